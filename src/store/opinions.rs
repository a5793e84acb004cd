//! `opinions`: what authors think of responses, one word for each.

use serde::{Deserialize, Serialize};

use crate::domain::ids::Reference;
use crate::domain::opinion::Opinion;
use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement, Value};

/// Keeps the word in place of an earlier one, if the response stands below this story and the story is public;
/// otherwise writes nothing. The same word again changes nothing and counts as written.
#[must_use]
pub fn opinion_say(reference: &Reference, response: &str, opinion: Opinion, now: Timestamp) -> Statement {
    Statement::new(
        "insert into opinions (response, opinion, said_at)
         select r.id, ?3, ?4 from responses r join publications p on p.ref = r.story
         where r.id = ?2 and r.story = ?1 and r.seq is not null
         on conflict (response) do update
         set said_at = case when opinion = excluded.opinion then said_at else excluded.said_at end,
             opinion = excluded.opinion",
        vec![reference.into(), response.into(), opinion.name().into(), now.into()],
    )
}

/// Deletes every word on the responses to a story.
#[must_use]
pub fn opinions_forget(reference: &Reference) -> Statement {
    let sql = "delete from opinions where response in (select id from responses where story = ?1)";
    Statement::new(sql, vec![reference.into()])
}

/// The author's word on one response.
#[derive(Debug, Clone, Deserialize)]
pub struct OpinionRow {
    /// Id of the response.
    pub response: String,
    /// `yes`, `partly` or `no`.
    pub opinion: String,
}

/// What the author said of the responses to a story.
pub async fn opinions_of(db: &dyn Db, reference: &Reference) -> Result<Vec<OpinionRow>, DbError> {
    let sql = "select json_object('response', o.response, 'opinion', o.opinion)
               from opinions o join responses r on r.id = o.response where r.story = ?1";
    db.query(Statement::new(sql, vec![reference.into()])).await?.all()
}

/// How many responses the author found to answer what was asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinions {
    /// All of it.
    pub yes: i64,
    /// Some of it.
    pub partly: i64,
    /// None of it.
    pub no: i64,
}

/// The author's words on what these services responded to a story, counted.
pub async fn opinions_count(db: &dyn Db, reference: &Reference, services: &[&str]) -> Result<Opinions, DbError> {
    let sql = "select json_object('yes', count(*) filter (where o.opinion = 'yes'),
                      'partly', count(*) filter (where o.opinion = 'partly'),
                      'no', count(*) filter (where o.opinion = 'no'))
               from opinions o join responses r on r.id = o.response join services s on s.id = r.service
               where r.story = ?1 and s.code in (select value from json_each(?2))";
    let services = Value::from(serde_json::to_string(services).unwrap_or_default());
    Ok(db.query(Statement::new(sql, vec![reference.into(), services])).await?.one()?.unwrap_or_default())
}
