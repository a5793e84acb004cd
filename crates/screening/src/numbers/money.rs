//! Payment cards and bank accounts.

use super::checks;
use super::digits::Number;
use crate::lists::number_cues::Named;
use crate::{Rule, Severity};

/// Which of these numbers this is, if any.
pub(super) fn judge(number: &Number<'_, '_, '_>) -> Option<(Rule, Severity)> {
    card(number).or_else(|| account(number))
}

/// A card: its issuer's range, its length and its check digit.
fn card(number: &Number<'_, '_, '_>) -> Option<(Rule, Severity)> {
    let digits = number.digits;
    if !(13..=19).contains(&digits.len()) {
        return None;
    }
    // Cards of thirteen digits are hardly seen any more, and look like telephone numbers.
    let usual =
        matches!(number.lengths, [14..=19] | [4, 4, 4, 4 | 3 | 1] | [4, 6 | 5, 5] | [4, 4, 4, 4, 3] | [4, 6, 4])
            || (number.is_read_out() && digits.len() > 13);
    let cued = number.cues.naming(number.to, Named::Card);
    if is_issued(digits) && checks::luhn(digits) && (usual || cued.is_some()) {
        return Some((Rule::PaymentCard, Severity::Hold));
    }
    // A card that is named, with a slip in its digits.
    cued.filter(|cue| cue.plain).map(|_| (Rule::PaymentCard, Severity::Warn))
}

/// Ranges of issuers (ISO/IEC 7812, as their networks publish them) and the lengths of their numbers.
fn is_issued(digits: &[u8]) -> bool {
    let head = |count: usize| {
        let digits = digits.get(..count).unwrap_or_default();
        digits.iter().fold(0_u32, |value, digit| value.saturating_mul(10).saturating_add(u32::from(digit & 0x0f)))
    };
    let (two, three, four) = (head(2), head(3), head(4));
    match digits.len() {
        13 => two / 10 == 4,
        14 => matches!(two, 36 | 38 | 39) || matches!(three, 300..=305 | 309),
        15 => matches!(two, 34 | 37),
        16 => {
            matches!(two, 40..=59 | 60 | 62..=65 | 67)
                || matches!(four, 2221..=2720 | 3528..=3589)
                || matches!(three, 300..=305 | 309)
        }
        17 | 18 => matches!(two, 50 | 56..=65 | 67),
        _ => two / 10 == 4 || matches!(two, 50 | 56..=65 | 67),
    }
}

/// A sort code with its account, or either after a cue; an Australian BSB likewise.
fn account(number: &Number<'_, '_, '_>) -> Option<(Rule, Severity)> {
    let hold = Some((Rule::BankAccount, Severity::Hold));
    if matches!(number.lengths, [2, 2, 2, 7 | 8] | [2, 2, 2, 4, 4]) {
        return hold;
    }
    let cue = number.cues.naming(number.to, Named::Account)?;
    let sized = match number.digits.len() {
        6..=10 => cue.plain,
        12..=16 => matches!(number.lengths, [6, ..] | [2, 2, 2, ..] | [3, 3, ..]),
        _ => false,
    };
    if sized { hold } else { None }
}
