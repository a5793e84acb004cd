//! Times of day in words.

use super::{AT, Clock, Half, half_of, meridiem};
use crate::moment::number::{figures, number, split};
use crate::people::token::Tokens;

/// "half past two", "quarter to four", "three o'clock".
pub(super) fn clock(tokens: &Tokens<'_>, at: usize) -> Option<Clock> {
    let (word, next) = (tokens.word(at), at.saturating_add(1));
    let hour_at = |place: usize| {
        let (digits, suffix) = split(tokens.word(place));
        let value = figures(digits, 2).filter(|_| suffix.is_empty() || half_of(suffix).is_some());
        let value = value.or_else(|| number(tokens, place).map(|(value, _)| value));
        let half = half_of(suffix).unwrap_or(Half::Unknown);
        value
            .filter(|value| (1..=12).contains(value) && tokens.joins(place))
            .map(|value| (value, half, place.saturating_add(1)))
    };
    let past = tokens.word(next) == "past" && tokens.joins(next);
    let to = tokens.word(next) == "to" && tokens.joins(next) && word == "quarter";
    let minutes = match word {
        "half" => 30,
        "quarter" => 15,
        _ => {
            number(tokens, at).filter(|(value, end)| past && *end == next && *value < 60).map_or(60, |(value, _)| value)
        }
    };
    if (past || to) && minutes < 60 {
        let (hour, half, end) = hour_at(next.saturating_add(1))?;
        let (half, end) = meridiem(tokens, end).unwrap_or((half, end));
        let (hour, minute) = if to { (hour.saturating_sub(1), 45) } else { (hour, minutes) };
        return Some(Clock { first: at, end, hour, minute, half });
    }
    if word == "half" && AT.contains(&tokens.back(at, 1)) {
        let (hour, half, end) = hour_at(next)?;
        let (half, end) = meridiem(tokens, end).unwrap_or((half, end));
        return Some(Clock { first: at, end, hour, minute: 30, half });
    }
    let (hour, end) =
        number(tokens, at).filter(|(hour, end)| *hour < 13 && tokens.word(*end) == "oclock" && tokens.joins(*end))?;
    Some(Clock { first: at, end: end.saturating_add(1), hour, minute: 0, half: Half::Unknown })
}
