//! Finding public stories. Each function is one round trip; `flows/search` puts them together.

use serde::{Deserialize, Serialize};

use crate::domain::ids::Reference;
use crate::domain::place::Area;
use crate::domain::search::facets;
use crate::domain::search::like::Followed;
use crate::domain::search::plan::{CANDIDATES, PROBED, Plan, Probe, Probes};
use crate::domain::search::rank::Candidate;
use crate::domain::search::{Cursor, Search, Sort};

use super::db::{Db, DbError, LARGEST, Outcome, Statement, Value};
use super::publications::{Published, published_json};
use super::services::circle;

/// A story that was found.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Hit {
    /// The story, without its answers.
    #[serde(flatten)]
    pub story: Published,
    /// How many answers it has.
    pub responses_count: i64,
    /// Its place in the order of publication.
    pub id: i64,
    /// In kilometres, where the search is near a place: to the nearest service that it is about.
    #[serde(default)]
    pub km: Option<f64>,
}

/// Counting stops here: more is shown as "1,000+".
pub const COUNTED: i64 = 1_001;
/// Most read first is an order among so many of the newest matches; without words or filters, among all.
pub const MOST_READ_OF: i64 = 2_000;
/// How many words with something like the typed one are compared with it.
const NEAR: i64 = 24;

/// Which publications count, by their place in the order of publication.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// From this one on.
    pub oldest: i64,
    /// Up to this one.
    pub newest: i64,
}

impl Bounds {
    /// Every one.
    pub const ALL: Self = Self { oldest: 0, newest: LARGEST };
}

impl From<Option<Cursor>> for Bounds {
    /// What a page that starts there may hold.
    fn from(cursor: Option<Cursor>) -> Self {
        match cursor {
            Some(Cursor::Before(id)) => Self { newest: id.saturating_sub(1), ..Self::ALL },
            Some(Cursor::Since(id)) => Self { oldest: id.saturating_add(1), ..Self::ALL },
            Some(Cursor::After { newest, .. }) => Self { newest, ..Self::ALL },
            None => Self::ALL,
        }
    }
}

/// What is known of all matches, beside those of the page.
#[derive(Debug, Clone, Default)]
pub struct Around {
    /// How many there are, counted up to [`COUNTED`].
    pub total: i64,
    /// The place of the newest public story, whether it matches or not.
    pub newest: i64,
    /// Tokens of the newest matches, for [`facets::count`]; empty when they were not asked for.
    pub tokens: String,
}

/// Puts a statement together: values are bound as they are needed.
pub(super) struct Builder {
    /// Bound so far.
    pub(super) values: Vec<Value>,
}

impl Builder {
    fn bind(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("?{}", self.values.len())
    }

    /// The range of places that count, with the span of time that was asked for.
    fn between(&mut self, search: &Search, bounds: Bounds) -> String {
        let (mut oldest, mut newest) = (self.bind(bounds.oldest), self.bind(bounds.newest));
        if let Some(from) = &search.span.from {
            let (from, none) = (self.bind(from), self.bind(LARGEST));
            oldest = format!(
                "max({oldest}, coalesce((select id from publications where published_at >= {from}
                 order by published_at, id limit 1), {none}))"
            );
        }
        if let Some(to) = &search.span.to {
            let to = self.bind(to);
            newest = format!(
                "min({newest}, coalesce((select id from publications where published_at <= {to}
                 order by published_at desc, id desc limit 1), 0))"
            );
        }
        format!("between {oldest} and {newest}")
    }

    /// What the index cannot tell of a story `p`: whether other programs may have it, and how far away it really is.
    fn beside(&mut self, search: &Search) -> String {
        let mut conditions = String::new();
        if search.api {
            conditions.push_str(" and p.consent_api = 1");
        }
        if let Some(area) = search.area {
            let (inside, _) = circle(area, &mut |value| self.bind(value));
            conditions.push_str(
                " and exists (select 1 from publication_services ps join services s on s.id = ps.service
              where ps.publication = p.id and ",
            );
            conditions.push_str(&inside);
            conditions.push(')');
        }
        conditions
    }

    /// FROM and WHERE of everything that matches any word.
    pub(super) fn matching(&mut self, search: &Search, bounds: Bounds) -> String {
        let from = if let Some(expression) = search.any_word() {
            let expression = self.bind(expression);
            let between = self.between(search, bounds);
            format!(
                "publications_fts f cross join publications p on p.id = f.rowid
                 where publications_fts match {expression} and f.rowid {between}"
            )
        } else {
            format!("publications p where p.id {}", self.between(search, bounds))
        };
        format!("from {from}{}", self.beside(search))
    }

    pub(super) fn statement(self, sql: String) -> Statement {
        Statement::built(sql, self.values)
    }
}

