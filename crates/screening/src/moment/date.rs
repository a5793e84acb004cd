//! Dates: in figures, in words, and with a weekday.

use super::number::{day, figures, month, short_year, weekday, year};
use crate::people::token::{Case, Mark, Tokens};

/// A date in the words of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Date {
    pub(super) first: usize,
    /// One past its last word.
    pub(super) end: usize,
    /// From 1.
    pub(super) month: Option<usize>,
    pub(super) year: Option<u32>,
}

/// Words before a month that make a number after it a year: "in March 24".
const OF_A_YEAR: &[&str] = &[
    "by", "during", "early", "end", "from", "in", "last", "late", "mid", "of", "since", "start", "this", "to", "until",
];

/// Words that may follow a number that is a day.
const AFTER_A_DAY: &[&str] = &[
    "after",
    "and",
    "around",
    "as",
    "at",
    "because",
    "before",
    "but",
    "by",
    "due",
    "every",
    "following",
    "for",
    "he",
    "her",
    "his",
    "however",
    "i",
    "it",
    "my",
    "our",
    "she",
    "so",
    "the",
    "then",
    "they",
    "this",
    "to",
    "until",
    "was",
    "we",
    "when",
    "where",
    "which",
    "who",
    "with",
];

/// The date that starts at this word.
pub(super) fn date(tokens: &Tokens<'_>, at: usize) -> Option<Date> {
    in_figures(tokens, at)
        .or_else(|| day_first(tokens, at))
        .or_else(|| month_first(tokens, at))
        .or_else(|| bare(tokens, at))
}

fn linked(tokens: &Tokens<'_>, at: usize) -> bool {
    match tokens.mark(at) {
        Mark::None => tokens.joins(at),
        Mark::Comma => tokens.get(at).is_some_and(|token| !token.line),
        Mark::Hyphen => true,
        Mark::Dot | Mark::Slash => tokens.tight(at),
        _ => false,
    }
}

/// "3rd of March 2024", "3-Mar-24", "the twenty-first of June".
fn day_first(tokens: &Tokens<'_>, at: usize) -> Option<Date> {
    let day = day(tokens, at)?;
    let mut place = day.end;
    let mut of = false;
    while place < day.end.saturating_add(3) && tokens.joins(place) && matches!(tokens.word(place), "of" | "the" | "day")
    {
        of |= tokens.word(place) == "of";
        place = place.saturating_add(1);
    }
    let (number, full) = month(tokens.word(place)).filter(|_| linked(tokens, place))?;
    let after = place.saturating_add(1);
    let (year, end) = year_after(tokens, after);
    let capital = matches!(tokens.case(place), Case::Title | Case::Loud);
    let verb =
        number == 5 && !capital && matches!(tokens.word(after), "be" | "have" | "not" | "need" | "well" | "also");
    let walked = number == 3
        && !capital
        && matches!(
            tokens.word(after),
            "past" | "up" | "down" | "in" | "into" | "out" | "off" | "around" | "through" | "over"
        );
    let meant = !walked && (capital || year.is_some() || of || day.ordinal && !verb || full && number != 5);
    (meant && (of || !day.spelled || capital)).then_some(Date { first: at, end, month: Some(number), year })
}

/// "March 3rd, 2024", "on March 3".
fn month_first(tokens: &Tokens<'_>, at: usize) -> Option<Date> {
    let (number, _) = month(tokens.word(at))?;
    let next = at.saturating_add(1);
    let place = if tokens.word(next) == "the" && tokens.joins(next) { next.saturating_add(1) } else { next };
    let day = day(tokens, place).filter(|day| linked(tokens, place) && !day.spelled)?;
    let (year, end) = year_after(tokens, day.end);
    let before = tokens.back(at, 1);
    let capital = tokens.case(at) == Case::Title;
    let closed = tokens.opens(end) || tokens.mark(end) == Mark::Comma || AFTER_A_DAY.contains(&tokens.word(end));
    let plain = closed && (before == "on" || capital && !OF_A_YEAR.contains(&before));
    let slash = tokens.mark(place) == Mark::Slash;
    (!slash && (day.ordinal || year.is_some() || plain)).then_some(Date { first: at, end, month: Some(number), year })
}

