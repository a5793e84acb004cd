//! A moderator clears a response that waits, or sends it back with a reason. The version that was read is the lock: of two
//! moderators, or of a moderator and a responder who corrects it, one acts, and the other is told who was faster.

use crate::domain::access::Staff;
use crate::domain::job::Job;
use crate::domain::response_decision::{ResponseAction, ResponseDecision, ResponseState};
use crate::store::db::DbError;
use crate::store::outbox::outbox_insert;
use crate::store::waiting::{Acted, Guard, Standing, standing_find};

use super::respond::{Responded, place_now};
use super::{Platform, Refusal, Stop, correct};

/// Decides on a response. The same decision by the same moderator again is harmless.
pub async fn decide(
    platform: &Platform,
    staff: &Staff,
    id: &str,
    decision: &ResponseDecision,
) -> Result<Responded, Stop> {
    if !staff.may_moderate() {
        return Err(Refusal::Forbidden.into());
    }
    let standing = standing_find(&*platform.db, id).await?.ok_or(Refusal::NotFound)?;
    if standing.version != decision.version {
        return acted_before(&standing, staff, decision);
    }
    if standing.state() != ResponseState::Waiting {
        return Err(GONE.into());
    }
    let (now, story) = (platform.now(), &standing.story);
    let acted = Acted { response: id, version: standing.version + 1 };
    let corrects = standing.cleared.is_some();
    let mut batch = vec![acted.insert(decision.action.act(), &staff.id, &decision.reason, now, Guard::Waits)];
    let job = match decision.action {
        ResponseAction::Return => {
            batch.push(acted.send_back(&decision.reason));
            None
        }
        ResponseAction::Approve if corrects => {
            batch.extend(acted.clear_correction(story, now));
            Some(Job::Correct { story: story.clone(), response: id.to_owned(), version: acted.version })
        }
        ResponseAction::Approve => {
            batch.extend(acted.clear(now));
            Some(Job::Respond { story: story.clone(), response: id.to_owned() })
        }
    };
    batch.extend(job.iter().map(|job| outbox_insert(job, now)));
    match platform.db.batch(batch).await {
        Ok(outcomes) if outcomes.first().is_some_and(|insert| insert.changes > 0) => {}
        // Its story went in between: the job finds nothing to do.
        Ok(_) => return Err(GONE.into()),
        Err(DbError::Unique(_)) => {
            let standing = standing_find(&*platform.db, id).await?.ok_or(Refusal::NotFound)?;
            return acted_before(&standing, staff, decision);
        }
        Err(error) => return Err(error.into()),
    }
    match &job {
        Some(Job::Correct { .. }) => correct::enter_now(platform, story, id, acted.version).await,
        Some(_) => place_now(platform, story, id).await,
        None => {}
    }
    let standing = standing_find(&*platform.db, id).await?.ok_or(Refusal::NotFound)?;
    Ok(Responded::of(&standing))
}

/// Somebody has acted on the version that was read: the same moderator in the same way, or somebody who was faster.
fn acted_before(standing: &Standing, staff: &Staff, decision: &ResponseDecision) -> Result<Responded, Stop> {
    let same = standing.act == decision.action.act().name() && standing.act_reason == decision.reason;
    if same && standing.act_account == staff.id && standing.version == decision.version + 1 {
        return Ok(Responded::of(standing));
    }
    Err(conflict(standing).into())
}

/// Who acted last, and when.
pub(super) fn conflict(standing: &Standing) -> Refusal {
    Refusal::Conflict { version: standing.version, by: standing.act_by.clone(), at: standing.act_at.clone() }
}

const GONE: Refusal = Refusal::NotNow("The response does not wait any more, or its story is gone");
