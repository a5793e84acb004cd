//! `/tell`, step `send`

use askama::Template;

use super::{Frame, Help, filters};

/// The story is safe with us: its reference, and the key, shown once.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "sent.html")]
pub struct Sent {
    /// What is around it.
    pub frame: Frame,
    /// The story's reference.
    pub reference: String,
    /// The key: words with hyphens. Empty when it was shown before and cannot be shown again.
    pub key: String,
    /// Help, when the words call for it.
    pub help: Option<Help>,
    /// An e-mail address was given, so we will write.
    pub by_email: bool,
}

impl Sent {
    fn key_words(&self) -> Vec<&str> {
        self.key.split('-').filter(|word| !word.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{Help, html, samples};

    #[test]
    fn the_key_is_shown_and_escaped() {
        let mut page = samples::sent();
        assert!(html::check(&page).contains(&page.key));
        page.key = html::HOSTILE.into();
        page.reference = html::HOSTILE.into();
        page.help = Some(Help::uk());
        html::check(&page);
    }
}
