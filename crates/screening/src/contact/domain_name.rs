//! Dotted names such as `example.co.uk`, also with the dots spelled out.

use crate::lists::domains::{ENDINGS, MAIL_ENDINGS, MAIL_PROVIDERS, PUBLIC_BODIES};
use crate::reading::Reading;

/// Labels looked at in one name. Real names have up to five; the bound keeps the work at each place constant.
const MAX_LABELS: usize = 10;

/// A dotted name found in a reading.
pub(crate) struct DomainName {
    /// One past its last character.
    pub(crate) end: usize,
    pub(crate) form: Form,
    /// At least one of its dots is spelled ("dot", "(dot)").
    pub(crate) spelled: bool,
    pub(crate) owner: Owner,
}

/// How much the name looks like one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// One label, no dot.
    Single,
    /// Dots, but its ending is not in our list.
    Dotted,
    /// Dots, and its last label is an ending from our list.
    Known,
}

/// Whose name it is, as far as that matters.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    Anyone,
    MailProvider,
    PublicBody,
}

/// Reads the name of a mail server, which may have more endings.
pub(crate) fn read_for_mail(reading: &Reading, from: usize) -> Option<DomainName> {
    read_with(reading, from, |word| ENDINGS.contains(&word) || MAIL_ENDINGS.contains(&word))
}

/// Reads the name that starts at `from`. A sentence that follows its last known ending without a space is left out.
pub(crate) fn read(reading: &Reading, from: usize) -> Option<DomainName> {
    read_with(reading, from, |word| ENDINGS.contains(&word))
}

fn read_with(reading: &Reading, from: usize, is_ending: impl Fn(&str) -> bool) -> Option<DomainName> {
    let mut labels: Vec<(usize, usize, bool)> = Vec::new();
    let mut start = from;
    let mut after_spelled = false;
    while labels.len() < MAX_LABELS {
        let end = reading.skip(start, is_label);
        if end == start {
            break;
        }
        labels.push((start, end, after_spelled));
        match dot(reading, end) {
            Some((next, spelled)) => (start, after_spelled) = (next, spelled),
            None => break,
        }
    }
    let words: Vec<String> = labels.iter().map(|&(start, end, _)| reading.words(start, end)).collect();
    let ending = (1..labels.len()).rev().find(|&index| {
        words.get(index).is_some_and(|word| is_ending(word)) && !starts_sentence(reading, &labels, index)
    });
    // A word before "dot" that is no ending belongs to the sentence, so an unknown name stops at its first spelled dot.
    let plain = labels.iter().skip(1).take_while(|label| !label.2).count();
    let last = ending.unwrap_or(plain);
    let &(_, end, _) = labels.get(last)?;
    Some(DomainName {
        end,
        form: match (ending, last) {
            (Some(_), _) => Form::Known,
            (None, 0) => Form::Single,
            (None, _) => Form::Dotted,
        },
        spelled: labels.iter().take(last.saturating_add(1)).any(|label| label.2),
        owner: owner(words.get(..=last)?),
    })
}

fn owner(labels: &[String]) -> Owner {
    let name = labels.join(".");
    let belongs_to = |body: &&str| name.strip_suffix(*body).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    if labels.first().is_some_and(|label| MAIL_PROVIDERS.contains(&label.as_str())) {
        Owner::MailProvider
    } else if PUBLIC_BODIES.iter().any(belongs_to) {
        Owner::PublicBody
    } else {
        Owner::Anyone
    }
}

/// "the ward.Com" is a sentence that lost its space; "Example.Com" is a name.
fn starts_sentence(reading: &Reading, labels: &[(usize, usize, bool)], index: usize) -> bool {
    let upper = |position: Option<&(usize, usize, bool)>, offset: usize| {
        position.is_some_and(|label| reading.shape(label.0.saturating_add(offset)).is_uppercase())
    };
    let before = index.checked_sub(1).and_then(|before| labels.get(before));
    let this = labels.get(index);
    upper(this, 0) && !upper(this, 1) && !upper(before, 0)
}

/// The place after a dot at `from`, and whether it was spelled: ".", " dot ", "(dot)", "[.]".
pub(crate) fn dot(reading: &Reading, from: usize) -> Option<(usize, bool)> {
    if reading.at(from) == '.' {
        return Some((from.saturating_add(1), false));
    }
    spelled(reading, from, "dot", '.').map(|after| (after, true))
}

/// The place after a sign that is written as a word between spaces or brackets, or as itself in brackets.
pub(crate) fn spelled(reading: &Reading, from: usize, word: &str, sign: char) -> Option<usize> {
    let opened = skip_spaces(reading, from);
    let bracket = matches!(reading.at(opened), '(' | '[' | '{' | '<');
    if !bracket && opened == from {
        return None;
    }
    let inside = if bracket { skip_spaces(reading, opened.saturating_add(1)) } else { opened };
    let after = if reading.has(inside, word) {
        inside.saturating_add(word.len())
    } else if bracket && reading.at(inside) == sign {
        inside.saturating_add(1)
    } else {
        return None;
    };
    let closed = skip_spaces(reading, after);
    if bracket {
        let close = matches!(reading.at(closed), ')' | ']' | '}' | '>');
        return close.then(|| skip_spaces(reading, closed.saturating_add(1)));
    }
    (closed > after).then_some(closed)
}

/// Skips up to two spaces; more would be a gap, not a spelling.
pub(crate) fn skip_spaces(reading: &Reading, from: usize) -> usize {
    let mut index = from;
    while index < from.saturating_add(2) && reading.at(index) == ' ' {
        index = index.saturating_add(1);
    }
    index
}

/// A character of a label. Underscores are not allowed in names, but people type them.
pub(crate) fn is_label(c: char) -> bool {
    c.is_alphanumeric() || c == '-' || c == '_'
}
