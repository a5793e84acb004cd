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
    let (mut times, mut ages) = (clock::find(&tokens), age::find(&tokens));
    for of_dates in [&births, &dates] {
        times = apart(times, of_dates);
        ages = apart(ages, of_dates);
    }
    vec![births, dates, times, ages]
}

/// The hits that share no place with a date: a date's words in place of more than a date would make no sense. Both are
/// in order of place.
fn apart(hits: Vec<Hit>, dates: &[Hit]) -> Vec<Hit> {
    let mut dates = dates.iter().peekable();
    let mut kept = Vec::with_capacity(hits.len());
    for hit in hits {
        while dates.next_if(|date| date.to <= hit.from).is_some() {}
        if dates.peek().is_none_or(|date| date.from >= hit.to) {
            kept.push(hit);
        }
    }
    kept
}
