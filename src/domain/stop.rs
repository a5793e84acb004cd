//! The token at the end of a letter that says: no more of these. It holds no address and no key, opens nothing, and
//! can do nothing but stop the letters to the one address that it was sent to.

use subtle::ConstantTimeEq;

use super::ids::{Reference, Secret, hex};
use super::story::EmailAddress;

/// Characters of the tag of an address.
const TAG_CHARS: usize = 16;
/// Characters of the signature: 128 bits.
const MARK_CHARS: usize = 32;

/// Which letters are to stop: those about one story to one address. An address that the author gives later has another
/// tag, so that an old letter cannot stop new ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// The story.
    pub story: Reference,
    /// A keyed hash of the address.
    pub tag: String,
}

impl Stop {
    /// Of an address.
    #[must_use]
    pub fn of(secret: &Secret, story: &Reference, address: &EmailAddress) -> Self {
        let mut tag = hex(&secret.mac("letter-tag", &[story.as_str(), &address.lower()]));
        tag.truncate(TAG_CHARS);
        Self { story: story.clone(), tag }
    }

    /// The token: reference, tag, signature, with a dot between them. Letters, digits and dots only.
    #[must_use]
    pub fn to_token(&self, secret: &Secret) -> String {
        format!("{}.{}.{}", self.story, self.tag, self.mark(secret))
    }

    /// Reads a token; `None` when it is not one of ours, letter for letter.
    #[must_use]
    pub fn of_token(secret: &Secret, token: &str) -> Option<Self> {
        let mut parts = token.split('.');
        let (story, tag, mark) = (parts.next()?, parts.next()?, parts.next()?);
        let stop = Self { story: Reference::parse(story).filter(|read| read.as_str() == story)?, tag: tag.to_owned() };
        let right = parts.next().is_none() && bool::from(stop.mark(secret).as_bytes().ct_eq(mark.as_bytes()));
        right.then_some(stop)
    }

    fn mark(&self, secret: &Secret) -> String {
        let mut mark = hex(&secret.mac("letter-stop", &[self.story.as_str(), &self.tag]));
        mark.truncate(MARK_CHARS);
        mark
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn secret() -> Secret {
        Secret::from_hex(&"01".repeat(32)).unwrap()
    }

    fn stop() -> Stop {
        let address = EmailAddress::parse("jane@example.org").unwrap();
        Stop::of(&secret(), &Reference::from_random([1; 8]), &address)
    }

    #[test]
    fn a_token_reads_back_and_names_no_address() {
        let token = stop().to_token(&secret());

        assert_eq!(Stop::of_token(&secret(), &token), Some(stop()));
        assert!(!token.contains("jane") && !token.contains('@') && token.len() < 70);
        assert_eq!(Stop::of_token(&Secret::from_hex(&"02".repeat(32)).unwrap(), &token), None);
    }

    #[test]
    fn another_address_or_story_has_another_tag() {
        let (other, story) = (EmailAddress::parse("jo@example.org").unwrap(), Reference::from_random([1; 8]));
        let address = EmailAddress::parse("jane@example.org").unwrap();

        assert_ne!(Stop::of(&secret(), &story, &other).tag, stop().tag);
        assert_ne!(Stop::of(&secret(), &Reference::from_random([2; 8]), &address).tag, stop().tag);
    }

    proptest! {
        #[test]
        fn a_token_changed_anywhere_is_not_ours(at in 0usize..58, with in "[0-9A-Za-z.]") {
            let token = stop().to_token(&secret());
            let at = at % token.len();
            let changed: String = token.chars().enumerate().map(|(n, c)| if n == at { with.clone() } else { c.to_string() }).collect();
            prop_assert_eq!(Stop::of_token(&secret(), &changed).is_some(), changed == token);
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in any::<String>()) {
            prop_assert_eq!(Stop::of_token(&secret(), &text), None);
        }
    }
}
