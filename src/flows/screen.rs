//! Screening: the queue's work. A story that was received is looked at by the rules and put before a person.

use screening::{Finding, Severity};

use crate::domain::ids::Reference;
use crate::domain::job::Job;
use crate::domain::lifecycle::{Act, Refusal as Step, decide};
use crate::domain::story::{Part, Words};
use crate::store::findings::findings_set;
use crate::store::outbox::outbox_delete;
use crate::store::stories::{Entry, Story, story_event_insert, story_find, story_move, story_urgent};

use super::work::settle;
use super::{Fault, Platform};

/// Every finding of every part of a story.
#[must_use]
pub fn look(words: &Words) -> Vec<(Part, Finding)> {
    let parts = words.parts().into_iter();
    parts.flat_map(|(part, text)| screening::screen(text).into_iter().map(move |finding| (part, finding))).collect()
}

/// Screens a story. Done already: done.
pub async fn run(platform: &Platform, job: &Job) -> Result<(), Fault> {
    let Some(story) = story_find(&*platform.db, job.story()).await? else { return settle(platform, job).await };
    let found = look(&story.words);
    let urgent = found.iter().any(|(_, finding)| finding.severity == Severity::Urgent);
    let rules: std::collections::BTreeSet<&str> = found.iter().map(|(_, finding)| finding.rule.name()).collect();
    let detail = serde_json::json!({"rules": rules, "version": screening::VERSION}).to_string();
    finish(platform, job, &story, urgent, &found, detail).await
}

/// Screening failed again and again: the story goes before a person all the same, marked urgent, because nobody can say
/// that it is harmless.
pub async fn give_up(platform: &Platform, job: &Job) -> Result<(), Fault> {
    let Some(story) = story_find(&*platform.db, job.story()).await? else { return settle(platform, job).await };
    let detail = serde_json::json!({"unscreened": true}).to_string();
    finish(platform, job, &story, true, &[], detail).await
}

async fn finish(
    platform: &Platform,
    job: &Job,
    story: &Story,
    urgent: bool,
    found: &[(Part, Finding)],
    detail: String,
) -> Result<(), Fault> {
    let transition = match decide(story.status, story.urgent, Act::Screened) {
        Ok(transition) => transition,
        Err(Step::Already | Step::NotFrom(_)) => return settle(platform, job).await,
    };
    let (now, reference): (_, &Reference) = (platform.now(), &story.reference);
    let entry = Entry { version: story.version + 1, kind: Act::Screened.name(), actor: "platform", at: now, detail };
    let mut batch = vec![
        story_event_insert(reference, &entry),
        story_move(reference, story.version, transition.to, "", now),
        story_urgent(reference, urgent),
        outbox_delete(job),
    ];
    batch.extend(findings_set(reference, found));
    platform.db.batch(batch).await?;
    Ok(())
}
