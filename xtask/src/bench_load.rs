//! Load on one worker for one moment, and what it cost there.

use std::fs;
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::random;
use crate::stamp::hex;

/// The kernel counts the time of processes in hundredths of a second.
const TICKS: f64 = 100.0;
/// No shot sends more, however fast the worker is.
const MOST: usize = 20_000;

/// What is sent.
#[derive(Debug, Clone)]
pub(crate) struct Ask {
    pub(crate) path: String,
    /// Sent by POST, with a new idempotency key each time.
    pub(crate) body: Option<Value>,
    pub(crate) token: String,
}

/// What a shot found.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shot {
    pub(crate) seconds: f64,
    /// Seconds of CPU of the whole runtime.
    pub(crate) cpu: f64,
    /// Milliseconds of each request.
    pub(crate) times: Vec<f64>,
    pub(crate) failures: usize,
}

impl Shot {
    /// Both shots as one.
    pub(crate) fn join(mut self, other: Self) -> Self {
        self.times.extend(other.times);
        let (seconds, cpu) = (self.seconds + other.seconds, self.cpu + other.cpu);
        Self { seconds, cpu, failures: self.failures + other.failures, times: self.times }
    }

    fn count(&self) -> f64 {
        f64::from(u32::try_from(self.times.len()).unwrap_or(u32::MAX)).max(1.0)
    }

    /// Microseconds of CPU a request.
    pub(crate) fn cpu_each(&self) -> f64 {
        self.cpu * 1e6 / self.count()
    }

    /// Requests a second.
    pub(crate) fn rate(&self) -> f64 {
        self.count() / self.seconds.max(1e-9)
    }

    /// The time below which this part of the requests stayed.
    pub(crate) fn quantile(&self, part: f64) -> f64 {
        let mut times = self.times.clone();
        times.sort_by(f64::total_cmp);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an index: small and not negative")]
        let index = ((self.count() - 1.0) * part).round() as usize;
        times.get(index).copied().unwrap_or_default()
    }
}

/// Sends these requests in turn on so many connections, from the `first` on.
pub(crate) fn shoot(
    port: u16,
    process: u32,
    asks: &[Ask],
    first: usize,
    connections: usize,
    time: Duration,
) -> Result<Shot> {
    let before = cpu(process)?;
    let start = Instant::now();
    let end = start + time;
    let all = Mutex::new((Vec::new(), 0));
    thread::scope(|scope| {
        for connection in 0..connections {
            let all = &all;
            scope.spawn(move || {
                let turn = Turn { first: first + connection, step: connections };
                let (times, failures) = send(port, asks, turn, end, MOST / connections);
                if let Ok(mut all) = all.lock() {
                    all.0.extend(times);
                    all.1 += failures;
                }
            });
        }
    });
    let seconds = start.elapsed().as_secs_f64();
    // What is done after the answer belongs to the request.
    thread::sleep(Duration::from_millis(50));
    let (times, failures) = all.into_inner().unwrap_or_default();
    Ok(Shot { seconds, cpu: cpu(process)? - before, times, failures })
}

/// Which requests one of several connections sends.
#[derive(Debug, Clone, Copy)]
struct Turn {
    first: usize,
    step: usize,
}

fn send(port: u16, asks: &[Ask], turn: Turn, end: Instant, most: usize) -> (Vec<f64>, usize) {
    let agent = agent();
    let (mut times, mut failures) = (Vec::new(), 0);
    for ask in asks.iter().cycle().skip(turn.first).step_by(turn.step).take(most) {
        let start = Instant::now();
        if start >= end {
            break;
        }
        match one(&agent, port, ask) {
            Ok(_) => times.push(start.elapsed().as_secs_f64() * 1e3),
            Err(_) => failures += 1,
        }
    }
    (times, failures)
}

/// Keeps its connection and gives up in time.
pub(crate) fn agent() -> ureq::Agent {
    ureq::Agent::config_builder().timeout_global(Some(Duration::from_secs(10))).build().into()
}

/// Sends one and reads the whole answer.
pub(crate) fn one(agent: &ureq::Agent, port: u16, ask: &Ask) -> Result<String> {
    let address = format!("http://127.0.0.1:{port}{}", ask.path);
    let mut response = match &ask.body {
        None => agent.get(&address).call()?,
        Some(body) => agent
            .post(&address)
            .header("idempotency-key", hex(&random::bytes::<8>()?))
            .header("authorization", format!("Bearer {}", ask.token))
            .send_json(body)?,
    };
    Ok(response.body_mut().read_to_string()?)
}

/// Seconds of CPU that a process has used.
fn cpu(process: u32) -> Result<f64> {
    let text = fs::read_to_string(format!("/proc/{process}/stat"))?;
    let fields: Vec<&str> =
        text.rsplit_once(')').map(|(_, rest)| rest.split_whitespace().collect()).unwrap_or_default();
    let ticks = |n: usize| fields.get(n).and_then(|field| field.parse::<f64>().ok());
    Ok((ticks(11).context("utime")? + ticks(12).context("stime")?) / TICKS)
}

/// The runtime that a host has started.
pub(crate) fn runtime_of(host: u32) -> Result<u32> {
    for entry in fs::read_dir("/proc")? {
        let Some(process) = entry?.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
        let Some((name, rest)) = stat.rsplit_once(')') else { continue };
        if name.contains("workerd") && rest.split_whitespace().nth(1) == Some(&host.to_string()) {
            return Ok(process);
        }
    }
    bail!("the host has no runtime")
}
