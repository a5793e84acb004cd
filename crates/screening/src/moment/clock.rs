//! Exact times of day, and what may stand instead: the part of the day.

mod spoken;

use super::number::{figures, number, split};
use crate::hit::Hit;
use crate::people::token::{Case, Mark, Tokens};
use crate::{Rule, Severity};

/// A time of day in the words of a text.
#[derive(Debug, Clone, Copy)]
struct Clock {
    first: usize,
    /// One past its last word.
    end: usize,
    hour: u32,
    minute: u32,
    half: Half,
}

/// What is known of the half of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
    /// The hour says it: "14:30", "07:15".
    Told,
    Unknown,
}

/// Words before a time.
const AT: &[&str] =
    &["after", "around", "at", "before", "by", "from", "since", "till", "until", "about", "approx", "circa"];

/// Words that make a time a rough one.
const ROUGHLY: &[&str] = &["about", "approx", "approximately", "around", "circa", "gone", "nearly", "roughly"];

/// Words that make a number a length of time or a measure.
const MEASURES: &[&str] = &[
    "c", "cm", "degrees", "hour", "hours", "hr", "hrs", "kg", "kilos", "l", "litres", "mg", "miles", "min", "mins",
    "minute", "minutes", "ml", "mm", "mmol", "percent", "pounds", "stone", "units", "million", "grams", "g",
];

/// Words that speak of opening hours and telephone queues, which are public.
const PUBLIC: &[&str] = &[
    "always", "call", "called", "calling", "closed", "closes", "daily", "each", "every", "lines", "open", "opened",
    "opening", "opens", "phone", "phoned", "phoning", "queue", "rang", "ring", "ringing",
];

/// All exact times.
pub(super) fn find(tokens: &Tokens<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let next = at.saturating_add(1);
        let Some(time) = clock(tokens, at) else {
            at = next;
            continue;
        };
        at = time.end.max(next);
        // "9am to 5pm": hours of service.
        let until = range(tokens, time.end).and_then(|start| clock(tokens, start));
        if let Some(until) = until.filter(|until| rough(time.minute) && rough(until.minute)) {
            at = until.end.max(at);
        } else if !(rough(time.minute) && (ends_a_range(tokens, time.first) || is_public(tokens, time))) {
            hits.extend(hit(tokens, time));
        }
    }
    hits
}

fn rough(minute: u32) -> bool {
    minute == 0 || minute == 30
}

/// Where the second time of a range starts.
fn range(tokens: &Tokens<'_>, end: usize) -> Option<usize> {
    if matches!(tokens.mark(end), Mark::Hyphen | Mark::Dash) {
        return Some(end);
    }
    let word = matches!(tokens.word(end), "to" | "until" | "till" | "and" | "or") && tokens.joins(end);
    word.then(|| end.saturating_add(1))
}

/// "9-5pm", "between 8 and 6pm".
fn ends_a_range(tokens: &Tokens<'_>, first: usize) -> bool {
    let figure = |steps: usize| number(tokens, first.saturating_sub(steps)).is_some_and(|(value, _)| value < 25);
    let marked = matches!(tokens.mark(first), Mark::Hyphen | Mark::Dash | Mark::Slash) && first > 0;
    marked && figure(1)
        || first > 1 && matches!(tokens.back(first, 1), "to" | "until" | "till" | "and" | "or") && figure(2)
}

/// "phone lines open at 8am", "about 3pm".
fn is_public(tokens: &Tokens<'_>, time: Clock) -> bool {
    let before = tokens.back(time.first, 1);
    // "The 8am scramble" is what patients call the queue on the telephone.
    let lines = time.minute == 0 && time.hour == 8;
    let mut near = (1..=if lines { 4 } else { 2 }).map(|steps| tokens.back(time.first, steps));
    ROUGHLY.contains(&before) || lines && before == "the" || near.any(|word| PUBLIC.contains(&word))
}

fn clock(tokens: &Tokens<'_>, at: usize) -> Option<Clock> {
    in_figures(tokens, at).or_else(|| spoken::clock(tokens, at)).map(|time| part_of_day(tokens, time))
}

