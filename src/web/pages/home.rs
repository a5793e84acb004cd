//! `/`

use askama::Template;

use super::{Frame, StoryCard, filters, text};

/// `/`: what this is, and its two doors: tell and read.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "home.html")]
pub struct Home {
    /// What is around it.
    pub frame: Frame,
    /// The latest stories, newest first.
    pub latest: Vec<StoryCard>,
    /// Published stories, where they were counted.
    pub stories: Option<u32>,
}

impl Home {
    /// "1,284 stories so far."; empty while there are none.
    fn so_far(&self) -> String {
        match self.stories {
            None | Some(0) => String::new(),
            Some(number) => text::counted(number, "story so far.", "stories so far."),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{html, samples};

    #[test]
    fn home_is_sound_and_escapes() {
        let mut page = samples::home();
        html::check(&page);
        page.latest.clear();
        html::check(&page);
        page.latest.push(samples::hostile_card());
        html::check(&page);
    }
}
