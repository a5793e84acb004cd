//! Who is called when a story tells of somebody at risk and nobody reads it: when, in which order, and where to.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};

use super::ids::{Secret, hex};
use super::problem::FieldError;
use super::story::EmailAddress;
use super::text;
use super::time::Timestamp;

/// A story at risk is read within so long of its receipt: an hour.
pub const LIMIT_SECONDS: i64 = 60 * 60;
/// The first call goes out when nobody has claimed it for so long: ten minutes.
pub const FIRST_SECONDS: i64 = 10 * 60;
/// The next one is called so long after the last, if still nobody has: fifteen minutes.
pub const NEXT_SECONDS: i64 = 15 * 60;
/// So many people can be on call.
pub const PLACES: usize = 20;

/// Whether a call is due for a story that came at `received` and was called for last at `last`.
#[must_use]
pub fn is_due(received: Timestamp, last: Option<Timestamp>, now: Timestamp) -> bool {
    now >= last.map_or(received.plus(FIRST_SECONDS), |last| last.plus(NEXT_SECONDS))
}

/// Whose turn the n-th call (from 1) is among `people`, going round.
#[must_use]
pub fn turn(n: u32, people: usize) -> Option<usize> {
    let n = usize::try_from(n.saturating_sub(1)).ok()?;
    n.checked_rem(people)
}

/// How somebody is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Channel {
    /// A letter.
    Mail,
    /// A signed POST.
    Webhook,
}

impl Channel {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// Where a webhook goes: https, a public name, the usual port. Does not print itself: it may hold a secret.
#[derive(Clone, PartialEq, Eq)]
pub struct HookUrl(String);

/// Ends of names that are not on the public internet (RFC 6761, RFC 6762, RFC 8375, RFC 7686 and habit).
const PRIVATE: [&str; 12] = [
    "localhost",
    "local",
    "internal",
    "intranet",
    "lan",
    "home",
    "corp",
    "private",
    "home.arpa",
    "test",
    "invalid",
    "onion",
];

impl HookUrl {
    /// Reads an address. Numbers for hosts are refused as a whole: a name must stand there.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let rest = text.strip_prefix("https://")?;
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (host, path) = rest.split_at_checked(end)?;
        let plain = text.len() <= 500 && text.bytes().all(|b| b.is_ascii_graphic() && !b"\\\"'<>`{}|^".contains(&b));
        (plain && is_public_name(host) && !path.contains('#')).then(|| Self(text.to_owned()))
    }

    /// The name in it, in lower case.
    #[must_use]
    pub fn host(&self) -> String {
        let rest = self.0.strip_prefix("https://").unwrap_or_default();
        rest.split(['/', '?', '#']).next().unwrap_or_default().to_ascii_lowercase()
    }

    /// The address.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for HookUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HookUrl(…)")
    }
}

/// Letters, digits and hyphens in at least two parts, the last of letters: no user, no port, no address in numbers in any
/// of their spellings, no name without a dot.
fn is_public_name(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    let parts: Vec<&str> = host.split('.').collect();
    let is_label = |part: &&str| {
        !part.is_empty()
            && part.len() <= 63
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !part.starts_with('-')
            && !part.ends_with('-')
    };
    let last = parts.last().copied().unwrap_or_default();
    let is_private = PRIVATE.iter().any(|end| host == *end || host.ends_with(&format!(".{end}")));
    host.len() <= 253
        && parts.len() >= 2
        && parts.iter().all(is_label)
        && last.len() >= 2
        && last.bytes().any(|b| b.is_ascii_alphabetic())
        && !last.starts_with("0x")
        && !is_private
}

/// A place in the rota, as it was read from a form.
#[derive(Debug, Clone)]
pub struct OnCall {
    /// What they are called.
    pub name: String,
    /// Where letters go.
    pub email: Option<EmailAddress>,
    /// Where the signed POST goes.
    pub webhook: Option<HookUrl>,
}

