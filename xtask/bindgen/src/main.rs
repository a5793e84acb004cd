//! The part of the `wasm-bindgen` command line that worker-build calls.
//!
//! The released tool is the same library behind a test runner, a web server and an HTTP client, which
//! take minutes to compile and are never run here. The output is the same byte for byte.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use lexopt::prelude::{Long, Value, ValueExt};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.typescript(true).omit_default_module_path(false);
    let mut out_dir = None;
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("out-dir") => out_dir = Some(PathBuf::from(arguments.value()?)),
            Long("out-name") => {
                bindgen.out_name(&arguments.value()?.string()?);
            }
            Long("target") => {
                choose_target(&mut bindgen, &arguments.value()?.string()?)?;
            }
            Long("typescript") => {
                bindgen.typescript(true);
            }
            Long("no-typescript") => {
                bindgen.typescript(false);
            }
            Long("debug") => {
                bindgen.debug(true);
            }
            Long("keep-debug") => {
                bindgen.keep_debug(true);
            }
            Long("no-demangle") => {
                bindgen.demangle(false);
            }
            Long("omit-default-module-path") => {
                bindgen.omit_default_module_path(true);
            }
            Long("split-linked-modules") => {
                bindgen.split_linked_modules(true);
            }
            Long("experimental-reset-state-function") => {
                bindgen.reset_state_function(true);
            }
            Long("force-enable-abort-handler") => {
                bindgen.force_enable_abort_handler(true);
            }
            Value(input) => {
                bindgen.input_path(PathBuf::from(input));
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let out_dir = out_dir.context("--out-dir is missing")?;
    bindgen.generate(out_dir)
}

/// The two kinds of module that are asked for here; the released tool knows six.
fn choose_target(bindgen: &mut Bindgen, target: &str) -> Result<()> {
    match target {
        "module" => bindgen.module(true)?,
        "bundler" => bindgen.bundler(true)?,
        "web" => bindgen.web(true)?,
        other => bail!("this stand-in does not know the target {other}"),
    };
    Ok(())
}
