//! Whole stories, page after page, for programs: one statement a page, so that a long export costs the database as
//! little as it can.

use serde::Deserialize;

use crate::domain::search::{Cursor, Search, Sort};

use super::db::{Db, DbError, Statement};
use super::publications::{Published, RESPONSES, published_json};
use super::search::{Bounds, Builder};

/// A story with its answers, as other programs may have it.
#[derive(Debug, Clone, Deserialize)]
pub struct Exported {
    /// The story.
    #[serde(flatten)]
    pub story: Published,
    /// Its place in the order of publication.
    pub id: i64,
}

/// A page of an export.
#[derive(Debug, Clone)]
pub struct Rows {
    /// At most as many as were asked for; fewer on the last page.
    pub stories: Vec<Exported>,
    /// How many bytes the database answered with.
    pub bytes: usize,
}

/// The next stories of a search: newest first, or oldest first where that is its sort. Only what its authors let other
/// programs have, whatever the search says. Each page is read afresh: what was withdrawn meanwhile is not in it, and what
/// was published meanwhile stands before the first page and moves nothing.
pub async fn stories_export(db: &dyn Db, search: &Search, after: Option<Cursor>, limit: i64) -> Result<Rows, DbError> {
    let outcome = db.query(export_statement(search, after, limit)).await?;
    let bytes = outcome.rows.iter().map(String::len).sum();
    Ok(Rows { stories: outcome.all()?, bytes })
}

/// Where to go on after a story.
#[must_use]
pub fn export_after(search: &Search, id: i64) -> Cursor {
    if search.sort == Some(Sort::Oldest) { Cursor::Since(id) } else { Cursor::Before(id) }
}

fn export_statement(search: &Search, after: Option<Cursor>, limit: i64) -> Statement {
    let mut builder = Builder { values: vec![limit.into()] };
    let matching = builder.matching(search, Bounds::from(after));
    let place = if search.any_word().is_some() { "f.rowid" } else { "p.id" };
    let direction = if search.sort == Some(Sort::Oldest) { "" } else { " desc" };
    let published = published_json();
    let sql = format!(
        "select json_patch({published}, json_object('id', p.id, 'responses', {RESPONSES}))
         {matching} and p.consent_api = 1 order by {place}{direction} limit ?1"
    );
    builder.statement(sql)
}
