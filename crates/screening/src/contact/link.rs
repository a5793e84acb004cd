//! Web addresses, with or without `https://`.

use super::domain_name::{self, Form, Owner, is_label};
use crate::hit::Hit;
use crate::lists::domains::ENDINGS_WITH_PATH;
use crate::reading::Reading;
use crate::{Rule, Severity};

/// All web addresses in the text. Those of public bodies are only noted: they lead to a service's own page.
pub(crate) fn find(reading: &Reading) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut index = 0;
    while index < reading.len() {
        if !is_label(reading.at(index)) {
            index = index.saturating_add(1);
            continue;
        }
        if let Some((to, severity)) = link_at(reading, index) {
            hits.push(Hit::new(Rule::Link, severity, index, to).suggesting("[link removed]"));
            index = to;
        } else {
            index = reading.skip(index, is_label);
        }
    }
    hits
}

/// The end of the address that starts here, and how much it weighs.
fn link_at(reading: &Reading, from: usize) -> Option<(usize, Severity)> {
    let word_end = reading.skip(from, is_label);
    let schemed =
        matches!(reading.words(from, word_end.min(from.saturating_add(6))).as_str(), "http" | "https" | "ftp" | "hxxp")
            && reading.has(word_end, "://");
    if !schemed && domain_name::dot(reading, word_end).is_none() {
        return None;
    }
    let start = if schemed { word_end.saturating_add(3) } else { from };
    let domain = domain_name::read(reading, start);
    let owned = domain.as_ref().is_some_and(|domain| domain.owner == Owner::PublicBody);
    let severity = if owned { Severity::Note } else { Severity::Warn };
    if schemed {
        let to = address_end(reading, start);
        return (to > start).then_some((to, severity));
    }
    let domain = domain?;
    let www = reading.has(from, "www.") && domain.form != Form::Single;
    let lettered = has_letters(reading, from);
    if domain.form == Form::Dotted
        && reading.at(from).is_alphabetic()
        && reading.at(domain.end) == '/'
        && !domain.spelled
        && has_path_ending(reading, domain.end)
    {
        return Some((address_end(reading, domain.end), severity));
    }
    if !www && (domain.form != Form::Known || !lettered) {
        return None;
    }
    let to = if reading.at(domain.end) == '/' { address_end(reading, domain.end) } else { domain.end };
    Some((to, severity))
}

/// "bit.ly/x": endings that are words of a sentence unless a path follows.
fn has_path_ending(reading: &Reading, end: usize) -> bool {
    let start = reading.skip_back(end, char::is_alphanumeric).max(end.saturating_sub(8));
    let path = reading.at(end.saturating_add(1));
    reading.before(start) == '.'
        && path.is_alphanumeric()
        && ENDINGS_WITH_PATH.contains(&reading.words(start, end).as_str())
}

/// "3.uk" is a slip; "nhs111.uk" is a name.
fn has_letters(reading: &Reading, from: usize) -> bool {
    let end = reading.skip(from, is_label);
    end.saturating_sub(from) >= 2 && (from..end).any(|index| reading.at(index).is_alphabetic())
}

/// Where the address ends: at a space, a quote or a bracket that does not belong to addresses; the sentence's own
/// stops are left.
fn address_end(reading: &Reading, from: usize) -> usize {
    let inside =
        |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '"' | '[' | ']' | '{' | '}' | '|');
    let to = reading.skip(from, inside);
    let is_stop = |c: char| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | ')' | '/');
    let trimmed = reading.skip_back(to, is_stop).max(from);
    // "example.com/" keeps its slash.
    if reading.at(trimmed) == '/' { trimmed.saturating_add(1) } else { trimmed }
}
