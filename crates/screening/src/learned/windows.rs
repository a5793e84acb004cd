//! Which stretches of a text are weighed: each sentence, two short ones together, and parts of a long one.

use super::Sureness;
use super::features::{self, REACH};
use super::model::{LABELS, Model, Row};
use super::tokens::{self, Token};
use crate::reading::Reading;
use crate::words::Word;

/// Most words of a sentence that are weighed together. Longer ones run on, and are weighed in parts.
const LONGEST: usize = 16;

/// Fewest words that say anything.
const FEWEST: usize = 4;

/// Words of somebody who speaks: a term of medicine ("Adult neglect or abandonment, confirmed") has none of them.
const SPOKEN: &[&str] = &[
    "am", "are", "came", "cos", "did", "do", "does", "gave", "got", "had", "has", "have", "he", "her", "him", "his",
    "i", "is", "it", "kept", "me", "my", "our", "put", "r", "said", "says", "she", "their", "them", "they", "took",
    "u", "us", "was", "we", "went", "were", "will", "would", "you", "your",
];

/// Most words of two sentences that are weighed together.
const LONGEST_PAIR: usize = 16;

/// What is taken from the sum of each label when the text doubles, in parts of a whole. A short cry counts for what it is,
/// and a long story, which has a sentence for everything, is not called a danger for one odd one. What is rare in ordinary
/// stories needs less of it.
const DOUBLINGS: [u32; LABELS] = [56, 56, 28, 28, 28, 28, 28, 28];

/// The place of the label that says that it is now.
const NOW: usize = 1;

/// So many words are the shortest text of which anything is taken.
const SHORT: u32 = 12;

/// What is taken from the sums of a text of so many words: [`DOUBLINGS`] times how often it is twice [`SHORT`], to the
/// next part.
#[must_use]
pub fn less(words: usize) -> [i32; LABELS] {
    DOUBLINGS.map(|doubling| less_by(doubling, words))
}

fn less_by(doubling: u32, words: usize) -> i32 {
    let words = u32::try_from(words).unwrap_or(u32::MAX).clamp(SHORT, 1 << 20);
    // Doublings, and of the last begun one the part that is done.
    let times = words / SHORT;
    let doublings = times.ilog2();
    let begun = words.saturating_mul(doubling) / (SHORT << doublings);
    let less = doublings.saturating_mul(doubling).saturating_add(begun.saturating_sub(doubling));
    i32::try_from(less).unwrap_or(i32::MAX)
}

/// A part of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) sentence: usize,
    pub(crate) from: usize,
    /// One past the last.
    pub(crate) to: usize,
}

/// Where the model speaks of a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// The place of the label among all.
    pub(crate) label: usize,
    pub(crate) sureness: Sureness,
    /// First and last word.
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// How sure it is there that it is now.
    pub(crate) now: Option<Sureness>,
}

/// All windows of sentences with so many words: first those of one sentence, then the pairs.
pub(crate) fn all(lengths: &[usize]) -> Vec<Vec<Part>> {
    let mut windows = Vec::new();
    for (sentence, &length) in lengths.iter().enumerate() {
        for (from, to) in parts(length) {
            windows.push(vec![Part { sentence, from, to }]);
        }
    }
    for (sentence, pair) in lengths.windows(2).enumerate() {
        if let &[first, second] = pair
            && is_pair(first, second)
        {
            let part = |sentence, to| Part { sentence, from: 0, to };
            windows.push(vec![part(sentence, first), part(sentence.saturating_add(1), second)]);
        }
    }
    windows
}

fn is_pair(first: usize, second: usize) -> bool {
    first.max(second) <= LONGEST && first.saturating_add(second) <= LONGEST_PAIR
}

/// A sentence in parts of at most [`LONGEST`] words, each half over the one before.
fn parts(length: usize) -> impl Iterator<Item = (usize, usize)> {
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let from = next.filter(|from| *from < length)?;
        let to = from.saturating_add(LONGEST).min(length);
        next = (to < length).then(|| from.saturating_add(LONGEST / 2));
        Some((from, to))
    })
}

/// Where the model speaks.
///
/// `beside` is taken from every sum beside [`less`].
pub(crate) fn weigh(model: &Model, reading: &Reading, words: &[Word], beside: i32) -> Vec<Stretch> {
    let judge = Judge { model, less: less(words.len()).map(|less| less.saturating_add(beside)) };
    let mut stretches = Vec::new();
    let mut before: Option<Weighed> = None;
    for tokens in tokens::sentences(reading, words) {
        let sums = Sums::of(model, &tokens);
        let mut whole = None;
        for (from, to) in parts(tokens.len()) {
            let mut part = Weighed::of(tokens.get(from..to).unwrap_or_default(), sums.row(from, to));
            judge.speak(&mut part, &mut stretches);
            whole = Some(part);
        }
        // Of a long sentence the last part would make a pair.
        let whole = whole.filter(|_| tokens.len() <= LONGEST);
        if let (Some(one), Some(other)) = (before, whole)
            && is_pair(one.length, other.length)
        {
            judge.speak(&mut one.and(&other), &mut stretches);
        }
        before = whole;
    }
    stretches
}

