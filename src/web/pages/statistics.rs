//! `/statistics`

use askama::Template;

use super::figures::{Figures, of};
use super::words::{role, setting};
use super::{Frame, filters, text};

/// One group of a whole.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// Code of what it is.
    pub code: String,
    /// How many stories; `None` where they are too few to be told.
    pub stories: Option<u32>,
    /// The search for them.
    pub address: String,
}

impl Group {
    /// There are stories to look for.
    fn is_linked(&self) -> bool {
        self.stories.is_some_and(|stories| stories > 0)
    }

    fn role(&self) -> &str {
        role(&self.code)
    }

    fn setting(&self) -> &str {
        setting(&self.code)
    }
}

/// What moderators did in the last twelve months, from the register.
#[derive(Clone, Debug, Default)]
pub struct YearOfRegister {
    /// All decisions.
    pub decisions: u32,
    /// Not published.
    pub withheld: u32,
    /// Held for a while.
    pub held: u32,
    /// Restricted.
    pub restricted: u32,
    /// Words taken out.
    pub redacted: u32,
    /// Taken down.
    pub taken_down: u32,
}

impl YearOfRegister {
    fn rows(&self) -> [(&'static str, u32); 5] {
        [
            ("Not published", self.withheld),
            ("Held before publishing", self.held),
            ("Restricted", self.restricted),
            ("Words taken out", self.redacted),
            ("Taken down", self.taken_down),
        ]
    }
}

/// `/statistics`: the numbers of the whole site.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "statistics.html")]
pub struct Statistics {
    /// What is around it.
    pub frame: Frame,
    /// The numbers.
    pub figures: Figures,
    /// Who told, by the codes of roles.
    pub roles: Vec<Group>,
    /// Kinds of care, by the codes of settings; a story about two is in both.
    pub settings: Vec<Group>,
    /// Staff who listen.
    pub listening: u32,
    /// Stories that were public and that their authors took back.
    pub withdrawn: u32,
    /// What was not shown.
    pub register: YearOfRegister,
}

impl Statistics {
    fn listeners(&self) -> String {
        match self.listening {
            0 => "Nobody from any service listens here yet.".to_owned(),
            some => text::counted(some, "person from a service listens.", "people from services listen."),
        }
    }

    fn told(&self) -> String {
        text::counted(self.figures.stories, "story was published.", "stories were published.")
    }

    fn taken_back(&self) -> String {
        text::counted(
            self.withdrawn,
            "story was taken back by its author.",
            "stories were taken back by their authors.",
        )
    }

    /// "9 of 12"; a sentence where that must not be told.
    fn of_all(&self, group: &Group) -> String {
        group.stories.map_or_else(|| "too few to tell".to_owned(), |stories| of(stories, self.figures.stories))
    }

    fn has_hidden(&self) -> bool {
        self.roles.iter().any(|group| group.stories.is_none())
    }

    /// "9 of 120 decisions".
    fn of_decisions(&self, number: u32) -> String {
        of(number, self.register.decisions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::pages::{html, samples};

    #[test]
    fn statistics_are_sound_full_and_empty_and_hide_what_is_small() {
        let page = samples::statistics();
        let text = html::check(&page);
        assert!(text.contains("too few to tell") && text.contains("9 of 120"));
        let empty = Statistics { frame: samples::frame("Statistics"), ..Statistics::default() };
        assert!(html::check(&empty).contains("No stories yet"));
    }
}
