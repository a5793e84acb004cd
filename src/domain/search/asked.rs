//! What somebody typed, as words to look for. Any text is a question; none is an error.

use super::stem::{plain, stem};
use super::stop_words::says_nothing;
use super::topics;

/// The most different words of a question that are weighed. The rest of a long message adds cost and little meaning.
const WEIGHED: usize = 40;
/// The most phrases in quotes that must all be there.
const PHRASES: usize = 4;
/// The most words of one phrase.
const PHRASE_WORDS: usize = 12;
/// The fewest letters before a `*`: shorter beginnings are of a tenth of all words.
const SHORTEST_BEGINNING: usize = 3;

/// A word that is looked for, or the other names of something that was named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// As typed, in lower case and without accents. Of other names: what they are names of.
    pub word: String,
    /// The stem, by which it is known in a title. Empty for beginnings and other names.
    pub stem: String,
    /// How it is asked of the index: quoted words with `OR` between them.
    pub expression: String,
    /// Whether it was typed as a word of its own: then spelling may be forgiven.
    pub is_word: bool,
    /// The stems of other names, by which these are known in a title.
    pub names: Vec<String>,
}

/// A question, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Phrases in quotes: each must be there. As expressions.
    pub phrases: Vec<String>,
    /// Words: the more of them the better.
    pub terms: Vec<Term>,
    /// Stems of all words that are marked where they are found.
    pub marked: Vec<String>,
}

impl Asked {
    /// Reads what was typed.
    #[must_use]
    pub fn read(typed: &str) -> Self {
        let mut asked = Self::default();
        let mut loose = String::new();
        // A quotation mark without its pair is no phrase.
        let typed = typed.replace(['“', '”', '„', '«', '»'], "\"");
        let parts: Vec<&str> = typed.split('"').collect();
        for (index, part) in parts.iter().enumerate() {
            let is_quoted = index % 2 == 1 && index + 1 < parts.len();
            let words: Vec<String> = split(part).filter_map(|(word, _)| plain(word)).take(PHRASE_WORDS).collect();
            if is_quoted && !words.is_empty() && asked.phrases.len() < PHRASES {
                asked.marked.extend(words.iter().filter(|word| !says_nothing(word)).map(|word| stem(word)));
                asked.phrases.push(quoted(&words.join(" ")));
            } else {
                loose.push(' ');
                loose.push_str(part);
            }
        }
        asked.add_words(&loose);
        asked.add_names(&loose);
        asked.marked.sort_unstable();
        asked.marked.dedup();
        asked
    }

    fn add_words(&mut self, loose: &str) {
        let mut all: Vec<Term> = Vec::new();
        for (typed, star) in split(loose) {
            let Some(word) = plain(typed) else { continue };
            let beginning = star && word.chars().count() >= SHORTEST_BEGINNING;
            let term = if beginning { Term::beginning(&word) } else { Term::of(&word) };
            if !all.iter().any(|other| other.expression == term.expression || other.same_stem(&term)) {
                all.push(term);
            }
            if all.len() >= WEIGHED * 4 {
                break;
            }
        }
        let meaning: Vec<Term> = all.iter().filter(|term| !says_nothing(&term.word)).cloned().collect();
        self.terms = if meaning.is_empty() && self.phrases.is_empty() { all } else { meaning };
        self.terms.truncate(WEIGHED);
        self.marked.extend(self.terms.iter().filter(|term| !term.stem.is_empty()).map(|term| term.stem.clone()));
    }

    /// A condition or a procedure is found under its other names too: they are one term more, so that a story that
    /// uses the words as typed still counts for more.
    fn add_names(&mut self, loose: &str) {
        for topic in topics::named_in(loose).into_iter().take(4) {
            let others: Vec<&str> = topic.names.iter().copied().filter(|name| !topics::says(loose, name)).collect();
            if others.is_empty() {
                continue;
            }
            let expression = others.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(" OR ");
            let words = others.iter().flat_map(|name| name.split(' ')).filter(|word| word.len() > 3);
            let names: Vec<String> = words.map(stem).collect();
            self.marked.extend(names.iter().cloned());
            let word = topic.slug.to_owned();
            self.terms.push(Term { word, stem: String::new(), expression, is_word: false, names });
        }
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.phrases.is_empty() && self.terms.is_empty()
    }

