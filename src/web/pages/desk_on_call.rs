//! `/desk/on-call`

use askama::Template;

use super::{Choice, Field, FormError, Frame, filters, form};

/// A place in the rota.
#[derive(Clone, Debug, Default)]
pub struct OnCallLine {
    /// Comes back as `remove` or `first`.
    pub id: String,
    /// What they are called.
    pub name: String,
    /// Where letters go, or empty.
    pub email: String,
    /// Where the signed POST goes, or empty.
    pub webhook: String,
    /// The key of its signatures, in hexadecimal; empty without a webhook.
    pub key: String,
}

/// `/desk/on-call`: who is called when a story at risk waits, and who is senior. Posts to its own address.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "desk_on_call.html")]
pub struct DeskOnCall {
    /// What is around it.
    pub frame: Frame,
    /// The rota, who is called first first.
    pub places: Vec<OnCallLine>,
    /// `name` of a new place.
    pub name: Field,
    /// `email` of a new place.
    pub email: Field,
    /// `webhook` of a new place.
    pub webhook: Field,
    /// `senior`: every moderator, those checked who are.
    pub moderators: Vec<Choice>,
    /// Nobody is marked as senior.
    pub nobody_senior: bool,
    /// What was just done; nothing when empty.
    pub notice: String,
}

impl DeskOnCall {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        form::errors(&[("name", &self.name.error), ("email", &self.email.error), ("webhook", &self.webhook.error)])
    }
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{Field, OnCallLine, html, samples};

    #[test]
    fn the_rota_is_sound_full_and_empty() {
        let mut page = samples::desk_on_call();
        html::check(&page);
        let bad = || html::HOSTILE.to_owned();
        page.places = vec![OnCallLine { id: bad(), name: bad(), email: bad(), webhook: bad(), key: bad() }];
        let field = || Field::wrong(html::HOSTILE, html::HOSTILE);
        (page.name, page.email, page.webhook) = (field(), field(), field());
        html::check(&page);
        page.places.clear();
        page.moderators.clear();
        html::check(&page);
    }
}
