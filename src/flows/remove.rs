//! Removing: the traces of a story that is public no longer. The story left every page and the index when it was
//! withdrawn or taken down; here its threads get their tombstone.

use crate::domain::job::Job;
use crate::domain::lifecycle::Status;
use crate::domain::thread::{Event, EventKind};
use crate::store::amend::restriction_delete;
use crate::store::outbox::outbox_delete;
use crate::store::publications::publication_delete;
use crate::store::services::services_of_story;
use crate::store::stories::story_find;
use crate::store::threads::salts_forget;

use super::work::settle;
use super::{Fault, Platform};

/// Removes what is left of a story. A thread that never held it gets nothing.
pub async fn run(platform: &Platform, job: &Job) -> Result<(), Fault> {
    let Some(story) = story_find(&*platform.db, job.story()).await? else { return settle(platform, job).await };
    let kind = match story.status {
        Status::Withdrawn => EventKind::Withdrawn,
        Status::TakenDown => EventKind::TakenDown,
        _ => return settle(platform, job).await,
    };
    let reference = &story.reference;
    let event = Event::tombstone(kind, reference, platform.now());
    for service in services_of_story(&*platform.db, reference.as_str()).await? {
        let appended = platform.threads.append(&service.code, &event).await?;
        if appended.is_some_and(|appended| !appended.projected) {
            return Err(Fault::Unfinished("the thread's tombstone is not in the database yet"));
        }
    }
    let mut batch = publication_delete(reference, &story.words);
    batch.push(restriction_delete(reference));
    batch.push(salts_forget(reference.as_str()));
    batch.push(outbox_delete(job));
    platform.db.batch(batch).await?;
    Ok(())
}
