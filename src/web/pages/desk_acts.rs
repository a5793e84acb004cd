//! Parts of `/desk/stories/{ref}`: what was done with the story, and by whom.

use super::words::{EDIT_REASONS, label};
use super::{Choice, Day};

/// One replacement made so far: a line of the edit ledger before it is written.
#[derive(Clone, Debug, Default)]
pub struct Replaced {
    /// "Title", "Story" …
    pub label: String,
    /// What the author wrote.
    pub before: String,
    /// What stands there now; taken out when empty.
    pub after: String,
    /// Why: a code; empty when nobody said yet.
    pub reason: String,
    /// Comes back in `why`, with the code that was chosen.
    pub key: String,
}

impl Replaced {
    pub(super) fn why(&self) -> &str {
        if self.reason.is_empty() { "no reason yet" } else { label(EDIT_REASONS, &self.reason) }
    }

    /// Reasons to choose from, each with the key of this change.
    pub(super) fn whys(&self) -> Vec<Choice> {
        let choice =
            |row: &super::words::Row| Choice::new(format!("{}={}", self.key, row.0), row.1, row.0 == self.reason);
        EDIT_REASONS.iter().map(choice).collect()
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

/// Something that a provider said while the story was held.
#[derive(Clone, Debug, Default)]
pub struct ReviewSaid {
    /// Who.
    pub who: String,
    /// When.
    pub at: Day,
    /// It was an objection.
    pub objects: bool,
    /// What.
    pub body: String,
}

/// Another story that is like this one.
#[derive(Clone, Debug, Default)]
pub struct SimilarLine {
    /// Its reference.
    pub reference: String,
    /// How like: "word for word", "about 70 in 100 phrases".
    pub alike: String,
    /// Where it stands and when it came.
    pub stage: String,
}

/// The story was acted on since the reader opened it.
#[derive(Clone, Debug, Default)]
pub struct Conflict {
    /// Who.
    pub who: String,
    /// What they did: "published it"; with no time, what they do now: "is reading it".
    pub what: String,
    /// When; now when empty.
    pub at: Day,
    /// It was the reader.
    pub mine: bool,
}
