//! Stories of what happened longer ago than a story may be.
//!
//! An old year is mostly history: "I have had diabetes since 1998", "my father died in 2010". Only when the text speaks
//! of care at that time, and of nothing nearer, is it when the experience itself happened. Judged when the month of
//! screening is known.

use crate::hit::Hit;
use crate::lists::past::{CARE, HISTORY, NEAR};
use crate::text::Text;
use crate::words::Word;
use crate::{Field, Region, Rule, Severity};

/// No year before this one is taken for one of a story.
const FIRST_YEAR: i32 = 1920;

/// When a stretch of words says that something happened.
struct Moment {
    /// Its first word.
    first: usize,
    /// One past its last.
    end: usize,
    /// The latest month that it can mean, counted from the year nought.
    latest: i32,
}

/// One hit for what seems to be the time of the experience, when that is too long ago.
pub(crate) fn find(text: &Text<'_>) -> Option<Hit> {
    let (year, month) = text.context.month?;
    if text.context.field != Field::Body {
        return None;
    }
    let now = year.saturating_mul(12).saturating_add(i32::try_from(month).ok()?);
    let reach = match text.context.region {
        Region::Uk | Region::Ie => 36,
        Region::Au => 24,
    };
    let moments: Vec<Moment> = (0..text.words.len()).filter_map(|first| moment(text, first, now)).collect();
    let old = |moment: &&Moment| moment.latest < now.saturating_sub(reach);
    let lately = moments.iter().any(|moment| !old(&moment)) || recent(&text.words) || near(&text.words);
    let told = moments.iter().filter(old).find(|moment| {
        let (before, after) = sentence(&text.words, moment.first, moment.end);
        let history = has(before, HISTORY) || has(after, HISTORY);
        let care = has(before, CARE) || has(after, CARE);
        let is_it = is_it(&text.words, moment.first);
        !before.iter().any(is_birthday) && (is_it || (care && !history && !lately))
    })?;
    let (first, last) = (text.words.get(told.first)?, text.words.get(told.end.saturating_sub(1))?);
    Some(Hit::new(Rule::TooOld, Severity::Warn, first.from, last.to))
}

/// "Date of birth", "DOB".
fn is_birthday(word: &Word) -> bool {
    matches!(word.text.as_str(), "dob" | "birth" | "birthday")
}

/// The words of the sentence before a moment and after it, at most twenty to each side.
fn sentence(words: &[Word], first: usize, end: usize) -> (&[Word], &[Word]) {
    const REACH: usize = 20;
    let mut from = first;
    while from > first.saturating_sub(REACH) && words.get(from).is_some_and(|word| !word.opens) {
        from = from.saturating_sub(1);
    }
    let stop = end.saturating_add(REACH).min(words.len());
    let to = (end..stop).find(|&index| words.get(index).is_some_and(|word| word.opens)).unwrap_or(stop);
    (words.get(from..first).unwrap_or_default(), words.get(end..to).unwrap_or_default())
}

fn has(words: &[Word], list: &[&str]) -> bool {
    words.iter().any(|word| list.binary_search(&word.text.as_str()).is_ok())
}

/// A word of a near past or a present; "years ago now" is none.
fn recent(words: &[Word]) -> bool {
    let text = |index: usize| words.get(index).map_or("", |word| word.text.as_str());
    (0..words.len()).any(|index| {
        let ago = text(index) == "now" && matches!(text(index.wrapping_sub(1)), "ago" | "years");
        !ago && NEAR.binary_search(&text(index)).is_ok()
    })
}

/// Whether the words before a moment say that all of it was then: "this was back in 1987", "it goes back to".
fn is_it(words: &[Word], first: usize) -> bool {
    const REACH: usize = 5;
    let before = words.get(first.saturating_sub(REACH)..first).unwrap_or_default();
    let start = before.iter().rposition(|word| word.opens).unwrap_or(0);
    let before = before.get(start..).unwrap_or_default();
    if has(before, HISTORY) {
        return false;
    }
    let any = |list: &[&str]| before.iter().any(|word| list.contains(&word.text.as_str()));
    any(&["this", "experience", "story", "events"]) && any(&["was", "goes", "happened", "dates", "is", "were"])
}

/// "last week", "this morning", "two months ago".
fn near(words: &[Word]) -> bool {
    let text = |index: usize| words.get(index).map_or("", |word| word.text.as_str());
    (0..words.len()).any(|index| match text(index) {
        "last" | "this" | "past" => {
            matches!(
                text(index.saturating_add(1)),
                "week"
                    | "weekend"
                    | "month"
                    | "year"
                    | "night"
                    | "monday"
                    | "tuesday"
                    | "wednesday"
                    | "thursday"
                    | "friday"
                    | "saturday"
                    | "sunday"
                    | "morning"
                    | "afternoon"
                    | "evening"
                    | "few"
                    | "couple"
                    | "summer"
                    | "winter"
                    | "spring"
                    | "autumn"
                    | "christmas"
                    | "january"
                    | "february"
                    | "march"
                    | "april"
                    | "may"
                    | "june"
                    | "july"
                    | "august"
                    | "september"
                    | "october"
                    | "november"
                    | "december"
            ) && !(text(index) == "this" && text(index.saturating_sub(1)) == "by")
        }
        "ago" => matches!(
            text(index.wrapping_sub(1)),
            "day" | "days" | "week" | "weeks" | "month" | "months" | "hours" | "fortnight"
        ),
        _ => false,
    })
}

