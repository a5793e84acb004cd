//! Words that may mean that somebody is at risk: suicide, self-harm, present danger.
//!
//! This is about recall: a person reads every one, and help is shown at once. `Urgent` speaks of now and of somebody;
//! `Hold` mentions the subject: the past, a service's name, a denial.

use std::sync::LazyLock;

use crate::hit::Hit;
use crate::lists::crisis_mentions::{CALMED, IDIOMS, MENTIONS};
use crate::lists::crisis_now::{CLASSES, NOW};
use crate::phrase::Phrasebook;
use crate::words::Word;
use crate::{Rule, Severity};

static IDIOM_BOOK: LazyLock<Phrasebook> = LazyLock::new(|| Phrasebook::new(IDIOMS, CLASSES));
static CALMED_BOOK: LazyLock<Phrasebook> = LazyLock::new(|| Phrasebook::new(CALMED, CLASSES));
static NOW_BOOK: LazyLock<Phrasebook> = LazyLock::new(|| Phrasebook::new(NOW, CLASSES));
static MENTION_BOOK: LazyLock<Phrasebook> = LazyLock::new(|| Phrasebook::new(MENTIONS, CLASSES));

/// All places that may speak of risk.
pub(crate) fn find(words: &[Word]) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut first = 0;
    while first < words.len() {
        if let Some(end) = IDIOM_BOOK.longest_at(words, first) {
            first = end.max(first.saturating_add(1));
            continue;
        }
        let calmed = CALMED_BOOK.longest_at(words, first);
        let found = calmed
            .map(|end| (end, Severity::Hold))
            .or_else(|| NOW_BOOK.longest_at(words, first).map(|end| (end, Severity::Urgent)))
            .or_else(|| MENTION_BOOK.longest_at(words, first).map(|end| (end, Severity::Hold)));
        if let Some((end, severity)) = found {
            let last = words.get(end.saturating_sub(1));
            if let (Some(from), Some(to)) = (words.get(first).map(|word| word.from), last.map(|word| word.to)) {
                hits.push(Hit::new(Rule::Crisis, severity, from, to));
            }
        }
        // Only a calmed phrase is passed over as a whole: inside any other a graver one may start.
        first = calmed.unwrap_or(first).max(first.saturating_add(1));
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Reading;
    use crate::words::words;

    fn all_lines() -> impl Iterator<Item = &'static str> {
        IDIOMS.iter().chain(CALMED).chain(NOW).chain(MENTIONS).copied()
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
}
