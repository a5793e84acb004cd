//! The learned part: a weight for each of some thousand features, summed over a sentence, for what phrases cannot say.
//!
//! Features are words, pairs and triples of words near each other, in the spelling of the text and by what they are
//! [alike](crate::lists::alike), and pieces of words that are not known. A linear model: no order of additions can
//! change an answer, and whole numbers are the same on every machine. `cargo xtask screen-train` makes the weights out of
//! `crates/screening/training`; see `docs/decisions/0011-learned-risk.md`.

mod features;
mod model;
mod tokens;
mod windows;

use crate::reading::Reading;
use crate::text::Text;
use crate::{Field, Severity};
pub use model::Label;
pub(crate) use windows::Stretch;
pub use windows::less;

/// The features of a text as one whole, for training. Sentences share none.
#[must_use]
pub fn features(text: &str) -> Vec<u32> {
    let reading = Reading::of(text);
    let words = crate::words::words(&reading);
    let mut all = Vec::new();
    for sentence in tokens::sentences(&reading, &words) {
        features::each(&sentence, |key, _, _| all.push(key));
    }
    all
}

/// The features of each window that is weighed in a text, for training: sentences, pairs of them, parts of long ones.
#[must_use]
pub fn windows(text: &str) -> Vec<Vec<u32>> {
    let reading = Reading::of(text);
    let words = crate::words::words(&reading);
    let sentences: Vec<Vec<tokens::Token<'_>>> = tokens::sentences(&reading, &words).collect();
    let mut found: Vec<Vec<(u32, usize, usize)>> = Vec::new();
    for sentence in &sentences {
        let mut all = Vec::new();
        features::each(sentence, |key, from, to| all.push((key, from, to)));
        found.push(all);
    }
    let lengths: Vec<usize> = sentences.iter().map(Vec::len).collect();
    windows::all(&lengths)
        .into_iter()
        .map(|parts| {
            let mut keys = Vec::new();
            for part in parts {
                let of_sentence = found.get(part.sentence).map(Vec::as_slice).unwrap_or_default();
                let inside = |&&(_, from, to): &&(u32, usize, usize)| part.from <= from && to < part.to;
                keys.extend(of_sentence.iter().filter(inside).map(|(key, ..)| *key));
            }
            keys
        })
        .collect()
}

/// What is taken from the sums of a title or an item: a story has many of them beside its body, and few words say much.
const BESIDE_THE_BODY: i32 = 64;

/// Where the model speaks, and how surely.
pub(crate) fn find(text: &Text<'_>) -> Vec<Stretch> {
    let beside = if text.context.field == Field::Body { 0 } else { BESIDE_THE_BODY };
    windows::weigh(&model::MODEL, &text.reading, &text.words, beside)
}

/// How sure the model is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sureness {
    /// A person should look.
    Moderate,
    /// It is to be held.
    Sure,
    /// There is hardly a doubt.
    VerySure,
}

impl From<Sureness> for Severity {
    fn from(sureness: Sureness) -> Self {
        match sureness {
            Sureness::Moderate => Self::Warn,
            Sureness::Sure | Sureness::VerySure => Self::Hold,
        }
    }
}
