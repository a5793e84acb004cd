//! Numbers for programs: of the whole site, and of an organisation, a town, a condition or a procedure.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::search::Kind;
use crate::domain::time::Timestamp;
use crate::store::figures::Month;
use crate::store::register::Month as RegisterMonth;
use crate::store::scopes::Summary;
use crate::web::App;
use crate::web::error::{Halt, Problem};
use crate::web::extract::{Code, SlugText};
use crate::web::figures::without_hole;
use crate::web::reply::{Keep, tagged};
use crate::web::scopes::{organisation, place, topic};
use crate::web::statistics::whole;

/// How many stories, and what came of them. Each number is of `stories`.
#[derive(Debug, Serialize, ToSchema)]
pub struct Numbers {
    /// Published stories.
    stories: i64,
    /// Of these, how many have an answer from any of their services.
    answered: i64,
    /// Within how many hours half of the answers came, in steps from 1 hour to a year; null under five answers.
    half_answered_within_hours: Option<i64>,
    /// Of these, how many led to a planned change that is not made yet.
    changes_planned: i64,
    /// Of these, how many led to a change that was made.
    changes_made: i64,
    /// Staff who listen; 0 for a condition or a procedure.
    listeners: i64,
    /// The latest months up to the present one, in order, 24 at most: from the first that has a story.
    months: Vec<Month>,
}

impl Numbers {
    fn of(summary: &Summary, now: Timestamp) -> Self {
        let figures = &summary.figures;
        Self {
            stories: figures.stories,
            answered: figures.answered,
            half_answered_within_hours: figures.half_within(),
            changes_planned: figures.changes_planned,
            changes_made: figures.changes_made,
            listeners: summary.listeners,
            months: without_hole(&summary.months, now),
        }
    }
}

/// The numbers of one thing that stories are about.
#[derive(Debug, Serialize, ToSchema)]
pub struct Scope {
    /// `organisation`, `place`, `condition` or `procedure`.
    kind: &'static str,
    /// Its code or stable word, as in its address.
    code: String,
    /// Its name; empty where the register has none.
    name: String,
    /// How many services belong to it; null for a condition or a procedure.
    services: Option<i64>,
    /// The numbers.
    figures: Numbers,
}

/// Stories of one group.
#[derive(Debug, Serialize, ToSchema)]
pub struct Group {
    /// `patient`, `carer`, …; or `acute`, `community`, ….
    code: &'static str,
    /// How many; null where the group is smaller than five, or would give such a one away.
    stories: Option<i64>,
}

/// The numbers of the whole site.
#[derive(Debug, Serialize, ToSchema)]
pub struct Statistics {
    /// Of all stories.
    figures: Numbers,
    /// By the role of the author. Each story has one.
    roles: Vec<Group>,
    /// By kind of care. A story about two is in both.
    settings: Vec<Group>,
    /// Stories that were public and that their authors took back.
    withdrawn: i64,
    /// What was withheld, held, restricted or taken down in the last twelve months, from the register.
    register: NotShown,
}

/// What was not shown.
#[derive(Debug, Serialize, ToSchema)]
pub struct NotShown {
    /// Decisions of moderators: what the numbers are of.
    decisions: i64,
    /// Stories that were not published.
    withheld: i64,
    /// Stories that were held.
    held: i64,
    /// Restrictions.
    restricted: i64,
    /// Times that words were taken out of what was public.
    redacted: i64,
    /// Stories that were taken down.
    taken_down: i64,
}

impl From<RegisterMonth> for NotShown {
    fn from(month: RegisterMonth) -> Self {
        let RegisterMonth { decisions, withheld, held, restricted, redacted, taken_down, .. } = month;
        Self { decisions, withheld, held, restricted, redacted, taken_down }
    }
}

