//! A response of one's own that is not public yet, or that may still be corrected.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::domain::ids::{IdempotencyKey, hex};
use crate::domain::office::on_the_wall;
use crate::domain::problem::FieldError;
use crate::domain::response::ChangeDraft;
use crate::domain::response_decision::{CorrectionDraft, ResponseState};
use crate::domain::service::display_name;
use crate::domain::time::Timestamp;
use crate::flows::receipt::Request;
use crate::flows::{Refusal, Stop, correct};
use crate::store::waiting::Standing;
use crate::web::App;
use crate::web::error::{Halt, conflict_sentence};
use crate::web::extract::StoryAndResponse;
use crate::web::form::FormData;
use crate::web::pages::{Field, Frame, Nav, OwnLine, OwnResponse};
use crate::web::reply::{Keep, page, page_with, see_other};
use crate::web::session::SignedIn;

use super::kept::StaffForm;

/// `GET /staff/stories/{ref}/responses/{id}`: how it stands, and the editor.
pub async fn show_own(
    State(app): State<App>,
    signed: SignedIn,
    StoryAndResponse(reference, id): StoryAndResponse,
) -> Result<Response, Halt> {
    let standing = correct::find(&app, signed.listener()?, &reference, &id).await?;
    page(own_page(&app, &signed, &standing), Keep::Never)
}

/// `POST /staff/stories/{ref}/responses/{id}`: corrects it. The same form sent twice is one correction.
pub async fn correct_own(
    State(app): State<App>,
    StoryAndResponse(reference, id): StoryAndResponse,
    StaffForm { signed, form }: StaffForm,
) -> Result<Response, Halt> {
    let staff = signed.listener()?;
    let standing = correct::find(&app, staff, &reference, &id).await?;
    let key = IdempotencyKey::parse(form.data.get("idempotency_key"));
    let key = key.ok_or_else(|| Halt::Bad("The form has no key. Load the page again.".to_owned()))?;
    let request = Request::new("correct", &format!("{}:{id}", staff.id), &key, form.hash);
    let done = correct::correct(&app, staff, (&reference, &id), &draft(&form.data), Some(&request)).await;
    let (status, faults) = match done {
        Ok(done) => {
            let sent = if done.state == ResponseState::Waiting { "correction-waits" } else { "corrected" };
            return Ok(see_other(&format!("/staff/stories/{reference}?sent={sent}")));
        }
        Err(Stop::Refused(Refusal::Fields(faults))) => (StatusCode::UNPROCESSABLE_ENTITY, faults),
        Err(Stop::Refused(Refusal::Conflict { by, at, .. })) => {
            (StatusCode::CONFLICT, whole(conflict_sentence(&by, &at)))
        }
        Err(Stop::Refused(Refusal::NotNow(sentence))) => (StatusCode::CONFLICT, whole(sentence.to_owned())),
        Err(stop) => return Err(stop.into()),
    };
    let mut shown = own_page(&app, &signed, &standing);
    refill(&mut shown, &form.data, &faults);
    page_with(status, shown, Keep::Never)
}

fn whole(sentence: String) -> Vec<FieldError> {
    vec![FieldError::new("form", "not_now", sentence)]
}

fn own_page(app: &App, signed: &SignedIn, standing: &Standing) -> OwnResponse {
    let shown = OwnResponse {
        frame: Frame::private("Correct your response", Nav::Inbox, Some(signed.shown())),
        reference: standing.story.to_string(),
        title: standing.title.clone().unwrap_or_default(),
        line: line(app, signed, standing),
        version: standing.version.to_string(),
        idempotency_key: hex(&app.random::<16>()),
        ..OwnResponse::default()
    };
    let Some(words) = standing.latest() else { return shown };
    OwnResponse {
        answer: Field::new(&words.body),
        signature: Field::new(&words.signature),
        change: words.change.clone(),
        what: Field::new(&words.what),
        place: Field::new(&words.place),
        owner: Field::new(&words.owner),
        due: Field::new(&words.due),
        ..shown
    }
}

/// How a response stands, for its own staff.
pub(super) fn line(app: &App, signed: &SignedIn, standing: &Standing) -> OwnLine {
    let now = app.now();
    let in_time = |until: Timestamp| now < until;
    let is_open = standing.waiting.is_some() || standing.correctable_until().is_some_and(in_time);
    let waiting = standing.waiting.as_ref();
    OwnLine {
        id: standing.id.clone(),
        service: display_name(&standing.service_name, standing.service.as_str()),
        state: state(app, standing),
        reason: waiting.map(|waiting| waiting.reason.clone()).unwrap_or_default(),
        body: waiting.map(|waiting| waiting.words.body.clone()).unwrap_or_default(),
        can_correct: is_open && correct::may_correct(&signed.staff, standing),
    }
}

fn state(app: &App, standing: &Standing) -> String {
    let sentence = match (standing.state(), standing.cleared.is_some()) {
        (ResponseState::Waiting, false) => "A moderator reads this response before it is public.",
        (ResponseState::Returned, false) => "A moderator sent this response back. Correct it and send it again.",
        (ResponseState::Waiting, true) => {
            "This response is public as it was. A moderator reads your correction before it takes its place."
        }
        (ResponseState::Returned, true) => {
            "This response is public as it was. A moderator sent your correction back. Correct it and send it again."
        }
        (ResponseState::Pending, _) => "This response is on its way. It appears in a minute.",
        (ResponseState::Published, _) => {
            return match standing.correctable_until().filter(|until| app.now() < *until) {
                Some(until) => {
                    let until = on_the_wall(app.config.site, until);
                    format!("This response is public. You can correct it until {until}.")
                }
                None => "This response is public. The 30 minutes to correct it are over.".to_owned(),
            };
        }
    };
    sentence.to_owned()
}

fn draft(form: &FormData) -> CorrectionDraft {
    let typed = |name| Some(form.get(name).to_owned());
    let change = (!form.get("change").is_empty()).then(|| ChangeDraft {
        state: form.get("change").to_owned(),
        what: form.get("what").to_owned(),
        place: typed("where"),
        owner: typed("owner"),
        due: typed("due"),
    });
    CorrectionDraft {
        version: form.get("version").parse().unwrap_or(-1),
        body: form.get("body").to_owned(),
        signature: typed("signature"),
        change,
    }
}

/// Puts back what was typed, and says beside each field what is wrong with it.
fn refill(shown: &mut OwnResponse, form: &FormData, faults: &[FieldError]) {
    let fault = |field: &str| faults.iter().find(|fault| fault.field == field).map(|fault| fault.message.clone());
    let field = |name: &str, of: &str| Field { value: form.get(name).to_owned(), error: fault(of) };
    shown.form_error = fault("form").or_else(|| fault("change/state"));
    shown.answer = field("body", "body");
    shown.signature = field("signature", "signature");
    shown.what = field("what", "change/what");
    shown.place = field("where", "change/where");
    shown.owner = field("owner", "change/owner");
    shown.due = field("due", "change/due");
}
