//! SQLite as the database is asked natively, with the limits of D1: for tests, and for measuring.

use caretold::store::db::{DbError, LARGEST, Outcome, Statement, Value};
use caretold::store::refusal::refusal;
use rusqlite::types::{Value as Stored, ValueRef};
use rusqlite::{Connection, params_from_iter};

/// Runs statements in one transaction.
pub(crate) fn in_one(connection: &Connection, statements: &[Statement]) -> Result<Vec<Outcome>, DbError> {
    let transaction = connection.unchecked_transaction().map_err(|error| refusal(&error.to_string()))?;
    let outcomes = statements.iter().map(|one| execute(connection, one)).collect::<Result<Vec<_>, _>>()?;
    transaction.commit().map_err(|error| refusal(&error.to_string()))?;
    Ok(outcomes)
}

/// Runs one statement.
pub(crate) fn execute(connection: &Connection, statement: &Statement) -> Result<Outcome, DbError> {
    assert!(statement.values.len() <= 100, "D1 binds at most 100 values");
    assert!(statement.sql.len() <= 100_000, "D1 takes at most 100 kB of text");
    let large = |value: &Value| matches!(value, Value::Int(number) if number.unsigned_abs() > LARGEST.unsigned_abs());
    assert!(!statement.values.iter().any(large), "D1 hands whole numbers on as JavaScript does");
    read(connection, statement).map_err(|error| {
        let refused = refusal(&format!("{error}"));
        // What SQLite says of our own text is ours to mend, however it says it.
        if matches!(refused, DbError::Unavailable(_)) { DbError::Broken(error.to_string()) } else { refused }
    })
}

fn read(connection: &Connection, statement: &Statement) -> rusqlite::Result<Outcome> {
    let mut prepared = connection.prepare_cached(&statement.sql)?;
    let reads = prepared.readonly();
    let has_columns = prepared.column_count() > 0;
    let values = params_from_iter(statement.values.iter().map(stored));
    let mut rows = Vec::new();
    if has_columns {
        let mut cursor = prepared.query(values)?;
        while let Some(row) = cursor.next()? {
            rows.push(text(row.get_ref(0)?));
        }
    } else {
        prepared.execute(values)?;
    }
    Ok(Outcome { rows, changes: if reads { 0 } else { connection.changes() } })
}

fn stored(value: &Value) -> Stored {
    match value {
        Value::Null => Stored::Null,
        Value::Int(number) => Stored::Integer(*number),
        Value::Real(number) => Stored::Real(*number),
        Value::Text(text) => Stored::Text(text.clone()),
    }
}

fn text(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "null".to_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => String::from_utf8_lossy(bytes).into_owned(),
    }
}
