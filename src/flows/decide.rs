//! Deciding: a moderator's act on a story, with the edits that make it safe, in one batch.

use serde::{Deserialize, Serialize};

use crate::domain::access::Staff;
use crate::domain::decision::{Action, Decision, Made, When, make};
use crate::domain::holidays::{Calendar, calendars};
use crate::domain::ids::Reference;
use crate::domain::job::Job;
use crate::domain::lifecycle::{Act, Promise, Refusal as Step, Status, decide as step};
use crate::domain::office;
use crate::domain::problem::FieldError;
use crate::domain::screened::{Noted, look_at_tags};
use crate::domain::time::Timestamp;
use crate::store::amend::restriction_delete;
use crate::store::db::{DbError, Statement};
use crate::store::desk::account_name;
use crate::store::feedback::feedback_of_edits;
use crate::store::findings::findings_of_tags_set;
use crate::store::outbox::{outbox_insert, outbox_insert_for};
use crate::store::publications::publication_delete;
use crate::store::reviews::invites_insert;
use crate::store::services::{services_of_codes, services_of_story};
use crate::store::stories::{
    Entry, Marks, Story, edit_insert, story_event_insert, story_find, story_mark, story_move, story_services_set,
};
use crate::store::threads::salts_forget;

use super::receipt::Request;
use super::{Fault, Platform, Refusal, Stop, alarm, amend, offer, register, screen, second_reading, work};

/// What a decision led to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Decided {
    /// Where the story stands now.
    #[schema(value_type = String, example = "published")]
    pub status: Status,
    /// Its version now.
    pub version: i64,
}

/// Carries a decision out. Publishing and taking down go on at once; if they cannot be finished now, the promise in the
/// outbox sees to it and the answer says `approved`. The same `request` again is answered and not carried out again.
pub async fn decide(
    platform: &Platform,
    staff: &Staff,
    reference: &Reference,
    decision: &Decision,
    request: Option<&Request>,
) -> Result<Decided, Stop> {
    if !staff.may_moderate() {
        return Err(Refusal::Forbidden.into());
    }
    if let Some(request) = request
        && let Some(decided) = request.answered::<Decided>(&*platform.db).await?
    {
        return stands(platform, reference, decided).await;
    }
    let story = story_find(&*platform.db, reference).await?.ok_or(Refusal::NotFound)?;
    may_see(staff, &story)?;
    if story.version != decision.version {
        return Err(conflict(platform, &story).await?.into());
    }
    held_by_nobody_else(platform, staff, &story).await?;
    let Plan { mut batch, job, to, wakes } = plan(platform, staff, &story, decision).await?;
    let decided = Decided { status: to, version: decision.version + 1 };
    batch.extend(request.map(|request| request.keep(&decided, platform.now())));
    match platform.db.batch(batch).await {
        Ok(_) => {}
        Err(DbError::Unique(_)) => {
            let now = story_find(&*platform.db, reference).await?.ok_or(Refusal::NotFound)?;
            return Err(conflict(platform, &now).await?.into());
        }
        Err(error) => return Err(error.into()),
    }
    platform.remind(offer::news(&story, decision, to).as_slice());
    match (wakes, job) {
        (Some(at), _) => alarm::set(platform, reference, at).await,
        (None, Some(job)) => carry_on(platform, &job).await,
        (None, None) => {}
    }
    platform.remind(register::promised(decision.action, reference, decided.version).as_slice());
    stands(platform, reference, decided).await
}

/// What was escalated or objected to is for senior moderators alone, until everybody may read it.
pub fn may_see(staff: &Staff, story: &Story) -> Result<(), Refusal> {
    let public = matches!(story.status, Status::Published | Status::TakenDown);
    if story.desk.senior && !public && !staff.is_senior() { Err(Refusal::Forbidden) } else { Ok(()) }
}

/// Where the story stands by now: publishing moves it on from where the decision put it.
async fn stands(platform: &Platform, reference: &Reference, decided: Decided) -> Result<Decided, Stop> {
    let story = story_find(&*platform.db, reference).await?;
    Ok(story.map_or(decided, |story| Decided { status: story.status, version: story.version }))
}

