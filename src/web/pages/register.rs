//! `/register`

use askama::Template;

use super::words::{Row, SETTINGS, label};
use super::{Choice, Day, Frame, filters};

/// What was done, by the codes of `domain::register`.
pub(super) const KINDS: &[Row] = &[
    ("withheld", "Not published", ""),
    ("held", "Held before publishing", ""),
    ("restricted", "Restricted", ""),
    ("redacted", "Words taken out", ""),
    ("taken_down", "Taken down", ""),
];

/// Why, by the codes of `domain::register`.
pub(super) const REASONS: &[Row] = &[
    ("more", "We needed to know more", ""),
    ("service", "We could not tell which service it is about", ""),
    ("consent", "It is somebody else’s story, told without their consent", ""),
    ("not_experience", "It is not an experience of care", ""),
    ("known", "Somebody could be known by it", ""),
    ("abuse", "Abuse or hate", ""),
    ("legal", "A complaint or a legal case", ""),
    ("repeated", "It was told before", ""),
    ("old", "It happened too long ago", ""),
    ("advert", "Advertising", ""),
    ("provider", "The service may look before it is published", ""),
    ("other", "Another reason", ""),
];

/// One entry.
#[derive(Clone, Debug, Default)]
pub struct RegisterEntry {
    /// Its place.
    pub seq: u32,
    /// Its id, in hexadecimal.
    pub id: String,
    /// Code of [`KINDS`].
    pub kind: String,
    /// Code of [`REASONS`].
    pub reason: String,
    /// Code of the setting; not said when empty.
    pub setting: String,
    /// On which day.
    pub day: Day,
    /// Its hash, in hexadecimal.
    pub hash: String,
}

impl RegisterEntry {
    /// What was done, in words.
    #[must_use]
    pub fn what(&self) -> &str {
        label(KINDS, &self.kind)
    }

    /// Why, in words.
    #[must_use]
    pub fn why(&self) -> &str {
        label(REASONS, &self.reason)
    }

    /// Where, in words; empty when it is not said.
    #[must_use]
    pub fn place(&self) -> &str {
        label(SETTINGS, &self.setting)
    }

    /// Enough of the hash to compare at a glance.
    #[must_use]
    pub fn short(&self) -> &str {
        self.hash.get(..8).unwrap_or(&self.hash)
    }
}

/// One month.
#[derive(Clone, Debug, Default)]
pub struct RegisterMonth {
    /// "November 2026".
    pub month: String,
    /// How many decisions moderators made: what the other numbers are of.
    pub decisions: String,
    /// Not published.
    pub withheld: String,
    /// Held.
    pub held: String,
    /// Restricted.
    pub restricted: String,
    /// Words taken out.
    pub redacted: String,
    /// Taken down.
    pub taken_down: String,
}

/// `/register`: what was not shown, latest first.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "register.html")]
pub struct Register {
    /// What is around it.
    pub frame: Frame,
    /// `kind`: a code of [`KINDS`], or empty for any.
    pub kind: String,
    /// `year`, or empty for any.
    pub year: String,
    /// Years that have entries, latest first.
    pub years: Vec<String>,
    /// Months with their counts, latest first.
    pub months: Vec<RegisterMonth>,
    /// This page of entries.
    pub entries: Vec<RegisterEntry>,
    /// How many entries there are in all.
    pub size: u32,
    /// The hash of the last one; empty when there is none.
    pub head: String,
    /// The signature of the head; none when empty.
    pub signature: String,
    /// The address of the first page, when this is a later one; none when empty.
    pub first: String,
    /// The address of the next page; none when empty.
    pub next: String,
}

impl Register {
    fn kinds(&self) -> Vec<Choice> {
        Choice::table(KINDS, &[&self.kind])
    }

    fn year_choices(&self) -> Vec<Choice> {
        self.years.iter().map(|year| Choice::new(year, year, *year == self.year)).collect()
    }

    fn is_narrowed(&self) -> bool {
        !self.kind.is_empty() || !self.year.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use strum::IntoEnumIterator;

    use super::{KINDS, REASONS};
    use crate::domain::register::{Kind, Reason};
    use crate::web::pages::words::DECISION_REASONS;
    use crate::web::pages::{Register, RegisterEntry, html, samples};

    #[test]
    fn the_register_is_sound_full_and_empty() {
        html::check(&samples::register());
        let text = html::check(&Register { frame: samples::frame("Register"), ..Register::default() });
        assert!(text.contains("Nothing stands here yet"));
    }

    #[test]
    fn nothing_in_it_is_markup() {
        let bad = || html::HOSTILE.to_owned();
        let entry = RegisterEntry {
            seq: 1,
            id: bad(),
            kind: bad(),
            reason: bad(),
            setting: bad(),
            hash: bad(),
            ..RegisterEntry::default()
        };
        html::check(&Register {
            year: bad(),
            years: vec![bad()],
            entries: vec![entry],
            head: bad(),
            ..samples::register()
        });
    }

    #[test]
    fn every_code_has_its_words_and_moderators_choose_only_codes_that_are_known() {
        let of = |rows: &'static [super::Row]| rows.iter().map(|row| row.0).collect::<BTreeSet<_>>();
        assert_eq!(of(KINDS), Kind::iter().map(Kind::name).collect());
        assert_eq!(of(REASONS), Reason::iter().map(Reason::name).collect());
        assert!(of(DECISION_REASONS).is_subset(&of(REASONS)));
    }
}
