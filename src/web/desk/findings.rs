//! What screening notices in the words as they are now: marked in the text, listed, and accepted one by one.

use screening::Severity;

use crate::domain::decision::{Edit, make};
use crate::domain::ids::sha256_hex;
use crate::domain::problem::FieldError;
use crate::domain::story::{Part, Words};
use crate::flows::screen::look;
use crate::web::pages;
use crate::web::pages::{Marked, Segment};

/// How much of the words in question the list shows, in characters.
const QUOTE_CHARS: usize = 120;

/// A finding in the words as they are now.
#[derive(Debug, Clone)]
pub struct Found {
    /// In which part.
    pub part: Part,
    /// What, where and why.
    pub finding: screening::Finding,
    /// The words in question.
    pub quote: String,
    /// Its number, from 1.
    id: u32,
}

/// Every finding, numbered in the order of reading.
#[must_use]
pub fn found(words: &Words) -> Vec<Found> {
    let parts = words.parts();
    let text = |part: Part| parts.iter().find(|(one, _)| *one == part).map_or("", |(_, text)| text);
    let numbered = look(words).into_iter().zip(1..);
    numbered
        .map(|((part, finding), id)| {
            let length = finding.end.saturating_sub(finding.start);
            let quote = text(part).chars().skip(finding.start).take(length).collect();
            Found { part, finding, quote, id }
        })
        .collect()
}

impl Found {
    /// By what it is, not by where it stands: its number may be another's by the time that it comes back.
    fn hash(&self) -> String {
        let hash = sha256_hex(&[self.part.field(), self.finding.rule.name(), &self.quote]);
        hash.get(..12).unwrap_or_default().to_owned()
    }

    /// As the page shows it.
    #[must_use]
    pub fn shown(&self) -> pages::Finding {
        pages::Finding {
            id: self.id,
            token: format!("{}-{}", self.id, self.hash()),
            rule: rule_words(self.finding.rule.name()),
            reason: self.finding.reason().to_owned(),
            severity: match self.finding.severity {
                Severity::Note => pages::Severity::Note,
                Severity::Warn | Severity::Hold => pages::Severity::Check,
                Severity::Urgent => pages::Severity::Risk,
            },
            quote: shortened(&self.quote),
            suggestion: self.finding.suggestion.clone(),
        }
    }
}

/// A rule by name. Most names read well enough as they are.
fn rule_words(name: &str) -> String {
    let spaced = match name {
        "email" => "e-mail address".to_owned(),
        "phone" => "phone number".to_owned(),
        "postcode" => "full postcode".to_owned(),
        "handle" => "name on social media".to_owned(),
        "crisis" => "somebody may not be safe".to_owned(),
        name => name.replace('-', " ").replace("nhs", "NHS"),
    };
    let mut letters = spaced.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn shortened(quote: &str) -> String {
    if quote.chars().count() <= QUOTE_CHARS {
        return quote.to_owned();
    }
    quote.chars().take(QUOTE_CHARS).chain(['…']).collect()
}

/// The finding that a token means. Of several that look alike, the one whose number is nearest; a bare number is that
/// number.
#[must_use]
pub fn meant<'a>(found: &'a [Found], token: &str) -> Option<&'a Found> {
    let (id, hash) = token.split_once('-').unwrap_or((token, ""));
    let id: u32 = id.parse().ok()?;
    if hash.is_empty() {
        return found.iter().find(|one| one.id == id);
    }
    found.iter().filter(|one| one.hash() == hash).min_by_key(|one| one.id.abs_diff(id))
}

/// The words with one proposal taken; `None` when there is nothing to take.
pub fn accept(words: &Words, one: &Found) -> Result<Option<Words>, FieldError> {
    let Some(replacement) = one.finding.suggestion.clone() else { return Ok(None) };
    let (part, start, end) = (one.part, one.finding.start, one.finding.end);
    let edit = Edit { part, start, end, replacement, reason: one.finding.code().to_owned() };
    make(words, &[edit]).map(|(words, _)| Some(words))
}

/// What a part is called.
#[must_use]
pub fn label(part: Part) -> &'static str {
    match part {
        Part::Title => "Title",
        Part::Body => "Story",
        Part::Good(_) => "Good",
        Part::Improve(_) => "Could be better",
        Part::Feeling(_) => "Feelings",
        Part::ScreenName => "Name shown",
    }
}

