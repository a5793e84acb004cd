//! The languages that the public pages speak, and the words of each. The English text is the key: what has no
//! translation is said in English.

mod plural;

use std::borrow::Cow;
use std::fmt::Display;

use catalogue::{Catalogue, key, pack};
use strum::{EnumString, IntoStaticStr, VariantArray};

#[allow(clippy::unreadable_literal, reason = "nobody reads hashes")]
mod tables {
    //! Made by `build.rs` from `locales/`.
    include!(concat!(env!("OUT_DIR"), "/catalogues.rs"));
}

/// A language of the public pages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
pub enum Language {
    /// English, in which everything is written first.
    #[default]
    #[strum(serialize = "en")]
    English,
    /// Welsh.
    #[strum(serialize = "cy")]
    Welsh,
    /// Irish.
    #[strum(serialize = "ga")]
    Irish,
}

impl Language {
    /// The code of ISO 639-1, as in `lang="cy"`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// What the language calls itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Welsh => "Cymraeg",
            Self::Irish => "Gaeilge",
        }
    }

    /// A text in this language. Numbers that stand in it are found in the catalogue as placeholders, and choose the form
    /// of the plural: "12 stories" is looked up as `{n} stories`.
    #[must_use]
    pub fn say(self, text: &str) -> Cow<'_, str> {
        self.translated(text).unwrap_or(Cow::Borrowed(text))
    }

    /// The same; `None` where the text stays as it is.
    #[must_use]
    pub fn translated(self, text: &str) -> Option<Cow<'static, str>> {
        let words = self.words()?;
        if let Some(found) = words.find(key::hash(text)) {
            return Some(Cow::Borrowed(self.form(found, "")));
        }
        let (hash, numbers) = key::numbered(text)?;
        let pattern = self.form(words.find(hash)?, numbers.first().unwrap_or(&""));
        Some(Cow::Owned(fill(pattern, "", &numbers)))
    }

    /// Whether there are words for a text, or none are needed.
    #[must_use]
    pub fn knows(self, text: &str) -> bool {
        self == Self::English || !text.contains(char::is_alphabetic) || self.translated(text).is_some()
    }

    /// A text with a value in each of its placeholders, in the order in which they stand in English.
    #[must_use]
    pub fn say_with(self, text: &str, values: &[&dyn Display]) -> String {
        let values: Vec<String> = values.iter().map(ToString::to_string).collect();
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        fill(self.pattern(text, &values), text, &values)
    }

    /// A text with its placeholders still in it: see [`pieces`]. The first value chooses the form of the plural.
    #[must_use]
    pub fn pattern<'a>(self, text: &'a str, values: &[&str]) -> &'a str {
        let found = self.words().and_then(|words| words.find(key::hash(text)));
        found.map_or(text, |found| self.form(found, values.first().unwrap_or(&"")))
    }

    /// "hip pain, waiting and fear", with the word for "and" before the last.
    #[must_use]
    pub fn listed(self, items: &[Cow<'_, str>]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone().into_owned(),
            [first @ .., last] => {
                let and = match self {
                    Self::English => "and",
                    Self::Welsh if starts_with_vowel(last) => "ac",
                    Self::Welsh => "a",
                    Self::Irish => "agus",
                };
                format!("{} {and} {last}", first.join(", "))
            }
        }
    }

    /// How many forms a number chooses from in this language.
    #[must_use]
    pub const fn forms(self) -> usize {
        plural::forms(self)
    }

    const fn words(self) -> Option<&'static Catalogue> {
        match self {
            Self::English => None,
            Self::Welsh => Some(&tables::WELSH),
            Self::Irish => Some(&tables::IRISH),
        }
    }

    /// The form that a number takes, of those that a translation has.
    fn form<'a>(self, found: &'a str, number: &str) -> &'a str {
        let mut forms = found.split(pack::FORM);
        let number = number.replace(',', "").parse().unwrap_or(u64::MAX);
        let wanted = forms.clone().nth(plural::form(self, number));
        wanted.or_else(|| forms.next()).unwrap_or(found)
    }
}