    /// Whether only the beginnings of words are looked for.
    #[must_use]
    pub fn is_beginning(&self) -> bool {
        let is_whole = |term: &Term| term.is_word || !term.names.is_empty();
        self.phrases.is_empty() && !self.terms.is_empty() && !self.terms.iter().any(is_whole)
    }

    /// The same with words in place of those that nobody has written, as `(typed, meant)`.
    #[must_use]
    pub fn corrected(mut self, meant: &[(String, String)]) -> Self {
        for (typed, word) in meant {
            if let Some(term) = self.terms.iter_mut().find(|term| term.is_word && term.word == *typed) {
                self.marked.push(stem(word));
                *term = Term::of(word);
            }
        }
        self.marked.sort_unstable();
        self.marked.dedup();
        self
    }
}

impl Term {
    /// A word.
    #[must_use]
    pub fn of(word: &str) -> Self {
        Self { word: word.to_owned(), stem: stem(word), expression: quoted(word), is_word: true, names: Vec::new() }
    }

    /// Every word that begins like this.
    fn beginning(word: &str) -> Self {
        let expression = format!("{} *", quoted(word));
        Self { word: word.to_owned(), stem: String::new(), expression, is_word: false, names: Vec::new() }
    }

    fn same_stem(&self, other: &Self) -> bool {
        !self.stem.is_empty() && self.stem == other.stem
    }
}

/// Letters and digits only, so there is nothing to escape: what is typed is never syntax.
fn quoted(words: &str) -> String {
    format!("\"{words}\"")
}

/// The words of a text, and whether a `*` follows directly.
fn split(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let is_part = |c: char| c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c);
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.find(is_part)?;
        let from = rest.get(start..)?;
        let end = from.find(|c| !is_part(c)).unwrap_or(from.len());
        let (word, after) = from.split_at_checked(end)?;
        rest = after;
        Some((word, after.starts_with('*')))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(typed: &str) -> Vec<String> {
        Asked::read(typed).terms.into_iter().map(|term| term.word).collect()
    }

    #[test]
    fn what_is_typed_is_words_and_never_syntax() {
        for typed in ["nhs-number", "o'brien", "foo AND", "(", "", "\"", "a\"b", "*", "NEAR(a b)", "facets : svc1"] {
            for term in Asked::read(typed).terms {
                assert!(term.expression.starts_with('"') && !term.word.contains(['"', '(', ':']), "{typed}");
            }
        }
        assert_eq!(words("facets : svc1 \"*"), ["facets", "svc1"]);
    }

    #[test]
    fn words_without_meaning_count_only_when_there_are_no_others() {
        assert_eq!(words("the wait was long"), ["wait", "long"]);
        assert_eq!(words("what was it"), ["what", "was", "it"]);
        assert_eq!(words("waiting waited WAITS"), ["waiting"]);
    }

    #[test]
    fn a_phrase_in_quotes_must_be_there_and_a_quote_without_its_pair_is_none() {
        let asked = Asked::read("“chest pain” nurse");
        assert_eq!(
            (asked.phrases.as_slice(), words("chest \"pain")),
            (["\"chest pain\"".to_owned()].as_slice(), vec!["chest".into(), "pain".into()])
        );
        assert_eq!(asked.terms.len(), 1);
    }

    #[test]
    fn a_beginning_has_three_letters_at_least() {
        assert_eq!(Asked::read("phys*").terms[0].expression, "\"phys\" *");
        assert_eq!(Asked::read("ph*").terms[0].expression, "\"ph\"");
    }

    #[test]
    fn a_condition_is_found_under_its_other_names() {
        let asked = Asked::read("my dad's heart attack");
        assert!(asked.terms.iter().any(|term| term.expression.contains("\"myocardial infarction\"")), "{asked:?}");
        assert!(asked.terms.iter().all(|term| !term.expression.contains("heart attack")));
    }

    #[test]
    fn what_was_meant_takes_the_place_of_what_was_typed() {
        let asked = Asked::read("physotherapy").corrected(&[("physotherapy".into(), "physiotherapy".into())]);
        assert_eq!(asked.terms[0].word, "physiotherapy");
    }

    proptest! {
        #[test]
        fn any_text_is_a_bounded_question(typed in any::<String>()) {
            let asked = Asked::read(&typed);
            prop_assert!(asked.terms.len() <= WEIGHED + 4 && asked.phrases.len() <= PHRASES);
            for expression in asked.terms.iter().map(|term| &term.expression).chain(&asked.phrases) {
                prop_assert!(expression.matches('"').count().is_multiple_of(2));
            }
        }
    }
}
