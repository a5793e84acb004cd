//! `/services/{code}`

use askama::Template;

use super::{Figures, Frame, filters, text, words};

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
    /// The address of its page; none when empty.
    pub organisation_page: String,
    /// The town and the address of its page; none when empty.
    pub town: [String; 2],
    /// The address, a line each.
    pub address: Vec<String>,
    /// It is closed: it keeps its stories and takes no new ones.
    pub closed: bool,
    /// Staff who listen.
    pub listening: u32,
    /// Events in its thread.
    pub events: u32,
    /// The numbers, and what people say.
    pub figures: Figures,
}

impl Service {
    fn setting_words(&self) -> &str {
        words::setting(&self.setting)
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
        let expected = format!("{} of {}", page.figures.answered, page.figures.stories);
        assert!(html::check(&page).contains(&expected));
    }

    #[test]
    fn a_closed_and_silent_service_is_sound_and_escaped() {
        let mut page = samples::service();
        let bad = || html::HOSTILE.to_owned();
        (page.name, page.organisation, page.setting, page.code) = (bad(), bad(), bad(), bad());
        page.address = vec![bad()];
        (page.organisation_page, page.town) = (bad(), [bad(), bad()]);
        (page.closed, page.figures, page.listening) = (true, crate::web::pages::Figures::default(), 0);
        html::check(&page);
    }
}
