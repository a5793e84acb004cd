//! E-mail addresses, as typed and as spelled out.

use super::domain_name::{self, DomainName, Form, Owner, skip_spaces};
use crate::cue;
use crate::hit::Hit;
use crate::lists::domains::{ENDINGS, NO_NAMES};
use crate::reading::Reading;
use crate::{Rule, Severity};

/// Pieces with a spelled dot before the sign ("jo dot a dot bloggs at"); the bound keeps the work constant.
const MAX_PIECES: usize = 5;

/// Words before an address that say that it is one.
const CUES: &[&str] = &["address", "email", "emailed", "emails", "mail"];

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
        let Some(from) = name_before(reading, left) else {
            continue;
        };
        let Some(to) = domain_after(reading, sign, from, left, right) else {
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
            // The line may break here.
            let right = if reading.at(right) == '\n' { right.saturating_add(1) } else { right };
            let sign = if left == index && right == after { Sign::Plain } else { Sign::Marked };
            Some((sign, left, right))
        }
        '(' | '[' | '{' | '<' => {
            let right = domain_name::spelled(reading, index, "at", '@')
                .or_else(|| domain_name::spelled(reading, index, "a", '@'))?;
            Some((Sign::Marked, left, right))
        }
        'a' if left < index => domain_name::spelled(reading, left, "at", '@').map(|right| (Sign::Word, left, right)),
        _ => None,
    }
}

/// Where the domain ends, if what follows the sign is one.
fn domain_after(reading: &Reading, sign: Sign, from: usize, left: usize, right: usize) -> Option<usize> {
    let domain = domain_name::read_for_mail(reading, right)?;
    let provider = domain.owner == Owner::MailProvider;
    if domain.form != Form::Known
        && (sign == Sign::Plain || (sign == Sign::Marked && provider))
        && let Some(end) = slipped_ending(reading, domain.end)
    {
        return Some(end);
    }
    let is_domain = match (sign, domain.form) {
        (Sign::Plain | Sign::Marked, Form::Known) => true,
        (Sign::Plain | Sign::Marked, Form::Single) => provider,
        (Sign::Plain, Form::Dotted) => provider || ends_in_letters(reading, &domain),
        // "look at example.com" is a link; "jo at gmail.com" and "jo at example dot com" are addresses.
        (Sign::Word, Form::Known) => domain.spelled || provider || is_name(reading, from, left),
        (Sign::Word, Form::Single) => provider && is_unlike_a_word(reading, from, left),
        (Sign::Marked | Sign::Word, _) => false,
    };
    if !is_domain {
        return None;
    }
    let cut = sign == Sign::Plain && reading.words(domain.end.saturating_sub(3), domain.end) == ".co";
    Some(match domain.form {
        Form::Single => loose_ending(reading, domain.end),
        _ if cut => slipped_ending(reading, domain.end).unwrap_or(domain.end),
        _ => domain.end,
    })
}

/// Whether what stands before a bare "at" is the name of a mailbox: "jo.bloggs at", "email jo at".
fn is_name(reading: &Reading, from: usize, left: usize) -> bool {
    let word = reading.words(from, left.min(from.saturating_add(12)));
    is_unlike_a_word(reading, from, left)
        || (cue::before(reading, from, CUES) && !CUES.contains(&word.as_str()) && !NO_NAMES.contains(&word.as_str()))
}

/// Whether letters stand together with dots, digits or underscores.
fn is_unlike_a_word(reading: &Reading, from: usize, left: usize) -> bool {
    // Looking at the last signs only keeps a long name from being walked again.
    let start = from.max(left.saturating_sub(30));
    let signs = || (start..left).map(|index| reading.at(index));
    signs().any(|c| matches!(c, '.' | '_' | '0'..='9')) && signs().any(char::is_alphabetic)
}

/// "jo@example. com", "jo@example ,com", "jo@example..com": a known ending after a dot that has lost its place.
fn slipped_ending(reading: &Reading, end: usize) -> Option<usize> {
    // An unknown name may already have taken the dot's first label.
    let start = reading.skip(end, |c| matches!(c, '.' | ',' | ' ')).min(end.saturating_add(3));
    let signs = (end..start).map(|index| reading.at(index));
    let dots = signs.filter(|c| matches!(c, '.' | ',')).count();
    let after = reading.skip(start, char::is_alphanumeric);
    let word = reading.words(start, after.min(start.saturating_add(5)));
    let small = !reading.shape(start).is_uppercase();
    if dots == 0 || !small || word.len() < 2 || !ENDINGS.contains(&word.as_str()) {
        return None;
    }
    // "co. uk", "co,uk".
    if word == "co" { slipped_ending(reading, after).or(Some(after)) } else { Some(after) }
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

/// Signs inside names, as words.
const SIGNS: &[(&str, char)] = &[("dot", '.'), ("underscore", '_'), ("hyphen", '-'), ("dash", '-')];

/// Where a spelled sign that ends at `to` starts: " dot ", "(dot)", " underscore ".
fn spelled_dot_before(reading: &Reading, to: usize) -> Option<usize> {
    let last = reading.before(to);
    if !matches!(last, ' ' | ')' | ']' | '}' | '>') {
        return None;
    }
    SIGNS.iter().find_map(|&(word, sign)| {
        // The longest spelling is two spaces, bracket, the word, bracket, two spaces.
        (4..=word.len().saturating_add(6))
            .filter_map(|length| to.checked_sub(length))
            .find(|&from| domain_name::spelled(reading, from, word, sign) == Some(to) && reading.before(from) != ' ')
    })
}
