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

mod cue;
mod domain_name;
mod edit;
mod email;
mod finding;
mod hit;
mod length;
mod lists;
mod number;
mod phone;
mod reading;
mod rule;
mod severity;

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
    let numbers = number::runs(reading);
    let identifying = hit::settle(vec![email::find(reading), phone::find(reading, &numbers)]);
    let mut findings = hit::findings(reading, identifying);
    findings.extend(length::find(reading));
    findings.sort_by_key(|finding| (finding.start, finding.end, finding.rule));
    findings
}

/// Whether the findings call for showing help at once.
#[must_use]
pub fn needs_help(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.rule == Rule::Crisis)
}
