//! How the lines of a book become phrases.

use std::collections::HashMap;
use std::sync::Arc;

use super::{BEFORE, Book, Classes, Element, Id, Ids, Page, Phrase, UNKNOWN, squeeze};

/// What is known while a book is made.
struct Maker {
    classes: Classes,
    vocabulary: HashMap<&'static str, Id>,
    /// The same list of words is made once, however many phrases have it.
    lists: HashMap<&'static str, Ids>,
    ways: HashMap<&'static str, Arc<[Vec<Element>]>>,
}

impl<T: Copy> Book<T> {
    /// Takes the lines of every kind, what their classes mean, and the words that are known with a slip of the finger.
    pub(crate) fn new(pages: &[Page<T>], classes: Classes, typed_wrong: &[&'static str]) -> Self {
        let mut maker = Maker { classes, vocabulary: HashMap::new(), lists: HashMap::new(), ways: HashMap::new() };
        let mut phrases = Vec::new();
        let mut by_first: Vec<Vec<u16>> = Vec::new();
        for (what, lines) in pages {
            for line in *lines {
                let (unless_after, line) = maker.unless_after(line);
                let elements = maker.line(line);
                let index = u16::try_from(phrases.len()).unwrap_or(u16::MAX);
                for id in firsts(&elements) {
                    let id = usize::from(id);
                    by_first.resize_with(by_first.len().max(id.saturating_add(1)), Vec::new);
                    if let Some(list) = by_first.get_mut(id).filter(|list| list.last() != Some(&index)) {
                        list.push(index);
                    }
                }
                phrases.push(Phrase { what: *what, unless_after, elements });
            }
        }
        let typed_wrong = typed_wrong.iter().map(|word| (*word, maker.id(word))).collect();
        let squeezed = maker.vocabulary.iter().map(|(word, id)| (squeeze(word), *id)).collect();
        Self { phrases, by_first, vocabulary: maker.vocabulary, squeezed, typed_wrong }
    }
}

impl Maker {
    fn id(&mut self, word: &'static str) -> Id {
        let next = Id::try_from(self.vocabulary.len()).unwrap_or(UNKNOWN);
        *self.vocabulary.entry(word).or_insert(next)
    }

    fn unless_after(&mut self, line: &'static str) -> (Option<(Ids, usize)>, &'static str) {
        let Some((before, rest)) = line.strip_prefix('^').and_then(|line| line.split_once(' ')) else {
            return (None, line);
        };
        let (before, reach) = before.strip_prefix('^').map_or((before, 1), |before| (before, BEFORE));
        (Some((self.list(before), reach)), rest)
    }

    fn line(&mut self, line: &'static str) -> Vec<Element> {
        line.split(' ').filter(|part| !part.is_empty()).map(|part| self.element(part)).collect()
    }

    fn element(&mut self, part: &'static str) -> Element {
        if part == ".." {
            return Element::Gap;
        }
        if let Some(words) = part.strip_prefix('!') {
            return Element::Not(self.list(words));
        }
        let (words, optional) = part.strip_suffix('?').map_or((part, false), |words| (words, true));
        if let Some(ways) = self.ways.get(words) {
            return Element::Any { ways: Arc::clone(ways), optional };
        }
        if !words.contains('@') || self.is_words(words) {
            return Element::One { ids: self.list(words), optional };
        }
        let mut ways = Vec::new();
        for word in words.split('|') {
            match word.strip_prefix('@').and_then(|name| self.class(name)) {
                Some(body) => ways.extend(body.split(" / ").map(|way| self.line(way))),
                None => ways.push(vec![Element::One { ids: self.list(word), optional: false }]),
            }
        }
        let ways: Arc<[Vec<Element>]> = ways.into();
        self.ways.insert(words, Arc::clone(&ways));
        Element::Any { ways, optional }
    }

    fn class(&self, name: &str) -> Option<&'static str> {
        self.classes.iter().find(|class| class.0 == name).map(|class| class.1)
    }

    /// Whether these are single words only, in their classes as well.
    fn is_words(&self, words: &str) -> bool {
        words.split('|').all(|word| match word.strip_prefix('@') {
            Some(name) => self.class(name).is_some_and(|body| !body.contains(' ') && self.is_words(body)),
            None => true,
        })
    }

    /// The single words of a list, those of its classes included.
    fn list(&mut self, words: &'static str) -> Ids {
        if let Some(list) = self.lists.get(words) {
            return Arc::clone(list);
        }
        let mut ids = Vec::new();
        for word in words.split('|') {
            match word.strip_prefix('@').and_then(|name| self.class(name)) {
                Some(body) => {
                    for way in body.split(" / ").filter(|way| !way.contains(' ')) {
                        ids.extend_from_slice(&self.list(way));
                    }
                }
                None => ids.push(self.id(word)),
            }
        }
        ids.sort_unstable();
        ids.dedup();
        let list: Ids = ids.into();
        self.lists.insert(words, Arc::clone(&list));
        list
    }
}

/// The words that a phrase may start with.
fn firsts(elements: &[Element]) -> Vec<Id> {
    let mut found = Vec::new();
    for element in elements {
        let optional = match element {
            Element::One { ids, optional } => {
                found.extend_from_slice(ids);
                *optional
            }
            Element::Any { ways, optional } => {
                ways.iter().for_each(|way| found.extend(firsts(way)));
                *optional
            }
            Element::Gap | Element::Not(_) => false,
        };
        if !optional {
            break;
        }
    }
    found
}
