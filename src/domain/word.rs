//! The author's word on an edit that waits: agreed, not agreed and why, or the passage in the author's own words.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};

use super::problem::FieldError;
use super::text;

/// The most words of a reason or a passage: long enough for any passage that an edit can replace.
pub const WORD_WORDS: usize = 300;

/// What an author said of an edit, as the ledger keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Said {
    /// It may be so.
    Accepted,
    /// It may not.
    Objected,
    /// The author wrote the passage anew.
    Rewritten,
    /// Seven days went by without a word.
    Silent,
}

impl Said {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Whether the edit may be made as it was proposed.
    #[must_use]
    pub fn lets_pass(self) -> bool {
        matches!(self, Self::Accepted | Self::Silent)
    }
}

/// What an author can say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// What.
    pub said: Said,
    /// Why not, which may be empty; or the passage.
    pub words: String,
}

/// The fields of `POST /api/v1/mine/{ref}/edits/{n}` as they were sent.
#[derive(Debug, Clone, Default, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct WordDraft {
    /// `accept`, `object` or `rewrite`.
    pub decision: String,
    /// Why not, or the passage in your own words.
    pub words: Option<String>,
    /// The story's version with which the edits were proposed; when it has moved on, the answer is 409.
    pub version: Option<i64>,
}

impl WordDraft {
    /// Reads every field.
    pub fn parse(&self) -> Result<Word, FieldError> {
        let typed = self.words.as_deref().unwrap_or_default();
        let said = match self.decision.as_str() {
            "accept" => return Ok(Word { said: Said::Accepted, words: String::new() }),
            "object" => Said::Objected,
            "rewrite" => Said::Rewritten,
            _ => return Err(FieldError::new("decision", "unknown", "Choose what should happen to this change")),
        };
        let words = if said == Said::Objected && text::tidy(typed).is_empty() {
            String::new()
        } else {
            text::prose("words", typed, WORD_WORDS, "Write the passage in your own words")?
        };
        Ok(Word { said, words })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(decision: &str, words: &str) -> Result<Word, FieldError> {
        WordDraft { decision: decision.into(), words: Some(words.into()), version: None }.parse()
    }

    #[test]
    fn an_objection_needs_no_reason_and_a_passage_needs_words() {
        assert_eq!(read("object", " ").unwrap().words, "");
        assert_eq!(read("object", "It was so.").unwrap().words, "It was so.");
        assert_eq!(read("accept", "ignored").unwrap().words, "");
        assert_eq!(read("rewrite", " \u{200b}").unwrap_err().field, "words");
        assert_eq!(read("rewrite", "We waited.").unwrap().said, Said::Rewritten);
        assert_eq!(read("", "x").unwrap_err().field, "decision");
        assert_eq!(read("rewrite", &"word ".repeat(WORD_WORDS + 1)).unwrap_err().code, "too_long");
    }

    #[test]
    fn only_what_nobody_objected_to_may_pass() {
        assert!(Said::Accepted.lets_pass() && Said::Silent.lets_pass());
        assert!(!Said::Objected.lets_pass() && !Said::Rewritten.lets_pass());
    }
}
