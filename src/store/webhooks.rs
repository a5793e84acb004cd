//! `webhooks`, `webhook_events`, `webhook_deliveries`, `webhook_attempts`. Triggers write what there is to tell
//! (migration 0041); here it is read, and what became of it is noted.

use serde::Deserialize;

use crate::domain::ids::Reference;
use crate::domain::time::Timestamp;
use crate::domain::webhook::{EventType, KEPT_SECONDS, MOST, Message};

use super::db::{Db, DbError, Statement, Value, yes};

/// Whether the account of `w` may still be told of what happens at the service `s`.
const REACHES: &str = "a.ended_at is null and a.role = 'administrator' and (a.scope = 'site'
  or (a.scope = 'organisation' and a.scope_code = s.organisation_code)
  or (a.scope = 'service' and a.scope_code = s.code))";

/// An endpoint as it is stored.
#[derive(Debug, Clone, Deserialize)]
pub struct WebhookRow {
    /// Its id.
    pub id: String,
    /// Whose.
    pub account: String,
    /// Where to. Never logged.
    pub url: String,
    /// What it is told.
    pub events: Vec<EventType>,
    /// Sealed.
    pub secret: String,
    /// Sealed, or empty.
    pub old_secret: String,
    /// The old secret signs until then; or empty.
    pub old_until: String,
    /// First failure since the last success, or empty.
    pub failing_since: String,
    /// Since when nothing is sent, or empty.
    pub paused_at: String,
    /// When it was made.
    pub made_at: String,
}

const WEBHOOK: &str = "'id', w.id, 'account', w.account, 'url', w.url, 'events', json(w.events), 'secret', w.secret,
  'old_secret', w.old_secret, 'old_until', w.old_until, 'failing_since', w.failing_since, 'paused_at', w.paused_at,
  'made_at', w.made_at";

fn json(events: &[EventType]) -> Value {
    serde_json::to_string(events).unwrap_or_default().into()
}

/// Writes a new one, unless the account has as many as it may have. Breaks on an address that the account has already.
#[must_use]
pub fn webhook_insert(
    id: &str,
    account: &str,
    url: &str,
    events: &[EventType],
    sealed: &str,
    now: Timestamp,
) -> Statement {
    Statement::new(
        "insert into webhooks (id, account, url, events, secret, made_at)
         select ?1, ?2, ?3, ?4, ?5, ?6 where (select count(*) from webhooks where account = ?2) < ?7",
        vec![id.into(), account.into(), url.into(), json(events), sealed.into(), now.into(), MOST.into()],
    )
}

/// Those of an account, in the order in which they were made.
pub async fn webhooks_of(db: &dyn Db, account: &str) -> Result<Vec<WebhookRow>, DbError> {
    let sql = format!("select json_object({WEBHOOK}) from webhooks w where account = ?1 order by made_at, id");
    db.query(Statement::built(sql, vec![account.into()])).await?.all()
}

/// One of an account.
pub async fn webhook_find(db: &dyn Db, account: &str, id: &str) -> Result<Option<WebhookRow>, DbError> {
    let sql = format!("select json_object({WEBHOOK}) from webhooks w where id = ?1 and account = ?2");
    db.query(Statement::built(sql, vec![id.into(), account.into()])).await?.one()
}

/// What it is told from now on.
#[must_use]
pub fn webhook_choose(account: &str, id: &str, events: &[EventType]) -> Statement {
    Statement::new(
        "update webhooks set events = ?3 where id = ?1 and account = ?2",
        vec![id.into(), account.into(), json(events)],
    )
}

/// Stops sending.
#[must_use]
pub fn webhook_pause(account: &str, id: &str, now: Timestamp) -> Statement {
    Statement::new(
        "update webhooks set paused_at = ?3 where id = ?1 and account = ?2 and paused_at = ''",
        vec![id.into(), account.into(), now.into()],
    )
}

/// Sends again; failures begin to count anew.
#[must_use]
pub fn webhook_resume(account: &str, id: &str) -> Statement {
    Statement::new(
        "update webhooks set paused_at = '', failing_since = '' where id = ?1 and account = ?2",
        vec![id.into(), account.into()],
    )
}

