//! The words of a text, for the rules that look for phrases.

use crate::reading::Reading;

/// One word: letters and digits, without the apostrophes inside ("can't" is "cant").
pub(crate) struct Word {
    /// In lower case.
    pub(crate) text: String,
    /// With every run of the same letter made one, when some letter stands three times or more ("pleeease").
    pub(crate) squeezed: Option<String>,
    /// First character, as an index into the reading.
    pub(crate) from: usize,
    /// One past the last.
    pub(crate) to: usize,
    /// A new sentence or paragraph starts with this word.
    pub(crate) opens: bool,
}

/// Pairs that some people write as two words and some as one.
const JOINED: &[(&str, &str, &str)] = &[
    ("any", "more", "anymore"),
    ("can", "not", "cannot"),
    ("do", "not", "dont"),
    ("her", "self", "herself"),
    ("him", "self", "himself"),
    ("me", "self", "myself"),
    ("mi", "self", "myself"),
    ("my", "self", "myself"),
    ("my", "sef", "myself"),
    ("no", "more", "nomore"),
    ("over", "dose", "overdose"),
    ("over", "dosed", "overdosed"),
    ("self", "harm", "selfharm"),
    ("self", "harmed", "selfharmed"),
    ("self", "harming", "selfharming"),
    ("self", "harms", "selfharms"),
    ("will", "not", "wont"),
];

/// All words in the text, in order.
pub(crate) fn words(reading: &Reading) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut opens = true;
    let mut lines = 0_u8;
    let mut index = 0;
    while index < reading.len() {
        let c = reading.at(index);
        if !c.is_alphanumeric() {
            lines = if c == '\n' { lines.saturating_add(1) } else { lines };
            opens = opens || lines > 1 || matches!(c, '.' | '!' | '?');
            index = index.saturating_add(1);
            continue;
        }
        let word = word_at(reading, index, opens);
        index = word.to;
        (opens, lines) = (false, 0);
        let joined = !word.opens && words.last_mut().is_some_and(|last| join(last, &word));
        if !joined {
            words.push(word);
        }
    }
    words
}

fn word_at(reading: &Reading, from: usize, opens: bool) -> Word {
    let mut text = String::new();
    let mut to = from;
    loop {
        let c = reading.at(to);
        let next = to.saturating_add(1);
        if c.is_alphanumeric() {
            text.push(c);
        } else if c != '\'' || !reading.at(next).is_alphanumeric() {
            break;
        }
        to = next;
    }
    Word { squeezed: stretched(&text).then(|| squeeze(&text)), text, from, to, opens }
}

fn join(last: &mut Word, word: &Word) -> bool {
    let pair = JOINED.iter().find(|(first, second, _)| *first == last.text && *second == word.text);
    if let Some((_, _, joined)) = pair {
        (*joined).clone_into(&mut last.text);
        last.to = word.to;
    }
    pair.is_some()
}

/// Whether some letter stands three times or more in a row.
pub(crate) fn stretched(word: &str) -> bool {
    let mut run = 0_u8;
    let mut last = '\0';
    word.chars().any(|c| {
        run = if c == last { run.saturating_add(1) } else { 1 };
        last = c;
        run >= 3 && c.is_alphabetic()
    })
}

/// The word with every run of the same letter made one.
pub(crate) fn squeeze(word: &str) -> String {
    let mut last = '\0';
    word.chars()
        .filter(|&c| {
            let new = c != last;
            last = c;
            new
        })
        .collect()
}
