//! Numbers of digits alone, in any spacing.

use super::cued::Cues;
use super::{health, money};
use crate::hit::Hit;
use crate::lists::number_cues::Named;
use crate::number::Run;
use crate::text::Text;
use crate::{Region, Rule, Severity};

/// Most digits of a number that we look for: a payment card.
const MAX_DIGITS: usize = 19;

/// Digits that may be a number, and what is known of them.
pub(super) struct Number<'n, 't, 'c> {
    pub(super) digits: &'n [u8],
    /// How many digits stand in each group.
    pub(super) lengths: &'n [usize],
    /// One past the last character.
    pub(super) to: usize,
    pub(super) cues: &'n Cues<'t, 'c>,
    pub(super) region: Region,
}

impl Number<'_, '_, '_> {
    /// Whether all groups are of one digit, as when read out.
    pub(super) fn is_read_out(&self) -> bool {
        self.lengths.iter().all(|&length| length == 1)
    }

    /// Whether the words around plainly name something, and none of these.
    pub(super) fn is_plainly_other(&self, these: &[Named]) -> bool {
        self.cues.around(self.to).is_some_and(|cue| cue.plain && !these.contains(&cue.named))
    }
}

/// All such numbers in the text.
pub(super) fn find(text: &Text<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for run in &text.numbers {
        let mut first = 0;
        while first < run.len() {
            let found = longest_from(text, run, first);
            first = found.as_ref().map_or(first.saturating_add(1), |found| found.0);
            hits.extend(found.map(|found| found.1));
        }
    }
    hits
}

/// The longest number that starts with this group, and the group after it.
fn longest_from(text: &Text<'_>, run: &Run, first: usize) -> Option<(usize, Hit)> {
    let from = run.get(first)?.from;
    let cues = Cues::at(text, from);
    let mut digits: Vec<u8> = Vec::with_capacity(MAX_DIGITS);
    let mut lengths: Vec<usize> = Vec::new();
    let mut best = None;
    for (index, group) in run.iter().enumerate().skip(first) {
        // A slash parts numbers, but not a card and its holder's place on it, or a sort code and its account.
        let parted = index > first && group.slash && !matches!(lengths.as_slice(), [4, 5, 1] | [10] | [2, 2, 2]);
        if parted || digits.len().saturating_add(group.digits.len()) > MAX_DIGITS {
            break;
        }
        digits.extend_from_slice(&group.digits);
        lengths.push(group.digits.len());
        let number =
            Number { digits: &digits, lengths: &lengths, to: group.to, cues: &cues, region: text.context.region };
        if let Some((rule, severity)) = judge(&number) {
            best = Some((index.saturating_add(1), super::hit(rule, severity, from, group.to)));
        }
    }
    best
}

fn judge(number: &Number<'_, '_, '_>) -> Option<(Rule, Severity)> {
    if number.digits.len() < 6 {
        return None;
    }
    health::judge(number).or_else(|| money::judge(number)).or_else(|| tax_file(number))
}

/// Nine digits are many things: only words, or the usual spacing in Australia, make them a tax file number.
fn tax_file(number: &Number<'_, '_, '_>) -> Option<(Rule, Severity)> {
    if !matches!(number.digits.len(), 8 | 9) {
        return None;
    }
    let checks = super::checks::tax_file(number.digits);
    let severity = match number.cues.naming(number.to, Named::TaxFile) {
        Some(_) if checks => Severity::Hold,
        Some(cue) if cue.plain => Severity::Warn,
        None if checks && number.lengths == [3, 3, 3] && number.region == Region::Au => Severity::Warn,
        _ => return None,
    };
    Some((Rule::TaxFileNumber, severity))
}
