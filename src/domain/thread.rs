//! Everything public that happened at one service, in one order that anybody can check.
//!
//! Each event carries the hash of the one before. What an event says is not in it: it holds a commitment, the SHA-256 of
//! a random salt and the public words. While the words are public, so is the salt, and anybody can compare; when they
//! are withdrawn the salt is destroyed, and what remains proves that something stood here and nothing about what.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};

use super::ids::{Reference, sha256_hex, sha256_hex_of};
use super::service::ServiceCode;
use super::time::Timestamp;

/// The `prev` of the first event.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum EventKind {
    /// A story appeared.
    Published,
    /// Words of a story that was public were taken out: this is how it stands since.
    Edited,
    /// A service answered.
    Response,
    /// A service put the words of its answer right: this is how it stands since.
    Corrected,
    /// The author wrote back.
    Reply,
    /// The author took the story back.
    Withdrawn,
    /// A moderator took the story down.
    TakenDown,
}

impl EventKind {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Whether it holds the words of a story, in place of those before.
    #[must_use]
    pub fn is_story(self) -> bool {
        matches!(self, Self::Published | Self::Edited)
    }

    /// Whether the words of the story's other events go with it.
    #[must_use]
    pub fn is_tombstone(self) -> bool {
        matches!(self, Self::Withdrawn | Self::TakenDown)
    }
}

/// An event before it has a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Given by the caller; the same id is appended once.
    pub id: String,
    /// What happened.
    pub kind: EventKind,
    /// To which story.
    pub story: Reference,
    /// When, by the caller's clock; the thread never goes back in time.
    pub at: Timestamp,
    /// SHA-256 over salt and public words; over the id alone for a tombstone.
    pub commitment: String,
    /// Opens the commitment; none for a tombstone, and none once the words are gone.
    pub salt: Option<String>,
}

impl Event {
    /// The event of a story that appears, of a response or of a reply: `content` is its public form as JSON.
    #[must_use]
    pub fn of_words(kind: EventKind, id: &str, story: &Reference, at: Timestamp, salt: String, content: &str) -> Self {
        let id = format!("{}:{id}", kind.name());
        let commitment = commit(&salt, content);
        Self { id, kind, story: story.clone(), at, commitment, salt: Some(salt) }
    }

    /// The event that marks where a story was.
    #[must_use]
    pub fn tombstone(kind: EventKind, story: &Reference, at: Timestamp) -> Self {
        let id = format!("{}:{story}", kind.name());
        let commitment = commit("", &id);
        Self { id, kind, story: story.clone(), at, commitment, salt: None }
    }
}

/// The id of the event by which a response appears in a thread.
#[must_use]
pub fn response_event_id(response: &str) -> String {
    format!("{}:{response}", EventKind::Response.name())
}

/// Which response an event is about: one that gave it its place, or one that put it right (`corrected:{id}:{version}`).
#[must_use]
pub fn response_of_event(kind: EventKind, id: &str) -> Option<&str> {
    match kind {
        EventKind::Response => id.strip_prefix("response:"),
        EventKind::Corrected => id.strip_prefix("corrected:")?.rsplit_once(':').map(|(response, _)| response),
        _ => None,
    }
}

/// The id of the event by which a story appears in a thread.
#[must_use]
pub fn appearance_id(story: &Reference) -> String {
    format!("{}:{story}", EventKind::Published.name())
}

/// SHA-256 over salt and content, each told apart by its length: `sha256("{len}:{salt}\n{len}:{content}\n")`.
#[must_use]
pub fn commit(salt: &str, content: &str) -> String {
    sha256_hex(&[salt, content])
}

/// An event in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// 1, 2, 3 … without hole or repeat.
    pub seq: u64,
    /// Hash of the event before; [`GENESIS`] for the first.
    pub prev: String,
    /// SHA-256 of the canonical form.
    pub hash: String,
    /// What happened.
    #[serde(flatten)]
    pub event: Event,
}

/// The end of a thread: all that is needed to append.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tail {
    /// How many events there are.
    pub size: u64,
    /// Hash of the last; [`GENESIS`] when there is none.
    pub hash: String,
    /// Time of the last.
    pub at: Timestamp,
}

impl Tail {
    /// Of a thread without events.
    #[must_use]
    pub fn empty() -> Self {
        Self { size: 0, hash: GENESIS.to_owned(), at: Timestamp::from_seconds(0) }
    }

    /// Gives an event the next place.
    #[must_use]
    pub fn place(&self, service: &ServiceCode, mut event: Event) -> Placed {
        event.at = event.at.max(self.at);
        let seq = self.size.saturating_add(1);
        let hash = sha256_hex_of(canonical(service, seq, &self.hash, &event).as_bytes());
        Placed { seq, prev: self.hash.clone(), hash, event }
    }

