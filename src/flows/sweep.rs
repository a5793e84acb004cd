//! The sweep: every minute, and when an isolate starts. It finds what was promised and not done, and reminds; whatever
//! crashed, it is the way back. Harmless at any moment and as often as you like.

use crate::domain::job::{Job, LETTER_TRIES, SCREEN_TRIES};
use crate::domain::lifecycle::{Act, decide};
use crate::domain::session::ABSOLUTE_SECONDS;
use crate::store::accounts::sessions_expire;
use crate::store::outbox::{outbox_due, outbox_insert, outbox_reminded};
use crate::store::readers::{flags_forget, similar_forget};
use crate::store::receipts::receipts_expire;
use crate::store::stories::{Entry, stories_hold_over, story_event_insert, story_find, story_move};

use super::{Fault, Platform, decide::job_of, notify, reseal, screen};

/// How many jobs one sweep reminds of: a minute's work.
const JOBS: i64 = 200;

/// What a sweep did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Swept {
    /// Jobs reminded of.
    pub reminded: usize,
    /// Screenings given up: those stories are before a person now; and letters that could not be sent.
    pub given_up: usize,
    /// Held stories whose time was over.
    pub holds_ended: usize,
    /// Addresses sealed with a newer key.
    pub resealed: usize,
}

/// Sweeps once.
pub async fn run(platform: &Platform) -> Result<Swept, Fault> {
    let mut swept = Swept { holds_ended: end_holds(platform).await?, ..Swept::default() };
    let now = platform.now();
    for (job, tries) in outbox_due(&*platform.db, now, JOBS).await? {
        platform.db.query(outbox_reminded(&job, tries, now)).await?;
        if tries >= SCREEN_TRIES && matches!(job, Job::Screen { .. }) {
            screen::give_up(platform, &job).await?;
            swept.given_up += 1;
        } else if tries >= LETTER_TRIES && matches!(job, Job::Notify { .. }) {
            notify::give_up(platform, &job).await?;
            swept.given_up += 1;
        } else {
            platform.queue.remind(&job);
            swept.reminded += 1;
        }
    }
    let expired = vec![
        flags_forget(now),
        similar_forget(now.day()),
        receipts_expire(now),
        sessions_expire(now.plus(-ABSOLUTE_SECONDS)),
    ];
    platform.db.batch(expired).await?;
    swept.resealed = reseal::run(platform).await?;
    Ok(swept)
}

async fn end_holds(platform: &Platform) -> Result<usize, Fault> {
    let now = platform.now();
    let mut ended = 0;
    for reference in stories_hold_over(&*platform.db, now, JOBS).await? {
        let Some(story) = story_find(&*platform.db, &reference).await? else { continue };
        let Ok(transition) = decide(story.status, story.urgent, Act::HoldEnded) else { continue };
        let version = story.version + 1;
        let entry = Entry { version, kind: Act::HoldEnded.name(), actor: "platform", at: now, detail: "{}".to_owned() };
        let job = transition.promise.map(|promise| job_of(promise, &reference, version));
        let mut batch =
            vec![story_event_insert(&reference, &entry), story_move(&reference, story.version, transition.to, "", now)];
        batch.extend(job.iter().map(|job| outbox_insert(job, now)));
        match platform.db.batch(batch).await {
            Ok(_) => {
                platform.remind(job.as_slice());
                ended += 1;
            }
            // A moderator decided at the same moment: theirs stands.
            Err(crate::store::db::DbError::Unique(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(ended)
}
