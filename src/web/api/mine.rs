//! An author's own story, with the key in `Authorization: StoryKey word-word-…`.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::ids::sha256_hex;
use crate::domain::lifecycle::Status;
use crate::domain::publication::published;
use crate::domain::reply::ReplyDraft;
use crate::domain::story::{Consent, Part};
use crate::domain::word::WordDraft;
use crate::flows::receipt::Request;
use crate::flows::{Refusal, author, publish, reply, withdraw, word};
use crate::store::ledger::{EditLine, edit_lines};
use crate::store::publications::publication_find;
use crate::store::replies::{ReplyRow, replies_of};
use crate::store::services::services_of_story;
use crate::store::stories::{Story, story_events};
use crate::web::App;
use crate::web::author::note;
use crate::web::error::{Halt, Problem};
use crate::web::extract::{Idempotency, Json, Number, StoryRef, idempotency_of, limit};
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
    /// What the moderators wrote to you with the latest decision; empty when nothing.
    note: String,
    /// Whether that waits for an answer: `/your-story` takes it.
    can_answer: bool,
    /// Edits that a moderator proposes or made, each with your word on it.
    changes: Vec<Change>,
    /// Until when the proposed ones wait for you; null when none do.
    changes_until: Option<String>,
    /// What else may be done with the story.
    consent: Uses,
    /// `none`, `on`, or why they do not arrive: `refused`, `failed`, `lost`.
    letters: String,
    /// Codes of the services.
    services: Vec<String>,
    /// When it came.
    #[schema(format = DateTime)]
    received_at: String,
    /// Answers so far.
    responses: Vec<Answer>,
    /// Your replies to them, oldest first.
    replies: Vec<MyReply>,
}

/// A reply as its author sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct MyReply {
    /// Its id.
    id: String,
    /// Id of the response.
    response: String,
    /// The words.
    body: String,
    /// `waiting`, `approved`, `published` or `rejected`.
    status: &'static str,
    /// Why it was rejected; empty otherwise.
    reason: String,
}

impl MyReply {
    fn of(row: ReplyRow) -> Self {
        let status = match (row.action.as_str(), row.seq) {
            ("approve", Some(_)) => "published",
            ("approve", None) => "approved",
            ("reject", _) => "rejected",
            _ => "waiting",
        };
        Self { id: row.id, response: row.response, body: row.body, status, reason: row.reason }
    }
}

/// An edit as its author sees it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OwnEdit)]
pub struct Change {
    /// Its number, from 1: `POST /mine/{ref}/edits/{n}` takes your word on it.
    n: i64,
    /// The story's version with which it was proposed.
    version: i64,
    /// `title`, `body`, `good/0` …
    field: String,
    /// What you wrote.
    before: String,
    /// What comes instead.
    after: String,
    /// Why, as a code.
    reason: String,
    /// Whether it changes what the story says: then nothing is public before you say something, or seven days are over.
    waits: bool,
    /// `accepted`, `objected`, `rewritten`, `silent`, or empty.
    word: String,
    /// Why not, or your own words for the passage.
    words: String,
}

impl Change {
    fn of(line: EditLine) -> Self {
        let part = Part::of_columns(&line.field, line.item);
        Self {
            n: line.n.saturating_add(1),
            version: line.version,
            field: part.map_or(line.field, Part::name),
            before: line.before,
            after: line.replacement,
            reason: line.reason,
            waits: line.waits,
            word: line.word,
            words: line.author_words,
        }
    }
}