/// A window with its sums.
#[derive(Clone, Copy)]
struct Weighed {
    length: usize,
    row: Row,
    /// Somebody says it.
    is_spoken: bool,
    /// Of which labels it has been said already.
    said: [bool; LABELS],
    first: usize,
    last: usize,
}

impl Weighed {
    fn of(tokens: &[Token<'_>], row: Row) -> Self {
        let at = |token: Option<&Token<'_>>| token.map_or(0, |token| token.at);
        Self {
            length: tokens.len(),
            row,
            is_spoken: tokens.iter().any(|token| SPOKEN.binary_search(&token.text).is_ok()),
            said: [false; LABELS],
            first: at(tokens.first()),
            last: at(tokens.last()),
        }
    }

    /// Both together. Where one of the two was enough, nothing more is said.
    fn and(mut self, next: &Self) -> Self {
        self.length = self.length.saturating_add(next.length);
        add(&mut self.row, next.row.iter().copied());
        self.is_spoken |= next.is_spoken;
        self.said.iter_mut().zip(next.said).for_each(|(said, next)| *said |= next);
        Self { last: next.last, ..self }
    }
}

/// The weights, and what is taken from every sum in this text.
struct Judge<'a> {
    model: &'a Model,
    less: Row,
}

impl Judge<'_> {
    /// Hands on of which labels the model is sure.
    fn speak(&self, window: &mut Weighed, stretches: &mut Vec<Stretch>) {
        if window.length < FEWEST || !window.is_spoken {
            return;
        }
        let sureness = |label: usize| self.model.sureness(label, *window.row.get(label)?, *self.less.get(label)?);
        let now = sureness(NOW);
        for label in 0..LABELS {
            let Some(said) = window.said.get_mut(label).filter(|said| !**said) else { continue };
            if let Some(sureness) = sureness(label) {
                *said = true;
                stretches.push(Stretch { label, sureness, first: window.first, last: window.last, now });
            }
        }
    }
}

/// The weights in a sentence, by the last word of their feature and how many words it reaches back.
struct Sums(Vec<[Row; REACH + 1]>);

impl Sums {
    fn of(model: &Model, tokens: &[Token<'_>]) -> Self {
        let mut sums: Vec<[Row; REACH + 1]> = vec![[[0; LABELS]; REACH + 1]; tokens.len()];
        features::each(tokens, |key, from, to| {
            let Some(weights) = model.weights(key) else { return };
            let Some(row) = sums.get_mut(to).and_then(|rows| rows.get_mut(to.saturating_sub(from))) else { return };
            add(row, weights.iter().map(|weight| i32::from(*weight)));
        });
        Self(sums)
    }

    /// The sums of what lies wholly between two places.
    fn row(&self, from: usize, to: usize) -> Row {
        let mut sum: Row = [0; LABELS];
        for (place, rows) in self.0.get(from..to).unwrap_or_default().iter().enumerate() {
            for row in rows.iter().take(place.saturating_add(1)) {
                add(&mut sum, row.iter().copied());
            }
        }
        sum
    }
}

fn add(sums: &mut Row, weights: impl Iterator<Item = i32>) {
    for (sum, weight) in sums.iter_mut().zip(weights) {
        *sum = i32::saturating_add(*sum, weight);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_in_a_window_and_none_is_longer_than_it_may_be() {
        for length in [1, 28, 29, 42, 43, 1_000] {
            let windows: Vec<_> = parts(length).collect();
            assert_eq!(windows.first().map(|window| window.0), Some(0));
            assert_eq!(windows.last().map(|window| window.1), Some(length));
            assert!(windows.iter().all(|(from, to)| to - from <= LONGEST));
            assert!(windows.windows(2).all(|pair| pair[1].0 < pair[0].1));
        }
        assert_eq!(parts(0).count(), 0);
        assert!(SPOKEN.is_sorted());
        assert_eq!([0, 12, 18, 24, 48, 300, usize::MAX].map(|words| less_by(56, words)), [0, 0, 28, 56, 112, 255, 914]);
        // Two whole sentences, a long one in four parts, and one pair.
        assert_eq!(all(&[5, 6, 40]).len(), 1 + 1 + 4 + 1);
    }
}
