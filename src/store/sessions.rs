//! `sessions` of one account, as their owner sees them.

use serde::Deserialize;

use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement};

/// Where somebody is signed in.
#[derive(Debug, Clone, Deserialize)]
pub struct SessionRow {
    /// SHA-256 of the cookie's value, hex. Never leaves the flows.
    pub hash: String,
    /// Families in words; may be empty.
    pub device: String,
    /// `code` or `passkey`.
    pub method: String,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    pub seen_at: Timestamp,
}

/// The sessions of an account, the last used first; some may have ended and not be swept yet.
pub async fn sessions_of(db: &dyn Db, account: &str) -> Result<Vec<SessionRow>, DbError> {
    let sql = "select json_object('hash', hash, 'device', device, 'method', method, 'created_at', created_at,
                      'seen_at', seen_at)
               from sessions where account = ?1 order by seen_at desc, hash limit 100";
    db.query(Statement::new(sql, vec![account.into()])).await?.all()
}

/// Ends every session of an account but one; `but` is the hash of that one, or empty for none.
#[must_use]
pub fn sessions_delete(account: &str, but: &str) -> Statement {
    Statement::new("delete from sessions where account = ?1 and hash <> ?2", vec![account.into(), but.into()])
}

/// Address of an account, for a letter about it.
pub async fn account_email(db: &dyn Db, account: &str) -> Result<Option<String>, DbError> {
    let sql = "select json_quote(email) from accounts where id = ?1 and ended_at is null";
    db.query(Statement::new(sql, vec![account.into()])).await?.one()
}
