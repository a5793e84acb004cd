//! Who runs the desk: who is on call, in which order, and who is a senior moderator.

use crate::domain::access::Staff;
use crate::domain::ids::hex;
use crate::domain::on_call::{OnCall, PLACES};
use crate::domain::problem::FieldError;
use crate::store::accounts::seniors_set;
use crate::store::on_call::{on_call_delete, on_call_find, on_call_first, on_call_insert};

use super::{Platform, Refusal, Stop};

fn allowed(staff: &Staff) -> Result<(), Refusal> {
    if staff.may_run_desk() { Ok(()) } else { Err(Refusal::Forbidden) }
}

/// Puts somebody at the end of the rota. The same form sent again (`hash`) is the same place.
pub async fn add(platform: &Platform, staff: &Staff, new: &OnCall, hash: &str) -> Result<(), Stop> {
    allowed(staff)?;
    let id = hex(&platform.config.secret.mac("on-call", &[hash]));
    let id = id.get(..32).unwrap_or_default();
    platform.db.query(on_call_insert(id, new, PLACES)).await?;
    if on_call_find(&*platform.db, id).await?.is_none() {
        let sentence = "The rota is full: take somebody off first";
        return Err(Refusal::Fields(vec![FieldError::new("name", "too_many", sentence)]).into());
    }
    Ok(())
}

/// Takes somebody off the rota; who is not there is off already.
pub async fn remove(platform: &Platform, staff: &Staff, id: &str) -> Result<(), Stop> {
    allowed(staff)?;
    platform.db.query(on_call_delete(id)).await?;
    Ok(())
}

/// Puts somebody first.
pub async fn put_first(platform: &Platform, staff: &Staff, id: &str) -> Result<(), Stop> {
    allowed(staff)?;
    platform.db.query(on_call_first(id)).await?;
    Ok(())
}

/// Says who is senior: these moderators and no others. Nobody means that every moderator is.
pub async fn set_seniors(platform: &Platform, staff: &Staff, accounts: &[String]) -> Result<(), Stop> {
    allowed(staff)?;
    platform.db.query(seniors_set(accounts)).await?;
    Ok(())
}
