//! Numbers with letters among their digits, in any spacing.

use super::cued::Cues;
use super::{case, identity, vehicle};
use crate::hit::Hit;
use crate::lists::number_cues::{FILLERS, NUMBER_WORDS, WORDS};
use crate::text::Text;
use crate::words::Word;
use crate::{Rule, Severity};

/// Most letters and digits of a code that we look for: an IBAN.
const MAX_LENGTH: usize = 34;

/// Most pieces that a code is written in.
const MAX_PIECES: usize = 12;

/// Longest separator between two pieces.
const MAX_SEPARATOR: usize = 3;

/// Letters and digits that may be a code, and what is known of them.
pub(super) struct Code<'n, 't, 'c> {
    /// In lower case, without what stands between.
    pub(super) signs: Vec<char>,
    /// How many signs stand in each piece.
    pub(super) lengths: Vec<usize>,
    /// What stands between the pieces: one character each.
    pub(super) between: Vec<char>,
    /// The first piece is a small word such as "is": it may be part of a sure pattern, not of one that rests on cues.
    pub(super) starts_small: bool,
    /// No letter is small.
    pub(super) is_upper: bool,
    /// One past the last character.
    pub(super) to: usize,
    pub(super) cues: &'n Cues<'t, 'c>,
}

impl Code<'_, '_, '_> {
    /// The signs as the digits they stand for ("O" is a zero), if all of them may be digits.
    pub(super) fn figures(&self, from: usize, to: usize) -> Option<Vec<u8>> {
        let figure = |&c: &char| match c {
            '0'..='9' | 'o' | 'l' | 'i' => u8::try_from(c).ok().map(crate::number::figure),
            _ => None,
        };
        self.signs.get(from..to)?.iter().map(figure).collect()
    }

    /// Whether exactly letters stand here.
    pub(super) fn are_letters(&self, from: usize, to: usize) -> bool {
        self.signs.get(from..to).is_some_and(|signs| signs.iter().all(char::is_ascii_lowercase))
    }

    pub(super) fn sign(&self, at: usize) -> char {
        self.signs.get(at).copied().unwrap_or('\0')
    }

    /// How many true digits it has.
    pub(super) fn digits(&self) -> usize {
        self.signs.iter().filter(|sign| sign.is_ascii_digit()).count()
    }
}

/// All such codes in the text.
pub(super) fn find(text: &Text<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut first = 0;
    while let Some(word) = text.words.get(first) {
        let found = if may_start(text, first) { longest_from(text, first, word) } else { None };
        first = found.as_ref().map_or(first.saturating_add(1), |found| found.0);
        hits.extend(found.map(|found| found.1));
    }
    hits
}

/// A code has digits in its first or second piece.
fn may_start(text: &Text<'_>, first: usize) -> bool {
    let has_digit = |word: &Word| word.text.contains(|c: char| c.is_ascii_digit());
    text.words.get(first).is_some_and(|word| {
        // "@AB12" is a name on a network.
        let tagged = text.reading.before(word.from) == '@' && text.reading.at(word.from).is_alphabetic();
        let next = || text.words.get(first.saturating_add(1));
        // "JS/AB/12345".
        let joined = matches!(text.reading.at(word.to), '-' | '/');
        let third = || joined && text.words.get(first.saturating_add(2)).is_some_and(has_digit);
        !tagged && (has_digit(word) || (word.text.len() <= 5 && (next().is_some_and(has_digit) || third())))
    })
}

/// The longest code that starts with this word, and the word after it.
fn longest_from(text: &Text<'_>, first: usize, word: &Word) -> Option<(usize, Hit)> {
    let cues = Cues::at(text, word.from);
    let mut best = None;
    let mut code = Code {
        signs: Vec::new(),
        lengths: Vec::new(),
        between: Vec::new(),
        starts_small: is_small_word(word),
        is_upper: true,
        to: word.from,
        cues: &cues,
    };
    for (index, word) in text.words.iter().enumerate().skip(first).take(MAX_PIECES) {
        if !push(text, &mut code, word) {
            break;
        }
        if let Some((rule, severity)) = judge(&code) {
            best = Some((index.saturating_add(1), super::hit(rule, severity, cues.from(), word.to)));
        }
    }
    best.or_else(|| {
        let (next, to, severity) = case::number_at(text, first, &cues)?;
        Some((next, super::hit(Rule::CaseNumber, severity, cues.from(), to)))
    })
}

/// Words that stand between a cue and its number.
pub(super) fn is_small_word(word: &Word) -> bool {
    let text = word.text.as_str();
    FILLERS.contains(&text) || NUMBER_WORDS.contains(&text) || WORDS.binary_search_by(|entry| entry.0.cmp(text)).is_ok()
}

/// Adds a word, unless it is too far away or too long.
fn push(text: &Text<'_>, code: &mut Code<'_, '_, '_>, word: &Word) -> bool {
    let reading = &text.reading;
    if !code.lengths.is_empty() {
        let gap = code.to..word.from;
        let plain = |at| matches!(reading.at(at), ' ' | '-' | '.' | '/' | '_' | '\t' | '\r' | '\n' | ':');
        if gap.len() > MAX_SEPARATOR || !gap.clone().all(plain) {
            return false;
        }
        code.between.push(gap.map(|at| reading.at(at)).find(|&c| c != ' ').unwrap_or(' '));
    }
    if code.signs.len().saturating_add(word.text.len()) > MAX_LENGTH || !word.text.is_ascii() {
        return false;
    }
    code.signs.extend(word.text.chars());
    code.lengths.push(word.text.len());
    code.is_upper = code.is_upper && !(word.from..word.to).any(|at| reading.shape(at).is_lowercase());
    code.to = word.to;
    true
}

fn judge(code: &Code<'_, '_, '_>) -> Option<(Rule, Severity)> {
    if code.digits() == 0 {
        return None;
    }
    identity::judge(code).or_else(|| vehicle::judge(code))
}
