//! `/your-story`, the page behind it on which the address for letters is changed

use askama::Template;

use super::{Field, FormError, Frame, filters, form};

/// Gives, changes or removes the address. Posts to `/your-story/letters` with `reference`, `key` and `email` or `remove`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "your_letters.html")]
pub struct YourLetters {
    /// What is around it.
    pub frame: Frame,
    /// Its reference.
    pub reference: String,
    /// The key, carried on by the form.
    pub key: String,
    /// Whether there is an address.
    pub has_address: bool,
    /// Why letters do not arrive: `refused`, `failed`, `lost`, or empty.
    pub mail: String,
    /// `email`: never the one that is stored.
    pub email: Field,
}

impl YourLetters {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        form::errors(&[("email", &self.email.error)])
    }
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{Field, html, samples};

    #[test]
    fn the_page_is_sound_with_and_without_an_address() {
        let mut page = samples::your_letters();
        for (has_address, mail) in [(true, ""), (true, "refused"), (true, "failed"), (true, "lost"), (false, "")] {
            (page.has_address, page.mail) = (has_address, mail.into());
            assert_eq!(html::check(&page).contains("Remove my address"), has_address);
        }
        (page.reference, page.key) = (html::HOSTILE.into(), html::HOSTILE.into());
        page.email = Field::wrong(html::HOSTILE, html::HOSTILE);
        assert!(html::check(&page).contains("<title>Error: "));
    }
}
