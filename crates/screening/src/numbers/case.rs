//! Numbers of hospital records, cases, complaints and staff, which have every shape: words before them, or letters that
//! systems put in front of theirs, make them one.

use super::codes::is_small_word;
use super::cued::Cues;
use crate::Severity;
use crate::lists::number_cues::Named;
use crate::text::Text;
use crate::words::Word;

/// Letters that start numbers of complaint, incident and record systems.
const PREFIXES: &[&str] =
    &["cas", "case", "comp", "crn", "datix", "inc", "mrn", "pals", "ref", "req", "sr", "tkt", "web"];

/// What has a number of its own, straight before it.
const NOUNS: &[&str] = &[
    "account",
    "admission",
    "booking",
    "case",
    "claim",
    "complaint",
    "concern",
    "enquiry",
    "episode",
    "file",
    "incident",
    "investigation",
    "job",
    "log",
    "ombudsman",
    "patient",
    "pid",
    "record",
    "referral",
    "report",
    "request",
    "ticket",
];

/// Most pieces of a number.
const MAX_PIECES: usize = 6;

/// Fewest letters and digits of a number.
const FEWEST: usize = 4;

/// The number that starts with the word at `first`: the word after it, where it ends, how much it weighs.
pub(super) fn number_at(text: &Text<'_>, first: usize, cues: &Cues<'_, '_>) -> Option<(usize, usize, Severity)> {
    // "is 12345" starts after the small word, "K 12345" does not.
    if text.words.get(first).is_some_and(|word| word.text != "k" && is_small_word(word)) && !is_joined(text, first) {
        return None;
    }
    let (next, to) = pieces(text, first)?;
    let pieces = text.words.get(first..next)?;
    let word = pieces.first()?;
    let has_digit = word.text.contains(|c: char| c.is_ascii_digit());
    let short = word.text.len() <= 4 && is_letter_code(text, word);
    if !(has_digit || short || is_joined(text, first)) {
        return None;
    }
    let signs: usize = pieces.iter().map(|word| word.text.len()).sum();
    let digits: usize = pieces.iter().map(|word| word.text.bytes().filter(u8::is_ascii_digit).count()).sum();
    // "XK7PQ2" in one piece has few digits.
    let mixed = pieces.len() == 1 && signs >= 6 && digits == 2 && is_letter_code(text, word);
    if signs < FEWEST || (digits < 3 && !mixed) || is_time(pieces) || is_disease(text, pieces) {
        return None;
    }
    // "PALS number 0300 123 4567" is a telephone number: its own rule judges it.
    let figures = pieces.iter().all(|word| word.text.bytes().all(|byte| byte.is_ascii_digit()));
    let dialled = ["0", "1300", "1800"].iter().any(|start| word.text.starts_with(start));
    if figures && dialled && digits >= 9 {
        return None;
    }
    let cue = cues.around(to);
    if cue.is_some_and(|cue| cue.plain && cue.named == Named::Case) {
        return Some((next, to, Severity::Hold));
    }
    // "Ombudsman case H050782": the word says so by itself when what follows is no count.
    let beside = NOUNS.contains(&cues.beside()) && digits >= 5 && (signs > digits || digits >= 6 || pieces.len() > 1);
    if beside {
        return Some((next, to, Severity::Hold));
    }
    (digits >= 4 && is_prefixed(pieces)).then_some((next, to, Severity::Hold))
}

/// Whether a hyphen or the like, and no space, follows the word.
fn is_joined(text: &Text<'_>, first: usize) -> bool {
    text.words.get(first).is_some_and(|word| matches!(text.reading.at(word.to), '-' | '/' | '_'))
}

/// "INC0012345", "PALS/2023/0456": letters straight before digits, or with a sign between.
fn is_prefixed(pieces: &[Word]) -> bool {
    let Some(first) = pieces.first() else {
        return false;
    };
    let letters = first.text.trim_end_matches(|c: char| c.is_ascii_digit());
    PREFIXES.contains(&letters) && (pieces.len() > 1 || letters.len() < first.text.len())
}

/// Years, and a day with its year.
fn is_time(pieces: &[Word]) -> bool {
    let year = |word: &Word| word.text.len() == 4 && (word.text.starts_with("19") || word.text.starts_with("20"));
    pieces.iter().all(year)
        || matches!(pieces, [day, month, last] if day.text.len() <= 2 && month.text.len() <= 2 && year(last))
}

/// "Z71.1": the code of a disease.
fn is_disease(text: &Text<'_>, pieces: &[Word]) -> bool {
    let [chapter, place] = pieces else { return false };
    let letter = chapter.text.starts_with(|c: char| c.is_ascii_lowercase());
    letter && chapter.text.len() == 3 && place.text.len() <= 4 && text.reading.at(chapter.to) == '.'
}

/// Whether it has no small letter: "K 123456" is a number, "visit 123456" is not.
fn is_letter_code(text: &Text<'_>, word: &Word) -> bool {
    !(word.from..word.to).any(|at| text.reading.shape(at).is_lowercase())
}

/// "123 456 789A".
fn ends_in_letter(word: &Word, after_figures: bool) -> bool {
    let digits = word.text.bytes().take_while(u8::is_ascii_digit).count();
    after_figures && digits >= 3 && word.text.len() == digits.saturating_add(1)
}

/// Pieces joined by a hyphen, slash, dot or underscore, and further digits after a space. The first or, after a sign,
/// the second has digits.
fn pieces(text: &Text<'_>, first: usize) -> Option<(usize, usize)> {
    let word = text.words.get(first)?;
    let mut is_figures = word.text.bytes().all(|byte| byte.is_ascii_digit());
    let mut has_digits = word.text.contains(|c: char| c.is_ascii_digit());
    let mut to = word.to;
    let mut next = first.saturating_add(1);
    while next < first.saturating_add(MAX_PIECES) {
        let Some(word) = text.words.get(next) else { break };
        let figures = word.text.bytes().all(|byte| byte.is_ascii_digit());
        let between = text.reading.at(to);
        let joined = word.from == to.saturating_add(1)
            && match between {
                '-' | '/' | '_' | '.' => {
                    figures || word.text.len() <= 3 || word.text.contains(|c: char| c.is_ascii_digit())
                }
                // "case number 12345 10 minutes later" ends after the first piece.
                ' ' => {
                    ends_in_letter(word, is_figures) || figures && (!has_digits || (is_figures && word.text.len() >= 3))
                }
                _ => false,
            };
        if !joined {
            break;
        }
        is_figures = figures;
        has_digits = has_digits || word.text.contains(|c: char| c.is_ascii_digit());
        to = word.to;
        next = next.saturating_add(1);
    }
    has_digits.then_some((next, to))
}
