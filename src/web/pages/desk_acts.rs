//! Parts of `/desk/stories/{ref}`: what was done with the story, and by whom.

use super::Day;
use super::words::{EDIT_REASONS, label};

/// One replacement made so far: a line of the edit ledger before it is written.
#[derive(Clone, Debug, Default)]
pub struct Replaced {
    /// "Title", "Story" …
    pub label: String,
    /// What the author wrote.
    pub before: String,
    /// What stands there now; taken out when empty.
    pub after: String,
    /// Why: a code.
    pub reason: String,
}

impl Replaced {
    pub(super) fn why(&self) -> &str {
        label(EDIT_REASONS, &self.reason)
    }
}

/// Something that happened to the story before.
#[derive(Clone, Debug, Default)]
pub struct HistoryLine {
    /// When.
    pub at: Day,
    /// Who; the machine when empty.
    pub who: String,
    /// What: "Published", "Held for 72 hours".
    pub what: String,
    /// More; nothing when empty.
    pub note: String,
}

/// Somebody else was faster.
#[derive(Clone, Debug, Default)]
pub struct Conflict {
    /// Who.
    pub who: String,
    /// What they did: "published it"; with no time, what they do now: "is reading it".
    pub what: String,
    /// When; now when empty.
    pub at: Day,
}
