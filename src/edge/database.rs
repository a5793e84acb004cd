//! The database port on D1. Statements cross as one text and so do their answers (`calls.js`); a row is the one string
//! that SQLite made of it. Values that were bound never reach an error.

use async_trait::async_trait;
use serde_json::{Value as Json, json};
use worker::js_sys::Promise;
use worker::send::SendFuture;
use worker::wasm_bindgen::prelude::wasm_bindgen;
use worker::wasm_bindgen_futures::JsFuture;
use worker::worker_sys::D1Database;

use super::log::cause;
use crate::store::db::{Db, DbError, LARGEST, Outcome, Statement, Value};
use crate::store::refusal::refusal;

#[wasm_bindgen(module = "/src/edge/calls.js")]
extern "C" {
    fn run(database: &D1Database, statements: &str) -> Promise;
}

/// Between rows, and between the answers of a batch, as in `calls.js`.
const ROW: char = '\u{1e}';
const ANSWER: char = '\u{1d}';

/// D1.
pub(crate) struct D1(D1Database);

impl D1 {
    /// Over a binding.
    pub(crate) fn new(database: D1Database) -> Self {
        Self(database)
    }

    async fn run(&self, statements: &[Statement]) -> Result<Vec<Outcome>, DbError> {
        let sent = statements.iter().map(sent).collect::<Result<Vec<_>, _>>()?;
        let answers = JsFuture::from(run(&self.0, &Json::from(sent).to_string())).await;
        let answers = answers.map_err(|thrown| refusal(&cause(&thrown)))?.as_string().unwrap_or_default();
        answers.split(ANSWER).map(outcome).collect()
    }
}

#[async_trait]
impl Db for D1 {
    async fn query(&self, statement: Statement) -> Result<Outcome, DbError> {
        let mut outcomes = SendFuture::new(self.run(&[statement])).await?;
        outcomes.pop().ok_or_else(unreadable)
    }

    async fn batch(&self, statements: Vec<Statement>) -> Result<Vec<Outcome>, DbError> {
        SendFuture::new(self.run(&statements)).await
    }
}

fn sent(statement: &Statement) -> Result<Json, DbError> {
    let values = statement.values.iter().map(bound).collect::<Result<Vec<_>, _>>()?;
    Ok(json!([statement.sql, values]))
}

/// A value as JavaScript has it.
fn bound(value: &Value) -> Result<Json, DbError> {
    match value {
        Value::Null => Ok(Json::Null),
        Value::Int(number) if number.unsigned_abs() > LARGEST.unsigned_abs() => {
            Err(DbError::Broken("a whole number beyond 2^53".to_owned()))
        }
        Value::Int(number) => Ok(json!(number)),
        Value::Real(number) => Ok(json!(number)),
        Value::Text(text) => Ok(json!(text)),
    }
}

fn outcome(answer: &str) -> Result<Outcome, DbError> {
    let mut parts = answer.split(ROW);
    let changes = parts.next().and_then(|changes| changes.parse().ok()).ok_or_else(unreadable)?;
    Ok(Outcome { rows: parts.map(str::to_owned).collect(), changes })
}

fn unreadable() -> DbError {
    DbError::Broken("an answer that does not read".to_owned())
}
