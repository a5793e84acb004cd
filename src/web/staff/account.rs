//! One's own account: where one is signed in, and one's passkeys.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::Response;

use crate::domain::passkey::{MOST, Made, Party, Purpose, owner};
use crate::domain::problem::FieldError;
use crate::flows::{Refusal, Stop, passkeys, sessions};
use crate::store::passkeys::{PasskeyRow, passkeys_of};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::{Form, Params};
use crate::web::form::FormData;
use crate::web::pages::{Account, AccountPasskey, AccountSession, Day, Field, Frame, Making, Nav};
use crate::web::reply::{Keep, page, page_with, see_other, with_header};
use crate::web::session::{SignedIn, clear_cookie};

use super::passkey::bytes;

/// `GET /staff/account`: sessions and passkeys.
pub async fn show_account(State(app): State<App>, signed: SignedIn, params: Params) -> Result<Response, Halt> {
    let notice = match params.get("done") {
        "ended" => "The session is ended.",
        "others" => "All other sessions are ended.",
        "added" => "The passkey is added. We have told you by mail.",
        "removed" => "The passkey is removed. We have told you by mail.",
        _ => "",
    };
    let mut account = account(&app, &signed).await?;
    notice.clone_into(&mut account.notice);
    page(account, Keep::Never)
}

/// `POST /staff/account/sessions`: ends one session, all others, or all.
pub async fn end_sessions(State(app): State<App>, signed: SignedIn, form: Form) -> Result<Response, Halt> {
    signed.check_csrf(form.data.get("csrf"))?;
    match form.data.get("end") {
        "all" => {
            sessions::end_all(&app, &signed.staff, None).await?;
            Ok(with_header(see_other("/staff/sign-in"), header::SET_COOKIE, &clear_cookie()))
        }
        "others" => {
            sessions::end_all(&app, &signed.staff, Some(&signed.cookie)).await?;
            Ok(see_other("/staff/account?done=others"))
        }
        one => {
            sessions::end_one(&app, &signed.staff, one).await?;
            Ok(see_other("/staff/account?done=ended"))
        }
    }
}

/// `POST /staff/account/passkeys`: keeps a new passkey.
pub async fn add_passkey(State(app): State<App>, signed: SignedIn, form: Form) -> Result<Response, Halt> {
    signed.check_csrf(form.data.get("csrf"))?;
    let name = form.data.get("name");
    match passkeys::add(&app, &signed.staff, &signed.cookie, name, made(&form.data)).await {
        Ok(()) => Ok(see_other("/staff/account?done=added")),
        Err(Stop::Refused(Refusal::Fields(faults))) => {
            let mut account = account(&app, &signed).await?;
            let fault = |field: &str| {
                faults.iter().find(|fault: &&FieldError| fault.field == field).map(|fault| fault.message.clone())
            };
            account.name = Field { value: name.to_owned(), error: fault("name") };
            account.passkey_error = fault("passkey").unwrap_or_default();
            page_with(StatusCode::UNPROCESSABLE_ENTITY, account, Keep::Never)
        }
        Err(stop) => Err(stop.into()),
    }
}

/// `POST /staff/account/passkeys/removal`: removes a passkey.
pub async fn remove_passkey(State(app): State<App>, signed: SignedIn, form: Form) -> Result<Response, Halt> {
    signed.check_csrf(form.data.get("csrf"))?;
    passkeys::remove(&app, &signed.staff, &signed.cookie, form.data.get("passkey")).await?;
    Ok(see_other("/staff/account?done=removed"))
}

fn made(form: &FormData) -> Option<Made> {
    Some(Made {
        id: bytes(form, "credential")?,
        key: bytes(form, "key")?,
        algorithm: form.get("algorithm").parse().ok()?,
        client_data: bytes(form, "client_data")?,
        authenticator_data: bytes(form, "authenticator_data")?,
    })
}

async fn account(app: &App, signed: &SignedIn) -> Result<Account, Halt> {
    let rows = passkeys_of(&*app.db, &signed.staff.id).await?;
    let recent = sessions::recent(app, &signed.cookie).await?;
    let making = (recent && rows.len() < MOST).then(|| Making {
        challenge: passkeys::new_challenge(app, Purpose::Add(&signed.staff.id)),
        party: Party::of_origin(&app.config.origin).id,
        owner: owner(&app.config.secret, &signed.staff.id),
    });
    let sessions = sessions::list(app, &signed.staff, &signed.cookie).await?;
    Ok(Account {
        frame: Frame::private("Your account", Nav::Account, Some(signed.shown())),
        sessions: sessions.iter().map(session).collect(),
        passkeys: rows.iter().map(passkey).collect(),
        making,
        recent,
        ..Account::default()
    })
}

fn session(mine: &sessions::Mine) -> AccountSession {
    AccountSession {
        id: mine.id.clone(),
        device: if mine.device.is_empty() { "Another device".to_owned() } else { mine.device.clone() },
        passkey: mine.method == "passkey",
        began: Day::minute(&mine.created_at.to_string()),
        used: Day::minute(&mine.seen_at.to_string()),
        this: mine.this,
    }
}

fn passkey(row: &PasskeyRow) -> AccountPasskey {
    AccountPasskey {
        id: row.id.clone(),
        name: row.name.clone(),
        added: Day::minute(&row.created_at.to_string()),
        used: row.used_at.map(|at| Day::minute(&at.to_string())).unwrap_or_default(),
    }
}
