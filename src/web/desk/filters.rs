//! What a moderator wants to see of the queue: read from the address, shown as a form, and as chips to take off.

use screening::Rule;

use crate::domain::lifecycle::Status;
use crate::store::queue::{Filter, HeldBy};
use crate::web::extract::Params;
use crate::web::pages::words::CRITICALITY;
use crate::web::pages::{Chip, Choice};

/// The names of all parameters, in the order in which an address has them.
const NAMES: [&str; 6] = ["stage", "urgent", "criticality", "q", "held", "kind"];

/// Where stories can stand that the queue shows: the code in the address, what the page calls it, and the status.
const STAGES: [(&str, &str, Option<Status>); 7] = [
    ("", "Everything open", None),
    ("waiting", "To read", Some(Status::Waiting)),
    ("escalated", "Escalated", Some(Status::Escalated)),
    ("asked", "Asked the author", Some(Status::Asked)),
    ("held", "Held for the provider", Some(Status::Held)),
    ("approved", "Approved, not public yet", Some(Status::Approved)),
    ("rejected", "Rejected", Some(Status::Rejected)),
];

/// Kinds of findings: the code in the address, what the page calls it, and the reason codes of its rules.
const KINDS: [(&str, &str, &[&str]); 8] = [
    ("risk", "Somebody at risk", &["risk"]),
    ("people", "Names and descriptions", &["name", "description", "recognisable"]),
    ("contact", "Contact details and numbers", &["contact-details", "identity-number", "bank-details", "link"]),
    ("place", "Exact places and times", &["exact-place", "exact-time"]),
    ("language", "Swearing, hate and threats", &["language", "hate", "threat"]),
    ("legal", "Complaints and legal cases", &["complaint", "legal"]),
    ("other", "Not a story of care", &["not-a-story", "too-old", "other-language"]),
    ("repeated", "Told before", &["duplicate"]),
];

/// The filter of an address. What is nonsense filters nothing.
#[derive(Debug, Clone, Default)]
pub struct Filters {
    /// By name, as in the address: only what is set and known.
    set: Vec<(&'static str, String)>,
}

impl Filters {
    /// Reads an address.
    #[must_use]
    pub fn of(params: &Params) -> Self {
        let known = |name: &str, value: &str| match name {
            "stage" => STAGES.iter().any(|stage| stage.0 == value),
            "urgent" => value == "1",
            "criticality" => CRITICALITY.iter().any(|row| row.0 == value),
            "held" => matches!(value, "me" | "nobody"),
            "kind" => KINDS.iter().any(|kind| kind.0 == value),
            _ => value.chars().count() <= 100,
        };
        let set = NAMES.iter().map(|name| (*name, params.get(name)));
        let set = set.filter(|(name, value)| !value.is_empty() && known(name, value));
        Self { set: set.map(|(name, value)| (name, value.to_owned())).collect() }
    }

    /// What was typed or chosen under a name; empty when nothing was.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.set.iter().find(|(one, _)| *one == name).map_or("", |(_, value)| value)
    }

    /// The filter as the store takes it.
    #[must_use]
    pub fn filter(&self) -> Filter {
        let stage = self.value("stage");
        let codes = KINDS.iter().find(|kind| kind.0 == self.value("kind")).map_or(&[] as &[&str], |kind| kind.2);
        Filter {
            status: STAGES.iter().find(|one| one.0 == stage).and_then(|one| one.2),
            urgent: self.value("urgent") == "1",
            criticality: self.value("criticality").parse().ok(),
            words: self.value("q").split_whitespace().map(str::to_owned).collect(),
            held: match self.value("held") {
                "me" => HeldBy::Me,
                "nobody" => HeldBy::Nobody,
                _ => HeldBy::Anybody,
            },
            rules: Rule::all().iter().filter(|rule| codes.contains(&rule.code())).map(Rule::name).collect(),
        }
    }

    /// The address without one filter, or of another page.
    #[must_use]
    pub fn address(&self, without: &str, page: i64) -> String {
        let pairs = self.set.iter().filter(|(name, _)| *name != without).map(|(name, value)| (*name, value.clone()));
        let pairs: Vec<_> = pairs.chain((page > 1).then(|| ("page", page.to_string()))).collect();
        match serde_html_form::to_string(&pairs) {
            Ok(query) if !query.is_empty() => format!("/desk?{query}"),
            _ => "/desk".to_owned(),
        }
    }

    /// Filters that are on, but for the stage, which has its own tabs.
    #[must_use]
    pub fn chips(&self) -> Vec<Chip> {
        let words = |name: &str, value: &str| match name {
            "urgent" => "Urgent".to_owned(),
            "criticality" => format!("Criticality {value} or more"),
            "held" if value == "me" => "Held by me".to_owned(),
            "held" => "Held by nobody".to_owned(),
            "kind" => KINDS.iter().find(|kind| kind.0 == value).map_or("", |kind| kind.1).to_owned(),
            _ => format!("“{value}”"),
        };
        let set = self.set.iter().filter(|(name, _)| *name != "stage");
        set.map(|(name, value)| Chip { label: words(name, value), remove: self.address(name, 1), ..Chip::default() })
            .collect()
    }

    /// The kinds of findings to choose from.
    #[must_use]
    pub fn kinds(&self) -> Vec<Choice> {
        KINDS.iter().map(|kind| Choice::new(kind.0, kind.1, kind.0 == self.value("kind"))).collect()
    }

    /// The tabs: code, words, and whether it is this one.
    pub fn stages(&self) -> impl Iterator<Item = (&'static str, &'static str, bool)> {
        let now = self.value("stage").to_owned();
        STAGES.iter().map(move |stage| (stage.0, stage.1, stage.0 == now))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn nonsense_filters_nothing_and_what_is_set_comes_back_in_the_address() {
        let filters =
            Filters { set: vec![("stage", "held".into()), ("q", "St Mary’s & Co".into()), ("kind", "risk".into())] };

        assert_eq!(filters.address("kind", 2), "/desk?stage=held&q=St+Mary%E2%80%99s+%26+Co&page=2");
        assert_eq!(Filters::default().address("", 1), "/desk");
        assert_eq!(filters.chips().len(), 2);
        assert_eq!(filters.filter().status, Some(Status::Held));
        assert!(filters.filter().rules.contains(&"crisis"));
    }

    #[test]
    fn every_kind_has_rules() {
        let codes: BTreeSet<&str> = Rule::all().iter().map(Rule::code).collect();
        for code in KINDS.iter().flat_map(|kind| kind.2) {
            assert!(codes.contains(code), "{code}");
        }
    }
}
