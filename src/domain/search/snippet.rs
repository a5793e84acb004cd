//! The piece of a story where the words that were looked for stand, cut here and not by the index, so that only the stories
//! that are shown are read for it.

use super::stem::{plain, stem};

/// The most words of a piece.
const WORDS: usize = 40;
/// How many words before the first that was found are shown.
const BEFORE: usize = 8;

/// Pieces of text, each with whether it is one of the words that were looked for. Empty when none of them stands in it.
#[must_use]
pub fn snippet(body: &str, stems: &[String]) -> Vec<(String, bool)> {
    let tokens: Vec<(&str, bool)> = body.split_whitespace().map(|token| (token, is_found(token, stems))).collect();
    let Some(start) = densest(&tokens) else { return Vec::new() };
    let end = start.saturating_add(WORDS).min(tokens.len());
    let mut pieces: Vec<(String, bool)> = Vec::new();
    let mut add = |text: &str, found: bool| match pieces.last_mut() {
        Some((last, was)) if *was == found && !found => last.push_str(text),
        _ => pieces.push((text.to_owned(), found)),
    };
    if start > 0 {
        add("… ", false);
    }
    for (index, (token, found)) in tokens.get(start..end).unwrap_or_default().iter().enumerate() {
        if index > 0 {
            add(" ", false);
        }
        if *found {
            // Punctuation round a word is not marked.
            let word = token.trim_matches(|c: char| !c.is_alphanumeric());
            let (before, after) = token.split_once(word).unwrap_or(("", ""));
            if !before.is_empty() {
                add(before, false);
            }
            add(word, true);
            if !after.is_empty() {
                add(after, false);
            }
        } else {
            add(token, false);
        }
    }
    if end < tokens.len() {
        add(" …", false);
    }
    pieces
}

fn is_found(token: &str, stems: &[String]) -> bool {
    let words = token.split(|c: char| !c.is_alphanumeric()).filter_map(plain);
    words.into_iter().any(|word| {
        let first = word.as_bytes().first();
        stems.iter().any(|wanted| wanted.as_bytes().first() == first && stem(&word) == *wanted)
    })
}

/// Where the stretch with the most words found begins.
fn densest(tokens: &[(&str, bool)]) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for (at, _) in tokens.iter().enumerate().filter(|(_, (_, found))| *found) {
        let stretch = tokens.get(at..at.saturating_add(WORDS.saturating_sub(BEFORE)).min(tokens.len()));
        let count = stretch.unwrap_or_default().iter().filter(|(_, found)| *found).count();
        if best.is_none_or(|(most, _)| count > most) {
            best = Some((count, at));
        }
    }
    let (_, at) = best?;
    Some(at.saturating_sub(BEFORE))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_words_are_marked_in_any_ending_and_without_the_signs_round_them() {
        let found = snippet("We waited, and “the nurses” were kind.", &["nurs".into(), "wait".into()]);
        let marked: Vec<&str> = found.iter().filter(|piece| piece.1).map(|piece| piece.0.as_str()).collect();
        assert_eq!(marked, ["waited", "nurses"]);
        let whole: String = found.into_iter().map(|piece| piece.0).collect();
        assert_eq!(whole, "We waited, and “the nurses” were kind.");
    }

    #[test]
    fn the_piece_is_where_most_of_the_words_stand() {
        let body = format!("pain {} the pain of waiting {}", "word ".repeat(80), "end ".repeat(80));
        let whole: String = snippet(&body, &["pain".into(), "wait".into()]).into_iter().map(|piece| piece.0).collect();
        assert!(whole.starts_with("… word") && whole.contains("the pain of waiting") && whole.ends_with('…'));
        assert_eq!(snippet("nothing here", &["pain".into()]), []);
    }

    proptest! {
        #[test]
        fn a_piece_of_any_text_is_bounded(body in any::<String>(), stem in "[a-z]{1,3}") {
            let pieces = snippet(&body, &[stem]);
            prop_assert!(pieces.len() <= WORDS * 4 + 2);
        }
    }
}
