//! The weights: how they are stored, and how one is found.
//!
//! The file: for each label its bias and the sums from which on it is moderately sure, sure, very sure (`i16`); how many
//! features begin with each value of the twelve first bits of their key (`u8`); the other sixteen bits of each key, in
//! order; for each feature which labels have a weight (a bit each); the weights (`i8`). All numbers are little-endian.

use std::sync::LazyLock;

use super::Sureness;
use super::features::BITS;

/// What the model tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// Suicide and self-harm.
    Crisis,
    /// That it is now.
    Now,
    /// Abuse or neglect.
    Abuse,
    /// Violence.
    Violence,
    /// Sexual assault.
    SexualAssault,
    /// Serious harm by care.
    SeriousHarm,
    /// Threats by the author.
    Threat,
    /// That care or conduct fell short.
    Lacking,
}

impl Label {
    /// All, in the order in which they are stored.
    pub const ALL: [Self; LABELS] = [
        Self::Crisis,
        Self::Now,
        Self::Abuse,
        Self::Violence,
        Self::SexualAssault,
        Self::SeriousHarm,
        Self::Threat,
        Self::Lacking,
    ];
}

pub(crate) const LABELS: usize = 8;

/// A number for each label.
pub(crate) type Row = [i32; LABELS];

/// How many groups the keys are stored in.
const GROUPS: usize = 1 << (BITS - 16);

/// So many words of bits are one bit for each value of sixteen.
const KNOWN: usize = 1 << 10;

/// What a label's sum is held against.
#[derive(Debug, Clone, Copy, Default)]
struct Bounds {
    bias: i32,
    moderate: i32,
    sure: i32,
    very_sure: i32,
}

/// Weights ready to be asked for.
pub(crate) struct Model {
    bounds: [Bounds; LABELS],
    /// Where the keys of each group start.
    starts: Vec<u32>,
    keys: Vec<u16>,
    rows: Vec<[i8; LABELS]>,
    /// A bit for each value of a key's last sixteen bits: most features have none of them, and are passed over at once.
    known: Vec<u64>,
}

pub(crate) static MODEL: LazyLock<Model> = LazyLock::new(|| Model::read(include_bytes!("weights.bin")));

impl Model {
    /// Reads a file; what is cut off has no weight.
    pub(crate) fn read(file: &[u8]) -> Self {
        let mut bytes = file.iter().copied();
        let mut byte = || bytes.next().unwrap_or_default();
        let mut bounds = [Bounds::default(); LABELS];
        for bound in &mut bounds {
            let mut number = || i32::from(i16::from_le_bytes([byte(), byte()]));
            *bound = Bounds { bias: number(), moderate: number(), sure: number(), very_sure: number() };
        }
        let mut starts = Vec::with_capacity(GROUPS.saturating_add(1));
        let mut count = 0_u32;
        for _ in 0..GROUPS {
            starts.push(count);
            count = count.saturating_add(u32::from(byte()));
        }
        starts.push(count);
        let keys: Vec<u16> = (0..count).map(|_| u16::from_le_bytes([byte(), byte()])).collect();
        let masks: Vec<u8> = (0..count).map(|_| byte()).collect();
        let rows = masks
            .into_iter()
            .map(|mask| {
                let mut row = [0; LABELS];
                for (weight, bit) in row.iter_mut().zip(0..8_u8) {
                    if mask & (1 << bit) != 0 {
                        *weight = i8::from_le_bytes([byte()]);
                    }
                }
                row
            })
            .collect();
        let mut known = vec![0_u64; KNOWN];
        for key in &keys {
            if let Some(bits) = known.get_mut(usize::from(key >> 6)) {
                *bits |= 1 << (key & 63);
            }
        }
        Self { bounds, starts, keys, rows, known }
    }

    /// The weights of a feature, if it has any.
    pub(crate) fn weights(&self, key: u32) -> Option<&[i8; LABELS]> {
        let rest = u16::try_from(key & 0xffff).ok()?;
        self.known.get(usize::from(rest >> 6)).filter(|bits| **bits & (1 << (rest & 63)) != 0)?;
        let group = usize::try_from(key >> 16).ok()?;
        let place = |group: usize| self.starts.get(group).and_then(|start| usize::try_from(*start).ok());
        let (start, end) = (place(group)?, place(group.saturating_add(1))?);
        let within = self.keys.get(start..end)?.binary_search(&rest).ok()?;
        self.rows.get(start.saturating_add(within))
    }

    /// How sure the model is of a label, given the sum of weights.
    /// `less` is taken from it: of many windows, one sounds like a danger by chance.
    pub(crate) fn sureness(&self, label: usize, sum: i32, less: i32) -> Option<Sureness> {
        let bounds = self.bounds.get(label).filter(|_| !self.rows.is_empty())?;
        let sum = sum.saturating_add(bounds.bias).saturating_sub(less);
        [(bounds.very_sure, Sureness::VerySure), (bounds.sure, Sureness::Sure), (bounds.moderate, Sureness::Moderate)]
            .into_iter()
            .find_map(|(bound, sureness)| (sum >= bound).then_some(sureness))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_found_again() {
        let mut file = Vec::new();
        for _ in 0..LABELS {
            for number in [-5_i16, 1, 10, 20] {
                file.extend(number.to_le_bytes());
            }
        }
        let mut groups = vec![0_u8; GROUPS];
        (groups[0], groups[GROUPS - 1]) = (1, 2);
        file.extend(groups);
        for rest in [7_u16, 1, 0xffff] {
            file.extend(rest.to_le_bytes());
        }
        file.extend([0b1, 0b100, 0b1001]);
        file.extend([4_i8, -3, 2, 100].map(i8::cast_unsigned));
        let model = Model::read(&file);
        assert_eq!(model.weights(7), Some(&[4, 0, 0, 0, 0, 0, 0, 0]));
        assert_eq!(model.weights(0x0fff_0001), Some(&[0, 0, -3, 0, 0, 0, 0, 0]));
        assert_eq!(model.weights(0x0fff_ffff), Some(&[2, 0, 0, 100, 0, 0, 0, 0]));
        assert_eq!(model.weights(8), None);
        assert_eq!(model.sureness(0, 5, 0), None);
        assert_eq!(model.sureness(0, 6, 0), Some(Sureness::Moderate));
        assert_eq!(model.sureness(0, 25, 0), Some(Sureness::VerySure));
        assert_eq!(model.sureness(0, 25, 10), Some(Sureness::Sure));
    }

    #[test]
    fn a_broken_file_has_no_weights_and_does_no_harm() {
        let model = Model::read(&[1, 2, 3]);
        assert_eq!((model.weights(7), model.sureness(0, 1_000, 0)), (None, None));
    }
}
