//! The lines to learn from, and what each is.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use screening::learned::Label;

use super::grammar::Pattern;
use crate::screen_eval::dice;

/// What is known of a line, for one label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Is {
    Yes,
    No,
    /// Close to it, or not judged: nothing is learned from the line for this label.
    Perhaps,
}

/// So many words make an ordinary line a piece of a story.
const STORY: usize = 20;

/// A line with all that it stands for.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// The text of the line: what chance goes by.
    pub(super) name: String,
    pub(super) section: String,
    pub(super) labels: Vec<Is>,
    pub(super) pattern: Pattern,
}

impl Line {
    /// Whether it belongs to the fifth by which bounds are found.
    pub(super) fn is_aside(&self) -> bool {
        dice::hash(&self.name).is_multiple_of(5)
    }

    /// Whether there is nothing to find in it.
    pub(super) fn is_ordinary(&self) -> bool {
        self.section.starts_with("ordinary")
    }

    /// What is known of it beside, or run together with, another ordinary line, of which it is not known whether it
    /// criticises.
    pub(super) fn labels_in_company(&self) -> Vec<Is> {
        let known = self.labels.iter().zip(Label::ALL);
        known.map(|(is, label)| if label == Label::Lacking { Is::Perhaps } else { *is }).collect()
    }

    /// Whether it is a piece of a story as somebody told it.
    pub(super) fn is_story(&self) -> bool {
        self.is_ordinary() && self.pattern.count() == 1 && self.name.split(' ').count() >= STORY
    }

    /// Whether it is made to sound like a danger, as few sentences of a story do.
    pub(super) fn is_near(&self) -> bool {
        self.section == "ordinary near"
    }
}

/// All lines of the folder, in order of files.
pub(super) fn read(folder: &Path) -> Result<Vec<Line>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let mut lines = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let mut section = None;
        for (line, number) in text.lines().zip(1..) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let place = || format!("{}:{number}", path.display());
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                section = Some((name.to_owned(), labels(name).with_context(place)?));
                continue;
            }
            let (section, labels) = section.clone().with_context(place)?;
            let pattern = Pattern::read(line).with_context(place)?;
            lines.push(Line { name: line.to_owned(), section, labels, pattern });
        }
    }
    Ok(lines)
}

/// What a section says of each label.
fn labels(section: &str) -> Result<Vec<Is>> {
    use Label::{Abuse, Crisis, Lacking, Now, SeriousHarm, SexualAssault, Threat, Violence};
    let (yes, perhaps): (&[Label], &[Label]) = match section {
        "ordinary" | "ordinary near" => (&[], &[Lacking]),
        "ordinary praise" => (&[], &[]),
        "ordinary critical" => (&[Lacking], &[]),
        "crisis now" => (&[Crisis, Now], &[]),
        "crisis passive" | "crisis past" => (&[Crisis], &[]),
        // May be found and need not be.
        "mention" => (&[], &[Crisis, SeriousHarm]),
        "abuse" => (&[Abuse], &[Violence, SexualAssault, SeriousHarm]),
        "violence" => (&[Violence], &[Abuse, SexualAssault, SeriousHarm, Threat]),
        "sexual-assault" => (&[SexualAssault], &[Abuse, Violence, SeriousHarm]),
        "serious-harm" => (&[SeriousHarm], &[Abuse, Violence, SexualAssault]),
        "threat" => (&[Threat], &[Violence, Abuse]),
        _ => bail!("there is no section \"{section}\""),
    };
    let is = |label| match label {
        _ if yes.contains(&label) => Is::Yes,
        // What frightens is seldom a word about care.
        Label::Lacking if !section.starts_with("ordinary") => Is::Perhaps,
        _ if perhaps.contains(&label) => Is::Perhaps,
        _ => Is::No,
    };
    Ok(Label::ALL.map(is).to_vec())
}
