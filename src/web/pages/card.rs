//! A story in a list.

use super::{Day, Progress, ServiceRef, text, words};

/// A story in a list: enough to decide whether to read it.
#[derive(Clone, Debug, Default)]
pub struct StoryCard {
    /// The reference in `/stories/{ref}`.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// The beginning, or what was found: pieces of text, `true` where the words that were looked for stand.
    pub excerpt: Vec<(String, bool)>,
    /// The code of the author's role, or words.
    pub role: String,
    /// The month it happened: "2026-03" or words.
    pub happened: String,
    /// When it was published.
    pub published: Day,
    /// The services it is about.
    pub services: Vec<ServiceRef>,
    /// Public answers of services.
    pub responses: u32,
    /// Changes promised or made.
    pub changes: u32,
    /// How far it has come.
    pub progress: Progress,
    /// What it has in common with the story that the list is for; empty in other lists.
    pub also: Vec<String>,
    /// How far away the nearest of its services is, in miles; not said when empty.
    pub miles: String,
}

impl StoryCard {
    /// An excerpt in which nothing is marked.
    #[must_use]
    pub fn plain(excerpt: impl Into<String>) -> Vec<(String, bool)> {
        vec![(excerpt.into(), false)]
    }

    /// "2 answers", "1 change"; empty when there are none.
    #[must_use]
    pub fn counts(&self) -> Vec<String> {
        let mut parts = Vec::new();
        if self.responses > 0 {
            parts.push(text::counted(self.responses, "answer", "answers"));
        }
        if self.changes > 0 {
            parts.push(text::counted(self.changes, "change", "changes"));
        }
        parts
    }
}

/// For staff: who wrote and when it happened; either may be unknown.
pub(super) fn byline(role: &str, happened: &str) -> String {
    let (role, month) = (words::role(role), super::month_words(happened));
    match (role.is_empty(), month.is_empty()) {
        (false, false) => format!("{role}, {month}"),
        (true, _) => month,
        (false, true) => role.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{StoryCard, byline};

    #[test]
    fn a_byline_leaves_out_what_is_not_known() {
        assert_eq!(byline("carer", "2026-03"), "A carer, March 2026");
        assert_eq!(byline("", "2026-03"), "March 2026");
        assert_eq!(byline("carer", ""), "A carer");
    }

    #[test]
    fn counts_say_nothing_of_nothing() {
        assert!(StoryCard::default().counts().is_empty());
        let card = StoryCard { responses: 2, changes: 1, ..StoryCard::default() };
        assert_eq!(card.counts(), ["2 answers", "1 change"]);
    }
}