pub(super) fn hit_json() -> String {
    format!(
        "json_patch({}, json_object('id', p.id, 'responses_count',
           (select count(*) from responses r where r.story = p.ref and r.seq is not null)))",
        published_json()
    )
}

/// A page along the order of publication, or of reading, with what is around it. One more than `limit` where there are more.
pub async fn stories_walk(
    db: &dyn Db,
    search: &Search,
    bounds: Bounds,
    skip: i64,
    limit: i64,
    facets: bool,
) -> Result<(Vec<Hit>, Around), DbError> {
    let mut batch = vec![walk_statement(search, bounds, skip, limit)];
    batch.extend(around_statements(search, bounds, facets));
    let outcomes = db.batch(batch).await?;
    let hits = outcomes.first().map(Outcome::all).transpose()?.unwrap_or_default();
    Ok((hits, around(outcomes.get(1..).unwrap_or_default())?))
}

fn walk_statement(search: &Search, bounds: Bounds, skip: i64, limit: i64) -> Statement {
    let mut builder = Builder { values: vec![limit.saturating_add(1).into(), skip.into()] };
    let by_index = search.any_word().is_some();
    let place = if by_index { "f.rowid" } else { "p.id" };
    let matching = builder.matching(search, bounds);
    let hit = hit_json();
    let sql = match search.order() {
        Sort::Oldest => format!("select {hit} {matching} order by {place} limit ?1 offset ?2"),
        Sort::MostRead if by_index || search.area.is_some() => {
            let most = builder.bind(MOST_READ_OF);
            format!(
                "select {hit} from (select {place} as id {matching} order by {place} desc limit {most}) c
                 cross join publications p on p.id = c.id order by p.reads desc, p.id desc limit ?1 offset ?2"
            )
        }
        Sort::MostRead => format!("select {hit} {matching} order by p.reads desc, p.id desc limit ?1 offset ?2"),
        Sort::Newest | Sort::Relevance => {
            format!("select {hit} {matching} order by {place} desc limit ?1 offset ?2")
        }
    };
    builder.statement(sql)
}

fn around_statements(search: &Search, bounds: Bounds, facets: bool) -> Vec<Statement> {
    let mut builder = Builder { values: vec![COUNTED.into()] };
    let matching = builder.matching(search, bounds);
    let mut statements = vec![builder.statement(format!(
        "select json_array(count(*), (select coalesce(max(id), 0) from publications))
         from (select 1 {matching} limit ?1)"
    ))];
    if facets {
        let mut builder = Builder { values: vec![facets::COUNTED.into()] };
        let place = if search.any_word().is_some() { "f.rowid" } else { "p.id" };
        let matching = builder.matching(search, bounds);
        statements.push(builder.statement(format!(
            "select json_quote(coalesce(group_concat(facets, ' '), ''))
             from (select p.facets as facets {matching} order by {place} desc limit ?1)"
        )));
    }
    statements
}

fn around(outcomes: &[Outcome]) -> Result<Around, DbError> {
    let (total, newest) = outcomes.first().map(Outcome::one).transpose()?.flatten().unwrap_or((0, 0));
    let tokens = outcomes.get(1).map(Outcome::one).transpose()?.flatten().unwrap_or_default();
    Ok(Around { total, newest, tokens })
}

#[derive(Deserialize)]
struct Probed {
    newest: i64,
    probes: Vec<Probe>,
}

