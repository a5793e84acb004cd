//! `register`: what was withheld, held, restricted or taken down, as a chain of entries.

use serde::{Deserialize, Serialize};

use crate::domain::ids::Reference;
use crate::domain::register::{Entry, Kind, Placed, Tail};
use crate::domain::service::Setting;
use crate::domain::thread::GENESIS;
use crate::domain::time::Day;

use super::db::{Db, DbError, Statement, Value};

const PLACED: &str = "json_object('seq', seq, 'prev', prev, 'hash', hash, 'id', id, 'kind', kind, 'reason', reason,
  'setting', setting, 'day', day)";

/// The act behind an entry, as the audit trail has it.
#[derive(Debug, Clone, Deserialize)]
pub struct Act {
    /// The decision.
    pub kind: String,
    /// On which day.
    pub day: Day,
    /// Code of the reason; `None` when the moderator chose none.
    pub code: Option<String>,
}

/// What was done to a story by the act that led to this version.
pub async fn register_act(db: &dyn Db, story: &Reference, version: i64) -> Result<Option<Act>, DbError> {
    let sql = "select json_object('kind', kind, 'day', substr(at, 1, 10), 'code', detail ->> '$.code')
               from story_events where story = ?1 and version = ?2";
    db.query(Statement::new(sql, vec![story.into(), version.into()])).await?.one()
}

/// How many of the latest `among` published stories are about a setting.
pub async fn register_crowd(db: &dyn Db, setting: Setting, among: i64) -> Result<i64, DbError> {
    let sql = "select json_quote(count(*)) from (select id from publications order by id desc limit ?2) p
               where exists (select 1 from publication_services ps join services s on s.id = ps.service
                             where ps.publication = p.id and s.setting = ?1)";
    let found = db.query(Statement::new(sql, vec![setting.name().into(), among.into()])).await?;
    Ok(found.one()?.unwrap_or_default())
}

/// The end of the register as it is now.
pub async fn register_tail(db: &dyn Db) -> Result<Tail, DbError> {
    let sql = "select json_object('size', seq, 'hash', hash, 'day', day) from register order by seq desc limit 1";
    Ok(db.query(Statement::new(sql, Vec::new())).await?.one()?.unwrap_or_else(Tail::empty))
}

/// Whether an entry with this id has its place.
pub async fn register_holds(db: &dyn Db, id: &str) -> Result<bool, DbError> {
    let found = db.query(Statement::new("select '1' from register where id = ?1", vec![id.into()])).await?;
    Ok(!found.rows.is_empty())
}

/// Writes an entry in its place, with the signature of the head that ends there. A place that is taken refuses it.
#[must_use]
pub fn register_insert(placed: &Placed, key: &str, signature: &str) -> Statement {
    let Entry { id, kind, reason, setting, day } = &placed.entry;
    Statement::new(
        "insert into register (seq, id, kind, reason, setting, day, prev, hash, key, signature)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        vec![
            Value::Int(i64::try_from(placed.seq).unwrap_or(i64::MAX)),
            id.into(),
            kind.name().into(),
            reason.name().into(),
            setting.map(Setting::name).into(),
            day.to_string().into(),
            (&placed.prev).into(),
            (&placed.hash).into(),
            key.into(),
            signature.into(),
        ],
    )
}

/// Which entries are wanted. Readers see only days that are over, so that nobody learns more than the day by watching.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// Only entries of days before this one: today.
    pub today: Day,
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Only this year.
    pub year: Option<i32>,
}

impl Wanted {
    /// First and last text that a day may have.
    fn days(&self) -> (String, String) {
        self.year.map_or_else(
            || (String::new(), "9999-99-99".to_owned()),
            |year| (format!("{year:04}-01-01"), format!("{year:04}-12-31")),
        )
    }

    fn values(&self, place: i64, limit: i64) -> Vec<Value> {
        let (from, to) = self.days();
        let kind = self.kind.map(Kind::name);
        vec![self.today.to_string().into(), kind.into(), from.into(), to.into(), place.into(), limit.into()]
    }
}

const CHOSEN: &str = "day < ?1 and (?2 is null or kind = ?2) and day between ?3 and ?4";

