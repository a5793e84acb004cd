//! Makes the weights of screening's learned part out of `crates/screening/training`: the same on every machine. That they
//! are what the data gives is a step of `cargo xtask test`; half a minute is long for a test of its own.

mod corpus;
mod examples;
mod grammar;
mod judge;
mod learn;
mod noise;
mod pack;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use corpus::Line;
use learn::Weights;

/// What is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Wanted {
    /// The file of weights.
    #[default]
    Weights,
    /// Only to know whether the file is what training gives.
    Check,
    /// How well it does on lines that it has not seen.
    Figures,
}

/// Trains.
pub(crate) fn train(root: &Path, wanted: Wanted) -> Result<()> {
    let lines = corpus::read(&root.join("crates/screening/training"))?;
    let file = file(root);
    match wanted {
        Wanted::Weights => {
            let packed = packed(&lines)?;
            println!("{} lines, {} bytes", lines.len(), packed.len());
            fs::write(&file, packed).with_context(|| file.display().to_string())
        }
        Wanted::Check => {
            let there = fs::read(&file).with_context(|| file.display().to_string())?;
            if there != packed(&lines)? {
                bail!("{} is not what the training data gives: run `cargo xtask screen-train`", file.display());
            }
            Ok(())
        }
        Wanted::Figures => {
            let (aside, seen): (Vec<_>, Vec<_>) = lines.into_iter().partition(Line::is_aside);
            println!("learned from {} lines, {} set aside", seen.len(), aside.len());
            println!("{}", judge::tell(&pack::round(&Weights::learn(&examples::of(&seen))), &aside));
            Ok(())
        }
    }
}

fn file(root: &Path) -> PathBuf {
    root.join("crates/screening/src/learned/weights.bin")
}

fn packed(lines: &[Line]) -> Result<Vec<u8>> {
    pack::pack(&pack::round(&Weights::learn(&examples::of(lines))), &judge::BOUNDS)
}
