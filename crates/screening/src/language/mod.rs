//! How something is said: shouting, swear words, hate, threats.

mod aimed;
mod profanity;
mod shouting;

use crate::hit::Hit;
use crate::text::Text;

/// One list for each rule; they may overlap.
pub(crate) fn find(text: &Text<'_>) -> Vec<Vec<Hit>> {
    vec![shouting::find(&text.reading), profanity::find(text)]
}

/// What is aimed at people: hate and threats. One list for each rule; they may overlap.
pub(crate) fn aimed(text: &Text<'_>) -> Vec<Vec<Hit>> {
    vec![aimed::hate(text), aimed::threats(text)]
}
