//! The runtime of this test binary: a Node process that runs the worker (`host.mjs`), spoken to in lines of JSON. Its
//! input is a pipe of ours: however this process ends, the pipe closes and the runtime with it.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

/// Wrangler may build before it serves.
const START: Duration = Duration::from_mins(5);
const ANSWER: Duration = Duration::from_mins(1);
/// Before every answer of `host.mjs`: what else is printed is log.
const MARK: char = '\u{1e}';

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A program from npm, quiet, run in the root by the Node that came with it.
pub(crate) fn npm(name: &str) -> Command {
    let folder = root().join("node_modules").join(".bin");
    let mut path = vec![folder.clone()];
    path.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    let mut command = Command::new(folder.join(name));
    command
        .current_dir(root())
        .env("PATH", std::env::join_paths(path).unwrap())
        .env("WRANGLER_SEND_METRICS", "false")
        .env("CLOUDFLARE_CF_FETCH_ENABLED", "false")
        .env("WRANGLER_HIDE_BANNER", "true");
    command
}

/// Everything that a runtime printed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Printed(Arc<Mutex<String>>);

impl Printed {
    /// So far.
    pub(crate) fn text(&self) -> String {
        self.0.lock().unwrap().clone()
    }

    fn add(&self, line: &str) {
        let mut text = self.0.lock().unwrap();
        text.push_str(line);
        text.push('\n');
    }

    /// Reads a stream to its end, in a thread of its own.
    pub(crate) fn follow(&self, stream: impl Read + Send + 'static) {
        let printed = self.clone();
        thread::spawn(move || {
            for line in BufReader::new(stream).lines().map_while(Result::ok) {
                printed.add(&line);
            }
        });
    }
}

type Waiting = Arc<Mutex<HashMap<u64, Sender<Value>>>>;

/// The running host.
#[derive(Debug)]
pub(crate) struct Host {
    _process: Child,
    input: Mutex<(u64, ChildStdin)>,
    waiting: Waiting,
    /// Scheme, host and port.
    pub(crate) origin: String,
    /// What it printed.
    pub(crate) printed: Printed,
}

impl Host {
    /// Starts it and waits until it serves.
    pub(crate) fn start() -> Self {
        Self::start_with(&root().join("wrangler.toml"))
    }

    /// The same with another configuration.
    pub(crate) fn start_with(config: &Path) -> Self {
        let script: PathBuf = root().join("tests").join("live").join("host.mjs");
        let mut process = npm("node")
            .arg(script)
            .env("CARETOLD_CONFIG", config)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("node starts: `cargo xtask test` installs it");
        let (printed, waiting) = (Printed::default(), Waiting::default());
        printed.follow(process.stderr.take().unwrap());
        let started = expect(&waiting, 0);
        listen(process.stdout.take().unwrap(), printed.clone(), Arc::clone(&waiting));
        let input = Mutex::new((0, process.stdin.take().unwrap()));
        let Ok(started) = started.recv_timeout(START) else {
            panic!("the runtime does not start:\n{}", printed.text());
        };
        let origin = started["origin"].as_str().unwrap().to_owned();
        Self { _process: process, input, waiting, origin, printed }
    }

    /// Has an operation of `host.mjs` done.
    pub(crate) fn ask(&self, operation: &str, mut with: Value) -> Value {
        let answer = {
            let mut input = self.input.lock().unwrap();
            input.0 += 1;
            with["id"] = json!(input.0);
            with["operation"] = json!(operation);
            let answer = expect(&self.waiting, input.0);
            writeln!(input.1, "{with}").expect("the host listens");
            answer
        };
        let answer = answer.recv_timeout(ANSWER).unwrap_or_else(|_| panic!("no answer to {operation}"));
        assert_eq!(answer["error"], Value::Null, "{operation}");
        answer["ok"].clone()
    }

    /// Runs a statement, and gives its rows.
    pub(crate) fn rows(&self, sql: &str) -> Vec<Value> {
        self.ask("sql", json!({ "statements": [sql] }))[0].as_array().unwrap().clone()
    }
}

fn expect(waiting: &Waiting, id: u64) -> Receiver<Value> {
    let (sender, receiver) = channel();
    waiting.lock().unwrap().insert(id, sender);
    receiver
}

/// Gives answers to who waits for them; the first, without number, says that it serves.
fn listen(output: impl Read + Send + 'static, printed: Printed, waiting: Waiting) {
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            let Some(answer) = line.strip_prefix(MARK) else {
                printed.add(&line);
                continue;
            };
            let answer: Value = serde_json::from_str(answer).unwrap();
            let id = answer["id"].as_u64().unwrap_or(0);
            if let Some(sender) = waiting.lock().unwrap().remove(&id) {
                let _ = sender.send(answer);
            }
        }
    });
}