/// The moment that is told from this word on.
fn moment(text: &Text<'_>, first: usize, now: i32) -> Option<Moment> {
    let word = |index: usize| text.words.get(index).map_or("", |word| word.text.as_str());
    let at = |offset: usize| word(first.saturating_add(offset));
    let until = |offset: usize, latest: i32| Some(Moment { first, end: first.saturating_add(offset), latest });
    let december = |year: i32| year.saturating_mul(12).saturating_add(12);
    // "in 1998", "back in march 2015", "June 2016", "during 2012".
    if let Some(year) = year(at(1), now)
        && (matches!(at(0), "in" | "during" | "around" | "summer" | "christmas" | "early" | "late" | "year" | "of")
            || is_month(at(0)))
    {
        return until(2, december(year));
    }
    // "in 1968 I was", "back 2001".
    if let Some(year) = year(at(0), now)
        && matches!(word(first.wrapping_sub(1)), "back" | "of" | "about")
    {
        return until(1, december(year));
    }
    // "twenty five years since my operation", "thirty years this spring since".
    if matches!(at(1), "years" | "yrs")
        && let Some(years) = amount(at(0))
        && let Some(since) = (2..6).find(|offset| at(*offset) == "since")
    {
        return until(since.saturating_add(1), now.saturating_sub(years.saturating_mul(12)));
    }
    // "in the 1980s", "the 80s", "the eighties".
    if at(0) == "the"
        && let Some(year) = decade(at(1), now)
    {
        return until(2, december(year.saturating_add(9)));
    }
    // "ten years ago", "over 5 years ago", "a few years ago" (which says too little).
    let ago =
        |offset: usize| matches!(at(offset), "years" | "yrs" | "year" | "yr") && at(offset.saturating_add(1)) == "ago";
    if ago(1)
        && let Some(years) = amount(at(0))
    {
        return until(3, now.saturating_sub(years.saturating_mul(12)));
    }
    if at(0) == "decades" && at(1) == "ago" {
        return until(2, now.saturating_sub(240));
    }
    // "when I was a child", "as a child" of a grown-up: how old the author is, is not known.
    None
}

/// A year in digits, up to this one.
fn year(word: &str, now: i32) -> Option<i32> {
    let year: i32 = word.parse().ok().filter(|_| word.len() == 4)?;
    (FIRST_YEAR..=now / 12).contains(&year).then_some(year)
}

/// The first year of "1980s", "80s", "eighties".
fn decade(word: &str, now: i32) -> Option<i32> {
    let named = match word {
        "fifties" => 50,
        "sixties" => 60,
        "seventies" => 70,
        "eighties" => 80,
        "nineties" => 90,
        "noughties" => 100,
        _ => {
            let digits = word.strip_suffix('s')?;
            return match digits.len() {
                4 => year(digits, now).filter(|year| year % 10 == 0),
                2 => digits
                    .parse::<i32>()
                    .ok()
                    .filter(|ten| ten % 10 == 0 && *ten >= 50)
                    .map(|ten| ten.saturating_add(1_900)),
                _ => None,
            };
        }
    };
    Some(1_900_i32.saturating_add(named))
}

/// A number of years.
fn amount(word: &str) -> Option<i32> {
    const WORDS: [&str; 20] = [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    let tens = match word {
        "thirty" => Some(30),
        "forty" => Some(40),
        "fifty" => Some(50),
        "many" => Some(10),
        "a" | "last" => Some(1),
        _ => None,
    };
    let named = || WORDS.iter().zip(1_i32..).find(|(name, _)| **name == word).map(|(_, value)| value);
    let digits = || word.parse::<i32>().ok().filter(|value| (1..100).contains(value));
    tens.or_else(named).or_else(digits)
}

fn is_month(word: &str) -> bool {
    matches!(
        word,
        "january"
            | "february"
            | "march"
            | "april"
            | "may"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "jan"
            | "feb"
            | "mar"
            | "apr"
            | "jun"
            | "jul"
            | "aug"
            | "sept"
            | "sep"
            | "oct"
            | "nov"
            | "dec"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_around_a_date_are_in_order() {
        assert!(CARE.is_sorted() && HISTORY.is_sorted() && NEAR.is_sorted());
    }
}
