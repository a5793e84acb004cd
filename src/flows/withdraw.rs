//! Withdrawing: the author takes the story back. In one batch it leaves everything public and every word of it is
//! emptied; tombstones and copies follow at once, and again until they took.

use crate::domain::lifecycle::{Act, Refusal as Step, decide};
use crate::store::amend::restriction_delete;
use crate::store::db::DbError;
use crate::store::fingerprints::fingerprint_delete;
use crate::store::outbox::outbox_insert;
use crate::store::publications::publication_delete;
use crate::store::stories::{Entry, Story, story_erase, story_event_insert, story_find, story_move};
use crate::store::threads::salts_forget;

use super::decide::{carry_on, job_of};
use super::{Fault, Platform, Refusal, Stop};

/// Takes a story back that its author has opened with the key. Whether it was public is the answer. A second time is
/// harmless.
pub async fn withdraw(platform: &Platform, story: &Story) -> Result<bool, Stop> {
    let mut story = story.clone();
    // A moderator may act at the same moment; then the story is read again. Withdrawal gives way to nobody for long.
    for _ in 0..4 {
        match attempt(platform, &story).await {
            Err(Stop::Failed(Fault::Db(DbError::Unique(_)))) => {
                story = story_find(&*platform.db, &story.reference).await?.ok_or(Refusal::NotFound)?;
            }
            other => return other,
        }
    }
    Err(Fault::Unfinished("others acted on the story at the same moment").into())
}

async fn attempt(platform: &Platform, story: &Story) -> Result<bool, Stop> {
    let transition = match decide(story.status, story.urgent, Act::Withdraw) {
        Ok(transition) => transition,
        Err(Step::Already | Step::NotFrom(_)) => return Ok(false),
    };
    let (now, reference, version) = (platform.now(), &story.reference, story.version + 1);
    let entry = Entry { version, kind: Act::Withdraw.name(), actor: "author", at: now, detail: "{}".to_owned() };
    let mut batch = vec![story_event_insert(reference, &entry)];
    batch.extend(publication_delete(reference, &story.words));
    batch.push(restriction_delete(reference));
    batch.push(story_move(reference, story.version, transition.to, "author", now));
    batch.extend(story_erase(reference));
    batch.extend(fingerprint_delete(reference));
    batch.push(salts_forget(reference.as_str()));
    let job = transition.promise.map(|promise| job_of(promise, reference, version));
    batch.extend(job.iter().map(|job| outbox_insert(job, now)));
    platform.db.batch(batch).await?;
    if let Some(job) = &job {
        carry_on(platform, job).await;
    }
    Ok(job.is_some())
}
