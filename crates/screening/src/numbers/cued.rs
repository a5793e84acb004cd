//! The words around a number that say which number it is.

use std::cell::OnceCell;

use crate::lists::number_cues::{ABBREVIATIONS, FILLERS, NUMBER_WORDS, Named, PAIRS, WORDS};
use crate::text::Text;
use crate::words::Word;

/// Words looked at before a number.
const REACH: usize = 9;

/// Words looked at after a number.
const REACH_AFTER: usize = 5;

/// Longest stretch without a letter or digit between two words that belong together.
const GAP: usize = 12;

/// What the words around say.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cue {
    pub(crate) named: Named,
    /// The cue stands beside the number with small words between at most, or says "number".
    pub(crate) plain: bool,
}

/// The cues of the numbers that start at one place, looked for once and only when asked for.
pub(crate) struct Cues<'t, 'c> {
    text: &'t Text<'c>,
    from: usize,
    before: OnceCell<Option<Cue>>,
}

impl<'t, 'c> Cues<'t, 'c> {
    pub(crate) fn at(text: &'t Text<'c>, from: usize) -> Self {
        Self { text, from, before: OnceCell::new() }
    }

    /// Where the number starts.
    pub(crate) fn from(&self) -> usize {
        self.from
    }

    /// What the words before say.
    pub(crate) fn before(&self) -> Option<Cue> {
        *self.before.get_or_init(|| before(self.text, self.from))
    }

    /// What the words before say or, when they say nothing, those after a number that ends at `to`.
    pub(crate) fn around(&self, to: usize) -> Option<Cue> {
        self.before().or_else(|| after(self.text, to))
    }

    /// The cue, if it names this.
    pub(crate) fn naming(&self, to: usize, named: Named) -> Option<Cue> {
        self.around(to).filter(|cue| cue.named == named)
    }

    /// Whether one of these words stands near, in the same sentence and with no removed words between.
    pub(crate) fn speaks_of(&self, to: usize, words: &[&str]) -> bool {
        let all = &self.text.words;
        let first = all.partition_point(|word| word.from < self.from);
        let after = all.partition_point(|word| word.from < to);
        let mut next = self.from;
        for word in all.get(..first).unwrap_or_default().iter().rev().take(REACH) {
            if is_cut(self.text, word, next) {
                break;
            }
            if words.contains(&word.text.as_str()) {
                return true;
            }
            next = word.from;
        }
        let mut end = to;
        for word in all.iter().skip(after).take(REACH_AFTER) {
            let gap = end..word.from;
            if word.opens || gap.len() > GAP || gap.into_iter().any(|at| matches!(self.text.reading.at(at), '[' | ']'))
            {
                break;
            }
            if words.contains(&word.text.as_str()) {
                return true;
            }
            end = word.to;
        }
        false
    }

    /// The word straight before, when nothing but a space, a colon or a hyphen stands between.
    pub(crate) fn beside(&self) -> &str {
        let first = self.text.words.partition_point(|word| word.from < self.from);
        let Some(word) = first.checked_sub(1).and_then(|before| self.text.words.get(before)) else { return "" };
        let gap = word.to..self.from;
        let plain =
            gap.len() <= 3 && gap.into_iter().all(|at| matches!(self.text.reading.at(at), ' ' | ':' | '-' | '#'));
        if plain { word.text.as_str() } else { "" }
    }

    /// Whether the words plainly name this.
    pub(crate) fn plainly(&self, to: usize, named: Named) -> bool {
        self.naming(to, named).is_some_and(|cue| cue.plain)
    }
}

/// The nearest cue before `from`, in the same sentence and with no other number or removed words ("[…]") between.
fn before(text: &Text<'_>, from: usize) -> Option<Cue> {
    let mut next_from = from;
    let (mut beside, mut numbered) = (true, false);
    let end = text.words.partition_point(|word| word.from < from);
    for index in (0..end).rev().take(REACH) {
        let word = text.words.get(index)?;
        if is_cut(text, word, next_from) || word.text.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let earlier = index.checked_sub(1).and_then(|index| text.words.get(index));
        if let Some(named) = named(earlier, word, numbered) {
            return Some(Cue { named, plain: beside || numbered });
        }
        let is_number = NUMBER_WORDS.contains(&word.text.as_str());
        numbered = numbered || is_number;
        beside = beside && (is_number || FILLERS.contains(&word.text.as_str()));
        next_from = word.from;
    }
    None
}

/// What a word names, alone or with the word before it.
fn named(earlier: Option<&Word>, word: &Word, numbered: bool) -> Option<Named> {
    let pair = earlier.and_then(|earlier| PAIRS.iter().find(|pair| pair.0 == earlier.text && pair.1 == word.text));
    if let Some(pair) = pair {
        return Some(pair.2);
    }
    let found = WORDS.binary_search_by(|entry| entry.0.cmp(word.text.as_str())).ok().and_then(|at| WORDS.get(at))?;
    // "reference" is a cue and also says "number" for "case reference".
    let weak = found.2 && !numbered;
    (!weak).then_some(found.1)
}

/// "943 476 5919 is my NHS number", "(NHS number)" straight after it.
fn after(text: &Text<'_>, to: usize) -> Option<Cue> {
    let first = text.words.partition_point(|word| word.from < to);
    let mut end = to;
    let mut opened = text.reading.at(to) == '(' || text.reading.at(to.saturating_add(1)) == '(';
    for index in (first..text.words.len()).take(REACH_AFTER) {
        let word = text.words.get(index)?;
        let near = word.from.saturating_sub(end) <= 2;
        let plain = (end..word.from).all(|at| matches!(text.reading.at(at), ' ' | '('));
        if !near || !plain || word.text.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        end = word.to;
        if matches!(word.text.as_str(), "is" | "was" | "my" | "the" | "his" | "her" | "our" | "mums" | "dads") {
            opened = true;
            continue;
        }
        let next = text.words.get(index.saturating_add(1));
        let numbered = next.is_some_and(|next| NUMBER_WORDS.contains(&next.text.as_str()));
        if !opened {
            return None;
        }
        let pair = next.and_then(|next| PAIRS.iter().find(|pair| pair.0 == word.text && pair.1 == next.text));
        let named = pair.map(|pair| pair.2).or_else(|| named(None, word, numbered))?;
        return Some(Cue { named, plain: true });
    }
    None
}

/// Whether a sentence, a removed stretch or a long gap lies between a word and what follows it.
fn is_cut(text: &Text<'_>, word: &Word, next: usize) -> bool {
    let gap = word.to..next;
    gap.len() > GAP
        || gap.into_iter().any(|at| match text.reading.at(at) {
            '[' | ']' | '!' | '?' | ';' => true,
            // "NHS number:" may stand on a line of its own.
            '\n' => !(word.to..at).any(|at| matches!(text.reading.at(at), ':' | '-')),
            '.' => {
                text.reading.at(at.saturating_add(1)).is_whitespace() && !ABBREVIATIONS.contains(&word.text.as_str())
            }
            _ => false,
        })
}
