//! Reopening: a decision is taken back that nobody outside has seen yet. A rejection, a question, a hold, and an approved
//! story until it sets out; what is public can only be taken down.

use crate::domain::access::Staff;
use crate::domain::ids::Reference;
use crate::domain::lifecycle::{Act, decide as step};
use crate::domain::time::Timestamp;
use crate::store::db::DbError;
use crate::store::outbox::outbox_delete_publish;
use crate::store::reopen::story_reopen;
use crate::store::stories::{Story, story_find};

use super::decide::{conflict, held_by_nobody_else, may_see};
use super::{Platform, Refusal, Stop};

/// What is said when it is too late.
const ON_ITS_WAY: &str = "This story is being published: it can only be taken down";

/// Whether this person may take the latest decision back: who made it, and senior moderators.
#[must_use]
pub fn may_reopen(staff: &Staff, story: &Story, now: Timestamp) -> bool {
    let own = story.desk.decided_by == staff.id || staff.is_senior();
    let appears = Timestamp::parse(&story.desk.publish_at);
    let in_time = story.status != crate::domain::lifecycle::Status::Approved || appears.is_some_and(|at| now < at);
    staff.may_moderate() && own && in_time && step(story.status, story.urgent, Act::Reopen).is_ok()
}

/// Puts the story before a person again, with the edits that the decision made. The same again finds it reopened.
pub async fn reopen(platform: &Platform, staff: &Staff, reference: &Reference, version: i64) -> Result<(), Stop> {
    let story = story_find(&*platform.db, reference).await?.ok_or(Refusal::NotFound)?;
    may_see(staff, &story)?;
    if story.version != version {
        return Err(conflict(platform, &story).await?.into());
    }
    held_by_nobody_else(platform, staff, &story).await?;
    let now = platform.now();
    if !may_reopen(staff, &story, now) {
        let own = story.desk.decided_by == staff.id || staff.is_senior();
        let sentence = if own { ON_ITS_WAY } else { "Only who decided, or a senior moderator, can take this back" };
        return Err(Refusal::NotNow(sentence).into());
    }
    let mut batch = story_reopen(reference, version, &staff.id, now);
    batch.push(outbox_delete_publish(reference));
    let outcomes = match platform.db.batch(batch).await {
        Err(DbError::Unique(_)) => Vec::new(),
        other => other?,
    };
    if outcomes.first().is_some_and(|noted| noted.changes > 0) {
        return Ok(());
    }
    let now_stands = story_find(&*platform.db, reference).await?.ok_or(Refusal::NotFound)?;
    if now_stands.version == version {
        return Err(Refusal::NotNow(ON_ITS_WAY).into());
    }
    Err(conflict(platform, &now_stands).await?.into())
}
