//! Spelling forgiven: which known words somebody may have meant. Only asked when what was typed finds nothing.

/// Shorter words are taken as typed: almost every three letters are one slip away from another word.
const SHORTEST: usize = 4;
/// The most known words that stand in for one that was typed.
const CLOSEST: usize = 4;

/// How many slips a word of so many letters may have. A slip is a letter too many, too few, wrong, or swapped with its
/// neighbour.
#[must_use]
pub fn slips(letters: usize) -> usize {
    match letters {
        0..SHORTEST => 0,
        SHORTEST..6 => 1,
        _ => 2,
    }
}

/// The number of slips between two words (optimal string alignment); `None` when there are more than `most`.
#[must_use]
pub fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let at = |row: &[usize], index: usize| row.get(index).copied().unwrap_or(most + 1);
    let (mut before, mut last): (Vec<usize>, Vec<usize>) = (Vec::new(), (0..=other.len()).collect());
    for (i, letter) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, against) in other.iter().enumerate() {
            let wrong = at(&last, j) + usize::from(letter != against);
            let mut best = wrong.min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            if let (Some(i), Some(j)) = (i.checked_sub(1), j.checked_sub(1))
                && one.get(i) == Some(against)
                && other.get(j) == Some(letter)
            {
                best = best.min(at(&before, j) + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|slips| *slips <= most)
}

/// The known words that are closest to one that was typed, closest first, then the commonest: each word with how often
/// it occurs.
#[must_use]
pub fn closest(typed: &str, known: &[(String, i64)]) -> Vec<String> {
    let most = slips(typed.chars().count());
    let mut near: Vec<(usize, i64, &String)> =
        known.iter().filter_map(|(word, count)| Some((distance(typed, word, most)?, -count, word))).collect();
    near.sort_unstable();
    near.dedup();
    near.into_iter().take(CLOSEST).map(|(.., word)| word.clone()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_slip_is_a_letter_too_many_too_few_wrong_or_swapped() {
        for (typed, meant, slips) in [
            ("leeds", "leeds", 0),
            ("leads", "leeds", 1),
            ("leed", "leeds", 1),
            ("leedss", "leeds", 1),
            ("elads", "leads", 1),
            ("infirmy", "infirmary", 2),
            ("generel", "general", 1),
        ] {
            assert_eq!(distance(typed, meant, 2), Some(slips), "{typed}");
        }
        assert_eq!(distance("leeds", "york", 2), None);
    }

    #[test]
    fn short_words_are_taken_as_typed() {
        let known = [("ely".to_owned(), 9), ("eli".to_owned(), 1)];
        assert_eq!(closest("elu", &known), Vec::<String>::new());
    }

    #[test]
    fn the_closest_come_first_and_of_these_the_commonest() {
        let known = [("leads", 1), ("leeds", 90), ("lends", 7), ("leigh", 80)].map(|(word, n)| (word.to_owned(), n));
        assert_eq!(closest("leeds", &known), ["leeds", "lends", "leads"]);
    }

    proptest! {
        #[test]
        fn the_way_there_is_as_long_as_the_way_back(one in "\\PC{0,12}", other in "\\PC{0,12}", most in 0usize..4) {
            prop_assert_eq!(distance(&one, &other, most), distance(&other, &one, most));
            prop_assert_eq!(distance(&one, &one, most), Some(0));
        }
    }
}
