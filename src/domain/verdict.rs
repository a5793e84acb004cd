//! What people say of screening: a verdict on one place in the words as typed.

use screening::Rule;

use super::ids::Reference;
use super::story::Part;

/// What a moderator says of a finding, or of a place where one is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Verdict {
    /// It stands for nothing that matters.
    Dismissed,
    /// It should have been found.
    Missed,
}

impl Verdict {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// One verdict on one place in the words as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// What.
    pub verdict: Verdict,
    /// Of which rule.
    pub rule: Rule,
    /// In which part.
    pub part: Part,
    /// First character.
    pub start: usize,
    /// First character after it.
    pub end: usize,
    /// Of a duplicate: the other story.
    pub other: Option<Reference>,
}
