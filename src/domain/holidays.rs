//! Bank and public holidays, computed: Easter, fixed days, Mondays, and the days that stand in for those on a weekend.
//!
//! The rules are those that <https://www.gov.uk/bank-holidays> (England and Wales, Scotland, Northern Ireland) and
//! <https://www.citizensinformation.ie/en/employment/employment-rights-and-conditions/leave-and-holidays/public-holidays/>
//! (Ireland) follow. Days that are proclaimed for one year alone, for a coronation or a match, are not known.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::site::Site;

/// Whose calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calendar {
    /// England and Wales.
    EnglandAndWales,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
    /// The Republic of Ireland.
    Ireland,
}

/// The calendars that count for a story, by the nations of its services: whoever is meant is at work when it appears.
/// Where no service is known, that of most people of the site counts. Australia’s differ by state and are not known.
#[must_use]
pub fn calendars<'a>(site: Site, nations: impl Iterator<Item = &'a str>) -> Vec<Calendar> {
    let of = |nation: &str| match nation {
        "Scotland" => Calendar::Scotland,
        "Northern Ireland" => Calendar::NorthernIreland,
        _ => Calendar::EnglandAndWales,
    };
    match site {
        Site::Uk => {
            let known: Vec<Calendar> = nations.map(of).collect();
            if known.is_empty() { vec![Calendar::EnglandAndWales] } else { known }
        }
        Site::Ie => vec![Calendar::Ireland],
        Site::Au => Vec::new(),
    }
}

/// Whether a day is a holiday in one of these calendars.
#[must_use]
pub fn is_holiday(calendars: &[Calendar], date: NaiveDate) -> bool {
    calendars.iter().any(|calendar| holidays(*calendar, date.year()).contains(&date))
}

/// The holidays of a year, in their order.
#[must_use]
pub fn holidays(calendar: Calendar, year: i32) -> Vec<NaiveDate> {
    use Calendar::{EnglandAndWales, Ireland, NorthernIreland, Scotland};
    let date = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    let first = |month| monday(date(month, 1));
    let last = |month: u32, days: u32| monday(date(month, days - 6));
    let from_easter = |days: i64| easter(year).checked_add_signed(chrono::TimeDelta::days(days)).unwrap_or_default();
    let (good_friday, easter_monday) = (from_easter(-2), from_easter(1));
    let (christmas, boxing_day) = (date(12, 25), date(12, 26));
    let (fixed, mut others) = match calendar {
        EnglandAndWales => (
            vec![date(1, 1), christmas, boxing_day],
            vec![good_friday, easter_monday, first(5), last(5, 31), last(8, 31)],
        ),
        Scotland => (
            vec![date(1, 1), date(1, 2), date(11, 30), christmas, boxing_day],
            vec![good_friday, first(5), last(5, 31), first(8)],
        ),
        NorthernIreland => (
            vec![date(1, 1), date(3, 17), date(7, 12), christmas, boxing_day],
            vec![good_friday, easter_monday, first(5), last(5, 31), last(8, 31)],
        ),
        Ireland => (
            vec![date(1, 1), date(3, 17), christmas, boxing_day],
            vec![brigid(date(2, 1)), easter_monday, first(5), first(6), first(8), last(10, 31)],
        ),
    };
    // In Ireland who does not work that day anyway has another day off, each their own: no day stands in for all.
    others.extend(if calendar == Ireland { fixed } else { stood_in(&fixed) });
    others.sort_unstable();
    others
}

/// Days on a weekend are had on the next day that is neither one nor a holiday already.
fn stood_in(fixed: &[NaiveDate]) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = fixed.iter().copied().filter(|day| !is_weekend(*day)).collect();
    for day in fixed.iter().filter(|day| is_weekend(**day)) {
        let next = day.iter_days().skip(1).find(|next| !is_weekend(*next) && !days.contains(next));
        days.extend(next);
    }
    days
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The first Monday from a day on.
fn monday(from: NaiveDate) -> NaiveDate {
    let ahead = (7 - from.weekday().num_days_from_monday()) % 7;
    from.checked_add_days(Days::new(ahead.into())).unwrap_or(from)
}

