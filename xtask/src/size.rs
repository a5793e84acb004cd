//! How large the worker may be, and the screening for browsers: what is large is slow to start and slow to come.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Of the module and its entry file together, compressed as it is sent: our own promise. A quarter of it is the lists and
/// rules of screening (docs/decisions/0013-size-and-cost.md).
const LIMIT: usize = 8 << 18;

/// Says how large the worker is, and refuses what is too large.
pub(crate) fn check(root: &Path) -> Result<()> {
    let build = root.join("build");
    let size = compressed(&build.join("index_bg.wasm"))? + compressed(&build.join("index.js"))?;
    eprintln!("The worker is {} kB compressed, of {} that it may be.", size / 1000, LIMIT / 1000);
    if size > LIMIT {
        bail!("the worker is too large");
    }
    Ok(())
}

/// Of everything that a browser loads for its own screening.
const BROWSER_LIMIT: usize = 250_000;

/// What that is.
const BROWSER: [&str; 4] = ["screening_bg.wasm", "screening.js", "check.js", "check-worker.js"];

/// Says how large the screening for browsers is, and refuses what is too large.
pub(crate) fn check_browser(root: &Path) -> Result<()> {
    let size = browser(root)?;
    eprintln!("Screening in the browser is {} kB compressed, of {} that it may be.", size / 1000, BROWSER_LIMIT / 1000);
    if size > BROWSER_LIMIT {
        bail!("the screening for browsers is too large");
    }
    Ok(())
}

/// Bytes of the screening for browsers as they are sent.
pub(crate) fn browser(root: &Path) -> Result<usize> {
    let served = root.join("build").join("assets").join("assets");
    BROWSER.iter().map(|name| compressed(&served.join(name))).sum()
}

/// Bytes of a file as it is sent.
pub(crate) fn compressed(file: &Path) -> Result<usize> {
    let output = Command::new("gzip").arg("-9c").arg(file).stdin(Stdio::null()).output().context("gzip")?;
    if !output.status.success() {
        bail!("{} is not there", file.display());
    }
    Ok(output.stdout.len())
}
