//! The end of a hold: seventy-two hours of silence publish. The object's alarm comes at the hour, the sweep comes every
//! minute; whoever is second finds it done.

use crate::domain::ids::Reference;
use crate::domain::lifecycle::{Act, Status, decide};
use crate::domain::time::Timestamp;
use crate::store::db::DbError;
use crate::store::outbox::outbox_insert;
use crate::store::stories::{Entry, Story, stories_hold_over, story_event_insert, story_find, story_move};

use super::decide::job_of;
use super::{Fault, Platform};

/// Ends every hold whose time is over, at most `most`; how many.
pub async fn end_all(platform: &Platform, most: i64) -> Result<usize, Fault> {
    let mut ended = 0;
    for reference in stories_hold_over(&*platform.db, platform.now(), most).await? {
        ended += usize::from(end(platform, &reference).await?);
    }
    Ok(ended)
}

/// When the hold of a story ends; `None` when it is not held.
#[must_use]
pub fn ends(story: &Story) -> Option<Timestamp> {
    (story.status == Status::Held).then(|| Timestamp::parse(&story.desk.hold_until)).flatten()
}

/// Ends the hold of a story, if its time is over; whether it was this call that did.
pub async fn end(platform: &Platform, reference: &Reference) -> Result<bool, Fault> {
    let now = platform.now();
    let Some(story) = story_find(&*platform.db, reference).await? else { return Ok(false) };
    if ends(&story).is_none_or(|ends| now < ends) {
        return Ok(false);
    }
    let Ok(transition) = decide(story.status, story.urgent, Act::HoldEnded) else { return Ok(false) };
    let version = story.version + 1;
    let entry = Entry { version, kind: Act::HoldEnded.name(), actor: "platform", at: now, detail: "{}".to_owned() };
    let job = transition.promise.map(|promise| job_of(promise, reference, version));
    let mut batch =
        vec![story_event_insert(reference, &entry), story_move(reference, story.version, transition.to, "", now)];
    batch.extend(job.iter().map(|job| outbox_insert(job, now)));
    match platform.db.batch(batch).await {
        Ok(_) => {
            platform.remind(job.as_slice());
            Ok(true)
        }
        // A person decided at the same moment: theirs stands.
        Err(DbError::Unique(_)) => Ok(false),
        Err(error) => Err(error.into()),
    }
}
