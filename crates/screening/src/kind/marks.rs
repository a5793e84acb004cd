//! The phrases that give the kind of a text away, looked for once for all rules.

use std::sync::LazyLock;

use super::book::Book;
use crate::hit::Hit;
use crate::lists::{advertising, complaint, elsewhere, legal, spam};
use crate::reading::Reading;
use crate::words::Word;
use crate::{Rule, Severity};

/// What a phrase says of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// Reads like a complaint or legal action and is not: what starts inside is passed over.
    ComplaintNot,
    ComplaintItself,
    ComplaintMention,
    LegalNot,
    LegalItself,
    LegalMention,
    LegalNote,
    AdvertNot,
    /// Hardly anybody but a seller says so.
    AdvertSure,
    AdvertHint,
    AdvertWord,
    SpamSure,
    SpamHint,
    SpamWord,
    /// Asks for advice.
    Question,
    /// Is meant for the service: an appointment, a prescription.
    Message,
    Opinion,
    News,
    Job,
    Website,
    /// Is about something else altogether.
    Other,
    /// Reads like one of these and is not.
    ElsewhereNot,
}

#[rustfmt::skip]
const LISTS: &[(Sort, &[&str])] = &[
    (Sort::ComplaintNot, complaint::NOT), (Sort::ComplaintItself, complaint::ITSELF),
    (Sort::ComplaintMention, complaint::MENTION), (Sort::LegalNot, legal::NOT), (Sort::LegalItself, legal::ITSELF),
    (Sort::LegalMention, legal::MENTION), (Sort::LegalNote, legal::NOTE), (Sort::AdvertNot, advertising::NOT),
    (Sort::AdvertSure, advertising::SURE), (Sort::AdvertHint, advertising::HINT), (Sort::AdvertWord, advertising::WORDS),
    (Sort::SpamWord, spam::WORDS), (Sort::SpamSure, spam::SURE),
    (Sort::SpamHint, spam::HINT), (Sort::Question, elsewhere::QUESTION), (Sort::Message, elsewhere::MESSAGE),
    (Sort::Opinion, elsewhere::OPINION), (Sort::News, elsewhere::NEWS), (Sort::Job, elsewhere::JOB),
    (Sort::Website, elsewhere::WEBSITE), (Sort::Other, elsewhere::OTHER), (Sort::ElsewhereNot, elsewhere::NOT),
];

static BOOK: LazyLock<Book> = LazyLock::new(|| {
    let lines: Vec<&str> = LISTS.iter().flat_map(|(_, lines)| lines.iter().copied()).collect();
    Book::new(&lines)
});

/// What each phrase of the book says.
static SORTS: LazyLock<Vec<Sort>> =
    LazyLock::new(|| LISTS.iter().flat_map(|(sort, lines)| lines.iter().map(|_| *sort)).collect());

/// A phrase in the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark {
    pub(crate) sort: Sort,
    /// Which phrase of all lists.
    pub(crate) phrase: usize,
    /// Its first word.
    pub(crate) first: usize,
    /// One past its last.
    pub(crate) end: usize,
}

/// All phrases, by their first word.
pub(crate) fn find(words: &[Word]) -> Vec<Mark> {
    let numbers = BOOK.number(words);
    let mut marks = Vec::new();
    for first in 0..words.len() {
        BOOK.each_at(words, &numbers, first, |phrase, end| {
            if let Some(&sort) = SORTS.get(phrase) {
                marks.push(Mark { sort, phrase, first, end });
            }
        });
    }
    marks
}

/// The marks of some sorts, without those that start inside a mark of the sort `not`.
pub(crate) fn outside(marks: &[Mark], not: Sort, wanted: &[Sort]) -> Vec<Mark> {
    let mut passed = 0;
    let mut kept: Vec<Mark> = Vec::new();
    for mark in marks {
        if mark.sort == not {
            passed = passed.max(mark.end);
            // One that starts with the same word stands before it.
            while kept.last().is_some_and(|last| last.first >= mark.first) {
                kept.pop();
            }
        } else if wanted.contains(&mark.sort) && mark.first >= passed {
            kept.push(*mark);
        }
    }
    kept
}

/// A hit for each mark.
pub(crate) fn hits(words: &[Word], marks: &[Mark], rule: Rule, weigh: impl Fn(Sort) -> Severity) -> Vec<Hit> {
    let hit = |mark: &Mark| {
        let first = words.get(mark.first)?;
        let last = words.get(mark.end.saturating_sub(1))?;
        Some(Hit::new(rule, weigh(mark.sort), first.from, last.to))
    };
    marks.iter().filter_map(hit).collect()
}

/// How many different phrases of a sort stand one after the other: those that overlap count once.
pub(crate) fn apart(reading: &Reading, marks: &[Mark], sort: Sort) -> usize {
    let mut end = 0;
    count(reading, marks, |mark| {
        let counts = mark.sort == sort && mark.first >= end;
        end = if mark.sort == sort { mark.end.max(end) } else { end };
        counts
    })
}

/// How many different phrases of a sort there are.
pub(crate) fn different(reading: &Reading, marks: &[Mark], sort: Sort) -> usize {
    count(reading, marks, |mark| mark.sort == sort)
}

/// How many different phrases are wanted at some place: one walk over the marks.
fn count(reading: &Reading, marks: &[Mark], mut wanted: impl FnMut(&Mark) -> bool) -> usize {
    reading.looked(marks.len());
    let mut seen = vec![false; SORTS.len()];
    let mut phrases = 0_usize;
    for mark in marks.iter().filter(|mark| wanted(mark)) {
        if let Some(seen) = seen.get_mut(mark.phrase).filter(|seen| !**seen) {
            *seen = true;
            phrases = phrases.saturating_add(1);
        }
    }
    phrases
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lists::kind_words::CLASSES;
    use crate::words::words;

    fn all_lines() -> impl Iterator<Item = &'static str> {
        LISTS.iter().flat_map(|(_, lines)| lines.iter().copied())
    }

    #[test]
    fn every_phrase_starts_with_a_word_and_names_classes_that_exist() {
        for line in all_lines() {
            let first = line.split(' ').next().unwrap_or_default();
            assert!(!first.is_empty() && !first.ends_with('?') && !first.starts_with(['!', '.']), "{line}");
            for word in line.split([' ', '|', '?', '!']).filter_map(|word| word.strip_prefix('@')) {
                assert!(CLASSES.iter().any(|class| class.0 == word), "{word} in {line}");
            }
        }
    }

    #[test]
    fn every_plain_phrase_is_read_as_it_is_written() {
        for line in all_lines().filter(|line| line.chars().all(|c| c.is_ascii_lowercase() || c == ' ')) {
            let read: Vec<String> = words(&Reading::of(line)).into_iter().map(|word| word.text).collect();
            assert_eq!(read.join(" "), line, "two words of it are read as one");
        }
    }

    #[test]
    fn classes_have_different_names() {
        let earlier = |index: usize| CLASSES[..index].iter().map(|class| class.0);
        assert!(CLASSES.iter().enumerate().all(|(index, class)| earlier(index).all(|name| name != class.0)));
    }
}
