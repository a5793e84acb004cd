//! Number plates.

use super::codes::Code;
use crate::lists::number_cues::Named;
use crate::lists::plates::{COMMON_WORDS, IRISH_COUNTIES, NEAR};
use crate::{Rule, Severity};

/// A plate: most patterns by themselves, those that much else looks like only after words such as "car" or "reg".
pub(super) fn judge(code: &Code<'_, '_, '_>) -> Option<(Rule, Severity)> {
    let length = code.signs.len();
    if !(4..=11).contains(&length) || code.lengths.len() > 3 {
        return None;
    }
    let named = || code.cues.naming(code.to, Named::Vehicle).is_some();
    let cued = || named() || code.cues.speaks_of(code.to, NEAR);
    let current = is_current(code);
    let alone = (current && is_written_as_plate(code)) || is_irish(code, '-') || is_unlike_all_else(code);
    // "Reg BIG 1234": in capitals and plainly named, a word may stand there.
    let plainly = code.is_upper && code.cues.plainly(code.to, Named::Vehicle);
    let found = alone || !code.starts_small && is_likely(code, current, plainly) && cued();
    let severity = if found && named() { Severity::Hold } else { Severity::Warn };
    found.then_some((Rule::VehicleRegistration, severity))
}

/// Great Britain since 2001 (DVLA, INF104): two letters without I, Q and Z, an age mark, three letters without I and Q.
fn is_current(code: &Code<'_, '_, '_>) -> bool {
    let letter = |at: usize, unused: &[char]| {
        let c = code.sign(at);
        c.is_ascii_lowercase() && !unused.contains(&c)
    };
    let age = code.figures(2, 4);
    // March marks count the years, September marks 50 more.
    let aged =
        matches!(age.as_deref(), Some([b'0', b'2'..=b'9'] | [b'1' | b'2' | b'6' | b'7', _] | [b'5', b'1'..=b'9']));
    code.signs.len() == 7
        && aged
        && (0..2).all(|at| letter(at, &['i', 'q', 'z']))
        && (4..7).all(|at| letter(at, &['i', 'q']))
}

/// In one or two pieces, and the last letters are no word of a sentence.
fn is_written_as_plate(code: &Code<'_, '_, '_>) -> bool {
    matches!(code.lengths.as_slice(), [7] | [4, 3])
        && code.between.iter().all(|&c| c == ' ')
        && code.signs.get(2..4).is_some_and(|age| age.iter().all(char::is_ascii_digit))
        && !(ends_in_a_word(code) && (code.lengths.len() > 1 || ends_in_a_measure(code)))
}

/// "to30mgs".
fn ends_in_a_measure(code: &Code<'_, '_, '_>) -> bool {
    let last: String = code.signs.iter().skip(4).collect();
    matches!(last.as_str(), "day" | "hrs" | "mgs" | "min" | "mls" | "pts" | "yrs" | "and" | "the")
}

fn ends_in_a_word(code: &Code<'_, '_, '_>) -> bool {
    let last: String = code.signs.iter().skip(code.signs.len().saturating_sub(3)).collect();
    COMMON_WORDS.binary_search(&last.as_str()).is_ok()
}

fn starts_with_a_word(code: &Code<'_, '_, '_>) -> bool {
    let first: String = code.signs.iter().take(3).collect();
    COMMON_WORDS.binary_search(&first.as_str()).is_ok()
}

/// Letters and digits by turns: whether digits, and how many.
fn turns(code: &Code<'_, '_, '_>) -> Vec<(bool, usize)> {
    let parts = code.signs.chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit());
    parts.map(|part| (part.first().is_some_and(char::is_ascii_digit), part.len())).collect()
}

