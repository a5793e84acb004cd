//! Several words in a row in capitals, which many people find hard to read. Abbreviations do not count.

use crate::hit::Hit;
use crate::lists::capitals::{ABBREVIATIONS, SHORT_WORDS};
use crate::reading::{Reading, each_glyph};
use crate::{Rule, Severity};

/// Fewest loud words in a row: two may be emphasis.
const MIN_WORDS: usize = 3;

/// Fewest letters in them: "I AM OK NOW" is not worth a finding.
const MIN_LETTERS: usize = 10;

/// A word in capitals.
struct Capitals {
    from: usize,
    to: usize,
    /// It is an ordinary word, not an abbreviation.
    loud: bool,
    /// Its capitals stay in the suggestion.
    kept: bool,
}

/// All stretches of shouting, each with its sentence-case form as the suggestion.
pub(crate) fn find(reading: &Reading) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut stretch: Vec<Capitals> = Vec::new();
    let mut index = 0;
    // Where the stretch without spaces ends that the word stands in.
    let mut joined = 0;
    while index < reading.len() {
        if !reading.at(index).is_alphanumeric() {
            index = index.saturating_add(1);
            continue;
        }
        if index >= joined {
            joined = reading.skip(index, |c| !c.is_whitespace());
            // Capitals of an address are how it is written.
            if (index..joined).any(|at| matches!(reading.at(at), '@' | '_')) {
                hits.extend(shout(reading, &stretch));
                stretch.clear();
                index = joined;
                continue;
            }
        }
        let to = word_end(reading, index);
        if (index..to).any(|at| reading.shape(at).is_lowercase()) {
            hits.extend(shout(reading, &stretch));
            stretch.clear();
        } else if (index..to).any(|at| reading.shape(at).is_uppercase()) {
            stretch.push(capitals(reading, index, to));
        }
        index = to;
    }
    hits.extend(shout(reading, &stretch));
    hits
}

/// Where the word ends; an apostrophe inside belongs to it.
fn word_end(reading: &Reading, from: usize) -> usize {
    let mut to = reading.skip(from, char::is_alphanumeric);
    while reading.at(to) == '\'' && reading.at(to.saturating_add(1)).is_alphanumeric() {
        to = reading.skip(to.saturating_add(1), char::is_alphanumeric);
    }
    to
}

fn capitals(reading: &Reading, from: usize, to: usize) -> Capitals {
    let letters = (from..to).filter(|&index| reading.at(index).is_alphabetic()).count();
    let word: String = (from..to).take(24).map(|index| reading.at(index)).filter(|&c| c != '\'').collect();
    let with_digit = word.contains(|c: char| c.is_ascii_digit());
    let with_vowel = word.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let known = ABBREVIATIONS.contains(&word.as_str());
    let short = SHORT_WORDS.contains(&word.as_str());
    // "A&E", "A.", and the pronoun.
    let single = letters == 1 && (word == "i" || is_joint(reading.before(from)) || is_joint(reading.at(to)));
    Capitals {
        from,
        to,
        loud: short || (letters >= 4 && with_vowel && !with_digit && !known),
        kept: known || with_digit || single || !with_vowel,
    }
}

fn is_joint(c: char) -> bool {
    matches!(c, '&' | '/' | '.')
}

/// The stretch without the abbreviations at its ends, if it has enough loud words.
fn shout(reading: &Reading, stretch: &[Capitals]) -> Option<Hit> {
    let loud = stretch.iter().filter(|word| word.loud);
    let letters: usize = loud.clone().map(|word| word.to.saturating_sub(word.from)).sum();
    if loud.clone().count() < MIN_WORDS || letters < MIN_LETTERS {
        return None;
    }
    let first = stretch.iter().position(|word| !word.kept)?;
    let last = stretch.iter().rposition(|word| !word.kept)?;
    let words = stretch.get(first..=last)?;
    let (from, to) = (words.first()?.from, words.last()?.to);
    Some(Hit::new(Rule::Shouting, Severity::Note, from, to).suggesting(sentence_case(reading, words, from, to)))
}

/// The words in small letters; the first of a sentence keeps its capital, abbreviations keep all.
fn sentence_case(reading: &Reading, words: &[Capitals], from: usize, to: usize) -> String {
    let mut result = String::new();
    let mut words = words.iter().peekable();
    let mut opens = opens_sentence(reading, from);
    let mut index = from;
    while index < to {
        while words.next_if(|word| word.to <= index).is_some() {}
        let kept = words.peek().is_some_and(|word| word.kept && word.from <= index);
        let c = reading.at(index);
        let next = after_character(reading, index);
        let source = reading.source(index, next);
        let first = opens && c.is_alphabetic() && next == index.saturating_add(1);
        if kept || first {
            result.extend(source);
        } else {
            for &c in source {
                push_small(&mut result, c);
            }
        }
        opens = matches!(c, '.' | '!' | '?') || (opens && !c.is_alphanumeric());
        index = next;
    }
    result
}

/// The next visible character that comes from another one of the text.
fn after_character(reading: &Reading, index: usize) -> usize {
    let origin = reading.origin(index);
    let mut next = index.saturating_add(1);
    while next < reading.len() && reading.origin(next) == origin {
        next = next.saturating_add(1);
    }
    next
}

/// Whether the word at this place is the first of a sentence.
fn opens_sentence(reading: &Reading, from: usize) -> bool {
    let end = reading.skip_back(from, |c| c == ' ' || matches!(c, '"' | '\'' | '('));
    matches!(reading.before(end), '\0' | '.' | '!' | '?' | '\n')
}

/// Styled letters such as "𝐀" have no small form of their own: the plain one takes their place.
fn push_small(result: &mut String, c: char) {
    for small in c.to_lowercase() {
        let mut plain = String::new();
        each_glyph(small, |glyph| plain.push(glyph));
        if plain.contains(char::is_uppercase) {
            result.push_str(&plain.to_lowercase());
        } else {
            result.push(small);
        }
    }
}
