//! One question a page. The form carries what was typed on the other pages, sealed ([`Walk`]); the page's own controls
//! come as they are and win.

use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use crate::domain::language::Language;
use crate::domain::problem::FieldError;
use crate::flows::finder::Found;
use crate::flows::form_state::Unopened;
use crate::store::services::Service;
use crate::web::App;
use crate::web::error::Halt;
use crate::web::form::FormData;
use crate::web::pages::{Hidden, Question, Tell};
use crate::web::reply::{Keep, page, page_with};
use crate::web::view;

use super::check::{self, check_page};
use super::one_page;
use super::send::{SENT_BEFORE, Sending, send};
use super::walk::Walk;
use super::{LOOK_FOR_WHAT, chosen, chosen_unread, framed, look_for, start, tags, wait_sentence, with_wait};

/// What somebody is told whose words are more than a page can carry.
pub(super) const TOO_MUCH: &str = "Your words are too many to carry on to the next page. Make them shorter first";

/// The page that a form comes from.
#[derive(Debug, Clone, Copy)]
enum Place {
    Start,
    Question(Question),
    Check,
}

impl Place {
    fn parse(code: &str) -> Option<Self> {
        match code {
            "start" => Some(Self::Start),
            "check" => Some(Self::Check),
            code => code.parse().ok().map(Self::Question),
        }
    }
}

/// One step of the walk, by the button that was pressed. When we cannot do it now, the same page comes back.
pub(super) async fn take(
    app: &App,
    headers: &HeaderMap,
    language: Language,
    data: &FormData,
) -> Result<Response, Halt> {
    let bad = || Halt::Bad("The form does not say which page it is.".to_owned());
    let place = Place::parse(data.get("page")).ok_or_else(bad)?;
    let mut walk = match Walk::open(app, data.get("state")) {
        Ok(walk) => walk,
        Err(why) => return lost(app, place, data, why).await,
    };
    if let Place::Question(question) = place {
        walk.typed.take(question, data);
    }
    match act(app, headers, language, place, &mut walk, data).await {
        Err(halt) => match wait_sentence(&halt) {
            Some(sentence) => Ok(with_wait(same(app, place, &walk, sentence)?, &halt)),
            None => Err(halt),
        },
        done => done,
    }
}

async fn act(
    app: &App,
    headers: &HeaderMap,
    language: Language,
    place: Place,
    walk: &mut Walk,
    data: &FormData,
) -> Result<Response, Halt> {
    match (place, data.get("step")) {
        (Place::Start, "stay") => start(app, walk, String::new()).await,
        (Place::Question(here), "stay") => go(app, walk, here, here).await,
        (_, "one") => one_page::show(app, &walk.typed, false).await,
        (Place::Start, _) => go(app, walk, Question::Where, Question::Where).await,
        (Place::Question(Question::Where), "find") => find(app, walk).await,
        (Place::Question(here), "back") => match here.before() {
            Some(before) => go(app, walk, here, before).await,
            None => start(app, walk, String::new()).await,
        },
        (Place::Question(here), step) => match step.strip_prefix("remove:") {
            Some(code) => {
                walk.typed.services.retain(|chosen| chosen != code);
                go(app, walk, here, here).await
            }
            None => next(app, walk, here, data.get("searched")).await,
        },
        (Place::Check, "send") => finish(app, headers, language, walk).await,
        (Place::Check, "back") => go(app, walk, Question::Email, Question::Email).await,
        (Place::Check, step) => match step.strip_prefix("go:").and_then(|code| code.parse().ok()) {
            Some(question) => go(app, walk, question, question).await,
            None => check(app, walk, Question::Email).await,
        },
    }
}

/// On to the next question, if all is well with this one. `searched` is what the finder looked for before.
async fn next(app: &App, walk: &mut Walk, here: Question, searched: &str) -> Result<Response, Halt> {
    let typed = &walk.typed;
    // Enter in the finder presses "Continue": what was typed there is a search, once.
    let looks = here == Question::Where && typed.services.is_empty() && typed.service_text.trim().is_empty();
    if looks && !typed.find.trim().is_empty() && typed.find != searched {
        return find(app, walk).await;
    }
    let chosen = chosen(app, typed).await?;
    let mut faults = check::faults(app, typed, &chosen);
    faults.retain(|fault| here.fields().contains(&fault.field));
    if !faults.is_empty() {
        return again(app, walk, here, &chosen, &faults);
    }
    // Once, and before anything else: help. The same button goes on.
    let calls = || typed.only(here).calls_for_help(app.config.site, app.now().month(), &chosen);
    if !walk.helped && calls() {
        walk.helped = true;
        return go(app, walk, here, here).await;
    }
    match here.after().filter(|_| !walk.checked) {
        Some(after) => go(app, walk, here, after).await,
        None => check(app, walk, here).await,
    }
}

async fn find(app: &App, walk: &Walk) -> Result<Response, Halt> {
    let mut form = question(app, walk, Question::Where, &chosen(app, &walk.typed).await?, &[])?;
    if walk.typed.find.trim().is_empty() {
        form.find.error = Some(LOOK_FOR_WHAT.to_owned());
    } else {
        let found: Found = look_for(app, &walk.typed).await?;
        one_page::found(&mut form, &found);
    }
    page(form, Keep::Never)
}

/// Everything together, from the question `here`; or the first question with a fault.
async fn check(app: &App, walk: &mut Walk, here: Question) -> Result<Response, Halt> {
    let chosen = chosen(app, &walk.typed).await?;
    let faults = check::faults(app, &walk.typed, &chosen);
    walk.checked = true;
    let fields: Vec<&str> = faults.iter().map(|fault| fault.field).collect();
    match Question::first_of(&fields) {
        Some(question) => again(app, walk, question, &chosen, &faults),
        None => match checked(app, walk, &chosen, tags(app, &walk.typed).await?, "")? {
            Some(response) => Ok(response),
            None => too_much(app, walk, here, &chosen),
        },
    }
}

