//! Claiming: a moderator takes the next story, and nobody else gets it while the lease lasts.

use crate::domain::access::Staff;
use crate::domain::ids::Reference;
use crate::store::desk::{desk_claim, desk_claim_one, desk_release};

use super::{Platform, Refusal, Stop, care};

/// A lease lasts so long; it is renewed by opening the story again: twenty minutes.
pub const LEASE_SECONDS: i64 = 20 * 60;

/// The next story to read; `None` when nothing waits that this moderator would be given. Who holds one already gets it again.
pub async fn next(platform: &Platform, staff: &Staff) -> Result<Option<Reference>, Stop> {
    if !staff.may_moderate() {
        return Err(Refusal::Forbidden.into());
    }
    let now = platform.now();
    let left_out = care::left_out(platform, staff).await?;
    let claim = desk_claim(&staff.id, staff.is_senior(), &left_out, now, now.plus(LEASE_SECONDS));
    let claimed = platform.db.query(claim).await?;
    Ok(claimed.one()?)
}

/// Takes or renews the lease of one story, if nobody else has it; opening a story to read it does not need one.
pub async fn renew(platform: &Platform, staff: &Staff, reference: &Reference) -> Result<bool, Stop> {
    let now = platform.now();
    let claim = desk_claim_one(reference, &staff.id, now, now.plus(LEASE_SECONDS));
    Ok(platform.db.query(claim).await?.changes > 0)
}

/// Gives a story back before its lease ends. Whose lease it is not changes nothing.
pub async fn release(platform: &Platform, staff: &Staff, reference: &Reference) -> Result<(), Stop> {
    if !staff.may_moderate() {
        return Err(Refusal::Forbidden.into());
    }
    platform.db.query(desk_release(reference, &staff.id)).await?;
    Ok(())
}
