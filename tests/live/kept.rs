//! A runtime with data that outlives it, to be killed: `wrangler dev` in a process group of its own, which a watchdog
//! ends when this process does.

use std::fs;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::host::{Printed, npm, root};
use crate::http::{Body, send, wait_within};
use crate::seed;
use crate::world::fresh;

/// Waits for the end of its input, then kills the group.
const WATCHDOG: &str = "read -r _; kill -s KILL -- -$1";

/// A folder with data, deleted at the end.
#[derive(Debug)]
pub(crate) struct Kept(PathBuf);

impl Kept {
    /// With tables and seed.
    pub(crate) fn new() -> Self {
        let folder = root().join("target").join("live").join(fresh("kept"));
        fs::create_dir_all(&folder).unwrap();
        let kept = Self(folder);
        kept.wrangler(&["d1", "migrations", "apply", "DB", "--local"]);
        kept.sql(&seed::statements().join(";\n"));
        kept
    }

    /// Runs statements; only while nothing serves the folder.
    pub(crate) fn sql(&self, sql: &str) {
        let file = self.0.join("statements.sql");
        fs::write(&file, format!("{sql};\n")).unwrap();
        self.wrangler(&["d1", "execute", "DB", "--local", "--yes", "--file", file.to_str().unwrap()]);
    }

    fn wrangler(&self, arguments: &[&str]) {
        let mut command = npm("wrangler");
        let done = command.args(arguments).arg("--persist-to").arg(&self.0).env("CI", "true").output().unwrap();
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    }

    /// Serves it.
    pub(crate) fn serve(&self) -> Runtime {
        Runtime::start(&self.0)
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The running group.
#[derive(Debug)]
pub(crate) struct Runtime {
    leader: Child,
    watchdog: Child,
    /// Scheme, host and port.
    pub(crate) origin: String,
}

impl Runtime {
    fn start(folder: &Path) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut command = npm("wrangler");
        command.args(["dev", "--ip", "127.0.0.1", "--inspector-port", "0", "--show-interactive-dev-session=false"]);
        command.args(["--port", &port.to_string(), "--persist-to"]).arg(folder);
        for (name, value) in
            [("SITE_SECRET", "5e".repeat(32)), ("HEAD_SIGNING_KEY", "07".repeat(32)), ("LOCAL", "1".into())]
        {
            command.arg("--var").arg(format!("{name}:{value}"));
        }
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut leader = command.process_group(0).spawn().unwrap();
        let watchdog = Command::new("sh")
            .args(["-c", WATCHDOG, "watchdog", &leader.id().to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap();
        let printed = Printed::default();
        printed.follow(leader.stdout.take().unwrap());
        printed.follow(leader.stderr.take().unwrap());
        let runtime = Self { leader, watchdog, origin: format!("http://127.0.0.1:{port}") };
        // Wrangler may build before it serves.
        wait_within(Duration::from_mins(5), "the runtime to serve", || {
            send("GET", &format!("{}/about", runtime.origin), &[], Body::None).ok()
        });
        runtime
    }

    /// Fires the cron trigger.
    pub(crate) fn fire(&self) {
        let address = format!("{}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*", self.origin);
        send("GET", &address, &[], Body::None).unwrap().with(200);
    }

    /// Kills every process of it, at once and without warning.
    pub(crate) fn kill(&mut self) {
        let group = format!("-{}", self.leader.id());
        let _ = Command::new("sh").args(["-c", "kill -s KILL -- $1", "kill", &group]).stderr(Stdio::null()).status();
        let _ = self.leader.wait();
    }
}

impl Drop for Runtime {
    fn drop(&mut self) {
        self.kill();
        let _ = self.watchdog.kill();
        let _ = self.watchdog.wait();
    }
}
