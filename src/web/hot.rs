//! Answers that were given a moment ago, kept in the memory of the isolate for whoever asks the same: the page that
//! everybody reads is not read from the database each time (docs/decisions/0033-hot-copies.md).
//!
//! All of them go as soon as anything public changes (`flows/watch`), so none outlives a story. What changes without that,
//! like the name of a service, is here for [`SECONDS`] at most. Answers to short questions in words, which cost the
//! database most, are shared with other isolates too, under a key that nobody can guess and nobody asks for after a change.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::body::{Body, Bytes, HttpBody, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use serde::{Deserialize, Serialize};

use crate::domain::ids::{Reference, hex};
use crate::domain::language::Language;

use super::App;
use super::pages::assets;
use super::reply::{Keep, Streamed, not_modified};

/// No answer is kept longer.
const SECONDS: i64 = 30;
/// In all, in bytes of bodies: an isolate has 128 MB for everything.
const BYTES: usize = 16 * 1024 * 1024;
/// A larger answer would push too many others out.
const BYTES_EACH: usize = 256 * 1024;

/// Longer questions, in bytes after the `?`, are hardly asked twice.
const SHARED_LENGTH: usize = 48;
/// So many shared questions are remembered.
const ASKED: usize = 4_096;

/// Pages that everybody may read, as first parts of their addresses. Others are never looked for here.
const OPEN: [&str; 11] = [
    "",
    "stories",
    "services",
    "organisations",
    "places",
    "conditions",
    "procedures",
    "statistics",
    "register",
    "embed",
    "api",
];

/// Which story an answer is, so that reading a copy of it counts too.
#[derive(Debug, Clone)]
pub struct Reading(pub Reference);

/// The answers that are kept.
#[derive(Debug, Default)]
pub struct Hot(Mutex<Answers>);

#[derive(Debug, Default)]
struct Answers {
    /// Of what everything here was made.
    number: i64,
    by_question: HashMap<String, Answer>,
    order: VecDeque<String>,
    bytes: usize,
    /// Shared questions that were asked here once.
    asked: HashSet<String>,
}

#[derive(Debug, Clone)]
struct Answer {
    headers: HeaderMap,
    body: Bytes,
    reading: Option<Reading>,
    second: i64,
}

/// What many may ask in the same words.
#[derive(Debug)]
pub struct Question {
    text: String,
    /// Words that many may look for: short ones, from their first page.
    is_shared: bool,
}

impl Question {
    /// Of a request in a language; `None` for what is asked for one caller only, or changes anything.
    #[must_use]
    pub fn of(request: &Request, language: Language) -> Option<Self> {
        let uri = request.uri();
        let first = uri.path().trim_start_matches('/').split(['/', '.']).next().unwrap_or_default();
        let asked = *request.method() == Method::GET
            && OPEN.contains(&first)
            && !request.headers().contains_key(header::AUTHORIZATION);
        let address = uri.path_and_query().map_or("/", |address| address.as_str());
        let query = uri.query().unwrap_or_default();
        let is_shared = query.len() <= SHARED_LENGTH && query.split('&').any(|pair| pair.starts_with("q="));
        asked.then(|| Self { text: format!("{} {address}", language.code()), is_shared })
    }
}

/// The right to keep the answer to a question that was found nowhere.
#[derive(Debug)]
pub struct Place {
    question: String,
    number: i64,
    /// Its name where isolates share answers.
    shared: Option<String>,
}

/// An answer as isolates share it.
#[derive(Debug, Serialize, Deserialize)]
struct Shared {
    headers: Vec<(String, String)>,
    body: String,
}

/// What there is for a request.
#[derive(Debug)]
pub enum Looked {
    /// The answer, without what is said to one caller only.
    Found(Response),
    /// Not here; to be kept when it is made, if there is a place.
    Missing(Option<Place>),
}

impl Hot {
    /// Looks for the answer to a question.
    pub async fn look(&self, app: &App, question: Option<Question>, headers: &HeaderMap) -> Looked {
        let Some(Question { text: question, is_shared }) = question else { return Looked::Missing(None) };
        let Some(number) = app.watch.number(app).await else { return Looked::Missing(None) };
        let now = app.now();
        let found = self.answers().find(number, &question, now.seconds());
        if let Some(answer) = found {
            return Looked::Found(answer.said(app, headers));
        }
        let shared = is_shared.then(|| {
            let name = app.config.secret.mac("answer", &[&number.to_string(), assets(), &question]);
            format!("answer:{}", hex(&name))
        });
        if let Some(name) = &shared
            && let Some(answer) = app.copies.get(name).await.and_then(|copy| Answer::shared(&copy, now.seconds()))
        {
            self.answers().keep(number, question, answer.clone());
            return Looked::Found(answer.said(app, headers));
        }
        Looked::Missing(Some(Place { question, number, shared }))
    }

