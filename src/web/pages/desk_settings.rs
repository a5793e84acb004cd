//! `/desk/settings`

use askama::Template;

use super::{Choice, Field, FormError, Frame, filters, form, text};

/// `/desk/settings`: what a moderator would rather not be given. Posts `csrf`, `avoid` and `daily` to its own address.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "desk_settings.html")]
pub struct DeskSettings {
    /// What is around it.
    pub frame: Frame,
    /// `avoid`: topics.
    pub topics: Vec<Choice>,
    /// `daily`: a number, or nothing.
    pub daily: Field,
    /// Hard stories read in the last day.
    pub today: u32,
    /// What was just done; nothing when empty.
    pub notice: String,
}

impl DeskSettings {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        form::errors(&[("daily", &self.daily.error)])
    }

    fn read(&self) -> String {
        text::counted(self.today, "hard story", "hard stories")
    }
}

/// `/desk/stories/{ref}` before the note is passed. Posts `act` to `/desk/stories/{ref}/lease`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "desk_note.html")]
pub struct DeskNote {
    /// What is around it.
    pub frame: Frame,
    /// Its reference.
    pub reference: String,
    /// What it is about; empty when screening could not look.
    pub topics: Vec<String>,
    /// Criticality with its word: "4, strongly"; empty when nobody can tell.
    pub criticality: String,
    /// Somebody may be at risk.
    pub risk: bool,
    /// The lease, in words.
    pub lease: String,
    /// This person holds it and can give it back.
    pub mine: bool,
}

#[cfg(test)]
mod tests {
    use super::DeskNote;
    use crate::web::pages::{Field, html, samples};

    #[test]
    fn settings_are_sound_and_keep_what_was_typed() {
        let mut page = samples::desk_settings();
        html::check(&page);
        page.daily = Field::wrong(html::HOSTILE, "Enter a number");
        html::check(&page);
    }

    #[test]
    fn a_note_shows_nothing_of_the_story() {
        let page = samples::desk_note();
        assert!(html::check(&page).contains("suicide or self-harm"));
        html::check(&DeskNote { topics: Vec::new(), criticality: String::new(), mine: false, ..page });
    }
}
