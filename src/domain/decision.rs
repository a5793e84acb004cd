//! What a moderator does with a story: a decision, and the edits that make it safe, each with its reason.

use std::convert::Infallible;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use similar::algorithms::{DiffHook, myers};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::lifecycle::Act;
use super::problem::{Faults, FieldError};
use super::register;
use super::service::ServiceCode;
use super::story::{Part, Words};
use super::text;

/// The longest reason or note, in characters.
pub const REASON_CHARS: usize = 1_000;
/// The longest reason code of an edit, in characters.
pub const CODE_CHARS: usize = 60;

/// What a moderator can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Action {
    /// Everybody may read it.
    Publish,
    /// The author is asked something.
    Ask,
    /// The provider may look for 72 hours before it is published.
    Hold,
    /// It is not published.
    Reject,
    /// A senior moderator decides.
    Escalate,
    /// It was public and no longer is.
    TakeDown,
    /// It is public, and words go that should not have been shown.
    Redact,
    /// It is public, and from now on only who has its address finds it.
    Restrict,
    /// It was restricted, and everybody may find it again.
    Lift,
}

impl Action {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The step of the lifecycle.
    #[must_use]
    pub fn act(self) -> Act {
        match self {
            Self::Publish => Act::Publish,
            Self::Ask => Act::Ask,
            Self::Hold => Act::Hold,
            Self::Reject => Act::Reject,
            Self::Escalate => Act::Escalate,
            Self::TakeDown => Act::TakeDown,
            Self::Redact => Act::Redact,
            Self::Restrict => Act::Restrict,
            Self::Lift => Act::Lift,
        }
    }

    /// Whether it comes without edits and without other services.
    #[must_use]
    pub fn goes_alone(self) -> bool {
        matches!(self, Self::TakeDown | Self::Restrict | Self::Lift)
    }

    /// Whether the author is owed a reason.
    fn needs_reason(self) -> bool {
        matches!(self, Self::Ask | Self::Reject | Self::TakeDown | Self::Restrict)
    }
}

/// When a story appears that is published.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum When {
    /// At once.
    #[default]
    Now,
    /// In the next office hour of the site; until then it can be taken back.
    OfficeHours,
}

/// One replacement in one part of a story. Offsets are Unicode scalar values into the part as it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Where.
    pub part: Part,
    /// First character that goes.
    pub start: usize,
    /// First character that stays.
    pub end: usize,
    /// What comes instead.
    pub replacement: String,
    /// Why: a reason code.
    pub reason: String,
}

/// An edit together with what stood there before: a line of the edit ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The edit.
    pub edit: Edit,
    /// What stood there.
    pub before: String,
}

/// A decision, every part checked but for the edits' places, which need the story.
#[derive(Debug, Clone)]
pub struct Decision {
    /// The version of the story that the moderator saw.
    pub version: i64,
    /// What to do.
    pub action: Action,
    /// Told to the author.
    pub reason: String,
    /// Replacements.
    pub edits: Vec<Edit>,
    /// Tags, when they change.
    pub tags: Option<Vec<String>>,
    /// 0 to 5, when it changes; seen by staff only.
    pub criticality: Option<u8>,
    /// Services, when they change.
    pub services: Option<Vec<ServiceCode>>,
    /// For colleagues; never shown to the author.
    pub note: String,
    /// The reason as the public register may say it.
    pub code: Option<register::Reason>,
    /// When it appears, if it is published.
    pub when: When,
}

/// The fields of `POST /api/v1/desk/stories/{ref}/decisions` as they were sent.
#[derive(Debug, Clone, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct DecisionDraft {
    /// The version that was seen.
    pub version: i64,
    /// `publish`, `ask`, `hold`, `reject`, `escalate`, `take_down`, `redact`, `restrict` or `lift`.
    pub action: String,
    /// Told to the author; needed to ask, reject, take down and restrict.
    pub reason: Option<String>,
    /// Replacements.
    pub edits: Vec<EditDraft>,
    /// Tags, when they change.
    pub tags: Option<Vec<String>>,
    /// 0 to 5.
    pub criticality: Option<u8>,
    /// Codes of the services, when they change.
    pub services: Option<Vec<String>>,
    /// For colleagues.
    pub note: Option<String>,
    /// Code of the reason, as the public register has it: `known`, `legal`, `old`, …; any other stands there as `other`.
    pub code: Option<String>,
    /// To publish: `now` (or nothing) or `office_hours`.
    pub when: Option<String>,
}

