//! Passkeys of one's own account: adding and removing them. Both let somebody in later or lock somebody out, so both need
//! a session that began just now, and both are told by mail.

use crate::domain::access::Staff;
use crate::domain::base64url;
use crate::domain::ids::hex;
use crate::domain::passkey::{MOST, Made, NAME_CHARS, Party, Purpose, challenge, challenge_holds, check_made};
use crate::domain::problem::FieldError;
use crate::domain::story::EmailAddress;
use crate::domain::text;
use crate::domain::tries::Limit;
use crate::store::db::DbError;
use crate::store::passkeys::{NewPasskey, passkey_delete, passkey_insert};
use crate::store::sessions::account_email;

use super::ports::Letter;
use super::{Platform, Refusal, Stop, sessions};

/// What to answer.
#[must_use]
pub fn new_challenge(platform: &Platform, purpose: Purpose<'_>) -> String {
    challenge(&platform.config.secret, purpose, platform.random(), platform.now())
}

/// Whether a challenge is ours, fresh, and answered for the first time.
pub(super) async fn take(platform: &Platform, purpose: Purpose<'_>, challenge: &str) -> Result<bool, Stop> {
    if !challenge_holds(&platform.config.secret, purpose, challenge, platform.now()) {
        return Ok(false);
    }
    // Longer than a challenge lives: what was answered once is over before it is forgotten.
    let once = Limit { most: 1, seconds: 3_600 };
    Ok(platform.gates.allow(&format!("passkey:{challenge}"), once).await?)
}

/// Keeps a new passkey under a name. The fields of the refusal are those of the page.
pub async fn add(platform: &Platform, staff: &Staff, cookie: &str, name: &str, made: Option<Made>) -> Result<(), Stop> {
    sessions::must_be_recent(platform, cookie).await?;
    let refused = |field, message: &str| Stop::from(Refusal::Fields(vec![FieldError::new(field, "refused", message)]));
    let name = text::line("name", name, NAME_CHARS, "Give the passkey a name, like the device that it is on")
        .map_err(|fault| Refusal::Fields(vec![fault]))?;
    let not_taken = || refused("passkey", "The passkey was not accepted. Try again");
    let made = made.ok_or_else(not_taken)?;
    let checked = check_made(&made, &Party::of_origin(&platform.config.origin)).map_err(|_| not_taken())?;
    if !take(platform, Purpose::Add(&staff.id), &checked.challenge).await? {
        return Err(not_taken());
    }
    let new = NewPasskey {
        id: &base64url::text_of(&made.id),
        account: &staff.id,
        name: &name,
        algorithm: made.algorithm,
        key: &hex(&made.key),
        counter: checked.counter,
        created_at: platform.now(),
    };
    match platform.db.query(passkey_insert(&new)).await {
        Ok(outcome) if outcome.changes == 0 => {
            let sentence = format!("You have {MOST} passkeys. Remove one before you add another");
            return Err(refused("passkey", &sentence));
        }
        Ok(_) => {}
        Err(DbError::Unique(_)) => return Err(refused("passkey", "This passkey is known already")),
        Err(error) => return Err(error.into()),
    }
    tell(platform, staff, "A passkey was added to your account", "You can sign in to Caretold with it from now on.")
        .await;
    Ok(())
}

/// Removes a passkey of one's own. A second time is harmless.
pub async fn remove(platform: &Platform, staff: &Staff, cookie: &str, id: &str) -> Result<(), Stop> {
    sessions::must_be_recent(platform, cookie).await?;
    let outcome = platform.db.query(passkey_delete(id, &staff.id)).await?;
    if outcome.changes > 0 {
        tell(platform, staff, "A passkey was removed from your account", "Nobody can sign in with it any more.").await;
    }
    Ok(())
}

/// A letter to the owner, so that what somebody else did is noticed. It is done either way.
async fn tell(platform: &Platform, staff: &Staff, subject: &str, sentence: &str) {
    let told = async {
        let Some(email) = account_email(&*platform.db, &staff.id).await? else { return Ok(()) };
        let Some(to) = EmailAddress::parse(&email) else { return Ok(()) };
        let text = format!(
            "{sentence}\n\nIf that was not you, sign in at {}/staff/account, remove what is not yours, end all sessions, \
             and tell your administrator.\n",
            platform.config.origin
        );
        platform.mail.send(&Letter::plain(to, subject, text)).await?;
        Ok::<(), super::Fault>(())
    };
    if let Err(fault) = told.await {
        platform.log.error(&format!("a letter about a passkey was not sent: {fault}"));
    }
}
