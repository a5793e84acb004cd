//! `findings`: what screening noticed in a story as it was typed.

use screening::Finding;
use serde::{Deserialize, Serialize};

use crate::domain::ids::Reference;
use crate::domain::story::Part;

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
}

/// Writes all findings of a story, in place of those it had: one statement, however many.
#[must_use]
pub fn findings_set(reference: &Reference, found: &[(Part, Finding)]) -> Vec<Statement> {
    let rows: Vec<serde_json::Value> = found
        .iter()
        .enumerate()
        .map(|(index, (part, finding))| {
            serde_json::json!([
                index + 1,
                part.field(),
                part.item(),
                finding.rule.name(),
                finding.severity.name(),
                finding.start,
                finding.end,
                finding.suggestion,
            ])
        })
        .collect();
    let rows = serde_json::Value::Array(rows).to_string();
    vec![
        Statement::new("delete from findings where story = ?1", vec![reference.into()]),
        Statement::new(
            "insert into findings (story, n, field, item, rule, severity, start, \"end\", suggestion, rules)
             select ?1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
                    value ->> 7, ?3
             from json_each(?2)",
            vec![reference.into(), rows.into(), screening::VERSION.into()],
        ),
    ]
}

/// The findings of a story.
pub async fn findings_of(db: &dyn Db, reference: &Reference) -> Result<Vec<FindingRow>, DbError> {
    let sql = "select json_object('n', n, 'field', field, 'item', item, 'rule', rule, 'severity', severity,
                      'start', start, 'end', \"end\", 'suggestion', suggestion)
               from findings where story = ?1 order by n";
    db.query(Statement::new(sql, vec![reference.into()])).await?.all()
}