/// Older British, Northern Irish and Australian plates that hardly anything else looks like.
fn is_unlike_all_else(code: &Code<'_, '_, '_>) -> bool {
    let pieces = code.lengths.as_slice();
    let spaced = code.between.iter().all(|&c| c == ' ');
    let hyphens = code.between.iter().all(|&c| c == '-');
    let vowel = |at: usize| matches!(code.sign(at), 'a' | 'e' | 'i' | 'o' | 'u');
    match turns(code).as_slice() {
        // "T191 FKU", South Australia's "S123 ABC".
        [(false, 1), (true, 3), (false, 3)] => {
            matches!(pieces, [4, 3] | [7]) && (spaced || code.is_upper) && !ends_in_a_word(code)
        }
        // "MNO 456T".
        [(false, 3), (true, 3), (false, 1)] => {
            matches!(pieces, [3, 4] | [7]) && code.is_upper && spaced && !starts_with_a_word(code)
        }
        // "AFZ 1925", "HBZ4970": no word ends like it.
        [(false, 3), (true, 4)] => matches!(pieces, [3, 4] | [7]) && code.sign(2) == 'z' && !vowel(1),
        // New South Wales, Victoria, Tasmania: "SAG-030".
        [(false, 3), (true, 3)] => {
            matches!(pieces, [3, 3])
                && hyphens
                && code.is_upper
                && !starts_with_a_word(code)
                && (0..3).any(|at| !vowel(at))
        }
        // Western Australia: "1ABC 123"; Queensland: "123-ABC"; Victoria: "1AB-2CD".
        [(true, 1), (false, 3), (true, 3)] => matches!(pieces, [4, 3] | [7]) && code.is_upper,
        [(true, 1), (false, 2), (true, 1), (false, 2)] => matches!(pieces, [3, 3]) && hyphens && code.is_upper,
        // New South Wales: "AB-12-CD".
        [(false, 2), (true, 2), (false, 2)] => matches!(pieces, [2, 2, 2]) && hyphens && code.is_upper,
        _ => is_irish_in_one(code),
    }
}

/// "171D12345", "12 KY 4567" in capitals.
fn is_irish_in_one(code: &Code<'_, '_, '_>) -> bool {
    let turns = turns(code);
    let [(true, year), (false, county), (true, number)] = turns.as_slice() else { return false };
    let name: String = code.signs.iter().skip(*year).take(*county).collect();
    let one = code.lengths.len() == 1;
    let spaced = code.lengths.len() == 3 && code.is_upper && code.between.iter().all(|&c| c == ' ');
    matches!((*year, code.sign(2)), (2, _) | (3, '1' | '2'))
        && (one && *number >= 4 || spaced && *number >= 3)
        && *number <= 6
        && IRISH_COUNTIES.binary_search(&name.as_str()).is_ok()
}

/// Ireland since 1987: the year and since 2013 its half, the county, a running number.
fn is_irish(code: &Code<'_, '_, '_>, separator: char) -> bool {
    let [year, county, number] = code.lengths.as_slice() else {
        return false;
    };
    let digits =
        |from: usize, count: usize| code.signs.iter().skip(from).take(count).all(char::is_ascii_digit).then_some(());
    let start = year.saturating_add(*county);
    let name: String = code.signs.iter().skip(*year).take(*county).collect();
    matches!((*year, code.sign(2)), (2, _) | (3, '1' | '2'))
        && (1..=6).contains(number)
        && (*number >= 3 || *year == 3)
        && code.between.iter().all(|&c| c == separator)
        && digits(0, *year).and_then(|()| digits(start, *number)).is_some()
        && IRISH_COUNTIES.binary_search(&name.as_str()).is_ok()
}

/// Patterns that are a plate only when the words say so.
fn is_likely(code: &Code<'_, '_, '_>, current: bool, plainly: bool) -> bool {
    let word_before = || starts_with_a_word(code) && !plainly && code.between.first() != Some(&'-');
    let word_after = || ends_in_a_word(code) && !plainly;
    if current && !word_after() || is_irish(code, '-') || is_irish(code, ' ') {
        return true;
    }
    match turns(code).as_slice() {
        // Great Britain from 1983 to 2001 and from 1963 to 1983.
        [(false, 1), (true, 1..=3), (false, 3)] => !word_after(),
        // Northern Ireland, Ireland before 1987, Australia.
        [(false, 3), (true, 1..=3), (false, 1)] | [(false, 3), (true, 3..=4)] => !word_before(),
        [(false, 3), (true, 2)] | [(false, 2), (true, 3..=4)] => code.is_upper,
        [(true, 3..=4), (false, 3)] => !word_after() && (code.is_upper || code.between.first() == Some(&'-')),
        [(false, 2), (true, 2), (false, 2)]
        | [(true, 1), (false, 2), (true, 1), (false, 2)]
        | [(true, 1), (false, 3), (true, 3)] => code.is_upper || code.lengths.len() == 1,
        _ => false,
    }
}
