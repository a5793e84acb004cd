//! What staff see.

use caretold::web::pages::words::CRITICALITY;
use caretold::web::pages::{
    Chip, Choice, Day, Desk, DeskNote, DeskOnCall, DeskRow, DeskRules, DeskSettings, DeskStory, DeskTab, Field,
    Finding, Frame, Hidden, HistoryLine, Inbox, InboxRow, Invitation, InvitationRow, Invitations, KeptForm, Marked,
    MissedLine, Nav, OnCallLine, OwnLine, OwnResponse, Progress, Replaced, Review, ReviewLine, ReviewSaid, Reviews,
    RuleLine, RuleVersion, Segment, Severity, SimilarLine, Staff, StaffStory, Suggested,
};

use super::public::{infirmary, lines, story, voices, ward};

pub(crate) fn staff(title: &str, nav: Nav) -> Frame {
    let person = Staff {
        name: "Amina Yusuf".into(),
        role: "Administrator".into(),
        csrf: "c5rf".into(),
        desk: true,
        inbox: true,
        invitations: true,
        rules: true,
        webhooks: true,
        on_call: true,
    };
    Frame::private(title, nav, Some(person))
}

/// Stories in scope, at every kind of progress.
pub(crate) fn inbox() -> Inbox {
    let row = |reference: &str, title: &str, progress: Progress, criticality| InboxRow {
        reference: reference.into(),
        title: title.into(),
        service: infirmary().name,
        published: Day::of("2026-03-04"),
        progress,
        criticality,
        answered: progress.is_answered(),
        waits: progress == Progress::Read,
        sent_back: progress == Progress::Heard,
    };
    Inbox {
        critical: None,
        frame: staff("Inbox", Nav::Inbox),
        scope: "Leeds General Infirmary".into(),
        show: "waiting".into(),
        total: 12,
        answered: 9,
        held: 1,
        rows: vec![
            row("q8r5z1", "I was left in the corridor for a night", Progress::Heard, Some(5)),
            row("t6n3b5", "Nobody rang us back about my son's inhaler", Progress::Read, Some(3)),
            row("p4d8w2", "They explained every step of my scan", Progress::Responded, Some(0)),
            row("k7m2x9", "Six hours on a hard chair, and then a kind nurse", Progress::ChangePlanned, None),
            row("m1c7v4", "Thank you for my new hip", Progress::ChangeMade, Some(0)),
        ],
        next: "/staff?cursor=abc".into(),
        notice: "Your response is published.".into(),
    }
}

fn invitation_row(slug: &str, stopped: bool) -> InvitationRow {
    InvitationRow {
        slug: slug.into(),
        name: "Hip clinic, spring 2026".into(),
        tags: vec!["hip clinic".into()],
        made: Day::of("2026-03-04"),
        stopped,
        stories: 12,
    }
}

/// Invitations, and the form for a new one.
pub(crate) fn invitations() -> Invitations {
    Invitations {
        frame: staff("Invitations", Nav::Invitations),
        idempotency_key: "0b5c".into(),
        find: Field::new("hip"),
        finds: true,
        chosen: lines().into_iter().take(1).collect(),
        offered: lines().into_iter().skip(1).collect(),
        rows: vec![invitation_row("4k7x2m", false), invitation_row("9c3v8b", true)],
        ..Invitations::default()
    }
}

/// One invitation.
pub(crate) fn invitation() -> Invitation {
    Invitation {
        frame: staff("Hip clinic, spring 2026", Nav::Invitations),
        origin: "https://caretold.example".into(),
        services: vec![infirmary().name],
        invitation: invitation_row("4k7x2m", false),
    }
}

/// A story with one answer, and an empty editor.
pub(crate) fn staff_story() -> StaffStory {
    let story = story();
    StaffStory {
        frame: staff("Six hours on a hard chair, and then a kind nurse", Nav::Inbox),
        reference: story.reference,
        title: story.title,
        role: story.role,
        happened: story.happened,
        published: story.published,
        body: story.body,
        good: story.good,
        improve: story.improve,
        services: story.services,
        progress: Progress::Read,
        criticality: Some(3),
        outcome: "explanation".into(),
        voices: voices().into_iter().take(1).collect(),
        opinions: [1, 0, 0],
        can_respond: true,
        idempotency_key: "9a1f".into(),
        answer_for: vec![Choice::new("RR801", infirmary().name, true), Choice::new("RR813", ward().name, false)],
        signature: Field::new("Amina Yusuf, Matron"),
        own: vec![own_line()],
        ..StaffStory::default()
    }
}

