//! Words shortly before a number that say what it is.

use crate::reading::Reading;

/// How far back a cue may stand, in characters: "my phone number if you need it is " fits.
const REACH: usize = 40;

/// Whether one of the words stands shortly before `from`, in the same sentence and with no other number or removed
/// words ("[…]") between.
pub(crate) fn before(reading: &Reading, from: usize, words: &[&str]) -> bool {
    let stop = from.saturating_sub(REACH);
    let mut end = from;
    while end > stop {
        let c = reading.before(end);
        if c.is_ascii_digit() || matches!(c, '[' | ']' | '!' | '?' | '\n') {
            return false;
        }
        if c.is_alphanumeric() {
            let start =
                (stop..end).rev().take_while(|&index| reading.at(index).is_alphanumeric()).last().unwrap_or(end);
            if words.contains(&reading.words(start, end).as_str()) {
                return true;
            }
            end = start.min(end.saturating_sub(1));
        } else {
            end = end.saturating_sub(1);
        }
    }
    false
}
