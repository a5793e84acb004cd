//! `/stories/{ref}/like`

use askama::Template;

use super::{Frame, StoryCard, filters, text};

/// Stories like one story, each with what both have.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "like.html")]
pub struct Like {
    /// What is around it.
    pub frame: Frame,
    /// The reference of the story.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// The most alike first.
    pub stories: Vec<StoryCard>,
}

impl Like {
    fn count(&self) -> String {
        match self.stories.len() {
            0 => "No stories found".to_owned(),
            stories => text::counted(u32::try_from(stories).unwrap_or(u32::MAX), "story", "stories"),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{html, samples};

    #[test]
    fn stories_like_one_are_sound_and_so_is_the_page_that_has_none() {
        let mut page = samples::like();
        assert!(html::check(&page).contains("hip replacement, kind staff"));
        page.title = html::HOSTILE.to_owned();
        page.stories.push(samples::hostile_card());
        html::check(&page);
        page.stories.clear();
        html::check(&page);
    }
}
