//! Telephone numbers of people. Numbers of services (03, 0800, 1800, 13…, 116 123, 111, 999) are public and stay.

use crate::hit::Hit;
use crate::lists::number_cues::Named;
use crate::number::Run;
use crate::numbers::cued::Cues;
use crate::reading::Reading;
use crate::text::Text;
use crate::{Rule, Severity};

/// Most digits of a number with its country code (ITU-T E.164), and the international prefix "00" before them.
const MAX_DIGITS: usize = 17;

/// Longest extension of a switchboard.
const MAX_EXTENSION: usize = 6;

/// All telephone numbers of people in the text.
pub(crate) fn find(text: &Text<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for run in &text.numbers {
        let mut first = 0;
        while first < run.len() {
            // "01.02.2023 10.30" is a day and a time, though its digits would make a number.
            if is_date(&text.reading, run, first) {
                first = first.saturating_add(3);
                continue;
            }
            let found = number_from(text, run, first);
            first = found.as_ref().map_or(first.saturating_add(1), |found| found.0);
            hits.extend(found.map(|found| found.1));
        }
    }
    hits
}

/// The longest telephone number that starts with this group, and the group after it.
fn number_from(text: &Text<'_>, run: &Run, first: usize) -> Option<(usize, Hit)> {
    let reading = &text.reading;
    let start = run.get(first)?.from;
    let plus = reading.before(start) == '+';
    let cues = Cues::at(text, start);
    let mut digits: Vec<u8> = Vec::with_capacity(MAX_DIGITS);
    let mut best = None;
    for (index, group) in run.iter().enumerate().skip(first) {
        if (index > first && group.slash && !is_area_code(run, first, index))
            || digits.len().saturating_add(group.digits.len()) > MAX_DIGITS
        {
            break;
        }
        digits.extend_from_slice(&group.digits);
        let solid = index == first;
        if is_personal(&digits, plus) || has_cue(&cues, &digits, solid) {
            best = Some((index.saturating_add(1), group.to));
        }
    }
    let (next, to) = best?;
    let to = with_extension(reading, to);
    let from = opening(reading, start, to);
    Some((next, Hit::new(Rule::Phone, Severity::Hold, from, to).suggesting("[phone number removed]")))
}

/// "0161/4960123": a place's code, then the number there.
fn is_area_code(run: &Run, first: usize, index: usize) -> bool {
    let length = |at: usize| run.get(at).map_or(0, |group| group.digits.len());
    index == first.saturating_add(1) && (3..=5).contains(&length(first)) && (6..=8).contains(&length(index))
}

/// Takes in what follows a number inside a house: "ext 1234", "x1234", "extension: 12".
fn with_extension(reading: &Reading, to: usize) -> usize {
    let blank = |c: char| matches!(c, ' ' | ',' | '(' | '.' | ':' | '#');
    let limit = |from: usize| from.saturating_add(3);
    let word = reading.skip(to, blank).min(limit(to));
    let Some(name) = ["extension", "extn", "ext", "x"].iter().find(|name| reading.has(word, name)) else {
        return to;
    };
    let after = word.saturating_add(name.len());
    let digits = reading.skip(after, blank).min(limit(after));
    let end = reading.skip(digits, |c| c.is_ascii_digit());
    let sized = (2..=MAX_EXTENSION).contains(&end.saturating_sub(digits));
    if sized && !reading.at(end).is_alphanumeric() { end } else { to }
}

/// Takes in a "+" and the bracket of an area code, if it closes inside the number.
fn opening(reading: &Reading, start: usize, to: usize) -> usize {
    let mut from = if reading.before(start) == '+' { start.saturating_sub(1) } else { start };
    if reading.before(from) == '(' && (from..to).any(|index| reading.at(index) == ')') {
        from = from.saturating_sub(1);
    }
    from
}

/// A number without its zero, with a digit too few or too many, or a short local one, when the words around say what
/// it is.
fn has_cue(cues: &Cues<'_, '_>, digits: &[u8], solid: bool) -> bool {
    let shaped = match digits {
        [b'7', b'1'..=b'5' | b'7'..=b'9', ..] | [b'4', ..] if digits.len() == 9 || digits.len() == 10 => true,
        [b'0', b'1' | b'2' | b'7', ..] | [b'0', b'8', b'3' | b'5'..=b'9', ..] => (9..=12).contains(&digits.len()),
        [b'4', b'4', ..] => (11..=13).contains(&digits.len()),
        [b'2'..=b'9', ..] => (6..=8).contains(&digits.len()) && (solid || digits.len() >= 7),
        _ => false,
    };
    shaped && cues.before().is_some_and(|cue| cue.named == Named::Phone && (cue.plain || digits.len() >= 9))
}

