//! Writing back: an author replies to a response. A moderator reads every reply (`flows/judge_reply`); an approved one gets
//! its place in the thread of the service that responded, and is visible once it stands there.

use serde::{Deserialize, Serialize};

use crate::domain::ids::hex;
use crate::domain::job::{Job, News};
use crate::domain::reply::{REPLIES, Reply, ReplyAction};
use crate::domain::thread::{Event, EventKind};
use crate::store::db::DbError;
use crate::store::outbox::{outbox_delete, outbox_insert};
use crate::store::replies::{replies_count, reply_find, reply_insert, response_stands};
use crate::store::stories::Story;
use crate::store::tellings::tellings_insert;

use super::receipt::Request;
use super::work::settle;
use super::{Fault, Platform, Refusal, Stop, screen};

/// What the author is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replied {
    /// Id of the reply.
    pub id: String,
    /// Whether the words call for help now.
    pub help: bool,
}

/// Takes a reply to a response to a story that was opened with the key. The same request again gets the same answer and
/// has no second effect.
pub async fn send(platform: &Platform, story: &Story, reply: &Reply, request: &Request) -> Result<Replied, Stop> {
    if let Some(replied) = request.answered(&*platform.db).await? {
        return Ok(replied);
    }
    if !response_stands(&*platform.db, &story.reference, &reply.response).await? {
        return Err(NOT_PUBLIC.into());
    }
    if replies_count(&*platform.db, &story.reference).await? >= REPLIES {
        return Err(Refusal::NotNow("You have replied many times. No more replies fit here").into());
    }
    let screen::Passage { help, urgent, rules } = screen::passage(platform, story, &reply.body).await?;
    let (now, rules) = (platform.now(), Vec::from_iter(rules));
    let replied = Replied { id: hex(&platform.random::<12>()), help };
    let marks = (rules.as_slice(), urgent);
    let batch = vec![reply_insert(&replied.id, &story.reference, reply, marks, now), request.keep(&replied, now)];
    match platform.db.batch(batch).await {
        Ok(outcomes) if outcomes.first().is_some_and(|insert| insert.changes > 0) => Ok(replied),
        Ok(_) => Err(NOT_PUBLIC.into()),
        Err(DbError::Unique(_)) => {
            let first = request.answered(&*platform.db).await?;
            first.ok_or_else(|| Fault::Unfinished("a reply's key was taken and no receipt is there").into())
        }
        Err(error) => Err(error.into()),
    }
}

const NOT_PUBLIC: Refusal = Refusal::NotNow("This answer is not public");

/// Gives an approved reply its place. Done already: done. Its words or its story gone: nothing is left to do.
pub async fn place(platform: &Platform, job: &Job, id: &str) -> Result<(), Fault> {
    let Some(reply) = reply_find(&*platform.db, id).await? else { return settle(platform, job).await };
    let approved = reply.action == ReplyAction::Approve.name();
    let Some(at) = reply.decided_at.filter(|_| approved && reply.seq.is_none()) else {
        return settle(platform, job).await;
    };
    if reply.body.is_empty() || reply.title.is_none() {
        return settle(platform, job).await;
    }
    let (salt, content) = (hex(&platform.random::<16>()), reply.content().to_json());
    let event = Event::of_words(EventKind::Reply, id, job.story(), at, salt, &content);
    let appended = platform.threads.append(&reply.service, &event).await?;
    if !appended.is_some_and(|appended| appended.projected) {
        return Err(Fault::Unfinished("the thread's event is not in the database yet"));
    }
    let news = Job::Notify { story: job.story().clone(), news: News::Replied, response: id.to_owned() };
    let now = platform.now();
    let staff = tellings_insert(job.story(), id, now);
    platform.db.batch(vec![outbox_insert(&news, now), staff, outbox_delete(job)]).await?;
    platform.queue.remind(&news);
    Ok(())
}
