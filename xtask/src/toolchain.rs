//! A Rust that can build the worker: WebAssembly, with a standard library that unwinds on panic.
//!
//! There are two ways (`docs/decisions/0002-wasm-build.md`). The ordinary one is rustup's nightly with
//! the source of the library. Where that cannot be had, Debian's packages of a newer Rust do it.

mod packaged;
mod rustup;

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::run;

/// The only target of the worker.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The run time knows the older form of exceptions in WebAssembly.
const LEGACY_EXCEPTIONS: &str = "-Cllvm-args=-wasm-use-legacy-eh";

/// How the standard library is compiled: its sorting and formatting in their small form.
const LIBRARY_FEATURES: &str = "optimize_for_size,panic-unwind";

/// What must be set for a process that compiles for the worker.
#[derive(Debug, Default)]
pub(crate) struct Toolchain {
    /// Debian's, with what makes it fit; none for rustup's.
    packaged: Option<Packaged>,
}

/// What makes Debian's packages fit.
#[derive(Debug)]
struct Packaged {
    /// Stand-ins that come first on the PATH.
    stand_ins: PathBuf,
    /// A library that was compiled beforehand.
    sysroot: PathBuf,
}

impl Toolchain {
    /// Readies a command to compile for the worker; nothing outside that process changes.
    pub(crate) fn apply(&self, command: &mut Command) -> Result<()> {
        // What `cargo run` sets for this program is meant for this program.
        for name in ["CARGO", "LD_LIBRARY_PATH", "RUSTC", "RUSTUP_TOOLCHAIN"] {
            command.env_remove(name);
        }
        command.env("RUSTFLAGS", LEGACY_EXCEPTIONS);
        if let Some(packaged) = &self.packaged {
            command.env("SYSROOT", &packaged.sysroot);
            run::prepend_path(command, &packaged.stand_ins)?;
        } else {
            // Worker-build has a nightly compile the library, which listens to this.
            command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", LIBRARY_FEATURES);
        }
        Ok(())
    }

    /// `cargo build` for the worker's target as worker-build starts it, so that both share what they compile; still
    /// without a package.
    pub(crate) fn cargo_build(&self) -> Result<Command> {
        let mut command = Command::new("cargo");
        self.apply(&mut command)?;
        command
            .args(["+nightly", "build", "--lib", "--target", TARGET, "-Z", "build-std=std,panic_unwind"])
            .env("RUSTFLAGS", format!("{LEGACY_EXCEPTIONS} -Cpanic=unwind"))
            .env("WASM_BINDGEN_USE_JS_SYS", "1");
        Ok(command)
    }

    /// `cargo clippy` for the worker's target, still without arguments.
    pub(crate) fn clippy(&self) -> Result<Command> {
        let mut command = if self.packaged.is_some() {
            // By its path: `cargo clippy` would find rustup's first.
            Command::new("/usr/bin/cargo-clippy")
        } else {
            rustup::add_target()?;
            Command::new("cargo")
        };
        self.apply(&mut command)?;
        if self.packaged.is_some() {
            // The library in the cache was compiled to unwind, and the compiler refuses to mix.
            command.env("RUSTFLAGS", format!("-Cpanic=unwind {LEGACY_EXCEPTIONS}"));
        }
        command.args(["clippy", "--target", TARGET]);
        Ok(command)
    }
}

/// Finds or installs a toolchain. `CARETOLD_TOOLCHAIN=rustup` or `debian` leaves no choice.
pub(crate) fn find() -> Result<Toolchain> {
    match std::env::var("CARETOLD_TOOLCHAIN").as_deref() {
        Ok("rustup") => rustup::ready(),
        Ok("debian") => packaged::ready(),
        Ok(other) => bail!("CARETOLD_TOOLCHAIN is rustup or debian, not \"{other}\""),
        Err(_) => rustup::ready().or_else(|first| {
            packaged::ready()
                .with_context(|| format!("no Rust for WebAssembly: by rustup ({first:#}) or by Debian's packages"))
        }),
    }
}
