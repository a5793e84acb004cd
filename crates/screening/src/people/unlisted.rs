//! Names that no list has, told by what stands around them.

use super::cue::{self, Cue};
use super::kinds::{KIN, ORDINARY, PLACE, ROLE};
use super::known::{Known, last, unheard};
use super::run::untitled;
use super::token::{Case, Mark, Tokens};

/// Whether what follows a word that no list has fits a name: "my dad Wheelchair services" does not.
pub(super) fn ends_like_a_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let end = untitled(tokens, at).end;
    if tokens.opens(end) || !tokens.joins(end) || tokens.get(end.saturating_sub(1)).is_some_and(|token| token.owner) {
        return true;
    }
    let word = tokens.word(end);
    cue::goes_on_as_a_person(tokens, end)
        || end > at.saturating_add(1) && tokens.case(end) == Case::Small
        || matches!(
            word,
            "and"
                | "as"
                | "at"
                | "because"
                | "but"
                | "for"
                | "from"
                | "he"
                | "i"
                | "in"
                | "on"
                | "she"
                | "so"
                | "they"
                | "to"
                | "we"
                | "when"
                | "while"
                | "with"
        )
}

/// "The lady opposite, catalina, kept": between commas, after somebody.
pub(super) fn in_between(tokens: &Tokens<'_>, at: usize) -> bool {
    let end = at.saturating_add(1);
    tokens.mark(at) == Mark::Comma
        && (tokens.mark(end) == Mark::Comma || tokens.opens(end))
        && (1..=5).any(|steps| tokens.back_is(at, steps, ROLE | KIN))
}

/// "Xiaoming Ashworth", where only the last name is in the list, and what stands around fits a person.
pub(super) fn new_with_last_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let next = at.saturating_add(1);
    let end = next.saturating_add(1);
    let pair = tokens.case(at) == Case::Title
        && tokens.case(next) == Case::Title
        && tokens.joins(next)
        && last(tokens, next) == Known::Sure
        && !tokens.is(next, ORDINARY)
        && new_name(tokens, at);
    let before = tokens.back(at, 1);
    let told = matches!(before, "by" | "with" | "was" | "is" | "says" | "said" | "told" | "thank" | "thanks")
        || cue::before(tokens, at) != Cue::None;
    pair && (told || cue::deed_after(tokens, end) || cue::goes_on_as_a_person(tokens, end))
}

/// Whether a word with a capital may be a name that no list has.
pub(super) fn new_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    // "Xiaoming" ends like a verb.
    unheard(word) || word.len() > 2 && word.ends_with("ing") && !tokens.is(at, ORDINARY | PLACE)
}
