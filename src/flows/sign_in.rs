//! Signing in: a one-time code by mail, a session in a cookie, tokens for programs. Strangers get the same answers.

use crate::domain::access::Staff;
use crate::domain::ids::{hex, sha256_hex_of};
use crate::domain::session::{SEEN_SECONDS, is_live};
use crate::domain::sign_in::Ask;
use crate::domain::story::EmailAddress;
use crate::store::accounts::{
    account_find, account_of_email, account_of_token, session_delete, session_find, session_insert, session_seen,
};

use super::ports::Letter;
use super::{Platform, Refusal, Stop};

/// What a session's cookie and its pages carry.
#[derive(Debug, Clone)]
pub struct Begun {
    /// Value of the cookie: 32 random bytes in hexadecimal. Stored as a hash only.
    pub cookie: String,
    /// Goes with every form and every changing request.
    pub csrf: String,
    /// Who signed in.
    pub staff: Staff,
}

/// How somebody showed who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// With a code by mail.
    Code,
    /// With a passkey.
    Passkey,
}

impl Method {
    fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Passkey => "passkey",
        }
    }
}

/// Who comes to sign in.
#[derive(Debug, Clone, Default)]
pub struct Visitor {
    /// On what, in words.
    pub device: String,
    /// The cookie that came along: that session ends, so that nobody goes on in one that somebody else may know.
    pub cookie: Option<String>,
}

/// Sends a code to an address, if it belongs to staff. Whoever asks gets the same answer after the same work.
pub async fn send_code(platform: &Platform, email: &EmailAddress) -> Result<(), Stop> {
    let address = address_hash(platform, email);
    let number = u32::from_le_bytes(platform.random()) % 1_000_000;
    let code = format!("{number:06}");
    let known = account_of_email(&*platform.db, &email.lower()).await?;
    let may_mail = platform.gates.sign_in(&address, &Ask::Keep { hash: code_hash(platform, &address, &code) }).await?;
    if known.is_some() && may_mail {
        let to = EmailAddress::parse(&email.lower()).unwrap_or_else(|| email.clone());
        let text = format!(
            "Your code to sign in to Caretold is {code}\n\nIt works once, within ten minutes. If you did not ask for \
             it, do nothing: nobody can sign in without it.\n"
        );
        platform.mail.send(&Letter::plain(to, "Your code to sign in", text)).await?;
    }
    Ok(())
}

/// Begins a session with the code from the mail.
pub async fn begin(platform: &Platform, email: &EmailAddress, code: &str, visitor: &Visitor) -> Result<Begun, Stop> {
    let address = address_hash(platform, email);
    let digits: String = code.chars().filter(char::is_ascii_digit).take(12).collect();
    let right = platform.gates.sign_in(&address, &Ask::Try { hash: code_hash(platform, &address, &digits) }).await?;
    let staff = account_of_email(&*platform.db, &email.lower()).await?;
    let Some(staff) = staff.filter(|_| right) else { return Err(Refusal::WrongKey.into()) };
    enter(platform, &staff.id, Method::Code, visitor).await
}

/// Begins a session under a new cookie for somebody who has shown who they are.
pub(super) async fn enter(
    platform: &Platform,
    account: &str,
    method: Method,
    visitor: &Visitor,
) -> Result<Begun, Stop> {
    let staff = account_find(&*platform.db, account).await?.ok_or(Refusal::WrongKey)?;
    let cookie = hex(&platform.random::<32>());
    let hash = sha256_hex_of(cookie.as_bytes());
    let mut batch = vec![session_insert(&hash, account, &visitor.device, method.name(), platform.now())];
    batch.extend(visitor.cookie.as_ref().map(|old| session_delete(&sha256_hex_of(old.as_bytes()))));
    platform.db.batch(batch).await?;
    Ok(Begun { csrf: csrf_of(platform, &cookie), cookie, staff })
}

/// Whose session a cookie is; `None` when it has ended or never was.
pub async fn session(platform: &Platform, cookie: &str) -> Result<Option<Staff>, Stop> {
    if cookie.len() != 64 {
        return Ok(None);
    }
    let (hash, now) = (sha256_hex_of(cookie.as_bytes()), platform.now());
    let Some(session) = session_find(&*platform.db, &hash).await? else { return Ok(None) };
    if !is_live(session.created_at, session.seen_at, now) {
        return Ok(None);
    }
    if now >= session.seen_at.plus(SEEN_SECONDS) {
        platform.db.query(session_seen(&hash, now)).await?;
    }
    Ok(Some(session.staff))
}

/// Whose session a cookie was that has ended by itself; `None` when somebody ended it, or it never was.
pub async fn ended(platform: &Platform, cookie: &str) -> Result<Option<Staff>, Stop> {
    if cookie.len() != 64 {
        return Ok(None);
    }
    Ok(session_find(&*platform.db, &sha256_hex_of(cookie.as_bytes())).await?.map(|session| session.staff))
}

/// Whose token this is: `ct_` and 43 characters.
pub async fn token(platform: &Platform, token: &str) -> Result<Option<Staff>, Stop> {
    if !token.starts_with("ct_") || token.len() > 100 {
        return Ok(None);
    }
    Ok(account_of_token(&*platform.db, &sha256_hex_of(token.as_bytes())).await?)
}

/// Ends a session. A second time is harmless.
pub async fn end(platform: &Platform, cookie: &str) -> Result<(), Stop> {
    platform.db.query(session_delete(&sha256_hex_of(cookie.as_bytes()))).await?;
    Ok(())
}

/// The token against forged requests that belongs to a session: derived, so that it needs no column and cannot be
/// had without the cookie.
#[must_use]
pub fn csrf_of(platform: &Platform, cookie: &str) -> String {
    hex(&platform.config.secret.mac("csrf", &[cookie]))
}

fn address_hash(platform: &Platform, email: &EmailAddress) -> String {
    hex(&platform.config.secret.mac("sign-in-address", &[&email.lower()]))
}

fn code_hash(platform: &Platform, address: &str, code: &str) -> String {
    hex(&platform.config.secret.mac("sign-in-code", &[address, code]))
}
