//! Months, for stories that happened lately whenever they are told.

use std::time::{SystemTime, UNIX_EPOCH};

/// The month so many months before this one, `YYYY-MM`.
pub(crate) fn month_before(months: u32) -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let months = months_of_day(seconds / 86_400).saturating_sub(u64::from(months));
    format!("{:04}-{:02}", months / 12, months % 12 + 1)
}

/// Months since the year 0 on a day since 1970-01-01: years from March on, so that the leap day comes last.
fn months_of_day(day: u64) -> u64 {
    let day = day + 719_468;
    let (era, of_era) = (day / 146_097, day % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let since_march = (5 * of_year + 2) / 153;
    (era * 400 + year) * 12 + since_march + 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_fall_into_their_months() {
        for (day, year, month) in [(0, 1970, 1), (58, 1970, 2), (59, 1970, 3), (20_513, 2026, 3), (19_782, 2024, 2)] {
            assert_eq!(months_of_day(day), year * 12 + month - 1, "{day}");
        }
        assert_eq!(month_before(0).len(), 7);
    }
}
