//! The phrases of this folder, ready to be looked for: thousands of spellings, so words are numbers here.
//!
//! A phrase is a line of elements with spaces between: `word`, `one|other`, `@class` (a named list of words), `maybe?` (may
//! be missing), `..` (up to three words of any kind), `!word|other` (the next word is none of these). The first element is
//! a word or a class. A phrase never runs over the end of a sentence. The risks have a richer book, `crate::book`.
//!
//! Every word of the lists has a number, a text's words are numbered once, and phrases compare numbers.

use crate::lists::kind_words::CLASSES;
use crate::words::{Word, squeeze};

/// Most words that `..` stands for.
const GAP: usize = 3;

/// The number of a word.
type Number = u16;

/// What a phrase consists of. Options are numbers in order: a stretch of [`Book::options`].
enum Element {
    Word { options: (usize, usize), optional: bool },
    Gap,
    Not { options: (usize, usize) },
}

/// All phrases.
pub(crate) struct Book {
    /// The hashes of all words, in order: the place of a word is its number.
    vocabulary: Vec<u64>,
    /// The hashes of words with double letters, squeezed, in order.
    squeezed: Vec<(u64, Number)>,
    phrases: Vec<Vec<Element>>,
    options: Vec<Number>,
    /// Which phrases start with a word, in order.
    firsts: Vec<(Number, u16)>,
}

