//! `/services/{code}`

use askama::Template;

use super::{Frame, StoryCard, filters, text, words};

/// `/services/{code}`: who they are, whether they listen, what people told.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "service.html")]
pub struct Service {
    /// What is around it.
    pub frame: Frame,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The code of its setting, or words.
    pub setting: String,
    /// The organisation it belongs to; unknown when empty.
    pub organisation: String,
    /// The address, a line each.
    pub address: Vec<String>,
    /// It is closed: it keeps its stories and takes no new ones.
    pub closed: bool,
    /// Published stories.
    pub stories: u32,
    /// Of these, answered.
    pub answered: u32,
    /// Of these, with a change planned and not made yet.
    pub planned: u32,
    /// Of these, with a change made.
    pub made: u32,
    /// Staff who listen.
    pub listening: u32,
    /// Events in its thread.
    pub events: u32,
    /// The latest stories, newest first.
    pub latest: Vec<StoryCard>,
}

impl Service {
    fn setting_words(&self) -> &str {
        words::setting(&self.setting)
    }

    /// Each number with its base: "9 of 12".
    fn numbers(&self) -> [(&'static str, String); 3] {
        let of_all = |number| format!("{} of {}", text::thousands(number), text::thousands(self.stories));
        [
            ("stories answered", of_all(self.answered)),
            ("led to a change", of_all(self.made)),
            ("have a change planned", of_all(self.planned)),
        ]
    }

    fn listeners(&self) -> String {
        match self.listening {
            0 => "Nobody from this service listens here yet.".to_owned(),
            some => text::counted(some, "person from this service listens.", "people from this service listen."),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{html, samples};

    #[test]
    fn numbers_come_with_their_base() {
        let page = samples::service();
        let expected = format!("{} of {}", page.answered, page.stories);
        assert!(html::check(&page).contains(&expected));
    }

    #[test]
    fn a_closed_and_silent_service_is_sound_and_escaped() {
        let mut page = samples::service();
        let bad = || html::HOSTILE.to_owned();
        (page.name, page.organisation, page.setting, page.code) = (bad(), bad(), bad(), bad());
        page.address = vec![bad()];
        (page.closed, page.stories, page.listening) = (true, 0, 0);
        page.latest.clear();
        html::check(&page);
    }
}
