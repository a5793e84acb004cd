//! A service's stories on the pages of others: a frame without script, and the word of it for editors (oEmbed). Only
//! stories that may be used elsewhere are in it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::domain::ids::Reference;
use crate::domain::search::{Search, Sort};
use crate::domain::service::ServiceCode;
use crate::domain::story::address;
use crate::flows::Refusal;
use crate::store::exports::stories_export;
use crate::store::publications::{publication_find, publication_version};
use crate::store::services::{service_counts, service_find, service_id};

use super::App;
use super::error::Halt;
use super::extract::{Code, Params};
use super::pages::{Embed, EmbedStory, Embedded};
use super::reply::{Keep, MayBeFramed, json, page};
use super::view;

/// How many stories the frame shows.
const SHOWN: i64 = 3;
/// How large it is, in pixels, where nobody says.
const SIZE: (u32, u32) = (600, 420);

/// `GET /embed/services/{code}`: the latest stories of a service, for a frame on somebody else's page.
pub async fn show_frame(State(app): State<App>, Code(code): Code) -> Result<Response, Halt> {
    let service = service_find(&*app.db, &code).await?.ok_or(Refusal::NotFound)?;
    let counts = service_counts(&*app.db, &service).await?;
    let id = service_id(&*app.db, &code).await?;
    let search =
        Search { service: id.map(|id| (code.clone(), id)), api: true, sort: Some(Sort::Newest), ..Search::default() };
    let found = stories_export(&*app.db, &search, None, SHOWN).await?;
    let one = |story: &crate::store::publications::Published| Embedded {
        address: format!("{}{}", app.config.origin, address(&story.reference)),
        title: story.words.title.clone(),
        progress: view::progress(story.progress),
    };
    let frame = Embed {
        name: service.display_name(),
        address: format!("{}/services/{code}", app.config.origin),
        stories: view::count(counts.stories),
        answered: view::count(counts.answered),
        latest: found.stories.iter().map(|exported| one(&exported.story)).collect(),
    };
    let mut response = page(frame, Keep::Ask)?;
    response.extensions_mut().insert(MayBeFramed);
    Ok(response)
}

/// An answer of oEmbed 1.0.
#[derive(Debug, Serialize)]
struct Rich {
    version: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    provider_name: &'static str,
    provider_url: String,
    title: String,
    html: String,
    width: u32,
    height: Option<u32>,
}

/// `GET /oembed?url=`: how a page of ours is shown on a page of others.
pub async fn show_oembed(State(app): State<App>, params: Params) -> Result<Response, Halt> {
    if !matches!(params.get("format"), "" | "json") {
        return Ok(StatusCode::NOT_IMPLEMENTED.into_response());
    }
    if params.get("url").is_empty() {
        return Err(Halt::Bad("Give the address of a story or a service as url.".to_owned()));
    }
    let path = params.get("url").strip_prefix(&app.config.origin).ok_or(Refusal::NotFound)?;
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let (kind, name) = path.strip_prefix('/').and_then(|path| path.split_once('/')).ok_or(Refusal::NotFound)?;
    let (title, html, height) = match kind {
        "services" => of_service(&app, name, &params).await?,
        "stories" => of_story(&app, name).await?,
        _ => return Err(Refusal::NotFound.into()),
    };
    let width = most(&params, "maxwidth", SIZE.0);
    let provider_url = app.config.origin.clone();
    let rich =
        Rich { version: "1.0", kind: "rich", provider_name: "Caretold", provider_url, title, html, width, height };
    json(StatusCode::OK, &rich, Keep::Ask)
}

fn most(params: &Params, name: &str, wanted: u32) -> u32 {
    params.get(name).parse().ok().filter(|most| *most > 0).map_or(wanted, |most: u32| most.min(wanted))
}

async fn of_service(app: &App, name: &str, params: &Params) -> Result<(String, String, Option<u32>), Halt> {
    let code = ServiceCode::parse(name).ok_or(Refusal::NotFound)?;
    let service = service_find(&*app.db, &code).await?.ok_or(Refusal::NotFound)?;
    let height = most(params, "maxheight", SIZE.1);
    let html =
        snippet(&app.config.origin, code.as_str(), most(params, "maxwidth", SIZE.0).to_string().as_str(), height);
    Ok((service.display_name(), html, Some(height)))
}

/// What somebody puts into a page of theirs. A code has nothing in it that would need escaping.
#[must_use]
pub fn snippet(origin: &str, code: &str, width: &str, height: u32) -> String {
    format!(
        "<iframe src=\"{origin}/embed/services/{code}\" title=\"Caretold\" width=\"{width}\" height=\"{height}\" \
         loading=\"lazy\" referrerpolicy=\"no-referrer\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>"
    )
}

async fn of_story(app: &App, name: &str) -> Result<(String, String, Option<u32>), Halt> {
    let reference = Reference::parse(name).ok_or(Refusal::NotFound)?;
    let shown = publication_version(&*app.db, &reference).await?;
    shown.filter(|shown| shown.api).ok_or(Refusal::NotFound)?;
    let story = publication_find(&*app.db, &reference).await?.ok_or(Refusal::NotFound)?;
    let title = story.words.title.clone();
    let quote = EmbedStory { address: format!("{}{}", app.config.origin, address(&reference)), title: title.clone() };
    let html = quote.render().map_err(|error| Halt::Page(error.to_string()))?;
    Ok((title, html, None))
}
