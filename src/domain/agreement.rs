//! How far two readers agree who judge the same stories without knowing of each other.
//!
//! Weighted kappa (Cohen 1968) with quadratic weights: two levels apart counts four times as much as one. The interval is
//! the estimate plus and minus 1.96 standard errors for large samples (Fleiss, Cohen and Everitt 1969, "Large sample standard
//! errors of kappa and weighted kappa", Psychological Bulletin 72, 323-327). Below [`ENOUGH`] stories it would promise more
//! than it can hold, and none is given.

use crate::domain::ids::{Reference, Secret};
use crate::domain::site::Site;

/// The levels of criticality: 0 to 5.
pub const LEVELS: usize = 6;
/// Fewer pairs than this say nothing about agreement beyond themselves.
pub const ENOUGH: u32 = 30;

/// How often the first reader gave the row's level and the second the column's.
pub type Table<const K: usize> = [[u32; K]; K];

/// Agreement beyond chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kappa {
    /// 1: always the same; 0: no better than chance; below: worse.
    pub value: f64,
    /// Its standard error.
    pub error: f64,
}

impl Kappa {
    /// The interval of 95 %, cut to what kappa can be.
    #[must_use]
    pub fn interval(self) -> (f64, f64) {
        let reach = 1.96 * self.error;
        ((self.value - reach).max(-1.0), (self.value + reach).min(1.0))
    }
}

/// How much two levels of `K` agree, from 0 to 1: a level two away is four times as wrong as the next one.
#[must_use]
pub fn quadratic(one: usize, other: usize, levels: usize) -> f64 {
    let far = number(one.abs_diff(other)) / number(levels.saturating_sub(1).max(1));
    1.0 - far * far
}

/// Counts here are far below 2^52.
#[expect(clippy::cast_precision_loss, reason = "levels and stories are few")]
fn number(count: usize) -> f64 {
    count as f64
}

/// Weighted kappa of a table; `None` for an empty table, and where both always gave one and the same level: then there is
/// no chance to be better than.
#[must_use]
pub fn kappa<const K: usize>(table: &Table<K>, weight: fn(usize, usize, usize) -> f64) -> Option<Kappa> {
    let total: f64 = table.iter().flatten().map(|count| f64::from(*count)).sum();
    if total == 0.0 {
        return None;
    }
    let cells: Vec<(usize, usize, f64)> = table
        .iter()
        .enumerate()
        .flat_map(|(i, row)| row.iter().enumerate().map(move |(j, count)| (i, j, f64::from(*count) / total)))
        .collect();
    let (mut rows, mut columns) = ([0.0; K], [0.0; K]);
    for (i, j, share) in &cells {
        add(&mut rows, *i, *share);
        add(&mut columns, *j, *share);
    }
    let at = |sums: &[f64; K], place: usize| sums.get(place).copied().unwrap_or_default();
    // The weight that a row or column has on average when the other reader only guesses.
    let (mut by_row, mut by_column) = ([0.0; K], [0.0; K]);
    let (mut seen, mut guessed) = (0.0, 0.0);
    for (i, j, share) in &cells {
        let weight = weight(*i, *j, K);
        seen += weight * share;
        guessed += weight * at(&rows, *i) * at(&columns, *j);
        add(&mut by_row, *i, at(&columns, *j) * weight);
        add(&mut by_column, *j, at(&rows, *i) * weight);
    }
    let room = 1.0 - guessed;
    if room.abs() < 1e-12 {
        return None;
    }
    let value = (seen - guessed) / room;
    let spread: f64 = cells
        .iter()
        .map(|(i, j, share)| {
            let off = weight(*i, *j, K) - (at(&by_row, *i) + at(&by_column, *j)) * (1.0 - value);
            share * off * off
        })
        .sum();
    let centre = value - guessed * (1.0 - value);
    let variance = (spread - centre * centre).max(0.0) / (total * room * room);
    Some(Kappa { value, error: variance.sqrt() })
}

fn add<const K: usize>(sums: &mut [f64; K], place: usize, share: f64) {
    if let Some(sum) = sums.get_mut(place) {
        *sum += share;
    }
}

