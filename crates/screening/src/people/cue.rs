//! What stands around a word and says that it is a name.

use super::kinds::{BLAME, COMMON, KIN, ORIGIN, PLACE, PRAISE, ROLE, STAFF_PLACE, STRONG, WEAK};
use super::known::{kin, role};
use super::token::{Case, Mark, Tokens};
use crate::lists::name_cues::{BEFORE_FOR, BEFORE_NAME, BEFORE_ROLE, BEFORE_TO, DEEDS, FAINT, PERSONS_DEEDS};

/// What says that a name stands here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    /// "her name was": whatever follows is a name.
    Name,
    /// "a nurse called": so it is, nearly.
    Called,
    /// "the physio", "my husband".
    Role,
    /// "thanks to", "spoke to": a name, or a ward.
    Thanks,
    /// "by", "with": a name, if it is in the list.
    Faint,
    None,
}

/// What speaks for a name at this place. Commas, brackets and colons may stand before it after a role.
pub(super) fn before(tokens: &Tokens<'_>, at: usize) -> Cue {
    let (one, two) = (tokens.back(at, 1), tokens.back(at, 2));
    let close =
        matches!(tokens.mark(at), Mark::None | Mark::Quote | Mark::Colon | Mark::Dash | Mark::Comma | Mark::Open);
    if !close || tokens.get(at).is_some_and(|token| token.line) {
        return Cue::None;
    }
    let is = matches!(one, "was" | "is" | "were" | "are" | "being");
    if is && matches!(two, "name" | "names") || matches!(one, "name" | "names") && tokens.back(at, 2) != "no" {
        return Cue::Name;
    }
    let plain = matches!(tokens.mark(at), Mark::None | Mark::Quote | Mark::Colon);
    // "Her name badge said Thandiwe."
    let badge = matches!(one, "said" | "says" | "read" | "reads") && matches!(two, "badge" | "label" | "tag");
    if plain && (badge || one == "surname" || one == "by" && two == "signed") {
        return Cue::Name;
    }
    // "My consultant was Xiaoming", "my midwife is called".
    let mine = matches!(tokens.back(at, 3), "her" | "his" | "my" | "our" | "their" | "your");
    if plain && mine && matches!(one, "is" | "was") && tokens.back_is(at, 2, ROLE) && names_somebody(tokens, at) {
        return Cue::Role;
    }
    if plain && matches!(one, "called" | "named" | "nicknamed") {
        let person = (2..=5).map(|steps| tokens.back(at, steps)).take_while(|word| !word.is_empty()).any(is_person);
        return if person { Cue::Called } else { Cue::Faint };
    }
    let part_of_title = tokens.mark(at) == Mark::Dash && !tokens.opens(at);
    if tokens.back_is(at, 1, ROLE | KIN)
        && (plain || part_of_title || matches!(tokens.mark(at), Mark::Comma | Mark::Open))
    {
        return Cue::Role;
    }
    if !plain {
        return Cue::None;
    }
    let speaks = one == "you" && matches!(two, "thank" | "bless")
        || one == "to" && BEFORE_TO.contains(&two)
        || one == "for" && BEFORE_FOR.contains(&two)
        || BEFORE_NAME.contains(&one)
        || one == "with" && matches!(two, "spoke" | "speak" | "spoken" | "speaking" | "dealt");
    if speaks {
        Cue::Thanks
    } else if FAINT.contains(&one) {
        Cue::Faint
    } else {
        Cue::None
    }
}

/// Whether a word after "my midwife was" is hardly a word for how she was.
fn names_somebody(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.case(at) == Case::Title && !tokens.is(at, PRAISE | BLAME | ORIGIN | STRONG | WEAK | PLACE | COMMON)
}

fn is_person(word: &str) -> bool {
    role(word) || kin(word) || matches!(word, "who" | "she" | "he" | "someone" | "somebody" | "team" | "child")
}

/// Whether what follows says what or where somebody is: "(porter)", "the HCA", "on reception". `near` wants it beyond
/// doubt.
pub(super) fn role_after(tokens: &Tokens<'_>, end: usize, near: bool) -> bool {
    let token = tokens.word(end);
    if tokens.opens(end) || tokens.get(end).is_some_and(|token| token.line) {
        return false;
    }
    match tokens.mark(end) {
        Mark::Open => {
            let inside = end..end.saturating_add(4);
            return inside.clone().any(|at| (at == end || tokens.joins(at)) && tokens.is(at, ROLE | KIN)) && !near
                || role(token);
        }
        Mark::None | Mark::Comma | Mark::Dash => {}
        _ => return false,
    }
    if BEFORE_ROLE.contains(&token) && (token != "a" || tokens.mark(end) != Mark::None) {
        let reach = if near { 2 } else { 4 };
        return (1..=reach)
            .map(|steps| end.saturating_add(steps))
            .take_while(|&at| tokens.joins(at))
            .any(|at| tokens.is(at, ROLE | KIN));
    }
    if tokens.mark(end) == Mark::None && matches!(token, "on" | "in" | "at" | "from") {
        let next = tokens.word(end.saturating_add(1));
        let after = tokens.word(end.saturating_add(2));
        let desk = |word: &str| matches!(word, "reception" | "desk" | "switchboard" | "triage");
        return desk(next)
            || desk(after) && matches!(next, "the" | "front" | "main")
            || !near
                && (tokens.is(end.saturating_add(1), STAFF_PLACE) && next != "children"
                    || matches!(next, "the" | "your" | "our") && tokens.is(end.saturating_add(2), STAFF_PLACE));
    }
    false
}

/// Whether what follows is what a person does: "Grace explained", "Hope was lovely".
pub(super) fn deed_after(tokens: &Tokens<'_>, end: usize) -> bool {
    let next = end.saturating_add(1);
    if !tokens.joins(end) || tokens.opens(end) {
        return false;
    }
    let word = tokens.word(end);
    let praised = || (next..next.saturating_add(3)).take_while(|&at| tokens.joins(at)).any(|at| tokens.is(at, PRAISE));
    PERSONS_DEEDS.contains(&word) || matches!(word, "was" | "were" | "is") && praised()
}

/// Whether a name in small letters may go on like this.
pub(super) fn goes_on_as_a_person(tokens: &Tokens<'_>, end: usize) -> bool {
    tokens.joins(end) && !tokens.opens(end) && DEEDS.contains(&tokens.word(end))
}

/// Whether the word before stands in small letters, so that a capital after it means something.
pub(super) fn in_small_letters(tokens: &Tokens<'_>, at: usize) -> bool {
    let small = |before: usize| match tokens.case(before) {
        Case::Small => true,
        // The first word of a sentence has its capital from there.
        Case::Title => tokens.opens(before),
        _ => false,
    };
    at.checked_sub(1).is_some_and(small) && !tokens.opens(at)
}
