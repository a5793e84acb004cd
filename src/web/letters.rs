//! The link at the end of a letter: no more of these. Opening it changes nothing, because mail programs and their
//! scanners open links; the button does it, or the reader's mail program with one click (RFC 8058).

use axum::extract::{RawPathParams, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use crate::domain::stop::Stop;
use crate::flows::stop;

use super::App;
use super::error::Halt;
use super::extract::limit;
use super::pages::{Letters, Nav, Refill};
use super::reply::{Keep, page, page_with};
use super::view;

fn read(app: &App, params: &RawPathParams) -> Option<(String, Stop)> {
    let (_, token) = params.iter().find(|(name, _)| *name == "token")?;
    Some((token.to_owned(), Stop::of_token(&app.config.secret, token)?))
}

/// `GET /letters/{token}`: asks first. Whether there is such a story or address is not looked at.
pub async fn ask_to_stop(State(app): State<App>, params: RawPathParams) -> Result<Response, Halt> {
    match read(&app, &params) {
        Some((token, _)) => page(letters(&app, "Stop letters about your story", token, false), Keep::Never),
        None => unreadable(&app),
    }
}

/// `POST /letters/{token}`: deletes the address. The body says nothing that we need: mail programs send
/// `List-Unsubscribe=One-Click`. A second time is harmless and answered alike.
pub async fn stop_letters(State(app): State<App>, headers: HeaderMap, params: RawPathParams) -> Result<Response, Halt> {
    limit(&app, &headers, "letters").await?;
    let Some((token, named)) = read(&app, &params) else { return unreadable(&app) };
    stop::stop(&app, &named).await?;
    let again = Refill::again(format!("/letters/{token}"), "again");
    let mut done = letters(&app, "No more letters", token, true);
    done.frame.refill = Some(again);
    page(done, Keep::Never)
}

fn letters(app: &App, title: &str, token: String, done: bool) -> Letters {
    Letters { frame: view::private_frame(app, title, Nav::YourStory), token, done }
}

/// A token that is not whole. Nothing was looked up for it.
fn unreadable(app: &App) -> Result<Response, Halt> {
    page_with(StatusCode::NOT_FOUND, letters(app, "This link is not whole", String::new(), false), Keep::Never)
}
