//! What was typed so far, carried by the form itself: sealed, so that whoever looks at a shared computer's page source
//! reads nothing, and nobody changes what we made of it. Nothing of an unsent story is kept on the server.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use thiserror::Error;

use crate::domain::ids::{Secret, bytes_of_hex, hex};
use crate::domain::time::Timestamp;

/// Which form carries a state. Each has a key of its own: no page takes the state of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carrier {
    /// An author's way through the questions.
    Walk,
    /// The sign-in page, with a form of staff whose session had ended.
    SignIn,
}

impl Carrier {
    /// The scheme, so that another may follow: it stands before every sealed state.
    fn scheme(self) -> &'static str {
        match self {
            Self::Walk => "f1:",
            Self::SignIn => "s1:",
        }
    }
}

const NONCE_BYTES: usize = 24;
/// The tag of the cipher.
const TAG_BYTES: usize = 16;
/// A time as it stands before the text: `2026-11-23T09:00:00Z`.
const TIME_BYTES: usize = 20;

/// The longest text, in bytes. Sealed it is twice as long, which leaves room in a body of 256 kB for a story of 12,000
/// characters that is typed anew.
pub const STATE_BYTES: usize = 64 * 1024;
/// How long a state can be opened, in seconds: a week, from page to page.
pub const STATE_SECONDS: i64 = 7 * 24 * 3_600;

/// Why a state does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Unopened {
    /// It was sealed longer than [`STATE_SECONDS`] ago.
    #[error("too old")]
    TooOld,
    /// It is not one of ours, or it was changed, or cut short on the way.
    #[error("not as we made it")]
    NotOurs,
}

fn cipher(secret: &Secret, carrier: Carrier) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&secret.mac("seal-form", &[carrier.scheme()]).into())
}

/// Seals a text; `None` when it is longer than [`STATE_BYTES`].
#[must_use]
pub fn seal(secret: &Secret, carrier: Carrier, text: &str, now: Timestamp, nonce: [u8; NONCE_BYTES]) -> Option<String> {
    if text.len() > STATE_BYTES {
        return None;
    }
    let dated = format!("{now}{text}");
    let payload = Payload { msg: dated.as_bytes(), aad: carrier.scheme().as_bytes() };
    let sealed = cipher(secret, carrier).encrypt(&XNonce::from(nonce), payload).ok()?;
    Some(format!("{}{}{}", carrier.scheme(), hex(&nonce), hex(&sealed)))
}

/// Opens what was sealed on this site.
pub fn open(secret: &Secret, carrier: Carrier, state: &str, now: Timestamp) -> Result<String, Unopened> {
    let longest = carrier.scheme().len() + 2 * (NONCE_BYTES + TAG_BYTES + TIME_BYTES + STATE_BYTES);
    if state.len() > longest {
        return Err(Unopened::NotOurs);
    }
    let dated = opened(secret, carrier, state).ok_or(Unopened::NotOurs)?;
    let (time, text) = dated.split_at_checked(TIME_BYTES).ok_or(Unopened::NotOurs)?;
    let sealed_at = Timestamp::parse(time).ok_or(Unopened::NotOurs)?;
    if sealed_at.plus(STATE_SECONDS) < now { Err(Unopened::TooOld) } else { Ok(text.to_owned()) }
}

fn opened(secret: &Secret, carrier: Carrier, state: &str) -> Option<String> {
    let bytes = bytes_of_hex(state.strip_prefix(carrier.scheme())?)?;
    let (nonce, sealed) = bytes.split_at_checked(NONCE_BYTES)?;
    let nonce: [u8; NONCE_BYTES] = nonce.try_into().ok()?;
    let payload = Payload { msg: sealed, aad: carrier.scheme().as_bytes() };
    String::from_utf8(cipher(secret, carrier).decrypt(&XNonce::from(nonce), payload).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn secret(byte: &str) -> Secret {
        Secret::from_hex(&byte.repeat(32)).unwrap()
    }

    fn now() -> Timestamp {
        Timestamp::parse("2026-11-23T09:00:00Z").unwrap()
    }

    #[test]
    fn a_state_opens_for_a_week_and_on_its_own_site_only() {
        let state = seal(&secret("01"), Carrier::Walk, "words", now(), [7; 24]).unwrap();
        let open_at = |seconds| open(&secret("01"), Carrier::Walk, &state, now().plus(seconds));

        assert_eq!(open_at(STATE_SECONDS), Ok("words".to_owned()));
        assert_eq!(open_at(STATE_SECONDS + 1), Err(Unopened::TooOld));
        assert_eq!(open(&secret("02"), Carrier::Walk, &state, now()), Err(Unopened::NotOurs));
        assert!(state.starts_with("f1:0707"), "its form is pinned: {state}");
    }

    #[test]
    fn no_form_takes_the_state_of_another() {
        let state = seal(&secret("01"), Carrier::SignIn, "words", now(), [7; 24]).unwrap();

        assert!(state.starts_with("s1:0707"), "its form is pinned: {state}");
        assert_eq!(open(&secret("01"), Carrier::SignIn, &state, now()), Ok("words".to_owned()));
        for other in [state.clone(), state.replace("s1:", "f1:")] {
            assert_eq!(open(&secret("01"), Carrier::Walk, &other, now()), Err(Unopened::NotOurs));
        }
    }

    #[test]
    fn what_is_too_large_is_not_sealed_and_not_read() {
        let most = "x".repeat(STATE_BYTES);
        let state = seal(&secret("01"), Carrier::Walk, &most, now(), [7; 24]).unwrap();

        assert_eq!(open(&secret("01"), Carrier::Walk, &state, now()), Ok(most.clone()));
        assert_eq!(seal(&secret("01"), Carrier::Walk, &format!("{most}x"), now(), [7; 24]), None);
        assert_eq!(open(&secret("01"), Carrier::Walk, &format!("{state}00"), now()), Err(Unopened::NotOurs));
    }

    proptest! {
        #[test]
        fn any_text_comes_back_as_it_was(text in any::<String>(), nonce in any::<[u8; 24]>()) {
            let state = seal(&secret("01"), Carrier::Walk, &text, now(), nonce).unwrap();
            prop_assert!(text.len() < 8 || !state.contains(&text));
            prop_assert_eq!(open(&secret("01"), Carrier::Walk, &state, now()), Ok(text));
        }

        #[test]
        fn one_changed_digit_is_noticed(text in "\\PC{0,40}", at in 3usize..120, digit in 0u32..16) {
            let state = seal(&secret("01"), Carrier::Walk, &text, now(), [7; 24]).unwrap();
            let mut changed: Vec<char> = state.chars().collect();
            let to = char::from_digit(digit, 16).unwrap();
            if changed.get(at).is_some_and(|was| *was != to) {
                changed[at] = to;
                let changed: String = changed.into_iter().collect();
                prop_assert_eq!(open(&secret("01"), Carrier::Walk, &changed, now()), Err(Unopened::NotOurs));
            }
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in any::<String>()) {
            let _ = open(&secret("01"), Carrier::Walk, &text, now());
            let _ = open(&secret("01"), Carrier::Walk, &format!("f1:{text}"), now());
        }
    }
}
