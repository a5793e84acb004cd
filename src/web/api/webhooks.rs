//! Webhooks of one's own, for programs of administrators.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::webhook::EventType;
use crate::flows::{Refusal, webhooks};
use crate::store::webhooks::{AttemptRow, WebhookRow, attempts_of, webhook_find, webhooks_of};
use crate::web::App;
use crate::web::error::{Halt, Problem};
use crate::web::extract::{Json, Token};
use crate::web::reply::{Keep, json};
use crate::web::session::Keeper;

/// How many tries are shown.
const TRIES: i64 = 50;

/// An endpoint.
#[derive(Debug, Serialize, ToSchema)]
pub struct Webhook {
    /// Its id.
    id: String,
    /// Where to.
    url: String,
    /// What it is told.
    events: Vec<EventType>,
    /// Nothing is sent.
    paused: bool,
    /// First failure since the last success, or null.
    #[schema(format = DateTime)]
    failing_since: Option<String>,
    /// When it was made.
    #[schema(format = DateTime)]
    created_at: String,
}

impl From<WebhookRow> for Webhook {
    fn from(row: WebhookRow) -> Self {
        Self {
            id: row.id,
            url: row.url,
            events: row.events,
            paused: !row.paused_at.is_empty(),
            failing_since: Some(row.failing_since).filter(|since| !since.is_empty()),
            created_at: row.made_at,
        }
    }
}

/// Every endpoint of an account.
#[derive(Debug, Serialize, ToSchema)]
pub struct Webhooks {
    /// In the order in which they were made.
    items: Vec<Webhook>,
}

/// An endpoint and its secret.
#[derive(Debug, Serialize, ToSchema)]
pub struct WebhookMade {
    /// The endpoint.
    webhook: Webhook,
    /// Signs its messages (`whsec_…`). Shown this once.
    secret: String,
}

/// A new secret.
#[derive(Debug, Serialize, ToSchema)]
pub struct WebhookSecret {
    /// Signs from now on, beside the old one for a day. Shown this once.
    secret: String,
}

/// A new endpoint.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewWebhook {
    /// A public https address without port and user.
    url: String,
    /// What it is told; everything when empty.
    #[serde(default)]
    events: Vec<String>,
}

/// What changes; what is not named stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WebhookChange {
    /// What it is told; everything when empty.
    #[serde(default)]
    events: Option<Vec<String>>,
    /// `true`: nothing is sent until it is `false`.
    #[serde(default)]
    paused: Option<bool>,
}

/// From when on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Replay {
    /// RFC 3339; at most thirty days back.
    since: String,
}

/// What is sent again.
#[derive(Debug, Serialize, ToSchema)]
pub struct Replayed {
    /// How many events; at most 1,000 at once, the oldest first.
    events: usize,
    /// There may be more: ask again from the time of the last that you got.
    more: bool,
}

/// What became of a test.
#[derive(Debug, Serialize, ToSchema)]
pub struct WebhookTested {
    /// The status of the answer, or `no address`, `not public`, `no answer`, `no secret`.
    outcome: String,
}

/// A try.
#[derive(Debug, Serialize, ToSchema)]
pub struct Attempt {
    /// What was told.
    #[serde(rename = "type")]
    kind: EventType,
    /// About which story.
    story: String,
    /// At which service.
    service: String,
    /// Which try, from 1.
    n: i64,
    /// When.
    #[schema(format = DateTime)]
    at: String,
    /// The status of the answer, or `no address`, `not public`, `no answer`, `no secret`.
    outcome: String,
}

/// An endpoint with its latest tries.
#[derive(Debug, Serialize, ToSchema)]
pub struct WebhookTries {
    /// The endpoint.
    webhook: Webhook,
    /// Latest first, at most fifty.
    attempts: Vec<Attempt>,
}

/// `GET /api/v1/webhooks`: every webhook of one's own.
#[utoipa::path(get, path = "/webhooks", tag = "webhooks",
    responses((status = 200, description = "The webhooks", body = Webhooks),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an administrator", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn list_webhooks(State(app): State<App>, Keeper(signed): Keeper) -> Result<Response, Halt> {
    let staff = &signed.staff;
    let items = webhooks_of(&*app.db, &staff.id).await?.into_iter().map(Webhook::from).collect();
    json(StatusCode::OK, &Webhooks { items }, Keep::Never)
}

