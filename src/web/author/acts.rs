//! What an author does with a story: a word on an edit, an answer, other uses, another address. Each act is one form and
//! is answered with the page again.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use crate::domain::problem::FieldError;
use crate::domain::story::Consent;
use crate::domain::word::WordDraft;
use crate::flows::{Refusal, Stop, address, answer, consent, opinion, word};
use crate::store::stories::{Story, story_find};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::Form;
use crate::web::form::FormData;
use crate::web::pages::words::CONSENTS;
use crate::web::pages::{Choice, Field, Frame, Nav, Refill, YourLetters, YourUses};
use crate::web::reply::{Keep, page, page_with};
use crate::web::view;

use super::status::{Said, WordSent, status};
use super::{ask_again, enter};

/// The page again, as the story stands after the act.
pub(super) async fn answered(app: &App, story: &Story, form: &FormData, said: Said) -> Result<Response, Halt> {
    let story = story_find(&*app.db, &story.reference).await?.ok_or(Refusal::NotFound)?;
    page(status(app, &story, form, said).await?, Keep::Never)
}

/// The page again with what is wrong, and every word that was typed.
pub(super) async fn refused(
    app: &App,
    story: &Story,
    form: &FormData,
    stop: Stop,
    typed: &str,
) -> Result<Response, Halt> {
    let halt = Halt::from(stop);
    if halt.status() != StatusCode::CONFLICT {
        return Err(halt);
    }
    let story = story_find(&*app.db, &story.reference).await?.ok_or(Refusal::NotFound)?;
    let said = Said { problem: halt.detail(), typed: typed.to_owned(), ..Said::default() };
    page_with(StatusCode::CONFLICT, status(app, &story, form, said).await?, Keep::Never)
}

/// `POST /your-story/edits`: the author's word on one edit (`n` from 1, `decision-n`, `words-n`, `version`).
pub(super) async fn say_word(State(app): State<App>, headers: HeaderMap, form: Form) -> Result<Response, Halt> {
    let form = &form.data;
    let story = match enter(&app, &headers, form).await {
        Ok(story) => story,
        Err(halt) => return ask_again(&app, form, halt),
    };
    let n = form.get("n");
    let [decision, typed] = ["decision", "words"].map(|name| form.get(&format!("{name}-{n}")).to_owned());
    let number = n.parse::<i64>().unwrap_or_default().saturating_sub(1);
    let draft = WordDraft { decision: decision.clone(), words: Some(typed.clone()), version: None };
    let parsed = match draft.parse() {
        Ok(parsed) => parsed,
        Err(fault) => {
            let sent = word_sent(number, decision, &typed, &fault);
            let said = Said { word: Some(sent), ..Said::default() };
            let again = status(&app, &story, form, said).await?;
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, again, Keep::Never);
        }
    };
    match word::say(&app, &story, number, &parsed, form.get("version").parse().ok(), None).await {
        Ok(heard) => {
            let said = Said { done: "We have your word on this change.", help: heard.help, ..Said::default() };
            answered(&app, &story, form, said).await
        }
        Err(stop) => refused(&app, &story, form, stop, &typed).await,
    }
}

fn word_sent(number: i64, decision: String, typed: &str, fault: &FieldError) -> WordSent {
    let message = Some(fault.message.clone());
    let of_choice = fault.field == "decision";
    let (decision_error, error) = if of_choice { (message, None) } else { (None, message) };
    WordSent { number, decision, decision_error, words: Field { value: typed.to_owned(), error } }
}

/// `POST /your-story/answer`: the answer to a question or a rejection.
pub(super) async fn send_answer(State(app): State<App>, headers: HeaderMap, form: Form) -> Result<Response, Halt> {
    let form = &form.data;
    let story = match enter(&app, &headers, form).await {
        Ok(story) => story,
        Err(halt) => return ask_again(&app, form, halt),
    };
    let typed = form.get("answer").to_owned();
    let words = match answer::parse(&typed) {
        Ok(words) => words,
        Err(fault) => {
            let said = Said { answer: Field::wrong(typed, fault.message), ..Said::default() };
            let again = status(&app, &story, form, said).await?;
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, again, Keep::Never);
        }
    };
    match answer::answer(&app, &story, &words).await {
        Ok(heard) => {
            let done = "We have your answer. A moderator reads it with your story.";
            answered(&app, &story, form, Said { done, help: heard.help, ..Said::default() }).await
        }
        Err(stop) => refused(&app, &story, form, stop, &typed).await,
    }
}

