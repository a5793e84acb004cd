//! A text and what every rule needs of it, made once.

use crate::Context;
use crate::number::{self, Run};
use crate::reading::Reading;
use crate::words::{self, Word};

/// What rules look at.
pub(crate) struct Text<'a> {
    /// One plain character per visible letter.
    pub(crate) reading: Reading,
    /// Its words.
    pub(crate) words: Vec<Word>,
    /// Runs of digits.
    pub(crate) numbers: Vec<Run>,
    /// What is known beside the text.
    pub(crate) context: &'a Context<'a>,
}

impl<'a> Text<'a> {
    pub(crate) fn of(text: &str, context: &'a Context<'a>) -> Self {
        let reading = Reading::of(text);
        let words = words::words(&reading);
        let numbers = number::runs(&reading);
        Self { reading, words, numbers, context }
    }
}
