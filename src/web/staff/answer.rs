//! A story as staff read it, and their answer.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::domain::ids::{IdempotencyKey, Reference, hex};
use crate::domain::problem::FieldError;
use crate::domain::response::{AnswerDraft, ChangeDraft};
use crate::domain::response_decision::ResponseState;
use crate::domain::service::display_name;
use crate::flows::receipt::Request;
use crate::flows::respond::{Responded, respond};
use crate::flows::{Refusal, Stop, listen};
use crate::store::inbox::{StaffFacts, inbox_facts};
use crate::store::opinions::opinions_count;
use crate::store::publications::{Published, publication_find};
use crate::store::responses::Answerable;
use crate::store::waiting::standing_of_story;
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::{Params, StoryRef};
use crate::web::form::FormData;
use crate::web::pages::{Choice, Day, Field, Frame, Nav, StaffStory};
use crate::web::reply::{Keep, page, page_with, see_other};
use crate::web::session::SignedIn;
use crate::web::view;

use super::kept::StaffForm;
use super::own_response;

/// `GET /staff/stories/{ref}`: the story, which counts as read from now on, and the editor for those who may answer.
pub async fn read_story(
    State(app): State<App>,
    signed: SignedIn,
    StoryRef(reference): StoryRef,
    params: Params,
) -> Result<Response, Halt> {
    let mut shown = story_page(&app, &signed, &reference).await?;
    let notice = match params.get("sent") {
        "1" => "Your response is published.",
        "soon" => "Your response is stored. It appears in a minute.",
        "waits" => "We have your response. A moderator reads it before it is public.",
        "corrected" => "Your response is corrected.",
        "correction-waits" => "We have your correction. A moderator reads it before it is public.",
        _ => "",
    };
    notice.clone_into(&mut shown.notice);
    page(shown, Keep::Never)
}

/// `POST /staff/stories/{ref}`: answers the story in public. The same form sent twice is one answer.
pub async fn send_answer(
    State(app): State<App>,
    StoryRef(reference): StoryRef,
    StaffForm { signed, form }: StaffForm,
) -> Result<Response, Halt> {
    let mut shown = story_page(&app, &signed, &reference).await?;
    if !shown.can_respond {
        return Err(Refusal::Forbidden.into());
    }
    let key = IdempotencyKey::parse(form.data.get("idempotency_key"));
    let key = key.ok_or_else(|| Halt::Bad("The form has no key. Load the page again.".to_owned()))?;
    let answer = match draft(&form.data).parse(&signed.staff.name) {
        Ok(answer) => answer,
        Err(faults) => return again(shown, &form.data, &faults),
    };
    let request = Request::new("respond", &signed.staff.id, &key, form.hash);
    match respond(&app, &signed.staff, &reference, &answer, &request).await {
        Ok(Responded { state, .. }) => {
            let sent = match state {
                ResponseState::Published => "1",
                ResponseState::Pending => "soon",
                ResponseState::Waiting | ResponseState::Returned => "waits",
            };
            Ok(see_other(&format!("/staff/stories/{reference}?sent={sent}")))
        }
        Err(Stop::Refused(Refusal::Fields(faults))) => again(shown, &form.data, &faults),
        Err(Stop::Refused(Refusal::OtherRequest)) => {
            let sentence = "A response from this form was sent already. Send it again only if you want to add another";
            let fresh = shown.idempotency_key.clone();
            refill(&mut shown, &form.data, &[FieldError::new("form", "sent", sentence)]);
            shown.idempotency_key = fresh;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, shown, Keep::Never)
        }
        Err(stop) => Err(stop.into()),
    }
}

fn again(mut shown: StaffStory, form: &FormData, faults: &[FieldError]) -> Result<Response, Halt> {
    refill(&mut shown, form, faults);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, shown, Keep::Never)
}

