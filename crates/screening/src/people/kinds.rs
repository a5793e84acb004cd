//! What kinds of word a word is: all lists of ordinary words in one table, so that a word is looked up once.

use std::sync::LazyLock;

use crate::lists::{looks, no_names, people};

pub(crate) const COMMON: u32 = 1;
pub(crate) const PLACE: u32 = 1 << 1;
pub(crate) const THING: u32 = 1 << 2;
pub(crate) const ROLE: u32 = 1 << 3;
pub(crate) const KIN: u32 = 1 << 4;
pub(crate) const STAFF_PLACE: u32 = 1 << 5;
pub(crate) const PRAISE: u32 = 1 << 6;
pub(crate) const BLAME: u32 = 1 << 7;
pub(crate) const ORIGIN: u32 = 1 << 8;
pub(crate) const STRONG: u32 = 1 << 9;
pub(crate) const WEAK: u32 = 1 << 10;
pub(crate) const FEATURE: u32 = 1 << 11;
pub(crate) const FEATURE_WORD: u32 = 1 << 12;
pub(crate) const ROYAL: u32 = 1 << 13;
/// No kind of word: set when a word has been looked up.
pub(crate) const SEEN: u32 = 1 << 31;

/// What is no name in small letters, even when it is one in capitals.
pub(crate) const ORDINARY: u32 = COMMON | THING | ROLE | KIN;

/// Words in order, each with its kinds.
static TABLE: LazyLock<Vec<(&str, u32)>> = LazyLock::new(|| {
    let lists = [
        (no_names::COMMON, COMMON),
        (no_names::PLACES, PLACE),
        (no_names::THINGS, THING),
        (no_names::ROYAL, ROYAL),
        (people::ROLES, ROLE),
        (people::KIN, KIN),
        (people::STAFF_PLACES, STAFF_PLACE),
        (people::PRAISE, PRAISE),
        (people::BLAME, BLAME),
        (looks::ORIGINS, ORIGIN),
        (looks::STRONG, STRONG),
        (looks::WEAK, WEAK),
        (looks::FEATURES, FEATURE),
        (looks::FEATURE_WORDS, FEATURE_WORD),
    ];
    let mut all: Vec<(&str, u32)> =
        lists.into_iter().flat_map(|(list, kind)| list.split(' ').map(move |word| (word, kind))).collect();
    all.sort_unstable();
    all.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 |= next.1;
        }
        same
    });
    all
});

/// The kinds of a word, in small letters.
pub(crate) fn kinds(word: &str) -> u32 {
    let place = TABLE.binary_search_by(|entry| entry.0.cmp(word)).ok();
    place.and_then(|place| TABLE.get(place)).map_or(0, |entry| entry.1)
}

/// Whether the word is of one of these kinds.
pub(crate) fn is(word: &str, wanted: u32) -> bool {
    kinds(word) & wanted != 0
}
