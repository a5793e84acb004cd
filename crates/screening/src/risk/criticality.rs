//! How critical the most negative statement is: a suggestion to the moderator, from the words of each sentence.
//!
//! Praise, denials and fears that did not come true are passed over; "but" needs no care, since the worst clause counts.

use std::sync::LazyLock;

use crate::book::{Book, Page};
use crate::learned::{Label, Stretch, Sureness};
use crate::lists::criticality::{CLASSES, LACKING, MILD, MINIMAL, MODERATE, PASSED, PRAISING, SEVERE, STRONG};
use crate::lists::sorted::holds;
use crate::text::Text;
use crate::words::Word;
use crate::{Criticality, Finding, Rule, Severity};

/// The level of a phrase; 0 is passed over.
static BOOK: LazyLock<Book<u8>> = LazyLock::new(|| Book::new(PAGES, CLASSES, &[]));

const PAGES: &[Page<u8>] = &[(0, PASSED), (1, MINIMAL), (2, MILD), (3, MODERATE), (4, STRONG), (5, SEVERE)];

/// Words of care: harm in their sentence is harm by care.
const CARE: &[&str] = &[
    "care",
    "carer",
    "carers",
    "consultant",
    "dentist",
    "doctor",
    "doctors",
    "gp",
    "hospital",
    "midwife",
    "midwives",
    "nurse",
    "nurses",
    "nursing",
    "paramedic",
    "paramedics",
    "porter",
    "resident",
    "residents",
    "staff",
    "surgeon",
    "therapist",
    "ward",
];

/// A level and the word that the phrase starts with.
type Weighed = (u8, usize);

/// A suggestion from the words of the text and what else was found in it.
pub(crate) fn suggest(text: &Text<'_>, findings: &[Finding], stretches: &[Stretch]) -> Criticality {
    let mut worst: Option<Weighed> = None;
    let found = heard(toned(text, by_words(text)), text, stretches);
    for weighed in found.into_iter().chain(by_findings(text, findings)) {
        if worst.is_none_or(|worst| weighed.0 > worst.0) {
            worst = Some(weighed);
        }
    }
    match worst {
        Some((level, word)) => Criticality { level, sentence: sentence(text, word) },
        None => Criticality { level: 0, sentence: None },
    }
}

/// What the learned part makes of it: a mild phrase where it hears no criticism at all weighs less, and where no phrase
/// speaks and it is very sure, something small was wrong.
fn heard(mut weighed: Vec<Weighed>, text: &Text<'_>, stretches: &[Stretch]) -> Vec<Weighed> {
    if text.words.len() < TONE {
        return weighed;
    }
    let lacking = stretches.iter().filter(|stretch| Label::ALL.get(stretch.label) == Some(&Label::Lacking));
    let surest = lacking.max_by_key(|stretch| stretch.sureness);
    match (weighed.iter().map(|(level, _)| *level).max(), surest) {
        (Some(2), None) => weighed.iter_mut().for_each(|weighed| weighed.0 = 1),
        (None | Some(0), Some(surest)) if surest.sureness == Sureness::VerySure => weighed.push((1, surest.first)),
        _ => {}
    }
    weighed
}

fn by_words(text: &Text<'_>) -> Vec<Weighed> {
    let places = BOOK.read(&text.words);
    let mut weighed = Vec::new();
    let mut passed = 0;
    // The last mild phrase: a strong word inside it is about food or parking.
    let mut mild = (0, 0);
    for place in &places {
        if place.what == 0 {
            passed = place.end.max(passed);
        } else if place.first >= passed {
            if place.what < 3 {
                mild = (place.first, place.end);
            } else if place.what == 3 && place.first > mild.0 && place.end <= mild.1 {
                continue;
            }
            weighed.push((place.what, place.first));
        }
    }
    weighed
}

/// Fewest words of a text whose tone is heard: in a shorter one, the phrase is all there is.
const TONE: usize = 20;

