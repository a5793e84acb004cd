//! The author says whether a response answered what was asked. It changes nothing of the story, so it is no act of the
//! audit trail: the latest word counts, and the same word again is the same word.

use crate::domain::opinion::Opinion;
use crate::store::opinions::opinion_say;
use crate::store::stories::Story;

use super::{Platform, Refusal, Stop};

/// Takes the author's word on a response to a story that was opened with the key.
pub async fn say(platform: &Platform, story: &Story, response: &str, opinion: Opinion) -> Result<(), Stop> {
    let statement = opinion_say(&story.reference, response, opinion, platform.now());
    if platform.db.query(statement).await?.changes == 0 {
        return Err(Refusal::NotNow("This answer is not public").into());
    }
    Ok(())
}
