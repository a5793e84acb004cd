//! `review_words`, and who may look at a story that is held: the staff of its services.

use serde::{Deserialize, Serialize};

use crate::domain::access::Scope;
use crate::domain::ids::Reference;
use crate::domain::review::Kind;
use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement};

/// Whether account `a` answers for one of the services of story `s`.
const ANSWERS: &str = "a.ended_at is null and a.role in ('responder', 'administrator') and exists (
    select 1 from story_services ss join services sv on sv.id = ss.service
    where ss.story = s.ref and (a.scope = 'site' or (a.scope = 'service' and a.scope_code = sv.code)
      or (a.scope = 'organisation' and a.scope_code = sv.organisation_code and sv.organisation_code <> '')))";

/// Promises a letter to everybody who answers for a service of a story that is held under this version; the site's own
/// staff look by themselves. At most a hundred.
#[must_use]
pub fn invites_insert(reference: &Reference, version: i64, now: Timestamp) -> Statement {
    Statement::built(
        format!(
            "insert into outbox (id, kind, story, version, detail, due, created_at)
             select 'invite:' || s.ref || ':' || ?2 || ':' || a.id, 'invite', s.ref, ?2, a.id, ?3, ?3
             from stories s join accounts a on a.scope <> 'site' and {ANSWERS}
             where s.ref = ?1 order by a.id limit 100 on conflict do nothing"
        ),
        vec![reference.into(), version.into(), now.into()],
    )
}

/// Where the letter to an account goes, while it may look at the story; `None` when it may not (any more).
pub async fn invite_email(db: &dyn Db, reference: &Reference, account: &str) -> Result<Option<String>, DbError> {
    let sql = format!(
        "select json_quote(a.email) from stories s join accounts a on a.id = ?2 and {ANSWERS} where s.ref = ?1"
    );
    db.query(Statement::built(sql, vec![reference.into(), account.into()])).await?.one()
}

/// Whether an account may look at a story.
pub async fn may_review(db: &dyn Db, reference: &Reference, account: &str) -> Result<bool, DbError> {
    Ok(invite_email(db, reference, account).await?.is_some())
}

/// A held story that somebody may look at.
#[derive(Debug, Clone, Deserialize)]
pub struct Held {
    /// Which.
    #[serde(rename = "ref")]
    pub reference: Reference,
    /// Its version while it is held.
    pub version: i64,
    /// When the hold ends.
    pub until: Timestamp,
    /// Names of its services.
    pub services: Vec<String>,
}

/// Stories that are held for the services of an account, those that end first first.
pub async fn reviews_of(db: &dyn Db, account: &str, now: Timestamp) -> Result<Vec<Held>, DbError> {
    let sql = format!(
        "select json_object('ref', s.ref, 'version', s.version, 'until', s.hold_until,
           'services', json((select json_group_array(iif(sv.name = '', sv.code, sv.name) order by ss.position)
                             from story_services ss join services sv on sv.id = ss.service where ss.story = s.ref)))
         from stories s join accounts a on a.id = ?1 and {ANSWERS}
         where s.status = 'held' and s.hold_until > ?2 order by s.hold_until limit 100"
    );
    db.query(Statement::built(sql, vec![account.into(), now.into()])).await?.all()
}

/// Keeps what a provider says. The same again by the same person is the same.
#[must_use]
pub fn review_words_insert(
    reference: &Reference,
    version: i64,
    hash: &str,
    account: &str,
    kind: Kind,
    body: &str,
    now: Timestamp,
) -> Statement {
    Statement::new(
        "insert into review_words (story, version, hash, account, kind, body, at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         on conflict do nothing",
        vec![
            reference.into(),
            version.into(),
            hash.into(),
            account.into(),
            kind.name().into(),
            body.into(),
            now.into(),
        ],
    )
}

/// Something that a provider said.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReviewRow {
    /// Name of who said it.
    pub by: String,
    /// `comment` or `objection`.
    pub kind: String,
    /// What.
    pub body: String,
    /// When.
    pub at: String,
}

/// What providers said of a story, oldest first.
pub async fn review_words_of(db: &dyn Db, reference: &Reference) -> Result<Vec<ReviewRow>, DbError> {
    db.query(review_words_read(reference)).await?.all()
}

/// The question for what providers said of a story.
pub(super) fn review_words_read(reference: &Reference) -> Statement {
    let sql = "select json_object('by', a.name, 'kind', w.kind, 'body', w.body, 'at', w.at)
               from review_words w join accounts a on a.id = w.account
               where w.story = ?1 and w.body <> '' order by w.at, w.hash";
    Statement::new(sql, vec![reference.into()])
}

/// Codes of the services of a story that a scope covers, by name for the page.
pub async fn reviewed_services(db: &dyn Db, reference: &Reference, scope: &Scope) -> Result<Vec<String>, DbError> {
    #[derive(Deserialize)]
    struct Row {
        code: String,
        organisation: String,
        name: String,
    }
    let sql = "select json_object('code', sv.code, 'organisation', sv.organisation_code,
                                  'name', iif(sv.name = '', sv.code, sv.name))
               from story_services ss join services sv on sv.id = ss.service where ss.story = ?1 order by ss.position";
    let rows: Vec<Row> = db.query(Statement::new(sql, vec![reference.into()])).await?.all()?;
    Ok(rows.into_iter().filter(|row| scope.covers(&row.code, &row.organisation)).map(|row| row.name).collect())
}