/// An edit as it was sent.
#[derive(Debug, Clone, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditDraft {
    /// `title`, `body`, `good/0`, `improve/0`, `feelings/0` or `screen_name`.
    pub field: String,
    /// First character that goes, in Unicode scalar values.
    pub start: usize,
    /// First character that stays.
    pub end: usize,
    /// What comes instead.
    pub replacement: String,
    /// Why, as a short code.
    pub reason: String,
}

impl DecisionDraft {
    /// Reads every field.
    pub fn parse(&self) -> Result<Decision, Vec<FieldError>> {
        let mut faults = Faults::default();
        let action = faults.keep(self.action.parse::<Action>().map_err(|_| {
            let known = "publish, ask, hold, reject, escalate, take down, redact, restrict or lift";
            FieldError::new("action", "unknown", format!("Choose what to do: {known}"))
        }));
        let given = self.reason.as_deref().unwrap_or_default();
        let reason = faults.keep(match action {
            Some(action) if action.needs_reason() => {
                text::line("reason", given, REASON_CHARS, "Enter a reason. The author will read it")
            }
            _ => text::optional_line("reason", given, REASON_CHARS),
        });
        let note = faults.keep(text::optional_line("note", self.note.as_deref().unwrap_or_default(), REASON_CHARS));
        let tags = faults.keep(self.tags.as_deref().map(|tags| text::items("tags", tags)).transpose());
        let services = faults.keep(self.services.as_deref().map(read_services).transpose());
        if self.criticality.is_some_and(|criticality| criticality > 5) {
            faults.note(FieldError::new("criticality", "out_of_range", "Choose a criticality from 0 to 5"));
        }
        // The tombstone goes to the threads that hold the story: its services must be those that it was published with.
        if action.is_some_and(Action::goes_alone) && (self.services.is_some() || !self.edits.is_empty()) {
            let message = "Taking down, restricting and lifting change nothing else: send no edits and no services";
            faults.note(FieldError::new("action", "alone", message));
        }
        if action == Some(Action::Redact) && self.services.is_some() {
            let message = "The story stands in the threads of its services: they stay when its words change";
            faults.note(FieldError::new("services", "alone", message));
        }
        let when = faults.keep(self.when.as_deref().map_or(Ok(When::Now), |when| {
            when.parse().map_err(|_| FieldError::new("when", "unknown", "Choose when: now or office_hours"))
        }));
        let edits: Vec<Option<Edit>> = self.edits.iter().map(|edit| faults.keep(edit.parse())).collect();
        let decision = (|| {
            Some(Decision {
                version: self.version,
                action: action?,
                reason: reason?,
                edits: edits.into_iter().collect::<Option<_>>()?,
                tags: tags?,
                criticality: self.criticality,
                services: services?,
                note: note?,
                code: self.code.as_deref().and_then(|code| code.parse().ok()),
                when: when?,
            })
        })();
        let faults = faults.into_inner();
        decision.filter(|_| faults.is_empty()).ok_or(faults)
    }
}

impl EditDraft {
    fn parse(&self) -> Result<Edit, FieldError> {
        let unknown = || FieldError::new("edits", "unknown_field", "An edit names a part that a story does not have");
        let part = Part::parse(&self.field).ok_or_else(unknown)?;
        let reason = text::line("edits", &self.reason, CODE_CHARS, "Give each edit a reason")?;
        let replacement = text::clean(&self.replacement);
        Ok(Edit { part, start: self.start, end: self.end, replacement, reason })
    }
}

fn read_services(codes: &[String]) -> Result<Vec<ServiceCode>, FieldError> {
    let unknown = || FieldError::new("services", "unknown", "We do not know one of the services");
    let mut services = Vec::new();
    for code in codes {
        let code = ServiceCode::parse(code.trim()).ok_or_else(unknown)?;
        if !services.contains(&code) {
            services.push(code);
        }
    }
    if services.len() > super::draft::SERVICES {
        return Err(FieldError::new("services", "too_many", "Choose five services or fewer"));
    }
    Ok(services)
}

