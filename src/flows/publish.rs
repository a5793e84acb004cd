//! Publishing: an approved story gets its place in the thread of each of its services, and only then becomes visible,
//! everywhere at once, in one batch. Each step is harmless twice; what fails is done again from the start.

use crate::domain::decision::{Edit, make};
use crate::domain::ids::{Reference, hex};
use crate::domain::job::{Job, News};
use crate::domain::lifecycle::{Act, Status, decide};
use crate::domain::progress::Progress;
use crate::domain::publication::{Facets, StoryContent, facets, published, said, vocabulary};
use crate::domain::story::Words;
use crate::domain::thread::{Event, EventKind};
use crate::domain::time::Timestamp;
use crate::store::accounts::story_has_listener;
use crate::store::outbox::{outbox_delete, outbox_insert};
use crate::store::publications::{NewPublication, publication_insert};
use crate::store::reopen::story_sets_out;
use crate::store::services::services_of_story;
use crate::store::stories::{EditRow, Entry, Story, edits_latest, story_event_insert, story_find, story_move};

use super::work::settle;
use super::{Fault, Platform, notify, remove};

/// Publishes a story that a person approved. Done already: done. Withdrawn meanwhile: its traces are removed instead.
pub async fn run(platform: &Platform, job: &Job) -> Result<(), Fault> {
    let Some(story) = story_find(&*platform.db, job.story()).await? else { return settle(platform, job).await };
    match story.status {
        Status::Approved => publish(platform, job, &story).await,
        Status::Withdrawn | Status::TakenDown => remove::run(platform, job).await,
        _ => settle(platform, job).await,
    }
}

/// Whether an approved story may set out now. From this moment on nobody can take the approval back, so that no thread
/// is given an event of a story that never appears.
async fn sets_out(platform: &Platform, story: &Story) -> Result<bool, Fault> {
    let now = platform.now();
    let Some(at) = Timestamp::parse(&story.desk.publish_at) else { return Ok(true) };
    if now < at {
        return Ok(false);
    }
    let begun = platform.db.query(story_sets_out(&story.reference, story.version, now)).await?;
    if begun.changes > 0 { Ok(true) } else { Err(Fault::Unfinished("somebody acted on the story meanwhile")) }
}

async fn publish(platform: &Platform, job: &Job, story: &Story) -> Result<(), Fault> {
    if !sets_out(platform, story).await? {
        return Ok(());
    }
    let reference = &story.reference;
    let (content, reasons) = content_of(platform, story).await?;
    let services = services_of_story(&*platform.db, reference.as_str()).await?;
    let event = appearance(platform, reference, &content);
    for service in &services {
        let appended = platform.threads.append(&service.code, &event).await?;
        if !appended.is_some_and(|appended| appended.projected) {
            return Err(Fault::Unfinished("the thread's event is not in the database yet"));
        }
    }
    let heard = story_has_listener(&*platform.db, reference).await?;
    let located: Vec<_> = services.into_iter().map(|service| service.located).collect();
    let now = platform.now();
    let progress = if heard { Progress::Heard } else { Progress::Unheard }.rank();
    let facets = facets(&Facets {
        services: &located,
        role: story.about.author_role,
        consent: story.about.consent,
        tags: &story.desk.tags,
        words: &content.words,
        progress,
        published_at: now,
    });
    let vocabulary = vocabulary(&said(&content.words));
    let new = NewPublication {
        reference,
        content: &content,
        tags: &story.desk.tags,
        edit_reasons: &reasons,
        progress,
        consent: story.about.consent,
        published_at: now,
        facets: &facets,
        vocabulary: &vocabulary,
    };
    let Ok(transition) = decide(story.status, story.urgent, Act::Appear) else { return settle(platform, job).await };
    let entry = Entry {
        version: story.version + 1,
        kind: Act::Appear.name(),
        actor: "platform",
        at: now,
        detail: "{}".to_owned(),
    };
    let mut batch = vec![story_event_insert(reference, &entry)];
    batch.extend(publication_insert(&new));
    batch.push(story_move(reference, story.version, transition.to, &story.desk.decided_by, now));
    let news = notify::promise(story, News::Published, "");
    batch.extend(news.iter().map(|job| outbox_insert(job, now)));
    batch.push(outbox_delete(job));
    let outcomes = platform.db.batch(batch).await?;
    let shown = outcomes.get(1).is_some_and(|insert| insert.changes > 0);
    if !shown {
        return Err(Fault::Unfinished("the story was not approved any more"));
    }
    platform.remind(news.as_slice());
    Ok(())
}

/// The event by which a story appears. Its salt is fresh; a second try meets the first event under the same id, and
/// the first salt stands.
fn appearance(platform: &Platform, reference: &Reference, content: &StoryContent) -> Event {
    let salt = hex(&platform.random::<16>());
    Event::of_words(EventKind::Published, reference.as_str(), reference, platform.now(), salt, &content.to_json())
}

/// What everybody will see: the story as typed, with the edits of the decision that approved it.
async fn content_of(platform: &Platform, story: &Story) -> Result<(StoryContent, Vec<String>), Fault> {
    let (words, reasons) = words_now(platform, story).await?;
    let words = published(words);
    let content = StoryContent { words, author_role: story.about.author_role, happened: story.about.happened };
    Ok((content, reasons))
}

/// The words as they stand: as typed, with the edits of the latest decision, and the reason of each edit. While edits
/// wait for the author, nothing is changed yet; of what was taken back, nothing is left to change.
pub async fn words_now(platform: &Platform, story: &Story) -> Result<(Words, Vec<String>), Fault> {
    if matches!(story.status, Status::Offered | Status::Withdrawn) {
        return Ok((story.words.clone(), Vec::new()));
    }
    let rows = edits_latest(&*platform.db, &story.reference).await?;
    let edits: Vec<Edit> = rows.into_iter().filter_map(EditRow::edit).collect();
    let made = make(&story.words, &edits).map_err(|_| Fault::Unfinished("the stored edits do not fit the story"))?;
    Ok((made.0, edits.into_iter().map(|edit| edit.reason).collect()))
}