/// Who acted last and when, for the one who comes second.
pub(super) async fn conflict(platform: &Platform, story: &Story) -> Result<Refusal, Fault> {
    let by = match story.desk.decided_by.as_str() {
        "" => String::new(),
        "author" => "the author".to_owned(),
        id => account_name(&*platform.db, id).await?.unwrap_or_default(),
    };
    Ok(Refusal::Conflict { version: story.version, by, at: story.desk.decided_at.clone() })
}

pub(super) async fn held_by_nobody_else(platform: &Platform, staff: &Staff, story: &Story) -> Result<(), Stop> {
    let held = story.desk.claimed_until > platform.now().to_string() && story.desk.claimed_by != staff.id;
    if !held {
        return Ok(());
    }
    let by = account_name(&*platform.db, &story.desk.claimed_by).await?.unwrap_or_default();
    Err(Refusal::Conflict { version: story.version, by, at: String::new() }.into())
}

fn refused(refusal: Step) -> Refusal {
    match refusal {
        Step::Already => Refusal::NotNow("This was done already"),
        Step::NotFrom(_) => Refusal::NotNow("This cannot be done where the story stands now"),
    }
}

/// What a decision writes and what follows.
struct Plan {
    batch: Vec<Statement>,
    job: Option<Job>,
    to: Status,
    /// Something is due at this time and not before.
    wakes: Option<Timestamp>,
}

async fn plan(platform: &Platform, staff: &Staff, story: &Story, decision: &Decision) -> Result<Plan, Stop> {
    let act = decision.action.act();
    let mut transition = step(story.status, story.urgent, act).map_err(refused)?;
    let (words, made) = make(&story.words, &decision.edits).map_err(|fault| Refusal::Fields(vec![fault]))?;
    let waiting = offer::waiting(platform, story, decision.action, &made).await?;
    amend::allowed(platform, staff, story, decision, &made, !waiting.is_empty()).await?;
    let act = if waiting.is_empty() { act } else { Act::Offer };
    if act == Act::Offer {
        transition = step(story.status, story.urgent, act).map_err(refused)?;
    }
    let codes = known_services(platform, decision).await?;
    let calendars = office_calendars(platform, story, decision).await?;
    if matches!(decision.action, Action::Publish | Action::Hold) {
        names_a_service(platform, story, codes.as_deref()).await?;
    }
    let tags = screened_tags(platform, story, decision).await?;
    let (now, reference, version) = (platform.now(), &story.reference, story.version + 1);
    let hold_until = (transition.to == Status::Held).then(|| now.plus(platform.config.site.hold_seconds()));
    let later = transition.to == Status::Approved && decision.when == When::OfficeHours;
    let publish_at = if later { Some(office::appears(platform.config.site, &calendars, now)) } else { None };
    let marks = Marks {
        tags: decision.tags.as_deref(),
        criticality: decision.criticality,
        hold_until,
        publish_at,
        senior: transition.to == Status::Escalated,
    };
    let entry = Entry { version, kind: act.name(), actor: &staff.id, at: now, detail: detail(decision, &made) };
    let mut batch = vec![
        story_event_insert(reference, &entry),
        story_move(reference, story.version, transition.to, &staff.id, now),
        story_mark(reference, &marks),
    ];
    batch.extend(codes.iter().flat_map(|codes| story_services_set(reference, codes)));
    batch.extend(made.iter().enumerate().map(|(n, made)| edit_insert(reference, version, n, made, &staff.id, now)));
    batch.extend(offer::write(platform, story, &waiting));
    batch.extend(offer::news(story, decision, transition.to).map(|job| outbox_insert(&job, now)));
    if let Some(noted) = tags {
        batch.extend(findings_of_tags_set(reference, &noted));
    }
    if decision.action == Action::TakeDown {
        batch.extend(publication_delete(reference, &story.words));
        batch.push(restriction_delete(reference));
        batch.push(salts_forget(reference.as_str()));
    } else {
        batch.extend(feedback_of_edits(reference, &made, &staff.id, now));
    }
    batch.extend(amend::writes(platform, staff, story, decision, words).await?);
    let job = transition.promise.map(|promise| job_of(promise, reference, version));
    let job = job.or_else(|| amend::promised(story, decision.action));
    batch.extend(job.iter().map(|job| match publish_at {
        Some(at) => outbox_insert_for(job, now, at),
        None => outbox_insert(job, now),
    }));
    batch.extend(register::promised(decision.action, reference, version).map(|job| outbox_insert(&job, now)));
    batch.extend(second_reading::drawn(platform, staff, story, decision));
    batch.extend(hold_until.map(|_| invites_insert(reference, version, now)));
    Ok(Plan { batch, job, to: transition.to, wakes: hold_until.or(publish_at) })
}

