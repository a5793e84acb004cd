//! The port to the database: two methods, so that the same text runs on D1 at the edge and on SQLite in native tests.

use std::borrow::Cow;

use async_trait::async_trait;
use serde::de::DeserializeOwned;
use thiserror::Error;

/// The largest whole number that may be bound, and further than any row's id: D1 hands numbers on as JavaScript does.
pub const LARGEST: i64 = (1 << 53) - 1;

/// A value bound to a `?` of a statement.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// SQL null.
    Null,
    /// A whole number, in size at most [`LARGEST`].
    Int(i64),
    /// A number with a fraction.
    Real(f64),
    /// Text.
    Text(String),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Int(i64::from(yes))
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Real(number)
    }
}

impl From<crate::domain::time::Timestamp> for Value {
    fn from(moment: crate::domain::time::Timestamp) -> Self {
        Self::Text(moment.to_string())
    }
}

impl From<&crate::domain::ids::Reference> for Value {
    fn from(reference: &crate::domain::ids::Reference) -> Self {
        Self::Text(reference.as_str().to_owned())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A statement with its values. At most 100 values, at most 100 kB of text (limits of D1).
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// The text. Only `store` writes it; what people typed is only ever a value.
    pub sql: Cow<'static, str>,
    /// Values for `?1`, `?2`, ….
    pub values: Vec<Value>,
}

impl Statement {
    /// A statement of fixed text.
    #[must_use]
    pub fn new(sql: &'static str, values: Vec<Value>) -> Self {
        Self { sql: Cow::Borrowed(sql), values }
    }

    /// A statement whose text is put together from fixed parts.
    #[must_use]
    pub fn built(sql: String, values: Vec<Value>) -> Self {
        Self { sql: Cow::Owned(sql), values }
    }
}

/// What a statement did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The first column of each row, as text.
    pub rows: Vec<String>,
    /// How many rows it changed. Reliable for 0 or not 0; triggers may add to it.
    pub changes: u64,
}

impl Outcome {
    /// Reads the first row's JSON; `None` when there is no row.
    pub fn one<T: DeserializeOwned>(&self) -> Result<Option<T>, DbError> {
        self.rows.first().map(|row| read(row)).transpose()
    }

    /// Reads each row's JSON.
    pub fn all<T: DeserializeOwned>(&self) -> Result<Vec<T>, DbError> {
        self.rows.iter().map(|row| read(row)).collect()
    }
}

/// SQLite's 0 and 1, as `json_object` writes them.
pub fn yes<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    <i64 as serde::Deserialize>::deserialize(deserializer).map(|number| number != 0)
}

/// The cause names the column and the shape, never the value: serde's message is kept to its category and place.
fn read<T: DeserializeOwned>(row: &str) -> Result<T, DbError> {
    serde_json::from_str(row).map_err(|error| {
        DbError::Broken(format!("a stored row does not read: {:?} at column {}", error.classify(), error.column()))
    })
}

/// Why the database did not do it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DbError {
    /// A unique key is taken. After a retry this is often the sign that the first attempt took effect.
    #[error("a unique key is taken: {0}")]
    Unique(String),
    /// Out of reach, overloaded, or the connection was lost: the statements may or may not have taken effect.
    #[error("the database is out of reach: {0}")]
    Unavailable(String),
    /// The statement or the stored data is wrong: ours to mend.
    #[error("the database refused: {0}")]
    Broken(String),
}

/// Runs statements.
#[async_trait]
pub trait Db: Send + Sync {
    /// Runs one statement.
    async fn query(&self, statement: Statement) -> Result<Outcome, DbError>;

    /// Runs statements in one transaction: all take effect, or none. One round trip.
    async fn batch(&self, statements: Vec<Statement>) -> Result<Vec<Outcome>, DbError>;
}
