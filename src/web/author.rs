//! The author comes back with reference and key. Both travel in forms only: never in an address, never in a cookie.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use crate::domain::ids::{Reference, StoryKey};
use crate::domain::lifecycle::Status as Standing;
use crate::domain::publication::published;
use crate::flows::{Refusal, Stop, author, publish, withdraw};
use crate::store::publications::publication_find;
use crate::store::services::services_of_story;
use crate::store::stories::{EventRow, Story, story_events};

use super::App;
use super::error::Halt;
use super::extract::{Form, limit};
use super::form::FormData;
use super::pages::{Field, Nav, ServiceRef, Stage, Status, Withdrawn, YourStory};
use super::reply::{Keep, page, page_with};
use super::view;

/// `GET /your-story`: asks for reference and key.
pub async fn ask_key(State(app): State<App>) -> Result<Response, Halt> {
    page(asked(&app, Field::default()), Keep::Never)
}

fn asked(app: &App, reference: Field) -> YourStory {
    let mut frame = view::private_frame(app, "Your story", Nav::YourStory);
    frame.noindex = false;
    YourStory { frame, reference, key: Field::default() }
}

/// `POST /your-story`: where the story stands.
pub async fn show_status(State(app): State<App>, headers: HeaderMap, form: Form) -> Result<Response, Halt> {
    limit(&app, &headers, "your-story").await?;
    match open(&app, &form.data).await {
        Ok(story) => page(status(&app, &story, form.data.get("key"), None).await?, Keep::Never),
        Err(halt) => ask_again(&app, &form.data, halt),
    }
}

async fn open(app: &App, form: &FormData) -> Result<Story, Halt> {
    let (reference, key) = (Reference::parse(form.get("reference")), StoryKey::parse(form.get("key")));
    Ok(author::open(app, reference.as_ref(), key.as_ref()).await?)
}

fn ask_again(app: &App, form: &FormData, halt: Halt) -> Result<Response, Halt> {
    let message = match &halt {
        Halt::Stop(Stop::Refused(Refusal::WrongKey)) => {
            "The reference and the words do not fit together. Check both and try again"
        }
        Halt::Stop(Stop::Refused(Refusal::TooMany { .. })) => {
            "Too many tries for this story. Wait an hour and try again"
        }
        _ => return Err(halt),
    };
    let mut asked = asked(app, Field::new(form.get("reference")));
    asked.key.error = Some(message.to_owned());
    let status =
        if halt.status() == StatusCode::TOO_MANY_REQUESTS { halt.status() } else { StatusCode::UNPROCESSABLE_ENTITY };
    page_with(status, asked, Keep::Never)
}

/// `POST /your-story/withdrawal`: the author takes the story back.
pub async fn withdraw_story(State(app): State<App>, headers: HeaderMap, form: Form) -> Result<Response, Halt> {
    limit(&app, &headers, "your-story").await?;
    let story = match open(&app, &form.data).await {
        Ok(story) => story,
        Err(halt) => return ask_again(&app, &form.data, halt),
    };
    if form.data.get("confirm") != "yes" {
        let message = "Tick the box if you want to take your story back".to_owned();
        let status = status(&app, &story, form.data.get("key"), Some(message)).await?;
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, status, Keep::Never);
    }
    let was_published = withdraw::withdraw(&app, &story).await?;
    let withdrawn = Withdrawn {
        frame: view::private_frame(&app, "You took your story back", Nav::YourStory),
        reference: story.reference.spaced(),
        was_published,
    };
    page(withdrawn, Keep::Never)
}

async fn status(app: &App, story: &Story, key: &str, confirm_error: Option<String>) -> Result<Status, Halt> {
    let services = services_of_story(&*app.db, story.reference.as_str()).await?;
    let public = publication_find(&*app.db, &story.reference).await?;
    let words = published(publish::words_now(app, story).await?.0);
    let events = story_events(&*app.db, &story.reference).await?;
    Ok(Status {
        frame: view::private_frame(app, "Your story", Nav::YourStory),
        reference: story.reference.spaced(),
        key: key.to_owned(),
        stage: stage(story.status),
        note: note(story.status, &events),
        title: words.title,
        body: words.body,
        good: words.good,
        improve: words.improve,
        services: services
            .iter()
            .map(|service| {
                let code = service.code.as_str();
                ServiceRef::new(code, crate::domain::service::display_name(&service.name, code))
            })
            .collect(),
        voices: public.map(|public| view::voices(&public.responses)).unwrap_or_default(),
        confirm_error,
    })
}

/// Where the story stands, as its author is told.
#[must_use]
pub fn stage(status: Standing) -> Stage {
    match status {
        Standing::Received => Stage::Received,
        Standing::Waiting | Standing::Escalated | Standing::Approved => Stage::Reading,
        Standing::Asked | Standing::Offered | Standing::Held => Stage::Waiting,
        Standing::Published => Stage::Published,
        Standing::Rejected | Standing::TakenDown => Stage::Rejected,
        Standing::Withdrawn => Stage::Withdrawn,
    }
}

/// What the moderator wrote to the author with the latest decision, if that is how the story stands.
fn note(status: Standing, events: &[EventRow]) -> String {
    let kind = match status {
        Standing::Asked => "ask",
        Standing::Rejected => "reject",
        Standing::TakenDown => "take_down",
        Standing::Held => {
            return "The service may read it first. If nobody acts, it is published after 72 hours.".to_owned();
        }
        _ => return String::new(),
    };
    let latest = events.iter().rev().find(|event| event.kind == kind);
    latest.and_then(|event| event.detail.get("reason")?.as_str()).unwrap_or_default().to_owned()
}
