//! `second_readings`, and what the audit trail says of waiting and load.

use serde::Deserialize;

use crate::domain::ids::Reference;
use crate::domain::story::{AuthorRole, Words};
use crate::domain::time::{Month, Timestamp};

use super::db::{Db, DbError, Statement};

/// Marks a decided story to be read a second time. A later decision counts in place of an earlier one until somebody reads.
#[must_use]
pub fn reading_insert(story: &Reference, account: &str, action: &str, criticality: u8, now: Timestamp) -> Statement {
    Statement::new(
        "insert into second_readings (story, decided_at, first_account, first_action, first_criticality)
         values (?1, ?2, ?3, ?4, ?5)
         on conflict do update set decided_at = ?2, first_account = ?3, first_action = ?4, first_criticality = ?5
           where read_at = ''",
        vec![story.into(), now.into(), account.into(), action.into(), i64::from(criticality).into()],
    )
}

/// A story as it stood before the first moderator, and nothing of what that one made of it.
#[derive(Debug, Clone, Deserialize)]
pub struct Blind {
    /// Which story. Never shown: it would lead to the decision.
    #[serde(rename = "ref")]
    pub reference: Reference,
    /// As typed.
    pub words: Words,
    /// Who tells it.
    pub author_role: AuthorRole,
    /// When it happened.
    pub happened: Month,
}

/// Stories that wait for a second reader who is not the first, the longest waiting first.
pub async fn readings_open(db: &dyn Db, account: &str, limit: i64) -> Result<Vec<Blind>, DbError> {
    let sql = "select json_object('ref', s.ref, 'author_role', s.author_role, 'happened', s.happened,
                      'words', json_object('title', s.title, 'body', s.body, 'good', json(s.good),
                        'improve', json(s.improve), 'feelings', json(s.feelings), 'screen_name', s.screen_name))
               from second_readings r indexed by second_readings_open join stories s on s.ref = r.story
               where r.read_at = '' and r.first_account <> ?1 and s.status not in ('escalated', 'withdrawn')
               order by r.decided_at, r.story limit ?2";
    db.query(Statement::new(sql, vec![account.into(), limit.into()])).await?.all()
}

/// Keeps what the second reader says, once.
#[must_use]
pub fn reading_keep(story: &Reference, account: &str, action: &str, criticality: u8, now: Timestamp) -> Statement {
    Statement::new(
        "update second_readings set second_account = ?2, second_action = ?3, second_criticality = ?4, read_at = ?5
         where story = ?1 and read_at = '' and first_account <> ?2",
        vec![story.into(), account.into(), action.into(), i64::from(criticality).into(), now.into()],
    )
}

/// How often two readers said this, in one month.
#[derive(Debug, Clone, Deserialize)]
pub struct Pair {
    /// `YYYY-MM` of the second reading.
    pub month: String,
    /// The first reader's level.
    pub first: usize,
    /// The second reader's level.
    pub second: usize,
    /// Whether both decided the same: 1 or 0.
    pub same: i64,
    /// How often.
    pub count: u32,
}

/// Pairs of the months since `since`, latest first.
pub async fn pairs_by_month(db: &dyn Db, since: Month) -> Result<Vec<Pair>, DbError> {
    let sql = "select json_object('month', month, 'first', first_criticality, 'second', second_criticality,
                      'same', same, 'count', count(*))
               from (select substr(read_at, 1, 7) as month, first_criticality, second_criticality,
                            first_action = second_action as same
                     from second_readings where read_at <> '' and read_at >= ?1)
               group by month, first_criticality, second_criticality, same order by month desc";
    db.query(Statement::new(sql, vec![since.to_string().into()])).await?.all()
}

/// How long stories waited for their first decision, by the month of the decision. Seconds.
#[derive(Debug, Clone, Deserialize)]
pub struct Waiting {
    /// `YYYY-MM`.
    pub month: String,
    /// How many stories.
    pub stories: i64,
    /// Half of them waited no longer.
    pub half: i64,
    /// Nine of ten waited no longer.
    pub nine_of_ten: i64,
}

/// Waiting times since `since`, latest first: ranks, not averages, so that one story left lying does not hide the others.
pub async fn waiting_by_month(db: &dyn Db, since: Month) -> Result<Vec<Waiting>, DbError> {
    let sql = "with first as (
                 select story, min(at) as at from story_events indexed by story_events_decided
                 where kind in ('publish', 'ask', 'hold', 'reject', 'escalate') and at >= ?1 group by story),
               waited as (
                 select substr(f.at, 1, 7) as month, unixepoch(f.at) - unixepoch(s.received_at) as seconds
                 from first f join stories s on s.ref = f.story
                 where not exists (select 1 from story_events e where e.story = f.story and e.at < f.at
                                     and e.kind in ('publish', 'ask', 'hold', 'reject', 'escalate'))),
               ranked as (
                 select month, seconds, row_number() over (partition by month order by seconds) as place,
                        count(*) over (partition by month) as stories from waited)
               select json_object('month', month, 'stories', stories,
                      'half', max(case when place = (stories + 1) / 2 then seconds end),
                      'nine_of_ten', max(case when place = (stories * 9 + 9) / 10 then seconds end))
               from ranked group by month order by month desc";
    db.query(Statement::new(sql, vec![since.to_string().into()])).await?.all()
}

/// What one moderator decided.
#[derive(Debug, Clone, Deserialize)]
pub struct Load {
    /// As shown to colleagues.
    pub name: String,
    /// Decisions.
    pub decisions: i64,
    /// Days (UTC) with a decision.
    pub days: i64,
}

/// Decisions since a moment, by moderator, in order of names: no ranking.
pub async fn load_since(db: &dyn Db, since: Timestamp) -> Result<Vec<Load>, DbError> {
    let sql = "select json_object('name', a.name, 'decisions', count(*), 'days', count(distinct substr(e.at, 1, 10)))
               from story_events e indexed by story_events_decided join accounts a on a.id = e.actor
               where e.kind in ('publish', 'ask', 'hold', 'reject', 'escalate') and e.at >= ?1
               group by a.id order by a.name, a.id";
    db.query(Statement::new(sql, vec![since.into()])).await?.all()
}