fn own_line() -> OwnLine {
    OwnLine {
        id: "5c1d".into(),
        service: infirmary().name,
        state: "A moderator sent this response back. Correct it and send it again.".into(),
        reason: "It names a nurse.".into(),
        body: "Nurse Jones was on her own that night.".into(),
        can_correct: true,
    }
}

/// A response that was sent back, with a planned change.
pub(crate) fn own_response() -> OwnResponse {
    OwnResponse {
        frame: staff("Correct your response", Nav::Inbox),
        reference: story().reference,
        title: story().title,
        line: own_line(),
        version: "2".into(),
        idempotency_key: "9a1f".into(),
        answer: Field::new("Nurse Jones was on her own that night."),
        signature: Field::new("Amina Yusuf, Matron"),
        change: "planned".into(),
        what: Field::new("More staff at weekends"),
        due: Field::new("2027-01-31"),
        ..OwnResponse::default()
    }
}

/// A queue with one urgent story.
pub(crate) fn desk() -> Desk {
    let row = |reference: &str, title: &str, age: &str, stage: &str, findings| DeskRow {
        reference: reference.into(),
        title: title.into(),
        received: Day::minute("2026-03-14T09:30:00Z"),
        age: age.into(),
        stage: stage.into(),
        findings,
        service: infirmary().name,
        ..DeskRow::default()
    };
    Desk {
        frame: staff("Desk", Nav::Desk),
        waiting: 5,
        urgent: 2,
        late: 1,
        oldest: "2 days".into(),
        tabs: [
            ("Everything open", None),
            ("To read", Some(4)),
            ("Escalated", Some(1)),
            ("Asked the author", Some(0)),
            ("Held for the provider", Some(1)),
            ("Approved, not public yet", Some(2)),
            ("Rejected", None),
        ]
        .iter()
        .map(|&(label, count)| DeskTab {
            label: label.into(),
            count,
            address: "/desk?stage=held".into(),
            here: label == "Everything open",
        })
        .collect(),
        criticality: Choice::table(CRITICALITY, &["4"]),
        held: vec![Choice::new("me", "Me", false), Choice::new("nobody", "Nobody", false)],
        kinds: vec![Choice::new("risk", "Somebody at risk", true)],
        chips: vec![Chip { label: "Criticality 4, strongly".into(), remove: "/desk".into(), ..Chip::default() }],
        rest: "You have read several hard stories in the last two hours. This is a good moment to get up, drink something or \
               talk to somebody. Colleagues can take the next one."
            .into(),
        runs_desk: true,
        rows: vec![
            DeskRow {
                urgent: true,
                late: true,
                note: "suicide or self-harm".into(),
                ..row("q8r5z1", "I cannot go on like this", "2 hours", "To read", 3)
            },
            DeskRow {
                urgent: true,
                note: "abuse or neglect".into(),
                ..row("r2k4v8", "What happened at night", "20 minutes", "To read", 2)
            },
            DeskRow {
                holder: "Amina Yusuf".into(),
                mine: true,
                ..row("t6n3b5", "Nobody rang us back about my son's inhaler", "2 days", "Being read", 2)
            },
            DeskRow { holder: "Tom Reid".into(), ..row("p4d8w2", "A scan, step by step", "1 day", "Being read", 0) },
            row("m1c7v4", "Thank you for my new hip", "3 hours", "Held for the provider", 1),
        ],
        ..Desk::default()
    }
}

fn marked(label: &str, pieces: &[(&str, Option<u32>)]) -> Marked {
    let segment = |&(text, finding): &(&str, Option<u32>)| Segment {
        text: text.into(),
        finding,
        said: text == " never came back.\n\n",
    };
    Marked { label: label.into(), segments: pieces.iter().map(segment).collect() }
}