/// Entries before a position, latest first: for people.
pub async fn register_before(db: &dyn Db, wanted: &Wanted, before: i64, limit: i64) -> Result<Vec<Placed>, DbError> {
    let sql = format!("select {PLACED} from register where {CHOSEN} and seq < ?5 order by seq desc limit ?6");
    db.query(Statement::built(sql, wanted.values(before, limit))).await?.all()
}

/// Entries after a position, in order: for programs that check the chain.
pub async fn register_after(db: &dyn Db, wanted: &Wanted, after: i64, limit: i64) -> Result<Vec<Placed>, DbError> {
    let sql = format!("select {PLACED} from register where {CHOSEN} and seq > ?5 order by seq limit ?6");
    db.query(Statement::built(sql, wanted.values(after, limit))).await?.all()
}

/// A signed statement of how long the register is and how it ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = RegisterHead)]
pub struct Head {
    /// How many entries.
    pub size: u64,
    /// Hash of the last; 64 zeros when there is none.
    pub hash: String,
    /// Day of the last, `YYYY-MM-DD`; null when there is none.
    #[schema(value_type = Option<String>, format = Date)]
    pub day: Option<Day>,
    /// Ed25519 public key in hexadecimal; empty where the site has no signing key.
    pub key: String,
    /// Ed25519 signature over the canonical head, in hexadecimal; empty where there is no key.
    pub signature: String,
}

/// The head that covers only days that are over.
pub async fn register_head(db: &dyn Db, today: Day) -> Result<Head, DbError> {
    let sql = "select json_object('size', seq, 'hash', hash, 'day', day, 'key', key, 'signature', signature)
               from register where day < ?1 order by seq desc limit 1";
    let found = db.query(Statement::new(sql, vec![today.to_string().into()])).await?.one()?;
    Ok(found.unwrap_or_else(|| Head {
        size: 0,
        hash: GENESIS.to_owned(),
        day: None,
        key: String::new(),
        signature: String::new(),
    }))
}

/// What happened in one month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Month {
    /// `YYYY-MM`.
    pub month: String,
    /// Stories that were not published.
    pub withheld: i64,
    /// Stories that were held.
    pub held: i64,
    /// Restrictions.
    pub restricted: i64,
    /// Times that words were taken out of what was public.
    pub redacted: i64,
    /// Stories that were taken down.
    pub taken_down: i64,
    /// Decisions of moderators in that month: what the numbers are of.
    pub decisions: i64,
}

/// Counts by month, latest first, of months with a decision: of one year, or of the latest twelve months.
pub async fn register_months(db: &dyn Db, today: Day, year: Option<i32>) -> Result<Vec<Month>, DbError> {
    let (from, to) = year.map_or_else(
        || (format!("{}-01", today.month().minus(11)), today.to_string()),
        |year| (format!("{year:04}-01-01"), format!("{year:04}-12-31").min(today.to_string())),
    );
    let sql = "with entered as (
                 select substr(day, 1, 7) as month, sum(kind = 'withheld') as withheld, sum(kind = 'held') as held,
                        sum(kind = 'restricted') as restricted, sum(kind = 'redacted') as redacted,
                        sum(kind = 'taken_down') as taken_down
                 from register where day >= ?1 and day <= ?2 and day < ?3 group by 1),
               decided as (
                 select substr(at, 1, 7) as month, count(*) as decisions
                 from story_events indexed by story_events_decided
                 where kind in ('publish', 'ask', 'hold', 'reject', 'escalate')
                   and at >= ?1 and at < ?2 || 'T99' and at < ?3 group by 1)
               select json_object('month', m.month, 'withheld', coalesce(e.withheld, 0), 'held', coalesce(e.held, 0),
                      'restricted', coalesce(e.restricted, 0), 'redacted', coalesce(e.redacted, 0), 'taken_down', coalesce(e.taken_down, 0),
                      'decisions', coalesce(d.decisions, 0))
               from (select month from entered union select month from decided) m
               left join entered e on e.month = m.month left join decided d on d.month = m.month
               order by m.month desc";
    db.query(Statement::new(sql, vec![from.into(), to.into(), today.to_string().into()])).await?.all()
}

/// The years that have entries, latest first.
pub async fn register_years(db: &dyn Db, today: Day) -> Result<Vec<i32>, DbError> {
    let sql = "select json_quote(year) from (select distinct cast(substr(day, 1, 4) as integer) as year from register where day < ?1)
               order by year desc";
    db.query(Statement::new(sql, vec![today.to_string().into()])).await?.all()
}
