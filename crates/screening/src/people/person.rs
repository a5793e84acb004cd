//! Names of staff, patients and relatives: after a title, beside a role, after words that speak of somebody, or by
//! themselves when the lists are sure of them.

use super::business::{Business, business};
use super::cue::{self, Cue};
use super::evidence;
use super::kinds::{KIN, ORDINARY, ROLE, THING};
use super::known::{Known, first, kin, last, thing, unheard};
use super::run::{Run, no_person, titled, untitled};
use super::services::Services;
use super::titles::{self, Title};
use super::token::{Case, Mark, Tokens};
use super::tone::{Tone, Tones};
use super::unlisted::{ends_like_a_name, in_between, new_name, new_with_last_name};
use crate::hit::Hit;
use crate::{Rule, Severity};

/// Words that in small letters are hardly ever the name that they also are.
const VERBS: &[&str] = &[
    "bill", "can", "drew", "faith", "gene", "grant", "guy", "hope", "may", "mark", "nurse", "pat", "ray", "rob",
    "rose", "rich", "said", "sue", "will",
];

/// All names in the text.
pub(super) fn find(tokens: &Tokens<'_>, services: &Services, praised_first_names: bool) -> Vec<Hit> {
    let tones = Tones::of(tokens);
    let mut hits = Vec::new();
    let mut at = 0;
    // Where a name ends that may be a practice's: what is joined to it may be as well.
    let mut practice = usize::MAX;
    while at < tokens.len() {
        match name_at(tokens, services, at) {
            Some(Found::Name(run, meant)) => {
                let between = at.saturating_sub(practice);
                let joined = between == 0 || between == 1 && tokens.word(practice) == "and";
                let meant = meant && !(joined && run.first > at && practice <= at && !tokens.opens(at));
                if !meant && run.first > at {
                    practice = run.end;
                }
                at = run.end.max(at.saturating_add(1));
                hits.extend(hit(tokens, &tones, run, meant, praised_first_names));
                while let Some(next) = listed(tokens, run, at).filter(|next| !services.name(tokens, *next)) {
                    hits.extend(hit(tokens, &tones, next, meant, praised_first_names));
                    at = next.end.max(at.saturating_add(1));
                }
            }
            Some(Found::Other(end)) => at = end.max(at.saturating_add(1)),
            None => at = at.saturating_add(1),
        }
    }
    hits
}

/// What starts at a word.
enum Found {
    /// And whether what stands around it leaves no doubt that a person is meant.
    Name(Run, bool),
    /// The name of no person, up to here.
    Other(usize),
}

fn name_at(tokens: &Tokens<'_>, services: &Services, at: usize) -> Option<Found> {
    let next = at.saturating_add(1);
    if let Some(title) = titles::title(tokens.word(at)).filter(|_| !tokens.get(at).is_some_and(|token| token.owner)) {
        let strong = if tokens.case(at) == Case::Figure { Title::Weak } else { title };
        if let Some(run) = titled(tokens, next, strong) {
            let honoured = matches!(tokens.word(at), "sir" | "dame");
            let meant = strong == Title::Strong || !honoured && evidence::known(tokens, run.first);
            return Some(found(tokens, services, Run { first: at, ..run }, run, meant));
        }
    }
    let run = initials_and_last_name(tokens, at)
        .or_else(|| (vouched_for(tokens, at) || new_with_last_name(tokens, at)).then(|| untitled(tokens, at)))
        .or_else(|| on_its_own(tokens, at).then(|| untitled(tokens, at)))?;
    if let Some(end) = no_person(tokens, run).or_else(|| evidence::names_a_place(tokens, run)) {
        return Some(Found::Other(end.max(run.end)));
    }
    Some(found(tokens, services, run, run, evidence::meant(tokens, run)))
}

/// A name, unless it is that of a service or a firm. `whole` has the title as well.
fn found(tokens: &Tokens<'_>, services: &Services, whole: Run, run: Run, meant: bool) -> Found {
    if services.name(tokens, whole) {
        return Found::Other(run.end);
    }
    match business(tokens, whole.first, run) {
        Business::Name(end) => Found::Other(end.max(run.end)),
        Business::Place => Found::Name(run, false),
        Business::None => Found::Name(run, meant),
    }
}

