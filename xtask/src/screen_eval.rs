//! How well screening does: the evaluation set in `crates/screening/eval`, or labelled stories from elsewhere.

mod carriers;
mod checks;
mod compose;
pub(crate) mod dice;
mod folder;
mod kin;
mod lists;
mod measure;
mod moments;
mod numbers;
mod phones;
mod publish;
mod report;
mod share;
mod story;
mod template;
mod values;

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use screening::{Rule, Severity};
use story::{Half, Story};

/// How the figures are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Form {
    /// A table for a terminal.
    #[default]
    Text,
    Markdown,
    Json,
}

/// What to measure, and what to show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Options {
    /// Labelled stories from elsewhere, instead of our own.
    pub(crate) folder: Option<PathBuf>,
    /// Our half that nobody looks at.
    pub(crate) held_out: bool,
    pub(crate) form: Form,
    /// A rule whose misses and false alarms are shown.
    pub(crate) misses: Option<String>,
    /// So many of each.
    pub(crate) most: Option<usize>,
    /// Where our stories are written instead of being measured.
    pub(crate) write: Option<PathBuf>,
    /// The figures of the held-out half go to where the page finds them.
    pub(crate) publish: bool,
    /// A file of terms, one a line, none of which may be held back.
    pub(crate) terms: Option<PathBuf>,
}

/// Measures and prints.
pub(crate) fn evaluate(root: &Path, options: &Options) -> Result<()> {
    if let Some(terms) = &options.terms {
        return check_terms(terms);
    }
    if options.publish {
        return publish::publish(root);
    }
    let stories = chosen(root, options)?;
    if let Some(file) = &options.write {
        let lines: Vec<String> = stories.iter().map(|story| story.json().to_string() + "\n").collect();
        return fs::write(file, lines.concat()).with_context(|| file.display().to_string());
    }
    if let Some(name) = &options.misses {
        let rule = Rule::from_name(name).with_context(|| format!("there is no rule \"{name}\""))?;
        return tell(&misses(&stories, rule, options.most.unwrap_or(20)));
    }
    let figures = measure::measure(&stories);
    tell(&match options.form {
        Form::Text => report::text(&figures),
        Form::Markdown => report::markdown(&figures),
        Form::Json => report::value(&figures).to_string(),
    })
}

/// Prints; whoever has read enough may hang up.
fn tell(text: &str) -> Result<()> {
    match writeln!(io::stdout().lock(), "{text}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

fn chosen(root: &Path, options: &Options) -> Result<Vec<Story>> {
    if let Some(folder) = &options.folder {
        let found = folder::read(folder)?;
        for (name, count) in &found.ignored {
            eprintln!("ignored: label \"{name}\", {count} times");
        }
        if found.broken > 0 {
            eprintln!("ignored: {} lines without a text", found.broken);
        }
        if found.stories.is_empty() {
            bail!("{} holds no stories", folder.display());
        }
        return Ok(found.stories);
    }
    if options.held_out && options.misses.is_some() {
        bail!("the held-out half is for figures: who has seen its misses can no longer be judged by it");
    }
    let half = if options.held_out { Half::HeldOut } else { Half::Dev };
    let mut stories = compose::stories(root)?;
    stories.retain(|story| story.half == half);
    Ok(stories)
}

fn misses(stories: &[Story], rule: Rule, most: usize) -> String {
    let (missed, wrong) = measure::misses(stories, rule);
    let mut lines = vec![format!("{}: {} missed, {} false alarms", rule.name(), missed.len(), wrong.len())];
    for miss in missed.iter().take(most).chain(wrong.iter().take(most)) {
        let kind = miss.severity.map_or_else(|| "missed".to_owned(), |severity| format!("false {}", severity.name()));
        lines.push(format!("{kind:14}{}\n    {}", miss.id, miss.text));
    }
    lines.join("\n")
}

/// None of these terms, alone, may be held back.
fn check_terms(file: &Path) -> Result<()> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let (mut terms, mut held) = (0, 0);
    for term in text.lines().map(str::trim).filter(|term| !term.is_empty()) {
        terms += 1;
        let findings = screening::screen(term);
        let worst = findings.iter().filter(|finding| finding.severity >= Severity::Hold);
        let rules: Vec<&str> = worst.map(|finding| finding.rule.name()).collect();
        if !rules.is_empty() {
            held += 1;
            println!("{term}: {}", rules.join(", "));
        }
    }
    println!("{terms} terms, {held} held back");
    Ok(())
}
