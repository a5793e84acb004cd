//! An alarm rings for one story: a hold may be over, or an approved story may appear. It may ring twice, late, early or
//! never: what there is to do is read from the database, and the sweep does what no alarm did.

use serde::{Deserialize, Serialize};

use crate::domain::ids::Reference;
use crate::domain::job::Job;
use crate::domain::lifecycle::Status;
use crate::domain::time::Timestamp;
use crate::store::stories::{Story, story_find};

use super::{Fault, Platform, hold, work};

/// What a story's object is asked: to ring at this time, in place of the time set before. Pinned by a test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wake {
    /// Which story.
    pub story: Reference,
    /// When.
    pub at: Timestamp,
}

/// Its answer. Pinned by a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Set {
    /// It will ring.
    pub set: bool,
}

/// Sets the alarm of a story. Failing costs a minute: the sweep is the net.
pub async fn set(platform: &Platform, story: &Reference, at: Timestamp) {
    if let Err(error) = platform.alarms.wake(story, at).await {
        platform.log.error(&format!("no alarm is set, the sweep will do it: {error}"));
    }
}

/// Does what is due for a story; when to ring again, if it rang too early.
pub async fn ring(platform: &Platform, reference: &Reference) -> Result<Option<Timestamp>, Fault> {
    hold::end(platform, reference).await?;
    let Some(story) = story_find(&*platform.db, reference).await? else { return Ok(None) };
    if let Some(later) = due(&story).filter(|due| platform.now() < *due) {
        return Ok(Some(later));
    }
    if story.status == Status::Approved {
        work::run(platform, &Job::Publish { story: story.reference, version: story.version }).await?;
    }
    Ok(None)
}

/// What the story waits for, if it waits for a time.
fn due(story: &Story) -> Option<Timestamp> {
    match story.status {
        Status::Held => hold::ends(story),
        Status::Approved => Timestamp::parse(&story.desk.publish_at),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_of_question_and_answer_are_pinned() {
        let wake = Wake { story: Reference::from_random([0; 8]), at: Timestamp::from_seconds(0) };
        let json = r#"{"story":"222222222","at":"1970-01-01T00:00:00Z"}"#;
        assert_eq!(serde_json::to_string(&wake).unwrap(), json);
        assert_eq!(serde_json::from_str::<Wake>(json).unwrap(), wake);
        assert_eq!(serde_json::to_string(&Set { set: true }).unwrap(), r#"{"set":true}"#);
    }
}
