//! The public page of a story as it would be now, for the moderator alone.

use axum::response::Response;

use crate::domain::publication::published;
use crate::web::App;
use crate::web::error::Halt;
use crate::web::pages::{Day, Nav, ServiceRef, Story};
use crate::web::reply::{Keep, page};
use crate::web::view;

use super::on_desk::OnDesk;
use super::screen::service_lines;
use super::working::Working;

/// The page that everybody would see, with the words as they stand in the form. Nothing is stored, and nobody keeps it.
pub async fn preview(app: &App, on_desk: &OnDesk, working: &Working) -> Result<Response, Halt> {
    let story = &on_desk.story;
    let edits = working.made(&story.words, &on_desk.screened).map_or(0, |made| made.len());
    let services = service_lines(app, &working.services).await?;
    let words = published(working.words.clone());
    let shown = Story {
        frame: view::private_frame(app, format!("Preview: {}", words.title), Nav::None),
        reference: story.reference.to_string(),
        title: words.title,
        role: story.about.author_role.name().to_owned(),
        happened: story.about.happened.to_string(),
        screen_name: words.screen_name,
        published: Day::of(&app.now().to_string()),
        services: services.iter().map(|line| ServiceRef::new(&line.code, &line.name)).collect(),
        body: words.body,
        good: words.good,
        improve: words.improve,
        feelings: words.feelings,
        edits: u32::try_from(edits).unwrap_or(u32::MAX),
        ..Story::default()
    };
    page(shown, Keep::Never)
}
