//! How grave a phrase is, by what stands near it.

use super::pages::{Sense, Weight};
use crate::book::Place;
use crate::hit::Hit;
use crate::words::Word;
use crate::{Rule, Severity};

/// How many words away, in the same sentence, a time may stand.
const NEAR: usize = 14;

/// How many words away, in whichever sentence, blame for a death may stand.
const AROUND: usize = 25;

/// How soon after a phrase a time is that of the phrase and of nothing else.
const SOON: usize = 3;

/// What somebody did, in order.
const DID: &[&str] = &["attempted", "overdosed", "swallowed", "took", "tried"];

/// The rules, in the order in which their lists stand.
const RULES: &[Rule] = &[Rule::Crisis, Rule::Abuse, Rule::Violence, Rule::SexualAssault, Rule::SeriousHarm];

/// One list for each rule.
pub(super) fn all(words: &[Word], places: &[Place<Sense>]) -> Vec<Vec<Hit>> {
    let story = Story { words, places, thanks: places.iter().any(|place| place.what == Sense::Thanks) };
    RULES.iter().map(|&rule| of(rule, &story)).collect()
}

/// What is known of the text.
struct Story<'a> {
    words: &'a [Word],
    places: &'a [Place<Sense>],
    /// Care is praised somewhere.
    thanks: bool,
}

fn of(rule: Rule, story: &Story<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut passed = 0;
    // Places come in order; where several start at one word, what passes the phrase over comes first in the book.
    for place in story.places {
        let weight = match place.what {
            Sense::Passed(of) if of == rule && place.first >= passed => {
                passed = place.end;
                continue;
            }
            Sense::Risk(of, weight) if of == rule && place.first >= passed => weight,
            _ => continue,
        };
        if weight == Weight::Calmed {
            passed = place.end;
        }
        if ends_in_passing(rule, place, story.places) {
            continue;
        }
        let severity = severity(weight, place, story);
        let last = story.words.get(place.end.saturating_sub(1));
        if let (Some(from), Some(to)) = (story.words.get(place.first).map(|word| word.from), last.map(|word| word.to)) {
            hits.push(Hit::new(rule, severity, from, to));
        }
    }
    hits
}

/// Whether a way of speaking starts inside the phrase and covers its end: "he hit the" of "he hit the ground".
fn ends_in_passing(rule: Rule, place: &Place<Sense>, places: &[Place<Sense>]) -> bool {
    within(places, place.first, place.end).any(|other| other.what == Sense::Passed(rule) && other.end >= place.end)
}

fn severity(weight: Weight, place: &Place<Sense>, story: &Story<'_>) -> Severity {
    let &Story { words, places, thanks } = story;
    let said = |sense| near(sense, place, words, places);
    match weight {
        Weight::Urgent if was_long_ago(place, words, places) && !said(Sense::Now) => Severity::Hold,
        Weight::Urgent => Severity::Urgent,
        Weight::Recent if said(Sense::LongAgo) || in_a_year(place, words) => Severity::Warn,
        Weight::Recent if said(Sense::Now) => Severity::Urgent,
        Weight::Held | Weight::Recent => Severity::Hold,
        Weight::Service => Severity::Note,
        Weight::Death if around(Sense::Blame, place, places) => Severity::Hold,
        Weight::Death if said(Sense::LongAgo) || in_a_year(place, words) => Severity::Note,
        Weight::Death if thanks => Severity::Note,
        Weight::Mention | Weight::Calmed | Weight::Death => Severity::Warn,
    }
}

/// Whether the phrase, or what stands right before it, tells what somebody did, and years are the next that is said: "took an overdose ten years ago".
fn was_long_ago(place: &Place<Sense>, words: &[Word], places: &[Place<Sense>]) -> bool {
    let (start, end) = sentence(place, words);
    let did = |word: &Word| DID.binary_search(&word.text.as_str()).is_ok();
    let phrase = words.get(place.first.saturating_sub(SOON).max(start)..place.end).unwrap_or_default();
    phrase.iter().any(did)
        && within(places, place.end, end.min(place.end.saturating_add(SOON))).any(|other| other.what == Sense::LongAgo)
}

/// Whether something is said in the same sentence, not far from the phrase.
fn near(sense: Sense, place: &Place<Sense>, words: &[Word], places: &[Place<Sense>]) -> bool {
    let (from, to) = sentence(place, words);
    within(places, from, to).any(|other| other.what == sense)
}

/// Whether something is said not far from the phrase, in whichever sentence.
fn around(sense: Sense, place: &Place<Sense>, places: &[Place<Sense>]) -> bool {
    let to = place.end.saturating_add(AROUND);
    within(places, place.first.saturating_sub(AROUND), to).any(|other| other.what == sense)
}

fn within(places: &[Place<Sense>], from: usize, to: usize) -> impl Iterator<Item = &Place<Sense>> {
    let start = places.partition_point(|other| other.first < from);
    places.get(start..).unwrap_or_default().iter().take_while(move |other| other.first < to)
}

/// The words of the sentence that stand near the phrase.
fn sentence(place: &Place<Sense>, words: &[Word]) -> (usize, usize) {
    let opens = |index: usize| words.get(index).is_none_or(|word| word.opens);
    let mut from = place.first;
    while from > place.first.saturating_sub(NEAR) && !opens(from) {
        from = from.saturating_sub(1);
    }
    let mut to = place.end;
    while to < place.end.saturating_add(NEAR) && !opens(to) {
        to = to.saturating_add(1);
    }
    (from, to)
}

/// Whether a year is named near the phrase: "in 2015".
fn in_a_year(place: &Place<Sense>, words: &[Word]) -> bool {
    let (from, to) = sentence(place, words);
    let names_year = |word: &Word| {
        word.text.len() == 4
            && matches!(word.text.get(..2), Some("19" | "20"))
            && word.text.bytes().all(|byte| byte.is_ascii_digit())
    };
    words.get(from..to).unwrap_or_default().iter().any(names_year)
}
