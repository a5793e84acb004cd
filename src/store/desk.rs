//! A line of the moderators' queue, and who holds a story. Which lines are shown is in `queue`.

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
    /// Names of the rules that found something.
    pub rules: Vec<String>,
    /// It is for senior moderators.
    #[serde(deserialize_with = "yes")]
    pub senior: bool,
    /// End of the hold, or empty.
    pub hold_until: String,
    /// When it appears, or empty.
    pub publish_at: String,
}

/// What a subquery answers is text to `json_object`, also when it is JSON: hence `json(…)` round the services.
pub(super) const QUEUED: &str = "json_object('ref', s.ref, 'title', s.title, 'status', s.status, 'urgent', s.urgent,
  'version', s.version, 'received_at', s.received_at,
  'holder', case when s.claimed_until > ?1 then coalesce((select a.name from accounts a where a.id = s.claimed_by), '')
                 else '' end,
  'holder_id', s.claimed_by,
  'services', json((select json_group_array(case when sv.name = '' then sv.code else sv.name end order by ss.position)
                    from story_services ss join services sv on sv.id = ss.service where ss.story = s.ref)),
  'findings', (select count(*) from findings f where f.story = s.ref),
  'rules', json((select json_group_array(distinct f.rule) from findings f where f.story = s.ref)),
  'senior', s.senior, 'hold_until', s.hold_until, 'publish_at', s.publish_at)";

/// Claims the next story for a moderator, in one statement, so that two who ask at once get two stories. Who holds one
/// already gets it again. Stories in which a rule of `left_out` found something are left to others, and so are those for
/// senior moderators to who is none. The answer is its reference.
#[must_use]
pub fn desk_claim(
    account: &str,
    senior: bool,
    left_out: &[&'static str],
    now: Timestamp,
    until: Timestamp,
) -> Statement {
    let left_out = serde_json::to_string(left_out).unwrap_or_default();
    Statement::new(
        "update stories set claimed_by = ?1, claimed_until = ?3
         where id = (
           select id from stories indexed by stories_queue
           where status in ('received', 'waiting', 'escalated') and status <> 'received'
             and (claimed_by = ?1 or claimed_until <= ?2) and (senior = 0 or ?4)
             and (claimed_by = ?1 and claimed_until > ?2 or not exists (
               select 1 from findings f where f.story = ref and f.rule in (select value from json_each(?5))))
           order by (claimed_by = ?1 and claimed_until > ?2) desc, urgent desc, received_at, id limit 1)
         returning json_quote(ref)",
        vec![account.into(), now.into(), until.into(), senior.into(), left_out.into()],
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

/// Gives a story back: others may claim it at once.
#[must_use]
pub fn desk_release(reference: &Reference, account: &str) -> Statement {
    Statement::new(
        "update stories set claimed_by = '', claimed_until = '' where ref = ?1 and claimed_by = ?2",
        vec![reference.into(), account.into()],
    )
}

/// Name of an account, for "somebody else decided".
pub async fn account_name(db: &dyn Db, id: &str) -> Result<Option<String>, DbError> {
    db.query(Statement::new("select json_quote(name) from accounts where id = ?1", vec![id.into()])).await?.one()
}
