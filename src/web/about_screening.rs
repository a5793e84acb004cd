//! What screening sees and does not see, measured: `cargo xtask screen-eval --publish` writes the figures, a test of it
//! compares them with a fresh run, and they are built into the page.

use axum::extract::State;
use axum::response::Response;
use screening::Rule;
use serde::Deserialize;

use super::App;
use super::error::Halt;
use super::pages::text::thousands;
use super::pages::{AboutScreening, MeasuredLevel, MeasuredRule, Nav};
use super::reply::{Keep, page};
use super::view;

const FIGURES: &str = include_str!("../../data/screening.json");

/// Part, whole, and the interval of the true share in thousandths.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Share(u32, u32, u32, u32);

#[derive(Debug, Deserialize)]
struct Figures {
    version: String,
    stories: u32,
    held: Share,
    crisis_levels: Vec<Level>,
    language: Share,
    criticality_same: Share,
    criticality_near: Share,
    rules: Vec<Row>,
}

#[derive(Debug, Deserialize)]
struct Level {
    #[serde(rename = "level")]
    name: String,
    flagged: Share,
    urgent: Share,
}

#[derive(Debug, Deserialize)]
struct Row {
    rule: String,
    found: Share,
    alarms: Share,
    /// In thousandths.
    aim: Option<u32>,
}

/// `GET /about/screening`: what the rules find, how often they are wrong, and what they do not see.
pub async fn show_screening(State(app): State<App>) -> Result<Response, Halt> {
    let frame = view::frame(&app, "What our computer looks for", Nav::About, "/about/screening");
    let figures = figures().ok_or_else(|| Halt::Page("the figures of screening do not read".to_owned()))?;
    page(AboutScreening { frame, ..shown(&figures) }, Keep::Seconds(300))
}

fn figures() -> Option<Figures> {
    serde_json::from_str(FIGURES).ok()
}

fn shown(figures: &Figures) -> AboutScreening {
    let (measured, rest): (Vec<&Row>, Vec<&Row>) = figures.rules.iter().partition(|row| row.found.1 > 0);
    let unmeasured = rest.iter().map(|row| title(&row.rule)).collect();
    AboutScreening {
        version: figures.version.clone(),
        stories: thousands(figures.stories),
        clean: thousands(figures.held.1),
        held: figures.held.counted(),
        language: figures.language.counted(),
        criticality: (figures.criticality_same.counted(), figures.criticality_near.counted()),
        rules: measured.into_iter().map(rule).collect(),
        levels: figures.crisis_levels.iter().map(level).collect(),
        unmeasured,
        ..AboutScreening::default()
    }
}

fn title(name: &str) -> String {
    Rule::from_name(name).map_or(name, |rule| rule.title()).to_owned()
}

fn rule(row: &Row) -> MeasuredRule {
    let Share(part, of, low, high) = row.found;
    let reached = |aim: u32| u64::from(part) * 1_000 >= u64::from(aim) * u64::from(of);
    MeasuredRule {
        rule: title(&row.rule),
        found: row.found.counted(),
        share: percent(u64::from(part) * 1_000 / u64::from(of.max(1)), part == of),
        between: (percent(low.into(), low == 1_000), percent(high.into(), high == 1_000)),
        alarms: row.alarms.counted(),
        aim: row.aim.map(|aim| percent(aim.into(), false)).unwrap_or_default(),
        reached: row.aim.is_some_and(reached),
    }
}

fn level(level: &Level) -> MeasuredLevel {
    let what = match level.name.as_str() {
        "now" => "Stories of somebody who may want to die now",
        "passive" => "Stories of somebody who does not want to live, without a plan",
        "past" => "Stories of suicide or self-harm long ago",
        "mention" => "Stories that mention suicide, and nobody is at risk",
        other => other,
    };
    MeasuredLevel { what: what.to_owned(), found: level.flagged.counted(), urgent: level.urgent.counted() }
}

impl Share {
    /// "145 of 148".
    fn counted(self) -> String {
        format!("{} of {}", thousands(self.0), thousands(self.1))
    }
}

/// Thousandths in hundredths, never 100% for what is not all.
fn percent(thousandths: u64, all: bool) -> String {
    match (thousandths, all) {
        (995.., false) => "over 99%".to_owned(),
        (1..5, _) => "under 1%".to_owned(),
        (thousandths, _) => format!("{}%", (thousandths + 5) / 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_figures_are_those_of_the_rules_that_are_built_in() {
        let figures = figures().unwrap();
        let names: Vec<&str> = figures.rules.iter().map(|row| row.rule.as_str()).collect();

        assert_eq!(figures.version, screening::VERSION);
        assert_eq!(names, Rule::all().iter().map(Rule::name).collect::<Vec<_>>());
        let page = shown(&figures);
        assert!(page.rules.len() > 40 && page.levels.len() == 4);
        assert!(page.levels.iter().all(|level| level.what.contains(' ')), "{:?}", page.levels);
    }

    #[test]
    fn what_is_not_all_is_never_called_all() {
        assert_eq!([percent(999, false), percent(1_000, true), percent(3, false)], ["over 99%", "100%", "under 1%"]);
        assert_eq!([percent(0, false), percent(975, false), percent(990, false)], ["0%", "98%", "99%"]);
    }
}
