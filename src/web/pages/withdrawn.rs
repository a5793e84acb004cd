//! `/your-story/withdrawal`

use askama::Template;

use super::{Frame, filters};

/// The story is withdrawn.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "withdrawn.html")]
pub struct Withdrawn {
    /// What is around it.
    pub frame: Frame,
    /// Its reference.
    pub reference: String,
    /// The key as it came: it opens what is left, in another language.
    pub key: String,
    /// It had been published, so a place in a thread stays.
    pub was_published: bool,
}

#[cfg(test)]
mod tests {
    use super::Withdrawn;
    use crate::web::pages::{html, samples};

    #[test]
    fn withdrawn_is_sound() {
        let frame = samples::frame("Your story is withdrawn");
        html::check(&Withdrawn {
            frame,
            reference: html::HOSTILE.into(),
            key: html::HOSTILE.into(),
            was_published: true,
        });
    }
}
