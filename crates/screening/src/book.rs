//! Phrases of several kinds in one book, found in one walk over the words.
//!
//! A phrase is a line of elements with spaces between: `word`, `one|other`, `@class` (a named list), `maybe?` (may be
//! missing), `..` (up to three words of any kind), `!word|other` (the next word is none of these). Two more may stand
//! before the first word: `^word|other` (the word before is none of these) and `^^word|other` (none of the three words
//! before is). A class is words, or whole phrases with " / " between them, which may name other classes: so a few
//! lines say what hundreds would ("@iam @going @kill @self"). A phrase never runs over the end of a sentence.
//!
//! Every word of the text is looked up once; all that follows compares numbers. The work at one place is bounded by
//! the phrases, not by the text.

mod parse;

use std::collections::HashMap;
use std::sync::Arc;

use crate::words::{Word, squeeze};

/// Most words that `..` stands for.
const GAP: usize = 3;

/// How many words before a phrase `^^` looks at.
const BEFORE: usize = 3;

/// Named lists of words or phrases.
pub(crate) type Classes = &'static [(&'static str, &'static str)];

/// Lines of one kind.
pub(crate) type Page<T> = (T, &'static [&'static str]);

/// The number of a word that some phrase has.
type Id = u16;

/// A word that no phrase has.
const UNKNOWN: Id = Id::MAX;

/// Words, by number and in order.
type Ids = Arc<[Id]>;

enum Element {
    One { ids: Ids, optional: bool },
    Any { ways: Arc<[Vec<Element>]>, optional: bool },
    Gap,
    Not(Ids),
}

struct Phrase<T> {
    what: T,
    /// None of the `reach` words before may be one of these.
    unless_after: Option<(Ids, usize)>,
    elements: Vec<Element>,
}

/// Phrases ready to be looked for.
pub(crate) struct Book<T> {
    phrases: Vec<Phrase<T>>,
    /// Which phrases may start with a word, by its number.
    by_first: Vec<Vec<u16>>,
    vocabulary: HashMap<&'static str, Id>,
    /// Words by their squeezed form, for stretched ones ("sleeeep").
    squeezed: HashMap<String, Id>,
    /// Long words that are recognised with one letter wrong, missing, doubled or swapped.
    typed_wrong: Vec<(&'static str, Id)>,
}

/// A phrase that was found.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<T> {
    pub(crate) what: T,
    /// Its first word.
    pub(crate) first: usize,
    /// One past its last word.
    pub(crate) end: usize,
}

/// What is left to find after the elements at hand.
struct Then<'a> {
    elements: &'a [Element],
    then: Option<&'a Then<'a>>,
}

impl<T: Copy> Book<T> {
    /// Every phrase in the text: the longest of each line from each word, in order of place.
    pub(crate) fn read(&self, words: &[Word]) -> Vec<Place<T>> {
        let ids: Vec<Id> = words.iter().map(|word| self.id(word)).collect();
        let mut places = Vec::new();
        for (first, &id) in ids.iter().enumerate() {
            for &index in self.by_first.get(usize::from(id)).into_iter().flatten() {
                let Some(phrase) = self.phrases.get(usize::from(index)) else { continue };
                let walk = Walk { words, ids: &ids, first };
                if walk.follows(phrase.unless_after.as_ref()) {
                    continue;
                }
                if let Some(end) = walk.end(&phrase.elements, None, first) {
                    places.push(Place { what: phrase.what, first, end });
                }
            }
        }
        places
    }

    fn id(&self, word: &Word) -> Id {
        if let Some(&id) = self.vocabulary.get(word.text.as_str()) {
            return id;
        }
        if let Some(squeezed) = &word.squeezed {
            let exact = self.vocabulary.get(squeezed.as_str()).or_else(|| self.squeezed.get(squeezed));
            return exact.copied().unwrap_or(UNKNOWN);
        }
        let near = self.typed_wrong.iter().find(|(right, _)| one_slip_apart(right, &word.text));
        near.map_or(UNKNOWN, |&(_, id)| id)
    }
}

/// One place in the text where a phrase may start.
struct Walk<'a> {
    words: &'a [Word],
    ids: &'a [Id],
    first: usize,
}

impl Walk<'_> {
    fn follows(&self, unless_after: Option<&(Ids, usize)>) -> bool {
        let Some((ids, reach)) = unless_after else { return false };
        let mut index = self.first;
        for _ in 0..*reach {
            if index == 0 || self.words.get(index).is_none_or(|word| word.opens) {
                return false;
            }
            index = index.saturating_sub(1);
            if self.ids.get(index).is_some_and(|id| ids.binary_search(id).is_ok()) {
                return true;
            }
        }
        false
    }

    /// The number of the word at `next`, if the phrase may go on to it.
    fn id(&self, next: usize) -> Option<Id> {
        let word = self.words.get(next)?;
        if next == self.first || !word.opens { self.ids.get(next).copied() } else { None }
    }

    /// Where the elements, and what comes after them, end when they are found from the word at `next` on.
    fn end(&self, elements: &[Element], then: Option<&Then<'_>>, next: usize) -> Option<usize> {
        let Some((element, rest)) = elements.split_first() else {
            return match then {
                Some(then) => self.end(then.elements, then.then, next),
                None => Some(next),
            };
        };
        let optional_end = |optional: bool| if optional { self.end(rest, then, next) } else { None };
        match element {
            Element::Not(ids) => {
                let unwanted = self.id(next).is_some_and(|id| ids.binary_search(&id).is_ok());
                if unwanted { None } else { self.end(rest, then, next) }
            }
            Element::One { ids, optional } => self
                .id(next)
                .filter(|id| ids.binary_search(id).is_ok())
                .and_then(|_| self.end(rest, then, next.saturating_add(1)))
                .or_else(|| optional_end(*optional)),
            Element::Any { ways, optional } => {
                let after = Then { elements: rest, then };
                let taken = ways.iter().filter_map(|way| self.end(way, Some(&after), next)).max();
                taken.or_else(|| optional_end(*optional))
            }
            Element::Gap => (0..=GAP).find_map(|skipped| {
                let to = next.saturating_add(skipped);
                let inside = (next..to).all(|index| self.id(index).is_some());
                if inside { self.end(rest, then, to) } else { None }
            }),
        }
    }
}

