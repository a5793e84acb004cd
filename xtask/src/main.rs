//! The tasks of this repository, run with `cargo xtask <task>`.
//!
//! Everything that a fresh machine needs is installed by the tasks themselves: node packages into
//! `node_modules`, tools and compiled libraries into a cache of the user's that all clones share.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "telling what happens is what a task is for")]

mod accounts;
mod args;
mod assets;
mod bench;
mod bench_export;
mod bench_load;
mod bench_screen;
mod browser;
mod build;
mod cache;
mod check;
mod clock;
mod cron;
mod debian;
mod demo;
mod demo_stories;
mod deploy;
mod dev;
mod group;
mod import;
mod local;
mod node;
mod progress;
mod random;
mod run;
mod screen;
mod screen_eval;
mod screen_train;
mod search;
mod seed;
mod serve;
mod size;
mod sql;
mod stamp;
mod styles;
mod toolchain;
mod tools;
mod verify;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use args::Task;
use local::Data;

fn main() -> ExitCode {
    match args::parse(std::env::args_os().skip(1)) {
        Ok(task) => match perform(&task) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("error: {error:#}");
                ExitCode::FAILURE
            }
        },
        Err(error) => {
            eprintln!("error: {error}\n\n{}", args::USAGE);
            ExitCode::from(2)
        }
    }
}

fn perform(task: &Task) -> Result<()> {
    let root = root()?;
    match task {
        Task::Help => println!("{}", args::USAGE),
        Task::Build { release } => build::build(&root, build::Profile::choose(*release))?,
        Task::Dev(options) => dev::dev(&root, options)?,
        Task::Test { native } => check::check(&root, *native)?,
        Task::Seed { stories } => seed::seed(&Data::new(&root, None)?, *stories)?,
        Task::Bench(options) => bench::bench(&root, options)?,
        Task::Screen { rules: true } => println!("{}", screen::list()),
        Task::Screen { rules: false } => screen::screen()?,
        Task::ScreenEval(options) => screen_eval::evaluate(&root, options)?,
        Task::SearchEval(options) => search::evaluate(&root, options)?,
        Task::ScreenTrain(wanted) => screen_train::train(&root, *wanted)?,
        Task::Verify(options) => println!("{}", verify::verify(options)?),
        Task::Deploy(options) => deploy::deploy(&root, options)?,
    }
    Ok(())
}

/// The folder of the repository: the parent of this package's.
fn root() -> Result<PathBuf> {
    let package =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    let root = package.parent().map(Path::to_path_buf);
    root.context("the folder of the repository is not known: start this with `cargo xtask`")
}
