//! The public register of what was withheld, held, restricted or taken down. Each entry carries the hash of the one before,
//! so that anybody can check that none was removed, altered or moved.
//!
//! An entry says what was done and why, by a code, and on which day. It holds no word, no reference and no service: who
//! knows a person must not find that person's story here. Its id is a keyed hash, so that the platform can show an
//! auditor which story an entry is about, and nobody else can find out.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::decision::Action;
use super::ids::{Reference, Secret, hex, sha256_hex_of};
use super::service::Setting;
use super::thread::GENESIS;
use super::time::Day;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// A story was not published.
    Withheld,
    /// A story was held so that the provider could look first.
    Held,
    /// A story that is public is shown only to who has its address.
    Restricted,
    /// Words of a story that was public were taken out.
    Redacted,
    /// A story that was public was taken down.
    TakenDown,
}

impl Kind {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// What the register says of a decision; `None` when it keeps nothing from anybody.
    #[must_use]
    pub fn of_action(action: Action) -> Option<Self> {
        match action {
            Action::Reject => Some(Self::Withheld),
            Action::Hold => Some(Self::Held),
            Action::TakeDown => Some(Self::TakenDown),
            Action::Restrict => Some(Self::Restricted),
            Action::Redact => Some(Self::Redacted),
            Action::Publish | Action::Ask | Action::Escalate | Action::Lift => None,
        }
    }
}

/// Why, in the codes that moderators choose from. What they write to the author in their own words is not here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Reason {
    /// The author was asked for more and it did not come.
    More,
    /// Nobody could tell which service it is about.
    Service,
    /// It is somebody else's story, told without their consent.
    Consent,
    /// It is not an experience of care.
    NotExperience,
    /// Somebody could be known by it.
    Known,
    /// Abuse or hate.
    Abuse,
    /// A complaint or a legal case.
    Legal,
    /// It was told before.
    Repeated,
    /// It happened too long ago.
    Old,
    /// Advertising.
    Advert,
    /// The provider may look before it is published.
    Provider,
    /// Another reason.
    Other,
}

impl Reason {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The reason behind the code that a moderator chose. Holding has one reason only; words go from what is public
    /// because somebody could be known by them, unless another reason is chosen.
    #[must_use]
    pub fn of(kind: Kind, code: &str) -> Self {
        match (kind, code) {
            (Kind::Held, _) => Self::Provider,
            (Kind::Redacted, "") => Self::Known,
            (_, code) => code.parse().unwrap_or(Self::Other),
        }
    }
}

/// How many of the latest published stories are looked at to see whether a setting hides one more.
pub const CROWD_AMONG: i64 = 2_000;
/// A setting is named only when at least so many of these stories are about it: among fewer, naming it points at somebody.
pub const CROWD: i64 = 50;

/// The setting that an entry may name. Never prison: the people there know one another, and one another's complaints.
#[must_use]
pub fn setting_shown(settings: &[Setting], crowd: i64) -> Option<Setting> {
    let (first, rest) = settings.split_first()?;
    let hides = *first != Setting::Prison && rest.iter().all(|setting| setting == first) && crowd >= CROWD;
    hides.then_some(*first)
}

/// The id of the entry about one act on one story. The same act is the same entry.
#[must_use]
pub fn entry_id(secret: &Secret, story: &Reference, version: i64) -> String {
    let mac = secret.mac("register-entry", &[story.as_str(), &version.to_string()]);
    hex(mac.first_chunk::<8>().unwrap_or(&[0; 8]))
}

/// An entry before it has a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// 16 hexadecimal digits that say nothing.
    pub id: String,
    /// What was done.
    pub kind: Kind,
    /// Why.
    pub reason: Reason,
    /// Where, when that points at nobody.
    pub setting: Option<Setting>,
    /// On which day, in UTC.
    pub day: Day,
}

/// An entry in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// 1, 2, 3 … without hole or repeat.
    pub seq: u64,
    /// Hash of the entry before; 64 zeros for the first.
    pub prev: String,
    /// SHA-256 of the canonical form.
    pub hash: String,
    /// What happened.
    #[serde(flatten)]
    pub entry: Entry,
}

/// The end of the register: all that is needed to append, and what is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tail {
    /// How many entries there are.
    pub size: u64,
    /// Hash of the last; 64 zeros when there is none.
    pub hash: String,
    /// Day of the last; `None` when there is none.
    pub day: Option<Day>,
}

impl Tail {
    /// Of a register without entries.
    #[must_use]
    pub fn empty() -> Self {
        Self { size: 0, hash: GENESIS.to_owned(), day: None }
    }

    /// Gives an entry the next place. The register never goes back in time.
    #[must_use]
    pub fn place(&self, mut entry: Entry) -> Placed {
        entry.day = self.day.map_or(entry.day, |last| last.max(entry.day));
        let seq = self.size.saturating_add(1);
        let hash = sha256_hex_of(canonical(seq, &self.hash, &entry).as_bytes());
        Placed { seq, prev: self.hash.clone(), hash, entry }
    }

    /// The end after an entry.
    #[must_use]
    pub fn after(placed: &Placed) -> Self {
        Self { size: placed.seq, hash: placed.hash.clone(), day: Some(placed.entry.day) }
    }

