//! Exact dates and dates of birth, and what may stand instead: the month.

use super::date::{Date, date};
use super::number::{MONTHS, day, figures, month, weekday, year};
use crate::hit::Hit;
use crate::people::token::{Case, Mark, Tokens};
use crate::{Rule, Severity};

/// How far back a word may stand that says that a date is one of birth.
const REACH: usize = 6;

/// How many words around a date are looked at, so that a month in its place makes no new date.
const CLEAR: usize = 4;

/// How surely a date is one of birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Birth {
    /// "DOB", "date of birth".
    Named,
    /// "born", "birthday".
    Told,
}

/// Dates of birth, then other dates.
pub(super) fn find(tokens: &Tokens<'_>) -> (Vec<Hit>, Vec<Hit>) {
    let (mut births, mut dates) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < tokens.len() {
        let birth = birth_before(tokens, at);
        let found = date(tokens, at).or_else(|| birth.and_then(|birth| loose(tokens, at, birth)));
        let Some(found) = found else {
            at = at.saturating_add(1);
            continue;
        };
        match birth {
            Some(birth) => births.extend(birth_hit(tokens, found, birth)),
            None => dates.extend(date_hit(tokens, found)),
        }
        at = found.end.max(at.saturating_add(1));
    }
    (births, dates)
}

/// Whether a birth is spoken of shortly before, with no figures between.
fn birth_before(tokens: &Tokens<'_>, at: usize) -> Option<Birth> {
    let figure = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    if !(figure(tokens.word(at))
        || month(tokens.word(at)).is_some()
        || weekday(tokens.word(at)).is_some()
        || day(tokens, at).is_some())
    {
        return None;
    }
    for steps in 1..=REACH {
        // "D.O.B." ends sentences that are none.
        let word = at.checked_sub(steps).map_or("", |place| tokens.word(place));
        let earlier = |more: usize| at.checked_sub(steps.saturating_add(more)).map_or("", |place| tokens.word(place));
        match word {
            "dob" | "birthdate" | "birthdates" => return Some(Birth::Named),
            "b" if earlier(1) == "o" && earlier(2) == "d" => return Some(Birth::Named),
            "birth" if earlier(1) == "of" && earlier(2) == "date" => return Some(Birth::Named),
            "born" => return Some(Birth::Told),
            // "They read it out: name, 9/6/00, postcode".
            "name" | "names" | "address" if steps == 1 && tokens.mark(at) == Mark::Comma => return Some(Birth::Told),
            "birthday" | "bday" => {
                let mut between = at.saturating_sub(steps).saturating_add(1)..=at;
                return between.all(|place| tokens.joins(place)).then_some(Birth::Told);
            }
            "as" | "down" | "listed" | "recorded" | "wrongly" | "should" | "said" | "says" | "for" | "shows"
            | "reads" | "is" | "was" | "on" | "the" | "a" | "my" | "his" | "her" | "of" | "being" | "at" | "be"
            | "it" | "in" => {}
            _ if weekday(word).is_some() => {}
            _ => return None,
        }
    }
    None
}

/// Spellings that only a word before makes a date: "030456", "03 04 1956".
fn loose(tokens: &Tokens<'_>, at: usize, birth: Birth) -> Option<Date> {
    if birth != Birth::Named {
        return None;
    }
    let word = tokens.word(at);
    let valid = |day: &str, month: &str| {
        let (day, month) = (figures(day, 2), figures(month, 2));
        day.is_some_and(|day| (1..=31).contains(&day)) && month.is_some_and(|month| (1..=12).contains(&month))
    };
    let next = at.saturating_add(1);
    let solid = matches!(word.len(), 6 | 8)
        && figures(word, 8).is_some()
        && word.get(..2).zip(word.get(2..4)).is_some_and(|(day, month)| valid(day, month));
    if solid {
        return Some(Date { first: at, end: next, month: None, year: Some(0) });
    }
    let third = at.saturating_add(2);
    let spaced = tokens.joins(next) && tokens.joins(third) && valid(word, tokens.word(next));
    let dated =
        year(tokens.word(third)).is_some() || tokens.word(third).len() == 2 && figures(tokens.word(third), 2).is_some();
    (spaced && dated).then_some(Date { first: at, end: third.saturating_add(1), month: None, year: Some(0) })
}

fn birth_hit(tokens: &Tokens<'_>, found: Date, birth: Birth) -> Option<Hit> {
    let (from, to) = tokens.span(found.first, found.end)?;
    let severity = if birth == Birth::Named || found.year.is_some() { Severity::Hold } else { Severity::Warn };
    Some(Hit::new(Rule::DateOfBirth, severity, from, to).suggesting("[date of birth removed]"))
}

fn date_hit(tokens: &Tokens<'_>, found: Date) -> Option<Hit> {
    let mut first = found.first;
    let mut day_of_week = weekday(tokens.word(first));
    let back = |first: usize| first.checked_sub(1).filter(|_| !tokens.opens(first));
    if let Some(before) = back(first).filter(|&before| day_of_week.is_none() && weekday(tokens.word(before)).is_some())
        && matches!(tokens.mark(first), Mark::None | Mark::Comma)
    {
        day_of_week = weekday(tokens.word(before));
        first = before;
    }
    for wanted in ["the", "on"] {
        if let Some(before) = back(first).filter(|&before| tokens.joins(first) && tokens.word(before) == wanted) {
            first = before;
        }
    }
    let on = tokens.word(first) == "on";
    let capital = tokens.case(first) == Case::Title;
    let (from, to) = tokens.span(first, found.end)?;
    let severity = if found.year.is_some() { Severity::Warn } else { Severity::Note };
    let instead = (!crowded(tokens, first, found.end)).then(|| instead(found, day_of_week, on, capital)).flatten();
    let instead = instead.unwrap_or_else(|| "[date removed]".to_owned());
    Some(Hit::new(Rule::ExactDate, severity, from, to).suggesting(instead))
}

/// "in March 2024", "on a Friday".
fn instead(found: Date, day_of_week: Option<&str>, on: bool, capital: bool) -> Option<String> {
    let month = found.month.and_then(|number| MONTHS.get(number.checked_sub(1)?));
    let preposition = match (on, capital, month.is_some()) {
        (true, true, true) => "In ",
        (true, false, true) => "in ",
        (true, true, false) => "On ",
        (true, false, false) => "on ",
        (false, ..) => "",
    };
    match (month, found.year, day_of_week) {
        (Some(month), Some(year), _) => Some(format!("{preposition}{month} {year}")),
        (Some(month), None, _) => Some(format!("{preposition}{month}")),
        (None, _, Some(day)) => Some(format!("{preposition}a {day}")),
        (None, _, None) => None,
    }
}

/// Whether a day stands so near that a month or a weekday in place of the date would make a new one with it.
fn crowded(tokens: &Tokens<'_>, first: usize, end: usize) -> bool {
    let small = |place: usize| matches!(tokens.word(place), "of" | "the" | "day" | "st" | "nd" | "rd" | "th");
    let dated =
        |place: usize| tokens.word(place).starts_with(|c: char| c.is_ascii_digit()) || day(tokens, place).is_some();
    let before = (1..=CLEAR).filter_map(|steps| first.checked_sub(steps)).find(|&place| !small(place));
    let after = (end..end.saturating_add(CLEAR)).find(|&place| !small(place));
    let apart = tokens.opens(end) && !tokens.tight(end);
    before.is_some_and(dated) || !apart && after.is_some_and(dated)
}
