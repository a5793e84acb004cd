//! Terms: texts in which nobody speaks.
//!
//! "Intentional self-harm by hanging, sequela", "Rape, suspected", "Manslaughter (attempted) NOS" stand in the books of
//! medicine. Alone they mention a danger and tell of none: a person may look, and nothing is held back.

use crate::lists::sorted::holds;
use crate::lists::spoken::{SPOKEN, TERMS};
use crate::text::Text;
use crate::{Finding, Rule, Severity};

/// Most words of a term with all that its books add ("in diseases classified elsewhere, subsequent encounter").
const LONGEST: usize = 40;

/// Lets no term weigh more than a look.
pub(crate) fn calm(text: &Text<'_>, findings: &mut [Finding]) {
    let held = |finding: &Finding| finding.severity >= Severity::Hold;
    let Some(first) = text.words.first() else { return };
    if !findings.iter().any(held) || !is_term(text) {
        return;
    }
    let alone = text.words.len() == 1;
    for finding in findings.iter_mut().filter(|finding| held(finding)) {
        let calms = match finding.rule {
            Rule::LegalAction => true,
            Rule::Hate | Rule::Profanity => alone && holds(TERMS, &first.text),
            rule => rule.is_risk(),
        };
        if calms {
            finding.severity = Severity::Warn;
        }
    }
}

/// Whether nobody speaks in the text.
fn is_term(text: &Text<'_>) -> bool {
    let mut before = "";
    text.words.len() <= LONGEST
        && !text.words.iter().any(|word| {
            let plain = word.squeezed.as_deref().unwrap_or(&word.text);
            // "Type I" is a number.
            let spoken = holds(SPOKEN, plain) && !(plain == "i" && COUNTED.contains(&before));
            before = plain;
            spoken
        })
}

/// What medicine counts in Roman numbers.
const COUNTED: &[&str] = &["class", "factor", "grade", "level", "phase", "stage", "type"];
