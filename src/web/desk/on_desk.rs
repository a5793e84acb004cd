//! A story with all that the desk shows of it, loaded once for each request.

use crate::domain::decision::Edit;
use crate::domain::holidays::{Calendar, calendars};
use crate::domain::ids::Reference;
use crate::domain::screened::{Beside, Screened, look};
use crate::domain::story::Part;
use crate::flows::{Refusal, screen};
use crate::store::feedback::FeedbackRow;
use crate::store::findings::FindingRow;
use crate::store::ledger::{AnswerRow, EditLine};
use crate::store::on_call::PageOutRow;
use crate::store::on_desk::{OnDeskRows, on_desk_find};
use crate::store::reviews::ReviewRow;
use crate::store::stories::{EditRow, EventRow, Story};
use crate::web::App;
use crate::web::error::Halt;

use super::findings;
use super::working::Working;

/// A story as it is stored, with all that the desk shows of it.
#[derive(Debug)]
pub struct OnDesk {
    /// The story.
    pub story: Story,
    /// Codes of the services that are linked.
    pub linked: Vec<String>,
    /// Whose holidays count for it.
    pub calendars: Vec<Calendar>,
    /// As it was left.
    pub left: Working,
    /// The audit trail.
    pub events: Vec<EventRow>,
    /// What is known beside the words.
    pub beside: Beside,
    /// What screening wrote down when the story came.
    pub findings: Vec<FindingRow>,
    /// What screening says of the words as typed.
    pub screened: Screened,
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

impl OnDesk {
    /// Loads a story.
    pub async fn load(app: &App, reference: &Reference) -> Result<Self, Halt> {
        let rows = on_desk_find(&*app.db, reference).await?.ok_or(Refusal::NotFound)?;
        let OnDeskRows { story, edits, services, events, findings, feedback, reviews, calls, answers, said } = rows;
        let edits: Vec<Edit> = edits.into_iter().filter_map(EditRow::edit).collect();
        let linked: Vec<String> = services.iter().map(|service| service.code.as_str().to_owned()).collect();
        let nations = services.iter().map(|service| service.located.nation.as_str());
        let calendars = calendars(app.config.site, nations);
        let left = Working::left(&story, &edits, linked.clone());
        let beside = screen::beside_of(app, &story, &services);
        let others = findings.iter().filter_map(|row| Reference::parse(row.other.as_deref()?));
        let mut screened = look(&story.words, &beside);
        screened.note_others(&story.words.body, others.collect());
        Ok(Self {
            story,
            linked,
            calendars,
            left,
            events,
            beside,
            findings,
            screened,
            feedback,
            reviews,
            calls,
            answers,
            said,
        })
    }

    /// Every part that is screened, in these words and with these tags.
    #[must_use]
    pub fn looked(&self, working: &Working) -> (Beside, Screened) {
        let beside = Beside { tags: working.tag_list(), ..self.beside.clone() };
        let mut screened = look(&working.words, &beside);
        let others = self.screened.noted.iter().filter_map(|noted| noted.other.clone());
        screened.note_others(&working.words.body, others.collect());
        (beside, screened)
    }

    /// The findings in the words as they are now.
    #[must_use]
    pub fn found(&self, working: &Working) -> Vec<findings::Found> {
        let (beside, screened) = self.looked(working);
        findings::found(&beside.parts(&working.words), &screened)
    }

    /// The parts as typed.
    #[must_use]
    pub fn parts(&self) -> Vec<(Part, &str)> {
        self.beside.parts(&self.story.words)
    }

    /// The findings in the words as typed: what verdicts are about.
    #[must_use]
    pub fn found_typed(&self) -> Vec<findings::Found> {
        findings::found(&self.parts(), &self.screened)
    }
}
