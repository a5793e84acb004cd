//! The lists of values, split by line: odd lines for one half, even lines for the other.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::story::Half;

/// Lists by the name of their file.
#[derive(Debug, Default)]
pub(super) struct Lists(BTreeMap<String, Vec<String>>);

impl Lists {
    /// Reads all of a folder.
    pub(super) fn read(folder: &Path) -> Result<Self> {
        let mut lists = BTreeMap::new();
        for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
            lists.insert(name, lines.map(str::to_owned).collect());
        }
        Ok(Self(lists))
    }

    /// The values that one half has; none of a list that is not there.
    pub(super) fn of(&self, name: &str, half: Half) -> Vec<&str> {
        let all = self.0.get(name).map(Vec::as_slice).unwrap_or_default();
        let own = all.iter().enumerate().filter(|(line, _)| Half::of(*line) == half);
        own.map(|(_, value)| value.as_str()).collect()
    }
}
