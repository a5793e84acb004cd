//! Dates for people. Pages have no clock and no calendar: they only spell out what they are given.

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A moment, as a machine reads it and as a person does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Day {
    /// For the `datetime` attribute.
    pub iso: String,
    /// For people: "14 March 2026".
    pub words: String,
}

impl Day {
    /// From a time in RFC 3339: "2026-03-14T09:30:00Z" is "14 March 2026". What cannot be read is shown as it is.
    #[must_use]
    pub fn of(stamp: &str) -> Self {
        let words = day_words(stamp).unwrap_or_else(|| stamp.to_owned());
        Self { iso: stamp.to_owned(), words }
    }

    /// For staff, who need the minute: "14 March 2026, 09:30 UTC".
    #[must_use]
    pub fn minute(stamp: &str) -> Self {
        let day = Self::of(stamp);
        match stamp.get(11..16) {
            Some(time) => Self { words: format!("{}, {time} UTC", day.words), ..day },
            None => day,
        }
    }
}

/// "2026-03" is "March 2026". What cannot be read is shown as it is.
#[must_use]
pub fn month_words(month: &str) -> String {
    month_of(month).unwrap_or_else(|| month.to_owned())
}

fn month_of(stamp: &str) -> Option<String> {
    let year = stamp.get(0..4)?;
    let month: usize = stamp.get(5..7)?.parse().ok()?;
    let name = MONTHS.get(month.checked_sub(1)?)?;
    Some(format!("{name} {year}"))
}

fn day_words(stamp: &str) -> Option<String> {
    let day: u8 = stamp.get(8..10)?.parse().ok()?;
    Some(format!("{day} {}", month_of(stamp)?))
}

#[cfg(test)]
mod tests {
    use super::{Day, month_words};

    #[test]
    fn dates_are_spelled_out() {
        assert_eq!(Day::of("2026-03-04T09:30:00Z").words, "4 March 2026");
        assert_eq!(Day::of("2026-03-04").words, "4 March 2026");
        assert_eq!(Day::minute("2026-03-04T09:30:00Z").words, "4 March 2026, 09:30 UTC");
        assert_eq!(month_words("2026-12"), "December 2026");
    }

    #[test]
    fn nonsense_is_shown_as_it_is() {
        assert_eq!(month_words("2026-13"), "2026-13");
        assert_eq!(month_words("2026-00"), "2026-00");
        assert_eq!(Day::of("é").words, "é");
        assert_eq!(Day::minute("").words, "");
    }
}
