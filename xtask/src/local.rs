//! The data of a local run: a folder with the database, brought up to date before anything serves it.
//!
//! Nothing here may run while wrangler serves the folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use sha2::{Digest, Sha256};

use crate::accounts::{self, Account};
use crate::demo::Plan;
use crate::stamp::hex;
use crate::{import, node, progress, random, run};

/// Environment of wrangler on one's own machine: it asks nothing and tells nobody.
pub(crate) const QUIET: [(&str, &str); 3] =
    [("WRANGLER_SEND_METRICS", "false"), ("CLOUDFLARE_CF_FETCH_ENABLED", "false"), ("WRANGLER_HIDE_BANNER", "true")];

/// Wrangler, for something local.
pub(crate) fn wrangler(root: &Path) -> Result<Command> {
    let mut command = node::program(root, "wrangler")?;
    command.envs(QUIET);
    Ok(command)
}

/// The folder with the data of a local run.
#[derive(Debug)]
pub(crate) struct Data<'a> {
    root: &'a Path,
    folder: PathBuf,
}

impl<'a> Data<'a> {
    /// That folder, or wrangler's own.
    pub(crate) fn new(root: &'a Path, folder: Option<&Path>) -> Result<Self> {
        let folder = match folder {
            Some(folder) => std::path::absolute(folder)?,
            None => root.join(".wrangler").join("state"),
        };
        fs::create_dir_all(&folder)?;
        Ok(Self { root, folder })
    }

    /// Where it is.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The repository.
    pub(crate) fn root(&self) -> &Path {
        self.root
    }

    /// A secret of the local run, where it has one.
    pub(crate) fn secret(&self, name: &str) -> Option<String> {
        let text = fs::read_to_string(self.root.join(".dev.vars")).ok()?;
        let value = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='))?;
        Some(value.trim_matches('"').to_owned())
    }

    /// Brings the tables, the register and the accounts up to date; returns the accounts. With `demo`, new data gets a
    /// plan for demo stories, to be carried out once somebody serves.
    pub(crate) fn prepare(&self, demo: bool) -> Result<Vec<Account>> {
        self.migrate()?;
        let data = self.root.join("data");
        let version = import::version(&data)?;
        let list = self.folder.join("accounts.json");
        let imported = self.is_noted("imported", &version);
        if imported && list.exists() {
            return Ok(serde_json::from_slice(&fs::read(list)?)?);
        }
        let services = import::services(&data)?;
        let mut sql = String::new();
        if !imported {
            sql += &import::statements(&data, &services)?;
        }
        let accounts = if let Ok(list) = fs::read(&list) {
            serde_json::from_slice(&list)?
        } else {
            let accounts = accounts::make(&services)?;
            sql += &accounts::statements(&accounts)?;
            if demo {
                let organisation = accounts::widest_organisation(&services).unwrap_or_default();
                let plan = Plan::make(&services, organisation)?;
                sql += &accounts::statements(&plan.voices)?;
                plan.keep(&self.folder)?;
            }
            accounts
        };
        progress::step("Importing the register of services", || self.execute(&sql))?;
        fs::write(list, serde_json::to_string_pretty(&accounts)?)?;
        self.note("imported", &version)?;
        Ok(accounts)
    }

    fn migrate(&self) -> Result<()> {
        let version = version_of(&self.root.join("migrations"))?;
        if self.is_noted("migrated", &version) {
            return Ok(());
        }
        progress::step("Bringing the tables up to date", || {
            run::quiet(
                wrangler(self.root)?
                    .args(["d1", "migrations", "apply", "DB", "--local", "--persist-to"])
                    .arg(&self.folder)
                    // Otherwise it asks whether it may.
                    .env("CI", "true"),
            )
        })?;
        self.note("migrated", &version)
    }

    /// Runs statements on the database.
    pub(crate) fn execute(&self, sql: &str) -> Result<()> {
        let file = self.folder.join("statements.sql");
        fs::write(&file, sql)?;
        run::quiet(
            wrangler(self.root)?
                .args(["d1", "execute", "DB", "--local", "--yes", "--persist-to"])
                .arg(&self.folder)
                .arg("--file")
                .arg(&file),
        )?;
        Ok(fs::remove_file(file)?)
    }

    /// Whether it was noted that this was done, and of this version.
    pub(crate) fn is_noted(&self, what: &str, version: &str) -> bool {
        fs::read_to_string(self.folder.join(format!("{what}.version"))).is_ok_and(|noted| noted == version)
    }

    /// Notes that this was done, and of which version.
    pub(crate) fn note(&self, what: &str, version: &str) -> Result<()> {
        Ok(fs::write(self.folder.join(format!("{what}.version")), version)?)
    }
}

/// A hash of the names and contents of the files of a folder.
fn version_of(folder: &Path) -> Result<String> {
    let mut files = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    files.sort_by_key(fs::DirEntry::file_name);
    let mut hash = Sha256::new();
    for file in files {
        hash.update(file.file_name().as_encoded_bytes());
        hash.update(fs::read(file.path())?);
    }
    Ok(hex(&hash.finalize()))
}

/// Writes `.dev.vars` with secrets of this machine's own, unless there is one.
pub(crate) fn make_secrets(root: &Path) -> Result<()> {
    let file = root.join(".dev.vars");
    if file.exists() {
        return Ok(());
    }
    let (site, signing) = (hex(&random::bytes::<32>()?), hex(&random::bytes::<32>()?));
    let text = format!(
        "# Secrets of the local run, made by `cargo xtask dev`.\n\
         SITE_SECRET=\"{site}\"\nHEAD_SIGNING_KEY=\"{signing}\"\nLOCAL=\"1\"\n"
    );
    Ok(fs::write(file, text)?)
}
