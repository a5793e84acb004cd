//! Answers: pages, JSON, redirects, and how long each may be kept by others.

use std::sync::Arc;

use askama::{DynTemplate, Template};
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::domain::language::Language;

use super::error::Halt;
use super::language::Speaking;

/// How long an answer may be kept by browsers and caches. A handler says it with the answer; what says nothing is
/// never kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Not at all: everything of authors and staff.
    Never,
    /// It may be kept, and must be asked about each time: whatever can be withdrawn.
    Ask,
    /// For so many seconds.
    Seconds(u32),
}

impl Keep {
    /// The header.
    #[must_use]
    pub fn header(self) -> HeaderValue {
        match self {
            Self::Never => HeaderValue::from_static("no-store"),
            Self::Ask => HeaderValue::from_static("public, no-cache"),
            Self::Seconds(seconds) => HeaderValue::try_from(format!("public, max-age={seconds}"))
                .unwrap_or(HeaderValue::from_static("no-store")),
        }
    }
}

/// A page that is not written yet: the language is known where the answer is finished.
#[derive(Clone)]
struct Unwritten(Arc<dyn DynTemplate + Send + Sync>);

/// Marks a page that has a button to ask the device where it is. No other page may ask.
#[derive(Debug, Clone, Copy)]
pub struct MayLocate;

/// Marks a page that others may show in a frame of theirs. No other page may be framed.
#[derive(Debug, Clone, Copy)]
pub struct MayBeFramed;

/// Marks an answer that goes out in parts as they are made. Every other answer is put together first: for a small one
/// that costs less.
#[derive(Debug, Clone, Copy)]
pub struct Streamed;

/// A page.
pub fn page<T: Template + Send + Sync + 'static>(template: T, keep: Keep) -> Result<Response, Halt> {
    page_with(StatusCode::OK, template, keep)
}

/// A page with another status.
pub fn page_with<T>(status: StatusCode, template: T, keep: Keep) -> Result<Response, Halt>
where
    T: Template + Send + Sync + 'static,
{
    let mut response = status.into_response();
    response.extensions_mut().insert(Unwritten(Arc::new(template)));
    response.extensions_mut().insert(keep);
    Ok(response)
}

/// Writes the page of an answer, if it has one, in the language of the request.
pub fn written(mut response: Response, speaking: &Speaking) -> Result<Response, Halt> {
    let Some(Unwritten(template)) = response.extensions_mut().remove() else { return Ok(response) };
    let html = template.dyn_render_with_values(speaking);
    let html = html.map_err(|error| Halt::Page(format!("a template failed: {error}")))?;
    let (mut parts, _) = response.into_parts();
    parts.headers.insert(header::CONTENT_TYPE, HTML);
    Ok(spoken(Response::from_parts(parts, Body::from(html)), speaking.language))
}

const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

/// A page that is already written in a language.
#[must_use]
pub fn html_response(html: String, language: Language, keep: Keep) -> Response {
    let mut response = Body::from(html).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HTML);
    response.extensions_mut().insert(keep);
    spoken(response, language)
}

/// Says in which language an answer is, and what else it depends on, so that no cache mixes them.
#[must_use]
pub fn spoken(response: Response, language: Language) -> Response {
    let response = with_header(response, header::CONTENT_LANGUAGE, language.code());
    with_header(response, header::VARY, "cookie, accept-language")
}

/// A picture.
#[must_use]
pub fn picture(svg: String, keep: Keep) -> Response {
    let mut response = Body::from(svg).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml"));
    response.extensions_mut().insert(keep);
    response
}

/// A file to be saved. Its name is ours: letters, hyphens and one dot.
#[must_use]
pub fn file(name: &str, kind: &'static str, content: String, keep: Keep) -> Response {
    let mut response = Body::from(content).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response.extensions_mut().insert(keep);
    with_header(response, header::CONTENT_DISPOSITION, &format!("attachment; filename=\"{name}\""))
}

/// JSON.
pub fn json<T: Serialize>(status: StatusCode, value: &T, keep: Keep) -> Result<Response, Halt> {
    let text = serde_json::to_string(value).map_err(|error| Halt::Page(format!("an answer did not write: {error}")))?;
    let mut response = Body::from(text).into_response();
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response.extensions_mut().insert(keep);
    Ok(response)
}

/// After a form was taken: look there (303), so that going back and loading again are harmless.
#[must_use]
pub fn see_other(address: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    let address = HeaderValue::try_from(address).unwrap_or(HeaderValue::from_static("/"));
    response.headers_mut().insert(header::LOCATION, address);
    response
}

/// Adds a header, if its value is one.
#[must_use]
pub fn with_header(mut response: Response, name: header::HeaderName, value: &str) -> Response {
    if let Ok(value) = HeaderValue::try_from(value) {
        response.headers_mut().append(name, value);
    }
    response
}

/// A strong ETag.
#[must_use]
pub fn etag(parts: &[&str]) -> String {
    let hash = crate::domain::ids::sha256_hex(parts);
    format!("\"{}\"", hash.get(..20).unwrap_or_default())
}

/// "You have it already" (304), if the request says so.
#[must_use]
pub fn not_modified(headers: &HeaderMap, etag: &str, keep: Keep) -> Option<Response> {
    let known = headers.get(header::IF_NONE_MATCH)?.to_str().ok()?;
    let matches = known.split(',').map(str::trim).any(|one| one == "*" || one.trim_start_matches("W/") == etag);
    matches.then(|| {
        let mut response = StatusCode::NOT_MODIFIED.into_response();
        response.extensions_mut().insert(keep);
        with_header(response, header::ETAG, etag)
    })
}

/// JSON with an ETag over its own bytes, for public GETs.
pub fn tagged<T: Serialize>(headers: &HeaderMap, value: &T, keep: Keep) -> Result<Response, Halt> {
    let text = serde_json::to_string(value).map_err(|error| Halt::Page(format!("an answer did not write: {error}")))?;
    let tag = etag(&[&text]);
    if let Some(response) = not_modified(headers, &tag, keep) {
        return Ok(response);
    }
    let mut response = Body::from(text).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response.extensions_mut().insert(keep);
    Ok(with_header(response, header::ETAG, &tag))
}
