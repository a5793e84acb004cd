//! `flags` and `similar_today`: what readers say of published stories, without knowing who they are.

use serde::Deserialize;

use crate::domain::flag::{Flag, Outcome, Reason, WORDS_SECONDS};
use crate::domain::ids::Reference;
use crate::domain::time::{Day, Timestamp};

use super::db::{Db, DbError, Statement, yes};

/// Keeps a flag, while its story is public.
#[must_use]
pub fn flag_insert(id: &str, story: &Reference, flag: &Flag, now: Timestamp) -> Statement {
    Statement::new(
        "insert into flags (id, story, reason, words, at)
         select ?1, ?2, ?3, ?4, ?5 from publications where ref = ?2",
        vec![id.into(), story.into(), flag.reason.name().into(), (&flag.words).into(), now.into()],
    )
}

/// A flag that waits for a moderator.
#[derive(Debug, Clone, Deserialize)]
pub struct FlagRow {
    /// Its id.
    pub id: String,
    /// Reference of the story.
    pub story: Reference,
    /// The story's title as it is public.
    pub title: String,
    /// The story's version: send it back with a decision.
    pub version: i64,
    /// What is wrong.
    pub reason: Reason,
    /// In the reader's words; may be empty.
    pub words: String,
    /// When it came.
    pub at: Timestamp,
    /// How many flags of this story are open.
    pub open: i64,
    /// Words were taken out of the story since.
    #[serde(deserialize_with = "yes")]
    pub edited: bool,
}

const FLAG: &str = "json_object('id', f.id, 'story', f.story, 'title', p.title, 'version', s.version,
  'reason', f.reason, 'words', f.words, 'at', f.at,
  'edited', exists (select 1 from story_events e where e.story = f.story and e.kind = 'redact' and e.at >= f.at),
  'open', (select count(*) from flags o where o.story = f.story and o.state = 'open'))";

/// Open flags: where somebody may be in danger first, then in order of receipt.
pub async fn flags_open(db: &dyn Db, limit: i64) -> Result<Vec<FlagRow>, DbError> {
    let sql = format!(
        "select {FLAG} from flags f indexed by flags_open join stories s on s.ref = f.story
         join publications p on p.ref = f.story
         where f.state = 'open' order by f.reason = 'risk' desc, f.at, f.id limit ?1"
    );
    db.query(Statement::built(sql, vec![limit.into()])).await?.all()
}

/// One open flag.
pub async fn flag_open(db: &dyn Db, id: &str) -> Result<Option<FlagRow>, DbError> {
    let sql = format!(
        "select {FLAG} from flags f join stories s on s.ref = f.story join publications p on p.ref = f.story
         where f.id = ?1 and f.state = 'open'"
    );
    db.query(Statement::built(sql, vec![id.into()])).await?.one()
}

/// Closes a flag that is open; the reader's words go with it.
#[must_use]
pub fn flag_close(id: &str, outcome: Outcome, by: &str, now: Timestamp) -> Statement {
    Statement::new(
        "update flags set state = ?2, decided_by = ?3, decided_at = ?4, words = '' where id = ?1 and state = 'open'",
        vec![id.into(), outcome.name().into(), by.into(), now.into()],
    )
}

/// Closes every open flag of a story; the readers' words go with them.
#[must_use]
pub fn flags_close(story: &Reference, outcome: Outcome, by: &str, now: Timestamp) -> Statement {
    Statement::new(
        "update flags set state = ?2, decided_by = ?3, decided_at = ?4, words = '' where story = ?1 and state = 'open'",
        vec![story.into(), outcome.name().into(), by.into(), now.into()],
    )
}

/// Empties the words of flags that are too old, decided or not.
#[must_use]
pub fn flags_forget(now: Timestamp) -> Statement {
    Statement::new("update flags set words = '' where words <> '' and at < ?1", vec![now.plus(-WORDS_SECONDS).into()])
}

/// Whether this reader was counted today.
pub async fn similar_known(db: &dyn Db, reader: &str) -> Result<bool, DbError> {
    let found =
        db.query(Statement::new("select '1' from similar_today where reader = ?1", vec![reader.into()])).await?;
    Ok(!found.rows.is_empty())
}

/// Counts a reader once; a trigger keeps the sum.
#[must_use]
pub fn similar_insert(reader: &str, story: &Reference, day: Day) -> Statement {
    Statement::new(
        "insert into similar_today (reader, story, day) select ?1, ?2, ?3 from publications where ref = ?2
         on conflict do nothing",
        vec![reader.into(), story.into(), day.to_string().into()],
    )
}

/// How many readers of a public story have said so; `None` when it is not public.
pub async fn similar_count(db: &dyn Db, story: &Reference) -> Result<Option<i64>, DbError> {
    let sql = "select json_quote(similar) from publications where ref = ?1";
    db.query(Statement::new(sql, vec![story.into()])).await?.one()
}

/// Lets go of the readers of days that are over: their hashes have done their work.
#[must_use]
pub fn similar_forget(today: Day) -> Statement {
    Statement::new("delete from similar_today where day < ?1", vec![today.to_string().into()])
}
