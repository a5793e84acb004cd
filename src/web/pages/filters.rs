//! What templates say in the language of the reader. `{{ "Find a service"|t }}` for a text, `|tv(value)` for one with
//! a value in its `{placeholder}` (`|tv2(a, b)` for two), `|trich` for one with **bold words** and [links](/about)
//! (`|trichv(value)` with a value), `|tlist` for a list. Every text that a person reads on a public page goes through one of them; what
//! somebody wrote goes through none.

#![allow(
    unreachable_pub,
    clippy::inline_always,
    clippy::unnecessary_wraps,
    clippy::unused_self,
    reason = "what the macro of filters writes"
)]

use std::borrow::Cow;
use std::fmt::{self, Display};
use std::ops::Deref;

use askama::filters::{HtmlSafe, Safe};
use strum::VariantArray;

use askama::{FastWritable, Values, filter_fn};

use super::rich::rich;
use super::tongues::{Refill, Tongues};
use crate::domain::language::Language;
use crate::web::language::Speaking;

/// The name under which a page's values hold the language.
const SPEAKING: &str = "speaking";

impl Values for Speaking {
    fn get_value<'a>(&'a self, key: &str) -> Option<&'a dyn std::any::Any> {
        (key == SPEAKING).then_some(self)
    }
}

/// What the page is written in: English, where nobody said.
pub(super) fn speaking(values: &dyn Values) -> Speaking {
    askama::get_value::<Speaking>(values, SPEAKING).cloned().unwrap_or_else(|_| unsaid())
}

#[cfg(not(test))]
fn unsaid() -> Speaking {
    Speaking::default()
}

/// What a page without values is written in: a test may choose, so that samples need not know of languages.
#[cfg(test)]
pub(super) fn unsaid() -> Speaking {
    SAID.with_borrow(Clone::clone)
}

#[cfg(test)]
thread_local! {
    pub(super) static SAID: std::cell::RefCell<Speaking> = std::cell::RefCell::default();
}

/// A text.
#[filter_fn]
pub(super) fn t<T: AsRef<str>>(text: T, values: &dyn Values) -> askama::Result<Said<T>> {
    Ok(match speaking(values).translated(text.as_ref()) {
        None => Said::AsItIs(text),
        Some(said) => Said::Translated(said),
    })
}

/// A text with a value, which chooses the form of the plural when it is a number.
#[filter_fn]
pub(super) fn tv<T: AsRef<str>, A: Display>(text: T, values: &dyn Values, a: A) -> askama::Result<String> {
    Ok(speaking(values).say_with(text.as_ref(), &[&a]))
}

/// A text with two values, in the order of its placeholders.
#[filter_fn]
pub(super) fn tv2<T: AsRef<str>, A: Display, B: Display>(
    text: T,
    values: &dyn Values,
    a: A,
    b: B,
) -> askama::Result<String> {
    Ok(speaking(values).say_with(text.as_ref(), &[&a, &b]))
}

/// A sentence with **bold words** and [links](/about). Everything is escaped; only these two become markup.
#[filter_fn]
pub(super) fn trich<T: AsRef<str>>(text: T, values: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(speaking(values).rich(text.as_ref(), &[])))
}

/// The same with a value.
#[filter_fn]
pub(super) fn trichv<T: AsRef<str>, A: Display>(text: T, values: &dyn Values, a: A) -> askama::Result<Safe<String>> {
    Ok(Safe(speaking(values).rich(text.as_ref(), &[&a])))
}

/// A list as a sentence has it; what is known of it is translated.
#[filter_fn]
pub(super) fn tlist(items: &[String], values: &dyn Values) -> askama::Result<String> {
    let speaking = speaking(values);
    let said: Vec<Cow<'_, str>> = items.iter().map(|item| speaking.language.say(item)).collect();
    let list = speaking.language.listed(&said);
    Ok(if speaking.marked { format!("⟦{list}⟧") } else { list })
}

/// The way to the other languages; nothing where going there would lose something.
#[filter_fn]
pub(super) fn tongues<'a>(refill: &'a Option<Refill>, values: &dyn Values) -> askama::Result<Tongues<'a>> {
    Ok(Tongues::new(&speaking(values), refill.as_ref()))
}

/// The attribute for words that somebody wrote: their language, where it is not that of the page (WCAG 3.1.2).
#[filter_fn]
pub(super) fn lang(written: &'static str, values: &dyn Values) -> askama::Result<Safe<String>> {
    let same = speaking(values).language.code() == written;
    Ok(Safe(if same { String::new() } else { format!(" lang=\"{written}\"") }))
}

/// The code of the page's language.
#[filter_fn]
pub(super) fn code(_: &str, values: &dyn Values) -> askama::Result<&'static str> {
    Ok(speaking(values).language.code())
}

impl HtmlSafe for Tongues<'_> {}

/// A text in the language of the page.
#[derive(Debug)]
pub(super) enum Said<T> {
    /// The text itself.
    AsItIs(T),
    /// Its translation.
    Translated(Cow<'static, str>),
}

impl<T: AsRef<str>> Deref for Said<T> {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::AsItIs(text) => text.as_ref(),
            Self::Translated(text) => text,
        }
    }
}

impl<T: AsRef<str>> Display for Said<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl<T: AsRef<str>> FastWritable for Said<T> {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn Values) -> askama::Result<()> {
        Ok(dest.write_str(self)?)
    }
}

impl Speaking {
    fn translated(&self, text: &str) -> Option<Cow<'static, str>> {
        if self.marked { Some(self.mark(text.to_owned(), text).into()) } else { self.language.translated(text) }
    }

    fn say_with(&self, text: &str, values: &[&dyn Display]) -> String {
        self.mark(self.language.say_with(text, values), text)
    }

    fn rich(&self, text: &str, values: &[&dyn Display]) -> String {
        let values: Vec<String> = values.iter().map(ToString::to_string).collect();
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        self.mark(rich(self.language.pattern(text, &values), text, &values), text)
    }

    /// Puts what is said between marks, if they are asked for: others where a language has no words for it.
    fn mark(&self, said: String, text: &str) -> String {
        let known = || Language::VARIANTS.iter().all(|language| language.knows(text));
        match self.marked {
            false => said,
            true if known() => format!("⟦{said}⟧"),
            true => format!("⟦∅{said}⟧"),
        }
    }
}
