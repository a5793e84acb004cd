//! Texts without words: keys hit at random, one letter held down, nothing but signs.
//!
//! Abbreviations in capitals, names of medicines and words of other languages are words. A text of one word is called
//! gibberish only when it is beyond doubt, since it may be a rare medical one, and is never held for it.

use crate::hit::Hit;
use crate::lists::letter_pairs::{ROWS, STRANGE};
use crate::text::Text;
use crate::words::Word;
use crate::{Field, Rule, Severity};

/// Words in a row that make a stretch worth a look inside a text.
const STRETCH: usize = 3;

/// Longest word that counts as an abbreviation when it is in capitals.
const ABBREVIATION: usize = 5;

/// Longest name of a gene or protein, with small letters before its capitals.
const NAME: usize = 8;

/// The one name that runs along the keyboard: of Dupuytren's contracture.
const ALONG_THE_KEYS: &str = "dupuytren";

/// What a word looks like.
#[derive(Debug, Clone, Copy, Default)]
struct Look {
    /// Its letters, when it is judged at all.
    letters: usize,
    /// Pairs of letters that words do not have.
    strange: usize,
    /// A run of neighbours on the keyboard.
    keys: bool,
    /// Hardly a word.
    mash: bool,
}

/// One hit for a text that is gibberish as a whole, or one for each stretch of it.
pub(crate) fn find(text: &Text<'_>) -> Vec<Hit> {
    let end = text.reading.len();
    let whole = |severity| vec![Hit::new(Rule::Gibberish, severity, 0, end)];
    // One token may be the name of a gene or a device in small letters: a person looks.
    let weight = if is_bare(text) { Severity::Warn } else { Severity::Hold };
    let wordless = text.words.is_empty();
    if wordless {
        let seen =
            (0..end).any(|index| !text.reading.at(index).is_whitespace() && !text.reading.at(index).is_control());
        return if seen && text.context.field == Field::Body { whole(Severity::Hold) } else { Vec::new() };
    }
    let looks: Vec<Look> = text.words.iter().map(|word| look(text, word)).collect();
    let mashed = rolled(&text.words) || mostly_voiceless(text);
    if filler(&text.words) || voiceless(&text.words) || one_letter(&text.words) || mashed || unreadable(&looks) {
        return whole(weight);
    }
    stretches(text, &looks)
}

/// Whether the text is one token, with nothing but letters, digits, hyphens and the like.
fn is_bare(text: &Text<'_>) -> bool {
    let ends = (text.words.first(), text.words.last());
    let (Some(first), Some(last)) = ends else { return false };
    (first.from..last.to).all(|index| !text.reading.at(index).is_whitespace())
}

fn look(text: &Text<'_>, word: &Word) -> Look {
    let letters = word.text.len();
    let capitals = (word.from..word.to).all(|index| !text.reading.shape(index).is_lowercase());
    // A web address is made of what is no word.
    let signs = matches!(text.reading.at(word.to), '/' | '@' | '_')
        || matches!(text.reading.before(word.from), '/' | '@' | '_' | '.');
    let plain = word.text.bytes().all(|byte| byte.is_ascii_lowercase());
    // "rhPDGF", "HbPV": what has capitals inside is the name of a gene or a protein.
    let inside = || {
        let small = |index: &usize| text.reading.shape(*index).is_lowercase();
        let after_small = (word.from..word.to).skip_while(|index| !small(index));
        letters <= NAME && after_small.skip_while(small).any(|index| text.reading.shape(index).is_uppercase())
    };
    if letters < 3 || !plain || signs || (capitals && letters <= ABBREVIATION) || inside() {
        return Look::default();
    }
    let pairs = word.text.bytes().zip(word.text.bytes().skip(1));
    let strange = pairs.filter(|(first, second)| is_strange(*first, *second)).count();
    let keys = on_keyboard(word.text.as_bytes()) && !word.text.starts_with(ALONG_THE_KEYS);
    let voiceless = letters >= 6 && !word.text.contains(['a', 'e', 'i', 'o', 'u', 'y', 'w']);
    let mash = keys || voiceless || (strange >= 2 && strange.saturating_mul(4) >= letters);
    Look { letters, strange, keys, mash }
}

fn is_strange(first: u8, second: u8) -> bool {
    let follows = STRANGE.get(usize::from(first.wrapping_sub(b'a')));
    follows.is_some_and(|follows| follows.as_bytes().contains(&second))
}

/// Whether neighbours on the keyboard stand in a row.
fn on_keyboard(word: &[u8]) -> bool {
    ROWS.iter().any(|(row, enough)| {
        let place = |byte: u8| row.bytes().position(|key| key == byte);
        let (mut up, mut down) = (1_usize, 1_usize);
        word.iter().zip(word.iter().skip(1)).any(|(&first, &second)| {
            let (first, second) = (place(first), place(second));
            let after =
                |from: Option<usize>, to: Option<usize>| to.is_some() && from.map(|from| from.saturating_add(1)) == to;
            up = if after(first, second) { up.saturating_add(1) } else { 1 };
            down = if after(second, first) { down.saturating_add(1) } else { 1 };
            up.max(down) >= *enough
        })
    })
}

