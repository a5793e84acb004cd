//! The names by which things are asked for: a story's reference, an author's key, an idempotency key, random ids.
//!
//! Randomness comes in as bytes: the source is a port of `flows`.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};

use super::key_words::KEY_WORDS;

/// Digits and consonants that cannot be mistaken for one another and cannot form a word. 29 is a prime, which makes
/// the check character catch every single wrong character and every swap of two.
const ALPHABET: [char; 29] = [
    '2', '3', '4', '5', '6', '7', '8', '9', 'B', 'C', 'D', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'Q', 'R', 'S',
    'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// The public id of a story: eight random characters and a check character. It says nothing about when the story came
/// or how many there are.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference(String);

impl Reference {
    /// Made from eight random bytes.
    #[must_use]
    pub fn from_random(bytes: [u8; 8]) -> Self {
        let mut rest = u64::from_le_bytes(bytes);
        let mut values = Vec::with_capacity(8);
        for _ in 0..8 {
            values.push(rest % 29);
            rest /= 29;
        }
        values.push(check(&values));
        Self(values.into_iter().map(character).collect())
    }

    /// Reads a reference as people write it: any case, with hyphens or spaces. Nonsense and typing errors are `None`,
    /// so that they never reach the database.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > 24 {
            return None;
        }
        let mut values = Vec::with_capacity(9);
        for c in text.chars().filter(|c| !matches!(c, '-' | ' ')) {
            let c = c.to_ascii_uppercase();
            values.push(u64::try_from(ALPHABET.iter().position(|known| *known == c)?).ok()?);
        }
        let (last, data) = values.split_last()?;
        (data.len() == 8 && check(data) == *last).then(|| Self(values.into_iter().map(character).collect()))
    }

    /// As stored and as in addresses: nine characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As people read it aloud: `7KQ-2M9-XWD`.
    #[must_use]
    pub fn spaced(&self) -> String {
        let mut out = String::with_capacity(11);
        for (index, c) in self.0.chars().enumerate() {
            if index > 0 && index % 3 == 0 {
                out.push('-');
            }
            out.push(c);
        }
        out
    }
}

/// Weights 2 to 9: none is 0 modulo 29 and neighbours differ, as ISBN does it.
fn check(values: &[u64]) -> u64 {
    values.iter().zip(2u64..).fold(0, |sum, (value, weight)| (sum + value * weight) % 29)
}

fn character(value: u64) -> char {
    usize::try_from(value).ok().and_then(|index| ALPHABET.get(index)).copied().unwrap_or('2')
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Reference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Reference {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("not a reference"))
    }
}

/// The words an author comes back with: six of 1,024, sixty random bits. Never printed, never logged.
#[derive(Clone, PartialEq, Eq)]
pub struct StoryKey(String);

/// How many words make a key.
pub const STORY_KEY_WORDS: usize = 6;

impl StoryKey {
    /// Derived from the site's secret and the request that told the story. The same request, sent again because its
    /// answer was lost, gets the same key, although only a hash of it is kept.
    #[must_use]
    pub fn derive(secret: &Secret, idempotency: &IdempotencyKey, body_hash: &str, reference: &Reference) -> Self {
        let bytes = secret.mac("story-key", &[idempotency.as_str(), body_hash, reference.as_str()]);
        let words = bytes.chunks_exact(2).take(STORY_KEY_WORDS).map(|pair| {
            let number = pair.iter().fold(0usize, |sum, byte| sum * 256 + usize::from(*byte));
            KEY_WORDS.get(number % KEY_WORDS.len()).copied().unwrap_or("amber")
        });
        Self(words.collect::<Vec<_>>().join("-"))
    }

    /// Reads a key as people type it: any case, hyphens, spaces or line ends between the words.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > 200 {
            return None;
        }
        let lower = text.to_lowercase();
        let words: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
        let known = words.len() == STORY_KEY_WORDS && words.iter().all(|word| KEY_WORDS.binary_search(word).is_ok());
        known.then(|| Self(words.join("-")))
    }

    /// The words, for the one page and the one answer that show them, and for hashing.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for StoryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StoryKey(…)")
    }
}

/// What a client says to mean "this request again": 1 to 255 visible ASCII characters (IETF draft, section 2).
#[derive(Clone, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// Reads the header or the hidden form field.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let fits = (1..=255).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic() || b == b' ');
        fits.then(|| Self(text.to_owned()))
    }

    /// The key as sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is stored of it: a hash over who asked and the key, so that two people's equal keys never meet.
    #[must_use]
    pub fn receipt(&self, asker: &str) -> String {
        sha256_hex(&[asker, &self.0])
    }
}

impl fmt::Debug for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IdempotencyKey(…)")
    }
}

/// A secret of the site, at least 32 bytes, from which purposes derive their own.
#[derive(Clone)]
pub struct Secret(Vec<u8>);

impl Secret {
    /// Reads hexadecimal digits, at least 64.
    #[must_use]
    pub fn from_hex(hex: &str) -> Option<Self> {
        let bytes = bytes_of_hex(hex)?;
        (bytes.len() >= 32).then_some(Self(bytes))
    }

