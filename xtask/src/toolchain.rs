//! A Rust that can build the worker: WebAssembly, with a standard library that unwinds on panic.
//!
//! There are two ways (`docs/decisions/0002-wasm-build.md`). The ordinary one is rustup's nightly with
//! the source of the library. Where that cannot be had, Debian's packages of a newer Rust do it.

mod debian;
mod rustup;

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::run;

/// The only target of the worker.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The run time knows the older form of exceptions in WebAssembly.
const LEGACY_EXCEPTIONS: &str = "-Cllvm-args=-wasm-use-legacy-eh";

/// What must be set for a process that compiles for the worker.
#[derive(Debug, Default)]
pub(crate) struct Toolchain {
    /// Stand-ins that come first on the PATH.
    stand_ins: Option<PathBuf>,
    /// A library that was compiled beforehand.
    sysroot: Option<PathBuf>,
}

impl Toolchain {
    /// Readies a command to compile for the worker; nothing outside that process changes.
    pub(crate) fn apply(&self, command: &mut Command) -> Result<()> {
        // What `cargo run` sets for this program is meant for this program.
        for name in ["CARGO", "LD_LIBRARY_PATH", "RUSTC", "RUSTUP_TOOLCHAIN"] {
            command.env_remove(name);
        }
        command.env("RUSTFLAGS", LEGACY_EXCEPTIONS);
        if let Some(sysroot) = &self.sysroot {
            command.env("SYSROOT", sysroot);
        }
        if let Some(stand_ins) = &self.stand_ins {
            run::prepend_path(command, stand_ins)?;
        }
        Ok(())
    }
}

/// Finds or installs a toolchain. `CARETOLD_TOOLCHAIN=rustup` or `debian` leaves no choice.
pub(crate) fn find() -> Result<Toolchain> {
    match std::env::var("CARETOLD_TOOLCHAIN").as_deref() {
        Ok("rustup") => rustup::ready(),
        Ok("debian") => debian::ready(),
        Ok(other) => bail!("CARETOLD_TOOLCHAIN is rustup or debian, not \"{other}\""),
        Err(_) => rustup::ready().or_else(|first| {
            debian::ready()
                .with_context(|| format!("no Rust for WebAssembly: by rustup ({first:#}) or by Debian's packages"))
        }),
    }
}
