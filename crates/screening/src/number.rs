//! Runs of digits with what people put between them, digits as words included.

use crate::reading::Reading;

/// Digits that stand together.
pub(crate) struct Group {
    /// The digits, as ASCII, at most [`MAX_GROUP`] of them: longer groups are no number that we look for.
    pub(crate) digits: Vec<u8>,
    /// First character, as an index into the reading.
    pub(crate) from: usize,
    /// One past the last.
    pub(crate) to: usize,
    /// A "/" stands between the group before and this one, as in dates and blood pressures.
    pub(crate) slash: bool,
}

/// Groups with nothing between them but spaces, dots, hyphens, brackets and slashes.
pub(crate) type Run = Vec<Group>;

/// Longest group that is kept whole. A number that we look for has at most 19 digits.
pub(crate) const MAX_GROUP: usize = 20;

/// Fewest digits straight after a word that are a number of their own.
const LABELLED: usize = 9;

/// Longest separator inside a number: " (0) " is written with three characters between digits at most, ") - " with four.
const MAX_SEPARATOR: usize = 4;

/// All runs in the text, in order.
pub(crate) fn runs(reading: &Reading) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut last_end: Option<usize> = None;
    let mut index = 0;
    while index < reading.len() {
        let Some(mut group) = group_at(reading, index) else {
            index = if reading.at(index).is_alphanumeric() {
                reading.skip(index, char::is_alphanumeric).max(index.saturating_add(1))
            } else {
                index.saturating_add(1)
            };
            continue;
        };
        index = group.to.max(index.saturating_add(1));
        let joined = last_end.and_then(|end| separator(reading, end, group.from));
        last_end = Some(group.to);
        group.slash = joined == Some(true);
        match (joined, runs.last_mut()) {
            (Some(_), Some(run)) => run.push(group),
            _ => runs.push(vec![group]),
        }
    }
    runs
}

/// Whether the characters between two groups are a separator, and whether a slash is among them. A line may break
/// inside a number; a comma stands between digits as words only.
fn separator(reading: &Reading, from: usize, to: usize) -> Option<bool> {
    let length = to.saturating_sub(from);
    let spoken = || reading.before(from).is_alphabetic() && reading.at(to).is_alphabetic();
    let plain = (from..to).all(|index| match reading.at(index) {
        ' ' | '\t' | '\r' | '\n' | '-' | '.' | '(' | ')' | '/' | '_' => true,
        ',' => spoken(),
        _ => false,
    });
    (length <= MAX_SEPARATOR && plain).then(|| (from..to).any(|index| reading.at(index) == '/'))
}

/// The group that starts here: digits, or one digit as a word.
fn group_at(reading: &Reading, from: usize) -> Option<Group> {
    if reading.before(from).is_alphanumeric() {
        return None;
    }
    let to = reading.skip(from, char::is_alphanumeric);
    if to == from {
        return None;
    }
    let stop = to.min(from.saturating_add(MAX_GROUP));
    let word = reading.words(from, stop);
    if let Some(start) = after_label(&word) {
        // "tel07700900123".
        return group_at_digits(reading, from.saturating_add(start), to);
    }
    if is_disease(reading, to, &word) {
        return None;
    }
    let digits = if is_figures(&word) {
        word.bytes().map(figure).collect()
    } else if to == stop {
        return spoken(reading, from, to, &word);
    } else {
        return None;
    };
    // Digits with letters straight after them are a dose or a code, not a group.
    let all_digits = stop == to || (stop..to).all(|index| matches!(reading.at(index), '0'..='9' | 'o'));
    all_digits.then_some(Group { digits, from, to, slash: false })
}

/// "O15.00": the code of a disease, in whose chapter the letter O is none.
fn is_disease(reading: &Reading, to: usize, word: &str) -> bool {
    let after = to.saturating_add(1);
    let place = (0..4).take_while(|more| reading.at(after.saturating_add(*more)).is_alphanumeric()).count();
    word.len() == 3 && word.starts_with('o') && reading.at(to) == '.' && matches!(place, 1..=2)
}

/// Where the digits start that people write straight after a word for "telephone".
fn after_label(word: &str) -> Option<usize> {
    let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let label =
        matches!(word.get(..letters), Some("tel" | "mob" | "mobile" | "ph" | "phone" | "call" | "no" | "t" | "m"));
    (label && word.len() >= letters.saturating_add(LABELLED)).then_some(letters)
}

/// The digits from here to the end of the word, if there is nothing else.
fn group_at_digits(reading: &Reading, from: usize, to: usize) -> Option<Group> {
    let stop = to.min(from.saturating_add(MAX_GROUP));
    let digits: Vec<u8> = reading.words(from, stop).bytes().filter(u8::is_ascii_digit).collect();
    (stop == to && digits.len() == to.saturating_sub(from)).then_some(Group { digits, from, to, slash: false })
}

/// Digits, with the letter O for a zero. The letters l and I are a one only where they cannot be a litre: "O1l8".
fn is_figures(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let ones = || digits >= 2 && word.len() >= 3 && (word.starts_with(['0', 'o']) || !word.ends_with('l'));
    digits > 0
        && word.bytes().all(|byte| match byte {
            b'0'..=b'9' | b'o' => true,
            b'l' | b'i' => ones(),
            _ => false,
        })
}

/// The digit that a sign stands for in a number.
pub(crate) fn figure(sign: u8) -> u8 {
    match sign {
        b'o' => b'0',
        b'l' | b'i' => b'1',
        _ => sign,
    }
}

/// A digit as a word, also doubled: "seven", "double oh".
fn spoken(reading: &Reading, from: usize, to: usize, word: &str) -> Option<Group> {
    let times = match word {
        "double" => 2,
        "treble" | "triple" => 3,
        _ => {
            return digit(word).map(|value| Group { digits: vec![value], from, to, slash: false });
        }
    };
    let next = reading.skip(to, |c| c == ' ' || c == '-').min(to.saturating_add(MAX_SEPARATOR));
    let end = reading.skip(next, char::is_alphanumeric);
    if end.saturating_sub(next) > MAX_GROUP {
        return None;
    }
    let value = digit(&reading.words(next, end))?;
    Some(Group { digits: vec![value; times], from, to: end, slash: false })
}

fn digit(word: &str) -> Option<u8> {
    Some(match word {
        "0" | "zero" | "oh" | "o" | "nought" | "naught" => b'0',
        "1" | "one" => b'1',
        "2" | "two" => b'2',
        "3" | "three" => b'3',
        "4" | "four" => b'4',
        "5" | "five" => b'5',
        "6" | "six" => b'6',
        "7" | "seven" => b'7',
        "8" | "eight" => b'8',
        "9" | "nine" => b'9',
        _ => return None,
    })
}
