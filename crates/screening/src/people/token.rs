//! The words of a text with their case and what stands between them, for the rules about people and moments.

use std::cell::Cell;

use super::kinds::{self, SEEN};
use crate::reading::Reading;
use crate::text::Text;
use crate::words::Word;

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    /// "jane".
    Small,
    /// "Jane", "O'Brien".
    Title,
    /// "JANE".
    Loud,
    /// One letter in capitals.
    Initial,
    /// With a digit, or part of an address.
    Figure,
}

/// The mark before a word, beside spaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Only spaces.
    None,
    Dot,
    Comma,
    /// Without spaces: "Anne-Marie".
    Hyphen,
    /// With spaces.
    Dash,
    Open,
    Close,
    Colon,
    /// "&" or "+".
    And,
    Slash,
    Quote,
    /// Anything else, several marks, or the start of the text.
    Other,
}

/// A word and what stands before it.
pub(crate) struct Token<'t> {
    /// In lower case, without apostrophes and without "'s" at its end. Empty: words of our own ("[name removed]").
    pub(crate) word: &'t str,
    pub(crate) from: usize,
    /// One past its last character; "'s" stands after it.
    pub(crate) to: usize,
    pub(crate) case: Case,
    pub(crate) mark: Mark,
    /// A new line begins with it.
    pub(crate) line: bool,
    /// A sentence begins with it.
    pub(crate) opens: bool,
    /// "'s" follows.
    pub(crate) owner: bool,
    /// Its kinds, once they have been asked for.
    kinds: Cell<u32>,
}

/// What is longer than this between two words is no mark that joins them.
const LONGEST_GAP: usize = 5;

/// How many words of our own may stand in brackets.
const OWN_WORDS: usize = 6;

/// What a dot follows inside a sentence.
const SHORTENED: &[&str] = &["dr", "drs", "fr", "mr", "mrs", "ms", "mx", "prof", "rev", "sr", "st"];

/// All words in order.
pub(crate) struct Tokens<'t> {
    all: Vec<Token<'t>>,
}

impl<'t> Tokens<'t> {
    pub(crate) fn of(text: &'t Text<'_>) -> Self {
        let reading = &text.reading;
        let mut all: Vec<Token<'t>> = Vec::with_capacity(text.words.len());
        let (mut end, mut own_until) = (0, 0);
        for (index, word) in text.words.iter().enumerate() {
            if reading.before(word.from) == '[' {
                own_until = own_until.max(end_of_own(reading, &text.words, index));
            }
            let (mark, line) = gap(reading, end, word.from, index == 0);
            let abbreviated = all.last().is_some_and(|last| {
                mark == Mark::Dot && !line && (last.case == Case::Initial || SHORTENED.contains(&last.word))
            });
            let owner = reading.at(word.to.saturating_sub(2)) == '\'' && reading.at(word.to.saturating_sub(1)) == 's';
            let base = if owner { word.text.strip_suffix('s').unwrap_or(&word.text) } else { &word.text };
            all.push(Token {
                word: if index < own_until { "" } else { base },
                from: word.from,
                to: if owner { word.to.saturating_sub(2) } else { word.to },
                case: case(reading, word, base),
                mark,
                line,
                opens: word.opens && !abbreviated && !(mark == Mark::Dot && decimal(reading, end, word.from)),
                owner,
                kinds: Cell::new(0),
            });
            end = word.to;
        }
        Self { all }
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    pub(crate) fn get(&self, index: usize) -> Option<&Token<'t>> {
        self.all.get(index)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Token<'t>> {
        self.all.iter()
    }