    /// The bytes that are signed.
    #[must_use]
    pub fn canonical(&self) -> String {
        let day = self.day.map(|day| day.to_string()).unwrap_or_default();
        format!("caretold-register-head-1\n{}\n{}\n{day}\n", self.size, self.hash)
    }
}

/// The bytes that are hashed: one value a line, none of which can hold a line end.
#[must_use]
pub fn canonical(seq: u64, prev: &str, entry: &Entry) -> String {
    let Entry { id, kind, reason, setting, day } = entry;
    let (kind, reason, setting) = (kind.name(), reason.name(), setting.map(Setting::name).unwrap_or_default());
    format!("caretold-register-1\n{seq}\n{id}\n{kind}\n{reason}\n{setting}\n{day}\n{prev}\n")
}

/// Whether entries follow one another without hole, repeat or change, after `tail`.
#[must_use]
pub fn verify(tail: &Tail, entries: &[Placed]) -> bool {
    let mut tail = tail.clone();
    entries.iter().all(|placed| {
        let expected = tail.place(placed.entry.clone());
        tail = Tail::after(placed);
        expected == *placed
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn entry(n: u8) -> Entry {
        let secret = Secret::from_hex(&"5e".repeat(32)).unwrap();
        Entry {
            id: entry_id(&secret, &Reference::from_random([n; 8]), i64::from(n)),
            kind: Kind::Withheld,
            reason: Reason::Old,
            setting: Some(Setting::Acute),
            day: Day::parse("2026-11-23").unwrap(),
        }
    }

    fn chain(count: u8) -> Vec<Placed> {
        let mut tail = Tail::empty();
        (0..count)
            .map(|n| {
                let placed = tail.place(entry(n));
                tail = Tail::after(&placed);
                placed
            })
            .collect()
    }

    #[test]
    fn the_bytes_of_an_entry_and_of_a_head_are_pinned() {
        let entry = Entry { id: "0123456789abcdef".into(), ..entry(1) };
        let placed = Tail::empty().place(entry.clone());

        assert_eq!(
            canonical(1, GENESIS, &entry),
            "caretold-register-1\n1\n0123456789abcdef\nwithheld\nold\nacute\n2026-11-23\n\
             0000000000000000000000000000000000000000000000000000000000000000\n"
        );
        assert_eq!(
            Tail::after(&placed).canonical(),
            format!("caretold-register-head-1\n1\n{}\n2026-11-23\n", placed.hash)
        );
        assert_eq!(
            serde_json::to_string(&placed).unwrap(),
            format!(
                r#"{{"seq":1,"prev":"{GENESIS}","hash":"{}","id":"0123456789abcdef","kind":"withheld","reason":"old","setting":"acute","day":"2026-11-23"}}"#,
                placed.hash
            )
        );
    }

    #[test]
    fn the_register_never_goes_back_in_time() {
        let tail = Tail { day: Day::parse("2026-11-25"), ..Tail::empty() };

        assert_eq!(tail.place(entry(1)).entry.day, Day::parse("2026-11-25").unwrap());
    }

    #[test]
    fn the_same_act_is_the_same_entry_and_every_other_another() {
        assert_eq!(entry(1).id, entry(1).id);
        assert_ne!(entry(1).id, entry(2).id);
        assert_eq!(entry(1).id.len(), 16);
    }

    #[test]
    fn a_setting_is_named_only_where_many_share_it_and_never_for_a_prison() {
        use Setting::{Acute, Prison, SocialCare};
        assert_eq!(setting_shown(&[Acute], CROWD), Some(Acute));
        assert_eq!(setting_shown(&[Acute, Acute], CROWD), Some(Acute));
        assert_eq!(setting_shown(&[Acute], CROWD - 1), None);
        assert_eq!(setting_shown(&[Acute, SocialCare], 1_000), None);
        assert_eq!(setting_shown(&[Prison], 1_000), None);
        assert_eq!(setting_shown(&[], 1_000), None);
    }

    #[test]
    fn only_what_keeps_something_from_people_is_entered() {
        let kinds = [Action::Publish, Action::Ask, Action::Escalate].map(Kind::of_action);
        assert_eq!(kinds, [None; 3]);
        assert_eq!(Reason::of(Kind::Held, "abuse"), Reason::Provider);
        assert_eq!(Reason::of(Kind::Withheld, "abuse"), Reason::Abuse);
        assert_eq!(Reason::of(Kind::TakenDown, "because Jane asked"), Reason::Other);
    }

    proptest! {
        #[test]
        fn whatever_is_removed_altered_or_moved_is_noticed(count in 2u8..12, at in 0usize..12, other in 0usize..12) {
            let whole = chain(count);
            prop_assert!(verify(&Tail::empty(), &whole));
            let (at, other) = (at % whole.len(), other % whole.len());

            let mut removed = whole.clone();
            removed.remove(at);
            prop_assert_eq!(verify(&Tail::empty(), &removed), at == whole.len() - 1);

            let mut altered = whole.clone();
            altered[at].entry.reason = Reason::Abuse;
            prop_assert!(!verify(&Tail::empty(), &altered));

            let mut moved = whole.clone();
            moved.swap(at, other);
            prop_assert_eq!(verify(&Tail::empty(), &moved), at == other);
        }
    }
}
