//! Random values for secrets, tokens and names of a local run.

use anyhow::{Result, anyhow};

/// The alphabet of base64url.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// So many random bytes.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| anyhow!("the system gives no randomness: {error}"))?;
    Ok(bytes)
}

/// An access token: `ct_` and 43 characters of base64url, as 256 bits take.
pub(crate) fn token() -> Result<String> {
    Ok(format!("ct_{}", base64url(&bytes::<32>()?)))
}

fn base64url(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().fold(0u32, |group, byte| group << 8 | u32::from(*byte));
        let group = group << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            let six = group >> (18 - 6 * place) & 63;
            let character = usize::try_from(six).ok().and_then(|six| ALPHABET.get(six));
            text.push(character.copied().map_or('A', char::from));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_as_others_write_them() {
        assert_eq!(base64url(b"caretold"), "Y2FyZXRvbGQ");
        assert_eq!(base64url(&[0xfb, 0xff, 0xfe]), "-__-");
    }

    #[test]
    fn a_token_has_its_form_and_no_two_are_the_same() -> Result<()> {
        let (one, other) = (token()?, token()?);
        assert!(one.starts_with("ct_") && one.len() == 46);
        assert_ne!(one, other);
        Ok(())
    }
}
