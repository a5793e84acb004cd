//! Bytes as text in the alphabet that is safe in addresses (RFC 4648, section 5), without padding: how browsers hand over
//! what belongs to passkeys.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Bytes as text.
#[must_use]
pub fn text_of(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0u32, |bits, byte| (bits << 8) | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            let index = usize::try_from((bits >> (18 - 6 * place)) & 63).unwrap_or(0);
            text.extend(ALPHABET.get(index).map(|letter| char::from(*letter)));
        }
    }
    text
}

/// Text as bytes; `None` for any other character, for padding, and for bits that no byte needs: one text for each value.
#[must_use]
pub fn bytes_of(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for chunk in text.as_bytes().chunks(4) {
        let mut bits = 0u32;
        for letter in chunk {
            let value = ALPHABET.iter().position(|known| known == letter)?;
            bits = (bits << 6) | u32::try_from(value).ok()?;
        }
        let whole = match chunk.len() {
            4 => 3,
            3 => 2,
            2 => 1,
            _ => return None,
        };
        let all = (bits << (6 * (4 - chunk.len()))).to_be_bytes();
        let (kept, spare) = all.get(1..)?.split_at_checked(whole)?;
        if spare.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend_from_slice(kept);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_examples_of_the_standard_read_both_ways() {
        for (bytes, text) in [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg")] {
            assert_eq!(text_of(bytes.as_bytes()), text);
            assert_eq!(bytes_of(text), Some(bytes.as_bytes().to_vec()));
        }
        assert_eq!(text_of(&[0xfb, 0xff]), "-_8");
        for wrong in ["Z", "Zg==", "Zh", "Zm 9", "Zm+v", "é"] {
            assert_eq!(bytes_of(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_read_back(bytes in any::<Vec<u8>>()) {
            prop_assert_eq!(bytes_of(&text_of(&bytes)), Some(bytes));
        }

        #[test]
        fn no_text_makes_the_reader_panic_and_what_reads_has_one_form(text in any::<String>()) {
            if let Some(bytes) = bytes_of(&text) {
                prop_assert_eq!(text_of(&bytes), text);
            }
        }
    }
}
