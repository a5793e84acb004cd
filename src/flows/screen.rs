//! Screening: the queue's work. A story that was received is looked at by the rules and put before a person.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use screening::{Fingerprint, Likeness, Severity, fingerprint};

use crate::domain::ids::Reference;
use crate::domain::job::Job;
use crate::domain::lifecycle::{Act, Refusal as Step, decide};
use crate::domain::response::Answer;
use crate::domain::screened::{Beside, FEWEST_WORDS, Screened, look, look_at_passage};
use crate::store::findings::findings_set;
use crate::store::fingerprints::{fingerprint_insert, fingerprints_near};
use crate::store::outbox::outbox_delete;
use crate::store::screenings::screening_set;
use crate::store::services::{OfStory, services_of_story};
use crate::store::stories::{Entry, Story, story_event_insert, story_find, story_move, story_urgent};

use super::work::settle;
use super::{Fault, Platform};

/// What is known beside the words of a stored story. The author's address is opened for the rules and goes nowhere
/// else; "too old" counts from the month in which the story came, so that its findings stay what they are.
pub async fn beside(platform: &Platform, story: &Story) -> Result<Beside, Fault> {
    let services = services_of_story(&*platform.db, story.reference.as_str()).await?;
    Ok(beside_of(platform, story, &services))
}

/// The same, where its services are read already.
#[must_use]
pub fn beside_of(platform: &Platform, story: &Story, services: &[OfStory]) -> Beside {
    let names = services.iter().map(|service| service.name.clone());
    Beside {
        email: platform.config.seals.open(&story.reference, &story.about.email),
        services: names.filter(|name| !name.is_empty()).collect(),
        service_text: story.about.service_text.clone(),
        tags: story.desk.tags.clone(),
        ..Beside::new(platform.config.site, story.about.received_at.month())
    }
}

/// What screening says of words that an author adds to a story.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// Whether help should be shown to the author at once.
    pub help: bool,
    /// Whether somebody may be at risk.
    pub urgent: bool,
    /// Names of the rules that noted something.
    pub rules: BTreeSet<&'static str>,
}

/// Screens words that an author adds to a story, by every rule that read its first words.
pub async fn passage(platform: &Platform, story: &Story, words: &str) -> Result<Passage, Fault> {
    if words.is_empty() {
        return Ok(Passage::default());
    }
    let screened = look_at_passage(words, &beside(platform, story).await?);
    let help = screened.needs_help();
    Ok(Passage { help, urgent: help || screened.is_urgent(), rules: rules(&screened) })
}

/// What screening says of a response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Whether a person must read it first.
    pub holds: bool,
    /// Whether somebody may be at risk.
    pub urgent: bool,
    /// Names of the rules that noted something.
    pub rules: BTreeSet<&'static str>,
}

/// Screens everything that a response says, by the rules that read stories. Where they cannot run, a person reads it.
pub async fn check_answer(platform: &Platform, story: &Story, answer: &Answer) -> Result<Checked, Fault> {
    let (words, beside) = (answer.all_words(), beside(platform, story).await?);
    let checked = checked(|| look_at_passage(&words, &beside));
    if checked.rules.contains(NOT_CHECKED) {
        platform.log.error("a response could not be screened: it waits for a person");
    }
    Ok(checked)
}

/// Stands in the place of the rules when these could not run.
const NOT_CHECKED: &str = "not_checked";

fn checked(look: impl FnOnce() -> Screened) -> Checked {
    match catch_unwind(AssertUnwindSafe(look)) {
        Ok(screened) => {
            let holds = screened.noted.iter().any(|noted| noted.finding.severity >= Severity::Hold);
            Checked { holds, urgent: screened.is_urgent(), rules: rules(&screened) }
        }
        Err(_) => Checked { holds: true, urgent: false, rules: BTreeSet::from([NOT_CHECKED]) },
    }
}

fn rules(screened: &Screened) -> BTreeSet<&'static str> {
    screened.noted.iter().map(|noted| noted.finding.rule.name()).collect()
}

