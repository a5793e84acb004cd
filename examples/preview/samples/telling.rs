//! What authors see, and the small pages.

use askama::Template;
use caretold::web::pages::{
    About, AboutScreening, Accessibility, Check, Code, Data, Day, DevMail, Field, Frame, Help, Hidden, Letters, Mail,
    MeasuredLevel, MeasuredRule, Nav, Noticed, NoticedIn, OwnReply, Privacy, Question, Rated, Rules, Sent, SignIn,
    Stage, Status, Tell, TellStart, Withdrawn, YourStory,
};

use super::frame;
use super::public::{infirmary, lines, story, voices};

/// The form, half filled in, after a search for a service.
pub(crate) fn tell() -> Tell {
    Tell {
        frame: Frame { noindex: true, ..Frame::public("Tell your story", Nav::Tell) },
        idempotency_key: "0b5c".into(),
        title: Field::new("Six hours on a hard chair, and then a kind nurse"),
        body: Field::new("My mum fell at home on a Sunday evening.\n\nWe waited for six hours."),
        good: Field::new("the nurse on the night shift"),
        feelings: vec!["worried".into(), "proud".into()],
        author_role: Field::new("relative"),
        happened_month: Field::new("2"),
        happened_year: Field::new("2026"),
        services: lines().into_iter().take(1).collect(),
        find: Field::new("Leeds"),
        found: lines(),
        searched: true,
        consent: vec!["publish".into()],
        ..Tell::default()
    }
}

/// Where telling begins, by a link of a service.
pub(crate) fn tell_start() -> TellStart {
    TellStart {
        frame: Frame::public("Tell your story", Nav::Tell),
        state: "f1:00".into(),
        help: Help::uk(),
        services: lines().into_iter().take(1).collect(),
        invited: "Hip clinic, spring 2026".into(),
        tags: vec!["hip clinic".into()],
        ..TellStart::default()
    }
}

/// One question of the form.
pub(crate) fn tell_question(question: Question) -> Tell {
    Tell { question: Some(question), state: "f1:00".into(), ..tell() }
}

/// The form, sent with nothing in it.
pub(crate) fn tell_with_errors() -> Tell {
    Tell {
        title: Field::wrong("", "Enter a title for your story"),
        body: Field::wrong("", "Tell us what happened"),
        author_role: Field::wrong("", "Choose who you are in this story"),
        happened_month: Field::wrong("13", "Enter a real month and year, like 3 2026"),
        happened_year: Field::new("2026"),
        services: Vec::new(),
        services_error: Some("Choose the service, or describe it in your own words".into()),
        find: Field::new("Nowhere"),
        found: Vec::new(),
        screen_name: Field::wrong(
            "Jane Smith",
            "Choose a screen name that does not look like a real name, or leave it empty",
        ),
        consent: Vec::new(),
        consent_error: Some("Tick the box to let us publish your story. Without it we cannot take it".into()),
        ..tell()
    }
}

/// Everything, before it is sent.
pub(crate) fn check() -> Check {
    let story = story();
    Check {
        frame: Frame { noindex: true, ..Frame::public("Check your story", Nav::Tell) },
        hidden: vec![Hidden { name: "title".into(), value: story.title.clone() }],
        noticed: vec![NoticedIn {
            label: "Your story".into(),
            at: "body".into(),
            noticed: vec![Noticed {
                quote: "jane@example.org".into(),
                reason: "This looks like an e-mail address. We leave it out so that nobody can find you or another person by it.".into(),
            }],
        }],
        title: story.title,
        body: story.body,
        good: story.good,
        improve: story.improve,
        feelings: story.feelings,
        author_role: story.role,
        happened: story.happened,
        services: vec![infirmary().name],
        outcome: story.outcome,
        consent: vec!["publish".into(), "research".into()],
        ..Check::default()
    }
}

/// The confirmation.
pub(crate) fn sent() -> Sent {
    Sent {
        frame: Frame::private("We have your story", Nav::Tell, None),
        reference: "k7m2x9".into(),
        key: "harbour-lemon-quiet-seven-meadow-tin".into(),
        ..Sent::default()
    }
}

