//! Searching stories: what was asked, read once for the page and the API, and the page.

use axum::extract::State;
use axum::response::Response;

use crate::domain::place::place_slug;
use crate::domain::search::facets::{COUNTED as FACETS_OF, Facet, NATIONS};
use crate::domain::search::{Asked, Cursor, Kind, Search, Sort, Span, Topic};
use crate::domain::service::ServiceCode;
use crate::flows::finder;
use crate::flows::search::{Found, search};
use crate::store::scopes::place_find;
use crate::store::search::{COUNTED, services_named};
use crate::store::services::{service_find, service_id};

use super::App;
use super::error::Halt;
use super::extract::Params;
use super::facets::{self, named};
use super::pages::{Chip, FacetList, FacetValue, Field, Nav, Stories, words};
use super::reply::{Keep, page};
use super::view;

/// How many stories a page shows.
const SHOWN: i64 = 20;

/// What could not be read of a search; the rest of it still holds.
#[derive(Debug, Default)]
pub struct Unread {
    /// Parameters with a value that nobody knows.
    pub params: Vec<&'static str>,
    /// The place was not found.
    pub place: bool,
}

impl Unread {
    /// Reads a parameter; one with a value that nobody knows is noted.
    fn read<T>(&mut self, params: &Params, name: &'static str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let typed = params.get(name);
        let read = parse(typed);
        if read.is_none() && !typed.is_empty() {
            self.params.push(name);
        }
        read
    }
}

/// Reads a search from the parameters after `?`. Any words are a search; a filter that cannot be read is told.
pub async fn read_search(app: &App, params: &Params) -> Result<(Search, Unread), Halt> {
    let mut unread = Unread::default();
    let mut search = Search { asked: Asked::read(params.get("q")), ..Search::default() };
    if !params.get("service").is_empty() {
        let code = ServiceCode::parse(params.get("service"));
        let id = match &code {
            Some(code) => service_id(&*app.db, code).await?,
            None => None,
        };
        search.service = code.zip(id);
        if search.service.is_none() {
            unread.params.push("service");
        }
    }
    search.setting = unread.read(params, "setting", |value| value.parse().ok());
    search.sort = unread.read(params, "sort", |value| value.parse().ok());
    search.role = unread.read(params, "role", |value| value.parse().ok());
    search.progress = unread.read(params, "progress", |value| value.parse().ok());
    search.used = unread.read(params, "use", |value| value.parse().ok());
    search.condition = unread.read(params, "condition", |value| Topic::find(Kind::Condition, value));
    search.procedure = unread.read(params, "procedure", |value| Topic::find(Kind::Procedure, value));
    search.nation = unread.read(params, "nation", |value| {
        NATIONS.into_iter().find(|nation| nation.eq_ignore_ascii_case(value)).map(str::to_owned)
    });
    search.span = Span { from: unread.read(params, "from", Span::beginning), to: unread.read(params, "to", Span::end) };
    let given = |name| Some(params.get(name).to_owned()).filter(|value| !value.is_empty());
    search.organisation = given("organisation");
    if let Some(town) = given("town") {
        let place = match place_slug(&town) {
            Some(slug) => place_find(&*app.db, &slug).await?,
            None => None,
        };
        search.towns = place.map(|place| place.towns).unwrap_or_default();
        search.towns.push(town);
    }
    search.tag = given("tag");
    search.feeling = given("feeling");
    if let Some(near) = given("near") {
        search.area = finder::area(app, &near, radius(params, &mut unread)).await?;
        if search.area.is_none() {
            unread.params.push("near");
            unread.place = true;
        }
    }
    Ok((search, unread))
}

fn radius(params: &Params, unread: &mut Unread) -> Option<f64> {
    let typed = params.get("radius_km");
    let radius = typed.parse::<f64>().ok().filter(|km| km.is_finite() && *km > 0.0);
    if radius.is_none() && !typed.is_empty() {
        unread.params.push("radius_km");
    }
    radius
}

