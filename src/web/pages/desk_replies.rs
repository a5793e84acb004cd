//! `/desk/replies`

use askama::Template;

use super::{Day, Frame, filters};

/// A reply that waits.
#[derive(Clone, Debug, Default)]
pub struct DeskReply {
    /// Its id.
    pub id: String,
    /// Reference of the story.
    pub story: String,
    /// The story's title as it is public.
    pub title: String,
    /// The service that responded.
    pub service: String,
    /// The response.
    pub answer: String,
    /// The reply.
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

/// `/desk/replies`: what authors write back, before anybody reads it.
///
/// Posts to `/desk/replies` with `csrf`, `reply`, `action` (`approve`, `reject`) and `reason`.
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
    use crate::web::pages::{DeskReplies, DeskReply, html, samples};

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
            rules: vec![bad()],
            reason: bad(),
            reason_error: bad(),
            ..DeskReply::default()
        };
        html::check(&DeskReplies { replies: vec![reply], notice: bad(), fault: bad(), ..samples::desk_replies() });
    }
}
