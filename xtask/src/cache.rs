//! A folder of the user's for what is slow to make and the same for every clone.
//!
//! Each entry's name carries the version of what is in it, so nothing is ever changed in place: an
//! entry is made beside its place, under a lock, and moved there when it is whole.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The cache folder: `$CARETOLD_CACHE`, else `$XDG_CACHE_HOME/caretold`, else `~/.cache/caretold`.
pub(crate) fn folder() -> Result<PathBuf> {
    let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    choose(variable("CARETOLD_CACHE"), variable("XDG_CACHE_HOME"), variable("HOME"))
        .context("no place for the cache: set HOME or CARETOLD_CACHE")
}

fn choose(own: Option<PathBuf>, xdg: Option<PathBuf>, home: Option<PathBuf>) -> Option<PathBuf> {
    own.or_else(|| xdg.map(|xdg| xdg.join("caretold")))
        .or_else(|| home.map(|home| home.join(".cache").join("caretold")))
}

/// The entry of that name; when it is not there, `make` fills an empty folder that becomes it.
///
/// Two clones that want the same entry at once: the second waits, and finds it made.
pub(crate) fn entry(name: &str, make: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    entry_in(&folder()?, name, make)
}

fn entry_in(cache: &Path, name: &str, make: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let place = cache.join(name);
    if place.exists() {
        return Ok(place);
    }
    fs::create_dir_all(cache).with_context(|| format!("cannot make {}", cache.display()))?;
    let lock = File::create(cache.join(format!("{name}.lock")))?;
    lock.lock()?;
    if place.exists() {
        return Ok(place);
    }
    let making = cache.join(format!("{name}.making"));
    if making.exists() {
        fs::remove_dir_all(&making)?;
    }
    fs::create_dir_all(&making)?;
    make(&making)?;
    fs::rename(&making, &place)?;
    Ok(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_variable_comes_first_and_home_last() {
        let some = |path: &str| Some(PathBuf::from(path));
        assert_eq!(choose(some("/own"), some("/xdg"), some("/home")), some("/own"));
        assert_eq!(choose(None, some("/xdg"), some("/home")), some("/xdg/caretold"));
        assert_eq!(choose(None, None, some("/home")), some("/home/.cache/caretold"));
        assert_eq!(choose(None, None, None), None);
    }

    #[test]
    fn an_entry_is_made_once_and_a_half_made_one_never_counts() -> Result<()> {
        let cache = std::env::temp_dir().join(format!("caretold-cache-test-{}", std::process::id()));
        let half = entry_in(&cache, "thing-1", |making| {
            fs::write(making.join("half"), "")?;
            anyhow::bail!("power cut")
        });
        assert!(half.is_err());
        let whole = entry_in(&cache, "thing-1", |making| Ok(fs::write(making.join("whole"), "")?))?;
        assert!(whole.join("whole").exists() && !whole.join("half").exists());
        entry_in(&cache, "thing-1", |_| anyhow::bail!("made twice"))?;
        Ok(fs::remove_dir_all(&cache)?)
    }
}