/// `GET /stories`: search, and what it found.
pub async fn show_stories(State(app): State<App>, params: Params) -> Result<Response, Halt> {
    let (asked, unread) = read_search(&app, &params).await?;
    let cursor = Cursor::parse(params.get("cursor"));
    let found = search(&*app.db, &asked, cursor, SHOWN, cursor.is_none()).await?;
    let near = if unread.place {
        Field::wrong(params.get("near"), "We do not know this place. Try a postcode, its first half, or a town")
    } else {
        Field::new(params.get("near"))
    };
    let mut frame = view::frame(&app, "Stories", Nav::Stories, "/stories");
    frame.alternates = view::feeds(&params);
    frame.noindex = !params.get("q").is_empty() || cursor.is_some();
    let stories = Stories {
        frame,
        q: Field::new(params.get("q")),
        near,
        radius: params.get("radius_km").to_owned(),
        setting: params.get("setting").to_owned(),
        sort: asked.order().name().to_owned(),
        kept: kept(&params),
        pages: about(&params, &asked),
        chips: chips(&app, &params, &asked).await?,
        within: asked.area.map(|area| view::miles(area.radius_km)).unwrap_or_default(),
        facets: facet_lists(&app, &params, &found).await?,
        facets_of_newest: found.total > FACETS_OF,
        corrected: found.corrected.iter().map(|(typed, meant)| [typed.clone(), meant.clone()]).collect(),
        total: (found.total < COUNTED && cursor.is_none()).then(|| view::count(found.total)),
        many: found.total >= COUNTED && cursor.is_none(),
        stories: found.hits.iter().map(|hit| view::card(hit, &found.marked)).collect(),
        next: found.next.map(|next| address(&params, "cursor", &next.to_text())).unwrap_or_default(),
        first: cursor.map(|_| address(&params, "cursor", "")).unwrap_or_default(),
        newest: ended(&params, &asked, &found),
    };
    page(stories, Keep::Ask)
}

/// Pages about what the search is narrowed to: what stands in the link, and its address.
fn about(params: &Params, search: &Search) -> Vec<(&'static str, String)> {
    let topic = |topic: Option<&Topic>, path: &str| topic.map(|topic| format!("{path}/{}", topic.slug));
    let service = search.service.as_ref().map(|(code, _)| format!("/services/{code}"));
    let organisation = search.organisation.as_deref().and_then(ServiceCode::parse);
    let pages = [
        ("See the page of this service", service),
        ("See the page of this organisation", organisation.map(|code| format!("/organisations/{code}"))),
        ("See the page of this town", place_slug(params.get("town")).map(|slug| format!("/places/{slug}"))),
        ("See the page of this condition", topic(search.condition, "/conditions")),
        ("See the page of this procedure or test", topic(search.procedure, "/procedures")),
    ];
    pages.into_iter().filter_map(|(words, address)| Some((words, address?))).collect()
}

/// Best matches end at some place: from there on all are found newest first.
fn ended(params: &Params, asked: &Search, found: &Found) -> String {
    let ends = asked.order() == Sort::Relevance && found.next.is_none() && found.total > SHOWN;
    if ends { address(params, "sort", Sort::Newest.name()) } else { String::new() }
}

/// The parameters of a search.
pub const FILTERS: [&str; 18] = [
    "q",
    "near",
    "radius_km",
    "setting",
    "service",
    "organisation",
    "nation",
    "town",
    "condition",
    "procedure",
    "tag",
    "feeling",
    "role",
    "from",
    "to",
    "progress",
    "use",
    "sort",
];

/// Those that the form has no control for: they are kept while others change.
fn kept(params: &Params) -> Vec<(&'static str, String)> {
    let shown = ["q", "near", "radius_km", "setting", "sort"];
    let rest = FILTERS.into_iter().filter(|name| !shown.contains(name));
    rest.map(|name| (name, params.get(name).to_owned())).filter(|(_, value)| !value.is_empty()).collect()
}

