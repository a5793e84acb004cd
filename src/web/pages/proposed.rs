//! A change that a moderator proposes or has made, as its author sees it.

use super::{Choice, Field, FormError, form};

/// One change.
#[derive(Clone, Debug, Default)]
pub struct Proposed {
    /// Its number on the page, from 1.
    pub number: u32,
    /// The name of the choice: `decision-1`.
    pub choice_id: String,
    /// The name of the words: `words-1`.
    pub words_id: String,
    /// In which part of the story.
    pub part: &'static str,
    /// The words before it.
    pub lead: String,
    /// What the author wrote.
    pub before: String,
    /// What would stand there; taken out when empty.
    pub after: String,
    /// The words after it.
    pub trail: String,
    /// Whether the text goes on after these.
    pub cut: bool,
    /// Why.
    pub reason: String,
    /// Whether the author is asked.
    pub waits: bool,
    /// What the author said of it: `accepted`, `objected`, `rewritten`, `silent`, or empty.
    pub word: String,
    /// What can be said of it.
    pub choices: Vec<Choice>,
    /// What is wrong with the choice.
    pub choice_error: Option<String>,
    /// Why not, or the passage.
    pub words: Field,
}

impl Proposed {
    /// With this number.
    #[must_use]
    pub fn numbered(number: u32) -> Self {
        let (choice_id, words_id) = (format!("decision-{number}"), format!("words-{number}"));
        Self { number, choice_id, words_id, ..Self::default() }
    }

    pub(super) fn choice_error(&self) -> &str {
        self.choice_error.as_deref().unwrap_or_default()
    }

    pub(super) fn errors(&self) -> Vec<FormError> {
        form::errors(&[(&self.choice_id, &self.choice_error), (&self.words_id, &self.words.error)])
    }

    /// What the author said, in words.
    pub(super) fn said(&self) -> &'static str {
        match self.word.as_str() {
            "accepted" => "You agreed to this change.",
            "objected" => "You did not agree to this change.",
            "rewritten" => "You wrote this part yourself.",
            _ => "",
        }
    }
}
