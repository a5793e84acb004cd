//! The author's side of the edit ledger: edits that wait, what the author said of each, and answers to moderators.

use serde::{Deserialize, Serialize};

use crate::domain::decision::Edit;
use crate::domain::ids::Reference;
use crate::domain::story::Part;
use crate::domain::time::Timestamp;
use crate::domain::word::Word;

use super::db::{Db, DbError, Statement, yes};

/// Notes which of the edits of an act wait for the author, by their numbers in the ledger.
#[must_use]
pub fn edits_wait(reference: &Reference, version: i64, numbers: &[usize]) -> Statement {
    let numbers = serde_json::to_string(numbers).unwrap_or_default();
    Statement::new(
        "update edits set waits = 1
         where story = ?1 and version = ?2 and n in (select value from json_each(?3))",
        vec![reference.into(), version.into(), numbers.into()],
    )
}

/// Puts edits before the author until then. After the story was moved, in the same batch.
#[must_use]
pub fn story_offer(reference: &Reference, version: i64, until: Timestamp) -> Statement {
    Statement::new(
        "update stories set offer_until = ?3 where ref = ?1 and version = ?2 and status = 'asked'",
        vec![reference.into(), version.into(), until.into()],
    )
}

/// A line of the ledger as its author sees it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EditLine {
    /// The story's version after the act that made the edit.
    pub version: i64,
    /// Its number among the edits of that act, from 0.
    pub n: i64,
    /// `title`, `body`, `good`, …
    pub field: String,
    /// Which of a list.
    pub item: usize,
    /// First character that goes.
    pub start: usize,
    /// First character that stays.
    pub end: usize,
    /// What stood there.
    pub before: String,
    /// What comes instead.
    pub replacement: String,
    /// Why: a reason code.
    pub reason: String,
    /// Whether the author is asked about it first.
    #[serde(deserialize_with = "yes")]
    pub waits: bool,
    /// `accepted`, `objected`, `rewritten`, `silent`, or empty.
    pub word: String,
    /// Why not, or the passage anew.
    pub author_words: String,
}

impl EditLine {
    /// The edit; `None` when the row names a part that stories do not have.
    #[must_use]
    pub fn edit(&self) -> Option<Edit> {
        let part = Part::of_columns(&self.field, self.item)?;
        let (replacement, reason) = (self.replacement.clone(), self.reason.clone());
        Some(Edit { part, start: self.start, end: self.end, replacement, reason })
    }
}

const LINE: &str = "json_object('version', version, 'n', n, 'field', field, 'item', item, 'start', start,
  'end', \"end\", 'before', before, 'replacement', replacement, 'reason', reason, 'waits', waits, 'word', word,
  'author_words', author_words)";

/// The edits of the latest decision, as `stories::edits_latest` has them, with the author's word on each.
pub async fn edit_lines(db: &dyn Db, reference: &Reference) -> Result<Vec<EditLine>, DbError> {
    let sql = format!(
        "select {LINE} from edits
         where story = ?1
           and version = (select max(version) from story_events
                          where story = ?1 and kind in ('publish', 'offer', 'ask', 'hold', 'reject', 'escalate',
                                        'redact'))
         order by n"
    );
    db.query(Statement::built(sql, vec![reference.into()])).await?.all()
}

/// Every edit on which the author said something, oldest first.
pub async fn edit_words(db: &dyn Db, reference: &Reference) -> Result<Vec<EditLine>, DbError> {
    db.query(edit_words_read(reference)).await?.all()
}

/// The question for what an author said of edits.
pub(super) fn edit_words_read(reference: &Reference) -> Statement {
    let sql = format!("select {LINE} from edits where story = ?1 and word <> '' order by version, n");
    Statement::built(sql, vec![reference.into()])
}

/// What the author says of an edit.
#[must_use]
pub fn edit_word(reference: &Reference, line: &EditLine, word: &Word, at: Timestamp) -> Statement {
    Statement::new(
        "update edits set word = ?4, author_words = ?5, said_at = ?6 where story = ?1 and version = ?2 and n = ?3",
        vec![
            reference.into(),
            line.version.into(),
            line.n.into(),
            word.said.name().into(),
            (&word.words).into(),
            at.into(),
        ],
    )
}

/// Notes that the author said nothing of the edits of an act that waited.
#[must_use]
pub fn edits_silent(reference: &Reference, at: Timestamp) -> Statement {
    Statement::new(
        "update edits set word = 'silent', said_at = ?2 where story = ?1 and waits = 1 and word = ''",
        vec![reference.into(), at.into()],
    )
}

/// References of stories whose edits have waited long enough.
pub async fn offers_over(db: &dyn Db, now: Timestamp, limit: i64) -> Result<Vec<Reference>, DbError> {
    let sql = "select json_quote(ref) from stories
               where offer_until <> '' and offer_until <= ?1 and status = 'asked' order by offer_until limit ?2";
    db.query(Statement::new(sql, vec![now.into(), limit.into()])).await?.all()
}

/// What an author answered.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AnswerRow {
    /// The words.
    pub words: String,
    /// Whether screening saw somebody at risk in them.
    #[serde(deserialize_with = "yes")]
    pub urgent: bool,
    /// When.
    pub at: Timestamp,
}

/// Keeps an answer.
#[must_use]
pub fn answer_insert(reference: &Reference, version: i64, words: &str, urgent: bool, at: Timestamp) -> Statement {
    Statement::new(
        "insert into answers (story, version, words, urgent, at) values (?1, ?2, ?3, ?4, ?5)",
        vec![reference.into(), version.into(), words.into(), urgent.into(), at.into()],
    )
}

/// Every answer of an author, oldest first.
pub async fn answers_of(db: &dyn Db, reference: &Reference) -> Result<Vec<AnswerRow>, DbError> {
    db.query(answers_read(reference)).await?.all()
}

/// The question for what an author answered.
pub(super) fn answers_read(reference: &Reference) -> Statement {
    let sql = "select json_object('words', words, 'urgent', urgent, 'at', at) from answers
               where story = ?1 order by version";
    Statement::new(sql, vec![reference.into()])
}
