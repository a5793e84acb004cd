//! Answering a flag: a moderator says what comes of it. The reader's words go with the decision.

use crate::domain::access::Staff;
use crate::domain::decision::{Action, Decision, DecisionDraft};
use crate::domain::flag::Outcome;
use crate::store::db::Outcome as Done;
use crate::store::readers::{FlagRow, flag_close, flag_open};

use super::{Platform, Refusal, Stop, decide};

/// What a moderator decides.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What comes of it.
    pub outcome: Outcome,
    /// The story's version that was seen; for taking down and restricting.
    pub version: i64,
    /// Told to the author; for taking down and restricting.
    pub reason: String,
    /// Its code.
    pub code: String,
}

/// Closes a flag, and takes its story down or restricts it if that is the answer: both close every flag of the story. That
/// words were taken out is an answer once they were.
pub async fn answer(platform: &Platform, staff: &Staff, id: &str, answer: &Answer) -> Result<(), Stop> {
    if !staff.may_moderate() {
        return Err(Refusal::Forbidden.into());
    }
    let Some(flag) = flag_open(&*platform.db, id).await? else {
        return Err(Refusal::NotNow("Somebody has decided on this flag, or its story is gone").into());
    };
    match answer.outcome {
        Outcome::TakenDown => acts(platform, staff, &flag, Action::TakeDown, answer).await?,
        Outcome::Restricted => acts(platform, staff, &flag, Action::Restrict, answer).await?,
        Outcome::Edited if !flag.edited => {
            return Err(Refusal::NotNow("Take the words out on the desk first, then close the flag").into());
        }
        Outcome::Edited | Outcome::NoAction => {}
    }
    close(platform, staff, &flag, answer.outcome).await
}

async fn acts(platform: &Platform, staff: &Staff, flag: &FlagRow, action: Action, answer: &Answer) -> Result<(), Stop> {
    let decision = decision(action, answer)?;
    decide::decide(platform, staff, &flag.story, &decision, None).await?;
    Ok(())
}

fn decision(action: Action, answer: &Answer) -> Result<Decision, Stop> {
    let draft = DecisionDraft {
        version: answer.version,
        action: action.name().to_owned(),
        reason: Some(answer.reason.clone()),
        code: Some(answer.code.clone()),
        ..DecisionDraft::default()
    };
    draft.parse().map_err(|faults| Refusal::Fields(faults).into())
}

/// After taking down or restricting nothing is left to close.
async fn close(platform: &Platform, staff: &Staff, flag: &FlagRow, outcome: Outcome) -> Result<(), Stop> {
    let close = flag_close(&flag.id, outcome, &staff.id, platform.now());
    let Done { changes, .. } = platform.db.query(close).await?;
    if changes == 0 && !matches!(outcome, Outcome::TakenDown | Outcome::Restricted) {
        return Err(Refusal::NotNow("Somebody has decided on this flag, or its story is gone").into());
    }
    Ok(())
}
