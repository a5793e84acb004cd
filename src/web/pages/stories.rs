//! `/stories`

use askama::Template;

use super::words::SETTINGS;
use super::{Choice, Field, FormError, Frame, StoryCard, filters, form, text};

/// A filter that is on, and the address without it.
#[derive(Clone, Debug, Default)]
pub struct Chip {
    /// What it says: "Hospital", "Near {place}".
    pub label: String,
    /// What stands in its placeholder: what somebody typed, or a name.
    pub value: String,
    /// The search without it.
    pub remove: String,
}

/// `/stories`: search, and what it found.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "stories.html")]
pub struct Stories {
    /// What is around it.
    pub frame: Frame,
    /// `q`: the words looked for.
    pub q: Field,
    /// `near`: a town or postcode.
    pub near: Field,
    /// `radius_km`: a code of [`RADII`].
    pub radius: String,
    /// `setting`: a code, or empty for any.
    pub setting: String,
    /// `sort`: `relevance`, `newest` or `oldest`.
    pub sort: String,
    /// Filters without a control of their own, as name and value: kept while others change.
    pub kept: Vec<(&'static str, String)>,
    /// Filters that are on.
    pub chips: Vec<Chip>,
    /// Pages about what the search is narrowed to: what stands in the link, and its address.
    pub pages: Vec<(&'static str, String)>,
    /// How far from `near` stories may be, in miles; not said when empty.
    pub within: String,
    /// Ways to narrow the search.
    pub facets: Vec<FacetList>,
    /// The counts of these are of the newest thousand only.
    pub facets_of_newest: bool,
    /// Words that nobody wrote, each with the one that was looked for in its place.
    pub corrected: Vec<[String; 2]>,
    /// How many there are in all, where they were counted.
    pub total: Option<u32>,
    /// There are more than are counted.
    pub many: bool,
    /// This page of them.
    pub stories: Vec<StoryCard>,
    /// The address of the next page; none when empty.
    pub next: String,
    /// The address of the first page, when this is a later one; none when empty.
    pub first: String,
    /// The address of the same, newest first, where the best matches end; none when empty.
    pub newest: String,
}

/// Ways to narrow a search of one kind.
#[derive(Clone, Debug, Default)]
pub struct FacetList {
    /// What they are.
    pub title: &'static str,
    /// Most stories first.
    pub values: Vec<FacetValue>,
}

/// One way to narrow a search.
#[derive(Clone, Debug, Default)]
pub struct FacetValue {
    /// What it says.
    pub label: String,
    /// Whether the label is a text of this site.
    pub ours: bool,
    /// How many stories it leaves.
    pub stories: u32,
    /// The search with it.
    pub address: String,
}

/// Distances that are offered: kilometres as sent, miles as read.
pub(super) const RADII: &[(&str, &str, &str)] = &[("8", "5 miles", ""), ("16", "10 miles", ""), ("40", "25 miles", "")];

const SORTS: &[(&str, &str, &str)] = &[
    ("relevance", "Best match first", ""),
    ("newest", "Newest first", ""),
    ("oldest", "Oldest first", ""),
    ("most_read", "Most read first", ""),
];

impl Stories {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        form::errors(&[("q", &self.q.error), ("near", &self.near.error)])
    }

    /// With the distance of an address that somebody wrote, so that the form says what the search does.
    fn radii(&self) -> Vec<Choice> {
        let mut radii = Choice::table(RADII, &[&self.radius]);
        let is_offered = radii.iter().any(|one| one.checked);
        if !is_offered && self.radius.parse::<f64>().is_ok_and(|km| km > 0.0 && km.is_finite()) {
            radii.push(Choice::new(&self.radius, format!("{} km", self.radius), true));
        }
        radii
    }

    fn settings(&self) -> Vec<Choice> {
        Choice::table(SETTINGS, &[&self.setting])
    }

    fn sorts(&self) -> Vec<Choice> {
        Choice::table(SORTS, &[&self.sort])
    }

    /// Something other than everything was asked for.
    fn is_narrowed(&self) -> bool {
        !self.q.value.is_empty() || !self.chips.is_empty()
    }

    fn count(&self) -> String {
        match self.total {
            Some(total) => text::counted(total, "story", "stories"),
            None if self.many => "More than 1,000 stories".to_owned(),
            None => "Stories".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{Chip, Field, html, samples};

    #[test]
    fn a_search_is_sound_full_and_empty() {
        let mut page = samples::stories();
        html::check(&page);
        page.stories.clear();
        page.total = Some(0);
        assert!(html::check(&page).contains("No stories"));
    }

    #[test]
    fn a_distance_that_is_not_offered_is_shown_too() {
        let mut page = samples::stories();
        for (radius, chosen) in [("10", Some("10 km")), ("16", Some("10 miles")), ("x", None), ("", None)] {
            page.radius = radius.into();
            let radii = page.radii();
            assert_eq!(radii.iter().find(|one| one.checked).map(|one| one.label.as_str()), chosen);
        }
    }

    #[test]
    fn what_was_looked_for_is_never_markup() {
        let mut page = samples::stories();
        page.q = Field::wrong(html::HOSTILE, "Use fewer words");
        page.near = Field::new(html::HOSTILE);
        page.chips =
            vec![Chip { label: html::HOSTILE.into(), value: html::HOSTILE.into(), remove: html::HOSTILE.into() }];
        page.stories = vec![samples::hostile_card()];
        html::check(&page);
    }
}
