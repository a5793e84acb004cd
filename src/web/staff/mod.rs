//! Staff who listen: signing in and out, the inbox, and the answer to a story.

use axum::Router;
use axum::routing::{get, post};

use super::App;

pub mod account;
pub mod answer;
pub mod inbox;
pub mod invitations;
pub mod kept;
pub mod own_response;
pub mod passkey;
pub mod reviews;
pub mod sign_in;
pub mod webhooks;

/// Every address below `/staff`.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/staff", get(inbox::list_stories))
        .route("/staff/invitations", get(invitations::list_invitations).post(invitations::make_invitation))
        .route("/staff/invitations/{slug}", get(invitations::show_invitation))
        .route("/staff/invitations/{slug}/stop", post(invitations::stop_invitation))
        .route("/staff/reviews", get(reviews::list_reviews))
        .route("/staff/reviews/{token}", get(reviews::show_review).post(reviews::take_words))
        .route("/staff/sign-in", get(sign_in::ask_email).post(sign_in::send_code))
        .route("/staff/sign-in/code", get(sign_in::ask_again).post(sign_in::take_code))
        .route("/staff/sign-in/passkey", post(passkey::take_passkey))
        .route("/staff/account", get(account::show_account))
        .route("/staff/account/sessions", post(account::end_sessions))
        .route("/staff/account/passkeys", post(account::add_passkey))
        .route("/staff/account/passkeys/removal", post(account::remove_passkey))
        .route("/staff/sign-out", post(sign_in::end_session))
        .route("/staff/webhooks", get(webhooks::list_webhooks).post(webhooks::make_webhook))
        .route("/staff/webhooks/{token}", post(webhooks::change_webhook))
        .route("/staff/stories/{ref}", get(answer::read_story).post(answer::send_answer))
        .route("/staff/stories/{ref}/responses/{id}", get(own_response::show_own).post(own_response::correct_own))
}
