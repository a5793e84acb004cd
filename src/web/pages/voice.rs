//! The conversation below a story.

use super::{Day, ServiceRef};

/// Who speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum VoiceKind {
    /// Staff for a service.
    #[default]
    Response,
    /// The author, writing back.
    Reply,
}

/// One voice in the conversation below a story.
#[derive(Clone, Debug, Default)]
pub struct Voice {
    /// Who speaks.
    pub kind: VoiceKind,
    /// The name that staff sign with; empty for the author.
    pub who: String,
    /// Their job: "Ward manager".
    pub job: String,
    /// The organisation they work for.
    pub organisation: String,
    /// The service they answer for; for a reply, the service it answers.
    pub service: ServiceRef,
    /// When it was published.
    pub at: Day,
    /// When its words were last put right.
    pub corrected: Option<Day>,
    /// Its place in the service's thread.
    pub seq: Option<u32>,
    /// The words.
    pub body: String,
    /// What they will change, or changed.
    pub change: Option<Change>,
}

impl Voice {
    /// Whether the author speaks.
    #[must_use]
    pub fn is_reply(&self) -> bool {
        self.kind == VoiceKind::Reply
    }

    /// Its place in the service's thread, as an address.
    #[must_use]
    pub fn thread_address(&self) -> String {
        let seq = self.seq.unwrap_or_default();
        format!("/services/{}/thread?after={}#event-{seq}", self.service.code, seq.saturating_sub(1))
    }

    /// "Ward manager, Example Trust"; either may be unknown.
    #[must_use]
    pub fn role(&self) -> String {
        let parts = [self.job.as_str(), self.organisation.as_str()];
        parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(", ")
    }
}

/// Whether a change is a promise or a fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChangeState {
    /// Promised.
    #[default]
    Planned,
    /// Done.
    Made,
}

/// What a service says it will do, or has done, because of a story.
#[derive(Clone, Debug, Default)]
pub struct Change {
    /// Promised or done.
    pub state: ChangeState,
    /// What changes.
    pub what: String,
    /// Where; not said when empty.
    pub place: String,
    /// Who sees to it: a job, never a name; not said when empty.
    pub owner: String,
    /// By when it is promised, in words; not said when empty.
    pub due: String,
}

impl Change {
    /// Whether it is done.
    #[must_use]
    pub fn is_made(&self) -> bool {
        self.state == ChangeState::Made
    }
}
