//! A process that never outlives us, with all that it starts.
//!
//! It is the leader of a process group of its own. A watchdog, a shell whose input is a pipe that only
//! we hold, ends the group when that pipe closes: however we end, it does.

use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::run;

/// Waits for the end of its input; then asks the group to end, and three seconds later makes it.
const WATCHDOG: &str = "read -r _; kill -s TERM -- -$1; sleep 3; kill -s KILL -- -$1";

/// How long the group may take to end by itself.
const END: Duration = Duration::from_secs(5);

/// A running process group.
#[derive(Debug)]
pub(crate) struct Group {
    leader: Child,
    watchdog: Child,
}

impl Group {
    /// Starts it.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        let leader = command.stdin(Stdio::null()).process_group(0).spawn();
        let leader = leader.with_context(|| format!("cannot start {}", command.get_program().to_string_lossy()))?;
        let watchdog = Command::new("sh")
            .args(["-c", WATCHDOG, "watchdog", &leader.id().to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // A ctrl-C at the terminal is for us; we pass it on.
            .process_group(0)
            .spawn()
            .context("the watchdog does not start")?;
        Ok(Self { leader, watchdog })
    }

    /// The leader's status, once it has ended.
    pub(crate) fn ended(&mut self) -> Result<Option<ExitStatus>> {
        Ok(self.leader.try_wait()?)
    }

    /// Tells every process of the group.
    fn signal(&self, name: &str) {
        let mut shell = Command::new("sh");
        shell.args(["-c", "kill -s $1 -- -$2", "signal", name, &self.leader.id().to_string()]);
        // Nobody left to be told is no fault.
        let _ = run::quiet(&mut shell);
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.signal("TERM");
        let end = Instant::now() + END;
        while matches!(self.leader.try_wait(), Ok(None)) && Instant::now() < end {
            thread::sleep(Duration::from_millis(20));
        }
        // Whoever is left: the leader, or what it started.
        self.signal("KILL");
        let _ = self.leader.wait();
        let _ = self.watchdog.kill();
        let _ = self.watchdog.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A leader that waits for a process of its own, neither of which ends by itself.
    fn family() -> Result<Group> {
        Group::start(Command::new("sh").args(["-c", "sleep 300 & wait"]))
    }

    fn is_gone(leader: u32) -> bool {
        let mut shell = Command::new("sh");
        shell.args(["-c", "kill -s 0 -- -$1", "probe", &leader.to_string()]);
        let end = Instant::now() + Duration::from_secs(5);
        while Instant::now() < end {
            if run::quiet(&mut shell).is_err() {
                return true;
            }
            thread::sleep(Duration::from_millis(20));
        }
        false
    }

    #[test]
    fn what_is_let_go_of_ends_with_all_that_it_started() -> Result<()> {
        let group = family()?;
        let leader = group.leader.id();
        drop(group);
        assert!(is_gone(leader));
        Ok(())
    }

    #[test]
    fn when_our_end_of_the_pipe_closes_the_group_ends_without_us() -> Result<()> {
        let mut group = family()?;
        // What the system does for a process that is killed.
        drop(group.watchdog.stdin.take());
        let end = Instant::now() + Duration::from_secs(5);
        while group.ended()?.is_none() && Instant::now() < end {
            thread::sleep(Duration::from_millis(20));
        }
        assert!(group.ended()?.is_some());
        assert!(is_gone(group.leader.id()));
        Ok(())
    }
}
