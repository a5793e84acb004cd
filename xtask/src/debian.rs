//! Debian's packages, installed where we may.

use std::process::Command;

use anyhow::{Result, bail};

use crate::{progress, run};

/// Installs the packages of this list that are missing: on Debian, as root.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let missing: Vec<&str> = packages.iter().copied().filter(|name| !is_installed(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if run::on_path("apt-get").is_none() {
        bail!("this is not Debian; missing: {}", missing.join(" "));
    }
    if run::quiet(Command::new("id").arg("-u"))?.trim() != "0" {
        bail!("please run: sudo apt-get install {}", missing.join(" "));
    }
    progress::step(&format!("Installing Debian packages ({})", missing.join(" ")), || {
        run::quiet(&mut apt(&["update"]))?;
        run::quiet(apt(&["install", "--yes", "--no-install-recommends"]).args(&missing))
    })?;
    Ok(())
}

fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status}", package]);
    run::quiet(&mut query).is_ok_and(|status| status == "installed")
}

fn apt(arguments: &[&str]) -> Command {
    let mut command = Command::new("apt-get");
    command
        .args(["--quiet", "--option", "DPkg::Lock::Timeout=300"])
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}
