//! Changing what is public. Words go that should not have been shown, or a story is shown only to who has its address;
//! a senior moderator shows it to everybody again. Pages and index change in the batch of the decision; the threads, the
//! copies and the register follow at once, and again until they took (docs/decisions/0018-edit-ledger.md).

use crate::domain::access::Staff;
use crate::domain::decision::{Action, Decision, Edit, Made};
use crate::domain::flag::Outcome;
use crate::domain::ids::hex;
use crate::domain::job::Job;
use crate::domain::lifecycle::Status;
use crate::domain::problem::FieldError;
use crate::domain::publication::{StoryContent, published, said, vocabulary};
use crate::domain::story::Words;
use crate::domain::thread::{Event, EventKind};
use crate::store::amend::{publication_rewrite, restriction_insert, restriction_lift};
use crate::store::db::Statement;
use crate::store::readers::flags_close;
use crate::store::services::services_of_story;
use crate::store::stories::{EditRow, Story, edits_latest, story_find};
use crate::store::threads::salts_of_words_forget;

use super::work::settle;
use super::{Fault, Platform, Refusal, Stop, publish};

/// Refuses what does not change anything, what the author would have to be asked about first, and what only a senior
/// moderator may do. `big` says whether an edit is there that waits for the author.
pub(super) async fn allowed(
    platform: &Platform,
    staff: &Staff,
    story: &Story,
    decision: &Decision,
    made: &[Made],
    big: bool,
) -> Result<(), Stop> {
    let fault = |code, message: &str| Refusal::Fields(vec![FieldError::new("edits", code, message)]).into();
    match decision.action {
        Action::Redact if big => {
            let message = "These changes say something else than the author did. Take out only what identifies somebody; \
                           if that is not enough, restrict the story or take it down";
            Err(fault("asks_first", message))
        }
        Action::Redact if same(platform, story, decision, made).await? => {
            Err(fault("nothing", "Change some words first: they are as they were"))
        }
        Action::Restrict if story.desk.restricted => Err(Refusal::NotNow("This was done already").into()),
        Action::Lift if !story.desk.restricted => Err(Refusal::NotNow("This story is not restricted").into()),
        Action::Lift if !staff.is_senior() => Err(Refusal::Forbidden.into()),
        _ => Ok(()),
    }
}

async fn same(platform: &Platform, story: &Story, decision: &Decision, made: &[Made]) -> Result<bool, Fault> {
    let rows = edits_latest(&*platform.db, &story.reference).await?;
    let before: Vec<Edit> = rows.into_iter().filter_map(EditRow::edit).collect();
    let edits = before.len() == made.len() && before.iter().zip(made).all(|(before, made)| *before == made.edit);
    Ok(edits && decision.tags.as_ref().is_none_or(|tags| *tags == story.desk.tags))
}

/// What the decision writes beside the trail; `words` with its edits made.
pub(super) async fn writes(
    platform: &Platform,
    staff: &Staff,
    story: &Story,
    decision: &Decision,
    words: Words,
) -> Result<Vec<Statement>, Fault> {
    let reference = &story.reference;
    Ok(match decision.action {
        Action::Redact => {
            let content = content(story, words);
            let tags = decision.tags.as_ref().unwrap_or(&story.desk.tags);
            let reasons: Vec<String> = decision.edits.iter().map(|edit| edit.reason.clone()).collect();
            let mut statements = publication_rewrite(reference, &content, tags, &reasons, &story.words);
            statements.push(salts_of_words_forget(reference));
            statements
        }
        Action::Restrict => {
            let mut statements = restriction_insert(reference, &story.words, platform.now());
            statements.push(flags_close(reference, Outcome::Restricted, &staff.id, platform.now()));
            statements
        }
        Action::Lift => {
            let shown = publish::words_now(platform, story).await?.0;
            restriction_lift(reference, &vocabulary(&said(&shown)))
        }
        _ => Vec::new(),
    })
}

/// The work that follows.
pub(super) fn promised(story: &Story, action: Action) -> Option<Job> {
    let job = Job::Amend { story: story.reference.clone(), version: story.version + 1 };
    (action == Action::Redact).then_some(job)
}

/// Enters in each thread how the story stands now. Gone from the public meanwhile: its tombstone says so.
pub async fn run(platform: &Platform, job: &Job, version: i64) -> Result<(), Fault> {
    let Some(story) = story_find(&*platform.db, job.story()).await? else { return settle(platform, job).await };
    if story.status != Status::Published {
        return settle(platform, job).await;
    }
    let reference = &story.reference;
    let content = content(&story, publish::words_now(platform, &story).await?.0).to_json();
    let (id, salt) = (format!("{reference}:{version}"), hex(&platform.random::<16>()));
    let event = Event::of_words(EventKind::Edited, &id, reference, platform.now(), salt, &content);
    for service in services_of_story(&*platform.db, reference.as_str()).await? {
        let appended = platform.threads.append(&service.code, &event).await?;
        if appended.is_some_and(|appended| !appended.projected) {
            return Err(Fault::Unfinished("the thread's event is not in the database yet"));
        }
    }
    settle(platform, job).await
}

fn content(story: &Story, words: Words) -> StoryContent {
    let (author_role, happened) = (story.about.author_role, story.about.happened);
    StoryContent { words: published(words), author_role, happened }
}
