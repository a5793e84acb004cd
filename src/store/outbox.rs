//! `outbox` and `dead_letters`: what is promised and not yet done.

use serde::Deserialize;

use crate::domain::ids::Reference;
use crate::domain::job::{Job, News, patience};
use crate::domain::on_call::Channel;
use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement, Value};

/// What stands before the news in the kind of a letter.
const LETTER: &str = "notify_";
/// What stands before the channel in the kind of a call.
const CALL: &str = "page_out_";

fn kind(job: &Job) -> String {
    match job {
        Job::Screen { .. } => "screen".to_owned(),
        Job::Publish { .. } => "publish".to_owned(),
        Job::Remove { .. } => "remove".to_owned(),
        Job::Amend { .. } => "amend".to_owned(),
        Job::Respond { .. } => "respond".to_owned(),
        Job::Correct { .. } => "correct".to_owned(),
        Job::Reply { .. } => "reply".to_owned(),
        Job::Register { .. } => "register".to_owned(),
        Job::Invite { .. } => "invite".to_owned(),
        Job::Tell { .. } => "tell".to_owned(),
        Job::PageOut { channel, .. } => format!("{CALL}{}", channel.name()),
        Job::Deliver { .. } => "deliver".to_owned(),
        Job::Notify { news, .. } => format!("{LETTER}{}", news.name()),
    }
}

/// Promises a job, in the batch of the act that promises it. Promised twice is promised once.
#[must_use]
pub fn outbox_insert(job: &Job, now: Timestamp) -> Statement {
    outbox_insert_for(job, now, now.plus(patience(0)))
}

/// Promises a job that the sweep first reminds of at `due`.
#[must_use]
pub fn outbox_insert_for(job: &Job, now: Timestamp, due: Timestamp) -> Statement {
    let (version, detail) = match job {
        Job::Screen { version, .. }
        | Job::Publish { version, .. }
        | Job::Remove { version, .. }
        | Job::Amend { version, .. }
        | Job::Register { version, .. } => (*version, String::new()),
        Job::Invite { version, account, .. } => (*version, account.clone()),
        Job::Correct { version, response, .. } => (*version, response.clone()),
        Job::Tell { reply, account, .. } => (0, format!("{reply}:{account}")),
        Job::PageOut { n, .. } => (i64::from(*n), String::new()),
        // Promised in a table of its own (migration 0041).
        Job::Deliver { webhook, event, .. } => (*event, webhook.clone()),
        Job::Reply { reply, .. } => (0, reply.clone()),
        Job::Respond { response, .. } | Job::Notify { response, .. } => (0, response.clone()),
    };
    Statement::new(
        "insert into outbox (id, kind, story, version, detail, due, created_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         on conflict do nothing",
        vec![
            job.id().into(),
            kind(job).into(),
            job.story().into(),
            version.into(),
            detail.into(),
            due.into(),
            now.into(),
        ],
    )
}

/// Takes a job off the list, in the batch of its effect.
#[must_use]
pub fn outbox_delete(job: &Job) -> Statement {
    Statement::new("delete from outbox where id = ?1", vec![job.id().into()])
}

/// Takes the publishing of a story off the list that is not approved any more.
#[must_use]
pub fn outbox_delete_publish(reference: &Reference) -> Statement {
    Statement::new(
        "delete from outbox where story = ?1 and kind = 'publish'
           and exists (select 1 from stories where ref = ?1 and status <> 'approved')",
        vec![reference.into()],
    )
}

/// Whether a job is still promised.
pub async fn outbox_holds(db: &dyn Db, job: &Job) -> Result<bool, DbError> {
    let found = db.query(Statement::new("select '1' from outbox where id = ?1", vec![job.id().into()])).await?;
    Ok(!found.rows.is_empty())
}

/// A job whose reminder is due.
#[derive(Debug, Clone, Deserialize)]
struct Row {
    kind: String,
    story: Reference,
    version: i64,
    detail: String,
    tries: u32,
}

impl Row {
    fn job(self) -> Option<(Job, u32)> {
        let Self { kind, story, version, detail, tries } = self;
        let job = match kind.as_str() {
            "screen" => Job::Screen { story, version },
            "publish" => Job::Publish { story, version },
            "remove" => Job::Remove { story, version },
            "amend" => Job::Amend { story, version },
            "respond" => Job::Respond { story, response: detail },
            "correct" => Job::Correct { story, response: detail, version },
            "reply" => Job::Reply { story, reply: detail },
            "register" => Job::Register { story, version },
            "tell" => {
                let (reply, account) = detail.split_once(':')?;
                Job::Tell { story, reply: reply.to_owned(), account: account.to_owned() }
            }
            "invite" => Job::Invite { story, version, account: detail },
            other => match other.strip_prefix(CALL) {
                Some(channel) => {
                    Job::PageOut { story, n: u32::try_from(version).ok()?, channel: channel.parse::<Channel>().ok()? }
                }
                None => {
                    Job::Notify { story, news: other.strip_prefix(LETTER)?.parse::<News>().ok()?, response: detail }
                }
            },
        };
        Some((job, tries))
    }
}

/// Jobs that are due, the longest waiting first, each with the number of reminders it had.
pub async fn outbox_due(db: &dyn Db, now: Timestamp, limit: i64) -> Result<Vec<(Job, u32)>, DbError> {
    let sql = "select json_object('kind', kind, 'story', story, 'version', version, 'detail', detail, 'tries', tries)
               from outbox where due <= ?1 order by due limit ?2";
    let rows: Vec<Row> = db.query(Statement::new(sql, vec![now.into(), limit.into()])).await?.all()?;
    Ok(rows.into_iter().filter_map(Row::job).collect())
}

/// Notes a reminder and when the next is due.
#[must_use]
pub fn outbox_reminded(job: &Job, tries: u32, now: Timestamp) -> Statement {
    let tries = tries.saturating_add(1);
    Statement::new(
        "update outbox set tries = ?2, due = ?3 where id = ?1",
        vec![job.id().into(), i64::from(tries).into(), now.plus(patience(tries)).into()],
    )
}

/// Sets aside a message that could not be read: its sender and size, nothing of its content.
#[must_use]
pub fn dead_letter_insert(queue: &str, reason: &str, bytes: usize, sha256: &str, now: Timestamp) -> Statement {
    Statement::new(
        "insert into dead_letters (queue, reason, bytes, sha256, created_at) values (?1, ?2, ?3, ?4, ?5)
         on conflict do nothing",
        vec![
            queue.into(),
            reason.into(),
            Value::Int(i64::try_from(bytes).unwrap_or(i64::MAX)),
            sha256.into(),
            now.into(),
        ],
    )
}
