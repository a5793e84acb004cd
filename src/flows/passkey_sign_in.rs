//! Signing in with a passkey: nobody says who they are, the passkey does. Whatever is wrong, the answer is the same.

use crate::domain::base64url;
use crate::domain::ids::bytes_of_hex;
use crate::domain::passkey::{Algorithm, Party, Purpose, Shown, check_shown, owner, signed_bytes};
use crate::store::passkeys::{KeyRow, passkey_find, passkey_used};

use super::sign_in::{Begun, Method, Visitor, enter};
use super::{Fault, Platform, Refusal, Stop, passkeys};

/// Begins a session for the owner of the passkey. `owned` is what the authenticator says of its owner; empty for nothing.
pub async fn begin(platform: &Platform, shown: &Shown, owned: &str, visitor: &Visitor) -> Result<Begun, Stop> {
    let id = base64url::text_of(&shown.id);
    let row = passkey_find(&*platform.db, &id).await?.ok_or(Refusal::WrongKey)?;
    if !owned.is_empty() && owned != owner(&platform.config.secret, &row.account) {
        return Err(Refusal::WrongKey.into());
    }
    let party = Party::of_origin(&platform.config.origin);
    let checked = check_shown(shown, &party, row.counter).map_err(|_| Refusal::WrongKey)?;
    if !passkeys::take(platform, Purpose::SignIn, &checked.challenge).await? || !signed(platform, &row, shown).await? {
        return Err(Refusal::WrongKey.into());
    }
    let used = platform.db.query(passkey_used(&id, row.counter, checked.counter, platform.now())).await?;
    if used.changes == 0 {
        return Err(Refusal::WrongKey.into());
    }
    enter(platform, &row.account, Method::Passkey, visitor).await
}

async fn signed(platform: &Platform, row: &KeyRow, shown: &Shown) -> Result<bool, Stop> {
    let kept = || Some((row.algorithm.parse::<Algorithm>().ok()?, bytes_of_hex(&row.key)?));
    let (algorithm, key) = kept().ok_or(Fault::Unfinished("a stored passkey does not read"))?;
    let Some(signature) = algorithm.plain(&shown.signature) else { return Ok(false) };
    Ok(platform.signatures.verify(algorithm, &key, &signed_bytes(shown), &signature).await?)
}
