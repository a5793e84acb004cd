//! Which stories somebody who listens looks at.

use strum::{EnumIter, EnumString, IntoStaticStr};

/// A part of the inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Shown {
    /// Nobody has answered yet.
    #[default]
    Waiting,
    /// The author wrote back, and the service has said nothing since.
    WroteBack,
    /// The author said that the last response answered in part or not at all.
    NotAnswered,
    /// A moderator sent a response of the service back.
    SentBack,
    /// Every story in scope.
    All,
}

impl Shown {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Reads the word; nonsense is what waits.
    #[must_use]
    pub fn read(typed: &str) -> Self {
        typed.parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_read_back_and_nonsense_is_what_waits() {
        for shown in [Shown::Waiting, Shown::WroteBack, Shown::NotAnswered, Shown::SentBack, Shown::All] {
            assert_eq!(Shown::read(shown.name()), shown);
        }
        for typed in ["", "ALL", "all ", "'; drop table stories"] {
            assert_eq!(Shown::read(typed), Shown::Waiting);
        }
    }
}
