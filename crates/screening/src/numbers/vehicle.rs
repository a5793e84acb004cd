//! Number plates.

use super::codes::Code;
use crate::lists::number_cues::Named;
use crate::lists::plates::{COMMON_WORDS, IRISH_COUNTIES};
use crate::{Rule, Severity};

/// A plate: the current British and the Irish patterns by themselves, others after words such as "car" or "reg".
pub(super) fn judge(code: &Code<'_, '_, '_>) -> Option<(Rule, Severity)> {
    let length = code.signs.len();
    if !(4..=11).contains(&length) || code.lengths.len() > 3 {
        return None;
    }
    let cued = || code.cues.naming(code.to, Named::Vehicle).is_some();
    let current = is_current(code);
    let alone = (current && is_written_as_plate(code)) || is_irish(code, '-');
    let found = alone || (!code.starts_small && is_likely(code, current) && cued());
    let severity = if found && cued() { Severity::Hold } else { Severity::Warn };
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

/// In capitals, in one or two pieces, and the last letters are no word of a sentence.
fn is_written_as_plate(code: &Code<'_, '_, '_>) -> bool {
    let last: String = code.signs.iter().skip(4).collect();
    code.is_upper
        && matches!(code.lengths.as_slice(), [7] | [4, 3])
        && code.between.iter().all(|&c| c == ' ')
        && code.signs.get(2..4).is_some_and(|age| age.iter().all(char::is_ascii_digit))
        && !COMMON_WORDS.contains(&last.as_str())
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
fn is_likely(code: &Code<'_, '_, '_>, current: bool) -> bool {
    if current || is_irish(code, '-') || is_irish(code, ' ') {
        return true;
    }
    let kinds: Vec<(bool, usize)> = code
        .signs
        .chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit())
        .map(|part| (part.first().is_some_and(char::is_ascii_digit), part.len()))
        .collect();
    let shaped = match kinds.as_slice() {
        // Great Britain from 1983 to 2001 and from 1963 to 1983.
        [(false, 1), (true, 1..=3), (false, 3)] | [(false, 3), (true, 1..=3), (false, 1)] => true,
        // Northern Ireland, Ireland before 1987, Australia.
        [(false, 3), (true, 2..=4)]
        | [(false, 2), (true, 3..=4)]
        | [(true, 3..=4), (false, 3)]
        | [(false, 2), (true, 2), (false, 2)]
        | [(true, 1), (false, 2), (true, 1), (false, 2)]
        | [(true, 1), (false, 3), (true, 3)] => code.is_upper,
        _ => false,
    };
    let last = code.signs.iter().skip(code.signs.len().saturating_sub(3)).collect::<String>();
    shaped && (code.is_upper || code.lengths.len() == 1) && !COMMON_WORDS.contains(&last.as_str())
}
