//! How far a name goes: its first names, initials, particles and last names.

use super::cue::goes_on_as_a_person;
use super::kinds::{ORDINARY, ROYAL, is};
use super::known::{Known, common, first, kin, last, place, role, thing, unheard};
use super::titles::{Title, is_title, particle};
use super::token::{Case, Mark, Tokens};
use super::unlisted::new_name;
use crate::lists::no_names::FAMOUS;
use crate::lists::sorted::holds;

/// Most words of one name.
const LONGEST: usize = 6;

/// A name in the words of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    pub(super) first: usize,
    /// One past its last word.
    pub(super) end: usize,
    /// More than a first name.
    pub(super) full: bool,
}

/// What follows a name in small letters and shows that it is none: "the jenner ward".
const SMALL_THINGS: &[&str] = &[
    "bandage",
    "boots",
    "brace",
    "building",
    "cannula",
    "catheter",
    "centre",
    "classification",
    "clinic",
    "coil",
    "collar",
    "contracture",
    "criteria",
    "cyst",
    "department",
    "disease",
    "duct",
    "fever",
    "forceps",
    "fracture",
    "frame",
    "grading",
    "harness",
    "hernia",
    "hospice",
    "hospital",
    "hospitals",
    "implant",
    "index",
    "infirmary",
    "law",
    "manoeuvre",
    "needle",
    "operation",
    "palsy",
    "partners",
    "pharmacy",
    "pill",
    "practice",
    "procedure",
    "protocol",
    "reflex",
    "rule",
    "scale",
    "scales",
    "score",
    "sign",
    "speculum",
    "splint",
    "splints",
    "stage",
    "stockings",
    "suite",
    "surgery",
    "syndrome",
    "syndromes",
    "technique",
    "test",
    "tests",
    "trust",
    "tube",
    "unit",
    "ward",
    "wards",
    "wing",
];

/// The name after a title, when there is one.
pub(super) fn titled(tokens: &Tokens<'_>, start: usize, title: Title) -> Option<Run> {
    let (mut at, mut named) = (start, 0_usize);
    while at < start.saturating_add(LONGEST) {
        let next = at.saturating_add(1);
        let follows = if at == start {
            // "I told the doctor. Tongue tie": only what is shortened has a dot.
            let shortened = matches!(
                tokens.word(at.saturating_sub(1)),
                "dr" | "drs" | "fr" | "mr" | "mrs" | "ms" | "mx" | "prof" | "rev" | "sr"
            );
            tokens.joins(at)
                || shortened && tokens.mark(at) == Mark::Dot && !tokens.get(at).is_some_and(|token| token.line)
        } else {
            continues(tokens, at)
        };
        if !follows {
            break;
        }
        let small_particle = title == Title::Strong
            && particle(tokens.word(at))
            && tokens.word(at) != "la"
            && (particle(tokens.word(next)) || particle(tokens.back(at, 1)) && unheard(tokens.word(next)))
            && continues(tokens, next);
        let before_a_name = particle(tokens.word(at)) && capital_follows(tokens, next);
        if named == 0 && initials(tokens, at) || before_a_name || small_particle {
            at = next;
        } else if titled_part(tokens, at, named, title) {
            named = named.saturating_add(1);
            at = next;
            if tokens.get(at.saturating_sub(1)).is_some_and(|token| token.owner) {
                break;
            }
        } else {
            break;
        }
    }
    let building = thing(tokens.word(at)) && tokens.joins(at) && tokens.case(at) == Case::Title;
    let home =
        matches!(tokens.word(at), "hospital" | "hospice" | "house" | "school" | "college" | "infirmary" | "ward");
    let lone = title == Title::Weak && at == start.saturating_add(1) && first(tokens, start) > last(tokens, start);
    let run = Run { first: start, end: at, full: !lone };
    let public = famous(tokens, start) || famous(tokens, start.saturating_sub(1));
    (named > 0 && !(building && home) && !public).then_some(run)
}

/// Whether the word at `at` may belong to the same name as the one before.
fn continues(tokens: &Tokens<'_>, at: usize) -> bool {
    let after_initial = tokens.case(at.saturating_sub(1)) == Case::Initial;
    match tokens.mark(at) {
        Mark::None => tokens.joins(at),
        Mark::Hyphen => true,
        Mark::Dot => after_initial && tokens.get(at).is_some_and(|token| !token.line),
        _ => false,
    }
}

/// "S", "SK", or "j" before a name.
fn initials(tokens: &Tokens<'_>, at: usize) -> bool {
    let next = at.saturating_add(1);
    let word = tokens.word(at);
    match tokens.case(at) {
        Case::Initial => true,
        Case::Loud => word.len() <= 3 && continues(tokens, next) && tokens.case(next) == Case::Title && !common(word),
        Case::Small => {
            word.len() == 1
                && (tokens.joins(next) || tokens.mark(next) == Mark::Dot)
                && last(tokens, next) == Known::Sure
        }
        _ => false,
    }
}

fn capital_follows(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.case(at), Case::Title) && continues(tokens, at) && !common(tokens.word(at))
}

