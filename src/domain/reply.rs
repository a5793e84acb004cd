//! What an author writes back to a response. It is public once a moderator has read it and it has its place.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};

use super::problem::{Faults, FieldError};
use super::text;

/// The most words of a reply.
pub const REPLY_WORDS: usize = 500;
/// The most replies to one story: after these the conversation goes on elsewhere.
pub const REPLIES: i64 = 20;
/// The longest reason of a rejection, in characters.
const REASON_CHARS: usize = 1_000;

/// A reply, every part checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Id of the response.
    pub response: String,
    /// The words.
    pub body: String,
}

/// The fields of `POST /api/v1/mine/{ref}/replies` as they were sent.
#[derive(Debug, Clone, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ReplyDraft {
    /// Id of the response that is replied to.
    pub response: String,
    /// At most 500 words.
    pub body: String,
    /// Whether it may be published: must be true.
    pub publish: bool,
}

impl ReplyDraft {
    /// Reads a reply, or says everything that is wrong with it.
    pub fn parse(&self) -> Result<Reply, Vec<FieldError>> {
        let mut faults = Faults::default();
        let body = faults.keep(text::prose("body", &self.body, REPLY_WORDS, "Write your reply"));
        if !self.publish {
            faults.note(FieldError::new("publish", "required", "Tick the box if we may publish your reply"));
        }
        match (body, self.publish) {
            (Some(body), true) => Ok(Reply { response: self.response.clone(), body }),
            _ => Err(faults.into_inner()),
        }
    }
}

/// What a moderator does with a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum ReplyAction {
    /// Everybody may read it.
    Approve,
    /// Nobody does, and the author reads why.
    Reject,
}

impl ReplyAction {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A decision on a reply, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyDecision {
    /// What.
    pub action: ReplyAction,
    /// Why, for the author; empty for an approval.
    pub reason: String,
}

impl ReplyDecision {
    /// Reads a decision: a rejection says why.
    pub fn parse(action: &str, reason: &str) -> Result<Self, FieldError> {
        match action.parse() {
            Ok(ReplyAction::Approve) => Ok(Self { action: ReplyAction::Approve, reason: String::new() }),
            Ok(ReplyAction::Reject) => {
                Ok(Self { action: ReplyAction::Reject, reason: reason_of(reason, "Write why, for the author")? })
            }
            Err(_) => Err(FieldError::new("action", "unknown", "Approve or reject the reply")),
        }
    }
}

/// Reads why something is not published; `missing` is said when nothing is there.
pub fn reason_of(typed: &str, missing: &str) -> Result<String, FieldError> {
    let reason = text::prose("reason", typed, REPLY_WORDS, missing)?;
    if reason.chars().count() > REASON_CHARS {
        return Err(FieldError::new("reason", "too_long", "Use fewer words"));
    }
    Ok(reason)
}

/// What a `reply` event commits to, as JSON with the fields in this order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyContent {
    /// Id of the response.
    pub response: String,
    /// The words.
    pub body: String,
}

impl ReplyContent {
    /// The bytes that are committed to.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_needs_words_and_consent_and_says_both_faults_at_once() {
        let draft = |body: &str, publish| ReplyDraft { response: "r1".into(), body: body.into(), publish };
        let fields =
            |draft: ReplyDraft| draft.parse().unwrap_err().into_iter().map(|fault| fault.field).collect::<Vec<_>>();

        assert_eq!(fields(draft(" \n", false)), ["body", "publish"]);
        assert_eq!(fields(draft(&"word ".repeat(REPLY_WORDS + 1), true)), ["body"]);
        assert_eq!(draft(" Thank you. ", true).parse().unwrap().body, "Thank you.");
    }

    #[test]
    fn a_rejection_says_why_and_an_approval_says_nothing() {
        assert!(ReplyDecision::parse("reject", " ").is_err() && ReplyDecision::parse("maybe", "x").is_err());
        assert_eq!(ReplyDecision::parse("approve", "left over").unwrap().reason, "");
        assert_eq!(ReplyDecision::parse("reject", "It names a nurse.").unwrap().reason, "It names a nurse.");
    }

    #[test]
    fn the_bytes_of_a_reply_are_pinned() {
        let content = ReplyContent { response: "r1".into(), body: "Thank \"you\".".into() };
        assert_eq!(content.to_json(), r#"{"response":"r1","body":"Thank \"you\"."}"#);
    }
}
