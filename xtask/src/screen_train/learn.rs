//! Logistic regression with few weights: follow the regularised leader, one label beside the other.
//!
//! Brendan `McMahan` and others, "Ad click prediction: a view from the trenches", 2013. Learned twice: once on all features,
//! to see which say most, and once more on those alone. Each time that an example is looked at, a third of its features
//! is left out by chance, so that none leans on another. Only additions, multiplications, divisions and roots, which every
//! machine rounds alike, in a fixed order.

use std::collections::HashMap;

use super::corpus::Is;
use super::examples::{Example, LABELS};
use crate::screen_eval::dice::Dice;

/// How fast weights follow.
const SPEED: f64 = 0.08;
/// How much large weights cost.
const SMALL: f64 = 2.0;
/// One in so many features of an example is left out.
const LEFT_OUT: usize = 3;
/// In so many lines a feature must occur: what is in one only says nothing of others.
const LINES: usize = 2;
/// So many features are kept.
const MOST: usize = 12_000;

/// One time of learning.
struct Time {
    /// How much a weight must be worth to be kept.
    few: f64,
    /// How often all examples are gone through.
    rounds: u8,
    /// The weights are the mean of those after so many last rounds: less stays in of the chance that left features out.
    last: u8,
}

/// On all features.
const FIRST: Time = Time { few: 6.0, rounds: 3, last: 2 };
/// On those that are kept.
const SECOND: Time = Time { few: 16.0, rounds: 20, last: 15 };

/// What was learned.
pub(super) struct Weights {
    /// By key, in order.
    pub(super) rows: Vec<(u32, [f64; LABELS])>,
    pub(super) bias: [f64; LABELS],
}

/// What is kept of a weight while learning.
#[derive(Clone, Copy, Default)]
struct Cell {
    lean: f64,
    squares: f64,
}

impl Cell {
    fn weight(self, few: f64) -> f64 {
        if self.lean.abs() <= few {
            return 0.0;
        }
        let few = if self.lean < 0.0 { -few } else { few };
        (few - self.lean) / ((1.0 + self.squares.sqrt()) / SPEED + SMALL)
    }

    fn learn(&mut self, slope: f64, weight: f64) {
        let squares = self.squares + slope * slope;
        self.lean += slope - (squares.sqrt() - self.squares.sqrt()) / SPEED * weight;
        self.squares = squares;
    }
}

impl Weights {
    /// Learns from the examples.
    pub(super) fn learn(examples: &[Example]) -> Self {
        let all = Table::of(&common(examples)).learn(examples, &FIRST);
        Table::of(&all.best()).learn(examples, &SECOND)
    }

    /// The features with the largest weights.
    fn best(&self) -> Vec<u32> {
        let worth = |row: &[f64; LABELS]| row.iter().fold(0.0_f64, |most, weight| most.max(weight.abs()));
        let mut all: Vec<(f64, u32)> = self.rows.iter().map(|(key, row)| (worth(row), *key)).collect();
        all.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        all.into_iter().take(MOST).map(|(_, key)| key).collect()
    }
}

/// Features that occur in enough lines.
fn common(examples: &[Example]) -> Vec<u32> {
    let mut lines: HashMap<u32, (usize, usize)> = HashMap::new();
    let mut common = Vec::new();
    for example in examples {
        for key in &example.features {
            let (count, last) = lines.entry(*key).or_insert((0, usize::MAX));
            if *last != example.line {
                (*count, *last) = (*count + 1, example.line);
                if *count == LINES {
                    common.push(*key);
                }
            }
        }
    }
    common
}

/// The weights while they are learned.
struct Table {
    numbers: HashMap<u32, usize>,
    cells: Vec<[Cell; LABELS]>,
    bias: [Cell; LABELS],
}

impl Table {
    fn of(keys: &[u32]) -> Self {
        let numbers: HashMap<u32, usize> = keys.iter().copied().zip(0..).collect();
        Self { cells: vec![Default::default(); keys.len()], numbers, bias: Default::default() }
    }

