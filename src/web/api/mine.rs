//! An author's own story, with the key in `Authorization: StoryKey word-word-…`.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::publication::published;
use crate::flows::{author, publish, withdraw};
use crate::store::publications::publication_find;
use crate::store::services::services_of_story;
use crate::store::stories::Story;
use crate::web::App;
use crate::web::error::{Halt, Problem};
use crate::web::extract::{StoryRef, limit};
use crate::web::reply::{Keep, json};
use crate::web::session::story_key;

use super::types::{Response as Answer, Story as PublicStory};

/// A story as its author sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Mine {
    /// The public id.
    #[serde(rename = "ref")]
    reference: String,
    /// `received`, `waiting`, `asked`, `held`, `escalated`, `approved`, `published`, `rejected`, `withdrawn` or
    /// `taken_down`.
    status: &'static str,
    /// Title, as it stands now.
    title: String,
    /// The story, as it stands now.
    body: String,
    /// What was good.
    good: Vec<String>,
    /// What could be improved.
    improve: Vec<String>,
    /// How many replacements moderators made.
    edits: usize,
    /// Codes of the services.
    services: Vec<String>,
    /// When it came.
    #[schema(format = DateTime)]
    received_at: String,
    /// Answers so far.
    responses: Vec<Answer>,
}

async fn open(app: &App, headers: &HeaderMap, reference: &crate::domain::ids::Reference) -> Result<Story, Halt> {
    limit(app, headers, "mine").await?;
    Ok(author::open(app, Some(reference), story_key(headers).as_ref()).await?)
}

/// `GET /api/v1/mine/{ref}`: where the story stands.
#[utoipa::path(get, path = "/mine/{ref}", tag = "author", params(("ref" = String, Path, description = "Reference"),
        ("Authorization" = String, Header, description = "StoryKey and the six words")),
    responses((status = 200, description = "The story", body = Mine),
        (status = 401, description = "Reference and key do not fit", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "Not a reference", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many tries", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn get_mine(
    State(app): State<App>,
    StoryRef(reference): StoryRef,
    headers: HeaderMap,
) -> Result<Response, Halt> {
    let story = open(&app, &headers, &reference).await?;
    let (words, edits) = publish::words_now(&app, &story).await?;
    let words = published(words);
    let services = services_of_story(&*app.db, reference.as_str()).await?;
    let public = publication_find(&*app.db, &reference).await?;
    let mine = Mine {
        reference: reference.to_string(),
        status: story.status.name(),
        title: words.title,
        body: words.body,
        good: words.good,
        improve: words.improve,
        edits,
        services: services.into_iter().map(|service| service.code.to_string()).collect(),
        received_at: story.about.received_at.to_string(),
        responses: public.and_then(|public| PublicStory::whole(&public).responses).unwrap_or_default(),
    };
    json(StatusCode::OK, &mine, Keep::Never)
}

/// What is left after a withdrawal.
#[derive(Debug, Serialize, ToSchema)]
pub struct Gone {
    /// The public id; its address answers 404 from now on.
    #[serde(rename = "ref")]
    reference: String,
    /// `withdrawn`.
    status: &'static str,
}

/// `POST /api/v1/mine/{ref}/withdrawal`: takes the story back. A second time is harmless.
#[utoipa::path(post, path = "/mine/{ref}/withdrawal", tag = "author", params(("ref" = String, Path, description = "Reference"),
        ("Authorization" = String, Header, description = "StoryKey and the six words")),
    responses((status = 200, description = "Withdrawn", body = Gone),
        (status = 401, description = "Reference and key do not fit", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "Not a reference", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many tries", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn withdraw_mine(
    State(app): State<App>,
    StoryRef(reference): StoryRef,
    headers: HeaderMap,
) -> Result<Response, Halt> {
    let story = open(&app, &headers, &reference).await?;
    withdraw::withdraw(&app, &story).await?;
    json(StatusCode::OK, &Gone { reference: reference.to_string(), status: "withdrawn" }, Keep::Never)
}
