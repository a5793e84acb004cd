//! Swear words by whole word, also stretched ("fuuuck"), in figures ("sh1t"), masked ("f**k") and spaced ("f u c k").
//!
//! A word is judged by itself and by the characters next to it only, so taking one out never makes another.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::book::Book;
use crate::hit::Hit;
use crate::lists::profanity::{AFTER, BEFORE, DOGS, MILD, STRONG, WHOLE};
use crate::reading::Reading;
use crate::text::Text;
use crate::words::{Word, squeeze, stretched};
use crate::{Rule, Severity};

/// Longest spelling looked at from one place, stretched letters included.
const REACH: usize = 40;

/// What stands in a word's place.
const SUGGESTION: &str = "[word removed]";

/// Words that are known by their first letter and as many masks.
const TRUNCATED: &[&str] = &["fuck", "fucking", "shit", "cunt", "bastard", "bitch", "bollocks", "twat", "wanker"];

struct List {
    exact: HashMap<&'static str, Severity>,
    squeezed: HashMap<String, Severity>,
}

static LIST: LazyLock<List> = LazyLock::new(|| {
    let strong = STRONG.iter().map(|&word| (word, Severity::Hold));
    let exact: HashMap<&str, Severity> = MILD.iter().map(|&word| (word, Severity::Note)).chain(strong).collect();
    let squeezed = exact.iter().map(|(word, &severity)| (squeeze(word), severity)).collect();
    List { exact, squeezed }
});

/// Which part of a phrase swears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Swearing {
    First,
    Last,
    Whole,
    /// It is no swearing, and what is inside is none.
    Not,
}

static PHRASES: LazyLock<Book<Swearing>> = LazyLock::new(|| {
    let pages = &[(Swearing::First, BEFORE), (Swearing::Last, AFTER), (Swearing::Whole, WHOLE), (Swearing::Not, DOGS)];
    Book::new(pages, &[], &[])
});

/// All swear words in the text.
pub(crate) fn find(text: &Text<'_>) -> Vec<Hit> {
    let mut hits = by_word(&text.reading);
    let mut passed = Vec::new();
    for place in PHRASES.read(&text.words) {
        let last = place.end.saturating_sub(1);
        let (from, to) = match place.what {
            Swearing::First => (place.first, place.first),
            Swearing::Last => (last, last),
            Swearing::Whole | Swearing::Not => (place.first, last),
        };
        let (Some(from), Some(to)) = (text.words.get(from), text.words.get(to)) else { continue };
        if place.what == Swearing::Not {
            passed.push((from.from, to.to));
        } else {
            hits.push(Hit::new(Rule::Profanity, Severity::Note, from.from, to.to).suggesting(SUGGESTION));
        }
    }
    hits.extend(
        text.words
            .iter()
            .filter(|word| shortened(&text.reading, word))
            .map(|word| Hit::new(Rule::Profanity, Severity::Note, word.from, word.to).suggesting(SUGGESTION)),
    );
    hits.sort_by_key(|hit| hit.from);
    without(hits, &passed)
}

/// "F'ing", "f'in", and "fk", which are initials in capitals.
fn shortened(reading: &Reading, word: &Word) -> bool {
    match word.text.as_str() {
        "fing" | "fin" => reading.at(word.from.saturating_add(1)) == '\'',
        "fk" => reading.shape(word.from).is_lowercase(),
        _ => false,
    }
}

/// The hits that start inside none of the stretches; both are in order of place.
fn without(hits: Vec<Hit>, passed: &[(usize, usize)]) -> Vec<Hit> {
    let (mut next, mut end) = (passed.iter().peekable(), 0);
    let mut kept = Vec::new();
    for hit in hits {
        while let Some((_, to)) = next.next_if(|(from, _)| *from <= hit.from) {
            end = end.max(*to);
        }
        if hit.from >= end {
            kept.push(hit);
        }
    }
    kept
}

