//! What changed among the stories that other programs may have. Triggers write it (migration 0026); here it is read.

use serde::{Deserialize, Serialize};

use super::db::{Db, DbError, Statement};
use super::publications::{Published, RESPONSES, published_json};

/// The latest that happened to a story.
#[derive(Debug, Clone, Deserialize)]
pub struct Changed {
    /// Its place in the one order.
    pub seq: i64,
    /// The story.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What happened.
    pub kind: ChangeKind,
    /// The story as it is now; `None` when it is withdrawn.
    pub story: Option<Published>,
}

/// What happened to a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It can be had from now on.
    Published,
    /// It was answered, replied to, edited or given another progress.
    Changed,
    /// It was taken back or taken down, or its author does not let other programs have it any more.
    Withdrawn,
}

/// The changes after a place, in order.
pub async fn changes_after(db: &dyn Db, after: i64, limit: i64) -> Result<Vec<Changed>, DbError> {
    let published = published_json();
    let sql = format!(
        "select json_object('seq', c.seq, 'ref', c.ref, 'kind', c.kind, 'story',
           case when p.id is not null then json(json_patch({published}, json_object('responses', {RESPONSES}))) end)
         from (select seq, ref, kind from changes where seq > ?1 order by seq limit ?2) c
         left join publications p on p.ref = c.ref and p.consent_api = 1
         order by c.seq"
    );
    db.query(Statement::built(sql, vec![after.into(), limit.into()])).await?.all()
}
