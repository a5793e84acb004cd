//! What readers see.

use caretold::web::pages::{
    Change, ChangeState, Chip, Day, FacetList, FacetValue, Field, Frame, Home, Like, Nav, Progress, Service,
    ServiceLine, ServiceRef, Services, Stories, Story, StoryCard, Thread, ThreadEvent, ThreadKind, Voice, VoiceKind,
};

const BODY: &str = "My mum fell at home on a Sunday evening and we came in by ambulance. The person at the desk \
looked up at once and found her a chair with arms, because she saw that mum could not get up from a low one.\n\n\
We waited for six hours. Nobody told us why. When I asked, I was told that somebody would come, and nobody did. \
Mum was cold and I gave her my coat.\n\nAt two in the morning a nurse came on shift and everything changed.\n\
She brought a blanket.\nShe said sorry before we said anything.\n\nMum is home now and can walk to the gate again. \
I only wish that somebody had told us how long it would be.";

pub(super) fn infirmary() -> ServiceRef {
    ServiceRef::new("RR801", "Leeds General Infirmary – Accident and Emergency")
}

pub(super) fn ward() -> ServiceRef {
    ServiceRef::new("RR813", "St James's University Hospital – Ward J16")
}

/// Three cards: answered with a change, answered, not heard.
pub(crate) fn cards() -> Vec<StoryCard> {
    let card = |reference: &str, title: &str, excerpt: Vec<(String, bool)>, role: &str, progress| StoryCard {
        reference: reference.into(),
        title: title.into(),
        excerpt,
        role: role.into(),
        happened: "2026-02".into(),
        published: Day::of("2026-03-04"),
        services: vec![infirmary()],
        responses: u32::from(progress >= Progress::Responded),
        changes: u32::from(progress >= Progress::ChangePlanned),
        progress,
        also: Vec::new(),
        miles: "3.2".into(),
    };
    let marked = |before: &str, word: &str, after: &str| {
        vec![(before.to_owned(), false), (word.to_owned(), true), (after.to_owned(), false)]
    };
    vec![
        card(
            "k7m2x9",
            "Six hours on a hard chair, and then a kind nurse",
            marked(
                "My mum fell at home and we came in by ",
                "ambulance",
                ". The person at the desk looked up at once …",
            ),
            "relative",
            Progress::ChangeMade,
        ),
        card(
            "p4d8w2",
            "They explained every step of my scan",
            marked("I was frightened of the machine. The ", "ambulance", " crew had told them, and they were ready …"),
            "patient",
            Progress::Responded,
        ),
        card(
            "t6n3b5",
            "Nobody rang us back about my son's inhaler",
            StoryCard::plain("We were told that the asthma nurse would ring on Monday. It is Thursday now …"),
            "parent_guardian",
            Progress::Unheard,
        ),
    ]
}

/// `/`
pub(crate) fn home() -> Home {
    let frame = Frame::public("Tell how care was for you", Nav::None);
    Home { frame, latest: cards(), stories: Some(1284) }
}

/// A story about two services, with an answer, a reply and a change.
pub(crate) fn story() -> Story {
    Story {
        restricted: false,
        similar: 12,
        frame: Frame::public("Six hours on a hard chair, and then a kind nurse", Nav::Stories),
        reference: "k7m2x9".into(),
        title: "Six hours on a hard chair, and then a kind nurse".into(),
        role: "relative".into(),
        happened: "2026-02".into(),
        screen_name: "Quiet Heron".into(),
        published: Day::of("2026-03-04"),
        services: vec![infirmary(), ward()],
        about: vec![["/places/leeds".into(), "Leeds".into()], ["/conditions/broken-hip".into(), "broken hip".into()]],
        body: BODY.into(),
        good: vec!["the nurse on the night shift".into(), "the chair with arms".into()],
        improve: vec!["telling people how long they will wait".into(), "it was cold".into()],
        feelings: vec!["worried".into(), "thankful".into()],
        outcome: "explanation".into(),
        edits: 2,
        edit_reasons: vec!["a name".into(), "contact details".into()],
        progress: Progress::ChangeMade,
        voices: voices(),
    }
}

/// Stories like it.
pub(crate) fn like() -> Like {
    let also = ["hip replacement", "kind staff"].map(str::to_owned).to_vec();
    Like {
        frame: Frame::public("Stories like this one", Nav::Stories),
        reference: "k7m2x9".into(),
        title: "Six hours on a hard chair, and then a kind nurse".into(),
        stories: cards().into_iter().map(|card| StoryCard { also: also.clone(), ..card }).collect(),
    }
}

/// An answer with a promise, a reply, an answer with a change that was made.
pub(crate) fn voices() -> Vec<Voice> {
    let answer = Voice {
        kind: VoiceKind::Response,
        who: "Amina Yusuf".into(),
        job: "Matron".into(),
        organisation: "Leeds Teaching Hospitals NHS Trust".into(),
        service: infirmary(),
        at: Day::of("2026-03-06"),
        corrected: Some(Day::of("2026-03-06")),
        seq: Some(418),
        body: "Thank you for telling us about your mum, and I am sorry that you waited six hours without a word.\n\n\
               I have talked with the nurse who looked after her. She was glad to hear that your mum walks again."
            .into(),
        change: Some(Change {
            state: ChangeState::Planned,
            what: "Somebody walks through the waiting room every hour and tells each person how long it will be."
                .into(),
            place: "Waiting room, Accident and Emergency".into(),
            owner: "Matron".into(),
            due: "30 April 2026".into(),
        }),
    };
    let reply = Voice {
        kind: VoiceKind::Reply,
        service: infirmary(),
        at: Day::of("2026-03-08"),
        seq: Some(421),
        body: "Thank you for answering so fast. Mum was pleased that the nurse was told.".into(),
        ..Voice::default()
    };
    let made = Voice {
        at: Day::of("2026-05-02"),
        seq: Some(502),
        body: "We said that we would come back to you, and this is what we have done.".into(),
        change: Some(Change {
            state: ChangeState::Made,
            what: "Every hour, a nurse walks through the waiting room with a board that says how long it will be. \
                   There are blankets on a trolley by the door."
                .into(),
            place: "Waiting room, Accident and Emergency".into(),
            ..Change::default()
        }),
        ..answer.clone()
    };
    vec![answer, reply, made]
}

