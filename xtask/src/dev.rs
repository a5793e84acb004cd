//! The local run: build, prepare the data, serve, until told to stop.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

use crate::build::{self, Profile};
use crate::cron::Cron;
use crate::demo::{Plan, Teller};
use crate::local::{self, Data};
use crate::serve::Server;
use crate::{node, progress};

/// How the local run is wished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Options {
    /// Where it is served on this machine.
    pub(crate) port: u16,
    /// Where the data is kept; wrangler's own folder when not given.
    pub(crate) persist: Option<PathBuf>,
    /// Fully optimised, as deployed.
    pub(crate) release: bool,
    /// Services only, no demo stories.
    pub(crate) empty: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { port: 8787, persist: None, release: false, empty: false }
    }
}

/// Serves until a signal or the server's own end.
pub(crate) fn dev(root: &Path, options: &Options) -> Result<()> {
    // Otherwise whoever has it would be taken for our server.
    TcpListener::bind(("127.0.0.1", options.port))
        .with_context(|| format!("port {} is taken: choose another with --port", options.port))?;
    node::install(root)?;
    let profile = if options.release { Profile::Release } else { Profile::Development };
    build::build(root, profile)?;
    local::make_secrets(root)?;
    let data = Data::new(root, options.persist.as_deref())?;
    let accounts = data.prepare(!options.empty)?;
    let list = root.join("target").join("dev").join("accounts.json");
    fs::create_dir_all(root.join("target").join("dev"))?;
    fs::write(&list, serde_json::to_string_pretty(&accounts)?)?;

    let stop = stop_flag()?;
    let mut server = Server::start(&mut wrangler(root, &data, options)?, options.port)?;
    if let Some(plan) = Plan::load(data.folder())? {
        tell_demo_stories(&data, &Teller { origin: server.origin(), plan: &plan, accounts: &accounts, stop: &stop });
    }
    println!("\nCaretold is at {}", server.origin());
    println!("  mail      {}/dev/mail", server.origin());
    println!("  accounts  target/dev/accounts.json");
    println!("  stop      ctrl-C\n");
    let mut cron = Cron::new(server.origin());
    cron.fire();
    while !stop.load(Ordering::Relaxed) {
        if let Some(status) = server.ended()? {
            bail!("wrangler ended ({status})");
        }
        cron.tick();
        thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}

/// What cannot be done now is done by the next run: the site is of use without.
fn tell_demo_stories(data: &Data<'_>, teller: &Teller<'_>) {
    let told = progress::step("Telling demo stories", || teller.tell_all());
    if let Err(error) = told.and_then(|()| Plan::forget(data.folder())) {
        eprintln!("the demo stories are not all there, the next run goes on: {error:#}");
    }
}

/// Raised by the first signal; a second one ends us at once, and the watchdog the rest.
fn stop_flag() -> Result<Arc<AtomicBool>> {
    let stop = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        signal_hook::flag::register_conditional_shutdown(signal, 130, Arc::clone(&stop))?;
        signal_hook::flag::register(signal, Arc::clone(&stop))?;
    }
    Ok(stop)
}

fn wrangler(root: &Path, data: &Data<'_>, options: &Options) -> Result<Command> {
    let mut command = local::wrangler(root)?;
    command
        .args(["dev", "--ip", "127.0.0.1", "--inspector-port", "0", "--show-interactive-dev-session=false"])
        .args(["--port", &options.port.to_string()])
        .arg("--var")
        .arg(format!("PUBLIC_ORIGIN:http://127.0.0.1:{}", options.port))
        .arg("--persist-to")
        .arg(data.folder());
    if options.release {
        // Wrangler builds again when a file changes, and would ask for the quick build.
        command.env(build::PROFILE_VARIABLE, "release");
    }
    Ok(command)
}
