//! All questions on one page: every control of the form comes with every request.

use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use crate::domain::ids::{IdempotencyKey, hex};
use crate::domain::language::Language;
use crate::domain::problem::FieldError;
use crate::flows::finder::Found;
use crate::store::services::Service;
use crate::web::App;
use crate::web::error::Halt;
use crate::web::form::FormData;
use crate::web::pages::{Check, Tell};
use crate::web::reply::{Keep, page, page_with};
use crate::web::view;

use super::check::{self, check_page};
use super::fields::Typed;
use super::send::{SENT_BEFORE, Sending, send};
use super::walk::Walk;
use super::{LOOK_FOR_WHAT, chosen, chosen_unread, framed, look_for, questions, tags, wait_sentence, with_wait};

/// One step of the form, by the button that was pressed. When we cannot do it now, the same form comes back.
pub(super) async fn take(
    app: &App,
    headers: &HeaderMap,
    language: Language,
    data: &FormData,
) -> Result<Response, Halt> {
    let mut typed = Typed::read(data);
    if IdempotencyKey::parse(&typed.idempotency_key).is_none() {
        typed.idempotency_key = hex(&app.random::<16>());
    }
    match act(app, headers, language, data.get("step"), &mut typed).await {
        Err(halt) => match wait_sentence(&halt) {
            Some(sentence) => {
                let mut form = form_of(app, &typed, &chosen_unread(&typed), &[]);
                form.form_error = Some(sentence.to_owned());
                Ok(with_wait(page(form, Keep::Never)?, &halt))
            }
            None => Err(halt),
        },
        done => done,
    }
}

async fn act(
    app: &App,
    headers: &HeaderMap,
    language: Language,
    step: &str,
    typed: &mut Typed,
) -> Result<Response, Halt> {
    match step {
        "send" => match send(app, headers, language, typed).await? {
            Sending::Done(response) => Ok(response),
            Sending::Faults(faults) => again(app, typed, &faults).await,
            Sending::Before(renewed) => again_saying(app, &renewed, SENT_BEFORE).await,
        },
        "find" => find(app, typed).await,
        "back" | "stay" => show(app, typed, false).await,
        "questions" => match questions::first(app, &Walk::of(typed.clone())).await? {
            Some(response) => Ok(response),
            None => again_saying(app, typed, questions::TOO_MUCH).await,
        },
        step => match step.strip_prefix("remove:") {
            Some(code) => {
                typed.services.retain(|chosen| chosen != code);
                show(app, typed, false).await
            }
            // Enter in the finder presses the form's first button: what was typed there is still a search.
            None if !typed.find.trim().is_empty() && typed.services.is_empty() => find(app, typed).await,
            None => check(app, typed).await,
        },
    }
}

/// The form as it was typed so far; `first` for somebody who comes by its address.
pub(super) async fn show(app: &App, typed: &Typed, first: bool) -> Result<Response, Halt> {
    page(Tell { first, ..form_of(app, typed, &chosen(app, typed).await?, &[]) }, Keep::Never)
}

async fn find(app: &App, typed: &Typed) -> Result<Response, Halt> {
    let mut form = form_of(app, typed, &chosen(app, typed).await?, &[]);
    if typed.find.trim().is_empty() {
        form.find.error = Some(LOOK_FOR_WHAT.to_owned());
    } else {
        found(&mut form, &look_for(app, typed).await?);
    }
    page(form, Keep::Never)
}

/// Puts what the finder found into a form.
pub(super) fn found(form: &mut Tell, found: &Found) {
    form.searched = true;
    form.close = found.close;
    form.found = found.services.iter().map(view::service_line).collect();
}

async fn check(app: &App, typed: &Typed) -> Result<Response, Halt> {
    let chosen = chosen(app, typed).await?;
    let faults = check::faults(app, typed, &chosen);
    if !faults.is_empty() {
        return again(app, typed, &faults).await;
    }
    let shown = Check { tags: tags(app, typed).await?, ..check_page(app, typed, &chosen, typed.hidden()) };
    page(shown, Keep::Never)
}

async fn again(app: &App, typed: &Typed, faults: &[FieldError]) -> Result<Response, Halt> {
    let form = form_of(app, typed, &chosen(app, typed).await?, faults);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, form, Keep::Never)
}

async fn again_saying(app: &App, typed: &Typed, sentence: &str) -> Result<Response, Halt> {
    let mut form = form_of(app, typed, &chosen(app, typed).await?, &[]);
    form.form_error = Some(sentence.to_owned());
    page_with(StatusCode::UNPROCESSABLE_ENTITY, form, Keep::Never)
}

fn form_of(app: &App, typed: &Typed, chosen: &[Service], faults: &[FieldError]) -> Tell {
    typed.form(framed(app, "Tell your story", "tell"), app.config.site, app.now().month(), chosen, faults)
}
