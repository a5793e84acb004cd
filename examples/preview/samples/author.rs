//! Sample pages of an author who comes back.

use askama::Template;
use caretold::web::pages::{Choice, Day, Frame, Nav, Proposed, Stage, Status, YourLetters, YourUses, words};

use super::status;

/// Every page here, by name.
#[allow(dead_code, reason = "only the preview wants them all")]
pub(crate) fn all() -> Vec<(&'static str, askama::Result<String>)> {
    vec![
        ("status-offered", status_offered().render()),
        ("your-letters", your_letters().render()),
        ("your-uses", your_uses().render()),
    ]
}

/// A change that was made.
pub(crate) fn told_edit() -> Proposed {
    Proposed {
        part: "Your story",
        lead: "…I came in with a broken wrist. ".into(),
        before: "Nurse Margaret".into(),
        after: "A nurse".into(),
        trail: " was kind to me".into(),
        cut: true,
        reason: "A name".into(),
        ..Proposed::numbered(1)
    }
}

/// An author's own story with edits that wait.
pub(crate) fn status_offered() -> Status {
    let choices = [
        ("accept", "Yes, change it like this", ""),
        ("object", "No, leave it as I wrote it", "A moderator reads why and decides with you."),
        ("rewrite", "I write this part myself", "A moderator reads it before it is public."),
    ];
    let big = Proposed {
        choice_id: "decision-2".into(),
        words_id: "words-2".into(),
        number: 2,
        before: "They left me there to die and nobody cared.".into(),
        after: "I was left alone.".into(),
        reason: "Legal reasons".into(),
        waits: true,
        ..told_edit()
    };
    let mut edits = vec![told_edit(), big];
    for edit in &mut edits {
        edit.choices = Choice::table(&choices, &[""; 0]);
    }
    Status {
        stage: Stage::Asked,
        note: "Two changes, so that nobody can be known by it.".into(),
        offered: true,
        offer_version: 3,
        offer_until: Day::of("2026-12-02T09:00:00Z"),
        silence: "If we do not hear from you in 7 days, a moderator looks at it again.",
        edits,
        voices: Vec::new(),
        mail: "refused".into(),
        ..status()
    }
}

/// Letters about a story.
pub(crate) fn your_letters() -> YourLetters {
    YourLetters {
        frame: Frame::private("Letters about your story", Nav::YourStory, None),
        reference: "K7M-2X9-WDQ".into(),
        key: "harbour-lemon-quiet-seven-meadow-tin".into(),
        has_address: true,
        ..YourLetters::default()
    }
}

/// What may be done with a story.
pub(crate) fn your_uses() -> YourUses {
    YourUses {
        frame: Frame::private("What may be done with your story", Nav::YourStory, None),
        reference: "K7M-2X9-WDQ".into(),
        key: "harbour-lemon-quiet-seven-meadow-tin".into(),
        uses: Choice::table(words::CONSENTS, &["api"]).into_iter().skip(1).collect(),
    }
}
