//! From which sums on the weights are trusted, and how well they do on lines that they have not seen.

use std::collections::{BTreeMap, HashMap};

use screening::learned::{less, windows};

use super::corpus::{Is, Line};
use super::examples::{LABELS, texts};
use super::noise;
use super::pack::{Bounds, Rounded};
use crate::screen_eval::dice::Dice;

/// The sums from which on the model is moderately sure, sure and very sure, in the order of the labels.
///
/// Chosen on lines set aside and on the half of the evaluation set that is for work: crisis speaks in some 8 of 100 ordinary
/// stories of such lines, each other label in one or two, whatever their length.
pub(super) const BOUNDS: Bounds = [
    [-20, 80, 160],
    [0, 30, 60],
    [-15, 60, 130],
    [-35, 40, 130],
    [-25, 40, 120],
    [-30, 90, 180],
    [90, 130, 180],
    [20, 80, 140],
];

/// So many words do ordinary stories have here.
const STORIES: [usize; 3] = [40, 150, 300];
/// So many words stand before and after a sentence that is inside a story.
const AROUND: usize = 75;
/// So many of each are made.
const EACH: usize = 1_000;
/// One in so many of their sentences sounds like a danger.
const NEAR: usize = 40;

/// So many of 1,000 ordinary stories may speak, for each of the figures that are told.
const MAY: [usize; 3] = [10, 25, 60];

/// What can be said of weights by lines that they have not seen: how many texts of each section are found, alone and inside
/// an ordinary story, with the bounds of now and with those at which so many ordinary stories speak.
pub(super) fn tell(weights: &Rounded, aside: &[Line]) -> String {
    let rows: HashMap<u32, [i8; LABELS]> = weights.rows.iter().copied().collect();
    let of = |text: &str| best(text, weights, &rows);
    let stories: Vec<Vec<[i32; LABELS]>> =
        STORIES.iter().map(|words| (0..EACH).map(|number| of(&story(aside, *words, number))).collect()).collect();
    let mut sections: BTreeMap<&str, (&Line, Sums, Sums)> = BTreeMap::new();
    for line in aside.iter().filter(|line| line.labels.contains(&Is::Yes)) {
        let (_, alone, inside) = sections.entry(&line.section).or_insert((line, Vec::new(), Vec::new()));
        for text in texts(line) {
            let [before, after] = [alone.len(), alone.len() + 1].map(|number| story(aside, AROUND, number));
            inside.push(of(&[before.as_str(), text.as_str(), after.as_str()].join(" ")));
            alone.push(of(&text));
            alone.push(of(&noise::rewrite(&text, &mut Dice::of(&text))));
        }
    }
    let mut told = Vec::new();
    for (section, (line, alone, inside)) in sections {
        for (label, _) in line.labels.iter().enumerate().filter(|(_, is)| **is == Is::Yes) {
            let at = |sums: &Sums, among: &[Sums]| {
                let at = |may| format!("{:.3}", share(sums, label, bound(among, label, may)));
                MAY.map(at).join(" ")
            };
            told.push(format!("{section}, label {label}: {} texts", alone.len()));
            told.push(format!(
                "    alone {}, at {MAY:?}: {}",
                shares(&alone, label),
                at(&alone, stories.get(..1).unwrap_or_default())
            ));
            told.push(format!(
                "    inside {}, at {MAY:?}: {}",
                shares(&inside, label),
                at(&inside, stories.get(1..2).unwrap_or_default())
            ));
        }
    }
    let pieces: Sums = aside.iter().filter(|line| line.is_story()).map(|line| of(&line.name)).collect();
    let by_label = |sums: &Sums| {
        let by_label: Vec<String> = (0..LABELS).map(|label| shares(sums, label)).collect();
        by_label.join("; ")
    };
    told.push(format!("{} pieces of ordinary stories as they were told: {}", pieces.len(), by_label(&pieces)));
    for (words, sums) in STORIES.iter().zip(&stories) {
        told.push(format!("ordinary stories of {words} words: {}", by_label(sums)));
    }
    told.join("\n")
}

/// The largest sums of many texts.
type Sums = Vec<[i32; LABELS]>;

/// The bound at which a label speaks in so many of 1,000 ordinary stories.
fn bound(stories: &[Sums], label: usize, may: usize) -> i32 {
    let mut sums: Vec<i32> = stories.iter().flatten().filter_map(|sums| sums.get(label).copied()).collect();
    sums.sort_unstable_by(|one, other| other.cmp(one));
    sums.get(sums.len() * may / 1_000).map_or(0, |sum| sum.saturating_add(1))
}

/// The largest sum of each label in a text.
fn best(text: &str, weights: &Rounded, rows: &HashMap<u32, [i8; LABELS]>) -> [i32; LABELS] {
    let mut best = [i32::MIN; LABELS];
    for window in windows(text) {
        let mut sums = weights.bias;
        for row in window.iter().filter_map(|key| rows.get(key)) {
            sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += i32::from(*weight));
        }
        best.iter_mut().zip(sums).for_each(|(best, sum)| *best = (*best).max(sum));
    }
    let mut sums = best;
    sums.iter_mut().zip(less(text.split_whitespace().count())).for_each(|(sum, less)| *sum = sum.saturating_sub(less));
    sums
}

/// The shares of texts that reach the first two bounds.
fn shares(sums: &Sums, label: usize) -> String {
    let [moderate, sure, _] = BOUNDS.get(label).copied().unwrap_or_default();
    [moderate, sure].map(|bound| format!("{:.3}", share(sums, label, bound))).join(" ")
}

/// The share of texts in which a label reaches a bound.
fn share(sums: &Sums, label: usize, bound: i32) -> f64 {
    let found = sums.iter().filter(|sums| sums.get(label).is_some_and(|sum| *sum >= bound)).count();
    number(found) / number(sums.len().max(1))
}

/// A story of ordinary lines and nothing else.
fn story(lines: &[Line], words: usize, number: usize) -> String {
    let of = |near: bool| lines.iter().filter(|line| line.is_ordinary() && line.is_near() == near).collect();
    let (plain, near): (Vec<&Line>, Vec<&Line>) = (of(false), of(true));
    let mut dice = Dice::of(&format!("story {number} of {words}"));
    let (mut count, mut sentences) = (0, Vec::new());
    while count < words {
        let kind = if dice.one_in(NEAR) { &near } else { &plain };
        let Some(line) = kind.get(dice.below(kind.len())) else { break };
        let mut text = line.pattern.one(&mut dice);
        if !text.ends_with(['.', '?', '!']) {
            text.push('.');
        }
        count += text.split(' ').count();
        sentences.push(if dice.one_in(4) { noise::rewrite(&text, &mut dice) } else { text });
    }
    sentences.join(" ")
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
