//! `services_vocabulary`: the words of the service finder's index.

use super::db::{Db, DbError, Statement};

/// The most words of the index that one question brings.
const MOST: i64 = 2_000;

/// Which words of the index are asked for.
#[derive(Debug, Clone)]
pub struct Like {
    /// How they start: a letter or more. The index is read from the first such word to the last.
    pub start: String,
    /// The fewest letters.
    pub shortest: usize,
    /// The most letters.
    pub longest: usize,
}

/// Words of the index with the number of services that have them, an answer for each question, in one round trip.
pub async fn words_like(db: &dyn Db, questions: &[Like]) -> Result<Vec<Vec<(String, i64)>>, DbError> {
    let length = |letters: usize| i64::try_from(letters).unwrap_or(i64::MAX);
    let statement = |like: &Like| {
        let sql = "select json_group_array(json_array(term, doc)) from (
                     select term, doc from services_vocabulary where term >= ?1 and term < ?1 || char(1114111)
                     and length(term) between ?2 and ?3 limit ?4)";
        let values = vec![(&like.start).into(), length(like.shortest).into(), length(like.longest).into(), MOST.into()];
        Statement::new(sql, values)
    };
    if questions.is_empty() {
        return Ok(Vec::new());
    }
    let answers = db.batch(questions.iter().map(statement).collect()).await?;
    answers.iter().map(|answer| Ok(answer.one()?.unwrap_or_default())).collect()
}
