//! `/desk/stories/{ref}`

use askama::Template;

use super::words::{CRITICALITY, OUTCOMES, label};
use super::{Choice, Day, Field, FormError, Frame, ServiceLine, card, form};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Severity {
    /// Good to know.
    #[default]
    Note,
    /// To be looked at before the story goes out.
    Check,
    /// Somebody may be in danger, or be known by it.
    Risk,
}

/// One thing that screening noticed.
#[derive(Clone, Debug, Default)]
pub struct Finding {
    /// Its number in the text and in the list.
    pub id: u32,
    /// The rule, in words: "E-mail address".
    pub rule: String,
    /// Why it matters.
    pub reason: String,
    /// How grave it is.
    pub severity: Severity,
    /// The words in question.
    pub quote: String,
    /// What to put in their place; no proposal when `None`.
    pub suggestion: Option<String>,
    /// The proposal was taken.
    pub accepted: bool,
}

/// A piece of a text, and the finding that marks it.
#[derive(Clone, Debug, Default)]
pub struct Segment {
    /// The words.
    pub text: String,
    /// The finding they belong to.
    pub finding: Option<u32>,
}

/// One field of the story, with its findings marked.
#[derive(Clone, Debug, Default)]
pub struct Marked {
    /// "Title", "Story", "Good", "Could be better".
    pub label: String,
    /// The text, in pieces.
    pub segments: Vec<Segment>,
}

/// Something that happened to the story before.
#[derive(Clone, Debug, Default)]
pub struct HistoryLine {
    /// When.
    pub at: Day,
    /// Who; the machine when empty.
    pub who: String,
    /// What: "Published", "Held for 72 hours".
    pub what: String,
    /// More; nothing when empty.
    pub note: String,
}

/// Somebody else was faster.
#[derive(Clone, Debug, Default)]
pub struct Conflict {
    /// Who.
    pub who: String,
    /// What they did: "published it".
    pub what: String,
    /// When.
    pub at: Day,
}

/// `/desk/stories/{ref}`: the words with their findings, and beside them the decision.
///
/// Posts to `/desk/stories/{ref}` with `csrf` and `version`. Buttons: `accept` = a finding's id, or `action` =
/// `save`, `find`, `publish`, `ask`, `hold`, `escalate`, `reject`, `take_down`. The first button in the page is a
/// hidden `save`, because Enter in any field presses the first one.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "desk_story.html")]
pub struct DeskStory {
    /// What is around it.
    pub frame: Frame,
    /// Its reference.
    pub reference: String,
    /// Comes back as `version`.
    pub version: String,
    /// Where it is, in words.
    pub stage: String,
    /// It is public now, so it can be taken down and not published again.
    pub published: bool,
    /// The lease, in words: "Yours until 14:30"; nobody holds it when empty.
    pub lease: String,
    /// This person may decide now; else the buttons are not there.
    pub can_decide: bool,
    /// Somebody else decided first.
    pub conflict: Option<Conflict>,
    /// What was just done; nothing when empty.
    pub notice: String,
    /// What is wrong with the whole.
    pub form_error: Option<String>,
    /// Somebody may be at risk: shown above everything.
    pub risk: bool,
    /// When it was received.
    pub received: Day,
    /// The code of the author's role.
    pub role: String,
    /// The month it happened.
    pub happened: String,
    /// The screen name.
    pub screen_name: String,
    /// The code of what the author wishes for.
    pub outcome: String,
    /// The text of each field, marked.
    pub fields: Vec<Marked>,
    /// What screening noticed.
    pub findings: Vec<Finding>,
    /// `title`, to edit.
    pub title: Field,
    /// `body`, to edit.
    pub body: Field,
    /// `good`, one thing a line, to edit.
    pub good: Field,
    /// `improve`, one thing a line, to edit.
    pub improve: Field,
    /// `edit_reason`: codes for what was edited freely; not asked for when empty.
    pub edit_reasons: Vec<Choice>,
    /// `criticality`: "0" to "5".
    pub criticality: Field,
    /// `tags`, with commas.
    pub tags: Field,
    /// `services`: linked now, as check boxes that are checked.
    pub services: Vec<ServiceLine>,
    /// What is wrong with the services.
    pub services_error: Option<String>,
    /// The service in the author's words.
    pub service_text: String,
    /// `find`: another service, by name, town or postcode.
    pub find: Field,
    /// What was found, as check boxes named `services`.
    pub found: Vec<ServiceLine>,
    /// `note`, for the author when asking or rejecting, else for colleagues.
    pub note: Field,
    /// `reason`: codes for the decision.
    pub reasons: Vec<Choice>,
    /// What is wrong with the reason.
    pub reason_error: Option<String>,
    /// What happened before, latest first.
    pub history: Vec<HistoryLine>,
}

