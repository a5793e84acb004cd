//! What a moderator works on: the words as edited so far, and all that the form holds. Nothing here is stored.

use crate::domain::decision::{DecisionDraft, Edit, EditDraft, Made, between, make};
use crate::domain::problem::FieldError;
use crate::domain::screened::{Noted, Screened};
use crate::domain::story::{Part, Words};
use crate::domain::text;
use crate::store::stories::Story;
use crate::web::form::FormData;
use crate::web::pages::words::{DECISION_REASONS, EDIT_REASONS};

use super::items::items;

/// The reason of an edit for which there is no better one.
const OTHER_REASON: &str = "moderator";

/// The form of one story.
#[derive(Debug, Clone)]
pub struct Working {
    /// As edited so far.
    pub words: Words,
    /// Codes of the services that are linked.
    pub services: Vec<String>,
    /// With commas.
    pub tags: String,
    /// "0" to "5", or nothing yet.
    pub criticality: String,
    /// Why words were edited freely, where no change says it by itself.
    pub edit_reason: String,
    /// Why, for single changes: their keys, each with a code.
    pub whys: Vec<(String, String)>,
    /// Code of a sentence to the author.
    pub reason: String,
    /// More words to the author.
    pub message: String,
    /// For colleagues.
    pub note: String,
    /// Which service to look for.
    pub find: String,
    /// Words that screening should have found; none means the whole story.
    pub missed_words: String,
    /// By which rule.
    pub missed_rule: String,
}

impl Working {
    /// As the story was left: as typed, with the latest edits.
    #[must_use]
    pub fn left(story: &Story, edits: &[Edit], services: Vec<String>) -> Self {
        Self {
            words: make(&story.words, edits).map_or_else(|_| story.words.clone(), |(words, _)| words),
            services,
            tags: story.desk.tags.join(", "),
            criticality: story.desk.criticality.map(|level| level.to_string()).unwrap_or_default(),
            edit_reason: String::new(),
            whys: edits.iter().map(|edit| (key_of(edit.part, edit.start, edit.end), edit.reason.clone())).collect(),
            reason: String::new(),
            message: String::new(),
            note: String::new(),
            find: String::new(),
            missed_words: String::new(),
            missed_rule: String::new(),
        }
    }

    /// The tags, one by one.
    #[must_use]
    pub fn tag_list(&self) -> Vec<String> {
        self.tags.split(',').map(text::tidy_line).filter(|tag| !tag.is_empty()).collect()
    }

    /// With everything that the form carries; what it does not carry stays.
    #[must_use]
    pub fn with(mut self, form: &FormData, original: &Words) -> Self {
        let typed = |name: &str| form.has(name).then(|| form.get(name));
        let line = |name: &str| typed(name).map(text::tidy_line);
        let words = &mut self.words;
        words.title = line("title").unwrap_or_else(|| words.title.clone());
        words.screen_name = line("screen_name").unwrap_or_else(|| words.screen_name.clone());
        words.body = typed("body").map_or_else(|| words.body.clone(), text::tidy);
        for (name, list, from) in [
            ("good", &mut words.good, &original.good),
            ("improve", &mut words.improve, &original.improve),
            ("feelings", &mut words.feelings, &original.feelings),
        ] {
            if let Some(lines) = typed(name) {
                *list = items(lines, from);
            }
        }
        for (key, code) in form.all("why").iter().filter_map(|why| why.rsplit_once('=')) {
            self.whys.retain(|(known, _)| known != key);
            self.whys.push((key.to_owned(), code.to_owned()));
        }
        if form.has("services") {
            self.services = form.all("services");
        }
        let rest = [
            ("tags", &mut self.tags),
            ("criticality", &mut self.criticality),
            ("edit_reason", &mut self.edit_reason),
            ("reason", &mut self.reason),
            ("message", &mut self.message),
            ("note", &mut self.note),
            ("find", &mut self.find),
            ("missed_words", &mut self.missed_words),
            ("missed_rule", &mut self.missed_rule),
        ];
        for (name, value) in rest {
            if let Some(typed) = typed(name) {
                typed.clone_into(value);
            }
        }
        self
    }

