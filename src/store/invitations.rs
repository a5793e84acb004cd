//! `invitations`: addresses that name services and tags for whoever follows them.

use serde::Deserialize;

use crate::domain::access::Scope;
use crate::domain::invitation::{NewInvitation, Slug};
use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement, Value, yes};

/// An invitation.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Invitation {
    /// Stands in its address.
    pub slug: String,
    /// What staff call it.
    pub name: String,
    /// Codes of services, in order.
    pub services: Vec<String>,
    /// Tags for every story told through it.
    pub tags: Vec<String>,
    /// When it was made.
    pub made_at: Timestamp,
    /// It pre-fills nothing any more.
    #[serde(deserialize_with = "yes")]
    pub stopped: bool,
    /// How many stories were told through it.
    pub stories: i64,
}

const INVITATION: &str = "json_object('slug', slug, 'name', name, 'services', json(services), 'tags', json(tags),
  'made_at', made_at, 'stopped', stopped_at is not null, 'stories', stories)";

/// Whose invitations an account sees: those of its own scope, whoever made them.
fn columns(scope: &Scope) -> (Value, Value) {
    match scope {
        Scope::Site => ("site".into(), "".into()),
        Scope::Organisation(code) => ("organisation".into(), code.into()),
        Scope::Service(code) => ("service".into(), code.into()),
    }
}

/// Writes a new one. Breaks on a slug that is taken.
#[must_use]
pub fn invitation_insert(slug: &Slug, new: &NewInvitation, scope: &Scope, account: &str, now: Timestamp) -> Statement {
    let json = |list: Result<String, serde_json::Error>| Value::from(list.unwrap_or_default());
    let (kind, code) = columns(scope);
    Statement::new(
        "insert into invitations (slug, name, services, tags, scope, scope_code, made_by, made_at)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        vec![
            slug.as_str().into(),
            (&new.name).into(),
            json(serde_json::to_string(&new.services)),
            json(serde_json::to_string(&new.tags)),
            kind,
            code,
            account.into(),
            now.into(),
        ],
    )
}

/// The invitation with this slug.
pub async fn invitation_find(db: &dyn Db, slug: &Slug) -> Result<Option<Invitation>, DbError> {
    let sql = format!("select {INVITATION} from invitations where slug = ?1");
    db.query(Statement::built(sql, vec![slug.as_str().into()])).await?.one()
}

/// The invitation with this slug, if it is one of this scope.
pub async fn invitation_of_scope(db: &dyn Db, slug: &Slug, scope: &Scope) -> Result<Option<Invitation>, DbError> {
    let (kind, code) = columns(scope);
    let sql = format!("select {INVITATION} from invitations where slug = ?1 and scope = ?2 and scope_code = ?3");
    db.query(Statement::built(sql, vec![slug.as_str().into(), kind, code])).await?.one()
}

/// The invitations of a scope, newest first.
pub async fn invitation_list(db: &dyn Db, scope: &Scope, limit: i64) -> Result<Vec<Invitation>, DbError> {
    let (kind, code) = columns(scope);
    let sql = format!(
        "select {INVITATION} from invitations where scope = ?1 and scope_code = ?2 order by made_at desc, slug limit ?3"
    );
    db.query(Statement::built(sql, vec![kind, code, limit.into()])).await?.all()
}

/// Stops one, once.
pub async fn invitation_stop(db: &dyn Db, slug: &Slug, scope: &Scope, now: Timestamp) -> Result<(), DbError> {
    let (kind, code) = columns(scope);
    let sql = "update invitations set stopped_at = ?4
               where slug = ?1 and scope = ?2 and scope_code = ?3 and stopped_at is null";
    db.query(Statement::new(sql, vec![slug.as_str().into(), kind, code, now.into()])).await.map(|_| ())
}

/// Counts a story that was told through one, in the batch of the telling.
#[must_use]
pub fn invitation_count(slug: &str) -> Statement {
    Statement::new("update invitations set stories = stories + 1 where slug = ?1", vec![slug.into()])
}
