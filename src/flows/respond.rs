//! Responding: staff answer a story in public. A response that claims a change, or that screening holds, waits for a moderator
//! (`flows/judge_response`); any other is cleared at once. What is cleared is stored with its promise, then given its place
//! in the thread of the service; it is visible once it stands there.

use serde::{Deserialize, Serialize};

use crate::domain::access::Staff;
use crate::domain::ids::{Reference, hex};
use crate::domain::job::{Job, News};
use crate::domain::problem::FieldError;
use crate::domain::response::Answer;
use crate::domain::response_decision::{ResponseAct, ResponseState};
use crate::domain::thread::{Event, EventKind};
use crate::store::db::DbError;
use crate::store::outbox::{outbox_delete, outbox_insert};
use crate::store::responses::{answerable_services, response_find, response_insert, response_published};
use crate::store::stories::story_find;
use crate::store::waiting::{Acted, Guard, Marks, Standing, standing_find};

use super::receipt::Request;
use super::screen::{Checked, check_answer};
use super::work::settle;
use super::{Fault, Platform, Refusal, Stop};

/// What a responder is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Responded {
    /// Id of the response.
    pub id: String,
    /// Its version: a correction names it.
    pub version: i64,
    /// Where it stands.
    pub state: ResponseState,
    /// Its position in the thread; none while it has none.
    pub seq: Option<u64>,
    /// Its hash there.
    pub hash: Option<String>,
}

impl Responded {
    /// How a response stands now.
    #[must_use]
    pub fn of(standing: &Standing) -> Self {
        let cleared = standing.cleared.as_ref();
        Self {
            id: standing.id.clone(),
            version: standing.version,
            state: standing.state(),
            seq: cleared.and_then(|cleared| cleared.seq),
            hash: cleared.and_then(|cleared| cleared.hash.clone()),
        }
    }
}

/// The receipt of an act on a response.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Kept {
    /// Id of the response.
    pub(super) id: String,
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
    place_now(platform, reference, &kept.id).await;
    let standing = standing_find(&*platform.db, &kept.id).await?.ok_or(Refusal::NotFound)?;
    Ok(Responded::of(&standing))
}

/// Gives a response its place, if it is cleared and has none; what fails is promised and comes again.
pub(super) async fn place_now(platform: &Platform, reference: &Reference, id: &str) {
    let job = Job::Respond { story: reference.clone(), response: id.to_owned() };
    if let Err(fault) = place(platform, &job, id).await {
        platform.log.error(&format!("{} goes on later: {fault}", job.id()));
        platform.queue.remind(&job);
    }
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
    let story = story_find(&*platform.db, reference).await?.ok_or(Refusal::NotFound)?;
    let Checked { holds, urgent, rules } = check_answer(platform, &story, answer).await?;
    let (now, rules) = (platform.now(), Vec::from_iter(rules));
    let kept = Kept { id: hex(&platform.random::<12>()) };
    let acted = Acted { response: &kept.id, version: 1 };
    let guard = Guard::Answerable(reference, &answer.service);
    let mut batch =
        vec![acted.insert(ResponseAct::Sent, &staff.id, "", now, guard), request.keep_of_response(&kept, now, &acted)];
    if holds || waits_by_policy(platform, answer) {
        batch.push(acted.wait(reference, &staff.id, answer, Marks { rules: &rules, urgent }, now));
    } else {
        let job = Job::Respond { story: reference.clone(), response: kept.id.clone() };
        batch.extend([response_insert(&kept.id, reference, &staff.id, answer, now), outbox_insert(&job, now)]);
    }
    match platform.db.batch(batch).await {
        Ok(outcomes) if outcomes.first().is_some_and(|insert| insert.changes > 0) => Ok(kept),
        Ok(_) => Err(Refusal::NotFound.into()),
        Err(DbError::Unique(_)) => {
            let first = request.answered::<Kept>(&*platform.db).await?;
            first.ok_or_else(|| Fault::Unfinished("a response's key was taken and no receipt is there").into())
        }
        Err(error) => Err(error.into()),
    }
}

/// Whether the site wants a moderator to read this, whatever screening says.
pub(super) fn waits_by_policy(platform: &Platform, answer: &Answer) -> bool {
    answer.change.is_some() && platform.config.site.claims_wait()
}

/// Gives a response its place. Only what is cleared is found here: whatever job comes early, late or twice, nothing else is
/// ever placed. Done already: done. Its story gone: nothing is left to do.
pub async fn place(platform: &Platform, job: &Job, id: &str) -> Result<(), Fault> {
    let Some(response) = response_find(&*platform.db, id).await? else { return settle(platform, job).await };
    if response.seq.is_some() {
        platform.db.batch(vec![response_published(id, platform.now()), outbox_delete(job)]).await?;
        return Ok(());
    }
    if response.body.is_empty() {
        return settle(platform, job).await;
    }
    let (salt, content) = (hex(&platform.random::<16>()), response.content().to_json());
    let event = Event::of_words(EventKind::Response, id, job.story(), response.created_at, salt, &content);
    let appended = platform.threads.append(&response.service, &event).await?;
    if !appended.is_some_and(|appended| appended.projected) {
        return Err(Fault::Unfinished("the thread's event is not in the database yet"));
    }
    let news = if response.change.is_empty() { News::Answered } else { News::Changed };
    let news = Job::Notify { story: job.story().clone(), news, response: id.to_owned() };
    let now = platform.now();
    platform.db.batch(vec![response_published(id, now), outbox_insert(&news, now), outbox_delete(job)]).await?;
    platform.queue.remind(&news);
    Ok(())
}