/// "J. Smith", "S K Rao".
fn initials_and_last_name(tokens: &Tokens<'_>, at: usize) -> Option<Run> {
    let end = at.saturating_add(2);
    if tokens.case(at) == Case::Small && tokens.word(at).len() == 1 && !matches!(tokens.word(at), "a" | "i" | "n" | "s")
    {
        let cued = cue::before(tokens, at) != Cue::None || cue::role_after(tokens, end, false);
        let named =
            cued && last(tokens, end.saturating_sub(1)) == Known::Sure && follows(tokens, end.saturating_sub(1));
        return named.then_some(Run { first: at, end, full: true });
    }
    if tokens.case(at) != Case::Initial || tokens.word(at) == "i" || tokens.back(at, 1).len() == 1 {
        return None;
    }
    let mut end = at.saturating_add(1);
    while end < at.saturating_add(3) && tokens.case(end) == Case::Initial && follows(tokens, end) {
        end = end.saturating_add(1);
    }
    let dotted = tokens.mark(end) == Mark::Dot;
    let named = tokens.case(end) == Case::Title && last(tokens, end) == Known::Sure && follows(tokens, end);
    let lone = tokens.word(at) != "a" || dotted;
    let type_of = matches!(tokens.back(at, 1), "type" | "hepatitis" | "vitamin" | "group" | "ward" | "bay" | "level");
    (named && lone && !type_of).then(|| Run { first: at, end: untitled(tokens, end).end, full: true })
}

fn follows(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.joins(at) || tokens.mark(at) == Mark::Dot && tokens.get(at).is_some_and(|token| !token.line)
}

/// Whether what stands around the word says that it is a name.
fn vouched_for(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    if word.len() < 2 || titles::is_title(word) {
        return false;
    }
    if tokens.case(at) == Case::Figure || tokens.case(at) == Case::Small && tokens.is(at, ORDINARY) {
        return false;
    }
    let (cue, end) = (cue::before(tokens, at), at.saturating_add(1));
    let (first, last) = (first(tokens, at), last(tokens, at));
    let ordinary = tokens.is(at, ORDINARY);
    // "My mum, Marisol Dlamini, was taken in".
    let whole = if tokens.mark(at) == Mark::Comma { untitled(tokens, at).end } else { end };
    let closed =
        tokens.mark(at) != Mark::Comma || matches!(tokens.mark(whole), Mark::Comma | Mark::Dash) || tokens.opens(whole);
    match tokens.case(at) {
        Case::Title => {
            let meant = cue::in_small_letters(tokens, at);
            let wordy = first == Known::Wordy && !tokens.is(at, THING | ROLE | KIN);
            let new = new_name(tokens, at) && meant && tokens.mark(end) != Mark::Hyphen && ends_like_a_name(tokens, at);
            match cue {
                Cue::Name | Cue::Called => first == Known::Sure || wordy || last == Known::Sure && !ordinary || new,
                Cue::Role => {
                    let elder = kin(tokens.back(at, 1)) && !matches!(word, "will" | "may");
                    let person = first == Known::Sure || wordy && (meant || elder);
                    person && closed || (last == Known::Sure || new) && closed && meant
                }
                Cue::Thanks => first == Known::Wordy && meant && !ordinary && !super::known::place(word),
                _ => (first == Known::Wordy && !ordinary || unheard(word)) && cue::role_after(tokens, end, true),
            }
        }
        Case::Small | Case::Loud => {
            let kin_before = kin(tokens.back(at, 1)) && matches!(tokens.back(at, 2), "my" | "our" | "her" | "his");
            match cue {
                Cue::Name => {
                    let ends = tokens.opens(end) || matches!(tokens.word(end), "and" | "who" | "she" | "he");
                    let new = unheard(word) && ends && tokens.case(at) == Case::Small;
                    first == Known::Sure || first == Known::Wordy && !ordinary && !VERBS.contains(&word) || new
                }
                Cue::Called => {
                    first == Known::Sure
                        || first == Known::Wordy && !ordinary && !matches!(word, "may" | "will" | "hope")
                        || last == Known::Sure && word.len() > 3
                }
                Cue::Role => {
                    let wordy = first == Known::Wordy
                        && !ordinary
                        && kin_before
                        && !matches!(word, "drew" | "hope" | "may" | "rose" | "will");
                    let goes_on = tokens.word(end) == "and" || cue::deed_after(tokens, end);
                    let meant = first == Known::Wordy && !VERBS.contains(&word) && tokens.joins(at) && goes_on;
                    // "pharmacist ashworth gave me"
                    let by_last_name = last == Known::Sure && word.len() > 3 && cue::goes_on_as_a_person(tokens, end);
                    closed && (first == Known::Sure || wordy || meant || by_last_name && tokens.joins(at))
                }
                Cue::Thanks => first == Known::Sure,
                Cue::Faint => first == Known::Sure && word.len() > 3,
                Cue::None => first == Known::Sure && word.len() > 3 && cue::goes_on_as_a_person(tokens, end),
            }
            .then_some(())
            .or_else(|| (first == Known::Sure && cue::role_after(tokens, end, false)).then_some(()))
            .or_else(|| (first == Known::Sure && in_between(tokens, at)).then_some(()))
            .is_some()
        }
        _ => false,
    }
}

