//! Passkeys (W3C Web Authentication, level 3): what a browser must show before somebody is let in with one. The signature
//! itself is checked behind a port of `flows`; every other rule is here.
//!
//! Attestation is "none": we do not ask who made the authenticator, so nothing about the new key is signed, and the browser's
//! own reading of it (`getPublicKey`) is as good as the CBOR it was read from. What counts is the first signature.

use serde::Deserialize;
use sha2::{Digest, Sha256};
use strum::{EnumIter, EnumString, IntoStaticStr};
use subtle::ConstantTimeEq;

use super::base64url;
use super::ids::{Secret, hex};
use super::time::Timestamp;

/// An account has at most so many passkeys.
pub const MOST: usize = 10;
/// The longest name of a passkey, in characters.
pub const NAME_CHARS: usize = 60;
/// A challenge is good for ten minutes: as long as a code by mail.
pub const CHALLENGE_SECONDS: i64 = 600;

const CHALLENGE_RANDOM: usize = 16;
const CHALLENGE_MAC: usize = 16;
const USER_PRESENT: u8 = 0x01;
const USER_VERIFIED: u8 = 0x04;
const CREDENTIAL_INSIDE: u8 = 0x40;

/// How a key signs, by its COSE number (RFC 9053).
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
pub enum Algorithm {
    /// ECDSA over P-256 with SHA-256.
    #[strum(serialize = "-7")]
    Es256,
    /// Ed25519.
    #[strum(serialize = "-8")]
    EdDsa,
    /// RSA with PKCS #1 v1.5 padding and SHA-256, of 2,048 bits and more.
    #[strum(serialize = "-257")]
    Rs256,
}

/// What stands before the point of a P-256 key in SPKI (RFC 5480).
const P256: &[u8] = &[
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce,
    0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
];
/// What stands before an Ed25519 key in SPKI (RFC 8410).
const ED25519: &[u8] = &[0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
/// The name of RSA inside SPKI (RFC 3279).
const RSA: &[u8] = &[0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];

impl Algorithm {
    /// The COSE number as text.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Whether bytes look like a key of this kind in SPKI: the port is given nothing else to read.
    #[must_use]
    pub fn fits(self, spki: &[u8]) -> bool {
        match self {
            Self::Es256 => spki.len() == 91 && spki.starts_with(P256),
            Self::EdDsa => spki.len() == 44 && spki.starts_with(ED25519),
            // 294 bytes are the key of 2,048 bits with the usual exponent, 1,100 have room for 8,192.
            Self::Rs256 => (294..1_100).contains(&spki.len()) && spki.get(..32).is_some_and(|head| holds(head, RSA)),
        }
    }

    /// A signature in the form that `WebCrypto` takes: ECDSA comes as two numbers in DER and goes as 64 bytes.
    #[must_use]
    pub fn plain(self, signature: &[u8]) -> Option<Vec<u8>> {
        match self {
            Self::Es256 => plain_ecdsa(signature).map(|plain| plain.to_vec()),
            Self::EdDsa | Self::Rs256 => Some(signature.to_vec()),
        }
    }
}

fn holds(bytes: &[u8], piece: &[u8]) -> bool {
    bytes.windows(piece.len()).any(|window| window == piece)
}

/// `SEQUENCE { INTEGER r, INTEGER s }` of short lengths, and nothing after it.
fn plain_ecdsa(der: &[u8]) -> Option<[u8; 64]> {
    let (&[0x30, length], inside) = der.split_first_chunk::<2>()? else { return None };
    let mut rest = (usize::from(length) == inside.len()).then_some(inside)?;
    let mut plain = [0; 64];
    for half in plain.chunks_mut(32) {
        let (&[0x02, length], after) = rest.split_first_chunk::<2>()? else { return None };
        let (number, after) = after.split_at_checked(usize::from(length))?;
        let digits = number.strip_prefix(&[0]).unwrap_or(number);
        let start = half.len().checked_sub(digits.len())?;
        half.get_mut(start..)?.copy_from_slice(digits);
        rest = after;
    }
    rest.is_empty().then_some(plain)
}

/// What a challenge is for: one that was given for one thing is worth nothing for another.
#[derive(Debug, Clone, Copy)]
pub enum Purpose<'a> {
    /// Signing in, by whoever it is.
    SignIn,
    /// Adding a passkey to this account.
    Add(&'a str),
}

fn challenge_mac(secret: &Secret, purpose: Purpose<'_>, random: &[u8], ends: i64) -> [u8; CHALLENGE_MAC] {
    let (kind, account) = match purpose {
        Purpose::SignIn => ("sign-in", ""),
        Purpose::Add(account) => ("add", account),
    };
    let mac = secret.mac("passkey-challenge", &[kind, account, &hex(random), &ends.to_string()]);
    mac.first_chunk().copied().unwrap_or_default()
}

/// A challenge for the next ten minutes. It carries its own end and our mark, so that nothing is kept of those that nobody
/// answers; that it is answered once is counted when it is.
#[must_use]
pub fn challenge(secret: &Secret, purpose: Purpose<'_>, random: [u8; CHALLENGE_RANDOM], now: Timestamp) -> String {
    let ends = now.plus(CHALLENGE_SECONDS).seconds();
    let mac = challenge_mac(secret, purpose, &random, ends);
    base64url::text_of(&[&random[..], &ends.to_be_bytes(), &mac].concat())
}

/// Whether a challenge is ours, for this purpose, and not over.
#[must_use]
pub fn challenge_holds(secret: &Secret, purpose: Purpose<'_>, challenge: &str, now: Timestamp) -> bool {
    let read = || {
        let bytes = base64url::bytes_of(challenge)?;
        let (random, rest) = bytes.split_first_chunk::<CHALLENGE_RANDOM>()?;
        let (ends, mac) = rest.split_first_chunk::<8>()?;
        let ends = i64::from_be_bytes(*ends);
        let ours = challenge_mac(secret, purpose, random, ends);
        Some(now.seconds() < ends && bool::from(ours.as_slice().ct_eq(mac)))
    };
    read().unwrap_or(false)
}

/// Whose passkeys they are: the site, by its domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// The domain.
    pub id: String,
    origin: String,
    local: bool,
}

