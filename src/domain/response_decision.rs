//! What a moderator does with a response that waits, and what its responder may do before and after.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};

use super::problem::{Faults, FieldError};
use super::reply::reason_of;
use super::response::{Answer, AnswerDraft, ChangeDraft, ChangeState};
use super::service::ServiceCode;

/// The words of a public response may be corrected for so long after it was published: 30 minutes.
pub const CORRECT_SECONDS: i64 = 30 * 60;

/// Where a response stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ResponseState {
    /// A moderator reads it first.
    Waiting,
    /// A moderator sent it back.
    Returned,
    /// Cleared, and on its way to its thread.
    Pending,
    /// Everybody can read it.
    Published,
}

impl ResponseState {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// An act on a response, as its trail keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum ResponseAct {
    /// It was written.
    Sent,
    /// Its words were put right by its responder.
    Corrected,
    /// A moderator cleared it.
    Approved,
    /// A moderator sent it back.
    Returned,
}

impl ResponseAct {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// What a moderator does with a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum ResponseAction {
    /// Everybody may read it.
    Approve,
    /// Its responder reads why not, and may correct it.
    Return,
}

impl ResponseAction {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// What the trail keeps.
    #[must_use]
    pub fn act(self) -> ResponseAct {
        match self {
            Self::Approve => ResponseAct::Approved,
            Self::Return => ResponseAct::Returned,
        }
    }
}

/// A decision on a response, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseDecision {
    /// The version of the response that was read.
    pub version: i64,
    /// What.
    pub action: ResponseAction,
    /// Why, for the responder; empty for an approval.
    pub reason: String,
}

/// The fields of `POST /api/v1/desk/responses/{id}/decisions` as they were sent.
#[derive(Debug, Clone, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ResponseDecisionDraft {
    /// The version of the response that was read.
    pub version: i64,
    /// `approve` or `return`.
    pub action: String,
    /// Why it is sent back, for the responder.
    pub reason: String,
}

impl ResponseDecisionDraft {
    /// Reads a decision: what is sent back says why.
    pub fn parse(&self) -> Result<ResponseDecision, FieldError> {
        let unknown = |_| FieldError::new("action", "unknown", "Publish the response or send it back");
        let action = self.action.parse().map_err(unknown)?;
        let reason = match action {
            ResponseAction::Approve => String::new(),
            ResponseAction::Return => reason_of(&self.reason, "Write why, for the responder")?,
        };
        Ok(ResponseDecision { version: self.version, action, reason })
    }
}

/// The fields of `PUT /api/v1/stories/{ref}/responses/{id}` as they were sent: all of the words, as they are to stand.
#[derive(Debug, Clone, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CorrectionDraft {
    /// The version of the response that is corrected.
    pub version: i64,
    /// At most 1,000 words.
    pub body: String,
    /// Name and job; the account's name when empty.
    pub signature: Option<String>,
    /// What changes because of the story: there when it was there before, with the same `state`.
    pub change: Option<ChangeDraft>,
}

/// Other words for a response, every part checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The version of the response that is corrected.
    pub version: i64,
    /// The words.
    pub answer: Answer,
}

impl CorrectionDraft {
    /// Reads every field. A correction neither adds nor removes a change, and makes no plan a fact: `before` says what
    /// the response claims.
    pub fn parse(
        &self,
        service: &ServiceCode,
        name: &str,
        before: Option<ChangeState>,
    ) -> Result<Correction, Vec<FieldError>> {
        let draft = AnswerDraft {
            service: service.to_string(),
            body: self.body.clone(),
            signature: self.signature.clone(),
            change: self.change.clone(),
        };
        let answer = draft.parse(name)?;
        let mut faults = Faults::default();
        if answer.change.as_ref().map(|change| change.state) != before {
            let sentence = "A correction cannot add, remove or turn a change. Write another response for that";
            faults.note(FieldError::new("change/state", "fixed", sentence));
        }
        let faults = faults.into_inner();
        if faults.is_empty() { Ok(Correction { version: self.version, answer }) } else { Err(faults) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sent_back_says_why_and_an_approval_says_nothing() {
        let draft = |action: &str, reason: &str| ResponseDecisionDraft {
            version: 3,
            action: action.into(),
            reason: reason.into(),
        };
        assert_eq!(draft("return", " ").parse().unwrap_err().field, "reason");
        assert_eq!(draft("maybe", "x").parse().unwrap_err().field, "action");
        assert_eq!(draft("approve", "left over").parse().unwrap().reason, "");
        let returned = draft("return", "It names a nurse.").parse().unwrap();
        assert_eq!((returned.version, returned.reason.as_str()), (3, "It names a nurse."));
    }

    #[test]
    fn a_correction_keeps_the_claim_as_it_is() {
        let service = ServiceCode::parse("RW3MR").unwrap();
        let change = |state: &str| ChangeDraft { state: state.into(), what: "Chairs".into(), ..ChangeDraft::default() };
        let draft = |change| CorrectionDraft { body: "Thank you.".into(), change, ..CorrectionDraft::default() };
        let planned = Some(ChangeState::Planned);

        assert!(draft(None).parse(&service, "Sam", None).is_ok());
        assert!(draft(Some(change("planned"))).parse(&service, "Sam", planned).is_ok());
        for (sent, before) in [(None, planned), (Some(change("planned")), None), (Some(change("made")), planned)] {
            let faults = draft(sent).parse(&service, "Sam", before).unwrap_err();
            assert_eq!(faults[0].field, "change/state");
        }
    }
}
