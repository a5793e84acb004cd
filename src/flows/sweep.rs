//! The sweep: every minute, and when an isolate starts. It finds what was promised and not done, and reminds; whatever
//! crashed, it is the way back. Harmless at any moment and as often as you like.

use crate::domain::job::{Job, LETTER_TRIES, SCREEN_TRIES};
use crate::domain::session::KNOWN_SECONDS;
use crate::store::accounts::sessions_expire;
use crate::store::care::hard_reads_expire;
use crate::store::outbox::{outbox_due, outbox_reminded};
use crate::store::readers::{flags_forget, similar_forget};
use crate::store::receipts::receipts_expire;
use crate::store::webhooks::webhook_events_forget;

use super::{Fault, Platform, hold, notify, offer, page_out, reseal, screen, webhooks};

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
    /// Edits that waited for their authors long enough.
    pub offers_ended: usize,
    /// Addresses sealed with a newer key.
    pub resealed: usize,
    /// Deliveries to webhooks reminded of.
    pub delivering: usize,
    /// People on call who were called.
    pub called: usize,
}

/// Sweeps once.
pub async fn run(platform: &Platform) -> Result<Swept, Fault> {
    let mut swept = Swept {
        holds_ended: hold::end_all(platform, JOBS).await?,
        offers_ended: offer::end(platform, JOBS).await?,
        ..Swept::default()
    };
    swept.called = page_out::call(platform).await?;
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
        sessions_expire(now.plus(-KNOWN_SECONDS)),
        hard_reads_expire(now),
        webhook_events_forget(now),
    ];
    platform.db.batch(expired).await?;
    swept.delivering = webhooks::remind(platform).await?;
    swept.resealed = reseal::run(platform).await? + webhooks::reseal(platform).await?;
    Ok(swept)
}
