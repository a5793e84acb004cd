//! What readers say of a published story: something is wrong with it, or they have experienced the same.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use crate::domain::flag::{FlagDraft, Reason};
use crate::domain::ids::{IdempotencyKey, Reference, hex};
use crate::domain::problem::FieldError;
use crate::flows::receipt::Request;
use crate::flows::{Refusal, Stop, flag, similar};
use crate::store::publications::{publication_find, publication_version};

use super::App;
use super::error::Halt;
use super::extract::{Form, StoryRef, limit};
use super::pages::{Field, Flag, Flagged, Nav, Refill};
use super::reply::{Keep, page, page_with, see_other};
use super::view;

/// Whose request it is, as the platform says; empty where it does not.
#[must_use]
pub fn address_of(headers: &HeaderMap) -> &str {
    headers.get("cf-connecting-ip").and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// `GET /stories/{ref}/flag`: asks what is wrong.
pub async fn ask_reason(State(app): State<App>, StoryRef(reference): StoryRef) -> Result<Response, Halt> {
    let key = hex(&app.random::<16>());
    page(form(&app, &reference, key, &FlagDraft::default(), &[]).await?, Keep::Never)
}

/// `POST /stories/{ref}/flags`: keeps the flag for the desk.
pub async fn take_flag(
    State(app): State<App>,
    StoryRef(reference): StoryRef,
    headers: HeaderMap,
    body: Form,
) -> Result<Response, Halt> {
    if body.data.get("step") == "thanks" {
        is_flaggable(&app, &reference).await?;
        return page(thanks(&app, &reference, body.data.get("help") == "1"), Keep::Never);
    }
    limit(&app, &headers, "flag").await?;
    let typed = body.data.get("idempotency_key");
    let draft = FlagDraft { reason: body.data.get("reason").to_owned(), words: body.data.get("words").to_owned() };
    if body.data.get("step") == "stay" {
        let mut page = form(&app, &reference, typed.to_owned(), &draft, &[]).await?;
        page.frame.refill = Some(stay(&reference));
        return super::reply::page(page, Keep::Never);
    }
    let again = async |faults: Vec<FieldError>| {
        let key = hex(&app.random::<16>());
        let mut page = form(&app, &reference, key, &draft, &faults).await?;
        page.frame.refill = Some(stay(&reference));
        page_with(StatusCode::UNPROCESSABLE_ENTITY, page, Keep::Never)
    };
    let parsed = match draft.parse() {
        Ok(parsed) => parsed,
        Err(faults) => return again(faults).await,
    };
    let key = IdempotencyKey::parse(typed).or_else(|| flag::key_of(&app, address_of(&headers), &reference, &body.hash));
    let Some(key) = key else { return again(Vec::new()).await };
    let request = Request::new("flag", reference.as_str(), &key, body.hash);
    flag::flag(&app, &reference, &parsed, &request).await?;
    page(thanks(&app, &reference, parsed.reason == Reason::Risk), Keep::Never)
}

/// A moderator has dealt with what is restricted already.
async fn is_flaggable(app: &App, reference: &Reference) -> Result<(), Halt> {
    let shown = publication_version(&*app.db, reference).await?;
    shown.filter(|shown| !shown.restricted).ok_or(Refusal::NotFound)?;
    Ok(())
}

fn stay(reference: &Reference) -> Refill {
    Refill { form: "flag", action: format!("/stories/{reference}/flags"), step: "stay".to_owned() }
}

/// The answer to a flag, which the same page shows again in another language: nothing is flagged by that.
fn thanks(app: &App, reference: &Reference, risk: bool) -> Flagged {
    let mut frame = view::private_frame(app, "Thank you", Nav::Stories);
    frame.refill = Some(Refill::again(format!("/stories/{reference}/flags"), "thanks"));
    Flagged { frame, reference: reference.to_string(), help: risk.then(|| view::help(app.config.site)) }
}

async fn form(
    app: &App,
    reference: &Reference,
    key: String,
    draft: &FlagDraft,
    faults: &[FieldError],
) -> Result<Flag, Halt> {
    is_flaggable(app, reference).await?;
    let story = publication_find(&*app.db, reference).await?.ok_or(Refusal::NotFound)?;
    let field = |name: &str, value: &str| Field {
        value: value.to_owned(),
        error: faults.iter().find(|fault| fault.field == name).map(|fault| fault.message.clone()),
    };
    Ok(Flag {
        frame: view::private_frame(app, "Something is wrong with this story", Nav::Stories),
        reference: reference.to_string(),
        title: story.words.title,
        idempotency_key: key,
        reason: field("reason", &draft.reason),
        words: field("words", &draft.words),
    })
}

/// `POST /stories/{ref}/similar`: counts a reader. Too many at once look like one that was counted before.
pub async fn count_similar(
    State(app): State<App>,
    StoryRef(reference): StoryRef,
    headers: HeaderMap,
) -> Result<Response, Halt> {
    limit(&app, &headers, "similar").await?;
    match similar::similar(&app, &reference, address_of(&headers)).await {
        Ok(_) | Err(Stop::Refused(Refusal::TooMany { .. })) => Ok(see_other(&format!("/stories/{reference}#too"))),
        Err(stop) => Err(stop.into()),
    }
}
