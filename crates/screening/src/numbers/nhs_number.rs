//! Ten-digit numbers of patients: NHS number (England, Wales, Isle of Man), Health and Care number (Northern Ireland)
//! and CHI number (Scotland). All three carry the same check digit.

use crate::cue;
use crate::hit::Hit;
use crate::number::{Group, Run};
use crate::reading::Reading;
use crate::{Rule, Severity};

/// Digits of each of these numbers.
const DIGITS: usize = 10;

/// Words before a number that say that it is a patient's: any spacing is believed then.
const CUES: &[&str] = &["chi", "hcn", "nhs", "nhsno"];

/// Words before a number that say that it is a telephone number.
const PHONE_CUES: &[&str] = &["call", "mob", "mobile", "phone", "ring", "tel", "telephone", "text", "whatsapp"];

/// All such numbers in the text.
pub(crate) fn find(reading: &Reading, runs: &[Run]) -> Vec<Hit> {
    let mut hits = Vec::new();
    for run in runs {
        let mut first = 0;
        while first < run.len() {
            let found = number_from(reading, run, first);
            first = found.map_or(first.saturating_add(1), |found| found.0);
            hits.extend(found.map(|(_, from, to)| {
                Hit::new(Rule::NhsNumber, Severity::Hold, from, to).suggesting("[NHS number removed]")
            }));
        }
    }
    hits
}

/// The number that starts with this group: the group after it, and its first and last place.
fn number_from(reading: &Reading, run: &Run, first: usize) -> Option<(usize, usize, usize)> {
    let mut digits: Vec<u8> = Vec::with_capacity(DIGITS);
    let mut lengths: Vec<usize> = Vec::new();
    for (index, group) in run.iter().enumerate().skip(first) {
        if index > first && group.slash {
            return None;
        }
        digits.extend_from_slice(&group.digits);
        lengths.push(group.digits.len());
        if digits.len() < DIGITS {
            continue;
        }
        let from = run.get(first).map(|group: &Group| group.from)?;
        let found = digits.len() == DIGITS && is_number(reading, from, &digits, &lengths);
        return found.then_some((index.saturating_add(1), from, group.to));
    }
    None
}

fn is_number(reading: &Reading, from: usize, digits: &[u8], lengths: &[usize]) -> bool {
    if !checks(digits) {
        return false;
    }
    let cued = cue::before(reading, from, CUES);
    let usual = matches!(lengths, [10] | [3, 3, 4] | [6, 4] | [5, 5]) || lengths.iter().all(|&length| length == 1);
    let issued = match digits {
        // Australian mobiles look like the fourth day of a month.
        [b'0', b'4', ..] => cued && is_birth_date(digits),
        // Northern Ireland starts at 320.
        [b'3', b'2'..=b'9', ..] => true,
        [b'0'..=b'3', ..] => is_birth_date(digits),
        // A mobile number without its zero may check by chance.
        [b'7', ..] => cued || !cue::before(reading, from, PHONE_CUES),
        _ => true,
    };
    issued && (usual || cued)
}

/// Whether a CHI number's first six digits are a day, a month and a year.
fn is_birth_date(digits: &[u8]) -> bool {
    let day = matches!(digits, [b'0', b'1'..=b'9', ..] | [b'1' | b'2', ..] | [b'3', b'0' | b'1', ..]);
    let month = matches!(digits, [_, _, b'0', b'1'..=b'9', ..] | [_, _, b'1', b'0'..=b'2', ..]);
    day && month
}

/// The check digit: the first nine digits times 10 down to 2 and the last one add up to a multiple of 11 (NHS Data
/// Dictionary, NHS NUMBER). Numbers of one repeated digit pass, but nobody has them.
fn checks(digits: &[u8]) -> bool {
    let sum: u32 = digits.iter().zip((1..=10_u32).rev()).map(|(&digit, weight)| u32::from(digit & 0x0f) * weight).sum();
    sum.is_multiple_of(11) && digits.iter().any(|digit| Some(digit) != digits.first())
}
