//! Exact ages, and what may stand instead: the decade.

use super::number::{number, split};
use crate::hit::Hit;
use crate::people::kinds::{KIN, is};
use crate::people::token::{Case, Mark, Tokens};
use crate::{Rule, Severity};

/// What is old and no person.
const THINGS: &[&str] = &[
    "bed",
    "boiler",
    "building",
    "car",
    "clinic",
    "complaint",
    "computer",
    "equipment",
    "fracture",
    "furniture",
    "hospital",
    "injury",
    "issue",
    "machine",
    "mattress",
    "news",
    "photo",
    "prescription",
    "problem",
    "referral",
    "result",
    "results",
    "scan",
    "scar",
    "system",
    "technology",
    "unit",
    "ward",
    "wound",
    "xray",
];

/// People in general.
const ANYBODY: &[&str] = &[
    "adults", "all", "anybody", "anyone", "children", "everyone", "kids", "men", "over", "patients", "people",
    "persons", "those", "under", "women", "above", "below",
];

/// An age: its value in years where it has one, and one past its last word.
struct Age {
    first: usize,
    end: usize,
    years: Option<u32>,
    whose: &'static str,
}

/// All exact ages.
pub(super) fn find(tokens: &Tokens<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let next = at.saturating_add(1);
        let found = aged(tokens, at).or_else(|| old(tokens, at)).or_else(|| predicate(tokens, at));
        at = found.as_ref().map_or(next, |age| age.end.max(next));
        hits.extend(found.and_then(|age| {
            let (from, to) = tokens.span(age.first, age.end)?;
            let words = decade(age.years).filter(|_| !age.whose.is_empty());
            let words = words.map_or_else(|| "[age removed]".to_owned(), |decade| format!("in {} {decade}", age.whose));
            Some(Hit::new(Rule::Age, Severity::Note, from, to).suggesting(words))
        }));
    }
    hits
}

fn decade(years: Option<u32>) -> Option<&'static str> {
    Some(match years? {
        13..=19 => "teens",
        20..=29 => "twenties",
        30..=39 => "thirties",
        40..=49 => "forties",
        50..=59 => "fifties",
        60..=69 => "sixties",
        70..=79 => "seventies",
        80..=89 => "eighties",
        90..=99 => "nineties",
        _ => return None,
    })
}

fn linked(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.joins(at) || tokens.mark(at) == Mark::Hyphen
}

/// A unit of age at this place: whether it is years, and one past it.
fn unit(tokens: &Tokens<'_>, at: usize) -> Option<(bool, usize)> {
    let next = at.saturating_add(1);
    linked(tokens, at).then(|| unit_word(tokens.word(at)).map(|years| (years, next))).flatten()
}

fn unit_word(word: &str) -> Option<bool> {
    match word {
        "year" | "years" | "yr" | "yrs" | "y" => Some(true),
        "month" | "months" | "mth" | "mths" | "week" | "weeks" | "wk" | "wks" | "day" | "days" => Some(false),
        _ => None,
    }
}

/// "87 year old", "87yo", "3 weeks old".
fn old(tokens: &Tokens<'_>, at: usize) -> Option<Age> {
    let (digits, suffix) = split(tokens.word(at));
    if !digits.is_empty() && digits.len() < 4 && !suffix.is_empty() {
        let years: u32 = digits.parse().ok()?;
        let next = at.saturating_add(1);
        if matches!(suffix, "yo" | "yro") {
            return person(tokens, Age { first: at, end: next, years: Some(years), whose: "" });
        }
        let in_years = unit_word(suffix)?;
        return old_after(tokens, at, next, years, in_years);
    }
    let (value, end) = number(tokens, at)?;
    if tokens.word(end) == "yo" && linked(tokens, end) {
        return person(tokens, Age { first: at, end: end.saturating_add(1), years: Some(value), whose: "" });
    }
    let (in_years, end) = unit(tokens, end)?;
    old_after(tokens, at, end, value, in_years)
}

fn old_after(tokens: &Tokens<'_>, first: usize, end: usize, value: u32, in_years: bool) -> Option<Age> {
    let next = end.saturating_add(1);
    let old = match tokens.word(end) {
        "old" | "olds" | "young" => linked(tokens, end),
        "o" => matches!(tokens.mark(end), Mark::Slash | Mark::Dot),
        _ => false,
    };
    let of_age = tokens.word(end) == "of" && tokens.word(next) == "age" && tokens.joins(next);
    let end = if of_age { next.saturating_add(1) } else { next };
    let years = in_years.then_some(value);
    ((old || of_age) && value < 120).then_some(())?;
    person(tokens, Age { first, end, years, whose: whose(tokens, first) })
}

