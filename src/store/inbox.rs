//! What staff who listen see: public stories in their scope, with what only staff may know.

use serde::{Deserialize, Serialize};

use crate::domain::access::Scope;
use crate::domain::ids::Reference;
use crate::domain::inbox::Shown;
use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement};

/// A line of the inbox.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct InboxRow {
    /// Which story.
    #[serde(rename = "ref")]
    pub reference: Reference,
    /// As published.
    pub title: String,
    /// 0 to 5, see [`crate::domain::progress::Progress`].
    pub progress: i64,
    /// 0 to 5, or none yet.
    pub criticality: Option<i64>,
    /// When it became public.
    pub published_at: Timestamp,
    /// Names of the services in scope, one after another.
    pub services: Vec<String>,
    /// How many answers it has.
    pub responses: i64,
    /// How many responses for services in scope wait for a moderator.
    pub waiting: i64,
    /// How many a moderator sent back.
    pub returned: i64,
    /// Its place in the order of publication: where the next page starts.
    pub id: i64,
}

fn scope_condition(scope: &Scope) -> (&'static str, String) {
    match scope {
        Scope::Site => ("?1 = ?1", String::new()),
        Scope::Organisation(code) => ("sv.organisation_code = ?1", code.clone()),
        Scope::Service(code) => ("sv.code = ?1", code.clone()),
    }
}

/// What makes a story one of these: what authors say counts until the same service says more.
fn wanted(shown: Shown) -> &'static str {
    match shown {
        Shown::All => "true",
        Shown::Waiting => "p.progress < 3",
        Shown::WroteBack => {
            "exists (select 1 from replies a join responses r on r.id = a.response
               where a.story = p.ref and r.service = sv.id and a.seq is not null and not exists
                 (select 1 from responses l where l.story = p.ref and l.service = sv.id and l.seq > a.seq))"
        }
        Shown::SentBack => {
            "exists (select 1 from waiting_responses w
               where w.story = p.ref and w.service = sv.id and w.state = 'returned')"
        }
        Shown::NotAnswered => {
            "exists (select 1 from opinions o join responses r on r.id = o.response
               where r.story = p.ref and r.service = sv.id and o.opinion in ('partly', 'no') and not exists
                 (select 1 from responses l where l.story = p.ref and l.service = sv.id and l.seq > r.seq))"
        }
    }
}

/// These stories in scope, newest first, before the one with id `before`; with `critical`, only those that a moderator
/// found as critical as that or more.
pub async fn inbox_list(
    db: &dyn Db,
    scope: &Scope,
    shown: Shown,
    critical: Option<u8>,
    before: i64,
    limit: i64,
) -> Result<Vec<InboxRow>, DbError> {
    let ((condition, code), wanted) = (scope_condition(scope), wanted(shown));
    let sql = format!(
        "select json_object('ref', p.ref, 'title', p.title, 'progress', p.progress, 'criticality', st.criticality,
                'published_at', p.published_at, 'id', p.id,
                'services', json(json_group_array(case when sv.name = '' then sv.code else sv.name end)),
                'responses', (select count(*) from responses r where r.story = p.ref and r.seq is not null),
                'waiting', sum((select count(*) from waiting_responses w
                                where w.story = p.ref and w.service = sv.id and w.state = 'waiting')),
                'returned', sum((select count(*) from waiting_responses w
                                 where w.story = p.ref and w.service = sv.id and w.state = 'returned')))
         from publications p
         join stories st on st.ref = p.ref
         join publication_services ps on ps.publication = p.id
         join services sv on sv.id = ps.service
         where {condition} and {wanted} and p.id < ?2 and (?4 is null or st.criticality >= ?4)
         group by p.id order by p.id desc limit ?3"
    );
    db.query(Statement::built(sql, vec![code.into(), before.into(), limit.into(), critical.map(i64::from).into()]))
        .await?
        .all()
}

/// How many stories are in scope, and how many of them are answered: a number and its base.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub struct InboxCounts {
    /// Public stories in scope.
    pub total: i64,
    /// Of these, answered.
    pub answered: i64,
}

/// Counts of a scope.
pub async fn inbox_counts(db: &dyn Db, scope: &Scope) -> Result<InboxCounts, DbError> {
    let (condition, code) = scope_condition(scope);
    let sql = format!(
        "select json_object('total', count(*), 'answered', coalesce(sum(p.progress >= 3), 0))
         from publications p
         where p.id in (select ps.publication from services sv
                        join publication_services ps on ps.service = sv.id where {condition})"
    );
    Ok(db.query(Statement::built(sql, vec![code.into()])).await?.one()?.unwrap_or_default())
}

/// What staff may know of a story beside what is public.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StaffFacts {
    /// 0 to 5, or none yet.
    pub criticality: Option<i64>,
    /// What the author wishes for; may be empty.
    pub outcome: String,
}

/// Staff's facts of a public story.
pub async fn inbox_facts(db: &dyn Db, reference: &Reference) -> Result<Option<StaffFacts>, DbError> {
    let sql = "select json_object('criticality', st.criticality, 'outcome', st.outcome)
               from stories st join publications p on p.ref = st.ref where st.ref = ?1";
    db.query(Statement::new(sql, vec![reference.into()])).await?.one()
}
