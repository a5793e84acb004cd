//! From characters, as screening counts, to UTF-16 code units, as JavaScript does.

use std::str::Chars;

/// A walk through a text that knows both counts. Places come mostly in order, so it goes on from where it is.
#[derive(Debug, Clone)]
pub(crate) struct Units<'a> {
    text: &'a str,
    rest: Chars<'a>,
    characters: usize,
    passed: usize,
}

impl<'a> Units<'a> {
    /// At the start of a text.
    pub(crate) fn of(text: &'a str) -> Self {
        Self { text, rest: text.chars(), characters: 0, passed: 0 }
    }

    /// The code units before a character; those of the whole text when there is none so far on.
    pub(crate) fn at(&mut self, character: usize) -> usize {
        if character < self.characters {
            *self = Self::of(self.text);
        }
        while self.characters < character {
            let Some(next) = self.rest.next() else { break };
            self.characters += 1;
            self.passed += next.len_utf16();
        }
        self.passed
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Units;

    proptest! {
        #[test]
        fn places_are_those_of_the_text_in_utf_16_in_whatever_order_they_are_asked_for(
            text in "[a-c\u{301}\u{200d}é€\u{1f469}\u{10ffff}\n]{0,20}",
            places in prop::collection::vec(0_usize..24, 0..12),
        ) {
            let mut units = Units::of(&text);
            for place in places {
                let before: String = text.chars().take(place).collect();
                prop_assert_eq!(units.at(place), before.encode_utf16().count());
            }
        }
    }
}
