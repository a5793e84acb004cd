//! Words as the model reads them: short forms written out, numbers made one, and the class of what is alike.

use std::sync::LazyLock;

use crate::lists::alike::ALIKE;
use crate::reading::Reading;
use crate::words::Word;

/// One word of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    pub(crate) text: &'a str,
    /// The hash of the word.
    pub(crate) word: u32,
    /// The hash of its class; that of the word when it has none.
    pub(crate) class: u32,
    /// The place of the word among the words of the text.
    pub(crate) at: usize,
}

impl Token<'_> {
    /// Whether other words stand for the same.
    pub(crate) fn is_classed(&self) -> bool {
        self.class != self.word
    }
}

/// Short forms, without their apostrophe.
const SHORT: &[(&str, &[&str])] = &[
    ("aint", &["am", "not"]),
    ("arent", &["are", "not"]),
    ("cannae", &["can", "not"]),
    ("cannot", &["can", "not"]),
    ("canny", &["can", "not"]),
    ("cant", &["can", "not"]),
    ("carnt", &["can", "not"]),
    ("cnt", &["can", "not"]),
    ("couldnt", &["could", "not"]),
    ("didnt", &["did", "not"]),
    ("dinna", &["do", "not"]),
    ("dinnae", &["do", "not"]),
    ("dint", &["did", "not"]),
    ("divvent", &["do", "not"]),
    ("dnt", &["do", "not"]),
    ("doesnt", &["does", "not"]),
    ("donot", &["do", "not"]),
    ("dont", &["do", "not"]),
    ("dunno", &["do", "not", "know"]),
    ("everyones", &["everyone", "is"]),
    ("gna", &["going", "to"]),
    ("gonna", &["going", "to"]),
    ("gonnae", &["going", "to"]),
    ("gunna", &["going", "to"]),
    ("hadnt", &["had", "not"]),
    ("hasnt", &["has", "not"]),
    ("havent", &["have", "not"]),
    ("hes", &["he", "is"]),
    ("idk", &["i", "do", "not", "know"]),
    ("im", &["i", "am"]),
    ("ima", &["i", "am", "going", "to"]),
    ("isnt", &["is", "not"]),
    ("its", &["it", "is"]),
    ("ive", &["i", "have"]),
    ("nobodys", &["nobody", "is"]),
    ("shant", &["will", "not"]),
    ("shes", &["she", "is"]),
    ("shouldnt", &["should", "not"]),
    ("thats", &["that", "is"]),
    ("theres", &["there", "is"]),
    ("theyll", &["they", "will"]),
    ("theyre", &["they", "are"]),
    ("theyve", &["they", "have"]),
    ("wana", &["want", "to"]),
    ("wanna", &["want", "to"]),
    ("wasnt", &["was", "not"]),
    ("werent", &["were", "not"]),
    ("weve", &["we", "have"]),
    ("whats", &["what", "is"]),
    ("wont", &["will", "not"]),
    ("wouldnt", &["would", "not"]),
    ("wudnt", &["would", "not"]),
    ("youll", &["you", "will"]),
    ("youre", &["you", "are"]),
    ("youve", &["you", "have"]),
];

/// Short forms that without their apostrophe are other words.
const APOSTROPHE: &[(&str, &[&str])] = &[
    ("hell", &["he", "will"]),
    ("id", &["i", "would"]),
    ("ill", &["i", "will"]),
    ("shell", &["she", "will"]),
    ("well", &["we", "will"]),
    ("were", &["we", "are"]),
];

/// The words of each sentence.
pub(crate) fn sentences<'a>(reading: &Reading, words: &'a [Word]) -> impl Iterator<Item = Vec<Token<'a>>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = words.get(start..).filter(|rest| !rest.is_empty())?;
        let more = rest.iter().skip(1).position(|word| opens(reading, word));
        let length = more.map_or(rest.len(), |more| more.saturating_add(1));
        let sentence = rest.get(..length).unwrap_or_default();
        let mut tokens = Vec::with_capacity(length.saturating_add(8));
        for (word, at) in sentence.iter().zip(start..) {
            each(word, |text| tokens.push(token(text, at)));
        }
        start = start.saturating_add(length);
        Some(tokens)
    })
}

/// Words that a sentence often starts with, and that have no capital elsewhere.
const STARTS: &[&str] = &[
    "a", "after", "all", "an", "and", "as", "at", "but", "every", "everyone", "for", "he", "her", "his", "how", "if",
    "in", "it", "its", "my", "no", "nobody", "now", "on", "our", "she", "so", "some", "that", "the", "their", "then",
    "there", "they", "this", "to", "we", "what", "when", "where", "who", "why", "with", "you",
];

/// Whether a sentence starts with the word: also where its author only thought of the capital.
fn opens(reading: &Reading, word: &Word) -> bool {
    let capital = || {
        let shape = reading.shape(word.from);
        let next = reading.shape(word.from.saturating_add(1));
        shape.is_uppercase() && !next.is_uppercase() && STARTS.binary_search(&word.text.as_str()).is_ok()
    };
    word.opens || capital()
}