/// The page where everything is checked; `None` when it is more than a page may carry.
fn checked(
    app: &App,
    walk: &Walk,
    chosen: &[Service],
    tags: Vec<String>,
    error: &str,
) -> Result<Option<Response>, Halt> {
    let Some(state) = walk.seal(app) else { return Ok(None) };
    let hidden = [("page", "check".to_owned()), ("state", state)];
    let hidden = hidden.map(|(name, value)| Hidden { name: name.to_owned(), value }).to_vec();
    let mut shown = check_page(app, &walk.typed, chosen, hidden);
    (shown.by_question, shown.tags) = (true, tags);
    error.clone_into(&mut shown.error);
    let status = if error.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page_with(status, shown, Keep::Never).map(Some)
}

async fn finish(app: &App, headers: &HeaderMap, language: Language, walk: &mut Walk) -> Result<Response, Halt> {
    match send(app, headers, language, &walk.typed).await? {
        Sending::Done(response) => Ok(response),
        Sending::Faults(_) => check(app, walk, Question::Email).await,
        Sending::Before(renewed) => {
            walk.typed = *renewed;
            let chosen = chosen(app, &walk.typed).await?;
            checked(app, walk, &chosen, tags(app, &walk.typed).await?, SENT_BEFORE)?.ok_or(Halt::TooLarge)
        }
    }
}

/// The page of the question `to`; the one of `here` again when there is more than a page may carry.
async fn go(app: &App, walk: &Walk, here: Question, to: Question) -> Result<Response, Halt> {
    let chosen = chosen(app, &walk.typed).await?;
    match question(app, walk, to, &chosen, &[]) {
        Err(Halt::TooLarge) => too_much(app, walk, here, &chosen),
        form => page(form?, Keep::Never),
    }
}

/// The first question; `None` when there is more than a page may carry.
pub(super) async fn first(app: &App, walk: &Walk) -> Result<Option<Response>, Halt> {
    let chosen = chosen(app, &walk.typed).await?;
    match question(app, walk, Question::Where, &chosen, &[]) {
        Err(Halt::TooLarge) => Ok(None),
        form => page(form?, Keep::Never).map(Some),
    }
}

fn again(app: &App, walk: &Walk, here: Question, chosen: &[Service], faults: &[FieldError]) -> Result<Response, Halt> {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, question(app, walk, here, chosen, faults)?, Keep::Never)
}

fn too_much(app: &App, walk: &Walk, here: Question, chosen: &[Service]) -> Result<Response, Halt> {
    let mut form = question(app, walk, here, chosen, &[])?;
    form.form_error = Some(TOO_MUCH.to_owned());
    page_with(StatusCode::UNPROCESSABLE_ENTITY, form, Keep::Never)
}

/// The page of one question. Its own words stand in its controls, all others are carried.
fn question(app: &App, walk: &Walk, here: Question, chosen: &[Service], faults: &[FieldError]) -> Result<Tell, Halt> {
    let mut others = walk.clone();
    others.typed.take(here, &FormData::default());
    let state = others.seal(app).ok_or(Halt::TooLarge)?;
    let frame = framed(app, "Tell your story", "tell");
    let (site, month) = (app.config.site, app.now().month());
    let faults: Vec<FieldError> = faults.iter().filter(|fault| here.fields().contains(&fault.field)).cloned().collect();
    let help = walk.typed.only(here).calls_for_help(site, month, chosen).then(|| view::help(site));
    let form = walk.typed.form(frame, site, month, chosen, &faults);
    Ok(Tell {
        question: Some(here),
        state,
        changing: walk.checked,
        help_later: if help.is_some() { None } else { Some(view::help(site)) },
        help,
        ..form
    })
}

/// The state does not open: an honest page, with every word that was typed on this one.
async fn lost(app: &App, place: Place, data: &FormData, why: Unopened) -> Result<Response, Halt> {
    let mut walk = Walk::begin(app);
    let reason = match why {
        Unopened::TooOld => {
            "It is more than a week since you wrote on the pages before, so we cannot open them any more"
        }
        Unopened::NotOurs => {
            "We could not read what you wrote on the pages before. Your browser’s Back button may still show it"
        }
    };
    match place {
        Place::Question(here) => {
            walk.typed.take(here, data);
            let chosen = chosen(app, &walk.typed).await.unwrap_or_else(|_| chosen_unread(&walk.typed));
            let mut form = question(app, &walk, here, &chosen, &[])?;
            form.form_error = Some(format!(
                "{reason}. What you wrote on this page is still here. Go on, and we ask again for the rest"
            ));
            page_with(StatusCode::UNPROCESSABLE_ENTITY, form, Keep::Never)
        }
        Place::Start | Place::Check => start(app, &walk, format!("{reason}.")).await,
    }
}

/// The same page again without asking anybody, with a sentence.
fn same(app: &App, place: Place, walk: &Walk, sentence: &str) -> Result<Response, Halt> {
    let chosen = chosen_unread(&walk.typed);
    match place {
        Place::Check => checked(app, walk, &chosen, Vec::new(), sentence)?.ok_or(Halt::TooLarge),
        Place::Start | Place::Question(_) => {
            let here = if let Place::Question(here) = place { here } else { Question::Where };
            let mut form = question(app, walk, here, &chosen, &[])?;
            form.form_error = Some(sentence.to_owned());
            page(form, Keep::Never)
        }
    }
}
