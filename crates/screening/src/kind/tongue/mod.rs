//! Which language the text is in.
//!
//! By the letters where a language has letters of its own, and by small words and marks where it shares the Latin
//! ones. Texts in two languages are in the one that most of it is in.

mod script;

use std::sync::LazyLock;

use letters::char::{decompose_canonical, is_combining_mark};

use super::book::hash;
use crate::lists::tongues::{SIGNS, TONGUES};
use crate::text::Text;
use crate::{Field, Finding, Region, Rule, Severity};

/// Points of a word that only one language has. Twelve, so that two, three and four languages can share it.
const WORD: u32 = 12;

/// Points of a sign.
const SIGN: u32 = 6;

/// At most so many signs count: one word of another language in an English text may have a few.
const MOST_SIGNS: u32 = 8;

/// Points that a language needs.
const ENOUGH: u32 = 24;

/// Hashes of words, and the languages that have them, one bit each, in order.
static WORDS: LazyLock<Vec<(u64, u64)>> = LazyLock::new(|| {
    let mut all: Vec<(u64, u64)> = TONGUES
        .iter()
        .zip(0_u32..)
        .flat_map(|((_, words), place)| words.split(' ').map(move |word| (hash(word), 1_u64 << place)))
        .collect();
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

/// The ISO 639-1 code; `None` when there are too few words to tell.
pub(crate) fn language(text: &Text<'_>) -> Option<&'static str> {
    if text.context.field == Field::ScreenName {
        return None;
    }
    let scripts = script::count(&text.reading);
    if let Some(code) = scripts.language() {
        return Some(code);
    }
    latin(text)
}

/// A finding over the whole text when it is in another language than English. The languages of the land are only
/// noted: somebody of the site reads them.
pub(crate) fn other(text: &Text<'_>, language: Option<&'static str>) -> Option<Finding> {
    let code = language.filter(|code| *code != "en")?;
    let own = matches!((text.context.region, code), (Region::Uk, "cy" | "gd" | "ga") | (Region::Ie, "ga"));
    let severity = if own { Severity::Note } else { Severity::Warn };
    Some(Finding { rule: Rule::OtherLanguage, severity, start: 0, end: text.reading.text_length(), suggestion: None })
}

/// A language that is written in Latin letters.
fn latin(text: &Text<'_>) -> Option<&'static str> {
    let mut points = [0_u32; 64];
    let mut judged = 0_u32;
    let mut words = 0_u32;
    for word in &text.words {
        if !word.text.contains(char::is_alphabetic) {
            continue;
        }
        words = words.saturating_add(1);
        let of = languages_of(&word.text);
        if of == 0 {
            continue;
        }
        judged = judged.saturating_add(1);
        // One letter is a word in many languages, and a list point in others.
        let full = if word.text.len() == 1 { WORD / 4 } else { WORD };
        let each = full.checked_div(of.count_ones()).unwrap_or(0);
        let mut left = of;
        while left != 0 {
            let place = usize::try_from(left.trailing_zeros()).unwrap_or(0);
            if let Some(points) = points.get_mut(place) {
                *points = points.saturating_add(each);
            }
            left &= left.wrapping_sub(1);
        }
    }
    let english = points.first().copied().unwrap_or(0);
    signs(text, &mut points);
    let ((code, _), most) = TONGUES.iter().zip(points).skip(1).max_by_key(|(_, points)| *points)?;
    let needed = if words < 8 { words.saturating_mul(WORD / 3) } else { words.saturating_mul(WORD / 6) };
    if most >= ENOUGH && most >= needed && most > english.saturating_mul(3) / 2 {
        return Some(code);
    }
    let known = judged.saturating_mul(3) >= words;
    (words >= 3 && english >= ENOUGH / 2 && english >= most && known).then_some("en")
}

/// The languages that have the word, one bit each.
fn languages_of(word: &str) -> u64 {
    let find = |word: &str| {
        let place = WORDS.binary_search_by_key(&hash(word), |(known, _)| *known).ok();
        place.and_then(|place| WORDS.get(place)).map_or(0, |(_, languages)| *languages)
    };
    if word.is_ascii() {
        return find(word);
    }
    let mut plain = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'ł' => plain.push('l'),
            'ø' => plain.push('o'),
            'đ' | 'ð' => plain.push('d'),
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'ə' => plain.push('e'),
            _ => plain.push(c),
        }
    }
    find(&plain)
}

/// Points for marked letters. They are looked at in pieces, so that both spellings of a text give the same.
fn signs(text: &Text<'_>, points: &mut [u32; 64]) {
    let mut seen = 0_u32;
    let mut base = ' ';
    for &c in text.reading.source(0, text.reading.len()) {
        if c.is_ascii() {
            base = c.to_ascii_lowercase();
            continue;
        }
        decompose_canonical(c, |part| {
            let part = part.to_lowercase().next().unwrap_or(part);
            let mut found = false;
            for (sign, under, codes) in SIGNS {
                if *sign != part || !(under.is_empty() || under.contains(base)) {
                    continue;
                }
                found = true;
                for code in codes.split(' ') {
                    let place = TONGUES.iter().position(|(known, _)| *known == code);
                    if let Some(points) = place.and_then(|place| points.get_mut(place))
                        && seen < MOST_SIGNS
                    {
                        *points = points.saturating_add(SIGN);
                    }
                }
            }
            seen = seen.saturating_add(u32::from(found));
            if !is_combining_mark(part) {
                base = part;
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_lists_are_plain_and_stand_once() {
        assert!(TONGUES.len() <= 64);
        for (code, words) in TONGUES {
            let words: Vec<&str> = words.split(' ').collect();
            for (place, word) in words.iter().enumerate() {
                assert!(!word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase()), "{word:?} of {code}");
                assert!(!words[..place].contains(word), "{word} of {code}");
            }
        }
        for (_, _, codes) in SIGNS {
            assert!(codes.split(' ').all(|code| TONGUES.iter().any(|(known, _)| *known == code)), "{codes}");
        }
    }
}