impl OnCall {
    /// Reads a form.
    pub fn parse(name: &str, email: &str, webhook: &str) -> Result<Self, Vec<FieldError>> {
        let mut faults = Vec::new();
        let name = text::line("name", name, 100, "Enter a name").map_err(|fault| faults.push(fault)).ok();
        let (email, webhook) = (email.trim(), webhook.trim());
        let address = EmailAddress::parse(email);
        if !email.is_empty() && address.is_none() {
            faults.push(FieldError::new("email", "not_an_address", "Enter an e-mail address, like name@example.org"));
        }
        let hook = HookUrl::parse(webhook);
        if !webhook.is_empty() && hook.is_none() {
            let sentence = "Enter a public address that starts with https:// and has no port and no user";
            faults.push(FieldError::new("webhook", "not_public", sentence));
        }
        if email.is_empty() && webhook.is_empty() {
            faults.push(FieldError::new("email", "required", "Enter an e-mail address or a webhook"));
        }
        match name {
            Some(name) if faults.is_empty() => Ok(Self { name, email: address, webhook: hook }),
            _ => Err(faults),
        }
    }
}

/// The key with which calls to one place in the rota are signed, in hexadecimal: its holder tells ours from others'.
#[must_use]
pub fn hook_key(secret: &Secret, id: &str) -> String {
    hex(&secret.mac("page-out", &[id]))
}

/// The signature of a body at a time (seconds): HMAC-SHA-256 over `time.body` with [`hook_key`], in hexadecimal. Its
/// form is pinned by a test.
#[must_use]
pub fn signature(key: &str, at: Timestamp, body: &str) -> String {
    use hmac::{Hmac, KeyInit, Mac};
    let Ok(mut mac) = Hmac::<sha2::Sha256>::new_from_slice(key.as_bytes()) else { return String::new() };
    mac.update(format!("{}.{body}", at.seconds()).as_bytes());
    format!("t={},v1={}", at.seconds(), hex(&mac.finalize().into_bytes()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_first_call_waits_ten_minutes_and_each_next_fifteen() {
        let came = Timestamp::from_seconds(1_000_000);
        assert!(!is_due(came, None, came.plus(599)) && is_due(came, None, came.plus(600)));
        let last = came.plus(700);
        assert!(!is_due(came, Some(last), last.plus(899)) && is_due(came, Some(last), last.plus(900)));
    }

    #[test]
    fn calls_go_round() {
        let turns: Vec<_> = (1..=5).map(|n| turn(n, 3)).collect();
        assert_eq!(turns, [Some(0), Some(1), Some(2), Some(0), Some(1)]);
        assert_eq!(turn(1, 0), None);
    }

    #[test]
    fn a_webhook_is_https_to_a_public_name() {
        for good in ["https://hooks.example.org/x?y=1", "https://a.bc", "https://EXAMPLE.org/"] {
            assert!(HookUrl::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "http://example.org",
            "https://",
            "https://localhost/x",
            "https://a.localhost",
            "https://127.0.0.1",
            "https://10.0.0.1/x",
            "https://0x7f.1",
            "https://0x7f000001",
            "https://2130706433",
            "https://[::1]/",
            "https://127.1",
            "https://a.b.0x7f",
            "https://user@example.org",
            "https://example.org:8443/",
            "https://intra",
            "https://db.internal/",
            "https://printer.local",
            "https://x.home.arpa",
            "https://example.org/\\@10.0.0.1",
            "https://example.org\r\nx: y",
            "https://ex ample.org",
            "https://example.org.",
            "https://-a.org",
            "https://example.org/#@localhost",
            "ftp://example.org",
            "https:/example.org",
            "https://exämple.org",
        ] {
            assert!(HookUrl::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_place_in_the_rota_needs_a_name_and_a_way() {
        let faults = |name, email, webhook| OnCall::parse(name, email, webhook).unwrap_err();
        assert_eq!(faults("", "", "").iter().map(|fault| fault.field).collect::<Vec<_>>(), ["name", "email"]);
        assert_eq!(faults("Sam", "no address", "http://x.org")[1].field, "webhook");
        assert!(OnCall::parse("Sam", "sam@example.org", "").is_ok());
    }

    #[test]
    fn the_signature_is_pinned_and_the_address_does_not_print() {
        let secret = Secret::from_hex(&"01".repeat(32)).unwrap();
        let key = hook_key(&secret, "a");
        let signed = signature(&key, Timestamp::from_seconds(1_000), "{}");
        assert!(signed.starts_with("t=1000,v1=") && signed.len() == 74);
        assert_ne!(signed, signature(&key, Timestamp::from_seconds(1_001), "{}"));
        assert_ne!(key, hook_key(&secret, "b"));
        assert_eq!(format!("{:?}", HookUrl::parse("https://a.example/secret").unwrap()), "HookUrl(…)");
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in any::<String>()) {
            let _ = HookUrl::parse(&text);
            let _ = HookUrl::parse(&format!("https://{text}"));
        }
    }
}
