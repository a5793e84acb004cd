//! `/api/v1`: the same platform for programs. Described by `/api/v1/openapi.json`, which is generated from this room.

pub mod changes;
pub mod desk;
pub mod desk_responses;
pub mod exports;
pub mod figures;
pub mod inbox;
pub mod mine;
pub mod openapi;
pub mod readers;
pub mod register;
pub mod responses;
pub mod screen;
pub mod services;
pub mod session;
pub mod snapshots;
pub mod stories;
pub mod types;
pub mod webhooks;

use axum::Router;
use axum::routing::{get, patch, post};

use super::App;
use super::home;

/// Every address under `/api/v1`.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/stories", get(stories::list_stories).post(stories::tell_story))
        .route("/stories.csv", get(exports::export_csv))
        .route("/stories.csv-metadata.json", get(exports::describe_table))
        .route("/stories.ndjson", get(exports::export_ndjson))
        .route("/stories.atom", get(exports::feed_atom))
        .route("/stories.feed.json", get(exports::feed_json))
        .route("/stories/{ref}", get(stories::get_story))
        .route("/stories/{ref}/like", get(stories::list_like))
        .route("/stories/{ref}/responses", post(responses::respond))
        .route("/stories/{ref}/responses/{id}", get(responses::get_response).put(responses::correct))
        .route("/stories/{ref}/flags", post(readers::flag_story))
        .route("/stories/{ref}/similar", post(readers::count_similar))
        .route("/screen", post(screen::screen_text))
        .route("/mine/{ref}", get(mine::get_mine))
        .route("/mine/{ref}/edits/{n}", post(mine::say_word))
        .route("/mine/{ref}/replies", post(mine::send_reply))
        .route("/mine/{ref}/withdrawal", post(mine::withdraw_mine))
        .route("/snapshots", post(snapshots::make_snapshot))
        .route("/snapshots/{token}", get(snapshots::get_snapshot))
        .route("/changes", get(changes::list_changes))
        .route("/register", get(register::get_register))
        .route("/register/head", get(register::get_head))
        .route("/services", get(services::list_services))
        .route("/services/{code}", get(services::get_service))
        .route("/services/{code}/thread", get(services::get_thread))
        .route("/services/{code}/thread/head", get(services::get_head))
        .route("/statistics", get(figures::get_statistics))
        .route("/organisations/{code}", get(figures::get_organisation))
        .route("/places/{slug}", get(figures::get_place))
        .route("/conditions/{slug}", get(figures::get_condition))
        .route("/procedures/{slug}", get(figures::get_procedure))
        .route("/session/codes", post(session::send_code))
        .route("/session", post(session::begin_session).delete(session::end_session))
        .route("/desk/claims", post(desk::claim_next))
        .route("/desk/stories", get(desk::list_queue))
        .route("/desk/stories/{ref}", get(desk::get_private))
        .route("/desk/stories/{ref}/decisions", post(desk::decide))
        .route("/desk/responses", get(desk_responses::list_responses))
        .route("/desk/responses/{id}/decisions", post(desk_responses::decide_response))
        .route("/desk/threads/{code}/reconcile", post(desk::reconcile_thread))
        .route("/inbox", get(inbox::list_inbox))
        .route("/webhooks", get(webhooks::list_webhooks).post(webhooks::make_webhook))
        .route("/webhooks/{token}", get(webhooks::get_webhook))
        .route("/webhooks/{token}", patch(webhooks::change_webhook).delete(webhooks::remove_webhook))
        .route("/webhooks/{token}/secret", post(webhooks::make_secret))
        .route("/webhooks/{token}/replay", post(webhooks::replay_webhook))
        .route("/webhooks/{token}/test", post(webhooks::test_webhook))
        .route("/openapi.json", get(openapi::get_description))
        .fallback(home::show_nothing)
}
