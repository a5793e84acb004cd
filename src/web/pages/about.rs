//! `/about` and what is under it: pages that say who we are and what we do with words.

use askama::Template;

use super::{Frame, filters};

/// `/about`
#[derive(Clone, Debug, Default, Template)]
#[template(path = "about.html")]
pub struct About {
    /// What is around it.
    pub frame: Frame,
    /// The operator's e-mail address; not shown when empty.
    pub contact: String,
}

/// `/about/privacy`
#[derive(Clone, Debug, Default, Template)]
#[template(path = "privacy.html")]
pub struct Privacy {
    /// What is around it.
    pub frame: Frame,
    /// The operator's e-mail address; not shown when empty.
    pub contact: String,
}

/// `/about/accessibility`
#[derive(Clone, Debug, Default, Template)]
#[template(path = "accessibility.html")]
pub struct Accessibility {
    /// What is around it.
    pub frame: Frame,
    /// The operator's e-mail address; not shown when empty.
    pub contact: String,
}

/// `/about/rules`: what we publish.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "rules.html")]
pub struct Rules {
    /// What is around it.
    pub frame: Frame,
    /// The operator's e-mail address; not shown when empty.
    pub contact: String,
}

#[cfg(test)]
mod tests {
    use super::{About, Accessibility, Privacy, Rules};
    use crate::web::pages::{html, samples::frame};

    #[test]
    fn the_pages_about_us_are_sound() {
        for contact in [String::new(), html::HOSTILE.to_owned()] {
            html::check(&About { frame: frame("About"), contact: contact.clone() });
            html::check(&Privacy { frame: frame("Privacy"), contact: contact.clone() });
            html::check(&Accessibility { frame: frame("Accessibility"), contact: contact.clone() });
            html::check(&Rules { frame: frame("What we publish"), contact });
        }
    }
}