/// "am", "pm", "p.m.": which, and one past it.
fn meridiem(tokens: &Tokens<'_>, at: usize) -> Option<(Half, usize)> {
    let next = at.saturating_add(1);
    let half = match tokens.word(at) {
        "am" | "a" => Half::Morning,
        "pm" | "p" => Half::Afternoon,
        _ => return None,
    };
    let fits = tokens.joins(at) || tokens.mark(at) == Mark::Dot && tokens.tight(at);
    let dotted = tokens.word(at).len() == 1;
    if dotted && !(tokens.word(next) == "m" && matches!(tokens.mark(next), Mark::Dot | Mark::None)) {
        return None;
    }
    fits.then_some((half, if dotted { next.saturating_add(1) } else { next }))
}

fn half_of(suffix: &str) -> Option<Half> {
    match suffix {
        "am" => Some(Half::Morning),
        "pm" => Some(Half::Afternoon),
        _ => None,
    }
}

fn in_figures(tokens: &Tokens<'_>, at: usize) -> Option<Clock> {
    let (word, next) = (tokens.word(at), at.saturating_add(1));
    let (digits, suffix) = split(word);
    let cued = AT.contains(&tokens.back(at, 1));
    let time = |hour: u32, minute: u32, half: Half, end: usize| {
        let told = hour > 12 || hour == 0 || digits.starts_with('0');
        let half = if told && half == Half::Unknown { Half::Told } else { half };
        (hour < 24 && minute < 60).then_some(Clock { first: at, end, hour, minute, half })
    };
    if digits.is_empty() || digits.len() > 4 || follows_figures(tokens, at) {
        return None;
    }
    let value = figures(digits, 4)?;
    let (hours, minutes) = if digits.len() > 2 { (value / 100, value % 100) } else { (value, 0) };
    if let Some(half) = half_of(suffix) {
        return time(hours, minutes, half, next).filter(|time| time.hour < 13);
    }
    if matches!(suffix, "hrs" | "h" | "hours") && digits.len() == 4 {
        return time(hours, minutes, Half::Told, next);
    }
    if !suffix.is_empty() {
        return None;
    }
    if digits.len() == 4 {
        let unit = matches!(tokens.word(next), "hrs" | "hr" | "hours" | "h") && tokens.joins(next);
        return time(hours, minutes, Half::Told, next.saturating_add(1))
            .filter(|_| unit && (cued || digits.starts_with('0')));
    }
    if digits.len() > 2 {
        return None;
    }
    if let Some(found) = with_minutes(tokens, at, value, cued) {
        return time(value, found.0, found.1, found.2);
    }
    let clock =
        tokens.word(next) == "oclock" || tokens.word(next) == "o" && tokens.word(next.saturating_add(1)) == "clock";
    if clock {
        let end = if tokens.word(next) == "o" { next.saturating_add(2) } else { next.saturating_add(1) };
        return time(value, 0, Half::Unknown, end);
    }
    // "They saw me at 11 at night", "3 in the morning".
    let (one, two, three) =
        (tokens.word(next), tokens.word(next.saturating_add(1)), tokens.word(next.saturating_add(2)));
    let joined = tokens.joins(next) && tokens.joins(next.saturating_add(1));
    let at_night = one == "at" && two == "night";
    let in_part = one == "in" && two == "the" && matches!(three, "morning" | "afternoon" | "evening");
    if joined
        && (at_night || in_part)
        && (1..13).contains(&value)
        && matches!(tokens.back(at, 1), "at" | "was" | "is" | "for" | "like" | "about")
    {
        return time(value, 0, Half::Unknown, next);
    }
    let (half, end) = meridiem(tokens, next)?;
    let meant = half == Half::Afternoon
        || cued
        || matches!(tokens.back(at, 1), "for" | "was" | "is" | "till")
        || tokens.word(next) == "a";
    time(value, 0, half, end).filter(|time| meant && time.hour < 13)
}