/// The address of this search with one parameter changed, or left out when `value` is empty.
fn address(params: &Params, name: &str, value: &str) -> String {
    let kept = FILTERS.iter().map(|filter| (*filter, params.get(filter)));
    let pairs: Vec<(&str, &str)> = kept
        .filter(|(filter, _)| *filter != name)
        .chain([(name, value)])
        .filter(|(_, value)| !value.is_empty())
        .collect();
    let query = serde_html_form::to_string(&pairs).unwrap_or_default();
    if query.is_empty() { "/stories".to_owned() } else { format!("/stories?{query}") }
}

/// Ways to narrow the search: only those that are not on already and would leave something out.
async fn facet_lists(app: &App, params: &Params, found: &Found) -> Result<Vec<FacetList>, Halt> {
    let counted = view::count(found.total.min(FACETS_OF));
    let is_open = |facet: Facet| match facet {
        Facet::Year => params.get("from").is_empty() && params.get("to").is_empty(),
        facet => params.get(facet.name()).is_empty(),
    };
    let lists = named(app, &found.counts).await?.into_iter().filter(|(facet, _)| is_open(*facet));
    let lists = lists.map(|(facet, values)| FacetList {
        title: facets::title(facet),
        values: values
            .into_iter()
            .filter(|value| value.stories < counted)
            .map(|value| FacetValue {
                address: match facet {
                    Facet::Year => year(params, &value.value),
                    facet => address(params, facet.name(), &value.value),
                },
                label: value.label,
                ours: value.ours,
                stories: value.stories,
            })
            .collect(),
    });
    Ok(lists.filter(|list| !list.values.is_empty()).collect())
}

fn year(params: &Params, year: &str) -> String {
    let from = address(params, "from", year);
    format!("{from}&to={year}")
}

async fn chips(app: &App, params: &Params, search: &Search) -> Result<Vec<Chip>, Halt> {
    let mut chips = Vec::new();
    let mut chip = |label: &str, value: String, name: &str| {
        chips.push(Chip { label: label.to_owned(), value, remove: address(params, name, "") });
    };
    if let Some((code, _)) = &search.service {
        let service = service_find(&*app.db, code).await?;
        chip("{name}", service.map_or_else(|| code.to_string(), |service| service.display_name()), "service");
    }
    if let Some(setting) = search.setting {
        chip(words::setting(setting.name()), String::new(), "setting");
    }
    if search.area.is_some() {
        chip("Near {place}", params.get("near").to_owned(), "near");
    }
    if let Some(code) = &search.organisation {
        let named = services_named(&*app.db, &[], &[code.as_str()]).await?;
        let name = named.into_iter().next().map(|service| service.organisation_name);
        chip("{name}", name.filter(|name| !name.is_empty()).unwrap_or_else(|| code.clone()), "organisation");
    }
    if let Some(role) = search.role {
        chip(words::role(role.name()), String::new(), "role");
    }
    if let Some(used) = search.used {
        chip(words::label(words::USES, used.name()), String::new(), "use");
    }
    if let Some(progress) = search.progress {
        chip(view::progress(progress.rank()).label(), String::new(), "progress");
    }
    for (topic, name) in [(search.condition, "condition"), (search.procedure, "procedure")] {
        if let Some(topic) = topic {
            chip("{name}", topic.label().to_owned(), name);
        }
    }
    let typed = |name: &'static str, is_on: bool| is_on.then(|| (name, params.get(name).to_owned()));
    let words = [
        typed("nation", search.nation.is_some()),
        typed("town", !search.towns.is_empty()),
        typed("tag", search.tag.is_some()),
        typed("feeling", search.feeling.is_some()),
    ];
    for (name, value) in words.into_iter().flatten() {
        chip("{name}", value, name);
    }
    if search.span.from.is_some() {
        chip("From {day}", params.get("from").to_owned(), "from");
    }
    if search.span.to.is_some() {
        chip("Up to {day}", params.get("to").to_owned(), "to");
    }
    Ok(chips)
}
