//! Responses that wait at the desk, for programs of moderators.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::response_decision::ResponseDecisionDraft;
use crate::flows::{Refusal, judge_response};
use crate::store::waiting::{Standing, standing_waiting};
use crate::web::App;
use crate::web::error::{Halt, Problem};
use crate::web::extract::{Id, Json};
use crate::web::reply::{Keep, json};
use crate::web::session::SignedIn;

use super::responses::Responded;
use super::types::Page;

/// So many are listed: more than anybody decides in one go.
const LISTED: i64 = 100;

/// A response that waits for a moderator.
#[derive(Debug, Serialize, ToSchema)]
pub struct WaitingResponse {
    /// Its id.
    id: String,
    /// Reference of the story.
    story: String,
    /// Code of the service that answers.
    service: String,
    /// Send it back with the decision.
    version: i64,
    /// Whether it is to stand in the place of words that are public.
    corrects: bool,
    /// Whether somebody may be at risk.
    urgent: bool,
    /// Names of the rules that noted something.
    rules: Vec<String>,
    /// The words.
    body: String,
    /// Name and job.
    signature: String,
    /// Empty, `planned` or `made`.
    change: String,
    /// What changes.
    what: String,
    /// Where.
    #[serde(rename = "where")]
    place: String,
    /// Who sees to it.
    owner: String,
    /// By when, or empty.
    due: String,
    /// Since when it waits.
    #[schema(format = DateTime)]
    sent_at: String,
}

impl WaitingResponse {
    fn of(standing: Standing) -> Option<Self> {
        let waiting = standing.waiting?;
        Some(Self {
            id: standing.id,
            story: standing.story.to_string(),
            service: standing.service.to_string(),
            version: standing.version,
            corrects: standing.cleared.is_some(),
            urgent: waiting.urgent,
            rules: waiting.rules,
            body: waiting.words.body,
            signature: waiting.words.signature,
            change: waiting.words.change,
            what: waiting.words.what,
            place: waiting.words.place,
            owner: waiting.words.owner,
            due: waiting.words.due,
            sent_at: waiting.sent_at.to_string(),
        })
    }
}

/// `GET /api/v1/desk/responses`: those that wait, at risk first.
#[utoipa::path(get, path = "/desk/responses", tag = "desk",
    responses((status = 200, description = "Those that wait", body = Page<WaitingResponse>),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not a moderator", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn list_responses(State(app): State<App>, signed: SignedIn) -> Result<Response, Halt> {
    signed.moderator()?;
    let waiting = standing_waiting(&*app.db, LISTED).await?;
    let items = waiting.into_iter().filter_map(WaitingResponse::of).collect();
    json(StatusCode::OK, &Page::plain(items, None), Keep::Never)
}

/// `POST /api/v1/desk/responses/{id}/decisions`: clears a response, or sends it back.
#[utoipa::path(post, path = "/desk/responses/{id}/decisions", tag = "desk", request_body = ResponseDecisionDraft,
    params(("id" = String, Path, description = "Id of the response"),
        ("X-CSRF-Token" = Option<String>, Header, description = "Of the session; not needed with a token")),
    responses((status = 200, description = "Decided; the same decision again is harmless", body = Responded),
        (status = 400, description = "Not readable", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not a moderator", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such response", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Somebody else acted first, or it does not wait", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Wrong fields", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn decide_response(
    State(app): State<App>,
    Id(id): Id,
    headers: HeaderMap,
    signed: SignedIn,
    body: Json<ResponseDecisionDraft>,
) -> Result<Response, Halt> {
    signed.check_csrf_header(&headers)?;
    let staff = signed.moderator()?;
    let decision = body.value.parse().map_err(|fault| Refusal::Fields(vec![fault]))?;
    let done = judge_response::decide(&app, staff, &id, &decision).await?;
    json(StatusCode::OK, &Responded::from(done), Keep::Never)
}