impl Book {
    pub(crate) fn new(lines: &[&'static str]) -> Self {
        let mut book = Self::of_words(lines);
        // A class is written out once, however often it is named.
        let classes: Vec<(&str, (usize, usize))> =
            CLASSES.iter().map(|(name, words)| (*name, book.add(words.split('|')))).collect();
        for (line, place) in lines.iter().zip(0_u16..) {
            let mut phrase = Vec::new();
            for part in line.split(' ') {
                let named = bare(part).strip_prefix('@').and_then(|name| classes.iter().find(|class| class.0 == name));
                let options = named.map_or_else(|| book.add(options(bare(part))), |class| class.1);
                if phrase.is_empty() {
                    let firsts = book.options.get(options.0..options.1).unwrap_or_default();
                    book.firsts.extend(firsts.iter().map(|first| (*first, place)));
                }
                phrase.push(match part {
                    ".." => Element::Gap,
                    _ if part.starts_with('!') => Element::Not { options },
                    _ => Element::Word { options, optional: part.ends_with('?') },
                });
            }
            book.phrases.push(phrase);
        }
        book.firsts.sort_unstable();
        book
    }

    /// A book of all words and no phrases.
    fn of_words(lines: &[&'static str]) -> Self {
        let plain =
            lines.iter().flat_map(|line| line.split([' ', '|'])).map(bare).filter(|word| !word.starts_with('@'));
        let classes = CLASSES.iter().flat_map(|(_, words)| words.split('|'));
        let mut words: Vec<(u64, &str)> = plain.chain(classes).map(|word| (hash(word), word)).collect();
        words.sort_unstable();
        words.dedup();
        let double = |word: &str| word.bytes().zip(word.bytes().skip(1)).any(|(first, second)| first == second);
        let mut squeezed: Vec<(u64, Number)> = words
            .iter()
            .zip(0..)
            .filter(|((_, word), _)| double(word))
            .map(|((_, word), number)| (hash(&squeeze(word)), number))
            .collect();
        squeezed.sort_unstable();
        let vocabulary = words.into_iter().map(|(hash, _)| hash).collect();
        Self { vocabulary, squeezed, phrases: Vec::new(), options: Vec::new(), firsts: Vec::new() }
    }

    /// Where the numbers of these words now stand in order.
    fn add(&mut self, words: impl Iterator<Item = &'static str>) -> (usize, usize) {
        let mut numbers: Vec<Number> = words.filter_map(|word| self.find(hash(word))).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let start = self.options.len();
        self.options.extend(numbers);
        (start, self.options.len())
    }

    fn find(&self, hash: u64) -> Option<Number> {
        self.vocabulary.binary_search(&hash).ok().and_then(|place| Number::try_from(place).ok())
    }

    /// The numbers of a text's words; `None` for those of no phrase.
    pub(crate) fn number(&self, words: &[Word]) -> Vec<Option<Number>> {
        words.iter().map(|word| self.find(hash(&word.text)).or_else(|| self.find_squeezed(word))).collect()
    }

    fn find_squeezed(&self, word: &Word) -> Option<Number> {
        let squeezed = hash(word.squeezed.as_deref()?);
        let double = || {
            let place = self.squeezed.binary_search_by_key(&squeezed, |(known, _)| *known).ok()?;
            self.squeezed.get(place).map(|(_, number)| *number)
        };
        self.find(squeezed).or_else(double)
    }

    /// Every phrase that starts with the word at `first`: its place in the lines, and one past its last word.
    pub(crate) fn each_at(
        &self,
        words: &[Word],
        numbers: &[Option<Number>],
        first: usize,
        mut emit: impl FnMut(usize, usize),
    ) {
        let Some(number) = numbers.get(first).copied().flatten() else { return };
        let start = self.firsts.partition_point(|(known, _)| *known < number);
        for (_, phrase) in self.firsts.iter().skip(start).take_while(|(known, _)| *known == number) {
            let place = usize::from(*phrase);
            let text = Numbered { book: self, words, numbers };
            if let Some(end) = self.phrases.get(place).and_then(|elements| text.ends(elements, first, first)) {
                emit(place, end);
            }
        }
    }
}

/// A text in numbers.
struct Numbered<'a> {
    book: &'a Book,
    words: &'a [Word],
    numbers: &'a [Option<Number>],
}

impl Numbered<'_> {
    /// Where the phrase ends when its elements are found from the word at `next` on. The depth is the number of
    /// elements, and each has at most `GAP` + 1 ways on, so the work at one place is bounded by the lists.
    fn ends(&self, elements: &[Element], first: usize, next: usize) -> Option<usize> {
        let Some((element, rest)) = elements.split_first() else {
            return Some(next);
        };
        match element {
            Element::Not { options } => {
                if self.is_one(next, *options) && self.goes_on(next) {
                    return None;
                }
                self.ends(rest, first, next)
            }
            Element::Word { options, optional } => {
                let here = (next == first || self.goes_on(next)) && self.is_one(next, *options);
                let taken = if here { self.ends(rest, first, next.saturating_add(1)) } else { None };
                taken.or_else(|| if *optional { self.ends(rest, first, next) } else { None })
            }
            Element::Gap => (0..=GAP).find_map(|skipped| {
                let to = next.saturating_add(skipped);
                if (next..to).all(|index| self.goes_on(index)) { self.ends(rest, first, to) } else { None }
            }),
        }
    }

    /// Whether there is a word there, in the same sentence as the one before.
    fn goes_on(&self, index: usize) -> bool {
        self.words.get(index).is_some_and(|word| !word.opens)
    }

    fn is_one(&self, index: usize, (start, end): (usize, usize)) -> bool {
        let number = self.numbers.get(index).copied().flatten();
        let options = self.book.options.get(start..end).unwrap_or_default();
        number.is_some_and(|number| options.binary_search(&number).is_ok())
    }
}

/// The words of a part of a phrase, without the signs around.
fn bare(part: &'static str) -> &'static str {
    if part == ".." { "" } else { part.trim_start_matches('!').trim_end_matches('?') }
}

/// FNV-1a. Sixty-four bits are enough for all words of a language to have different ones.
pub(crate) fn hash(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// Its options, with classes written out.
fn options(words: &'static str) -> impl Iterator<Item = &'static str> {
    words
        .split('|')
        .flat_map(|word| {
            let class = word.strip_prefix('@').and_then(|name| CLASSES.iter().find(|class| class.0 == name));
            class.map_or(word, |class| class.1).split('|')
        })
        .filter(|word| !word.is_empty())
}
