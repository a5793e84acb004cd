//! `/staff/stories/{ref}`

use askama::Template;

use super::words::{OUTCOMES, label};
use super::{Choice, Day, Field, FormError, Frame, OwnLine, Progress, ServiceRef, Voice, card, filters, form};

/// `/staff/stories/{ref}`: the story, and beside it the answer.
///
/// Posts to `/staff/stories/{ref}` with `csrf` and `idempotency_key`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "staff_story.html")]
pub struct StaffStory {
    /// What is around it.
    pub frame: Frame,
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// The code of the author's role, or words.
    pub role: String,
    /// The month it happened.
    pub happened: String,
    /// When it was published.
    pub published: Day,
    /// The words.
    pub body: String,
    /// What was good.
    pub good: Vec<String>,
    /// What could be better.
    pub improve: Vec<String>,
    /// The services it is about.
    pub services: Vec<ServiceRef>,
    /// How far it has come.
    pub progress: Progress,
    /// 0 to 5; not set yet when `None`.
    pub criticality: Option<u8>,
    /// The code of what the author wishes for; not said when empty.
    pub outcome: String,
    /// What was answered so far.
    pub voices: Vec<Voice>,
    /// How many responses of this person's services answered what the author asked: yes, in part, no.
    pub opinions: [u32; 3],
    /// Responses of this person's services that are not public yet, or may still be corrected.
    pub own: Vec<OwnLine>,
    /// Whether this person may answer; else the editor is not there.
    pub can_respond: bool,
    /// Comes back as `idempotency_key`.
    pub idempotency_key: String,
    /// What was just done; nothing when empty.
    pub notice: String,
    /// What is wrong with the whole.
    pub form_error: Option<String>,
    /// `service`: those the person may answer for. One alone is not asked for.
    pub answer_for: Vec<Choice>,
    /// What is wrong with the choice of service.
    pub service_error: Option<String>,
    /// `body` of the answer.
    pub answer: Field,
    /// `signature`
    pub signature: Field,
    /// `change`: `none`, `planned` or `made`.
    pub change: Field,
    /// `what` changes.
    pub what: Field,
    /// `where` it changes.
    pub place: Field,
    /// `owner`: the job of who sees to it.
    pub owner: Field,
    /// `due`: a date, "2026-06-30".
    pub due: Field,
}

const CHANGES: &[(&str, &str, &str)] = &[
    ("none", "No change", ""),
    ("planned", "We plan a change", "Say what, and by when."),
    ("made", "We made a change", "Say what is different now."),
];

impl StaffStory {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        form::errors(&[
            ("service", &self.service_error),
            ("answer", &self.form_error),
            ("answer", &self.answer.error),
            ("signature", &self.signature.error),
            ("change", &self.change.error),
            ("what", &self.what.error),
            ("where", &self.place.error),
            ("owner", &self.owner.error),
            ("due", &self.due.error),
        ])
    }

    fn byline(&self) -> String {
        card::byline(&self.role, &self.happened)
    }

    /// What the author said of the responses; empty when nothing.
    fn opinion(&self) -> String {
        let [yes, partly, no] = self.opinions;
        if self.opinions == [0; 3] {
            return String::new();
        }
        format!("{yes} yes, {partly} in part, {no} no.")
    }

    fn wish(&self) -> &str {
        label(OUTCOMES, &self.outcome)
    }

    fn changes(&self) -> Vec<Choice> {
        let chosen = if self.change.value.is_empty() { "none" } else { &self.change.value };
        Choice::table(CHANGES, &[chosen])
    }
}

#[cfg(test)]
mod tests {
    use super::StaffStory;
    use crate::web::pages::{Field, html, samples};

    #[test]
    fn the_answer_editor_is_sound_and_keeps_what_was_typed() {
        let mut page = samples::staff_story();
        assert!(html::check(&page).contains("1 yes, 0 in part, 0 no."));
        page.opinions = [0; 3];
        assert!(!html::check(&page).contains("in part"));
        let bad = || Field::wrong(html::HOSTILE, html::HOSTILE);
        (page.answer, page.signature, page.what) = (bad(), bad(), bad());
        (page.place, page.owner, page.due) = (bad(), bad(), bad());
        (page.title, page.body) = (html::HOSTILE.into(), html::HOSTILE.into());
        for line in &mut page.own {
            (line.state, line.reason, line.body) = (html::HOSTILE.into(), html::HOSTILE.into(), html::HOSTILE.into());
            line.service = html::HOSTILE.into();
        }
        assert!(html::check(&page).contains("<title>Error: "));
    }

    #[test]
    fn who_may_not_answer_sees_no_editor() {
        let page = StaffStory { can_respond: false, ..samples::staff_story() };
        assert!(!html::check(&page).contains("<textarea"));
    }
}
