//! Counting: what was labelled and found, and what was found and not labelled.

use screening::{Context, Finding, Rule, Screening, Severity, screen_with};

use super::kin::{akin, is_for_words_or_details, same, uncounted};
use super::share::Share;
use super::story::{Label, Level, Story};

/// The counts of one rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) rule: Rule,
    /// Stories with a label of it, of which so many have one that was found.
    pub(super) by_story: Share,
    /// Labels, of which so many were found.
    pub(super) recall: Share,
    /// Labels, of which so many were found by this or another rule of the family.
    pub(super) covered: Share,
    /// Findings, of which so many were right.
    pub(super) precision: Share,
    /// Clean stories, of which so many have a finding that is wrong.
    pub(super) alarms: Share,
    /// The same for findings that hold the story back.
    pub(super) held: Share,
    /// Stories with what it looks like and is not, of which so many have a finding that is wrong.
    pub(super) alike: Share,
}

/// All that is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figures {
    pub(super) stories: usize,
    pub(super) rows: Vec<Row>,
    /// Clean stories that are held back at all.
    pub(super) held: Share,
    /// Clean stories that are held back by a swear word or by what identifies.
    pub(super) held_by_details: Share,
    /// Of each level of crisis: flagged at all, flagged as urgent.
    pub(super) levels: Vec<(Level, Share, Share)>,
    /// Clean stories that are called urgent by the crisis rule.
    pub(super) urgent_on_clean: Share,
    /// Stories whose language was named, of which so many rightly.
    pub(super) language: Share,
    /// Stories whose criticality was judged: the same, at most one off.
    pub(super) criticality: (Share, Share),
}

/// Something that is to be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Miss {
    pub(super) id: String,
    /// What was missed, or what was found wrongly.
    pub(super) severity: Option<Severity>,
    pub(super) text: String,
}

/// What is known beside every story: the month, the same on every run, without which nothing is too old.
fn beside() -> Context<'static> {
    Context { month: Some((2026, 6)), ..Context::default() }
}

/// What one story's findings are worth.
struct Verdict<'a> {
    found: Vec<(&'a Label, bool, bool)>,
    right: Vec<&'a Finding>,
    wrong: Vec<&'a Finding>,
}

fn judge<'a>(story: &'a Story, screening: &'a Screening) -> Verdict<'a> {
    let touched = |finding: &Finding, label: &Label| label.touches(finding.start, finding.end);
    let asked = story.labels.iter().filter(|label| !label.optional);
    let found = asked.map(|label| {
        let any = |is: fn(Rule, Rule) -> bool| {
            screening.findings.iter().any(|finding| is(finding.rule, label.rule) && touched(finding, label))
        };
        (label, any(same), any(same) || any(akin))
    });
    let (mut right, mut wrong) = (Vec::new(), Vec::new());
    for finding in &screening.findings {
        let here = || story.labels.iter().filter(|label| touched(finding, label));
        if here().any(|label| !label.optional && same(finding.rule, label.rule)) {
            right.push(finding);
        } else if !here().any(|label| same(finding.rule, label.rule) || uncounted(finding.rule, label.rule)) {
            wrong.push(finding);
        }
    }
    Verdict { found: found.collect(), right, wrong }
}

/// Screens all stories and counts.
pub(super) fn measure(stories: &[Story]) -> Figures {
    let rows = Rule::all().iter().map(|rule| Row::new(*rule)).collect();
    let levels = Level::ALL.map(|level| (level, Share::default(), Share::default())).to_vec();
    let mut figures = Figures {
        stories: stories.len(),
        rows,
        levels,
        held: Share::default(),
        held_by_details: Share::default(),
        urgent_on_clean: Share::default(),
        language: Share::default(),
        criticality: Default::default(),
    };
    for story in stories {
        let screening = screen_with(&story.text, &beside());
        figures.add(story, &screening);
    }
    figures
}

impl Row {
    fn new(rule: Rule) -> Self {
        let none = Share::default();
        Self {
            rule,
            by_story: none,
            recall: none,
            covered: none,
            precision: none,
            alarms: none,
            held: none,
            alike: none,
        }
    }
}

