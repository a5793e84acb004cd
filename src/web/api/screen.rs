//! The rules, for whoever writes: nothing is stored, nothing is logged.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::text::BODY_CHARS;
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
    /// Where it stands: `title`, `body`, …; the rules do not ask for it yet.
    #[serde(default)]
    #[expect(dead_code, reason = "part of the contract; no rule depends on the field yet")]
    context: Option<String>,
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
        (status = 413, description = "Too long", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many at once", body = Problem, content_type = "application/problem+json")))]
pub async fn screen_text(State(app): State<App>, headers: HeaderMap, body: Json<Text>) -> Result<Response, Halt> {
    limit(&app, &headers, "screen").await?;
    if body.value.text.chars().count() > BODY_CHARS * 10 {
        return Err(Halt::TooLarge);
    }
    let found = screening::screen(&body.value.text);
    let help = screening::needs_help(&found).then(|| {
        let lines = app.config.site.helplines().iter();
        lines.map(|line| Line { name: line.name, number: line.number }).collect()
    });
    let findings = found.into_iter().map(|finding| Finding {
        rule: finding.rule.name(),
        severity: finding.severity.name(),
        start: finding.start,
        end: finding.end,
        reason: finding.reason(),
        suggestion: finding.suggestion,
    });
    json(StatusCode::OK, &Screened { findings: findings.collect(), help }, Keep::Never)
}