/// Whether the word is a name with nothing around it that says so.
fn on_its_own(tokens: &Tokens<'_>, at: usize) -> bool {
    let next = at.saturating_add(1);
    let first_name = first(tokens, at);
    let word = tokens.word(at);
    // "Charcot-Marie-Tooth": what began before the hyphen is no name.
    if tokens.is(at, THING | ROLE | KIN) || county(tokens, at) || tokens.mark(at) == Mark::Hyphen {
        return false;
    }
    match tokens.case(at) {
        Case::Title if first_name == Known::Sure => true,
        Case::Title if first_name == Known::Wordy => {
            let month = matches!(word, "april" | "may" | "june" | "august" | "summer" | "autumn" | "winter");
            let dated = month && tokens.back(at, 1).starts_with(|c: char| c.is_ascii_digit());
            let full =
                !dated && tokens.joins(next) && tokens.case(next) == Case::Title && last(tokens, next) == Known::Sure;
            full || !month && (cue::deed_after(tokens, next) || before_a_name(tokens, next))
        }
        Case::Small => {
            let pair = tokens.joins(next) && tokens.case(next) == Case::Small && last(tokens, next) == Known::Sure;
            first_name == Known::Sure && pair && word.len() > 2
        }
        _ => false,
    }
}

/// "In County Clare", where it is no person.
fn county(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.word(at), "clare" | "kerry")
        && matches!(tokens.back(at, 1), "co" | "county" | "from" | "in" | "near" | "of")
}

/// ", Sarah" or "and Sarah".
fn before_a_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let and = tokens.word(at) == "and" && tokens.joins(at);
    let name = if and { at.saturating_add(1) } else { at };
    (and || matches!(tokens.mark(at), Mark::Comma | Mark::And))
        && tokens.case(name) == Case::Title
        && (first(tokens, name) == Known::Sure
            || and && first(tokens, name) == Known::Wordy && cue::deed_after(tokens, name.saturating_add(1)))
}

/// The name that goes on with a list: after a comma, "&" or "and".
fn listed(tokens: &Tokens<'_>, before: Run, end: usize) -> Option<Run> {
    if tokens.opens(end) || tokens.get(end.checked_sub(1)?)?.owner {
        return None;
    }
    let and = matches!(tokens.word(end), "and" | "n") && matches!(tokens.mark(end), Mark::None | Mark::Comma);
    let at = if and { end.saturating_add(1) } else { end };
    if !(and && tokens.joins(at) || matches!(tokens.mark(end), Mark::Comma | Mark::And | Mark::Slash)) {
        return None;
    }
    let (first, last) = (first(tokens, at), last(tokens, at));
    let after = at.saturating_add(1);
    let word = tokens.word(at);
    let closes = tokens.opens(after) || matches!(tokens.mark(after), Mark::Comma | Mark::And);
    let goes_on = closes || tokens.joins(after) && tokens.case(after) == Case::Small && !thing(tokens.word(after));
    let ordinary = tokens.is(at, ORDINARY);
    let named = match tokens.case(at) {
        Case::Title => {
            first == Known::Sure
                || !ordinary && goes_on && (first == Known::Wordy || unheard(word))
                || before.full && last == Known::Sure && goes_on
        }
        Case::Small if tokens.case(before.first) == Case::Small && word.len() > 2 => {
            // "lyn, sue and karen"
            let next = if tokens.word(after) == "and" { after.saturating_add(1) } else { after };
            let between = next > after && tokens.joins(next) || tokens.mark(after) == Mark::Comma;
            let last_but_one =
                between && tokens.case(next) == Case::Small && super::known::first(tokens, next) == Known::Sure;
            first == Known::Sure || first == Known::Wordy && last_but_one
        }
        _ => false,
    };
    let run = untitled(tokens, at);
    let run = Run { full: run.full || before.full && last == Known::Sure && first == Known::No, ..run };
    (named && no_person(tokens, run).is_none()).then_some(run)
}

fn hit(tokens: &Tokens<'_>, tones: &Tones, run: Run, meant: bool, praised_first_names: bool) -> Option<Hit> {
    let (from, to) = tokens.span(run.first, run.end)?;
    let severity = match (tones.at(run.first), run.full) {
        (Tone::Praise, false) if praised_first_names => Severity::Note,
        (Tone::Blame, true) if meant => Severity::Hold,
        _ => Severity::Warn,
    };
    Some(Hit::new(Rule::PersonName, severity, from, to).suggesting("[name removed]"))
}
