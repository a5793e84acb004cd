//! How far moderators agree.

use caretold::web::pages::{AgreementMonth, DeskQuality, DeskReading, Field, LoadLine, Nav, WaitingMonth};

use super::staff::staff;

/// A month with enough and one with too few.
pub(crate) fn desk_quality() -> DeskQuality {
    let month = |month: &str, same: &str, kappa: &str| AgreementMonth {
        month: month.into(),
        same: same.into(),
        near: same.into(),
        decided: same.into(),
        kappa: kappa.into(),
    };
    let waiting = |month: &str, stories: &str| WaitingMonth {
        month: month.into(),
        stories: stories.into(),
        half: "5 hours".into(),
        nine_of_ten: "2 days".into(),
    };
    let line = |name: &str| LoadLine { name: name.into(), decisions: "204".into(), days: "19".into() };
    DeskQuality {
        frame: staff("Quality", Nav::Quality),
        agreement: vec![
            month("November 2026", "9 of 12", "too few to tell: it takes 30"),
            month("October 2026", "38 of 44", "0.82 (0.70 to 0.94)"),
        ],
        waiting: vec![waiting("November 2026", "1,204"), waiting("October 2026", "1,118")],
        load: "In the last 30 days: 408 decisions by 2 moderators, about 14 decisions a day".into(),
        moderators: vec![line("Amina Yusuf"), line("Tom Reid")],
        open: Some(3),
        notice: "Your reading is kept. Thank you.".into(),
    }
}

/// A story without its first decision, sent without a level.
pub(crate) fn desk_reading() -> DeskReading {
    DeskReading {
        frame: staff("Second reading", Nav::Quality),
        reading: "4f2a".into(),
        byline: "A carer, February 2026".into(),
        title: "Nobody rang us back about my son's inhaler".into(),
        body: "We rang four times.\n\nNobody rang back.".into(),
        good: vec!["the pharmacist".into()],
        improve: vec!["ringing back".into()],
        criticality: Field::wrong("", "Choose how critical the story is"),
        action: Field::new("publish"),
    }
}
