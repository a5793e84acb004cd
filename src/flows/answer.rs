//! Answering: the author answers what a moderator asked, or why the story was rejected, and it goes before a person
//! again.

use crate::domain::lifecycle::{Act, Status, decide};
use crate::domain::problem::FieldError;
use crate::domain::text;
use crate::store::db::DbError;
use crate::store::ledger::{answer_insert, answers_of};
use crate::store::stories::{Entry, Story, story_event_insert, story_move, story_urgent};

use super::word::{Heard, again};
use super::{Fault, Platform, Refusal, Stop, screen};

/// The most words of an answer.
pub const ANSWER_WORDS: usize = 500;
/// The most answers to one story: after these a rejection stands.
const ANSWERS: usize = 10;

/// Reads an answer.
pub fn parse(typed: &str) -> Result<String, FieldError> {
    text::prose("answer", typed, ANSWER_WORDS, "Write your answer")
}

/// Takes an answer. The same words again, when the story has gone on because of them, change nothing.
pub async fn answer(platform: &Platform, story: &Story, words: &str) -> Result<Heard, Stop> {
    let mut story = story.clone();
    for _ in 0..4 {
        match attempt(platform, &story, words).await {
            Err(Stop::Failed(Fault::Db(DbError::Unique(_)))) => story = again(platform, &story.reference).await?,
            other => return other,
        }
    }
    Err(Fault::Unfinished("others acted on the story at the same moment").into())
}

async fn attempt(platform: &Platform, story: &Story, words: &str) -> Result<Heard, Stop> {
    let screen::Passage { help, urgent, rules } = screen::passage(platform, story, words).await?;
    let before = answers_of(&*platform.db, &story.reference).await?;
    let Ok(transition) = decide(story.status, story.urgent, Act::Answer) else {
        let said = before.last().is_some_and(|last| last.words == words) && story.status != Status::Withdrawn;
        return if said { Ok(Heard { status: story.status, help }) } else { Err(NOTHING_ASKED.into()) };
    };
    if before.len() >= ANSWERS {
        return Err(Refusal::NotNow("You have answered many times. A moderator has all your answers").into());
    }
    let (now, reference, version) = (platform.now(), &story.reference, story.version + 1);
    let detail = serde_json::json!({"rules": rules}).to_string();
    let entry = Entry { version, kind: Act::Answer.name(), actor: "author", at: now, detail };
    let mut batch = vec![
        story_event_insert(reference, &entry),
        answer_insert(reference, version, words, urgent, now),
        story_move(reference, story.version, transition.to, "author", now),
    ];
    if urgent && !story.urgent {
        batch.push(story_urgent(reference, true));
    }
    platform.db.batch(batch).await?;
    Ok(Heard { status: transition.to, help })
}

const NOTHING_ASKED: Refusal =
    Refusal::NotNow("A moderator has gone on with your story. There is nothing to answer now");
