//! `responses`: answers of services, shown once they have their place in the thread.

use serde::{Deserialize, Serialize};

use crate::domain::ids::Reference;
use crate::domain::publication::{ChangeContent, ResponseContent};
use crate::domain::response::Answer;
use crate::domain::service::ServiceCode;
use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement};
use super::waiting::words_of;

/// Writes an answer to a story that is public and is about this service; otherwise writes nothing.
#[must_use]
pub fn response_insert(
    id: &str,
    reference: &Reference,
    account: &str,
    answer: &Answer,
    created_at: Timestamp,
) -> Statement {
    let about = vec![id.into(), reference.into(), account.into(), answer.service.as_str().into(), created_at.into()];
    Statement::new(
        "insert into responses (id, story, service, account, created_at, body, signature, change, what, place, owner, due)
         select ?1, ?2, s.id, ?3, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12
         from publications p
         join publication_services ps on ps.publication = p.id
         join services s on s.id = ps.service and s.code = ?4
         where p.ref = ?2",
        [about, words_of(answer)].concat(),
    )
}

/// Notes when a response got its place, once.
#[must_use]
pub fn response_published(id: &str, now: Timestamp) -> Statement {
    Statement::new(
        "update responses set published_at = ?2 where id = ?1 and seq is not null and published_at = ''",
        vec![id.into(), now.into()],
    )
}

/// An answer on its way to its thread.
#[derive(Debug, Clone, Deserialize)]
pub struct Unplaced {
    /// Code of the service.
    pub service: ServiceCode,
    /// The answer.
    pub body: String,
    /// Name and job.
    pub signature: String,
    /// Empty, `planned` or `made`.
    pub change: String,
    /// What changes.
    pub what: String,
    /// Where.
    pub place: String,
    /// Who sees to it.
    pub owner: String,
    /// By when, or empty.
    pub due: String,
    /// When it was given.
    pub created_at: Timestamp,
    /// Its position, once it has one.
    pub seq: Option<u64>,
    /// Its hash there.
    pub hash: Option<String>,
    /// When its words were last put right, or empty.
    #[serde(default)]
    pub corrected_at: String,
}

impl Unplaced {
    /// What its event commits to.
    #[must_use]
    pub fn content(&self) -> ResponseContent {
        let change = self.change.parse().ok().map(|state| ChangeContent {
            state,
            what: self.what.clone(),
            place: self.place.clone(),
            owner: self.owner.clone(),
            due: self.due.clone(),
        });
        let Self { service, body, signature, .. } = self.clone();
        ResponseContent { service, body, signature, change }
    }
}

/// The answer with this id.
pub async fn response_find(db: &dyn Db, id: &str) -> Result<Option<Unplaced>, DbError> {
    let sql = "select json_object('service', s.code, 'body', r.body, 'signature', r.signature, 'change', r.change,
                      'what', r.what, 'place', r.place, 'owner', r.owner, 'due', r.due, 'created_at', r.created_at,
                      'seq', r.seq, 'hash', r.hash, 'corrected_at', r.corrected_at)
               from responses r join services s on s.id = r.service where r.id = ?1";
    db.query(Statement::new(sql, vec![id.into()])).await?.one()
}

/// A service that a public story is about, for the question who may answer.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Answerable {
    /// Its code.
    pub code: String,
    /// Its name; may be empty.
    pub name: String,
    /// Code of its organisation; may be empty.
    pub organisation_code: String,
}

/// The services of a public story; empty when it is not public.
pub async fn answerable_services(db: &dyn Db, reference: &Reference) -> Result<Vec<Answerable>, DbError> {
    let sql = "select json_object('code', s.code, 'name', s.name, 'organisation_code', s.organisation_code)
               from publications p
               join publication_services ps on ps.publication = p.id
               join services s on s.id = ps.service
               where p.ref = ?1 order by ps.position";
    db.query(Statement::new(sql, vec![reference.into()])).await?.all()
}