/// Whether a decided story is read a second time. Random to everybody, and the same whoever asks and however often.
#[must_use]
pub fn is_sampled(secret: &Secret, site: Site, story: &Reference) -> bool {
    let mac = secret.mac("second-reading", &[story.as_str()]);
    let drawn = u32::from_be_bytes(mac.first_chunk().copied().unwrap_or_default()) % 10_000;
    drawn < site.second_readings()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn linear(one: usize, other: usize, levels: usize) -> f64 {
        1.0 - number(one.abs_diff(other)) / number(levels - 1)
    }

    fn same(one: usize, other: usize, _: usize) -> f64 {
        if one == other { 1.0 } else { 0.0 }
    }

    fn is(found: Option<Kappa>, value: f64, error: f64) {
        let found = found.unwrap();
        assert!((found.value - value).abs() < 5e-5 && (found.error - error).abs() < 5e-5, "{found:?}");
    }

    /// "Sex is fun", husbands and wives: Agresti 1990, table 2.10, as the R package vcd prints it
    /// (unweighted 0.1293, ASE 0.0686; linear 0.2374, ASE 0.0783). The quadratic values come from a second
    /// implementation of the formulas.
    #[test]
    fn published_tables_give_the_published_values() {
        let table = [[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]];
        is(kappa(&table, same), 0.12933, 0.06860);
        is(kappa(&table, linear), 0.23738, 0.07832);
        is(kappa(&table, quadratic), 0.33205, 0.09730);
        // Fleiss, Levin and Paik, "Statistical Methods for Rates and Proportions", table 18.1: 0.68, standard error 0.087.
        is(kappa(&[[75, 1, 4], [5, 4, 1], [0, 0, 10]], same), 0.67647, 0.08770);
    }

    #[test]
    fn the_ends_of_the_scale_are_what_they_say() {
        let always: Table<LEVELS> = std::array::from_fn(|i| std::array::from_fn(|j| u32::from(i == j) * 5));
        assert!((kappa(&always, quadratic).unwrap().value - 1.0).abs() < 1e-12);
        let never: Table<2> = [[0, 5], [5, 0]];
        assert!((kappa(&never, quadratic).unwrap().value + 1.0).abs() < 1e-12);
        let guess: Table<2> = [[5, 5], [5, 5]];
        assert!(kappa(&guess, quadratic).unwrap().value.abs() < 1e-12);
        assert_eq!(kappa(&[[0; LEVELS]; LEVELS], quadratic), None);
        assert_eq!(kappa(&[[9, 0], [0, 0]], quadratic), None, "one level alone says nothing");
    }

    #[test]
    fn two_levels_apart_are_four_times_as_wrong_as_one() {
        let wrong = |one, other| 1.0 - quadratic(one, other, LEVELS);
        assert!((wrong(1, 3) - 4.0 * wrong(1, 2)).abs() < 1e-12);
        assert!((wrong(0, 5) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn about_two_in_a_hundred_are_read_twice_and_always_the_same_ones() {
        let secret = Secret::from_hex(&"5e".repeat(32)).unwrap();
        let drawn = |n: u32| {
            let [a, b, c, d] = n.to_be_bytes();
            is_sampled(&secret, Site::Uk, &Reference::from_random([a, b, c, d, 1, 2, 3, 4]))
        };
        let count = (0..10_000).filter(|n| drawn(*n)).count();
        assert!((150..250).contains(&count), "{count}");
        assert!((0..100).all(|n| drawn(n) == drawn(n)));
    }

    proptest! {
        #[test]
        fn kappa_stays_in_its_bounds_and_does_not_care_who_is_first(
            cells in prop::collection::vec(0u32..40, LEVELS * LEVELS)
        ) {
            let table: Table<LEVELS> = std::array::from_fn(|i| std::array::from_fn(|j| cells[i * LEVELS + j]));
            let turned: Table<LEVELS> = std::array::from_fn(|i| std::array::from_fn(|j| table[j][i]));
            if let (Some(one), Some(other)) = (kappa(&table, quadratic), kappa(&turned, quadratic)) {
                prop_assert!((-1.0 - 1e-9..=1.0 + 1e-9).contains(&one.value) && one.error.is_finite());
                prop_assert!((one.value - other.value).abs() < 1e-9 && (one.error - other.error).abs() < 1e-9);
                let (low, high) = one.interval();
                prop_assert!(low <= high && low >= -1.0 && high <= 1.0);
            }
        }
    }
}
