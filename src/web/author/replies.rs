//! The author writes back to a response.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use crate::domain::ids::{IdempotencyKey, hex};
use crate::domain::problem::FieldError;
use crate::domain::reply::ReplyDraft;
use crate::domain::service::display_name;
use crate::flows::receipt::Request;
use crate::flows::{Refusal, Stop, reply};
use crate::store::opinions::OpinionRow;
use crate::store::publications::{Published, ResponseRow};
use crate::store::replies::ReplyRow;
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::Form;
use crate::web::pages::{Day, Field, OwnReply, Rated};
use crate::web::reply::{Keep, page_with};

use super::acts::{answered, refused};
use super::status::{Said, status};
use super::{ask_again, enter};

/// What was sent to one response and cannot be taken like this.
#[derive(Debug)]
pub(super) struct ReplySent {
    response: String,
    reply: Field,
    publish_error: Option<String>,
}

/// `POST /your-story/replies`: a reply to a response (`n`, `response`, `reply-n`, `publish-n`, `idempotency_key`).
pub(super) async fn send_reply(State(app): State<App>, headers: HeaderMap, form: Form) -> Result<Response, Halt> {
    let (form, hash) = (&form.data, form.hash);
    let story = match enter(&app, &headers, form).await {
        Ok(story) => story,
        Err(halt) => return ask_again(&app, form, halt),
    };
    let key = IdempotencyKey::parse(form.get("idempotency_key"));
    let key = key.ok_or_else(|| Halt::Bad("The form has no key. Load the page again.".to_owned()))?;
    let n = form.get("n");
    let [typed, publish] = ["reply", "publish"].map(|name| form.get(&format!("{name}-{n}")).to_owned());
    let response = form.get("response").to_owned();
    let draft = ReplyDraft { response: response.clone(), body: typed.clone(), publish: publish == "yes" };
    let words = match draft.parse() {
        Ok(words) => words,
        Err(faults) => {
            let fault = |name| faults.iter().find(|fault: &&FieldError| fault.field == name);
            let error = |name| fault(name).map(|fault| fault.message.clone());
            let reply = Field { value: typed, error: error("body") };
            let sent = ReplySent { response, reply, publish_error: error("publish") };
            let again = status(&app, &story, form, Said { reply: Some(sent), ..Said::default() }).await?;
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, again, Keep::Never);
        }
    };
    let request = Request::new("reply", story.reference.as_str(), &key, hash);
    match reply::send(&app, &story, &words, &request).await {
        Ok(replied) => {
            let done = "We have your reply. A moderator reads it before it is public.";
            answered(&app, &story, form, Said { done, help: replied.help, ..Said::default() }).await
        }
        Err(Stop::Refused(Refusal::OtherRequest)) => {
            let sentence = "A reply from this form was sent already. Send it again only if you want to add another";
            let sent = ReplySent { response, reply: Field::wrong(typed, sentence), publish_error: None };
            let again = status(&app, &story, form, Said { reply: Some(sent), ..Said::default() }).await?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, again, Keep::Never)
        }
        Err(stop) => refused(&app, &story, form, stop, &typed).await,
    }
}

/// Each response with what the author said of it and wrote back.
pub(super) fn rated(
    app: &App,
    public: &Published,
    opinions: &[OpinionRow],
    replies: &[ReplyRow],
    sent: Option<&ReplySent>,
) -> Vec<Rated> {
    let one = |(number, row): (usize, &ResponseRow)| {
        let sent = sent.filter(|sent| sent.response == row.id);
        Rated {
            response: row.id.clone(),
            service: display_name(&row.service_name, &row.service),
            at: Day::of(&row.created_at.to_string()),
            opinion: opinions
                .iter()
                .find(|said| said.response == row.id)
                .map(|said| said.opinion.clone())
                .unwrap_or_default(),
            replies: replies.iter().filter(|reply| reply.response == row.id).map(own).collect(),
            reply: sent.map(|sent| sent.reply.clone()).unwrap_or_default(),
            publish_error: sent.and_then(|sent| sent.publish_error.clone()),
            idempotency_key: hex(&app.random::<16>()),
            ..Rated::numbered(number)
        }
    };
    (1_usize..).zip(&public.responses).map(one).collect()
}

fn own(row: &ReplyRow) -> OwnReply {
    OwnReply {
        at: Day::of(&row.created_at.to_string()),
        body: row.body.clone(),
        state: match row.action.as_str() {
            "approve" => "Your reply is published.",
            "reject" => "We could not publish your reply.",
            _ => "Your reply waits for a moderator.",
        },
        reason: row.reason.clone(),
    }
}
