//! The export in files: what is known of each (migration 0026). The stories themselves are read from where they are.

use serde::{Deserialize, Serialize};

use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement};

/// A file holds the stories of so many numbers of publication; the triggers of migration 0026 say the same.
pub const PART: i64 = 5_000;

/// What was found when a file was last read to its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartRow {
    /// 1, 2, 3 …
    pub part: i64,
    /// How many stories are in it.
    pub stories: i64,
    /// Bytes as NDJSON.
    pub ndjson_bytes: i64,
    /// SHA-256 of these.
    pub ndjson_sha256: String,
    /// Bytes as CSV.
    pub csv_bytes: i64,
    /// SHA-256 of these.
    pub csv_sha256: String,
    /// When.
    pub made_at: Timestamp,
}

/// What is known of all files, in order; those that changed since are not among them.
pub async fn parts_known(db: &dyn Db) -> Result<Vec<PartRow>, DbError> {
    let sql = "select json_object('part', part, 'stories', stories, 'ndjson_bytes', ndjson_bytes, 'ndjson_sha256',
                 ndjson_sha256, 'csv_bytes', csv_bytes, 'csv_sha256', csv_sha256, 'made_at', made_at)
               from export_parts order by part";
    db.query(Statement::new(sql, vec![])).await?.all()
}

/// How many files there are.
pub async fn parts_count(db: &dyn Db) -> Result<i64, DbError> {
    let sql = "select json((coalesce(max(id), 0) + ?1 - 1) / ?1) from publications";
    Ok(db.query(Statement::new(sql, vec![PART.into()])).await?.one()?.unwrap_or(0))
}

/// The first file of which nothing is known, or which was read before `old`; and the state of its stories.
pub async fn part_due(db: &dyn Db, old: Timestamp) -> Result<Option<(i64, String)>, DbError> {
    let sql = "with recursive n(part) as (
                 select 1 where exists (select 1 from publications)
                 union all select part + 1 from n where part * ?1 < (select max(id) from publications)),
               due as (select n.part from n left join export_parts e on e.part = n.part
                       where e.part is null or e.made_at < ?2 order by e.made_at, n.part limit 1)
               select json_array(due.part, (select count(*) || ':' || coalesce(sum(version), 0) from publications
                 where id > (due.part - 1) * ?1 and id <= due.part * ?1)) from due";
    db.query(Statement::new(sql, vec![PART.into(), old.into()])).await?.one()
}

/// Keeps what was found, unless a story of the file changed since `state`.
#[must_use]
pub fn part_keep(row: &PartRow, state: &str) -> Statement {
    Statement::new(
        "insert or replace into export_parts
           (part, stories, ndjson_bytes, ndjson_sha256, csv_bytes, csv_sha256, made_at)
         select ?1, ?2, ?3, ?4, ?5, ?6, ?7
         where (select count(*) || ':' || coalesce(sum(version), 0) from publications
                where id > (?1 - 1) * ?8 and id <= ?1 * ?8) = ?9",
        vec![
            row.part.into(),
            row.stories.into(),
            row.ndjson_bytes.into(),
            (&row.ndjson_sha256).into(),
            row.csv_bytes.into(),
            (&row.csv_sha256).into(),
            row.made_at.into(),
            PART.into(),
            state.into(),
        ],
    )
}
