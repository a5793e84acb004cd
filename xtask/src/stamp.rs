//! Whether anything that a build is made from has changed since the last one.
//!
//! Wrangler starts the build at each of its own starts; finding out that nothing is to be done must
//! take no time. When in doubt the build is done: cargo then finds out by itself.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

use anyhow::Result;
use sha2::{Digest, Sha256};

/// What is not built from: outputs, and what only tests and people read.
const LEFT_OUT: [&str; 10] =
    ["target", "build", "node_modules", ".git", ".wrangler", ".ci", "tests", "docs", "migrations", ".dev.vars"];

/// A fingerprint of every file below `root` that a build may read: its path, size and time of change.
pub(crate) fn of(root: &Path, profile: &str) -> Result<String> {
    let mut hash = Sha256::new();
    hash.update(profile);
    for entry in sorted(root)? {
        let name = entry.file_name();
        if !LEFT_OUT.iter().any(|left_out| name == *left_out) {
            add(&mut hash, &entry.path())?;
        }
    }
    Ok(hex(&hash.finalize()))
}

fn add(hash: &mut Sha256, path: &Path) -> Result<()> {
    let metadata = fs::symlink_metadata(path)?;
    hash.update(path.as_os_str().as_encoded_bytes());
    if metadata.is_dir() {
        for entry in sorted(path)? {
            add(hash, &entry.path())?;
        }
    } else {
        let changed = metadata.modified()?.duration_since(UNIX_EPOCH)?;
        hash.update(metadata.len().to_le_bytes());
        hash.update(changed.as_nanos().to_le_bytes());
    }
    Ok(())
}

fn sorted(folder: &Path) -> Result<Vec<fs::DirEntry>> {
    let mut entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    Ok(entries)
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_a_source_or_of_the_profile_is_seen_and_that_of_an_output_is_not() -> Result<()> {
        let root = std::env::temp_dir().join(format!("caretold-stamp-test-{}", std::process::id()));
        fs::create_dir_all(root.join("src/deep"))?;
        fs::create_dir_all(root.join("build"))?;
        fs::write(root.join("src/deep/lib.rs"), "one")?;
        let before = of(&root, "release")?;
        fs::write(root.join("build/index.js"), "made")?;
        assert_eq!(of(&root, "release")?, before);
        assert_ne!(of(&root, "edge-dev")?, before);
        fs::write(root.join("src/deep/lib.rs"), "three")?;
        assert_ne!(of(&root, "release")?, before);
        Ok(fs::remove_dir_all(&root)?)
    }
}