/// Every field with its findings marked; the items of a list stand one below the other.
#[must_use]
pub fn marked(words: &Words, found: &[Found]) -> Vec<Marked> {
    let mut fields: Vec<Marked> = Vec::new();
    for (part, text) in words.parts().into_iter().filter(|(_, text)| !text.is_empty()) {
        let segments = segments(text, found.iter().filter(|one| one.part == part));
        match fields.last_mut() {
            Some(field) if field.label == label(part) => {
                field.segments.push(Segment { text: "\n".to_owned(), finding: None });
                field.segments.extend(segments);
            }
            _ => fields.push(Marked { label: label(part).to_owned(), segments }),
        }
    }
    fields
}

/// A text in pieces. Where findings overlap the gravest is marked; the others are in the list.
fn segments<'a>(text: &str, found: impl Iterator<Item = &'a Found>) -> Vec<Segment> {
    let mut gravest: Vec<&Found> = found.collect();
    gravest.sort_by_key(|one| (std::cmp::Reverse(one.finding.severity), one.finding.start));
    let mut shown: Vec<&Found> = Vec::new();
    for one in gravest {
        let apart = |other: &&Found| one.finding.end <= other.finding.start || other.finding.end <= one.finding.start;
        if shown.iter().all(apart) {
            shown.push(one);
        }
    }
    shown.sort_by_key(|one| one.finding.start);
    let mut letters = text.chars();
    let mut at = 0;
    let mut segments = Vec::new();
    for one in shown {
        let before: String = letters.by_ref().take(one.finding.start.saturating_sub(at)).collect();
        let marked: String = letters.by_ref().take(one.finding.end.saturating_sub(one.finding.start)).collect();
        at = one.finding.end;
        segments.push(Segment { text: before, finding: None });
        segments.push(Segment { text: marked, finding: Some(one.id) });
    }
    segments.push(Segment { text: letters.collect(), finding: None });
    segments.retain(|segment| !segment.text.is_empty());
    segments
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::pages::words::EDIT_REASONS;

    fn words(body: &str) -> Words {
        Words {
            title: "A title".into(),
            body: body.into(),
            good: vec!["tea".into(), String::new(), "mail x@example.org".into()],
            improve: vec![],
            feelings: vec![],
            screen_name: "bluebird".into(),
        }
    }

    const TWO: &str = "Write to zoë, a.b@example.org.\n\nOr to c.d@example.org!";

    #[test]
    fn the_pieces_of_a_text_are_the_text() {
        let words = words(TWO);
        let fields = marked(&words, &found(&words));
        let text = |field: &Marked| field.segments.iter().map(|segment| segment.text.as_str()).collect::<String>();

        assert_eq!(text(&fields[1]), TWO);
        assert_eq!(text(&fields[2]), "tea\nmail x@example.org");
        let marks: Vec<_> = fields[1].segments.iter().filter(|segment| segment.finding.is_some()).collect();
        assert_eq!(marks.len(), 2);
        assert_eq!(marks[0].text, "a.b@example.org");
    }

    #[test]
    fn a_finding_is_found_again_after_other_words_were_edited() {
        let before = words(TWO);
        let second = found(&before)[1].shown();
        let now = words("Or to c.d@example.org!");

        assert_eq!(meant(&found(&now), &second.token).unwrap().quote, "c.d@example.org");
    }

    #[test]
    fn nothing_is_accepted_for_a_finding_that_is_gone() {
        let token = found(&words(TWO))[0].shown().token;

        assert!(meant(&found(&words("Nothing.")), &token).is_none());
        for wrong in ["", "x", "-", "99", "1-zz"] {
            assert!(meant(&found(&words(TWO)), wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn accepting_takes_the_words_out_and_nothing_else() {
        let before = words(TWO);
        let all = found(&before);
        let after = accept(&before, meant(&all, "1").unwrap()).unwrap().unwrap();

        assert!(!after.body.contains("a.b@") && after.body.contains("zoë") && after.body.contains("c.d@"));
        assert_eq!(found(&after).len(), all.len() - 1);
    }

    #[test]
    fn every_reason_that_screening_gives_has_words() {
        for rule in screening::Rule::all() {
            assert!(EDIT_REASONS.iter().any(|row| row.0 == rule.code()), "{}", rule.code());
        }
        assert_eq!(rule_words("nhs-number"), "NHS number");
    }
}
