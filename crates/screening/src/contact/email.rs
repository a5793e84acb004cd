//! E-mail addresses, as typed and as spelled out.

use super::domain_name::{self, DomainName, Form, Owner, skip_spaces};
use crate::hit::Hit;
use crate::reading::Reading;
use crate::{Rule, Severity};

/// Pieces with a spelled dot before the sign ("jo dot a dot bloggs at"); the bound keeps the work constant.
const MAX_PIECES: usize = 5;

/// How the sign between name and domain is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// "@" with nothing around it.
    Plain,
    /// "@" with spaces around it, or "(at)" and the like.
    Marked,
    /// The bare word "at", which is nearly always just the word.
    Word,
}

/// All e-mail addresses in the text.
pub(crate) fn find(reading: &Reading) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    for index in 0..reading.len() {
        let Some((sign, left, right)) = sign_at(reading, index) else {
            continue;
        };
        let Some(to) = domain_after(reading, sign, right) else {
            continue;
        };
        let Some(from) = name_before(reading, left) else {
            continue;
        };
        hits.push(Hit::new(Rule::Email, Severity::Hold, from, to).suggesting("[e-mail address removed]"));
    }
    hits
}

/// The sign at this place: where the name ends before it and where the domain starts after it.
fn sign_at(reading: &Reading, index: usize) -> Option<(Sign, usize, usize)> {
    let mut left = index;
    while left > index.saturating_sub(2) && reading.before(left) == ' ' {
        left = left.saturating_sub(1);
    }
    match reading.at(index) {
        '@' => {
            let after = index.saturating_add(1);
            let right = skip_spaces(reading, after);
            let sign = if left == index && right == after { Sign::Plain } else { Sign::Marked };
            Some((sign, left, right))
        }
        '(' | '[' | '{' | '<' => {
            domain_name::spelled(reading, index, "at", '@').map(|right| (Sign::Marked, left, right))
        }
        'a' if left < index => domain_name::spelled(reading, left, "at", '@').map(|right| (Sign::Word, left, right)),
        _ => None,
    }
}

/// Where the domain ends, if what follows the sign is one.
fn domain_after(reading: &Reading, sign: Sign, right: usize) -> Option<usize> {
    let domain = domain_name::read(reading, right)?;
    let provider = domain.owner == Owner::MailProvider;
    let is_domain = match (sign, domain.form) {
        (Sign::Plain | Sign::Marked, Form::Known) => true,
        (Sign::Plain | Sign::Marked, Form::Single) => provider,
        (Sign::Plain, Form::Dotted) => provider || ends_in_letters(reading, &domain),
        // "look at example.com" is a link; "jo at gmail.com" and "jo at example dot com" are addresses.
        (Sign::Word, Form::Known) => domain.spelled || provider,
        (Sign::Marked | Sign::Word, _) => false,
    };
    if !is_domain {
        return None;
    }
    Some(if domain.form == Form::Single { loose_ending(reading, domain.end) } else { domain.end })
}

/// "jo@gmail com" and "jo@gmail,com": the ending that slipped.
fn loose_ending(reading: &Reading, end: usize) -> usize {
    if !matches!(reading.at(end), ' ' | ',') {
        return end;
    }
    let start = end.saturating_add(1);
    let after = reading.skip(start, char::is_alphanumeric);
    if matches!(reading.words(start, after.min(start.saturating_add(4))).as_str(), "com" | "co") { after } else { end }
}

fn ends_in_letters(reading: &Reading, domain: &DomainName) -> bool {
    let start = reading.skip_back(domain.end, char::is_alphabetic);
    domain.end.saturating_sub(start) >= 2 && reading.before(start) == '.'
}

/// Where the name before the sign starts, if there is one.
fn name_before(reading: &Reading, left: usize) -> Option<usize> {
    let mut from = piece_before(reading, left)?;
    for _ in 0..MAX_PIECES {
        let Some(earlier) = spelled_dot_before(reading, from).and_then(|end| piece_before(reading, end)) else {
            break;
        };
        from = earlier;
    }
    Some(from)
}

fn piece_before(reading: &Reading, end: usize) -> Option<usize> {
    let start =
        reading.skip_back(end, |c| c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-' | '\'' | '&'));
    let start = reading.skip(start, |c| matches!(c, '.' | '\'' | '&' | '-' | '%')).min(end);
    (start < end).then_some(start)
}

/// Where a spelled dot that ends at `to` starts: " dot ", "(dot)".
fn spelled_dot_before(reading: &Reading, to: usize) -> Option<usize> {
    // The longest spelling is two spaces, bracket, "dot", bracket, two spaces.
    (4..=9)
        .filter_map(|length| to.checked_sub(length))
        .find(|&from| domain_name::spelled(reading, from, "dot", '.') == Some(to) && reading.before(from) != ' ')
}
