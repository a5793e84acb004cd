//! Seeing that the numbers of pages are right: one month at a time is counted anew and compared with what is kept.

use crate::domain::time::Month;
use crate::store::figures::{figures_begin, figures_drift, figures_recount};

use super::{Fault, Platform};

/// A month is looked at so often, in seconds.
pub const EVERY_SECONDS: i64 = 600;

/// Looks at the month whose turn it is: each has its own in rotation, so that nothing need be remembered. What is wrong is
/// told in the log and counted anew in one batch. Harmless at any moment and twice. Says how many sums were wrong.
pub async fn check(platform: &Platform) -> Result<i64, Fault> {
    let Some(first) = figures_begin(&*platform.db).await?.and_then(|month| Month::parse(&month)) else { return Ok(0) };
    let now = platform.now();
    let month = turn(first, now.month(), now.seconds() / EVERY_SECONDS);
    let wrong = figures_drift(&*platform.db, &month.to_string()).await?;
    if wrong > 0 {
        platform.log.error(&format!("{wrong} figures of {month} were wrong and are counted anew"));
        platform.db.batch(figures_recount(&month.to_string())).await?;
    }
    Ok(wrong)
}

/// Which month has its turn: the present one every other time, because most happens there.
fn turn(first: Month, present: Month, tick: i64) -> Month {
    let place = |month: Month| {
        let (year, month) = month.numbers();
        i64::from(year) * 12 + i64::from(month)
    };
    let before = (place(present) - place(first)).max(0);
    if before == 0 || tick % 2 == 0 {
        return present;
    }
    present.minus(u32::try_from((tick / 2).rem_euclid(before) + 1).unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_month_has_its_turn() {
        let (first, present) = (Month::parse("2025-11").unwrap(), Month::parse("2026-02").unwrap());
        let turns: BTreeSet<String> = (0..8).map(|tick| turn(first, present, tick).to_string()).collect();
        assert_eq!(turns.into_iter().collect::<Vec<_>>(), ["2025-11", "2025-12", "2026-01", "2026-02"]);
        assert_eq!(turn(present, first, 7).to_string(), "2025-11");
    }
}
