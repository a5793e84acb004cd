//! What a handler reads from a request, as types that cannot be wrong. Nonsense in a path is "not found" and costs no
//! query.

use std::collections::HashMap;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, RawPathParams, Request};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use crate::domain::ids::{IdempotencyKey, Reference, hex, sha256_hex_of};
use crate::domain::service::ServiceCode;
use crate::flows::Refusal;

use super::error::Halt;
use super::form::FormData;
use super::{App, BODY_BYTES};

async fn param<S: Send + Sync>(parts: &mut Parts, state: &S, name: &str) -> Result<String, Halt> {
    let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| Refusal::NotFound)?;
    let found = params.iter().find(|(key, _)| *key == name);
    found.map(|(_, value)| value.to_owned()).ok_or_else(|| Refusal::NotFound.into())
}

/// `{ref}` of the path.
#[derive(Debug, Clone)]
pub struct StoryRef(pub Reference);

impl<S: Send + Sync> FromRequestParts<S> for StoryRef {
    type Rejection = Halt;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Halt> {
        let text = param(parts, state, "ref").await?;
        Reference::parse(&text).map(Self).ok_or_else(|| Refusal::NotFound.into())
    }
}

/// `{id}` of the path, as it came: whoever gave it out looks for it.
#[derive(Debug, Clone)]
pub struct Id(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Id {
    type Rejection = Halt;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Halt> {
        let text = param(parts, state, "id").await?;
        let known = !text.is_empty() && text.len() <= 64 && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if known { Ok(Self(text)) } else { Err(Refusal::NotFound.into()) }
    }
}

/// `{ref}` and `{id}` of the path: a response below a story.
#[derive(Debug, Clone)]
pub struct StoryAndResponse(pub Reference, pub String);

impl<S: Send + Sync> FromRequestParts<S> for StoryAndResponse {
    type Rejection = Halt;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Halt> {
        let StoryRef(reference) = StoryRef::from_request_parts(parts, state).await?;
        let Id(id) = Id::from_request_parts(parts, state).await?;
        Ok(Self(reference, id))
    }
}

/// `{code}` of the path.
#[derive(Debug, Clone)]
pub struct Code(pub ServiceCode);

impl<S: Send + Sync> FromRequestParts<S> for Code {
    type Rejection = Halt;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Halt> {
        let text = param(parts, state, "code").await?;
        ServiceCode::parse(&text).map(Self).ok_or_else(|| Refusal::NotFound.into())
    }
}

/// `{token}` of the path, as it came: whoever gave it out reads it.
#[derive(Debug, Clone)]
pub struct Token(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Token {
    type Rejection = Halt;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Halt> {
        let text = param(parts, state, "token").await?;
        if text.len() <= 200 { Ok(Self(text)) } else { Err(Refusal::NotFound.into()) }
    }
}

/// `{slug}` of the path, as it was typed.
#[derive(Debug, Clone)]
pub struct SlugText(pub String);

impl<S: Send + Sync> FromRequestParts<S> for SlugText {
    type Rejection = Halt;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Halt> {
        param(parts, state, "slug").await.map(Self)
    }
}

/// `{n}` of the path, from 1.
#[derive(Debug, Clone, Copy)]
pub struct Number(pub i64);

impl<S: Send + Sync> FromRequestParts<S> for Number {
    type Rejection = Halt;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Halt> {
        let text = param(parts, state, "n").await?;
        let number = text.parse().ok().filter(|number: &i64| (1..=10_000).contains(number));
        number.map(Self).ok_or_else(|| Refusal::NotFound.into())
    }
}

/// The parameters after `?`, each name once (the last wins). What cannot be decoded is no parameter.
#[derive(Debug, Clone, Default)]
pub struct Params(HashMap<String, String>);

impl Params {
    /// One parameter.
    #[must_use]
    pub fn one(name: &str, value: &str) -> Self {
        Self(HashMap::from([(name.to_owned(), value.to_owned())]))
    }

    /// The value of a parameter, without space at its ends; empty when it is not there.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", |value| value.trim())
    }

    /// Names that are not among `known`.
    #[must_use]
    pub fn unknown(&self, known: &[&str]) -> Vec<&str> {
        self.0.keys().map(String::as_str).filter(|name| !known.contains(name)).collect()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Params {
    type Rejection = std::convert::Infallible;

    #[expect(clippy::disallowed_types, reason = "read without its refusals: what cannot be decoded is no parameter")]
    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        Ok(axum::extract::Query::try_from_uri(&parts.uri).map(|query| Self(query.0)).unwrap_or_default())
    }
}

async fn body(request: Request) -> Result<Bytes, Halt> {
    axum::body::to_bytes(request.into_body(), BODY_BYTES).await.map_err(|_| Halt::TooLarge)
}

/// A form, and the hash of its bytes.
#[derive(Debug)]
pub struct Form {
    /// Its fields.
    pub data: FormData,
    /// SHA-256 of the body.
    pub hash: String,
}

impl FromRequest<App> for Form {
    type Rejection = Halt;

    async fn from_request(request: Request, _state: &App) -> Result<Self, Halt> {
        let bytes = body(request).await?;
        let text = std::str::from_utf8(&bytes).map_err(|_| Halt::Bad("The form is not UTF-8 text.".to_owned()))?;
        let data = FormData::parse(text).ok_or_else(|| Halt::Bad("The form cannot be read.".to_owned()))?;
        Ok(Self { data, hash: sha256_hex_of(&bytes) })
    }
}

/// JSON, and the hash of its bytes.
#[derive(Debug)]
pub struct Json<T> {
    /// What was read.
    pub value: T,
    /// SHA-256 of the body.
    pub hash: String,
}

impl<T: DeserializeOwned> FromRequest<App> for Json<T> {
    type Rejection = Halt;

    async fn from_request(request: Request, _state: &App) -> Result<Self, Halt> {
        let bytes = body(request).await?;
        let text = std::str::from_utf8(&bytes).map_err(|_| Halt::Bad("The body is not UTF-8 text.".to_owned()))?;
        let value = serde_json::from_str(text).map_err(|error| Halt::Bad(shape(&error)))?;
        Ok(Self { value, hash: sha256_hex_of(&bytes) })
    }
}

/// Says where JSON does not read. The reader's own message may quote what was sent, so only names of our own fields
/// are let through.
fn shape(error: &serde_json::Error) -> String {
    let place = format!("line {}, column {}", error.line(), error.column());
    match error.classify() {
        serde_json::error::Category::Data => {
            let message = error.to_string();
            let known = message.split_once(", expected").map(|(_, expected)| format!(": expected{expected}"));
            format!("The JSON does not have the shape of this request at {place}{}.", known.unwrap_or_default())
        }
        _ => format!("The body is not JSON at {place}."),
    }
}

/// The `Idempotency-Key` header. Without one, a repeated request could not be told from a new one.
#[derive(Debug)]
pub struct Idempotency(pub IdempotencyKey);

impl<S: Send + Sync> FromRequestParts<S> for Idempotency {
    type Rejection = Halt;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Halt> {
        let sentence = "Send an Idempotency-Key header: 1 to 255 visible characters, new for each new request.";
        let key = idempotency_of(&parts.headers);
        key.map(Self).ok_or_else(|| Halt::Bad(sentence.to_owned()))
    }
}

/// The `Idempotency-Key` header, if there is one.
#[must_use]
pub fn idempotency_of(headers: &HeaderMap) -> Option<IdempotencyKey> {
    IdempotencyKey::parse(headers.get("idempotency-key")?.to_str().ok()?)
}

/// Refuses a caller who sends too much at once. The caller's address is used for nothing else and kept only as a keyed
/// hash that changes each day.
pub async fn limit(app: &App, headers: &HeaderMap, act: &str) -> Result<(), Halt> {
    let Some(address) = headers.get("cf-connecting-ip").and_then(|value| value.to_str().ok()) else { return Ok(()) };
    let day = app.now().day().to_string();
    let caller = hex(&app.config.secret.mac("caller", &[act, &day, address]));
    if app.limiter.allow(&caller).await { Ok(()) } else { Err(Refusal::TooMany { after: 60 }.into()) }
}
