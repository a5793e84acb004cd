//! `site.css` from `assets/scss/site.scss`: compiled, cut down to what the pages use, minified.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::{node, run};

/// Where class names stand: a rule for none of these words is not shipped.
///
/// A class that is put together at run time is kept by a comment in the style sheet:
/// `/*! purgecss start ignore */ … /*! purgecss end ignore */`.
const USED_IN: [&str; 3] = ["templates/**/*", "src/**/*.rs", "assets/**/*.js"];

/// Writes the style sheet to `out`; without a source there is none.
pub(crate) fn build(root: &Path, out: &Path) -> Result<()> {
    let source = root.join("assets").join("scss").join("site.scss");
    if !source.exists() {
        return Ok(());
    }
    let options = grass::Options::default()
        .load_path(root.join("node_modules"))
        .load_path(root.join("node_modules").join("nhsuk-frontend").join("dist"))
        .quiet(true);
    let css = grass::from_path(&source, &options)
        .map_err(|error| anyhow::anyhow!("{error}"))
        .context("assets/scss/site.scss does not compile")?;
    fs::write(out, css)?;
    run::quiet(
        node::program(root, "purgecss")?.arg("--css").arg(out).arg("--content").args(USED_IN).arg("--output").arg(out),
    )?;
    run::quiet(
        node::program(root, "esbuild")?
            .arg(out)
            .args(["--minify", "--allow-overwrite", "--log-level=warning"])
            // Chrome and Safari of 2020: old phones.
            .arg("--target=chrome80,safari13.1,firefox78")
            .arg(format!("--outfile={}", out.display())),
    )?;
    Ok(())
}
