//! The words of a street after a house number: where its name ends, and how sure it is one.

use crate::lists::streets::{AFTER_THE, FIRST_TYPES, NOT_NAMES, TYPES, WEAK_TYPES};
use crate::text::Text;
use crate::words::Word;

/// Most words of a street's name, with its type.
const MAX_WORDS: usize = 5;

/// Longest word of a street's name.
const MAX_LETTERS: usize = 20;

/// How much the words look like a street.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Looks {
    /// In small letters with an everyday word for its type: "rose close".
    Loose,
    /// In small letters: "mill lane".
    Likely,
    /// With capitals.
    Sure,
}

/// The street whose name starts with the word at `first`: the word after it, and how it looks. The longest is taken:
/// "Park Road" is only the start of "Park Road South Street".
pub(super) fn at(text: &Text<'_>, first: usize) -> Option<(usize, Looks)> {
    let opening = text.words.get(first)?;
    if let Some(found) = named_by_first_word(text, first, opening) {
        return Some(found);
    }
    let mut best = None;
    let mut capitals = true;
    for index in (first..text.words.len()).take(MAX_WORDS) {
        let word = text.words.get(index)?;
        if index > first && !follows(text, index) {
            break;
        }
        let capital = is_capital(text, word);
        if index > first
            && let Some(looks) = looks(text, index, word, capitals && capital)
        {
            best = Some((index.saturating_add(1), looks));
        }
        if !may_be_name(word, index == first, capital) {
            break;
        }
        capitals = capitals && (capital || is_connector(&word.text));
    }
    best
}

/// "The Paddocks", "Heol y Bryn", "Sráid Mhór".
fn named_by_first_word(text: &Text<'_>, first: usize, opening: &Word) -> Option<(usize, Looks)> {
    let next = first.saturating_add(1);
    let second = text.words.get(next).filter(|_| follows(text, next))?;
    if opening.text == "the" && is_listed(AFTER_THE, &second.text) {
        let looks = if is_capital(text, opening) && is_capital(text, second) { Looks::Sure } else { Looks::Loose };
        return Some((next.saturating_add(1), looks));
    }
    if !is_listed(FIRST_TYPES, &opening.text) || !is_capital(text, opening) {
        return None;
    }
    let after = next.saturating_add(1);
    let third = text.words.get(after).filter(|word| follows(text, after) && is_capital(text, word));
    if is_capital(text, second) {
        return Some((after, Looks::Sure));
    }
    (is_connector(&second.text) && third.is_some()).then(|| (after.saturating_add(1), Looks::Sure))
}

/// How the street looks that ends with this word, if it may be its type.
fn looks(text: &Text<'_>, index: usize, word: &Word, capitals: bool) -> Option<Looks> {
    let strong = is_listed(TYPES, &word.text);
    if !strong && !is_listed(WEAK_TYPES, &word.text) {
        return None;
    }
    // "10 Nurse Jo Dr Smith", "3 Beds St Thomas": a title or a saint.
    let next = text.words.get(index.saturating_add(1));
    let titled = matches!(word.text.as_str(), "dr" | "st") && text.reading.at(word.to) == '.';
    let before_name = next.is_some_and(|next| next.from <= word.to.saturating_add(2) && is_capital(text, next));
    if word.text == "dr" && before_name && text.reading.at(word.to) != ',' || titled && before_name {
        return None;
    }
    Some(match (capitals, strong) {
        (true, _) => Looks::Sure,
        (false, true) => Looks::Likely,
        (false, false) => Looks::Loose,
    })
}

fn may_be_name(word: &Word, is_first: bool, capital: bool) -> bool {
    let digits = word.text.contains(|c: char| c.is_ascii_digit());
    let ordinal = ["th", "st", "nd", "rd"].iter().any(|end| word.text.ends_with(end));
    let small = is_connector(&word.text);
    let named = if small { !is_first || (word.text == "the" && capital) } else { !is_listed(NOT_NAMES, &word.text) };
    named && (!digits || ordinal) && word.text.len() <= MAX_LETTERS
}

/// Small words inside names: "Stoke on Trent Road", "Heol y Bryn", "Isle of Man Street".
fn is_connector(word: &str) -> bool {
    matches!(word, "an" | "and" | "de" | "le" | "na" | "of" | "on" | "the" | "y" | "yr")
}

/// Whether the word at `index` stands beside the one before: "St. John's Road", "Stoke-on-Trent".
pub(super) fn follows(text: &Text<'_>, index: usize) -> bool {
    let pair = index.checked_sub(1).and_then(|before| Some((text.words.get(before)?, text.words.get(index)?)));
    pair.is_some_and(|(before, word)| {
        let gap = before.to..word.from;
        let saint = matches!(before.text.as_str(), "st" | "mt");
        (1..=2).contains(&gap.len())
            && gap.into_iter().all(|at| match text.reading.at(at) {
                ' ' | '-' => true,
                '.' => saint,
                _ => false,
            })
    })
}

pub(super) fn is_capital(text: &Text<'_>, word: &Word) -> bool {
    text.reading.shape(word.from).is_uppercase()
}

pub(super) fn is_listed(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}
