//! Full postcodes of the United Kingdom and Eircodes of Ireland. Their first halves, which name a district, may stay.

use crate::hit::Hit;
use crate::lists::postcode_areas::{AREAS, UNITS};
use crate::reading::Reading;
use crate::{Rule, Severity};

/// All full postcodes in the text, each with its first half as the suggestion.
pub(crate) fn find(reading: &Reading) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut index = 0;
    while index < reading.len() {
        if !reading.at(index).is_alphanumeric() {
            index = index.saturating_add(1);
            continue;
        }
        let end = reading.skip(index, char::is_alphanumeric);
        let Some((kept, to)) = postcode_at(reading, index, end) else {
            index = end;
            continue;
        };
        let first_half: String = (index..kept).map(|at| reading.shape(at).to_ascii_uppercase()).collect();
        let to = with_leftovers(reading, to);
        hits.push(Hit::new(Rule::Postcode, Severity::Hold, index, to).suggesting(first_half));
        index = to;
    }
    hits
}

/// The postcode whose first word stands from `from` up to `end`: where its first half and where the whole ends.
fn postcode_at(reading: &Reading, from: usize, end: usize) -> Option<(usize, usize)> {
    let length = end.saturating_sub(from);
    // Solid: "M332AB", "D02X285".
    for second in [3, 4] {
        let split = end.saturating_sub(second);
        if (5..=7).contains(&length) && is_postcode(reading, (from, split), (split, end)) {
            return Some((split, end));
        }
    }
    if !(2..=4).contains(&length) {
        return None;
    }
    let start = gap(reading, end)?;
    let to = reading.skip(start, char::is_alphanumeric);
    is_postcode(reading, (from, end), (start, to)).then_some((end, to))
}

/// After the space, hyphen or dot that people put between the halves.
fn gap(reading: &Reading, end: usize) -> Option<usize> {
    let start = reading.skip(end, |c| matches!(c, ' ' | '-' | '.'));
    (start > end && start <= end.saturating_add(3)).then_some(start)
}

/// More second halves straight after the first would make a new postcode with the half that is kept.
fn with_leftovers(reading: &Reading, end: usize) -> usize {
    let mut to = end;
    while let Some(start) = gap(reading, to) {
        let next = reading.skip(start, char::is_alphanumeric);
        let half = characters(reading, (start, next));
        if !is_inward(&half) && !is_eircode_end(&half) {
            break;
        }
        to = next;
    }
    to
}

fn is_postcode(reading: &Reading, first: (usize, usize), second: (usize, usize)) -> bool {
    let outward = characters(reading, first);
    let inward = characters(reading, second);
    if is_eircode_start(&outward) && is_eircode_end(&inward) {
        return reading.shape(first.0).is_uppercase();
    }
    is_outward(&outward) && is_inward(&inward) && !is_unit(reading, second)
}

/// Up to eight characters: longer words are no half of a postcode.
fn characters(reading: &Reading, (from, to): (usize, usize)) -> Vec<char> {
    (from..to).take(8).map(|index| reading.at(index)).collect()
}

/// Area letters, a district digit, and one more digit or letter.
fn is_outward(half: &[char]) -> bool {
    let letters: String = half.iter().take_while(|c| c.is_ascii_lowercase()).collect();
    let district = half.get(letters.len()..).unwrap_or_default();
    let shaped = match district {
        [digit] => digit.is_ascii_digit(),
        [digit, last] => digit.is_ascii_digit() && last.is_ascii_alphanumeric(),
        _ => false,
    };
    shaped && AREAS.binary_search(&letters.as_str()).is_ok()
}

/// A digit and two letters; C, I, K, M, O and V are not used there.
fn is_inward(half: &[char]) -> bool {
    let letter = |c: &char| c.is_ascii_lowercase() && !matches!(c, 'c' | 'i' | 'k' | 'm' | 'o' | 'v');
    matches!(half, [digit, first, second] if digit.is_ascii_digit() && letter(first) && letter(second))
}

/// "5th", "2hr" in small type.
fn is_unit(reading: &Reading, (from, to): (usize, usize)) -> bool {
    let letters = from.saturating_add(1);
    reading.shape(letters).is_lowercase() && UNITS.contains(&reading.words(letters, to).as_str())
}

/// A routing key: one of the letters in use and two digits, or D6W.
fn is_eircode_start(half: &[char]) -> bool {
    match half {
        [letter, first, second] => {
            "acdefhknprtvwxy".contains(*letter)
                && first.is_ascii_digit()
                && (second.is_ascii_digit() || (*letter, *first, *second) == ('d', '6', 'w'))
        }
        _ => false,
    }
}

/// A unique part: four of the letters and digits in use, of both kinds.
fn is_eircode_end(half: &[char]) -> bool {
    half.len() == 4
        && half.iter().all(|c| c.is_ascii_digit() || "acdefhknprtvwxy".contains(*c))
        && half.iter().any(char::is_ascii_digit)
        && half.iter().any(char::is_ascii_lowercase)
}
