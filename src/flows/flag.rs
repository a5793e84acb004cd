//! Flagging: a reader says what is wrong with a published story. Nobody learns who.

use crate::domain::flag::{FLAGS, Flag};
use crate::domain::ids::{IdempotencyKey, Reference, hex};
use crate::domain::network::network;
use crate::store::db::DbError;
use crate::store::publications::publication_version;
use crate::store::readers::flag_insert;

use super::receipt::Request;
use super::{Fault, Platform, Refusal, Stop};

/// By what a reader's request is known again when it carries no key: the same words from the same network on the same day
/// are one flag.
#[must_use]
pub fn key_of(platform: &Platform, address: &str, story: &Reference, body_hash: &str) -> Option<IdempotencyKey> {
    let day = platform.now().day().to_string();
    let parts = [day.as_str(), &network(address), story.as_str(), body_hash];
    IdempotencyKey::parse(&hex(&platform.config.secret.mac("flag-request", &parts)))
}

/// Keeps a flag for the desk. The same request again has no second effect.
pub async fn flag(platform: &Platform, story: &Reference, flag: &Flag, request: &Request) -> Result<(), Stop> {
    let shown = publication_version(&*platform.db, story).await?;
    shown.filter(|shown| !shown.restricted).ok_or(Refusal::NotFound)?;
    if request.answered::<()>(&*platform.db).await?.is_some() {
        return Ok(());
    }
    if !platform.gates.allow(&format!("flags:{story}"), FLAGS).await? {
        return Err(Refusal::TooMany { after: FLAGS.seconds }.into());
    }
    let (id, now) = (hex(&platform.random::<8>()), platform.now());
    let batch = vec![request.keep(&(), now), flag_insert(&id, story, flag, now)];
    match platform.db.batch(batch).await {
        Ok(_) | Err(DbError::Unique(_)) => Ok(()),
        Err(error) => Err(Fault::from(error).into()),
    }
}
