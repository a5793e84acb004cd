//! Street addresses: a house and its street, a flat, a house with a name, a PO box.
//!
//! Where a ward, a service or a stretch of time would read the same ("Bay 4 Park View", "10 Mill Road Surgery rang",
//! "10 minutes down the road"), it is one.

use super::street::{self, Looks, follows, is_capital, is_listed};
use crate::cue;
use crate::hit::Hit;
use crate::lists::streets::{HOUSES, LIVING, MONTHS, NOT_HOUSES, NOT_NAMES, PARTS, SERVICES};
use crate::text::Text;
use crate::words::Word;
use crate::{Rule, Severity};

/// Words of a house's name before "Cottage" and the like.
const MAX_NAME: usize = 3;

/// All street addresses in the text.
pub(crate) fn find(text: &Text<'_>) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    let mut index = 0;
    while let Some(word) = text.words.get(index) {
        // "@PO" is the start of a name on a network.
        let tagged = text.reading.before(word.from) == '@' && text.reading.at(word.from).is_alphabetic();
        let found = numbered(text, index, word)
            .or_else(|| part(text, index, word))
            .or_else(|| named_house(text, index, word))
            .or_else(|| street_of_life(text, index, word))
            .or_else(|| box_number(text, index, word));
        let Some((first, next, severity)) = found.filter(|_| !tagged) else {
            index = index.saturating_add(1);
            continue;
        };
        let from = text.words.get(first).map_or(word.from, |word| word.from);
        let to = next.checked_sub(1).and_then(|last| text.words.get(last)).map_or(word.to, |word| word.to);
        // What stood before a house may have been taken already.
        let from = hits.last().map_or(from, |last| from.max(last.to));
        hits.push(Hit::new(Rule::StreetAddress, severity, from, to).suggesting("[address removed]"));
        index = next;
    }
    hits
}

/// First word, the word after the last, and the weight.
type Found = (usize, usize, Severity);

/// A house number and what follows it.
fn numbered(text: &Text<'_>, index: usize, word: &Word) -> Option<Found> {
    if !is_house_number(text, word) {
        return None;
    }
    let mut name = index.saturating_add(1);
    // "12-14", "3/45", "12 A".
    if let Some(next) = text.words.get(name) {
        let joined = next.from == word.to.saturating_add(1) && matches!(text.reading.at(word.to), '-' | '/');
        let lettered = next.text.len() == 1 && is_capital(text, next) && follows(text, name) && next.text != "i";
        if (joined && is_house_number(text, next)) || lettered {
            name = name.saturating_add(1);
        }
    }
    let first = with_part(text, index);
    let living = || cue::before(&text.reading, text.words.get(first).map_or(word.from, |word| word.from), LIVING);
    let close = beside(text, name);
    let Some((next, looks)) = street::at(text, name).filter(|_| close) else {
        return name_alone(text, index, name, first).filter(|_| close);
    };
    let year = matches!(word.text.as_bytes(), [b'1', b'9', _, b'0'..=b'9'] | [b'2', b'0', _, b'0'..=b'9']);
    let dated = text.words.get(name).is_some_and(|word| is_listed(MONTHS, &word.text));
    let elsewhere = year || dated || is_place_of_care(text, first, name, next);
    let sure = match looks {
        Looks::Sure | Looks::Likely => !elsewhere || living(),
        Looks::Loose => !elsewhere && (first < index || has_preposition(text, index)) || living(),
    };
    sure.then_some((first, next, Severity::Hold))
}

/// Whether nothing but a space or comma lies before the word.
fn beside(text: &Text<'_>, index: usize) -> bool {
    let pair = index.checked_sub(1).and_then(|before| Some((text.words.get(before)?, text.words.get(index)?)));
    pair.is_some_and(|(before, word)| {
        (1..=2).contains(&word.from.saturating_sub(before.to))
            && (before.to..word.from).all(|at| matches!(text.reading.at(at), ' ' | ','))
    })
}

/// Up to four digits, and a letter: no decimal, time, sum of money or percentage.
fn is_house_number(text: &Text<'_>, word: &Word) -> bool {
    let digits = word.text.bytes().take_while(u8::is_ascii_digit).count();
    let tail = word.text.get(digits..).unwrap_or_default();
    let plain = matches!(tail, "" | "a" | "b" | "c" | "d" | "e" | "f");
    let before = text.reading.before(word.from);
    let earlier = text.reading.before(word.from.saturating_sub(1));
    let split = matches!(before, '.' | ':' | ',') && earlier.is_ascii_digit();
    (1..=4).contains(&digits) && plain && !split && !matches!(before, '£' | '$' | '€' | '#' | '+' | '[')
}

