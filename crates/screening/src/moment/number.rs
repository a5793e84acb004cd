//! Numbers, days, months and years in words and figures.

use crate::people::token::{Mark, Tokens};

/// The value of figures: at most so many of them, and nothing else.
pub(super) fn figures(word: &str, most: usize) -> Option<u32> {
    let plain = !word.is_empty() && word.len() <= most && word.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| word.parse().ok()).flatten()
}

/// Figures and the letters after them: "45pm", "3rd".
pub(super) fn split(word: &str) -> (&str, &str) {
    let middle = word.bytes().take_while(u8::is_ascii_digit).count();
    (word.get(..middle).unwrap_or_default(), word.get(middle..).unwrap_or_default())
}

const UNITS: &[&str] = &[
    "zero",
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
];

const TENS: &[&str] = &["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const ORDINALS: &[&str] = &[
    "",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

fn place_in(list: &[&str], word: &str) -> Option<u32> {
    // Numbers begin with few letters, and most words with others.
    if !word.starts_with(['e', 'f', 'n', 'o', 's', 't', 'z']) {
        return None;
    }
    let place = list.iter().position(|entry| *entry == word)?;
    u32::try_from(place).ok()
}

/// A number up to 999 in figures, or to 99 in words: its value and one past its last word.
pub(super) fn number(tokens: &Tokens<'_>, at: usize) -> Option<(u32, usize)> {
    let (word, next) = (tokens.word(at), at.saturating_add(1));
    if let Some(value) = figures(word, 3).or_else(|| place_in(UNITS, word)) {
        return Some((value, next));
    }
    let tens = place_in(TENS, word)?.saturating_mul(10);
    let joined = tokens.joins(next) || tokens.mark(next) == Mark::Hyphen;
    match place_in(UNITS, tokens.word(next)).filter(|unit| joined && (1..10).contains(unit)) {
        Some(unit) => Some((tens.saturating_add(unit), next.saturating_add(1))),
        None => Some((tens, next)),
    }
}

/// A day of a month: whether it is written as one ("3rd"), and one past its last word.
pub(super) struct Day {
    pub(super) ordinal: bool,
    pub(super) spelled: bool,
    pub(super) end: usize,
}

pub(super) fn day(tokens: &Tokens<'_>, at: usize) -> Option<Day> {
    let (word, next) = (tokens.word(at), at.saturating_add(1));
    let (digits, suffix) = split(word);
    if let Some(value) = figures(digits, 2) {
        let ends = matches!(suffix, "st" | "nd" | "rd" | "th");
        if !(1..=31).contains(&value) || !(suffix.is_empty() || ends) {
            return None;
        }
        let apart = suffix.is_empty() && tokens.joins(next) && matches!(tokens.word(next), "st" | "nd" | "rd" | "th");
        let end = if apart { next.saturating_add(1) } else { next };
        return Some(Day { ordinal: ends || apart, spelled: false, end });
    }
    let spelled = |end| Some(Day { ordinal: true, spelled: true, end });
    if place_in(ORDINALS, word).is_some() || word == "thirtieth" {
        return spelled(next);
    }
    let joined = tokens.joins(next) || tokens.mark(next) == Mark::Hyphen;
    let tens = matches!(word, "twenty" | "thirty") && joined;
    (tens && place_in(ORDINALS, tokens.word(next)).is_some_and(|unit| unit < 10)).then_some(())?;
    spelled(next.saturating_add(1))
}

pub(super) const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A month, from 1, and whether it is written in full.
pub(super) fn month(word: &str) -> Option<(usize, bool)> {
    if !word.starts_with(['a', 'd', 'f', 'j', 'm', 'n', 'o', 's']) || word.len() > 10 {
        return None;
    }
    let full = match word {
        "febuary" | "feburary" | "febrary" => Some(2),
        "agust" | "augest" => Some(8),
        "septemeber" | "setember" | "septmber" => Some(9),
        "novemeber" => Some(11),
        "decemeber" => Some(12),
        "jan" | "feb" | "mar" | "apr" | "jun" | "jul" | "aug" | "sep" | "sept" | "oct" | "nov" | "dec" => None,
        _ => MONTHS.iter().position(|name| name.eq_ignore_ascii_case(word)).map(|place| place.saturating_add(1)),
    };
    let short = || {
        let start = word.get(..3)?;
        let known = word.len() == 3 || word == "sept";
        let place =
            MONTHS.iter().position(|name| name.get(..3).is_some_and(|name| name.eq_ignore_ascii_case(start)))?;
        known.then_some(place.saturating_add(1))
    };
    full.map(|number| (number, true)).or_else(|| short().map(|number| (number, false)))
}

/// A year of four figures.
pub(super) fn year(word: &str) -> Option<u32> {
    figures(word, 4).filter(|year| (1900..2100).contains(year))
}

/// The year that two figures stand for.
pub(super) fn short_year(value: u32) -> u32 {
    if value < 40 { value.saturating_add(2000) } else { value.saturating_add(1900) }
}

const WEEKDAYS: &[(&str, &str)] = &[
    ("fri", "Friday"),
    ("friday", "Friday"),
    ("mon", "Monday"),
    ("monday", "Monday"),
    ("sat", "Saturday"),
    ("saturday", "Saturday"),
    ("sun", "Sunday"),
    ("sunday", "Sunday"),
    ("thu", "Thursday"),
    ("thur", "Thursday"),
    ("thurs", "Thursday"),
    ("thursday", "Thursday"),
    ("tue", "Tuesday"),
    ("tues", "Tuesday"),
    ("tuesday", "Tuesday"),
    ("wed", "Wednesday"),
    ("weds", "Wednesday"),
    ("wednesday", "Wednesday"),
];

/// The weekday by its full name.
pub(super) fn weekday(word: &str) -> Option<&'static str> {
    WEEKDAYS.iter().find(|(short, _)| *short == word).map(|(_, full)| *full)
}