/// Whether the digits are a person's number, in national or international form.
fn is_personal(digits: &[u8], plus: bool) -> bool {
    match digits {
        [b'0', b'0', rest @ ..] if !plus => is_international(rest),
        _ if plus => is_international(digits),
        [b'0', ..] => is_british(digits) || is_irish(digits) || is_australian(digits),
        // The country's code without its sign.
        [b'4', b'4', b'0' | b'1' | b'2' | b'7', ..] => matches!(digits.len(), 12 | 13) && is_international(digits),
        [b'3', b'5', b'3', ..] | [b'6', b'1', b'2'..=b'8', ..] => {
            matches!(digits.len(), 11 | 12) && is_international(digits)
        }
        _ => false,
    }
}

/// After the country code a zero may stand in brackets: "+44 (0)161".
fn is_international(digits: &[u8]) -> bool {
    let national = |rest: &[u8]| {
        let mut digits = vec![b'0'];
        digits.extend_from_slice(rest.strip_prefix(b"0").unwrap_or(rest));
        digits
    };
    match digits {
        [b'4', b'4', rest @ ..] => is_british(&national(rest)),
        [b'3', b'5', b'3', rest @ ..] => is_irish(&national(rest)),
        [b'6', b'1', rest @ ..] => is_australian(&national(rest)),
        [b'1'..=b'9', ..] => (10..=15).contains(&digits.len()),
        _ => false,
    }
}

/// Shapes of the UK's National Telephone Numbering Plan (Ofcom): 01 and 02 places, 055/056 internet, 07 mobiles.
fn is_british(digits: &[u8]) -> bool {
    match digits {
        [b'0', b'1', b'1'..=b'9', ..] => matches!(digits.len(), 10 | 11),
        [b'0', b'2', b'0' | b'3' | b'4' | b'8' | b'9', ..]
        | [b'0', b'5', b'5' | b'6', ..]
        | [b'0', b'7', b'0'..=b'9', ..] => digits.len() == 11,
        _ => false,
    }
}

/// Shapes of Ireland's numbering plan (ComReg): 01 Dublin, 02 to 09 other places, 083 to 089 mobiles.
fn is_irish(digits: &[u8]) -> bool {
    match digits {
        [b'0', b'1', b'2'..=b'9', ..] => digits.len() == 9,
        [b'0', b'8', b'3' | b'5'..=b'9', ..] => digits.len() == 10,
        [b'0', b'2' | b'4'..=b'7' | b'9', b'1'..=b'9', ..] => matches!(digits.len(), 9 | 10),
        _ => false,
    }
}

/// Shapes of Australia's numbering plan (ACMA): 02, 03, 07, 08 places, 04 mobiles.
fn is_australian(digits: &[u8]) -> bool {
    let place = matches!(
        digits,
        [b'0', b'4', ..]
            | [b'0', b'2', b'4'..=b'9', ..]
            | [b'0', b'7', b'2'..=b'5', ..]
            | [b'0', b'3' | b'8', b'5'..=b'9', ..]
    );
    place && digits.len() == 10
}

/// Whether three groups from here are day, month and year, with the same sign between when the year has two digits.
fn is_date(reading: &Reading, run: &Run, first: usize) -> bool {
    let group = |offset: usize| run.get(first.saturating_add(offset));
    let value = |offset: usize, longest: usize| {
        let text = std::str::from_utf8(&group(offset)?.digits).ok()?;
        if text.len() > longest { None } else { text.parse::<u32>().ok() }
    };
    let sign = |offset: usize| group(offset).map(|group| reading.at(group.to));
    let day_and_month = matches!((value(0, 2), value(1, 2)), (Some(1..=31), Some(1..=12)));
    let short = matches!(sign(0), Some('.' | '-' | '/'))
        && sign(0) == sign(1)
        && group(2).is_some_and(|year| year.digits.len() == 2);
    day_and_month && (matches!(value(2, 4), Some(1900..=2099)) || short)
}
