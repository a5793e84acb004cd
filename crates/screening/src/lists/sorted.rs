//! Lists of words in one string: in order, with one space between. Compact, and searched by halves.

/// Whether the list has the word.
pub(crate) fn holds(list: &str, word: &str) -> bool {
    let bytes = list.as_bytes();
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = low.midpoint(high);
        let space = |byte: &u8| *byte == b' ';
        let start = bytes.get(low..middle).and_then(|part| part.iter().rposition(space));
        let start = start.map_or(low, |index| low.saturating_add(index).saturating_add(1));
        let end = bytes.get(middle..high).and_then(|part| part.iter().position(space));
        let end = end.map_or(high, |index| middle.saturating_add(index));
        match list.get(start..end).unwrap_or_default().cmp(word) {
            std::cmp::Ordering::Equal => return !word.is_empty(),
            std::cmp::Ordering::Less => low = end.saturating_add(1),
            std::cmp::Ordering::Greater => high = start.saturating_sub(1),
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lists::{first_names, last_names, looks, no_names, people, rare, spoken};

    #[test]
    fn every_list_is_in_order_and_every_word_is_found() {
        for list in [
            first_names::FIRST_NAMES,
            first_names::WORDY_FIRST_NAMES,
            last_names::LAST_NAMES,
            last_names::WORDY_LAST_NAMES,
            no_names::COMMON,
            no_names::PLACES,
            no_names::THINGS,
            no_names::FAMOUS,
            no_names::ROYAL,
            people::ROLES,
            people::KIN,
            people::STAFF_PLACES,
            people::PRAISE,
            people::BLAME,
            looks::ORIGINS,
            looks::STRONG,
            looks::WEAK,
            looks::FEATURES,
            looks::FEATURE_WORDS,
            rare::CONDITIONS,
            rare::CALLINGS,
            spoken::SPOKEN,
            spoken::TERMS,
        ] {
            let words: Vec<&str> = list.split(' ').collect();
            for pair in words.windows(2) {
                assert!(pair[0] < pair[1], "{pair:?}");
            }
            for word in words {
                assert!(holds(list, word), "{word}");
            }
            for word in ["", "zzz", "a", " ", "zzzzzz zz"] {
                assert!(!holds(list, word) || list.split(' ').any(|other| other == word), "{word:?}");
            }
        }
    }
}
