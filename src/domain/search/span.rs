//! A stretch of time in which stories were published: whole days, months or years.

use crate::domain::time::Day;

/// From when and until when; open where nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Span {
    /// The first moment, as the beginning of an RFC 3339 time.
    pub from: Option<String>,
    /// The last, as a text that sorts after every moment of it.
    pub to: Option<String>,
}

impl Span {
    /// The beginning of a day, month or year; `None` when it is none.
    #[must_use]
    pub fn beginning(typed: &str) -> Option<String> {
        parse(typed)
    }

    /// The end of a day, month or year: `~` sorts after every digit and letter of a time.
    #[must_use]
    pub fn end(typed: &str) -> Option<String> {
        parse(typed).map(|text| text + "~")
    }
}

fn parse(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let whole = match typed.len() {
        4 => format!("{typed}-01-01"),
        7 => format!("{typed}-01"),
        10 => typed.to_owned(),
        _ => return None,
    };
    Day::parse(&whole).map(|_| typed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_months_and_years_are_spans_and_nothing_else_is() {
        for (typed, from) in
            [("2026", Some("2026")), (" 2026-02 ", Some("2026-02")), ("2026-02-28", Some("2026-02-28"))]
        {
            assert_eq!(Span::beginning(typed).as_deref(), from);
        }
        for wrong in ["", "26", "2026-13", "2026-02-30", "2026-2", "yesterday", "2026-02-28T00"] {
            assert_eq!(Span::beginning(wrong), None, "{wrong}");
        }
        assert!("2026-02-28T23:59:59Z" < Span::end("2026-02").unwrap().as_str());
        assert!("2026-03-01T00:00:00Z" > Span::end("2026-02").unwrap().as_str());
    }
}