impl DeskStory {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        form::errors(&[
            ("words", &self.form_error),
            ("title", &self.title.error),
            ("body", &self.body.error),
            ("good", &self.good.error),
            ("improve", &self.improve.error),
            ("criticality", &self.criticality.error),
            ("find", &self.services_error),
            ("find", &self.find.error),
            ("tags", &self.tags.error),
            ("reason", &self.reason_error),
            ("note", &self.note.error),
        ])
    }

    fn byline(&self) -> String {
        card::byline(&self.role, &self.happened)
    }

    fn wish(&self) -> &str {
        label(OUTCOMES, &self.outcome)
    }

    fn levels(&self) -> Vec<Choice> {
        Choice::table(CRITICALITY, &[&self.criticality.value])
    }

    /// The pieces of a text, each with the finding that marks it.
    fn marks<'a>(&'a self, field: &'a Marked) -> impl Iterator<Item = (&'a str, Option<&'a Finding>)> {
        let finding = |id| self.findings.iter().find(|one| Some(one.id) == id);
        field.segments.iter().map(move |segment| (segment.text.as_str(), finding(segment.finding)))
    }

    /// An error in an editor: the editors are shown open.
    fn edits_open(&self) -> bool {
        [&self.title, &self.body, &self.good, &self.improve].iter().any(|field| field.error.is_some())
    }
}

impl Finding {
    fn is_risk(&self) -> bool {
        self.severity == Severity::Risk
    }

    fn grade(&self) -> &'static str {
        match self.severity {
            Severity::Note => "Note",
            Severity::Check => "Check",
            Severity::Risk => "Risk",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Conflict, DeskStory};
    use crate::web::pages::{Day, Field, html, samples};

    #[test]
    fn findings_are_marked_in_the_text_and_listed() {
        let text = html::check(&samples::desk_story());
        assert!(text.contains("href=\"#finding-1\"") && text.contains("id=\"finding-1\""));
    }

    #[test]
    fn who_may_not_decide_sees_no_decision() {
        let page = DeskStory { can_decide: false, ..samples::desk_story() };
        let text = html::check(&page);
        assert!(!text.contains("value=\"publish\"") && !text.contains("name=\"accept\""));
    }

    #[test]
    fn a_conflict_says_who_and_when_and_nothing_is_markup() {
        let mut page = samples::desk_story();
        let bad = || html::HOSTILE.to_owned();
        let at = Day::minute("2026-03-14T09:30:00Z");
        page.conflict = Some(Conflict { who: bad(), what: bad(), at });
        for marked in &mut page.fields {
            marked.segments.iter_mut().for_each(|segment| segment.text = bad());
        }
        for finding in &mut page.findings {
            (finding.quote, finding.reason, finding.suggestion) = (bad(), bad(), Some(bad()));
        }
        let field = || Field::wrong(html::HOSTILE, html::HOSTILE);
        (page.title, page.body, page.good, page.improve) = (field(), field(), field(), field());
        (page.note, page.tags, page.find) = (field(), field(), field());
        (page.service_text, page.screen_name) = (bad(), bad());
        assert!(html::check(&page).contains("14 March 2026, 09:30 UTC"));
    }
}
