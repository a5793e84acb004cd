//! Stories like one story, read afresh from what is public now: three questions to the database, whatever its size.

use crate::domain::search::like::{COMPARED, PROBED, Side, Term, best, compare, terms, weigh};
use crate::store::db::{Db, DbError};
use crate::store::publications::Published;
use crate::store::search::{Hit, stories_like, stories_like_probe};

/// A story that is like another, and what both have.
#[derive(Debug)]
pub struct Like {
    /// The story.
    pub hit: Hit,
    /// What both have, the weightiest first.
    pub terms: Vec<Term>,
}

/// Public stories like this one, the most alike first; `api`: only those that other programs may have.
pub async fn like(db: &dyn Db, story: &Published, api: bool) -> Result<Vec<Like>, DbError> {
    let terms = terms(side(story));
    let expressions: Vec<String> = terms.iter().map(Term::expression).collect();
    let (found, newest) = stories_like_probe(db, &expressions, PROBED).await?;
    let (weighed, followed) = weigh(terms, &found, newest);
    if followed.is_empty() {
        return Ok(Vec::new());
    }
    let hits = stories_like(db, &story.reference, &followed, api, COMPARED).await?;
    let compared = hits.into_iter().filter_map(|hit| {
        let (score, terms) = compare(&weighed, side(&hit.story))?;
        Some((score, Like { hit, terms }))
    });
    Ok(best(compared.collect()))
}

fn side(story: &Published) -> Side<'_> {
    Side { words: &story.words, tags: &story.tags, facets: &story.facets }
}
