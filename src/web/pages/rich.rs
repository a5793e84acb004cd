//! One sentence with **bold words**, `names` and [links](/about): so much markup, and no more.

use askama::filters::{Escaper, Html};

use catalogue::key::placeholders;

use crate::domain::language::{Piece, fill, pieces};

/// What a sentence is given, and the English text that names them.
#[derive(Clone, Copy)]
struct Given<'a> {
    names: &'a [&'a str],
    english: &'a str,
    values: &'a [&'a str],
}

/// Writes a sentence as HTML; `english` is the text that it translates. Words and values are escaped. A link leads to an
/// address of ours, to `https:`, to a telephone number or to an e-mail address; any other stays words.
pub(super) fn rich(pattern: &str, english: &str, values: &[&str]) -> String {
    let values = Given { names: &placeholders(english), english, values };
    let mut html = String::with_capacity(pattern.len() + 64);
    let (mut rest, mut bold) = (pattern, false);
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix("**").filter(|after| bold || after.contains("**")) {
            html.push_str(if bold { "</b>" } else { "<b>" });
            bold = !bold;
            rest = after;
        } else if let Some((name, after)) = rest.strip_prefix('`').and_then(|rest| rest.split_once('`')) {
            html.push_str("<code>");
            write(&mut html, name, values);
            html.push_str("</code>");
            rest = after;
        } else if let Some((words, to, after)) = link(rest, values) {
            html.push_str("<a href=\"");
            escape(&mut html, &to);
            html.push_str("\">");
            write(&mut html, words, values);
            html.push_str("</a>");
            rest = after;
        } else {
            let next = rest.char_indices().skip(1).find(|(at, _)| rest.get(*at..).is_some_and(is_mark));
            let (words, after) = rest.split_at_checked(next.map_or(rest.len(), |(at, _)| at)).unwrap_or((rest, ""));
            write(&mut html, words, values);
            rest = after;
        }
    }
    html
}

fn is_mark(rest: &str) -> bool {
    rest.starts_with(['[', '`']) || rest.starts_with("**")
}

/// The words of a link, its address with the values in it, and what follows.
fn link<'a>(text: &'a str, values: Given<'_>) -> Option<(&'a str, String, &'a str)> {
    let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (to, after) = rest.split_once(')')?;
    let address = fill(to, values.english, values.values);
    let ours = address.starts_with('/') && !address.starts_with("//") && !address.contains('\\');
    let known = ["https://", "tel:", "mailto:", "#"].iter().any(|start| address.starts_with(start));
    (ours || known).then_some((words, address, after))
}

fn write(html: &mut String, pattern: &str, values: Given<'_>) {
    for piece in pieces(pattern, values.names) {
        match piece {
            Piece::Words(words) => escape(html, words),
            Piece::Value(number) => escape(html, values.values.get(number).unwrap_or(&"")),
        }
    }
}

fn escape(html: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = Html.write_escaped_str(html, text);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english(text: &str, values: &[&str]) -> String {
        rich(text, text, values)
    }

    #[test]
    fn bold_words_links_and_values_are_written() {
        assert_eq!(english("**Now:** call [{n}](tel:{n}).", &["999"]), "<b>Now:</b> call <a href=\"tel:999\">999</a>.");
        assert_eq!(english("`a` is `<b>`", &[]), "<code>a</code> is <code>&#60;b&#62;</code>");
        assert_eq!(english("a [b](/c) d", &[]), "a <a href=\"/c\">b</a> d");
        assert_eq!(rich("{1} {0}", "{a} {b}", &["x", "y"]), "y x");
    }

    #[test]
    fn everything_else_is_escaped_or_stays_words() {
        assert_eq!(english("<b> & {n}", &["<script>"]), "&#60;b&#62; &#38; &#60;script&#62;");
        for text in
            ["[a](javascript:alert(1))", "[a](//evil.example)", "[a](/\\evil)", "[a](data:x)", "[a]", "[a](", "**a"]
        {
            let html = english(text, &[]);
            assert!(!html.contains("<a") && !html.contains("<b>"), "{html}");
        }
        assert!(!english("[a]({n})", &["javascript:alert(1)"]).contains("<a"));
        assert_eq!(english("{n}", &["**a** [b](/c)"]), "**a** [b](/c)");
        assert!(english("[a]({n})", &["/x\"onclick=\"y"]).contains("&#34;"));
    }

    #[test]
    fn no_text_makes_it_panic() {
        for text in ["", "*", "**", "***", "[](", "é**é", "[é](é", "{", "[{](})", "****", "`", "``", "`é"] {
            let _ = english(text, &["x"]);
        }
    }
}
