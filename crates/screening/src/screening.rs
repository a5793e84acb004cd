//! What screening answers: the findings, and what they say of the text as a whole.

use crate::Finding;

/// How critical the most negative statement is, as a suggestion to the moderator: 0 to 5.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criticality {
    /// 0 not, 1 minimally, 2 mildly, 3 moderately, 4 strongly, 5 severely critical.
    pub level: u8,
    /// The sentence that caused it, in Unicode scalar values; `None` at level 0.
    pub sentence: Option<(usize, usize)>,
}

/// How easily somebody could recognise the people in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Hardly.
    Low,
    /// Somebody who was there could.
    Medium,
    /// Many could.
    High,
}

impl Band {
    /// The stable name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// How easily the people in the text are recognised, and what would help most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognition {
    /// The band.
    pub band: Band,
    /// Which finding, by its place in [`Screening::findings`], lowers the band most when it is taken out.
    pub change: Option<usize>,
}

/// Everything that screening says of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screening {
    /// In order of place.
    pub findings: Vec<Finding>,
    /// A suggestion, never shown in public.
    pub criticality: Criticality,
    /// The language by its ISO 639-1 code; `None` when the text is too short to tell or no language that we know.
    pub language: Option<&'static str>,
    /// How easily the people in the text are recognised.
    pub recognition: Recognition,
}

impl Screening {
    /// Whether help for people at risk should be shown at once.
    #[must_use]
    pub fn needs_help(&self) -> bool {
        crate::needs_help(&self.findings)
    }
}
