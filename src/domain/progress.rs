//! How far a story has come with those it is about. It only ever moves forward.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

/// How far a story has come. Stored as a number so that "forward only" is `max` in SQL.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumIter,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Progress {
    /// Nobody of the service listens here yet.
    Unheard,
    /// It was sent to staff who listen.
    Heard,
    /// A member of staff has read it.
    Read,
    /// A service has answered.
    Responded,
    /// A service says what it will change.
    ChangePlanned,
    /// A service says what it has changed.
    ChangeMade,
}

impl Progress {
    /// The number in SQL, 0 to 5.
    #[must_use]
    pub fn rank(self) -> i64 {
        match self {
            Self::Unheard => 0,
            Self::Heard => 1,
            Self::Read => 2,
            Self::Responded => 3,
            Self::ChangePlanned => 4,
            Self::ChangeMade => 5,
        }
    }

    /// The progress of a number in SQL; unknown numbers are the nearest known.
    #[must_use]
    pub fn of_rank(rank: i64) -> Self {
        match rank {
            ..=0 => Self::Unheard,
            1 => Self::Heard,
            2 => Self::Read,
            3 => Self::Responded,
            4 => Self::ChangePlanned,
            5.. => Self::ChangeMade,
        }
    }

    /// The stable word in answers and addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// As people read it.
    #[must_use]
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Unheard => "No one from the service is listening here yet",
            Self::Heard => "Sent to staff who listen",
            Self::Read => "Read by staff",
            Self::Responded => "Answered",
            Self::ChangePlanned => "Change planned",
            Self::ChangeMade => "Change made",
        }
    }
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator;

    use super::*;

    #[test]
    fn ranks_read_back_and_rise() {
        let all: Vec<Progress> = Progress::iter().collect();

        assert!(all.windows(2).all(|pair| pair[0].rank() + 1 == pair[1].rank()));
        assert!(all.iter().all(|progress| Progress::of_rank(progress.rank()) == *progress));
        assert_eq!(Progress::ChangePlanned.name(), "change_planned");
    }
}
