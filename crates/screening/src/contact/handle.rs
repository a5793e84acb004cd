//! Names on social networks: "@name", and a name after the network's.

use crate::hit::Hit;
use crate::lists::handles::{FILLERS, NAMERS, NETWORKS, NO_NAMES, PLACES, PUBLIC};
use crate::reading::Reading;
use crate::words::Word;
use crate::{Rule, Severity};

/// Words looked at between the network and the name.
const MAX_FILLERS: usize = 5;

/// All names on social networks in the text. Those of services weigh a note.
pub(crate) fn find(reading: &Reading, words: &[Word]) -> Vec<Hit> {
    let mut places: Vec<(usize, usize)> =
        (0..reading.len()).filter_map(|index| tagged(reading, index).map(|to| (index, to))).collect();
    for (index, word) in words.iter().enumerate() {
        // What stands after an apostrophe is judged alone: taking out the words before it must not lay it open.
        let tail = reading.skip_back(word.to, char::is_alphanumeric).max(word.from);
        if NETWORKS.contains(&reading.words(tail, word.to).as_str()) {
            places.extend(before_network(reading, words, index));
            places.extend(named(reading, words, index));
        }
    }
    places.sort_unstable();
    places
        .into_iter()
        .map(|(from, to)| {
            let name = reading.words(from, to.min(from.saturating_add(40)));
            let public = PUBLIC.iter().any(|word| name.contains(word));
            let severity = if public { Severity::Note } else { Severity::Hold };
            Hit::new(Rule::Handle, severity, from, to).suggesting("[social media name removed]")
        })
        .collect()
}

/// Where the name after an "@" at this place ends. One with a server ("@jo@example.social") is taken whole.
fn tagged(reading: &Reading, index: usize) -> Option<usize> {
    let start = index.saturating_add(1);
    let first = reading.at(start);
    // Looking at the first letter before going on keeps "@@@@" from being walked again at each sign.
    if reading.at(index) != '@' || is_name(reading.before(index)) || !(first.is_alphabetic() || first == '_') {
        return None;
    }
    let to = name_end(reading, start, |c| is_name(c) || c == '@');
    // "@M33 2AB" is "at" and a postcode.
    let district = to.saturating_sub(start) <= 4
        && (start..to).any(|at| reading.at(at).is_ascii_digit())
        && !(start..to).any(|at| reading.shape(at).is_lowercase());
    let place = PLACES.contains(&reading.words(start, to.min(start.saturating_add(12))).as_str());
    (to.saturating_sub(start) >= 2 && !place && !district).then_some(to)
}

/// The name that follows a network's: "insta: `jo_1990`", "my snapchat name is `jo.b`".
fn named(reading: &Reading, words: &[Word], network: usize) -> Option<(usize, usize)> {
    let mut plainly = false;
    for word in words.iter().skip(network.saturating_add(1)).take(MAX_FILLERS) {
        if word.opens || reading.before(word.from) == '[' {
            return None;
        }
        if FILLERS.contains(&word.text.as_str()) {
            plainly = plainly || NAMERS.contains(&word.text.as_str());
            continue;
        }
        let from = reading.skip_back(word.from, |c| c == '_');
        if is_name(reading.before(from)) {
            return None;
        }
        let to = name_end(reading, from, |c| is_name(c) || c == '@');
        let tag = reading.skip(to.saturating_add(1), |c| c.is_ascii_digit());
        let to = if reading.at(to) == '#' && tag > to.saturating_add(1) { tag } else { to };
        let unlike_a_word = !word.text.starts_with("covid")
            && (from..to).any(|index| matches!(reading.at(index), '0'..='9' | '_' | '.'))
            && (from..to).any(|index| reading.at(index).is_alphabetic());
        return (to.saturating_sub(from) >= 3
            && ((plainly && !NO_NAMES.contains(&word.text.as_str())) || unlike_a_word))
            .then_some((from, to));
    }
    None
}

/// "I'm `teapot_wombat163` on Instagram", "`jo.b90` on insta".
fn before_network(reading: &Reading, words: &[Word], network: usize) -> Option<(usize, usize)> {
    let on = words.get(network.checked_sub(1)?)?;
    let mut name = network.checked_sub(2)?;
    if !matches!(on.text.as_str(), "on" | "via" | "from") || words.get(network)?.opens || on.opens {
        return None;
    }
    let last = words.get(name)?;
    if last.opens && name > 0 && matches!(reading.before(last.from), '_' | '.')
        || reading.at(last.to) != ' ' && reading.at(last.to) != '_'
    {
        return None;
    }
    let to = reading.skip(last.to, |c| c == '_');
    // A name of several words: "teapot_wombat163", "jo.b.90".
    while name > 0 && matches!(reading.before(words.get(name)?.from), '_' | '.') && network.saturating_sub(name) < 6 {
        let before = words.get(name.saturating_sub(1))?;
        if reading.skip(before.to, |c| matches!(c, '_' | '.')) != words.get(name)?.from {
            break;
        }
        name = name.saturating_sub(1);
    }
    let from = reading.skip_back(words.get(name)?.from, |c| c == '_');
    if is_name(reading.before(from)) || matches!(reading.before(from), '[' | '@' | '/') {
        return None;
    }
    let figures = (from..to).filter(|&index| reading.at(index).is_ascii_digit()).count();
    let said = name.checked_sub(1).and_then(|before| words.get(before));
    let said = said
        .is_some_and(|word| matches!(word.text.as_str(), "add" | "am" | "as" | "at" | "follow" | "im" | "is" | "me"));
    let unlike_a_word = (from..to).any(|index| reading.at(index) == '_') || said && figures > 0;
    let letters = (from..to).filter(|&index| reading.at(index).is_alphabetic()).count();
    (letters >= 3 && unlike_a_word && letters.saturating_add(2) > to.saturating_sub(from) / 2).then_some((from, to))
}

fn name_end(reading: &Reading, from: usize, part: impl Fn(char) -> bool) -> usize {
    let to = reading.skip(from, part);
    reading.skip_back(to, |c| matches!(c, '.' | '@')).max(from)
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.')
}