/// What the tone of the whole text makes of the phrases: one moderate phrase in a long text weighs less, less still
/// among praise; a text without a phrase that says again and again what was not done is not free of criticism.
fn toned(text: &Text<'_>, mut weighed: Vec<Weighed>) -> Vec<Weighed> {
    if text.words.len() < TONE {
        return weighed;
    }
    let lacking = |word: &Word| holds(LACKING, &word.text);
    let praise = text.words.iter().filter(|word| holds(PRAISING, &word.text)).count();
    let lacks = text.words.iter().filter(|word| lacking(word)).count();
    if weighed.is_empty() {
        let first = text.words.iter().position(lacking);
        let level = match (praise, lacks) {
            (0 | 1, 2..) => 2,
            (2.., 3..) => 1,
            _ => return weighed,
        };
        weighed.extend(first.map(|first| (level, first)));
    } else if weighed.iter().filter(|(level, _)| *level >= 3).count() == 1 {
        let level = match (praise, lacks) {
            (0, _) => 2,
            (_, 0 | 1) => 1,
            _ => 2,
        };
        for moderate in weighed.iter_mut().filter(|weighed| weighed.0 == 3) {
            moderate.0 = level;
        }
    }
    weighed
}

/// Somebody who may not be safe now is severe, whoever is to blame; recent or passive words are strong. Harm, abuse and
/// violence that is held counts as severe when care has a part in it. Findings are in order of place.
fn by_findings(text: &Text<'_>, findings: &[Finding]) -> Vec<Weighed> {
    let mut weighed = Vec::new();
    let mut word = 0;
    for finding in findings.iter().filter(|finding| finding.severity >= Severity::Hold && finding.rule.is_risk()) {
        while text.words.get(word).is_some_and(|word| text.reading.origin(word.from) < finding.start) {
            word = word.saturating_add(1);
        }
        let is_urgent = finding.severity == Severity::Urgent;
        let level = match finding.rule {
            Rule::Crisis if !is_urgent => 4,
            Rule::Crisis | Rule::SeriousHarm => 5,
            Rule::Abuse | Rule::Violence | Rule::SexualAssault if is_urgent || of_care(text, word) => 5,
            _ => continue,
        };
        weighed.push((level, word));
    }
    weighed
}

fn of_care(text: &Text<'_>, word: usize) -> bool {
    let (from, to) = bounds(&text.words, word);
    text.words.get(from..to).unwrap_or_default().iter().any(|word| CARE.binary_search(&word.text.as_str()).is_ok())
}

/// How many words of a sentence are looked at on either side: nobody writes longer ones, and the work stays bounded.
const LONGEST: usize = 120;

/// The words of the sentence around a word.
fn bounds(words: &[Word], word: usize) -> (usize, usize) {
    let opens = |index: usize| words.get(index).is_none_or(|word| word.opens);
    let mut from = word;
    while from > word.saturating_sub(LONGEST) && !opens(from) {
        from = from.saturating_sub(1);
    }
    let mut to = word.saturating_add(1);
    while to < word.saturating_add(LONGEST) && !opens(to) {
        to = to.saturating_add(1);
    }
    (from, to.min(words.len()))
}

fn sentence(text: &Text<'_>, word: usize) -> Option<(usize, usize)> {
    let (from, to) = bounds(&text.words, word);
    let first = text.words.get(from)?.from;
    let last = text.words.get(to.checked_sub(1)?)?.to;
    // Its full stop belongs to it.
    let end = if matches!(text.reading.at(last), '.' | '!' | '?') { last.saturating_add(1) } else { last };
    Some(text.reading.span(first, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_written_as_it_is_read() {
        crate::book::check(PAGES, CLASSES);
        assert!(CARE.is_sorted());
        for list in [PRAISING, LACKING] {
            assert!(list.split(' ').collect::<Vec<_>>().is_sorted());
        }
    }
}
