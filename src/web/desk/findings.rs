//! What screening notices in the words as they are now: marked in the text, listed, and accepted one by one.

use screening::Severity;

use crate::domain::decision::{Edit, make};
use crate::domain::ids::{Reference, sha256_hex};
use crate::domain::problem::FieldError;
use crate::domain::screened::{Noted, Screened};
use crate::domain::story::{Part, Words};
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
    /// Of a duplicate: the other story.
    pub other: Option<Reference>,
    /// It speaks of the part as a whole, and marks nothing in it.
    whole: bool,
    /// Its number, from 1.
    id: u32,
}

/// Every finding in these parts, numbered in the order of reading.
#[must_use]
pub fn found(parts: &[(Part, &str)], screened: &Screened) -> Vec<Found> {
    let text = |part: Part| parts.iter().find(|(one, _)| *one == part).map_or("", |(_, text)| text);
    let numbered = screened.noted.iter().zip(1..);
    numbered
        .map(|(Noted { part, finding, other }, id)| {
            let (part, text) = (*part, text(*part));
            let length = finding.end.saturating_sub(finding.start);
            let quote = text.chars().skip(finding.start).take(length).collect();
            // A short part may be nothing but an address: that is marked all the same.
            let whole = finding.start == 0 && finding.suggestion.is_none() && length >= text.chars().count();
            Found { part, finding: finding.clone(), quote, other: other.clone(), whole, id }
        })
        .collect()
}

impl Found {
    /// By what it is, not by where it stands: its number may be another's by the time that it comes back.
    fn hash(&self) -> String {
        let what = self.other.as_ref().map_or(self.quote.as_str(), Reference::as_str);
        let hash = sha256_hex(&[self.part.field(), self.finding.rule.name(), what]);
        hash.get(..12).unwrap_or_default().to_owned()
    }

    /// By which it is meant again.
    #[must_use]
    pub fn token(&self) -> String {
        format!("{}-{}", self.id, self.hash())
    }

    /// Its number on the page.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.id
    }

    /// As the page shows it, with who said that it is not a problem.
    #[must_use]
    pub fn said_of(&self, by: Option<String>) -> pages::Finding {
        pages::Finding { verdict: by.unwrap_or_default(), ..self.shown() }
    }

    /// As the page shows it.
    #[must_use]
    pub fn shown(&self) -> pages::Finding {
        let is_edited = !matches!(self.part, Part::ServiceText | Part::Tag(_));
        pages::Finding {
            id: self.id,
            token: self.token(),
            place: label(self.part).to_owned(),
            rule: self.finding.rule.title().to_owned(),
            reason: self.finding.reason().to_owned(),
            severity: match self.finding.severity {
                Severity::Note => pages::Severity::Note,
                Severity::Warn => pages::Severity::Check,
                Severity::Hold => pages::Severity::Hold,
                Severity::Urgent => pages::Severity::Risk,
            },
            quote: if self.whole { String::new() } else { shortened(&self.quote) },
            suggestion: self.finding.suggestion.clone().filter(|_| is_edited),
            other: self.other.as_ref().map(Reference::to_string).unwrap_or_default(),
            verdict: String::new(),
        }
    }
}

/// The beginning of words that are shown beside the text.
#[must_use]
pub fn shortened(quote: &str) -> String {
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
        Part::ServiceText => "Service in the author’s words",
        Part::Tag(_) => "Tags",
    }
}

/// Every field with its findings marked, and the sentence that makes the story as critical as it is; the items of a list
/// stand one below the other.
#[must_use]
pub fn marked(words: &Words, found: &[&Found], sentence: Option<(Part, usize, usize)>) -> Vec<Marked> {
    let mut fields: Vec<Marked> = Vec::new();
    for (part, text) in words.parts().into_iter().filter(|(_, text)| !text.is_empty()) {
        let said = sentence.filter(|(of, ..)| *of == part).map_or((0, 0), |(_, start, end)| (start, end));
        let segments = segments(text, found.iter().copied().filter(|one| one.part == part), said);
        match fields.last_mut() {
            Some(field) if field.label == label(part) => {
                field.segments.push(Segment { text: "\n".to_owned(), ..Segment::default() });
                field.segments.extend(segments);
            }
            _ => fields.push(Marked { label: label(part).to_owned(), segments }),
        }
    }
    fields
}

/// A text in pieces. Where findings overlap the gravest is marked; the others are in the list, and so is what speaks of
/// the whole.
fn segments<'a>(text: &str, found: impl Iterator<Item = &'a Found>, said: (usize, usize)) -> Vec<Segment> {
    let mut gravest: Vec<&Found> = found.filter(|one| !one.whole).collect();
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
    let mut take = |at: &mut usize, to: usize| -> String {
        let taken = letters.by_ref().take(to.saturating_sub(*at)).collect();
        *at = to.max(*at);
        taken
    };
    for one in shown {
        let (start, end) = (one.finding.start, one.finding.end);
        plain(&mut segments, &mut at, start, said, &mut take);
        let is_said = said.0 < end && start < said.1;
        segments.push(Segment { text: take(&mut at, end), finding: Some(one.id), said: is_said });
    }
    plain(&mut segments, &mut at, text.chars().count(), said, &mut take);
    segments.retain(|segment| !segment.text.is_empty());
    segments
}

/// Words without a finding up to `to`: before the sentence, of it, and after it.
fn plain(
    segments: &mut Vec<Segment>,
    at: &mut usize,
    to: usize,
    said: (usize, usize),
    take: &mut impl FnMut(&mut usize, usize) -> String,
) {
    for (end, is_said) in [(said.0.min(to), false), (said.1.min(to), true), (to, false)] {
        segments.push(Segment { text: take(at, end), finding: None, said: is_said });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::screened::{Beside, look};
    use crate::domain::site::Site;
    use crate::domain::time::Month;
    use crate::web::pages::words::EDIT_REASONS;

    fn found(words: &Words) -> Vec<Found> {
        let beside = Beside::new(Site::Uk, Month::parse("2026-11").unwrap());
        super::found(&beside.parts(words), &look(words, &beside))
    }

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
        let found = found(&words);
        let said = Some((Part::Body, 0, 20));
        let fields = marked(&words, &found.iter().collect::<Vec<_>>(), said);
        let text = |field: &Marked| field.segments.iter().map(|segment| segment.text.as_str()).collect::<String>();

        assert_eq!(text(&fields[1]), TWO);
        assert_eq!(text(&fields[2]), "tea\nmail x@example.org");
        let marks: Vec<_> = fields[1].segments.iter().filter(|segment| segment.finding.is_some()).collect();
        assert_eq!(marks.len(), 2);
        assert_eq!(marks[0].text, "a.b@example.org");
        let said: Vec<_> = fields[1].segments.iter().map(|segment| segment.said).collect();
        assert_eq!(said, [true, true, false, false, false], "{:?}", fields[1].segments);
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
        // What is said of the whole story is no reason for one replacement.
        let whole = ["not-a-story", "complaint", "other-language", "too-old", "duplicate"];
        for rule in screening::Rule::all().iter().filter(|rule| !whole.contains(&rule.code())) {
            assert!(EDIT_REASONS.iter().any(|row| row.0 == rule.code()), "{}", rule.code());
        }
    }
}
