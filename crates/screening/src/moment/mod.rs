//! When something was: dates of birth, exact dates and times, ages.

mod age;
mod clock;
mod date;
mod day;
mod number;

use crate::hit::Hit;
use crate::people::token::Tokens;
use crate::text::Text;

/// All exact moments, the surest rule first.
pub(crate) fn find(text: &Text<'_>) -> Vec<Vec<Hit>> {
    let tokens = Tokens::of(text);
    let (births, dates) = day::find(&tokens);
    vec![births, dates, clock::find(&tokens), age::find(&tokens)]
}
