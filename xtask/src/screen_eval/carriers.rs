//! The files of carriers: sections with what holds for all of their lines, then a carrier a line.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use screening::Rule;

use super::story::{Half, Level};
use super::template::Template;

/// Where a sentence goes in a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Place {
    #[default]
    Any,
    Start,
    End,
}

/// What is said of a section or of one line of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct About {
    /// A story of its own, or a sentence for one.
    pub(super) is_story: bool,
    /// What the whole of it is.
    pub(super) rule: Option<Rule>,
    pub(super) optional: bool,
    pub(super) near: Option<Rule>,
    pub(super) level: Option<Level>,
    /// How many stories are made of each.
    pub(super) times: usize,
    pub(super) place: Place,
    pub(super) language: Option<String>,
    pub(super) criticality: Option<u8>,
}

/// One carrier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Carrier {
    /// Its file and line.
    pub(super) name: String,
    pub(super) about: About,
    pub(super) half: Half,
    pub(super) template: Template,
}

/// All carriers of the folder and of its folder `clean`.
pub(super) fn read(folder: &Path) -> Result<Vec<Carrier>> {
    let mut carriers = Vec::new();
    for folder in [folder.join("clean"), folder.to_path_buf()] {
        let entries = fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
        let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
        paths.sort();
        for path in paths {
            let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            carriers.extend(parse(&name, &text)?);
        }
    }
    Ok(carriers)
}

fn parse(file: &str, text: &str) -> Result<Vec<Carrier>> {
    let (mut carriers, mut section, mut number) = (Vec::new(), None, 0);
    for (line_number, line) in text.lines().enumerate() {
        let name = format!("{file}:{}", line_number + 1);
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(header) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = Some(About::of(header).with_context(|| name.clone())?);
            number = 0;
            continue;
        }
        let mut about = section.clone().with_context(|| format!("{name}: no section"))?;
        let own = line.strip_prefix('(').and_then(|line| line.split_once(") "));
        let own = own.filter(|(notes, _)| about.clone().note(notes).is_ok());
        let text = own.map_or(line, |(notes, text)| {
            let _ = about.note(notes);
            text
        });
        let template = Template::read(text).with_context(|| name.clone())?;
        carriers.push(Carrier { name, about, half: Half::of(number), template });
        number += 1;
    }
    Ok(carriers)
}

impl About {
    fn of(header: &str) -> Result<Self> {
        let (kind, notes) = header.split_once(' ').unwrap_or((header, ""));
        let is_story = match kind {
            "story" => true,
            "sentence" => false,
            _ => bail!("a section is of stories or of sentences, not of \"{kind}\""),
        };
        let mut about = Self {
            is_story,
            rule: None,
            optional: false,
            near: None,
            level: None,
            times: 3,
            place: Place::Any,
            language: None,
            criticality: None,
        };
        about.note(notes)?;
        Ok(about)
    }

    fn note(&mut self, notes: &str) -> Result<()> {
        let rule = |name: &str| Rule::from_name(name).with_context(|| format!("there is no rule \"{name}\""));
        for note in notes.split_whitespace() {
            match note.split_once('=') {
                Some(("rule", name)) => self.rule = Some(rule(name)?),
                Some(("near", name)) => self.near = Some(rule(name)?),
                // Only for whoever reads the file.
                Some(("target", name)) => drop(rule(name)?),
                Some(("times", times)) => self.times = times.parse()?,
                Some(("level", level)) => self.level = Some(Level::from_name(level).context("no such level")?),
                Some(("at", "start")) => self.place = Place::Start,
                Some(("at", "end")) => self.place = Place::End,
                Some(("lang", language)) => self.language = Some(language.to_owned()),
                None if note == "clean" => {}
                None if note.ends_with('~') => {
                    self.rule = Some(rule(note.trim_end_matches('~'))?);
                    self.optional = true;
                }
                None if self.is_story => self.criticality = Some(note.parse().context("not understood")?),
                _ => bail!("\"{note}\" is not understood"),
            }
        }
        self.optional |= self.level == Some(Level::Mention);
        Ok(())
    }
}
