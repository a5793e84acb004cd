//! The provider's look at a story that is held for it: a link that opens one story during one hold, and what may be said.

use strum::{EnumString, IntoStaticStr};
use subtle::ConstantTimeEq;

use super::ids::{Reference, Secret, hex};

/// The longest comment or objection, in characters.
pub const WORDS_CHARS: usize = 2_000;

/// What a provider says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// Moderators read it; the hold goes on.
    Comment,
    /// A senior moderator decides; silence does not publish any more.
    Objection,
}

impl Kind {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// What a review link names: one story, and the version under which it is held. Another hold has another link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Which story.
    pub story: Reference,
    /// Its version while it is held.
    pub version: i64,
}

impl Link {
    /// The last part of the address, signed: nobody makes one up. It opens nothing by itself; whoever follows it must
    /// be signed in and answer for the service. Pinned by a test.
    #[must_use]
    pub fn token(&self, secret: &Secret) -> String {
        format!("{}-{}-{}", self.story, self.version, self.mac(secret))
    }

    fn mac(&self, secret: &Secret) -> String {
        let mac = secret.mac("review", &[self.story.as_str(), &self.version.to_string()]);
        hex(mac.get(..16).unwrap_or_default())
    }

    /// Reads a token; `None` when it is not one that we made.
    #[must_use]
    pub fn of_token(secret: &Secret, token: &str) -> Option<Self> {
        let mut parts = token.splitn(3, '-');
        let (story, version, mac) = (parts.next()?, parts.next()?, parts.next()?);
        let link = Self { story: Reference::parse(story)?, version: version.parse().ok()? };
        bool::from(link.mac(secret).as_bytes().ct_eq(mac.as_bytes())).then_some(link)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn secret() -> Secret {
        Secret::from_hex(&"01".repeat(32)).unwrap()
    }

    #[test]
    fn a_link_opens_one_hold_of_one_story() {
        let link = Link { story: Reference::from_random([1; 8]), version: 3 };
        let token = link.token(&secret());

        assert_eq!(Link::of_token(&secret(), &token), Some(link.clone()));
        let other = Link { version: 4, ..link.clone() };
        let forged = token.replacen("-3-", "-4-", 1);
        assert_ne!(forged, other.token(&secret()));
        assert_eq!(Link::of_token(&secret(), &forged), None);
        assert_eq!(Link::of_token(&Secret::from_hex(&"02".repeat(32)).unwrap(), &token), None);
        assert_eq!(token.len(), "222222222-3-".len() + 32);
    }

    proptest! {
        #[test]
        fn no_text_is_a_link(text in any::<String>()) {
            prop_assert_eq!(Link::of_token(&secret(), &text), None);
        }
    }
}
