//! Claiming: a moderator takes the next story, and nobody else gets it while the lease lasts.

use crate::domain::access::Staff;
use crate::domain::ids::Reference;
use crate::store::desk::{desk_claim, desk_claim_one};

use super::{Platform, Refusal, Stop};

/// A lease lasts so long; it is renewed by opening the story again: twenty minutes.
pub const LEASE_SECONDS: i64 = 20 * 60;

/// The next story to read; `None` when nothing waits. Who holds one already gets it again.
pub async fn next(platform: &Platform, staff: &Staff) -> Result<Option<Reference>, Stop> {
    if !staff.may_moderate() {
        return Err(Refusal::Forbidden.into());
    }
    let now = platform.now();
    let claimed = platform.db.query(desk_claim(&staff.id, now, now.plus(LEASE_SECONDS))).await?;
    Ok(claimed.one()?)
}

/// Takes or renews the lease of one story, if nobody else has it; opening a story to read it does not need one.
pub async fn renew(platform: &Platform, staff: &Staff, reference: &Reference) -> Result<bool, Stop> {
    let now = platform.now();
    let claim = desk_claim_one(reference, &staff.id, now, now.plus(LEASE_SECONDS));
    Ok(platform.db.query(claim).await?.changes > 0)
}