impl Party {
    /// From the public origin. An address of one's own machine is no domain: a local run is reached by the name
    /// `localhost`, on any port.
    #[must_use]
    pub fn of_origin(origin: &str) -> Self {
        let host = origin.split_once("://").map_or(origin, |(_, host)| host);
        let host = host.split('/').next().unwrap_or_default();
        let host = host.split_once(':').map_or(host, |(host, _)| host);
        let local = matches!(host, "127.0.0.1" | "localhost");
        let id = if local { "localhost" } else { host }.to_owned();
        Self { id, origin: origin.to_owned(), local }
    }

    fn is_at(&self, origin: &str) -> bool {
        if !self.local {
            return origin == self.origin;
        }
        let port = origin.strip_prefix("http://localhost");
        port.is_some_and(|port| {
            port.is_empty() || port.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok())
        })
    }
}

/// Why a passkey is not accepted. For tests and for nobody else: who asks learns only that it is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Something cannot be read.
    Unreadable,
    /// It was made for another step.
    OtherStep,
    /// It was made for another site, or inside another site's page.
    OtherSite,
    /// Nobody touched the authenticator.
    Absent,
    /// The authenticator did not check who touched it.
    Unverified,
    /// The key is of no kind that we take, or not the one that it says.
    OtherKey,
    /// The counter went back: there may be a copy of the key.
    Counter,
}

/// What the browser says it did (`clientDataJSON`).
#[derive(Debug, Deserialize)]
struct ClientData {
    #[serde(rename = "type")]
    step: String,
    challenge: String,
    origin: String,
    #[serde(rename = "crossOrigin", default)]
    cross_origin: bool,
}

/// What the authenticator says: the beginning of `authenticatorData`.
struct Authenticator<'a> {
    counter: u32,
    rest: &'a [u8],
}

