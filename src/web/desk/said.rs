//! What the author said to the desk: answers to questions, and a word on edits that waited.

use screening::Finding;

use crate::domain::screened::{Beside, Noted, look_at_passage};
use crate::store::ledger::{AnswerRow, EditLine, answers_of, edit_words};
use crate::store::stories::Story;
use crate::web::App;
use crate::web::error::Halt;
use crate::web::pages::{AuthorSaid, Day};

use super::findings::shortened;

/// All of it, the answers first, with what screening notes in the words.
pub async fn of(app: &App, story: &Story, beside: &Beside) -> Result<Vec<AuthorSaid>, Halt> {
    let answers = answers_of(&*app.db, &story.reference).await?;
    let words = edit_words(&*app.db, &story.reference).await?;
    let said = answers.into_iter().map(answer).chain(words.into_iter().map(word));
    Ok(said.map(|said| AuthorSaid { noted: noted(&said.words, beside), ..said }).collect())
}

fn noted(words: &str, beside: &Beside) -> Vec<String> {
    let line = |noted: Noted| {
        let Finding { rule, start, end, .. } = noted.finding;
        let quote: String = words.chars().skip(start).take(end.saturating_sub(start)).collect();
        format!("{}: “{}”", rule.title(), shortened(&quote))
    };
    look_at_passage(words, beside).noted.into_iter().map(line).collect()
}

fn answer(row: AnswerRow) -> AuthorSaid {
    let what = if row.urgent { "Answered, and may be at risk" } else { "Answered" };
    AuthorSaid {
        what: what.to_owned(),
        risk: row.urgent,
        at: Day::minute(&row.at.to_string()),
        words: row.words,
        ..AuthorSaid::default()
    }
}

fn word(line: EditLine) -> AuthorSaid {
    let what = match line.word.as_str() {
        "accepted" => "Agreed to a change",
        "objected" => "Did not agree to a change",
        "rewritten" => "Wrote this passage anew",
        _ => "Said nothing for 7 days to a change",
    };
    AuthorSaid {
        what: what.to_owned(),
        before: line.before,
        after: line.replacement,
        words: line.author_words,
        ..AuthorSaid::default()
    }
}
