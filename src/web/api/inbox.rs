//! The inbox, for programs of services.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::inbox::Shown;
use crate::domain::problem::FieldError;
use crate::domain::progress::Progress;
use crate::flows::Refusal;
use crate::store::db::LARGEST;
use crate::store::inbox::{InboxRow, inbox_list};
use crate::web::App;
use crate::web::error::{Halt, Problem};
use crate::web::extract::Params;
use crate::web::reply::{Keep, json};
use crate::web::session::SignedIn;

use super::stories::{criticality_of, limit_of};
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
    params(("criticality" = Option<u8>, Query, description = "Only stories as critical as this or more: 0 to 5"),
        ("limit" = Option<u32>, Query, description = "1 to 100; 20 when not given"),
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
    let mut rows = inbox_list(&*app.db, &staff.scope, Shown::All, criticality_of(&params)?, before, limit + 1).await?;
    let size = usize::try_from(limit).unwrap_or(0);
    let more = rows.len() > size;
    rows.truncate(size);
    let next = rows.last().filter(|_| more).map(|row| format!("n{}", row.id));
    json(StatusCode::OK, &Page::plain(rows.into_iter().map(Listed::from).collect(), next), Keep::Never)
}