/// What a story is compared by; `None` when it has too few words to be told from others.
#[must_use]
pub fn print_of(body: &str) -> Option<Fingerprint> {
    Some(fingerprint(body)).filter(|print| print.words() >= FEWEST_WORDS)
}

/// Screens a story. Done already: done.
pub async fn run(platform: &Platform, job: &Job) -> Result<(), Fault> {
    let Some(story) = story_find(&*platform.db, job.story()).await? else { return settle(platform, job).await };
    if decide(story.status, story.urgent, Act::Screened).is_err() {
        return settle(platform, job).await;
    }
    let mut screened = look(&story.words, &beside(platform, &story).await?);
    let print = print_of(&story.words.body);
    if let Some(print) = &print {
        screened.note_others(&story.words.body, others(platform, &story.reference, print).await?);
    }
    finish(platform, job, &story, Some((&screened, print.as_ref()))).await
}

/// Stories that this one repeats, those word for word first. Which of them is kept is for a person to say.
async fn others(platform: &Platform, reference: &Reference, print: &Fingerprint) -> Result<Vec<Reference>, Fault> {
    let near = fingerprints_near(&*platform.db, reference, print).await?;
    let like = |wanted: Likeness| {
        near.iter().filter(move |(_, other)| print.compare(other) == wanted).map(|(story, _)| story.clone())
    };
    Ok(like(Likeness::Same).chain(like(Likeness::Near)).collect())
}

/// Screening failed again and again: the story goes before a person all the same, marked urgent, because nobody can say
/// that it is harmless.
pub async fn give_up(platform: &Platform, job: &Job) -> Result<(), Fault> {
    let Some(story) = story_find(&*platform.db, job.story()).await? else { return settle(platform, job).await };
    finish(platform, job, &story, None).await
}

/// The audit trail names the rules, never a word.
fn detail(screened: Option<&Screened>) -> String {
    let Some(screened) = screened else { return serde_json::json!({"unscreened": true}).to_string() };
    serde_json::json!({"rules": rules(screened), "version": screening::VERSION}).to_string()
}

async fn finish(
    platform: &Platform,
    job: &Job,
    story: &Story,
    said: Option<(&Screened, Option<&Fingerprint>)>,
) -> Result<(), Fault> {
    let transition = match decide(story.status, story.urgent, Act::Screened) {
        Ok(transition) => transition,
        Err(Step::Already | Step::NotFrom(_)) => return settle(platform, job).await,
    };
    let (now, reference): (_, &Reference) = (platform.now(), &story.reference);
    let screened = said.map(|said| said.0);
    let detail = detail(screened);
    let entry = Entry { version: story.version + 1, kind: Act::Screened.name(), actor: "platform", at: now, detail };
    let mut batch = vec![
        story_event_insert(reference, &entry),
        story_move(reference, story.version, transition.to, "", now),
        story_urgent(reference, screened.is_none_or(Screened::is_urgent)),
        outbox_delete(job),
    ];
    if let Some((screened, print)) = said {
        batch.extend(findings_set(reference, &screened.noted));
        batch.push(screening_set(reference, screened, now));
        // Written when the story came; a story that came before there were fingerprints gets its own here.
        batch.extend(print.into_iter().flat_map(|print| fingerprint_insert(reference, print)));
    }
    platform.db.batch(batch).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::site::Site;
    use crate::domain::time::Month;

    #[test]
    fn what_the_rules_cannot_read_waits_for_a_person() {
        let quiet = std::panic::take_hook();
        std::panic::set_hook(Box::new(|_| {}));
        let unread = checked(|| panic!("a rule broke"));
        std::panic::set_hook(quiet);

        assert!(unread.holds && unread.rules.contains(NOT_CHECKED));
    }

    #[test]
    fn what_must_be_held_in_a_story_is_held_in_a_response() {
        let beside = Beside::new(Site::Uk, Month::parse("2026-11").unwrap());
        let holds = |words: &str| checked(|| look_at_passage(words, &beside)).holds;

        assert!(holds("Ring Ann on 07700 900123."));
        assert!(!holds("Thank you for telling us. We are sorry that you waited.\n\nRosa, matron"));
    }
}
