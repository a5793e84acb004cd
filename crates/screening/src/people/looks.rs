//! What singles somebody out: looks, origin and voice beside a role. What patients say of themselves stays.

use super::kinds::{FEATURE, FEATURE_WORD, ORIGIN, ROLE, STAFF_PLACE, STRONG, WEAK, is};
use super::known::role;
use super::token::{Mark, Tokens};
use crate::hit::Hit;
use crate::{Rule, Severity};

/// Most words that describe one person in a row.
const LONGEST: usize = 7;

/// Words for a person that do not say that they work there.
const ANYBODY: &[&str] = &[
    "bloke",
    "boy",
    "chap",
    "fella",
    "fellow",
    "gentleman",
    "girl",
    "guy",
    "lad",
    "lady",
    "lass",
    "man",
    "person",
    "woman",
];

/// What may stand between looks and a role: "tall senior staff nurse".
const BETWEEN: &[&str] = &[
    "agency",
    "and",
    "bank",
    "blue",
    "charge",
    "dental",
    "female",
    "health",
    "healthcare",
    "junior",
    "kind",
    "locum",
    "lovely",
    "male",
    "night",
    "nice",
    "old",
    "older",
    "receptionist",
    "security",
    "senior",
    "social",
    "staff",
    "student",
    "support",
    "trainee",
    "very",
    "ward",
    "young",
    "younger",
];

/// Who is no member of staff, though the word for it is in the list of roles.
const NOT_STAFF: &[&str] = &["interpreter", "leader", "owner", "person", "social", "visitor", "lead", "boy"];

/// All descriptions in the text.
pub(super) fn find(tokens: &Tokens<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let found = adjectives(tokens, at).or_else(|| feature(tokens, at)).or_else(|| predicate(tokens, at));
        let hit = found.and_then(|(first, end)| tokens.span(first, end)).map(|(from, to)| {
            Hit::new(Rule::StaffDescription, Severity::Warn, from, to).suggesting("[description removed]")
        });
        hits.extend(hit);
        at = found.map_or(0, |(_, end)| end).max(at.saturating_add(1));
    }
    hits
}

/// What describes somebody.
const DESCRIBES: u32 = ORIGIN | STRONG | WEAK;

/// "tall blonde" before "nurse".
fn adjectives(tokens: &Tokens<'_>, first: usize) -> Option<(usize, usize)> {
    if !tokens.is(first, DESCRIBES) || speaks_of_self(tokens, first) {
        return None;
    }
    let (mut end, mut strong, mut weak) = (first, 0_u8, 0_u8);
    let mut at = first;
    while at < first.saturating_add(LONGEST) {
        let word = tokens.word(at);
        let joined =
            at == first || tokens.joins(at) || matches!(tokens.mark(at), Mark::Comma | Mark::Hyphen | Mark::Slash);
        if word.is_empty() || !joined || at > first && tokens.opens(at) {
            return None;
        }
        let next = at.saturating_add(1);
        if role(word) && !compound_goes_on(tokens, next) {
            break;
        }
        if tokens.is(at, DESCRIBES) {
            let is_strong = tokens.is(at, ORIGIN | STRONG);
            strong = strong.saturating_add(u8::from(is_strong));
            weak = weak.saturating_add(u8::from(!is_strong));
            end = next;
        } else if !BETWEEN.contains(&word) && !role(word) {
            return None;
        }
        at = next;
    }
    let head = tokens.word(at);
    let many = head.ends_with('s') && head != "boss" || matches!(head, "midwives" | "staff" | "ladies");
    let one = role(head) && !many && !tokens.get(at).is_some_and(|token| token.owner);
    if !one || NOT_STAFF.contains(&head) || strong == 0 && weak < 2 {
        return None;
    }
    let staff = !ANYBODY.contains(&head) || works_here(tokens, first, at);
    // Looks that nobody would be told from others by.
    let faint = strong == 0
        && (first..end).all(|place| matches!(tokens.word(place), "young" | "younger" | "older" | "female" | "male"));
    (staff && !faint && end > first).then_some((first, end))
}

/// "nurse" in "nurse practitioner": the last word is the role.
fn compound_goes_on(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.joins(at) && role(tokens.word(at))
}

/// "I am a", "as a" before: patients speak of themselves.
fn speaks_of_self(tokens: &Tokens<'_>, at: usize) -> bool {
    (1..=4).any(|steps| {
        let (word, before) = (tokens.back(at, steps), tokens.back(at, steps.saturating_add(1)));
        matches!(word, "im" | "as" | "being" | "myself") || word == "am" && before == "i" || word == "my" && steps == 1
    })
}