/// Makes all edits, or none: each must lie inside its part, none may overlap another, and title and body must keep
/// some words.
pub fn make(words: &Words, edits: &[Edit]) -> Result<(Words, Vec<Made>), FieldError> {
    let outside = || FieldError::new("edits", "outside", "An edit does not fit the text. Load the story again");
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| (edit.part, edit.start, edit.end));
    let mut edited = words.clone();
    let mut made = Vec::with_capacity(edits.len());
    for edits in edits.chunk_by(|one, next| one.part == next.part) {
        let Some(part) = edits.first().map(|edit| edit.part) else { continue };
        let text = edited.part_mut(part).ok_or_else(outside)?;
        let before: Vec<char> = text.chars().collect();
        let mut after = String::with_capacity(text.len());
        let mut at = 0;
        for edit in edits {
            let kept = before.get(at..edit.start).ok_or_else(outside)?;
            let gone = before.get(edit.start..edit.end).ok_or_else(outside)?;
            after.extend(kept);
            after.push_str(&edit.replacement);
            made.push(Made { edit: (*edit).clone(), before: gone.iter().collect() });
            at = edit.end;
        }
        after.extend(before.get(at..).ok_or_else(outside)?);
        *text = if part == Part::Body { text::tidy(&after) } else { text::tidy_line(&after) };
        if matches!(part, Part::Title | Part::Body | Part::ScreenName) && text.is_empty() {
            return Err(FieldError::new(
                "edits",
                "nothing_left",
                "The title, the story and the name must keep some words",
            ));
        }
    }
    Ok((edited, made))
}

/// The edits that lead from one form of the words to another, word by word. `reason` says why for each, given the part
/// and the characters that go. Items that are missing at the end of a list count as emptied; new ones are refused,
/// because a moderator adds nothing to a story.
pub fn between(
    from: &Words,
    to: &Words,
    reason: impl Fn(Part, usize, usize) -> String,
) -> Result<Vec<Edit>, FieldError> {
    let mut wanted = to.clone();
    let mut edits = Vec::new();
    for (ours, theirs) in [(&from.good, &to.good), (&from.improve, &to.improve), (&from.feelings, &to.feelings)] {
        if theirs.len() > ours.len() {
            return Err(FieldError::new("edits", "added", "An edit may change or remove a line, not add one"));
        }
    }
    for (part, text) in from.parts() {
        let target = wanted.part_mut(part).map(std::mem::take).unwrap_or_default();
        edits.extend(between_texts(part, text, &target).into_iter().map(|(start, end, replacement)| {
            let reason = reason(part, start, end);
            Edit { part, start, end, replacement, reason }
        }));
    }
    Ok(edits)
}

fn between_texts(part: Part, from: &str, to: &str) -> Vec<(usize, usize, String)> {
    let to = if part == Part::Body { text::tidy(to) } else { text::tidy_line(to) };
    let (old, new) = (tokens(from), tokens(&to));
    let count = |range: Range<usize>| {
        old.get(range).unwrap_or_default().iter().map(|token| token.chars().count()).sum::<usize>()
    };
    changed_runs(&old, &new)
        .into_iter()
        .map(|(gone, come)| {
            let start = count(0..gone.start);
            (start, start + count(gone), new.get(come).unwrap_or_default().concat())
        })
        .collect()
}

/// Runs of tokens that go, each with those that come instead. Two that only a space parts are one: "Nurse Jones" is one
/// name, not two words.
struct Runs<'a> {
    old: &'a [&'a str],
    runs: Vec<(Range<usize>, Range<usize>)>,
}

impl Runs<'_> {
    fn note(&mut self, gone: Range<usize>, come: Range<usize>) {
        match self.runs.last_mut() {
            Some((before, with)) if self.old.get(before.end..gone.start).is_some_and(is_space) => {
                before.end = gone.end;
                with.end = come.end;
            }
            _ => self.runs.push((gone, come)),
        }
    }
}

impl DiffHook for Runs<'_> {
    type Error = Infallible;

    fn delete(&mut self, old: usize, count: usize, new: usize) -> Result<(), Infallible> {
        self.note(old..old.saturating_add(count), new..new);
        Ok(())
    }

    fn insert(&mut self, old: usize, new: usize, count: usize) -> Result<(), Infallible> {
        self.note(old..old, new..new.saturating_add(count));
        Ok(())
    }
}

/// Without the library's short cuts for long texts: they would add 100 kB to the worker, and a story is short.
fn changed_runs(old: &[&str], new: &[&str]) -> Vec<(Range<usize>, Range<usize>)> {
    let mut runs = Runs { old, runs: Vec::new() };
    let Ok(()) = myers::diff_deadline_raw(&mut runs, old, 0..old.len(), new, 0..new.len(), None);
    runs.runs
}

