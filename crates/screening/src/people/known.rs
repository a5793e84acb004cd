//! What the lists know of a word: a name, a word that is a name as well, or no name at all.

use super::kinds::{COMMON, KIN, ORDINARY, PLACE, ROLE, THING, is};
use super::token::{Case, Tokens};
use crate::lists::capitals::ABBREVIATIONS;
use crate::lists::sorted::holds;
use crate::lists::{first_names, last_names};

/// How surely a word is a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Known {
    /// In no list.
    No,
    /// A name and a word.
    Wordy,
    /// Hardly anything but a name.
    Sure,
}

/// The endings of last names that no list can hold all of.
const NAME_ENDS: &[&str] =
    &["akis", "enko", "escu", "icz", "opoulos", "oulou", "ovic", "owska", "owski", "singhe", "ssen", "sson"];

/// Endings of words that are no names.
const WORD_ENDS: &[&str] = &["ed", "ful", "ing", "logy", "ment", "ness", "tion"];

pub(super) fn first_name(word: &str) -> Known {
    known(word, first_names::FIRST_NAMES, first_names::WORDY_FIRST_NAMES)
}

pub(super) fn last_name(word: &str) -> Known {
    let by_form = word.len() > 6 && NAME_ENDS.iter().any(|end| word.ends_with(end))
        || word.len() > 5 && (word.starts_with("mac") || word.starts_with("mc")) && !is(word, COMMON);
    match known(word, last_names::LAST_NAMES, last_names::WORDY_LAST_NAMES) {
        Known::No if by_form && !matches!(word, "macmillan" | "machine" | "machines" | "macular") => Known::Sure,
        found => found,
    }
}

fn known(word: &str, sure: &str, wordy: &str) -> Known {
    if word.len() < 2 {
        Known::No
    } else if holds(sure, word) {
        Known::Sure
    } else if holds(wordy, word) {
        Known::Wordy
    } else {
        Known::No
    }
}

/// What the lists say of the word at this place as a first name.
pub(super) fn first(tokens: &Tokens<'_>, index: usize) -> Known {
    if no_name(tokens, index) { Known::No } else { first_name(tokens.word(index)) }
}

/// What the lists say of the word at this place as a last name.
pub(super) fn last(tokens: &Tokens<'_>, index: usize) -> Known {
    if no_name(tokens, index) { Known::No } else { last_name(tokens.word(index)) }
}

/// No name is surely one and an ordinary word as well: in small letters that settles it.
fn no_name(tokens: &Tokens<'_>, index: usize) -> bool {
    match tokens.case(index) {
        Case::Figure => true,
        Case::Small => tokens.is(index, ORDINARY),
        _ => false,
    }
}

/// Whether the word is an ordinary one.
pub(super) fn common(word: &str) -> bool {
    is(word, COMMON)
}

/// Whether the word is a place, a people, a time or a maker.
pub(super) fn place(word: &str) -> bool {
    is(word, PLACE)
}

/// Whether the word is something that is named after people.
pub(super) fn thing(word: &str) -> bool {
    is(word, THING)
}

/// Whether the word says what somebody is at work.
pub(super) fn role(word: &str) -> bool {
    is(word, ROLE)
}

/// Whether the word says what people are to each other.
pub(super) fn kin(word: &str) -> bool {
    is(word, KIN)
}

/// Whether a word in no list may be a name.
pub(super) fn unheard(word: &str) -> bool {
    word.len() > 2
        && !is(word, ORDINARY | PLACE)
        && !ABBREVIATIONS.contains(&word)
        && !super::titles::is_title(word)
        && !WORD_ENDS.iter().any(|end| word.ends_with(end))
}
