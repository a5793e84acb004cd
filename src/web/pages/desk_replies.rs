//! `/desk/replies`

use askama::Template;

use super::{Change, Day, Frame, filters};

/// What waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DeskReplyKind {
    /// What an author writes back.
    #[default]
    Reply,
    /// A response of a service.
    Response,
    /// Other words for a response that is public.
    Correction,
}

/// A reply or a response that waits.
#[derive(Clone, Debug, Default)]
pub struct DeskReply {
    /// What it is.
    pub kind: DeskReplyKind,
    /// Its id.
    pub id: String,
    /// The version of a response: comes back with the decision.
    pub version: i64,
    /// Who wrote and signed a response; empty for a reply.
    pub signature: String,
    /// What a response claims to change.
    pub change: Option<Change>,
    /// Reference of the story.
    pub story: String,
    /// The story's title as it is public.
    pub title: String,
    /// The service that responded.
    pub service: String,
    /// The response as it is public; empty where none is.
    pub answer: String,
    /// The words that wait.
    pub body: String,
    /// When it was written.
    pub at: Day,
    /// Somebody may be in danger.
    pub urgent: bool,
    /// Names of the rules that noted something in it.
    pub rules: Vec<String>,
    /// The reason that was typed; comes back with a fault.
    pub reason: String,
    /// What is wrong with it.
    pub reason_error: String,
}

impl DeskReply {
    fn is_reply(&self) -> bool {
        self.kind == DeskReplyKind::Reply
    }

    fn called(&self) -> &'static str {
        match self.kind {
            DeskReplyKind::Reply => "Reply of the author",
            DeskReplyKind::Response => "Response",
            DeskReplyKind::Correction => "Correction of a public response",
        }
    }
}

/// `/desk/replies`: what authors write back and what services answer, before anybody reads it.
///
/// Posts to `/desk/replies` with `csrf`, `reason` and `reply`, `action` (`approve`, `reject`), or `response`, `version`,
/// `action` (`approve`, `return`).
#[derive(Clone, Debug, Default, Template)]
#[template(path = "desk_replies.html")]
pub struct DeskReplies {
    /// What is around it.
    pub frame: Frame,
    /// Where somebody may be in danger first, then in order of receipt.
    pub replies: Vec<DeskReply>,
    /// What was just done; nothing when empty.
    pub notice: String,
    /// What is wrong with the last decision; nothing when empty.
    pub fault: String,
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{Change, DeskReplies, DeskReply, DeskReplyKind, html, samples};

    #[test]
    fn the_list_is_sound_full_and_empty_and_authors_words_are_no_markup() {
        html::check(&samples::desk_replies());
        html::check(&DeskReplies { replies: Vec::new(), ..samples::desk_replies() });
        let bad = || html::HOSTILE.to_owned();
        let reply = DeskReply {
            id: "a".into(),
            title: bad(),
            service: bad(),
            answer: bad(),
            body: bad(),
            signature: bad(),
            change: Some(Change { what: bad(), place: bad(), owner: bad(), due: bad(), ..Change::default() }),
            rules: vec![bad()],
            reason: bad(),
            reason_error: bad(),
            ..DeskReply::default()
        };
        let of = |kind| DeskReply { kind, id: format!("{kind:?}"), ..reply.clone() };
        let kinds = [DeskReplyKind::Reply, DeskReplyKind::Response, DeskReplyKind::Correction];
        let replies = kinds.into_iter().map(of).collect();
        html::check(&DeskReplies { replies, notice: bad(), fault: bad(), ..samples::desk_replies() });
    }
}