/// Another secret; the old one signs too for a while. Nothing happens when somebody else changed it meanwhile.
#[must_use]
pub fn webhook_rotate(row: &WebhookRow, sealed: &str, until: Timestamp) -> Statement {
    Statement::new(
        "update webhooks set old_secret = secret, old_until = ?4, secret = ?3 where id = ?1 and secret = ?2",
        vec![(&row.id).into(), (&row.secret).into(), sealed.into(), until.into()],
    )
}

/// The same secrets under a newer key.
#[must_use]
pub fn webhook_reseal(row: &WebhookRow, secret: &str, old_secret: &str) -> Statement {
    Statement::new(
        "update webhooks set secret = ?3, old_secret = ?4 where id = ?1 and secret = ?2",
        vec![(&row.id).into(), (&row.secret).into(), secret.into(), old_secret.into()],
    )
}

/// A few whose secrets an old key has sealed. There are a handful in all: no index.
pub async fn webhooks_old(db: &dyn Db, newest: &str, limit: i64) -> Result<Vec<WebhookRow>, DbError> {
    let sql = format!("select json_object({WEBHOOK}) from webhooks w where substr(secret, 1, 12) <> ?1 limit ?2");
    db.query(Statement::built(sql, vec![newest.into(), limit.into()])).await?.all()
}

/// Removes one with all that was promised to it.
#[must_use]
pub fn webhook_delete(account: &str, id: &str) -> Statement {
    Statement::new("delete from webhooks where id = ?1 and account = ?2", vec![id.into(), account.into()])
}

/// A delivery that is due.
#[derive(Debug, Clone, Deserialize)]
pub struct Due {
    /// To which endpoint.
    pub webhook: String,
    /// Of which event.
    pub event: i64,
    /// About which story.
    pub story: Reference,
    /// How often it was tried.
    pub tries: i64,
}

/// Deliveries that are due, the longest waiting first; they are due again at `again` if nothing becomes of them.
pub async fn deliveries_due(db: &dyn Db, now: Timestamp, again: Timestamp, limit: i64) -> Result<Vec<Due>, DbError> {
    let sql = "update webhook_deliveries set due = ?2
               where (webhook, event) in (
                 select d.webhook, d.event from webhook_deliveries d join webhooks w on w.id = d.webhook
                 where d.done_at = '' and d.due <= ?1 and w.paused_at = '' order by d.due limit ?3)
               returning json_object('webhook', webhook, 'event', event, 'tries', tries,
                 'story', (select story from webhook_events e where e.id = event))";
    db.query(Statement::new(sql, vec![now.into(), again.into(), limit.into()])).await?.all()
}

/// A delivery with all that sending needs.
#[derive(Debug, Clone, Deserialize)]
pub struct Delivery {
    /// To where.
    pub to: WebhookRow,
    #[serde(rename = "type")]
    kind: EventType,
    at: Timestamp,
    story: Reference,
    service: String,
    position: i64,
    /// How often it was tried.
    pub tries: i64,
    /// It is told, given up, or not to be told any more.
    #[serde(deserialize_with = "yes")]
    pub done: bool,
    /// The account may still be told of this service.
    #[serde(deserialize_with = "yes")]
    pub reaches: bool,
    /// The story is public, found by everybody, and other programs may have it.
    #[serde(deserialize_with = "yes")]
    pub public: bool,
}

impl Delivery {
    /// What is told.
    #[must_use]
    pub fn message(&self) -> Message {
        let Self { kind, at, story, service, position, .. } = self;
        let position = Some(*position).filter(|position| *position > 0);
        Message { kind: *kind, at: *at, story: story.clone(), service: service.clone(), position }
    }
}

/// One delivery.
pub async fn delivery_find(db: &dyn Db, webhook: &str, event: i64) -> Result<Option<Delivery>, DbError> {
    let sql = format!(
        "select json_object('to', json_object({WEBHOOK}), 'type', e.type, 'at', e.at, 'story', e.story,
           'service', e.service, 'position', e.position, 'tries', d.tries, 'done', d.done_at <> '',
           'reaches', {REACHES},
           'public', exists (select 1 from publications p where p.ref = e.story and p.consent_api = 1)
             and not exists (select 1 from restrictions r where r.story = e.story))
         from webhook_deliveries d join webhooks w on w.id = d.webhook join webhook_events e on e.id = d.event
         join accounts a on a.id = w.account join services s on s.code = e.service
         where d.webhook = ?1 and d.event = ?2"
    );
    db.query(Statement::built(sql, vec![webhook.into(), event.into()])).await?.one()
}

