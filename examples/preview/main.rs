//! Writes every page with sample data to `target/preview/`, so that a designer can look.
//!
//! `cargo run --example preview`, with the compiled style sheet in `assets/site.css` of that folder's parent or linked
//! there by hand: pages ask for `assets/site.css` beside them.
#![allow(clippy::print_stdout, reason = "it tells where to look")]

mod samples;

use std::{fs, io, path::Path};

fn main() -> io::Result<()> {
    let folder = Path::new("target/preview");
    fs::create_dir_all(folder)?;
    for (name, html) in samples::all() {
        // The pages stand in one folder here, not at the root of a site.
        let html = html.replace("=\"/assets/", "=\"assets/").replace("?v=dev", "");
        fs::write(folder.join(name).with_extension("html"), html)?;
    }
    println!("{}", folder.display());
    Ok(())
}