/// Whether two words with the same first letter differ by one letter: another, one more, one less, or two swapped.
fn one_slip_apart(right: &str, typed: &str) -> bool {
    if right.len().abs_diff(typed.len()) > 1 || !typed.is_ascii() {
        return false;
    }
    let (right, typed) = (right.as_bytes(), typed.as_bytes());
    if right.first() != typed.first() {
        return false;
    }
    let same = right.iter().zip(typed).take_while(|(a, b)| a == b).count();
    let rest = |word: &[u8], from: usize| word.get(same.saturating_add(from)..).unwrap_or_default().to_vec();
    let (mut ours, theirs) = (rest(right, 0), rest(typed, 0));
    if rest(right, 1) == rest(typed, 1) || rest(right, 1) == theirs || ours == rest(typed, 1) {
        return true;
    }
    if ours.len() > 1 {
        ours.swap(0, 1);
    }
    ours == theirs
}

/// Panics at a phrase that can never be found: one that does not start with a word, names no class that exists, or has
/// words that are read as one.
#[cfg(test)]
pub(crate) fn check<T: Copy>(pages: &[Page<T>], classes: Classes) {
    let ways = classes.iter().flat_map(|(_, body)| body.split(" / "));
    for line in pages.iter().flat_map(|(_, lines)| lines.iter().copied()) {
        let start = line.split(' ').find(|part| !part.starts_with('^')).unwrap_or_default();
        assert!(!start.is_empty() && !start.starts_with(['!', '.']), "{line}");
        if line.chars().all(|c| c.is_ascii_lowercase() || c == ' ') {
            let read = crate::words::words(&crate::reading::Reading::of(line));
            let read: Vec<String> = read.into_iter().map(|word| word.text).collect();
            assert_eq!(read.join(" "), line, "two words of it are read as one");
        }
    }
    for line in pages.iter().flat_map(|(_, lines)| lines.iter().copied()).chain(ways) {
        for part in line.split(' ').filter(|part| *part != "..") {
            let bare = part.trim_start_matches('^').trim_start_matches('!').trim_end_matches('?');
            for word in bare.split('|') {
                let known = |name: &str| classes.iter().any(|class| class.0 == name);
                let plain = !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
                assert!(word.strip_prefix('@').map_or(plain, known), "{word:?} in {line}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Reading;
    use crate::words::words;

    const CLASSES: Classes =
        &[("self", "myself|meself"), ("iam", "im|iam / i am|m"), ("plan", "going|gonna to? / might")];

    fn found(line: &'static str, text: &str) -> Option<(usize, usize)> {
        let lines: &'static [&'static str] = Box::leak(Box::new([line]));
        let book = Book::new(&[((), lines)], CLASSES, &["myself"]);
        book.read(&words(&Reading::of(text))).first().map(|place| (place.first, place.end))
    }

    #[test]
    fn classes_may_be_words_and_whole_phrases() {
        let line = "@iam @plan hurt @self";
        assert_eq!(found(line, "I'm going to hurt myself"), Some((0, 5)));
        assert_eq!(found(line, "so i am gonna hurt meself"), Some((1, 6)));
        assert_eq!(found(line, "I am hurt myself"), None);
    }

    #[test]
    fn what_may_not_stand_before_or_after_is_minded() {
        assert_eq!(found("^not|never rude !awakening", "not rude"), None);
        assert_eq!(found("^not|never rude !awakening", "a rude awakening"), None);
        assert_eq!(found("^not|never rude !awakening", "It is not. Rude they were"), Some((3, 4)));
        assert_eq!(found("^^not rude", "not at all rude"), None);
    }

    #[test]
    fn a_phrase_ends_with_its_sentence() {
        assert_eq!(found("end .. all", "the end. It was all"), None);
        assert_eq!(found("end .. all", "end of it all"), Some((0, 4)));
    }

    #[test]
    fn stretched_and_mistyped_words_are_known() {
        for text in ["hurt myself", "hurt mysellf", "hurt mysefl", "hurt myslf", "hurt myselllf"] {
            assert_eq!(found("hurt myself", text), Some((0, 2)), "{text}");
        }
        assert_eq!(found("hurt myself", "hurt itself"), None);
    }
}
