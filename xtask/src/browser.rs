//! The screening for browsers: the module of `crates/screening-web` with its JavaScript, in a folder of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::build::{EXCEPTIONS, FEATURES, Profile, SMALL};
use crate::toolchain::{TARGET, Toolchain};
use crate::tools::Tools;
use crate::{node, progress, run};

/// Compiles and binds it; gives the folder with `screening.js` and `screening_bg.wasm`.
pub(crate) fn build(root: &Path, profile: Profile, toolchain: &Toolchain, tools: &Tools) -> Result<PathBuf> {
    progress::step("Building the screening for browsers", || {
        let target = root.join("target").join("wasm");
        run::quiet(
            toolchain
                .cargo_build()?
                .args(["--package", "screening-web", "--profile", profile.name()])
                .current_dir(root)
                .env("CARGO_TARGET_DIR", &target),
        )?;
        let compiled = target.join(TARGET).join(profile.name()).join("screening_web.wasm");
        let folder = target.join("browser");
        let out = folder.join("out");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&out)?;
        // The library that we have unwinds. Here nobody catches: a module without exceptions is smaller by a tenth, and
        // older browsers know it too.
        let calm = folder.join("calm.wasm");
        run::quiet(optimiser(root, &compiled, &calm)?.args(["--strip-eh", EXCEPTIONS]))?;
        run::quiet(
            Command::new(&tools.bindgen)
                .args(["--target", "web", "--no-typescript", "--out-name", "screening", "--out-dir"])
                .arg(&out)
                .arg(&calm),
        )?;
        if profile == Profile::Release {
            let module = out.join("screening_bg.wasm");
            let smaller = folder.join("smaller.wasm");
            run::quiet(optimiser(root, &module, &smaller)?.args(SMALL))?;
            fs::rename(smaller, module)?;
        }
        Ok(out)
    })
}

fn optimiser(root: &Path, from: &Path, to: &Path) -> Result<Command> {
    let mut command = node::program(root, "wasm-opt")?;
    command.arg(from).args(FEATURES).arg("--output").arg(to);
    Ok(command)
}