/// How thick each expression stands among the newest stories, in the order of `probes`; and the place of the newest.
pub async fn stories_probe(
    db: &dyn Db,
    search: &Search,
    probes: &Probes,
    newest: i64,
) -> Result<(Vec<Probe>, i64), DbError> {
    let expressions: Vec<Option<String>> =
        probes.words.iter().map(|words| search.expression(words.as_deref())).collect();
    let mut builder = Builder { values: Vec::new() };
    let (list, most) = (builder.bind(serde_json::to_string(&expressions).unwrap_or_default()), builder.bind(PROBED));
    let between = builder.between(search, Bounds { newest, ..Bounds::ALL });
    let sql = format!(
        "select json_object('newest', (select coalesce(max(id), 0) from publications), 'probes', json((
           select json_group_array(json((
             select json_object('count', count(*), 'low', coalesce(min(id), 0)) from (
               select rowid as id from publications_fts
               where publications_fts match e.value and rowid {between} order by rowid desc limit {most})
           )) order by e.key) from json_each({list}) e)))"
    );
    let row: Option<Probed> = db.query(builder.statement(sql)).await?.one()?;
    Ok(row.map_or((Vec::new(), 0), |row| (row.probes, row.newest.min(newest))))
}

/// Candidates for the best match, with what is around them.
pub async fn stories_candidates(
    db: &dyn Db,
    search: &Search,
    plan: &Plan,
    newest: i64,
    facets: bool,
) -> Result<(Vec<Candidate>, Around), DbError> {
    let bounds = Bounds { newest, ..Bounds::ALL };
    let mut batch = around_statements(search, bounds, facets);
    let count = batch.len();
    for ranking in &plan.rankings {
        let Some(expression) = search.expression(ranking.words.as_deref()) else { continue };
        let mut builder = Builder { values: Vec::new() };
        let (expression, most) = (builder.bind(expression), builder.bind(CANDIDATES));
        let between = builder.between(search, Bounds { oldest: ranking.oldest, newest });
        let beside = builder.beside(search);
        let (score, order) = if ranking.newest_first { ("0.0", "rowid desc") } else { ("rank", "rank") };
        batch.push(builder.statement(format!(
            "select json_object('id', c.id, 'score', c.score, 'title', p.title) from (
               select rowid as id, {score} as score from publications_fts
               where publications_fts match {expression} and rowid {between} order by {order} limit {most}) c
             cross join publications p on p.id = c.id where 1{beside}"
        )));
    }
    let outcomes = db.batch(batch).await?;
    let (beside, ranked) = outcomes.split_at_checked(count).unwrap_or((&outcomes, &[]));
    let mut candidates = Vec::new();
    for outcome in ranked {
        candidates.extend(outcome.all::<Candidate>()?);
    }
    Ok((candidates, around(beside)?))
}

/// The stories at these places, in this order; what is gone meanwhile is left out.
pub async fn stories_at(db: &dyn Db, places: &[i64]) -> Result<Vec<Hit>, DbError> {
    let sql = format!(
        "select {} from json_each(?1) k cross join publications p on p.id = k.value order by k.key",
        hit_json()
    );
    let places = serde_json::to_string(places).unwrap_or_default();
    db.query(Statement::built(sql, vec![places.into()])).await?.all()
}

/// How thick each of these expressions stands among the newest stories, at most so many of each; and the place of the newest.
pub async fn stories_like_probe(db: &dyn Db, expressions: &[String], most: i64) -> Result<(Vec<Probe>, i64), DbError> {
    let sql = "select json_object('newest', (select coalesce(max(id), 0) from publications), 'probes', json((
           select json_group_array(json((
             select json_object('count', count(*), 'low', coalesce(min(id), 0)) from (
               select rowid as id from publications_fts
               where publications_fts match e.value order by rowid desc limit ?2)
           )) order by e.key) from json_each(?1) e)))";
    let list = serde_json::to_string(expressions).unwrap_or_default();
    let row: Option<Probed> = db.query(Statement::new(sql, vec![list.into(), most.into()])).await?.one()?;
    Ok(row.map_or((Vec::new(), 0), |row| (row.probes, row.newest)))
}

