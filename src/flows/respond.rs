//! Responding: staff answer a story in public. The answer is stored with its promise, then given its place in the
//! thread of the service; it is visible once it stands there.

use serde::{Deserialize, Serialize};

use crate::domain::access::Staff;
use crate::domain::ids::{Reference, hex};
use crate::domain::job::{Job, News};
use crate::domain::problem::FieldError;
use crate::domain::response::Answer;
use crate::domain::thread::{Event, EventKind};
use crate::store::db::DbError;
use crate::store::outbox::{outbox_delete, outbox_insert};
use crate::store::responses::{answerable_services, response_find, response_insert};

use super::receipt::Request;
use super::work::settle;
use super::{Fault, Platform, Refusal, Stop};

/// What a responder is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Responded {
    /// Id of the response.
    pub id: String,
    /// Its position in the thread; none while it is on its way.
    pub seq: Option<u64>,
    /// Its hash there.
    pub hash: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Kept {
    id: String,
}

/// Answers a story. The same request again gets the same response and has no second effect.
pub async fn respond(
    platform: &Platform,
    staff: &Staff,
    reference: &Reference,
    answer: &Answer,
    request: &Request,
) -> Result<Responded, Stop> {
    let kept = match request.answered::<Kept>(&*platform.db).await? {
        Some(kept) => kept,
        None => store(platform, staff, reference, answer, request).await?,
    };
    let job = Job::Respond { story: reference.clone(), response: kept.id.clone() };
    let placed = place(platform, &job, &kept.id).await.unwrap_or_else(|fault| {
        platform.log.error(&format!("{} goes on later: {fault}", job.id()));
        platform.queue.remind(&job);
        None
    });
    let (seq, hash) = placed.unzip();
    Ok(Responded { id: kept.id, seq, hash })
}

async fn store(
    platform: &Platform,
    staff: &Staff,
    reference: &Reference,
    answer: &Answer,
    request: &Request,
) -> Result<Kept, Stop> {
    let services = answerable_services(&*platform.db, reference).await?;
    if services.is_empty() {
        return Err(Refusal::NotFound.into());
    }
    let Some(service) = services.iter().find(|service| service.code == answer.service.as_str()) else {
        let fault = FieldError::new("service", "not_of_story", "The story is not about that service");
        return Err(Refusal::Fields(vec![fault]).into());
    };
    if !staff.may_respond_for(&service.code, &service.organisation_code) {
        return Err(Refusal::Forbidden.into());
    }
    let now = platform.now();
    let kept = Kept { id: hex(&platform.random::<12>()) };
    let job = Job::Respond { story: reference.clone(), response: kept.id.clone() };
    let batch = vec![
        request.keep(&kept, now),
        response_insert(&kept.id, reference, &staff.id, answer, now),
        outbox_insert(&job, now),
    ];
    match platform.db.batch(batch).await {
        Ok(outcomes) if outcomes.get(1).is_some_and(|insert| insert.changes > 0) => Ok(kept),
        Ok(_) => Err(Refusal::NotFound.into()),
        Err(DbError::Unique(_)) => {
            let first = request.answered::<Kept>(&*platform.db).await?;
            first.ok_or_else(|| Fault::Unfinished("a response's key was taken and no receipt is there").into())
        }
        Err(error) => Err(error.into()),
    }
}

/// Gives a response its place. Done already: the same place again. Its story gone: nothing is left to do.
pub async fn place(platform: &Platform, job: &Job, id: &str) -> Result<Option<(u64, String)>, Fault> {
    let Some(response) = response_find(&*platform.db, id).await? else {
        settle(platform, job).await?;
        return Ok(None);
    };
    if let Some(place) = response.seq.zip(response.hash.clone()) {
        settle(platform, job).await?;
        return Ok(Some(place));
    }
    if response.body.is_empty() {
        settle(platform, job).await?;
        return Ok(None);
    }
    let (salt, content) = (hex(&platform.random::<16>()), response.content().to_json());
    let event = Event::of_words(EventKind::Response, id, job.story(), response.created_at, salt, &content);
    let appended = platform.threads.append(&response.service, &event).await?;
    let Some(appended) = appended.filter(|appended| appended.projected) else {
        return Err(Fault::Unfinished("the thread's event is not in the database yet"));
    };
    let news = if response.change.is_empty() { News::Answered } else { News::Changed };
    let news = Job::Notify { story: job.story().clone(), news, response: id.to_owned() };
    platform.db.batch(vec![outbox_insert(&news, platform.now()), outbox_delete(job)]).await?;
    platform.queue.remind(&news);
    Ok(Some((appended.seq, appended.hash)))
}
