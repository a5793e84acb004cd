//! Offering: edits that change more than a name or a number wait for the author, seven days at most.

use crate::domain::decision::{Action, Decision, Edit, Made};
use crate::domain::edit_size::waits;
use crate::domain::job::{Job, News};
use crate::domain::lifecycle::{Act, Status, decide};
use crate::domain::site::Silence;
use crate::domain::word::Said;
use crate::store::db::{DbError, Statement};
use crate::store::ledger::{EditLine, edit_lines, edit_words, edits_silent, edits_wait, offers_over, story_offer};
use crate::store::outbox::outbox_insert;
use crate::store::stories::{Entry, Story, story_event_insert, story_find, story_move};

use super::{Fault, Platform, decide::job_of, notify};

/// The numbers of the edits that must wait for the author before the story is published with them. An edit that the
/// author agreed to before, was silent about for seven days, or wrote in these very words does not wait again.
pub async fn waiting(platform: &Platform, story: &Story, action: Action, made: &[Made]) -> Result<Vec<usize>, Fault> {
    if !matches!(action, Action::Publish | Action::Redact) || !waits(&story.words, made).contains(&true) {
        return Ok(Vec::new());
    }
    Ok(waiting_of(story, made, &edit_words(&*platform.db, &story.reference).await?))
}

/// The same of a publication, where it is read already what the author said.
#[must_use]
pub fn waiting_of(story: &Story, made: &[Made], said: &[EditLine]) -> Vec<usize> {
    let numbered = made.iter().zip(waits(&story.words, made)).enumerate().filter(|(_, (_, big))| *big);
    let open = numbered.filter(|(_, (made, _))| !said.iter().any(|line| is_agreed(line, &made.edit)));
    open.map(|(number, _)| number).collect()
}

fn is_agreed(line: &EditLine, edit: &Edit) -> bool {
    let Some(before) = line.edit() else { return false };
    let place = (before.part, before.start, before.end) == (edit.part, edit.start, edit.end);
    let agreed = match line.word.parse::<Said>() {
        Ok(Said::Rewritten) => line.author_words == edit.replacement,
        Ok(said) => said.lets_pass() && line.replacement == edit.replacement,
        Err(_) => false,
    };
    place && agreed
}

/// What an offer writes beside the decision itself: which edits wait, and until when.
#[must_use]
pub fn write(platform: &Platform, story: &Story, numbers: &[usize]) -> Vec<Statement> {
    if numbers.is_empty() {
        return Vec::new();
    }
    let (reference, version) = (&story.reference, story.version + 1);
    let until = platform.now().plus(platform.config.site.offer_seconds());
    vec![edits_wait(reference, version, numbers), story_offer(reference, version, until)]
}

/// What the author hears of a decision at once; publishing has its own letter when the story is public.
#[must_use]
pub fn news(story: &Story, decision: &Decision, to: Status) -> Option<Job> {
    let news = match (decision.action, to) {
        (Action::Ask, _) => News::Question,
        (Action::Reject, _) => News::Rejected,
        (Action::Redact, _) => News::Redacted,
        (Action::Restrict, _) => News::Restricted,
        (_, Status::Offered) => News::Edited,
        _ => return None,
    };
    notify::promise(story, news, &(story.version + 1).to_string())
}

/// Ends offers whose time is over; how many.
pub async fn end(platform: &Platform, limit: i64) -> Result<usize, Fault> {
    let mut ended = 0;
    for reference in offers_over(&*platform.db, platform.now(), limit).await? {
        let Some(story) = story_find(&*platform.db, &reference).await? else { continue };
        match end_one(platform, &story).await {
            Ok(()) => ended += 1,
            // The author or a moderator acted at the same moment: theirs stands.
            Err(Fault::Db(DbError::Unique(_))) => {}
            Err(fault) => return Err(fault),
        }
    }
    Ok(ended)
}

/// Silence is no "no": the site says what it means. One objection is, and brings the story back to the desk.
async fn end_one(platform: &Platform, story: &Story) -> Result<(), Fault> {
    let lines = edit_lines(&*platform.db, &story.reference).await?;
    let objected = lines.iter().any(|line| line.word.parse::<Said>().is_ok_and(|said| !said.lets_pass()));
    let publishes = platform.config.site.silence() == Silence::Publishes && !objected;
    let act = if publishes { Act::OfferEnded } else { Act::OfferReturned };
    let Ok(transition) = decide(story.status, story.urgent, act) else { return Ok(()) };
    let (now, reference, version) = (platform.now(), &story.reference, story.version + 1);
    let entry = Entry { version, kind: act.name(), actor: "platform", at: now, detail: "{}".to_owned() };
    let mut batch = vec![
        story_event_insert(reference, &entry),
        story_move(reference, story.version, transition.to, &story.desk.decided_by, now),
        edits_silent(reference, now),
    ];
    let job = transition.promise.map(|promise| job_of(promise, reference, version));
    batch.extend(job.iter().map(|job| outbox_insert(job, now)));
    platform.db.batch(batch).await?;
    platform.remind(job.as_slice());
    Ok(())
}