/// The stories that have the weightiest of these expressions together, without the story itself: each expression with what it
/// weighs and from which place on it is followed. `api`: only what other programs may have.
pub async fn stories_like(
    db: &dyn Db,
    reference: &Reference,
    followed: &Followed,
    api: bool,
    limit: i64,
) -> Result<Vec<Hit>, DbError> {
    let sql = format!(
        "select {} from (
           select id, sum(weight) as weight from (
             select publications_fts.rowid as id, e.value ->> '$[1]' as weight
             from json_each(?1) e cross join publications_fts
             where publications_fts match (e.value ->> '$[0]') and publications_fts.rowid >= (e.value ->> '$[2]'))
           group by id order by weight desc, id desc limit ?2) k
         cross join publications p on p.id = k.id
         where p.ref <> ?3 and p.consent_api >= ?4 order by k.weight desc, p.id desc limit ?5",
        hit_json()
    );
    let list = serde_json::to_string(followed).unwrap_or_default();
    let values = vec![list.into(), CANDIDATES.into(), reference.into(), i64::from(api).into(), limit.into()];
    db.query(Statement::built(sql, values)).await?.all()
}

/// How far from the middle of an area the nearest service of each of these stories is, in kilometres.
pub async fn stories_distances(db: &dyn Db, places: &[i64], area: Area) -> Result<Vec<(i64, f64)>, DbError> {
    let mut builder = Builder { values: vec![serde_json::to_string(places).unwrap_or_default().into()] };
    let (_, distance) = circle(area, &mut |value| builder.bind(value));
    let sql = format!(
        "select json_array(ps.publication, min({distance})) from json_each(?1) k
         join publication_services ps on ps.publication = k.value join services s on s.id = ps.service
         where s.latitude is not null group by ps.publication"
    );
    let squares: Vec<(i64, f64)> = db.query(builder.statement(sql)).await?.all()?;
    Ok(squares.into_iter().map(|(id, square)| (id, square.max(0.0).sqrt())).collect())
}

/// For each word: whether two public stories had it once, and words that share letters with it.
pub async fn spellings_near(db: &dyn Db, words: &[String]) -> Result<Vec<(bool, Vec<String>)>, DbError> {
    let one = |word: &String| {
        let sql = "select json_array(exists (select 1 from spellings where word = ?1 and twice = 1), json((
             select json_group_array(word) from (
               select word from spellings_near where spellings_near match ?2 and length(word) between ?3 and ?4
               order by rank limit ?5))))";
        let letters = i64::try_from(word.chars().count()).unwrap_or(i64::MAX);
        let (short, long) = (letters.saturating_sub(2), letters.saturating_add(2));
        Statement::new(sql, vec![word.into(), trigrams(word).into(), short.into(), long.into(), NEAR.into()])
    };
    let outcomes = db.batch(words.iter().map(one).collect()).await?;
    let read =
        |outcome: &Outcome| Ok(outcome.one::<(i64, Vec<String>)>()?.map_or((false, vec![]), |row| (row.0 != 0, row.1)));
    outcomes.iter().map(read).collect()
}

/// Every three letters in a row, any of which is enough; of a long word every four, which far fewer words have.
fn trigrams(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let pieces = letters.windows(if letters.len() < 8 { 3 } else { 4 });
    pieces.map(|piece| format!("\"{}\"", piece.iter().collect::<String>())).collect::<Vec<_>>().join(" OR ")
}

/// A service as a facet names it: its small number, code and name, and the code and name of its organisation.
#[derive(Debug, Clone, Deserialize)]
pub struct Named {
    /// The small number.
    pub id: i64,
    /// The register's code.
    pub code: String,
    /// May be empty.
    pub name: String,
    /// The code of its organisation.
    pub organisation: String,
    /// The name of its organisation.
    pub organisation_name: String,
}

/// The services with these small numbers, and one service of each of these organisations.
pub async fn services_named(db: &dyn Db, ids: &[&str], organisations: &[&str]) -> Result<Vec<Named>, DbError> {
    let sql = "select json_object('id', s.id, 'code', s.code, 'name', s.name, 'organisation', s.organisation_code,
                      'organisation_name', s.organisation_name)
               from services s where s.id in (select cast(value as integer) from json_each(?1))
               or s.id in (select (select min(id) from services where organisation_code = o.value and o.value <> '')
                           from json_each(?2) o)";
    let list = |items: &[&str]| serde_json::to_string(items).unwrap_or_default();
    db.query(Statement::new(sql, vec![list(ids).into(), list(organisations).into()])).await?.all()
}
