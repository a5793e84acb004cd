//! Packs the translations in `locales/` into the tables that `domain/language` looks texts up in.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use catalogue::pack::{Language, source};
use catalogue::po;

/// The file of each language, and the name of its table.
const LANGUAGES: [(&str, &str); 2] = [("locales/cy.po", "WELSH"), ("locales/ga.po", "IRISH")];

fn main() -> Result<(), Box<dyn Error>> {
    let mut read = Vec::new();
    for (path, name) in LANGUAGES {
        println!("cargo::rerun-if-changed={path}");
        let entries = po::read(&fs::read_to_string(path)?).map_err(|error| format!("{path}: {error}"))?;
        read.push((name, entries));
    }
    let languages: Vec<Language<'_>> = read.iter().map(|(name, entries)| Language { name, entries }).collect();
    fs::write(Path::new(&env::var("OUT_DIR")?).join("catalogues.rs"), source(&languages)?)?;
    Ok(())
}
