//! Webhooks: what happened in public, told to programs that asked for it. What is sent, how it is signed (Standard
//! Webhooks, <https://www.standardwebhooks.com>), and when it is sent again. Only what anybody may read is in it, and
//! never a word of a story: who wants those asks the API, which knows what was withdrawn meanwhile.

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use serde_json::json;
use strum::{EnumIter, EnumString, IntoEnumIterator, IntoStaticStr};

use super::ids::Reference;
use super::on_call::HookUrl;
use super::problem::FieldError;
use super::time::Timestamp;

/// The most endpoints of one account.
pub const MOST: i64 = 5;
/// An endpoint that has failed for so long is paused: three days.
pub const PATIENCE_SECONDS: i64 = 3 * 24 * 60 * 60;
/// Events can be sent again for so long: thirty days.
pub const KEPT_SECONDS: i64 = 30 * 24 * 60 * 60;
/// After a new secret was made, the old one signs too for so long: a day.
pub const OVERLAP_SECONDS: i64 = 24 * 60 * 60;
/// Seconds between tries, before a tenth of chance is added: a minute to a day, three days in all.
const PAUSES: [i64; 9] = [60, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 64_800, 86_400];
/// Bytes of a secret: as many as the specification asks for at least.
pub const SECRET_BYTES: usize = 24;

/// What an endpoint can be told.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, utoipa::ToSchema,
)]
pub enum EventType {
    /// A story appeared.
    #[serde(rename = "story.published")]
    #[strum(serialize = "story.published")]
    StoryPublished,
    /// Words were taken out of a public story.
    #[serde(rename = "story.edited")]
    #[strum(serialize = "story.edited")]
    StoryEdited,
    /// A story was taken back or taken down, or its author does not let other programs have it any more.
    #[serde(rename = "story.withdrawn")]
    #[strum(serialize = "story.withdrawn")]
    StoryWithdrawn,
    /// A service answered.
    #[serde(rename = "response.published")]
    #[strum(serialize = "response.published")]
    ResponsePublished,
    /// A service said what it will change. Comes beside `response.published`.
    #[serde(rename = "change.planned")]
    #[strum(serialize = "change.planned")]
    ChangePlanned,
    /// A service said what it has changed. Comes beside `response.published`.
    #[serde(rename = "change.made")]
    #[strum(serialize = "change.made")]
    ChangeMade,
}

impl EventType {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// Reads which events are wanted; none means all.
pub fn events_of(names: &[String]) -> Result<Vec<EventType>, FieldError> {
    if names.is_empty() {
        return Ok(EventType::iter().collect());
    }
    let unknown = || {
        let known: Vec<_> = EventType::iter().map(EventType::name).collect();
        FieldError::new("events", "unknown", format!("Choose from: {}", known.join(", ")))
    };
    let wanted: Vec<EventType> =
        names.iter().map(|name| name.parse().map_err(|_| unknown())).collect::<Result<_, _>>()?;
    Ok(EventType::iter().filter(|one| wanted.contains(one)).collect())
}

/// Reads where to send to: a public address that is not our own.
pub fn address_of(text: &str, origin: &str) -> Result<HookUrl, FieldError> {
    let host = |address: &str| {
        let rest = address.split_once("://").map_or(address, |(_, rest)| rest).to_ascii_lowercase();
        rest.split(['/', '?', ':']).next().unwrap_or_default().to_owned()
    };
    let sentence =
        "Enter a public address that starts with https:// and has no port, no user and no numbers for a name";
    let url = HookUrl::parse(text).ok_or_else(|| FieldError::new("url", "not_public", sentence))?;
    let (theirs, ours) = (url.host(), host(origin));
    if theirs == ours || theirs.ends_with(&format!(".{ours}")) {
        return Err(FieldError::new("url", "own", "Enter an address that is not ours"));
    }
    Ok(url)
}

/// A secret that signs: shown once, and kept sealed.
#[derive(Clone, PartialEq, Eq)]
pub struct SigningSecret(String);

impl SigningSecret {
    /// Made from random bytes.
    #[must_use]
    pub fn from_random(bytes: [u8; SECRET_BYTES]) -> Self {
        Self(format!("whsec_{}", base64(&bytes)))
    }

    /// Reads what was sealed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        key(text).map(|_| Self(text.to_owned()))
    }

    /// As its owner keeps it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// `v1,` and the signature of a message.
    #[must_use]
    pub fn sign(&self, id: &str, at: Timestamp, body: &str) -> String {
        let key = key(&self.0).unwrap_or_default();
        let Ok(mut mac) = Hmac::<sha2::Sha256>::new_from_slice(&key) else { return String::new() };
        mac.update(format!("{id}.{}.{body}", at.seconds()).as_bytes());
        format!("v1,{}", base64(&mac.finalize().into_bytes()))
    }
}

impl std::fmt::Debug for SigningSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SigningSecret(…)")
    }
}

