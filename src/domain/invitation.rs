//! Invitations to tell a story: a short address that names services and tags, so that nobody has to look for them.

use std::fmt;

use super::draft::read_services;
use super::problem::{Faults, FieldError};
use super::service::ServiceCode;
use super::text;

/// The longest name of an invitation, in characters.
pub const NAME_CHARS: usize = 80;
/// The most tags of an invitation.
pub const TAGS: usize = 5;

/// Lower-case letters and digits that cannot be mistaken for one another and form no words: people type them from a
/// poster.
const ALPHABET: [char; 28] = [
    '2', '3', '4', '5', '6', '7', '8', '9', 'b', 'c', 'd', 'f', 'g', 'h', 'j', 'k', 'm', 'n', 'p', 'q', 'r', 's', 't',
    'v', 'w', 'x', 'y', 'z',
];
/// How long a slug is: 28 to the sixth power are 480 million.
const SLUG_CHARS: usize = 6;

/// What stands in the address `/i/{slug}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slug(String);

impl Slug {
    /// Made from random bytes.
    #[must_use]
    pub fn from_random(bytes: [u8; SLUG_CHARS]) -> Self {
        let letter = |byte: u8| ALPHABET.get(usize::from(byte) % ALPHABET.len()).copied().unwrap_or('2');
        Self(bytes.into_iter().map(letter).collect())
    }

    /// Reads a slug as people type it, in any case. Nonsense never reaches the database.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let lower = text.to_ascii_lowercase();
        let fits = lower.chars().count() == SLUG_CHARS && lower.chars().all(|letter| ALPHABET.contains(&letter));
        fits.then_some(Self(lower))
    }

    /// As stored and as in addresses.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The fields of a new invitation as staff sent them.
#[derive(Debug, Clone, Default)]
pub struct InvitationDraft {
    /// What staff call it; authors read it too.
    pub name: String,
    /// Codes of one to five services.
    pub services: Vec<String>,
    /// Tags for every story told through it.
    pub tags: Vec<String>,
}

/// A new invitation, every part checked; whether the services are in somebody's scope is for the flow to find out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInvitation {
    /// At most 80 characters.
    pub name: String,
    /// One to five.
    pub services: Vec<ServiceCode>,
    /// At most five.
    pub tags: Vec<String>,
}

impl InvitationDraft {
    /// Reads every field, or every fault at once.
    pub fn parse(&self) -> Result<NewInvitation, Vec<FieldError>> {
        let mut faults = Faults::default();
        let name = faults.keep(text::line("name", &self.name, NAME_CHARS, "Enter a name for the invitation"));
        let services = faults.keep(read_services(&self.services, false));
        let tags = faults.keep(text::items("tags", &self.tags));
        if tags.as_ref().is_some_and(|tags| tags.len() > TAGS) {
            faults.note(FieldError::new("tags", "too_many", format!("Use {TAGS} tags or fewer")));
        }
        let parsed = (|| Some(NewInvitation { name: name?, services: services?, tags: tags? }))();
        let faults = faults.into_inner();
        parsed.filter(|_| faults.is_empty()).ok_or(faults)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_fault_of_a_new_invitation_is_told_at_once() {
        let draft = InvitationDraft { tags: (0..6).map(|n| n.to_string()).collect(), ..InvitationDraft::default() };
        let fields: Vec<&str> = draft.parse().unwrap_err().iter().map(|fault| fault.field).collect();
        assert_eq!(fields, ["name", "services", "tags"]);
    }

    proptest! {
        #[test]
        fn a_slug_reads_back_in_any_case(bytes in any::<[u8; 6]>()) {
            let slug = Slug::from_random(bytes);
            prop_assert_eq!(Slug::parse(&slug.as_str().to_uppercase()), Some(slug));
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in any::<String>()) {
            let _ = Slug::parse(&text);
        }
    }
}
