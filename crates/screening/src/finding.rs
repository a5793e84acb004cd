//! One thing that screening noticed.

use crate::{Rule, Severity};

/// One thing that screening noticed: where, by which rule, how bad, and what could stand there instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule that noticed it.
    pub rule: Rule,
    /// How much it weighs.
    pub severity: Severity,
    /// First character, counted in Unicode scalar values of the text that was handed in.
    pub start: usize,
    /// One past the last character, in the same unit; always greater than `start`.
    pub end: usize,
    /// Words to put in its place, where there are any.
    pub suggestion: Option<String>,
}

impl Finding {
    /// Why it matters, in plain words for the author.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        self.rule.reason()
    }

    /// The reason code for the moderator.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.rule.code()
    }
}
