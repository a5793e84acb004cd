//! What moderators say of screening: "not a problem" of a finding, "missed this" of words. The words are looked for in
//! the story as typed, and only their place is noted.

use screening::Rule;

use crate::domain::problem::FieldError;
use crate::domain::story::{Part, Words};
use crate::domain::verdict::{Judged, Verdict};
use crate::store::feedback::FeedbackRow;
use crate::web::pages::MissedLine;

use super::findings::{Found, label, meant, shortened};
use super::working::Working;

/// The verdict on a finding in the words as they are now: it belongs to the finding in the words as typed that looks
/// alike. `None` for what only an edit brought in.
#[must_use]
pub fn dismissed(typed: &[Found], now: &Found) -> Option<Judged> {
    let found = meant(typed, &now.token())?;
    Some(Judged {
        verdict: Verdict::Dismissed,
        rule: found.finding.rule,
        part: found.part,
        start: found.finding.start,
        end: found.finding.end,
        other: found.other.clone(),
    })
}

/// Who said so, if anybody did.
#[must_use]
pub fn said_by<'a>(rows: &'a [FeedbackRow], judged: &Judged) -> Option<&'a str> {
    let same = |row: &&FeedbackRow| {
        row.verdict == judged.verdict.name()
            && row.rule == judged.rule.name()
            && (row.field.as_str(), row.item) == (judged.part.field(), judged.part.item())
            && (row.start, row.end) == (judged.start, judged.end)
            && row.other == judged.other.as_ref().map_or("", |other| other.as_str())
    };
    rows.iter().find(same).map(|row| row.by.as_str())
}

/// Reads "missed this": a rule, and words of the story as typed; no words mean the whole story.
pub fn missed(working: &Working, parts: &[(Part, &str)]) -> Result<Judged, FieldError> {
    let rule = Rule::from_name(&working.missed_rule);
    let rule = rule.ok_or_else(|| FieldError::new("missed_rule", "required", "Choose what should have been found"))?;
    let words = working.missed_words.trim();
    let place = if words.is_empty() {
        parts.iter().find(|(part, _)| *part == Part::Body).map(|(part, text)| (*part, 0, text.chars().count()))
    } else {
        parts.iter().find_map(|(part, text)| place_in(text, words).map(|(start, end)| (*part, start, end)))
    };
    let (part, start, end) = place.filter(|(_, start, end)| start < end).ok_or_else(|| {
        let sentence = "Those words are not in the story as its author wrote it. Copy them from there";
        FieldError::new("missed_words", "not_there", sentence)
    })?;
    Ok(Judged { verdict: Verdict::Missed, rule, part, start, end, other: None })
}

/// Where words stand, in Unicode scalar values.
fn place_in(text: &str, words: &str) -> Option<(usize, usize)> {
    let before = text.find(words).and_then(|at| text.get(..at))?.chars().count();
    Some((before, before.saturating_add(words.chars().count())))
}

/// What was said to be missed, with the words that stand there.
#[must_use]
pub fn missed_lines(rows: &[FeedbackRow], parts: &[(Part, &str)]) -> Vec<MissedLine> {
    let missed = rows.iter().filter(|row| row.verdict == Verdict::Missed.name());
    missed
        .filter_map(|row| {
            let (part, text) = parts.iter().find(|(part, _)| part.field() == row.field && part.item() == row.item)?;
            let words: String = text.chars().skip(row.start).take(row.end.saturating_sub(row.start)).collect();
            let title = Rule::from_name(&row.rule).map_or_else(|| row.rule.clone(), |rule| rule.title().to_owned());
            Some(MissedLine {
                rule: title,
                place: label(*part).to_owned(),
                quote: shortened(&words),
                by: row.by.clone(),
                token: format!("{}:{}:{}:{}:{}", row.rule, row.field, row.item, row.start, row.end),
            })
        })
        .collect()
}

/// The missed place that a line's token means.
#[must_use]
pub fn missed_again(token: &str, words: &Words, parts: &[(Part, &str)]) -> Option<Judged> {
    let mut pieces = token.split(':');
    let mut next = || pieces.next();
    let rule = Rule::from_name(next()?)?;
    let (field, item) = (next()?, next()?.parse::<usize>().ok()?);
    let (start, end) = (next()?.parse().ok()?, next()?.parse().ok()?);
    let (part, _) = parts.iter().find(|(part, _)| part.field() == field && part.item() == item)?;
    (!words.body.is_empty()).then_some(Judged { verdict: Verdict::Missed, rule, part: *part, start, end, other: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(rule: &str, start: usize, end: usize) -> FeedbackRow {
        let (field, other, by) = ("body".into(), String::new(), "Sam".into());
        FeedbackRow { rule: rule.into(), field, item: 0, start, end, other, verdict: "missed".into(), by }
    }

    #[test]
    fn words_are_found_by_their_place_in_characters() {
        assert_eq!(place_in("Zoë met Märta.", "Märta"), Some((8, 13)));
        assert_eq!(place_in("Zoë met Märta.", "Marta"), None);
    }

    #[test]
    fn a_line_tells_what_was_missed_and_is_meant_again() {
        let words = Words {
            title: "A title".into(),
            body: "Zoë met Märta.".into(),
            good: vec![],
            improve: vec![],
            feelings: vec![],
            screen_name: "bluebird".into(),
        };
        let parts = words.parts();
        let lines = missed_lines(&[row("person-name", 8, 13), row("gone-rule", 90, 99)], &parts);

        assert_eq!(
            (lines[0].quote.as_str(), lines[1].quote.as_str(), lines[1].rule.as_str()),
            ("Märta", "", "gone-rule")
        );
        let again = missed_again(&lines[0].token, &words, &parts).unwrap();
        assert_eq!((again.rule, again.start, again.end), (Rule::PersonName, 8, 13));
        for wrong in ["", "person-name", "person-name:body:0:1:x", "no-rule:body:0:1:2", "person-name:good:7:1:2"] {
            assert!(missed_again(wrong, &words, &parts).is_none(), "{wrong}");
        }
    }
}
