//! Sending: by either way, the same words are the same story.

use axum::http::HeaderMap;
use axum::response::Response;

use crate::domain::ids::{IdempotencyKey, Reference, StoryKey, hex, sha256_hex};
use crate::domain::language::Language;
use crate::domain::problem::FieldError;
use crate::flows::{Refusal, Stop, tell};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::{Form, limit};
use crate::web::form::FormData;
use crate::web::pages::{Nav, Refill, Sent};
use crate::web::reply::{Keep, file, page, see_other};
use crate::web::view;

use super::fields::Typed;

/// What somebody is told whose form was sent before, with other words.
pub(super) const SENT_BEFORE: &str = "You sent this form before with other words, and we have that story. To change it, write to us with its reference; \
     to send this as another story, check it and send it again";

/// How sending ended.
pub(super) enum Sending {
    /// We have it: the page that says so.
    Done(Response),
    /// Something is wrong with these fields.
    Faults(Vec<FieldError>),
    /// The form was sent before with other words: here it is with a new key, to be sent as another story.
    Before(Box<Typed>),
}

/// Sends a story. The answer shows the key, so it is the answer to the POST itself: no address leads to it. Loading it
/// again sends the same form again, which has no second effect and shows the same key.
pub(super) async fn send(app: &App, headers: &HeaderMap, language: Language, typed: &Typed) -> Result<Sending, Halt> {
    limit(app, headers, "tell").await?;
    let renewed = || Box::new(Typed { idempotency_key: hex(&app.random::<16>()), ..typed.clone() });
    let Some(key) = IdempotencyKey::parse(&typed.idempotency_key) else { return Ok(Sending::Before(renewed())) };
    match tell::tell(app, &typed.draft(), language, &key, sha256_hex(&typed.all())).await {
        Ok(told) => {
            let by_email = !typed.email.trim().is_empty();
            let sent = sent(app, &told.reference, Some(&told.key), told.help, by_email);
            Ok(Sending::Done(page(sent, Keep::Never)?))
        }
        Err(Stop::Refused(Refusal::Fields(faults))) => Ok(Sending::Faults(faults)),
        Err(Stop::Refused(Refusal::OtherRequest)) => Ok(Sending::Before(renewed())),
        Err(stop) => Err(stop.into()),
    }
}

/// The value of `step` that shows the answer again.
pub(super) const SHOWN_AGAIN: &str = "sent";

fn sent(app: &App, reference: &Reference, key: Option<&StoryKey>, help: bool, by_email: bool) -> Sent {
    let mut frame = view::private_frame(app, "We have your story", Nav::Tell);
    frame.refill = Some(Refill::again("/tell", SHOWN_AGAIN));
    Sent {
        frame,
        reference: reference.spaced(),
        key: key.map(|key| key.reveal().to_owned()).unwrap_or_default(),
        help: help.then(|| view::help(app.config.site)),
        by_email,
    }
}

/// The answer again, in another language. Like the file below it is made of what came in the form: nothing is looked
/// up, and nobody learns whether there is such a story.
pub(super) fn show_again(app: &App, form: &FormData) -> Result<Response, Halt> {
    let Some(reference) = Reference::parse(form.get("reference")) else { return Ok(see_other("/tell")) };
    let key = StoryKey::parse(form.get("key"));
    page(sent(app, &reference, key.as_ref(), form.get("help") == "1", form.get("by_email") == "1"), Keep::Never)
}

/// `POST /tell/keep`: reference and key as a text file, for whoever wants to keep them so. They came in the form and go
/// back to where they came from; nothing is looked up, and no address holds them.
pub async fn keep_file(language: Language, form: Form) -> Result<Response, Halt> {
    let (reference, key) = (Reference::parse(form.data.get("reference")), StoryKey::parse(form.data.get("key")));
    let (Some(reference), Some(key)) = (reference, key) else {
        return Err(Halt::Bad("The form does not hold a reference and a key.".to_owned()));
    };
    let lines = [
        &*language.say("Your story on Caretold"),
        "",
        &language.say_with("Reference: {reference}", &[&reference.spaced()]),
        &language.say_with("Key: {key}", &[&key.reveal()]),
        "",
        &language.say("To see answers, or to take your story back, go to “Your story” on the website and type both."),
        &language.say("Keep this where nobody else looks. We cannot find the key again for you."),
        "",
    ];
    Ok(file("my-story.txt", "text/plain; charset=utf-8", lines.join("\r\n"), Keep::Never))
}
