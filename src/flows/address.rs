//! The author's address: given, changed or removed at any time. Removed is deleted.

use crate::domain::lifecycle::Status;
use crate::domain::problem::FieldError;
use crate::domain::story::EmailAddress;
use crate::store::db::DbError;
use crate::store::letters::address_set;
use crate::store::stories::{Entry, Story, story_event_insert, story_touch};

use super::word::again;
use super::{Fault, Platform, Refusal, Stop};

/// Reads an address as it was typed; empty means none.
pub fn parse(typed: &str, screen_name: &str) -> Result<Option<EmailAddress>, FieldError> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let wrong = || FieldError::new("email", "not_an_address", "Enter an e-mail address, like name@example.com");
    let address = EmailAddress::parse(typed).ok_or_else(wrong)?;
    if address.overlaps(screen_name) {
        let message = "The name that is shown with your story is part of this address. Use another address";
        return Err(FieldError::new("email", "like_screen_name", message));
    }
    Ok(Some(address))
}

/// Sets or removes the address of a story that its author has opened with the key. The same again changes nothing.
pub async fn set(platform: &Platform, story: &Story, wanted: Option<&EmailAddress>) -> Result<(), Stop> {
    let mut story = story.clone();
    for _ in 0..4 {
        match attempt(platform, &story, wanted).await {
            Err(Stop::Failed(Fault::Db(DbError::Unique(_)))) => story = again(platform, &story.reference).await?,
            other => return other,
        }
    }
    Err(Fault::Unfinished("others acted on the story at the same moment").into())
}

async fn attempt(platform: &Platform, story: &Story, wanted: Option<&EmailAddress>) -> Result<(), Stop> {
    if story.status == Status::Withdrawn {
        return Err(Refusal::NotNow("You took your story back. We write no more letters about it").into());
    }
    let seals = &platform.config.seals;
    let same = match wanted {
        None => story.about.email.is_empty(),
        Some(_) => story.about.mail.is_empty() && seals.open(&story.reference, &story.about.email).as_ref() == wanted,
    };
    if same {
        return Ok(());
    }
    let sealed = wanted.map(|address| seals.seal(&story.reference, address, platform.random()));
    if sealed.as_ref().is_some_and(String::is_empty) {
        return Err(Fault::Unfinished("an address could not be sealed").into());
    }
    let sealed = sealed.unwrap_or_default();
    let detail = serde_json::json!({"address": if sealed.is_empty() { "removed" } else { "set" }}).to_string();
    let entry = Entry { version: story.version + 1, kind: "address", actor: "author", at: platform.now(), detail };
    let batch = vec![
        story_event_insert(&story.reference, &entry),
        story_touch(&story.reference, story.version),
        address_set(&story.reference, &sealed),
    ];
    platform.db.batch(batch).await?;
    Ok(())
}