    /// What is wrong with the words: a moderator empties neither title, story nor name, and adds no line.
    #[must_use]
    pub fn faults(&self, original: &Words) -> Vec<FieldError> {
        let words = &self.words;
        let emptied = [
            ("title", &words.title, "Keep some words in the title"),
            ("body", &words.body, "Keep some words in the story"),
            ("screen_name", &words.screen_name, "Keep a name to show"),
        ];
        let grown = [
            ("good", &words.good, &original.good),
            ("improve", &words.improve, &original.improve),
            ("feelings", &words.feelings, &original.feelings),
        ];
        let emptied = emptied.into_iter().filter(|(_, text, _)| text.is_empty());
        let grown = grown.into_iter().filter(|(_, now, before)| now.len() > before.len());
        emptied
            .map(|(field, _, message)| FieldError::new(field, "nothing_left", message))
            .chain(
                grown.map(|(field, ..)| FieldError::new(field, "added", "Change or remove lines, but do not add one")),
            )
            .collect()
    }

    /// What was replaced so far, with a reason for each: the one that was chosen for it, that of the finding that stood
    /// there, or the one that was chosen for all; empty where nobody said one yet.
    pub fn made(&self, original: &Words, screened: &Screened) -> Result<Vec<Made>, FieldError> {
        let chosen = EDIT_REASONS.iter().find(|row| row.0 == self.edit_reason).map_or("", |row| row.0);
        let reason = |part: Part, start: usize, end: usize| {
            let key = key_of(part, start, end);
            let why = self.whys.iter().find(|(known, code)| *known == key && is_reason(code));
            if let Some((_, code)) = why {
                return code.clone();
            }
            let here = |one: &&Noted| {
                one.part == part && one.other.is_none() && meets((one.finding.start, one.finding.end), (start, end))
            };
            // Of several the one that says most about these words: the shortest.
            let stood = screened.noted.iter().filter(here);
            let stood = stood.min_by_key(|one| one.finding.end.saturating_sub(one.finding.start));
            stood.map_or(chosen, |one| known_reason(one.finding.code())).to_owned()
        };
        let edits = between(original, &self.words, reason)?;
        make(original, &edits).map(|(_, made)| made)
    }

    /// The decision as the domain reads it.
    #[must_use]
    pub fn draft(&self, version: i64, action: &str, made: &[Made], linked: &[String]) -> DecisionDraft {
        DecisionDraft {
            version,
            action: action.to_owned(),
            reason: Some(self.to_author()),
            edits: made.iter().map(edit_draft).collect(),
            tags: Some(self.tags.split(',').map(str::to_owned).collect()),
            // What is no level at all is refused like a level that there is not.
            criticality: Some(self.criticality.as_str())
                .filter(|level| !level.is_empty())
                .map(|l| l.parse().unwrap_or(u8::MAX)),
            services: (self.services != linked).then(|| self.services.clone()),
            note: Some(self.note.clone()),
            code: Some(self.reason.clone()),
            when: None,
        }
    }

