//! A response as its author sees it: whether it answered what was asked, and what the author writes back.

use super::{Day, Field, FormError, form};

/// A response that the author is asked about. Posts to `/your-story/opinions` with `reference`, `key`, `response` and
/// `opinion`: `yes`, `partly` or `no`.
#[derive(Clone, Debug, Default)]
pub struct Rated {
    /// Id of the response.
    pub response: String,
    /// The name of the service that responded.
    pub service: String,
    /// When.
    pub at: Day,
    /// What the author said; nothing yet when empty.
    pub opinion: String,
    /// What the author wrote back so far.
    pub replies: Vec<OwnReply>,
    /// The name of the words of a reply: `reply-1`.
    pub reply_id: String,
    /// The name of its consent: `publish-1`.
    pub publish_id: String,
    /// A reply. Posts to `/your-story/replies` with `reference`, `key`, `response`, `n`, `idempotency_key`, `reply-n` and
    /// `publish-n` = `yes`.
    pub reply: Field,
    /// What is wrong with the consent.
    pub publish_error: Option<String>,
    /// Comes back as `idempotency_key`.
    pub idempotency_key: String,
}

/// A reply as its author sees it.
#[derive(Clone, Debug, Default)]
pub struct OwnReply {
    /// When it was written.
    pub at: Day,
    /// The words.
    pub body: String,
    /// Where it stands: a sentence.
    pub state: &'static str,
    /// Why it is not published; nothing when empty.
    pub reason: String,
}

impl Rated {
    /// The names of its fields.
    #[must_use]
    pub fn numbered(number: usize) -> Self {
        let (reply_id, publish_id) = (format!("reply-{number}"), format!("publish-{number}"));
        Self { reply_id, publish_id, ..Self::default() }
    }

    pub(super) fn publish_error(&self) -> &str {
        self.publish_error.as_deref().unwrap_or_default()
    }

    pub(super) fn errors(&self) -> Vec<FormError> {
        form::errors(&[(&self.reply_id, &self.reply.error), (&self.publish_id, &self.publish_error)])
    }

    /// What the author said, as a sentence; empty when nothing.
    #[must_use]
    pub fn said(&self) -> &'static str {
        match self.opinion.as_str() {
            "yes" => "You said: yes, it did.",
            "partly" => "You said: it did in part.",
            "no" => "You said: no, it did not.",
            _ => "",
        }
    }
}
