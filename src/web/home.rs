//! The front page, and the pages that say who we are.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use crate::domain::search::Search;
use crate::flows::Refusal;
use crate::flows::search::search;

use super::App;
use super::embed::snippet;
use super::error::Halt;
use super::pages::{About, Accessibility, Data, Home, Nav, Privacy, Rules};
use super::reply::{Keep, page};
use super::view;

/// How many stories the front page shows.
const LATEST: i64 = 5;

/// `GET /`: what this is, the two doors, the latest stories.
pub async fn show_home(State(app): State<App>) -> Result<Response, Halt> {
    let found = search(&*app.db, &Search::default(), None, LATEST, false).await?;
    let home = Home {
        frame: view::frame(&app, "Tell how care was for you", Nav::None, "/"),
        latest: found.hits.iter().map(|hit| view::card(hit, &[])).collect(),
        stories: None,
    };
    page(home, Keep::Ask)
}

/// How long the pages that say who we are may be kept, in seconds.
const FIXED: Keep = Keep::Seconds(300);

/// `GET /about`: who we are.
pub async fn show_about(State(app): State<App>) -> Result<Response, Halt> {
    page(About { frame: view::frame(&app, "About Caretold", Nav::About, "/about"), contact: String::new() }, FIXED)
}

/// `GET /about/privacy`: what we do with words and addresses.
pub async fn show_privacy(State(app): State<App>) -> Result<Response, Halt> {
    let frame = view::frame(&app, "Privacy", Nav::About, "/about/privacy");
    page(Privacy { frame, contact: String::new() }, FIXED)
}

/// `GET /about/accessibility`: how the pages work for everybody.
pub async fn show_accessibility(State(app): State<App>) -> Result<Response, Halt> {
    let frame = view::frame(&app, "Accessibility", Nav::About, "/about/accessibility");
    page(Accessibility { frame, contact: String::new() }, FIXED)
}

/// `GET /about/rules`: what we publish.
pub async fn show_rules(State(app): State<App>) -> Result<Response, Halt> {
    let frame = view::frame(&app, "What we publish", Nav::About, "/about/rules");
    page(Rules { frame, contact: String::new() }, FIXED)
}

/// `GET /data`: how to use what is published.
pub async fn show_data(State(app): State<App>) -> Result<Response, Halt> {
    let frame = view::frame(&app, "Use our data", Nav::None, "/data");
    let origin = app.config.origin.clone();
    page(
        Data {
            frame,
            snippet: snippet(&origin, "RW3MR", "100%", 420),
            origin,
            public_key: app.config.public_key.clone(),
        },
        FIXED,
    )
}

/// Every other address: there is nothing here.
pub async fn show_nothing(_headers: HeaderMap) -> Halt {
    Refusal::NotFound.into()
}

/// An address that exists, asked for in a way it does not take.
pub async fn refuse_method() -> Halt {
    Halt::Method
}
