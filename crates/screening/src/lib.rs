//! Text in, findings out: what a story must not show in public, and who needs help now.
//!
//! One pure package that runs in three places from the same source: the queue consumer at the edge, native tests, and
//! the author's browser. It reads nothing but the text it is handed, and keeps nothing.
//!
//! The order of reading: [`screen`] makes a [`reading`] of the text (what a reader sees), every rule's file hands
//! back hits in it, and [`hit`] turns them into [`Finding`]s. Word lists stand in [`lists`].
//!
//! Time is linear in the length of the text: each rule walks forward once, and every look back or ahead from a place
//! is bounded by a constant or by a stretch that no other place looks at again. A test counts the looks.

mod crisis;
mod cue;
mod domain_name;
mod edit;
mod email;
mod finding;
mod handle;
mod hit;
mod length;
mod link;
mod lists;
mod nhs_number;
mod number;
mod phone;
mod phrase;
mod postcode;
mod profanity;
mod reading;
mod rule;
mod severity;
mod shouting;
mod words;

pub use edit::{Edit, apply};
pub use finding::Finding;
pub use rule::Rule;
pub use severity::Severity;

use reading::Reading;

/// The version of the rules and their lists, stored with each finding. It grows whenever an answer may differ.
pub const VERSION: &str = "1";

/// Everything that the rules notice in a text, in order of place.
///
/// Takes any text; never fails.
#[must_use]
pub fn screen(text: &str) -> Vec<Finding> {
    screen_reading(&Reading::of(text))
}

fn screen_reading(reading: &Reading) -> Vec<Finding> {
    let words = words::words(reading);
    let numbers = number::runs(reading);
    // What identifies a person is settled together: an address with a number in it is one finding.
    let identifying = vec![
        email::find(reading),
        link::find(reading),
        handle::find(reading, &words),
        nhs_number::find(reading, &numbers),
        phone::find(reading, &numbers),
        postcode::find(reading),
    ];
    let mut hits = hit::settle(identifying);
    for of_one_rule in [shouting::find(reading), profanity::find(reading), crisis::find(&words)] {
        hits.extend(hit::settle(vec![of_one_rule]));
    }
    let mut findings = hit::findings(reading, hits);
    findings.extend(length::find(reading));
    findings.sort_by_key(|finding| (finding.start, finding.end, finding.rule));
    findings
}

/// Whether the findings call for showing help at once.
#[must_use]
pub fn needs_help(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.rule == Rule::Crisis)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Looks at characters while screening `unit` repeated `times` times.
    fn work(unit: &str, times: usize) -> u64 {
        let reading = Reading::of(&unit.repeat(times));
        let _ = screen_reading(&reading);
        reading.work()
    }

    #[test]
    fn twice_the_text_is_at_most_twice_the_work() {
        for unit in [
            "a",
            "@",
            "a@",
            "a@a.",
            "@a",
            "a.",
            ".",
            "0",
            "0 ",
            "07 ",
            "1-",
            " ",
            "\n",
            "(",
            "(at)",
            " at ",
            "a at a dot ",
            " dot ",
            "a (dot) ",
            "www.",
            "http://",
            "http://a/",
            "fb.",
            "fb ",
            "fb is ",
            "insta: a_",
            "M33 ",
            "M33 2AB ",
            "2AB ",
            "A",
            "A ",
            "SHOUT ",
            "A&",
            "f ",
            "f*",
            "!",
            "$!",
            "fuck",
            "u ",
            "my self ",
            "not ",
            "i want to ",
            "end it ",
            "cant take it ",
            "double ",
            "double seven ",
            "oh ",
            "phone ",
            "phone 7",
            "e\u{301}",
            "\u{200b}",
            "\u{fdfa}",
            "'",
            "a'",
            "i will going to kill ",
            "voices ",
            "_",
            "a_",
            "fb _",
            "A. ",
            "-",
            "https",
            "x@gmail,",
            "+44 ",
            "\u{1f469}\u{200d}",
        ] {
            let (once, twice) = (work(unit, 1_000), work(unit, 2_000));
            // A fiftieth for what the ends of the text cost.
            let allowed = once.saturating_mul(2).saturating_add(once / 50);
            assert!(twice <= allowed, "{unit:?}: {once} then {twice}");
        }
    }

    #[test]
    fn names_of_rules_and_severities_lead_back_to_them() {
        for rule in Rule::all() {
            assert_eq!(Rule::from_name(rule.name()), Some(*rule));
        }
        for severity in Severity::all() {
            assert_eq!(Severity::from_name(severity.name()), Some(*severity));
        }
        assert_eq!(Rule::from_name("Email"), None);
        assert!(
            Severity::Note < Severity::Warn && Severity::Warn < Severity::Hold && Severity::Hold < Severity::Urgent
        );
    }
}
