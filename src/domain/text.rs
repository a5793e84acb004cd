//! Words that people type: kept as typed (NFC), counted fairly, never markup.

use unicode_normalization::UnicodeNormalization;

use super::problem::FieldError;

/// The longest body, in words: as product.md promises to authors.
pub const BODY_WORDS: usize = 1_000;
/// The longest body in characters: 1,000 words of ten letters and their spaces, so that no word list hides a novel.
pub const BODY_CHARS: usize = 12_000;
/// The longest title, in characters: two lines on a phone.
pub const TITLE_CHARS: usize = 120;
/// The longest item of a list (good, improve, feelings), in characters.
pub const ITEM_CHARS: usize = 100;
/// The most items of a list.
pub const ITEMS: usize = 12;

/// Brings typed text into the one form that is stored: NFC, lines ended by `\n`, no other control characters (they
/// cannot be seen and break feeds and exports), no space at either end.
#[must_use]
pub fn tidy(text: &str) -> String {
    clean(text).trim().to_owned()
}

/// The same for a piece of a text, whose spaces at its ends belong to the text.
#[must_use]
pub fn clean(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines.nfc().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect()
}

/// The same for a field of one line: line ends and tabs become spaces.
#[must_use]
pub fn tidy_line(text: &str) -> String {
    tidy(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether anything in the text can be seen: zero-width characters alone are an empty field.
fn is_visible(text: &str) -> bool {
    text.chars().any(|c| !c.is_whitespace() && !c.is_control() && !is_zero_width(c))
}

/// Joiners, marks of direction, selectors, tags and fillers of Unicode 16 that draw nothing by themselves.
fn is_zero_width(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// How many words a person would count.
#[must_use]
pub fn count_words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// A line of text that must be there and may have `most` characters.
pub fn line(field: &'static str, text: &str, most: usize, missing: &str) -> Result<String, FieldError> {
    let text = tidy_line(text);
    if !is_visible(&text) {
        return Err(FieldError::new(field, "required", missing));
    }
    within(field, text, most)
}

/// A line of text that may be empty and may have `most` characters.
pub fn optional_line(field: &'static str, text: &str, most: usize) -> Result<String, FieldError> {
    let text = tidy_line(text);
    if !is_visible(&text) {
        return Ok(String::new());
    }
    within(field, text, most)
}

/// Text of several lines that must be there.
pub fn prose(field: &'static str, text: &str, most_words: usize, missing: &str) -> Result<String, FieldError> {
    let text = tidy(text);
    if !is_visible(&text) {
        return Err(FieldError::new(field, "required", missing));
    }
    let words = count_words(&text);
    if words > most_words {
        let message = format!("Use {most_words} words or fewer. You have used {words}");
        return Err(FieldError::new(field, "too_long", message));
    }
    within(field, text, BODY_CHARS)
}

/// Short items: empty ones are dropped, repeated ones kept once, in the order given.
pub fn items(field: &'static str, list: &[String]) -> Result<Vec<String>, FieldError> {
    let mut kept: Vec<String> = Vec::new();
    for item in list {
        let item = optional_line(field, item, ITEM_CHARS)?;
        if !item.is_empty() && !kept.contains(&item) {
            kept.push(item);
        }
    }
    if kept.len() > ITEMS {
        return Err(FieldError::new(field, "too_many", format!("Use {ITEMS} or fewer")));
    }
    Ok(kept)
}

fn within(field: &'static str, text: String, most: usize) -> Result<String, FieldError> {
    let count = text.chars().count();
    if count > most {
        let message = format!("Use {most} characters or fewer. You have used {count}");
        return Err(FieldError::new(field, "too_long", message));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn text_is_kept_as_typed_but_for_what_nobody_sees() {
        assert_eq!(tidy("  One\r\nTwo\u{0}\u{7}\rThree\t! \n"), "One\nTwo\nThree\t!");
        assert_eq!(tidy("cafe\u{301}"), "café");
        assert_eq!(tidy_line(" a\r\n b\tc "), "a b c");
    }

    #[test]
    fn a_field_of_nothing_but_invisible_characters_is_empty() {
        for nothing in ["", "  \n", "\u{200b}\u{200d}", "\u{feff}"] {
            assert_eq!(line("title", nothing, 10, "Enter a title").unwrap_err().code, "required");
        }
        assert!(line("title", "？", 10, "Enter a title").is_ok());
    }

    #[test]
    fn a_body_may_have_a_thousand_words_and_not_one_more() {
        let thousand = "word ".repeat(1_000);

        assert!(prose("body", &thousand, BODY_WORDS, "Tell us").is_ok());

        let error = prose("body", &format!("{thousand} more"), BODY_WORDS, "Tell us").unwrap_err();
        assert_eq!(error.message, "Use 1000 words or fewer. You have used 1001");
    }

    #[test]
    fn a_body_of_one_endless_word_is_too_long() {
        let error = prose("body", &"x".repeat(BODY_CHARS + 1), BODY_WORDS, "Tell us").unwrap_err();
        assert_eq!(error.code, "too_long");
    }

    #[test]
    fn items_lose_the_empty_and_the_repeated() {
        let list = ["kind staff", " ", "kind  staff", "clean"].map(str::to_owned);

        assert_eq!(items("good", &list).unwrap(), ["kind staff", "clean"]);
    }

    proptest! {
        #[test]
        fn tidying_twice_changes_nothing(text in any::<String>()) {
            let once = tidy(&text);
            prop_assert_eq!(tidy(&once), once.clone());
            let line = tidy_line(&text);
            prop_assert_eq!(tidy_line(&line), line);
        }
    }
}
