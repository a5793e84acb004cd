//! Starting other programs, and saying what went wrong when they fail.

use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How much of a failed program's output is repeated.
const LAST_LINES: usize = 40;

/// Runs it with its output on the terminal.
pub(crate) fn shown(command: &mut Command) -> Result<()> {
    let line = line(command);
    let status = command.stdin(Stdio::null()).status().with_context(|| format!("cannot start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// Runs it without showing its output, unless it fails; returns what it printed on standard output.
pub(crate) fn quiet(command: &mut Command) -> Result<String> {
    let line = line(command);
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("cannot start `{line}`"))?;
    if !output.status.success() {
        bail!("`{line}` failed ({})\n{}", output.status, last_lines(&output));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Like [`shown`], but ended when it takes longer than `limit`.
pub(crate) fn bounded(command: &mut Command, limit: Duration) -> Result<()> {
    let line = line(command);
    let mut child = command.stdin(Stdio::null()).spawn().with_context(|| format!("cannot start `{line}`"))?;
    let end = Instant::now() + limit;
    loop {
        if let Some(status) = child.try_wait()? {
            if status.success() {
                return Ok(());
            }
            bail!("`{line}` failed ({status})");
        }
        if Instant::now() > end {
            child.kill()?;
            child.wait()?;
            bail!("`{line}` was ended: it took more than {} s", limit.as_secs());
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// The first program of that name on the PATH.
pub(crate) fn on_path(name: &str) -> Option<std::path::PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(name)).find(|program| program.is_file())
}

/// Puts `folder` before everything else on the PATH of this one program.
pub(crate) fn prepend_path(command: &mut Command, folder: &Path) -> Result<()> {
    let set_already =
        command.get_envs().find_map(|(name, value)| (name == "PATH").then(|| value.map(Into::into)).flatten());
    let before = set_already.or_else(|| std::env::var_os("PATH")).unwrap_or_default();
    let folders = std::iter::once(folder.to_path_buf()).chain(std::env::split_paths(&before));
    command.env("PATH", std::env::join_paths(folders)?);
    Ok(())
}

fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

fn last_lines(output: &Output) -> String {
    let text = [&output.stdout[..], &output.stderr[..]].concat();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().collect();
    let from = lines.len().saturating_sub(LAST_LINES);
    lines.get(from..).unwrap_or_default().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_takes_too_long_is_ended() {
        let start = Instant::now();
        let result = bounded(Command::new("sleep").arg("30"), Duration::from_millis(200));
        assert!(result.is_err_and(|error| error.to_string().contains("was ended")));
        assert!(start.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn a_failure_repeats_what_the_program_said() {
        let result = quiet(Command::new("sh").args(["-c", "echo because >&2; exit 3"]));
        assert!(result.is_err_and(|error| error.to_string().contains("because")));
    }

    #[test]
    fn what_was_put_before_the_path_stays_behind_what_is_put_later() {
        let mut command = Command::new("true");
        assert!(prepend_path(&mut command, Path::new("/first")).is_ok());
        assert!(prepend_path(&mut command, Path::new("/second")).is_ok());
        let path = command.get_envs().find(|(name, _)| *name == "PATH");
        let path = path.and_then(|(_, value)| value).map(|value| value.to_string_lossy().into_owned());
        assert!(path.is_some_and(|path| path.starts_with("/second:/first:")));
    }
}
