//! How surely a name that stands without a title is that of a person: hospitals and wards have names of people too.

use super::cue::{self, Cue};
use super::known::{Known, first, first_name, last};
use super::run::Run;
use super::token::{Case, Mark, Tokens};

/// Words before a place.
const AT: &[&str] =
    &["at", "attend", "attended", "attending", "in", "inside", "into", "near", "outside", "leave", "left", "via"];

/// What is done at somebody, or has somebody in it.
const BEFORE_AT: &[&str] = &[
    "angry",
    "annoyed",
    "belief",
    "confidence",
    "confided",
    "faith",
    "furious",
    "interest",
    "laughed",
    "look",
    "looked",
    "looking",
    "pointed",
    "screamed",
    "screaming",
    "shouted",
    "shouting",
    "smiled",
    "snapped",
    "swore",
    "trust",
    "yelled",
];

/// Whether the lists know the word as a name.
pub(super) fn known(tokens: &Tokens<'_>, at: usize) -> bool {
    first(tokens, at).max(last(tokens, at)) == Known::Sure
}

/// Whether what stands around says that this is a person.
pub(super) fn meant(tokens: &Tokens<'_>, run: Run) -> bool {
    let cued = match cue::before(tokens, run.first) {
        Cue::Name | Cue::Called | Cue::Role => true,
        Cue::Thanks => {
            tokens.back(run.first, 1) != "to" || !matches!(tokens.back(run.first, 2), "go" | "goes" | "back")
        }
        Cue::Faint => matches!(tokens.back(run.first, 1), "asked" | "told" | "tell" | "by" | "that" | "was"),
        Cue::None => false,
    };
    let sure = known(tokens, run.first) || known(tokens, run.end.saturating_sub(1));
    sure && (cued || cue::role_after(tokens, run.end, false) || cue::deed_after(tokens, run.end))
}

/// "The George Eliot", "at Lister", "Our Lady of Lourdes": one past the name of a place.
pub(super) fn names_a_place(tokens: &Tokens<'_>, run: Run) -> Option<usize> {
    let at = run.first;
    let (one, two, three) = (tokens.back(at, 1), tokens.back(at, 2), tokens.back(at, 3));
    let family = tokens.word(run.end) == "family" && tokens.joins(run.end);
    let the = one == "the" && tokens.mark(at) == Mark::None && !family;
    // "looked after at the george eliot"
    let second = two == "the" && tokens.joins(at) && first_name(one) == Known::Sure;
    // "Ward 7 Fraser".
    let numbered = tokens.mark(at) == Mark::None
        && matches!(two, "ward" | "bay" | "level" | "floor" | "theatre" | "clinic" | "unit")
        && one.starts_with(|c: char| c.is_ascii_digit());
    let saint = one == "of" && (two == "lady" && three == "our" || two == "hospital" || two == "sisters");
    let within = AT.contains(&one)
        && tokens.mark(at) == Mark::None
        && tokens.case(at) == Case::Title
        && !BEFORE_AT.contains(&two)
        && !(one == "left" && two.is_empty())
        && !tokens.get(run.end.saturating_sub(1)).is_some_and(|token| token.owner)
        && !cue::deed_after(tokens, run.end);
    (the || second || numbered || saint || within).then_some(run.end)
}
