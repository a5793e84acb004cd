//! What kind of text it is: too long, advertising, another language, a formal complaint, no experience of care.

mod age;
mod book;
mod dispute;
pub(crate) mod duplicate;
mod elsewhere;
mod gibberish;
mod length;
mod marks;
mod selling;
pub(crate) mod tongue;

use crate::hit;
use crate::text::Text;
use crate::{Field, Finding};

/// Findings about the text as a whole or about what gives its kind away.
///
/// `language` is what [`tongue::language`] said of it.
pub(crate) fn find(text: &Text<'_>, language: Option<&'static str>) -> Vec<Finding> {
    if text.context.field == Field::ScreenName {
        return Vec::new();
    }
    let marks = marks::find(&text.words);
    let mut findings = Vec::new();
    for of_one_rule in [
        dispute::complaints(text, &marks),
        dispute::legal(text, &marks),
        gibberish::find(text),
        age::find(text).into_iter().collect(),
    ] {
        findings.extend(hit::findings(&text.reading, hit::settle(vec![of_one_rule])));
    }
    findings.extend(length::find(&text.reading));
    findings.extend(selling::advertising(text, &marks));
    findings.extend(selling::spam(text, &marks));
    findings.extend(elsewhere::find(text, &marks));
    findings.extend(tongue::other(text, language));
    findings
}
