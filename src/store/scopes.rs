//! Organisations and places, as the register of services knows them, and what a page about one of them shows. Each function
//! is one round trip.

use serde::{Deserialize, Serialize};

use crate::domain::figures::{Said, Scope, said_in};
use crate::domain::progress::Progress;
use crate::domain::publication::progress_token;
use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Outcome, Statement, Value};
use super::figures::{Figures, Month, figures_of, figures_statement, months_statement};
use super::search::{Hit, hit_json};

/// What people say is counted in so many of the newest stories.
pub const SAID_OF: i64 = 500;
/// The newest changes are those of so many of the newest stories that led to one.
const CHANGES_OF: i64 = 20;
/// So many changes.
const CHANGES: i64 = 5;

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// The register's code: its address.
    pub code: String,
    /// Its name; may be empty.
    pub name: String,
    /// How many services it has.
    pub services: i64,
}

/// A town.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its address: small letters and hyphens.
    pub slug: String,
    /// As most of its services write it.
    pub name: String,
    /// Every way in which the register writes it.
    pub towns: Vec<String>,
    /// How many services it has.
    pub services: i64,
    /// Several towns have this name: services of one are far from those of the other.
    #[serde(deserialize_with = "super::db::yes")]
    pub several: bool,
}

/// The organisation with this code.
pub async fn organisation_find(db: &dyn Db, code: &str) -> Result<Option<Organisation>, DbError> {
    let sql = "select json_object('code', organisation_code, 'name', max(organisation_name), 'services', count(*))
               from services where organisation_code = ?1 and organisation_code <> '' group by organisation_code";
    db.query(Statement::new(sql, vec![code.into()])).await?.one()
}

/// The town with this address. Half a degree is more than any town is wide.
pub async fn place_find(db: &dyn Db, slug: &str) -> Result<Option<Place>, DbError> {
    let sql = "select json_object('slug', ?1, 'name', json_array_town ->> '$[0]', 'towns', json(json_array_town),
                 'services', services, 'several', north > 0.5 or east > 0.7)
               from (select json_group_array(town) as json_array_town, sum(services) as services,
                            max(north) - min(south) as north, max(east) - min(west) as east
                     from (select town, count(*) as services, max(latitude) as north, min(latitude) as south,
                                  max(longitude) as east, min(longitude) as west
                           from services where place = ?1 and town <> '' group by town
                           order by count(*) desc, town)
                     having count(*) > 0)";
    db.query(Statement::new(sql, vec![slug.into()])).await?.one()
}

/// Organisations whose names begin with `start`, by name; or those whose names have these words, given as a MATCH expression.
/// `skip` of them are passed over.
pub async fn organisations_list(
    db: &dyn Db,
    words: Option<&str>,
    start: &str,
    skip: i64,
    limit: i64,
) -> Result<Vec<Organisation>, DbError> {
    let (of, value): (_, Value) = match words {
        Some(words) => ("s.id in (select rowid from services_fts where services_fts match ?1)", words.into()),
        None => (
            "s.organisation_name >= ?1 collate nocase and s.organisation_name < ?1 || char(1114111) collate nocase",
            start.into(),
        ),
    };
    let sql = format!(
        "select json_object('code', organisation_code, 'name', organisation_name, 'services', count(*))
         from services s where {of} and organisation_code <> ''
         group by organisation_name collate nocase, organisation_code
         order by organisation_name collate nocase, organisation_code limit ?2 offset ?3"
    );
    db.query(Statement::built(sql, vec![value, limit.into(), skip.into()])).await?.all()
}

/// Towns whose addresses begin with `start`, in order of the alphabet: the address, every way in which the register writes it,
/// and how many services it has. `skip` of them are passed over.
pub async fn places_list(
    db: &dyn Db,
    start: &str,
    skip: i64,
    limit: i64,
) -> Result<Vec<(String, Vec<String>, i64)>, DbError> {
    let sql = "select json_array(place, json_group_array(distinct town), count(*)) from services
               where town <> '' and place >= ?1 and place < ?1 || char(1114111)
                 and place not glob '*[^a-z-]*' and place glob '[a-z]*' and place not glob '*--*' and place not glob '*-'
               group by place order by place limit ?2 offset ?3";
    db.query(Statement::new(sql, vec![start.into(), limit.into(), skip.into()])).await?.all()
}

/// Who listens to the stories of a scope: staff who are no moderators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listeners<'a> {
    /// Of the whole site.
    Site,
    /// Of a service, by its code and that of its organisation.
    Service(&'a str, &'a str),
    /// Of an organisation and its services, by code.
    Organisation(&'a str),
    /// Of the services of a town and their organisations, by address.
    Place(&'a str),
    /// Nobody listens to a condition.
    Nobody,
}

impl Listeners<'_> {
    fn statement(&self) -> Statement {
        let (of, values): (&str, Vec<Value>) = match self {
            Self::Site => ("true", vec![]),
            Self::Service(code, organisation) => (
                "((scope = 'service' and scope_code = ?1) or (scope = 'organisation' and scope_code = ?2 and ?2 <> ''))",
                vec![(*code).into(), (*organisation).into()],
            ),
            Self::Organisation(code) => (
                "((scope = 'organisation' and scope_code = ?1)
                  or (scope = 'service' and scope_code in (select code from services where organisation_code = ?1)))",
                vec![(*code).into()],
            ),
            Self::Place(slug) => (
                "((scope = 'service' and scope_code in (select code from services where place = ?1 and town <> ''))
                  or (scope = 'organisation' and scope_code in (
                    select organisation_code from services where place = ?1 and town <> '' and organisation_code <> '')))",
                vec![(*slug).into()],
            ),
            Self::Nobody => ("false", vec![]),
        };
        let sql =
            format!("select json(count(*)) from accounts where ended_at is null and role <> 'moderator' and {of}");
        Statement::built(sql, values)
    }
}

