//! The desk: the queue of stories that wait for a moderator, and one story with its findings and the decision.

use axum::Router;
use axum::routing::{get, post};

use crate::domain::lifecycle::Status;

use super::App;

pub mod filters;
pub mod findings;
pub mod flags;
pub mod history;
pub mod items;
pub mod lease;
pub mod note;
pub mod on_call;
pub mod on_desk;
pub mod preview;
pub mod quality;
pub mod queue;
pub mod replies;
pub mod rules;
pub mod said;
pub mod screen;
pub mod settings;
pub mod similar;
pub mod story;
pub mod verdicts;
pub mod working;

/// Every address below `/desk`.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk", get(queue::list_queue))
        .route("/desk/claims", post(queue::claim_next))
        .route("/desk/flags", get(flags::list_flags).post(flags::answer_flag))
        .route("/desk/on-call", get(on_call::show_rota).post(on_call::change_rota))
        .route("/desk/quality", get(quality::show_quality))
        .route("/desk/quality/reading", get(quality::show_reading).post(quality::keep_reading))
        .route("/desk/replies", get(replies::list_replies).post(replies::decide_reply))
        .route("/desk/rules", get(rules::show_rules))
        .route("/desk/settings", get(settings::show_settings).post(settings::set_settings))
        .route("/desk/stories/{ref}", get(story::open_story).post(story::work_on_story))
        .route("/desk/stories/{ref}/lease", post(lease::change_lease))
}

/// Where a story stands, as moderators say it.
#[must_use]
pub fn stage(status: Status) -> &'static str {
    match status {
        Status::Received => "Not screened yet",
        Status::Waiting => "To read",
        Status::Asked => "Asked the author",
        Status::Offered => "Edits are before the author",
        Status::Held => "Held for the provider",
        Status::Escalated => "Escalated",
        Status::Approved => "Approved",
        Status::Published => "Published",
        Status::Rejected => "Rejected",
        Status::Withdrawn => "Withdrawn",
        Status::TakenDown => "Taken down",
    }
}
