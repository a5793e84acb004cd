//! The database port on D1. A row crosses as the one string that SQLite made of it; values that were bound never reach
//! an error.

use async_trait::async_trait;
use worker::js_sys::{Array, Number, Object};
use worker::send::SendFuture;
use worker::wasm_bindgen::prelude::wasm_bindgen;
use worker::wasm_bindgen::{JsCast, JsValue};
use worker::wasm_bindgen_futures::JsFuture;
use worker::worker_sys::{D1Database, D1PreparedStatement, D1Result};

use super::log::cause;
use crate::store::db::{Db, DbError, Outcome, Statement, Value};
use crate::store::refusal::refusal;

#[wasm_bindgen]
extern "C" {
    type Meta;
    #[wasm_bindgen(method, getter, structural)]
    fn changes(this: &Meta) -> Option<f64>;
}

/// D1.
pub(crate) struct D1(D1Database);

impl D1 {
    /// Over a binding.
    pub(crate) fn new(database: D1Database) -> Self {
        Self(database)
    }

    fn prepare(&self, statement: &Statement) -> Result<D1PreparedStatement, DbError> {
        let prepared = self.0.prepare(&statement.sql).map_err(thrown)?;
        if statement.values.is_empty() {
            return Ok(prepared);
        }
        prepared.bind(statement.values.iter().map(bound).collect::<Result<Array, _>>()?).map_err(thrown)
    }

    async fn run(&self, statement: &Statement) -> Result<Outcome, DbError> {
        let promise = self.prepare(statement)?.all().map_err(thrown)?;
        outcome(JsFuture::from(promise).await.map_err(thrown)?)
    }

    async fn run_all(&self, statements: &[Statement]) -> Result<Vec<Outcome>, DbError> {
        let prepared: Array = statements.iter().map(|statement| self.prepare(statement)).collect::<Result<_, _>>()?;
        let promise = self.0.batch(prepared).map_err(thrown)?;
        let results: Array = JsFuture::from(promise).await.map_err(thrown)?.dyn_into().map_err(thrown)?;
        results.iter().map(outcome).collect()
    }
}

#[async_trait]
impl Db for D1 {
    async fn query(&self, statement: Statement) -> Result<Outcome, DbError> {
        SendFuture::new(self.run(&statement)).await
    }

    async fn batch(&self, statements: Vec<Statement>) -> Result<Vec<Outcome>, DbError> {
        SendFuture::new(self.run_all(&statements)).await
    }
}

/// A value as JavaScript has it.
fn bound(value: &Value) -> Result<JsValue, DbError> {
    match value {
        Value::Null => Ok(JsValue::NULL),
        #[expect(clippy::cast_precision_loss, reason = "checked: a number that JavaScript cannot hold is refused")]
        Value::Int(number) => {
            let number = JsValue::from_f64(*number as f64);
            let safe = Number::is_safe_integer(&number);
            safe.then_some(number).ok_or_else(|| DbError::Broken("a whole number beyond 2^53".to_owned()))
        }
        Value::Real(number) => Ok(JsValue::from_f64(*number)),
        Value::Text(text) => Ok(JsValue::from_str(text)),
    }
}

fn outcome(result: JsValue) -> Result<Outcome, DbError> {
    let result: D1Result = result.unchecked_into();
    let rows = result.results().map_err(thrown)?;
    let meta: Meta = result.meta().map_err(thrown)?.unchecked_into();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows")]
    let changes = meta.changes().unwrap_or_default() as u64;
    Ok(Outcome { rows: rows.iter().flat_map(Array::iter).map(first_column).collect(), changes })
}

/// The first column as text; a number or null as JSON writes it.
fn first_column(row: JsValue) -> String {
    let column: JsValue = Object::values(&row.unchecked_into::<Object>()).get(0);
    column.as_string().or_else(|| column.as_f64().map(|number| number.to_string())).unwrap_or_else(|| "null".to_owned())
}

#[expect(clippy::needless_pass_by_value, reason = "as `map_err` hands it over")]
fn thrown(error: JsValue) -> DbError {
    refusal(&cause(&error))
}
