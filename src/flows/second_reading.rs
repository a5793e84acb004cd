//! The second reading: a moderator judges a story that somebody else has decided on, without knowing how.

use crate::domain::access::Staff;
use crate::domain::agreement::is_sampled;
use crate::domain::decision::{Action, Decision};
use crate::domain::ids::hex;
use crate::domain::problem::FieldError;
use crate::store::db::Statement;
use crate::store::quality::{Blind, reading_insert, reading_keep, readings_open};
use crate::store::stories::Story;

use super::{Platform, Refusal, Stop};

/// So many wait at most before somebody must have read one: more are not looked through.
const OPEN: i64 = 100;

/// The statement that marks a decision for a second reading, when it is drawn: a judgement on the whole story, with a level.
#[must_use]
pub fn drawn(platform: &Platform, staff: &Staff, story: &Story, decision: &Decision) -> Option<Statement> {
    // What is escalated is for senior moderators alone.
    let judged = matches!(decision.action, Action::Publish | Action::Hold | Action::Reject);
    let criticality = decision.criticality.or(story.desk.criticality)?;
    let config = &platform.config;
    let (reference, name) = (&story.reference, decision.action.name());
    (judged && is_sampled(&config.secret, config.site, reference))
        .then(|| reading_insert(reference, &staff.id, name, criticality, platform.now()))
}

/// What names a reading in a form. The reference would lead to the public page, and so to the first decision.
#[must_use]
pub fn token(platform: &Platform, blind: &Blind) -> String {
    hex(&platform.config.secret.mac("second-reading-form", &[blind.reference.as_str()]))
}

/// The next story to read, and how many wait for this person.
pub async fn next(platform: &Platform, staff: &Staff) -> Result<(Option<Blind>, usize), Stop> {
    if !staff.may_moderate() {
        return Err(Refusal::Forbidden.into());
    }
    let open = readings_open(&*platform.db, &staff.id, OPEN).await?;
    let count = open.len();
    Ok((open.into_iter().next(), count))
}

/// Keeps what a second reader says. Whether it was kept: somebody may have been faster, or the story may be gone.
pub async fn keep(
    platform: &Platform,
    staff: &Staff,
    named: &str,
    criticality: &str,
    action: &str,
) -> Result<bool, Stop> {
    if !staff.may_moderate() {
        return Err(Refusal::Forbidden.into());
    }
    let fault = |field, message: &str| FieldError::new(field, "required", message);
    let level: Option<u8> = criticality.parse().ok().filter(|level| *level <= 5);
    let action: Option<Action> = action
        .parse()
        .ok()
        .filter(|action| matches!(action, Action::Publish | Action::Hold | Action::Reject | Action::Escalate));
    let (Some(level), Some(action)) = (level, action) else {
        let faults = [
            level.is_none().then(|| fault("criticality", "Choose how critical the story is")),
            action.is_none().then(|| fault("action", "Choose what you would decide")),
        ];
        return Err(Refusal::Fields(faults.into_iter().flatten().collect()).into());
    };
    let open = readings_open(&*platform.db, &staff.id, OPEN).await?;
    let Some(blind) = open.iter().find(|blind| token(platform, blind) == named) else { return Ok(false) };
    let keep = reading_keep(&blind.reference, &staff.id, action.name(), level, platform.now());
    Ok(platform.db.query(keep).await?.changes > 0)
}
