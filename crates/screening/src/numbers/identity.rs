//! Numbers of citizens, drivers, travellers and accounts that have letters in them.

use super::checks;
use super::codes::Code;
use crate::lists::iban_lengths::LENGTHS;
use crate::lists::number_cues::Named;
use crate::{Rule, Severity};

/// Which of these numbers this is, if any.
pub(super) fn judge(code: &Code<'_, '_, '_>) -> Option<(Rule, Severity)> {
    let length = code.signs.len();
    iban(code, length)
        .or_else(|| driver(code, length))
        .or_else(|| national_insurance(code, length))
        .or_else(|| pps(code, length))
        .or_else(|| prisoner(code, length))
        .or_else(|| named(code, length))
}

fn iban(code: &Code<'_, '_, '_>, length: usize) -> Option<(Rule, Severity)> {
    if !(15..=34).contains(&length) || !code.are_letters(0, 2) || code.figures(2, 4).is_none() {
        return None;
    }
    let country: String = code.signs.iter().take(2).collect();
    let known = LENGTHS.binary_search_by(|entry| entry.0.cmp(country.as_str())).ok().and_then(|at| LENGTHS.get(at))?;
    if known.1 != length {
        return None;
    }
    let said = code.cues.naming(code.to, Named::Iban).or_else(|| code.cues.naming(code.to, Named::Account));
    let (last, fours) = code.lengths.split_last()?;
    let usual = *last <= 4 && fours.iter().all(|&count| count == 4) || fours.is_empty();
    if !usual && said.is_none() {
        return None;
    }
    let signs: String = code.signs.iter().collect();
    // Letters stand for the country and in places 5 to 8, for the bank; an O elsewhere may be a zero.
    let figured = |(at, &sign): (usize, &char)| match sign {
        'o' if !matches!(at, 0 | 1 | 4..=7) => '0',
        'l' | 'i' if !matches!(at, 0 | 1 | 4..=7) => '1',
        _ => sign,
    };
    if checks::iban(&signs) || checks::iban(&code.signs.iter().enumerate().map(figured).collect::<String>()) {
        return Some((Rule::Iban, Severity::Hold));
    }
    // Twenty signs of a known country's shape after the word are one with a slip in it.
    said.map(|_| (Rule::Iban, Severity::Warn))
}

/// A licence of Great Britain (DVLA): five letters of the surname, filled up with 9; the decade, month (50 more for
/// women), day and year of birth; two initials or 9; three signs. An issue number may follow.
fn driver(code: &Code<'_, '_, '_>, length: usize) -> Option<(Rule, Severity)> {
    if !matches!(length, 16 | 18) || !code.sign(0).is_ascii_lowercase() {
        return None;
    }
    let letters = code.signs.iter().take(5).take_while(|sign| sign.is_ascii_lowercase()).count();
    let filled = (letters..5).all(|at| code.sign(at) == '9');
    let birth = code.figures(5, 11)?;
    let two = |at: usize| {
        birth.iter().skip(at).take(2).fold(0_u8, |value, digit| value.saturating_mul(10).saturating_add(digit & 0x0f))
    };
    let dated = matches!(two(1), 1..=12 | 51..=62) && matches!(two(3), 1..=31);
    let initials = [11, 12].iter().all(|&at| code.sign(at).is_ascii_lowercase() || code.sign(at) == '9');
    let tail = code.are_letters(14, 16) && (length == 16 || code.figures(16, 18).is_some());
    (filled && dated && initials && tail).then_some((Rule::DrivingLicence, Severity::Hold))
}

