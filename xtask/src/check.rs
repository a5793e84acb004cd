//! Everything that must hold before a change lands.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::build::{self, Profile};
use crate::{debian, local, node, progress, run, screen_train, size, toolchain};

/// The suites that need the worker running, and what is needed to run it.
const LIVE: [&str; 2] = ["live", "browser"];

/// Runs all checks, or only those of native code; tells of every one that fails, not only of the first.
pub(crate) fn check(root: &Path, native_only: bool) -> Result<()> {
    let start = Instant::now();
    let mut failed = Vec::new();
    let mut done = |name: &'static str, work: &dyn Fn() -> Result<()>| {
        if let Err(error) = progress::step(name, work) {
            eprintln!("{name}: {error:#}");
            failed.push(name);
        }
    };
    done("Formatting", &|| formatting(root));
    done("Lints", &|| {
        let arguments =
            ["clippy", "--workspace", "--all-targets", "--features", "live", "--locked", "--", "--deny", "warnings"];
        run::shown(cargo(root).args(arguments))
    });
    done("Documentation", &|| {
        let arguments = ["doc", "--workspace", "--no-deps", "--document-private-items", "--locked"];
        // Our readers are the developers: private items are documented too, and may be linked to.
        let flags = "--deny warnings --allow rustdoc::private-intra-doc-links";
        run::shown(cargo(root).args(arguments).env("RUSTDOCFLAGS", flags))
    });
    if !native_only {
        done("Lints of the worker", &|| worker_lints(root));
        done("Build", &|| build::build(root, Profile::Release).and_then(|()| size::check(root)));
    }
    done("Weights of screening", &|| screen_train::train(root, screen_train::Wanted::Check));
    done("Native tests", &|| native_tests(root));
    if !native_only {
        done("Tests against the running worker", &|| live_tests(root));
    }
    if !failed.is_empty() {
        bail!("failed: {}", failed.join(", "));
    }
    eprintln!("All is well, after {} s.", start.elapsed().as_secs());
    Ok(())
}

fn cargo(root: &Path) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(root);
    command
}

fn formatting(root: &Path) -> Result<()> {
    run::shown(cargo(root).args(["fmt", "--all", "--check"]))?;
    run::shown(cargo(&root.join("xtask").join("bindgen")).args(["fmt", "--check"]))
}

fn worker_lints(root: &Path) -> Result<()> {
    // One by one: together, what one wants of a dependency would be built into both.
    for package in ["caretold", "screening-web"] {
        let mut clippy = toolchain::find()?.clippy()?;
        clippy.args(["--package", package, "--lib", "--locked"]).current_dir(root);
        clippy.env("CARGO_TARGET_DIR", root.join("target").join("wasm"));
        run::shown(clippy.args(["--", "--deny", "warnings"]))?;
    }
    Ok(())
}

/// Everything but the live suites: unit tests, the suites in `tests/`, the examples in documentation.
fn native_tests(root: &Path) -> Result<()> {
    let mut command = cargo(root);
    command.args(["test", "--workspace", "--locked", "--lib", "--bins"]);
    for suite in suites(root)? {
        if !LIVE.contains(&suite.as_str()) {
            command.args(["--test", &suite]);
        }
    }
    run::shown(&mut command)?;
    run::shown(cargo(root).args(["test", "--workspace", "--locked", "--doc"]))
}

/// The names of the suites in `tests/`: a file, or a folder with a main file.
fn suites(root: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(root.join("tests")).into_iter().flatten() {
        let path = entry?.path();
        let is_suite = path.join("main.rs").exists() || path.extension().is_some_and(|extension| extension == "rs");
        if let (true, Some(name)) = (is_suite, path.file_stem()) {
            names.push(name.to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// The live suites, with what they need in the environment.
fn live_tests(root: &Path) -> Result<()> {
    let suites: Vec<String> = suites(root)?.into_iter().filter(|suite| LIVE.contains(&suite.as_str())).collect();
    if suites.is_empty() {
        return Ok(());
    }
    node::install(root)?;
    if run::on_path("chromedriver").is_none() || run::on_path("chromium").is_none() {
        debian::install(&["chromium", "chromium-driver"])?;
    }
    let mut command = cargo(root);
    command.args(["test", "--locked", "--features", "live"]);
    for suite in suites {
        command.args(["--test", &suite]);
    }
    command
        .env("CARETOLD_CHROMIUM", run::on_path("chromium").unwrap_or_default())
        .env("CARETOLD_CHROMEDRIVER", run::on_path("chromedriver").unwrap_or_default())
        // Wrangler builds before it serves: what is there is what it is to find.
        .env(build::PROFILE_VARIABLE, "release")
        .envs(local::QUIET);
    run::shown(&mut command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suite_is_a_file_or_a_folder_with_a_main_file() -> Result<()> {
        let root = std::env::temp_dir().join(format!("caretold-suites-{}", std::process::id()));
        fs::create_dir_all(root.join("tests/it"))?;
        fs::create_dir_all(root.join("tests/pages"))?;
        fs::write(root.join("tests/it/main.rs"), "")?;
        fs::write(root.join("tests/live.rs"), "")?;
        fs::write(root.join("tests/host.mjs"), "")?;
        assert_eq!(suites(&root)?, ["it", "live"]);
        Ok(fs::remove_dir_all(&root)?)
    }
}
