//! The page of one story. The database says which version is shown; a copy of that version comes from wherever one is
//! kept, and is written where none is. No copy outlives its story: without the row nothing is looked for.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;

use crate::domain::language::Language;
use crate::domain::story::address;
use crate::flows::{Refusal, copies_of};
use crate::store::publications::{Published, Shown, publication_find, publication_version};

use super::App;
use super::error::Halt;
use super::extract::StoryRef;
use super::language::Speaking;
use super::pages::words::edit_labels;
use super::pages::{Day, Nav, Story, assets};
use super::reply::{Keep, etag, html_response, not_modified, with_header};
use super::view;

/// `GET /stories/{ref}`: one published story and the conversation below it.
pub async fn show_story(
    State(app): State<App>,
    StoryRef(reference): StoryRef,
    language: Language,
    headers: HeaderMap,
) -> Result<Response, Halt> {
    let shown = publication_version(&*app.db, &reference).await?.ok_or(Refusal::NotFound)?;
    let tag = etag(&[reference.as_str(), &shown.version.to_string(), assets(), language.code()]);
    if let Some(response) = not_modified(&headers, &tag, Keep::Ask) {
        return Ok(response);
    }
    app.reads.note(&reference, app.now());
    let key = |version: i64| format!("{}{version}:{}:{}", copies_of(&reference), assets(), language.code());
    if let Some(html) = app.copies.get(&key(shown.version)).await {
        return Ok(with_header(html_response(html, language, Keep::Ask), header::ETAG, &tag));
    }
    let story = publication_find(&*app.db, &reference).await?.ok_or(Refusal::NotFound)?;
    let speaking = Speaking::plainly(language);
    let html =
        story_page(&app, &story, shown).render_with_values(&speaking).map_err(|error| Halt::Page(error.to_string()))?;
    app.copies.keep(&key(story.version), html.clone());
    let tag = etag(&[reference.as_str(), &story.version.to_string(), assets(), language.code()]);
    Ok(with_header(html_response(html, language, Keep::Ask), header::ETAG, &tag))
}

fn story_page(app: &App, story: &Published, shown: Shown) -> Story {
    let words = &story.words;
    let mut frame = view::frame(app, &words.title, Nav::Stories, &address(&story.reference));
    "A story of care, told by somebody who was there, and the answers of the service."
        .clone_into(&mut frame.description);
    frame.noindex = shown.restricted;
    if shown.api {
        frame.alternates.push(view::embeddable(app, &address(&story.reference)));
    }
    Story {
        frame,
        restricted: shown.restricted,
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
        edits: view::count(story.edits),
        edit_reasons: edit_labels(&story.edit_reasons),
        progress: view::progress(story.progress),
        similar: view::count(story.similar),
        voices: view::voices(&story.responses),
    }
}
