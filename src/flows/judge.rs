//! Judging: a moderator says where screening was wrong. It is counted, and changes nothing about the story.

use crate::domain::access::Staff;
use crate::domain::verdict::Judged;
use crate::store::feedback::{feedback_delete, feedback_set};
use crate::store::stories::Story;

use super::{Platform, Refusal, Stop};

/// Notes a verdict on a place in the words as typed. Said again, it stands as it stood.
pub async fn judge(platform: &Platform, staff: &Staff, story: &Story, judged: &Judged) -> Result<(), Stop> {
    if !staff.may_moderate() {
        return Err(Refusal::Forbidden.into());
    }
    platform.db.batch(feedback_set(&story.reference, judged, &staff.id, platform.now())).await?;
    Ok(())
}

/// Takes a verdict back, whoever said it.
pub async fn unsay(platform: &Platform, staff: &Staff, story: &Story, judged: &Judged) -> Result<(), Stop> {
    if !staff.may_moderate() {
        return Err(Refusal::Forbidden.into());
    }
    platform.db.query(feedback_delete(&story.reference, judged)).await?;
    Ok(())
}
