//! The author's word on an edit. When every edit that waits has one, the story goes on: to be published if the author
//! agrees to all, back to a moderator if not.

use serde::{Deserialize, Serialize};

use crate::domain::ids::Reference;
use crate::domain::lifecycle::{Act, Status, decide};
use crate::domain::word::{Said, Word};
use crate::store::db::DbError;
use crate::store::ledger::{EditLine, edit_lines, edit_word};
use crate::store::outbox::outbox_insert;
use crate::store::stories::{Entry, Story, story_event_insert, story_find, story_move, story_touch, story_urgent};

use super::decide::{carry_on, job_of};
use super::receipt::Request;
use super::{Fault, Platform, Refusal, Stop, screen};

/// What came of a word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// Where the story stands now.
    pub status: Status,
    /// Whether the author's words call for help.
    pub help: bool,
}

/// Takes the word on the edit with this number (from 0) of an offer that the author has opened with the key. The same
/// word again changes nothing; another one counts until the story has gone on. The same `request` again has no
/// second effect, and says where the story stands by now.
pub async fn say(
    platform: &Platform,
    story: &Story,
    number: i64,
    word: &Word,
    seen: Option<i64>,
    request: Option<&Request>,
) -> Result<Heard, Stop> {
    let mut story = story.clone();
    for _ in 0..4 {
        if let Some(request) = request
            && let Some(heard) = request.answered::<Heard>(&*platform.db).await?
        {
            return Ok(Heard { status: again(platform, &story.reference).await?.status, ..heard });
        }
        match attempt(platform, &story, number, word, seen, request).await {
            // A moderator may act at the same moment, or the sweep: then what there is to say is looked at again.
            Err(Stop::Failed(Fault::Db(DbError::Unique(_)))) => story = again(platform, &story.reference).await?,
            other => return other,
        }
    }
    Err(Fault::Unfinished("others acted on the story at the same moment").into())
}

pub(super) async fn again(platform: &Platform, reference: &Reference) -> Result<Story, Stop> {
    Ok(story_find(&*platform.db, reference).await?.ok_or(Refusal::NotFound)?)
}

async fn attempt(
    platform: &Platform,
    story: &Story,
    number: i64,
    word: &Word,
    seen: Option<i64>,
    request: Option<&Request>,
) -> Result<Heard, Stop> {
    let mut lines = edit_lines(&*platform.db, &story.reference).await?;
    let offered = lines.iter().find(|line| line.n == number).cloned();
    let noted = screen::passage(platform, story, &word.words).await?;
    let heard = |status| Ok(Heard { status, help: noted.help });
    let Some(line) = offered else {
        // Read anew: a moderator may have decided since the story was opened.
        let offered = again(platform, &story.reference).await?.status == Status::Offered;
        let gone = if offered { Refusal::NotFound } else { DECIDED };
        return Err(gone.into());
    };
    let same = line.word == word.said.name() && line.author_words == word.words;
    if seen.is_some_and(|seen| seen != line.version) {
        let at = story.desk.decided_at.clone();
        return Err(Refusal::Conflict { version: story.version, by: "A moderator".to_owned(), at }.into());
    }
    if same {
        if let Some(request) = request {
            let kept = request.keep(&Heard { status: story.status, help: noted.help }, platform.now());
            platform.db.query(kept).await?;
        }
        return heard(story.status);
    }
    if story.status != Status::Offered {
        return Err(DECIDED.into());
    }
    for other in lines.iter_mut().filter(|other| other.n == number) {
        word.said.name().clone_into(&mut other.word);
    }
    let (now, reference, version) = (platform.now(), &story.reference, story.version + 1);
    let act = outcome(&lines);
    let kind = act.map_or("word", Act::name);
    let mut detail = serde_json::Map::new();
    detail.insert("edit".to_owned(), number.into());
    detail.insert("word".to_owned(), word.said.name().into());
    if !word.words.is_empty() {
        detail.insert("rules".to_owned(), serde_json::json!(noted.rules));
    }
    let entry =
        Entry { version, kind, actor: "author", at: now, detail: serde_json::Value::Object(detail).to_string() };
    let mut batch = vec![story_event_insert(reference, &entry), edit_word(reference, &line, word, now)];
    let transition = act.map(|act| decide(story.status, story.urgent, act)).transpose();
    let transition = transition.map_err(|_| Refusal::NotNow("This cannot be done where the story stands now"))?;
    batch.push(match &transition {
        Some(transition) => story_move(reference, story.version, transition.to, "author", now),
        None => story_touch(reference, story.version),
    });
    if noted.urgent && !story.urgent {
        batch.push(story_urgent(reference, true));
    }
    let job = transition
        .as_ref()
        .and_then(|transition| transition.promise)
        .map(|promise| job_of(promise, reference, version));
    batch.extend(job.iter().map(|job| outbox_insert(job, now)));
    let to = transition.as_ref().map_or(story.status, |transition| transition.to);
    batch.extend(request.map(|request| request.keep(&Heard { status: to, help: noted.help }, now)));
    platform.db.batch(batch).await?;
    if let Some(job) = &job {
        carry_on(platform, job).await;
        return heard(again(platform, reference).await?.status);
    }
    heard(to)
}

const DECIDED: Refusal = Refusal::NotNow("A moderator has decided about these changes already");

/// What the words of the author come to; `None` while an edit still waits for one.
fn outcome(lines: &[EditLine]) -> Option<Act> {
    if lines.iter().any(|line| line.waits && line.word.is_empty()) {
        return None;
    }
    let objects = lines.iter().filter_map(|line| line.word.parse::<Said>().ok()).any(|said| !said.lets_pass());
    Some(if objects { Act::Disagree } else { Act::Agree })
}