fn each<'a>(word: &'a Word, mut emit: impl FnMut(&'a str)) {
    let text = word.squeezed.as_deref().unwrap_or(&word.text);
    let known = |list: &'static [(&'static str, &'static [&'static str])]| {
        list.binary_search_by_key(&text, |(short, _)| short).ok().and_then(|place| list.get(place))
    };
    // The apostrophe is not part of the word, but it took a place in the text.
    let has_apostrophe = || word.to.saturating_sub(word.from) > word.text.chars().count();
    let long = known(SHORT).or_else(|| known(APOSTROPHE).filter(|_| has_apostrophe()));
    match long {
        Some((_, parts)) => parts.iter().copied().for_each(emit),
        None if text.len() > 1 && text.bytes().all(|byte| byte.is_ascii_digit()) => emit("00"),
        None => emit(text),
    }
}

fn token(text: &str, at: usize) -> Token<'_> {
    let word = hash(text);
    let find = |list: &[(u32, u32)], hash: u32| {
        list.binary_search_by_key(&hash, |(known, _)| *known)
            .ok()
            .and_then(|place| list.get(place))
            .map(|found| found.1)
    };
    let class = find(&CLASSES, word).or_else(|| find(&SKELETONS, skeleton(text)?));
    Token { text, word, class: class.unwrap_or(word), at }
}

/// Fewest consonants by which a word is known whatever its vowels.
const CONSONANTS: usize = 4;

/// The hash of a longer word without its vowels, doubled letters and last "s": what is left when somebody spells by ear.
fn skeleton(text: &str) -> Option<u32> {
    let (mut hash, mut count, mut last) = (0x811c_9dc5_u32, 0_usize, b'0');
    for byte in text.strip_suffix('s').unwrap_or(text).bytes() {
        if !byte.is_ascii_lowercase() {
            return None;
        }
        if byte != last && !b"aeiouyhw".contains(&byte) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
            count = count.saturating_add(1);
        }
        last = byte;
    }
    (count >= CONSONANTS).then_some(hash)
}

/// The skeletons of words that have a class, in order, where they are of one class only.
static SKELETONS: LazyLock<Vec<(u32, u32)>> = LazyLock::new(|| {
    let of = |&(name, words): &(&str, &'static str)| {
        let class = hash(name) ^ u32::MAX;
        words.split(' ').filter_map(move |word| Some((skeleton(word)?, class)))
    };
    let mut skeletons: Vec<(u32, u32)> = ALIKE.iter().flat_map(of).collect();
    skeletons.sort_unstable();
    skeletons.dedup();
    let is_once = |at: usize, skeleton: u32| {
        let other = |place: Option<usize>| place.and_then(|place| skeletons.get(place)).map(|other| other.0);
        other(at.checked_sub(1)) != Some(skeleton) && other(at.checked_add(1)) != Some(skeleton)
    };
    skeletons.iter().enumerate().filter(|(at, (skeleton, _))| is_once(*at, *skeleton)).map(|(_, pair)| *pair).collect()
});

/// The hash of each word that has a class, in order, with that of its class.
static CLASSES: LazyLock<Vec<(u32, u32)>> = LazyLock::new(|| {
    let of = |&(name, words): &(&str, &'static str)| {
        let class = hash(name) ^ u32::MAX;
        words.split(' ').map(move |word| (hash(word), class))
    };
    let mut classes: Vec<(u32, u32)> = ALIKE.iter().flat_map(of).collect();
    classes.sort_unstable();
    classes
});

/// FNV-1a.
pub(crate) fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    fn read(text: &str) -> Vec<String> {
        let reading = Reading::of(text);
        let words = words(&reading);
        sentences(&reading, &words)
            .map(|sentence| sentence.iter().map(|token| token.text).collect::<Vec<_>>().join(" "))
            .collect()
    }

    #[test]
    fn short_forms_are_written_out_and_sentences_end() {
        assert_eq!(read("I'm done. I cant, I'll go at 10"), ["i am done", "i can not i will go at 00"]);
        assert_eq!(read("I was ill"), ["i was ill"]);
        assert_eq!(read("i want out The ward was clean"), ["i want out", "the ward was clean"]);
        assert_eq!(read(""), [""; 0]);
    }

    #[test]
    fn lists_are_in_order_and_no_word_is_in_two_classes() {
        assert!(SHORT.is_sorted() && APOSTROPHE.is_sorted() && STARTS.is_sorted());
        let twice: Vec<_> = CLASSES.windows(2).filter(|pair| pair[0].0 == pair[1].0).collect();
        assert!(twice.is_empty(), "{twice:?}");
        assert!(CLASSES.iter().all(|(word, class)| word != class));
    }
}
