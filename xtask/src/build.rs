//! `build/`: what wrangler serves and deploys.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::{assets, browser, node, progress, run, size, stamp, toolchain, tools};

/// Names the profile for a build that wrangler starts.
pub(crate) const PROFILE_VARIABLE: &str = "CARETOLD_PROFILE";

/// What the compiler and wasm-opt may use; nothing that browsers of the last years and the run time do not know.
pub(crate) const FEATURES: [&str; 6] = [
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-reference-types",
];

/// What only the run time must know.
pub(crate) const EXCEPTIONS: &str = "--enable-exception-handling";

/// How a module is made small. Functions of like names are made of like code: side by side they compress better by a
/// twentieth.
pub(crate) const SMALL: [&str; 2] = ["-Oz", "--reorder-functions-by-name"];

/// How much time is spent on a small and fast result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Seconds after a change.
    Development,
    /// What is deployed.
    Release,
}

impl Profile {
    /// As asked for; wrangler says by `WRANGLER_COMMAND` what it wants the build for.
    pub(crate) fn choose(release: bool) -> Self {
        let release = release || std::env::var(PROFILE_VARIABLE).is_ok_and(|name| name == "release");
        Self::chosen(release, std::env::var("WRANGLER_COMMAND").ok().as_deref())
    }

    fn chosen(release: bool, wrangler: Option<&str>) -> Self {
        match wrangler {
            _ if release => Self::Release,
            None | Some("dev" | "types") => Self::Development,
            Some(_) => Self::Release,
        }
    }

    /// The name of cargo's profile.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Development => "edge-dev",
            Self::Release => "release",
        }
    }
}

/// Makes `build/`, unless nothing has changed since it was made.
pub(crate) fn build(root: &Path, profile: Profile) -> Result<()> {
    let note = root.join("build").join("stamp");
    let stamp = stamp::of(root, profile.name())?;
    if fs::read_to_string(&note).is_ok_and(|last| last == stamp) {
        return Ok(());
    }
    node::install(root)?;
    let toolchain = toolchain::find()?;
    let tools = tools::find(root)?;
    // Until the whole is done there is no whole.
    if note.exists() {
        fs::remove_file(&note)?;
    }
    let browser = browser::build(root, profile, &toolchain, &tools)?;
    let assets = assets::build(root, &browser)?;
    if profile == Profile::Release {
        size::check_browser(root)?;
    }
    progress::step("Building the worker", || {
        let mut command = Command::new(&tools.worker_build);
        command
            .args(["--panic-unwind", "--no-opt", "--profile", profile.name()])
            .current_dir(root)
            // A folder of its own: two compilers in one folder rebuild everything.
            .env("CARGO_TARGET_DIR", root.join("target").join("wasm"))
            .env("WASM_BINDGEN_BIN", &tools.bindgen)
            .env("ESBUILD_BIN", node::program(root, "esbuild")?.get_program())
            .env("CARETOLD_ASSETS", &assets);
        toolchain.apply(&mut command)?;
        run::shown(&mut command)
    })?;
    if profile == Profile::Release {
        optimise(root)?;
    }
    Ok(fs::write(note, stamp)?)
}

/// Makes the module smaller, and drops the names of its functions.
fn optimise(root: &Path) -> Result<()> {
    let module = root.join("build").join("index_bg.wasm");
    let smaller = root.join("build").join("index_bg.smaller");
    progress::step("Optimising the module", || {
        run::quiet(
            node::program(root, "wasm-opt")?
                .arg(&module)
                .args(SMALL)
                .args(FEATURES)
                .arg(EXCEPTIONS)
                .arg("--output")
                .arg(&smaller),
        )?;
        Ok(fs::rename(&smaller, &module)?)
    })
}

#[cfg(test)]
mod tests {
    use super::Profile;

    #[test]
    fn wrangler_gets_a_quick_build_to_serve_and_a_small_one_to_deploy() {
        assert_eq!(Profile::chosen(false, Some("dev")), Profile::Development);
        assert_eq!(Profile::chosen(false, Some("deploy")), Profile::Release);
        assert_eq!(Profile::chosen(false, Some("versions upload")), Profile::Release);
        assert_eq!(Profile::chosen(true, Some("dev")), Profile::Release);
        assert_eq!(Profile::chosen(false, None), Profile::Development);
    }
}
