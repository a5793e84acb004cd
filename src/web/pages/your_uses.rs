//! `/your-story`, the page behind it on which other uses are chosen

use askama::Template;

use super::{Choice, Frame, filters};

/// Chooses what else may be done with a story. Posts to `/your-story/uses` with `reference`, `key` and `uses`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "your_uses.html")]
pub struct YourUses {
    /// What is around it.
    pub frame: Frame,
    /// Its reference.
    pub reference: String,
    /// The key, carried on by the form.
    pub key: String,
    /// The uses, those that are allowed now checked.
    pub uses: Vec<Choice>,
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{html, samples};

    #[test]
    fn the_page_is_sound() {
        let mut page = samples::your_uses();
        (page.reference, page.key) = (html::HOSTILE.into(), html::HOSTILE.into());
        assert_eq!(html::check(&page).matches("type=\"checkbox\"").count(), 4);
    }
}