/// Consent by use.
#[derive(Debug, Serialize, ToSchema)]
#[expect(clippy::struct_excessive_bools, reason = "four separate consents are four yes-or-no answers")]
pub struct Uses {
    /// Given to other programs.
    api: bool,
    /// Used in research.
    research: bool,
    /// Used to teach.
    teaching: bool,
    /// Used to train models.
    training: bool,
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
    let lines = edit_lines(&*app.db, &reference).await?;
    let told = matches!(story.status, Status::Offered | Status::Approved | Status::Published);
    let offered = story.status == Status::Offered;
    let Consent { api, research, teaching, training, .. } = story.about.consent;
    let mine = Mine {
        reference: reference.to_string(),
        status: story.status.name(),
        title: words.title,
        body: words.body,
        good: words.good,
        improve: words.improve,
        edits: edits.len(),
        note: note(story.status, &story_events(&*app.db, &reference).await?),
        can_answer: matches!(story.status, Status::Asked | Status::Rejected),
        changes: if told { lines.into_iter().map(Change::of).collect() } else { Vec::new() },
        changes_until: offered.then(|| story.desk.offer_until.clone()),
        consent: Uses { api, research, teaching, training },
        letters: match (story.about.email.is_empty(), story.about.mail.as_str()) {
            (true, _) => "none".to_owned(),
            (false, "") => "on".to_owned(),
            (false, trouble) => trouble.to_owned(),
        },
        services: services.into_iter().map(|service| service.code.to_string()).collect(),
        received_at: story.about.received_at.to_string(),
        responses: public.and_then(|public| PublicStory::whole(&public).responses).unwrap_or_default(),
        replies: replies_of(&*app.db, &reference).await?.into_iter().map(MyReply::of).collect(),
    };
    json(StatusCode::OK, &mine, Keep::Never)
}

/// What came of a word on an edit.
#[derive(Debug, Serialize, ToSchema)]
pub struct WordTaken {
    /// The public id.
    #[serde(rename = "ref")]
    reference: String,
    /// Where the story stands now.
    status: &'static str,
    /// Whether the words call for help now: show helplines.
    help: bool,
}

/// `POST /api/v1/mine/{ref}/edits/{n}`: your word on an edit that waits. The same again is harmless; another word counts
/// until the story has gone on.
#[utoipa::path(post, path = "/mine/{ref}/edits/{n}", tag = "author", request_body = WordDraft,
    params(("ref" = String, Path, description = "Reference"), ("n" = i64, Path, description = "Number of the edit, from 1"),
        ("Authorization" = String, Header, description = "StoryKey and the six words"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same again is the same word")),
    responses((status = 200, description = "Taken", body = WordTaken),
        (status = 400, description = "Not readable", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "Reference and key do not fit", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such edit", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "A moderator has gone on", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Wrong fields", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many tries", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn say_word(
    State(app): State<App>,
    StoryRef(reference): StoryRef,
    Number(number): Number,
    headers: HeaderMap,
    draft: Json<WordDraft>,
) -> Result<Response, Halt> {
    let story = open(&app, &headers, &reference).await?;
    let said = draft.value.parse().map_err(|fault| Refusal::Fields(vec![fault]))?;
    let hash = sha256_hex(&[&number.to_string(), &draft.hash]);
    let request = idempotency_of(&headers).map(|key| Request::new("word", reference.as_str(), &key, hash));
    let (number, seen) = (number.saturating_sub(1), draft.value.version);
    let heard = word::say(&app, &story, number, &said, seen, request.as_ref()).await?;
    let taken = WordTaken { reference: reference.to_string(), status: heard.status.name(), help: heard.help };
    json(StatusCode::OK, &taken, Keep::Never)
}

/// What came of a reply.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReplyTaken {
    /// Its id.
    id: String,
    /// `waiting`: a moderator reads it before it is public.
    status: &'static str,
    /// Whether the words call for help now: show helplines.
    help: bool,
}

/// `POST /api/v1/mine/{ref}/replies`: writes back to a response. A moderator reads every reply first.
#[utoipa::path(post, path = "/mine/{ref}/replies", tag = "author", request_body = ReplyDraft,
    params(("ref" = String, Path, description = "Reference"),
        ("Authorization" = String, Header, description = "StoryKey and the six words"),
        ("Idempotency-Key" = String, Header, description = "New for each new reply; the same again is the same reply")),
    responses((status = 201, description = "Taken", body = ReplyTaken),
        (status = 400, description = "Not readable", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "Reference and key do not fit", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "Not a reference", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "The response is not public, or there are many replies", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Wrong fields, or a key that was used for another reply", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many tries", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn send_reply(
    State(app): State<App>,
    StoryRef(reference): StoryRef,
    headers: HeaderMap,
    Idempotency(key): Idempotency,
    draft: Json<ReplyDraft>,
) -> Result<Response, Halt> {
    let story = open(&app, &headers, &reference).await?;
    let words = draft.value.parse().map_err(Refusal::Fields)?;
    let request = Request::new("reply", reference.as_str(), &key, draft.hash);
    let reply::Replied { id, help } = reply::send(&app, &story, &words, &request).await?;
    json(StatusCode::CREATED, &ReplyTaken { id, status: "waiting", help }, Keep::Never)
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