    /// HMAC-SHA-256 over a purpose and parts, each part told apart by its length.
    #[must_use]
    pub fn mac(&self, purpose: &str, parts: &[&str]) -> [u8; 32] {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else {
            return [0; 32]; // HMAC takes a key of any length: never reached
        };
        mac.update(framed(&[purpose]).as_bytes());
        mac.update(framed(parts).as_bytes());
        mac.finalize().into_bytes().into()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// SHA-256 over parts, each told apart by its length, in hexadecimal.
#[must_use]
pub fn sha256_hex(parts: &[&str]) -> String {
    hex(&Sha256::digest(framed(parts).as_bytes()))
}

/// SHA-256 of bytes as they are, in hexadecimal.
#[must_use]
pub fn sha256_hex_of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn framed(parts: &[&str]) -> String {
    parts.iter().fold(String::new(), |framed, part| format!("{framed}{}:{part}\n", part.len()))
}

/// Bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        for nibble in [byte >> 4, byte & 15] {
            out.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
        }
        out
    })
}

/// Hexadecimal digits as bytes.
#[must_use]
pub fn bytes_of_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u32> = text.trim().chars().map(|c| c.to_digit(16)).collect::<Option<_>>()?;
    let pairs = digits.chunks_exact(2);
    if !pairs.remainder().is_empty() {
        return None;
    }
    pairs.map(|pair| u8::try_from(pair.iter().fold(0, |sum, digit| sum * 16 + digit)).ok()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_reference_reads_back_however_people_write_it() {
        let reference = Reference::from_random([1, 2, 3, 4, 5, 6, 7, 8]);

        assert_eq!(Reference::parse(reference.as_str()), Some(reference.clone()));
        assert_eq!(Reference::parse(&reference.spaced().to_lowercase()), Some(reference));
    }

    #[test]
    fn the_form_of_a_reference_is_pinned() {
        assert_eq!(Reference::from_random([0; 8]).as_str(), "222222222");
        assert_eq!(Reference::from_random([1, 2, 3, 4, 5, 6, 7, 8]).spaced(), "4BR-SQ8-JKS");
    }

    #[test]
    fn a_key_is_the_same_for_the_same_request_and_another_for_any_other() {
        let secret = Secret::from_hex(&"ab".repeat(32)).unwrap();
        let once = IdempotencyKey::parse("once").unwrap();
        let reference = Reference::from_random([7; 8]);
        let key = StoryKey::derive(&secret, &once, "body", &reference);

        assert_eq!(StoryKey::derive(&secret, &once, "body", &reference), key);
        assert_ne!(StoryKey::derive(&secret, &once, "other", &reference), key);
        assert_eq!(key.reveal().split('-').count(), 6);
        assert_eq!(StoryKey::parse(&key.reveal().to_uppercase().replace('-', " \n ")), Some(key));
    }

    #[test]
    fn what_is_secret_does_not_print_itself() {
        let key = StoryKey::parse(&[KEY_WORDS[0]; 6].join("-")).unwrap();

        assert_eq!(format!("{key:?}"), "StoryKey(…)");
        assert_eq!(format!("{:?}", Secret::from_hex(&"00".repeat(32)).unwrap()), "Secret(…)");
    }

    #[test]
    fn parts_are_told_apart_when_hashed() {
        assert_ne!(sha256_hex(&["ab", "c"]), sha256_hex(&["a", "bc"]));
        assert_eq!(sha256_hex_of(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    #[test]
    fn a_short_or_broken_secret_is_refused() {
        assert!(Secret::from_hex("abcd").is_none());
        assert!(Secret::from_hex(&"zz".repeat(32)).is_none());
        assert!(Secret::from_hex(&"a".repeat(65)).is_none());
    }

    proptest! {
        #[test]
        fn one_wrong_character_is_never_another_story(bytes in any::<[u8; 8]>(), at in 0usize..9, to in 0usize..29) {
            let reference = Reference::from_random(bytes);
            let mut typed: Vec<char> = reference.as_str().chars().collect();
            let wrong = ALPHABET[to] != typed[at];
            typed[at] = ALPHABET[to];
            let typed: String = typed.into_iter().collect();
            prop_assert_eq!(Reference::parse(&typed).is_none(), wrong);
        }

        #[test]
        fn two_swapped_neighbours_are_never_another_story(bytes in any::<[u8; 8]>(), at in 0usize..7) {
            let reference = Reference::from_random(bytes);
            let mut typed: Vec<char> = reference.as_str().chars().collect();
            let wrong = typed[at] != typed[at + 1];
            typed.swap(at, at + 1);
            let typed: String = typed.into_iter().collect();
            prop_assert_eq!(Reference::parse(&typed).is_none(), wrong);
        }

        #[test]
        fn no_text_makes_the_readers_panic(text in any::<String>()) {
            let _ = (Reference::parse(&text), StoryKey::parse(&text), IdempotencyKey::parse(&text), bytes_of_hex(&text));
        }

        #[test]
        fn hexadecimal_reads_back(bytes in any::<Vec<u8>>()) {
            prop_assert_eq!(bytes_of_hex(&hex(&bytes)), Some(bytes));
        }
    }
}
