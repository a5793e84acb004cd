//! Searches taken away whole, and as feeds.

use axum::extract::{OriginalUri, State};
use axum::http::HeaderMap;
use axum::response::Response;
use utoipa::IntoParams;

use crate::web::App;
use crate::web::error::{Halt, Problem};
use crate::web::exports::{Form, description, export, wanted};
use crate::web::extract::Params;
use crate::web::feeds::{self, JsonFeed};
use crate::web::reply::{Keep, tagged};

/// Which stories: the same filters as `GET /stories`.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "described here, read with the search")]
pub struct Filters {
    /// Words; any text is a search.
    q: Option<String>,
    /// Code of a service.
    service: Option<String>,
    /// Code of an organisation.
    organisation: Option<String>,
    /// acute, community, `primary_care`, `mental_health`, `social_care` or prison.
    setting: Option<String>,
    /// England, Scotland, Wales or Northern Ireland.
    nation: Option<String>,
    /// Postcode, its first half, a town, or latitude,longitude.
    near: Option<String>,
    /// 1 to 50; 15 when not given.
    radius_km: Option<f64>,
    /// Town of the service.
    town: Option<String>,
    /// What somebody has: asthma.
    condition: Option<String>,
    /// What is done: hip-replacement.
    procedure: Option<String>,
    /// What moderators say it is about.
    tag: Option<String>,
    /// What the author felt.
    feeling: Option<String>,
    /// Who told it.
    role: Option<String>,
    /// Published on or after this day, month or year.
    from: Option<String>,
    /// Published on or before this day, month or year.
    to: Option<String>,
    /// How far it has come.
    progress: Option<String>,
    /// `oldest`: the oldest first. Else the newest come first; a best match first is not in question for all of them.
    sort: Option<String>,
}

/// `GET /api/v1/stories.csv`: all stories of a search, as a table. Complete, without pages. A cell that a spreadsheet would
/// run as a formula has an apostrophe in front. If the connection ends early, what came is not complete.
#[utoipa::path(get, path = "/stories.csv", tag = "open data", params(Filters),
    responses((status = 200, description = "All of them", body = String, content_type = "text/csv"),
        (status = 422, description = "A parameter that nobody knows", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn export_csv(State(app): State<App>, params: Params) -> Result<Response, Halt> {
    let search = wanted(&app, &params, &[]).await?;
    export(app, search, Form::Csv).await
}

/// `GET /api/v1/stories.ndjson`: all stories of a search with their answers and changes, one on each line.
#[utoipa::path(get, path = "/stories.ndjson", tag = "open data", params(Filters),
    responses((status = 200, description = "All of them", body = String, content_type = "application/x-ndjson"),
        (status = 422, description = "A parameter that nobody knows", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn export_ndjson(State(app): State<App>, params: Params) -> Result<Response, Halt> {
    let search = wanted(&app, &params, &[]).await?;
    export(app, search, Form::Ndjson).await
}

/// `GET /api/v1/stories.csv-metadata.json`: what the columns of the table are (CSVW).
#[utoipa::path(get, path = "/stories.csv-metadata.json", tag = "open data",
    responses((status = 200, description = "Columns, licence and dialect", body = Object, content_type = "application/json"),
        (status = 304, description = "You have it already")))]
pub async fn describe_table(State(app): State<App>, headers: HeaderMap) -> Result<Response, Halt> {
    tagged(&headers, &description(&app.config.origin), Keep::Seconds(300))
}

/// `GET /api/v1/stories.atom`: the newest stories of a search as a feed (RFC 4287), fifty a page (RFC 5005).
#[utoipa::path(get, path = "/stories.atom", tag = "open data",
    params(Filters, ("cursor" = Option<String>, Query, description = "From the link to the next page")),
    responses((status = 200, description = "A page of the feed", body = String, content_type = "application/atom+xml"),
        (status = 304, description = "You have it already"),
        (status = 422, description = "A parameter that nobody knows", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn feed_atom(
    State(app): State<App>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    params: Params,
) -> Result<Response, Halt> {
    feeds::atom(&app, uri.path(), &headers, &params).await
}

/// `GET /api/v1/stories.feed.json`: the same as JSON Feed 1.1.
#[utoipa::path(get, path = "/stories.feed.json", tag = "open data",
    params(Filters, ("cursor" = Option<String>, Query, description = "From `next_url`")),
    responses((status = 200, description = "A page of the feed", body = JsonFeed, content_type = "application/feed+json"),
        (status = 304, description = "You have it already"),
        (status = 422, description = "A parameter that nobody knows", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn feed_json(
    State(app): State<App>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    params: Params,
) -> Result<Response, Halt> {
    feeds::json(&app, uri.path(), &headers, &params).await
}
