//! `findings`: what screening noticed in a story as it was typed.

use serde::{Deserialize, Serialize};

use crate::domain::ids::Reference;
use crate::domain::screened::Noted;

use super::db::{Db, DbError, Statement};

/// A finding as it was written down.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FindingRow {
    /// Its number within the story, from 1.
    pub n: i64,
    /// The field: `title`, `body`, `good`, ….
    pub field: String,
    /// Which of a list.
    pub item: usize,
    /// The rule's name.
    pub rule: String,
    /// `note`, `warn`, `hold` or `urgent`.
    pub severity: String,
    /// First character, in Unicode scalar values.
    pub start: usize,
    /// First character after it.
    pub end: usize,
    /// What could stand instead.
    pub suggestion: Option<String>,
    /// Of a duplicate: the story that this one repeats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
    /// Version of the rules that found it.
    pub rules: String,
}

/// Writes all findings of a story, in place of those it had: one statement, however many.
#[must_use]
pub fn findings_set(reference: &Reference, found: &[Noted]) -> Vec<Statement> {
    vec![Statement::new("delete from findings where story = ?1", vec![reference.into()]), insert(reference, found)]
}

/// Writes the findings of a story's tags, in place of those they had.
#[must_use]
pub fn findings_of_tags_set(reference: &Reference, found: &[Noted]) -> Vec<Statement> {
    vec![
        Statement::new("delete from findings where story = ?1 and field = 'tags'", vec![reference.into()]),
        insert(reference, found),
    ]
}

/// Numbers go on after those that the story has.
fn insert(reference: &Reference, found: &[Noted]) -> Statement {
    let rows: Vec<serde_json::Value> = found
        .iter()
        .map(|Noted { part, finding, other }| {
            serde_json::json!([
                part.field(),
                part.item(),
                finding.rule.name(),
                finding.severity.name(),
                finding.start,
                finding.end,
                finding.suggestion,
                other.as_ref().map_or("", Reference::as_str),
            ])
        })
        .collect();
    let rows = serde_json::Value::Array(rows).to_string();
    Statement::new(
        "insert into findings (story, n, field, item, rule, severity, start, \"end\", suggestion, other, rules)
         select ?1, (select coalesce(max(n), 0) from findings where story = ?1) + key + 1,
                value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, ?3
         from json_each(?2)",
        vec![reference.into(), rows.into(), screening::VERSION.into()],
    )
}

/// The findings of a story.
pub async fn findings_of(db: &dyn Db, reference: &Reference) -> Result<Vec<FindingRow>, DbError> {
    db.query(findings_read(reference)).await?.all()
}

/// The question for the findings of a story.
pub(super) fn findings_read(reference: &Reference) -> Statement {
    let sql = "select json_object('n', n, 'field', field, 'item', item, 'rule', rule, 'severity', severity,
                      'start', start, 'end', \"end\", 'suggestion', suggestion, 'other', nullif(other, ''), 'rules', rules)
               from findings where story = ?1 order by n";
    Statement::new(sql, vec![reference.into()])
}
