//! The one place where anything becomes a status: a sentence outside that helps, a cause inside that is logged once
//! with the request's id and never holds a person's words.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::domain::problem::FieldError;
use crate::flows::{Fault, Refusal, Stop};
use crate::store::db::DbError;

/// Marks a request whose body was larger than [`super::BODY_BYTES`] and was not read.
#[derive(Debug, Clone, Copy)]
pub struct BodyTooLarge;

/// Why a handler stopped.
#[derive(Debug, Clone)]
pub enum Halt {
    /// A flow stopped.
    Stop(Stop),
    /// The request cannot be understood; the sentence says what is wrong with it.
    Bad(String),
    /// Only for staff who are signed in.
    NotSignedIn,
    /// The form came from another site, or its token is old.
    Forged,
    /// The body is too large.
    TooLarge,
    /// The address exists, the method does not.
    Method,
    /// The page could not be written.
    Page(String),
}

impl<S: Into<Stop>> From<S> for Halt {
    fn from(stop: S) -> Self {
        Self::Stop(stop.into())
    }
}

impl IntoResponse for Halt {
    /// Carries itself to [`super::finish`], which knows whether a page or JSON was asked for.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl Halt {
    /// The status of the answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Stop(Stop::Refused(refusal)) => match refusal {
                Refusal::Fields(_) | Refusal::OtherRequest => StatusCode::UNPROCESSABLE_ENTITY,
                Refusal::NotFound => StatusCode::NOT_FOUND,
                Refusal::Forbidden => StatusCode::FORBIDDEN,
                Refusal::WrongKey => StatusCode::UNAUTHORIZED,
                Refusal::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
                Refusal::Conflict { .. } | Refusal::NotNow(_) => StatusCode::CONFLICT,
            },
            Self::Stop(Stop::Failed(Fault::Db(DbError::Broken(_) | DbError::Unique(_)))) | Self::Page(_) => {
                StatusCode::INTERNAL_SERVER_ERROR
            }
            Self::Stop(Stop::Failed(_)) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Bad(_) => StatusCode::BAD_REQUEST,
            Self::NotSignedIn => StatusCode::UNAUTHORIZED,
            Self::Forged => StatusCode::FORBIDDEN,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
        }
    }

    /// The name of this kind of problem: last part of its `type`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Stop(Stop::Refused(refusal)) => match refusal {
                Refusal::Fields(_) => "invalid-fields",
                Refusal::OtherRequest => "idempotency-key-reused",
                Refusal::NotFound => "not-found",
                Refusal::Forbidden => "forbidden",
                Refusal::WrongKey => "wrong-key",
                Refusal::TooMany { .. } => "too-many-requests",
                Refusal::Conflict { .. } => "conflict",
                Refusal::NotNow(_) => "not-now",
            },
            Self::Stop(Stop::Failed(_)) if self.status() == StatusCode::SERVICE_UNAVAILABLE => "unavailable",
            Self::Stop(Stop::Failed(_)) | Self::Page(_) => "internal",
            Self::Bad(_) => "bad-request",
            Self::NotSignedIn => "not-signed-in",
            Self::Forged => "forged",
            Self::TooLarge => "too-large",
            Self::Method => "method-not-allowed",
        }
    }

    /// What happened, in one line.
    #[must_use]
    pub fn title(&self) -> &'static str {
        match self.kind() {
            "invalid-fields" => "Some of the fields need another look",
            "idempotency-key-reused" => "This Idempotency-Key was used for another request",
            "not-found" => "There is nothing at this address",
            "forbidden" => "Your account may not do this",
            "wrong-key" => "The reference, key or code is not right",
            "too-many-requests" => "Too many tries",
            "conflict" => "Somebody else acted first",
            "not-now" => "This cannot be done now",
            "unavailable" => "We cannot do this right now",
            "bad-request" => "We could not understand the request",
            "not-signed-in" => "Sign in first",
            "forged" => "This request did not come from our own page",
            "too-large" => "That was too long",
            "method-not-allowed" => "This address does not take that method",
            _ => "Something went wrong on our side",
        }
    }

    /// What to do next, in a sentence.
    #[must_use]
    pub fn detail(&self) -> String {
        match self {
            Self::Bad(sentence) => sentence.clone(),
            Self::Stop(Stop::Refused(Refusal::NotNow(sentence))) => format!("{sentence}."),
            Self::Stop(Stop::Refused(Refusal::Conflict { by, at, .. })) => conflict_sentence(by, at),
            _ => match self.kind() {
                "invalid-fields" => "Mend the fields named in errors and send it again.",
                "idempotency-key-reused" => "Use a new Idempotency-Key for a new request.",
                "not-found" => "Check the address. A story may have been withdrawn by its author.",
                "forbidden" => "Ask your administrator if you need to.",
                "wrong-key" => "Check what you typed and try again.",
                "too-many-requests" => "Wait and try again later.",
                "unavailable" => "Nothing was lost. Try again in a minute; the same Idempotency-Key has one effect.",
                "not-signed-in" => "Sign in, or send a token as Authorization: Bearer ct_….",
                "forged" => "Load the page again and send the form from there.",
                "too-large" => "Send less than 256 kB.",
                "method-not-allowed" => "See /api/v1/openapi.json for what this address takes.",
                _ => "It is our fault. What you sent is kept once, even if you send it twice.",
            }
            .to_owned(),
        }
    }

    /// The faults of fields, if that is what it is.
    #[must_use]
    pub fn fields(&self) -> &[FieldError] {
        match self {
            Self::Stop(Stop::Refused(Refusal::Fields(fields))) => fields,
            _ => &[],
        }
    }

    /// What the log says; `None` for what is theirs to mend.
    #[must_use]
    pub fn cause(&self) -> Option<String> {
        match self {
            Self::Stop(Stop::Failed(fault)) => Some(fault.to_string()),
            Self::Page(cause) => Some(cause.clone()),
            _ => None,
        }
    }

    /// Seconds after which to try again.
    #[must_use]
    pub fn retry_after(&self) -> Option<i64> {
        match self {
            Self::Stop(Stop::Refused(Refusal::TooMany { after })) => Some(*after),
            _ if self.status() == StatusCode::SERVICE_UNAVAILABLE => Some(30),
            _ => None,
        }
    }
}

