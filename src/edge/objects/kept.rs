//! One value in an object's own SQLite, as one row of JSON. Reading and writing are synchronous: nothing comes between
//! them, and an answer leaves only when what was written is durable.

use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use worker::{SqlStorage, Storage};

use super::answers::Refusal;

#[derive(Deserialize)]
struct Row {
    json: String,
}

/// Reads the value, lets `decide` answer and change it, and writes it back. After `rest` without another question the
/// alarm is due.
pub(crate) async fn decided<T, A>(
    storage: &Storage,
    rest: Duration,
    decide: impl FnOnce(T) -> (T, A),
) -> Result<A, Refusal>
where
    T: Default + Serialize + DeserializeOwned,
{
    let sql = storage.sql();
    let (next, answer) = decide(read(&sql)?);
    let json = serde_json::to_string(&next).map_err(|error| Refusal::Failed(error.to_string()))?;
    sql.exec("insert or replace into kept (one, json) values (1, ?)", vec![json.into()])?;
    storage.set_alarm(rest).await?;
    Ok(answer)
}

/// What is kept; nothing yet is the default.
pub(crate) fn read<T: Default + DeserializeOwned>(sql: &SqlStorage) -> Result<T, Refusal> {
    sql.exec("create table if not exists kept (one integer primary key check (one = 1), json text not null)", None)?;
    let rows: Vec<Row> = sql.exec("select json from kept", None)?.to_array()?;
    let Some(row) = rows.first() else { return Ok(T::default()) };
    serde_json::from_str(&row.json).map_err(|_| Refusal::Failed("what was kept does not read".to_owned()))
}
