//! Answering a flag: a moderator says what comes of it. The reader's words go with the decision.

use crate::domain::access::Staff;
use crate::domain::decision::{Decision, DecisionDraft};
use crate::domain::flag::Outcome;
use crate::store::db::Outcome as Done;
use crate::store::readers::{FlagRow, flag_close, flag_open};

use super::{Platform, Refusal, Stop, decide};

/// What a moderator decides.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What comes of it.
    pub outcome: Outcome,
    /// The story's version that was seen; for taking down.
    pub version: i64,
    /// Told to the author; for taking down.
    pub reason: String,
    /// Its code.
    pub code: String,
}

/// Closes a flag, and takes its story down if that is the answer. Taking down closes every flag of the story.
pub async fn answer(platform: &Platform, staff: &Staff, id: &str, answer: &Answer) -> Result<(), Stop> {
    if !staff.may_moderate() {
        return Err(Refusal::Forbidden.into());
    }
    let Some(flag) = flag_open(&*platform.db, id).await? else {
        return Err(Refusal::NotNow("Somebody has decided on this flag, or its story is gone").into());
    };
    if answer.outcome == Outcome::TakenDown {
        let decision = taking_down(answer)?;
        decide::decide(platform, staff, &flag.story, &decision, None).await?;
    }
    close(platform, staff, &flag, answer.outcome).await
}

fn taking_down(answer: &Answer) -> Result<Decision, Stop> {
    let draft = DecisionDraft {
        version: answer.version,
        action: "take_down".to_owned(),
        reason: Some(answer.reason.clone()),
        code: Some(answer.code.clone()),
        ..DecisionDraft::default()
    };
    draft.parse().map_err(|faults| Refusal::Fields(faults).into())
}

/// After taking down nothing is left to close.
async fn close(platform: &Platform, staff: &Staff, flag: &FlagRow, outcome: Outcome) -> Result<(), Stop> {
    let close = flag_close(&flag.id, outcome, &staff.id, platform.now());
    let Done { changes, .. } = platform.db.query(close).await?;
    if changes == 0 && outcome != Outcome::TakenDown {
        return Err(Refusal::NotNow("Somebody has decided on this flag, or its story is gone").into());
    }
    Ok(())
}