/// The age, unless it is that of a thing.
fn person(tokens: &Tokens<'_>, age: Age) -> Option<Age> {
    (!(tokens.joins(age.end) && THINGS.contains(&tokens.word(age.end)))).then_some(age)
}

/// The subject of "is" before an age: "my" for "I am", empty when there is none.
fn whose(tokens: &Tokens<'_>, at: usize) -> &'static str {
    let (one, two) = (tokens.back(at, 1), tokens.back(at, 2));
    let owner = at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|token| token.owner);
    let subject = match one {
        "is" | "was" => two,
        "hes" => "he",
        "shes" => "she",
        "whos" => "who",
        "im" => "i",
        "am" if two == "i" => "i",
        _ if owner => one,
        _ => return "",
    };
    match subject {
        "i" if matches!(one, "im" | "am" | "was") => "my",
        "he" => "his",
        "she" => "her",
        "who" => "their",
        _ if is(subject, KIN) => "their",
        _ => "",
    }
}

/// "aged 43", "at the age of 43", "age 43".
fn aged(tokens: &Tokens<'_>, at: usize) -> Option<Age> {
    let next = at.saturating_add(1);
    if !matches!(tokens.word(at), "aged" | "age") {
        return None;
    }
    let of = tokens.word(at) == "age" && matches!(tokens.word(next), "of" | "is" | "was") && tokens.joins(next);
    let start = if of { next.saturating_add(1) } else { next };
    let fits = tokens.joins(start) || tokens.mark(start) == Mark::Colon;
    let (value, end) = number(tokens, start).filter(|(value, _)| fits && (1..=110).contains(value))?;
    let unit = unit(tokens, end).filter(|_| tokens.joins(end));
    let old =
        unit.filter(|&(_, end)| tokens.word(end) == "old" && tokens.joins(end)).map(|(_, end)| end.saturating_add(1));
    let age_end = old.or(unit.map(|(_, end)| end)).unwrap_or(end);
    let range = matches!(tokens.mark(age_end), Mark::Hyphen | Mark::Dash | Mark::Slash | Mark::And)
        || tokens.joins(age_end)
            && matches!(tokens.word(age_end), "and" | "or" | "to")
            && matches!(tokens.word(age_end.saturating_add(1)), "over" | "above" | "under" | "below" | "older" | "up")
        || tokens.word(age_end) == "to" && number(tokens, age_end.saturating_add(1)).is_some()
        || tokens.word(age_end) == "plus";
    let general = (1..=3).map(|steps| tokens.back(at, steps)).any(|word| ANYBODY.contains(&word));
    let mut first = at;
    for wanted in ["the", "at"] {
        if first > 0
            && tokens.joins(first)
            && !tokens.opens(first)
            && tokens.back(first, 1) == wanted
            && tokens.word(at) == "age"
        {
            first = first.saturating_sub(1);
        }
    }
    let years = unit.is_none_or(|(years, _)| years).then_some(value);
    (!range && !general).then_some(Age { first, end: age_end, years, whose: "their" })
}

/// "I am 29", "he is 87", "she turned 40".
fn predicate(tokens: &Tokens<'_>, at: usize) -> Option<Age> {
    let (value, end) = number(tokens, at).filter(|(value, _)| (13..=110).contains(value))?;
    if let Some(before) = at.checked_sub(1).filter(|_| !tokens.joins(at)) {
        // "My mum (87)", "my dad, 92, went".
        let closing = match tokens.mark(at) {
            Mark::Open => Mark::Close,
            Mark::Comma => Mark::Comma,
            _ => return None,
        };
        let aside = tokens.is(before, KIN) && tokens.mark(end) == closing;
        return aside.then_some(Age { first: at, end, years: Some(value), whose: "their" });
    }
    let turned = tokens.back(at, 1) == "turned" || tokens.back(at, 1) == "just" && tokens.back(at, 2) == "turned";
    let whose = if turned { "" } else { whose(tokens, at) };
    if !turned && whose.is_empty() || tokens.case(at) == Case::Initial {
        return None;
    }
    let in_years = unit(tokens, end).filter(|&(years, _)| years);
    let end = in_years.map_or(end, |(_, end)| end);
    let closed = tokens.opens(end)
        || tokens.mark(end) == Mark::Comma
        || tokens.joins(end)
            && matches!(
                tokens.word(end),
                "and" | "but" | "now" | "so" | "when" | "years" | "i" | "he" | "she" | "yesterday"
            );
    closed.then_some(Age { first: at, end, years: Some(value), whose })
}