fn client(bytes: &[u8], step: &str, party: &Party) -> Result<String, Fault> {
    let said: ClientData = serde_json::from_slice(bytes).map_err(|_| Fault::Unreadable)?;
    if said.step != step {
        return Err(Fault::OtherStep);
    }
    if said.cross_origin || !party.is_at(&said.origin) {
        return Err(Fault::OtherSite);
    }
    Ok(said.challenge)
}

fn authenticator<'a>(bytes: &'a [u8], party: &Party, wanted: u8) -> Result<Authenticator<'a>, Fault> {
    let (site, rest) = bytes.split_first_chunk::<32>().ok_or(Fault::Unreadable)?;
    let ([flags, counter @ ..], rest) = rest.split_first_chunk::<5>().ok_or(Fault::Unreadable)?;
    if site != Sha256::digest(party.id.as_bytes()).as_slice() {
        return Err(Fault::OtherSite);
    }
    if flags & USER_PRESENT == 0 {
        return Err(Fault::Absent);
    }
    if flags & USER_VERIFIED == 0 {
        return Err(Fault::Unverified);
    }
    if flags & wanted != wanted {
        return Err(Fault::Unreadable);
    }
    Ok(Authenticator { counter: u32::from_be_bytes(*counter), rest })
}

/// What a browser sends after `navigator.credentials.create()`.
#[derive(Debug, Clone)]
pub struct Made {
    /// Id of the credential.
    pub id: Vec<u8>,
    /// The key, in SPKI.
    pub key: Vec<u8>,
    /// How it signs.
    pub algorithm: Algorithm,
    /// What the browser says.
    pub client_data: Vec<u8>,
    /// What the authenticator says.
    pub authenticator_data: Vec<u8>,
}

/// A passkey that may be kept once its challenge is known to be ours and fresh.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What was answered.
    pub challenge: String,
    /// How often the authenticator has signed, if it counts.
    pub counter: u32,
}

/// Checks a new passkey.
pub fn check_made(made: &Made, party: &Party) -> Result<Checked, Fault> {
    let challenge = client(&made.client_data, "webauthn.create", party)?;
    let said = authenticator(&made.authenticator_data, party, CREDENTIAL_INSIDE)?;
    let (_, rest) = said.rest.split_first_chunk::<16>().ok_or(Fault::Unreadable)?;
    let (length, rest) = rest.split_first_chunk::<2>().ok_or(Fault::Unreadable)?;
    let id = rest.get(..usize::from(u16::from_be_bytes(*length))).ok_or(Fault::Unreadable)?;
    if id != made.id || !(16..=1_023).contains(&id.len()) || !made.algorithm.fits(&made.key) {
        return Err(Fault::OtherKey);
    }
    Ok(Checked { challenge, counter: said.counter })
}

/// What a browser sends after `navigator.credentials.get()`.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Id of the credential.
    pub id: Vec<u8>,
    /// What the browser says.
    pub client_data: Vec<u8>,
    /// What the authenticator says.
    pub authenticator_data: Vec<u8>,
    /// Over both.
    pub signature: Vec<u8>,
}

/// Checks everything about a sign-in but the signature. `counter` is the last that was seen of this passkey.
pub fn check_shown(shown: &Shown, party: &Party, counter: u32) -> Result<Checked, Fault> {
    let challenge = client(&shown.client_data, "webauthn.get", party)?;
    let said = authenticator(&shown.authenticator_data, party, 0)?;
    // Passkeys that are kept on several devices do not count and say 0.
    if (said.counter, counter) != (0, 0) && said.counter <= counter {
        return Err(Fault::Counter);
    }
    Ok(Checked { challenge, counter: said.counter })
}

/// The bytes that the authenticator signed.
#[must_use]
pub fn signed_bytes(shown: &Shown) -> Vec<u8> {
    [shown.authenticator_data.as_slice(), &Sha256::digest(&shown.client_data)].concat()
}

