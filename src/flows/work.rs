//! Work that was promised: each kind has its flow. Done twice is done once; not done is done later.

use crate::domain::job::Job;
use crate::store::db::{DbError, Statement};
use crate::store::outbox::{dead_letter_insert, outbox_delete};

use super::{
    Fault, Platform, amend, correct, notify, page_out, publish, register, remove, reply, respond, review, screen,
    tell_staff, webhooks,
};

/// Does one piece of work. An error means: again later.
pub async fn run(platform: &Platform, job: &Job) -> Result<(), Fault> {
    let done = match job {
        Job::Screen { .. } => screen::run(platform, job).await,
        Job::Publish { .. } => publish::run(platform, job).await,
        Job::Remove { .. } => remove::run(platform, job).await,
        Job::Amend { version, .. } => amend::run(platform, job, *version).await,
        Job::Respond { response, .. } => respond::place(platform, job, response).await,
        Job::Correct { response, version, .. } => correct::enter(platform, job, response, *version).await,
        Job::Reply { reply: id, .. } => reply::place(platform, job, id).await,
        Job::Register { version, .. } => register::run(platform, job, *version).await,
        Job::Invite { version, account, .. } => review::invite(platform, job, *version, account).await,
        Job::Tell { reply, account, .. } => tell_staff::run(platform, job, reply, account).await,
        Job::PageOut { n, channel, .. } => page_out::send(platform, job, *n, *channel).await,
        Job::Deliver { webhook, event, tries, .. } => webhooks::deliver(platform, webhook, *event, *tries).await,
        Job::Notify { news, .. } => notify::run(platform, job, *news).await,
    };
    match done {
        // Somebody acted on the same story at the same moment: what there is to do now, the next try will see.
        Err(Fault::Db(DbError::Unique(_))) => Err(Fault::Unfinished("another act came between")),
        other => other,
    }
}

/// The queue gave a message up. A story that could not be screened goes before a person; other work stays in the
/// outbox, where the sweep finds it, and the operator is told.
pub async fn give_up(platform: &Platform, job: &Job) -> Result<(), Fault> {
    platform.log.error(&format!("given up by the queue: {}", job.id()));
    match job {
        Job::Screen { .. } => screen::give_up(platform, job).await,
        Job::Publish { .. }
        | Job::Remove { .. }
        | Job::Amend { .. }
        | Job::Respond { .. }
        | Job::Correct { .. }
        | Job::Reply { .. }
        | Job::Register { .. }
        | Job::Invite { .. }
        | Job::Tell { .. }
        | Job::PageOut { .. }
        | Job::Deliver { .. }
        | Job::Notify { .. } => Ok(()),
    }
}

/// A message that nobody can read: its sender, size and hash are kept, its content is not.
pub async fn set_aside(
    platform: &Platform,
    queue: &str,
    reason: &str,
    bytes: usize,
    sha256: &str,
) -> Result<(), Fault> {
    platform.log.error(&format!("unreadable message in {queue}: {reason}, {bytes} bytes"));
    platform.db.query(dead_letter_insert(queue, reason, bytes, sha256, platform.now())).await?;
    Ok(())
}

/// There is nothing left to do for a job: off the list.
pub(super) async fn settle(platform: &Platform, job: &Job) -> Result<(), Fault> {
    let off: Statement = outbox_delete(job);
    platform.db.query(off).await?;
    Ok(())
}
