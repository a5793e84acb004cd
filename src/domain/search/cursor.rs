//! Where the next page of a list starts.

/// Where the next page starts. Opaque to clients; the first letter says of which order it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cursor {
    /// Newest first: what was published before this one.
    Before(i64),
    /// Oldest first: what was published after this one.
    Since(i64),
    /// Best match first: after so many of those that were public when the first page was read.
    After {
        /// The newest story that counted on the first page.
        newest: i64,
        /// How many were shown.
        shown: i64,
    },
}

/// The furthest place that a cursor names: the one after it is the largest whole number that the database takes.
const FURTHEST: i64 = (1 << 53) - 2;

/// Pages of best matches end here: who has read a thousand answers needs another question.
pub const DEEPEST: i64 = 1_000;

impl Cursor {
    /// As sent.
    #[must_use]
    pub fn to_text(self) -> String {
        match self {
            Self::Before(id) => format!("n{id}"),
            Self::Since(id) => format!("o{id}"),
            Self::After { newest, shown } => format!("r{newest}.{shown}"),
        }
    }

    /// Reads what was sent; `None` when it is not one of ours.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let number = |text: &str| text.parse::<i64>().ok().filter(|number| (0..=FURTHEST).contains(number));
        if let Some(id) = text.strip_prefix('n') {
            return number(id).map(Self::Before);
        }
        if let Some(id) = text.strip_prefix('o') {
            return number(id).map(Self::Since);
        }
        let (newest, shown) = text.strip_prefix('r')?.split_once('.')?;
        Some(Self::After { newest: number(newest)?, shown: number(shown).filter(|shown| *shown <= DEEPEST)? })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn cursors_read_back_and_their_form_is_pinned() {
        assert_eq!(Cursor::Before(12).to_text(), "n12");
        assert_eq!(Cursor::parse("o12"), Some(Cursor::Since(12)));
        assert_eq!(Cursor::After { newest: 9, shown: 20 }.to_text(), "r9.20");
        let wrong = ["", "n", "n-1", "x1", "r1", "r1.-2", "r1.1001", "n1x", "n99999999999999999999"];
        for wrong in wrong.into_iter().chain(["n9007199254740991", "o9223372036854775807", "r9007199254740991.0"]) {
            assert_eq!(Cursor::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Cursor::parse("r9.20"), Some(Cursor::After { newest: 9, shown: 20 }));
    }

    proptest! {
        #[test]
        fn any_text_is_a_cursor_of_ours_or_none(text in any::<String>(), id in 0..=FURTHEST) {
            let _ = Cursor::parse(&text);
            prop_assert_eq!(Cursor::parse(&Cursor::Since(id).to_text()), Some(Cursor::Since(id)));
        }
    }
}
