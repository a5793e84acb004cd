//! `figures`: sums that triggers keep (migration 0029), read for pages; and counted anew, to see that they are right.

use serde::{Deserialize, Serialize};

use crate::domain::figures::half_within;

use super::db::{Db, DbError, Outcome, Statement, Value};

/// How many stories, and what became of them. Each number is of `stories`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Published stories.
    pub stories: i64,
    /// Of these, how many have an answer.
    pub answered: i64,
    /// Of these, how many led to a planned change that is not made yet.
    pub changes_planned: i64,
    /// Of these, how many led to a change that was made.
    pub changes_made: i64,
    /// How many answers came within how many hours, and not within the bound before: the bounds rise. 0: time unknown.
    pub times: Vec<(i64, i64)>,
}

impl Figures {
    /// Within how many hours half of the answers came; `None` where there are too few.
    #[must_use]
    pub fn half_within(&self) -> Option<i64> {
        half_within(&self.times)
    }

    fn of(rows: Vec<(String, i64, i64)>) -> Self {
        let mut figures = Self::default();
        for (kind, hours, stories) in rows {
            let stories = stories.max(0);
            match kind.as_str() {
                "told" => figures.stories = stories,
                "planned" => figures.changes_planned = stories,
                "made" => figures.changes_made = stories,
                "answered" => {
                    figures.answered = figures.answered.saturating_add(stories);
                    figures.times.push((hours, stories));
                }
                _ => {}
            }
        }
        figures
    }
}

/// The stories that were published in one month, and what became of them until now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = MonthOfStories)]
pub struct Month {
    /// `YYYY-MM`.
    pub month: String,
    /// Published stories.
    pub stories: i64,
    /// Of these, how many have an answer.
    pub answered: i64,
    /// Of these, how many led to a planned change that is not made yet.
    pub changes_planned: i64,
    /// Of these, how many led to a change that was made.
    pub changes_made: i64,
}

/// Sums over all months of what is counted under any of these tokens.
pub(super) fn figures_statement(tokens: &[String]) -> Statement {
    Statement::new(
        "select json_array(kind, hours, sum(stories)) from figures
         where token in (select value from json_each(?1)) group by kind, hours order by kind, hours",
        vec![list(tokens)],
    )
}

/// Months from `since` on, in order, that have a story.
pub(super) fn months_statement(tokens: &[String], since: &str) -> Statement {
    Statement::new(
        "select json_object('month', month, 'stories', max(0, sum(case when kind = 'told' then stories else 0 end)),
           'answered', max(0, sum(case when kind = 'answered' then stories else 0 end)),
           'changes_planned', max(0, sum(case when kind = 'planned' then stories else 0 end)),
           'changes_made', max(0, sum(case when kind = 'made' then stories else 0 end)))
         from figures where token in (select value from json_each(?1)) and kind <> 'withdrawn' and month >= ?2
         group by month order by month",
        vec![list(tokens), since.into()],
    )
}

fn list(tokens: &[String]) -> Value {
    serde_json::to_string(tokens).unwrap_or_default().into()
}

/// Reads the answer to [`figures_statement`].
pub(super) fn figures_of(outcome: Option<&Outcome>) -> Result<Figures, DbError> {
    Ok(Figures::of(outcome.map(Outcome::all).transpose()?.unwrap_or_default()))
}

/// How many public stories there are under each of these tokens; one without stories is left out.
pub async fn figures_told(db: &dyn Db, tokens: &[String]) -> Result<Vec<(String, i64)>, DbError> {
    let sql = "select json_array(token, sum(stories)) from figures
               where token in (select value from json_each(?1)) and kind = 'told' group by token having sum(stories) > 0";
    db.query(Statement::new(sql, vec![list(tokens)])).await?.all()
}

/// How many stories that were public their authors took back.
pub async fn figures_withdrawn(db: &dyn Db) -> Result<i64, DbError> {
    let sql = "select json(coalesce(sum(stories), 0)) from figures where token = 'all' and kind = 'withdrawn'";
    Ok(db.query(Statement::new(sql, vec![])).await?.one()?.unwrap_or(0))
}

/// The first month with a public story; `None` where there is none.
pub async fn figures_begin(db: &dyn Db) -> Result<Option<String>, DbError> {
    let sql = "select json_quote(substr(published_at, 1, 7)) from publications order by published_at limit 1";
    db.query(Statement::new(sql, vec![])).await?.one()
}

/// What the public stories of a month add up to, as `?1` and a table of its own.
const COUNTED: &str = "counted as materialized (
    select token, kind, hours, month, count(*) as stories from publication_figures
    where published_at >= ?1 || '-01' and published_at < ?1 || '-32' group by token, kind, hours, month),
  kept as materialized (select token, kind, hours, month, stories from figures where month = ?1 and kind <> 'withdrawn')";

/// How many sums of a month are not what the stories add up to.
pub async fn figures_drift(db: &dyn Db, month: &str) -> Result<i64, DbError> {
    let sql = format!(
        "with {COUNTED} select json((select count(*) from (select * from counted except select * from kept))
                      + (select count(*) from (select * from kept except select * from counted)))"
    );
    Ok(db.query(Statement::built(sql, vec![month.into()])).await?.one()?.unwrap_or(0))
}

/// Counts a month anew, with the time of answers where it was not kept.
#[must_use]
pub fn figures_recount(month: &str) -> Vec<Statement> {
    let counted =
        format!("with {COUNTED} insert into figures (token, kind, hours, month, stories) select * from counted");
    let times = "update publications
                 set answered_hours = (
                   select max(0, (strftime('%s', min(r.created_at)) - strftime('%s', publications.published_at)) / 3600)
                   from responses r where r.story = publications.ref and r.seq is not null)
                 where published_at >= ?1 || '-01' and published_at < ?1 || '-32'
                   and progress >= 3 and answered_hours is null";
    vec![
        Statement::new(times, vec![month.into()]),
        Statement::new("delete from figures where month = ?1 and kind <> 'withdrawn'", vec![month.into()]),
        Statement::built(counted, vec![month.into()]),
    ]
}
