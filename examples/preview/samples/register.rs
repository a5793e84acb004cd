//! The public register.

use caretold::web::pages::{Day, Frame, Nav, Register, RegisterEntry, RegisterMonth};

/// Entries of every kind, with the counts of two months.
pub(crate) fn register() -> Register {
    let entry = |seq: u32, kind: &str, reason: &str, setting: &str, day: &str| RegisterEntry {
        seq,
        id: format!("{seq:016x}"),
        kind: kind.into(),
        reason: reason.into(),
        setting: setting.into(),
        day: Day::of(day),
        hash: format!("{seq:02}f3a2c1").repeat(8),
    };
    let month = |month: &str, decisions: &str, withheld: &str| RegisterMonth {
        month: month.into(),
        decisions: decisions.into(),
        withheld: withheld.into(),
        held: "2".into(),
        restricted: "0".into(),
        redacted: "0".into(),
        taken_down: "1".into(),
    };
    Register {
        frame: Frame::public("What we did not show", Nav::None),
        years: vec!["2026".into(), "2025".into()],
        months: vec![month("November 2026", "1,204", "31"), month("October 2026", "1,118", "27")],
        entries: vec![
            entry(61, "taken_down", "known", "acute", "2026-11-22"),
            entry(60, "withheld", "not_experience", "", "2026-11-22"),
            entry(59, "held", "provider", "", "2026-11-20"),
            entry(58, "restricted", "legal", "primary_care", "2026-11-19"),
        ],
        size: 61,
        head: "5f3a2c1e".repeat(8),
        signature: "9c0d".repeat(32),
        next: "/register?before=58".into(),
        ..Register::default()
    }
}
