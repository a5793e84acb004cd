//! The hours in which stories appear, where a site has them: Monday to Friday without bank holidays, nine to five, by the
//! clock on the wall.
//! A story that is approved for office hours appears in the next of them, and can be taken back until then.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::holidays::{Calendar, is_holiday};
use super::site::Site;
use super::time::Timestamp;

/// Seconds after midnight.
const OPENS: i64 = 9 * 3_600;
/// Seconds after midnight.
const CLOSES: i64 = 17 * 3_600;
const DAY: i64 = 86_400;

/// Also within office hours a decision can be taken back for so long: ten minutes.
pub const GRACE_SECONDS: i64 = 10 * 60;

/// When a story appears that is approved now for office hours; `calendars` say which days are holidays.
#[must_use]
pub fn appears(site: Site, calendars: &[Calendar], now: Timestamp) -> Timestamp {
    let from = now.plus(GRACE_SECONDS);
    let local = from.seconds() + offset(site, from);
    let today = local.div_euclid(DAY);
    // Over Easter, Christmas and the new year four days in a row may be none; ten are more than enough.
    let open = (today..today + 10).find_map(|day| {
        let starts = (day * DAY + OPENS).max(local);
        (is_working_day(calendars, day) && starts < day * DAY + CLOSES).then_some(starts)
    });
    let local = open.unwrap_or(local);
    let guess = Timestamp::from_seconds(local - offset(site, from));
    Timestamp::from_seconds(local - offset(site, guess))
}

/// Day 0 was a Thursday.
fn is_working_day(calendars: &[Calendar], day: i64) -> bool {
    let date = NaiveDate::default().checked_add_signed(TimeDelta::days(day)).unwrap_or_default();
    (day + 3).rem_euclid(7) < 5 && !is_holiday(calendars, date)
}

/// The clock on the wall at a moment: "Monday 23 November, 09:00".
#[must_use]
pub fn on_the_wall(site: Site, at: Timestamp) -> String {
    let local = at.plus(offset(site, at));
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let weekday = usize::try_from((local.seconds().div_euclid(DAY) + 3).rem_euclid(7)).unwrap_or_default();
    let clock = local.to_string();
    let clock = clock.get(11..16).unwrap_or_default();
    format!("{} {}, {clock}", names.get(weekday).copied().unwrap_or_default(), local.day().in_words())
}

/// How far the clock on the wall is ahead of UTC, in seconds. The rules of 2026: United Kingdom and Ireland change on the
/// last Sundays of March and October at 01:00 UTC; Australia's south-east on the first Sundays of October and April, at
/// 16:00 UTC of the Saturday before.
fn offset(site: Site, at: Timestamp) -> i64 {
    let (year, _) = at.month().numbers();
    let sunday = |month: u32, last: bool| {
        let day = if last { 31 } else { 7 };
        let end = NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        let back = i64::from(end.weekday().num_days_from_sunday());
        end.signed_duration_since(NaiveDate::default()).num_days() - back
    };
    let now = at.seconds();
    match site {
        Site::Uk | Site::Ie => {
            let summer = (sunday(3, true) * DAY + 3_600)..(sunday(10, true) * DAY + 3_600);
            if summer.contains(&now) { 3_600 } else { 0 }
        }
        Site::Au => {
            let winter = (sunday(4, false) * DAY - 8 * 3_600)..(sunday(10, false) * DAY - 8 * 3_600);
            if winter.contains(&now) { 10 * 3_600 } else { 11 * 3_600 }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::holidays::calendars;

    fn all(site: Site) -> Vec<Calendar> {
        calendars(site, std::iter::empty())
    }

    fn appears_at(site: Site, now: &str) -> String {
        appears(site, &all(site), Timestamp::parse(now).unwrap()).to_string()
    }

    #[test]
    fn a_story_appears_in_the_next_office_hour_and_never_within_the_grace() {
        for (now, then) in [
            ("2026-11-23T09:00:00Z", "2026-11-23T09:10:00Z"), // Monday morning
            ("2026-11-23T03:00:00Z", "2026-11-23T09:00:00Z"), // in the night
            ("2026-11-23T16:55:00Z", "2026-11-24T09:00:00Z"), // the grace ends after five
            ("2026-11-27T20:00:00Z", "2026-11-30T09:00:00Z"), // Friday evening
            ("2026-11-29T12:00:00Z", "2026-11-30T09:00:00Z"), // Sunday
            ("2026-07-01T03:00:00Z", "2026-07-01T08:00:00Z"), // summer: nine on the wall is eight UTC
            ("2026-03-27T18:00:00Z", "2026-03-30T08:00:00Z"), // over the change to summer
            ("2026-10-23T18:00:00Z", "2026-10-26T09:00:00Z"), // and back
            ("2026-12-24T18:00:00Z", "2026-12-29T09:00:00Z"), // Christmas, and the Monday that stands in for the Saturday
            ("2026-04-02T17:00:00Z", "2026-04-07T08:00:00Z"), // Easter
        ] {
            assert_eq!(appears_at(Site::Uk, now), then, "{now}");
        }
        assert_eq!(appears_at(Site::Ie, "2026-10-23T18:00:00Z"), "2026-10-27T09:00:00Z");
        assert_eq!(appears_at(Site::Au, "2026-11-22T20:00:00Z"), "2026-11-22T22:00:00Z");
        assert_eq!(appears_at(Site::Au, "2026-07-01T20:00:00Z"), "2026-07-01T23:00:00Z");
    }

    #[test]
    fn the_wall_says_the_day_and_the_hour() {
        let at = |text| on_the_wall(Site::Uk, Timestamp::parse(text).unwrap());
        assert_eq!(at("2026-11-23T09:00:00Z"), "Monday 23 November 2026, 09:00");
        assert_eq!(at("2026-07-01T08:00:00Z"), "Wednesday 1 July 2026, 09:00");
    }

    proptest! {
        #[test]
        fn it_is_always_soon_and_always_in_office_hours(seconds in 0_i64..4_102_444_800, site in 0..3) {
            let site = [Site::Uk, Site::Ie, Site::Au][usize::try_from(site).unwrap()];
            let now = Timestamp::from_seconds(seconds);
            let all = [Calendar::EnglandAndWales, Calendar::Scotland, Calendar::NorthernIreland, Calendar::Ireland];
            let then = appears(site, &all, now);
            prop_assert!(then >= now.plus(GRACE_SECONDS) && then <= now.plus(6 * DAY));
            let wall = then.seconds() + offset(site, then);
            prop_assert!(is_working_day(&all, wall.div_euclid(DAY)));
            prop_assert!((OPENS..CLOSES).contains(&wall.rem_euclid(DAY)));
        }
    }
}
