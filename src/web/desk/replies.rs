//! Replies of authors: every one is read here before it is public.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::domain::reply::ReplyDecision;
use crate::domain::service::display_name;
use crate::flows::{Refusal, Stop, judge_reply};
use crate::store::replies::{ReplyRow, replies_waiting};
use crate::web::App;
use crate::web::error::{Halt, conflict_sentence};
use crate::web::extract::Params;
use crate::web::form::FormData;
use crate::web::pages::{Day, DeskReplies, DeskReply, Frame, Nav};
use crate::web::reply::{Keep, page, page_with, see_other};
use crate::web::session::SignedIn;
use crate::web::staff::kept::StaffForm;

/// Replies on the page: more than anybody decides in one go.
const REPLIES: i64 = 50;

/// `GET /desk/replies`: those that wait, at risk first.
pub async fn list_replies(State(app): State<App>, signed: SignedIn, params: Params) -> Result<Response, Halt> {
    signed.moderator()?;
    let notice = match params.get("done") {
        "approve" => "The reply is approved. It appears in a minute.",
        "reject" => "The reply is not published. The author reads why.",
        _ => "",
    };
    page(listed(&app, &signed, notice, String::new()).await?, Keep::Never)
}

/// `POST /desk/replies`: decides on one of them.
pub async fn decide_reply(State(app): State<App>, StaffForm { signed, form }: StaffForm) -> Result<Response, Halt> {
    let staff = signed.moderator()?;
    let (id, form) = (form.data.get("reply").to_owned(), form.data);
    let decision = match ReplyDecision::parse(form.get("action"), form.get("reason")) {
        Ok(decision) => decision,
        Err(fault) => return again(&app, &signed, &id, &form, fault.message).await,
    };
    let fault = match judge_reply::decide(&app, staff, &id, &decision).await {
        Ok(()) => return Ok(see_other(&format!("/desk/replies?done={}", decision.action.name()))),
        Err(Stop::Refused(Refusal::NotNow(sentence))) => sentence.to_owned(),
        Err(Stop::Refused(Refusal::Conflict { by, at, .. })) => conflict_sentence(&by, &at),
        Err(stop) => return Err(stop.into()),
    };
    page_with(StatusCode::CONFLICT, listed(&app, &signed, "", fault).await?, Keep::Never)
}

async fn again(app: &App, signed: &SignedIn, id: &str, form: &FormData, fault: String) -> Result<Response, Halt> {
    let mut shown = listed(app, signed, "", fault.clone()).await?;
    if let Some(reply) = shown.replies.iter_mut().find(|reply| reply.id == id) {
        form.get("reason").clone_into(&mut reply.reason);
        reply.reason_error = fault;
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, shown, Keep::Never)
}

async fn listed(app: &App, signed: &SignedIn, notice: &str, fault: String) -> Result<DeskReplies, Halt> {
    Ok(DeskReplies {
        frame: Frame::private("Replies", Nav::Desk, Some(signed.shown())),
        replies: replies_waiting(&*app.db, REPLIES).await?.iter().map(shown).collect(),
        notice: notice.to_owned(),
        fault,
    })
}

fn shown(row: &ReplyRow) -> DeskReply {
    DeskReply {
        id: row.id.clone(),
        story: row.story.to_string(),
        title: row.title.clone().unwrap_or_default(),
        service: display_name(&row.service_name, row.service.as_str()),
        answer: row.answer.clone(),
        body: row.body.clone(),
        at: Day::minute(&row.created_at.to_string()),
        urgent: row.urgent,
        rules: row.rules.clone(),
        ..DeskReply::default()
    }
}
