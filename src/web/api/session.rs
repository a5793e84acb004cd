//! Staff sessions for programs that keep cookies. Tokens need none of this.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::problem::FieldError;
use crate::domain::story::EmailAddress;
use crate::flows::{Refusal, sign_in};
use crate::web::App;
use crate::web::error::{Halt, Problem};
use crate::web::extract::{Json, limit};
use crate::web::reply::{Keep, json, with_header};
use crate::web::session::{SignedIn, clear_cookie, set_cookie, visitor};

/// Who wants a code.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Work address.
    email: String,
}

/// Who signs in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    /// Work address.
    email: String,
    /// The six digits from the mail.
    code: String,
}

/// A session that began.
#[derive(Debug, Serialize, ToSchema)]
pub struct Session {
    /// Send it as `X-CSRF-Token` with every changing request.
    csrf: String,
    /// Who signed in.
    account: Account,
}

/// An account.
#[derive(Debug, Serialize, ToSchema)]
pub struct Account {
    /// Its id.
    id: String,
    /// As shown to colleagues.
    name: String,
    /// `moderator`, `subscriber`, `responder` or `administrator`.
    role: &'static str,
}

fn address(typed: &str) -> Result<EmailAddress, Halt> {
    let fault = || FieldError::new("email", "not_an_address", "Enter an e-mail address like name@example.org");
    EmailAddress::parse(typed).ok_or_else(|| Refusal::Fields(vec![fault()]).into())
}

/// `POST /api/v1/session/codes`: mails a code, if the address is one of ours. The answer is the same for everybody.
#[utoipa::path(post, path = "/session/codes", tag = "staff", request_body = Asked,
    responses((status = 202, description = "If the address is staff's, a code is on its way"),
        (status = 400, description = "Not readable", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not an address", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many at once", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn send_code(State(app): State<App>, headers: HeaderMap, body: Json<Asked>) -> Result<Response, Halt> {
    limit(&app, &headers, "sign-in").await?;
    sign_in::send_code(&app, &address(&body.value.email)?).await?;
    Ok(StatusCode::ACCEPTED.into_response())
}

/// `POST /api/v1/session`: signs in with the code.
#[utoipa::path(post, path = "/session", tag = "staff", request_body = Credentials,
    responses((status = 200, description = "Signed in; the cookie is in Set-Cookie", body = Session),
        (status = 400, description = "Not readable", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "Wrong, used or old code", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not an address", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many at once", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn begin_session(
    State(app): State<App>,
    headers: HeaderMap,
    body: Json<Credentials>,
) -> Result<Response, Halt> {
    limit(&app, &headers, "sign-in").await?;
    let begun = sign_in::begin(&app, &address(&body.value.email)?, &body.value.code, &visitor(&headers)).await?;
    let account = Account { id: begun.staff.id, name: begun.staff.name, role: begun.staff.role.name() };
    let response = json(StatusCode::OK, &Session { csrf: begun.csrf, account }, Keep::Never)?;
    Ok(with_header(response, header::SET_COOKIE, &set_cookie(&begun.cookie)))
}

/// `DELETE /api/v1/session`: signs out.
#[utoipa::path(delete, path = "/session", tag = "staff",
    params(("X-CSRF-Token" = Option<String>, Header, description = "Of the session")),
    responses((status = 204, description = "Signed out"),
        (status = 401, description = "Not signed in", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Without its token", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn end_session(State(app): State<App>, headers: HeaderMap, signed: SignedIn) -> Result<Response, Halt> {
    signed.check_csrf_header(&headers)?;
    sign_in::end(&app, &signed.cookie).await?;
    Ok(with_header(StatusCode::NO_CONTENT.into_response(), header::SET_COOKIE, &clear_cookie()))
}
