//! Stories that are longer than a story may be.

use crate::reading::Reading;
use crate::{Finding, Rule, Severity};

/// Most words in a story: the limit that the form states.
const MAX_WORDS: usize = 1_000;

/// One finding over the whole text when it has too many words. A word is what stands between spaces and has a letter
/// or a digit.
pub(crate) fn find(reading: &Reading) -> Option<Finding> {
    let mut words = 0_usize;
    let mut counted = false;
    for index in 0..reading.len() {
        let c = reading.at(index);
        if c.is_whitespace() {
            counted = false;
        } else if c.is_alphanumeric() && !counted {
            counted = true;
            words = words.saturating_add(1);
        }
    }
    (words > MAX_WORDS).then(|| Finding {
        rule: Rule::TooLong,
        severity: Severity::Warn,
        start: 0,
        end: reading.text_length(),
        suggestion: None,
    })
}
