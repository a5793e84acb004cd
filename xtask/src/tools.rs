//! The two programs that make a worker of a compiled crate: worker-build and wasm-bindgen.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::stamp::hex;
use crate::{cache, progress, run};

/// Must know the version of `worker` in Cargo.lock.
const WORKER_BUILD: &str = "0.8.7";

/// Where the programs are.
#[derive(Debug)]
pub(crate) struct Tools {
    /// Compiles, binds and writes the entry file.
    pub(crate) worker_build: PathBuf,
    /// Makes the JavaScript between the compiled crate and its host.
    pub(crate) bindgen: PathBuf,
}

/// Finds them on the PATH in the right version, else in the cache, else makes them.
pub(crate) fn find(root: &Path) -> Result<Tools> {
    let bindgen_version = locked_version(&fs::read_to_string(root.join("Cargo.lock"))?, "wasm-bindgen")
        .context("Cargo.lock names no wasm-bindgen")?;
    Ok(Tools {
        worker_build: match installed("worker-build", WORKER_BUILD) {
            Some(program) => program,
            None => make_worker_build()?,
        },
        bindgen: match installed("wasm-bindgen", &bindgen_version) {
            Some(program) => program,
            None => make_bindgen(root, &bindgen_version)?,
        },
    })
}

/// The program on the PATH, when it is of that very version.
fn installed(name: &str, version: &str) -> Option<PathBuf> {
    let program = run::on_path(name)?;
    let said = run::quiet(Command::new(&program).arg("--version")).ok()?;
    (said.split_whitespace().last() == Some(version)).then_some(program)
}

fn make_worker_build() -> Result<PathBuf> {
    let folder = cache::entry(&format!("worker-build-{WORKER_BUILD}"), |folder| {
        progress::step("Compiling worker-build, once", || {
            let scrap = folder.join("scrap");
            run::quiet(
                Command::new("cargo")
                    .args(["install", "worker-build", "--version", WORKER_BUILD])
                    .args(["--locked", "--debug", "--no-track", "--root"])
                    .arg(folder)
                    .env("CARGO_TARGET_DIR", &scrap)
                    .env("CARGO_PROFILE_DEV_DEBUG", "false"),
            )?;
            Ok(fs::remove_dir_all(scrap)?)
        })
    })?;
    Ok(folder.join("bin").join("worker-build"))
}

/// The library behind wasm-bindgen with a command line of our own: a tenth of the time to compile.
fn make_bindgen(root: &Path, version: &str) -> Result<PathBuf> {
    let package = root.join("xtask").join("bindgen");
    let mut sources = fs::read(package.join("Cargo.lock"))?;
    sources.extend(fs::read(package.join("src").join("main.rs"))?);
    let mut digest = hex(&<sha2::Sha256 as sha2::Digest>::digest(&sources));
    digest.truncate(8);
    let folder = cache::entry(&format!("bindgen-{version}-{digest}"), |folder| {
        progress::step("Compiling the bindgen library, once", || {
            let scrap = folder.join("scrap");
            run::quiet(
                Command::new("cargo").args(["build", "--locked", "--target-dir"]).arg(&scrap).current_dir(&package),
            )?;
            fs::copy(scrap.join("debug").join("bindgen"), folder.join("bindgen"))?;
            Ok(fs::remove_dir_all(scrap)?)
        })
    })?;
    Ok(folder.join("bindgen"))
}

/// The version of a package in a lock file.
fn locked_version(lock: &str, name: &str) -> Option<String> {
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{name}\""));
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.129"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }

    #[test]
    fn the_bindgen_library_is_of_the_version_that_the_worker_is_locked_to() {
        let platform = locked_version(include_str!("../../Cargo.lock"), "wasm-bindgen");
        let own = locked_version(include_str!("../bindgen/Cargo.lock"), "wasm-bindgen-cli-support");
        assert!(platform.is_some());
        assert_eq!(platform, own);
    }
}