/// What screening notices in the tags that a decision sets: they are public like the words. An address or a number of
/// somebody's is no tag.
async fn screened_tags(platform: &Platform, story: &Story, decision: &Decision) -> Result<Option<Vec<Noted>>, Stop> {
    let Some(tags) = decision.tags.as_ref().filter(|tags| **tags != story.desk.tags) else { return Ok(None) };
    let mut beside = screen::beside(platform, story).await?;
    beside.tags.clone_from(tags);
    let noted = look_at_tags(&beside);
    if noted.iter().any(|noted| matches!(noted.finding.code(), "contact-details" | "identity-number")) {
        let sentence = "Tags are public: leave out what belongs to one person, like an address or a number";
        return Err(Refusal::Fields(vec![FieldError::new("tags", "personal", sentence)]).into());
    }
    Ok(Some(noted))
}

/// The work behind a promise of the lifecycle.
pub(super) fn job_of(promise: Promise, reference: &Reference, version: i64) -> Job {
    match promise {
        Promise::Publish => Job::Publish { story: reference.clone(), version },
        Promise::Remove => Job::Remove { story: reference.clone(), version },
    }
}

/// The audit trail says how many edits and why, never what stood there. A reason is written to the author and a note to
/// colleagues, both by the moderator.
fn detail(decision: &Decision, made: &[Made]) -> String {
    let reasons: Vec<&str> = made.iter().map(|made| made.edit.reason.as_str()).collect();
    serde_json::json!({
        "reason": decision.reason,
        "code": decision.code,
        "note": decision.note,
        "criticality": decision.criticality,
        "edits": reasons,
    })
    .to_string()
}

/// What is published stands in the thread of at least one service.
async fn names_a_service(platform: &Platform, story: &Story, codes: Option<&[String]>) -> Result<(), Stop> {
    let none = match codes {
        Some(codes) => codes.is_empty(),
        None => services_of_story(&*platform.db, story.reference.as_str()).await?.is_empty(),
    };
    if none {
        let fault = FieldError::new("services", "required", "Choose the service before you publish");
        return Err(Refusal::Fields(vec![fault]).into());
    }
    Ok(())
}

/// Whose holidays count: those of the nations of the services that the story is about from now on.
async fn office_calendars(platform: &Platform, story: &Story, decision: &Decision) -> Result<Vec<Calendar>, Fault> {
    if decision.when != When::OfficeHours {
        return Ok(Vec::new());
    }
    let nations: Vec<String> = if let Some(codes) = &decision.services {
        services_of_codes(&*platform.db, codes).await?.into_iter().map(|one| one.nation).collect()
    } else {
        let services = services_of_story(&*platform.db, story.reference.as_str()).await?;
        services.into_iter().map(|one| one.located.nation).collect()
    };
    Ok(calendars(platform.config.site, nations.iter().map(String::as_str)))
}

async fn known_services(platform: &Platform, decision: &Decision) -> Result<Option<Vec<String>>, Stop> {
    let Some(codes) = &decision.services else { return Ok(None) };
    let known = services_of_codes(&*platform.db, codes).await?;
    if known.len() != codes.len() {
        let fault = FieldError::new("services", "unknown", "We do not know one of the services");
        return Err(Refusal::Fields(vec![fault]).into());
    }
    Ok(Some(known.into_iter().map(|service| service.code).collect()))
}

/// Does promised work now, while somebody waits for it. If it fails it is not lost: the queue and the sweep have it.
pub(super) async fn carry_on(platform: &Platform, job: &Job) {
    if let Err(fault) = work::run(platform, job).await {
        platform.log.error(&format!("{} goes on later: {fault}", job.id()));
        platform.queue.remind(job);
    }
}
