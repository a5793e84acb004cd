//! The programs from npm: wrangler, esbuild, binaryen, purgecss, and the Node that runs them.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::{progress, run};

/// Where what was installed is noted, beside what was installed.
const NOTE: &str = "node_modules/.caretold-lock";

/// Installs what package-lock.json names, unless that was done already.
pub(crate) fn install(root: &Path) -> Result<()> {
    let wanted = fs::read(root.join("package-lock.json"))?;
    if fs::read(root.join(NOTE)).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    progress::step("Installing node packages", || {
        run::quiet(Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(root))
    })?;
    Ok(fs::write(root.join(NOTE), wanted)?)
}

/// A program from npm, run in the root of the repository by the Node that came with it.
pub(crate) fn program(root: &Path, name: &str) -> Result<Command> {
    let folder = root.join("node_modules").join(".bin");
    let mut command = Command::new(folder.join(name));
    run::prepend_path(&mut command, &folder)?;
    command.current_dir(root);
    Ok(command)
}
