//! `/staff/reviews` and `/staff/reviews/{token}`

use askama::Template;

use super::{Field, FormError, Frame, card, filters, form};

/// A story that is held for a provider.
#[derive(Clone, Debug, Default)]
pub struct ReviewLine {
    /// Last part of its address.
    pub token: String,
    /// Its reference.
    pub reference: String,
    /// Its services, in one line.
    pub service: String,
    /// When the hold ends: "Monday 23 November 2026, 09:00".
    pub until: String,
}

/// `/staff/reviews`: stories that are held, those that end first first.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "reviews.html")]
pub struct Reviews {
    /// What is around it.
    pub frame: Frame,
    /// The stories.
    pub lines: Vec<ReviewLine>,
    /// What was just done; nothing when empty.
    pub notice: String,
}

/// `/staff/reviews/{token}`: the words as they would be published. Posts `csrf`, `words` and `kind` = `comment` or
/// `objection` to its own address.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "review.html")]
pub struct Review {
    /// What is around it.
    pub frame: Frame,
    /// Last part of its address.
    pub token: String,
    /// Its reference.
    pub reference: String,
    /// The reader's services that it is about, in one line.
    pub services: String,
    /// When the hold ends.
    pub until: String,
    /// Its title.
    pub title: String,
    /// The code of the author's role.
    pub role: String,
    /// The month it happened.
    pub happened: String,
    /// Its words.
    pub body: String,
    /// What was good.
    pub good: Vec<String>,
    /// What could be better.
    pub improve: Vec<String>,
    /// `words`: what is said of it.
    pub words: Field,
    /// What was just done; nothing when empty.
    pub notice: String,
}

impl Review {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        form::errors(&[("review-words", &self.words.error)])
    }

    fn byline(&self) -> String {
        card::byline(&self.role, &self.happened)
    }
}

#[cfg(test)]
mod tests {
    use super::Reviews;
    use crate::web::pages::{Field, html, samples};

    #[test]
    fn a_review_and_its_list_are_sound_and_nothing_is_markup() {
        let mut page = samples::review();
        html::check(&page);
        let bad = || html::HOSTILE.to_owned();
        (page.title, page.body, page.services) = (bad(), bad(), bad());
        (page.good, page.improve, page.words) = (vec![bad()], vec![bad()], Field::wrong(bad(), bad()));
        html::check(&page);
        let list = samples::reviews();
        html::check(&list);
        html::check(&Reviews { lines: Vec::new(), ..list });
    }
}
