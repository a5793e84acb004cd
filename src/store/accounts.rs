//! `accounts`, `sessions`, `tokens`: staff, and how a request shows that it is theirs.

use serde::Deserialize;

use crate::domain::access::{Role, Scope, Staff};
use crate::domain::ids::Reference;
use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement, yes};

#[derive(Debug, Deserialize)]
struct Row {
    id: String,
    name: String,
    role: Role,
    scope: String,
    scope_code: String,
    #[serde(deserialize_with = "yes")]
    senior: bool,
}

impl Row {
    fn staff(self) -> Option<Staff> {
        let scope = Scope::of_columns(&self.scope, &self.scope_code)?;
        Some(Staff { id: self.id, name: self.name, role: self.role, scope, senior: self.senior })
    }
}

/// While no moderator is marked as senior, every one is: what was escalated must reach a decision.
const STAFF: &str = "'id', a.id, 'name', a.name, 'role', a.role, 'scope', a.scope, 'scope_code', a.scope_code,
  'senior', iif(a.role = 'moderator', a.senior = 1 or not exists (select 1 from accounts other
     where other.senior = 1 and other.role = 'moderator' and other.ended_at is null), 0)";

/// The account with this address (in lower case) that has not ended.
pub async fn account_of_email(db: &dyn Db, email: &str) -> Result<Option<Staff>, DbError> {
    let sql = format!("select json_object({STAFF}) from accounts a where a.email = ?1 and a.ended_at is null");
    let row: Option<Row> = db.query(Statement::built(sql, vec![email.into()])).await?.one()?;
    Ok(row.and_then(Row::staff))
}

/// The account with this id that has not ended.
pub async fn account_find(db: &dyn Db, id: &str) -> Result<Option<Staff>, DbError> {
    let sql = format!("select json_object({STAFF}) from accounts a where a.id = ?1 and a.ended_at is null");
    let row: Option<Row> = db.query(Statement::built(sql, vec![id.into()])).await?.one()?;
    Ok(row.and_then(Row::staff))
}

/// The account behind a bearer token, by the token's hash.
pub async fn account_of_token(db: &dyn Db, hash: &str) -> Result<Option<Staff>, DbError> {
    let sql = format!(
        "select json_object({STAFF}) from tokens t join accounts a on a.id = t.account
         where t.hash = ?1 and t.ended_at is null and a.ended_at is null"
    );
    let row: Option<Row> = db.query(Statement::built(sql, vec![hash.into()])).await?.one()?;
    Ok(row.and_then(Row::staff))
}

/// A session and whose it is.
#[derive(Debug)]
pub struct Session {
    /// Whose.
    pub staff: Staff,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used.
    pub seen_at: Timestamp,
}

/// The session with this hash; whether it is still live is for `domain::session` to say.
pub async fn session_find(db: &dyn Db, hash: &str) -> Result<Option<Session>, DbError> {
    #[derive(Deserialize)]
    struct SessionRow {
        #[serde(flatten)]
        row: Row,
        created_at: Timestamp,
        seen_at: Timestamp,
    }
    let sql = format!(
        "select json_object({STAFF}, 'created_at', s.created_at, 'seen_at', s.seen_at)
         from sessions s join accounts a on a.id = s.account where s.hash = ?1 and a.ended_at is null"
    );
    let found: Option<SessionRow> = db.query(Statement::built(sql, vec![hash.into()])).await?.one()?;
    Ok(found.and_then(|SessionRow { row, created_at, seen_at }| {
        row.staff().map(|staff| Session { staff, created_at, seen_at })
    }))
}

/// Begins a session: on which device, in words, and by `code` or `passkey`.
#[must_use]
pub fn session_insert(hash: &str, account: &str, device: &str, method: &str, now: Timestamp) -> Statement {
    Statement::new(
        "insert into sessions (hash, account, device, method, created_at, seen_at) values (?1, ?2, ?4, ?5, ?3, ?3)",
        vec![hash.into(), account.into(), now.into(), device.into(), method.into()],
    )
}

/// Notes that a session is in use.
#[must_use]
pub fn session_seen(hash: &str, now: Timestamp) -> Statement {
    Statement::new("update sessions set seen_at = ?2 where hash = ?1", vec![hash.into(), now.into()])
}

/// Ends a session.
#[must_use]
pub fn session_delete(hash: &str) -> Statement {
    Statement::new("delete from sessions where hash = ?1", vec![hash.into()])
}

/// Lets go of sessions that have ended.
#[must_use]
pub fn sessions_expire(before: Timestamp) -> Statement {
    Statement::new("delete from sessions where created_at < ?1", vec![before.into()])
}

/// Whether anybody listens for one of a story's services.
pub async fn story_has_listener(db: &dyn Db, reference: &Reference) -> Result<bool, DbError> {
    let sql = "select '1' from story_services ss join services s on s.id = ss.service
               join accounts a on a.ended_at is null and a.role <> 'moderator'
                 and ((a.scope = 'service' and a.scope_code = s.code)
                   or (a.scope = 'organisation' and a.scope_code = s.organisation_code and s.organisation_code <> ''))
               where ss.story = ?1 limit 1";
    Ok(!db.query(Statement::new(sql, vec![reference.into()])).await?.rows.is_empty())
}

/// A moderator, for who says who is senior.
#[derive(Debug, Clone, Deserialize)]
pub struct Moderator {
    /// Id of the account.
    pub id: String,
    /// As shown to colleagues.
    pub name: String,
    /// Marked as senior.
    #[serde(deserialize_with = "yes")]
    pub senior: bool,
}

/// Every moderator whose account has not ended, by name.
pub async fn moderators_all(db: &dyn Db) -> Result<Vec<Moderator>, DbError> {
    let sql = "select json_object('id', id, 'name', name, 'senior', senior) from accounts
               where role = 'moderator' and ended_at is null order by name, id limit 500";
    db.query(Statement::new(sql, Vec::new())).await?.all()
}

/// Marks these moderators as senior, and no others.
#[must_use]
pub fn seniors_set(accounts: &[String]) -> Statement {
    Statement::new(
        "update accounts set senior = id in (select value from json_each(?1)) where role = 'moderator'",
        vec![serde_json::to_string(accounts).unwrap_or_default().into()],
    )
}
