//! Search, measured: relevance on judged questions, and time over many stories. Both are examples of the main package, which
//! run its real search; the tasks do not depend on it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::run;

/// What to measure relevance on. Without files, the small set of the repository.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Options {
    /// `{id, title, body}`, a JSON object a line.
    pub(crate) documents: Option<PathBuf>,
    /// `id<TAB>text`, a line each.
    pub(crate) queries: Option<PathBuf>,
    /// `query 0 document grade`, a line each (TREC).
    pub(crate) qrels: Option<PathBuf>,
    /// Where the answers are written, as a TREC run.
    pub(crate) run: Option<PathBuf>,
}

/// Prints `nDCG@10`, `MRR` and `empty`, a line each.
pub(crate) fn evaluate(root: &Path, options: &Options) -> Result<()> {
    let own = root.join("xtask").join("search");
    let file = |given: &Option<PathBuf>, name: &str| {
        std::path::absolute(given.clone().unwrap_or_else(|| own.join(name))).context("a path that does not resolve")
    };
    let mut command = example(root, "search_eval");
    command.arg(file(&options.documents, "documents.jsonl")?);
    command.arg(file(&options.queries, "queries.tsv")?);
    command.arg(file(&options.qrels, "qrels.txt")?);
    if let Some(run) = &options.run {
        command.arg(std::path::absolute(run)?);
    }
    run::shown(&mut command)
}

/// Prints how long searches take over a seeded database.
pub(crate) fn time(root: &Path, database: &Path) -> Result<()> {
    run::shown(example(root, "search_bench").arg(database))
}

fn example(root: &Path, name: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet", "--locked", "--profile", "edge-dev", "--example", name, "--"]).current_dir(root);
    command
}
