//! Weights in whole numbers, and the file that they are stored in: `learned/model.rs` says how.

use anyhow::{Context as _, Result};

use super::examples::LABELS;
use super::learn::Weights;

/// Of how many parts a whole is made.
pub(super) const PARTS: f64 = 32.0;
/// A weight of fewer parts is none.
const LEAST: i8 = 5;

/// Weights in whole numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rounded {
    /// By key, in order.
    pub(super) rows: Vec<(u32, [i8; LABELS])>,
    pub(super) bias: [i32; LABELS],
}

/// The sums from which on the model is moderately sure, sure and very sure.
pub(super) type Bounds = [[i32; 3]; LABELS];

/// Rounds, and leaves out what says little.
pub(super) fn round(weights: &Weights) -> Rounded {
    let rows = weights.rows.iter().map(|(key, row)| (*key, row.map(part)));
    let rows = rows.filter(|(_, row)| row.iter().any(|weight| *weight != 0)).collect();
    Rounded { rows, bias: weights.bias.map(whole) }
}

#[expect(clippy::cast_possible_truncation, reason = "it is bounded just before")]
fn part(weight: f64) -> i8 {
    let part = (weight * PARTS).round().clamp(-127.0, 127.0) as i8;
    if part.abs() < LEAST { 0 } else { part }
}

#[expect(clippy::cast_possible_truncation, reason = "it is bounded just before")]
pub(super) fn whole(weight: f64) -> i32 {
    (weight * PARTS).round().clamp(-30_000.0, 30_000.0) as i32
}

/// The file.
pub(super) fn pack(weights: &Rounded, bounds: &Bounds) -> Result<Vec<u8>> {
    let mut file = Vec::new();
    for (bias, bounds) in weights.bias.iter().zip(bounds) {
        for number in [bias].into_iter().chain(bounds) {
            file.extend(i16::try_from(*number).context("a bound is too large")?.to_le_bytes());
        }
    }
    let mut groups = vec![0_u8; 1 << 12];
    for (key, _) in &weights.rows {
        let group = groups.get_mut(usize::try_from(key >> 16)?).context("a key has too many bits")?;
        *group = group.checked_add(1).context("too many features in one group")?;
    }
    file.extend(groups);
    for (key, _) in &weights.rows {
        file.extend(u16::try_from(key & 0xffff)?.to_le_bytes());
    }
    for (_, row) in &weights.rows {
        file.push(row.iter().zip(0_u8..).filter(|(weight, _)| **weight != 0).fold(0, |mask, (_, bit)| mask | 1 << bit));
    }
    for (_, row) in &weights.rows {
        file.extend(row.iter().filter(|weight| **weight != 0).map(|weight| weight.cast_unsigned()));
    }
    Ok(file)
}
