//! Signing in with a passkey. The form is filled in by `assets/passkey.js`; nobody says who they are.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use crate::domain::base64url::bytes_of;
use crate::domain::passkey::{Party, Purpose, Shown};
use crate::flows::{Refusal, Stop, passkey_sign_in, passkeys};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::{Form, limit};
use crate::web::form::FormData;
use crate::web::pages::{Field, Showing};
use crate::web::reply::{Keep, page_with};
use crate::web::session::visitor;

use super::sign_in::{email_page, goes_on};

/// The bytes in a field of the form. More than a browser sends is nothing that we read.
pub(super) fn bytes(form: &FormData, name: &str) -> Option<Vec<u8>> {
    Some(form.get(name)).filter(|text| text.len() <= 8_192).and_then(bytes_of)
}

/// What the browser needs to show a passkey.
pub(super) fn showing(app: &App) -> Showing {
    Showing { challenge: passkeys::new_challenge(app, Purpose::SignIn), party: Party::of_origin(&app.config.origin).id }
}

/// `POST /staff/sign-in/passkey`: begins a session.
pub async fn take_passkey(State(app): State<App>, headers: HeaderMap, form: Form) -> Result<Response, Halt> {
    limit(&app, &headers, "sign-in-passkey").await?;
    let to = form.data.get("to");
    let begun = match shown(&form.data) {
        Some(shown) => passkey_sign_in::begin(&app, &shown, form.data.get("owner"), &visitor(&headers)).await,
        None => Err(Refusal::WrongKey.into()),
    };
    match begun {
        Ok(begun) => goes_on(&app, &begun, &form.data),
        Err(Stop::Refused(Refusal::WrongKey)) => {
            let mut again = email_page(&app, Field::default(), to, form.data.get("kept"));
            "The passkey was not accepted. Try again, or ask for a code.".clone_into(&mut again.notice);
            page_with(StatusCode::UNPROCESSABLE_ENTITY, again, Keep::Never)
        }
        Err(stop) => Err(stop.into()),
    }
}

fn shown(form: &FormData) -> Option<Shown> {
    Some(Shown {
        id: bytes(form, "credential")?,
        client_data: bytes(form, "client_data")?,
        authenticator_data: bytes(form, "authenticator_data")?,
        signature: bytes(form, "signature")?,
    })
}
