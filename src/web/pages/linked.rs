//! What a page says to programs that read pages: a block of JSON-LD in its head. It is data: no browser runs it.

use std::fmt::{self, Write};

use askama::filters::HtmlSafe;
use askama::{FastWritable, Values};

/// A JSON text that can stand in a `<script>` element: nothing in it ends the element, begins a comment or another one, or
/// is a line end to a script. Empty: nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Linked(String);

impl Linked {
    /// Writes a value. The letters that HTML and scripts read otherwise are only ever inside its strings, where JSON has
    /// another way to write them.
    #[must_use]
    pub fn of(value: &serde_json::Value) -> Self {
        let json = value.to_string();
        let mut text = String::with_capacity(json.len() + 64);
        for letter in json.chars() {
            match letter {
                '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                    // Writing to a string cannot fail.
                    let _ = write!(text, "\\u{:04x}", u32::from(letter));
                }
                _ => text.push(letter),
            }
        }
        Self(text)
    }

    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Linked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FastWritable for Linked {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn Values) -> askama::Result<()> {
        Ok(dest.write_str(&self.0)?)
    }
}

impl HtmlSafe for Linked {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn nothing_in_it_ends_the_element() {
        let words = "</script><script>alert(1)</script><!-- & \u{2028}\u{2029} ]]>";
        let linked = Linked::of(&json!({ "name": words })).to_string();
        for bad in ["<", ">", "&", "\u{2028}", "\u{2029}"] {
            assert!(!linked.contains(bad), "{linked}");
        }
        assert_eq!(serde_json::from_str::<serde_json::Value>(&linked).unwrap()["name"], words);
    }

    proptest! {
        #[test]
        fn whatever_is_said_is_read_back(words in any::<String>()) {
            let linked = Linked::of(&json!({ "x": words })).to_string();
            prop_assert!(!linked.contains(['<', '>', '&']));
            prop_assert_eq!(&serde_json::from_str::<serde_json::Value>(&linked).unwrap()["x"], &words);
        }
    }
}
