//! Phrases as data, and how they are found.
//!
//! A phrase is a line of elements with spaces between: `word`, `one|other`, `@class` (a named list of words),
//! `maybe?` (may be missing), `..` (up to three words of any kind), `!word|other` (the next word is none of these).
//! The first element is a word or a class. A phrase never runs over the end of a sentence.

use std::collections::HashMap;

use crate::words::{Word, squeeze};

/// Most words that `..` stands for.
const GAP: usize = 3;

/// Named lists of words.
pub(crate) type Classes = &'static [(&'static str, &'static str)];

enum Element {
    /// One of these words; the second of each pair is the squeezed form.
    Word {
        options: Vec<(String, String)>,
        optional: bool,
    },
    Gap,
    Not(Vec<(String, String)>),
}

/// Phrases ready to be looked for: by their first word, so that a text costs its length and not the list's.
pub(crate) struct Phrasebook {
    phrases: Vec<Vec<Element>>,
    by_first: HashMap<String, Vec<usize>>,
}

impl Phrasebook {
    pub(crate) fn new(lines: &[&str], classes: Classes) -> Self {
        let phrases: Vec<Vec<Element>> =
            lines.iter().map(|line| line.split(' ').map(|part| element(part, classes)).collect()).collect();
        let mut by_first: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, phrase) in phrases.iter().enumerate() {
            if let Some(Element::Word { options, .. }) = phrase.first() {
                for (word, squeezed) in options {
                    by_first.entry(word.clone()).or_default().push(index);
                    if squeezed != word {
                        by_first.entry(squeezed.clone()).or_default().push(index);
                    }
                }
            }
        }
        Self { phrases, by_first }
    }

    /// One past the last word of the longest phrase that starts with the word at `first`.
    pub(crate) fn longest_at(&self, words: &[Word], first: usize) -> Option<usize> {
        let word = words.get(first)?;
        let key = word.squeezed.as_ref().unwrap_or(&word.text);
        self.by_first.get(key)?.iter().filter_map(|&index| ends(self.phrases.get(index)?, words, first, first)).max()
    }
}

fn element(part: &str, classes: Classes) -> Element {
    if part == ".." {
        return Element::Gap;
    }
    if let Some(words) = part.strip_prefix('!') {
        return Element::Not(options(words, classes));
    }
    let (words, optional) = part.strip_suffix('?').map_or((part, false), |words| (words, true));
    Element::Word { options: options(words, classes), optional }
}

fn options(words: &str, classes: Classes) -> Vec<(String, String)> {
    words
        .split('|')
        .flat_map(|word| {
            let class = word.strip_prefix('@').and_then(|name| classes.iter().find(|class| class.0 == name));
            class.map_or(word, |class| class.1).split('|')
        })
        .map(|word| (word.to_owned(), squeeze(word)))
        .collect()
}

/// Where the phrase ends when its elements are found from the word at `next` on. The depth is the number of elements,
/// and each has at most `GAP` + 1 ways on, so the work at one place is bounded by the lists and not by the text.
fn ends(elements: &[Element], words: &[Word], first: usize, next: usize) -> Option<usize> {
    let Some((element, rest)) = elements.split_first() else {
        return Some(next);
    };
    let word = words.get(next).filter(|word| next == first || !word.opens);
    match element {
        Element::Not(options) => {
            if word.is_some_and(|word| matches(word, options)) {
                return None;
            }
            ends(rest, words, first, next)
        }
        Element::Word { options, optional } => {
            let taken = word
                .filter(|word| matches(word, options))
                .and_then(|_| ends(rest, words, first, next.saturating_add(1)));
            let left_out = || optional.then(|| ends(rest, words, first, next)).flatten();
            taken.or_else(left_out)
        }
        Element::Gap => (0..=GAP).find_map(|skipped| {
            let to = next.saturating_add(skipped);
            let inside = (next..to).all(|index| words.get(index).is_some_and(|word| !word.opens));
            if inside { ends(rest, words, first, to) } else { None }
        }),
    }
}

fn matches(word: &Word, options: &[(String, String)]) -> bool {
    options.iter().any(|(plain, squeezed)| match &word.squeezed {
        Some(stretched) => stretched == squeezed,
        None => word.text == *plain,
    })
}
