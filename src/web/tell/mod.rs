//! Telling a story with a form. Nothing is kept on the server until it is sent: each page carries everything on, so that
//! nothing typed is ever lost and going back always works. There are two ways through, one question a page or all of
//! them on one, and each leads to the other.

mod check;
mod fields;
mod one_page;
mod questions;
mod send;
mod walk;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use crate::domain::language::Language;
use crate::domain::service::ServiceCode;
use crate::flows::finder::{self, Found};
use crate::flows::{Fault, Refusal, Stop, invite};
use crate::store::services::{Service, Wanted, services_of_codes};

use super::App;
use super::error::Halt;
use super::extract::{Form, Params, SlugText};
use super::pages::{Frame, Nav, Refill, TellStart};
use super::reply::{Keep, MayLocate, page_with, picture, with_header};
use super::{qr, view};
use fields::Typed;
use walk::Walk;

pub use send::keep_file;

/// How many services the finder offers.
const FOUND: i64 = 10;

/// `GET /tell`: what happens, and the way in; `?service=` chooses one already.
pub async fn show_start(State(app): State<App>, params: Params) -> Result<Response, Halt> {
    let mut walk = Walk::begin(&app);
    walk.typed.services = asked_for(&app, &params).await?;
    page_with(StatusCode::OK, first_page(&app, &walk).await?, Keep::Never)
}

/// `GET /i/{slug}`: an invitation chooses services and tags. One that was stopped or never was leads to the form all the
/// same.
pub async fn follow_invitation(State(app): State<App>, slug: SlugText) -> Result<Response, Halt> {
    let mut walk = Walk::begin(&app);
    let Some(invitation) = invite::open(&app, &slug.0).await? else {
        let page = TellStart { uninvited: true, ..first_page(&app, &walk).await? };
        return page_with(StatusCode::NOT_FOUND, page, Keep::Never);
    };
    (walk.typed.invitation, walk.typed.services) = (invitation.slug, invitation.services);
    let chosen = chosen(&app, &walk.typed).await?;
    walk.typed.services = chosen.into_iter().filter(Service::is_open).map(|service| service.code).collect();
    page_with(StatusCode::OK, first_page(&app, &walk).await?, Keep::Never)
}

/// `GET /i/{slug}/qr.svg`: the invitation's address as a picture to print.
pub async fn draw_code(State(app): State<App>, slug: SlugText) -> Result<Response, Halt> {
    let invitation = invite::open(&app, &slug.0).await?.ok_or(Refusal::NotFound)?;
    let address = format!("{}/i/{}", app.config.origin, invitation.slug);
    let below = address.split_once("://").map_or(address.as_str(), |(_, below)| below);
    let svg = qr::svg(&address, below).ok_or_else(|| Halt::Page("an address is too long for a code".to_owned()))?;
    Ok(picture(svg, Keep::Seconds(300)))
}

/// `GET /tell/one-page`: all questions on one page; `?service=` chooses one already.
pub async fn show_one_page(State(app): State<App>, params: Params) -> Result<Response, Halt> {
    let mut walk = Walk::begin(&app);
    walk.typed.services = asked_for(&app, &params).await?;
    one_page::show(&app, &walk.typed, true).await.map(may_locate)
}

/// `POST /tell`: one step of either way, by the button that was pressed.
pub async fn take_form(
    State(app): State<App>,
    headers: HeaderMap,
    language: Language,
    sent: Form,
) -> Result<Response, Halt> {
    if sent.data.get("step") == send::SHOWN_AGAIN {
        return send::show_again(&app, &sent.data);
    }
    let response = if sent.data.has("page") {
        questions::take(&app, &headers, language, &sent.data).await
    } else {
        one_page::take(&app, &headers, language, &sent.data).await
    };
    response.map(may_locate)
}

/// The finder has a button for "where I am now".
fn may_locate(mut response: Response) -> Response {
    response.extensions_mut().insert(MayLocate);
    response
}

/// The open service that the address names.
async fn asked_for(app: &App, params: &Params) -> Result<Vec<String>, Halt> {
    let Some(code) = ServiceCode::parse(params.get("service")) else { return Ok(Vec::new()) };
    let chosen = services_of_codes(&*app.db, &[code]).await?;
    Ok(chosen.into_iter().filter(Service::is_open).map(|service| service.code).collect())
}

