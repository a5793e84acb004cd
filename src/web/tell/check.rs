//! Check your answers: everything as it will be sent, and what our rules noticed.

use screening::Severity;

use crate::domain::problem::FieldError;
use crate::domain::screened::{Noted, Screened, look};
use crate::domain::story::Part;
use crate::store::services::Service;
use crate::web::App;
use crate::web::pages::{Check, Hidden, Nav, Noticed, NoticedIn};
use crate::web::view;

use super::fields::Typed;

/// How much of the words in question is shown, in characters.
const QUOTE_CHARS: usize = 80;

/// Every fault of what was typed; a service that is closed by now is one.
pub(super) fn faults(app: &App, typed: &Typed, chosen: &[Service]) -> Vec<FieldError> {
    let mut faults = typed.draft().parse(app.now(), app.config.site).err().unwrap_or_default();
    if chosen.iter().any(|service| !service.is_open()) || chosen.len() != typed.services.len() {
        let message = "A service you chose takes no new stories. Remove it and choose another";
        if !faults.iter().any(|fault| fault.field == "services") {
            faults.push(FieldError::new("services", "closed", message));
        }
    }
    faults
}

/// The page before sending; `hidden` is what its form carries.
pub(super) fn check_page(app: &App, typed: &Typed, chosen: &[Service], hidden: Vec<Hidden>) -> Check {
    let lines = |text: &str| text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let (words, beside) = (typed.words(), typed.beside(app.config.site, app.now().month(), chosen));
    let screened = look(&words, &beside);
    let mut frame = view::private_frame(app, "Check your story", Nav::Tell);
    frame.noindex = true;
    frame.refill = Some(super::refill("answers", "check"));
    Check {
        frame,
        hidden,
        by_question: false,
        error: String::new(),
        tags: Vec::new(),
        help: screened.needs_help().then(|| view::help(app.config.site)),
        noticed: noticed(&screened, &beside.parts(&words)),
        title: typed.title.clone(),
        body: typed.body.clone(),
        good: lines(&typed.good),
        improve: lines(&typed.improve),
        feelings: typed.feelings.clone(),
        author_role: typed.author_role.clone(),
        happened: typed.happened(),
        services: chosen.iter().map(Service::display_name).collect(),
        service_text: typed.service_text.clone(),
        screen_name: typed.screen_name.clone(),
        outcome: typed.outcome.clone(),
        postcode: typed.postcode.clone(),
        email: typed.email.clone(),
        consent: typed.consent.clone(),
    }
}

/// What is worth a second look, by field. Words that call for help are answered with help, not with advice on wording,
/// and what is a note to the moderator only is none to the author.
fn noticed(screened: &Screened, parts: &[(Part, &str)]) -> Vec<NoticedIn> {
    let mut fields: Vec<NoticedIn> = Vec::new();
    for Noted { part, finding, .. } in &screened.noted {
        if finding.severity == Severity::Note || screening::needs_help(std::slice::from_ref(finding)) {
            continue;
        }
        let text = parts.iter().find(|(one, _)| one == part).map_or("", |(_, text)| text);
        let length = finding.end.saturating_sub(finding.start);
        let whole = finding.suggestion.is_none() && length >= text.chars().count() && length > QUOTE_CHARS;
        let shown = if whole { 0 } else { length.min(QUOTE_CHARS) };
        let quote = text.chars().skip(finding.start).take(shown).collect();
        let one = Noticed { quote, reason: finding.reason().to_owned() };
        let (label, at) = field(*part);
        match fields.iter_mut().find(|field| field.at == at) {
            Some(field) => field.noticed.push(one),
            None => fields.push(NoticedIn { label: label.to_owned(), at: at.to_owned(), noticed: vec![one] }),
        }
    }
    fields
}

/// What the form calls a part, and the control to go back to.
fn field(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::Title => ("Title", "title"),
        Part::Body => ("Your story", "body"),
        Part::Good(_) => ("What was good", "good"),
        Part::Improve(_) => ("What could be better", "improve"),
        Part::Feeling(_) => ("How you felt", "feelings-own"),
        Part::ScreenName => ("Name to show", "screen_name"),
        Part::ServiceText | Part::Tag(_) => ("The service in words", "service_text"),
    }
}
