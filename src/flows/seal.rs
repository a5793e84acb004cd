//! Addresses at rest: XChaCha20-Poly1305 with a fresh random nonce, bound to the story that they belong to.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use crate::domain::ids::{Reference, Secret, bytes_of_hex, hex};
use crate::domain::story::EmailAddress;

/// The scheme, so that another may follow: it stands before every sealed address.
const SCHEME: &str = "x1:";
const NONCE_BYTES: usize = 24;

fn cipher(secret: &Secret) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&secret.mac("seal-email", &[SCHEME]).into())
}

/// Seals an address for one story; empty when the cipher refuses, which it does only for messages of gigabytes.
#[must_use]
pub fn seal(secret: &Secret, story: &Reference, address: &EmailAddress, nonce: [u8; NONCE_BYTES]) -> String {
    let payload = Payload { msg: address.reveal().as_bytes(), aad: story.as_str().as_bytes() };
    let sealed = cipher(secret).encrypt(&XNonce::from(nonce), payload);
    sealed.map(|sealed| format!("{SCHEME}{}{}", hex(&nonce), hex(&sealed))).unwrap_or_default()
}

/// Opens what was sealed for this story; `None` when it was not, or was tampered with.
#[must_use]
pub fn open(secret: &Secret, story: &Reference, sealed: &str) -> Option<EmailAddress> {
    let bytes = bytes_of_hex(sealed.strip_prefix(SCHEME)?)?;
    let (nonce, sealed) = bytes.split_at_checked(NONCE_BYTES)?;
    let nonce: [u8; NONCE_BYTES] = nonce.try_into().ok()?;
    let payload = Payload { msg: sealed, aad: story.as_str().as_bytes() };
    let opened = cipher(secret).decrypt(&XNonce::from(nonce), payload).ok()?;
    EmailAddress::parse(std::str::from_utf8(&opened).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_opens_for_its_own_story_and_for_no_other() {
        let secret = Secret::from_hex(&"01".repeat(32)).unwrap();
        let [one, other] = [1, 2].map(|n| Reference::from_random([n; 8]));
        let address = EmailAddress::parse("jane@example.org").unwrap();

        let sealed = seal(&secret, &one, &address, [9; 24]);

        assert_eq!(open(&secret, &one, &sealed), Some(address));
        assert_eq!(open(&secret, &other, &sealed), None);
        assert_eq!(open(&secret, &one, &sealed.replace("x1:09", "x1:08")), None);
        assert!(!sealed.contains("jane"));
        for broken in ["", "x1:", "x1:00", "x2:abcd"] {
            assert_eq!(open(&secret, &one, broken), None);
        }
    }
}