/// Two letters, six digits, a letter A to D that some leave out (HMRC, NIM39110).
fn national_insurance(code: &Code<'_, '_, '_>, length: usize) -> Option<(Rule, Severity)> {
    if !matches!(length, 8 | 9) || !code.are_letters(0, 2) || code.digits() < 3 {
        return None;
    }
    code.figures(2, 8)?;
    let suffixed = matches!(code.sign(8), 'a'..='d');
    if length == 9 && !suffixed {
        return None;
    }
    let prefix = (code.sign(0), code.sign(1));
    let unused = |c: char| matches!(c, 'd' | 'f' | 'i' | 'q' | 'u' | 'v');
    let never = matches!(prefix, ('b', 'g') | ('g', 'b') | ('k' | 't', 'n') | ('n', 'k' | 't') | ('z', 'z'));
    let issued = !unused(prefix.0) && !unused(prefix.1) && prefix.1 != 'o' && !never;
    if (suffixed || !code.starts_small) && code.cues.naming(code.to, Named::Insurance).is_some() {
        return Some((Rule::NationalInsurance, if issued { Severity::Hold } else { Severity::Warn }));
    }
    let paired = matches!(code.lengths.as_slice(), [2, 2, 2, 2, ..] | [2, 6, ..]) && code.is_upper;
    // "policy no AB123456" is what it is said to be.
    if !issued || (!suffixed && code.cues.before().is_some_and(|cue| cue.plain)) {
        return None;
    }
    match (suffixed, paired) {
        (true, _) => Some((Rule::NationalInsurance, Severity::Hold)),
        (false, true) => Some((Rule::NationalInsurance, Severity::Warn)),
        (false, false) if code.lengths == [8] && code.is_upper => Some((Rule::NationalInsurance, Severity::Warn)),
        _ => None,
    }
}

/// Seven digits, a letter that checks them, since 2013 a second letter.
fn pps(code: &Code<'_, '_, '_>, length: usize) -> Option<(Rule, Severity)> {
    if !matches!(length, 8 | 9) || !code.are_letters(7, length) || code.digits() < 5 {
        return None;
    }
    let digits = code.figures(0, 7)?;
    let second = code.signs.get(8).copied();
    let checks = checks::pps(&digits, code.sign(7), second.filter(|&c| c != 'w' && c != 't'));
    let cue = code.cues.naming(code.to, Named::Pps);
    let compact = matches!(code.lengths.as_slice(), [8 | 9] | [7, 1 | 2] | [7, 1, 1]);
    let shaped = second.is_none_or(|c| matches!(c, 'a'..='i' | 'p' | 's' | 't' | 'w'));
    match cue {
        Some(_) if checks => Some((Rule::PpsNumber, Severity::Hold)),
        Some(cue) if cue.plain => Some((Rule::PpsNumber, Severity::Warn)),
        // "2327443 c": a small letter that is no word.
        None if checks
            && shaped
            && compact
            && (code.is_upper
                || code.lengths.len() == 1
                || second.is_none() && !matches!(code.sign(7), 'a' | 'i' | 'u')) =>
        {
            Some((Rule::PpsNumber, Severity::Hold))
        }
        _ => None,
    }
}

/// A prisoner of England and Wales: a letter, four digits, two letters.
fn prisoner(code: &Code<'_, '_, '_>, length: usize) -> Option<(Rule, Severity)> {
    let shaped = length == 7
        && code.lengths.len() == 1
        && code.are_letters(0, 1)
        && code.signs.get(1..5).is_some_and(|signs| signs.iter().all(char::is_ascii_digit))
        && code.are_letters(5, 7);
    let cued = || code.cues.plainly(code.to, Named::Case);
    (shaped && code.is_upper && !cued()).then_some((Rule::CaseNumber, Severity::Warn))
}

/// Passports and licences, which are all shapes: only words make them one.
fn named(code: &Code<'_, '_, '_>, length: usize) -> Option<(Rule, Severity)> {
    if code.starts_small || !(6..=10).contains(&length) || code.digits() < 5 || code.lengths.len() > 5 {
        return None;
    }
    // Years and other words that happen to stand after the digits are not part of them.
    let letters = code.signs.iter().take_while(|sign| sign.is_ascii_lowercase()).count();
    // "LAO12345" may have a zero after two letters.
    let head = if letters == 3 && code.sign(2) == 'o' { 2 } else { letters };
    let solid = code.signs.iter().skip(head).all(|sign| matches!(sign, '0'..='9' | 'o'));
    let cue = code.cues.around(code.to)?;
    match cue.named {
        Named::Passport if head <= 2 && solid && length >= 7 => {
            Some((Rule::Passport, if cue.plain { Severity::Hold } else { Severity::Warn }))
        }
        Named::Licence if cue.plain && (solid || code.lengths.len() == 1) => {
            Some((Rule::DrivingLicence, Severity::Hold))
        }
        _ => None,
    }
}