/// A search that found something.
pub(crate) fn stories() -> Stories {
    let chip = |label: &str, value: &str| Chip {
        label: label.into(),
        value: value.into(),
        remove: "/stories?q=ambulance".into(),
    };
    Stories {
        frame: Frame::public("Stories", Nav::Stories),
        q: Field::new("ambulance"),
        near: Field::new("LS1"),
        radius: "16".into(),
        setting: "acute".into(),
        sort: "relevance".into(),
        chips: vec![chip("Hospital", ""), chip("Near {place}", "LS1")],
        corrected: vec![["ambulence".into(), "ambulance".into()]],
        facets: facets(),
        facets_of_newest: true,
        newest: "/stories?q=ambulance&sort=newest".into(),
        pages: vec![("See the page of this condition", "/conditions/asthma".into())],
        within: "9.9".into(),
        total: Some(37),
        stories: cards(),
        next: "/stories?q=ambulance&cursor=abc".into(),
        ..Stories::default()
    }
}

fn facets() -> Vec<FacetList> {
    let value = |label: &str, ours, stories| FacetValue {
        label: label.into(),
        ours,
        stories,
        address: "/stories?q=ambulance&condition=asthma".into(),
    };
    vec![
        FacetList {
            title: "Kind of care",
            values: vec![value("Hospital", true, 21), value("Mental health care", true, 9)],
        },
        FacetList { title: "Condition", values: vec![value("asthma", false, 12), value("chest pain", false, 3)] },
    ]
}

/// Three services: one with everything, one closed, one of which little is known.
pub(crate) fn lines() -> Vec<ServiceLine> {
    let line = |code: &str, name: &str, setting: &str, organisation: &str, place: &str| ServiceLine {
        code: code.into(),
        name: name.into(),
        setting: setting.into(),
        organisation: organisation.into(),
        place: place.into(),
        ..ServiceLine::default()
    };
    vec![
        ServiceLine {
            distance: String::new(),
            stories: Some(12),
            ..line("RR801", "Leeds General Infirmary", "acute", "Leeds Teaching Hospitals NHS Trust", "Leeds LS1 3EX")
        },
        ServiceLine {
            closed: true,
            stories: Some(3),
            ..line("B86013", "The Light Surgery", "primary_care", "", "Leeds LS1 8TL")
        },
        line("1-1079", "Lady Of The Vale Care Home", "social_care", "", ""),
    ]
}

/// The finder, with what it found.
pub(crate) fn services() -> Services {
    Services {
        frame: Frame::public("Find a service", Nav::Services),
        q: Field::new("Leeds"),
        setting: String::new(),
        searched: true,
        close: false,
        total: Some(214),
        found: lines(),
        next: "/services?q=Leeds&cursor=abc".into(),
    }
}

/// A service with stories, where somebody listens.
pub(crate) fn service() -> Service {
    Service {
        frame: Frame::public("Leeds General Infirmary – Accident and Emergency", Nav::Services),
        code: "RR801".into(),
        name: "Leeds General Infirmary – Accident and Emergency".into(),
        setting: "acute".into(),
        organisation: "Leeds Teaching Hospitals NHS Trust".into(),
        address: vec!["Great George Street".into(), "Leeds".into(), "LS1 3EX".into()],
        closed: false,
        organisation_page: "/organisations/RR8".into(),
        town: ["Leeds".into(), "/places/leeds".into()],
        listening: 4,
        events: 31,
        figures: super::figures(),
    }
}

/// A thread with every kind of event.
pub(crate) fn thread() -> Thread {
    let kinds = [ThreadKind::Story, ThreadKind::Response, ThreadKind::Change, ThreadKind::Reply, ThreadKind::Tombstone];
    let event = |(seq, kind): (u32, ThreadKind)| ThreadEvent {
        restricted: kind == ThreadKind::Edited,
        seq,
        kind,
        at: Day::of("2026-03-04"),
        story: "k7m2x9".into(),
        title: if kind == ThreadKind::Tombstone { "" } else { "Six hours on a hard chair, and then a kind nurse" }
            .into(),
        hash: format!("{seq}f3a2c1e").repeat(8),
    };
    Thread {
        frame: Frame::public("Thread", Nav::Services),
        service: infirmary(),
        size: 31,
        events: (1..).zip(kinds).map(event).collect(),
        head: "5f3a2c1e".repeat(8),
        signature: "pk9Yx0c3Vw==".repeat(7),
        signed: Day::of("2026-03-04T09:30:00Z"),
        earlier: String::new(),
        later: "/services/RR801/thread?after=5".into(),
    }
}
