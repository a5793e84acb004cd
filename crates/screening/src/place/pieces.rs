//! Words that stand together and may be one code.

use crate::text::Text;
use crate::words::Word;

/// Longest gap between the pieces of a code.
const MAX_GAP: usize = 4;

/// The letters and digits of some words in a row.
pub(super) struct Pieces {
    /// In lower case.
    pub(super) signs: Vec<char>,
    /// Which of them may be meant as a digit.
    pub(super) figures: Vec<bool>,
    /// How many signs stand in each word.
    pub(super) lengths: Vec<usize>,
    /// The true letters are all capitals; "o" and "l" may be meant as digits.
    pub(super) is_upper: bool,
}

impl Pieces {
    /// The `count` words from `first` on, if they stand close together and have at most `longest` signs.
    pub(super) fn of(text: &Text<'_>, first: usize, count: usize, longest: usize) -> Option<Self> {
        let words = text.words.get(first..first.saturating_add(count))?;
        let total: usize = words.iter().map(|word| word.text.len()).sum();
        let close = words.windows(2).all(|pair| matches!(pair, [a, b] if is_close(text, a, b)));
        if total > longest || !close {
            return None;
        }
        let mut pieces =
            Self { signs: Vec::with_capacity(total), figures: Vec::new(), lengths: Vec::new(), is_upper: true };
        for word in words {
            pieces.signs.extend(word.text.chars());
            pieces.lengths.push(word.text.len());
            let small = |at| text.reading.shape(at).is_lowercase() && !matches!(text.reading.at(at), 'o' | 'l');
            pieces.is_upper = pieces.is_upper && !(word.from..word.to).any(small);
        }
        // In small letters a capital O or I stands out as well.
        let shapes = words.iter().flat_map(|word| (word.from..word.to).map(|at| text.reading.shape(at)));
        let is_upper = pieces.is_upper;
        pieces.figures = shapes
            .filter(|shape| *shape != '\'')
            .map(|shape| match shape {
                'O' | 'I' => true,
                'o' | 'i' | 'l' | 'L' => is_upper,
                _ => shape.is_ascii_digit(),
            })
            .collect();
        Some(pieces)
    }
}

/// Whether the word or the next one has a digit: else no code starts here.
pub(super) fn may_start(text: &Text<'_>, first: usize) -> bool {
    let has_digit =
        |index: usize| text.words.get(index).is_some_and(|word| word.text.bytes().any(|byte| byte.is_ascii_digit()));
    has_digit(first) || has_digit(first.saturating_add(1))
}

/// Whether only a space, hyphen, dot or line break lies between two words.
pub(super) fn is_close(text: &Text<'_>, word: &Word, next: &Word) -> bool {
    let gap = word.to..next.from;
    (1..=MAX_GAP).contains(&gap.len())
        && gap.into_iter().all(|at| matches!(text.reading.at(at), ' ' | '-' | '.' | '_' | '\t' | '\r' | '\n'))
}

/// The digit a sign stands for.
pub(super) fn figure(sign: char) -> Option<char> {
    match sign {
        '0'..='9' => Some(sign),
        'o' => Some('0'),
        'i' | 'l' => Some('1'),
        _ => None,
    }
}
