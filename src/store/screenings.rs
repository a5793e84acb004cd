//! `screenings`: what screening said of a story as a whole. Staff only.

use serde::{Deserialize, Serialize};

use crate::domain::ids::Reference;
use crate::domain::screened::Screened;
use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement, Value};

/// What screening said.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ScreeningRow {
    /// Version of the rules that said it.
    pub rules: String,
    /// A suggestion: 0 to 5.
    pub criticality: u8,
    /// The sentence that caused it.
    pub sentence: Option<Sentence>,
    /// ISO 639-1; empty when nobody can tell.
    pub language: String,
    /// How easily somebody is recognised: `low`, `medium` or `high`.
    pub recognition: String,
    /// Number of the finding that lowers it most when it is taken out.
    pub change: Option<i64>,
}

/// Where a sentence stands, in the words as typed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Sentence {
    /// The field: `title`, `body`, `good`, ….
    pub field: String,
    /// Which of a list.
    pub item: usize,
    /// First character, in Unicode scalar values.
    pub start: usize,
    /// First character after it.
    pub end: usize,
}

/// Writes what was said, in place of what was said before.
#[must_use]
pub fn screening_set(reference: &Reference, screened: &Screened, now: Timestamp) -> Statement {
    let number = |value: usize| Value::Int(i64::try_from(value).unwrap_or(i64::MAX));
    let (field, item, start, end) =
        screened.sentence.map_or(("", 0, 0, 0), |(part, start, end)| (part.field(), part.item(), start, end));
    Statement::new(
        "insert or replace into screenings (story, rules, criticality, field, item, start, \"end\", language, recognition,
           change, at)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        vec![
            reference.into(),
            screening::VERSION.into(),
            i64::from(screened.criticality).into(),
            field.into(),
            number(item),
            number(start),
            number(end),
            screened.language.unwrap_or_default().into(),
            screened.recognition.name().into(),
            screened.change.map(|index| number(index.saturating_add(1))).into(),
            now.into(),
        ],
    )
}

/// What was said of a story; `None` when it was not screened, or screening was given up.
pub async fn screening_of(db: &dyn Db, reference: &Reference) -> Result<Option<ScreeningRow>, DbError> {
    let sql = "select json_object('rules', rules, 'criticality', criticality,
                      'sentence', iif(field = '', null,
                                      json_object('field', field, 'item', item, 'start', start, 'end', \"end\")),
                      'language', language, 'recognition', recognition, 'change', change)
               from screenings where story = ?1";
    db.query(Statement::new(sql, vec![reference.into()])).await?.one()
}
