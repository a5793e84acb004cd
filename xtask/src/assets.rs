//! The static files that are served before the worker is asked: `build/assets/`.
//!
//! They live under the URL prefix `/assets/`, and their addresses carry a hash of all of them (`?v=`),
//! so they may be kept for ever.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::stamp::hex;
use crate::{progress, styles};

/// Read by the platform, never served.
///
/// A worker in a browser lives under the policy that it comes with. The one that screens may compile WebAssembly, so that
/// no page must allow it, and may load nothing but its own two files.
const HEADERS: &str = "\
/assets/*
  Cache-Control: public, max-age=31536000, immutable
  X-Content-Type-Options: nosniff
/assets/check-worker.js
  Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'
";

/// Makes `build/assets/` anew, with the files of the folder `made` too, and returns the hash of what is in it.
pub(crate) fn build(root: &Path, made: &Path) -> Result<String> {
    progress::step("Making the static files", || {
        let out = root.join("build").join("assets");
        let making = root.join("build").join("assets.making");
        if making.exists() {
            fs::remove_dir_all(&making)?;
        }
        let served = making.join("assets");
        fs::create_dir_all(&served)?;
        copy(&root.join("assets"), &served)?;
        copy(made, &served)?;
        styles::build(root, &served.join("site.css"))?;
        fs::write(making.join("_headers"), HEADERS)?;
        let hash = hash(&served)?;
        if out.exists() {
            fs::remove_dir_all(&out)?;
        }
        fs::rename(&making, &out).context("cannot put build/assets in its place")?;
        Ok(hash)
    })
}

/// Copies a folder, but for what is only a source.
fn copy(from: &Path, to: &Path) -> Result<()> {
    let Ok(entries) = fs::read_dir(from) else {
        return Ok(());
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        if name == "scss" || name.as_encoded_bytes().starts_with(b".") {
            continue;
        }
        let to = to.join(&name);
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&to)?;
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), &to)?;
        }
    }
    Ok(())
}

/// Sixteen hex digits that change with the name or content of any file.
fn hash(folder: &Path) -> Result<String> {
    let mut hash = Sha256::new();
    add(&mut hash, folder, folder)?;
    let mut digits = hex(&hash.finalize());
    digits.truncate(16);
    Ok(digits)
}

fn add(hash: &mut Sha256, root: &Path, folder: &Path) -> Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            add(hash, root, &path)?;
        } else {
            let content = fs::read(&path)?;
            hash.update(path.strip_prefix(root)?.as_os_str().as_encoded_bytes());
            hash.update(content.len().to_le_bytes());
            hash.update(content);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_of_names_and_contents_and_sources_are_not_served() -> Result<()> {
        let temporary = std::env::temp_dir().join(format!("caretold-assets-{}", std::process::id()));
        let (from, to) = (temporary.join("from"), temporary.join("to"));
        fs::create_dir_all(from.join("scss"))?;
        fs::create_dir_all(&to)?;
        fs::write(from.join("scss/site.scss"), "a{}")?;
        fs::write(from.join("mark.svg"), "<svg/>")?;
        copy(&from, &to)?;
        assert!(to.join("mark.svg").exists() && !to.join("scss").exists());
        let before = hash(&to)?;
        assert_eq!(before.len(), 16);
        assert_eq!(hash(&to)?, before);
        fs::rename(to.join("mark.svg"), to.join("mark-2.svg"))?;
        assert_ne!(hash(&to)?, before);
        Ok(fs::remove_dir_all(&temporary)?)
    }
}
