//! Addresses at rest: XChaCha20-Poly1305 with a fresh random nonce, bound to the story that they belong to, under a key
//! that can be replaced (docs/decisions/0017-mail.md). A sealed value names its key; the newest key seals, each opens
//! what names it.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use crate::domain::ids::{Reference, Secret, bytes_of_hex, hex};
use crate::domain::story::EmailAddress;

/// The scheme without a key's name: sealed with a key of the site's own secret.
const FIRST: &str = "x1:";
/// The scheme that names its key.
const SECOND: &str = "x2:";
const NONCE_BYTES: usize = 24;
/// Characters of the name of a key.
const NAME_CHARS: usize = 8;
/// The most keys that may be there at once; each is tried by name, not in turn.
const KEYS: usize = 8;

/// One key and its name, which follows from the secret: nobody has to think of one, and it says nothing of the key.
#[derive(Debug, Clone)]
struct Key {
    name: String,
    secret: Secret,
}

impl Key {
    fn of(secret: Secret) -> Self {
        let mut name = hex(&secret.mac("seal-name", &[SECOND]));
        name.truncate(NAME_CHARS);
        Self { name, secret }
    }
}

/// The keys of a site, the newest first, its own secret last: without a list of keys that one seals too.
#[derive(Debug, Clone)]
pub struct Seals {
    newest: Key,
    older: Vec<Key>,
    site: Secret,
}

impl Seals {
    /// From the site's secret and a list of secrets in hexadecimal, the newest first, with commas or spaces between
    /// them; `None` when one does not read or there are too many.
    #[must_use]
    pub fn new(site: &Secret, list: &str) -> Option<Self> {
        let listed = list.split([',', ' ', '\n']).filter(|one| !one.trim().is_empty());
        let mut keys: Vec<Key> = listed.map(|one| Secret::from_hex(one).map(Key::of)).collect::<Option<_>>()?;
        keys.push(Key::of(site.clone()));
        let newest = keys.remove(0);
        (keys.len() < KEYS).then(|| Self { newest, older: keys, site: site.clone() })
    }

    /// How every value begins that the newest key has sealed: twelve characters.
    #[must_use]
    pub fn newest(&self) -> String {
        format!("{SECOND}{}:", self.newest.name)
    }

    /// Seals an address for one story; empty when the cipher refuses, which it does only for messages of gigabytes.
    #[must_use]
    pub fn seal(&self, story: &Reference, address: &EmailAddress, nonce: [u8; NONCE_BYTES]) -> String {
        self.seal_text(story.as_str(), address.reveal(), nonce)
    }

    /// Seals a text for one owner, whose name it is bound to.
    #[must_use]
    pub fn seal_text(&self, owner: &str, text: &str, nonce: [u8; NONCE_BYTES]) -> String {
        let payload = Payload { msg: text.as_bytes(), aad: owner.as_bytes() };
        let sealed = cipher(&self.newest.secret, SECOND).encrypt(&XNonce::from(nonce), payload);
        sealed.map(|sealed| format!("{}{}{}", self.newest(), hex(&nonce), hex(&sealed))).unwrap_or_default()
    }

    /// Opens what was sealed for this story; `None` when it was not, was tampered with, or its key is not there.
    #[must_use]
    pub fn open(&self, story: &Reference, sealed: &str) -> Option<EmailAddress> {
        EmailAddress::parse(&self.open_text(story.as_str(), sealed)?)
    }

    /// Opens what was sealed for this owner; `None` as above.
    #[must_use]
    pub fn open_text(&self, owner: &str, sealed: &str) -> Option<String> {
        let (secret, scheme, rest) = match sealed.strip_prefix(SECOND) {
            Some(named) => {
                let (name, rest) = named.split_once(':')?;
                let mut keys = std::iter::once(&self.newest).chain(&self.older);
                (&keys.find(|key| key.name == name)?.secret, SECOND, rest)
            }
            None => (&self.site, FIRST, sealed.strip_prefix(FIRST)?),
        };
        let bytes = bytes_of_hex(rest)?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE_BYTES)?;
        let nonce: [u8; NONCE_BYTES] = nonce.try_into().ok()?;
        let payload = Payload { msg: sealed, aad: owner.as_bytes() };
        let opened = cipher(secret, scheme).decrypt(&XNonce::from(nonce), payload).ok()?;
        String::from_utf8(opened).ok()
    }
}

fn cipher(secret: &Secret, scheme: &str) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&secret.mac("seal-email", &[scheme]).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "02";
    const NEW: &str = "03";

    fn seals(list: &[&str]) -> Seals {
        let list: Vec<String> = list.iter().map(|pair| pair.repeat(32)).collect();
        Seals::new(&Secret::from_hex(&"01".repeat(32)).unwrap(), &list.join(",")).unwrap()
    }

    fn address() -> EmailAddress {
        EmailAddress::parse("jane@example.org").unwrap()
    }

    #[test]
    fn an_address_opens_for_its_own_story_and_for_no_other() {
        let seals = seals(&[]);
        let [one, other] = [1, 2].map(|n| Reference::from_random([n; 8]));

        let sealed = seals.seal(&one, &address(), [9; 24]);

        assert_eq!(seals.open(&one, &sealed), Some(address()));
        assert_eq!(seals.open(&other, &sealed), None);
        assert!(sealed.starts_with(&seals.newest()) && !sealed.contains("jane"));
        assert_eq!(seals.open(&one, &sealed.replace(":09", ":08")), None);
        for broken in ["", "x1:", "x1:00", "x2:abcd", "x2:00000000:", "x3:abcd:00", "x2:é:00"] {
            assert_eq!(seals.open(&one, broken), None, "{broken}");
        }
    }

    #[test]
    fn the_newest_key_seals_and_older_ones_open_until_they_are_taken_away() {
        let one = Reference::from_random([1; 8]);
        let (before, during, after) = (seals(&[OLD]), seals(&[NEW, OLD]), seals(&[NEW]));
        let old = before.seal(&one, &address(), [9; 24]);

        assert_eq!(during.open(&one, &old), Some(address()));
        assert!(!old.starts_with(&during.newest()));
        let new = during.seal(&one, &during.open(&one, &old).unwrap(), [8; 24]);
        assert_eq!(after.open(&one, &new), Some(address()));
        assert_eq!(after.open(&one, &old), None, "a backup from before is shut for good");
        assert_eq!(before.open(&one, &new), None);
    }

    /// Made by the scheme as it was before keys had names; the bytes must open for ever.
    #[test]
    fn what_was_sealed_before_keys_had_names_still_opens() {
        let one = Reference::from_random([1; 8]);
        let site = Secret::from_hex(&"01".repeat(32)).unwrap();
        let payload = Payload { msg: b"jane@example.org", aad: one.as_str().as_bytes() };
        let sealed = cipher(&site, FIRST).encrypt(&XNonce::from([9; 24]), payload).unwrap();
        let old = format!("x1:{}{}", "09".repeat(24), hex(&sealed));

        for seals in [seals(&[]), seals(&[NEW, OLD])] {
            assert_eq!(seals.open(&one, &old), Some(address()));
            assert!(!old.starts_with(&seals.newest()));
        }
    }

    #[test]
    fn a_list_that_does_not_read_is_no_list() {
        let site = Secret::from_hex(&"01".repeat(32)).unwrap();
        for wrong in ["zz", "0102", &"01".repeat(31), &vec!["02".repeat(32); KEYS].join(" ")] {
            assert!(Seals::new(&site, wrong).is_none(), "{wrong}");
        }
        assert_eq!(Seals::new(&site, " , ").unwrap().newest().len(), 12);
    }
}
