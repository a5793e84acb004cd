//! Words aimed at people: hate against groups, and threats.

use std::sync::LazyLock;

use crate::book::{Book, Place};
use crate::hit::Hit;
use crate::lists::{hate, threats};
use crate::text::Text;
use crate::words::Word;
use crate::{Rule, Severity};

/// How many words away, in the same sentence, it may be told that somebody else said so.
const NEAR: usize = 12;

/// What a phrase says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sense {
    Aimed(Severity),
    /// It only sounds like it: nothing that starts inside it counts, nor what ends inside it.
    Passed,
    /// It is told that somebody said so.
    Reported,
    /// It is told of a bad time of the author's own.
    Past,
}

static HATE: LazyLock<Book<Sense>> = LazyLock::new(|| {
    let pages = &[
        (Sense::Passed, hate::PASSED),
        (Sense::Aimed(Severity::Hold), hate::SLURS),
        (Sense::Aimed(Severity::Hold), hate::HATE),
        (Sense::Reported, hate::REPORTED),
    ];
    Book::new(pages, hate::CLASSES, &[])
});

static THREATS: LazyLock<Book<Sense>> = LazyLock::new(|| {
    let pages = &[
        (Sense::Passed, threats::PASSED),
        (Sense::Aimed(Severity::Urgent), threats::URGENT),
        (Sense::Aimed(Severity::Hold), threats::HELD),
        (Sense::Aimed(Severity::Warn), threats::MENTIONS),
        (Sense::Reported, threats::REPORTED),
        (Sense::Past, threats::PAST),
    ];
    Book::new(pages, threats::CLASSES, &[])
});

/// Hate that is told of is a reason to read the story, not to hold it: those who were called names may say so.
pub(super) fn hate(text: &Text<'_>) -> Vec<Hit> {
    of(Rule::Hate, &HATE, text)
}

/// Threats, also those that somebody tells of.
pub(super) fn threats(text: &Text<'_>) -> Vec<Hit> {
    of(Rule::Threat, &THREATS, text)
}

fn of(rule: Rule, book: &Book<Sense>, text: &Text<'_>) -> Vec<Hit> {
    let places = book.read(&text.words);
    let mut hits = Vec::new();
    let mut passed = 0;
    for place in &places {
        match place.what {
            Sense::Passed if place.first >= passed => passed = place.end,
            Sense::Aimed(severity) if place.first >= passed && !ends_in_passing(place, &places) => {
                hits.extend(hit(rule, told(severity, place, &places, &text.words), place, &text.words));
            }
            _ => {}
        }
    }
    hits
}

/// What is told of weighs less: a person reads it all the same.
fn told(severity: Severity, place: &Place<Sense>, places: &[Place<Sense>], words: &[Word]) -> Severity {
    let has = |sense| near(sense, place, places, words);
    match severity {
        Severity::Urgent | Severity::Hold if has(Sense::Past) => Severity::Warn,
        Severity::Urgent if has(Sense::Reported) => Severity::Hold,
        Severity::Hold if has(Sense::Reported) => Severity::Warn,
        _ => severity,
    }
}

fn hit(rule: Rule, severity: Severity, place: &Place<Sense>, words: &[Word]) -> Option<Hit> {
    let last = words.get(place.end.saturating_sub(1))?;
    Some(Hit::new(rule, severity, words.get(place.first)?.from, last.to))
}

fn ends_in_passing(place: &Place<Sense>, places: &[Place<Sense>]) -> bool {
    within(places, place.first, place.end).any(|other| other.what == Sense::Passed && other.end >= place.end)
}

fn near(sense: Sense, place: &Place<Sense>, places: &[Place<Sense>], words: &[Word]) -> bool {
    let opens = |index: usize| words.get(index).is_none_or(|word| word.opens);
    let mut from = place.first;
    while from > place.first.saturating_sub(NEAR) && !opens(from) {
        from = from.saturating_sub(1);
    }
    let mut to = place.end;
    while to < place.end.saturating_add(NEAR) && !opens(to) {
        to = to.saturating_add(1);
    }
    within(places, from, to).any(|other| other.what == sense)
}

fn within(places: &[Place<Sense>], from: usize, to: usize) -> impl Iterator<Item = &Place<Sense>> {
    let start = places.partition_point(|other| other.first < from);
    places.get(start..).unwrap_or_default().iter().take_while(move |other| other.first < to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_written_as_it_is_read() {
        let pages = [((), hate::PASSED), ((), hate::SLURS), ((), hate::HATE), ((), hate::REPORTED)];
        crate::book::check(&pages, hate::CLASSES);
        let pages = [
            ((), threats::PASSED),
            ((), threats::URGENT),
            ((), threats::HELD),
            ((), threats::MENTIONS),
            ((), threats::REPORTED),
            ((), threats::PAST),
        ];
        crate::book::check(&pages, threats::CLASSES);
    }
}
