//! Moments, months and days, in the one form that is stored and sent. The clock itself is a port of `flows`.

use std::fmt;

use chrono::{DateTime, Datelike, Months, NaiveDate, SecondsFormat};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A moment, in whole seconds of UTC since 1970. Written as RFC 3339 with `Z`, so that text order is time order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The moment that lies `seconds` after 1970 in UTC. Values outside the years 1 to 9999 are brought inside.
    #[must_use]
    pub fn from_seconds(seconds: i64) -> Self {
        Self(seconds.clamp(-62_135_596_800, 253_402_300_799))
    }

    /// Whole seconds since 1970 in UTC.
    #[must_use]
    pub fn seconds(self) -> i64 {
        self.0
    }

    /// The moment `seconds` later; earlier when negative.
    #[must_use]
    pub fn plus(self, seconds: i64) -> Self {
        Self::from_seconds(self.0.saturating_add(seconds))
    }

    /// Reads RFC 3339, with any offset.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text).ok().map(|moment| Self::from_seconds(moment.timestamp()))
    }

    /// The day in UTC.
    #[must_use]
    pub fn day(self) -> Day {
        Day(DateTime::from_timestamp(self.0, 0).unwrap_or_default().date_naive())
    }

    /// The month in UTC.
    #[must_use]
    pub fn month(self) -> Month {
        self.day().month()
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let moment = DateTime::from_timestamp(self.0, 0).unwrap_or_default();
        f.write_str(&moment.to_rfc3339_opts(SecondsFormat::Secs, true))
    }
}

/// A day of the calendar, written `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// Reads `YYYY-MM-DD`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut number = |digits: usize| {
            let part = parts.next().filter(|part| part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))?;
            part.parse::<u32>().ok()
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        if parts.next().is_some() {
            return None;
        }
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).map(Self)
    }

    /// As people read it: `23 November 2026`.
    #[must_use]
    pub fn in_words(self) -> String {
        format!("{} {}", self.0.day(), self.month().in_words())
    }

    /// The month that the day is in.
    #[must_use]
    pub fn month(self) -> Month {
        Month(self.0.with_day(1).unwrap_or(self.0))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// A month of a year, written `YYYY-MM`: as exact as a public story ever is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(NaiveDate);

impl Month {
    /// Reads `YYYY-MM`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 7).then(|| Day::parse(&format!("{text}-01"))).flatten().map(Day::month)
    }

    /// As people read it: `November 2026`.
    #[must_use]
    pub fn in_words(self) -> String {
        let name = u8::try_from(self.0.month()).ok().and_then(|month| chrono::Month::try_from(month).ok());
        format!("{} {}", name.map_or("", |month| month.name()), self.0.year())
    }

    /// Year and month of the year.
    #[must_use]
    pub fn numbers(self) -> (i32, u32) {
        (self.0.year(), self.0.month())
    }

    /// The month `months` before this one.
    #[must_use]
    pub fn minus(self, months: u32) -> Self {
        Self(self.0.checked_sub_months(Months::new(months)).unwrap_or(self.0))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("not a time in RFC 3339"))
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("not a day, YYYY-MM-DD"))
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("not a month, YYYY-MM"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_moment_is_written_so_that_text_order_is_time_order() {
        let moment = Timestamp::from_seconds(1_795_424_400);

        assert_eq!(moment.to_string(), "2026-11-23T09:00:00Z");
        assert_eq!(Timestamp::parse("2026-11-23T10:00:00+01:00"), Some(moment));
        assert_eq!(moment.day().in_words(), "23 November 2026");
        assert_eq!(moment.month().in_words(), "November 2026");
    }

    #[test]
    fn a_month_is_four_digits_a_hyphen_and_two() {
        assert_eq!(Month::parse("2026-02").map(|m| m.to_string()), Some("2026-02".to_owned()));
        for wrong in ["2026-13", "2026-1", "26-01", "2026-02-01", "", "2026/02", "+026-02", "２０２６-02"] {
            assert_eq!(Month::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Month::parse("2026-02").unwrap().minus(3).to_string(), "2025-11");
    }

    proptest! {
        #[test]
        fn every_moment_reads_back_as_itself(seconds in any::<i64>()) {
            let moment = Timestamp::from_seconds(seconds);
            prop_assert_eq!(Timestamp::parse(&moment.to_string()), Some(moment));
        }

        #[test]
        fn no_text_makes_the_readers_panic(text in ".{0,12}") {
            let _ = (Timestamp::parse(&text), Month::parse(&text), Day::parse(&text));
        }
    }
}
