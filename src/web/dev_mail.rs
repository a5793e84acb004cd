//! The mailbox of a local run. Where letters really leave, it is not there.

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

use crate::flows::Refusal;
use crate::flows::ports::Kept;

use super::App;
use super::error::Halt;
use super::pages::{Day, DevMail, Mail, Nav};
use super::reply::{Keep, page};
use super::view;

/// Its one address.
pub fn routes() -> Router<App> {
    Router::new().route("/dev/mail", get(show_mailbox))
}

/// `GET /dev/mail`: the letters of a local run, newest first.
pub async fn show_mailbox(State(app): State<App>) -> Result<Response, Halt> {
    let letters = app.mail.mailbox().await.ok_or(Refusal::NotFound)?;
    let mails = letters.into_iter().map(mail).collect();
    page(DevMail { frame: view::private_frame(&app, "Mailbox", Nav::None), mails }, Keep::Never)
}

fn mail(letter: Kept) -> Mail {
    let Kept { to, subject, text, html, stop, at } = letter;
    Mail { to, subject, body: text, html, stop, at: Day::minute(&at.to_string()) }
}
