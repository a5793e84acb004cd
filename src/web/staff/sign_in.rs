//! Signing in with a code by mail, and out again. The address travels in forms only: it is never in an address bar, a
//! cookie or a log.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;

use crate::domain::access::Staff;
use crate::domain::story::EmailAddress;
use crate::flows::sign_in::Begun;
use crate::flows::{Refusal, Stop, sign_in};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::{Form, Params, limit};
use crate::web::form::FormData;
use crate::web::pages::{Code, Field, Nav, SignIn};
use crate::web::reply::{Keep, page, page_with, see_other, with_header};
use crate::web::session::{SignedIn, clear_cookie, set_cookie, visitor};
use crate::web::view;

use super::kept::filled;
use super::passkey::showing;

/// `GET /staff/sign-in`: asks for the e-mail address.
pub async fn ask_email(State(app): State<App>, params: Params) -> Result<Response, Halt> {
    page(email_page(&app, Field::default(), params.get("to"), ""), Keep::Never)
}

/// `POST /staff/sign-in`: sends a code, if the address is known, and asks for it either way.
pub async fn send_code(State(app): State<App>, headers: HeaderMap, form: Form) -> Result<Response, Halt> {
    limit(&app, &headers, "sign-in").await?;
    let (typed, to, kept) = (form.data.get("email"), form.data.get("to"), form.data.get("kept"));
    let Some(email) = EmailAddress::parse(typed) else {
        let wrong = Field::wrong(typed, "Enter your work e-mail address, like name@example.org");
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, email_page(&app, wrong, to, kept), Keep::Never);
    };
    sign_in::send_code(&app, &email).await?;
    page(code_page(&app, &email, Field::default(), &form.data).await, Keep::Never)
}

/// `GET /staff/sign-in/code`: the address is not known any more, so it is asked for again.
pub async fn ask_again() -> Response {
    see_other("/staff/sign-in")
}

/// `POST /staff/sign-in/code`: begins a session.
pub async fn take_code(State(app): State<App>, headers: HeaderMap, form: Form) -> Result<Response, Halt> {
    limit(&app, &headers, "sign-in-code").await?;
    let Some(email) = EmailAddress::parse(form.data.get("email")) else { return Ok(ask_again().await) };
    let typed = form.data.get("code");
    match sign_in::begin(&app, &email, typed, &visitor(&headers)).await {
        Ok(begun) => goes_on(&app, &begun, &form.data),
        Err(Stop::Refused(Refusal::WrongKey)) => {
            let wrong =
                Field::wrong(typed, "The code is not right or has ended. Check the mail, or ask for another code");
            page_with(StatusCode::UNPROCESSABLE_ENTITY, code_page(&app, &email, wrong, &form.data).await, Keep::Never)
        }
        Err(stop) => Err(stop.into()),
    }
}

/// `POST /staff/sign-out`: ends the session.
pub async fn end_session(State(app): State<App>, signed: SignedIn, form: Form) -> Result<Response, Halt> {
    signed.check_csrf(form.data.get("csrf"))?;
    sign_in::end(&app, &signed.cookie).await?;
    Ok(with_header(see_other("/staff/sign-in"), header::SET_COOKIE, &clear_cookie()))
}

/// Signed in: back to the form that had come too late, or on to their work.
pub(super) fn goes_on(app: &App, begun: &Begun, form: &FormData) -> Result<Response, Halt> {
    let next = match filled(app, form.get("kept"), begun) {
        Some(filled) => page(filled, Keep::Never)?,
        None => see_other(first_page(&begun.staff, form.get("to"))),
    };
    Ok(with_header(next, header::SET_COOKIE, &set_cookie(&begun.cookie)))
}

/// Where somebody's work begins, unless they were sent here from their account.
fn first_page(staff: &Staff, to: &str) -> &'static str {
    if to == ACCOUNT {
        "/staff/account"
    } else if staff.may_moderate() {
        "/desk"
    } else {
        "/staff"
    }
}

/// The one place, beside the beginning of their work, that somebody can be sent on to.
const ACCOUNT: &str = "account";

fn carried(to: &str) -> String {
    if to == ACCOUNT { to.to_owned() } else { String::new() }
}

pub(super) fn email_page(app: &App, email: Field, to: &str, kept: &str) -> SignIn {
    SignIn {
        frame: view::private_frame(app, "Staff sign in", Nav::None),
        email,
        to: carried(to),
        kept: kept.to_owned(),
        showing: showing(app),
        notice: String::new(),
    }
}

async fn code_page(app: &App, email: &EmailAddress, code: Field, form: &FormData) -> Code {
    Code {
        frame: view::private_frame(app, "Check your e-mail", Nav::None),
        email: email.reveal().to_owned(),
        code,
        to: carried(form.get("to")),
        kept: form.get("kept").to_owned(),
        local: app.mail.mailbox().await.is_some(),
    }
}
