//! How far a story has come.

/// How far a story has come. Later is further.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Progress {
    /// Published; nobody at the service listens yet.
    #[default]
    Unheard,
    /// Sent to people who listen.
    Heard,
    /// One of them has read it.
    Read,
    /// Answered.
    Responded,
    /// A change was promised.
    ChangePlanned,
    /// A change was made.
    ChangeMade,
}

impl Progress {
    /// Two words for a label.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Unheard => "Not heard yet",
            Self::Heard => "Heard",
            Self::Read => "Read",
            Self::Responded => "Answered",
            Self::ChangePlanned => "Change planned",
            Self::ChangeMade => "Change made",
        }
    }

    /// A sentence for the story's own page.
    #[must_use]
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Unheard => "Nobody from the service listens here yet. Anyone can read this story.",
            Self::Heard => "This story was sent to staff who listen for the service.",
            Self::Read => "Staff who listen for the service have read this story.",
            Self::Responded => "The service has answered.",
            Self::ChangePlanned => "The service has answered and plans a change.",
            Self::ChangeMade => "The service has answered and made a change.",
        }
    }

    /// Answered, whatever came after.
    #[must_use]
    pub fn is_answered(self) -> bool {
        self >= Self::Responded
    }

    /// A change was promised and not made yet.
    #[must_use]
    pub fn is_planned(self) -> bool {
        self == Self::ChangePlanned
    }

    /// A change was made.
    #[must_use]
    pub fn is_made(self) -> bool {
        self == Self::ChangeMade
    }
}
