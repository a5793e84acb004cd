//! How fast all stories are handed out in one answer, and whether that takes more memory the more there are.

use std::fs;
use std::io::Read;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

/// The reader keeps no more than this of the answer.
const PART: usize = 1 << 16;

/// Reads whole tables to their end and prints rate and memory.
pub(crate) fn export(port: u16, runtime: u32) -> Result<()> {
    for kind in ["ndjson", "csv"] {
        let address = format!("http://127.0.0.1:{port}/api/v1/stories.{kind}");
        let config = ureq::Agent::config_builder().timeout_global(Some(Duration::from_mins(15)));
        let agent: ureq::Agent = config.build().into();
        let before = resident(runtime)?;
        let start = Instant::now();
        let mut body = agent.get(&address).call()?.into_body();
        let mut reader = body.as_reader();
        let mut buffer = vec![0; PART];
        let (mut lines, mut bytes, mut most, mut parts) = (0_u64, 0_u64, before, 0_u32);
        loop {
            let read = reader.read(&mut buffer)?;
            let Some(read) = buffer.get(..read).filter(|read| !read.is_empty()) else { break };
            bytes += u64::try_from(read.len())?;
            lines += u64::try_from(read.split(|byte| *byte == b'\n').count() - 1)?;
            parts = parts.wrapping_add(1);
            if parts % 64 == 0 {
                most = most.max(resident(runtime)?);
            }
        }
        let seconds = start.elapsed().as_secs_f64();
        ensure!(lines > 0, "nothing was exported");
        let rate = f64::from(u32::try_from(lines)?) / seconds;
        println!(
            "export {kind}: {lines} lines, {} MB in {seconds:.1} s, {rate:.0} a second; memory {} MB before, {} MB at most",
            bytes / 1_000_000,
            before / 1_000,
            most / 1_000
        );
    }
    Ok(())
}

/// Memory of a process that is in use, in kB.
fn resident(process: u32) -> Result<u64> {
    let text = fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no memory is told")?;
    Ok(line.split_whitespace().next().context("no memory is told")?.parse()?)
}
