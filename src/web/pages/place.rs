//! Services, as pages name them.

use super::{text, words};

/// A service by name, with its address on the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServiceRef {
    /// The code in `/services/{code}`.
    pub code: String,
    /// Its name, as messy as it comes.
    pub name: String,
}

impl ServiceRef {
    /// A service by code and name.
    #[must_use]
    pub fn new(code: impl Into<String>, name: impl Into<String>) -> Self {
        Self { code: code.into(), name: name.into() }
    }
}

/// A service in a list: enough to tell it from the others of the same name.
#[derive(Clone, Debug, Default)]
pub struct ServiceLine {
    /// The code in `/services/{code}`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The code of its setting, or words.
    pub setting: String,
    /// The organisation it belongs to; unknown when empty.
    pub organisation: String,
    /// Town and postcode, as far as known.
    pub place: String,
    /// "3 miles"; none when empty.
    pub distance: String,
    /// Closed: it keeps its stories and takes no new ones.
    pub closed: bool,
    /// Published stories, where they were counted.
    pub stories: Option<u32>,
}

impl ServiceLine {
    /// "12 stories"; empty where they were not counted.
    #[must_use]
    pub fn told(&self) -> String {
        self.stories.map(|number| text::counted(number, "story", "stories")).unwrap_or_default()
    }

    /// What tells it from others, as far as known; `true` where the words are ours, `false` where they are names.
    #[must_use]
    pub fn about(&self) -> Vec<(&str, bool)> {
        let (setting, organisation, place) = (words::setting(&self.setting), &*self.organisation, &*self.place);
        let parts = [(setting, true), (organisation, false), (place, false), (&*self.distance, true)];
        parts.into_iter().filter(|(part, _)| !part.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::ServiceLine;

    #[test]
    fn a_line_leaves_out_what_is_not_known() {
        let line = ServiceLine { setting: "prison".into(), place: "Leeds".into(), ..ServiceLine::default() };
        assert_eq!(line.about(), [("Prison healthcare", true), ("Leeds", false)]);
    }
}