/// `POST /your-story/opinions`: whether a response (`response`) answered what was asked (`opinion`: yes, partly, no).
pub(super) async fn say_opinion(State(app): State<App>, headers: HeaderMap, form: Form) -> Result<Response, Halt> {
    let form = &form.data;
    let story = match enter(&app, &headers, form).await {
        Ok(story) => story,
        Err(halt) => return ask_again(&app, form, halt),
    };
    let said = form.get("opinion").parse();
    let said = said.map_err(|_| Halt::Bad("The form has no opinion. Load the page again.".to_owned()))?;
    match opinion::say(&app, &story, form.get("response"), said).await {
        Ok(()) => {
            let done = "We have what you said of this answer. Only the staff of the service read it.";
            answered(&app, &story, form, Said { done, ..Said::default() }).await
        }
        Err(stop) => refused(&app, &story, form, stop, "").await,
    }
}

/// The uses that an author can change. Showing the story here is taken back with the story.
const USES: &[&str] = &["api", "research", "teaching", "training"];

/// What is around a page of the author with a form of this id, whose button chooses another language.
fn framed(app: &App, title: &str, form: &'static str) -> Frame {
    let (action, step) = ("/your-story".to_owned(), "again".to_owned());
    Frame { refill: Some(Refill { form, action, step }), ..view::private_frame(app, title, Nav::YourStory) }
}

/// The page on which other uses are chosen.
pub(super) fn uses_page(app: &App, story: &Story, form: &FormData) -> Result<Response, Halt> {
    let Consent { api, research, teaching, training, .. } = story.about.consent;
    let chosen = USES.iter().zip([api, research, teaching, training]);
    let stored: Vec<String> = chosen.filter(|(_, yes)| *yes).map(|(code, _)| (*code).to_owned()).collect();
    let chosen = if form.get("step") == "again" { form.all("uses") } else { stored };
    let rows: Vec<_> = CONSENTS.iter().copied().filter(|(code, ..)| USES.contains(code)).collect();
    let uses = YourUses {
        frame: framed(app, "What may be done with your story", "uses-form"),
        reference: story.reference.spaced(),
        key: form.get("key").to_owned(),
        uses: Choice::table(&rows, &chosen),
    };
    page(uses, Keep::Never)
}

/// `POST /your-story/uses`: other uses of the story.
pub(super) async fn change_uses(State(app): State<App>, headers: HeaderMap, form: Form) -> Result<Response, Halt> {
    let form = &form.data;
    let story = match enter(&app, &headers, form).await {
        Ok(story) => story,
        Err(halt) => return ask_again(&app, form, halt),
    };
    let chosen = form.all("uses");
    let has = |code: &str| chosen.iter().any(|one| one == code);
    let wanted = Consent {
        publish: true,
        api: has("api"),
        research: has("research"),
        teaching: has("teaching"),
        training: has("training"),
    };
    match consent::change(&app, &story, wanted).await {
        Ok(()) => {
            let done = "We changed what may be done with your story. It counts from now.";
            answered(&app, &story, form, Said { done, ..Said::default() }).await
        }
        Err(stop) => refused(&app, &story, form, stop, "").await,
    }
}

/// The page on which the address is given, changed or removed. What is stored is not shown: somebody may look over a
/// shoulder.
pub(super) fn letters_page(
    app: &App,
    story: &Story,
    form: &FormData,
    email: Field,
    code: StatusCode,
) -> Result<Response, Halt> {
    let letters = YourLetters {
        frame: framed(app, "Letters about your story", "letters-form"),
        reference: story.reference.spaced(),
        key: form.get("key").to_owned(),
        has_address: !story.about.email.is_empty(),
        mail: story.about.mail.clone(),
        email,
    };
    page_with(code, letters, Keep::Never)
}

/// `POST /your-story/letters`: sets the address, or removes it (`remove` = `yes`).
pub(super) async fn set_address(State(app): State<App>, headers: HeaderMap, form: Form) -> Result<Response, Halt> {
    let form = &form.data;
    let story = match enter(&app, &headers, form).await {
        Ok(story) => story,
        Err(halt) => return ask_again(&app, form, halt),
    };
    let typed = form.get("email");
    let wanted = if form.get("remove") == "yes" {
        None
    } else {
        match address::parse(typed, &story.words.screen_name) {
            Ok(Some(address)) => Some(address),
            Ok(None) => {
                let field = Field::wrong(typed, "Enter an e-mail address, like name@example.com");
                return letters_page(&app, &story, form, field, StatusCode::UNPROCESSABLE_ENTITY);
            }
            Err(fault) => {
                let field = Field::wrong(typed, fault.message);
                return letters_page(&app, &story, form, field, StatusCode::UNPROCESSABLE_ENTITY);
            }
        }
    };
    match address::set(&app, &story, wanted.as_ref()).await {
        Ok(()) => {
            let done = match wanted {
                Some(_) => "We write to this address when something happens to your story.",
                None => "We deleted your address. We write no more letters about your story.",
            };
            answered(&app, &story, form, Said { done, ..Said::default() }).await
        }
        Err(stop) => refused(&app, &story, form, stop, typed).await,
    }
}