fn key(text: &str) -> Option<Vec<u8>> {
    let plain = text.strip_prefix("whsec_")?.trim_end_matches('=').replace('+', "-").replace('/', "_");
    super::base64url::bytes_of(&plain)
}

/// Base64 with its own alphabet and padding (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    let mut text = super::base64url::text_of(bytes).replace('-', "+").replace('_', "/");
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    text
}

/// An event as it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What happened.
    pub kind: EventType,
    /// When it happened.
    pub at: Timestamp,
    /// To which story.
    pub story: Reference,
    /// At which service.
    pub service: String,
    /// Its place in the thread of the service; `None` for what is in no thread.
    pub position: Option<i64>,
}

impl Message {
    /// The body. Pinned by a test.
    #[must_use]
    pub fn body(&self, origin: &str) -> String {
        let Self { kind, at, story, service, position } = self;
        let after = position.map_or(0, |position| position.saturating_sub(1));
        json!({
            "type": kind.name(),
            "timestamp": at,
            "data": {
                "story": story,
                "service": service,
                "position": position,
                "links": {
                    "story": format!("{origin}/api/v1/stories/{story}"),
                    "thread": format!("{origin}/api/v1/services/{service}/thread?after={after}"),
                },
            },
        })
        .to_string()
    }
}

/// Seconds until the next try after so many that failed; `None`: given up. `chance` spreads what failed at once.
#[must_use]
pub fn pause(failed: i64, chance: u8) -> Option<i64> {
    let index = usize::try_from(failed.saturating_sub(1)).ok()?;
    let pause = PAUSES.get(index)?;
    Some(pause + pause * i64::from(chance) / 2_550)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The example of the specification's own libraries.
    #[test]
    fn a_signature_is_the_one_that_the_specification_shows() {
        let secret = SigningSecret::parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let at = Timestamp::from_seconds(1_614_265_330);
        let signed = secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", at, r#"{"test": 2432232314}"#);
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assert_eq!(format!("{secret:?}"), "SigningSecret(…)");
    }

    #[test]
    fn what_is_sent_is_pinned() {
        let message = Message {
            kind: EventType::ChangeMade,
            at: Timestamp::parse("2026-11-23T09:00:00Z").unwrap(),
            story: Reference::from_random([0; 8]),
            service: "RW3MR".into(),
            position: Some(12),
        };
        assert_eq!(
            message.body("https://caretold.example"),
            r#"{"data":{"links":{"story":"https://caretold.example/api/v1/stories/222222222","thread":"https://caretold.example/api/v1/services/RW3MR/thread?after=11"},"position":12,"service":"RW3MR","story":"222222222"},"timestamp":"2026-11-23T09:00:00Z","type":"change.made"}"#
        );
    }

    #[test]
    fn pauses_grow_for_three_days_and_then_it_is_given_up() {
        let all: Vec<i64> = (1..).map_while(|failed| pause(failed, 0)).collect();
        assert!(all.is_sorted() && all.iter().sum::<i64>() >= PATIENCE_SECONDS, "{all:?}");
        assert_eq!((pause(1, 0), pause(1, 255), pause(0, 0), pause(10, 0)), (Some(60), Some(66), None, None));
    }

    #[test]
    fn no_events_are_all_and_an_unknown_one_is_told() {
        assert_eq!(events_of(&[]).unwrap().len(), 6);
        assert_eq!(events_of(&["change.made".into()]).unwrap(), [EventType::ChangeMade]);
        assert_eq!(events_of(&["story".into()]).unwrap_err().field, "events");
    }

    #[test]
    fn our_own_address_is_no_address() {
        let origin = "https://caretold.example:8787";
        assert!(address_of("https://hooks.example.org/x", origin).is_ok());
        for own in ["https://caretold.example/api", "https://WWW.caretold.example/", "https://caretold.example?x"] {
            assert_eq!(address_of(own, origin).unwrap_err().code, "own", "{own}");
        }
    }

    proptest! {
        #[test]
        fn every_secret_reads_back_and_signs_as_itself(bytes in any::<[u8; SECRET_BYTES]>(), body in ".{0,40}") {
            let secret = SigningSecret::from_random(bytes);
            let again = SigningSecret::parse(secret.reveal()).unwrap();
            let at = Timestamp::from_seconds(1);
            prop_assert_eq!(secret.sign("m", at, &body), again.sign("m", at, &body));
            let mut mac = Hmac::<sha2::Sha256>::new_from_slice(&bytes).unwrap();
            mac.update(format!("m.1.{body}").as_bytes());
            prop_assert_eq!(secret.sign("m", at, &body), format!("v1,{}", base64(&mac.finalize().into_bytes())));
        }

        #[test]
        fn no_text_makes_the_readers_panic(text in any::<String>()) {
            let _ = (SigningSecret::parse(&text), address_of(&text, "https://a.example"), events_of(std::slice::from_ref(&text)));
        }
    }
}