fn titled_part(tokens: &Tokens<'_>, at: usize, named: usize, title: Title) -> bool {
    let word = tokens.word(at);
    let best = first(tokens, at).max(last(tokens, at));
    let ordinary = common(word);
    match tokens.case(at) {
        Case::Title if named > 0 => further(tokens, at),
        Case::Title if title == Title::Strong => {
            best == Known::Sure || best == Known::Wordy && (!ordinary || word.len() > 3) || new_name(tokens, at)
        }
        Case::Title => best == Known::Sure || best == Known::Wordy && !ordinary || unheard(word),
        Case::Small | Case::Loud if named > 0 => {
            let alike = tokens.case(at.saturating_sub(1)) == tokens.case(at) || tokens.mark(at) == Mark::Hyphen;
            alike && last(tokens, at) == Known::Sure
        }
        Case::Small | Case::Loud => {
            let sure = best == Known::Sure && word.len() > 2;
            let wordy = best == Known::Wordy && !ordinary && !thing(word);
            let person = matches!(tokens.back(at, 1), "mr" | "mrs" | "ms" | "mx");
            let closed =
                goes_on_as_a_person(tokens, at.saturating_add(1)) || tokens.mark(at.saturating_add(1)) == Mark::Comma;
            sure || title == Title::Strong
                && (wordy && (person || closed) || best == Known::No && unheard(word) && tokens.back(at, 1) != "drs")
        }
        _ => false,
    }
}

/// Whether a word with a capital goes on with a name that has begun.
fn further(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    let best = first(tokens, at).max(last(tokens, at));
    match best {
        Known::Sure => !common(word),
        Known::Wordy => {
            !thing(word) && !is_title(word) && !(common(word) && (word.len() < 4 || role(word) || kin(word)))
        }
        Known::No => unheard(word),
    }
}

/// The name that starts here with a first name, or with any name that a cue vouches for.
pub(super) fn untitled(tokens: &Tokens<'_>, start: usize) -> Run {
    let (mut at, mut end, mut parts) = (start.saturating_add(1), start.saturating_add(1), 1_usize);
    let owned = |at: usize| tokens.get(at.saturating_sub(1)).is_some_and(|token| token.owner);
    while at < start.saturating_add(LONGEST) && continues(tokens, at) && !owned(at) {
        let case = tokens.case(at);
        let next = at.saturating_add(1);
        let part = match case {
            Case::Title => further(tokens, at) && !tokens.opens(at),
            // "Hyun-woo", "jean-claude".
            Case::Small if tokens.mark(at) == Mark::Hyphen => {
                first(tokens, at).max(last(tokens, at)) == Known::Sure
                    || tokens.case(start) == Case::Title
                        && (2..5).contains(&tokens.word(at).len())
                        && !is(tokens.word(at), ORDINARY)
            }
            Case::Small | Case::Loud => {
                case == tokens.case(start) && last(tokens, at) == Known::Sure && !place(tokens.word(at))
            }
            _ => false,
        };
        let between = case == Case::Initial && tokens.word(at) != "i" || particle(tokens.word(at));
        let particles = particle(tokens.word(at)) && particle(tokens.word(next)) && continues(tokens, next);
        // "bronwyn ní dhomhnaill", "piet van der merwe".
        let small_after = case == Case::Small
            && tokens.case(start) == Case::Small
            && particle(tokens.word(at))
            && continues(tokens, next)
            && (last(tokens, next) == Known::Sure
                || unheard(tokens.word(next))
                    && matches!(tokens.word(at), "ni" | "van" | "der" | "mac" | "mc" | "von"));
        if part {
            // "Anne-Marie" is one name.
            parts = parts.saturating_add(usize::from(tokens.mark(at) != Mark::Hyphen));
            end = next;
        } else if small_after {
            parts = parts.saturating_add(1);
            end = next.saturating_add(1);
            at = next;
        } else if !(between && capital_follows(tokens, next) || particles) {
            break;
        }
        at = at.saturating_add(1);
    }
    Run { first: start, end, full: parts > 1 }
}

/// A saint, a queen, somebody famous, or what is named after somebody: one past the words that say so.
pub(super) fn no_person(tokens: &Tokens<'_>, run: Run) -> Option<usize> {
    let royal = (tokens.joins(run.first) || tokens.mark(run.first) == Mark::Dot)
        && run.first.checked_sub(1).is_some_and(|before| tokens.is(before, ROYAL));
    if royal || famous(tokens, run.first) {
        return Some(run.end.max(run.first.saturating_add(2)));
    }
    names_a_thing(tokens, run)
}

fn famous(tokens: &Tokens<'_>, at: usize) -> bool {
    let next = at.saturating_add(1);
    let pair = || [tokens.word(at), tokens.word(next)].concat();
    !tokens.word(next).is_empty() && tokens.mark(next) != Mark::Dot && holds(FAMOUS, &pair())
}

/// "Elizabeth Garrett Anderson Wing", "Martha's Rule", "Rose ward".
fn names_a_thing(tokens: &Tokens<'_>, run: Run) -> Option<usize> {
    for at in run.end..run.end.saturating_add(3) {
        if !tokens.joins(at) || tokens.opens(at) {
            return None;
        }
        let word = tokens.word(at);
        match tokens.case(at) {
            Case::Title if thing(word) => return Some(at),
            Case::Title | Case::Loud if !common(word) => {}
            Case::Small if at == run.end && SMALL_THINGS.contains(&word) => return Some(at),
            _ => return None,
        }
    }
    None
}