/// A published story, as its author sees it.
pub(crate) fn status() -> Status {
    let story = story();
    Status {
        frame: Frame::private("Your story", Nav::YourStory, None),
        reference: story.reference,
        key: "harbour-lemon-quiet-seven-meadow-tin".into(),
        stage: Stage::Published,
        note: "We took out the day and the name of the nurse, so that nobody can be known by it.".into(),
        title: story.title,
        body: story.body,
        good: story.good,
        improve: story.improve,
        services: story.services,
        voices: voices(),
        rated: vec![Rated {
            response: "9a1f".into(),
            service: infirmary().name,
            at: Day::of("2026-03-18T10:00:00Z"),
            opinion: "partly".into(),
            replies: vec![OwnReply {
                at: Day::of("2026-03-19T10:00:00Z"),
                body: "Thank you. When do the chairs come?".into(),
                state: "Your reply waits for a moderator.",
                reason: String::new(),
            }],
            idempotency_key: "4f2b".into(),
            ..Rated::numbered(1)
        }],
        took: Some((
            "Half of the last 50 stories were public within 9 hours.".into(),
            "Nine of ten were public within 4 days.".into(),
        )),
        edits: vec![super::author::told_edit()],
        has_address: true,
        ..Status::default()
    }
}

/// What screening sees, measured.
pub(crate) fn about_screening() -> AboutScreening {
    let rule = |rule: &str, found: &str, share: &str, between: (&str, &str), alarms: &str, aim: &str| MeasuredRule {
        rule: rule.into(),
        found: found.into(),
        share: share.into(),
        between: (between.0.into(), between.1.into()),
        alarms: alarms.into(),
        aim: aim.into(),
        reached: aim == "90%",
    };
    AboutScreening {
        frame: Frame::public("What our computer looks for", Nav::About),
        version: "2".into(),
        stories: "4,182".into(),
        clean: "852".into(),
        held: "34 of 852".into(),
        language: "49 of 51".into(),
        criticality: ("90 of 260".into(), "150 of 260".into()),
        rules: vec![
            rule("E-mail address", "145 of 148", "98%", ("94%", "99%"), "0 of 852", "99%"),
            rule("Name of a person", "184 of 190", "97%", ("93%", "99%"), "30 of 852", "90%"),
            rule("Number plate", "70 of 90", "78%", ("68%", "85%"), "0 of 852", ""),
        ],
        levels: vec![MeasuredLevel {
            what: "Stories of somebody who may want to die now".into(),
            found: "50 of 104".into(),
            urgent: "42 of 104".into(),
        }],
        unmeasured: vec!["Too long".into(), "Told before".into()],
    }
}

/// The small pages, for the preview.
#[allow(dead_code, reason = "only the preview wants them all")]
pub(super) fn small() -> Vec<(&'static str, askama::Result<String>)> {
    let contact = || "hello@caretold.example".to_owned();
    let your_story = YourStory { frame: frame("Your story"), ..YourStory::default() };
    let withdrawn = Withdrawn {
        frame: frame("Your story is withdrawn"),
        key: String::new(),
        reference: "k7m2x9".into(),
        was_published: true,
    };
    let code = Code { frame: frame("Check your e-mail"), email: "a@b.example".into(), local: true, ..Code::default() };
    let mail = Mail {
        to: "moderator@caretold.example".into(),
        subject: "Your code".into(),
        body: "Your code is 482 913.\n\nIt works once, for ten minutes.".into(),
        at: Day::minute("2026-03-04T09:30:00Z"),
        ..Mail::default()
    };
    let data = Data {
        frame: frame("Use our data"),
        origin: "https://caretold.example".into(),
        snippet: "<iframe src=\"https://caretold.example/embed/services/RW3MR\" title=\"Caretold\"></iframe>".into(),
        public_key: "MCowBQYDK2VwAyEA".into(),
    };
    let letters =
        Letters { frame: frame("Stop letters about your story"), token: "k7m2x9.a1.b2".into(), ..Letters::default() };
    vec![
        ("your-story", your_story.render()),
        ("withdrawn", withdrawn.render()),
        ("letters", letters.render()),
        ("sign-in", SignIn { frame: frame("Sign in"), ..SignIn::default() }.render()),
        ("code", code.render()),
        ("about", About { frame: Frame::public("About Caretold", Nav::About), contact: contact() }.render()),
        ("privacy", Privacy { frame: Frame::public("Privacy", Nav::About), contact: contact() }.render()),
        ("accessibility", Accessibility { frame: frame("Accessibility"), contact: contact() }.render()),
        ("rules", Rules { frame: Frame::public("What we publish", Nav::About), contact: contact() }.render()),
        ("data", data.render()),
        ("dev-mail", DevMail { frame: frame("Mailbox"), mails: vec![mail] }.render()),
    ]
}
