//! One deployment for one jurisdiction, with its own policy.

use strum::{EnumString, IntoStaticStr};

/// The jurisdiction that a deployment serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Site {
    /// The United Kingdom.
    Uk,
    /// Ireland.
    Ie,
    /// Australia.
    Au,
}

/// What a site does when an author says nothing to edits in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// It publishes the story with the edits.
    Publishes,
    /// A moderator looks at it again.
    ReturnsToDesk,
}

/// A line that helps somebody at risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Helpline {
    /// Who answers, and when to call.
    pub name: &'static str,
    /// The number as people dial it.
    pub number: &'static str,
}

impl Site {
    /// The stable word, as in `SITE` and the wrangler environments.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// How many months back a story may have happened (product.md: three years, two in Australia).
    #[must_use]
    pub fn months_back(self) -> u32 {
        match self {
            Self::Uk | Self::Ie => 36,
            Self::Au => 24,
        }
    }

    /// Whom to call: the emergency number first. Numbers are public facts of each country, checked November 2026:
    /// UK 999, 111 and Samaritans; Ireland 112 and Samaritans; Australia 000 and Lifeline.
    #[must_use]
    pub fn helplines(self) -> &'static [Helpline] {
        match self {
            Self::Uk => &[
                Helpline { name: "Emergency, if a life is in danger", number: "999" },
                Helpline { name: "NHS 111, any hour, for urgent help", number: "111" },
                Helpline { name: "Samaritans, any hour, to talk to somebody", number: "116 123" },
            ],
            Self::Ie => &[
                Helpline { name: "Emergency, if a life is in danger", number: "112" },
                Helpline { name: "Samaritans, any hour, to talk to somebody", number: "116 123" },
            ],
            Self::Au => &[
                Helpline { name: "Emergency, if a life is in danger", number: "000" },
                Helpline { name: "Lifeline, any hour, to talk to somebody", number: "13 11 14" },
            ],
        }
    }

    /// The jurisdiction as the rules of screening know it.
    #[must_use]
    pub fn region(self) -> screening::Region {
        match self {
            Self::Uk => screening::Region::Uk,
            Self::Ie => screening::Region::Ie,
            Self::Au => screening::Region::Au,
        }
    }

    /// What happens to edits that wait when their author says nothing (docs/decisions/0018-edit-ledger.md).
    #[must_use]
    pub fn silence(self) -> Silence {
        match self {
            Self::Uk | Self::Au => Silence::Publishes,
            Self::Ie => Silence::ReturnsToDesk,
        }
    }

    /// Whether a response that claims a change waits for a moderator (product.md: moderated when they claim a change).
    #[must_use]
    pub fn claims_wait(self) -> bool {
        match self {
            Self::Uk | Self::Ie | Self::Au => true,
        }
    }

    /// How long big edits wait for the author, in seconds (seven days).
    #[must_use]
    pub fn offer_seconds(self) -> i64 {
        7 * 24 * 3_600
    }

    /// How many of ten thousand decided stories are read a second time, blind (2 %).
    #[must_use]
    pub fn second_readings(self) -> u32 {
        200
    }

    /// How long a story is held for the provider before it is published all the same, in seconds (72 hours).
    #[must_use]
    pub fn hold_seconds(self) -> i64 {
        72 * 3_600
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_site_names_an_emergency_number_first() {
        for site in [Site::Uk, Site::Ie, Site::Au] {
            assert!(site.helplines().first().is_some_and(|line| line.name.starts_with("Emergency")));
        }
        assert_eq!("ie".parse::<Site>(), Ok(Site::Ie));
    }
}
