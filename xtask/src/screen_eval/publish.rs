//! The figures of the held-out half as the page `/about/screening` shows them: counts and thousandths, nothing that
//! another machine could round in another way.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use super::compose;
use super::kin::aim;
use super::measure::{Figures, Row, measure};
use super::share::Share;
use super::story::Half;

/// Where the page finds them.
fn file(root: &Path) -> PathBuf {
    root.join("data").join("screening.json")
}

/// Measures and writes.
pub(super) fn publish(root: &Path) -> Result<()> {
    let file = file(root);
    fs::write(&file, fresh(root)?).with_context(|| file.display().to_string())
}

/// What the file must hold.
fn fresh(root: &Path) -> Result<String> {
    let mut stories = compose::stories(root)?;
    stories.retain(|story| story.half == Half::HeldOut);
    Ok(text(&measure(&stories)))
}

/// A rule a line, so that a change is read easily.
fn text(figures: &Figures) -> String {
    let levels = figures.levels.iter().filter(|(_, flagged, _)| flagged.of > 0);
    let levels: Vec<Value> = levels
        .map(|(level, flagged, urgent)| json!({"level": level.name(), "flagged": share(*flagged), "urgent": share(*urgent)}))
        .collect();
    let head = [
        ("version", json!(screening::VERSION)),
        ("stories", json!(figures.stories)),
        ("held", share(figures.held)),
        ("crisis_levels", Value::Array(levels)),
        ("language", share(figures.language)),
        ("criticality_same", share(figures.criticality.0)),
        ("criticality_near", share(figures.criticality.1)),
    ];
    let head: Vec<String> = head.iter().map(|(name, value)| format!("  \"{name}\": {value},\n")).collect();
    let rows: Vec<String> = figures.rows.iter().map(|one| format!("    {}", row(one))).collect();
    format!("{{\n{}  \"rules\": [\n{}\n  ]\n}}\n", head.concat(), rows.join(",\n"))
}

fn row(row: &Row) -> Value {
    json!({
        "rule": row.rule.name(),
        "found": share(row.recall),
        "alarms": share(row.alarms),
        "right": share(row.precision),
        "aim": aim(row.rule).map(thousandths),
    })
}

/// Part, whole, and the interval in which the true share lies with 95 %.
fn share(share: Share) -> Value {
    let (low, high) = share.interval().unwrap_or_default();
    json!([share.part, share.of, thousandths(low), thousandths(high)])
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "shares lie between nothing and all")]
fn thousandths(share: f64) -> u32 {
    (share * 1e3).round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_table_is_that_of_a_fresh_run() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        if std::env::var_os("CARETOLD_WRITE_PINNED").is_some() {
            publish(root).unwrap();
        }
        let published = fs::read_to_string(file(root)).unwrap();
        assert!(
            published == fresh(root).unwrap(),
            "run `cargo xtask screen-eval --publish` and look at the difference"
        );
    }
}
