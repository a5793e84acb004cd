//! `receipts`: the same request again gets the same answer and has no second effect.

use serde::Deserialize;

use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement};

/// Receipts are kept for a week: long enough for a phone that comes back into reach.
pub const KEPT_SECONDS: i64 = 7 * 24 * 3_600;

/// What was answered before.
#[derive(Debug, Clone, Deserialize)]
pub struct Receipt {
    /// SHA-256 of the request's body.
    pub body_hash: String,
    /// JSON.
    pub answer: String,
}

/// The receipt of an act under a key.
pub async fn receipt_find(db: &dyn Db, act: &str, key_hash: &str) -> Result<Option<Receipt>, DbError> {
    let sql = "select json_object('body_hash', body_hash, 'answer', answer) from receipts
               where act = ?1 and key_hash = ?2";
    db.query(Statement::new(sql, vec![act.into(), key_hash.into()])).await?.one()
}

/// Keeps an answer, in the batch of the act. A second act under the same key breaks on it, as a whole.
#[must_use]
pub fn receipt_insert(act: &str, key_hash: &str, body_hash: &str, answer: String, now: Timestamp) -> Statement {
    Statement::new(
        "insert into receipts (act, key_hash, body_hash, answer, created_at) values (?1, ?2, ?3, ?4, ?5)",
        vec![act.into(), key_hash.into(), body_hash.into(), answer.into(), now.into()],
    )
}

/// The same for an act on a response, if that took effect in this batch.
#[must_use]
pub fn receipt_insert_of_response(
    (act, key_hash, body_hash): (&str, &str, &str),
    answer: String,
    now: Timestamp,
    (response, version): (&str, i64),
) -> Statement {
    Statement::new(
        "insert into receipts (act, key_hash, body_hash, answer, created_at)
         select ?1, ?2, ?3, ?4, ?5 where exists (select 1 from response_acts where response = ?6 and version = ?7)",
        vec![act.into(), key_hash.into(), body_hash.into(), answer.into(), now.into(), response.into(), version.into()],
    )
}

/// Lets go of receipts that nobody will ask for.
#[must_use]
pub fn receipts_expire(now: Timestamp) -> Statement {
    Statement::new("delete from receipts where created_at < ?1", vec![now.plus(-KEPT_SECONDS).into()])
}
