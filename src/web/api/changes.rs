//! What changed, for whoever keeps a copy.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::problem::FieldError;
use crate::flows::Refusal;
use crate::store::changes::{ChangeKind, Changed, changes_after};
use crate::store::db::LARGEST;
use crate::web::App;
use crate::web::error::{Halt, Problem};
use crate::web::extract::Params;
use crate::web::reply::{Keep, tagged, with_header};

use super::stories::limit_of;
use super::types::Story;

/// A page of changes.
#[derive(Debug, Serialize, ToSchema)]
pub struct Changes {
    /// In order. A story stands here once, at its latest change.
    items: Vec<StoryChange>,
    /// What to send as `after` the next time, also when nothing came: keep it.
    next: i64,
    /// Whether there is more now.
    more: bool,
}

/// The latest change of a story.
#[derive(Debug, Serialize, ToSchema)]
pub struct StoryChange {
    /// Its place: numbers grow and may have gaps, and none comes later that is smaller.
    seq: i64,
    /// The story.
    #[serde(rename = "ref")]
    reference: String,
    /// `published` or `changed`: keep this story in place of what you have. `withdrawn`: remove it.
    kind: ChangeKind,
    /// The story with its answers and changes, as it is now; null when it is withdrawn.
    story: Option<Story>,
}

impl StoryChange {
    fn of(row: &Changed) -> Self {
        let story = row.story.as_ref().map(Story::whole);
        // A story without its row is gone, whatever was last noted of it.
        let kind = if story.is_none() { ChangeKind::Withdrawn } else { row.kind };
        Self { seq: row.seq, reference: row.reference.clone(), kind, story }
    }
}

/// `GET /api/v1/changes`: what was published, changed and withdrawn, in one order without hole.
#[utoipa::path(get, path = "/changes", tag = "open data",
    params(("after" = Option<u64>, Query, description = "`next` of the page before; 0 when not given: everything"),
        ("limit" = Option<u32>, Query, description = "1 to 100; 20 when not given")),
    responses((status = 200, description = "A page of changes", body = Changes),
        (status = 304, description = "You have it already"),
        (status = 422, description = "A parameter that nobody knows", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn list_changes(State(app): State<App>, headers: HeaderMap, params: Params) -> Result<Response, Halt> {
    if !params.unknown(&["after", "limit"]).is_empty() {
        let fault = FieldError::new("query", "unknown", "Use only the parameters that the description names");
        return Err(Refusal::Fields(vec![fault]).into());
    }
    let after = after_of(&params)?;
    let limit = limit_of(&params)?;
    let mut rows = changes_after(&*app.db, after, limit.saturating_add(1)).await?;
    let shown = usize::try_from(limit).unwrap_or(0);
    let more = rows.len() > shown;
    rows.truncate(shown);
    let next = rows.last().map_or(after, |last| last.seq);
    let page = Changes { items: rows.iter().map(StoryChange::of).collect(), next, more };
    let response = tagged(&headers, &page, Keep::Ask)?;
    if !more {
        return Ok(response);
    }
    let link = format!("</api/v1/changes?after={next}&limit={limit}>; rel=\"next\"");
    Ok(with_header(response, header::LINK, &link))
}

fn after_of(params: &Params) -> Result<i64, Halt> {
    let typed = params.get("after");
    let after =
        if typed.is_empty() { Some(0) } else { typed.parse().ok().filter(|after| (0..=LARGEST).contains(after)) };
    after.ok_or_else(|| {
        Refusal::Fields(vec![FieldError::new("after", "unknown", "Use the next of the page before")]).into()
    })
}
