//! How long screening takes natively, compiled as for release: an example of the package measures itself.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::run;

/// Measures and prints.
pub(crate) fn bench(root: &Path) -> Result<()> {
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet", "--release", "--locked", "--package", "screening", "--example", "speed"]);
    run::shown(command.current_dir(root))
}
