//! A moderator approves or rejects a reply. One decision stands: its key is the lock, and who comes second is told who
//! came first.

use crate::domain::access::Staff;
use crate::domain::job::{Job, News};
use crate::domain::reply::{ReplyAction, ReplyDecision};
use crate::store::db::DbError;
use crate::store::outbox::outbox_insert;
use crate::store::replies::{ReplyRow, reply_decide, reply_find};

use super::{Fault, Platform, Refusal, Stop};

/// Decides on a reply. The same decision by the same moderator again is harmless.
pub async fn decide(platform: &Platform, staff: &Staff, id: &str, decision: &ReplyDecision) -> Result<(), Stop> {
    if !staff.may_moderate() {
        return Err(Refusal::Forbidden.into());
    }
    let reply = reply_find(&*platform.db, id).await?.ok_or(GONE)?;
    if !reply.action.is_empty() {
        return decided(&reply, staff, decision);
    }
    if reply.title.is_none() {
        return Err(GONE.into());
    }
    let (now, story) = (platform.now(), reply.story.clone());
    let job = match decision.action {
        ReplyAction::Approve => Job::Reply { story, reply: id.to_owned() },
        ReplyAction::Reject => Job::Notify { story, news: News::ReplyRejected, response: id.to_owned() },
    };
    let batch = vec![reply_decide(id, decision, &staff.id, now), outbox_insert(&job, now)];
    match platform.db.batch(batch).await {
        Ok(outcomes) if outcomes.first().is_some_and(|insert| insert.changes > 0) => {
            platform.queue.remind(&job);
            Ok(())
        }
        // Taken back in between: the job finds nothing to do.
        Ok(_) => Err(GONE.into()),
        Err(DbError::Unique(_)) => {
            let reply = reply_find(&*platform.db, id).await?;
            let reply = reply.ok_or(Fault::Unfinished("a reply's decision was taken and no reply is there"))?;
            decided(&reply, staff, decision)
        }
        Err(error) => Err(error.into()),
    }
}

fn decided(reply: &ReplyRow, staff: &Staff, decision: &ReplyDecision) -> Result<(), Stop> {
    let same = reply.action == decision.action.name() && reply.reason == decision.reason;
    if same && reply.account == staff.id {
        return Ok(());
    }
    let at = reply.decided_at.map(|at| at.to_string()).unwrap_or_default();
    Err(Refusal::Conflict { version: 0, by: reply.decided_by.clone(), at }.into())
}

const GONE: Refusal = Refusal::NotNow("The reply is not there any more, or its story is gone");