fn is_space(tokens: &[&str]) -> bool {
    tokens.concat().trim().is_empty()
}

/// Words and the runs of space between them.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut last_space = None;
    for (index, c) in text.char_indices() {
        if last_space.is_some_and(|space| space != c.is_whitespace()) {
            tokens.push(text.get(start..index).unwrap_or_default());
            start = index;
        }
        last_space = Some(c.is_whitespace());
    }
    tokens.push(text.get(start..).unwrap_or_default());
    tokens.retain(|token| !token.is_empty());
    tokens
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(body: &str) -> Words {
        Words {
            title: "A title".into(),
            body: body.into(),
            good: vec!["kind nurse".into()],
            improve: vec![],
            feelings: vec![],
            screen_name: "bluebird".into(),
        }
    }

    fn edit(part: Part, start: usize, end: usize, replacement: &str) -> Edit {
        Edit { part, start, end, replacement: replacement.into(), reason: "name".into() }
    }

    #[test]
    fn edits_count_characters_and_not_bytes() {
        let (after, made) =
            make(&words("Zoë is kind. Zoë!"), &[edit(Part::Body, 13, 16, "She"), edit(Part::Body, 0, 3, "She")])
                .unwrap();

        assert_eq!(after.body, "She is kind. She!");
        assert_eq!(made[0].before, "Zoë");
    }

    #[test]
    fn edits_that_do_not_fit_are_refused_and_none_is_made() {
        for wrong in [
            vec![edit(Part::Body, 2, 1, "")],
            vec![edit(Part::Body, 0, 99, "")],
            vec![edit(Part::Good(3), 0, 1, "")],
            vec![edit(Part::Body, 0, 3, "a"), edit(Part::Body, 2, 4, "b")],
            vec![edit(Part::Title, 0, 7, " ")],
            vec![edit(Part::Body, usize::MAX, usize::MAX, "x")],
        ] {
            assert!(make(&words("abcdef"), &wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn a_free_edit_becomes_one_edit_for_each_place_that_changed() {
        let from = words("Nurse Jones was kind and Doctor Smith was late");
        let to = words("A nurse was kind and the doctor was late");

        let edits = between(&from, &to, |_, _, _| "name".into()).unwrap();

        assert_eq!(edits.len(), 2);
        assert_eq!(make(&from, &edits).unwrap().0, to);
    }

    #[test]
    fn a_moderator_adds_no_line() {
        let from = words("x");
        let to = Words { improve: vec!["more".into()], ..words("x") };

        assert_eq!(between(&from, &to, |_, _, _| String::new()).unwrap_err().code, "added");
    }

    #[test]
    fn asking_rejecting_and_taking_down_need_a_reason() {
        for action in ["ask", "reject", "take_down"] {
            let draft = DecisionDraft { action: action.into(), ..DecisionDraft::default() };
            assert_eq!(draft.parse().unwrap_err()[0].field, "reason");
        }
        assert!(DecisionDraft { action: "publish".into(), ..DecisionDraft::default() }.parse().is_ok());
    }

    #[test]
    fn taking_down_changes_nothing_else() {
        let draft = DecisionDraft { action: "take_down".into(), reason: Some("r".into()), ..DecisionDraft::default() };
        let moved = DecisionDraft { services: Some(vec!["A".into()]), ..draft.clone() };

        assert!(draft.parse().is_ok());
        assert_eq!(moved.parse().unwrap_err()[0].code, "alone");
    }

    proptest! {
        #[test]
        fn the_edits_between_two_texts_lead_from_the_one_to_the_other(from in "[a-d \né]{1,40}", to in "[a-d \né]{1,40}") {
            let (from, to) = (text::tidy(&from), text::tidy(&to));
            prop_assume!(!from.is_empty() && !to.is_empty());
            let edits = between(&words(&from), &words(&to), |_, _, _| "r".into()).unwrap();
            prop_assert_eq!(make(&words(&from), &edits).unwrap().0.body, to);
        }

        #[test]
        fn no_edit_makes_the_ledger_panic(body in any::<String>(), start in any::<usize>(), end in any::<usize>(), with in any::<String>()) {
            let _ = make(&words(&body), &[edit(Part::Body, start, end, &with)]);
        }
    }
}
