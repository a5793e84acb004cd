//! How something is said: shouting, swear words, hate, threats.

mod aimed;
mod profanity;
mod shouting;

use crate::hit::Hit;
use crate::text::Text;

/// One list for each rule; they may overlap.
pub(crate) fn find(text: &Text<'_>) -> Vec<Vec<Hit>> {
    vec![shouting::find(&text.reading), profanity::find(text), aimed::hate(text), aimed::threats(text)]
}
