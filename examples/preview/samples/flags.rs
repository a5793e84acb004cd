//! What readers say of published stories.

use caretold::web::pages::{
    Change, Day, DeskFlag, DeskFlags, DeskReplies, DeskReply, DeskReplyKind, Field, Flag, Flagged, Frame, Help, Nav,
};

use super::staff::staff;

/// The form, sent without a reason.
pub(crate) fn flag() -> Flag {
    Flag {
        frame: Frame::private("Something is wrong with this story", Nav::Stories, None),
        reference: "k7m2x9".into(),
        title: "Six hours on a hard chair, and then a kind nurse".into(),
        idempotency_key: "4f2a".into(),
        reason: Field::wrong("", "Choose what is wrong"),
        words: Field::new("I think I know who this is."),
    }
}

/// The thanks, where somebody may be in danger.
pub(crate) fn flagged() -> Flagged {
    let frame = Frame::private("Thank you", Nav::Stories, None);
    Flagged { frame, reference: "k7m2x9".into(), help: Some(Help::uk()) }
}

/// Two flags, one of them urgent.
pub(crate) fn desk_flags() -> DeskFlags {
    let flag = |id: &str, reason: &str, words: &str| DeskFlag {
        id: id.into(),
        story: "k7m2x9".into(),
        title: "Six hours on a hard chair, and then a kind nurse".into(),
        version: "4".into(),
        reason: reason.into(),
        words: words.into(),
        at: Day::minute("2026-03-14T09:30:00Z"),
        edited: id == "a",
        open: 2,
        risk: reason == "risk",
    };
    DeskFlags {
        frame: staff("Flags", Nav::Flags),
        flags: vec![flag("a1", "risk", "She is my neighbour.\nPlease look."), flag("b2", "known", "")],
        notice: "The story stays as it is. The reader’s words are deleted.".into(),
        fault: String::new(),
    }
}

/// One reply that waits, and one that was rejected without a reason.
pub(crate) fn desk_replies() -> DeskReplies {
    let reply = |id: &str, body: &str, urgent| DeskReply {
        id: id.into(),
        story: "k7m2x9".into(),
        title: "Six hours on a hard chair, and then a kind nurse".into(),
        service: "Northgate Infirmary".into(),
        answer: "Thank you for telling us. We have ordered chairs.".into(),
        body: body.into(),
        at: Day::minute("2026-03-14T09:30:00Z"),
        urgent,
        rules: if urgent { vec!["risk".into()] } else { Vec::new() },
        ..DeskReply::default()
    };
    let mut second = reply("b2", "Thank you. When do the chairs come?", false);
    second.reason_error = "Write why, for the author".into();
    let response = DeskReply {
        kind: DeskReplyKind::Response,
        version: 1,
        signature: "Amina Yusuf, Matron".into(),
        answer: String::new(),
        change: Some(Change {
            what: "More staff at weekends".into(),
            due: "31 January 2027".into(),
            ..Change::default()
        }),
        ..reply("c3", "Thank you for telling us.", false)
    };
    let correction = DeskReply { kind: DeskReplyKind::Correction, version: 2, ..reply("d4", "Thank you.", false) };
    DeskReplies {
        frame: staff("Replies and responses", Nav::Desk),
        replies: vec![reply("a1", "I cannot go on.", true), second, response, correction],
        ..DeskReplies::default()
    }
}
