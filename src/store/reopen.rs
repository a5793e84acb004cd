//! Taking a decision back, and the moment from which that is too late. Both are one condition inside one statement: a
//! story that is on its way to everybody cannot be taken back, and one that was taken back does not set out.

use crate::domain::ids::Reference;
use crate::domain::lifecycle::{Act, Status};
use crate::domain::time::Timestamp;

use super::db::Statement;

/// A story can be reopened from this version: whatever it is, or approved and not yet on its way.
const STILL: &str = "ref = ?1 and version = ?2 and (status <> 'approved' or publish_at > ?3)";

/// Writes the audit row and moves the story back before a person, or does nothing at all. The first statement says
/// which: it changed one row or none.
#[must_use]
pub fn story_reopen(reference: &Reference, version: i64, by: &str, now: Timestamp) -> Vec<Statement> {
    let values = || vec![reference.into(), version.into(), now.into(), by.into()];
    vec![
        Statement::built(
            format!(
                "insert into story_events (story, version, kind, actor, at)
                 select ?1, version + 1, '{}', ?4, ?3 from stories where {STILL}",
                Act::Reopen.name()
            ),
            values(),
        ),
        Statement::built(
            format!(
                "update stories set status = '{}', version = version + 1, decided_by = ?4, decided_at = ?3,
                   claimed_by = '', claimed_until = '', hold_until = '', publish_at = ''
                 where {STILL}",
                Status::Waiting.name()
            ),
            values(),
        ),
    ]
}

/// An approved story sets out: from now on it cannot be taken back. Changes nothing when it was.
#[must_use]
pub fn story_sets_out(reference: &Reference, version: i64, now: Timestamp) -> Statement {
    Statement::new(
        "update stories set publish_at = '' where ref = ?1 and version = ?2 and status = 'approved' and publish_at <= ?3",
        vec![reference.into(), version.into(), now.into()],
    )
}