/// Takes in what stands before a house: "Flat 3,", "No.", "number".
fn with_part(text: &Text<'_>, index: usize) -> usize {
    let word = |back: usize| index.checked_sub(back).and_then(|at| text.words.get(at));
    let near = |back: usize| {
        let (Some(a), Some(b)) = (word(back), word(back.saturating_sub(1))) else {
            return false;
        };
        (1..=2).contains(&b.from.saturating_sub(a.to))
            && (a.to..b.from).all(|at| matches!(text.reading.at(at), ' ' | ',' | '.' | '/' | '-' | ':'))
    };
    let number = |word: &Word| {
        word.text.len() == 1 || (word.text.len() <= 3 && word.text.contains(|c: char| c.is_ascii_digit()))
    };
    if near(1) && word(1).is_some_and(|word| matches!(word.text.as_str(), "no" | "number")) {
        return index.saturating_sub(1);
    }
    let is_part = |back: usize| word(back).is_some_and(|word| is_listed(PARTS, &word.text));
    if near(1) && near(2) && is_part(2) && word(1).is_some_and(number) {
        return index.saturating_sub(2);
    }
    // "Flat 1/2, 45 Argyle Street".
    if near(1) && near(2) && near(3) && is_part(3) && [1, 2].iter().all(|&back| word(back).is_some_and(number)) {
        return index.saturating_sub(3);
    }
    if near(1) && is_part(1) { index.saturating_sub(1) } else { index }
}

fn has_preposition(text: &Text<'_>, index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|before| text.words.get(before));
    before.is_some_and(|word| matches!(word.text.as_str(), "at" | "outside" | "to") && follows(text, index))
}

/// A ward or a bay stands before, the name of a service after, or the street is a service's that the story is about.
fn is_place_of_care(text: &Text<'_>, first: usize, name: usize, next: usize) -> bool {
    let before = first.checked_sub(1).and_then(|before| text.words.get(before));
    // "the 2 Main Drive problems".
    let counted = before.is_some_and(|word| matches!(word.text.as_str(), "the" | "these" | "those" | "all"));
    let in_ward = counted && follows(text, first)
        || before.is_some_and(|word| is_listed(NOT_HOUSES, &word.text) && follows(text, first));
    let after = text.words.get(next).is_some_and(|word| is_listed(SERVICES, &word.text) && follows(text, next));
    in_ward || after || is_service(text, name, next)
}

fn is_service(text: &Text<'_>, name: usize, next: usize) -> bool {
    let words: Vec<&str> =
        text.words.get(name..next).unwrap_or_default().iter().map(|word| word.text.as_str()).collect();
    let street = words.join(" ");
    text.context.services.iter().any(|service| service.to_lowercase().contains(&street))
}

/// "I live at 12 Oakdale": only straight after such words.
fn name_alone(text: &Text<'_>, index: usize, name: usize, first: usize) -> Option<Found> {
    let mut before = first;
    while let Some(word) = before.checked_sub(1).and_then(|at| text.words.get(at)) {
        if !matches!(word.text.as_str(), "at" | "is" | "was")
            || !follows(text, before)
            || first.saturating_sub(before) > 2
        {
            break;
        }
        before = before.saturating_sub(1);
    }
    let told = before.checked_sub(1).and_then(|at| text.words.get(at))?;
    let at = before < first
        && matches!(told.text.as_str(), "live" | "lived" | "lives" | "living" | "reside" | "resides")
        || matches!(told.text.as_str(), "address" | "addy");
    if !at
        || text
            .words
            .get(before)
            .is_none_or(|word| word.from.saturating_sub(told.to) > 2 || text.reading.at(told.to) == '.')
    {
        return None;
    }
    let mut next = name;
    while next < name.saturating_add(MAX_NAME) {
        let Some(word) = text.words.get(next) else { break };
        let ours = if next == name { word.text.len() > 2 } else { follows(text, next) && is_capital(text, word) };
        if !ours || word.text.contains(|c: char| c.is_ascii_digit()) || is_listed(NOT_NAMES, &word.text) {
            break;
        }
        let the = word.text == "the" && next == name;
        next = next.saturating_add(1);
        if the && text.words.get(next).is_some_and(|word| !is_listed(NOT_NAMES, &word.text)) && follows(text, next) {
            next = next.saturating_add(1);
            break;
        }
    }
    (next > name && index < name).then_some((first, next, Severity::Hold))
}

