//! Consent by use, changed at any time: what is public follows in the same batch.

use crate::domain::story::Consent;
use crate::store::amend::restriction_consent;
use crate::store::consents::{publication_consent, story_consent};
use crate::store::db::DbError;
use crate::store::stories::{Entry, Story, story_event_insert, story_touch};

use super::word::again;
use super::{Fault, Platform, Refusal, Stop};

/// Sets what else may be done with a story that its author has opened with the key. Showing it here is not in question:
/// who does not want that takes it back. The same again changes nothing.
pub async fn change(platform: &Platform, story: &Story, wanted: Consent) -> Result<(), Stop> {
    let mut story = story.clone();
    for _ in 0..4 {
        match attempt(platform, &story, wanted).await {
            Err(Stop::Failed(Fault::Db(DbError::Unique(_)))) => story = again(platform, &story.reference).await?,
            other => return other,
        }
    }
    Err(Fault::Unfinished("others acted on the story at the same moment").into())
}

async fn attempt(platform: &Platform, story: &Story, wanted: Consent) -> Result<(), Stop> {
    if story.status == crate::domain::lifecycle::Status::Withdrawn {
        return Err(Refusal::NotNow("You took your story back. It is used for nothing any more").into());
    }
    let wanted = Consent { publish: story.about.consent.publish, ..wanted };
    if wanted == story.about.consent {
        return Ok(());
    }
    let reference = &story.reference;
    let detail = serde_json::to_string(&wanted).unwrap_or_default();
    let entry = Entry { version: story.version + 1, kind: "consent", actor: "author", at: platform.now(), detail };
    let batch = vec![
        story_event_insert(reference, &entry),
        story_touch(reference, story.version),
        story_consent(reference, &wanted),
        publication_consent(reference, wanted),
        restriction_consent(reference, wanted),
    ];
    platform.db.batch(batch).await?;
    Ok(())
}
