//! `snapshots`: searches as they were answered once, to be cited.

use serde::Deserialize;

use crate::domain::ids::Reference;
use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement, Value};

/// A snapshot, and what became of its stories since.
#[derive(Debug, Clone, Deserialize)]
pub struct Snapshot {
    /// Its id.
    pub id: String,
    /// The filters, as in an address.
    pub query: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// The stories, newest first.
    pub stories: Vec<Reference>,
    /// Of their NDJSON as it was.
    pub sha256: String,
    /// Of these, those that cannot be had any more.
    pub withdrawn: Vec<Reference>,
    /// Of these, those that changed and can be had.
    pub changed: Vec<Reference>,
}

/// The place of the latest change.
pub async fn changes_latest(db: &dyn Db) -> Result<i64, DbError> {
    let sql = "select json(coalesce(max(seq), 0)) from changes";
    Ok(db.query(Statement::new(sql, vec![])).await?.one()?.unwrap_or(0))
}

/// A new snapshot.
#[derive(Debug, Clone)]
pub struct NewSnapshot<'a> {
    /// Its id: made of what follows, so that the same twice is one.
    pub id: &'a str,
    /// The filters, as in an address.
    pub query: &'a str,
    /// The last change that it knows.
    pub seq: i64,
    /// The stories, newest first.
    pub stories: &'a [Reference],
    /// Of their NDJSON.
    pub sha256: &'a str,
    /// Now.
    pub made_at: Timestamp,
}

/// Keeps a snapshot; one that is there already stays as it is.
#[must_use]
pub fn snapshot_insert(new: &NewSnapshot<'_>) -> Statement {
    let values: Vec<Value> = vec![
        new.id.into(),
        new.query.into(),
        new.seq.into(),
        serde_json::to_string(new.stories).unwrap_or_default().into(),
        new.sha256.into(),
        new.made_at.into(),
    ];
    Statement::new(
        "insert into snapshots (id, query, seq, stories, sha256, made_at) values (?1, ?2, ?3, ?4, ?5, ?6)
         on conflict (id) do nothing",
        values,
    )
}

/// A snapshot by its id.
pub async fn snapshot_find(db: &dyn Db, id: &str) -> Result<Option<Snapshot>, DbError> {
    let sql = "select json_object('id', s.id, 'query', s.query, 'made_at', s.made_at, 'stories', json(s.stories),
                 'sha256', s.sha256,
                 'withdrawn', json((select json_group_array(j.value order by j.key) from json_each(s.stories) j
                   where not exists (select 1 from publications p where p.ref = j.value and p.consent_api = 1))),
                 'changed', json((select json_group_array(j.value order by j.key) from json_each(s.stories) j
                   join changes c on c.ref = j.value where c.seq > s.seq and c.kind <> 'withdrawn')))
               from snapshots s where s.id = ?1";
    db.query(Statement::new(sql, vec![id.into()])).await?.one()
}