    fn learn(mut self, examples: &[Example], time: &Time) -> Weights {
        let encode = |example: &Example| -> Vec<usize> {
            example.features.iter().filter_map(|key| self.numbers.get(key).copied()).collect()
        };
        let encoded: Vec<(&Example, Vec<usize>)> = examples.iter().map(|example| (example, encode(example))).collect();
        let mut order: Vec<usize> = (0..encoded.len()).collect();
        let mut sums = vec![[0.0; LABELS]; self.cells.len()];
        let mut bias = [0.0; LABELS];
        for round in 0..time.rounds {
            let mut dice = Dice::of(&format!("round {round}"));
            for last in (1..order.len()).rev() {
                order.swap(last, dice.below(last + 1));
            }
            for (example, features) in order.iter().filter_map(|place| encoded.get(*place)) {
                let kept: Vec<usize> = features.iter().copied().filter(|_| !dice.one_in(LEFT_OUT)).collect();
                for (label, is) in example.labels.iter().enumerate().filter(|(_, is)| **is != Is::Perhaps) {
                    self.step(&kept, label, *is == Is::Yes, time.few);
                }
            }
            if round + time.last >= time.rounds {
                sums.iter_mut().zip(&self.cells).for_each(|(sums, cells)| add(sums, cells, time.few));
                add(&mut bias, &self.bias, 0.0);
            }
        }
        let mean = |sums: [f64; LABELS]| sums.map(|sum| sum / f64::from(time.last));
        let row = |number: &usize| sums.get(*number).copied().map(mean);
        let mut rows: Vec<(u32, [f64; LABELS])> =
            self.numbers.iter().filter_map(|(key, number)| Some((*key, row(number)?))).collect();
        rows.sort_by_key(|(key, _)| *key);
        Weights { rows, bias: mean(bias) }
    }

    fn step(&mut self, features: &[usize], label: usize, is: bool, few: f64) {
        let Some(bias) = self.bias.get_mut(label) else { return };
        let cell = |cells: &[[Cell; LABELS]], number: usize| cells.get(number).and_then(|row| row.get(label)).copied();
        let weight = |number: &usize| cell(&self.cells, *number).map_or(0.0, |cell| cell.weight(few));
        let weights: Vec<f64> = features.iter().map(weight).collect();
        let bias_weight = bias.weight(0.0);
        let sum = weights.iter().fold(bias_weight, |sum, weight| sum + weight);
        let slope = logistic(sum) - f64::from(u8::from(is));
        bias.learn(slope, bias_weight);
        for (number, weight) in features.iter().zip(weights) {
            if let Some(cell) = self.cells.get_mut(*number).and_then(|row| row.get_mut(label)) {
                cell.learn(slope, weight);
            }
        }
    }
}

fn add(sums: &mut [f64; LABELS], cells: &[Cell; LABELS], few: f64) {
    sums.iter_mut().zip(cells).for_each(|(sum, cell)| *sum += cell.weight(few));
}

fn logistic(sum: f64) -> f64 {
    1.0 / (1.0 + exp(-sum.clamp(-30.0, 30.0)))
}

/// The exponential of what is not large: that of a 1024th, squared ten times.
fn exp(power: f64) -> f64 {
    let small = power / 1024.0;
    let mut value = 1.0 + small * (1.0 + small / 2.0 * (1.0 + small / 3.0 * (1.0 + small / 4.0)));
    for _ in 0..10 {
        value *= value;
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exponential_is_right() {
        for power in [-30.0, -3.0, -0.1, 0.0, 1.0, 5.0, 30.0] {
            assert!((exp(power) / f64::exp(power) - 1.0).abs() < 1e-6, "{power}");
        }
    }

    #[test]
    fn what_tells_examples_apart_gets_a_weight() {
        let mut labels = vec![Is::No; LABELS];
        let mut examples = Vec::new();
        for line in 0..1_000 {
            let is = line % 2 == 0;
            labels[0] = if is { Is::Yes } else { Is::No };
            examples.push(Example { features: vec![if is { 1 } else { 2 }, 3], labels: labels.clone(), line });
        }
        let weights = Weights::learn(&examples);
        let of = |key: u32| weights.rows.iter().find(|row| row.0 == key).map_or(0.0, |row| row.1[0]);
        assert!(of(1) > 0.5 && of(2) < -0.5 && of(3).abs() < 0.2, "{:?}", weights.rows);
    }
}
