//! `passkeys`: public keys by which staff sign in.

use serde::Deserialize;

use crate::domain::passkey::{Algorithm, MOST};
use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement};

/// A passkey as its owner sees it.
#[derive(Debug, Clone, Deserialize)]
pub struct PasskeyRow {
    /// Id of the credential, base64url.
    pub id: String,
    /// As its owner calls it.
    pub name: String,
    /// When it was added.
    pub created_at: Timestamp,
    /// When somebody last signed in with it.
    pub used_at: Option<Timestamp>,
}

/// The passkeys of an account, in the order in which they were added.
pub async fn passkeys_of(db: &dyn Db, account: &str) -> Result<Vec<PasskeyRow>, DbError> {
    let sql = "select json_object('id', id, 'name', name, 'created_at', created_at, 'used_at', used_at)
               from passkeys where account = ?1 order by created_at, id";
    db.query(Statement::new(sql, vec![account.into()])).await?.all()
}

/// What is needed to check a sign-in.
#[derive(Debug, Clone, Deserialize)]
pub struct KeyRow {
    /// Whose it is.
    pub account: String,
    /// COSE number.
    pub algorithm: String,
    /// SPKI, hex.
    pub key: String,
    /// Last counter that was seen.
    pub counter: u32,
}

/// The passkey with this id, of an account that has not ended.
pub async fn passkey_find(db: &dyn Db, id: &str) -> Result<Option<KeyRow>, DbError> {
    let sql = "select json_object('account', p.account, 'algorithm', p.algorithm, 'key', p.key, 'counter', p.counter)
               from passkeys p join accounts a on a.id = p.account and a.ended_at is null where p.id = ?1";
    db.query(Statement::new(sql, vec![id.into()])).await?.one()
}

/// A passkey that was just made.
#[derive(Debug)]
pub struct NewPasskey<'a> {
    /// Id of the credential, base64url.
    pub id: &'a str,
    /// Whose it is.
    pub account: &'a str,
    /// As its owner calls it.
    pub name: &'a str,
    /// How it signs.
    pub algorithm: Algorithm,
    /// SPKI, hex.
    pub key: &'a str,
    /// How often it has signed.
    pub counter: u32,
    /// Now.
    pub created_at: Timestamp,
}

/// Keeps a passkey, while the account has fewer than it may have. An id that is known is refused.
#[must_use]
pub fn passkey_insert(new: &NewPasskey<'_>) -> Statement {
    Statement::new(
        "insert into passkeys (id, account, name, algorithm, key, counter, created_at)
         select ?1, ?2, ?3, ?4, ?5, ?6, ?7 where (select count(*) from passkeys where account = ?2) < ?8",
        vec![
            new.id.into(),
            new.account.into(),
            new.name.into(),
            new.algorithm.name().into(),
            new.key.into(),
            i64::from(new.counter).into(),
            new.created_at.into(),
            i64::try_from(MOST).unwrap_or(0).into(),
        ],
    )
}

/// Notes a sign-in, if nobody signed in with the same counter meanwhile.
#[must_use]
pub fn passkey_used(id: &str, before: u32, now_counter: u32, now: Timestamp) -> Statement {
    Statement::new(
        "update passkeys set counter = ?3, used_at = ?4 where id = ?1 and counter = ?2",
        vec![id.into(), i64::from(before).into(), i64::from(now_counter).into(), now.into()],
    )
}

/// Removes a passkey of this account.
#[must_use]
pub fn passkey_delete(id: &str, account: &str) -> Statement {
    Statement::new("delete from passkeys where id = ?1 and account = ?2", vec![id.into(), account.into()])
}
