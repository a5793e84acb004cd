//! A screen name that is the author's real name, or that their e-mail address shows.

use super::mailbox::Mailbox;
use crate::hit::Hit;
use crate::people::known::{Known, first_name, last_name, unheard};
use crate::people::titles;
use crate::people::token::Tokens;
use crate::reading::Reading;
use crate::text::Text;
use crate::{Rule, Severity};

/// Longest screen name that is looked at: a longer one is none.
const LONGEST: usize = 80;

/// The whole screen name, when it shows who somebody is. Nothing is suggested: another is made up when it is left out.
pub(in crate::people) fn find(text: &Text<'_>, tokens: &Tokens<'_>) -> Vec<Hit> {
    let (Some(first), Some(last)) = (tokens.get(0), tokens.iter().last()) else { return Vec::new() };
    if last.to > LONGEST {
        return Vec::new();
    }
    let parts = parts(&text.reading);
    let severity = if full(&parts) || overlaps(&parts, &Mailbox::of(text.context.email)) {
        Severity::Hold
    } else if matches!(parts.as_slice(), [only] if first_name(only) == Known::Sure) {
        Severity::Warn
    } else {
        return Vec::new();
    };
    vec![Hit::new(Rule::AuthorName, severity, first.from, last.to)]
}

/// Stretches of letters, also broken where small letters turn into capitals, as in `JaneSmith_90`.
fn parts(reading: &Reading) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut small = false;
    for index in 0..reading.len() {
        let shape = reading.shape(index);
        if shape == '\'' {
            continue;
        }
        if !shape.is_alphabetic() || small && shape.is_uppercase() {
            parts.push(String::new());
        }
        small = shape.is_lowercase();
        if let Some(part) = parts.last_mut().filter(|_| shape.is_alphabetic()) {
            part.push(reading.at(index));
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// A first and a last name, an initial or a title and a last name; also without a space between.
fn full(parts: &[String]) -> bool {
    let pair = |pair: &[String]| {
        let [one, two] = pair else { return false };
        let (first, last) = (first_name(one), last_name(two));
        first != Known::No && last != Known::No && first.max(last) == Known::Sure
            || one.chars().count() == 1 && last == Known::Sure
            || titles::is_title(one) && (last != Known::No || first_name(two) != Known::No || unheard(two))
    };
    let solid = |part: &String| {
        (3..part.len().saturating_sub(2)).any(|middle| {
            let halves = part.get(..middle).zip(part.get(middle..));
            halves.is_some_and(|(one, two)| {
                first_name(one) == Known::Sure && last_name(two) == Known::Sure && two.len() > 3
            })
        })
    };
    parts.windows(2).any(pair) || parts.iter().any(solid)
}

fn overlaps(parts: &[String], mailbox: &Mailbox) -> bool {
    let shared = |part: &String| {
        mailbox.parts().iter().any(|mail| {
            part == mail && part.len() > 2
                || part.len() > 3 && mail.contains(part.as_str())
                || mail.len() > 3 && part.contains(mail.as_str())
        })
    };
    let solid = parts.concat();
    parts.iter().any(shared) || solid.len() > 3 && shared(&solid)
}
