//! Services and their threads, for programs.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::problem::FieldError;
use crate::domain::publication::StoryContent;
use crate::domain::reply::ReplyContent;
use crate::domain::service::ServiceCode;
use crate::domain::thread::{EventKind, GENESIS, Head, response_of_event};
use crate::domain::time::Timestamp;
use crate::flows::{Refusal, finder};
use crate::store::db::LARGEST;
use crate::store::services::{Service as Row, Wanted, service_counts, service_find};
use crate::store::threads::{EventRow, event_contents, thread_head, thread_list};
use crate::web::App;
use crate::web::error::{Halt, Problem};
use crate::web::extract::{Code, Params};
use crate::web::reply::{Keep, tagged, with_header};

use super::stories::{limit_of, next_link};
use super::types::{Page, Service};

const FINDER: [&str; 7] = ["q", "near", "radius_km", "setting", "organisation", "limit", "cursor"];

/// `GET /api/v1/services`: finds services.
#[utoipa::path(get, path = "/services", tag = "services",
    params(("q" = Option<String>, Query, description = "Name, town, organisation or postcode"),
        ("near" = Option<String>, Query, description = "Postcode, its first half, a town, or latitude,longitude"),
        ("radius_km" = Option<f64>, Query, description = "1 to 50; 15 when not given"),
        ("setting" = Option<String>, Query, description = "acute, community, primary_care, mental_health, social_care or prison"),
        ("organisation" = Option<String>, Query, description = "Code of an organisation"),
        ("limit" = Option<u32>, Query, description = "1 to 100; 20 when not given"),
        ("cursor" = Option<String>, Query, description = "`next` of the page before")),
    responses((status = 200, description = "A page of services", body = Page<Service>),
        (status = 304, description = "You have it already"),
        (status = 422, description = "A parameter that nobody knows", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn list_services(State(app): State<App>, headers: HeaderMap, params: Params) -> Result<Response, Halt> {
    let fault =
        |name: &'static str| Refusal::Fields(vec![FieldError::new(name, "unknown", "We do not know this value")]);
    if !params.unknown(&FINDER).is_empty() {
        return Err(fault("query").into());
    }
    let mut wanted = Wanted::default();
    if !params.get("setting").is_empty() {
        wanted.setting = Some(params.get("setting").parse().map_err(|_| fault("setting"))?);
    }
    wanted.organisation = Some(params.get("organisation").to_owned()).filter(|code| !code.is_empty());
    if !params.get("near").is_empty() {
        let radius = params.get("radius_km").parse().ok();
        wanted.area = Some(finder::area(&app, params.get("near"), radius).await?.ok_or_else(|| fault("near"))?);
    }
    let limit = limit_of(&params)?;
    let skip: i64 = match params.get("cursor") {
        "" => 0,
        typed => typed.strip_prefix('s').and_then(|skip| skip.parse().ok()).ok_or_else(|| fault("cursor"))?,
    };
    let mut found = finder::find(&app, params.get("q"), wanted, limit + 1, skip.clamp(0, 100_000)).await?;
    let size = usize::try_from(limit).unwrap_or(0);
    let next = (found.len() > size).then(|| format!("s{}", skip.saturating_add(limit)));
    found.truncate(size);
    let items = found.iter().map(|row| Service::of(row, None)).collect();
    let response = tagged(&headers, &Page::plain(items, next.clone()), Keep::Ask)?;
    Ok(match next {
        Some(next) => with_header(response, header::LINK, &next_link("/api/v1/services", &params, &FINDER, &next)),
        None => response,
    })
}

async fn find(app: &App, code: &ServiceCode) -> Result<Row, Halt> {
    service_find(&*app.db, code).await?.ok_or_else(|| Refusal::NotFound.into())
}

/// `GET /api/v1/services/{code}`: one service with its counts.
#[utoipa::path(get, path = "/services/{code}", tag = "services", params(("code" = String, Path, description = "The register's code")),
    responses((status = 200, description = "The service", body = Service),
        (status = 304, description = "You have it already"),
        (status = 404, description = "No such service", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn get_service(State(app): State<App>, Code(code): Code, headers: HeaderMap) -> Result<Response, Halt> {
    let row = find(&app, &code).await?;
    let counts = service_counts(&*app.db, &row).await?;
    tagged(&headers, &Service::of(&row, Some(counts)), Keep::Ask)
}

/// A page of a thread.
#[derive(Debug, Serialize, ToSchema)]
pub struct Thread {
    /// Code of the service.
    service: String,
    /// How many events there are in all.
    size: u64,
    /// Hash of the last event; 64 zeros for a thread without events.
    head: String,
    /// Events after `after`, in order, without hole.
    events: Vec<Event>,
}

/// An event of a thread.
#[derive(Debug, Serialize, ToSchema)]
pub struct Event {
    /// Position: 1, 2, 3 …
    seq: i64,
    /// Unique within the thread.
    id: String,
    /// `published`, `edited`, `response`, `reply`, `withdrawn` or `taken_down`.
    kind: &'static str,
    /// Reference of the story.
    story: String,
    /// When.
    #[schema(format = DateTime)]
    at: String,
    /// Hash of the event before.
    prev: String,
    /// SHA-256 of the canonical form, see /data.
    hash: String,
    /// What the event commits to.
    body: Body,
}

/// What an event commits to. Salt and content are null once the words are withdrawn, and for stories whose author did
/// not agree to this use.
#[derive(Debug, Serialize, ToSchema)]
pub struct Body {
    /// SHA-256 over salt and content.
    commitment: String,
    /// Opens the commitment.
    salt: Option<String>,
    /// The public words, as the JSON text that was committed to.
    content: Option<String>,
}

/// `GET /api/v1/services/{code}/thread`: everything public that happened, in its one order.
#[utoipa::path(get, path = "/services/{code}/thread", tag = "services", params(("code" = String, Path, description = "The register's code"),
        ("after" = Option<u64>, Query, description = "Position after which to start; 0 when not given"),
        ("limit" = Option<u32>, Query, description = "1 to 100; 20 when not given")),
    responses((status = 200, description = "A page of the thread", body = Thread),
        (status = 304, description = "You have it already"),
        (status = 404, description = "No such service", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A parameter that nobody knows", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn get_thread(
    State(app): State<App>,
    Code(code): Code,
    headers: HeaderMap,
    params: Params,
) -> Result<Response, Halt> {
    find(&app, &code).await?;
    let after: i64 = match params.get("after") {
        "" => 0,
        typed => typed.parse().ok().filter(|after| *after >= 0).ok_or_else(|| {
            Refusal::Fields(vec![FieldError::new("after", "out_of_range", "Use a position: 0, 1, 2 …")])
        })?,
    };
    let limit = limit_of(&params)?;
    let rows = thread_list(&*app.db, code.as_str(), after.min(LARGEST), limit).await?;
    let head = head_of(&app, &code).await?;
    let events = events(&app, rows).await?;
    let thread = Thread { service: code.to_string(), size: head.size, head: head.hash, events };
    let response = tagged(&headers, &thread, Keep::Ask)?;
    let last = thread.events.last().map(|event| event.seq);
    let path = format!("/api/v1/services/{code}/thread");
    Ok(match last.filter(|last| u64::try_from(*last).is_ok_and(|last| last < head.size)) {
        Some(last) => {
            with_header(response, header::LINK, &format!("<{path}?after={last}&limit={limit}>; rel=\"next\""))
        }
        None => response,
    })
}

/// `GET /api/v1/services/{code}/thread/head`: how long the thread is and how it ends, signed.
#[utoipa::path(get, path = "/services/{code}/thread/head", tag = "services", params(("code" = String, Path, description = "The register's code")),
    responses((status = 200, description = "The head", body = Head),
        (status = 304, description = "You have it already"),
        (status = 404, description = "No such service", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn get_head(State(app): State<App>, Code(code): Code, headers: HeaderMap) -> Result<Response, Halt> {
    find(&app, &code).await?;
    tagged(&headers, &head_of(&app, &code).await?, Keep::Ask)
}

/// The latest head; an empty thread has one too, of size 0 and without signature.
async fn head_of(app: &App, code: &ServiceCode) -> Result<Head, Halt> {
    let empty = || Head {
        service: code.clone(),
        size: 0,
        hash: GENESIS.to_owned(),
        at: Timestamp::from_seconds(0),
        key: String::new(),
        signature: String::new(),
    };
    Ok(thread_head(&*app.db, code.as_str()).await?.unwrap_or_else(empty))
}

/// Events with their words, where these are public and may be given on.
async fn events(app: &App, rows: Vec<EventRow>) -> Result<Vec<Event>, Halt> {
    let contents = event_contents(&*app.db, &rows).await?;
    let event = |row: EventRow| {
        let content = match row.kind {
            EventKind::Published | EventKind::Edited => contents.stories.get(&row.story).map(StoryContent::to_json),
            EventKind::Response | EventKind::Corrected => {
                let response = response_of_event(row.kind, &row.id).and_then(|id| contents.responses.get(id));
                response.map(|response| response.content().to_json())
            }
            EventKind::Reply => contents.replies.get(&row.id).map(ReplyContent::to_json),
            EventKind::Withdrawn | EventKind::TakenDown => None,
        };
        let content = content.filter(|_| row.api && row.salt.is_some());
        Event {
            seq: row.seq,
            kind: row.kind.name(),
            story: row.story,
            at: row.at,
            prev: row.prev,
            hash: row.hash,
            id: row.id,
            body: Body { commitment: row.commitment, salt: row.salt.filter(|_| content.is_some()), content },
        }
    };
    Ok(rows.into_iter().map(event).collect())
}
