//! Whether two submissions are the same text, or nearly.
//!
//! A text becomes a few small numbers, and the numbers are compared. Nothing of the text can be read back from them.
//!
//! The words of a text, without case, accents and punctuation, are taken three by three. Each of [`SLOTS`] hash
//! functions keeps the least value that it gives to any of these (`MinHash`, Broder 1997): two texts agree in a slot
//! about as often as the share of triples that they have in common. Unrelated stories share about one in a hundred,
//! so that half of the slots agree by chance less often than once in 10^20 pairs; what is found nearly the same and is
//! not is a form letter, told with another name. In a story of 100 words, ten words changed here and there leave about
//! 55 in 100 triples, which is the border: five leave 73, and are missed about once in 300 times.

use crate::reading::Reading;

/// How many least values are kept.
const SLOTS: usize = 32;

/// How many neighbouring slots make one key.
const ROWS: usize = 3;

/// How many keys a fingerprint has: the last two slots are in none.
const KEYS: usize = 10;

/// Words in one shingle.
const SHINGLE: usize = 3;

/// How many slots must agree for two texts to be nearly the same.
const ENOUGH: usize = 16;

/// Texts with fewer words are the same or they are not: few words are soon like other few words.
const FEWEST: u16 = 12;

/// Bytes of a stored fingerprint.
const BYTES: usize = 8 + 2 + 2 * SLOTS;

/// What a text is compared by: the same on every machine, and for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint {
    /// Of all words in their order.
    whole: u64,
    /// How many words there are.
    words: u16,
    slots: [u16; SLOTS],
}

/// How like two texts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// The same words in the same order.
    Same,
    /// Most of it.
    Near,
    /// No more than two stories of the same service may be.
    Different,
}

/// The fingerprint of a text.
#[must_use]
pub fn fingerprint(text: &str) -> Fingerprint {
    let hashes = words(&Reading::of(text));
    let mut least = [u64::MAX; SLOTS];
    for shingle in hashes.windows(SHINGLE.min(hashes.len()).max(1)) {
        let seen = hash(shingle.iter().flat_map(|word| word.to_le_bytes()));
        for (slot, least) in (1_u64..).zip(&mut least) {
            *least = (*least).min(mix(seen ^ mix(slot)));
        }
    }
    Fingerprint {
        whole: hash(hashes.iter().flat_map(|word| word.to_le_bytes())),
        words: u16::try_from(hashes.len()).unwrap_or(u16::MAX),
        // The least values have small upper halves: the lower ones tell them apart.
        slots: least.map(low_half),
    }
}

impl Fingerprint {
    /// How like the texts of two fingerprints are. Very short texts can be the same by chance: see [`Self::words`].
    #[must_use]
    pub fn compare(&self, other: &Self) -> Likeness {
        if self.whole == other.whole && self.words == other.words {
            return Likeness::Same;
        }
        let alike = self.slots.iter().zip(&other.slots).filter(|(a, b)| a == b).count();
        if alike >= ENOUGH && self.words.min(other.words) >= FEWEST { Likeness::Near } else { Likeness::Different }
    }

    /// How much of the two texts is alike, in hundredths: an estimate, good to about ten.
    #[must_use]
    pub fn alike(&self, other: &Self) -> u8 {
        if self.compare(other) == Likeness::Same {
            return 100;
        }
        let alike = self.slots.iter().zip(&other.slots).filter(|(a, b)| a == b).count();
        u8::try_from(alike * 100 / SLOTS).unwrap_or(100)
    }

    /// How many words the text has, at most 65,535. "Thank you to all" may come from two people: a text of fewer than
    /// twelve words should not be called a duplicate because it is the same.
    #[must_use]
    pub const fn words(&self) -> u16 {
        self.words
    }