/// Begins a try, if it is still this one's turn: nothing changes when another message for the same try came first.
#[must_use]
pub fn delivery_begin(webhook: &str, event: i64, tries: i64, due: Timestamp) -> Statement {
    Statement::new(
        "update webhook_deliveries set tries = ?3 + 1, due = ?4
         where webhook = ?1 and event = ?2 and tries = ?3 and done_at = ''",
        vec![webhook.into(), event.into(), tries.into(), due.into()],
    )
}

/// There is nothing left to do for it.
#[must_use]
pub fn delivery_done(webhook: &str, event: i64, now: Timestamp) -> Statement {
    Statement::new(
        "update webhook_deliveries set done_at = ?3 where webhook = ?1 and event = ?2",
        vec![webhook.into(), event.into(), now.into()],
    )
}

/// Notes what became of a try.
#[must_use]
pub fn attempt_insert(webhook: &str, event: i64, n: i64, outcome: &str, now: Timestamp) -> Statement {
    Statement::new(
        "insert into webhook_attempts (webhook, event, n, at, outcome)
         select ?1, ?2, ?3, ?4, ?5 from webhook_deliveries where webhook = ?1 and event = ?2 on conflict do nothing",
        vec![webhook.into(), event.into(), n.into(), now.into(), outcome.into()],
    )
}

/// Notes that an endpoint works, or since when it does not.
#[must_use]
pub fn webhook_works(id: &str, works: bool, now: Timestamp) -> Statement {
    let since = if works { String::new() } else { now.to_string() };
    Statement::new(
        "update webhooks set failing_since = ?2 where id = ?1 and (failing_since = '') <> (?2 = '')",
        vec![id.into(), since.into()],
    )
}

/// Promises again what happened since a time, at most so much, the oldest first.
#[must_use]
pub fn deliveries_replay(id: &str, since: Timestamp, now: Timestamp, limit: i64) -> Statement {
    Statement::built(
        format!(
            "insert into webhook_deliveries (webhook, event, due)
             select w.id, e.id, ?3 from webhooks w join accounts a on a.id = w.account
             join webhook_events e on e.at >= ?2 join services s on s.code = e.service
             where w.id = ?1 and {REACHES} and exists (select 1 from json_each(w.events) where value = e.type)
             order by e.id limit ?4
             on conflict (webhook, event) do update set tries = 0, due = excluded.due, done_at = ''
             returning json(1)"
        ),
        vec![id.into(), since.into(), now.into(), limit.into()],
    )
}

/// Events of before, a few at a time, with all that hangs on them.
#[must_use]
pub fn webhook_events_forget(now: Timestamp) -> Statement {
    Statement::new(
        "delete from webhook_events where id in (select id from webhook_events order by id limit 500) and at < ?1",
        vec![now.plus(-KEPT_SECONDS).into()],
    )
}

/// A try as its owner sees it.
#[derive(Debug, Clone, Deserialize)]
pub struct AttemptRow {
    /// What was told.
    #[serde(rename = "type")]
    pub kind: EventType,
    /// About which story.
    pub story: String,
    /// At which service.
    pub service: String,
    /// Which try.
    pub n: i64,
    /// When.
    pub at: String,
    /// Status of the answer, or a word of ours.
    pub outcome: String,
}

/// The latest tries of an endpoint, latest first.
pub async fn attempts_of(db: &dyn Db, id: &str, limit: i64) -> Result<Vec<AttemptRow>, DbError> {
    let sql = "select json_object('type', e.type, 'story', e.story, 'service', e.service, 'n', t.n, 'at', t.at,
                      'outcome', t.outcome)
               from webhook_attempts t join webhook_events e on e.id = t.event
               where t.webhook = ?1 order by t.at desc, t.event desc, t.n desc limit ?2";
    db.query(Statement::new(sql, vec![id.into(), limit.into()])).await?.all()
}
