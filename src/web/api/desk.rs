//! The desk, for programs of moderators.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::access::Staff;
use crate::domain::decision::DecisionDraft;
use crate::domain::ids::Reference;
use crate::domain::story::Words;
use crate::flows::decide::Decided;
use crate::flows::receipt::Request;
use crate::flows::{Refusal, claim, decide as flow};
use crate::store::desk::Queued;
use crate::store::findings::FindingRow;
use crate::store::ledger::{AnswerRow, EditLine};
use crate::store::on_call::PageOutRow;
use crate::store::on_desk::{OnDeskRows, on_desk_find};
use crate::store::queue::{Asker, Filter, queue_list};
use crate::store::screenings::{ScreeningRow, screening_of};
use crate::store::services::service_id;
use crate::store::stories::{EditRow, EventRow};
use crate::web::App;
use crate::web::error::{Halt, Problem};
use crate::web::extract::{Code, Json, Params, StoryRef, idempotency_of};
use crate::web::reply::{Keep, json};
use crate::web::session::SignedIn;

use super::stories::criticality_of;
use super::types::Page;

/// A story as moderators see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Private {
    /// The public id.
    #[serde(rename = "ref")]
    reference: String,
    /// Where it stands.
    status: &'static str,
    /// Send it back with the decision.
    version: i64,
    /// Whether somebody may be at risk.
    urgent: bool,
    /// As typed.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    words: Words,
    /// Who tells it.
    author_role: &'static str,
    /// When it happened, `YYYY-MM`.
    happened: String,
    /// Codes of the services.
    services: Vec<String>,
    /// The author's words for a service that was not found.
    service_text: String,
    /// What the author wishes for; may be empty.
    outcome: String,
    /// When it came.
    #[schema(format = DateTime)]
    received_at: String,
    /// End of the lease; empty when nobody reads it.
    claimed_until: String,
    /// 0 to 5, or null.
    criticality: Option<u8>,
    /// Whether it is for senior moderators.
    senior: bool,
    /// Approved: when it appears; empty when it appears at once.
    publish_at: String,
    /// Moderators' tags.
    tags: Vec<String>,
    /// What screening said of the story as a whole; null when it could not look.
    #[schema(value_type = Option<Object>)]
    screening: Option<ScreeningRow>,
    /// What screening noticed; offsets are into the words as typed.
    #[schema(value_type = Vec<Object>)]
    findings: Vec<FindingRow>,
    /// The latest edits; offsets are into the words as typed.
    #[schema(value_type = Vec<Object>)]
    edits: Vec<EditRow>,
    /// Everything that was done with it, oldest first.
    #[schema(value_type = Vec<Object>)]
    history: Vec<EventRow>,
    /// Who was called because it waited, oldest first.
    #[schema(value_type = Vec<Object>)]
    calls: Vec<PageOutRow>,
    /// What the author answered, oldest first.
    #[schema(value_type = Vec<Object>)]
    answers: Vec<AnswerRow>,
    /// Edits on which the author said something, each with that.
    #[schema(value_type = Vec<Object>)]
    edit_words: Vec<EditLine>,
}

async fn private(app: &App, staff: &Staff, reference: &Reference) -> Result<Private, Halt> {
    let rows = on_desk_find(&*app.db, reference).await?.ok_or(Refusal::NotFound)?;
    let OnDeskRows { story, edits, services, events, findings, calls, answers, said, .. } = rows;
    flow::may_see(staff, &story)?;
    Ok(Private {
        reference: reference.to_string(),
        status: story.status.name(),
        version: story.version,
        urgent: story.urgent,
        words: story.words,
        author_role: story.about.author_role.name(),
        happened: story.about.happened.to_string(),
        services: services.into_iter().map(|service| service.code.to_string()).collect(),
        service_text: story.about.service_text,
        outcome: story.about.outcome,
        received_at: story.about.received_at.to_string(),
        claimed_until: story.desk.claimed_until,
        criticality: story.desk.criticality,
        senior: story.desk.senior,
        publish_at: story.desk.publish_at,
        tags: story.desk.tags,
        screening: screening_of(&*app.db, reference).await?,
        findings,
        edits,
        history: events,
        calls,
        answers,
        edit_words: said,
    })
}