/// Saint Brigid's Day: the first Monday in February, or the first of February when that is a Friday.
fn brigid(first: NaiveDate) -> NaiveDate {
    if first.weekday() == Weekday::Fri { first } else { monday(first) }
}

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, 8).
fn easter(year: i32) -> NaiveDate {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let skipped = century - century / 4 - (8 * century + 13) / 25;
    let moon = (19 * golden + skipped + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let days = moon + sunday - 7 * ((golden + 11 * moon + 19 * sunday) / 433);
    let month = (days + 90) / 25;
    let day = (days + 33 * month + 19) % 32;
    let (month, day) = (u32::try_from(month).unwrap_or_default(), u32::try_from(day).unwrap_or_default());
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(calendar: Calendar, year: i32) -> String {
        let days = holidays(calendar, year);
        days.iter().map(|day| day.format("%m-%d").to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_days_are_those_that_governments_publish() {
        use Calendar::{EnglandAndWales, Ireland, NorthernIreland, Scotland};
        for (calendar, year, days) in [
            (EnglandAndWales, 2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
            (EnglandAndWales, 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
            (EnglandAndWales, 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
            (Scotland, 2023, "01-02 01-03 04-07 05-01 05-29 08-07 11-30 12-25 12-26"),
            (Scotland, 2025, "01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26"),
            (NorthernIreland, 2024, "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26"),
            (NorthernIreland, 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28"),
            (Ireland, 2026, "01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26"),
            (Ireland, 2030, "01-01 02-01 03-17 04-22 05-06 06-03 08-05 10-28 12-25 12-26"),
        ] {
            assert_eq!(of(calendar, year), days, "{calendar:?} {year}");
        }
        // Christmas on a Sunday: Boxing Day keeps its Monday.
        assert!(of(EnglandAndWales, 2022).ends_with("12-26 12-27"));
    }

    #[test]
    fn a_story_keeps_the_days_of_the_nations_that_it_is_about() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let of = |site, nations: &[&'static str]| calendars(site, nations.iter().copied());
        let scotland = of(Site::Uk, &["England", "Scotland"]);
        assert!(is_holiday(&scotland, date("2026-11-30")) && is_holiday(&scotland, date("2026-04-06")));
        assert!(!is_holiday(&of(Site::Uk, &["Wales"]), date("2026-11-30")));
        assert!(is_holiday(&of(Site::Uk, &["Northern Ireland"]), date("2026-07-13")));
        assert!(is_holiday(&of(Site::Uk, &[]), date("2026-08-31")), "without a service, England and Wales");
        let ireland = of(Site::Ie, &["Ireland"]);
        assert!(!is_holiday(&ireland, date("2026-04-03")), "Good Friday is none in Ireland");
        assert!(is_holiday(&ireland, date("2026-10-26")));
        assert!(!is_holiday(&of(Site::Au, &["Victoria"]), date("2026-12-25")));
    }

    proptest! {
        #[test]
        fn easter_is_a_sunday_in_spring_and_no_day_counts_twice(year in 1900..2400) {
            let easter = easter(year);
            prop_assert_eq!(easter.weekday(), Weekday::Sun);
            prop_assert!((81..=116).contains(&easter.ordinal()));
            for calendar in
                [Calendar::EnglandAndWales, Calendar::Scotland, Calendar::NorthernIreland, Calendar::Ireland]
            {
                let days = holidays(calendar, year);
                prop_assert!(days.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", days);
                prop_assert!(calendar == Calendar::Ireland || !days.iter().any(|day| is_weekend(*day)));
                prop_assert!(days.iter().all(|day| day.year() == year));
            }
        }
    }
}
