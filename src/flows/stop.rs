//! No more letters: the address is deleted. A token from a letter does it, or its author with the key.

use crate::domain::stop::Stop;
use crate::store::letters::address_remove;
use crate::store::stories::story_find;

use super::{Fault, Platform};

/// Deletes the address that a token names, if it is still there. What the answer says is the same in every case: whoever
/// holds a token learns nothing of the story.
pub async fn stop(platform: &Platform, stop: &Stop) -> Result<(), Fault> {
    // The sweep may seal the address anew at the same moment: then it is read again.
    for _ in 0..4 {
        let Some(story) = story_find(&*platform.db, &stop.story).await? else { return Ok(()) };
        let sealed = &story.about.email;
        let address = platform.config.seals.open(&story.reference, sealed);
        if !address.is_some_and(|address| Stop::of(&platform.config.secret, &story.reference, &address) == *stop) {
            return Ok(());
        }
        if platform.db.query(address_remove(&story.reference, sealed)).await?.changes > 0 {
            return Ok(());
        }
    }
    Err(Fault::Unfinished("the address was sealed anew again and again"))
}
