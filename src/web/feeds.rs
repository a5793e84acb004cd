//! Feeds of a search: the newest fifty stories, and a link to those before (RFC 5005). Only what its authors let other
//! programs have.

use askama::Template;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::problem::FieldError;
use crate::domain::search::{Cursor, Sort};
use crate::domain::story::address;
use crate::flows::Refusal;
use crate::store::exports::{Exported, export_after, stories_export};

use super::App;
use super::error::Halt;
use super::exports::{query, wanted};
use super::extract::Params;
use super::pages::{AtomEntry, AtomFeed};
use super::reply::{Keep, etag, not_modified, with_header};

/// How many stories a page of a feed has.
const PAGE: usize = 50;

/// A page of a feed, in no form yet.
struct Feed {
    title: String,
    /// The filters, as a query; empty without any.
    query: String,
    own: String,
    next: String,
    html: String,
    stories: Vec<Exported>,
}

async fn read(app: &App, path: &str, params: &Params) -> Result<Feed, Halt> {
    let mut search = wanted(app, params, &["cursor"]).await?;
    search.sort = Some(Sort::Newest);
    let typed = params.get("cursor");
    let cursor = Cursor::parse(typed).filter(|cursor| matches!(cursor, Cursor::Before(_)));
    if cursor.is_none() && !typed.is_empty() {
        let fault = FieldError::new("cursor", "unknown", "Use the link to the next page as the page before gave it");
        return Err(Refusal::Fields(vec![fault]).into());
    }
    let limit = i64::try_from(PAGE).unwrap_or(0).saturating_add(1);
    let mut stories = stories_export(&*app.db, &search, cursor, limit).await?.stories;
    let more = stories.len() > PAGE;
    stories.truncate(PAGE);
    let here = format!("{}{path}", app.config.origin);
    let next = stories.last().filter(|_| more).map(|last| export_after(&search, last.id).to_text());
    let filters = query(params, "", "");
    Ok(Feed {
        title: match params.get("q") {
            "" => "Caretold".to_owned(),
            words => format!("Caretold: {words}"),
        },
        own: format!("{here}{}", query(params, "cursor", typed)),
        next: next.map(|next| format!("{here}{}", query(params, "cursor", &next))).unwrap_or_default(),
        html: format!("{}/stories{filters}", app.config.origin),
        query: filters,
        stories,
    })
}

/// Ids that stay when addresses change (RFC 4151).
fn tag(app: &App, what: &str) -> String {
    let host = app.config.origin.split_once("://").map_or(app.config.origin.as_str(), |(_, host)| host);
    let host = host.split(':').next().unwrap_or_default();
    format!("tag:{host},2026:{what}")
}

/// As Atom.
pub async fn atom(app: &App, path: &str, headers: &HeaderMap, params: &Params) -> Result<Response, Halt> {
    let feed = read(app, path, params).await?;
    let entry = |exported: &Exported| {
        let story = &exported.story;
        AtomEntry {
            id: tag(app, &format!("story:{}", story.reference)),
            url: format!("{}{}", app.config.origin, address(&story.reference)),
            title: story.words.title.clone(),
            author: story.words.screen_name.clone(),
            published: story.published_at.to_string(),
            tags: story.tags.clone(),
            body: story.words.body.clone(),
        }
    };
    let entries: Vec<AtomEntry> = feed.stories.iter().map(entry).collect();
    let page = AtomFeed {
        id: tag(app, &format!("stories{}", feed.query)),
        updated: entries.first().map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |first| first.published.clone()),
        title: feed.title,
        own: feed.own,
        next: feed.next,
        html: feed.html,
        entries,
    };
    let text = page.render().map_err(|error| Halt::Page(error.to_string()))?;
    Ok(answer(headers, text, "application/atom+xml; charset=utf-8"))
}

/// JSON Feed 1.1.
#[derive(Debug, Serialize, ToSchema)]
pub struct JsonFeed {
    version: &'static str,
    title: String,
    home_page_url: String,
    feed_url: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    next_url: String,
    items: Vec<JsonItem>,
}

/// A story in it.
#[derive(Debug, Serialize, ToSchema)]
pub struct JsonItem {
    id: String,
    url: String,
    title: String,
    content_text: String,
    #[schema(format = DateTime)]
    date_published: String,
    authors: Vec<JsonAuthor>,
    tags: Vec<String>,
}

/// The name shown with it.
#[derive(Debug, Serialize, ToSchema)]
pub struct JsonAuthor {
    name: String,
}

/// As JSON Feed.
pub async fn json(app: &App, path: &str, headers: &HeaderMap, params: &Params) -> Result<Response, Halt> {
    let feed = read(app, path, params).await?;
    let item = |exported: &Exported| {
        let story = &exported.story;
        JsonItem {
            id: tag(app, &format!("story:{}", story.reference)),
            url: format!("{}{}", app.config.origin, address(&story.reference)),
            title: story.words.title.clone(),
            content_text: story.words.body.clone(),
            date_published: story.published_at.to_string(),
            authors: vec![JsonAuthor { name: story.words.screen_name.clone() }],
            tags: story.tags.clone(),
        }
    };
    let feed = JsonFeed {
        version: "https://jsonfeed.org/version/1.1",
        title: feed.title,
        home_page_url: feed.html,
        feed_url: feed.own,
        next_url: feed.next,
        items: feed.stories.iter().map(item).collect(),
    };
    let text = serde_json::to_string(&feed).map_err(|error| Halt::Page(format!("a feed did not write: {error}")))?;
    Ok(answer(headers, text, "application/feed+json"))
}

fn answer(headers: &HeaderMap, text: String, kind: &'static str) -> Response {
    let tag = etag(&[&text]);
    if let Some(response) = not_modified(headers, &tag, Keep::Ask) {
        return response;
    }
    let mut response = Body::from(text).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response.extensions_mut().insert(Keep::Ask);
    with_header(response, header::ETAG, &tag)
}
