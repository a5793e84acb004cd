//! How much a finding weighs.

/// How much a finding weighs, from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a look; may be published as it stands.
    Note,
    /// Should be read by a person before it is published.
    Warn,
    /// Must not be published until a person has decided.
    Hold,
    /// Somebody may be at risk: never published without a person, and first in the queue.
    Urgent,
}

impl Severity {
    /// Every severity, from the least to the most.
    #[must_use]
    pub const fn all() -> &'static [Self] {
        &[Self::Note, Self::Warn, Self::Hold, Self::Urgent]
    }

    /// The stable name, as stored and served.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warn => "warn",
            Self::Hold => "hold",
            Self::Urgent => "urgent",
        }
    }

    /// The severity of that name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().iter().copied().find(|severity| severity.name() == name)
    }
}
