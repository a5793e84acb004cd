//! Who is called when a story at risk waits, and who is a senior moderator.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::domain::on_call::{OnCall, hook_key};
use crate::domain::problem::FieldError;
use crate::flows::{Refusal, Stop, rota};
use crate::store::accounts::moderators_all;
use crate::store::on_call::{OnCallRow, on_call_all};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::Params;
use crate::web::form::FormData;
use crate::web::pages::{Choice, DeskOnCall, Field, Frame, Nav, OnCallLine};
use crate::web::reply::{Keep, page, page_with, see_other};
use crate::web::session::SignedIn;
use crate::web::staff::kept::StaffForm;

/// `GET /desk/on-call`: the rota, and who is senior.
pub async fn show_rota(State(app): State<App>, signed: SignedIn, params: Params) -> Result<Response, Halt> {
    signed.desk_runner()?;
    let mut shown = rota_page(&app, &signed).await?;
    let notice = match params.get("done") {
        "add" => "The rota has one more place.",
        "remove" => "The place is off the rota.",
        "first" => "The order is changed.",
        "seniors" => "It is stored who is senior.",
        _ => "",
    };
    notice.clone_into(&mut shown.notice);
    page(shown, Keep::Never)
}

/// `POST /desk/on-call`: `add`, or a button `remove` or `first` with the id of a place, or `seniors`.
pub async fn change_rota(State(app): State<App>, StaffForm { signed, form }: StaffForm) -> Result<Response, Halt> {
    let staff = signed.desk_runner()?;
    let data = &form.data;
    let done = if data.has("remove") {
        rota::remove(&app, staff, data.get("remove")).await.map(|()| "remove")
    } else if data.has("first") {
        rota::put_first(&app, staff, data.get("first")).await.map(|()| "first")
    } else if data.get("act") == "seniors" {
        rota::set_seniors(&app, staff, &data.all("senior")).await.map(|()| "seniors")
    } else {
        add(&app, &signed, data, &form.hash).await.map(|()| "add")
    };
    match done {
        Ok(done) => Ok(see_other(&format!("/desk/on-call?done={done}"))),
        Err(Stop::Refused(Refusal::Fields(faults))) => again(&app, &signed, data, &faults).await,
        Err(stop) => Err(stop.into()),
    }
}

async fn add(app: &App, signed: &SignedIn, data: &FormData, hash: &str) -> Result<(), Stop> {
    let new = OnCall::parse(data.get("name"), data.get("email"), data.get("webhook")).map_err(Refusal::Fields)?;
    rota::add(app, &signed.staff, &new, hash).await
}

/// The page again, with what was typed.
async fn again(app: &App, signed: &SignedIn, data: &FormData, faults: &[FieldError]) -> Result<Response, Halt> {
    let mut shown = rota_page(app, signed).await?;
    let field = |name: &str| {
        let fault = faults.iter().find(|fault| fault.field == name);
        Field { value: data.get(name).to_owned(), error: fault.map(|fault| fault.message.clone()) }
    };
    (shown.name, shown.email, shown.webhook) = (field("name"), field("email"), field("webhook"));
    page_with(StatusCode::UNPROCESSABLE_ENTITY, shown, Keep::Never)
}

async fn rota_page(app: &App, signed: &SignedIn) -> Result<DeskOnCall, Halt> {
    let line = |row: OnCallRow| OnCallLine {
        key: if row.webhook.is_empty() { String::new() } else { hook_key(&app.config.secret, &row.id) },
        id: row.id,
        name: row.name,
        email: row.email,
        webhook: row.webhook,
    };
    let moderators = moderators_all(&*app.db).await?;
    Ok(DeskOnCall {
        frame: Frame::private("On call", Nav::OnCall, Some(signed.shown())),
        places: on_call_all(&*app.db).await?.into_iter().map(line).collect(),
        nobody_senior: !moderators.iter().any(|one| one.senior),
        moderators: moderators.into_iter().map(|one| Choice::new(one.id, one.name, one.senior)).collect(),
        ..DeskOnCall::default()
    })
}