    /// Keeps an answer that everybody may have, unless something public changed while it was made. One that was asked for
    /// before is shared.
    pub async fn keep(&self, app: &App, place: Place, response: Response) -> Response {
        let Some(size) = body_size(&response) else { return response };
        let (mut parts, body) = response.into_parts();
        let reading = parts.extensions.remove::<Reading>();
        let Ok(body) = to_bytes(body, size).await else {
            let mut broken = Response::new(Body::empty());
            *broken.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            return broken;
        };
        let answer =
            Answer { headers: parts.headers.clone(), body: body.clone(), reading, second: app.now().seconds() };
        if let Some(name) = place.shared
            && self.answers().was_asked(&place.question)
            && let Some(copy) = answer.to_share()
        {
            app.copies.keep(&name, copy);
        }
        self.answers().keep(place.number, place.question, answer);
        Response::from_parts(parts, Body::from(body))
    }

    fn answers(&self) -> MutexGuard<'_, Answers> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many bytes of bodies are kept.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.answers().bytes
    }
}

impl Answer {
    /// The answer to one caller, for whom it is a reading unless they have it already.
    fn said(self, app: &App, headers: &HeaderMap) -> Response {
        let tag = self.headers.get(header::ETAG).and_then(|tag| tag.to_str().ok());
        if let Some(mut response) = tag.and_then(|tag| not_modified(headers, tag, Keep::Ask)) {
            for (name, value) in &self.headers {
                if *name != header::CONTENT_TYPE && *name != header::ETAG {
                    response.headers_mut().append(name, value.clone());
                }
            }
            return response;
        }
        if let Some(Reading(story)) = &self.reading {
            app.reads.note(story, app.now());
        }
        let mut response = Response::new(Body::from(self.body));
        *response.headers_mut() = self.headers;
        response
    }

    fn to_share(&self) -> Option<String> {
        let text = |value: &HeaderValue| value.to_str().map(str::to_owned).ok();
        let headers = self.headers.iter().map(|(name, value)| Some((name.to_string(), text(value)?)));
        let headers = headers.collect::<Option<Vec<_>>>()?;
        let body = std::str::from_utf8(&self.body).ok()?.to_owned();
        serde_json::to_string(&Shared { headers, body }).ok()
    }

    fn shared(copy: &str, second: i64) -> Option<Self> {
        let Shared { headers: pairs, body } = serde_json::from_str(copy).ok()?;
        let mut headers = HeaderMap::with_capacity(pairs.len());
        for (name, value) in pairs {
            headers.append(HeaderName::try_from(name).ok()?, HeaderValue::try_from(value).ok()?);
        }
        Some(Self { headers, body: body.into(), reading: None, second })
    }
}

impl Answers {
    /// What is kept of this question. Everything goes when another number is asked for.
    fn find(&mut self, number: i64, question: &str, second: i64) -> Option<Answer> {
        if self.number != number {
            let asked = std::mem::take(&mut self.asked);
            *self = Self { number, asked, ..Self::default() };
        }
        let answer = self.by_question.get(question)?;
        (second.saturating_sub(answer.second) < SECONDS).then(|| answer.clone())
    }

    /// Whether somebody asked this before. Remembered as long as there is room.
    fn was_asked(&mut self, question: &str) -> bool {
        if self.asked.len() >= ASKED {
            self.asked.clear();
        }
        !self.asked.insert(question.to_owned())
    }

    /// Keeps one made of this number, and lets go of the oldest others for it.
    fn keep(&mut self, number: i64, question: String, answer: Answer) {
        if self.number != number {
            return;
        }
        self.bytes = self.bytes.saturating_add(answer.body.len());
        if let Some(before) = self.by_question.insert(question.clone(), answer) {
            self.bytes = self.bytes.saturating_sub(before.body.len());
            return;
        }
        self.order.push_back(question);
        while self.bytes > BYTES {
            let Some(oldest) = self.order.pop_front() else { return };
            let gone = self.by_question.remove(&oldest);
            self.bytes = self.bytes.saturating_sub(gone.map_or(0, |answer| answer.body.len()));
        }
    }
}

/// How large the body of an answer is that may be kept; `None` for all others.
fn body_size(response: &Response) -> Option<usize> {
    let headers = response.headers();
    let open = headers.get(header::CACHE_CONTROL) == Some(&HeaderValue::from_static("public, no-cache"));
    let plain = response.status() == StatusCode::OK
        && !headers.contains_key(header::SET_COOKIE)
        && response.extensions().get::<Streamed>().is_none();
    let size = usize::try_from(response.body().size_hint().exact()?).ok()?;
    (open && plain && size <= BYTES_EACH).then_some(size)
}