    /// The end after an event.
    #[must_use]
    pub fn after(placed: &Placed) -> Self {
        Self { size: placed.seq, hash: placed.hash.clone(), at: placed.event.at }
    }
}

/// The bytes that are hashed: one value a line, none of which can hold a line end.
#[must_use]
pub fn canonical(service: &ServiceCode, seq: u64, prev: &str, event: &Event) -> String {
    let Event { id, kind, story, at, commitment, .. } = event;
    let kind = kind.name();
    format!("caretold-event-1\n{service}\n{seq}\n{id}\n{kind}\n{story}\n{at}\n{commitment}\n{prev}\n")
}

/// The bytes that are signed for a head.
#[must_use]
pub fn canonical_head(service: &ServiceCode, size: u64, hash: &str, at: Timestamp) -> String {
    format!("caretold-head-1\n{service}\n{size}\n{hash}\n{at}\n")
}

/// A signed statement of how long a thread was and how it ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Head {
    /// Code of the service.
    #[schema(value_type = String)]
    pub service: ServiceCode,
    /// How many events.
    pub size: u64,
    /// Hash of the last event.
    pub hash: String,
    /// Time of the last event.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// Ed25519 public key in hexadecimal; empty where the site has no signing key.
    pub key: String,
    /// Ed25519 signature over the canonical head, in hexadecimal; empty where there is no key.
    pub signature: String,
}

/// Whether events follow one another without hole, repeat or change, after `tail`.
#[must_use]
pub fn verify(service: &ServiceCode, tail: &Tail, events: &[Placed]) -> bool {
    let mut tail = tail.clone();
    events.iter().all(|placed| {
        let expected = tail.place(service, placed.event.clone());
        tail = Tail::after(placed);
        expected == *placed
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn service() -> ServiceCode {
        ServiceCode::parse("RW3MR").unwrap()
    }

    fn story(n: u8) -> Reference {
        Reference::from_random([n; 8])
    }

    fn chain(count: u8) -> Vec<Placed> {
        let mut tail = Tail::empty();
        (0..count)
            .map(|n| {
                let at = Timestamp::from_seconds(i64::from(n) * 60);
                let id = story(n).to_string();
                let event = Event::of_words(EventKind::Published, &id, &story(n), at, "s".into(), "words");
                let placed = tail.place(&service(), event);
                tail = Tail::after(&placed);
                placed
            })
            .collect()
    }

    #[test]
    fn the_bytes_of_an_event_and_its_hash_are_pinned() {
        let at = Timestamp::parse("2026-11-23T09:00:00Z").unwrap();
        let event = Event::of_words(EventKind::Published, "222222222", &story(0), at, "5a17".into(), "{}");

        let placed = Tail::empty().place(&service(), event.clone());

        assert_eq!(
            canonical(&service(), 1, GENESIS, &event),
            "caretold-event-1\nRW3MR\n1\npublished:222222222\npublished\n222222222\n2026-11-23T09:00:00Z\n\
             898369a6bf2a9f3c4dedb80ffa751f9833100ebe7b99f057886d7287355e5fb8\n\
             0000000000000000000000000000000000000000000000000000000000000000\n"
        );
        assert_eq!(placed.hash, "3150c9d706759e5bf6ed30f67dd6b60a294f8ba74ca5001a7d4124e54b814c88");
    }

    #[test]
    fn a_thread_never_goes_back_in_time() {
        let tail = Tail { at: Timestamp::from_seconds(100), ..Tail::empty() };
        let late = Event::tombstone(EventKind::Withdrawn, &story(1), Timestamp::from_seconds(50));

        assert_eq!(tail.place(&service(), late).event.at, Timestamp::from_seconds(100));
    }

    #[test]
    fn a_tombstone_opens_nothing() {
        let tombstone = Event::tombstone(EventKind::Withdrawn, &story(1), Timestamp::from_seconds(0));

        assert_eq!(tombstone.salt, None);
        assert!(tombstone.kind.is_tombstone());
    }

    proptest! {
        #[test]
        fn whatever_is_removed_altered_or_moved_is_noticed(count in 2u8..12, at in 0usize..12, other in 0usize..12) {
            let whole = chain(count);
            prop_assert!(verify(&service(), &Tail::empty(), &whole));
            let (at, other) = (at % whole.len(), other % whole.len());

            let mut removed = whole.clone();
            removed.remove(at);
            prop_assert_eq!(verify(&service(), &Tail::empty(), &removed), at == whole.len() - 1);

            let mut altered = whole.clone();
            altered[at].event.commitment = commit("s", "other words");
            prop_assert!(!verify(&service(), &Tail::empty(), &altered));

            let mut moved = whole.clone();
            moved.swap(at, other);
            prop_assert_eq!(verify(&service(), &Tail::empty(), &moved), at == other);
        }
    }
}
