//! `replies` and `reply_decisions`: what authors write back, and what moderators did with it.

use serde::Deserialize;

use crate::domain::ids::Reference;
use crate::domain::reply::{Reply, ReplyContent, ReplyDecision};
use crate::domain::service::ServiceCode;
use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement, Value, yes};

/// Writes a reply to a response that stands below this story while it is public; otherwise writes nothing.
#[must_use]
pub fn reply_insert(
    id: &str,
    reference: &Reference,
    reply: &Reply,
    (rules, urgent): (&[&str], bool),
    now: Timestamp,
) -> Statement {
    Statement::new(
        "insert into replies (id, story, response, body, rules, urgent, created_at)
         select ?1, ?2, r.id, ?4, ?5, ?6, ?7 from responses r join publications p on p.ref = r.story
         where r.id = ?3 and r.story = ?2 and r.seq is not null",
        vec![
            id.into(),
            reference.into(),
            (&reply.response).into(),
            (&reply.body).into(),
            serde_json::to_string(rules).unwrap_or_default().into(),
            urgent.into(),
            now.into(),
        ],
    )
}

/// Whether a response stands below this story and the story is public.
pub async fn response_stands(db: &dyn Db, reference: &Reference, response: &str) -> Result<bool, DbError> {
    let sql = "select '1' from responses r join publications p on p.ref = r.story
               where r.id = ?2 and r.story = ?1 and r.seq is not null";
    Ok(!db.query(Statement::new(sql, vec![reference.into(), response.into()])).await?.rows.is_empty())
}

/// How many replies there are to the responses of a story, decided or not.
pub async fn replies_count(db: &dyn Db, reference: &Reference) -> Result<i64, DbError> {
    let sql = "select json_array(count(*)) from replies where story = ?1";
    let counted: Option<(i64,)> = db.query(Statement::new(sql, vec![reference.into()])).await?.one()?;
    Ok(counted.map_or(0, |counted| counted.0))
}

/// Decides on a reply while its story is public; breaks on its key when somebody has decided.
#[must_use]
pub fn reply_decide(id: &str, decision: &ReplyDecision, account: &str, now: Timestamp) -> Statement {
    Statement::new(
        "insert into reply_decisions (reply, action, reason, account, at)
         select a.id, ?2, ?3, ?4, ?5 from replies a join publications p on p.ref = a.story where a.id = ?1",
        vec![id.into(), decision.action.name().into(), (&decision.reason).into(), account.into(), now.into()],
    )
}

/// Empties the words of every reply to a story, and why it was not published.
#[must_use]
pub fn replies_erase(reference: &Reference) -> Vec<Statement> {
    let of = |sql: &'static str| Statement::new(sql, vec![reference.into()]);
    vec![
        of("update replies set body = '', rules = '[]' where story = ?1"),
        of("update reply_decisions set reason = '' where reply in (select id from replies where story = ?1)"),
    ]
}

/// A reply, with what was decided.
#[derive(Debug, Clone, Deserialize)]
pub struct ReplyRow {
    /// Its id.
    pub id: String,
    /// Of which story.
    pub story: Reference,
    /// Id of the response.
    pub response: String,
    /// Code of the service that responded.
    pub service: ServiceCode,
    /// Name of that service; may be empty.
    pub service_name: String,
    /// The words; empty when they are gone.
    pub body: String,
    /// Names of the rules that noted something.
    pub rules: Vec<String>,
    /// Whether somebody may be at risk.
    #[serde(deserialize_with = "yes")]
    pub urgent: bool,
    /// When it was written.
    pub created_at: Timestamp,
    /// Its position in the thread, once it has one.
    pub seq: Option<u64>,
    /// Its hash there.
    pub hash: Option<String>,
    /// `approve`, `reject`, or empty while it waits.
    pub action: String,
    /// Why it was rejected, or empty.
    pub reason: String,
    /// Account that decided, or empty.
    pub account: String,
    /// Name of who decided, or empty.
    pub decided_by: String,
    /// When, if it was decided.
    pub decided_at: Option<Timestamp>,
    /// Title of the story while it is public.
    pub title: Option<String>,
    /// The response, as it is public.
    pub answer: String,
}

impl ReplyRow {
    /// What its event commits to.
    #[must_use]
    pub fn content(&self) -> ReplyContent {
        ReplyContent { response: self.response.clone(), body: self.body.clone() }
    }
}

/// One object of 16 pairs or fewer is joined with another: D1 allows 32 arguments to a function.
const FACTS: &str = "select json_patch(
    json_object('id', a.id, 'story', a.story, 'response', a.response, 'service', s.code, 'service_name', s.name,
      'body', a.body, 'rules', json(a.rules), 'urgent', a.urgent, 'created_at', a.created_at, 'answer', r.body),
    json_object('seq', a.seq, 'hash', a.hash, 'title', p.title, 'action', coalesce(d.action, ''),
      'reason', coalesce(d.reason, ''), 'account', coalesce(d.account, ''), 'decided_by', coalesce(who.name, ''),
      'decided_at', d.at))
  from replies a join responses r on r.id = a.response join services s on s.id = r.service
  left join publications p on p.ref = a.story left join reply_decisions d on d.reply = a.id
  left join accounts who on who.id = d.account";

/// The reply with this id.
pub async fn reply_find(db: &dyn Db, id: &str) -> Result<Option<ReplyRow>, DbError> {
    db.query(Statement::built(format!("{FACTS} where a.id = ?1"), vec![id.into()])).await?.one()
}

/// The replies to the responses of a story, oldest first.
pub async fn replies_of(db: &dyn Db, reference: &Reference) -> Result<Vec<ReplyRow>, DbError> {
    let sql = format!("{FACTS} where a.story = ?1 order by a.created_at, a.id");
    db.query(Statement::built(sql, vec![reference.into()])).await?.all()
}

const WAITS: &str = "d.reply is null and p.ref is not null";

/// Replies that wait for a moderator: those at risk first, then in order of receipt.
pub async fn replies_waiting(db: &dyn Db, limit: i64) -> Result<Vec<ReplyRow>, DbError> {
    let sql = format!("{FACTS} where {WAITS} order by a.urgent desc, a.created_at, a.id limit ?1");
    db.query(Statement::built(sql, vec![Value::Int(limit)])).await?.all()
}

/// The story's page changes once: when the reply gets its place, not when the same event is projected again.
#[must_use]
pub fn reply_place(event: &str, reference: &Reference, seq: u64, hash: &str) -> Vec<Statement> {
    let id = event.strip_prefix("reply:").unwrap_or_default();
    vec![
        Statement::new(
            "update publications set version = version + 1
             where ref = ?2 and exists (select 1 from replies where id = ?1 and seq is null)",
            vec![id.into(), reference.into()],
        ),
        Statement::new(
            "update replies set seq = ?2, hash = ?3 where id = ?1 and seq is null",
            vec![id.into(), Value::Int(i64::try_from(seq).unwrap_or(i64::MAX)), hash.into()],
        ),
    ]
}
