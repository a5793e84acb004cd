//! A part of a whole, with the interval in which its true share lies.

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Share {
    pub(super) part: usize,
    pub(super) of: usize,
}

impl Share {
    /// One more, which has it or has it not.
    pub(super) fn count(&mut self, has: bool) {
        self.of += 1;
        self.part += usize::from(has);
    }

    /// From 0 to 1; `None` of nothing.
    pub(super) fn value(self) -> Option<f64> {
        (self.of > 0).then(|| number(self.part) / number(self.of))
    }

    /// Wilson's interval, in which the true share lies with 95 %.
    pub(super) fn interval(self) -> Option<(f64, f64)> {
        const Z: f64 = 1.959_963_985;
        let (share, of) = (self.value()?, number(self.of));
        let scale = 1.0 + Z * Z / of;
        let middle = (share + Z * Z / (2.0 * of)) / scale;
        let half = Z / scale * (share * (1.0 - share) / of + Z * Z / (4.0 * of * of)).sqrt();
        let low = if self.part == 0 { 0.0 } else { middle - half };
        let high = if self.part == self.of { 1.0 } else { middle + half };
        Some((low, high))
    }

    /// As "0.97 (0.95–0.98)"; a dash of nothing.
    pub(super) fn share(self) -> String {
        let (Some(value), Some((low, high))) = (self.value(), self.interval()) else { return "–".to_owned() };
        format!("{} ({}–{})", short(value), short(low), short(high))
    }

    /// As "0.97"; a dash of nothing.
    pub(super) fn short(self) -> String {
        self.value().map_or_else(|| "–".to_owned(), short)
    }

    /// In thousandths, as "1.2 (0.4–3.0)".
    pub(super) fn per_thousand(self) -> String {
        let (Some(value), Some((low, high))) = (self.value(), self.interval()) else { return "–".to_owned() };
        format!("{:.1} ({:.1}–{:.1})", value * 1e3, low * 1e3, high * 1e3)
    }
}

/// Never 1.00 for what is not all, never 0.00 for what is not nothing.
fn short(share: f64) -> String {
    if share > 0.995 && share < 1.0 || share < 0.005 && share > 0.0 {
        format!("{share:.3}")
    } else {
        format!("{share:.2}")
    }
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_wilsons() {
        let (low, high) = Share { part: 90, of: 100 }.interval().unwrap();
        assert!((low - 0.8256).abs() < 1e-4 && (high - 0.9448).abs() < 1e-4);
        assert_eq!(Share { part: 0, of: 400 }.per_thousand(), "0.0 (0.0–9.5)");
        assert_eq!(Share::default().share(), "–");
        assert_eq!(Share { part: 999, of: 1000 }.share(), "0.999 (0.99–1.000)");
    }
}
