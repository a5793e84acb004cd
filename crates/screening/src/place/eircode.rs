//! Full Eircodes of Ireland. The first half, the routing key, may stay.

use super::pieces::{Pieces, figure, is_close, may_start};
use crate::hit::Hit;
use crate::lists::routing_keys::KEYS;
use crate::text::Text;
use crate::{Rule, Severity};

/// Letters in use: those that nobody takes for another.
const LETTERS: &str = "acdefhknprtvwxy";

/// Signs of an Eircode.
const LENGTH: usize = 7;

/// All full Eircodes in the text, each with its routing key as the suggestion.
pub(crate) fn find(text: &Text<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut first = 0;
    while let Some(word) = text.words.get(first) {
        let found =
            if matches!(word.text.len(), 3 | 7) && may_start(text, first) { eircode_at(text, first) } else { None };
        let Some((next, kept)) = found else {
            first = first.saturating_add(1);
            continue;
        };
        first = with_leftovers(text, next);
        let to = first.checked_sub(1).and_then(|last| text.words.get(last)).map_or(word.to, |last| last.to);
        hits.push(Hit::new(Rule::Eircode, Severity::Hold, word.from, to).suggesting(kept));
    }
    hits
}

/// The Eircode that starts with this word: the word after it, and its routing key.
fn eircode_at(text: &Text<'_>, first: usize) -> Option<(usize, String)> {
    (1..=3).find_map(|count| {
        let pieces = Pieces::of(text, first, count, LENGTH)?;
        let usual = matches!(pieces.lengths.as_slice(), [7] | [3, 4] | [3, 2, 2]);
        let (key, unique) = pieces.signs.split_at_checked(3)?;
        let key = routing_key(key)?;
        let known = KEYS.binary_search(&key.as_str()).is_ok();
        let sure = if pieces.is_upper { known || pieces.lengths != [7] } else { known };
        // "T14.91XD" is the code of a disease.
        let dotted = text.words.get(first).is_some_and(|word| word.text.len() == 3 && text.reading.at(word.to) == '.');
        (usual && sure && !dotted && is_unique(unique)).then(|| (first.saturating_add(count), key.to_ascii_uppercase()))
    })
}

/// One of the letters in use and two digits, or D6W. The letter O may stand for a zero.
fn routing_key(half: &[char]) -> Option<String> {
    match half {
        ['d', '6', 'w'] => Some("d6w".to_owned()),
        [letter, first, second] if LETTERS.contains(*letter) => {
            let digits = half.iter().any(char::is_ascii_digit);
            digits.then_some(())?;
            Some([*letter, figure(*first)?, figure(*second)?].into_iter().collect())
        }
        _ => None,
    }
}

/// Four of the letters and digits in use, of both kinds.
fn is_unique(half: &[char]) -> bool {
    half.len() == 4
        && half.iter().all(|&c| figure(c).is_some() || LETTERS.contains(c))
        && half.iter().any(char::is_ascii_digit)
        && half.iter().any(char::is_ascii_lowercase)
}

/// More second halves straight after the first would make a new Eircode with the key that is kept.
fn with_leftovers(text: &Text<'_>, next: usize) -> usize {
    let mut next = next;
    loop {
        let close = next.checked_sub(1).and_then(|last| Some((text.words.get(last)?, text.words.get(next)?)));
        if !close.is_some_and(|(last, word)| is_close(text, last, word)) {
            return next;
        }
        let half = |count: usize| {
            Pieces::of(text, next, count, 4)
                .is_some_and(|pieces| matches!(pieces.lengths.as_slice(), [4] | [2, 2]) && is_unique(&pieces.signs))
        };
        match (half(1), half(2)) {
            (true, _) => next = next.saturating_add(1),
            (false, true) => next = next.saturating_add(2),
            (false, false) => return next,
        }
    }
}
