//! Replies of authors, every one of which is read here before it is public, and responses that wait for a moderator.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::domain::reply::ReplyDecision;
use crate::domain::response_decision::{ResponseAction, ResponseDecisionDraft};
use crate::domain::service::display_name;
use crate::flows::{Refusal, Stop, judge_reply, judge_response};
use crate::store::replies::{ReplyRow, replies_waiting};
use crate::store::waiting::{Standing, standing_waiting};
use crate::web::error::{Halt, conflict_sentence};
use crate::web::extract::Params;
use crate::web::form::FormData;
use crate::web::pages::{Day, DeskReplies, DeskReply, DeskReplyKind, Frame, Nav};
use crate::web::reply::{Keep, page, page_with, see_other};
use crate::web::session::SignedIn;
use crate::web::staff::kept::StaffForm;
use crate::web::{App, view};

/// Of each sort on the page: more than anybody decides in one go.
const REPLIES: i64 = 50;

/// `GET /desk/replies`: those that wait, at risk first.
pub async fn list_replies(State(app): State<App>, signed: SignedIn, params: Params) -> Result<Response, Halt> {
    signed.moderator()?;
    let notice = match params.get("done") {
        "approve" => "The reply is approved. It appears in a minute.",
        "reject" => "The reply is not published. The author reads why.",
        "cleared" => "The response is approved. It appears in a minute.",
        "return" => "The response is sent back. The responder reads why.",
        _ => "",
    };
    page(listed(&app, &signed, notice, String::new()).await?, Keep::Never)
}

/// `POST /desk/replies`: decides on one of them.
pub async fn decide_reply(State(app): State<App>, StaffForm { signed, form }: StaffForm) -> Result<Response, Halt> {
    let staff = signed.moderator()?;
    let form = form.data;
    let (id, done) = if form.has("response") {
        let id = form.get("response").to_owned();
        let draft = ResponseDecisionDraft {
            version: form.get("version").parse().unwrap_or(-1),
            action: form.get("action").to_owned(),
            reason: form.get("reason").to_owned(),
        };
        let decision = match draft.parse() {
            Ok(decision) => decision,
            Err(fault) => return again(&app, &signed, &id, &form, fault.message).await,
        };
        let done = if decision.action == ResponseAction::Approve { "cleared" } else { "return" };
        (id.clone(), judge_response::decide(&app, staff, &id, &decision).await.map(|_| done))
    } else {
        let id = form.get("reply").to_owned();
        let decision = match ReplyDecision::parse(form.get("action"), form.get("reason")) {
            Ok(decision) => decision,
            Err(fault) => return again(&app, &signed, &id, &form, fault.message).await,
        };
        (id.clone(), judge_reply::decide(&app, staff, &id, &decision).await.map(|()| decision.action.name()))
    };
    let fault = match done {
        Ok(done) => return Ok(see_other(&format!("/desk/replies?done={done}"))),
        Err(Stop::Refused(Refusal::NotNow(sentence))) => sentence.to_owned(),
        Err(Stop::Refused(Refusal::Conflict { by, at, .. })) => conflict_sentence(&by, &at),
        Err(stop) => return Err(stop.into()),
    };
    let mut shown = listed(&app, &signed, "", fault).await?;
    keep_reason(&mut shown, &id, &form, "");
    page_with(StatusCode::CONFLICT, shown, Keep::Never)
}

async fn again(app: &App, signed: &SignedIn, id: &str, form: &FormData, fault: String) -> Result<Response, Halt> {
    let mut shown = listed(app, signed, "", fault.clone()).await?;
    keep_reason(&mut shown, id, form, &fault);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, shown, Keep::Never)
}

/// What was typed comes back where it was typed, if that still waits.
fn keep_reason(shown: &mut DeskReplies, id: &str, form: &FormData, fault: &str) {
    if let Some(reply) = shown.replies.iter_mut().find(|reply| reply.id == id) {
        form.get("reason").clone_into(&mut reply.reason);
        fault.clone_into(&mut reply.reason_error);
    }
}

async fn listed(app: &App, signed: &SignedIn, notice: &str, fault: String) -> Result<DeskReplies, Halt> {
    let replies = replies_waiting(&*app.db, REPLIES).await?;
    let responses = standing_waiting(&*app.db, REPLIES).await?;
    let mut shown: Vec<DeskReply> = replies.iter().map(reply).collect();
    shown.extend(responses.into_iter().filter_map(response));
    shown.sort_by(|one, other| (!one.urgent, &one.at.iso).cmp(&(!other.urgent, &other.at.iso)));
    Ok(DeskReplies {
        frame: Frame::private("Replies and responses", Nav::Desk, Some(signed.shown())),
        replies: shown,
        notice: notice.to_owned(),
        fault,
    })
}

fn reply(row: &ReplyRow) -> DeskReply {
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

fn response(standing: Standing) -> Option<DeskReply> {
    let waiting = standing.waiting?;
    let kind = if standing.cleared.is_some() { DeskReplyKind::Correction } else { DeskReplyKind::Response };
    Some(DeskReply {
        kind,
        id: standing.id,
        version: standing.version,
        story: standing.story.to_string(),
        title: standing.title.unwrap_or_default(),
        service: display_name(&standing.service_name, standing.service.as_str()),
        answer: standing.cleared.map(|cleared| cleared.words.body).unwrap_or_default(),
        change: view::change_of(&waiting.words),
        body: waiting.words.body,
        signature: waiting.words.signature,
        at: Day::minute(&waiting.sent_at.to_string()),
        urgent: waiting.urgent,
        rules: waiting.rules,
        ..DeskReply::default()
    })
}