/// The year that may follow day and month, and one past the date.
fn year_after(tokens: &Tokens<'_>, at: usize) -> (Option<u32>, usize) {
    let next = at.saturating_add(1);
    let word = tokens.word(at);
    if let Some(year) = year(word).filter(|_| linked(tokens, at)) {
        return (Some(year), next);
    }
    let quoted = tokens.mark(at) == Mark::Quote;
    let short = figures(word, 2).filter(|_| word.len() == 2 && (linked(tokens, at) || quoted));
    let close = quoted || tokens.tight(at) && tokens.mark(at) != Mark::None || tokens.opens(next);
    match short.filter(|_| close) {
        Some(value) => (Some(short_year(value)), next),
        None => (None, at),
    }
}

/// "03/03/24", "3.3.2024", "2024-03-03"; after "on" also "14/06".
fn in_figures(tokens: &Tokens<'_>, at: usize) -> Option<Date> {
    let (second, third) = (at.saturating_add(1), at.saturating_add(2));
    let separator = tokens.mark(second);
    let separates = |place: usize| {
        tokens.mark(place) == separator
            && matches!(separator, Mark::Slash | Mark::Dot | Mark::Hyphen)
            && (separator == Mark::Slash || tokens.tight(place))
    };
    if !separates(second)
        || tokens.mark(at) == separator && tokens.tight(at) && figures(tokens.back(at, 1), 9).is_some()
    {
        return None;
    }
    let [a, b, c] = [at, second, third].map(|place| tokens.word(place));
    if !separates(third) || figures(c, 9).is_none() {
        let (day, number) = (figures(a, 2)?, figures(b, 2)?);
        let shaped = day > 12 || a.starts_with('0') || b.starts_with('0');
        let cued = matches!(tokens.back(at, 1), "on" | "dated" | "since" | "until");
        let is_date = (1..=31).contains(&day) && (1..=12).contains(&number) && !(day == 24 && number == 7);
        let fits = separator == Mark::Slash && shaped && cued && is_date;
        let month = usize::try_from(number).ok();
        return fits.then_some(Date { first: at, end: third, month, year: None });
    }
    let end = third.saturating_add(1);
    if tokens.mark(end) == separator && tokens.tight(end) && figures(tokens.word(end), 9).is_some() {
        return None;
    }
    let date = |day: u32, month: u32, year: u32| {
        let valid = (1..=31).contains(&day) && (1..=12).contains(&month);
        let month = usize::try_from(month).ok();
        valid.then_some(Date { first: at, end, month, year: Some(year) })
    };
    if let Some(year) = year(a) {
        return date(figures(c, 2)?, figures(b, 2)?, year);
    }
    let (one, two) = (figures(a, 2)?, figures(b, 2)?);
    let year = year(c).or_else(|| figures(c, 2).filter(|_| c.len() == 2).map(short_year))?;
    date(one, two, year).or_else(|| date(two, one, year))
}

/// "Friday 13th", and "on the 14th" when nothing else can be meant.
fn bare(tokens: &Tokens<'_>, at: usize) -> Option<Date> {
    let next = at.saturating_add(1);
    let weekday = weekday(tokens.word(at)).is_some();
    let start = if weekday && tokens.word(next) == "the" { next.saturating_add(1) } else { next };
    let place = if weekday { start } else { at };
    let day = day(tokens, place).filter(|day| day.ordinal && !day.spelled)?;
    let closed = tokens.opens(day.end)
        || matches!(tokens.mark(day.end), Mark::Comma | Mark::Close)
        || AFTER_A_DAY.contains(&tokens.word(day.end));
    let cued = tokens.back(at, 1) == "the" && tokens.back(at, 2) == "on" && tokens.joins(at);
    let fits = if weekday { linked(tokens, place) && linked(tokens, next) } else { cued };
    (closed && fits).then_some(Date { first: at, end: day.end, month: None, year: None })
}
