//! The way for closed networks: Debian's packages of a newer Rust, with the source of its library.
//!
//! They live in `/usr` beside whatever serves the native work. The library is compiled once into the
//! cache; three stand-ins answer worker-build, which asks rustup for a nightly.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::{LEGACY_EXCEPTIONS, LIBRARY_FEATURES, Packaged, TARGET, Toolchain};
use crate::{cache, debian, progress, run};

/// A compiler, its library's source, its linker, its lints.
const PACKAGES: [&str; 6] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy", "rust-web-llvm", "lld-22"];

/// The package whose only purpose is that the library is compiled.
const MANIFEST: &str = r#"[package]
name = "library"
version = "0.0.0"
edition = "2024"

[lib]
path = "lib.rs"

[workspace]

[profile.release]
opt-level = "s"
panic = "unwind"
"#;

/// The toolchain, installed when it is not there and we may.
pub(super) fn ready() -> Result<Toolchain> {
    debian::install(&PACKAGES)?;
    let version = run::quiet(Command::new("/usr/bin/rustc").arg("--version"))?;
    let version = version.split_whitespace().nth(1).context("rustc does not say its version")?;
    let sysroot = cache::entry(&format!("library-{version}-unwind-small"), |folder| {
        progress::step("Compiling the standard library for the worker, once", || compile_library(folder))
    })?;
    let stand_ins = cache::entry(&format!("stand-ins-{version}-2"), |folder| write_stand_ins(folder, &sysroot))?;
    Ok(Toolchain { packaged: Some(Packaged { stand_ins, sysroot }) })
}

/// Fills `folder` with a root that has the library for the worker beside that for this machine.
fn compile_library(folder: &Path) -> Result<()> {
    let package = folder.join("package");
    fs::create_dir_all(&package)?;
    fs::write(package.join("Cargo.toml"), MANIFEST)?;
    fs::write(package.join("lib.rs"), "#![no_std]\n")?;
    let mut cargo = Command::new("/usr/bin/cargo");
    Toolchain::default().apply(&mut cargo)?;
    run::quiet(
        cargo
            .args(["build", "--release", "--target", TARGET, "-Zbuild-std=std,panic_unwind"])
            .arg(format!("-Zbuild-std-features={LIBRARY_FEATURES}"))
            .arg("--target-dir")
            .arg(package.join("target"))
            .current_dir(&package)
            // For this one process: the library may only be compiled with unstable features.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTC", "/usr/bin/rustc")
            // Optimisation across crates needs the bitcode.
            .env("RUSTFLAGS", format!("-Cpanic=unwind -Cembed-bitcode=yes {LEGACY_EXCEPTIONS}")),
    )?;
    let libraries = folder.join("lib").join("rustlib").join(TARGET).join("lib");
    fs::create_dir_all(&libraries)?;
    for file in fs::read_dir(package.join("target").join(TARGET).join("release").join("deps"))? {
        let file = file?;
        let name = file.file_name();
        let text = name.to_string_lossy();
        if text.ends_with(".rlib") && !text.starts_with("liblibrary-") {
            fs::copy(file.path(), libraries.join(&name))?;
        }
    }
    fs::remove_dir_all(&package)?;
    for entry in fs::read_dir("/usr/lib/rustlib")? {
        let name = entry?.file_name();
        if name.to_string_lossy().ends_with("-linux-gnu") {
            let host = Path::new("/usr/lib/rustlib").join(&name);
            std::os::unix::fs::symlink(host, folder.join("lib").join("rustlib").join(&name))?;
        }
    }
    Ok(())
}

/// Three programs that answer worker-build in the place of rustup and its nightly.
fn write_stand_ins(folder: &Path, sysroot: &Path) -> Result<()> {
    let rustc = format!(
        "#!/bin/sh\n\
         [ \"$1\" = +nightly ] && shift\n\
         exec /usr/bin/rustc --sysroot '{}' \"$@\"\n",
        sysroot.display()
    );
    // The library is compiled already: the wish to do it again is dropped.
    let cargo = "#!/bin/sh\n\
         [ \"$1\" = +nightly ] && shift\n\
         n=$#\n\
         while [ \"$n\" -gt 0 ]; do\n\
         \x20 word=$1; shift; n=$((n - 1))\n\
         \x20 if [ \"$word\" = -Z ]; then\n\
         \x20   case $1 in build-std=*) shift; n=$((n - 1)); continue ;; esac\n\
         \x20 fi\n\
         \x20 set -- \"$@\" \"$word\"\n\
         done\n\
         exec /usr/bin/cargo \"$@\"\n";
    let rustup = "#!/bin/sh\necho 'rust-src (installed)'\n";
    for (name, text) in [("rustc", rustc.as_str()), ("cargo", cargo), ("rustup", rustup)] {
        let path = folder.join(name);
        fs::write(&path, text)?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
    }
    Ok(())
}
