//! Windows to learn from: each line in many of its forms, alone, beside and inside ordinary words.

use screening::learned::{Label, features, windows};

use super::corpus::{Is, Line};
use super::noise;
use crate::screen_eval::dice::Dice;

/// A window with what is known of it.
pub(super) struct Example {
    pub(super) features: Vec<u32>,
    pub(super) labels: Vec<Is>,
    /// The place of its line among all.
    pub(super) line: usize,
}

/// Most texts that are made of one line.
const MOST: usize = 36;

/// So many words make an ordinary line a story, which is looked at so often.
const LONG: usize = 20;
const TURNS: usize = 4;

/// The texts of one line: of a line that stands for many, more.
pub(super) fn texts(line: &Line) -> Vec<String> {
    let mut dice = Dice::of(&line.name);
    let count = line.pattern.count();
    let mut texts: Vec<String> = Vec::new();
    for _ in 0..count.clamp(1, MOST) * 2 {
        let text = line.pattern.one(&mut dice);
        if texts.len() < MOST && !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

/// Examples of all lines.
pub(super) fn of(lines: &[Line]) -> Vec<Example> {
    let ordinary: Vec<&Line> = lines.iter().filter(|line| line.is_ordinary()).collect();
    let mut examples = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let mut texts = texts(line);
        let in_company = line.labels_in_company();
        // What is told at length in its own words says more of how people write than the many ways of one sentence.
        if line.is_ordinary() && texts.first().is_some_and(|text| text.split(' ').count() >= LONG) && texts.len() == 1 {
            texts = texts.into_iter().cycle().take(TURNS).collect();
        }
        for (text, turn) in texts.into_iter().zip(0..) {
            let mut dice = Dice::of(&format!("{text} {turn}"));
            let rewritten = noise::rewrite(&text, &mut dice);
            let beside = {
                let other = ordinary.get(dice.below(ordinary.len())).map(|line| line.pattern.one(&mut dice));
                beside(&text, &other.unwrap_or_default(), &mut dice)
            };
            let mut forms = vec![(text, &line.labels), (rewritten, &line.labels), (beside, &in_company)];
            if line.is_ordinary() {
                forms.push((run_on(&ordinary, &mut dice), &in_company));
            }
            for (text, labels) in forms {
                let mut add = |features: Vec<u32>| {
                    examples.push(Example { features, labels: labels.clone(), line: place });
                };
                // In an ordinary text, every window is ordinary; of others, only the whole is known.
                if line.is_ordinary() {
                    windows(&text).into_iter().for_each(&mut add);
                }
                add(features(&text));
            }
        }
    }
    examples
}

/// Ordinary sentences without an end.
fn run_on(ordinary: &[&Line], dice: &mut Dice) -> String {
    let mut parts = Vec::new();
    for _ in 0..dice.between(2, 4) {
        let part = ordinary.get(dice.below(ordinary.len())).map(|line| line.pattern.one(dice)).unwrap_or_default();
        parts.push(part.trim_end_matches('.').to_lowercase());
    }
    parts.join(dice.pick(&[" ", " and ", ", ", " then "]))
}

/// The text before, behind or run together with another.
fn beside(text: &str, other: &str, dice: &mut Dice) -> String {
    let between = dice.pick(&[" ", " ", " and ", ", ", " so ", " "]);
    let (first, second) = if dice.one_in(2) { (text, other) } else { (other, text) };
    let first = if between == " " { first } else { first.trim_end_matches('.') };
    [first, second].join(between)
}

/// How many labels there are.
pub(super) const LABELS: usize = Label::ALL.len();