fn by_word(reading: &Reading) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut quoted = false;
    for from in 0..reading.len() {
        let c = reading.at(from);
        quoted = match c {
            '"' => !quoted,
            '\n' => false,
            _ => quoted,
        };
        if !is_part(c) || !is_edge(reading, from) {
            continue;
        }
        let found = word_at(reading, from).or_else(|| spaced_at(reading, from));
        if let Some((to, severity)) = found {
            // What somebody is quoted with is told, and a person reads it.
            let quoted = quoted || (reading.before(from) == '\'' && reading.at(to) == '\'');
            let severity = if quoted { severity.min(Severity::Warn) } else { severity };
            hits.push(Hit::new(Rule::Profanity, severity, from, to).suggesting(SUGGESTION));
        }
    }
    hits
}

/// Letters, digits, and what people write instead of letters.
fn is_part(c: char) -> bool {
    c.is_alphanumeric() || is_sign(c)
}

fn is_sign(c: char) -> bool {
    matches!(c, '@' | '$' | '!') || is_mask(c)
}

fn is_mask(c: char) -> bool {
    matches!(c, '*' | '#' | '%' | '&')
}

/// Whether a word may start or end between this character and the one before.
fn is_edge(reading: &Reading, index: usize) -> bool {
    !(reading.before(index).is_alphanumeric() && reading.at(index).is_alphanumeric())
}

/// The longest swear word that starts here.
fn word_at(reading: &Reading, from: usize) -> Option<(usize, Severity)> {
    let mut typed = String::new();
    let mut found = None;
    for index in from..from.saturating_add(REACH) {
        let c = reading.at(index);
        if !is_part(c) {
            break;
        }
        typed.push(c);
        let end = index.saturating_add(1);
        if is_edge(reading, end) {
            found = weigh(&typed).map(|severity| (end, severity)).or(found);
        }
    }
    found
}

fn weigh(typed: &str) -> Option<Severity> {
    let list = &*LIST;
    if let Some(&severity) = list.exact.get(typed) {
        return Some(severity);
    }
    if typed.contains(is_mask) {
        return masked(typed);
    }
    if typed.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        return None;
    }
    let spelled: String = typed.chars().map(letter).collect();
    let exact = list.exact.get(spelled.as_str());
    let long = || {
        if stretched(&spelled) { list.squeezed.get(&squeeze(&spelled)) } else { None }
    };
    exact.or_else(long).copied()
}

/// The letter that a figure or sign stands for.
fn letter(c: char) -> char {
    match c {
        '@' | '4' => 'a',
        '$' | '5' => 's',
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        _ => c,
    }
}

/// A word with some of its letters masked: the author has thought of the reader already, and a person may read it.
///
/// At its end a mask is a footnote or a grade ("A*") unless the word is a very common one.
fn masked(typed: &str) -> Option<Severity> {
    if !typed.chars().next().is_some_and(char::is_alphabetic) {
        return None;
    }
    let fits = |word: &&str| {
        word.chars().count() == typed.chars().count()
            && word.chars().zip(typed.chars()).all(|(expected, c)| is_mask(c) || letter(c) == expected)
    };
    if typed.ends_with(is_mask) {
        return TRUNCATED.iter().any(fits).then_some(Severity::Note);
    }
    if STRONG.iter().any(fits) {
        return Some(Severity::Warn);
    }
    MILD.iter().any(fits).then_some(Severity::Note)
}

/// A word written in single letters with one space, dot, hyphen or star between.
fn spaced_at(reading: &Reading, from: usize) -> Option<(usize, Severity)> {
    let mut typed = String::new();
    let mut index = from;
    let mut found = None;
    while typed.len() < REACH {
        let end = index.saturating_add(1);
        let alone = !reading.before(index).is_alphanumeric() && !reading.at(end).is_alphanumeric();
        if !alone || !reading.at(index).is_alphabetic() {
            break;
        }
        typed.push(reading.at(index));
        // Two letters are somebody's initials.
        let severity = LIST.exact.get(typed.as_str()).filter(|_| typed.len() > 2);
        found = severity.map(|&severity| (end, severity)).or(found);
        if !matches!(reading.at(end), ' ' | '.' | '-' | '*' | '_') {
            break;
        }
        index = end.saturating_add(1);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_written_as_it_is_read() {
        crate::book::check(&[((), BEFORE), ((), AFTER), ((), WHOLE), ((), DOGS)], &[]);
    }
}