    /// The chosen sentence, and the moderator's own words after it.
    fn to_author(&self) -> String {
        let sentence = DECISION_REASONS.iter().find(|row| row.0 == self.reason).map_or("", |row| row.2);
        [sentence, self.message.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// By which a change is meant again: its place in the words as typed, which no other change moves.
#[must_use]
pub fn key_of(part: Part, start: usize, end: usize) -> String {
    format!("{}:{start}:{end}", part.name())
}

fn is_reason(code: &str) -> bool {
    EDIT_REASONS.iter().any(|row| row.0 == code)
}

/// A code that the edit ledger knows: what a finding says of the whole story is no reason for one replacement.
fn known_reason(code: &'static str) -> &'static str {
    EDIT_REASONS.iter().find(|row| row.0 == code).map_or(OTHER_REASON, |row| row.0)
}

fn edit_draft(made: &Made) -> EditDraft {
    let Edit { part, start, end, replacement, reason } = made.edit.clone();
    EditDraft { field: part.name(), start, end, replacement, reason }
}

/// Whether an edit touches a finding; words put in between count where they stand.
fn meets(finding: (usize, usize), edit: (usize, usize)) -> bool {
    if edit.0 == edit.1 { finding.0 < edit.0 && edit.0 < finding.1 } else { finding.0 < edit.1 && edit.0 < finding.1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::screened::{Beside, look};
    use crate::domain::site::Site;
    use crate::domain::time::Month;

    fn words() -> Words {
        Words {
            title: "A title".into(),
            body: "Ring me on 07700 900123, said Nurse Jones.".into(),
            good: vec!["tea".into(), "beds".into(), "calm".into()],
            improve: vec![],
            feelings: vec!["safe".into()],
            screen_name: "bluebird".into(),
        }
    }

    fn working() -> Working {
        Working {
            words: words(),
            services: vec!["A".into()],
            tags: String::new(),
            criticality: String::new(),
            edit_reason: String::new(),
            whys: Vec::new(),
            reason: String::new(),
            message: String::new(),
            note: String::new(),
            find: String::new(),
            missed_words: String::new(),
            missed_rule: String::new(),
        }
    }

    fn screened() -> Screened {
        look(&words(), &Beside::new(Site::Uk, Month::parse("2026-11").unwrap()))
    }

    fn typed(form: &str) -> Working {
        working().with(&FormData::parse(form).unwrap(), &words())
    }

    #[test]
    fn what_the_form_does_not_carry_stays() {
        let working = typed("title=Another&version=2");

        assert_eq!(working.words, Words { title: "Another".into(), ..words() });
        assert_eq!(working.services, ["A"]);
    }

    #[test]
    fn unchecking_every_service_links_none() {
        assert!(typed("services=").services.is_empty());
        assert_eq!(typed("services=&services=B").services, ["B"]);
    }

    #[test]
    fn items_keep_their_places() {
        for (lines, wanted) in [
            ("tea%0D%0Abeds%0D%0Acalm", ["tea", "beds", "calm"]),
            ("tea%0D%0Acalm", ["tea", "", "calm"]),
            ("%0D%0Abeds%0D%0Acalm", ["", "beds", "calm"]),
            ("beds%0D%0Acalm", ["", "beds", "calm"]),
            ("hot+tea%0D%0Acalm", ["hot tea", "", "calm"]),
            ("calm", ["", "", "calm"]),
            ("", ["", "", ""]),
        ] {
            assert_eq!(typed(&format!("good={lines}")).words.good, wanted, "{lines}");
        }
        assert_eq!(typed("improve=%0D%0A").words.improve, Vec::<String>::new());
    }

    #[test]
    fn a_moderator_adds_no_line_and_empties_no_story() {
        let working = typed("title=+&good=a%0Ab%0Ac%0Ad&feelings=");
        let faults: Vec<_> = working.faults(&words()).into_iter().map(|fault| fault.field).collect();

        assert_eq!(faults, ["title", "good"]);
    }

    #[test]
    fn an_edit_has_the_reason_of_the_finding_that_stood_there() {
        let mut working =
            typed("body=Ring+me+on+%5Bphone+number%5D%2C+said+a+nurse.&edit_reason=name&screen_name=heron");
        let made = working.made(&words(), &screened()).unwrap();
        let reasons: Vec<_> = made.iter().map(|made| made.edit.reason.as_str()).collect();

        assert_eq!(reasons, ["contact-details", "name", "name"]);
        let key = key_of(Part::ScreenName, 0, 8);
        working.whys = vec![(key.clone(), "description".into())];
        assert_eq!(working.made(&words(), &screened()).unwrap()[2].edit.reason, "description");
        (working.edit_reason, working.whys) = ("made up".into(), vec![(key, "made up".into())]);
        assert_eq!(working.made(&words(), &screened()).unwrap()[2].edit.reason, "", "nobody said why");
    }

    #[test]
    fn a_decision_carries_the_chosen_sentence_and_the_moderators_words() {
        let working = typed("reason=service&message=Was+it+the+one+in+Leeds%3F&tags=a%2C+b&criticality=7&services=B");
        let draft = working.draft(3, "ask", &[], &["A".to_owned()]);

        assert_eq!(
            draft.reason.as_deref(),
            Some("Please tell us which service your story is about. Was it the one in Leeds?")
        );
        assert_eq!(draft.services, Some(vec!["B".to_owned()]));
        assert_eq!(draft.parse().unwrap_err()[0].field, "criticality");
        assert_eq!(working.draft(3, "ask", &[], &["B".to_owned()]).services, None);
    }
}
