//! Names of practices, chemists and firms, which are those of people: "Dr Murray & Partners", "David Jarvis Ltd".

use super::kinds::{COMMON, ROLE};
use super::run::Run;
use super::titles::is_title;
use super::token::{Case, Mark, Tokens};

/// Words that make a firm of the names before them, also over "and".
const FIRM: &[&str] = &[
    "assoc",
    "associate",
    "associates",
    "bros",
    "brothers",
    "co",
    "company",
    "limited",
    "llp",
    "ltd",
    "partner",
    "partners",
    "partnership",
    "plc",
    "ptnrs",
    "pty",
    "son",
    "sons",
];

/// Words that make a place of the name straight before them.
const PLACE: &[&str] = &[
    "center",
    "centre",
    "chemist",
    "chemists",
    "clinic",
    "clinics",
    "dental",
    "dentistry",
    "foundation",
    "health",
    "medical",
    "nursing",
    "optical",
    "opticians",
    "optometrist",
    "optometrists",
    "orthodontics",
    "pharmacies",
    "pharmacy",
    "physiotherapy",
    "podiatry",
    "practice",
    "practices",
    "stomacare",
    "surgeries",
    "surgery",
];

/// Most words looked at after a name.
const REACH: usize = 14;

/// What a name is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Business {
    /// Its name, up to here.
    Name(usize),
    /// "Dr Patel's surgery", "at Dr Patel": a place that may have that name.
    Place,
    None,
}

/// What the words around a name make of it. `start` is its title when it has one.
pub(super) fn business(tokens: &Tokens<'_>, start: usize, run: Run) -> Business {
    if let Some(end) = firm(tokens, start, run) {
        return Business::Name(end);
    }
    let owned = tokens.get(run.end.saturating_sub(1)).is_some_and(|token| token.owner);
    if is_place(tokens, run.end) {
        let names = !owned || tokens.case(run.end) == Case::Title;
        return if names { Business::Name(run.end.saturating_add(1)) } else { Business::Place };
    }
    let titled = start < run.first;
    let place = titled && (stands_for_a_place(tokens, start) || is_a_surgery(tokens, end_of_list(tokens, run.end)));
    if place || beside_a_surgery(tokens, start, run.end) { Business::Place } else { Business::None }
}

fn is_place(tokens: &Tokens<'_>, at: usize) -> bool {
    PLACE.contains(&tokens.word(at))
        && tokens.joins(at)
        && !tokens.opens(at)
        && !tokens.is(at.saturating_add(1), ROLE)
        && tokens.word(at.saturating_add(1)) != "assistants"
}

/// One past "and Partners", "& Dr Lee & Partners", "Ltd".
fn firm(tokens: &Tokens<'_>, start: usize, run: Run) -> Option<usize> {
    let titled = start < run.first;
    for at in run.end..run.end.saturating_add(REACH) {
        let word = tokens.word(at);
        if word.is_empty() || tokens.opens(at) || tokens.get(at).is_some_and(|token| token.line) {
            return None;
        }
        let near = matches!(tokens.mark(at), Mark::None | Mark::And);
        let capital = !matches!(tokens.case(at), Case::Small);
        let and = tokens.mark(at) == Mark::And || tokens.word(at.saturating_sub(1)) == "and";
        if FIRM.contains(&word) && near {
            // "Karen and partner came" is somebody's family.
            let family = matches!(word, "partner" | "son" | "sons" | "brothers" | "associate" | "company" | "co");
            let firm = capital || !family || titled && word == "partner";
            return (firm && (at > run.end || !and || capital || titled)).then(|| at.saturating_add(1));
        }
        if at > run.end && capital && and_before_place(tokens, at) {
            return Some(at.saturating_add(1));
        }
        let goes_on = word == "and"
            || is_title(word)
            || capital && !tokens.is(at, COMMON | ROLE) && tokens.case(at) != Case::Figure;
        if !goes_on {
            return None;
        }
    }
    None
}

/// "Dr Ward and Wilding Medical Centre".
fn and_before_place(tokens: &Tokens<'_>, at: usize) -> bool {
    is_place(tokens, at) && tokens.case(at.saturating_sub(1)) == Case::Title
}

/// "The staff at Dr Murray", "registered with Dr Murray", "under" no: a doctor is meant there.
fn stands_for_a_place(tokens: &Tokens<'_>, start: usize) -> bool {
    let (one, two) = (tokens.back(start, 1), tokens.back(start, 2));
    let shouted = matches!(two, "angry" | "annoyed" | "screamed" | "shouted" | "swore" | "yelled" | "look" | "looked");
    match one {
        "at" | "outside" | "near" | "opposite" => !shouted,
        // "The Sir Robert Peel", "the Mr Price shop".
        "the" => true,
        "with" => matches!(two, "register" | "registered" | "signed"),
        "to" => matches!(two, "taken" | "moved" | "changed" | "switched" | "transferred" | "move" | "change"),
        _ => false,
    }
}

/// Past the names that go on after one: "Drs Lee, Fox & Hart".
fn end_of_list(tokens: &Tokens<'_>, end: usize) -> usize {
    let goes_on = |at: usize| {
        let near =
            matches!(tokens.mark(at), Mark::None | Mark::And | Mark::Comma | Mark::Dot | Mark::Open | Mark::Hyphen);
        let name = matches!(tokens.case(at), Case::Title | Case::Initial | Case::Loud);
        near && !tokens.opens(at) && (name || tokens.word(at) == "and")
    };
    (end..end.saturating_add(REACH)).find(|&at| !goes_on(at)).unwrap_or(end)
}

/// "Dr Murray is a good surgery".
fn is_a_surgery(tokens: &Tokens<'_>, end: usize) -> bool {
    let article = end.saturating_add(1);
    if !matches!(tokens.word(end), "is" | "was" | "are") || !matches!(tokens.word(article), "a" | "an" | "the" | "my") {
        return false;
    }
    (1..=5)
        .map(|steps| article.saturating_add(steps))
        .take_while(|&at| tokens.joins(at) && !tokens.opens(at))
        .any(|at| PLACE.contains(&tokens.word(at)) || matches!(tokens.word(at), "hospital" | "place" | "service"))
}

/// "Bell Green Surgery - Dr Lee", "Albert Road Surgery (Dr Lee)", "Dr Lee - Station Road".
fn beside_a_surgery(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    let joined = |at: usize| matches!(tokens.mark(at), Mark::Dash | Mark::Hyphen | Mark::Open);
    let before = start.checked_sub(1);
    let place = |at: usize| PLACE.contains(&tokens.word(at));
    before.is_some_and(|before| place(before) && tokens.case(before) == Case::Title)
        && (joined(start) || tokens.joins(start))
        || tokens.mark(end) == Mark::Comma
            && (0..3)
                .map(|steps| end.saturating_add(steps))
                .any(|at| place(at) && tokens.case(at) == Case::Title && !tokens.is(at.saturating_add(1), ROLE))
}
