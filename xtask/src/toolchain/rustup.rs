//! The ordinary way: a nightly by rustup with the source of the standard library.

use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use super::{TARGET, Toolchain};
use crate::{progress, run};

/// On a network that swallows packets nothing says no.
const PATIENCE: Duration = Duration::from_mins(10);

/// The toolchain, installed when it is not there and may be.
pub(super) fn ready() -> Result<Toolchain> {
    if run::on_path("rustup").is_none() {
        bail!("there is no rustup");
    }
    if !is_installed() {
        install()?;
    }
    Ok(Toolchain::default())
}

fn is_installed() -> bool {
    let list = run::quiet(Command::new("rustup").args(["component", "list", "--installed", "--toolchain", "nightly"]));
    list.is_ok_and(|list| is_complete(&list))
}

/// Whether a list of components has what compiling the library for the worker takes.
fn is_complete(components: &str) -> bool {
    let has = |name: &str| components.lines().any(|line| line.starts_with(name));
    has("rust-src") && has(&format!("rust-std-{TARGET}"))
}

/// Rustup's own switch for machines on which toolchains are not to be fetched unasked.
fn may_fetch() -> Result<()> {
    if std::env::var("RUSTUP_AUTO_INSTALL").is_ok_and(|value| value == "0") {
        bail!("RUSTUP_AUTO_INSTALL=0 says that nothing may be fetched by rustup");
    }
    Ok(())
}

/// Gives the native toolchain the target too, for its lints.
pub(super) fn add_target() -> Result<()> {
    let installed = run::quiet(Command::new("rustup").args(["target", "list", "--installed"]))?;
    if installed.lines().any(|line| line == TARGET) {
        return Ok(());
    }
    may_fetch()?;
    run::bounded(Command::new("rustup").args(["target", "add", TARGET]), PATIENCE)
}

fn install() -> Result<()> {
    may_fetch()?;
    progress::step("Installing a nightly Rust by rustup", || {
        run::bounded(
            Command::new("rustup").args(["toolchain", "install", "nightly", "--profile", "minimal"]).args([
                "--component",
                "rust-src",
                "--target",
                TARGET,
            ]),
            PATIENCE,
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_the_source_and_the_target_are_needed() {
        assert!(is_complete("cargo-x86_64\nrust-src\nrust-std-wasm32-unknown-unknown\n"));
        assert!(!is_complete("rust-src\nrust-std-x86_64-unknown-linux-gnu\n"));
        assert!(!is_complete("rust-std-wasm32-unknown-unknown\n"));
    }
}