/// "Flat 3 Rose Court", "Apartment 5, The Mill".
fn part(text: &Text<'_>, index: usize, word: &Word) -> Option<Found> {
    let (number, name) = (index.saturating_add(1), index.saturating_add(2));
    let unit = text.words.get(number)?;
    let sized = unit.text.len() <= 3 && (unit.text.contains(|c: char| c.is_ascii_digit()) || unit.text.len() == 1);
    if !sized || !is_listed(PARTS, &word.text) || !follows(text, number) || unit.text == "i" {
        return None;
    }
    let near = beside(text, name);
    if let Some(found) = text.words.get(name).filter(|_| near).and_then(|house| numbered(text, name, house)) {
        return Some((index.min(found.0), found.1, found.2));
    }
    let street = street::at(text, name).filter(|_| near);
    let in_unit = word.text == "unit" || word.text == "lot";
    match street {
        Some((next, looks)) if !in_unit || looks == Looks::Sure => {
            (!is_place_of_care(text, index, name, next)).then_some((index, next, Severity::Hold))
        }
        Some(_) => None,
        None => {
            let building = [name, name.saturating_add(1)]
                .iter()
                .all(|&at| text.words.get(at).is_some_and(|word| is_name(text, word)));
            let whole = building && beside(text, name) && follows(text, name.saturating_add(1)) && !in_unit;
            if whole {
                return Some((index, name.saturating_add(2), Severity::Hold));
            }
            // "a flat 3 floors up".
            let counted =
                text.words.get(name).is_some_and(|word| word.text != "no" && is_listed(NOT_NAMES, &word.text));
            let living = !in_unit && !counted && cue::before(&text.reading, word.from, LIVING);
            living.then_some((index, name, Severity::Warn))
        }
    }
}

/// A word with a capital and without digits that may be part of a name.
fn is_name(text: &Text<'_>, word: &Word) -> bool {
    is_capital(text, word) && !word.text.contains(|c: char| c.is_ascii_digit()) && !is_listed(NOT_NAMES, &word.text)
}

/// "The Cottage, Mill Lane".
fn named_house(text: &Text<'_>, index: usize, word: &Word) -> Option<Found> {
    if text.reading.at(word.to) != ',' || !is_capital(text, word) || !is_listed(HOUSES, &word.text) {
        return None;
    }
    let street = index.saturating_add(1);
    let (next, looks) = street::at(text, street).filter(|_| beside(text, street))?;
    let mut first = index;
    while index.saturating_sub(first) < MAX_NAME {
        let before = first.checked_sub(1).and_then(|at| text.words.get(at));
        let ours = before.is_some_and(|word| is_name(text, word));
        if !ours || !follows(text, first) {
            break;
        }
        first = first.saturating_sub(1);
    }
    if looks != Looks::Sure
        || first == index
        || is_place_of_care(text, first, street, next)
        || is_service(text, first, street)
    {
        return None;
    }
    let from = text.words.get(first).map_or(word.from, |word| word.from);
    let living = cue::before(&text.reading, from, LIVING);
    Some((first, next, if living { Severity::Hold } else { Severity::Warn }))
}

/// "I live on Mill Lane": a street without its house, straight after such words.
fn street_of_life(text: &Text<'_>, index: usize, word: &Word) -> Option<Found> {
    if !matches!(word.text.as_str(), "live" | "lived" | "lives" | "living") {
        return None;
    }
    let (preposition, name) = (index.saturating_add(1), index.saturating_add(2));
    let on = text.words.get(preposition).is_some_and(|word| matches!(word.text.as_str(), "at" | "in" | "off" | "on"));
    let (next, looks) = street::at(text, name).filter(|_| on && follows(text, name))?;
    let is_address = looks == Looks::Sure && !is_place_of_care(text, name, name, next);
    if !is_address {
        return None;
    }
    // "I live at Oak House, Mill Road".
    let further = street::at(text, next).filter(|found| beside(text, next) && found.1 == Looks::Sure);
    Some(further.map_or((name, next, Severity::Warn), |(end, _)| (name, end, Severity::Hold)))
}

fn box_number(text: &Text<'_>, index: usize, word: &Word) -> Option<Found> {
    let at = |offset: usize| text.words.get(index.saturating_add(offset));
    let is = |offset: usize, expected: &str| at(offset).is_some_and(|word| word.text == expected);
    let number = if word.text == "po" && is(1, "box") {
        2
    } else if word.text == "p" && is(1, "o") && is(2, "box") {
        3
    } else {
        return None;
    };
    let digits =
        at(number).is_some_and(|word| word.text.bytes().all(|byte| byte.is_ascii_digit()) && word.text.len() <= 6);
    digits.then(|| (index, index.saturating_add(number).saturating_add(1), Severity::Warn))
}
