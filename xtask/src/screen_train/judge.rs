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
/// Chosen on the half of the evaluation set that is for work and on lines set aside: crisis speaks in some 5 of 100 of
/// its ordinary stories and holds half of them, each other label holds at most 1.
pub(super) const BOUNDS: Bounds =
    [[0, 80, 160], [0, 30, 60], [-20, 60, 130], [-80, 20, 120], [-80, 0, 120], [-30, 100, 180]];

/// So many words do ordinary stories have here.
const STORIES: [usize; 3] = [40, 150, 300];
/// So many of each are made.
const EACH: usize = 1_000;
/// One in so many of their sentences sounds like a danger.
const NEAR: usize = 40;

/// What can be said of weights by lines that they have not seen.
pub(super) fn tell(weights: &Rounded, aside: &[Line]) -> String {
    let rows: HashMap<u32, [i8; LABELS]> = weights.rows.iter().copied().collect();
    let mut told = vec!["of texts of lines set aside, found at least moderately, surely; by label:".to_owned()];
    let mut sections: BTreeMap<&str, Vec<[i32; LABELS]>> = BTreeMap::new();
    for line in aside.iter().filter(|line| !line.is_ordinary()) {
        for text in texts(line) {
            let rewritten = noise::rewrite(&text, &mut Dice::of(&text));
            let sums = [text, rewritten].map(|text| best(&text, weights, &rows));
            sections.entry(&line.section).or_default().extend(sums);
        }
    }
    for line in aside {
        // One line for each section, by the labels that it has.
        let Some(sums) = sections.remove(line.section.as_str()) else { continue };
        for (label, _) in line.labels.iter().enumerate().filter(|(_, is)| **is == Is::Yes) {
            told.push(format!("{}, label {label}: {} texts, {}", line.section, sums.len(), shares(&sums, label)));
        }
    }
    for words in STORIES {
        let sums: Vec<_> = (0..EACH).map(|number| best(&story(aside, words, number), weights, &rows)).collect();
        let by_label: Vec<String> = (0..LABELS).map(|label| shares(&sums, label)).collect();
        told.push(format!("ordinary stories of {words} words: {}", by_label.join("; ")));
    }
    told.join("\n")
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
    let less = less(text.split_whitespace().count());
    best.map(|sum| sum.saturating_sub(less))
}

/// The shares of texts that reach the first two bounds.
fn shares(sums: &[[i32; LABELS]], label: usize) -> String {
    let [moderate, sure, _] = BOUNDS.get(label).copied().unwrap_or_default();
    let share = |bound: i32| {
        let found = sums.iter().filter(|sums| sums.get(label).is_some_and(|sum| *sum >= bound)).count();
        format!("{:.3}", number(found) / number(sums.len().max(1)))
    };
    [share(moderate), share(sure)].join(" ")
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
