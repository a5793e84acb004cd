//! Writes every page with sample data to `target/preview/`, so that a designer can look: `cargo run --example preview`.
//!
//! The style sheet is the one that the last build made in `build/assets/`; without a build the pages are bare.
#![allow(clippy::print_stdout, reason = "it tells where to look")]

mod samples;

use std::{fs, io, path::Path};

fn main() -> io::Result<()> {
    let folder = Path::new("target/preview");
    let assets = folder.join("assets");
    fs::create_dir_all(&assets)?;
    for (name, html) in samples::all() {
        // The pages stand in one folder here, not at the root of a site.
        let html = html.replace("=\"/assets/", "=\"assets/").replace("?v=dev", "");
        fs::write(folder.join(name).with_extension("html"), html)?;
    }
    for name in ["site.css", "site.js", "favicon.svg"] {
        let built = Path::new("build/assets/assets").join(name);
        if built.exists() {
            fs::copy(built, assets.join(name))?;
        }
    }
    println!("{}", folder.display());
    Ok(())
}