/// `POST /api/v1/desk/claims`: the next story to read, with a lease. Who holds one already gets it again.
#[utoipa::path(post, path = "/desk/claims", tag = "desk",
    responses((status = 200, description = "The story", body = Private),
        (status = 204, description = "Nothing waits"),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not a moderator", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn claim_next(State(app): State<App>, headers: HeaderMap, signed: SignedIn) -> Result<Response, Halt> {
    signed.check_csrf_header(&headers)?;
    match claim::next(&app, &signed.staff).await? {
        Some(reference) => json(StatusCode::OK, &private(&app, &signed.staff, &reference).await?, Keep::Never),
        None => Ok(StatusCode::NO_CONTENT.into_response()),
    }
}

/// `GET /api/v1/desk/stories`: the queue, those at risk first.
#[utoipa::path(get, path = "/desk/stories", tag = "desk",
    params(("criticality" = Option<u8>, Query, description = "Only stories as critical as this or more: 0 to 5; as a moderator found, else as screening suggests")),
    responses((status = 200, description = "The queue", body = Page<Object>),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not a moderator", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A criticality that there is not", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn list_queue(State(app): State<App>, signed: SignedIn, params: Params) -> Result<Response, Halt> {
    signed.moderator()?;
    let filter = Filter { criticality: criticality_of(&params)?, ..Filter::default() };
    let asker = Asker { id: &signed.staff.id, senior: signed.staff.is_senior() };
    let items: Vec<Queued> = queue_list(&*app.db, asker, &filter, app.now(), 100, 0).await?;
    json(StatusCode::OK, &Page::plain(items, None), Keep::Never)
}

/// `GET /api/v1/desk/stories/{ref}`: the private view.
#[utoipa::path(get, path = "/desk/stories/{ref}", tag = "desk", params(("ref" = String, Path, description = "Reference")),
    responses((status = 200, description = "The story", body = Private),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not a moderator", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such story", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn get_private(
    State(app): State<App>,
    StoryRef(reference): StoryRef,
    signed: SignedIn,
) -> Result<Response, Halt> {
    let staff = signed.moderator()?;
    json(StatusCode::OK, &private(&app, staff, &reference).await?, Keep::Never)
}

/// `POST /api/v1/desk/stories/{ref}/decisions`: decides on a story.
#[utoipa::path(post, path = "/desk/stories/{ref}/decisions", tag = "desk", request_body = DecisionDraft,
    params(("ref" = String, Path, description = "Reference"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same again is the same decision"),
        ("X-CSRF-Token" = Option<String>, Header, description = "Of the session; not needed with a token")),
    responses((status = 200, description = "Decided", body = Decided),
        (status = 400, description = "Not readable", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not a moderator", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such story", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Somebody else acted first, or it cannot be done where the story stands", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Wrong fields", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn decide(
    State(app): State<App>,
    StoryRef(reference): StoryRef,
    headers: HeaderMap,
    signed: SignedIn,
    body: Json<DecisionDraft>,
) -> Result<Response, Halt> {
    signed.check_csrf_header(&headers)?;
    let staff = signed.moderator()?;
    let decision = body.value.parse().map_err(Refusal::Fields)?;
    let request = idempotency_of(&headers)
        .map(|key| Request::new("decide", &format!("{}:{reference}", staff.id), &key, body.hash.clone()));
    let decided = flow::decide(&app, staff, &reference, &decision, request.as_ref()).await?;
    json(StatusCode::OK, &decided, Keep::Never)
}

/// A thread that was written again.
#[derive(Debug, Serialize, ToSchema)]
pub struct Reconciled {
    /// Code of the service.
    service: String,
    /// How many events were written.
    events: u64,
}

/// `POST /api/v1/desk/threads/{code}/reconcile`: writes the database's copy of a thread anew from the object that keeps
/// its order. Harmless at any moment; for the operator, after a restore.
#[utoipa::path(post, path = "/desk/threads/{code}/reconcile", tag = "desk", params(("code" = String, Path, description = "The register's code")),
    responses((status = 200, description = "Written", body = Reconciled),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not a moderator", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such service", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn reconcile_thread(
    State(app): State<App>,
    Code(code): Code,
    headers: HeaderMap,
    signed: SignedIn,
) -> Result<Response, Halt> {
    signed.check_csrf_header(&headers)?;
    signed.moderator()?;
    service_id(&*app.db, &code).await?.ok_or(Refusal::NotFound)?;
    let events = app.threads.reconcile(&code).await?;
    json(StatusCode::OK, &Reconciled { service: code.to_string(), events }, Keep::Never)
}