/// A change that came of a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldChange {
    /// Of the story.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Of the story.
    pub title: String,
    /// Code of the service that says so.
    pub service: String,
    /// Its name; may be empty.
    pub service_name: String,
    /// `planned` or `made`.
    pub state: String,
    /// In words.
    pub what: String,
    /// When it was said.
    pub at: Timestamp,
}

/// All that a page about something shows beside its name.
#[derive(Debug, Clone, Default)]
pub struct Summary {
    /// All months together.
    pub figures: Figures,
    /// Months with a story, in order.
    pub months: Vec<Month>,
    /// The newest stories.
    pub latest: Vec<Hit>,
    /// What people say in the newest stories.
    pub said: Said,
    /// The newest changes.
    pub changes: Vec<ToldChange>,
    /// Staff who listen.
    pub listeners: i64,
}

/// The summary of a scope: its months from `since` on, and so many of its newest stories.
pub async fn summary_find(
    db: &dyn Db,
    scope: &Scope,
    listeners: &Listeners<'_>,
    since: &str,
    latest: i64,
) -> Result<Summary, DbError> {
    let tokens = scope.tokens();
    let batch = vec![
        figures_statement(&tokens),
        months_statement(&tokens, since),
        latest_statement(scope, latest),
        said_statement(scope),
        changes_statement(scope),
        listeners.statement(),
    ];
    let outcomes = db.batch(batch).await?;
    Ok(Summary {
        figures: figures_of(outcomes.first())?,
        months: outcomes.get(1).map(Outcome::all).transpose()?.unwrap_or_default(),
        latest: outcomes.get(2).map(Outcome::all).transpose()?.unwrap_or_default(),
        said: said_in(&outcomes.get(3).map(Outcome::one).transpose()?.flatten().unwrap_or_default()),
        changes: outcomes.get(4).map(Outcome::all).transpose()?.unwrap_or_default(),
        listeners: outcomes.get(5).map(Outcome::one).transpose()?.flatten().unwrap_or(0),
    })
}

/// The newest stories of a scope, as a query for their ids, with its value: along an index, so that it costs what it brings.
fn newest(scope: &Scope) -> (&'static str, Value) {
    match scope {
        Scope::Site => ("select id from publications where ?1 = 0 order by id desc limit ?2", 0.into()),
        Scope::Service(id) => (
            "select publication as id from publication_services where service = ?1 order by publication desc limit ?2",
            (*id).into(),
        ),
        _ => {
            let tokens: Vec<String> = scope.tokens().iter().map(|token| format!("\"{token}\"")).collect();
            (
                "select rowid as id from publications_fts where publications_fts match ?1 order by rowid desc limit ?2",
                format!("facets : ({})", tokens.join(" OR ")).into(),
            )
        }
    }
}

fn latest_statement(scope: &Scope, limit: i64) -> Statement {
    let (newest, value) = newest(scope);
    let hit = hit_json();
    let sql = format!("select {hit} from ({newest}) n cross join publications p on p.id = n.id order by p.id desc");
    Statement::built(sql, vec![value, limit.into()])
}

/// Lists of the newest stories, as they stand in their rows: counted by whoever reads them, which costs the database much less.
fn said_statement(scope: &Scope) -> Statement {
    let (newest, value) = newest(scope);
    let list = |column: &str| format!("'[' || coalesce(group_concat(p.{column}, ','), '') || ']'");
    let lists = ["good", "improve", "feelings", "tags"].map(list).join(" || ',' || ");
    let sql = format!("select '[' || {lists} || ']' from ({newest}) n cross join publications p on p.id = n.id");
    Statement::built(sql, vec![value, SAID_OF.into()])
}

/// The newest stories with a change are found by the tokens of the index: a change is rare.
fn changes_statement(scope: &Scope) -> Statement {
    let any = |tokens: &[String]| {
        let quoted: Vec<String> = tokens.iter().map(|token| format!("\"{token}\"")).collect();
        format!("facets : ({})", quoted.join(" OR "))
    };
    let changed = [Progress::ChangePlanned, Progress::ChangeMade].map(|progress| progress_token(progress.rank()));
    let expression = match scope {
        Scope::Site => any(&changed),
        _ => format!("({}) AND ({})", any(&scope.tokens()), any(&changed)),
    };
    let sql = "select json_object('ref', p.ref, 'title', p.title, 'service', s.code, 'service_name', s.name,
                      'state', r.change, 'what', r.what, 'at', r.created_at)
               from (select rowid as id from publications_fts where publications_fts match ?1
                     order by rowid desc limit ?2) n
               cross join publications p on p.id = n.id
               cross join responses r on r.story = p.ref and r.seq is not null and r.change <> '' and r.what <> ''
               cross join services s on s.id = r.service
               order by r.created_at desc, r.id limit ?3";
    Statement::new(sql, vec![expression.into(), CHANGES_OF.into(), CHANGES.into()])
}