    /// The word at this place; empty outside the text.
    pub(crate) fn word(&self, index: usize) -> &'t str {
        self.get(index).map_or("", |token| token.word)
    }

    /// The word so many places before; empty outside the text, and over the start of the sentence.
    pub(crate) fn back(&self, index: usize, steps: usize) -> &'t str {
        let Some(place) = index.checked_sub(steps) else { return "" };
        let crossed = (place.saturating_add(1)..=index).any(|at| self.get(at).is_some_and(|token| token.opens));
        if crossed { "" } else { self.word(place) }
    }

    /// Whether the word at this place is of one of these kinds.
    pub(crate) fn is(&self, index: usize, wanted: u32) -> bool {
        let Some(token) = self.get(index) else { return false };
        if token.kinds.get() == 0 {
            token.kinds.set(SEEN | if token.word.is_empty() { 0 } else { kinds::kinds(token.word) });
        }
        token.kinds.get() & wanted != 0
    }

    /// Whether the word so many places before, in the same sentence, is of one of these kinds.
    pub(crate) fn back_is(&self, index: usize, steps: usize, wanted: u32) -> bool {
        !self.back(index, steps).is_empty() && index.checked_sub(steps).is_some_and(|place| self.is(place, wanted))
    }

    pub(crate) fn case(&self, index: usize) -> Case {
        self.get(index).map_or(Case::Figure, |token| token.case)
    }

    pub(crate) fn mark(&self, index: usize) -> Mark {
        self.get(index).map_or(Mark::Other, |token| token.mark)
    }

    /// Whether this word follows the one before with nothing but a space between.
    pub(crate) fn joins(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| token.mark == Mark::None && !token.line)
    }

    /// Whether nothing but one mark stands before this word.
    pub(crate) fn tight(&self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|before| self.get(before));
        let ends = before.map(|token| token.to.saturating_add(1));
        ends.is_some() && ends == self.get(index).map(|token| token.from)
    }

    /// Whether a sentence begins with this word, or the text is over.
    pub(crate) fn opens(&self, index: usize) -> bool {
        self.get(index).is_none_or(|token| token.opens)
    }

    /// The first and last character of the words from `first` up to `end`.
    pub(crate) fn span(&self, first: usize, end: usize) -> Option<(usize, usize)> {
        Some((self.get(first)?.from, self.get(end.checked_sub(1)?)?.to))
    }
}

/// One past the last word in the bracket that opens before this word, when they are our own.
fn end_of_own(reading: &Reading, words: &[Word], first: usize) -> usize {
    let inside = words.iter().enumerate().skip(first).take(OWN_WORDS);
    inside
        .filter(|(_, word)| reading.at(word.to) == ']' && word.text == "removed")
        .map(|(index, _)| index.saturating_add(1))
        .next()
        .unwrap_or(first)
}

/// "3.45": a dot inside a number.
fn decimal(reading: &Reading, from: usize, to: usize) -> bool {
    to == from.saturating_add(1) && reading.before(from).is_ascii_digit() && reading.at(to).is_ascii_digit()
}

fn gap(reading: &Reading, from: usize, to: usize, first: bool) -> (Mark, bool) {
    if to.saturating_sub(from) > LONGEST_GAP {
        return (Mark::Other, true);
    }
    let (mut found, mut marks, mut line, mut spaced) = ('\0', 0_usize, false, false);
    for index in from..to {
        match reading.at(index) {
            '\n' | '\r' => line = true,
            c if c.is_whitespace() => spaced = true,
            // The apostrophe of "the nurses' station" is no mark.
            '\'' if index == from => {}
            c => {
                found = c;
                marks = marks.saturating_add(1);
            }
        }
    }
    let mark = match (marks, found) {
        _ if first => Mark::Other,
        (0, _) => Mark::None,
        (1, '.') => Mark::Dot,
        (1, ',' | ';') => Mark::Comma,
        (1, '-') if spaced => Mark::Dash,
        (1, '-') => Mark::Hyphen,
        (1, '(') => Mark::Open,
        (1, ')') => Mark::Close,
        (1, ':') => Mark::Colon,
        (1, '&' | '+') => Mark::And,
        (1, '/') => Mark::Slash,
        (1, '"' | '\'') => Mark::Quote,
        _ => Mark::Other,
    };
    (mark, line)
}

fn case(reading: &Reading, word: &Word, base: &str) -> Case {
    let touches = |c: char| matches!(c, '@' | '_' | '\\' | '#' | '=');
    let address = touches(reading.before(word.from)) || touches(reading.at(word.to));
    if address || !base.chars().all(char::is_alphabetic) || base.is_empty() {
        return Case::Figure;
    }
    let mut letters = (word.from..word.to).map(|index| reading.shape(index)).filter(|c| c.is_alphabetic());
    if !letters.next().is_some_and(char::is_uppercase) {
        return Case::Small;
    }
    let single = base.chars().nth(1).is_none();
    if single {
        return Case::Initial;
    }
    // The "s" of "JANE's" may be small.
    let rest = base.chars().count().saturating_sub(1);
    if letters.take(rest).all(char::is_uppercase) { Case::Loud } else { Case::Title }
}
