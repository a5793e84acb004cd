//! What readers say of published stories, for programs.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::flag::FlagDraft;
use crate::flows::receipt::Request;
use crate::flows::{Refusal, flag, similar};
use crate::web::App;
use crate::web::error::{Halt, Problem};
use crate::web::extract::{Json, StoryRef, idempotency_of, limit};
use crate::web::readers::address_of;
use crate::web::reply::{Keep, json};

/// A flag that was taken.
#[derive(Debug, Serialize, ToSchema)]
pub struct Taken {
    /// `received`: a moderator will look.
    status: &'static str,
}

/// How many readers have experienced the same.
#[derive(Debug, Serialize, ToSchema)]
pub struct Similar {
    /// Readers who said so, each counted once a day.
    similar: i64,
}

/// `POST /api/v1/stories/{ref}/flags`: something is wrong with a published story; a moderator will look.
#[utoipa::path(post, path = "/stories/{ref}/flags", tag = "reading", request_body = FlagDraft,
    params(("ref" = String, Path, description = "Reference"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same again is the same flag")),
    responses((status = 201, description = "Received", body = Taken),
        (status = 400, description = "Not readable", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "Not public", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Wrong fields, or a key that was used for another flag", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many at once", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn flag_story(
    State(app): State<App>,
    StoryRef(reference): StoryRef,
    headers: HeaderMap,
    body: Json<FlagDraft>,
) -> Result<Response, Halt> {
    limit(&app, &headers, "flag").await?;
    let parsed = body.value.parse().map_err(Refusal::Fields)?;
    let key = idempotency_of(&headers).or_else(|| flag::key_of(&app, address_of(&headers), &reference, &body.hash));
    let key = key.ok_or_else(|| Halt::Bad("Send an Idempotency-Key header.".to_owned()))?;
    let request = Request::new("flag", reference.as_str(), &key, body.hash);
    flag::flag(&app, &reference, &parsed, &request).await?;
    json(StatusCode::CREATED, &Taken { status: "received" }, Keep::Never)
}

/// `POST /api/v1/stories/{ref}/similar`: "I have experienced this". Counted once a day for each reader.
#[utoipa::path(post, path = "/stories/{ref}/similar", tag = "reading", params(("ref" = String, Path, description = "Reference")),
    responses((status = 200, description = "Counted, now or before", body = Similar),
        (status = 404, description = "Not public", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many at once", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn count_similar(
    State(app): State<App>,
    StoryRef(reference): StoryRef,
    headers: HeaderMap,
) -> Result<Response, Halt> {
    limit(&app, &headers, "similar").await?;
    let similar = similar::similar(&app, &reference, address_of(&headers)).await?;
    json(StatusCode::OK, &Similar { similar }, Keep::Never)
}
