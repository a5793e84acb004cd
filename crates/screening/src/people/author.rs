//! The author's own name: how a letter ends, how people say who they are, and what their e-mail address shows.

mod mailbox;
mod screen_name;

pub(super) use screen_name::find as screen_name;

use super::kinds::{ORDINARY, is};
use super::known::{Known, first, last, place, unheard};
use super::run::{Run, no_person, titled, untitled};
use super::services::Services;
use super::titles;
use super::token::{Case, Mark, Tokens};
use super::unlisted::new_name;
use crate::hit::Hit;
use crate::text::Text;
use crate::{Rule, Severity};

/// The last words of how a letter ends.
const CLOSINGS: &[&str] = &[
    "best",
    "bye",
    "cheers",
    "faithfully",
    "from",
    "gratefully",
    "gratitude",
    "luck",
    "love",
    "regards",
    "respectfully",
    "signed",
    "sincerely",
    "thankfully",
    "thanks",
    "thankyou",
    "truly",
    "wishes",
    "yours",
];

/// Kisses after a name.
const KISSES: &[&str] = &["x", "xo", "xox", "xx", "xxx", "xxxx"];

/// Words that in small letters follow "I am" and are no name.
const STATES: &[&str] = &["grant", "bless", "kay", "sunny", "happy"];

/// All places with the author's name.
pub(super) fn find(text: &Text<'_>, tokens: &Tokens<'_>, services: &Services) -> Vec<Hit> {
    let mailbox = mailbox::Mailbox::of(text.context.email);
    let mut hits = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let next = at.saturating_add(1);
        let found = introduction(tokens, at)
            .or_else(|| says_it_is_here(tokens, at))
            .or_else(|| sign_off(tokens, at))
            .or_else(|| last_line(tokens, at))
            .or_else(|| mailbox.shows(tokens, at).then(|| untitled(tokens, at)))
            .filter(|run| no_person(tokens, *run).is_none() && !services.name(tokens, *run));
        at = found.map_or(next, |run| run.end.max(next));
        if let Some((from, to)) = found.and_then(|run| tokens.span(run.first, run.end)) {
            let severity = if found.is_some_and(|run| run.full) { Severity::Hold } else { Severity::Warn };
            hits.push(Hit::new(Rule::AuthorName, severity, from, to).suggesting("[name removed]"));
        }
    }
    hits
}

fn last_of(tokens: &Tokens<'_>, run: Run) -> Known {
    last(tokens, run.end.saturating_sub(1))
}

fn ordinary(word: &str) -> bool {
    is(word, ORDINARY)
}

/// "My name is Jane", "I am Jane Smith and".
fn introduction(tokens: &Tokens<'_>, at: usize) -> Option<Run> {
    let (one, two, three) = (tokens.back(at, 1), tokens.back(at, 2), tokens.back(at, 3));
    let plain = matches!(tokens.mark(at), Mark::None | Mark::Colon | Mark::Dash | Mark::Quote);
    let named = matches!(one, "is" | "was" | "s") && two == "name" && matches!(three, "my" | "full")
        || matches!(one, "name" | "names") && matches!(two, "my" | "the")
        || one == "me" && two == "call"
        || one == "by" && matches!(two, "go" | "goes") && three == "i";
    let am = one == "im" || one == "am" && two == "i" || one == "i" && tokens.mark(at) == Mark::Comma;
    let this_is = one == "is" && two == "this";
    if !(plain || one == "i") || !(named || am || this_is) {
        return None;
    }
    if named && titles::is_title(tokens.word(at)) {
        return titled(tokens, at.saturating_add(1), titles::Title::Strong);
    }
    let run = untitled(tokens, at);
    let word = tokens.word(at);
    let (first, last) = (first(tokens, at), last(tokens, at));
    let with_last = run.full && last_of(tokens, run) == Known::Sure;
    let small_ends =
        tokens.opens(run.end) || !tokens.joins(run.end) || matches!(tokens.word(run.end), "and" | "i" | "im");
    let accepted = match tokens.case(at) {
        Case::Title if named => (first != Known::No || last != Known::No || unheard(word)) && !ordinary(word),
        Case::Title if this_is || one == "i" => first != Known::No && run.full,
        Case::Title => first == Known::Sure || first == Known::Wordy && run.full,
        Case::Small | Case::Loud if named => {
            first == Known::Sure
                || with_last && !ordinary(word)
                || !ordinary(word)
                    && (first == Known::Wordy || unheard(word))
                    && small_ends
                    && tokens.case(at) == Case::Small
        }
        Case::Small if am => first == Known::Sure && word.len() > 3 && !STATES.contains(&word),
        _ => false,
    };
    accepted.then_some(run)
}

