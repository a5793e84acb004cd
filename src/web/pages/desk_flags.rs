//! `/desk/flags`

use askama::Template;

use super::words::{DECISION_REASONS, FLAG_REASONS, label};
use super::{Choice, Day, Frame, filters, text};

/// A flag that waits.
#[derive(Clone, Debug, Default)]
pub struct DeskFlag {
    /// Its id.
    pub id: String,
    /// Reference of the story.
    pub story: String,
    /// The story's title as it is public.
    pub title: String,
    /// The story's version.
    pub version: String,
    /// Code of [`FLAG_REASONS`].
    pub reason: String,
    /// In the reader's words; may be empty.
    pub words: String,
    /// When it came.
    pub at: Day,
    /// How many flags of this story are open.
    pub open: u32,
    /// Words were taken out of the story since.
    pub edited: bool,
    /// Somebody may be in danger.
    pub risk: bool,
}

impl DeskFlag {
    fn why(&self) -> &str {
        label(FLAG_REASONS, &self.reason)
    }

    fn others(&self) -> String {
        text::counted(self.open, "open flag of this story", "open flags of this story")
    }
}

/// `/desk/flags`: what readers say is wrong with published stories.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "desk_flags.html")]
pub struct DeskFlags {
    /// What is around it.
    pub frame: Frame,
    /// Where somebody may be in danger first, then in order of receipt.
    pub flags: Vec<DeskFlag>,
    /// What was just done; nothing when empty.
    pub notice: String,
    /// What is wrong with the last decision; nothing when empty.
    pub fault: String,
}

impl DeskFlags {
    fn reasons() -> Vec<Choice> {
        Choice::table(DECISION_REASONS, &[""])
    }
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{DeskFlag, DeskFlags, html, samples};

    #[test]
    fn the_list_is_sound_full_and_empty_and_readers_words_are_no_markup() {
        html::check(&samples::desk_flags());
        html::check(&DeskFlags { flags: Vec::new(), ..samples::desk_flags() });
        let bad = || html::HOSTILE.to_owned();
        let flag = DeskFlag { id: "a".into(), title: bad(), words: bad(), reason: bad(), ..DeskFlag::default() };
        html::check(&DeskFlags { flags: vec![flag], notice: bad(), fault: bad(), ..samples::desk_flags() });
    }
}
