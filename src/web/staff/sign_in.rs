//! Signing in with a code by mail, and out again. The address travels in forms only: it is never in an address bar, a
//! cookie or a log.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;

use crate::domain::access::Staff;
use crate::domain::story::EmailAddress;
use crate::flows::{Refusal, Stop, sign_in};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::{Form, limit};
use crate::web::pages::{Code, Field, Nav, SignIn};
use crate::web::reply::{Keep, page, page_with, see_other, with_header};
use crate::web::session::{SignedIn, clear_cookie, set_cookie};
use crate::web::view;

/// `GET /staff/sign-in`: asks for the e-mail address.
pub async fn ask_email(State(app): State<App>) -> Result<Response, Halt> {
    page(email_page(&app, Field::default()), Keep::Never)
}

/// `POST /staff/sign-in`: sends a code, if the address is known, and asks for it either way.
pub async fn send_code(State(app): State<App>, headers: HeaderMap, form: Form) -> Result<Response, Halt> {
    limit(&app, &headers, "sign-in").await?;
    let typed = form.data.get("email");
    let Some(email) = EmailAddress::parse(typed) else {
        let wrong = Field::wrong(typed, "Enter your work e-mail address, like name@example.org");
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, email_page(&app, wrong), Keep::Never);
    };
    sign_in::send_code(&app, &email).await?;
    page(code_page(&app, &email, Field::default()).await, Keep::Never)
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
    match sign_in::begin(&app, &email, typed).await {
        Ok(begun) => {
            Ok(with_header(see_other(first_page(&begun.staff)), header::SET_COOKIE, &set_cookie(&begun.cookie)))
        }
        Err(Stop::Refused(Refusal::WrongKey)) => {
            let wrong =
                Field::wrong(typed, "The code is not right or has ended. Check the mail, or ask for another code");
            page_with(StatusCode::UNPROCESSABLE_ENTITY, code_page(&app, &email, wrong).await, Keep::Never)
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

/// Where somebody's work begins.
fn first_page(staff: &Staff) -> &'static str {
    if staff.may_moderate() { "/desk" } else { "/staff" }
}

fn email_page(app: &App, email: Field) -> SignIn {
    SignIn { frame: view::private_frame(app, "Staff sign in", Nav::None), email, notice: String::new() }
}

async fn code_page(app: &App, email: &EmailAddress, code: Field) -> Code {
    Code {
        frame: view::private_frame(app, "Check your e-mail", Nav::None),
        email: email.reveal().to_owned(),
        code,
        local: app.mail.mailbox().await.is_some(),
    }
}
