//! Correcting: a responder puts the words of a response right. What waits or was sent back may be written anew until a
//! moderator clears it; what is public, for thirty minutes. Other words are screened like the first. Those that nobody has
//! to read stand at once, and an event in the thread says so; the others wait, and the public reads the words from before.

use crate::domain::access::{Role, Staff};
use crate::domain::ids::{Reference, hex};
use crate::domain::job::Job;
use crate::domain::response_decision::{CorrectionDraft, ResponseAct};
use crate::domain::thread::{Event, EventKind};
use crate::store::db::DbError;
use crate::store::outbox::{outbox_delete, outbox_insert};
use crate::store::responses::response_find;
use crate::store::stories::story_find;
use crate::store::waiting::{Acted, Guard, Marks, Standing, standing_find};

use super::judge_response::conflict;
use super::receipt::Request;
use super::respond::{Kept, Responded, place_now, waits_by_policy};
use super::screen::{Checked, check_answer};
use super::work::settle;
use super::{Fault, Platform, Refusal, Stop};

/// A response that this person may see before everybody: to a public story, for a service in their scope.
pub async fn find(platform: &Platform, staff: &Staff, reference: &Reference, id: &str) -> Result<Standing, Stop> {
    let standing = standing_find(&*platform.db, id).await?.ok_or(Refusal::NotFound)?;
    let is_theirs = staff.may_listen() && staff.scope.covers(standing.service.as_str(), &standing.organisation);
    if standing.story != *reference || standing.title.is_none() || !is_theirs {
        return Err(Refusal::NotFound.into());
    }
    Ok(standing)
}

/// Whether somebody may correct a response: who wrote it, and administrators of its service.
#[must_use]
pub fn may_correct(staff: &Staff, standing: &Standing) -> bool {
    let for_others = staff.id == standing.account || staff.role == Role::Administrator;
    for_others && staff.may_respond_for(standing.service.as_str(), &standing.organisation)
}

/// Puts the words of a response right. The same request again has no second effect.
pub async fn correct(
    platform: &Platform,
    staff: &Staff,
    (reference, id): (&Reference, &str),
    draft: &CorrectionDraft,
    request: Option<&Request>,
) -> Result<Responded, Stop> {
    let standing = find(platform, staff, reference, id).await?;
    if !may_correct(staff, &standing) {
        return Err(Refusal::Forbidden.into());
    }
    if !is_done(platform, request).await? {
        act(platform, staff, &standing, draft, request).await?;
    }
    let standing = standing_find(&*platform.db, id).await?.ok_or(Refusal::NotFound)?;
    Ok(Responded::of(&standing))
}

async fn is_done(platform: &Platform, request: Option<&Request>) -> Result<bool, Stop> {
    match request {
        Some(request) => Ok(request.answered::<Kept>(&*platform.db).await?.is_some()),
        None => Ok(false),
    }
}

async fn act(
    platform: &Platform,
    staff: &Staff,
    standing: &Standing,
    draft: &CorrectionDraft,
    request: Option<&Request>,
) -> Result<(), Stop> {
    let (id, reference) = (standing.id.as_str(), &standing.story);
    let correction = draft.parse(&standing.service, &staff.name, standing.claim()).map_err(Refusal::Fields)?;
    if standing.version != correction.version {
        return Err(conflict(standing).into());
    }
    let answer = &correction.answer;
    let story = story_find(&*platform.db, reference).await?.ok_or(Refusal::NotFound)?;
    let Checked { holds, urgent, rules } = check_answer(platform, &story, answer).await?;
    let (now, rules) = (platform.now(), Vec::from_iter(rules));
    let acted = Acted { response: id, version: standing.version + 1 };
    let marks = Marks { rules: &rules, urgent };
    let waits_already = standing.waiting.is_some();
    let guard = if waits_already { Guard::Open } else { Guard::Correctable(now) };
    let mut batch = vec![acted.insert(ResponseAct::Corrected, &staff.id, "", now, guard)];
    batch.extend(request.map(|request| request.keep_of_response(&Kept { id: id.to_owned() }, now, &acted)));
    let stands_at_once = !waits_already && !holds && !waits_by_policy(platform, answer);
    if stands_at_once {
        let job = Job::Correct { story: reference.clone(), response: id.to_owned(), version: acted.version };
        batch.extend(acted.correct(reference, answer, now));
        batch.push(outbox_insert(&job, now));
    } else if waits_already {
        batch.push(acted.rewrite(answer, marks, now));
    } else {
        batch.push(acted.wait(reference, &standing.account, answer, marks, now));
    }
    match platform.db.batch(batch).await {
        Ok(outcomes) if outcomes.first().is_some_and(|insert| insert.changes > 0) => {}
        Ok(_) => return Err(too_late(standing).into()),
        Err(DbError::Unique(_)) => {
            if is_done(platform, request).await? {
                return Ok(());
            }
            let standing = standing_find(&*platform.db, id).await?.ok_or(Refusal::NotFound)?;
            return Err(conflict(&standing).into());
        }
        Err(error) => return Err(error.into()),
    }
    if stands_at_once {
        enter_now(platform, reference, id, acted.version).await;
    }
    Ok(())
}

fn too_late(standing: &Standing) -> Refusal {
    let sentence = match &standing.cleared {
        Some(cleared) if cleared.seq.is_none() => "The response is on its way. Correct it in a minute",
        _ => "The 30 minutes in which a response can be corrected are over. Write another response",
    };
    Refusal::NotNow(sentence)
}

/// Enters a correction in the thread; what fails is promised and comes again.
pub(super) async fn enter_now(platform: &Platform, reference: &Reference, id: &str, version: i64) {
    let job = Job::Correct { story: reference.clone(), response: id.to_owned(), version };
    if let Err(fault) = enter(platform, &job, id, version).await {
        platform.log.error(&format!("{} goes on later: {fault}", job.id()));
        platform.queue.remind(&job);
    }
}

/// Enters in the thread how the response stands now. Gone from the public meanwhile: the tombstone of its story says so.
pub async fn enter(platform: &Platform, job: &Job, id: &str, version: i64) -> Result<(), Fault> {
    let response = response_find(&*platform.db, id).await?;
    let Some(response) = response.filter(|response| !response.body.is_empty() && !response.corrected_at.is_empty())
    else {
        return settle(platform, job).await;
    };
    if response.seq.is_none() {
        place_now(platform, job.story(), id).await;
        return Err(Fault::Unfinished("the response has no place yet"));
    }
    let (salt, content) = (hex(&platform.random::<16>()), response.content().to_json());
    let event_id = format!("{id}:{version}");
    let event = Event::of_words(EventKind::Corrected, &event_id, job.story(), platform.now(), salt, &content);
    let appended = platform.threads.append(&response.service, &event).await?;
    if appended.is_some_and(|appended| !appended.projected) {
        return Err(Fault::Unfinished("the thread's event is not in the database yet"));
    }
    platform.db.query(outbox_delete(job)).await?;
    Ok(())
}
