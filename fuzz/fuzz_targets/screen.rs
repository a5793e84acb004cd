//! Whatever comes in: nothing panics, places lie inside the text, and what is replaced is gone for its rule.
#![no_main]

use std::collections::BTreeSet;

use libfuzzer_sys::fuzz_target;
use screening::{Context, Edit, Field, Region, Rule, apply, screen, screen_with};

fuzz_target!(|data: &[u8]| {
    let (choice, bytes) = data.split_first().unwrap_or((&0, &[]));
    let text = String::from_utf8_lossy(bytes);
    let services = ["Rose Ward", "Dr Patel's Practice"];
    let context = Context {
        region: [Region::Uk, Region::Ie, Region::Au][usize::from(choice % 3)],
        field: [Field::Body, Field::Title, Field::Item, Field::ScreenName][usize::from(choice / 3 % 4)],
        email: if choice & 64 == 0 { "" } else { "ann.smith@example.org" },
        services: if choice & 32 == 0 { &[] } else { &services },
        month: if choice & 16 == 0 { None } else { Some((2026, 11)) },
        praised_first_names: choice & 128 == 0,
    };
    let said = screen_with(&text, &context);
    let length = text.chars().count();
    for finding in &said.findings {
        assert!(finding.start < finding.end && finding.end <= length, "{finding:?} in {text:?}");
    }
    if let Some((start, end)) = said.criticality.sentence {
        assert!(start < end && end <= length && (1..=5).contains(&said.criticality.level));
    }
    assert!(said.recognition.change.is_none_or(|index| index < said.findings.len()));
    gone_when_replaced(&text);
});

/// All suggestions of one rule at once leave nothing for that rule.
fn gone_when_replaced(text: &str) {
    let findings = screen(text);
    let rules: BTreeSet<Rule> = findings.iter().map(|finding| finding.rule).collect();
    for rule in rules {
        let of_rule = findings.iter().filter(|finding| finding.rule == rule);
        let edits: Option<Vec<Edit>> = of_rule
            .map(|finding| {
                let replacement = finding.suggestion.clone()?;
                Some(Edit { start: finding.start, end: finding.end, replacement })
            })
            .collect();
        let Some(edits) = edits else { continue };
        let edited = apply(text, &edits).expect("findings of one rule do not overlap");
        let left = screen(&edited).into_iter().find(|finding| finding.rule == rule);
        assert!(left.is_none(), "{left:?} is left in {edited:?}, from {text:?}");
    }
}
