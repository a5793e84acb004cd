//! All that the desk shows of a story, in one trip: a page that asks for one thing after the other waits for each.

use crate::domain::ids::Reference;

use super::db::{Db, DbError, Outcome};
use super::feedback::{FeedbackRow, feedback_read};
use super::findings::{FindingRow, findings_read};
use super::ledger::{AnswerRow, EditLine, answers_read, edit_words_read};
use super::on_call::{PageOutRow, page_outs_read};
use super::reviews::{ReviewRow, review_words_read};
use super::services::{OfStory, services_of_story_read};
use super::stories::{EditRow, EventRow, Story, edits_latest_read, story_events_read, story_read};

/// A story, and everything that is kept beside it.
#[derive(Debug, Clone)]
pub struct OnDeskRows {
    /// The story.
    pub story: Story,
    /// The edits of its latest decision.
    pub edits: Vec<EditRow>,
    /// Its services, in the author's order.
    pub services: Vec<OfStory>,
    /// Its audit trail.
    pub events: Vec<EventRow>,
    /// What screening noticed.
    pub findings: Vec<FindingRow>,
    /// What moderators said of that.
    pub feedback: Vec<FeedbackRow>,
    /// What providers said while it was held.
    pub reviews: Vec<ReviewRow>,
    /// Who was called because it waited.
    pub calls: Vec<PageOutRow>,
    /// What its author answered.
    pub answers: Vec<AnswerRow>,
    /// Edits on which its author said something.
    pub said: Vec<EditLine>,
}

/// Reads a story with all of it, as it stood at one moment.
pub async fn on_desk_find(db: &dyn Db, reference: &Reference) -> Result<Option<OnDeskRows>, DbError> {
    let reads = vec![
        story_read(reference),
        edits_latest_read(reference),
        services_of_story_read(reference.as_str()),
        story_events_read(reference),
        findings_read(reference),
        feedback_read(reference),
        review_words_read(reference),
        page_outs_read(reference),
        answers_read(reference),
        edit_words_read(reference),
    ];
    let outcomes: Vec<Outcome> = db.batch(reads).await?;
    let [story, edits, services, events, findings, feedback, reviews, calls, answers, said] = outcomes.as_slice()
    else {
        return Err(DbError::Broken("a batch answers every statement".to_owned()));
    };
    let Some(story) = story.one()? else { return Ok(None) };
    Ok(Some(OnDeskRows {
        story,
        edits: edits.all()?,
        services: services.all()?,
        events: events.all()?,
        findings: findings.all()?,
        feedback: feedback.all()?,
        reviews: reviews.all()?,
        calls: calls.all()?,
        answers: answers.all()?,
        said: said.all()?,
    }))
}