fn findings() -> Vec<Finding> {
    vec![
        Finding {
            id: 1,
            token: "1-a".into(),
            rule: "Staff name".into(),
            reason: "It names a member of staff next to something critical.".into(),
            severity: Severity::Hold,
            quote: "Nurse Beverley Okafor".into(),
            suggestion: Some("a nurse".into()),
            ..Finding::default()
        },
        Finding {
            id: 2,
            token: "2-b".into(),
            rule: "Suicide".into(),
            reason: "The author may be at risk. Read the help guide before you decide.".into(),
            severity: Severity::Risk,
            quote: "I do not want to be here any more".into(),
            suggestion: None,
            ..Finding::default()
        },
        Finding {
            id: 3,
            token: "3-c".into(),
            rule: "Capitals".into(),
            reason: "Words in capitals are hard to read.".into(),
            severity: Severity::Note,
            quote: "RING ME".into(),
            suggestion: Some("Ring me".into()),
            verdict: "Tom Reid".into(),
            ..Finding::default()
        },
        Finding {
            id: 4,
            token: "4-d".into(),
            rule: "Told before".into(),
            reason: "This is very like a story that we already have.".into(),
            severity: Severity::Check,
            other: "m1c7v4".into(),
            ..Finding::default()
        },
    ]
}

/// A story with findings of every grade.
pub(crate) fn desk_story() -> DeskStory {
    let body =
        "Nurse Beverley Okafor never came back.\n\nI do not want to be here any more. RING ME on [phone number].";
    DeskStory {
        frame: staff("I cannot go on like this", Nav::Desk),
        reference: "q8r5z1".into(),
        version: "4".into(),
        stage: "Being read".into(),
        lease: "Yours until 14:30 UTC".into(),
        actions: ["publish", "ask", "hold", "escalate", "reject"].map(String::from).to_vec(),
        can_decide: true,
        risk: true,
        received: Day::minute("2026-03-14T09:30:00Z"),
        role: "patient".into(),
        happened: "2026-02".into(),
        outcome: "contact".into(),
        fields: vec![
            marked("Title", &[("I cannot go on like this", None)]),
            marked(
                "Story",
                &[
                    ("Nurse Beverley Okafor", Some(1)),
                    (" never came back.\n\n", None),
                    ("I do not want to be here any more", Some(2)),
                    (". ", None),
                    ("RING ME", Some(3)),
                    (" on [phone number].", None),
                ],
            ),
            marked("Good", &[("the tea", None)]),
            marked("Could be better", &[("somebody who comes back", None)]),
        ],
        findings: findings(),
        suggested: Some(Suggested {
            level: "4".into(),
            words: "strongly".into(),
            quote: "Nurse Beverley Okafor never came back.".into(),
        }),
        language: "English".into(),
        recognition: "medium".into(),
        change: Some(1),
        missed: vec![MissedLine {
            rule: "Staff name".into(),
            place: "Story".into(),
            quote: "Bev".into(),
            by: "Tom Reid".into(),
            token: "person-name:body:0:1:4".into(),
        }],
        replaced: vec![Replaced {
            label: "Story".into(),
            before: "07700 900123".into(),
            after: "[phone number]".into(),
            reason: "contact-details".into(),
            key: "body:61:73".into(),
        }],
        original: vec![marked(
            "Story",
            &[(
                "Nurse Beverley Okafor never came back.\n\nI do not want to be here any more. RING ME on 07700 900123.",
                None,
            )],
        )],
        similar: vec![SimilarLine {
            reference: "m1c7v4".into(),
            alike: "about 70 in 100 phrases".into(),
            stage: "published, received 2 March 2026".into(),
        }],
        reviews: vec![ReviewSaid {
            who: "Rosa Lind".into(),
            at: Day::minute("2026-03-15T10:00:00Z"),
            objects: true,
            body: "The ward has one nurse at night: she would be known by this.".into(),
        }],
        mine: true,
        appears: "Monday 16 March 2026, 09:00".into(),
        title: Field::new("I cannot go on like this"),
        body: Field::new(body),
        good: Field::new("the tea"),
        improve: Field::new("somebody who comes back"),
        feelings: Field::new("worried"),
        screen_name: Field::new("Quiet Heron"),
        edit_reason: "name".into(),
        criticality: Field::new("4"),
        tags: Field::new("waiting, nursing"),
        services: lines().into_iter().take(1).collect(),
        service_text: "the big hospital by the market".into(),
        reason: Field::new("not_experience"),
        history: vec![HistoryLine {
            at: Day::minute("2026-03-14T09:30:00Z"),
            who: String::new(),
            what: "Screened: 3 findings".into(),
            note: String::new(),
        }],
        ..DeskStory::default()
    }
}