/// What is around a page with a form of this id. Another language is chosen with a button of the form: a link would lose
/// what was typed.
fn framed(app: &App, title: &str, form: &'static str) -> Frame {
    let frame = view::frame(app, title, Nav::Tell, "/tell");
    Frame { noindex: true, refill: Some(refill(form, "stay")), ..frame }
}

fn refill(form: &'static str, step: &str) -> Refill {
    Refill { form, action: "/tell".to_owned(), step: step.to_owned() }
}

/// The same for somebody who comes by its address.
async fn first_page(app: &App, walk: &Walk) -> Result<TellStart, Halt> {
    Ok(TellStart { first: true, ..start_page(app, walk, String::new()).await? })
}

/// The page where telling begins, with what there is already.
async fn start(app: &App, walk: &Walk, error: String) -> Result<Response, Halt> {
    let status = if error.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page_with(status, start_page(app, walk, error).await?, Keep::Never)
}

async fn start_page(app: &App, walk: &Walk, error: String) -> Result<TellStart, Halt> {
    let state = walk.seal(app).ok_or(Halt::TooLarge)?;
    let chosen = chosen(app, &walk.typed).await?;
    let invitation = invite::open(app, &walk.typed.invitation).await?;
    let (invited, tags) = invitation.map(|invitation| (invitation.name, invitation.tags)).unwrap_or_default();
    Ok(TellStart {
        frame: Frame { noindex: false, ..framed(app, "Tell your story", "tell") },
        state,
        error,
        help: view::help(app.config.site),
        services: chosen.iter().map(view::service_line).collect(),
        begun: walk.typed != Typed { services: walk.typed.services.clone(), ..walk.typed.bare() },
        invited,
        tags,
        ..TellStart::default()
    })
}

/// Tags that the story gets by its invitation.
async fn tags(app: &App, typed: &Typed) -> Result<Vec<String>, Stop> {
    Ok(invite::open(app, &typed.invitation).await?.map(|invitation| invitation.tags).unwrap_or_default())
}

async fn chosen(app: &App, typed: &Typed) -> Result<Vec<Service>, Stop> {
    let codes: Vec<ServiceCode> = typed.services.iter().filter_map(|code| ServiceCode::parse(code)).collect();
    if codes.is_empty() { Ok(Vec::new()) } else { Ok(services_of_codes(&*app.db, &codes).await?) }
}

/// The chosen services by their codes alone, for when nothing can be looked up.
fn chosen_unread(typed: &Typed) -> Vec<Service> {
    typed.services.iter().filter_map(|code| ServiceCode::parse(code)).map(|code| Service::unread(&code)).collect()
}

/// Looks for what was typed into the finder, without what is chosen already.
async fn look_for(app: &App, typed: &Typed) -> Result<Found, Stop> {
    let wanted = Wanted { open_only: true, ..Wanted::default() };
    let mut found = finder::find_forgiving(app, &typed.find, wanted, FOUND).await?;
    found.services.retain(|service| !typed.services.contains(&service.code));
    Ok(found)
}

/// What is asked of somebody who presses "Find" with nothing to look for.
const LOOK_FOR_WHAT: &str = "Enter a name, a town or a postcode to look for";

/// The sentence for somebody whose words we could not take just now; `None` when it is not for them to wait.
fn wait_sentence(halt: &Halt) -> Option<&'static str> {
    match halt {
        Halt::Stop(Stop::Refused(Refusal::TooMany { .. })) => Some(
            "Too many stories came from your connection. Nothing is lost. Wait a minute and press the button again",
        ),
        Halt::Stop(Stop::Failed(Fault::Db(_) | Fault::OutOfReach(_) | Fault::Unfinished(_))) => {
            Some("We cannot do this right now. Nothing is lost. Wait a minute and press the button again")
        }
        _ => None,
    }
}

/// The same page again, with the status and the wait of what went wrong.
fn with_wait(response: Response, halt: &Halt) -> Response {
    let mut response = response;
    *response.status_mut() = halt.status();
    match halt.retry_after() {
        Some(seconds) => with_header(response, axum::http::header::RETRY_AFTER, &seconds.to_string()),
        None => response,
    }
}
