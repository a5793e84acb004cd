//! What an author said to the desk, as a moderator reads it.

use super::Day;

/// An answer, or a word on an edit.
#[derive(Clone, Debug, Default)]
pub struct AuthorSaid {
    /// What it is.
    pub what: String,
    /// Whether screening saw somebody at risk in it.
    pub risk: bool,
    /// When; empty for a word on an edit.
    pub at: Day,
    /// What the edit takes out; empty for an answer.
    pub before: String,
    /// What the edit puts there.
    pub after: String,
    /// The author's words.
    pub words: String,
    /// What screening noted in them: the rule and the words.
    pub noted: Vec<String>,
}
