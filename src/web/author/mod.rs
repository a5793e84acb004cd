//! The author comes back with reference and key. Both travel in forms only: never in an address, never in a cookie. So
//! every act is answered with the page itself and not with another address, and every act is harmless a second time:
//! loading the answer again sends it again.

mod acts;
mod replies;
mod status;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};

use crate::domain::ids::{Reference, StoryKey};
use crate::flows::{Refusal, Stop, author, withdraw};
use crate::store::stories::Story;

use super::App;
use super::error::Halt;
use super::extract::{Form, limit};
use super::form::FormData;
use super::pages::{Field, Nav, Refill, Withdrawn, YourStory};
use super::reply::{Keep, page, page_with};
use super::view;
use status::{Said, status};

pub use status::{note, stage};

/// Every address of an author's own pages.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/your-story", get(ask_key).post(show_status))
        .route("/your-story/edits", post(acts::say_word))
        .route("/your-story/answer", post(acts::send_answer))
        .route("/your-story/opinions", post(acts::say_opinion))
        .route("/your-story/replies", post(replies::send_reply))
        .route("/your-story/uses", post(acts::change_uses))
        .route("/your-story/letters", post(acts::set_address))
        .route("/your-story/withdrawal", post(withdraw_story))
}

/// `GET /your-story`: asks for reference and key.
pub async fn ask_key(State(app): State<App>) -> Result<Response, Halt> {
    page(asked(&app, Field::default()), Keep::Never)
}

fn asked(app: &App, reference: Field) -> YourStory {
    let mut frame = view::private_frame(app, "Your story", Nav::YourStory);
    frame.noindex = false;
    YourStory { frame, reference, key: Field::default() }
}

/// As the answer to a form, which has no address of its own: a button of the form chooses another language.
fn asked_again(app: &App, form: &FormData) -> YourStory {
    let mut asked = asked(app, Field::new(form.get("reference")));
    let (action, step) = ("/your-story".to_owned(), "stay".to_owned());
    asked.frame.refill = Some(Refill { form: "open", action, step });
    asked
}

/// `POST /your-story`: where the story stands; with `show`, one of the pages behind it.
pub async fn show_status(State(app): State<App>, headers: HeaderMap, form: Form) -> Result<Response, Halt> {
    if form.data.get("step") == "stay" {
        return page(asked_again(&app, &form.data), Keep::Never);
    }
    let story = match enter(&app, &headers, &form.data).await {
        Ok(story) => story,
        Err(halt) => return ask_again(&app, &form.data, halt),
    };
    match form.data.get("show") {
        "uses" => acts::uses_page(&app, &story, &form.data),
        "letters" => acts::letters_page(&app, &story, &form.data, Field::new(form.data.get("email")), StatusCode::OK),
        _ => {
            // Help that was shown is shown in the other language too.
            let said = Said { help: form.data.get("help") == "1", ..Said::default() };
            page(status(&app, &story, &form.data, said).await?, Keep::Never)
        }
    }
}

/// Opens the story that a form names.
async fn enter(app: &App, headers: &HeaderMap, form: &FormData) -> Result<Story, Halt> {
    limit(app, headers, "your-story").await?;
    let (reference, key) = (Reference::parse(form.get("reference")), StoryKey::parse(form.get("key")));
    Ok(author::open(app, reference.as_ref(), key.as_ref()).await?)
}

/// The form for reference and key again, when they were the fault.
fn ask_again(app: &App, form: &FormData, halt: Halt) -> Result<Response, Halt> {
    let message = match &halt {
        Halt::Stop(Stop::Refused(Refusal::WrongKey)) => {
            "The reference and the words do not fit together. Check both and try again"
        }
        Halt::Stop(Stop::Refused(Refusal::TooMany { after })) if *after > 60 => {
            "Too many tries for this story. Wait an hour and try again"
        }
        _ => return Err(halt),
    };
    let mut asked = asked_again(app, form);
    asked.key.error = Some(message.to_owned());
    let status =
        if halt.status() == StatusCode::TOO_MANY_REQUESTS { halt.status() } else { StatusCode::UNPROCESSABLE_ENTITY };
    page_with(status, asked, Keep::Never)
}

/// `POST /your-story/withdrawal`: the author takes the story back.
pub async fn withdraw_story(State(app): State<App>, headers: HeaderMap, form: Form) -> Result<Response, Halt> {
    let story = match enter(&app, &headers, &form.data).await {
        Ok(story) => story,
        Err(halt) => return ask_again(&app, &form.data, halt),
    };
    if form.data.get("confirm") != "yes" {
        let message = "Tick the box if you want to take your story back".to_owned();
        let said = Said { confirm_error: Some(message), ..Said::default() };
        let status = status(&app, &story, &form.data, said).await?;
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, status, Keep::Never);
    }
    let was_published = withdraw::withdraw(&app, &story).await?;
    let mut frame = view::private_frame(&app, "You took your story back", Nav::YourStory);
    frame.refill = Some(Refill::again("/your-story", "again"));
    let withdrawn =
        Withdrawn { frame, reference: story.reference.spaced(), key: form.data.get("key").to_owned(), was_published };
    page(withdrawn, Keep::Never)
}
