//! What the author said to the desk: answers to questions, and a word on edits that waited.

use screening::Finding;

use crate::domain::screened::{Beside, Noted, look_at_passage};
use crate::store::ledger::{AnswerRow, EditLine};
use crate::web::pages::{AuthorSaid, Day};

use super::findings::shortened;
use super::on_desk::OnDesk;

/// All of it, the answers first, with what screening notes in the words.
#[must_use]
pub fn of(on_desk: &OnDesk) -> Vec<AuthorSaid> {
    let said = on_desk.answers.iter().map(answer).chain(on_desk.said.iter().map(word));
    said.map(|said| AuthorSaid { noted: noted(&said.words, &on_desk.beside), ..said }).collect()
}

fn noted(words: &str, beside: &Beside) -> Vec<String> {
    let line = |noted: Noted| {
        let Finding { rule, start, end, .. } = noted.finding;
        let quote: String = words.chars().skip(start).take(end.saturating_sub(start)).collect();
        format!("{}: “{}”", rule.title(), shortened(&quote))
    };
    look_at_passage(words, beside).noted.into_iter().map(line).collect()
}

fn answer(row: &AnswerRow) -> AuthorSaid {
    let what = if row.urgent { "Answered, and may be at risk" } else { "Answered" };
    AuthorSaid {
        what: what.to_owned(),
        risk: row.urgent,
        at: Day::minute(&row.at.to_string()),
        words: row.words.clone(),
        ..AuthorSaid::default()
    }
}

fn word(line: &EditLine) -> AuthorSaid {
    let what = match line.word.as_str() {
        "accepted" => "Agreed to a change",
        "objected" => "Did not agree to a change",
        "rewritten" => "Wrote this passage anew",
        _ => "Said nothing for 7 days to a change",
    };
    AuthorSaid {
        what: what.to_owned(),
        before: line.before.clone(),
        after: line.replacement.clone(),
        words: line.author_words.clone(),
        ..AuthorSaid::default()
    }
}