/// `POST /api/v1/webhooks`: makes one. The same address again is refused, and its secret is not shown again.
#[utoipa::path(post, path = "/webhooks", tag = "webhooks", request_body = NewWebhook,
    params(("X-CSRF-Token" = Option<String>, Header, description = "Of the session; not with a token")),
    responses((status = 201, description = "It is made", body = WebhookMade),
        (status = 400, description = "Not readable", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an administrator", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "An address that is not public, is taken, or is one too many", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn make_webhook(
    State(app): State<App>,
    headers: HeaderMap,
    Keeper(signed): Keeper,
    body: Json<NewWebhook>,
) -> Result<Response, Halt> {
    signed.check_csrf_header(&headers)?;
    let staff = &signed.staff;
    let (row, secret) = webhooks::make(&app, staff, &body.value.url, &body.value.events).await?;
    let made = WebhookMade { webhook: row.into(), secret: secret.reveal().to_owned() };
    json(StatusCode::CREATED, &made, Keep::Never)
}

/// `GET /api/v1/webhooks/{id}`: one with its latest tries.
#[utoipa::path(get, path = "/webhooks/{token}", tag = "webhooks",
    params(("token" = String, Path, description = "Id of the webhook")),
    responses((status = 200, description = "The webhook", body = WebhookTries),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an administrator", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "None of yours", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn get_webhook(State(app): State<App>, Keeper(signed): Keeper, Token(id): Token) -> Result<Response, Halt> {
    let staff = &signed.staff;
    let row = webhook_find(&*app.db, &staff.id, &id).await?.ok_or(Refusal::NotFound)?;
    let attempts = attempts_of(&*app.db, &row.id, TRIES).await?;
    let attempt =
        |AttemptRow { kind, story, service, n, at, outcome }| Attempt { kind, story, service, n, at, outcome };
    let tries = WebhookTries { webhook: row.into(), attempts: attempts.into_iter().map(attempt).collect() };
    json(StatusCode::OK, &tries, Keep::Never)
}

/// `PATCH /api/v1/webhooks/{id}`: changes what it is told, pauses it, or lets it go on.
#[utoipa::path(patch, path = "/webhooks/{token}", tag = "webhooks", request_body = WebhookChange,
    params(("token" = String, Path, description = "Id of the webhook"),
        ("X-CSRF-Token" = Option<String>, Header, description = "Of the session; not with a token")),
    responses((status = 200, description = "As it is now", body = Webhook),
        (status = 400, description = "Not readable", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an administrator", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "None of yours", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "An event that nobody knows", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn change_webhook(
    State(app): State<App>,
    headers: HeaderMap,
    Keeper(signed): Keeper,
    Token(id): Token,
    body: Json<WebhookChange>,
) -> Result<Response, Halt> {
    signed.check_csrf_header(&headers)?;
    let staff = &signed.staff;
    let row = webhooks::change(&app, staff, &id, body.value.events.as_deref(), body.value.paused).await?;
    json(StatusCode::OK, &Webhook::from(row), Keep::Never)
}

/// `DELETE /api/v1/webhooks/{id}`: removes it. A second time is harmless.
#[utoipa::path(delete, path = "/webhooks/{token}", tag = "webhooks",
    params(("token" = String, Path, description = "Id of the webhook"),
        ("X-CSRF-Token" = Option<String>, Header, description = "Of the session; not with a token")),
    responses((status = 204, description = "It is not there"),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an administrator", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No id", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn remove_webhook(
    State(app): State<App>,
    headers: HeaderMap,
    Keeper(signed): Keeper,
    Token(id): Token,
) -> Result<Response, Halt> {
    signed.check_csrf_header(&headers)?;
    webhooks::remove(&app, &signed.staff, &id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `POST /api/v1/webhooks/{id}/secret`: makes a new secret; both sign for a day.
#[utoipa::path(post, path = "/webhooks/{token}/secret", tag = "webhooks",
    params(("token" = String, Path, description = "Id of the webhook"),
        ("X-CSRF-Token" = Option<String>, Header, description = "Of the session; not with a token")),
    responses((status = 201, description = "The new secret", body = WebhookSecret),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an administrator", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "None of yours", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It was changed at the same moment", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn make_secret(
    State(app): State<App>,
    headers: HeaderMap,
    Keeper(signed): Keeper,
    Token(id): Token,
) -> Result<Response, Halt> {
    signed.check_csrf_header(&headers)?;
    let secret = webhooks::rotate(&app, &signed.staff, &id).await?;
    json(StatusCode::CREATED, &WebhookSecret { secret: secret.reveal().to_owned() }, Keep::Never)
}

/// `POST /api/v1/webhooks/{id}/replay`: sends again what happened since a time.
#[utoipa::path(post, path = "/webhooks/{token}/replay", tag = "webhooks", request_body = Replay,
    params(("token" = String, Path, description = "Id of the webhook"),
        ("X-CSRF-Token" = Option<String>, Header, description = "Of the session; not with a token")),
    responses((status = 202, description = "So much is on its way", body = Replayed),
        (status = 400, description = "Not readable", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an administrator", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "None of yours", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is paused", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not a time", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too often", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn replay_webhook(
    State(app): State<App>,
    headers: HeaderMap,
    Keeper(signed): Keeper,
    Token(id): Token,
    body: Json<Replay>,
) -> Result<Response, Halt> {
    signed.check_csrf_header(&headers)?;
    let events = webhooks::replay(&app, &signed.staff, &id, &body.value.since).await?;
    let more = i64::try_from(events).is_ok_and(|events| events >= webhooks::REPLAYED);
    json(StatusCode::ACCEPTED, &Replayed { events, more }, Keep::Never)
}

/// `POST /api/v1/webhooks/{id}/test`: sends a message of no event, and says what became of it.
#[utoipa::path(post, path = "/webhooks/{token}/test", tag = "webhooks",
    params(("token" = String, Path, description = "Id of the webhook"),
        ("X-CSRF-Token" = Option<String>, Header, description = "Of the session; not with a token")),
    responses((status = 200, description = "It was tried", body = WebhookTested),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an administrator", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "None of yours", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too often", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn test_webhook(
    State(app): State<App>,
    headers: HeaderMap,
    Keeper(signed): Keeper,
    Token(id): Token,
) -> Result<Response, Halt> {
    signed.check_csrf_header(&headers)?;
    let outcome = webhooks::test(&app, &signed.staff, &id).await?;
    json(StatusCode::OK, &WebhookTested { outcome }, Keep::Never)
}
