//! The rules, for whoever writes: nothing is stored, nothing is logged.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use screening::{Context, Field, Screening, screen_with};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::draft::{SERVICE_TEXT_CHARS, SERVICES};
use crate::domain::problem::FieldError;
use crate::domain::site::Site;
use crate::domain::story::{EMAIL_CHARS, SCREEN_NAME_CHARS};
use crate::domain::text::BODY_CHARS;
use crate::flows::Refusal;
use crate::web::App;
use crate::web::error::{Halt, Problem};
use crate::web::extract::{Json, limit};
use crate::web::reply::{Keep, json};

/// A text to look at.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The text.
    text: String,
    /// Where it stands, or all that is known beside it.
    #[serde(default)]
    context: Option<Beside>,
}

/// The name of the field, or an object.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(untagged)]
enum Beside {
    /// `title`, `body`, `good`, `improve`, `feelings`, `tags`, `service_text` or `screen_name`.
    Field(String),
    /// All that is known.
    Known(Known),
}

/// What is known beside a text. Nothing of it is stored, and nothing is logged.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct Known {
    /// The name of the field; `body` when empty.
    field: String,
    /// `uk`, `ie` or `au`; the site's own when empty.
    region: String,
    /// Names of the services that the story is about: they are no names of persons.
    services: Vec<String>,
    /// The author's address: a name in it is the author's.
    email: String,
    /// The name that will be shown; no rule asks for it yet.
    screen_name: String,
}

/// What the rules noticed.
#[derive(Debug, Serialize, ToSchema)]
pub struct Screened {
    /// In the order of the text.
    findings: Vec<Finding>,
    /// Whom to call, when the words call for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<Vec<Line>>,
}

/// One thing that was noticed.
#[derive(Debug, Serialize, ToSchema)]
pub struct Finding {
    /// Name of the rule.
    rule: &'static str,
    /// `note`, `warn`, `hold` or `urgent`.
    severity: &'static str,
    /// First character, in Unicode scalar values.
    start: usize,
    /// First character after it.
    end: usize,
    /// Why, in plain words.
    reason: &'static str,
    /// What could stand instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<String>,
}

/// A line that helps.
#[derive(Debug, Serialize, ToSchema)]
pub struct Line {
    /// Who answers, and when to call.
    name: &'static str,
    /// The number.
    number: &'static str,
}

/// `POST /api/v1/screen`: looks at a text.
#[utoipa::path(post, path = "/screen", tag = "telling", request_body = Text,
    responses((status = 200, description = "What was noticed", body = Screened),
        (status = 400, description = "Not readable", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Something beside the text is wrong", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "Too long", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many at once", body = Problem, content_type = "application/problem+json")))]
pub async fn screen_text(State(app): State<App>, headers: HeaderMap, body: Json<Text>) -> Result<Response, Halt> {
    limit(&app, &headers, "screen").await?;
    if body.value.text.chars().count() > BODY_CHARS * 10 {
        return Err(Halt::TooLarge);
    }
    let Text { text, context } = body.value;
    let known = match context {
        None => Known::default(),
        Some(Beside::Field(field)) => Known { field, ..Known::default() },
        Some(Beside::Known(known)) => known,
    };
    let said = said(&app, &text, &known).map_err(|fault| Refusal::Fields(vec![fault]))?;
    let help = said.needs_help().then(|| {
        let lines = app.config.site.helplines().iter();
        lines.map(|line| Line { name: line.name, number: line.number }).collect()
    });
    // How critical it seems is for staff alone, and so is how easily somebody is recognised.
    let findings = said.findings.into_iter().map(|finding| Finding {
        rule: finding.rule.name(),
        severity: finding.severity.name(),
        start: finding.start,
        end: finding.end,
        reason: finding.reason(),
        suggestion: finding.suggestion,
    });
    json(StatusCode::OK, &Screened { findings: findings.collect(), help }, Keep::Never)
}

fn said(app: &App, text: &str, known: &Known) -> Result<Screening, FieldError> {
    known.check_sizes()?;
    let site = match known.region.as_str() {
        "" => app.config.site,
        name => name
            .parse::<Site>()
            .map_err(|_| FieldError::new("context/region", "unknown", "A region is uk, ie or au"))?,
    };
    let services: Vec<&str> = known.services.iter().map(String::as_str).collect();
    let context = Context {
        region: site.region(),
        field: field(&known.field)?,
        email: &known.email,
        services: &services,
        month: Some(app.now().month().numbers()),
        ..Context::default()
    };
    Ok(screen_with(text, &context))
}

impl Known {
    fn check_sizes(&self) -> Result<(), FieldError> {
        let long = |text: &str, most: usize| text.chars().count() > most;
        let fault = |field, message: &str| Err(FieldError::new(field, "too_long", message));
        if self.services.len() > SERVICES || self.services.iter().any(|name| long(name, SERVICE_TEXT_CHARS)) {
            return fault("context/services", "Name at most five services, in at most 200 characters each");
        }
        if long(&self.email, EMAIL_CHARS) {
            return fault("context/email", "An e-mail address has at most 254 characters");
        }
        if long(&self.screen_name, SCREEN_NAME_CHARS) {
            return fault("context/screen_name", "A screen name has at most 40 characters");
        }
        Ok(())
    }
}

/// The name of a field, as drafts and edits have it: `good`, `good/0`.
fn field(name: &str) -> Result<Field, FieldError> {
    let fault = || FieldError::new("context/field", "unknown", "There is no field of that name");
    Ok(match name.split('/').next().unwrap_or_default() {
        "" | "body" | "story" | "text" => Field::Body,
        "title" => Field::Title,
        "good" | "improve" | "feelings" | "tags" | "item" | "service_text" => Field::Item,
        "screen_name" | "screen-name" => Field::ScreenName,
        _ => return Err(fault()),
    })
}
