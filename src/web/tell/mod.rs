//! Telling a story with a form. Nothing is kept on the server until it is sent: each step carries every field on, so
//! that nothing typed is ever lost and going back always works.

mod check;
mod fields;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use crate::domain::ids::{IdempotencyKey, hex, sha256_hex};
use crate::domain::problem::FieldError;
use crate::domain::service::ServiceCode;
use crate::flows::{Refusal, Stop, finder, tell};
use crate::store::services::{Service, Wanted, services_of_codes};

use super::App;
use super::error::Halt;
use super::extract::{Form, Params, limit};
use super::pages::{Nav, Refill, Sent, Tell};
use super::reply::{Keep, page, page_with};
use super::view;
use fields::Typed;

/// How many services the finder offers.
const FOUND: i64 = 10;

/// `GET /tell`: the empty form; `?service=` chooses one already.
pub async fn show_form(State(app): State<App>, params: Params) -> Result<Response, Halt> {
    let mut typed = Typed { idempotency_key: hex(&app.random::<16>()), ..Typed::default() };
    if let Some(code) = ServiceCode::parse(params.get("service")) {
        let chosen = services_of_codes(&*app.db, &[code]).await?;
        typed.services = chosen.into_iter().filter(Service::is_open).map(|service| service.code).collect();
    }
    page(form(&app, &typed, &[]).await?, Keep::Never)
}

/// `POST /tell`: one step of the form, by the button that was pressed.
pub async fn take_form(State(app): State<App>, headers: HeaderMap, sent: Form) -> Result<Response, Halt> {
    let mut typed = Typed::read(&sent.data);
    if IdempotencyKey::parse(&typed.idempotency_key).is_none() {
        typed.idempotency_key = hex(&app.random::<16>());
    }
    match sent.data.get("step") {
        "send" => send(&app, &headers, &typed).await,
        "find" => find(&app, &typed).await,
        "back" | "stay" => page(form(&app, &typed, &[]).await?, Keep::Never),
        step => match step.strip_prefix("remove:") {
            Some(code) => {
                typed.services.retain(|chosen| chosen != code);
                page(form(&app, &typed, &[]).await?, Keep::Never)
            }
            // Enter in the finder presses the form's first button: what was typed there is still a search.
            None if !typed.find.trim().is_empty() && typed.services.is_empty() => find(&app, &typed).await,
            None => check(&app, &typed).await,
        },
    }
}

async fn find(app: &App, typed: &Typed) -> Result<Response, Halt> {
    let wanted = Wanted { open_only: true, ..Wanted::default() };
    let found = if typed.find.trim().is_empty() {
        Vec::new()
    } else {
        finder::find(app, &typed.find, wanted, FOUND, 0).await?
    };
    let mut form = form(app, typed, &[]).await?;
    if typed.find.trim().is_empty() {
        form.find.error = Some("Enter a name, a town or a postcode to look for".to_owned());
    }
    form.searched = !typed.find.trim().is_empty();
    form.found =
        found.iter().filter(|service| !typed.services.contains(&service.code)).map(view::service_line).collect();
    page(form, Keep::Never)
}

async fn check(app: &App, typed: &Typed) -> Result<Response, Halt> {
    if let Err(faults) = typed.draft().parse(app.now(), app.config.site) {
        return again(app, typed, &faults).await;
    }
    let chosen = chosen(app, typed).await?;
    if chosen.iter().any(|service| !service.is_open()) || chosen.len() != typed.services.len() {
        let message = "A service you chose takes no new stories. Remove it and choose another";
        return again(app, typed, &[FieldError::new("services", "closed", message)]).await;
    }
    page(check::check_page(app, typed, &chosen), Keep::Never)
}

async fn again(app: &App, typed: &Typed, faults: &[FieldError]) -> Result<Response, Halt> {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, form(app, typed, faults).await?, Keep::Never)
}

async fn chosen(app: &App, typed: &Typed) -> Result<Vec<Service>, Halt> {
    let codes: Vec<ServiceCode> = typed.services.iter().filter_map(|code| ServiceCode::parse(code)).collect();
    if codes.is_empty() { Ok(Vec::new()) } else { Ok(services_of_codes(&*app.db, &codes).await?) }
}

async fn form(app: &App, typed: &Typed, faults: &[FieldError]) -> Result<Tell, Halt> {
    let chosen = chosen(app, typed).await?;
    let mut frame = view::frame(app, "Tell your story", Nav::Tell, "/tell");
    frame.refill = Some(Refill { form: "tell", action: "/tell", step: "stay".to_owned() });
    Ok(typed.form(frame, app.config.site, app.now().month(), &chosen, faults))
}

/// The answer shows the key, so it is the answer to the POST itself: no address leads to it. Loading it again sends the
/// same form again, which has no second effect and shows the same key.
async fn send(app: &App, headers: &HeaderMap, typed: &Typed) -> Result<Response, Halt> {
    limit(app, headers, "tell").await?;
    let Some(key) = IdempotencyKey::parse(&typed.idempotency_key) else { return check(app, typed).await };
    match tell::tell(app, &typed.draft(), &key, sha256_hex(&typed.all())).await {
        Ok(told) => {
            let sent = Sent {
                frame: view::private_frame(app, "We have your story", Nav::Tell),
                reference: told.reference.spaced(),
                key: told.key.reveal().to_owned(),
                help: told.help.then(|| view::help(app.config.site)),
                by_email: !typed.email.trim().is_empty(),
            };
            page(sent, Keep::Never)
        }
        Err(Stop::Refused(Refusal::Fields(faults))) => again(app, typed, &faults).await,
        Err(Stop::Refused(Refusal::OtherRequest)) => already_sent(app, typed).await,
        Err(stop) => Err(stop.into()),
    }
}

/// The form was sent before, then changed and sent again: the first story stands, and this one can be sent as another.
async fn already_sent(app: &App, typed: &Typed) -> Result<Response, Halt> {
    let typed = Typed { idempotency_key: hex(&app.random::<16>()), ..typed.clone() };
    let mut form = form(app, &typed, &[]).await?;
    form.form_error = Some(
        "You sent this form before with other words, and we have that story. To change it, write to us with its \
         reference; to send this as another story, check it and send it again"
            .to_owned(),
    );
    page_with(StatusCode::UNPROCESSABLE_ENTITY, form, Keep::Never)
}
