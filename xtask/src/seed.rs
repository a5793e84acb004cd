//! Many made-up published stories, written straight into the local database while nothing serves it. The rows are made
//! by an example of the main package, with its own rules for threads and index: the tasks do not depend on it.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::local::Data;
use crate::{progress, run};

/// Prepares the data and adds so many stories.
pub(crate) fn seed(data: &Data<'_>, stories: u32) -> Result<()> {
    data.prepare(false)?;
    add(data, stories, None)
}

/// Adds stories; heads are signed by `key`, as the run that will serve them does.
pub(crate) fn add(data: &Data<'_>, stories: u32, key: Option<&str>) -> Result<()> {
    let file = database(data)?;
    let mut command = Command::new("cargo");
    command
        .args(["run", "--quiet", "--locked", "--profile", "edge-dev", "--example", "seed", "--"])
        .arg(file)
        .arg(stories.to_string());
    command.current_dir(data.root());
    if let Some(key) = key.map(str::to_owned).or_else(|| data.secret("HEAD_SIGNING_KEY")) {
        command.env("HEAD_SIGNING_KEY", key);
    }
    progress::step("Making up stories", || run::shown(&mut command))
}

/// The file in which the local runtime keeps the one database.
pub(crate) fn database(data: &Data<'_>) -> Result<PathBuf> {
    let folder = data.folder().join("v3").join("d1").join("miniflare-D1DatabaseObject");
    let files = std::fs::read_dir(&folder).with_context(|| format!("{}", folder.display()))?;
    let mut found = Vec::new();
    for file in files {
        let path = file?.path();
        let is_database = path.extension().is_some_and(|extension| extension == "sqlite");
        if is_database && path.file_stem().is_some_and(|name| name != "metadata") {
            found.push(path);
        }
    }
    match found.as_slice() {
        [one] => Ok(one.clone()),
        _ => bail!("{} holds {} databases", folder.display(), found.len()),
    }
}
