//! Chance that falls alike on every machine: each story has dice of its own, so that a new line moves no other story.

/// Splitmix64, started from a name.
#[derive(Debug, Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    /// The dice of whatever has this name.
    pub(crate) fn of(name: &str) -> Self {
        Self(hash(name))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// A number below `limit`; 0 when there is none.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % limit).unwrap_or_default()
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// Whether it falls on one of so many sides.
    pub(crate) fn one_in(&mut self, sides: usize) -> bool {
        self.below(sides) == 0
    }

    /// One of a list; empty when the list is.
    pub(crate) fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        let index = self.below(list.len());
        list.get(index).copied().unwrap_or_default()
    }

    /// One character of a text.
    pub(crate) fn letter(&mut self, of: &str) -> char {
        let index = self.below(of.chars().count());
        of.chars().nth(index).unwrap_or('A')
    }

    /// So many characters of a text.
    pub(crate) fn letters(&mut self, of: &str, count: usize) -> String {
        (0..count).map(|_| self.letter(of)).collect()
    }

    /// So many digits.
    pub(crate) fn digits(&mut self, count: usize) -> String {
        self.letters("0123456789", count)
    }
}

/// A hash that is fixed for ever: the halves of the set hang on it.
pub(crate) fn hash(text: &str) -> u64 {
    let fnv = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    mix(text.bytes().fold(0xcbf2_9ce4_8422_2325, fnv))
}

fn mix(mut value: u64) -> u64 {
    value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_falls_alike_everywhere() {
        assert_eq!(hash("caretold"), 0xb34e_3def_3ece_bb5c);
        let mut dice = Dice::of("a story");
        assert_eq!(dice.digits(8), Dice::of("a story").digits(8));
        assert!((1..100).all(|_| (3..=5).contains(&dice.between(3, 5))));
    }
}
