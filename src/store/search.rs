//! Finding public stories: one statement for a page of them.

use serde::{Deserialize, Serialize};

use crate::domain::search::{Cursor, Search, Sort};

use super::db::{Db, DbError, LARGEST, Statement, Value};
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
    /// A piece of the body where the words were found, matches between U+E000 and U+E001; empty without words.
    pub snippet: String,
    /// Its place in the order of publication.
    pub id: i64,
}

/// A page of hits.
#[derive(Debug, Clone)]
pub struct Page {
    /// At most as many as were asked for.
    pub hits: Vec<Hit>,
    /// Where the next page starts; `None` on the last.
    pub next: Option<Cursor>,
    /// How many fit, counted up to [`COUNTED`].
    pub total: i64,
}

/// Counting stops here: more is shown as "1,000+".
pub const COUNTED: i64 = 1_001;

/// Marks the start and the end of a match in a snippet: characters for private use, which typed text is stripped of when
/// it is shown.
pub const MARKS: (char, char) = ('\u{e000}', '\u{e001}');

#[derive(Deserialize)]
struct Total {
    count: i64,
    newest: i64,
}

/// A page of stories. The first page of best matches fixes which stories count, by the newest that was public then;
/// later pages neither skip nor repeat because of what is published meanwhile.
pub async fn stories_search(db: &dyn Db, search: &Search, cursor: Option<Cursor>, limit: i64) -> Result<Page, DbError> {
    let order = search.order();
    let from = Bounds::from(cursor);
    let skip = if let Some(Cursor::After { shown, .. }) = cursor { shown } else { 0 };
    let outcomes =
        db.batch(vec![page_statement(search, order, from, skip, limit), count_statement(search, from)]).await?;
    let mut hits: Vec<Hit> = outcomes.first().map(super::db::Outcome::all).transpose()?.unwrap_or_default();
    let total: Option<Total> = outcomes.get(1).map(super::db::Outcome::one).transpose()?.flatten();
    let (total, top) = total.map_or((0, 0), |total| (total.count, total.newest));
    let limit_count = usize::try_from(limit).unwrap_or(0);
    let more = hits.len() > limit_count;
    hits.truncate(limit_count);
    let next = match (more, order) {
        (false, _) => None,
        (true, Sort::Oldest) => hits.last().map(|last| Cursor::Since(last.id)),
        (true, Sort::Newest) => hits.last().map(|last| Cursor::Before(last.id)),
        (true, Sort::Relevance) => {
            let shown = skip.saturating_add(limit);
            let newest = if cursor.is_some() { from.newest } else { top };
            (shown <= crate::domain::search::DEEPEST).then_some(Cursor::After { newest, shown })
        }
    };
    Ok(Page { hits, next, total })
}

/// Which publications count, by their place in the order of publication.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    oldest: i64,
    newest: i64,
}

impl Bounds {
    /// Every one.
    const ALL: Self = Self { oldest: 0, newest: LARGEST };
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

/// FROM and WHERE of a search; `bind` adds a value and answers its `?`.
pub(super) fn matching(search: &Search, bounds: Bounds, bind: &mut impl FnMut(Value) -> String) -> String {
    let (oldest, newest) = (bind(bounds.oldest.into()), bind(bounds.newest.into()));
    let mut conditions = vec![];
    let from = if let Some(expression) = search.expression() {
        conditions.push(format!("publications_fts match {}", bind(expression.into())));
        conditions.push(format!("f.rowid between {oldest} and {newest}"));
        "publications_fts f cross join publications p on p.id = f.rowid"
    } else {
        conditions.push(format!("p.id between {oldest} and {newest}"));
        "publications p"
    };
    if let Some(area) = search.area {
        let (inside, _) = circle(area, bind);
        conditions.push(format!(
            "exists (select 1 from publication_services ps join services s on s.id = ps.service
                     where ps.publication = p.id and {inside})"
        ));
    }
    format!("from {from} where {}", conditions.join(" and "))
}

fn page_statement(search: &Search, order: Sort, bounds: Bounds, skip: i64, limit: i64) -> Statement {
    let mut values: Vec<Value> = vec![limit.saturating_add(1).into(), skip.into()];
    let mut bind = |value: Value| {
        values.push(value);
        format!("?{}", values.len())
    };
    let matching = matching(search, bounds, &mut bind);
    let order_by = match order {
        Sort::Relevance => "rank",
        Sort::Newest if search.expression().is_some() => "f.rowid desc",
        Sort::Oldest if search.expression().is_some() => "f.rowid",
        Sort::Newest => "p.id desc",
        Sort::Oldest => "p.id",
    };
    let snippet = if search.terms().is_empty() {
        "''".to_owned()
    } else {
        "snippet(publications_fts, 1, char(0xe000), char(0xe001), '…', 40)".to_owned()
    };
    let published = published_json();
    let sql = format!(
        "select json_patch({published}, json_object('id', p.id, 'snippet', {snippet}, 'responses_count',
           (select count(*) from responses r where r.story = p.ref and r.seq is not null)))
         {matching} order by {order_by} limit ?1 offset ?2"
    );
    Statement::built(sql, values)
}

fn count_statement(search: &Search, bounds: Bounds) -> Statement {
    let mut values: Vec<Value> = vec![COUNTED.into()];
    let mut bind = |value: Value| {
        values.push(value);
        format!("?{}", values.len())
    };
    let matching = matching(search, bounds, &mut bind);
    let sql = format!(
        "select json_object('count', count(*), 'newest', (select coalesce(max(id), 0) from publications))
         from (select 1 {matching} limit ?1)"
    );
    Statement::built(sql, values)
}

/// The newest public stories of one service.
pub async fn stories_of_service(db: &dyn Db, code: &str, limit: i64) -> Result<Vec<Hit>, DbError> {
    let published = published_json();
    let sql = format!(
        "select json_patch({published}, json_object('id', p.id, 'snippet', '', 'responses_count',
           (select count(*) from responses r where r.story = p.ref and r.seq is not null)))
         from publication_services ps join publications p on p.id = ps.publication
         where ps.service = (select id from services where code = ?1)
         order by ps.publication desc limit ?2"
    );
    db.query(Statement::built(sql, vec![code.into(), limit.into()])).await?.all()
}
