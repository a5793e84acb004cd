//! Which public addresses there are, for search engines.

use serde::Deserialize;

use super::db::{Db, DbError, Outcome, Statement};

/// How far stories and services are numbered.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
pub struct Extent {
    /// The highest number of a public story.
    pub stories: i64,
    /// The highest number of a service that stories are about.
    pub services: i64,
}

/// How many files of a sitemap there must be is known by the highest numbers.
pub async fn sitemap_extent(db: &dyn Db) -> Result<Extent, DbError> {
    let sql = "select json_object('stories', (select coalesce(max(id), 0) from publications),
                 'services', (select coalesce(max(service), 0) from publication_services))";
    Ok(db.query(Statement::new(sql, vec![])).await?.one()?.unwrap_or_default())
}

/// Number, reference and day of publication of the public stories numbered above `after` and not above `until`.
pub async fn sitemap_stories(
    db: &dyn Db,
    after: i64,
    until: i64,
    limit: i64,
) -> Result<Vec<(i64, String, String)>, DbError> {
    let sql = "select json_array(id, ref, substr(published_at, 1, 10)) from publications
               where id > ?1 and id <= ?2 order by id limit ?3";
    db.query(Statement::new(sql, vec![after.into(), until.into(), limit.into()])).await?.all()
}

/// Codes of the organisations and addresses of the towns whose services public stories are about, up to a file's worth each.
pub async fn sitemap_scopes(db: &dyn Db, limit: i64) -> Result<(Vec<String>, Vec<String>), DbError> {
    let about = "exists (select 1 from publication_services ps where ps.service = s.id)";
    let list = |column: &str| {
        let sql = format!(
            "select json_quote({column}) from services s
             where {column} <> '' and {about} group by {column} limit ?1"
        );
        Statement::built(sql, vec![limit.into()])
    };
    let outcomes = db.batch(vec![list("s.organisation_code"), list("s.place")]).await?;
    let read = |n: usize| outcomes.get(n).map(Outcome::all).transpose();
    Ok((read(0)?.unwrap_or_default(), read(1)?.unwrap_or_default()))
}

/// Number and code of the services that public stories are about, in the same way.
pub async fn sitemap_services(db: &dyn Db, after: i64, until: i64, limit: i64) -> Result<Vec<(i64, String)>, DbError> {
    let sql = "select json_array(s.id, s.code) from services s where s.id > ?1 and s.id <= ?2
               and exists (select 1 from publication_services ps where ps.service = s.id) order by s.id limit ?3";
    db.query(Statement::new(sql, vec![after.into(), until.into(), limit.into()])).await?.all()
}
