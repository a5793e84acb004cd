//! `/your-story`

use askama::Template;

use super::{Field, FormError, Frame, filters, form};

/// `/your-story`: the reference and the key, to come back. Posts to `/your-story`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "your_story.html")]
pub struct YourStory {
    /// What is around it.
    pub frame: Frame,
    /// `reference`
    pub reference: Field,
    /// `key`. What was typed is never shown again, so that nobody reads it over a shoulder: leave the value empty.
    pub key: Field,
}

impl YourStory {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        form::errors(&[("reference", &self.reference.error), ("key", &self.key.error)])
    }
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{Field, YourStory, html, samples};

    #[test]
    fn the_key_is_asked_for_and_never_shown() {
        let page = YourStory {
            frame: samples::frame("Your story"),
            reference: Field::wrong(html::HOSTILE, html::HOSTILE),
            key: Field::wrong("secret-words", "No story was found"),
        };
        let text = html::check(&page);
        assert!(text.contains("<title>Error: ") && !text.contains("secret-words"));
    }
}
