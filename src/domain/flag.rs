//! Flags: a reader says that something is wrong with a published story. It comes back to the desk.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::problem::{Faults, FieldError};
use super::text;
use super::tries::Limit;

/// The longest that a reader may write with a flag, in characters.
pub const WORDS_CHARS: usize = 1_000;
/// A reader's words go after so long even when nobody has decided: 90 days.
pub const WORDS_SECONDS: i64 = 90 * 24 * 3_600;
/// Flags of one story that are taken in an hour: nobody buries one complaint under many.
pub const FLAGS: Limit = Limit { most: 30, seconds: 3_600 };
/// Readers of one story who are counted in an hour: a flood of addresses moves the number slowly.
pub const SIMILAR: Limit = Limit { most: 100, seconds: 3_600 };

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Reason {
    /// Somebody may be in danger.
    Risk,
    /// It is about the reader, or somebody close.
    Me,
    /// Somebody could be known by it.
    Known,
    /// Abuse or hate.
    Abuse,
    /// It did not happen like that.
    Untrue,
    /// Advertising.
    Advert,
    /// Something else.
    Other,
}

impl Reason {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// What a moderator made of a flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Outcome {
    /// The story stays as it is.
    NoAction,
    /// The words that were meant are taken out.
    Edited,
    /// Only who has its address finds the story now.
    Restricted,
    /// The story is taken down.
    TakenDown,
}

impl Outcome {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A flag, every part checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// What is wrong.
    pub reason: Reason,
    /// In the reader's words; may be empty.
    pub words: String,
}

/// The fields of `POST /api/v1/stories/{ref}/flags` as they were sent.
#[derive(Debug, Clone, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct FlagDraft {
    /// `risk`, `me`, `known`, `abuse`, `untrue`, `advert` or `other`.
    pub reason: String,
    /// More about it; needed for `other`. At most 1,000 characters. Seen by moderators only.
    pub words: String,
}

impl FlagDraft {
    /// Reads every field.
    pub fn parse(&self) -> Result<Flag, Vec<FieldError>> {
        let mut faults = Faults::default();
        let unknown = || FieldError::new("reason", "unknown", "Choose what is wrong");
        let reason = faults.keep(self.reason.parse::<Reason>().map_err(|_| unknown()));
        let words = text::tidy(&self.words);
        let length = words.chars().count();
        if length > WORDS_CHARS {
            let message = format!("Use {WORDS_CHARS} characters or fewer. You have used {length}");
            faults.note(FieldError::new("words", "too_long", message));
        } else if reason == Some(Reason::Other)
            && let Err(fault) = text::line("words", &words, WORDS_CHARS, "Tell us what is wrong")
        {
            faults.note(fault);
        }
        let faults = faults.into_inner();
        reason.filter(|_| faults.is_empty()).map(|reason| Flag { reason, words }).ok_or(faults)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(reason: &str, words: &str) -> FlagDraft {
        FlagDraft { reason: reason.into(), words: words.into() }
    }

    #[test]
    fn a_reason_is_enough_but_for_something_else() {
        assert_eq!(draft("me", "").parse(), Ok(Flag { reason: Reason::Me, words: String::new() }));
        assert_eq!(draft("other", " \u{200b} ").parse().unwrap_err()[0].field, "words");
        assert_eq!(draft("other", "It\r\nis my street").parse().unwrap().words, "It\nis my street");
    }

    #[test]
    fn every_fault_is_told() {
        let faults = draft("because", &"é".repeat(WORDS_CHARS + 1)).parse().unwrap_err();
        assert_eq!(faults.iter().map(|fault| fault.field).collect::<Vec<_>>(), ["reason", "words"]);
        assert!(draft("risk", &"é".repeat(WORDS_CHARS)).parse().is_ok());
    }
}
