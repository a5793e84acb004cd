//! Bringing a site to the edge: what it is bound to, its tables, its code, in this order.

use std::path::Path;

use anyhow::{Result, bail};

use crate::{local, node, progress, run};

/// The environments of wrangler.toml.
const SITES: [&str; 3] = ["uk", "ie", "au"];

/// Queues of a site, before its suffix.
const QUEUES: [&str; 4] = ["screening", "publishing", "screening-dead", "publishing-dead"];

/// What is deployed, and whether only to see that it could be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Options {
    /// One of the environments.
    pub(crate) site: String,
    /// Nothing leaves this machine.
    pub(crate) dry_run: bool,
}

/// Deploys one site. What is there already stays; code comes after the tables that it reads.
pub(crate) fn deploy(root: &Path, options: &Options) -> Result<()> {
    let site = options.site.as_str();
    if !SITES.contains(&site) {
        bail!("there is no site \"{site}\": --env takes {}", SITES.join(", "));
    }
    node::install(root)?;
    if options.dry_run {
        return run::shown(local::wrangler(root)?.args(["deploy", "--dry-run", "--env", site]));
    }
    progress::step("Looking for the queues and the database", || {
        for queue in QUEUES {
            let queue = format!("{queue}-{site}");
            make(root, &["queues", "info", &queue], &["queues", "create", &queue])?;
        }
        let database = format!("caretold-{site}");
        make(root, &["d1", "info", &database], &["d1", "create", &database])
    })?;
    progress::step("Bringing the tables up to date", || {
        let arguments = ["d1", "migrations", "apply", "DB", "--remote", "--env", site];
        run::shown(local::wrangler(root)?.args(arguments).env("CI", "true"))
    })?;
    progress::step("Building and deploying", || run::shown(local::wrangler(root)?.args(["deploy", "--env", site])))
}

/// Makes what is not there.
fn make(root: &Path, look: &[&str], create: &[&str]) -> Result<()> {
    if run::quiet(local::wrangler(root)?.args(look)).is_err() {
        run::quiet(local::wrangler(root)?.args(create))?;
    }
    Ok(())
}
