//! `/desk/stories/{ref}`

use askama::Template;

use super::words::{CRITICALITY, DECISION_REASONS, EDIT_REASONS, OUTCOMES, label};
use super::{
    AuthorSaid, Choice, Conflict, Day, Field, Finding, FormError, Frame, HistoryLine, Marked, MissedLine, Replaced,
    ReviewSaid, Segment, ServiceLine, SimilarLine, Suggested, card, filters, form,
};

/// `/desk/stories/{ref}`: the words with their findings, and beside them the decision.
///
/// Posts to `/desk/stories/{ref}` with `csrf` and `version`. Buttons: `accept`, `dismiss` and `undo` = a finding's
/// token, `unmiss` = a missed line's, or `action` = `save`, `find`, `missed`, `preview`, `publish`, `publish_later`,
/// `ask`, `hold`, `escalate`, `reject`, `take_down`, `redact`, `restrict`, `lift`, `reopen`; `act` = `release` goes to `/desk/stories/{ref}/lease`. The first button in the page is a hidden `save`, because Enter in any field presses the first
/// one.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "desk_story.html")]
#[expect(clippy::struct_excessive_bools, reason = "each says whether one thing is shown")]
pub struct DeskStory {
    /// What is around it.
    pub frame: Frame,
    /// Its reference.
    pub reference: String,
    /// Comes back as `version`.
    pub version: String,
    /// Where it is, in words.
    pub stage: String,
    /// What can be done where the story stands: `publish`, `ask`, `hold`, `escalate`, `reject`, `take_down`.
    pub actions: Vec<String>,
    /// The lease, in words: "Yours until 14:30"; nobody holds it when empty.
    pub lease: String,
    /// This person may decide now; else the buttons are not there.
    pub can_decide: bool,
    /// This person may take the latest decision back.
    pub can_reopen: bool,
    /// This person holds it and can give it back.
    pub mine: bool,
    /// The edits made so far go to the author before anything is public.
    pub asks_first: bool,
    /// When it would appear, if it were approved for office hours now.
    pub appears: String,
    /// Why they may not: a sentence.
    pub closed: String,
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
    /// The code of what the author wishes for.
    pub outcome: String,
    /// The text of each field, marked.
    pub fields: Vec<Marked>,
    /// What screening noticed.
    pub findings: Vec<Finding>,
    /// How critical the story seems; `None` when there is nothing to judge by.
    pub suggested: Option<Suggested>,
    /// Its language, in words; empty when nobody can tell.
    pub language: String,
    /// How easily somebody is recognised: `low`, `medium` or `high`.
    pub recognition: String,
    /// The finding that lowers that most when it is taken out.
    pub change: Option<u32>,
    /// What somebody said screening has missed.
    pub missed: Vec<MissedLine>,
    /// `missed_words`: words that should have been found.
    pub missed_words: Field,
    /// `missed_rule`: the rule that should have found them.
    pub missed_rule: Field,
    /// What was replaced so far.
    pub replaced: Vec<Replaced>,
    /// What is wrong with the reasons of these.
    pub why_error: Option<String>,
    /// The words as the author wrote them; empty when nothing was replaced.
    pub original: Vec<Marked>,
    /// Other stories that are like this one.
    pub similar: Vec<SimilarLine>,
    /// What providers said while it was held, oldest first.
    pub reviews: Vec<ReviewSaid>,
    /// `title`, to edit.
    pub title: Field,
    /// `body`, to edit.
    pub body: Field,
    /// `good`, one thing a line, to edit.
    pub good: Field,
    /// `improve`, one thing a line, to edit.
    pub improve: Field,
    /// `feelings`, one a line, to edit.
    pub feelings: Field,
    /// `screen_name`, to edit.
    pub screen_name: Field,
    /// `edit_reason`: the code for what was edited freely.
    pub edit_reason: String,
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
    /// `reason`: the code of a sentence to the author.
    pub reason: Field,
    /// `message`: more words to the author.
    pub message: Field,
    /// `note` for colleagues; the author never reads it.
    pub note: Field,
    /// What happened before, latest first.
    pub history: Vec<HistoryLine>,
    /// What the author said to questions and edits.
    pub said: Vec<AuthorSaid>,
}

