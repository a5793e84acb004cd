//! A public answer to a story by staff for a service, and what the service says it changes.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};

use super::problem::{Faults, FieldError};
use super::service::ServiceCode;
use super::text;
use super::time::Day;

/// The longest signature (name and job), in characters.
pub const SIGNATURE_CHARS: usize = 120;
/// The longest what, where or owner of a change, in characters.
pub const CHANGE_CHARS: usize = 300;

/// Whether a change is still to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ChangeState {
    /// It will be done.
    Planned,
    /// It is done.
    Made,
}

impl ChangeState {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// What a service says it will do or has done because of a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Planned or made.
    pub state: ChangeState,
    /// What changes.
    pub what: String,
    /// Where; may be empty.
    pub place: String,
    /// Who sees to it; may be empty.
    pub owner: String,
    /// By when.
    pub due: Option<Day>,
}

/// An answer, every part checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// For which service.
    pub service: ServiceCode,
    /// At most 1,000 words.
    pub body: String,
    /// Name and job.
    pub signature: String,
    /// What changes because of the story.
    pub change: Option<Change>,
}

impl Answer {
    /// Everything that it says, as one text for screening.
    #[must_use]
    pub fn all_words(&self) -> String {
        let change = self.change.iter().flat_map(|change| [&change.what, &change.place, &change.owner]);
        let parts = [&self.body, &self.signature].into_iter().chain(change);
        parts.filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join("\n\n")
    }
}

/// The fields of `POST /api/v1/stories/{ref}/responses` as they were sent.
#[derive(Debug, Clone, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AnswerDraft {
    /// Code of the service that answers.
    pub service: String,
    /// At most 1,000 words.
    pub body: String,
    /// Name and job; the account's name when empty.
    pub signature: Option<String>,
    /// What changes because of the story.
    pub change: Option<ChangeDraft>,
}

/// A change as it was sent.
#[derive(Debug, Clone, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ChangeDraft {
    /// `planned` or `made`.
    pub state: String,
    /// What changes.
    pub what: String,
    /// Where.
    #[serde(rename = "where")]
    pub place: Option<String>,
    /// Who sees to it.
    pub owner: Option<String>,
    /// By when, `YYYY-MM-DD`.
    pub due: Option<String>,
}

impl AnswerDraft {
    /// Reads every field; `name` signs when there is no signature.
    pub fn parse(&self, name: &str) -> Result<Answer, Vec<FieldError>> {
        let mut faults = Faults::default();
        let unknown = || FieldError::new("service", "unknown", "Choose the service that you answer for");
        let service = faults.keep(ServiceCode::parse(&self.service).ok_or_else(unknown));
        let body = faults.keep(text::prose("body", &self.body, text::BODY_WORDS, "Write your response"));
        let typed = self.signature.as_deref().filter(|typed| !typed.trim().is_empty()).unwrap_or(name);
        let signature = faults.keep(text::line("signature", typed, SIGNATURE_CHARS, "Enter your name and job"));
        let change = match &self.change {
            Some(draft) => draft.parse(&mut faults),
            None => None,
        };
        let answer = (|| Some(Answer { service: service?, body: body?, signature: signature?, change }))();
        let faults = faults.into_inner();
        answer.filter(|_| faults.is_empty()).ok_or(faults)
    }
}

impl ChangeDraft {
    fn parse(&self, faults: &mut Faults) -> Option<Change> {
        let optional = |typed: &Option<String>| typed.clone().unwrap_or_default();
        let unknown = || FieldError::new("change/state", "unknown", "Choose if the change is planned or made");
        let state = faults.keep(self.state.parse().map_err(|_| unknown()));
        let what = faults.keep(text::line("change/what", &self.what, CHANGE_CHARS, "Say what changes"));
        let place = faults.keep(text::optional_line("change/where", &optional(&self.place), CHANGE_CHARS));
        let owner = faults.keep(text::optional_line("change/owner", &optional(&self.owner), CHANGE_CHARS));
        let due = faults.keep(read_due(&optional(&self.due)));
        Some(Change { state: state?, what: what?, place: place?, owner: owner?, due: due? })
    }
}

fn read_due(typed: &str) -> Result<Option<Day>, FieldError> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let fault = || FieldError::new("change/due", "not_a_day", "Enter a real day, like 2027-01-31");
    Day::parse(typed.trim()).map(Some).ok_or_else(fault)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> AnswerDraft {
        AnswerDraft { service: "RW3MR".into(), body: "Thank you.".into(), ..AnswerDraft::default() }
    }

    #[test]
    fn the_account_signs_when_nobody_else_does() {
        assert_eq!(draft().parse("Sam Lee").unwrap().signature, "Sam Lee");
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let change = ChangeDraft { due: Some("soon".into()), ..ChangeDraft::default() };
        let errors = AnswerDraft { change: Some(change), ..AnswerDraft::default() }.parse("Sam").unwrap_err();
        let fields: Vec<_> = errors.iter().map(|error| error.field).collect();

        assert_eq!(fields, ["service", "body", "change/state", "change/what", "change/due"]);
    }

    #[test]
    fn a_change_says_what_and_may_say_where_who_and_when() {
        let json = r#"{"service":"RW3MR","body":"Thanks","change":{"state":"planned","what":"New chairs","due":"2027-01-31"}}"#;
        let answer = serde_json::from_str::<AnswerDraft>(json).unwrap().parse("Sam").unwrap();

        assert_eq!(answer.change.unwrap().due.unwrap().to_string(), "2027-01-31");
    }
}
