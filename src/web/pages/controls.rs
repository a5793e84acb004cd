//! Controls of forms and parts of pages, each compiled once. Templates use them through the macros of `parts/`; a macro
//! alone would be written out at every use.

use askama::Template;
use askama::filters::HtmlSafe;

use super::card::StoryCard;
use super::filters;
use super::form::{Choice, Field, FormError};
use super::place::ServiceLine;
use super::voice::Voice;

/// The errors of a form in one list, each leading to its control.
#[derive(Debug, Template)]
#[template(path = "controls/summary.html")]
pub struct Summary<'a> {
    errors: &'a [FormError],
}

/// A line of text.
#[derive(Debug, Template)]
#[template(path = "controls/text.html")]
pub struct Text<'a> {
    id: &'a str,
    label: &'a str,
    hint: &'a str,
    field: &'a Field,
    more: &'a str,
}

/// Several lines of text.
#[derive(Debug, Template)]
#[template(path = "controls/area.html")]
pub struct Area<'a> {
    id: &'a str,
    label: &'a str,
    hint: &'a str,
    field: &'a Field,
    rows: u8,
}

/// Radio buttons or boxes to tick.
#[derive(Debug, Template)]
#[template(path = "controls/choices.html")]
pub struct Choices<'a> {
    kind: &'a str,
    name: &'a str,
    legend: &'a str,
    hint: &'a str,
    message: &'a str,
    options: &'a [Choice],
}

/// One of a list.
#[derive(Debug, Template)]
#[template(path = "controls/select.html")]
pub struct Select<'a> {
    id: &'a str,
    label: &'a str,
    message: &'a str,
    options: &'a [Choice],
    any: &'a str,
}

/// Services to choose.
#[derive(Debug, Template)]
#[template(path = "controls/services.html")]
pub struct Services<'a> {
    id: &'a str,
    options: &'a [ServiceLine],
    checked: bool,
    dense: bool,
}

/// Stories in a list.
#[derive(Debug, Template)]
#[template(path = "controls/cards.html")]
pub struct Cards<'a> {
    stories: &'a [StoryCard],
}

/// The answers below a story, and what its author wrote back.
#[derive(Debug, Template)]
#[template(path = "controls/conversation.html")]
pub struct Conversation<'a> {
    voices: &'a [Voice],
}

// Each escapes what it is given, by its own template.
impl HtmlSafe for Summary<'_> {}
impl HtmlSafe for Text<'_> {}
impl HtmlSafe for Area<'_> {}
impl HtmlSafe for Choices<'_> {}
impl HtmlSafe for Select<'_> {}
impl HtmlSafe for Services<'_> {}
impl HtmlSafe for Cards<'_> {}
impl HtmlSafe for Conversation<'_> {}

/// See [`Summary`].
#[must_use]
pub fn summary(errors: &[FormError]) -> Summary<'_> {
    Summary { errors }
}

/// See [`Text`].
#[must_use]
pub fn text<'a>(id: &'a str, label: &'a str, hint: &'a str, field: &'a Field, more: &'a str) -> Text<'a> {
    Text { id, label, hint, field, more }
}

/// See [`Area`].
#[must_use]
pub fn area<'a>(id: &'a str, label: &'a str, hint: &'a str, field: &'a Field, rows: u8) -> Area<'a> {
    Area { id, label, hint, field, rows }
}

/// See [`Choices`].
#[must_use]
pub fn choices<'a>(
    kind: &'a str,
    name: &'a str,
    legend: &'a str,
    hint: &'a str,
    message: &'a str,
    options: &'a [Choice],
) -> Choices<'a> {
    Choices { kind, name, legend, hint, message, options }
}

/// See [`Select`].
#[must_use]
pub fn select<'a>(id: &'a str, label: &'a str, message: &'a str, options: &'a [Choice], any: &'a str) -> Select<'a> {
    Select { id, label, message, options, any }
}

/// See [`Services`].
#[must_use]
pub fn services<'a>(id: &'a str, options: &'a [ServiceLine], checked: bool, dense: bool) -> Services<'a> {
    Services { id, options, checked, dense }
}

/// See [`Cards`].
#[must_use]
pub fn cards(stories: &[StoryCard]) -> Cards<'_> {
    Cards { stories }
}

/// See [`Conversation`].
#[must_use]
pub fn conversation(voices: &[Voice]) -> Conversation<'_> {
    Conversation { voices }
}