/// What an authenticator keeps as the owner of a passkey: it says nothing of the account outside.
#[must_use]
pub fn owner(secret: &Secret, account: &str) -> String {
    base64url::text_of(&secret.mac("passkey-owner", &[account]))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn secret() -> Secret {
        Secret::from_hex(&"5e".repeat(32)).unwrap()
    }

    fn party() -> Party {
        Party::of_origin("https://caretold.example")
    }

    fn client_data(step: &str, origin: &str) -> Vec<u8> {
        format!(r#"{{"type":"{step}","challenge":"abc","origin":"{origin}","crossOrigin":false,"other":[1]}}"#).into()
    }

    fn authenticator_data(flags: u8, counter: u32) -> Vec<u8> {
        let site = Sha256::digest(b"caretold.example");
        [site.as_slice(), &[flags], &counter.to_be_bytes()].concat()
    }

    fn made() -> Made {
        let id = vec![7; 16];
        let inside = [&[0; 16][..], &[0, 16], &id, b"cose"].concat();
        Made {
            key: [P256, &[1; 64]].concat(),
            algorithm: Algorithm::Es256,
            client_data: client_data("webauthn.create", "https://caretold.example"),
            authenticator_data: [authenticator_data(0x45, 0), inside].concat(),
            id,
        }
    }

    fn shown(flags: u8, counter: u32) -> Shown {
        Shown {
            id: vec![7; 16],
            client_data: client_data("webauthn.get", "https://caretold.example"),
            authenticator_data: authenticator_data(flags, counter),
            signature: Vec::new(),
        }
    }

    #[test]
    fn a_new_passkey_of_ours_is_taken() {
        assert_eq!(check_made(&made(), &party()), Ok(Checked { challenge: "abc".into(), counter: 0 }));
    }

    #[test]
    fn what_was_made_elsewhere_or_unseen_is_refused_and_each_for_its_reason() {
        let client = |step, origin| Made { client_data: client_data(step, origin), ..made() };
        let cases = [
            (client("webauthn.get", "https://caretold.example"), Fault::OtherStep),
            (client("webauthn.create", "https://caretold.example.evil.example"), Fault::OtherSite),
            (client("webauthn.create", "http://caretold.example"), Fault::OtherSite),
            (Made { client_data: b"{}".to_vec(), ..made() }, Fault::Unreadable),
            (Made { authenticator_data: authenticator_data(0x05, 0), ..made() }, Fault::Unreadable),
            (Made { authenticator_data: authenticator_data(0x45, 0), ..made() }, Fault::Unreadable),
            (Made { id: vec![8; 16], ..made() }, Fault::OtherKey),
            (Made { key: vec![0; 91], ..made() }, Fault::OtherKey),
            (Made { algorithm: Algorithm::EdDsa, ..made() }, Fault::OtherKey),
        ];
        for (case, fault) in cases {
            assert_eq!(check_made(&case, &party()), Err(fault), "{case:?}");
        }
        let framed = String::from_utf8(made().client_data).unwrap().replace("false", "true").into();
        assert_eq!(check_made(&Made { client_data: framed, ..made() }, &party()), Err(Fault::OtherSite));
        assert_eq!(check_made(&made(), &Party::of_origin("https://other.example")), Err(Fault::OtherSite));
    }

    #[test]
    fn somebody_must_be_there_and_be_known_to_the_authenticator() {
        assert_eq!(check_shown(&shown(0x04, 1), &party(), 0), Err(Fault::Absent));
        assert_eq!(check_shown(&shown(0x01, 1), &party(), 0), Err(Fault::Unverified));
        assert!(check_shown(&shown(0x05, 1), &party(), 0).is_ok());
    }

    #[test]
    fn a_counter_goes_up_or_is_not_there() {
        let checked = |now, before| check_shown(&shown(0x05, now), &party(), before).map(|checked| checked.counter);
        assert_eq!([checked(0, 0), checked(1, 0), checked(9, 8)], [Ok(0), Ok(1), Ok(9)]);
        assert_eq!([checked(8, 8), checked(0, 8), checked(7, 8)], [Err(Fault::Counter); 3]);
    }

    #[test]
    fn a_challenge_is_good_for_its_own_purpose_for_ten_minutes() {
        let at = Timestamp::from_seconds(1_000_000);
        let given = challenge(&secret(), Purpose::Add("mona"), [9; 16], at);
        let holds = |purpose, now| challenge_holds(&secret(), purpose, &given, now);

        assert!(holds(Purpose::Add("mona"), at.plus(CHALLENGE_SECONDS - 1)));
        assert!(!holds(Purpose::Add("mona"), at.plus(CHALLENGE_SECONDS)));
        assert!(!holds(Purpose::Add("otto"), at));
        assert!(!holds(Purpose::SignIn, at));
        let mut forged = base64url::bytes_of(&given).unwrap();
        forged[20] ^= 1;
        assert!(!challenge_holds(&secret(), Purpose::Add("mona"), &base64url::text_of(&forged), at));
    }

    #[test]
    fn a_local_run_is_reached_as_localhost_and_a_site_as_itself_alone() {
        let local = Party::of_origin("http://127.0.0.1:8787");
        assert_eq!(local.id, "localhost");
        assert!(local.is_at("http://localhost:40123") && local.is_at("http://localhost"));
        for wrong in
            ["http://localhost.evil.example", "http://localhost:1@evil", "https://localhost", "http://127.0.0.1"]
        {
            assert!(!local.is_at(wrong), "{wrong}");
        }
        assert!(!party().is_at("http://localhost") && party().is_at("https://caretold.example"));
        assert_eq!(Party::of_origin("https://caretold.example:8443/").id, "caretold.example");
    }

    #[test]
    fn a_signature_in_der_becomes_two_numbers_of_32_bytes() {
        let der = [&[0x30, 0x08, 0x02, 0x02, 0x00, 0x80, 0x02, 0x02, 0x01, 0x02][..]].concat();
        let plain = Algorithm::Es256.plain(&der).unwrap();
        assert_eq!((plain[31], &plain[62..], plain.len()), (0x80, &[1, 2][..], 64));
        for wrong in [&[0x30, 0x00][..], &[0x30, 0x03, 0x02, 0x01, 0x01], &[], &[0x30, 0x82, 0x01]] {
            assert_eq!(Algorithm::Es256.plain(wrong), None);
        }
    }

    #[test]
    fn algorithms_have_their_numbers_of_cose() {
        assert_eq!([Algorithm::Es256, Algorithm::EdDsa, Algorithm::Rs256].map(Algorithm::name), ["-7", "-8", "-257"]);
        assert_eq!("-7".parse(), Ok(Algorithm::Es256));
        assert!("-37".parse::<Algorithm>().is_err());
    }

    proptest! {
        #[test]
        fn nothing_that_a_browser_sends_makes_the_checks_panic(
            client in any::<Vec<u8>>(), data in any::<Vec<u8>>(), id in any::<Vec<u8>>(), text in any::<String>()
        ) {
            let made = Made { client_data: client.clone(), authenticator_data: data.clone(), id: id.clone(), ..made() };
            let shown = Shown { client_data: client, authenticator_data: data.clone(), id, signature: data.clone() };
            let _ = (check_made(&made, &party()), check_shown(&shown, &party(), 0), Algorithm::Es256.plain(&data));
            prop_assert!(!challenge_holds(&secret(), Purpose::SignIn, &text, Timestamp::from_seconds(0)));
        }

        #[test]
        fn any_two_numbers_come_out_of_der_as_they_went_in(r in any::<[u8; 32]>(), s in any::<[u8; 32]>()) {
            let integer = |number: &[u8; 32]| {
                let digits: Vec<u8> = number.iter().copied().skip_while(|digit| *digit == 0).collect();
                let sign = digits.first().is_none_or(|first| first & 0x80 != 0);
                let body = if sign { [&[0][..], &digits].concat() } else { digits };
                [&[2, u8::try_from(body.len()).unwrap()][..], &body].concat()
            };
            let inside = [integer(&r), integer(&s)].concat();
            let der = [&[0x30, u8::try_from(inside.len()).unwrap()][..], &inside].concat();
            prop_assert_eq!(Algorithm::Es256.plain(&der), Some([r, s].concat()));
        }
    }
}
