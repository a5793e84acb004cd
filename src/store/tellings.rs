//! Which staff are told that an author wrote back: those who answered the story and still answer for that service.

use crate::domain::ids::Reference;
use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement};

/// Whether account `a` has a public response to story `?1`, and still answers for its service.
const ANSWERED: &str = "a.ended_at is null and a.role in ('responder', 'administrator') and exists (
    select 1 from responses r join services sv on sv.id = r.service
    where r.story = ?1 and r.account = a.id and r.seq is not null
      and (a.scope = 'site' or (a.scope = 'service' and a.scope_code = sv.code)
        or (a.scope = 'organisation' and a.scope_code = sv.organisation_code and sv.organisation_code <> '')))";

/// Promises a letter about a reply to each of them; at most a hundred. Promised twice is promised once.
#[must_use]
pub fn tellings_insert(reference: &Reference, reply: &str, now: Timestamp) -> Statement {
    Statement::built(
        format!(
            "insert into outbox (id, kind, story, version, detail, due, created_at)
             select 'tell:' || ?2 || ':' || a.id, 'tell', ?1, 0, ?2 || ':' || a.id, ?3, ?3
             from accounts a where {ANSWERED} order by a.id limit 100 on conflict do nothing"
        ),
        vec![reference.into(), reply.into(), now.into()],
    )
}

/// Where the letter to an account goes, while the reply is public; `None` when it must not be told (any more).
pub async fn telling_email(
    db: &dyn Db,
    reference: &Reference,
    reply: &str,
    account: &str,
) -> Result<Option<String>, DbError> {
    let sql = format!(
        "select json_quote(a.email) from accounts a where a.id = ?3 and {ANSWERED} and exists (
           select 1 from replies y join publications p on p.ref = y.story
           where y.id = ?2 and y.story = ?1 and y.seq is not null)"
    );
    db.query(Statement::built(sql, vec![reference.into(), reply.into(), account.into()])).await?.one()
}
