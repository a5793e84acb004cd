//! The register: an act that keeps something from the public is entered once, at the end of the chain.
//!
//! The chain lives in the database beside the audit trail that it is made from. Two entries that are appended to the same
//! end break on the unique `seq`; the second looks at the new end and tries again (docs/decisions/0021-register.md).

use crate::domain::decision::Action;
use crate::domain::ids::Reference;
use crate::domain::job::Job;
use crate::domain::register::{CROWD_AMONG, Entry, Kind, Reason, Tail, entry_id, setting_shown};
use crate::domain::service::Setting;
use crate::store::db::DbError;
use crate::store::outbox::outbox_delete;
use crate::store::register::{Act, register_act, register_crowd, register_holds, register_insert, register_tail};
use crate::store::services::services_of_story;

use super::work::settle;
use super::{Fault, Platform};

/// So often one entry looks for the end of the chain: others move it only while they are being entered themselves.
const ATTEMPTS: usize = 8;

/// The entry that a decision owes, to be promised in its batch.
#[must_use]
pub fn promised(action: Action, story: &Reference, version: i64) -> Option<Job> {
    Kind::of_action(action).map(|_| Job::Register { story: story.clone(), version })
}

/// Enters an act. Entered already: done.
pub async fn run(platform: &Platform, job: &Job, version: i64) -> Result<(), Fault> {
    let Some(entry) = entry(platform, job.story(), version).await? else { return settle(platform, job).await };
    for _ in 0..ATTEMPTS {
        if register_holds(&*platform.db, &entry.id).await? {
            return settle(platform, job).await;
        }
        let placed = register_tail(&*platform.db).await?.place(entry.clone());
        let head = Tail::after(&placed).canonical();
        let signature = platform.config.head_key.as_ref().map(|key| key.sign(&head)).unwrap_or_default();
        let insert = register_insert(&placed, &platform.config.public_key, &signature);
        match platform.db.batch(vec![insert, outbox_delete(job)]).await {
            Err(DbError::Unique(_)) => {}
            other => return other.map(|_| ()).map_err(Fault::from),
        }
    }
    Err(Fault::Unfinished("the register moved on at every attempt"))
}

async fn entry(platform: &Platform, story: &Reference, version: i64) -> Result<Option<Entry>, Fault> {
    let Some(Act { kind, day, code }) = register_act(&*platform.db, story, version).await? else { return Ok(None) };
    let Some(kind) = kind.parse().ok().and_then(Kind::of_action) else { return Ok(None) };
    let services = services_of_story(&*platform.db, story.as_str()).await?;
    let settings: Vec<Setting> = services.into_iter().map(|service| service.located.setting).collect();
    let crowd = match settings.first() {
        Some(setting) => register_crowd(&*platform.db, *setting, CROWD_AMONG).await?,
        None => 0,
    };
    Ok(Some(Entry {
        id: entry_id(&platform.config.secret, story, version),
        kind,
        reason: Reason::of(kind, code.as_deref().unwrap_or_default()),
        setting: setting_shown(&settings, crowd),
        day,
    }))
}