impl DeskStory {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        form::errors(&[
            ("words", &self.form_error),
            ("replaced", &self.why_error),
            ("title", &self.title.error),
            ("body", &self.body.error),
            ("good", &self.good.error),
            ("improve", &self.improve.error),
            ("feelings", &self.feelings.error),
            ("screen_name", &self.screen_name.error),
            ("criticality", &self.criticality.error),
            ("find", &self.services_error),
            ("find", &self.find.error),
            ("tags", &self.tags.error),
            ("reason", &self.reason.error),
            ("message", &self.message.error),
            ("note", &self.note.error),
            ("missed_words", &self.missed_words.error),
            ("missed_rule", &self.missed_rule.error),
        ])
    }

    fn byline(&self) -> String {
        card::byline(&self.role, &self.happened)
    }

    fn wish(&self) -> &str {
        label(OUTCOMES, &self.outcome)
    }

    /// The levels; until somebody chooses, the one that screening suggests is chosen. It says so.
    fn levels(&self) -> Vec<Choice> {
        let suggested = self.suggested.as_ref().map_or("", |suggested| suggested.level.as_str());
        let chosen = if self.criticality.value.is_empty() { suggested } else { &self.criticality.value };
        let mut levels = Choice::table(CRITICALITY, &[chosen]);
        for level in levels.iter_mut().filter(|level| level.value == suggested) {
            level.label.push_str(" (suggested)");
        }
        levels
    }

    fn rules(&self) -> Vec<Choice> {
        let chosen = |name: &str| self.missed_rule.value == name;
        screening::Rule::all().iter().map(|rule| Choice::new(rule.name(), rule.title(), chosen(rule.name()))).collect()
    }

    /// How easily somebody is recognised, and what would help most.
    fn recognised(&self) -> String {
        let change = self.change.and_then(|id| self.findings.iter().find(|finding| finding.id == id));
        match (self.recognition.as_str(), change) {
            ("medium" | "high", Some(finding)) => {
                format!("{}. What would lower it most: finding {}, {}", self.recognition, finding.id, finding.what())
            }
            (band, _) => band.to_owned(),
        }
    }

    fn edit_reasons(&self) -> Vec<Choice> {
        Choice::table(EDIT_REASONS, &[&self.edit_reason])
    }

    fn reasons(&self) -> Vec<Choice> {
        Choice::table(DECISION_REASONS, &[&self.reason.value])
    }

    fn may(&self, action: &str) -> bool {
        self.actions.iter().any(|one| one == action)
    }

    /// Whether the form is there: also for who comes second, so that nothing typed is lost.
    fn can_fill(&self) -> bool {
        self.can_decide || self.conflict.is_some()
    }

    /// Whether the words can be edited: not while the story is on its way.
    fn can_edit(&self) -> bool {
        self.can_fill() && (self.may("redact") || !self.may("take_down"))
    }

    /// The pieces of a text, each with the finding that marks it.
    fn marks<'a>(&'a self, field: &'a Marked) -> impl Iterator<Item = (&'a Segment, Option<&'a Finding>)> {
        let finding = |id| self.findings.iter().find(|one| Some(one.id) == id);
        field.segments.iter().map(move |segment| (segment, finding(segment.finding)))
    }

    /// Something is wrong with what was missed, or half of it is typed.
    fn missed_open(&self) -> bool {
        let fields = [&self.missed_words, &self.missed_rule];
        fields.iter().any(|field| field.error.is_some() || !field.value.is_empty())
    }

    /// An error in an editor: the editors are shown open.
    fn edits_open(&self) -> bool {
        let editors = [&self.title, &self.body, &self.good, &self.improve, &self.feelings, &self.screen_name];
        editors.iter().any(|field| field.error.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::{Conflict, DeskStory, ReviewSaid, SimilarLine, Suggested};
    use crate::web::pages::{Day, Field, html, samples};

    #[test]
    fn findings_are_marked_in_the_text_and_listed() {
        let text = html::check(&samples::desk_story());
        assert!(text.contains("href=\"#finding-1\"") && text.contains("id=\"finding-1\""));
    }

    #[test]
    fn what_is_suggested_is_chosen_until_somebody_chooses() {
        let mut page = samples::desk_story();
        page.suggested = Some(Suggested { level: "3".into(), words: "moderately".into(), quote: "No bell.".into() });
        let chosen = |page: &DeskStory| {
            let levels = page.levels();
            let one = levels.iter().find(|level| level.checked).unwrap();
            (one.value.clone(), one.label.clone())
        };
        assert_eq!(chosen(&page).0, "4", "what was chosen stands");
        page.criticality = Field::default();
        assert_eq!(chosen(&page), ("3".into(), "Moderately (suggested)".into()));
        assert!(html::check(&page).contains("No bell."));
    }

    #[test]
    fn who_is_recognised_is_told_with_what_lowers_it() {
        let page = DeskStory { recognition: "high".into(), change: Some(1), ..samples::desk_story() };
        assert_eq!(page.recognised(), "high. What would lower it most: finding 1, Staff name “Nurse Beverley Okafor”");
        assert_eq!(DeskStory { recognition: "low".into(), ..page }.recognised(), "low");
    }

    #[test]
    fn who_may_not_decide_sees_no_decision() {
        let page = DeskStory { can_decide: false, ..samples::desk_story() };
        let text = html::check(&page);
        assert!(!text.contains("value=\"publish\"") && !text.contains("name=\"accept\""));
    }

    #[test]
    fn who_was_first_oneself_is_not_told_that_somebody_was_faster() {
        let mine = Conflict { who: "You".into(), what: "held it".into(), mine: true, ..Conflict::default() };
        let page = DeskStory { conflict: Some(mine), ..samples::desk_story() };
        let text = html::check(&page);
        assert!(text.contains("You acted on this story already") && !text.contains("Somebody was faster"));
    }

    #[test]
    fn only_what_can_be_done_has_a_button() {
        let page = DeskStory { actions: vec!["take_down".into()], ..samples::desk_story() };
        let text = html::check(&page);
        assert!(text.contains("value=\"take_down\"") && !text.contains("value=\"publish\""));
    }

    #[test]
    fn who_comes_second_keeps_the_words_and_gets_no_decision() {
        let conflict = Some(Conflict { who: "Tom Reid".into(), what: "is reading it".into(), ..Conflict::default() });
        let text = html::check(&DeskStory { can_decide: false, conflict, ..samples::desk_story() });
        assert!(text.contains("<textarea") && !text.contains("value=\"publish\""));
    }

    #[test]
    fn a_conflict_says_who_and_when_and_nothing_is_markup() {
        let mut page = samples::desk_story();
        let bad = || html::HOSTILE.to_owned();
        let at = Day::minute("2026-03-14T09:30:00Z");
        page.conflict = Some(Conflict { who: bad(), what: bad(), at, mine: false });
        for marked in &mut page.fields {
            marked.segments.iter_mut().for_each(|segment| segment.text = bad());
        }
        let field = || Field::wrong(html::HOSTILE, html::HOSTILE);
        for finding in &mut page.findings {
            (finding.quote, finding.reason, finding.suggestion) = (bad(), bad(), Some(bad()));
            (finding.verdict, finding.other) = (bad(), bad());
        }
        for line in &mut page.missed {
            (line.quote, line.by, line.token) = (bad(), bad(), bad());
        }
        page.suggested = Some(Suggested { level: "4".into(), words: bad(), quote: bad() });
        (page.missed_words, page.missed_rule, page.language) = (field(), field(), bad());
        (page.title, page.body, page.good, page.improve) = (field(), field(), field(), field());
        (page.feelings, page.screen_name) = (field(), field());
        (page.note, page.tags, page.find, page.message) = (field(), field(), field(), field());
        (page.service_text, page.closed) = (bad(), bad());
        for line in &mut page.replaced {
            (line.before, line.after, line.reason, line.key) = (bad(), bad(), bad(), bad());
        }
        page.similar = vec![SimilarLine { reference: bad(), alike: bad(), stage: bad() }];
        page.reviews = vec![ReviewSaid { who: bad(), body: bad(), ..ReviewSaid::default() }];
        page.original = page.fields.clone();
        assert!(html::check(&page).contains("14 March 2026, 09:30 UTC"));
    }
}
