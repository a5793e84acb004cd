//! Ed25519 over a thread's head: the site says "so long, ending so" and cannot take it back.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

use super::ids::{bytes_of_hex, hex};
use super::service::ServiceCode;
use super::thread::{Head, Tail, canonical_head};

/// The site's signing key.
#[derive(Clone)]
pub struct HeadKey(SigningKey);

impl HeadKey {
    /// From 32 secret bytes in hexadecimal.
    #[must_use]
    pub fn from_hex(hex: &str) -> Option<Self> {
        let seed: [u8; 32] = bytes_of_hex(hex)?.try_into().ok()?;
        Some(Self(SigningKey::from_bytes(&seed)))
    }

    /// Signs a text; the signature in hexadecimal.
    #[must_use]
    pub fn sign(&self, text: &str) -> String {
        hex(&self.0.sign(text.as_bytes()).to_bytes())
    }

    /// The public half, in hexadecimal.
    #[must_use]
    pub fn public_hex(&self) -> String {
        hex(self.0.verifying_key().as_bytes())
    }
}

impl std::fmt::Debug for HeadKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HeadKey(…)")
    }
}

/// The head of a thread, signed when the site has a key; without one it says so by an empty signature.
#[must_use]
pub fn sign_head(key: Option<&HeadKey>, service: &ServiceCode, tail: &Tail) -> Head {
    let text = canonical_head(service, tail.size, &tail.hash, tail.at);
    Head {
        service: service.clone(),
        size: tail.size,
        hash: tail.hash.clone(),
        at: tail.at,
        key: key.map(HeadKey::public_hex).unwrap_or_default(),
        signature: key.map(|key| key.sign(&text)).unwrap_or_default(),
    }
}

/// Whether a head was signed by the key that it names.
#[must_use]
pub fn verify_head(head: &Head) -> bool {
    verify_text(&head.key, &canonical_head(&head.service, head.size, &head.hash, head.at), &head.signature)
}

/// Whether a text was signed by a key; key and signature in hexadecimal.
#[must_use]
pub fn verify_text(key: &str, text: &str, signature: &str) -> bool {
    let check = || {
        let key: [u8; 32] = bytes_of_hex(key)?.try_into().ok()?;
        let signature: [u8; 64] = bytes_of_hex(signature)?.try_into().ok()?;
        let key = VerifyingKey::from_bytes(&key).ok()?;
        key.verify_strict(text.as_bytes(), &Signature::from_bytes(&signature)).ok()
    };
    check().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signed_head_holds_until_a_single_part_of_it_is_changed() {
        let key = HeadKey::from_hex(&"07".repeat(32)).unwrap();
        let service = ServiceCode::parse("RW3MR").unwrap();
        let head = sign_head(Some(&key), &service, &Tail::empty());

        assert!(verify_head(&head));
        assert!(!verify_head(&Head { size: 1, ..head.clone() }));
        assert!(!verify_head(&Head { service: ServiceCode::parse("RW3MS").unwrap(), ..head.clone() }));
        assert!(!verify_head(&Head { signature: String::new(), ..head }));
    }

    #[test]
    fn without_a_key_a_head_is_honest_about_it() {
        let head = sign_head(None, &ServiceCode::parse("A").unwrap(), &Tail::empty());

        assert!(head.signature.is_empty() && head.key.is_empty() && !verify_head(&head));
    }
}
