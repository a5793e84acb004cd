//! Numbers, and pages that are made of them.

use caretold::web::pages::figures::{Figures, SaidList, SaidWords, ToldChange, TrendMonth};
use caretold::web::pages::{
    ChangeState, Day, Field, Group, Scope, ScopeKind, ScopeLine, Scopes, Statistics, YearOfRegister, month_words,
};

use super::frame;
use super::public::{cards, infirmary, lines};

/// Twelve stories, with everything that is shown of them.
pub(crate) fn figures() -> Figures {
    let words = |words: &str, ours, stories| SaidWords {
        words: words.into(),
        ours,
        stories,
        address: "/stories?service=RR801&feeling=worried".into(),
    };
    let month = |(month, stories, answered): (&str, u32, u32)| TrendMonth {
        month: month_words(month),
        stories,
        answered,
        planned: u32::from(answered > 2),
        made: u32::from(answered > 1),
    };
    Figures {
        stories: 12,
        answered: 9,
        planned: 1,
        made: 3,
        half_within: Some(72),
        said_of: 12,
        said: vec![
            SaidList {
                title: "What was good",
                words: vec![words("kind staff", true, 7), words("the chair with arms", false, 2)],
            },
            SaidList { title: "How it felt", words: vec![words("worried", true, 4)] },
        ],
        changes: vec![ToldChange {
            state: ChangeState::Made,
            what: "Every hour, a nurse says how long it will be.".into(),
            service: infirmary(),
            at: Day::of("2026-05-02"),
            story: "k7m2x9".into(),
            title: "Six hours on a hard chair, and then a kind nurse".into(),
        }],
        latest: cards(),
        trend: [("2026-01", 4, 4), ("2026-02", 0, 0), ("2026-03", 8, 5)].into_iter().map(month).collect(),
        filter: "service=RR801".into(),
        data: "/api/v1/services/RR801".into(),
    }
}

/// `/organisations/{code}`
pub(crate) fn scope() -> Scope {
    Scope {
        frame: frame("Leeds Teaching Hospitals NHS Trust"),
        kind: ScopeKind::Organisation,
        name: "Leeds Teaching Hospitals NHS Trust".into(),
        others: vec![],
        several: true,
        services: 21,
        some: lines(),
        finder: "/services?q=Leeds".into(),
        listening: 14,
        figures: figures(),
    }
}

/// `/conditions/{slug}`
#[allow(dead_code, reason = "only the preview wants it")]
pub(crate) fn condition() -> Scope {
    Scope {
        kind: ScopeKind::Condition,
        name: "heart attack".into(),
        others: vec!["myocardial infarction".into()],
        ..scope()
    }
}

/// `/organisations`
pub(crate) fn scopes() -> Scopes {
    let line = |name: &str, services, stories| ScopeLine {
        address: "/organisations/RR8".into(),
        name: name.into(),
        services,
        stories,
    };
    Scopes {
        frame: frame("Organisations"),
        kind: ScopeKind::Organisation,
        q: Field::new(""),
        letters: ('a'..='z')
            .map(|letter| (letter.to_ascii_uppercase(), format!("/organisations?letter={letter}"), letter == 'l'))
            .collect(),
        lines: vec![line("Leeds Teaching Hospitals NHS Trust", Some(12), 240), line("The Light Surgery", Some(1), 0)],
        first: "/organisations?letter=l".into(),
        next: "/organisations?letter=l&skip=100".into(),
    }
}

/// `/conditions`
#[allow(dead_code, reason = "only the preview wants it")]
pub(crate) fn conditions() -> Scopes {
    let line = ScopeLine { address: "/conditions/asthma".into(), name: "asthma".into(), services: None, stories: 3 };
    Scopes { frame: frame("Conditions"), kind: ScopeKind::Condition, lines: vec![line], ..Scopes::default() }
}

/// `/statistics`
pub(crate) fn statistics() -> Statistics {
    let group = |code: &str, stories| Group { code: code.into(), stories, address: format!("/stories?role={code}") };
    Statistics {
        frame: frame("Statistics"),
        figures: figures(),
        roles: vec![group("patient", Some(6)), group("carer", None), group("relative", None), group("friend", Some(0))],
        settings: vec![group("acute", Some(12))],
        listening: 41,
        withdrawn: 2,
        register: YearOfRegister { decisions: 120, withheld: 9, held: 2, restricted: 1, redacted: 3, taken_down: 0 },
    }
}
