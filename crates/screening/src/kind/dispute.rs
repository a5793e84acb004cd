//! Formal complaints and legal action.
//!
//! A story may speak of a complaint and be published: that is a `Warn`. The complaint itself is a `Hold`, since somebody
//! has to tell the author where to send it. "I complained to the nurse about the noise" is a story like any other.

use super::marks::{self, Mark, Sort};
use crate::hit::Hit;
use crate::text::Text;
use crate::{Field, Rule, Severity};

/// Complaints and what only mentions them.
pub(crate) fn complaints(text: &Text<'_>, found: &[Mark]) -> Vec<Hit> {
    let kept = marks::outside(found, Sort::ComplaintNot, &[Sort::ComplaintItself, Sort::ComplaintMention]);
    let mut hits = marks::hits(&text.words, &kept, Rule::Complaint, weigh);
    hits.extend(headed(text));
    hits
}

/// Legal action.
pub(crate) fn legal(text: &Text<'_>, found: &[Mark]) -> Vec<Hit> {
    let wanted = [Sort::LegalItself, Sort::LegalMention, Sort::LegalNote];
    let kept = marks::outside(found, Sort::LegalNot, &wanted);
    marks::hits(&text.words, &kept, Rule::LegalAction, weigh)
}

fn weigh(sort: Sort) -> Severity {
    match sort {
        Sort::ComplaintItself | Sort::LegalItself => Severity::Hold,
        Sort::LegalNote => Severity::Note,
        _ => Severity::Warn,
    }
}

/// A text that is headed "Complaint", as a letter is.
fn headed(text: &Text<'_>) -> Option<Hit> {
    let word = |index: usize| text.words.get(index).map_or("", |word| word.text.as_str());
    let first = usize::from(word(0) == "re" || word(0) == "subject" || word(0) == "formal");
    let next = word(first.saturating_add(1));
    let goes_on =
        matches!(next, "about" | "against" | "regarding" | "re" | "to" | "concerning" | "i" | "dear" | "my" | "of");
    let alone = next.is_empty() && text.context.field == Field::Title;
    if !matches!(word(first), "complaint" | "complaints" | "complant") || !(goes_on || alone) {
        return None;
    }
    let head = text.words.get(first)?;
    Some(Hit::new(Rule::Complaint, Severity::Warn, head.from, head.to))
}
