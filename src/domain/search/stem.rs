//! What the index makes of a word: lower case, without accents, cut to its stem by Porter's algorithm, as the tokeniser
//! `porter unicode61 remove_diacritics 2` of SQLite does. Used to weigh titles and to mark what was found; the index
//! itself decides what is found.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use waken_snowball::SnowballEnv;
use waken_snowball::algorithms::porter_stemmer;

/// Longer words are left alone, as the tokeniser does.
const LONGEST: usize = 64;

/// The words of a text as the index splits it, in lower case and without accents.
pub fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !(c.is_alphanumeric() || is_combining_mark(c))).filter_map(plain)
}

/// One word in lower case without accents; `None` when nothing is left.
#[must_use]
pub fn plain(word: &str) -> Option<String> {
    let lower = if word.is_ascii() {
        word.to_ascii_lowercase()
    } else {
        word.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
    };
    (!lower.is_empty()).then_some(lower)
}

/// The stem of a plain word.
#[must_use]
pub fn stem(word: &str) -> String {
    if word.len() < 3 || word.len() > LONGEST || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut env = SnowballEnv::create(word);
    porter_stemmer::stem(&mut env);
    env.get_current().into_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn stems_are_those_of_porter() {
        for (word, stemmed) in [
            ("physiotherapists", "physiotherapist"),
            ("waiting", "wait"),
            ("waited", "wait"),
            ("nurses", "nurs"),
            ("a2", "a2"),
        ] {
            assert_eq!(stem(word), stemmed);
        }
        assert_eq!(words("Déjà vu, O'Brien").collect::<Vec<_>>(), ["deja", "vu", "o", "brien"]);
    }

    proptest! {
        #[test]
        fn any_word_has_a_stem(word in "\\PC{0,80}", letters in "[a-z]{0,70}") {
            for word in words(&word) {
                let _ = stem(&word);
            }
            prop_assert!(stem(&letters).len() <= letters.len().max(1) + 1);
        }
    }
}
