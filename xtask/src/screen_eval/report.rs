//! The figures as people and programs read them.

use serde_json::{Value, json};

use super::kin::{CRISIS_ON_ORDINARY, HELD_BACK, aim};
use super::measure::{Figures, Row};
use super::share::Share;
use screening::Rule;

/// One aim of the project, and where we are.
struct Aim {
    what: String,
    reached: Share,
    bound: f64,
    /// At least so much; else at most.
    at_least: bool,
}

impl Aim {
    fn is_met(&self) -> Option<bool> {
        self.reached.value().map(|value| if self.at_least { value >= self.bound } else { value <= self.bound })
    }

    fn verdict(&self) -> &'static str {
        match self.is_met() {
            None => "nothing to judge by",
            Some(true) => "met",
            Some(false) => "not met",
        }
    }

    fn line(&self) -> String {
        let sign = if self.at_least { "at least" } else { "at most" };
        format!(
            "{}: {} of {}, {sign} {}: {}",
            self.what,
            self.reached.share(),
            self.reached.of,
            self.bound,
            self.verdict()
        )
    }
}

fn aims(figures: &Figures) -> Vec<Aim> {
    let crisis = figures.rows.iter().find(|row| row.rule == Rule::Crisis).map(|row| row.alarms).unwrap_or_default();
    let (held, most) = (figures.held_by_details, HELD_BACK);
    let what = "clean stories held back by swear words and identifying details".to_owned();
    let mut aims = vec![
        Aim { what, reached: held, bound: most, at_least: false },
        Aim {
            what: "ordinary stories in which the crisis rule speaks".to_owned(),
            reached: crisis,
            bound: CRISIS_ON_ORDINARY,
            at_least: false,
        },
    ];
    aims.extend(figures.rows.iter().filter_map(rule_aim));
    aims
}

fn rule_aim(row: &Row) -> Option<Aim> {
    let what = format!("recall of {}", row.rule.name());
    aim(row.rule).map(|bound| Aim { what, reached: row.recall, bound, at_least: true })
}

/// What is beside the table.
fn facts(figures: &Figures) -> Vec<String> {
    let mut facts = vec![
        format!("stories: {}, clean: {}", figures.stories, figures.held.of),
        format!("clean stories held back at all: {}", figures.held.share()),
        format!("clean stories called urgent by the crisis rule: {}", figures.urgent_on_clean.share()),
    ];
    for (level, flagged, urgent) in figures.levels.iter().filter(|(_, flagged, _)| flagged.of > 0) {
        facts.push(format!(
            "crisis, level {}: {} stories, flagged {}, as urgent {}",
            level.name(),
            flagged.of,
            flagged.share(),
            urgent.share()
        ));
    }
    if figures.language.of > 0 {
        facts.push(format!("language named rightly: {} of {}", figures.language.share(), figures.language.of));
    }
    let (same, near) = figures.criticality;
    if same.of > 0 {
        facts.push(format!("criticality: the same {}, at most one off {}", same.share(), near.share()));
    }
    facts
}

/// Rules of which something was labelled or found.
fn shown(figures: &Figures) -> impl Iterator<Item = &Row> {
    figures.rows.iter().filter(|row| row.recall.of > 0 || row.precision.of > 0 || row.alike.of > 0)
}

/// For a terminal.
pub(super) fn text(figures: &Figures) -> String {
    let mut lines = vec![format!(
        "{:25} {:>7} {:>8}  {:18} {:>8} {:>7}  {:18} {:>9}  {:20} {:20} aim",
        "rule",
        "stories",
        "labelled",
        "recall",
        "by story",
        "covered",
        "precision",
        "alike",
        "alarms/1000",
        "held/1000"
    )];
    for row in shown(figures) {
        let aim = rule_aim(row).map_or_else(String::new, |aim| format!("{:.2} {}", aim.bound, aim.verdict()));
        let [by_story, covered] = [row.by_story, row.covered].map(Share::short);
        let alike = format!("{}/{}", row.alike.part, row.alike.of);
        lines.push(format!(
            "{:25} {:>7} {:>8}  {:18} {by_story:>8} {covered:>7}  {:18} {alike:>9}  {:20} {:20} {aim}",
            row.rule.name(),
            row.by_story.of,
            row.recall.of,
            row.recall.share(),
            row.precision.share(),
            row.alarms.per_thousand(),
            row.held.per_thousand(),
        ));
    }
    lines.push(String::new());
    lines.extend(facts(figures));
    lines.push(String::new());
    lines.extend(aims(figures).iter().map(Aim::line));
    lines.join("\n")
}

/// For the page `/about/screening`.
pub(super) fn markdown(figures: &Figures) -> String {
    let mut lines = vec![
        "| Rule | Labelled | Recall | Precision | False alarms per 1,000 clean stories | Held back per 1,000 | Aim |"
            .to_owned(),
        "| --- | ---: | --- | --- | --- | --- | --- |".to_owned(),
    ];
    for row in shown(figures) {
        let aim = rule_aim(row).map_or_else(String::new, |aim| format!("{:.2}, {}", aim.bound, aim.verdict()));
        lines.push(format!(
            "| {} | {} | {} | {} | {} | {} | {aim} |",
            row.rule.title(),
            row.recall.of,
            row.recall.share(),
            row.precision.share(),
            row.alarms.per_thousand(),
            row.held.per_thousand(),
        ));
    }
    lines.push(String::new());
    lines.extend(facts(figures).into_iter().map(|fact| format!("- {fact}")));
    lines.extend(aims(figures).iter().take(2).map(|aim| format!("- {}", aim.line())));
    lines.join("\n")
}

/// For programs.
pub(super) fn value(figures: &Figures) -> Value {
    let rows: Vec<Value> = figures.rows.iter().map(row).collect();
    let levels = figures.levels.iter().map(
        |(level, flagged, urgent)| json!({"level": level.name(), "flagged": share(*flagged), "urgent": share(*urgent)}),
    );
    let aims = aims(figures);
    let aims = aims.iter().map(|aim| {
        json!({"what": aim.what, "reached": share(aim.reached), "aim": aim.bound, "at_least": aim.at_least, "met": aim.is_met()})
    });
    json!({
        "version": screening::VERSION,
        "stories": figures.stories,
        "rules": rows,
        "held_back": share(figures.held),
        "held_back_by_words_and_details": share(figures.held_by_details),
        "urgent_on_clean": share(figures.urgent_on_clean),
        "crisis_levels": levels.collect::<Vec<_>>(),
        "language": share(figures.language),
        "criticality": {"same": share(figures.criticality.0), "one_off": share(figures.criticality.1)},
        "aims": aims.collect::<Vec<_>>(),
    })
}

fn row(row: &Row) -> Value {
    json!({
        "rule": row.rule.name(), "title": row.rule.title(), "by_story": share(row.by_story), "recall": share(row.recall),
        "covered": share(row.covered), "precision": share(row.precision), "alarms_on_clean": share(row.alarms),
        "held_on_clean": share(row.held), "alike": share(row.alike),
        "aim": aim(row.rule), "met": rule_aim(row).and_then(|aim| aim.is_met()),
    })
}

fn share(share: Share) -> Value {
    let (low, high) = share.interval().unzip();
    json!({"part": share.part, "of": share.of, "share": share.value(), "low": low, "high": high})
}
