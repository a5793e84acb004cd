//! A thread's ledger in the object's own SQLite. Every call is synchronous, so whatever is done between two awaits is
//! done as one.

use std::fmt;

use serde::Deserialize;
use worker::{SqlStorage, SqlStorageValue};

use crate::domain::service::ServiceCode;
use crate::domain::thread::{Placed, Tail};
use crate::flows::thread::Ledger;

/// `json` is a `Placed` (format pinned in `flows::thread`); `story` is taken out of it to be found.
const TABLES: &str = "
    create table if not exists events (
      seq integer primary key,
      id text not null unique,
      story text not null,
      json text not null,
      projected integer not null default 0
    );
    create index if not exists events_story on events (story);
    create index if not exists events_unprojected on events (seq) where projected = 0;
    create table if not exists meta (key text primary key, value text not null);";

/// Why the ledger did not do it. Holds no event.
#[derive(Debug)]
pub(crate) struct LedgerError(String);

impl fmt::Display for LedgerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<worker::Error> for LedgerError {
    fn from(error: worker::Error) -> Self {
        Self(error.to_string())
    }
}

#[derive(Deserialize)]
struct Row {
    json: String,
}

/// The store of one object.
pub(crate) struct SqlLedger(SqlStorage);

impl SqlLedger {
    /// Opens it; lays down the tables where there are none.
    pub(crate) fn open(sql: SqlStorage) -> Result<Self, LedgerError> {
        sql.exec(TABLES, None)?;
        Ok(Self(sql))
    }

    /// Opens it where the tables are known to be there.
    pub(crate) fn over(sql: SqlStorage) -> Self {
        Self(sql)
    }

    /// Whose thread this is; `None` before the first question.
    pub(crate) fn service(&self) -> Result<Option<ServiceCode>, LedgerError> {
        Ok(self.note("service")?.as_deref().and_then(ServiceCode::parse))
    }

    /// Notes once and for all whose thread this is.
    pub(crate) fn keep_service(&self, service: &ServiceCode) -> Result<(), LedgerError> {
        self.keep_note("service", service.as_str())
    }

    /// How many projections have failed in a row.
    pub(crate) fn failures(&self) -> Result<u32, LedgerError> {
        Ok(self.note("failures")?.and_then(|count| count.parse().ok()).unwrap_or_default())
    }

    /// Notes how many projections have failed in a row.
    pub(crate) fn keep_failures(&self, count: u32) -> Result<(), LedgerError> {
        self.keep_note("failures", &count.to_string())
    }

    fn note(&self, key: &str) -> Result<Option<String>, LedgerError> {
        let rows: Vec<Row> =
            self.0.exec("select value as json from meta where key = ?", vec![key.into()])?.to_array()?;
        Ok(rows.into_iter().next().map(|row| row.json))
    }

    fn keep_note(&self, key: &str, value: &str) -> Result<(), LedgerError> {
        self.0.exec("insert or replace into meta (key, value) values (?, ?)", vec![key.into(), value.into()])?;
        Ok(())
    }

    fn events(&self, sql: &str, values: Vec<SqlStorageValue>) -> Result<Vec<Placed>, LedgerError> {
        let rows: Vec<Row> = self.0.exec(sql, values)?.to_array()?;
        rows.iter()
            .map(|row| serde_json::from_str(&row.json).map_err(|_| LedgerError("an event that does not read".into())))
            .collect()
    }
}

impl Ledger for SqlLedger {
    type Error = LedgerError;

    fn tail(&self) -> Result<Tail, LedgerError> {
        let last = self.events("select json from events order by seq desc limit 1", vec![])?;
        Ok(last.first().map_or_else(Tail::empty, Tail::after))
    }

    fn find(&self, id: &str) -> Result<Option<Placed>, LedgerError> {
        Ok(self.events("select json from events where id = ?", vec![id.into()])?.into_iter().next())
    }

    fn insert(&self, placed: &Placed) -> Result<(), LedgerError> {
        let json = serde_json::to_string(placed).map_err(|error| LedgerError(error.to_string()))?;
        self.0.exec(
            "insert into events (seq, id, story, json) values (?, ?, ?, ?)",
            vec![number(placed.seq), placed.event.id.as_str().into(), placed.event.story.as_str().into(), json.into()],
        )?;
        Ok(())
    }

    fn forget_salts(&self, story: &str) -> Result<(), LedgerError> {
        self.0.exec("update events set json = json_set(json, '$.salt', null) where story = ?", vec![story.into()])?;
        Ok(())
    }

    fn forget_salts_of_words(&self, story: &str) -> Result<(), LedgerError> {
        self.0.exec(
            "update events set json = json_set(json, '$.salt', null)
             where story = ? and json_extract(json, '$.kind') in ('published', 'edited')",
            vec![story.into()],
        )?;
        Ok(())
    }

    fn forget_salts_of_response(&self, story: &str, response: &str) -> Result<(), LedgerError> {
        self.0.exec(
            "update events set json = json_set(json, '$.salt', null)
             where story = ? and (id = 'response:' || ? or substr(id, 1, length(?) + 11) = 'corrected:' || ? || ':')",
            vec![story.into(), response.into(), response.into(), response.into()],
        )?;
        Ok(())
    }

    fn unprojected(&self, most: u32) -> Result<Vec<Placed>, LedgerError> {
        let sql = "select json from events where projected = 0 order by seq limit ?";
        self.events(sql, vec![number(most.into())])
    }

    fn mark_projected(&self, seq: u64) -> Result<(), LedgerError> {
        self.0.exec("update events set projected = 1 where projected = 0 and seq <= ?", vec![number(seq)])?;
        Ok(())
    }

    fn mark_unprojected(&self) -> Result<(), LedgerError> {
        self.0.exec("update events set projected = 0", None)?;
        Ok(())
    }
}

fn number(number: u64) -> SqlStorageValue {
    SqlStorageValue::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}
