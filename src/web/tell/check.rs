//! Check your answers: everything as it will be sent, and what our rules noticed.

use crate::store::services::Service;
use crate::web::App;
use crate::web::pages::{Check, Nav, Noticed};
use crate::web::view;

use super::fields::Typed;

/// The page before sending.
pub(super) fn check_page(app: &App, typed: &Typed, chosen: &[Service]) -> Check {
    let lines = |text: &str| text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let mut frame = view::private_frame(app, "Check your story", Nav::Tell);
    frame.noindex = true;
    Check {
        frame,
        hidden: typed.hidden(),
        help: typed.calls_for_help().then(|| view::help(app.config.site)),
        noticed: noticed(typed),
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

/// What is worth a second look. Words that call for help are answered with help, not with advice on wording.
fn noticed(typed: &Typed) -> Vec<Noticed> {
    let texts = [&typed.title, &typed.body, &typed.good, &typed.improve, &typed.screen_name];
    let mut noticed = Vec::new();
    for text in texts {
        for finding in screening::screen(text) {
            if screening::needs_help(std::slice::from_ref(&finding)) {
                continue;
            }
            let quote = text.chars().skip(finding.start).take(finding.end.saturating_sub(finding.start)).take(80);
            noticed.push(Noticed { quote: quote.collect(), reason: finding.reason().to_owned() });
        }
    }
    noticed
}
