//! Searching stories: what was asked, read once for the page and the API, and the page.

use axum::extract::State;
use axum::response::Response;

use crate::domain::search::{Cursor, Search};
use crate::domain::service::ServiceCode;
use crate::flows::finder;
use crate::store::search::{COUNTED, stories_search};
use crate::store::services::{service_find, service_id};

use super::App;
use super::error::Halt;
use super::extract::Params;
use super::pages::{Chip, Field, Nav, Stories, words};
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

/// Reads a search from the parameters after `?`. Any words are a search; a filter that cannot be read is told.
pub async fn read_search(app: &App, params: &Params) -> Result<(Search, Unread), Halt> {
    let mut unread = Unread::default();
    let mut search = Search { words: params.get("q").to_owned(), ..Search::default() };
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
    if !params.get("setting").is_empty() {
        search.setting = params.get("setting").parse().ok();
        if search.setting.is_none() {
            unread.params.push("setting");
        }
    }
    if !params.get("sort").is_empty() {
        search.sort = params.get("sort").parse().ok();
        if search.sort.is_none() {
            unread.params.push("sort");
        }
    }
    let given = |name| Some(params.get(name).to_owned()).filter(|value| !value.is_empty());
    search.organisation = given("organisation");
    search.nation = given("nation");
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
    let (search, unread) = read_search(&app, &params).await?;
    let cursor = Cursor::parse(params.get("cursor"));
    let found = stories_search(&*app.db, &search, cursor, SHOWN).await?;
    let near = if unread.place {
        Field::wrong(params.get("near"), "We do not know this place. Try a postcode, its first half, or a town")
    } else {
        Field::new(params.get("near"))
    };
    let mut frame = view::frame(&app, "Stories", Nav::Stories, "/stories");
    frame.alternates = view::feeds(&params);
    frame.noindex = !search.words.is_empty() || cursor.is_some();
    let stories = Stories {
        frame,
        q: Field::new(params.get("q")),
        near,
        radius: params.get("radius_km").to_owned(),
        setting: params.get("setting").to_owned(),
        sort: search.order().name().to_owned(),
        service: search.service.as_ref().map(|(code, _)| code.to_string()).unwrap_or_default(),
        chips: chips(&app, &params, &search).await?,
        total: (found.total < COUNTED && cursor.is_none()).then(|| view::count(found.total)),
        stories: found.hits.iter().map(view::card).collect(),
        next: found.next.map(|next| address(&params, "cursor", &next.to_text())).unwrap_or_default(),
        first: cursor.map(|_| address(&params, "cursor", "")).unwrap_or_default(),
    };
    page(stories, Keep::Ask)
}

/// The parameters of a search.
pub const FILTERS: [&str; 8] = ["q", "near", "radius_km", "setting", "service", "organisation", "nation", "sort"];

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
    if let Some(organisation) = &search.organisation {
        chip("Organisation {name}", organisation.clone(), "organisation");
    }
    if let Some(nation) = &search.nation {
        chip("{name}", nation.clone(), "nation");
    }
    Ok(chips)
}
