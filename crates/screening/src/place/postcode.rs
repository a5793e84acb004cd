//! Full postcodes of the United Kingdom and the Crown dependencies. The first half, which names a district, may stay.

use super::pieces::{Pieces, figure, is_close, may_start};
use crate::hit::Hit;
use crate::lists::postcode_areas::{AREAS, DOSES, ROOMS, UNITS, VITAMINS, WORDS};
use crate::text::Text;
use crate::{Rule, Severity};

/// Most signs of a postcode.
const LONGEST: usize = 7;

/// Most pieces it is written in: "SW 1A 1 AA".
const MAX_PIECES: usize = 4;

/// Areas with a letter after the district's digit: "EC1A", "W1T".
const LETTERED: &[&str] = &["e", "ec", "n", "nw", "se", "sw", "w", "wc"];

/// All full postcodes in the text, each with its first half as the suggestion.
pub(crate) fn find(text: &Text<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut first = 0;
    while let Some(word) = text.words.get(first) {
        let found = if word.text.len() <= LONGEST && may_start(text, first) { postcode_at(text, first) } else { None };
        let Some((next, kept)) = found else {
            first = first.saturating_add(1);
            continue;
        };
        first = with_leftovers(text, next);
        let to = first.checked_sub(1).and_then(|last| text.words.get(last)).map_or(word.to, |last| last.to);
        hits.push(Hit::new(Rule::Postcode, Severity::Hold, word.from, to).suggesting(kept));
    }
    hits
}

/// The postcode that starts with this word: the word after it, and its first half.
fn postcode_at(text: &Text<'_>, first: usize) -> Option<(usize, String)> {
    (1..=MAX_PIECES).find_map(|count| {
        let pieces = Pieces::of(text, first, count, LONGEST)?;
        let split = pieces.signs.len().checked_sub(3)?;
        let (outward, inward) = pieces.signs.split_at_checked(split)?;
        let strict = pieces.is_upper;
        let figures = |at: usize| pieces.figures.get(at).copied().unwrap_or_default();
        let area = area_length(outward, figures)?;
        let has_digit = pieces.signs.iter().any(char::is_ascii_digit);
        let shaped = match pieces.lengths.as_slice() {
            [_] => true,
            [half, 3] => *half == split,
            [letters, _] | [letters, _, 3] | [letters, _, 1, 2] if *letters == area => strict,
            [half, 1, 2] => strict && *half == split,
            _ => false,
        };
        let last = first.saturating_add(count).saturating_sub(1);
        let whole = has_digit && shaped && is_inward(inward, figures(split)) && !is_measure(text, first, last);
        whole.then(|| (first.saturating_add(count), spelled(outward, area)))
    })
}

/// The first half as it is written in full: capitals, with digits where only digits can be.
fn spelled(outward: &[char], area: usize) -> String {
    outward
        .iter()
        .enumerate()
        .map(|(at, &sign)| {
            let lettered = at > area && is_lettered(outward.get(..area).unwrap_or_default());
            let figure = if at < area || lettered { None } else { figure(sign) };
            figure.unwrap_or(sign).to_ascii_uppercase()
        })
        .collect()
}

/// How many letters the area has, if this is a first half: an area, a district's digit, one more digit or letter. In
/// capitals a letter O or I may stand for the digit.
fn area_length(outward: &[char], is_figure: impl Fn(usize) -> bool) -> Option<usize> {
    if outward == ['g', 'i', 'r'] {
        return Some(3);
    }
    [2, 1].into_iter().find(|&count| {
        let Some((letters, district)) = outward.split_at_checked(count) else {
            return false;
        };
        let area: String = letters.iter().collect();
        if AREAS.binary_search(&area.as_str()).is_err() {
            return false;
        }
        let digit = |offset: usize| is_figure(count.saturating_add(offset));
        match district {
            // No district is called 0 alone after one letter.
            [first] => digit(0) && *first != 'o',
            [_, second] => digit(0) && (digit(1) || (second.is_ascii_lowercase() && is_lettered(letters))),
            _ => false,
        }
    })
}

fn is_lettered(area: &[char]) -> bool {
    let area: String = area.iter().collect();
    LETTERED.contains(&area.as_str())
}

/// A digit and two letters; C, I, K, M, O and V are not used there. In capitals a letter may stand for the digit.
fn is_inward(half: &[char], may_count: bool) -> bool {
    let letter = |c: &char| c.is_ascii_lowercase() && !matches!(c, 'c' | 'i' | 'k' | 'm' | 'o' | 'v');
    let [digit, first, second] = half else {
        return false;
    };
    let word: String = half.iter().collect();
    let counted = digit.is_ascii_digit() || (may_count && !WORDS.contains(&word.as_str()));
    counted && letter(first) && letter(second)
}

/// "L4 5th", "B12 2ug" in small letters, unless the words before speak of a home; "ward E5 2ND floor" in any.
fn is_measure(text: &Text<'_>, first: usize, last: usize) -> bool {
    let (Some(start), Some(end)) = (text.words.get(first), text.words.get(last)) else {
        return false;
    };
    let letters = end.text.get(end.text.len().saturating_sub(2)..).unwrap_or_default();
    let dosed = DOSES.contains(&letters) && VITAMINS.contains(&start.text.as_str());
    if first == last || !(dosed || UNITS.contains(&letters)) {
        return false;
    }
    let small = text.reading.shape(end.to.saturating_sub(1)).is_lowercase();
    let before = first.checked_sub(1).and_then(|before| text.words.get(before));
    let told = || before.is_some_and(|word| word.text.starts_with("postcode") || word.text == "code");
    (small && !told()) || before.is_some_and(|word| ROOMS.contains(&word.text.as_str()))
}

/// "3rd" in small letters, which makes no postcode with the half that is kept.
fn is_ordinal(text: &Text<'_>, last: usize) -> bool {
    text.words.get(last).is_some_and(|word| {
        let letters = word.text.get(word.text.len().saturating_sub(2)..).unwrap_or_default();
        UNITS.contains(&letters) && text.reading.shape(word.to.saturating_sub(1)).is_lowercase()
    })
}

/// More second halves straight after the first would make a new postcode with the half that is kept.
fn with_leftovers(text: &Text<'_>, next: usize) -> usize {
    let mut next = next;
    loop {
        let close = next.checked_sub(1).and_then(|last| Some((text.words.get(last)?, text.words.get(next)?)));
        if !close.is_some_and(|(last, word)| is_close(text, last, word)) {
            return next;
        }
        let half = |count: usize| {
            let last = next.saturating_add(count).saturating_sub(1);
            Pieces::of(text, next, count, 3).is_some_and(|pieces| {
                is_inward(&pieces.signs, pieces.signs.first().is_some_and(|&sign| figure(sign).is_some()))
                    && !is_ordinal(text, last)
            })
        };
        match (half(1), half(2)) {
            (true, _) => next = next.saturating_add(1),
            (false, true) => next = next.saturating_add(2),
            (false, false) => return next,
        }
    }
}