/// Whether the text as a whole has no words.
fn unreadable(looks: &[Look]) -> bool {
    let judged = looks.iter().filter(|look| look.letters > 0).count();
    let letters: usize = looks.iter().map(|look| look.letters).sum();
    let strange: usize = looks.iter().map(|look| look.strange).sum();
    let mash: usize = looks.iter().filter(|look| look.mash).map(|look| look.letters).sum();
    let words = looks.len();
    if words == 1 {
        return looks
            .iter()
            .any(|look| look.keys || (look.strange >= 3 && look.strange.saturating_mul(4) >= look.letters));
    }
    // Words that are not judged, such as "I" and "to", are words.
    let most = judged.saturating_mul(2) > words;
    let odd = (strange >= 3 && strange.saturating_mul(7) >= letters) || (strange == 2 && letters <= 12);
    let mashed = mash >= 8 && mash.saturating_mul(2) >= letters;
    most && (odd || mashed)
}

/// "Lorem ipsum", "blah blah blah".
fn filler(words: &[Word]) -> bool {
    let word = |index: usize| words.get(index).map_or("", |word| word.text.as_str());
    let latin = word(0) == "lorem" && word(1) == "ipsum";
    let blah = words.len() >= 2
        && words.iter().all(|word| matches!(word.text.as_str(), "blah" | "bla" | "blahblah" | "blablabla"));
    latin || blah
}

/// Several long words without a vowel: short ones are what people type on a telephone ("pls hlp thx").
fn voiceless(words: &[Word]) -> bool {
    let vowel = |c: char| !c.is_ascii_lowercase() || matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'w');
    words.len() >= 2
        && words.iter().all(|word| word.text.len() > 3 && !word.text.contains(vowel))
        && words.iter().any(|word| word.text.len() >= 5)
}

/// Short pieces that are one run on the keyboard together ("qwe rty"), with nothing but digits beside them.
fn rolled(words: &[Word]) -> bool {
    const MOST: usize = 6;
    let digits = |word: &Word| word.text.bytes().all(|byte| byte.is_ascii_digit());
    let letters: Vec<&Word> = words.iter().filter(|word| !digits(word)).collect();
    let short = letters.iter().all(|word| word.text.len() <= MOST);
    let joined: String = letters.iter().map(|word| word.text.as_str()).collect();
    // Each piece is hit key by key: a word such as "were" is not.
    let each = letters.iter().filter(|word| on_keys(word.text.as_bytes())).count();
    !letters.is_empty()
        && words.len() <= MOST
        && short
        && (on_keyboard(joined.as_bytes()) || each >= 3)
        && each.saturating_mul(2) >= letters.len()
}

/// Three keys or more, each beside the one before.
fn on_keys(word: &[u8]) -> bool {
    word.len() >= 3
        && ROWS.iter().any(|(row, _)| {
            let place = |byte: u8| row.bytes().position(|key| key == byte);
            word.iter().zip(word.iter().skip(1)).all(|(&first, &second)| match (place(first), place(second)) {
                (Some(first), Some(second)) => first.abs_diff(second) == 1,
                _ => false,
            })
        })
}

/// Most words have no vowel, and some are no words that people shorten so.
fn mostly_voiceless(text: &Text<'_>) -> bool {
    const FEWEST: usize = 3;
    let vowel = |c: char| !c.is_ascii_lowercase() || matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'w');
    let small = |word: &Word| (word.from..word.to).any(|index| text.reading.shape(index).is_lowercase());
    let none = |word: &&Word| word.text.len() >= FEWEST && !word.text.contains(vowel) && small(word);
    let strange = |word: &Word| {
        let pairs = word.text.bytes().zip(word.text.bytes().skip(1));
        pairs.filter(|(first, second)| is_strange(*first, *second)).count()
    };
    let voiceless: Vec<&Word> = text.words.iter().filter(none).collect();
    let odd: usize = voiceless.iter().map(|word| strange(word)).sum();
    voiceless.len() >= FEWEST && voiceless.len().saturating_mul(3) >= text.words.len().saturating_mul(2) && odd >= 1
}

/// One letter again and again, and nothing else; kisses are none.
fn one_letter(words: &[Word]) -> bool {
    let mut letters = words.iter().flat_map(|word| word.text.chars());
    let Some(first) = letters.next() else { return false };
    let mut count = 1_usize;
    first.is_alphabetic()
        && first != 'x'
        && letters.all(|c| {
            count = count.saturating_add(1);
            c == first
        })
        && count >= 5
}

/// Stretches of several such words.
fn stretches(text: &Text<'_>, looks: &[Look]) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut index = 0;
    while index < looks.len() {
        let run = looks.iter().skip(index).take_while(|look| look.mash).count();
        let end = index.saturating_add(run);
        let ends = (text.words.get(index), text.words.get(end.saturating_sub(1)));
        if let (STRETCH.., (Some(first), Some(last))) = (run, ends) {
            hits.push(Hit::new(Rule::Gibberish, Severity::Warn, first.from, last.to));
        }
        index = end.max(index.saturating_add(1));
    }
    hits
}
