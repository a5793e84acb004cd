//! How people really write: no capitals, no apostrophes, slips of the pen, the language of text messages.

use crate::screen_eval::dice::Dice;

/// Words as they are written in text messages, and by people who write rarely.
const SHORT: &[(&str, &[&str])] = &[
    ("about", &["bout", "abt"]),
    ("and", &["n", "an", "&"]),
    ("any", &["ne", "eny"]),
    ("anymore", &["nemore", "no more", "any more"]),
    ("are", &["r"]),
    ("be", &["b"]),
    ("because", &["cos", "coz", "cuz", "becos"]),
    ("before", &["b4", "befor"]),
    ("could", &["cud"]),
    ("doctor", &["dr", "docter", "doc"]),
    ("for", &["4"]),
    ("going", &["goin", "gonna"]),
    ("have", &["hav", "av"]),
    ("hospital", &["hosp", "hospitel"]),
    ("just", &["jus", "jst"]),
    ("know", &["no", "kno"]),
    ("me", &["us"]),
    ("my", &["me", "mi"]),
    ("nothing", &["nuthin", "nowt", "nothin"]),
    ("people", &["ppl", "peple"]),
    ("please", &["pls", "plz"]),
    ("really", &["rly", "realy"]),
    ("said", &["sed"]),
    ("should", &["shud"]),
    ("that", &["dat", "tht"]),
    ("the", &["da", "teh"]),
    ("they", &["they", "dey"]),
    ("thing", &["fing", "thin"]),
    ("to", &["2"]),
    ("tomorrow", &["tmrw", "2moro", "tomoro"]),
    ("tonight", &["2nite", "tonite"]),
    ("want", &["wnt", "wont"]),
    ("was", &["wos", "wuz"]),
    ("were", &["wer", "was"]),
    ("what", &["wot", "wat"]),
    ("when", &["wen"]),
    ("with", &["wiv", "wid"]),
    ("would", &["wud"]),
    ("you", &["u", "ya"]),
    ("your", &["ur"]),
];

/// Small words that people leave out who are learning the language.
const SMALL: &[&str] = &["the", "a", "an", "is", "am", "are", "to", "of", "was", "have"];

/// The text as somebody else might have written it.
pub(super) fn rewrite(text: &str, dice: &mut Dice) -> String {
    let (texts, leaves_out, slips) = (dice.one_in(3), dice.one_in(5), dice.one_in(2));
    let mut words = Vec::new();
    for word in text.split(' ') {
        if leaves_out && SMALL.contains(&word) && dice.one_in(2) {
            continue;
        }
        let short = SHORT.iter().find(|(plain, _)| word.eq_ignore_ascii_case(plain));
        words.push(match short {
            Some((_, ways)) if texts && !dice.one_in(3) => dice.pick(ways).to_owned(),
            _ if slips && word.len() > 3 && dice.one_in(7) => slip(word, dice),
            _ => word.to_owned(),
        });
    }
    let mut text = words.join(" ");
    if !dice.one_in(3) {
        text.make_ascii_lowercase();
    }
    if dice.one_in(2) {
        text = text.replace('\'', "");
    }
    match dice.below(4) {
        0 => text.replace(['.', ',', '!', '?'], ""),
        1 => text.replace(". ", " ").replace(", ", " "),
        2 => text.replace('.', "..."),
        _ => text,
    }
}

/// One slip: a letter missing, doubled, swapped with the next, or another vowel.
fn slip(word: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = dice.between(1, letters.len().saturating_sub(2));
    match dice.below(5) {
        0 => {
            letters.remove(at);
        }
        1 => letters.insert(at, letters.get(at).copied().unwrap_or('e')),
        2 => letters.swap(at, (at + 1).min(word.chars().count() - 1)),
        3 => letters.splice(at..=at, [letters.get(at).copied().unwrap_or('e'); 4]).for_each(drop),
        _ => {
            let vowel = letters.get_mut(at).filter(|letter| "aeiou".contains(**letter));
            if let Some(letter) = vowel {
                *letter = dice.letter("aeiou");
            }
        }
    }
    letters.into_iter().collect()
}
