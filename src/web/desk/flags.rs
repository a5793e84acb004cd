//! Flags of readers: they come back to the desk even after a story was approved.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::domain::flag::{Outcome, Reason};
use crate::flows::answer_flag::{Answer, answer};
use crate::flows::{Refusal, Stop};
use crate::store::readers::{FlagRow, flags_open};
use crate::web::App;
use crate::web::error::{Halt, conflict_sentence};
use crate::web::extract::Params;
use crate::web::form::FormData;
use crate::web::pages::words::DECISION_REASONS;
use crate::web::pages::{Day, DeskFlag, DeskFlags, Frame, Nav};
use crate::web::reply::{Keep, page, page_with, see_other};
use crate::web::session::SignedIn;
use crate::web::staff::kept::StaffForm;
use crate::web::view;

/// Flags on the page: more than anybody decides in one go.
const FLAGS: i64 = 50;

/// `GET /desk/flags`: open flags, those about danger first.
pub async fn list_flags(State(app): State<App>, signed: SignedIn, params: Params) -> Result<Response, Halt> {
    signed.moderator()?;
    let notice = match params.get("done") {
        "no_action" => "The story stays as it is. The reader’s words are deleted.",
        "edited" => "The flag is closed: the words were taken out.",
        "restricted" => "The story is restricted, and all its flags are closed.",
        "taken_down" => "The story is taken down, and all its flags are closed.",
        _ => "",
    };
    page(listed(&app, &signed, notice, String::new()).await?, Keep::Never)
}

/// `POST /desk/flags`: decides on one of them.
pub async fn answer_flag(State(app): State<App>, StaffForm { signed, form }: StaffForm) -> Result<Response, Halt> {
    let staff = signed.moderator()?;
    let Ok(outcome) = form.data.get("outcome").parse::<Outcome>() else { return Ok(see_other("/desk/flags")) };
    let fault = match answer(&app, staff, form.data.get("flag"), &read(&form.data, outcome)).await {
        Ok(()) => return Ok(see_other(&format!("/desk/flags?done={}", outcome.name()))),
        Err(Stop::Refused(Refusal::Fields(_))) => {
            "Choose a reason for the author before you take a story down or restrict it".to_owned()
        }
        Err(Stop::Refused(Refusal::NotNow(sentence))) => sentence.to_owned(),
        Err(Stop::Refused(Refusal::Conflict { by, at, .. })) => conflict_sentence(&by, &at),
        Err(stop) => return Err(stop.into()),
    };
    page_with(StatusCode::CONFLICT, listed(&app, &signed, "", fault).await?, Keep::Never)
}

/// The chosen sentence, and the moderator's own words after it.
fn read(form: &FormData, outcome: Outcome) -> Answer {
    let code = form.get("code");
    let sentence = DECISION_REASONS.iter().find(|row| row.0 == code).map_or("", |row| row.2);
    let parts = [sentence, form.get("message").trim()];
    Answer {
        outcome,
        version: form.get("version").parse().unwrap_or(0),
        reason: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "),
        code: code.to_owned(),
    }
}

async fn listed(app: &App, signed: &SignedIn, notice: &str, fault: String) -> Result<DeskFlags, Halt> {
    Ok(DeskFlags {
        frame: Frame::private("Flags", Nav::Flags, Some(signed.shown())),
        flags: flags_open(&*app.db, FLAGS).await?.iter().map(shown).collect(),
        notice: notice.to_owned(),
        fault,
    })
}

fn shown(row: &FlagRow) -> DeskFlag {
    DeskFlag {
        id: row.id.clone(),
        story: row.story.to_string(),
        title: row.title.clone(),
        version: row.version.to_string(),
        reason: row.reason.name().to_owned(),
        words: row.words.clone(),
        at: Day::minute(&row.at.to_string()),
        open: view::count(row.open),
        edited: row.edited,
        risk: row.reason == Reason::Risk,
    }
}
