//! How long stories took lately: a range from real cases, for an author who waits.

/// Fewer cases than this say nothing.
pub const FEWEST: usize = 10;
/// So many of the latest cases are looked at.
pub const CASES: i64 = 50;

/// How long the latest stories took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// How many cases it is of.
    pub cases: usize,
    /// Half of them took no longer than this.
    pub half: Span,
    /// Nine of ten took no longer than this.
    pub nine_of_ten: Span,
}

/// A time in words that people use, rounded up: nobody is promised too little.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    /// Up to 24 hours, in whole hours from 1.
    Hours(i64),
    /// In whole days from 2.
    Days(i64),
}

impl Span {
    fn of_seconds(seconds: i64) -> Self {
        let up = |unit: i64| seconds.max(1).saturating_add(unit - 1) / unit;
        if seconds <= 86_400 { Self::Hours(up(3_600)) } else { Self::Days(up(86_400)) }
    }
}

impl Waiting {
    /// Of the times of the latest cases, in seconds; `None` when they are too few.
    #[must_use]
    pub fn of(mut seconds: Vec<i64>) -> Option<Self> {
        let cases = seconds.len();
        if cases < FEWEST {
            return None;
        }
        seconds.sort_unstable();
        // The smallest time that at least this share of the cases kept to.
        let share = |tenths: usize| seconds.get((cases * tenths).div_ceil(10).saturating_sub(1)).copied();
        let (half, nine_of_ten) = (Span::of_seconds(share(5)?), Span::of_seconds(share(9)?));
        Some(Self { cases, half, nine_of_ten })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn few_cases_say_nothing() {
        assert_eq!(Waiting::of(vec![60; FEWEST - 1]), None);
        assert_eq!(Waiting::of(vec![60; FEWEST]).map(|waiting| waiting.half), Some(Span::Hours(1)));
    }

    #[test]
    fn a_range_from_real_cases_is_rounded_up() {
        let hours = |n: i64| n * 3_600;
        let cases = vec![1, 2, 5, 9, 20, 30, 49, 72, 90, 400].into_iter().map(hours).collect();
        let waiting = Waiting::of(cases).unwrap();

        assert_eq!((waiting.half, waiting.nine_of_ten, waiting.cases), (Span::Hours(20), Span::Days(4), 10));
        assert_eq!(Span::of_seconds(86_400), Span::Hours(24));
        assert_eq!(Span::of_seconds(86_401), Span::Days(2));
    }

    proptest! {
        #[test]
        fn nine_of_ten_is_never_less_than_half(seconds in prop::collection::vec(any::<i64>(), 0..60)) {
            if let Some(waiting) = Waiting::of(seconds) {
                prop_assert!(waiting.half <= waiting.nine_of_ten);
            }
        }
    }
}