    /// What a database finds candidates by: the same text has the same keys, and a text that shares seven in ten
    /// triples has one of them in common in 98 of 100 cases (six in ten: 91). Of 100,000 unrelated stories about one is
    /// a candidate. Each key is less than 2^53, so that it passes whole through a number of JavaScript.
    #[must_use]
    pub fn keys(&self) -> [u64; KEYS] {
        let mut keys = [0; KEYS];
        for ((band, rows), key) in (0_u64..).zip(self.slots.chunks(ROWS)).zip(&mut keys) {
            *key = (band << 48) | rows.iter().fold(0, |value, slot| (value << 16) | u64::from(*slot));
        }
        keys
    }

    /// The stored form.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; BYTES] {
        let all = self
            .whole
            .to_le_bytes()
            .into_iter()
            .chain(self.words.to_le_bytes())
            .chain(self.slots.iter().flat_map(|slot| slot.to_le_bytes()));
        let mut bytes = [0; BYTES];
        for (place, byte) in bytes.iter_mut().zip(all) {
            *place = byte;
        }
        bytes
    }

    /// The fingerprint of that stored form; `None` when it has another length.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.len() != BYTES {
            return None;
        }
        let (whole, rest) = bytes.split_first_chunk::<8>()?;
        let (words, rest) = rest.split_first_chunk::<2>()?;
        let mut slots = [0; SLOTS];
        for (slot, pair) in slots.iter_mut().zip(rest.chunks_exact(2)) {
            *slot = u16::from_le_bytes(pair.try_into().ok()?);
        }
        Some(Self { whole: u64::from_le_bytes(*whole), words: u16::from_le_bytes(*words), slots })
    }
}

/// The hash of each word: letters and digits that stand together, without the apostrophes inside. Made here and not by
/// the words of the phrases, which are read anew as phrases are learned: a fingerprint must stay what it was.
fn words(reading: &Reading) -> Vec<u64> {
    let mut hashes = Vec::new();
    let mut word = String::new();
    for index in 0..=reading.len() {
        let c = reading.at(index);
        if c.is_alphanumeric() {
            word.push(c);
        } else if c != '\'' && !word.is_empty() {
            hashes.push(hash(word.bytes()));
            word.clear();
        }
    }
    hashes
}

/// FNV-1a, then mixed.
fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    mix(bytes.fold(0xcbf2_9ce4_8422_2325, |value, byte| (value ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)))
}

/// The last step of `SplitMix64`: every bit of the answer depends on every bit of the value.
fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

