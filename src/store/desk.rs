//! The moderators' queue: which story next, and who holds it.

use serde::{Deserialize, Serialize};

use crate::domain::ids::Reference;
use crate::domain::lifecycle::Status;
use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement, yes};

/// A line of the queue. The title is the author's and not public.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Queued {
    /// Which story.
    #[serde(rename = "ref")]
    pub reference: Reference,
    /// As typed.
    pub title: String,
    /// Where it stands.
    pub status: Status,
    /// Whether somebody may be at risk.
    #[serde(deserialize_with = "yes")]
    pub urgent: bool,
    /// Of the story.
    pub version: i64,
    /// When it came.
    pub received_at: Timestamp,
    /// Name of who reads it now; empty when nobody does.
    pub holder: String,
    /// Account of who read it last; for "it is you", never for others.
    #[serde(skip_serializing)]
    pub holder_id: String,
    /// Names of its services, in the author's order.
    pub services: Vec<String>,
    /// How many findings screening left.
    pub findings: i64,
}

/// What a subquery answers is text to `json_object`, also when it is JSON: hence `json(…)` round the services.
const QUEUED: &str = "json_object('ref', s.ref, 'title', s.title, 'status', s.status, 'urgent', s.urgent,
  'version', s.version, 'received_at', s.received_at,
  'holder', case when s.claimed_until > ?1 then coalesce((select a.name from accounts a where a.id = s.claimed_by), '')
                 else '' end,
  'holder_id', s.claimed_by,
  'services', json((select json_group_array(case when sv.name = '' then sv.code else sv.name end order by ss.position)
                    from story_services ss join services sv on sv.id = ss.service where ss.story = s.ref)),
  'findings', (select count(*) from findings f where f.story = s.ref))";

/// Stories before a person: those at risk first, then in order of receipt.
pub async fn desk_queue(db: &dyn Db, now: Timestamp, limit: i64) -> Result<Vec<Queued>, DbError> {
    let sql = format!(
        "select {QUEUED} from stories s where s.status in ('waiting', 'escalated', 'asked', 'held')
         order by s.status in ('waiting', 'escalated') desc, s.urgent desc, s.received_at, s.id limit ?2"
    );
    db.query(Statement::built(sql, vec![now.into(), limit.into()])).await?.all()
}

/// What waits at the desk, however long the queue is.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct QueueCounts {
    /// Stories that wait for a person.
    pub waiting: i64,
    /// Of these, those where somebody may be at risk.
    pub urgent: i64,
    /// When the oldest of them came.
    pub oldest: Option<Timestamp>,
}

/// Counts of the queue. The condition repeats that of its index, which a shorter one could not use.
pub async fn desk_counts(db: &dyn Db) -> Result<QueueCounts, DbError> {
    let sql = "select json_object('waiting', count(*), 'urgent', coalesce(sum(urgent), 0), 'oldest', min(received_at))
               from stories where status in ('received', 'waiting', 'escalated') and status <> 'received'";
    Ok(db.query(Statement::new(sql, Vec::new())).await?.one()?.unwrap_or_default())
}

/// Claims the next story for a moderator, in one statement, so that two who ask at once get two stories. Who holds one
/// already gets it again. The answer is its reference.
#[must_use]
pub fn desk_claim(account: &str, now: Timestamp, until: Timestamp) -> Statement {
    Statement::new(
        "update stories set claimed_by = ?1, claimed_until = ?3
         where id = (
           select id from stories indexed by stories_queue
           where status in ('received', 'waiting', 'escalated') and status <> 'received'
             and (claimed_by = ?1 or claimed_until <= ?2)
           order by (claimed_by = ?1 and claimed_until > ?2) desc, urgent desc, received_at, id limit 1)
         returning json_quote(ref)",
        vec![account.into(), now.into(), until.into()],
    )
}

/// Claims one story, if nobody else holds it.
#[must_use]
pub fn desk_claim_one(reference: &Reference, account: &str, now: Timestamp, until: Timestamp) -> Statement {
    Statement::new(
        "update stories set claimed_by = ?2, claimed_until = ?4
         where ref = ?1 and (claimed_by = ?2 or claimed_until <= ?3)",
        vec![reference.into(), account.into(), now.into(), until.into()],
    )
}

/// Name of an account, for "somebody else decided".
pub async fn account_name(db: &dyn Db, id: &str) -> Result<Option<String>, DbError> {
    db.query(Statement::new("select json_quote(name) from accounts where id = ?1", vec![id.into()])).await?.one()
}