/// Whether a lady, a man works there: "on reception", "who took my blood", "security", "I was seen by".
fn works_here(tokens: &Tokens<'_>, first: usize, head: usize) -> bool {
    let care = |word: &str| {
        matches!(
            word,
            "assessed"
                | "dealt"
                | "examined"
                | "seen"
                | "served"
                | "treated"
                | "operated"
                | "attended"
                | "discharged"
                | "triaged"
        )
    };
    let cared = (1..=9)
        .map(|steps| (steps, tokens.back(first, steps)))
        .take_while(|(_, word)| !word.is_empty())
        .any(|(steps, word)| matches!(word, "by" | "with") && care(tokens.back(first, steps.saturating_add(1))));
    if cared {
        return true;
    }
    let after = head.saturating_add(1)..head.saturating_add(9);
    let works = |word: &str| {
        is(word, STAFF_PLACE) && word != "children"
            || matches!(word, "behind" | "counter" | "staff" | "uniform" | "scrubs" | "served" | "nurse" | "doctor")
    };
    let mut inside = after.take_while(|&at| !tokens.opens(at) && !tokens.word(at).is_empty());
    inside.any(|at| works(tokens.word(at)))
        || (1..=4).map(|steps| tokens.back(first, steps)).take_while(|word| !word.is_empty()).any(works)
}

/// "with a ginger beard" after somebody, or after a comma.
fn feature(tokens: &Tokens<'_>, first: usize) -> Option<(usize, usize)> {
    if !matches!(tokens.word(first), "with" | "has" | "had" | "wearing" | "in") {
        return None;
    }
    let end = feature_end(tokens, first.saturating_add(1))?;
    let (mut somebody, mut staff) = (false, false);
    for steps in 1..=6 {
        let word = tokens.back(first, steps);
        if word.is_empty() {
            break;
        }
        if matches!(word, "i" | "im" | "my" | "me") {
            return None;
        }
        somebody |= role(word);
        staff |= role(word) && !ANYBODY.contains(&word) && !NOT_STAFF.contains(&word);
        if matches!(word, "he" | "she") && matches!(tokens.word(first), "has" | "had") && steps == 1 {
            (somebody, staff) = (true, true);
        }
    }
    let verb = tokens.word(first);
    let worn = matches!(
        tokens.word(end.saturating_sub(1)),
        "hijab" | "headscarf" | "turban" | "niqab" | "burka" | "burqa" | "scarf"
    );
    let fits = !matches!(verb, "wearing" | "in") || worn;
    // "Had [description removed]" still reads well.
    let start = if matches!(verb, "has" | "had" | "wearing") { first.saturating_add(1) } else { first };
    (fits && somebody && (staff || works_here(tokens, first, first))).then_some((start, end))
}

/// One past the feature that these words lead to: "a strong Scottish accent", "long red hair and tattoos".
fn feature_end(tokens: &Tokens<'_>, start: usize) -> Option<usize> {
    let mut found = None;
    let mut coloured = false;
    for at in start..start.saturating_add(LONGEST) {
        let word = tokens.word(at);
        let joined = tokens.joins(at) || matches!(tokens.mark(at), Mark::Hyphen | Mark::Comma);
        if word.is_empty() || !joined || tokens.opens(at) {
            break;
        }
        if tokens.is(at, FEATURE) {
            let plain = matches!(
                word,
                "hair" | "eyebrows" | "eyelashes" | "scar" | "patch" | "limp" | "fringe" | "bob" | "perm" | "stubble"
            );
            // "With the scar on his cheek": where it is tells as much as what it is like.
            let placed = word == "scar" || word == "limp" && at == start.saturating_add(1);
            if plain && !coloured && !placed {
                break;
            }
            found = Some(at.saturating_add(1));
        } else if tokens.is(at, FEATURE_WORD | ORIGIN) {
            coloured |= !matches!(word, "a" | "an" | "her" | "his" | "their" | "the" | "of" | "on" | "and" | "no");
            if found.is_some()
                && matches!(
                    word,
                    "cheek"
                        | "face"
                        | "neck"
                        | "arm"
                        | "arms"
                        | "forehead"
                        | "chin"
                        | "hand"
                        | "hands"
                        | "nose"
                        | "lip"
                        | "leg"
                        | "eye"
                        | "knuckles"
                        | "chest"
                        | "head"
                )
            {
                found = Some(at.saturating_add(1));
            }
        } else {
            break;
        }
    }
    found
}

/// "The nurse was Polish", "her accent".
fn predicate(tokens: &Tokens<'_>, first: usize) -> Option<(usize, usize)> {
    let word = tokens.word(first);
    if matches!(word, "her" | "his" | "their") || tokens.get(first)?.owner && tokens.is(first, ROLE) {
        let mut near = (1..=3).map(|steps| first.saturating_add(steps)).take_while(|&at| tokens.joins(at));
        let end = near.find(|&at| tokens.word(at) == "accent")?;
        return Some((first.saturating_add(1), end.saturating_add(1)));
    }
    let (was, before) = (tokens.back(first, 1), tokens.back(first, 2));
    if !matches!(was, "was" | "is") {
        return None;
    }
    let staff = role(before) && !ANYBODY.contains(&before) && !NOT_STAFF.contains(&before) && !before.ends_with('s');
    let end = first.saturating_add(1);
    let strong = tokens.is(first, ORIGIN | STRONG);
    let closed = tokens.opens(end)
        || tokens.mark(end) == Mark::Comma
        || matches!(tokens.word(end), "and" | "with" | "but" | "so" | "i" | "he" | "she");
    (staff && strong && tokens.joins(first) && closed).then_some((first, end))
}
