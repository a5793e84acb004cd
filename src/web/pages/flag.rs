//! `/stories/{ref}/flag`, and the thanks for it.

use askama::Template;

use super::words::FLAG_REASONS;
use super::{Choice, Field, FormError, Frame, Help, filters, form};

/// `/stories/{ref}/flag`: what is wrong with a story. Posts to `/stories/{ref}/flags`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "flag.html")]
pub struct Flag {
    /// What is around it.
    pub frame: Frame,
    /// The story's reference.
    pub reference: String,
    /// The story's title.
    pub title: String,
    /// `idempotency_key`: this form again is the same flag.
    pub idempotency_key: String,
    /// `reason`: a code of [`FLAG_REASONS`].
    pub reason: Field,
    /// `words`
    pub words: Field,
}

impl Flag {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        form::errors(&[("reason", &self.reason.error), ("words", &self.words.error)])
    }

    fn reasons(&self) -> Vec<Choice> {
        Choice::table(FLAG_REASONS, &[&self.reason.value])
    }
}

/// The flag is with us.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "flagged.html")]
pub struct Flagged {
    /// What is around it.
    pub frame: Frame,
    /// The story's reference.
    pub reference: String,
    /// Whom to call, when somebody may be in danger.
    pub help: Option<Help>,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use strum::IntoEnumIterator;

    use super::FLAG_REASONS;
    use crate::domain::flag::Reason;
    use crate::web::pages::{Field, Flag, Flagged, Help, html, samples};

    #[test]
    fn the_form_and_the_thanks_are_sound_and_nothing_in_them_is_markup() {
        let bad = || html::HOSTILE.to_owned();
        html::check(&samples::flag());
        html::check(&samples::flagged());
        let wrong = Field::wrong(bad(), "Choose what is wrong");
        html::check(&Flag { title: bad(), reference: bad(), reason: wrong.clone(), words: wrong, ..samples::flag() });
        html::check(&Flagged { reference: bad(), help: Some(Help::uk()), ..samples::flagged() });
    }

    #[test]
    fn every_reason_has_its_words() {
        let words: BTreeSet<&str> = FLAG_REASONS.iter().map(|row| row.0).collect();
        assert_eq!(words, Reason::iter().map(Reason::name).collect());
    }
}