/// "Hiya, its tomasz here", "Thi Obi writing", "Maryam Quinlan is the name".
fn says_it_is_here(tokens: &Tokens<'_>, at: usize) -> Option<Run> {
    if matches!(tokens.case(at), Case::Figure | Case::Initial) || ordinary(tokens.word(at)) {
        return None;
    }
    let greeted = tokens.opens(at)
        || matches!(
            tokens.back(at, 1),
            "afternoon"
                | "all"
                | "evening"
                | "hello"
                | "hey"
                | "hi"
                | "hiya"
                | "is"
                | "its"
                | "morning"
                | "there"
                | "everyone"
        );
    if !greeted {
        return None;
    }
    let run = untitled(tokens, at);
    let (next, after) = (tokens.word(run.end), run.end.saturating_add(1));
    let here = matches!(next, "here" | "writing") && (tokens.joins(run.end) || tokens.mark(run.end) == Mark::Comma);
    let name = next == "is"
        && matches!(tokens.word(after), "the" | "my")
        && tokens.word(after.saturating_add(1)) == "name"
        && tokens.joins(after);
    let (first, last) = (first(tokens, at), last(tokens, run.end.saturating_sub(1)));
    let known = first == Known::Sure
        || run.full && (last == Known::Sure || first == Known::Wordy)
        || run.full && last == Known::Wordy && tokens.case(at) == Case::Title
        || tokens.case(at) == Case::Title && run.full && unheard(tokens.word(at)) && name;
    ((here || name) && known).then_some(run)
}

/// What stands alone after the words that close a letter: one to four words that may be names, one of them known as
/// such or all with capitals.
fn last_line(tokens: &Tokens<'_>, at: usize) -> Option<Run> {
    let before = at.checked_sub(1)?;
    let token = tokens.get(at)?;
    let closing = matches!(
        tokens.word(before),
        "faithfully"
            | "gratefully"
            | "regards"
            | "respectfully"
            | "signed"
            | "sincerely"
            | "thanks"
            | "truly"
            | "wishes"
            | "yours"
    );
    let apart = token.line || !matches!(token.mark, Mark::None);
    if !closing || tokens.word(before) == "thanks" && !apart {
        return None;
    }
    let (mut end, mut known, mut capitals) = (at, false, true);
    while end < at.saturating_add(5) && (end == at || tokens.get(end).is_some_and(|token| !token.line && !token.opens))
    {
        let word = tokens.word(end);
        if end > at && !tokens.joins(end) && !matches!(tokens.mark(end), Mark::Hyphen | Mark::Dot)
            || KISSES.contains(&word)
        {
            break;
        }
        let part = match tokens.case(end) {
            Case::Initial => true,
            Case::Figure => false,
            Case::Small if word.len() == 1 => true,
            _ => titles::particle(word) || !ordinary(word) && word.len() > 1 && new_or_known(tokens, end),
        };
        if !part {
            return None;
        }
        known |= first(tokens, end).max(last(tokens, end)) == Known::Sure;
        capitals &= matches!(tokens.case(end), Case::Title | Case::Initial);
        end = end.saturating_add(1);
    }
    let mut rest = end;
    while rest < end.saturating_add(3) && KISSES.contains(&tokens.word(rest)) {
        rest = rest.saturating_add(1);
    }
    let closes = rest >= tokens.len() || tokens.get(rest).is_some_and(|token| token.line);
    let words = end.saturating_sub(at);
    let fits = (1..=4).contains(&words) && closes && (known || capitals && apart && words > 1);
    fits.then_some(Run { first: at, end, full: words > 1 })
}

fn new_or_known(tokens: &Tokens<'_>, at: usize) -> bool {
    first(tokens, at).max(last(tokens, at)) != Known::No || new_name(tokens, at)
}

/// "Kind regards, Jane Smith" at the end of a text or line, or a name on the last line.
fn sign_off(tokens: &Tokens<'_>, at: usize) -> Option<Run> {
    let before = tokens.word(at.checked_sub(1)?);
    let token = tokens.get(at)?;
    let apart = token.line || !matches!(token.mark, Mark::None);
    let thank_you = before == "you" && at.checked_sub(2).is_some_and(|place| tokens.word(place) == "thank") && apart;
    let closing = CLOSINGS.contains(&before) || thank_you;
    if !(closing || token.line) {
        return None;
    }
    let next = at.saturating_add(1);
    let run = match titles::title(token.word) {
        Some(title) => titled(tokens, next, title)?,
        None if token.case == Case::Initial => {
            let name = (next..at.saturating_add(3)).find(|&place| tokens.case(place) == Case::Title)?;
            Run { first: at, ..untitled(tokens, name) }
        }
        None => untitled(tokens, at),
    };
    let run = Run { full: run.full || run.first != at || token.case == Case::Initial, ..run };
    let mut end = run.end;
    while end < run.end.saturating_add(3) && KISSES.contains(&tokens.word(end)) {
        end = end.saturating_add(1);
    }
    let last_line = end >= tokens.len();
    if !last_line && !tokens.get(end).is_some_and(|token| token.line) {
        return None;
    }
    let (word, titled) = (token.word, run.first != at);
    let (first, last) = (first(tokens, at), last(tokens, at));
    let title_case = matches!(token.case, Case::Title | Case::Initial);
    let accepted = if !closing {
        last_line && title_case && (first == Known::Sure || titled || first == Known::Wordy && run.full)
    } else if matches!(before, "from" | "love" | "best" | "thanks" | "luck") && !apart {
        let known = first == Known::Sure || first == Known::Wordy && (run.full || !place(word)) && title_case;
        let thanked = before != "from" && before != "love";
        (known && !ordinary(word) || titled) && !thanked
    } else if apart {
        let known = first != Known::No || last == Known::Sure || unheard(word);
        titled
            || title_case && known && !ordinary(word)
            || first == Known::Sure
            || token.case == Case::Initial && run.full
    } else {
        titled || first == Known::Sure
    };
    accepted.then_some(run)
}
