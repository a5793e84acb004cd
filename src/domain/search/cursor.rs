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
        let number = |text: &str| text.parse::<i64>().ok().filter(|number| *number >= 0);
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
