//! Whose request it is: a session's cookie or a bearer token, and the token against forged requests.

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header;
use axum::http::request::Parts;
use subtle::ConstantTimeEq;

use crate::domain::access::{Role, Staff};
use crate::domain::device::device;
use crate::domain::ids::StoryKey;
use crate::flows::sign_in::Visitor;
use crate::flows::{Refusal, sign_in};

use super::App;
use super::error::Halt;
use super::pages;

/// The cookie: only for this host, only over a safe connection, never for scripts.
pub const COOKIE: &str = "__Host-caretold";

/// Somebody of the staff, signed in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// Who.
    pub staff: Staff,
    /// Goes with every form; empty for a request that came with a token.
    pub csrf: String,
    /// The cookie's value; empty for a request that came with a token.
    pub cookie: String,
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = Halt;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Halt> {
        if let Some(token) = bearer(&parts.headers) {
            let staff = sign_in::token(app, &token).await?.ok_or(Halt::NotSignedIn)?;
            return Ok(Self { staff, csrf: String::new(), cookie: String::new() });
        }
        let cookie = cookie(&parts.headers).ok_or(Halt::NotSignedIn)?;
        let staff = sign_in::session(app, &cookie).await?.ok_or(Halt::NotSignedIn)?;
        Ok(Self { staff, csrf: sign_in::csrf_of(app, &cookie), cookie })
    }
}

impl SignedIn {
    /// Refuses a changing request of a session without its token. A request with a bearer token cannot be forged by a
    /// page and needs none.
    pub fn check_csrf(&self, sent: &str) -> Result<(), Halt> {
        if self.cookie.is_empty() || bool::from(self.csrf.as_bytes().ct_eq(sent.as_bytes())) {
            return Ok(());
        }
        Err(Halt::Forged)
    }

    /// The same for a request of a program, which sends the token in a header.
    pub fn check_csrf_header(&self, headers: &HeaderMap) -> Result<(), Halt> {
        self.check_csrf(headers.get("x-csrf-token").and_then(|value| value.to_str().ok()).unwrap_or_default())
    }

    /// What the pages show of the person.
    #[must_use]
    pub fn shown(&self) -> pages::Staff {
        shown(&self.staff, &self.csrf)
    }

    /// Only for moderators.
    pub fn moderator(&self) -> Result<&Staff, Halt> {
        if self.staff.may_moderate() { Ok(&self.staff) } else { Err(Refusal::Forbidden.into()) }
    }

    /// Only for those who say who is on call and who is senior.
    pub fn desk_runner(&self) -> Result<&Staff, Halt> {
        if self.staff.may_run_desk() { Ok(&self.staff) } else { Err(Refusal::Forbidden.into()) }
    }

    /// Only for those who look after the rules of screening.
    pub fn rules(&self) -> Result<&Staff, Halt> {
        if self.staff.may_see_rules() { Ok(&self.staff) } else { Err(Refusal::Forbidden.into()) }
    }

    /// Only for those who may invite people to tell.
    pub fn inviter(&self) -> Result<&Staff, Halt> {
        if self.staff.may_invite() { Ok(&self.staff) } else { Err(Refusal::Forbidden.into()) }
    }

    /// Only for those who keep webhooks.
    pub fn webhook_keeper(&self) -> Result<&Staff, Halt> {
        if self.staff.may_keep_webhooks() { Ok(&self.staff) } else { Err(Refusal::Forbidden.into()) }
    }

    /// Only for staff who listen.
    pub fn listener(&self) -> Result<&Staff, Halt> {
        if self.staff.may_listen() { Ok(&self.staff) } else { Err(Refusal::Forbidden.into()) }
    }
}

/// Somebody who keeps webhooks. Refused before a body is read.
#[derive(Debug, Clone)]
pub struct Keeper(pub SignedIn);

impl FromRequestParts<App> for Keeper {
    type Rejection = Halt;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Halt> {
        let signed = SignedIn::from_request_parts(parts, app).await?;
        signed.webhook_keeper()?;
        Ok(Self(signed))
    }
}

/// What the pages show of somebody.
#[must_use]
pub fn shown(staff: &Staff, csrf: &str) -> pages::Staff {
    let role = match staff.role {
        Role::Moderator => "Moderator",
        Role::Subscriber => "Subscriber",
        Role::Responder => "Responder",
        Role::Administrator => "Administrator",
    };
    pages::Staff {
        name: staff.name.clone(),
        role: role.to_owned(),
        csrf: csrf.to_owned(),
        desk: staff.may_moderate(),
        inbox: staff.may_listen(),
        invitations: staff.may_invite(),
        webhooks: staff.may_keep_webhooks(),
        rules: staff.may_see_rules(),
        on_call: staff.may_run_desk(),
    }
}

/// The token in `Authorization: Bearer ct_…`, as it came.
#[must_use]
pub fn bearer(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    value.strip_prefix("Bearer ").map(|token| token.trim().to_owned())
}

/// The value of our cookie, if there is one.
#[must_use]
pub fn cookie(headers: &HeaderMap) -> Option<String> {
    let pairs = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    let mut pairs = pairs.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == COOKIE).map(|(_, value)| value.to_owned())
}

/// Who comes to sign in: on what, and with which session until now.
#[must_use]
pub fn visitor(headers: &HeaderMap) -> Visitor {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Visitor { device: device(agent), cookie: cookie(headers) }
}

/// The header that sets the cookie.
#[must_use]
pub fn set_cookie(value: &str) -> String {
    format!("{COOKIE}={value}; Path=/; Secure; HttpOnly; SameSite=Lax")
}

/// The header that deletes the cookie.
#[must_use]
pub fn clear_cookie() -> String {
    format!("{COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0")
}

/// The author's key in `Authorization: StoryKey word-word-…`.
#[must_use]
pub fn story_key(headers: &HeaderMap) -> Option<StoryKey> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    StoryKey::parse(value.strip_prefix("StoryKey ")?)
}
