//! Stories for programs: telling, searching, reading.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::draft::Draft;
use crate::domain::problem::FieldError;
use crate::domain::search::Cursor;
use crate::flows::like::like;
use crate::flows::search::{Found, search};
use crate::flows::{Refusal, tell};
use crate::store::publications::{publication_version, publication_whole};
use crate::store::search::COUNTED;
use crate::web::App;
use crate::web::error::{Halt, Problem};
use crate::web::extract::{Idempotency, Json, Params, StoryRef, limit};
use crate::web::facets::named;
use crate::web::language::preferred;
use crate::web::reply::{Keep, etag, json, not_modified, tagged, with_header};
use crate::web::search::{FILTERS, read_search};

use super::types::{FacetCount, Links, Page, Story};

/// What the author is told, once.
#[derive(Debug, Serialize, ToSchema)]
pub struct Told {
    /// The public id.
    #[serde(rename = "ref")]
    reference: String,
    /// The words to come back with. We keep only a hash and cannot tell them again.
    key: String,
    /// `received`.
    status: &'static str,
    /// Whether the words call for help now: show helplines.
    help: bool,
    /// Where to find it once it is public, and where to ask for it with the key.
    links: Links,
}

/// `POST /api/v1/stories`: tells a story. Letters to its author are written in the first language of `Accept-Language`.
#[utoipa::path(post, path = "/stories", tag = "telling", request_body = Draft,
    params(("Idempotency-Key" = String, Header, description = "New for each new story; the same again is the same story")),
    responses((status = 201, description = "Received", body = Told),
        (status = 400, description = "Not readable", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "Too long", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Wrong fields, or a key that was used for another story", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many at once", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn tell_story(
    State(app): State<App>,
    headers: HeaderMap,
    Idempotency(key): Idempotency,
    body: Json<Draft>,
) -> Result<Response, Halt> {
    limit(&app, &headers, "tell").await?;
    let told = tell::tell(&app, &body.value, preferred(&headers), &key, body.hash).await?;
    let reference = told.reference.to_string();
    let links = Links { html: format!("/stories/{reference}"), own: format!("/api/v1/mine/{reference}") };
    let location = links.own.clone();
    let told = Told { key: told.key.reveal().to_owned(), status: "received", help: told.help, links, reference };
    Ok(with_header(json(StatusCode::CREATED, &told, Keep::Never)?, header::LOCATION, &location))
}

/// Parameters of a list beside those of the search.
const LISTED: [&str; 3] = ["facets", "limit", "cursor"];

/// `GET /api/v1/stories`: searches the stories that other programs may have.
#[utoipa::path(get, path = "/stories", tag = "reading",
    params(("q" = Option<String>, Query, description = "Words; any text is a search. \"In quotes\": together; begin*: the start of a word"),
        ("service" = Option<String>, Query, description = "Code of a service"),
        ("organisation" = Option<String>, Query, description = "Code of an organisation"),
        ("setting" = Option<String>, Query, description = "acute, community, primary_care, mental_health, social_care or prison"),
        ("nation" = Option<String>, Query, description = "England, Scotland, Wales or Northern Ireland"),
        ("near" = Option<String>, Query, description = "Postcode, its first half, a town, or latitude,longitude"),
        ("radius_km" = Option<f64>, Query, description = "1 to 50; 15 when not given"),
        ("town" = Option<String>, Query, description = "Town of the service"),
        ("condition" = Option<String>, Query, description = "What somebody has, as `facets` names it: asthma"),
        ("procedure" = Option<String>, Query, description = "What is done, as `facets` names it: hip-replacement"),
        ("tag" = Option<String>, Query, description = "What moderators say it is about"),
        ("feeling" = Option<String>, Query, description = "What the author felt"),
        ("role" = Option<String>, Query, description = "Who told it: service_user, patient, carer, parent_guardian, relative, friend, volunteer_advocate or staff_on_behalf"),
        ("from" = Option<String>, Query, description = "Published on or after this day, month or year"),
        ("to" = Option<String>, Query, description = "Published on or before this day, month or year"),
        ("progress" = Option<String>, Query, description = "unheard, heard, read, responded, change_planned or change_made"),
        ("use" = Option<String>, Query, description = "Whose authors agreed to it: research, teaching or training (of models)"),
        ("sort" = Option<String>, Query, description = "relevance, newest, oldest or most_read"),
        ("facets" = Option<u8>, Query, description = "1: with counts of what kinds the stories are"),
        ("limit" = Option<u32>, Query, description = "1 to 100; 20 when not given"),
        ("cursor" = Option<String>, Query, description = "`next` of the page before")),
    responses((status = 200, description = "A page of stories", body = Page<Story>),
        (status = 304, description = "You have it already"),
        (status = 422, description = "A parameter that nobody knows", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn list_stories(State(app): State<App>, headers: HeaderMap, params: Params) -> Result<Response, Halt> {
    let known: Vec<&str> = FILTERS.into_iter().chain(LISTED).collect();
    let unknown = params.unknown(&known);
    if !unknown.is_empty() {
        let fault = FieldError::new("query", "unknown", "Use only the parameters that the description names");
        return Err(Refusal::Fields(vec![fault]).into());
    }
    let (mut asked, unread) = read_search(&app, &params).await?;
    if !unread.params.is_empty() {
        let fault = |name: &&'static str| FieldError::new(name, "unknown", format!("We do not know this {name}"));
        return Err(Refusal::Fields(unread.params.iter().map(fault).collect()).into());
    }
    asked.api = true;
    let (cursor, limit) = page_of(&params)?;
    let with_facets = params.get("facets") == "1";
    let found = search(&*app.db, &asked, cursor, limit, with_facets).await?;
    let next = found.next.map(Cursor::to_text);
    let page = Page {
        items: found.hits.iter().map(|hit| Story::in_list(&hit.story)).collect(),
        next: next.clone(),
        total: (cursor.is_none() && found.total < COUNTED).then_some(found.total),
        facets: if with_facets { Some(counted(&app, &found).await?) } else { None },
        corrected: found.corrected.into_iter().collect(),
    };
    let response = tagged(&headers, &page, Keep::Ask)?;
    Ok(match next {
        Some(next) => with_header(response, header::LINK, &next_link("/api/v1/stories", &params, &known, &next)),
        None => response,
    })
}

async fn counted(app: &App, found: &Found) -> Result<BTreeMap<&'static str, Vec<FacetCount>>, Halt> {
    let one = |value: crate::web::facets::Value| FacetCount {
        value: value.value,
        label: value.label,
        stories: value.stories,
    };
    let all = named(app, &found.counts).await?;
    Ok(all.into_iter().map(|(facet, values)| (facet.name(), values.into_iter().map(one).collect())).collect())
}

/// Cursor and limit of a list.
pub(super) fn page_of(params: &Params) -> Result<(Option<Cursor>, i64), Halt> {
    let fault = |name, message| Err(Refusal::Fields(vec![FieldError::new(name, "unknown", message)]).into());
    let cursor = Cursor::parse(params.get("cursor"));
    if cursor.is_none() && !params.get("cursor").is_empty() {
        return fault("cursor", "Use the cursor that the page before gave you");
    }
    Ok((cursor, limit_of(params)?))
}

/// How many a page may have: 1 to 100.
pub(super) fn limit_of(params: &Params) -> Result<i64, Halt> {
    match params.get("limit") {
        "" => Ok(20),
        typed => typed.parse().ok().filter(|limit| (1..=100).contains(limit)).ok_or_else(|| {
            Refusal::Fields(vec![FieldError::new("limit", "out_of_range", "Use a limit from 1 to 100")]).into()
        }),
    }
}

/// How critical a story must be at least, for staff: 0 to 5.
pub(super) fn criticality_of(params: &Params) -> Result<Option<u8>, Halt> {
    let typed = params.get("criticality");
    let level = typed.parse().ok().filter(|level| *level <= 5);
    if level.is_none() && !typed.is_empty() {
        let fault = FieldError::new("criticality", "out_of_range", "Use a criticality from 0 to 5");
        return Err(Refusal::Fields(vec![fault]).into());
    }
    Ok(level)
}

/// `Link: <…>; rel="next"` (RFC 8288).
pub(super) fn next_link(path: &str, params: &Params, known: &[&str], next: &str) -> String {
    let kept = known.iter().map(|name| (*name, params.get(name))).filter(|(name, _)| *name != "cursor");
    let pairs: Vec<(&str, &str)> = kept.chain([("cursor", next)]).filter(|(_, value)| !value.is_empty()).collect();
    format!("<{path}?{}>; rel=\"next\"", serde_html_form::to_string(&pairs).unwrap_or_default())
}

/// `GET /api/v1/stories/{ref}`: one story with its services, answers and changes.
#[utoipa::path(get, path = "/stories/{ref}", tag = "reading", params(("ref" = String, Path, description = "Reference")),
    responses((status = 200, description = "The story", body = Story),
        (status = 304, description = "You have it already"),
        (status = 404, description = "Not public, withdrawn, or its author did not agree to this use", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn get_story(
    State(app): State<App>,
    StoryRef(reference): StoryRef,
    headers: HeaderMap,
) -> Result<Response, Halt> {
    let tag = |version: i64| etag(&["api", reference.as_str(), &version.to_string()]);
    if headers.contains_key(header::IF_NONE_MATCH) {
        let shown = publication_version(&*app.db, &reference).await?;
        let shown = shown.filter(|shown| shown.api).ok_or(Refusal::NotFound)?;
        if let Some(response) = not_modified(&headers, &tag(shown.version), Keep::Ask) {
            return Ok(response);
        }
    }
    let whole = publication_whole(&*app.db, &reference).await?;
    let story = whole.filter(|whole| whole.api).ok_or(Refusal::NotFound)?.story;
    let response = json(StatusCode::OK, &Story::whole(&story), Keep::Ask)?;
    Ok(with_header(response, header::ETAG, &tag(story.version)))
}

/// Stories like one story.
#[derive(Debug, Serialize, ToSchema)]
pub struct LikeList {
    /// The most alike first; at most five.
    items: Vec<LikeItem>,
}

/// A story that is like another.
#[derive(Debug, Serialize, ToSchema)]
pub struct LikeItem {
    /// The story, as in lists.
    story: Story,
    /// What both have: conditions, procedures, tags, feelings and words; what tells most comes first.
    terms: Vec<String>,
}

/// `GET /api/v1/stories/{ref}/like`: stories like this one.
#[utoipa::path(get, path = "/stories/{ref}/like", tag = "reading", params(("ref" = String, Path, description = "Reference")),
    responses((status = 200, description = "Stories like it, with what they have in common", body = LikeList),
        (status = 304, description = "You have it already"),
        (status = 404, description = "Not public, withdrawn, or its author did not agree to this use", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn list_like(
    State(app): State<App>,
    StoryRef(reference): StoryRef,
    headers: HeaderMap,
) -> Result<Response, Halt> {
    let whole = publication_whole(&*app.db, &reference).await?.filter(|whole| whole.api);
    let story = whole.ok_or(Refusal::NotFound)?.story;
    let items = like(&*app.db, &story, true).await?.into_iter().map(|like| LikeItem {
        story: Story::in_list(&like.hit.story),
        terms: like.terms.iter().map(|term| term.label().to_owned()).collect(),
    });
    tagged(&headers, &LikeList { items: items.collect() }, Keep::Ask)
}
