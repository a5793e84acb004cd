//! `on_call` and `page_outs`: who is called when a story at risk waits, and who was.

use serde::{Deserialize, Serialize};

use crate::domain::ids::Reference;
use crate::domain::on_call::{Channel, OnCall};
use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement};

/// A place in the rota. Does not print itself: an address may hold a secret.
#[derive(Clone, Deserialize)]
pub struct OnCallRow {
    /// Random.
    pub id: String,
    /// What they are called.
    pub name: String,
    /// Where letters go, or empty.
    pub email: String,
    /// Where the signed POST goes, or empty.
    pub webhook: String,
}

/// The rota, who is called first first.
pub async fn on_call_all(db: &dyn Db) -> Result<Vec<OnCallRow>, DbError> {
    let sql = "select json_object('id', id, 'name', name, 'email', email, 'webhook', webhook)
               from on_call order by position";
    db.query(Statement::new(sql, Vec::new())).await?.all()
}

/// One place in the rota, if it is still there.
pub async fn on_call_find(db: &dyn Db, id: &str) -> Result<Option<OnCallRow>, DbError> {
    let sql =
        "select json_object('id', id, 'name', name, 'email', email, 'webhook', webhook) from on_call where id = ?1";
    db.query(Statement::new(sql, vec![id.into()])).await?.one()
}

/// Puts somebody at the end of the rota, unless it has `most` already. The same id again is the same place.
#[must_use]
pub fn on_call_insert(id: &str, new: &OnCall, most: usize) -> Statement {
    Statement::new(
        "insert into on_call (id, position, name, email, webhook)
         select ?1, (select coalesce(max(position), 0) + 1 from on_call), ?2, ?3, ?4
         where (select count(*) from on_call) < ?5 on conflict do nothing",
        vec![
            id.into(),
            (&new.name).into(),
            new.email.as_ref().map_or("", |email| email.reveal()).into(),
            new.webhook.as_ref().map_or("", |hook| hook.reveal()).into(),
            i64::try_from(most).unwrap_or(i64::MAX).into(),
        ],
    )
}

/// Takes somebody off the rota.
#[must_use]
pub fn on_call_delete(id: &str) -> Statement {
    Statement::new("delete from on_call where id = ?1", vec![id.into()])
}

/// Puts somebody first: the others keep their order.
#[must_use]
pub fn on_call_first(id: &str) -> Statement {
    Statement::new(
        "update on_call set position = (select min(position) - 1 from on_call)
         where id = ?1 and position > (select min(position) from on_call)",
        vec![id.into()],
    )
}

/// What waits with somebody at risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RiskKind {
    /// A story that nobody reads.
    Story,
    /// A reply of its author that nobody has decided on.
    Reply,
}

/// A story at risk that nobody reads, or a public one with a reply at risk.
#[derive(Debug, Clone, Deserialize)]
pub struct AtRisk {
    /// Which story.
    #[serde(rename = "ref")]
    pub reference: Reference,
    /// What of it waits.
    pub kind: RiskKind,
    /// Since when: the oldest such reply counts.
    pub received_at: Timestamp,
    /// How many calls there ever were for this story: the next has the next number.
    pub calls: u32,
    /// How many of them since then.
    pub since: u32,
    /// When the last of these was due.
    pub last: Option<Timestamp>,
}

/// What waits at `?1`, as columns `kind`, `ref` and `at`.
const RISKS: &str = "select 'story' as kind, s.ref as ref, s.received_at as at from stories s
    where s.status in ('received', 'waiting', 'escalated') and s.urgent = 1 and s.claimed_until <= ?1
  union all
  select 'reply', a.story, min(a.created_at) from replies a join publications p on p.ref = a.story
    where a.urgent = 1 and not exists (select 1 from reply_decisions d where d.reply = a.id) group by a.story";

fn risks(more: &str) -> String {
    format!(
        "select json_object('kind', w.kind, 'ref', w.ref, 'received_at', w.at,
           'calls', (select coalesce(max(p.n), 0) from page_outs p where p.story = w.ref),
           'since', (select count(distinct p.n) from page_outs p where p.story = w.ref and p.at >= w.at),
           'last', (select max(p.at) from page_outs p where p.story = w.ref and p.at >= w.at))
         from ({RISKS}) w {more}"
    )
}

/// What waits with somebody at risk and nobody looks after now, the longest waiting first.
pub async fn at_risk(db: &dyn Db, now: Timestamp, limit: i64) -> Result<Vec<AtRisk>, DbError> {
    let sql = risks("order by w.at limit ?2");
    db.query(Statement::built(sql, vec![now.into(), limit.into()])).await?.all()
}

/// What of one story still waits.
pub async fn at_risk_of(db: &dyn Db, reference: &Reference, now: Timestamp) -> Result<Option<AtRisk>, DbError> {
    let sql = risks("where w.ref = ?2 order by w.at limit 1");
    db.query(Statement::built(sql, vec![now.into(), reference.into()])).await?.one()
}

/// Writes a call down. Its key refuses the same call a second time, and with it the whole batch.
#[must_use]
pub fn page_out_insert(reference: &Reference, n: u32, channel: Channel, to: &OnCallRow, now: Timestamp) -> Statement {
    Statement::new(
        "insert into page_outs (story, n, channel, on_call, name, at) values (?1, ?2, ?3, ?4, ?5, ?6)",
        vec![
            reference.into(),
            i64::from(n).into(),
            channel.name().into(),
            (&to.id).into(),
            (&to.name).into(),
            now.into(),
        ],
    )
}

/// Notes that a call went out.
#[must_use]
pub fn page_out_sent(reference: &Reference, n: u32, channel: Channel, now: Timestamp) -> Statement {
    Statement::new(
        "update page_outs set sent_at = ?4 where story = ?1 and n = ?2 and channel = ?3",
        vec![reference.into(), i64::from(n).into(), channel.name().into(), now.into()],
    )
}

/// A call as it is shown.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PageOutRow {
    /// Which call, from 1.
    pub n: u32,
    /// `mail` or `webhook`.
    pub channel: Channel,
    /// Place in the rota: not shown.
    #[serde(skip_serializing, default)]
    pub on_call: String,
    /// Who was called.
    pub name: String,
    /// When it was due.
    pub at: String,
    /// When it went out; empty when it did not.
    pub sent_at: String,
}

/// The calls for a story, in order.
pub async fn page_outs_of(db: &dyn Db, reference: &Reference) -> Result<Vec<PageOutRow>, DbError> {
    db.query(page_outs_read(reference)).await?.all()
}

/// The question for the calls for a story.
pub(super) fn page_outs_read(reference: &Reference) -> Statement {
    let sql = "select json_object('n', n, 'channel', channel, 'on_call', on_call, 'name', name, 'at', at,
                                  'sent_at', sent_at)
               from page_outs where story = ?1 order by n, channel";
    Statement::new(sql, vec![reference.into()])
}
