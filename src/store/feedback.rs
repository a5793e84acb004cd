//! `screening_feedback` and `rule_counts`: where people say screening was right or wrong, counted by rule and version.
//! Places only, never words. One verdict stands on each place; the sums are kept by triggers.

use serde::{Deserialize, Serialize};

use crate::domain::decision::Made;
use crate::domain::ids::Reference;
use crate::domain::time::Timestamp;
use crate::domain::verdict::{Judged, Verdict};

use super::db::{Db, DbError, Statement, Value};

fn place(reference: &Reference, judged: &Judged) -> Vec<Value> {
    let number = |value: usize| Value::Int(i64::try_from(value).unwrap_or(i64::MAX));
    vec![
        reference.into(),
        judged.rule.name().into(),
        judged.part.field().into(),
        number(judged.part.item()),
        number(judged.start),
        number(judged.end),
        judged.other.as_ref().map_or("", Reference::as_str).into(),
    ]
}

/// The condition on [`place`].
const THERE: &str =
    "story = ?1 and rule = ?2 and field = ?3 and item = ?4 and start = ?5 and \"end\" = ?6 and other = ?7";

/// Says it of a place, in place of what was said there before. Said twice by the same person it changes nothing.
#[must_use]
pub fn feedback_set(reference: &Reference, judged: &Judged, account: &str, now: Timestamp) -> Vec<Statement> {
    let mut values = place(reference, judged);
    let verdict: Value = judged.verdict.name().into();
    let gone = values.iter().cloned().chain([verdict.clone()]).collect();
    values.extend([verdict, account.into(), now.into(), screening::VERSION.into()]);
    // What was found was found by the version that is written beside it; what was missed, by the present one.
    let rules = match judged.verdict {
        Verdict::Missed => "?11",
        Verdict::Dismissed => {
            "coalesce((select f.rules from findings f where f.story = ?1 and f.rule = ?2 and f.field = ?3 and f.item = ?4
                       and f.start = ?5 and f.\"end\" = ?6 and f.other = ?7), ?11)"
        }
    };
    vec![
        Statement::built(format!("delete from screening_feedback where {THERE} and verdict <> ?8"), gone),
        Statement::built(
            format!(
                "insert into screening_feedback (story, rule, field, item, start, \"end\", other, verdict, account, at,
                   rules)
                 select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, {rules} where true
                 on conflict do nothing"
            ),
            values,
        ),
    ]
}

/// Takes a verdict back.
#[must_use]
pub fn feedback_delete(reference: &Reference, judged: &Judged) -> Statement {
    let mut values = place(reference, judged);
    values.push(judged.verdict.name().into());
    Statement::built(format!("delete from screening_feedback where {THERE} and verdict = ?8"), values)
}

/// Notes which findings a decision's edits change, at least half of their words: there the rules were right. Each decision states all its edits anew,
/// so what the one before it changed is forgotten first. A finding that was dismissed stays so.
#[must_use]
pub fn feedback_of_edits(reference: &Reference, made: &[Made], account: &str, now: Timestamp) -> Vec<Statement> {
    let rows: Vec<serde_json::Value> = made
        .iter()
        .map(|made| {
            let edit = &made.edit;
            serde_json::json!([edit.part.field(), edit.part.item(), edit.start, edit.end])
        })
        .collect();
    vec![
        Statement::new(
            "delete from screening_feedback where story = ?1 and verdict = 'accepted'",
            vec![reference.into()],
        ),
        Statement::new(
            "insert into screening_feedback (story, rule, field, item, start, \"end\", other, verdict, account, at, rules)
             select f.story, f.rule, f.field, f.item, f.start, f.\"end\", f.other, 'accepted', ?3, ?4, f.rules
             from findings f join json_each(?2) e
               on f.field = e.value ->> 0 and f.item = e.value ->> 1
                  and 2 * (min(f.\"end\", e.value ->> 3) - max(f.start, e.value ->> 2)) >= f.\"end\" - f.start
             where f.story = ?1 and f.rule <> 'duplicate'
             on conflict do nothing",
            vec![
                reference.into(),
                serde_json::Value::Array(rows).to_string().into(),
                account.into(),
                now.into(),
            ],
        ),
    ]
}

/// A verdict as it was written down.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FeedbackRow {
    /// The rule's name.
    pub rule: String,
    /// The field: `title`, `body`, `good`, ….
    pub field: String,
    /// Which of a list.
    pub item: usize,
    /// First character, in Unicode scalar values of the words as typed.
    pub start: usize,
    /// First character after it.
    pub end: usize,
    /// Of a duplicate: the other story; empty otherwise.
    pub other: String,
    /// `accepted`, `dismissed` or `missed`.
    pub verdict: String,
    /// Name of who said it.
    pub by: String,
}

/// What was said of the findings of a story.
pub async fn feedback_of(db: &dyn Db, reference: &Reference) -> Result<Vec<FeedbackRow>, DbError> {
    db.query(feedback_read(reference)).await?.all()
}

/// The question for what was said of them.
pub(super) fn feedback_read(reference: &Reference) -> Statement {
    let sql = "select json_object('rule', f.rule, 'field', f.field, 'item', f.item, 'start', f.start, 'end', f.\"end\",
                      'other', f.other, 'verdict', f.verdict, 'by', a.name)
               from screening_feedback f join accounts a on a.id = f.account
               where f.story = ?1 order by f.at, f.rule, f.start";
    Statement::new(sql, vec![reference.into()])
}

/// What one version of one rule did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleCount {
    /// The version.
    pub rules: String,
    /// The rule's name.
    pub rule: String,
    /// Findings.
    pub found: i64,
    /// Of these, so many whose words a moderator changed.
    pub accepted: i64,
    /// Of these, so many that a moderator said are not a problem.
    pub dismissed: i64,
    /// Places that a moderator said were missed.
    pub missed: i64,
}

/// Every count; a row for each rule and version.
pub async fn rule_counts(db: &dyn Db) -> Result<Vec<RuleCount>, DbError> {
    let sql = "select json_object('rules', rules, 'rule', rule, 'found', found, 'accepted', accepted,
                      'dismissed', dismissed, 'missed', missed)
               from rule_counts where found > 0 or missed > 0 or accepted > 0 or dismissed > 0
               order by rules, rule";
    db.query(Statement::new(sql, Vec::new())).await?.all()
}
