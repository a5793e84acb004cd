//! A server on this machine, in the background.

use std::process::{Command, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::group::Group;

/// How long a server may take to answer for the first time; it may build first.
const START: Duration = Duration::from_mins(5);

/// A running server; it ends when this is let go of.
#[derive(Debug)]
pub(crate) struct Server {
    group: Group,
    origin: String,
}

impl Server {
    /// Starts it and waits until it answers on that port.
    pub(crate) fn start(command: &mut Command, port: u16) -> Result<Self> {
        let mut server = Self { group: Group::start(command)?, origin: format!("http://127.0.0.1:{port}") };
        server.wait_until_it_answers()?;
        Ok(server)
    }

    /// Its address, without a slash at the end.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// Its status, once it has ended.
    pub(crate) fn ended(&mut self) -> Result<Option<ExitStatus>> {
        self.group.ended()
    }

    fn wait_until_it_answers(&mut self) -> Result<()> {
        let end = Instant::now() + START;
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(10)))
            .http_status_as_error(false)
            .build()
            .into();
        while agent.get(format!("{}/assets/", self.origin)).call().is_err() {
            if let Some(status) = self.ended()? {
                bail!("the server ended ({status})");
            }
            if Instant::now() > end {
                bail!("the server does not answer on {}", self.origin);
            }
            thread::sleep(Duration::from_millis(100));
        }
        Ok(())
    }
}