/// "3:45 pm", "14.30": the minutes, the half of the day, one past the last word.
fn with_minutes(tokens: &Tokens<'_>, at: usize, hour: u32, cued: bool) -> Option<(u32, Half, usize)> {
    let next = at.saturating_add(1);
    let (colon, dot) = (tokens.mark(next) == Mark::Colon, tokens.mark(next) == Mark::Dot);
    let (digits, suffix) = split(tokens.word(next));
    if !(colon || dot) || !tokens.tight(next) || digits.len() != 2 || hour > 23 {
        return None;
    }
    let minute = figures(digits, 2).filter(|minute| *minute < 60)?;
    let mut end = next.saturating_add(1);
    if let Some(half) = half_of(suffix) {
        return Some((minute, half, end));
    }
    if matches!(suffix, "hrs" | "h") {
        return Some((minute, Half::Told, end));
    }
    if !suffix.is_empty() {
        return None;
    }
    let seconds = tokens.mark(end) == Mark::Colon && tokens.tight(end) && figures(tokens.word(end), 2).is_some();
    if seconds && colon {
        end = end.saturating_add(1);
    }
    if let Some((half, end)) = meridiem(tokens, end) {
        return Some((minute, half, end));
    }
    // "4.5.24", "10.30.15"
    if matches!(tokens.mark(end), Mark::Dot | Mark::Slash)
        && tokens.tight(end)
        && figures(tokens.word(end), 9).is_some()
    {
        return None;
    }
    let measured = MEASURES.contains(&tokens.word(end)) && tokens.joins(end);
    let of_clock = measured && cued && matches!(tokens.word(end), "hrs" | "hr" | "hours") && hour > 4;
    if of_clock {
        return Some((minute, Half::Told, end.saturating_add(1)));
    }
    let booked =
        matches!(tokens.back(at, 2), "was" | "is" | "booked" | "appointment" | "scheduled" | "slot" | "due" | "set");
    let ratio = (1..4).any(|steps| tokens.back(at, steps) == "ratio");
    let lasted = ratio
        || tokens.back(at, 1) == "for" && !booked
        || matches!(tokens.back(at, 1), "waited" | "took" | "ratio" | "nearly" | "over" | "waiting");
    let night = tokens.word(end) == "at" && tokens.word(end.saturating_add(1)) == "night"
        || tokens.word(end) == "in"
            && matches!(tokens.word(end.saturating_add(2)), "morning" | "afternoon" | "evening");
    let sure = if colon { !lasted } else { cued || night };
    (sure && !measured).then_some((minute, Half::Unknown, end))
}

/// Whether this is the rest of a longer number.
fn follows_figures(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.mark(at), Mark::Dot | Mark::Colon | Mark::Slash)
        && tokens.tight(at)
        && at.checked_sub(1).is_some_and(|before| figures(tokens.word(before), 9).is_some())
}

/// With the words after it: "3 o'clock in the morning", "11 at night".
fn part_of_day(tokens: &Tokens<'_>, time: Clock) -> Clock {
    let [one, two, three] = [0, 1, 2].map(|steps| tokens.word(time.end.saturating_add(steps)));
    let joined = |count: usize| (0..count).all(|steps| tokens.joins(time.end.saturating_add(steps)));
    if one == "in" && two == "the" && joined(3) {
        let half = match three {
            "morning" => Half::Morning,
            "afternoon" | "evening" => Half::Afternoon,
            _ => return time,
        };
        return Clock { half, end: time.end.saturating_add(3), ..time };
    }
    if one == "at" && two == "night" && joined(2) {
        let half = if time.hour < 6 || time.hour == 12 { Half::Morning } else { Half::Afternoon };
        return Clock { half, end: time.end.saturating_add(2), ..time };
    }
    time
}

fn hit(tokens: &Tokens<'_>, time: Clock) -> Option<Hit> {
    let hour = match time.half {
        Half::Unknown => None,
        Half::Told => Some(time.hour),
        Half::Morning => Some(time.hour % 12),
        Half::Afternoon => Some((time.hour % 12).saturating_add(12)),
    };
    let part = hour.map(|hour| match hour {
        5..=11 => "morning",
        12..=17 => "afternoon",
        18..=21 => "evening",
        _ => "night",
    });
    let before = time.first.checked_sub(1).filter(|_| tokens.joins(time.first) && !tokens.opens(time.first));
    let at = before.filter(|&before| tokens.word(before) == "at");
    let owned = before.is_some_and(|before| {
        matches!(
            tokens.word(before),
            "the" | "my" | "a" | "an" | "our" | "his" | "her" | "their" | "this" | "that" | "same"
        )
    });
    let (first, words) = match (part, at) {
        (None, _) => (time.first, "[time removed]".to_owned()),
        (Some(part), Some(at)) => {
            let capital = tokens.case(at) == Case::Title;
            (at, format!("{} the {part}", if capital { "In" } else { "in" }))
        }
        (Some(part), None) if owned => (time.first, part.to_owned()),
        (Some(part), None) => (time.first, format!("the {part}")),
    };
    let (from, to) = tokens.span(first, time.end)?;
    Some(Hit::new(Rule::ExactTime, Severity::Note, from, to).suggesting(words))
}
