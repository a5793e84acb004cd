//! The page of one story, read from the database in one question; what everybody reads comes from `web/hot`.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;

use crate::domain::language::Language;
use crate::domain::place::place_slug;
use crate::domain::search::facets::{self, Facet};
use crate::domain::search::{Kind, Topic};
use crate::domain::service::display_name;
use crate::domain::story::address;
use crate::flows::Refusal;
use crate::flows::like::like;
use crate::store::publications::{Published, Whole, publication_version, publication_whole};

use super::App;
use super::error::Halt;
use super::extract::StoryRef;
use super::hot::Reading;
use super::linked;
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

/// Pages about who runs its services, where they are, and what the index knows that it names: each once.
fn about(story: &Published) -> Vec<[String; 2]> {
    let mut all: Vec<[String; 2]> = Vec::new();
    for service in &story.services {
        if !service.organisation_code.is_empty() {
            let name = display_name(&service.organisation_name, &service.organisation_code);
            all.push([format!("/organisations/{}", service.organisation_code), name]);
        }
        all.extend(place_slug(&service.town).map(|slug| [format!("/places/{slug}"), service.town.clone()]));
    }
    let of_topics = |token: &&str| token.starts_with("cond") || token.starts_with("proc");
    let tokens: Vec<&str> = story.facets.split(' ').filter(of_topics).collect();
    for (facet, values) in facets::count(&tokens.join(" ")) {
        let (kind, path) = match facet {
            Facet::Condition => (Kind::Condition, "/conditions"),
            Facet::Procedure => (Kind::Procedure, "/procedures"),
            _ => continue,
        };
        let topics = values.iter().filter_map(|value| Topic::find(kind, &value.value));
        all.extend(topics.map(|topic| [format!("{path}/{}", topic.slug), topic.label().to_owned()]));
    }
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|[address, _]| seen.insert(address.clone()));
    all
}

fn story_page(app: &App, Whole { story, api, restricted }: &Whole) -> Story {
    let words = &story.words;
    let mut frame = view::frame(app, &words.title, Nav::Stories, &address(&story.reference));
    "A story of care, told by somebody who was there, and the answers of the service."
        .clone_into(&mut frame.description);
    frame.noindex = *restricted;
    if *api {
        frame.alternates.push(view::embeddable(app, &address(&story.reference)));
        frame.linked = linked::story(&app.config.origin, story);
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
        about: about(story),
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
