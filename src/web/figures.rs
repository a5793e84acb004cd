//! The numbers of a scope, from rows of the store to what pages show.

use crate::domain::figures::{Counted, Said};
use crate::domain::service::display_name;
use crate::domain::time::Timestamp;
use crate::store::figures::Month as MonthRow;
use crate::store::scopes::{SAID_OF, Summary, ToldChange as ChangeRow};

use super::pages::figures::{Figures, SaidList, SaidWords, ToldChange, TrendMonth};
use super::pages::words::{FEELINGS, GOOD, IMPROVE};
use super::pages::{ChangeState, Day, ServiceRef, month_words};
use super::view;

/// How many months pages and programs are told, with the present one.
const MONTHS: u32 = 24;
/// How many of the newest stories a page shows.
pub const LATEST: i64 = 10;

/// The first month that is told.
#[must_use]
pub fn since(now: Timestamp) -> String {
    now.month().minus(MONTHS - 1).to_string()
}

/// The months that are told, in order and without hole: from the first that has a story to the present one.
#[must_use]
pub fn without_hole(rows: &[MonthRow], now: Timestamp) -> Vec<MonthRow> {
    let nothing = |month: String| MonthRow { month, stories: 0, answered: 0, changes_planned: 0, changes_made: 0 };
    let month = |back: u32| now.month().minus(back).to_string();
    let row = |month: String| {
        let known = rows.iter().find(|row| row.month == month).cloned();
        known.unwrap_or_else(|| nothing(month))
    };
    (0..MONTHS).rev().map(month).map(row).skip_while(|row| row.stories == 0).collect()
}

/// What a page shows of a summary. `filter` is the parameter of the search that finds these stories, none for all of them;
/// `data` the address of the numbers for programs.
#[must_use]
pub fn figures(summary: &Summary, filter: Option<(&str, &str)>, data: String, now: Timestamp) -> Figures {
    let told = &summary.figures;
    Figures {
        stories: view::count(told.stories),
        answered: view::count(told.answered),
        planned: view::count(told.changes_planned),
        made: view::count(told.changes_made),
        half_within: told.half_within().map(view::count),
        said_of: view::count(told.stories.min(SAID_OF)),
        said: said(&summary.said, filter),
        changes: summary.changes.iter().map(change).collect(),
        latest: summary.latest.iter().map(|hit| view::card(hit, &[])).collect(),
        trend: without_hole(&summary.months, now).iter().map(month).collect(),
        filter: filter.and_then(|pair| serde_html_form::to_string([pair]).ok()).unwrap_or_default(),
        data,
    }
}

fn month(row: &MonthRow) -> TrendMonth {
    TrendMonth {
        month: month_words(&row.month),
        stories: view::count(row.stories),
        answered: view::count(row.answered),
        planned: view::count(row.changes_planned),
        made: view::count(row.changes_made),
    }
}

fn change(row: &ChangeRow) -> ToldChange {
    ToldChange {
        state: if row.state == "made" { ChangeState::Made } else { ChangeState::Planned },
        what: row.what.clone(),
        service: ServiceRef::new(&row.service, display_name(&row.service_name, &row.service)),
        at: Day::of(&row.at.to_string()),
        story: row.reference.clone(),
        title: row.title.clone(),
    }
}

/// Kinds of what people say, in order: what stands above them, the filter of the search that they have, and the words that
/// we offer.
const KINDS: [(&str, &str, &[&str]); 4] = [
    ("What was good", "", GOOD),
    ("What could be better", "", IMPROVE),
    ("How it felt", "feeling", FEELINGS),
    ("What it is about", "tag", &[]),
];

fn said(said: &Said, filter: Option<(&str, &str)>) -> Vec<SaidList> {
    let list = |((title, name, ours), words): ((&'static str, &str, &[&str]), &Counted)| SaidList {
        title,
        words: words
            .iter()
            .map(|(words, stories)| SaidWords {
                ours: ours.contains(&words.as_str()),
                stories: view::count(*stories),
                address: search_for(name, words, filter),
                words: words.clone(),
            })
            .collect(),
    };
    KINDS.into_iter().zip(said).map(list).filter(|list| !list.words.is_empty()).collect()
}

/// Feelings and tags have filters of their own; what was good or could be better is looked for as a phrase.
fn search_for(name: &str, words: &str, filter: Option<(&str, &str)>) -> String {
    let phrase = format!("\"{}\"", words.replace('"', " "));
    let pair = if name.is_empty() { ("q", phrase.as_str()) } else { (name, words) };
    let pairs: Vec<(&str, &str)> = filter.into_iter().chain([pair]).collect();
    format!("/stories?{}", serde_html_form::to_string(pairs).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_have_no_hole_and_begin_with_the_first_story() {
        let now = Timestamp::parse("2026-12-01T00:00:00Z").unwrap();
        let row = |month: &str, stories| MonthRow {
            month: month.into(),
            stories,
            answered: 0,
            changes_planned: 0,
            changes_made: 0,
        };
        let all = without_hole(&[row("2026-09", 2), row("2026-11", 1)], now);
        let told: Vec<(&str, i64)> = all.iter().map(|row| (row.month.as_str(), row.stories)).collect();
        assert_eq!(told, [("2026-09", 2), ("2026-10", 0), ("2026-11", 1), ("2026-12", 0)]);
        assert_eq!(since(now), "2025-01");
        assert!(without_hole(&[], now).is_empty());
    }

    #[test]
    fn words_lead_to_the_search_that_finds_them() {
        let filter = Some(("service", "RW3MR"));
        assert_eq!(search_for("feeling", "let down", filter), "/stories?service=RW3MR&feeling=let+down");
        assert_eq!(search_for("", "kind \"staff\"", None), "/stories?q=%22kind++staff+%22");
    }
}
