//! Sample pages, for the preview and for the tests of the pages.

mod account;
mod author;
mod figures;
mod flags;
mod public;
mod quality;
mod register;
mod staff;
mod telling;

use askama::Template;
use caretold::web::pages::{ErrorPage, Frame, Help, Nav, Question, ServiceLine, ServiceRef, StoryCard};

pub(crate) use account::account;
#[allow(unused_imports, reason = "only the tests look at one")]
pub(crate) use author::{status_offered, your_letters, your_uses};
pub(crate) use figures::{figures, scope, scopes, statistics};
pub(crate) use flags::{desk_flags, desk_replies, flag, flagged};
pub(crate) use public::{home, like, service, services, stories, story, thread};
pub(crate) use quality::{desk_quality, desk_reading};
pub(crate) use register::register;
pub(crate) use staff::{
    desk, desk_note, desk_on_call, desk_rules, desk_settings, desk_story, inbox, invitation, invitations, kept_form,
    own_response, review, reviews, staff_story,
};
pub(crate) use telling::{about_screening, check, sent, status, tell, tell_question, tell_start, tell_with_errors};

/// What is around a public page.
pub(crate) fn frame(title: &str) -> Frame {
    Frame::public(title, Nav::None)
}

/// A card in which every text tries to be markup.
#[allow(dead_code, reason = "only the tests are hostile")]
pub(crate) fn hostile_card() -> StoryCard {
    let bad = || "<script>alert(1)</script>\"'".to_owned();
    StoryCard {
        reference: bad(),
        title: bad(),
        excerpt: vec![(bad(), false), (bad(), true)],
        role: bad(),
        happened: bad(),
        services: vec![ServiceRef::new(bad(), bad())],
        ..StoryCard::default()
    }
}

/// A service in which every text tries to be markup.
#[allow(dead_code, reason = "only the tests are hostile")]
pub(crate) fn hostile_service() -> ServiceLine {
    let bad = || "<script>alert(1)</script>\"'".to_owned();
    ServiceLine { code: bad(), name: bad(), place: bad(), organisation: bad(), ..ServiceLine::default() }
}

/// Every page, by name.
#[allow(dead_code, reason = "only the preview wants them all")]
pub(crate) fn all() -> Vec<(&'static str, String)> {
    let mut help = tell();
    help.help = Some(Help::uk());
    let mut nothing_found = stories();
    nothing_found.stories.clear();
    nothing_found.total = Some(0);
    let pages: Vec<(&str, askama::Result<String>)> = vec![
        ("home", home().render()),
        ("tell-start", tell_start().render()),
        ("tell-where", tell_question(Question::Where).render()),
        ("tell-story", tell_question(Question::Story).render()),
        ("tell-points", tell_question(Question::Points).render()),
        ("tell-consent", tell_question(Question::Consent).render()),
        ("tell", tell().render()),
        ("tell-help", help.render()),
        ("tell-errors", tell_with_errors().render()),
        ("check", check().render()),
        ("sent", sent().render()),
        ("story", story().render()),
        ("like", like().render()),
        ("stories", stories().render()),
        ("stories-none", nothing_found.render()),
        ("services", services().render()),
        ("service", service().render()),
        ("organisation", scope().render()),
        ("condition", figures::condition().render()),
        ("organisations", scopes().render()),
        ("conditions", figures::conditions().render()),
        ("statistics", statistics().render()),
        ("thread", thread().render()),
        ("register", register().render()),
        ("flag", flag().render()),
        ("flagged", flagged().render()),
        ("account", account().render()),
        ("desk-quality", desk_quality().render()),
        ("desk-reading", desk_reading().render()),
        ("desk-flags", desk_flags().render()),
        ("desk-replies", desk_replies().render()),
        ("status", status().render()),
        ("inbox", inbox().render()),
        ("invitations", invitations().render()),
        ("invitation", invitation().render()),
        ("staff-story", staff_story().render()),
        ("own-response", own_response().render()),
        ("desk", desk().render()),
        ("desk-story", desk_story().render()),
        ("desk-note", desk_note().render()),
        ("desk-settings", desk_settings().render()),
        ("kept-form", kept_form().render()),
        ("desk-on-call", desk_on_call().render()),
        ("reviews", reviews().render()),
        ("review", review().render()),
        ("desk-rules", desk_rules().render()),
        ("about-screening", about_screening().render()),
        ("error", ErrorPage::of(404, "7f3a2c1e").render()),
        ("error-503", ErrorPage::of(503, "7f3a2c1e").render()),
    ];
    pages
        .into_iter()
        .chain(telling::small())
        .chain(author::all())
        .filter_map(|(name, html)| Some((name, html.ok()?)))
        .collect()
}
