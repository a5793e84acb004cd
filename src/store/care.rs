//! `desk_settings` and `hard_reads`: what a moderator asks for, and which hard stories they opened. Every statement asks
//! for one account: nobody reads another's.

use crate::domain::care::{BREAK_SECONDS, Settings};
use crate::domain::ids::Reference;
use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement};

const DAY_SECONDS: i64 = 86_400;

/// What a moderator asks for; nothing when they never said.
pub async fn settings_of(db: &dyn Db, account: &str) -> Result<Settings, DbError> {
    let sql = "select json_object('avoid', json(avoid), 'daily', daily) from desk_settings where account = ?1";
    Ok(db.query(Statement::new(sql, vec![account.into()])).await?.one()?.unwrap_or_default())
}

/// Notes what a moderator asks for, in place of what they asked for before.
#[must_use]
pub fn settings_set(account: &str, settings: &Settings, now: Timestamp) -> Statement {
    let avoid = serde_json::to_string(&settings.avoid).unwrap_or_default();
    Statement::new(
        "insert or replace into desk_settings (account, avoid, daily, at) values (?1, ?2, ?3, ?4)",
        vec![account.into(), avoid.into(), settings.daily.map(i64::from).into(), now.into()],
    )
}

/// How many hard stories somebody read.
#[derive(Debug, Clone, Copy, Default, serde::Deserialize)]
pub struct HardReads {
    /// In the last 24 hours.
    pub today: u32,
    /// In the time after which a break is spoken of.
    pub of_late: u32,
}

/// How many hard stories a moderator read.
pub async fn hard_reads_of(db: &dyn Db, account: &str, now: Timestamp) -> Result<HardReads, DbError> {
    let sql = "select json_object('today', count(*), 'of_late', coalesce(sum(at > ?3), 0))
               from hard_reads where account = ?1 and at > ?2";
    let values = vec![account.into(), now.plus(-DAY_SECONDS).into(), now.plus(-BREAK_SECONDS).into()];
    Ok(db.query(Statement::new(sql, values)).await?.one()?.unwrap_or_default())
}

/// Notes that a moderator passed the note of a story. Again, it counts from now.
#[must_use]
pub fn hard_read_insert(account: &str, story: &Reference, now: Timestamp) -> Statement {
    Statement::new(
        "insert or replace into hard_reads (account, story, at) values (?1, ?2, ?3)",
        vec![account.into(), story.into(), now.into()],
    )
}

/// Which stories' notes a moderator passed in the last 24 hours, of these.
pub async fn hard_reads_among(
    db: &dyn Db,
    account: &str,
    stories: &[Reference],
    now: Timestamp,
) -> Result<Vec<Reference>, DbError> {
    let stories = serde_json::to_string(stories).unwrap_or_default();
    let sql = "select json_quote(story) from hard_reads
               where account = ?1 and at > ?2 and story in (select value from json_each(?3))";
    let values = vec![account.into(), now.plus(-DAY_SECONDS).into(), stories.into()];
    db.query(Statement::new(sql, values)).await?.all()
}

/// Lets go of what is older than two days.
#[must_use]
pub fn hard_reads_expire(now: Timestamp) -> Statement {
    Statement::new("delete from hard_reads where at < ?1", vec![now.plus(-2 * DAY_SECONDS).into()])
}
