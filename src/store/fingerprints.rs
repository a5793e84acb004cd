//! `fingerprints` and `fingerprint_keys`: what stories are compared by, so that one that was told twice is seen.

use screening::Fingerprint;
use serde::Deserialize;

use crate::domain::ids::{Reference, bytes_of_hex, hex};

use super::db::{Db, DbError, Statement};

/// So many stories of each key are compared: of a text that came ten thousand times, a few are enough to know it.
const OF_EACH_KEY: i64 = 20;

/// Writes the fingerprint of a story, once.
#[must_use]
pub fn fingerprint_insert(reference: &Reference, fingerprint: &Fingerprint) -> Vec<Statement> {
    vec![
        Statement::new(
            "insert into fingerprints (story, fingerprint) values (?1, ?2) on conflict do nothing",
            vec![reference.into(), hex(&fingerprint.to_bytes()).into()],
        ),
        Statement::new(
            "insert into fingerprint_keys (key, story) select value, ?1 from json_each(?2) where true
             on conflict do nothing",
            vec![reference.into(), keys(fingerprint).into()],
        ),
    ]
}

fn keys(fingerprint: &Fingerprint) -> String {
    serde_json::to_string(&fingerprint.keys()).unwrap_or_default()
}

/// Forgets what a story is compared by: a guess could be tested with it.
#[must_use]
pub fn fingerprint_delete(reference: &Reference) -> Vec<Statement> {
    let of = |sql: &'static str| Statement::new(sql, vec![reference.into()]);
    vec![of("delete from fingerprint_keys where story = ?1"), of("delete from fingerprints where story = ?1")]
}

#[derive(Deserialize)]
struct Row {
    story: Reference,
    fingerprint: String,
}

/// Other stories that share a key, each with its fingerprint. At most [`OF_EACH_KEY`] for each key are looked at, so
/// the work is bounded whatever was sent how often.
pub async fn fingerprints_near(
    db: &dyn Db,
    reference: &Reference,
    fingerprint: &Fingerprint,
) -> Result<Vec<(Reference, Fingerprint)>, DbError> {
    let sql = "select json_object('story', f.story, 'fingerprint', f.fingerprint)
      from (select distinct near.value as story
            from json_each(?2) wanted,
                 json_each((select json_group_array(story)
                            from (select k.story from fingerprint_keys k
                                  where k.key = wanted.value and k.story <> ?1 limit ?3))) near) found
      join fingerprints f on f.story = found.story
      order by f.story";
    let values = vec![reference.into(), keys(fingerprint).into(), OF_EACH_KEY.into()];
    let rows: Vec<Row> = db.query(Statement::new(sql, values)).await?.all()?;
    let read = |row: Row| Some((row.story, Fingerprint::from_bytes(&bytes_of_hex(&row.fingerprint)?)?));
    Ok(rows.into_iter().filter_map(read).collect())
}