/// `GET /api/v1/statistics`: the numbers of the whole site.
#[utoipa::path(get, path = "/statistics", tag = "figures",
    responses((status = 200, description = "The numbers", body = Statistics),
        (status = 304, description = "You have it already"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn get_statistics(State(app): State<App>, headers: HeaderMap) -> Result<Response, Halt> {
    let whole = whole(&app).await?;
    let statistics = Statistics {
        figures: Numbers::of(&whole.summary, app.now()),
        roles: whole.roles.iter().map(|(role, stories)| Group { code: role.name(), stories: *stories }).collect(),
        settings: whole
            .settings
            .iter()
            .map(|(setting, stories)| Group { code: setting.name(), stories: Some(*stories) })
            .collect(),
        withdrawn: whole.withdrawn,
        register: whole.register.into(),
    };
    tagged(&headers, &statistics, Keep::Ask)
}

/// `GET /api/v1/organisations/{code}`: an organisation and its numbers.
#[utoipa::path(get, path = "/organisations/{code}", tag = "figures", params(("code" = String, Path, description = "The register's code")),
    responses((status = 200, description = "The organisation", body = Scope),
        (status = 304, description = "You have it already"),
        (status = 404, description = "No such organisation", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn get_organisation(State(app): State<App>, Code(code): Code, headers: HeaderMap) -> Result<Response, Halt> {
    let (found, summary) = organisation(&app, &code).await?;
    let figures = Numbers::of(&summary, app.now());
    let services = Some(found.services);
    tagged(&headers, &Scope { kind: "organisation", code: found.code, name: found.name, services, figures }, Keep::Ask)
}

/// `GET /api/v1/places/{slug}`: a town and its numbers.
#[utoipa::path(get, path = "/places/{slug}", tag = "figures", params(("slug" = String, Path, description = "The town in small letters, with hyphens for spaces")),
    responses((status = 200, description = "The town", body = Scope),
        (status = 304, description = "You have it already"),
        (status = 404, description = "No such town", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn get_place(State(app): State<App>, SlugText(slug): SlugText, headers: HeaderMap) -> Result<Response, Halt> {
    let (found, summary) = place(&app, &slug).await?;
    let figures = Numbers::of(&summary, app.now());
    let services = Some(found.services);
    tagged(&headers, &Scope { kind: "place", code: found.slug, name: found.name, services, figures }, Keep::Ask)
}

/// `GET /api/v1/conditions/{slug}`: a condition and its numbers.
#[utoipa::path(get, path = "/conditions/{slug}", tag = "figures", params(("slug" = String, Path, description = "As in the facet `condition` of a search")),
    responses((status = 200, description = "The condition", body = Scope),
        (status = 304, description = "You have it already"),
        (status = 404, description = "No such condition", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn get_condition(
    State(app): State<App>,
    SlugText(slug): SlugText,
    headers: HeaderMap,
) -> Result<Response, Halt> {
    of_topic(&app, Kind::Condition, &slug, &headers).await
}

/// `GET /api/v1/procedures/{slug}`: a procedure and its numbers.
#[utoipa::path(get, path = "/procedures/{slug}", tag = "figures", params(("slug" = String, Path, description = "As in the facet `procedure` of a search")),
    responses((status = 200, description = "The procedure", body = Scope),
        (status = 304, description = "You have it already"),
        (status = 404, description = "No such procedure", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn get_procedure(
    State(app): State<App>,
    SlugText(slug): SlugText,
    headers: HeaderMap,
) -> Result<Response, Halt> {
    of_topic(&app, Kind::Procedure, &slug, &headers).await
}

async fn of_topic(app: &App, kind: Kind, slug: &str, headers: &HeaderMap) -> Result<Response, Halt> {
    let (topic, summary) = topic(app, kind, slug).await?;
    let kind = if kind == Kind::Condition { "condition" } else { "procedure" };
    let (code, name) = (topic.slug.to_owned(), topic.label().to_owned());
    let figures = Numbers::of(&summary, app.now());
    tagged(headers, &Scope { kind, code, name, services: None, figures }, Keep::Ask)
}
