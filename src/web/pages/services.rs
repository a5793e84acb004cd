//! `/services`

use askama::Template;

use super::words::SETTINGS;
use super::{Choice, Field, FormError, Frame, ServiceLine, filters, form, text};

/// `/services`: find one by name, town or postcode.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "services.html")]
pub struct Services {
    /// What is around it.
    pub frame: Frame,
    /// `q`: a name, town or postcode.
    pub q: Field,
    /// `setting`: a code, or empty for any.
    pub setting: String,
    /// Something was looked for, so say so if nothing was found.
    pub searched: bool,
    /// What was found does not have every word as it was typed.
    pub close: bool,
    /// How many there are in all, where they were counted.
    pub total: Option<u32>,
    /// What was found.
    pub found: Vec<ServiceLine>,
    /// The address of the next page; none when empty.
    pub next: String,
}

impl Services {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        form::errors(&[("q", &self.q.error)])
    }

    fn settings(&self) -> Vec<Choice> {
        Choice::table(SETTINGS, &[&self.setting])
    }

    fn count(&self) -> String {
        match self.total {
            Some(total) => text::counted(total, "service", "services"),
            None => "Services".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{Field, html, samples};

    #[test]
    fn the_finder_is_sound_full_and_empty() {
        let mut page = samples::services();
        html::check(&page);
        page.q = Field::wrong(html::HOSTILE, html::HOSTILE);
        page.found = vec![samples::hostile_service()];
        html::check(&page);
        page.found.clear();
        assert!(html::check(&page).contains("No service"));
    }
}