/// The page with an empty editor.
async fn story_page(app: &App, signed: &SignedIn, reference: &Reference) -> Result<StaffStory, Halt> {
    let own = listen::read(app, &signed.staff, reference).await?;
    let story = publication_find(&*app.db, reference).await?.ok_or(Refusal::NotFound)?;
    let StaffFacts { criticality, outcome } = inbox_facts(&*app.db, reference).await?.ok_or(Refusal::NotFound)?;
    let codes: Vec<&str> = own.iter().map(|service| service.code.as_str()).collect();
    let opinions = opinions_count(&*app.db, reference, &codes).await?;
    let own_responses = standing_of_story(&*app.db, reference, app.now()).await?;
    let own_responses = own_responses.iter().filter(|one| codes.contains(&one.service.as_str()));
    let may_answer = |service: &&Answerable| signed.staff.may_respond_for(&service.code, &service.organisation_code);
    let answer_for: Vec<Choice> = own
        .iter()
        .filter(may_answer)
        .map(|service| Choice::new(&service.code, display_name(&service.name, &service.code), false))
        .collect();
    Ok(StaffStory {
        frame: Frame::private(&story.words.title, Nav::Inbox, Some(signed.shown())),
        criticality: criticality.and_then(|level| u8::try_from(level).ok()),
        outcome,
        opinions: [opinions.yes, opinions.partly, opinions.no].map(view::count),
        own: own_responses.map(|one| own_response::line(app, signed, one)).collect(),
        can_respond: !answer_for.is_empty(),
        idempotency_key: hex(&app.random::<16>()),
        answer_for,
        signature: Field::new(&signed.staff.name),
        ..told(story)
    })
}

/// What everybody can read, for this page.
fn told(story: Published) -> StaffStory {
    StaffStory {
        reference: story.reference.to_string(),
        title: story.words.title,
        role: story.author_role.name().to_owned(),
        happened: story.happened.to_string(),
        published: Day::of(&story.published_at.to_string()),
        body: story.words.body,
        good: story.words.good,
        improve: story.words.improve,
        services: view::services(&story.services),
        progress: view::progress(story.progress),
        voices: view::voices(&story.responses),
        ..StaffStory::default()
    }
}

fn draft(form: &FormData) -> AnswerDraft {
    let typed = |name| Some(form.get(name).to_owned());
    let change = match form.get("change") {
        "" | "none" => None,
        state => Some(ChangeDraft {
            state: state.to_owned(),
            what: form.get("what").to_owned(),
            place: typed("where"),
            owner: typed("owner"),
            due: typed("due"),
        }),
    };
    AnswerDraft {
        service: form.get("service").to_owned(),
        body: form.get("body").to_owned(),
        signature: typed("signature"),
        change,
    }
}

/// Puts back what was typed, and says beside each field what is wrong with it.
fn refill(shown: &mut StaffStory, form: &FormData, faults: &[FieldError]) {
    let fault = |field: &str| faults.iter().find(|fault| fault.field == field).map(|fault| fault.message.clone());
    let field = |name: &str, of: &str| Field { value: form.get(name).to_owned(), error: fault(of) };
    form.get("idempotency_key").clone_into(&mut shown.idempotency_key);
    shown.form_error = fault("form");
    shown.service_error = fault("service");
    for choice in &mut shown.answer_for {
        choice.checked = choice.value == form.get("service");
    }
    shown.answer = field("body", "body");
    shown.signature = field("signature", "signature");
    shown.change = field("change", "change/state");
    shown.what = field("what", "change/what");
    shown.place = field("where", "change/where");
    shown.owner = field("owner", "change/owner");
    shown.due = field("due", "change/due");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(text: &str) -> FormData {
        FormData::parse(text).unwrap()
    }

    #[test]
    fn no_change_is_no_change_whatever_else_was_typed() {
        assert_eq!(draft(&form("service=A&body=x&change=none&what=left")).change.map(|change| change.what), None);
        assert_eq!(draft(&form("body=x")).change.map(|change| change.what), None);
    }

    #[test]
    fn a_planned_change_keeps_its_parts() {
        let change = draft(&form("change=planned&what=chairs&where=A&owner=B&due=2027-01-31")).change.unwrap();

        assert_eq!((change.state.as_str(), change.what.as_str()), ("planned", "chairs"));
        assert_eq!((change.place.as_deref(), change.due.as_deref()), (Some("A"), Some("2027-01-31")));
    }

    #[test]
    fn every_fault_stands_beside_its_field_and_every_word_is_kept() {
        let typed =
            form("service=B&body=&signature=Sam&change=planned&what=&where=here&owner=me&due=soon&idempotency_key=k");
        let faults = draft(&typed).parse("Sam").unwrap_err();
        let mut shown = StaffStory {
            answer_for: vec![Choice::new("A", "A", true), Choice::new("B", "B", false)],
            ..StaffStory::default()
        };

        refill(&mut shown, &typed, &faults);

        assert!(shown.answer.error.is_some() && shown.what.error.is_some() && shown.due.error.is_some());
        assert_eq!(shown.errors().len(), faults.len());
        assert_eq!((shown.place.value.as_str(), shown.due.value.as_str()), ("here", "soon"));
        assert!(shown.answer_for.iter().all(|choice| choice.checked == (choice.value == "B")));
        assert_eq!(shown.idempotency_key, "k");
    }
}
