//! How long screening takes: natively, compiled as for release, and in the module for browsers.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::build::{self, Profile};
use crate::{node, run, size};

/// What the script measured, in milliseconds.
#[derive(Debug, Deserialize)]
struct Measured {
    /// Until the first answer, from the bytes of the module on.
    first: f64,
    /// A later answer.
    least: f64,
}

/// Measures and prints.
pub(crate) fn bench(root: &Path) -> Result<()> {
    run::shown(&mut example(root))?;
    let said = run::quiet(example(root).args(["--", "--story"]))?;
    let mut lines = said.lines();
    let mut next = || lines.next().context("the example says too little");
    let (story, native, floor) = (next()?, next()?.parse::<f64>()?, next()?.parse::<f64>()?);
    build::build(root, Profile::Release)?;
    let Measured { first, least } = in_wasm(root, story)?;
    println!(
        "the same in WebAssembly under Node: {least:.3} ms, {:.1} times native, {:.0} times one look at every word there",
        least / native,
        least / floor
    );
    println!("from the bytes of the module to the first answer: {first:.0} ms");
    println!("all that a browser loads for it: {} kB gzipped", size::browser(root)? / 1000);
    Ok(())
}

/// An example of the package that measures itself.
fn example(root: &Path) -> Command {
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet", "--release", "--locked", "--package", "screening", "--example", "speed"]);
    command.current_dir(root);
    command
}

fn in_wasm(root: &Path, story: &str) -> Result<Measured> {
    let mut child = node::program(root, "node")?
        .arg(root.join("xtask").join("bench").join("screen.mjs"))
        .arg(root.join("build").join("assets").join("assets"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        // The script between page and module is one for browsers, and its name does not say that it is a module.
        .env("NODE_NO_WARNINGS", "1")
        .spawn()
        .context("node")?;
    child.stdin.take().context("node takes no input")?.write_all(story.as_bytes())?;
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("the bench of the module failed");
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}
