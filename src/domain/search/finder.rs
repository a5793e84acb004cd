//! The service finder: what was typed, as the start of words.

use super::stop_words;

/// The words that somebody typed into the service finder, in lower case: at most eight.
#[must_use]
pub fn finder_words(typed: &str) -> Vec<String> {
    let words = typed.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(8).map(str::to_lowercase).collect()
}

/// The MATCH expression of the service finder: every word must be the start of a word in name, organisation, town or
/// postcode. `None` when nothing was typed.
#[must_use]
pub fn finder_expression(typed: &str) -> Option<String> {
    let words: Vec<Vec<String>> = finder_words(typed).into_iter().map(|word| vec![word]).collect();
    spelled_expression(&words, true)
}

/// The same where each word may be spelled in several ways; without `every`, one of the words is enough.
#[must_use]
pub fn spelled_expression(words: &[Vec<String>], every: bool) -> Option<String> {
    let start = |word: &String| format!("\"{word}\"*");
    let one = |ways: &Vec<String>| format!("({})", ways.iter().map(start).collect::<Vec<_>>().join(" OR "));
    let groups: Vec<String> = words.iter().filter(|ways| !ways.is_empty()).map(one).collect();
    (!groups.is_empty()).then(|| groups.join(if every { " AND " } else { " OR " }))
}

/// Whether a word says nothing about which service is meant.
#[must_use]
pub fn says_nothing(word: &str) -> bool {
    stop_words::says_nothing(word) || matches!(word, "near" | "around")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_text_is_a_bounded_expression(typed in any::<String>()) {
            let quotes = finder_expression(&typed).unwrap_or_default().matches('"').count();
            prop_assert!(quotes.is_multiple_of(2) && quotes <= 16);
        }
    }
}
