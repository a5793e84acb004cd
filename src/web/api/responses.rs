//! Responses, for programs of services: sent, looked at before everybody can, and corrected.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::response::AnswerDraft;
use crate::domain::response_decision::{CorrectionDraft, ResponseState};
use crate::flows::receipt::Request;
use crate::flows::{Refusal, correct as correction, respond as flow};
use crate::store::waiting::Standing;
use crate::web::App;
use crate::web::error::{Halt, Problem};
use crate::web::extract::{Idempotency, Json, StoryAndResponse, StoryRef, idempotency_of};
use crate::web::reply::{Keep, json};
use crate::web::session::SignedIn;

/// A response that was taken.
#[derive(Debug, Serialize, ToSchema)]
pub struct Responded {
    /// Its id.
    id: String,
    /// Position in the thread; null while it waits or is on its way.
    seq: Option<u64>,
    /// Hash there.
    hash: Option<String>,
    /// `published`; `pending` while it is on its way; `waiting` while a moderator has to read it; `returned` when one sent it
    /// back.
    status: &'static str,
    /// Send it back with a correction.
    version: i64,
}

impl From<flow::Responded> for Responded {
    fn from(done: flow::Responded) -> Self {
        let flow::Responded { id, version, state, seq, hash } = done;
        Self { id, seq, hash, status: state.name(), version }
    }
}

/// A response as its responder sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct OwnResponse {
    /// How it stands.
    #[serde(flatten)]
    taken: Responded,
    /// Code of the service that answers.
    service: String,
    /// The words that were sent last.
    body: String,
    /// Name and job.
    signature: String,
    /// Why it was sent back; empty otherwise.
    reason: String,
    /// Until when a public one may be corrected; null while it waits or was sent back: then it may be at any time.
    #[schema(format = DateTime)]
    correctable_until: Option<String>,
}

impl OwnResponse {
    fn of(standing: &Standing) -> Self {
        let words = standing.latest();
        let reason = standing.waiting.as_ref().map(|waiting| waiting.reason.clone()).unwrap_or_default();
        let open = matches!(standing.state(), ResponseState::Waiting | ResponseState::Returned);
        Self {
            taken: flow::Responded::of(standing).into(),
            service: standing.service.to_string(),
            body: words.map(|words| words.body.clone()).unwrap_or_default(),
            signature: words.map(|words| words.signature.clone()).unwrap_or_default(),
            reason,
            correctable_until: standing.correctable_until().filter(|_| !open).map(|until| until.to_string()),
        }
    }
}

/// `POST /api/v1/stories/{ref}/responses`: answers a story for a service.
#[utoipa::path(post, path = "/stories/{ref}/responses", tag = "services' staff", request_body = AnswerDraft,
    params(("ref" = String, Path, description = "Reference"),
        ("Idempotency-Key" = String, Header, description = "New for each new response; the same again is the same response"),
        ("X-CSRF-Token" = Option<String>, Header, description = "Of the session; not needed with a token")),
    responses((status = 201, description = "Taken. One that claims a change, or in which screening finds what must be held, waits for a moderator", body = Responded),
        (status = 400, description = "Not readable", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not for this service", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "Not public", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Wrong fields, or a key that was used for another response", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn respond(
    State(app): State<App>,
    StoryRef(reference): StoryRef,
    headers: HeaderMap,
    signed: SignedIn,
    Idempotency(key): Idempotency,
    body: Json<AnswerDraft>,
) -> Result<Response, Halt> {
    signed.check_csrf_header(&headers)?;
    let staff = signed.listener()?;
    let answer = body.value.parse(&staff.name).map_err(Refusal::Fields)?;
    let request = Request::new("respond", &format!("{}:{reference}", staff.id), &key, body.hash);
    let done = flow::respond(&app, staff, &reference, &answer, &request).await?;
    json(StatusCode::CREATED, &Responded::from(done), Keep::Never)
}

/// `GET /api/v1/stories/{ref}/responses/{id}`: a response of one's own services, also before it is public.
#[utoipa::path(get, path = "/stories/{ref}/responses/{id}", tag = "services' staff",
    params(("ref" = String, Path, description = "Reference"), ("id" = String, Path, description = "Id of the response")),
    responses((status = 200, description = "The response", body = OwnResponse),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not staff of a service", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or of another service", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn get_response(
    State(app): State<App>,
    StoryAndResponse(reference, id): StoryAndResponse,
    signed: SignedIn,
) -> Result<Response, Halt> {
    let standing = correction::find(&app, signed.listener()?, &reference, &id).await?;
    json(StatusCode::OK, &OwnResponse::of(&standing), Keep::Never)
}

/// `PUT /api/v1/stories/{ref}/responses/{id}`: puts the words of a response right.
#[utoipa::path(put, path = "/stories/{ref}/responses/{id}", tag = "services' staff", request_body = CorrectionDraft,
    params(("ref" = String, Path, description = "Reference"), ("id" = String, Path, description = "Id of the response"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same again is the same correction"),
        ("X-CSRF-Token" = Option<String>, Header, description = "Of the session; not needed with a token")),
    responses((status = 200, description = "Corrected. Where a moderator has to read the words, the public reads those from before until then", body = Responded),
        (status = 400, description = "Not readable", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Written by somebody else", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or of another service", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Somebody acted first, or the 30 minutes are over", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Wrong fields, or a key that was used for another correction", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn correct(
    State(app): State<App>,
    StoryAndResponse(reference, id): StoryAndResponse,
    headers: HeaderMap,
    signed: SignedIn,
    body: Json<CorrectionDraft>,
) -> Result<Response, Halt> {
    signed.check_csrf_header(&headers)?;
    let staff = signed.listener()?;
    let request = idempotency_of(&headers)
        .map(|key| Request::new("correct", &format!("{}:{id}", staff.id), &key, body.hash.clone()));
    let done = correction::correct(&app, staff, (&reference, &id), &body.value, request.as_ref()).await?;
    json(StatusCode::OK, &Responded::from(done), Keep::Never)
}