/// Counts of two versions.
pub(crate) fn desk_rules() -> DeskRules {
    let line = |rule: &str, found: &str, accepted: u32, dismissed: u32, missed: &str| RuleLine {
        rule: rule.into(),
        found: found.into(),
        accepted: format!("{accepted} of {found}"),
        dismissed: format!("{dismissed} of {found}"),
        missed: missed.into(),
    };
    let versions = vec![
        RuleVersion {
            version: "2".into(),
            now: true,
            lines: vec![line("E-mail address", "214", 214, 0, "1"), line("Name of a person", "1,380", 902, 113, "48")],
        },
        RuleVersion { version: "1".into(), now: false, lines: vec![line("Suicide or self-harm", "93", 0, 41, "6")] },
    ];
    DeskRules { frame: staff("Rules of screening", Nav::Rules), versions }
}

/// What stands before a hard story.
pub(crate) fn desk_note() -> DeskNote {
    DeskNote {
        frame: staff("Story q8r5z1", Nav::Desk),
        reference: "q8r5z1".into(),
        topics: vec!["suicide or self-harm".into(), "abuse or neglect".into()],
        criticality: "5, severely".into(),
        risk: true,
        lease: "You hold it.".into(),
        mine: true,
    }
}

/// A moderator's own settings.
pub(crate) fn desk_settings() -> DeskSettings {
    let topics = ["Suicide or self-harm", "Abuse or neglect", "Violence or threats"];
    DeskSettings {
        frame: staff("Your settings", Nav::Desk),
        topics: topics.iter().map(|topic| Choice::new(*topic, *topic, *topic == "Abuse or neglect")).collect(),
        daily: Field::new("5"),
        today: 2,
        notice: String::new(),
    }
}

/// A rota of two.
pub(crate) fn desk_on_call() -> DeskOnCall {
    let place = |id: &str, name: &str, email: &str, webhook: &str| OnCallLine {
        id: id.into(),
        name: name.into(),
        email: email.into(),
        webhook: webhook.into(),
        key: if webhook.is_empty() { String::new() } else { "5e".repeat(32) },
    };
    DeskOnCall {
        frame: staff("On call", Nav::OnCall),
        places: vec![
            place("a1", "Tom Reid", "tom.reid@example.org", ""),
            place("b2", "The night desk", "", "https://hooks.example.org/caretold/7f3a2c1e"),
        ],
        moderators: vec![Choice::new("t", "Tom Reid", true), Choice::new("a", "Amina Yusuf", false)],
        ..DeskOnCall::default()
    }
}

/// Stories that are held for a provider.
pub(crate) fn reviews() -> Reviews {
    let line = ReviewLine {
        token: "222222222-3-5e5e".into(),
        reference: "7KQ-2M9-XWD".into(),
        service: infirmary().name,
        until: "Monday 16 March 2026, 09:00".into(),
    };
    Reviews { frame: staff("Stories to check", Nav::Inbox), lines: vec![line], notice: String::new() }
}

/// One of them.
pub(crate) fn review() -> Review {
    let story = story();
    Review {
        frame: staff("Check a story", Nav::Inbox),
        token: "222222222-3-5e5e".into(),
        reference: "7KQ-2M9-XWD".into(),
        services: infirmary().name,
        until: "Monday 16 March 2026, 09:00".into(),
        title: story.title,
        role: story.role,
        happened: story.happened,
        body: story.body,
        good: story.good,
        improve: story.improve,
        ..Review::default()
    }
}

pub(crate) fn kept_form() -> KeptForm {
    KeptForm {
        frame: desk_settings().frame,
        path: "/desk/stories/k7m2x9".into(),
        shows: true,
        typed: vec![(
            "message".into(),
            "To the author, in your words",
            Field::new("Which ward was it?\nWe ask so that the right people can answer."),
        )],
        hidden: vec![Hidden { name: "version".into(), value: "3".into() }],
    }
}