/// The lower sixteen bits.
fn low_half(value: u64) -> u16 {
    let [low, high, ..] = value.to_le_bytes();
    u16::from_le_bytes([low, high])
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORY: &str = "My mother was taken to A&E by ambulance on a Sunday evening. The nurse who met us was calm and \
        kind, and she told us straight away how long we would wait. A doctor came after two hours, listened to her \
        chest and sent her for an X-ray. It wasn't broken. We were given painkillers and a leaflet, and somebody rang \
        the next day to ask how she was. The only thing I would change is the waiting room: there were not enough \
        chairs, and it was cold. Thank you to everybody who looked after her that night.";

    #[test]
    fn a_fingerprint_is_the_same_on_every_machine() {
        let bytes = fingerprint(STORY).to_bytes();
        let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap();
        let hex: String = bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect();
        assert_eq!(
            hex,
            concat!(
                "9891459bc9e3cca06400e539e8659059581bf74ace331d6d5c5027cbc8af416a5f6a6b883fe6eb57c30b",
                "a896f3cc9e8c5b551ba85a7c03503af536ee550efe7a93d91a8ad6eff5844b48"
            )
        );
        assert_eq!(Fingerprint::from_bytes(&bytes), Some(fingerprint(STORY)));
        assert_eq!(Fingerprint::from_bytes(&bytes[1..]), None);
        assert_eq!(Fingerprint::from_bytes(&[]), None);
    }

    #[test]
    fn case_space_accents_and_punctuation_make_no_difference() {
        let other = STORY.to_uppercase().replace(". ", "!\n\n  ").replace("WASN'T", "wasn’t").replace("SHE", "shé");
        assert_eq!(fingerprint(STORY).compare(&fingerprint(&other)), Likeness::Same);
        assert_eq!(fingerprint(STORY).keys(), fingerprint(&other).keys());
    }

    #[test]
    fn a_few_words_changed_added_or_left_out_are_nearly_the_same() {
        let told = fingerprint(STORY);
        for other in [
            STORY.replace("Sunday", "Monday").replace("two hours", "three hours").replace("cold", "freezing"),
            STORY.replace(" Thank you to everybody who looked after her that night.", ""),
            format!("I am sending this again as I had no answer. {STORY}"),
            STORY.replace("mother", "mum").replace("doctor", "docter").replace("painkillers", "pain killers"),
        ] {
            let told_again = fingerprint(&other);
            assert_eq!(told.compare(&told_again), Likeness::Near, "{other}");
            assert!(told.keys().iter().any(|key| told_again.keys().contains(key)), "{other}");
        }
    }

    #[test]
    fn two_stories_of_the_same_service_are_different() {
        let other = "My father was taken to A&E by ambulance on a Friday night. The nurse was calm and kind, but nobody \
            told us how long we would wait. A doctor came after six hours and sent him for a scan. We were given \
            antibiotics and a leaflet. The waiting room was cold and there were not enough chairs.";
        assert_eq!(fingerprint(STORY).compare(&fingerprint(other)), Likeness::Different);
    }

    #[test]
    fn few_words_are_the_same_or_different() {
        assert_eq!(fingerprint("Thank you all!").compare(&fingerprint("thank you, all")), Likeness::Same);
        assert_eq!(
            fingerprint("The staff were kind and the ward clean")
                .compare(&fingerprint("The staff were kind and the ward")),
            Likeness::Different
        );
        for empty in ["", " ", "…", "\u{301}"] {
            assert_eq!(fingerprint(empty).words(), 0);
            assert_eq!(fingerprint(empty).compare(&fingerprint(STORY)), Likeness::Different);
        }
    }

    #[test]
    fn keys_pass_whole_through_a_number_of_javascript() {
        let keys = fingerprint(STORY).keys();
        assert!(keys.iter().all(|key| *key < 1 << 53));
        assert!(keys.iter().enumerate().all(|(index, key)| !keys[..index].contains(key)));
    }

    /// Words drawn by a fixed sequence from a small vocabulary, more alike than stories are.
    fn made_up(seed: u64) -> String {
        let vocabulary: Vec<&str> = STORY.split_whitespace().collect();
        let count = u64::try_from(vocabulary.len()).unwrap();
        let word = |place: u64| vocabulary[usize::try_from(mix(seed << 32 | place) % count).unwrap()];
        (0..120).map(word).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn unrelated_texts_share_no_key_and_changed_ones_do() {
        let texts: Vec<String> = (0..200).map(made_up).collect();
        let prints: Vec<Fingerprint> = texts.iter().map(|text| fingerprint(text)).collect();
        let shares = |a: &Fingerprint, b: &Fingerprint| a.keys().iter().any(|key| b.keys().contains(key));
        for (index, a) in prints.iter().enumerate() {
            assert!(prints[..index].iter().all(|b| a.compare(b) == Likeness::Different && !shares(a, b)));
        }
        let (mut near, mut found) = (0, 0);
        for (text, print) in texts.iter().zip(&prints) {
            let changed: Vec<&str> = text
                .split(' ')
                .enumerate()
                .map(|(index, word)| if index % 24 == 5 { "changed" } else { word })
                .collect();
            let other = fingerprint(&changed.join(" "));
            near += usize::from(print.compare(&other) == Likeness::Near);
            found += usize::from(shares(print, &other));
        }
        assert!(near >= 198 && found >= 196, "{near} and {found} of 200");
    }
}
