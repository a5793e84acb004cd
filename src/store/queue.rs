//! The moderators' queue: which stories a filter lets through, in the order in which they are read, and how many stand
//! where.

use serde::{Deserialize, Serialize};

use crate::domain::ids::Reference;
use crate::domain::lifecycle::Status;
use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement, Value};
use super::desk::{QUEUED, Queued};

/// Who reads a story now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum HeldBy {
    /// Whoever.
    #[default]
    Anybody,
    /// The moderator who asks.
    Me,
    /// Nobody.
    Nobody,
}

/// What a moderator wants to see of the queue.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only those that stand here; those that need somebody when `None`.
    pub status: Option<Status>,
    /// Only those where somebody may be at risk.
    pub urgent: bool,
    /// Only those of this criticality or a higher one: a moderator's, else the one that screening suggests.
    pub criticality: Option<u8>,
    /// Only those of services or organisations with all these words in name, town or code.
    pub words: Vec<String>,
    /// Who reads it.
    pub held: HeldBy,
    /// Only those in which one of these rules found something; any when empty.
    pub rules: Vec<&'static str>,
}

/// Who asks, and what they may see.
#[derive(Debug, Clone, Copy)]
pub struct Asker<'a> {
    /// Account.
    pub id: &'a str,
    /// Also sees what is for senior moderators.
    pub senior: bool,
}

/// More words are not looked for.
const WORDS: usize = 6;

/// Stories before a person: those at risk first, then in order of receipt. What was decided stands last first.
pub async fn queue_list(
    db: &dyn Db,
    asker: Asker<'_>,
    filter: &Filter,
    now: Timestamp,
    limit: i64,
    offset: i64,
) -> Result<Vec<Queued>, DbError> {
    let mut values: Vec<Value> = vec![now.into(), asker.id.into(), asker.senior.into(), limit.into(), offset.into()];
    let mut conditions = vec![stands(filter.status), "(s.senior = 0 or ?3)".to_owned()];
    let mut bind = |value: Value| {
        values.push(value);
        format!("?{}", values.len())
    };
    if filter.urgent {
        conditions.push("s.urgent = 1".to_owned());
    }
    if let Some(level) = filter.criticality {
        let level = bind(i64::from(level).into());
        let suggested = "(select c.criticality from screenings c where c.story = s.ref)";
        conditions.push(format!("coalesce(s.criticality, {suggested}) >= {level}"));
    }
    if !filter.rules.is_empty() {
        let rules = bind(serde_json::to_string(&filter.rules).unwrap_or_default().into());
        conditions.push(format!(
            "exists (select 1 from findings f where f.story = s.ref and f.rule in (select value from json_each({rules})))"
        ));
    }
    for word in filter.words.iter().take(WORDS) {
        let word = bind(word.to_lowercase().into());
        conditions.push(format!(
            "exists (select 1 from story_services ss join services sv on sv.id = ss.service where ss.story = s.ref
               and instr(lower(sv.name || ' ' || sv.organisation_name || ' ' || sv.town || ' ' || sv.code), {word}) > 0)"
        ));
    }
    conditions.push(match filter.held {
        HeldBy::Anybody => "?2 = ?2".to_owned(),
        HeldBy::Me => "s.claimed_by = ?2 and s.claimed_until > ?1".to_owned(),
        HeldBy::Nobody => "s.claimed_until <= ?1 and ?2 = ?2".to_owned(),
    });
    let order = match filter.status {
        Some(Status::Rejected) => "s.decided_at desc, s.id desc",
        _ => "s.status in ('waiting', 'escalated') desc, s.urgent desc, s.received_at, s.id",
    };
    let conditions = conditions.join(" and ");
    let sql = format!("select {QUEUED} from stories s where {conditions} order by {order} limit ?4 offset ?5");
    db.query(Statement::built(sql, values)).await?.all()
}

/// The condition on where a story stands, so that its index is used.
fn stands(status: Option<Status>) -> String {
    let open = "s.status in ('received', 'waiting', 'asked', 'held', 'escalated', 'approved')";
    match status {
        None => format!("{open} and s.status in ('waiting', 'escalated', 'asked', 'held')"),
        Some(Status::Rejected) => "s.status = 'rejected'".to_owned(),
        Some(status) => format!("{open} and s.status = '{}'", status.name()),
    }
}

/// What waits at the desk, however long the queue is.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct QueueCounts {
    /// Stories that wait for a person.
    pub waiting: i64,
    /// Of these, those where somebody may be at risk.
    pub urgent: i64,
    /// Of these, those that came before the site's limit.
    pub late: i64,
    /// When the oldest of those that wait came.
    pub oldest: Option<Timestamp>,
    /// Of those that wait, those for senior moderators.
    pub escalated: i64,
    /// Its author was asked.
    pub asked: i64,
    /// Held for the provider.
    pub held: i64,
    /// Approved, and not public yet.
    pub approved: i64,
}

/// Counts of the queue, of what the asker may see. The condition repeats that of its index, which a shorter one could
/// not use.
pub async fn queue_counts(db: &dyn Db, asker: Asker<'_>, late: Timestamp) -> Result<QueueCounts, DbError> {
    let before = "status in ('waiting', 'escalated')";
    let sql = format!(
        "select json_object('waiting', coalesce(sum({before}), 0), 'urgent', coalesce(sum({before} and urgent), 0),
                'late', coalesce(sum({before} and urgent and received_at <= ?2), 0),
                'oldest', min(iif({before}, received_at, null)),
                'escalated', coalesce(sum(status = 'escalated'), 0), 'asked', coalesce(sum(status = 'asked'), 0),
                'held', coalesce(sum(status = 'held'), 0), 'approved', coalesce(sum(status = 'approved'), 0))
         from stories where status in ('received', 'waiting', 'asked', 'held', 'escalated', 'approved')
           and (senior = 0 or ?1)"
    );
    let found = db.query(Statement::built(sql, vec![asker.senior.into(), late.into()])).await?;
    Ok(found.one()?.unwrap_or_default())
}

/// Where a story stands.
#[derive(Debug, Clone, Deserialize)]
pub struct Stands {
    /// Which.
    #[serde(rename = "ref")]
    pub reference: Reference,
    /// Where.
    pub status: Status,
    /// When it came.
    pub received_at: Timestamp,
}

/// Where these stories stand, of those that the asker may see.
pub async fn queue_stands(db: &dyn Db, asker: Asker<'_>, stories: &[Reference]) -> Result<Vec<Stands>, DbError> {
    let stories = serde_json::to_string(stories).unwrap_or_default();
    let sql = "select json_object('ref', ref, 'status', status, 'received_at', received_at) from stories
               where ref in (select value from json_each(?1)) and (senior = 0 or ?2)";
    db.query(Statement::new(sql, vec![stories.into(), asker.senior.into()])).await?.all()
}