fn starts_with_vowel(word: &str) -> bool {
    word.chars()
        .next()
        .is_some_and(|first| "aeiouwyâêîôûŵŷáéíóúäëïöü".contains(first.to_lowercase().next().unwrap_or(first)))
}

/// A piece of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Words(&'a str),
    /// The place of the value with this number, from 0.
    Value(usize),
}

/// The pieces of a pattern. A placeholder with a number names its value; one with a name takes the value of that name
/// in the English text, whose names are given; one with neither takes the next.
pub fn pieces<'a>(pattern: &'a str, names: &[&str]) -> impl Iterator<Item = Piece<'a>> {
    let (mut rest, mut next) = (pattern, 0);
    std::iter::from_fn(move || {
        if let Some((name, after)) = rest.strip_prefix('{').and_then(|inside| inside.split_once('}')) {
            rest = after;
            next += 1;
            let known = names.iter().position(|one| !name.is_empty() && *one == name);
            return Some(Piece::Value(known.or_else(|| name.parse().ok()).unwrap_or(next - 1)));
        }
        let end = rest.char_indices().skip(1).find(|(_, letter)| *letter == '{').map_or(rest.len(), |(at, _)| at);
        let (words, after) = rest.split_at_checked(end)?;
        rest = after;
        (!words.is_empty()).then_some(Piece::Words(words))
    })
}

/// A pattern with its values; `english` is the text that it translates.
#[must_use]
pub fn fill(pattern: &str, english: &str, values: &[&str]) -> String {
    let names = key::placeholders(english);
    let mut filled = String::with_capacity(pattern.len() + 16);
    for piece in pieces(pattern, &names) {
        filled.push_str(match piece {
            Piece::Words(words) => words,
            Piece::Value(number) => values.get(number).unwrap_or(&""),
        });
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_translation_is_said_in_english() {
        for language in Language::VARIANTS {
            assert_eq!(language.say("Zeppelins, 12 of them"), "Zeppelins, 12 of them");
        }
        assert_eq!(Language::English.say_with("{n} of {all} x", &[&3, &"five"]), "3 of five x");
    }

    #[test]
    fn a_text_is_said_in_each_language() {
        assert_eq!(Language::Welsh.say("Find a service"), "Dod o hyd i wasanaeth");
        assert_eq!(Language::Irish.say("Find a service"), "Aimsigh seirbhís");
    }

    #[test]
    fn a_number_takes_the_form_that_it_needs() {
        assert_eq!(Language::Welsh.say("2 entries"), "2 gofnod");
        assert_eq!(Language::Welsh.say("3 entries"), "3 chofnod");
        assert_eq!(Language::Welsh.say("1,200 entries"), "1,200 cofnod");
        assert_eq!(Language::Irish.say("7 answers"), "7 bhfreagra");
        assert_eq!(Language::Irish.say_with("{n} answers", &[&"3"]), "3 fhreagra");
    }

    #[test]
    fn hostile_patterns_are_only_words() {
        for text in ["{", "}", "{}", "}{", "{{}}", "{9}", "é{é}é"] {
            for language in Language::VARIANTS {
                let _ = language.say(text);
                let _ = language.say_with(text, &[&"a"]);
            }
        }
        assert_eq!(Language::English.say_with("{", &[&"a"]), "{");
        assert_eq!(Language::English.say_with("a {n}", &[&"{n} {0}"]), "a {n} {0}");
    }

    #[test]
    fn lists_read_as_sentences() {
        let words = ["a", "b", "ofn"].map(Cow::from);
        assert_eq!(Language::English.listed(&words), "a, b and ofn");
        assert_eq!(Language::Welsh.listed(&words), "a, b ac ofn");
        assert_eq!(Language::Welsh.listed(&words[..2]), "a a b");
        assert_eq!(Language::Irish.listed(&words), "a, b agus ofn");
        assert_eq!(Language::Irish.listed(&[]), "");
    }
}
