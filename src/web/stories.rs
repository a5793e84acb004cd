//! The page of one story, read from the database in one question; what everybody reads comes from `web/hot`.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;

use crate::domain::language::Language;
use crate::domain::search::{Kind, Topic, topics};
use crate::domain::story::address;
use crate::flows::Refusal;
use crate::flows::like::like;
use crate::store::publications::{Whole, publication_version, publication_whole};

use super::App;
use super::error::Halt;
use super::extract::StoryRef;
use super::hot::Reading;
use super::pages::words::edit_labels;
use super::pages::{Day, Like, Nav, Story, StoryCard, assets};
use super::reply::{Keep, etag, not_modified, page, with_header};
use super::view;

/// `GET /stories/{ref}`: one published story and the conversation below it.
pub async fn show_story(
    State(app): State<App>,
    StoryRef(reference): StoryRef,
    language: Language,
    headers: HeaderMap,
) -> Result<Response, Halt> {
    let tag = |version: i64| etag(&[reference.as_str(), &version.to_string(), assets(), language.code()]);
    if headers.contains_key(header::IF_NONE_MATCH) {
        let shown = publication_version(&*app.db, &reference).await?.ok_or(Refusal::NotFound)?;
        if let Some(response) = not_modified(&headers, &tag(shown.version), Keep::Ask) {
            return Ok(response);
        }
    }
    let whole = publication_whole(&*app.db, &reference).await?.ok_or(Refusal::NotFound)?;
    app.reads.note(&reference, app.now());
    let tag = tag(whole.story.version);
    let mut response = with_header(page(story_page(&app, &whole), Keep::Ask)?, header::ETAG, &tag);
    response.extensions_mut().insert(Reading(reference));
    Ok(response)
}

/// `GET /stories/{ref}/like`: stories like this one. A copy of a moment ago goes with the next change of anything public.
pub async fn show_like(State(app): State<App>, StoryRef(reference): StoryRef) -> Result<Response, Halt> {
    let whole = publication_whole(&*app.db, &reference).await?.filter(|whole| !whole.restricted);
    let story = whole.ok_or(Refusal::NotFound)?.story;
    let stories = like(&*app.db, &story, false).await?.into_iter().map(|like| StoryCard {
        also: like.terms.iter().map(|term| term.label().to_owned()).collect(),
        ..view::card(&like.hit, &[])
    });
    let path = format!("{}/like", address(&reference));
    let mut frame = view::frame(&app, "Stories like this one", Nav::Stories, &path);
    frame.noindex = true;
    let title = story.words.title.clone();
    page(Like { frame, reference: reference.to_string(), title, stories: stories.collect() }, Keep::Ask)
}

fn story_page(app: &App, Whole { story, api, restricted }: &Whole) -> Story {
    let words = &story.words;
    let mut frame = view::frame(app, &words.title, Nav::Stories, &address(&story.reference));
    "A story of care, told by somebody who was there, and the answers of the service."
        .clone_into(&mut frame.description);
    frame.noindex = *restricted;
    if *api {
        frame.alternates.push(view::embeddable(app, &address(&story.reference)));
    }
    Story {
        frame,
        restricted: *restricted,
        reference: story.reference.to_string(),
        title: words.title.clone(),
        role: story.author_role.name().to_owned(),
        happened: story.happened.to_string(),
        screen_name: words.screen_name.clone(),
        published: Day::of(&story.published_at.to_string()),
        services: view::services(&story.services),
        body: words.body.clone(),
        good: words.good.clone(),
        improve: words.improve.clone(),
        feelings: words.feelings.clone(),
        outcome: String::new(),
        about: topics::of_tokens(&story.facets).map(about).collect(),
        edits: view::count(story.edits),
        edit_reasons: edit_labels(&story.edit_reasons),
        progress: view::progress(story.progress),
        similar: view::count(story.similar),
        voices: view::voices(&story.responses),
    }
}

/// A condition or procedure, with the search for it.
fn about(topic: &Topic) -> (String, String) {
    let name = if topic.kind == Kind::Condition { "condition" } else { "procedure" };
    (topic.label().to_owned(), format!("/stories?{name}={}", topic.slug))
}