impl Figures {
    fn add(&mut self, story: &Story, screening: &Screening) {
        let verdict = judge(story, screening);
        let is_held = |finding: &&Finding| finding.severity >= Severity::Hold;
        for row in &mut self.rows {
            let of_rule = |finding: &&&Finding| finding.rule == row.rule;
            let labels: Vec<_> = verdict.found.iter().filter(|(label, ..)| label.rule == row.rule).collect();
            if !labels.is_empty() {
                row.by_story.count(labels.iter().any(|(_, found, _)| *found));
            }
            for (_, found, covered) in labels {
                row.recall.count(*found);
                row.covered.count(*covered);
            }
            let right = verdict.right.iter().filter(of_rule).count();
            let wrong: Vec<&&Finding> = verdict.wrong.iter().filter(of_rule).collect();
            row.precision.part += right;
            row.precision.of += right + wrong.len();
            if story.is_clean() {
                row.alarms.count(!wrong.is_empty());
                row.held.count(wrong.iter().any(|finding| is_held(finding)));
            }
            if story.near == Some(row.rule) {
                row.alike.count(!wrong.is_empty());
            }
        }
        let crisis = |least: Severity| {
            screening.findings.iter().any(|finding| finding.rule == Rule::Crisis && finding.severity >= least)
        };
        if story.is_clean() {
            let held: Vec<_> = verdict.wrong.iter().copied().filter(is_held).collect();
            self.held.count(!held.is_empty());
            self.held_by_details.count(held.iter().any(|finding| is_for_words_or_details(finding.rule)));
            if story.labels.iter().all(|label| label.rule != Rule::Crisis) {
                self.urgent_on_clean.count(crisis(Severity::Urgent));
            }
        }
        let level = story.labels.iter().find(|label| label.rule == Rule::Crisis).and_then(|label| label.level);
        for (_, flagged, urgent) in self.levels.iter_mut().filter(|(one, ..)| Some(*one) == level) {
            flagged.count(crisis(Severity::Note));
            urgent.count(crisis(Severity::Urgent));
        }
        if let Some(language) = &story.language {
            self.language.count(screening.language == Some(language.as_str()));
        }
        if let Some(criticality) = story.criticality {
            let off = criticality.abs_diff(screening.criticality.level);
            self.criticality.0.count(off == 0);
            self.criticality.1.count(off <= 1);
        }
    }
}

/// What a rule missed, and what it found wrongly.
pub(super) fn misses(stories: &[Story], rule: Rule) -> (Vec<Miss>, Vec<Miss>) {
    let (mut missed, mut wrong) = (Vec::new(), Vec::new());
    for story in stories {
        let screening = screen_with(&story.text, &beside());
        let verdict = judge(story, &screening);
        for (label, found, _) in &verdict.found {
            if label.rule == rule && !found {
                missed.push(Miss { id: story.id.clone(), severity: None, text: excerpt(&story.text, label.span) });
            }
        }
        for finding in verdict.wrong.iter().filter(|finding| finding.rule == rule) {
            let text = excerpt(&story.text, Some((finding.start, finding.end)));
            wrong.push(Miss { id: story.id.clone(), severity: Some(finding.severity), text });
        }
    }
    (missed, wrong)
}

/// The place with what is near it.
fn excerpt(text: &str, span: Option<(usize, usize)>) -> String {
    let Some((start, end)) = span else { return text.chars().take(200).collect::<String>().replace('\n', " / ") };
    let part = |from: usize, to: usize| text.chars().skip(from).take(to.saturating_sub(from)).collect::<String>();
    let (before, after) = (part(start.saturating_sub(60), start), part(end, end + 60));
    let shown: String = part(start, end).chars().take(300).collect();
    format!("{before}⟦{shown}⟧{after}").replace('\n', " / ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screen_eval::story::Half;

    fn story(text: &str, labels: Vec<Label>) -> Story {
        let (language, criticality, near) = (None, None, None);
        Story { id: String::new(), text: text.to_owned(), labels, language, criticality, near, half: Half::Dev }
    }

    fn row(figures: &Figures, rule: Rule) -> Row {
        *figures.rows.iter().find(|row| row.rule == rule).unwrap()
    }

    #[test]
    fn what_touches_a_label_is_right_and_what_touches_none_is_wrong() {
        let text = "Write to ann@example.org or bob@example.org.";
        let figures = measure(&[story(text, vec![Label::new(Rule::Email, 9, 12)]), story(text, vec![])]);
        let email = row(&figures, Rule::Email);
        assert_eq!((email.recall, email.precision), (Share { part: 1, of: 1 }, Share { part: 1, of: 4 }));
        assert_eq!(email.alarms, Share { part: 1, of: 1 });
        assert_eq!(figures.held_by_details, Share { part: 1, of: 1 });
    }

    #[test]
    fn what_may_be_found_counts_neither_way() {
        let label = Label { optional: true, ..Label::new(Rule::Email, 9, 24) };
        let figures = measure(&[story("Write to ann@example.org.", vec![label])]);
        let email = row(&figures, Rule::Email);
        assert_eq!((email.recall.of, email.precision.of, email.alarms.part), (0, 0, 0));
    }

    #[test]
    fn misses_show_the_place() {
        let label = Label::new(Rule::Email, 3, 6);
        let (missed, wrong) = misses(&[story("My own ann@example.org", vec![label])], Rule::Email);
        assert_eq!(missed.first().map(|miss| miss.text.as_str()), Some("My ⟦own⟧ ann@example.org"));
        assert_eq!(wrong.first().map(|miss| miss.text.as_str()), Some("My own ⟦ann@example.org⟧"));
    }
}
