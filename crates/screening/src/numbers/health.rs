//! Numbers of patients: NHS (England, Wales, Isle of Man), Health and Care (Northern Ireland), CHI (Scotland), IHI
//! (Ireland, Australia), Medicare (Australia).
//!
//! A wrong check digit after plain words ("my NHS number is …") is still a number that somebody has, or has mistyped:
//! a person looks.

use super::checks;
use super::digits::Number;
use crate::lists::number_cues::Named;
use crate::{Region, Rule, Severity};

/// Which of these numbers this is, if any.
pub(super) fn judge(number: &Number<'_, '_, '_>) -> Option<(Rule, Severity)> {
    match number.digits.len() {
        9 => mistyped(number),
        10 | 11 => medicare(number)
            .or_else(|| if number.digits.len() == 10 { ten_digits(number) } else { None })
            .or_else(|| card(number))
            .or_else(|| mistyped(number)),
        16 => australian(number),
        18 => irish(number),
        _ => None,
    }
}

/// Ten digits with the check digit that all these countries share; their ranges do not meet. NHS numbers are issued
/// from 4 and 6 on, Northern Ireland's from 320, Scotland's are dates of birth, Ireland's lie from 812 to 859.
fn ten_digits(number: &Number<'_, '_, '_>) -> Option<(Rule, Severity)> {
    let digits = number.digits;
    let said = number.cues.around(number.to);
    let named = said.map(|cue| cue.named);
    let is_cued = matches!(named, Some(Named::Nhs | Named::Chi | Named::HealthIdentifier));
    if !checks::nhs(digits) || named == Some(Named::Phone) {
        return None;
    }
    if number.is_plainly_other(&[Named::Nhs, Named::Chi, Named::HealthIdentifier, Named::Case]) {
        return None;
    }
    let usual = matches!(number.lengths, [10] | [3, 3, 4] | [6, 4] | [5, 5]) || number.is_read_out();
    if !usual && !is_cued {
        return None;
    }
    // Ten digits read out from a zero on may be the start of a telephone number.
    if digits.first() == Some(&b'0') && number.is_read_out() && !is_cued {
        return None;
    }
    let is_birth = is_birth_date(digits);
    let rule = match digits {
        [b'8', b'1', b'2'..=b'9', ..] | [b'8', b'2'..=b'5', ..] if named != Some(Named::Nhs) => Rule::IrishHealthNumber,
        [b'3', b'2'..=b'9', ..] | [b'4'..=b'9', ..] => Rule::NhsNumber,
        // Telephone numbers that look like a day and a month: Australian mobiles, and places in Ireland and Australia.
        [b'0', b'4', ..] | [b'0', b'2' | b'7', b'1', ..] if !is_cued => {
            let scots = number.lengths == [6, 4] || (number.lengths == [10] && number.region == Region::Uk);
            if !scots || !is_birth {
                return None;
            }
            Rule::ChiNumber
        }
        _ if is_birth => Rule::ChiNumber,
        _ => return None,
    };
    Some((rule, Severity::Hold))
}

/// Whether a CHI number's first six digits are a day, a month and a year.
fn is_birth_date(digits: &[u8]) -> bool {
    let two = |at: usize| {
        let digit = |at: usize| digits.get(at).map_or(0, |&digit| u32::from(digit & 0x0f));
        digit(at).saturating_mul(10).saturating_add(digit(at.saturating_add(1)))
    };
    let longest = match two(2) {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=longest).contains(&two(0))
}

/// Plainly named, but with a wrong check digit or a digit too few or too many.
fn mistyped(number: &Number<'_, '_, '_>) -> Option<(Rule, Severity)> {
    let cue = number.cues.around(number.to).filter(|cue| cue.plain)?;
    // "NHS on 0300 …", "Medicare on 1800 …" are telephone numbers.
    let rule = match (cue.named, number.digits.first()?) {
        (Named::Nhs, b'2'..=b'9') => Rule::NhsNumber,
        (Named::Chi, _) => Rule::ChiNumber,
        (Named::HealthIdentifier, b'2'..=b'9') => Rule::IrishHealthNumber,
        (Named::Medicare, b'2'..=b'9') => Rule::MedicareNumber,
        _ => return None,
    };
    Some((rule, Severity::Warn))
}

/// A card has ten digits; an eleventh is the holder's place on it.
fn medicare(number: &Number<'_, '_, '_>) -> Option<(Rule, Severity)> {
    let named = number.cues.around(number.to).map(|cue| cue.named);
    let usual = matches!(number.lengths, [4, 5, 1] | [4, 5, 1, 1]);
    let home = number.region == Region::Au && matches!(number.lengths, [10 | 11] | [10, 1]);
    let is_cued = named == Some(Named::Medicare);
    let free = !matches!(named, Some(Named::Nhs | Named::Phone | Named::Case));
    // Nothing else is written in four, five and one: "claim" or "rang" further off does not make it a case or a phone.
    let other = number.cues.around(number.to).is_some_and(|cue| {
        cue.plain && matches!(cue.named, Named::Nhs | Named::Phone | Named::Chi | Named::HealthIdentifier)
    });
    (checks::medicare(number.digits) && (is_cued || (usual && !other) || (free && home)))
        .then_some((Rule::MedicareNumber, Severity::Hold))
}

/// Digits that make a Medicare card in a way that few write it, and nothing near says what they are: a person looks.
fn card(number: &Number<'_, '_, '_>) -> Option<(Rule, Severity)> {
    let shape =
        matches!(number.lengths, [10 | 11] | [9 | 10, 1] | [4, 6] | [4, 6, 1] | [4, 5, 2] | [3, 3, 3, 1] | [9, 1, 1]);
    let unsaid = number
        .cues
        .around(number.to)
        .is_none_or(|cue| matches!(cue.named, Named::Medicare | Named::Card) || !cue.plain);
    (shape && unsaid && checks::medicare(number.digits)).then_some((Rule::MedicareNumber, Severity::Warn))
}

/// 800360 for people, 800361 and 800362 for those who give care.
fn australian(number: &Number<'_, '_, '_>) -> Option<(Rule, Severity)> {
    let ours = matches!(number.digits, [b'8', b'0', b'0', b'3', b'6', b'0'..=b'2', ..]);
    let cued = number.cues.plainly(number.to, Named::HealthIdentifier);
    let severity = if ours && checks::luhn(number.digits) {
        Severity::Hold
    } else if ours || cued {
        Severity::Warn
    } else {
        return None;
    };
    Some((Rule::AustralianHealthNumber, severity))
}

/// Eighteen digits, a GS1 key: seven of prefix (539 for Ireland), the ten-digit number, the key's check digit.
fn irish(number: &Number<'_, '_, '_>) -> Option<(Rule, Severity)> {
    let core = number.digits.get(7..17).unwrap_or_default();
    let severity = if checks::gs1(number.digits) && (number.digits.starts_with(b"539") || checks::nhs(core)) {
        Severity::Hold
    } else if number.cues.plainly(number.to, Named::HealthIdentifier) {
        Severity::Warn
    } else {
        return None;
    };
    Some((Rule::IrishHealthNumber, severity))
}