/// Who acted and when, as far as known.
#[must_use]
pub fn conflict_sentence(by: &str, at: &str) -> String {
    let who = if by.is_empty() { "Somebody else" } else { by };
    match at {
        "" => format!("{who} is reading this story now."),
        at => format!("{who} acted on this story at {at}. Load it again to see where it stands."),
    }
}

/// RFC 9457.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Problem {
    /// Address that names this kind of problem.
    #[serde(rename = "type")]
    pub kind: String,
    /// What happened.
    pub title: String,
    /// The status of the answer.
    pub status: u16,
    /// What to do next.
    pub detail: String,
    /// To quote when asking us.
    pub instance: String,
    /// One for each fault of a field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ProblemField>,
    /// The story's version now, when somebody else acted first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
}

/// A fault of one field.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ProblemField {
    /// JSON pointer (RFC 6901) to the field.
    pub pointer: String,
    /// A stable word.
    pub code: String,
    /// What to do.
    pub message: String,
}

impl Problem {
    /// The problem behind a halt.
    #[must_use]
    pub fn of(halt: &Halt, request_id: &str) -> Self {
        let field = |error: &FieldError| ProblemField {
            pointer: format!("/{}", error.field),
            code: error.code.to_owned(),
            message: error.message.clone(),
        };
        let version = match halt {
            Halt::Stop(Stop::Refused(Refusal::Conflict { version, .. })) => Some(*version),
            _ => None,
        };
        Self {
            kind: format!("/data#{}", halt.kind()),
            title: halt.title().to_owned(),
            status: halt.status().as_u16(),
            detail: halt.detail(),
            instance: request_id.to_owned(),
            errors: halt.fields().iter().map(field).collect(),
            version,
        }
    }
}
