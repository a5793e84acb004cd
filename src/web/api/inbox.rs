//! The inbox and responses, for programs of services.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::inbox::Shown;
use crate::domain::problem::FieldError;
use crate::domain::progress::Progress;
use crate::domain::response::AnswerDraft;
use crate::flows::receipt::Request;
use crate::flows::{Refusal, respond as flow};
use crate::store::db::LARGEST;
use crate::store::inbox::{InboxRow, inbox_list};
use crate::web::App;
use crate::web::error::{Halt, Problem};
use crate::web::extract::{Idempotency, Json, Params, StoryRef};
use crate::web::reply::{Keep, json};
use crate::web::session::SignedIn;

use super::stories::limit_of;
use super::types::Page;

/// A story in scope.
#[derive(Debug, Serialize, ToSchema)]
pub struct Listed {
    /// The public id.
    #[serde(rename = "ref")]
    reference: String,
    /// Title.
    title: String,
    /// How far it has come.
    progress: &'static str,
    /// 0 to 5, or null; never public.
    criticality: Option<i64>,
    /// When it became public.
    #[schema(format = DateTime)]
    published_at: String,
    /// Names of the services in scope.
    services: Vec<String>,
    /// How many answers it has.
    responses: i64,
}

impl From<InboxRow> for Listed {
    fn from(row: InboxRow) -> Self {
        Self {
            reference: row.reference.to_string(),
            title: row.title,
            progress: Progress::of_rank(row.progress).name(),
            criticality: row.criticality,
            published_at: row.published_at.to_string(),
            services: row.services,
            responses: row.responses,
        }
    }
}

/// `GET /api/v1/inbox`: stories in scope, newest first.
#[utoipa::path(get, path = "/inbox", tag = "services' staff",
    params(("limit" = Option<u32>, Query, description = "1 to 100; 20 when not given"),
        ("cursor" = Option<String>, Query, description = "`next` of the page before")),
    responses((status = 200, description = "A page of stories", body = Page<Listed>),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not staff of a service", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A parameter that nobody knows", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn list_inbox(State(app): State<App>, signed: SignedIn, params: Params) -> Result<Response, Halt> {
    let staff = signed.listener()?;
    let limit = limit_of(&params)?;
    let before = match params.get("cursor") {
        "" => LARGEST,
        typed => {
            typed.strip_prefix('n').and_then(|id| id.parse().ok()).filter(|id| *id <= LARGEST).ok_or_else(|| {
                Refusal::Fields(vec![FieldError::new("cursor", "unknown", "Use the cursor of the page before")])
            })?
        }
    };
    let mut rows = inbox_list(&*app.db, &staff.scope, Shown::All, before, limit + 1).await?;
    let size = usize::try_from(limit).unwrap_or(0);
    let more = rows.len() > size;
    rows.truncate(size);
    let next = rows.last().filter(|_| more).map(|row| format!("n{}", row.id));
    json(StatusCode::OK, &Page::plain(rows.into_iter().map(Listed::from).collect(), next), Keep::Never)
}

/// A response that was taken.
#[derive(Debug, Serialize, ToSchema)]
pub struct Responded {
    /// Its id.
    id: String,
    /// Position in the thread; null while it is on its way.
    seq: Option<u64>,
    /// Hash there.
    hash: Option<String>,
    /// `published`, or `pending` while it is on its way.
    status: &'static str,
}

/// `POST /api/v1/stories/{ref}/responses`: answers a story for a service.
#[utoipa::path(post, path = "/stories/{ref}/responses", tag = "services' staff", request_body = AnswerDraft,
    params(("ref" = String, Path, description = "Reference"),
        ("Idempotency-Key" = String, Header, description = "New for each new response; the same again is the same response"),
        ("X-CSRF-Token" = Option<String>, Header, description = "Of the session; not needed with a token")),
    responses((status = 201, description = "Taken", body = Responded),
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
    let status = if done.seq.is_some() { "published" } else { "pending" };
    json(StatusCode::CREATED, &Responded { id: done.id, seq: done.seq, hash: done.hash, status }, Keep::Never)
}
