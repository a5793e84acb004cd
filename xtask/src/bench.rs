//! What a request costs beside the least that could answer it: a floor of plain JavaScript with the same calls, in the
//! same runtime, in the same minute, each over a direct socket (Miniflare's entry and wrangler cost more than the worker).
//! Trust ratios of CPU time, not rates: other work on the machine changes these by half.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::accounts::{self, Account};
use crate::bench_load::{Ask, Shot, agent, one, runtime_of, shoot};
use crate::build::{self, Profile};
use crate::local::Data;
use crate::{bench_export, bench_screen, clock, node, random, run, search, seed, size};

const CONNECTIONS: [usize; 3] = [1, 8, 64];
/// Requests of one kind that differ.
const UNLIKE: usize = 60_000;
/// Requests of the day that is measured.
const MIXED: usize = 60_000;
const WORDS: [&str; 6] = ["parking", "physiotherapist", "medication", "midwife", "wheelchair leaflet", "night lights"];
/// Signs heads in the bench, as its host says.
const KEY: &str = "1717171717171717171717171717171717171717171717171717171717171717";

/// How to measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Options {
    pub(crate) stories: u32,
    pub(crate) seconds: u64,
    /// Only how long screening takes.
    pub(crate) screening: bool,
    /// Only how long searches take, natively.
    pub(crate) search: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { stories: 2_000, seconds: 1, screening: false, search: false }
    }
}

/// A worker that runs; it ends when its input closes.
struct Host {
    child: Child,
    port: u16,
    runtime: u32,
}

impl Host {
    fn start(root: &Path, which: &str, data: &Path) -> Result<Self> {
        let mut command = node::program(root, "node")?;
        command.arg(root.join("xtask").join("bench").join("host.mjs")).arg(root).arg(which).arg(data);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("the host")?;
        let output = child.stdout.take().context("the host has no output")?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        let said: Value = serde_json::from_str(&line).context("the host did not start")?;
        let port = said.get("port").and_then(Value::as_u64).and_then(|port| u16::try_from(port).ok());
        let runtime = runtime_of(child.id())?;
        Ok(Self { port: port.context("no port")?, runtime, child })
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let end = Instant::now() + Duration::from_secs(5);
        while matches!(self.child.try_wait(), Ok(None)) && Instant::now() < end {
            thread::sleep(Duration::from_millis(20));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Measures and prints.
pub(crate) fn bench(root: &Path, options: &Options) -> Result<()> {
    let folder = root.join("target").join("bench");
    if options.search {
        node::install(root)?;
        let state = seeded(root, &folder, options.stories)?.0;
        return search::time(root, &seed::database(&Data::new(root, Some(&state))?)?);
    }
    bench_screen::bench(root)?;
    if options.screening {
        return Ok(());
    }
    node::install(root)?;
    build::build(root, Profile::Release)?;
    let token = prepare(root, &folder, options.stories)?;
    let hosts = [Host::start(root, "floor", &folder.join("floor"))?, Host::start(root, "ours", &folder.join("ours"))?];
    let [floor, ours] = &hosts;
    let listed = get(ours.port, "/api/v1/stories?limit=100")?;
    let all = all_stories(ours.port)?;
    println!("wasm: {} kB gzipped", size::compressed(&root.join("build").join("index_bg.wasm"))? / 1000);
    let routes = routes(&serde_json::from_str(&listed)?, &all, &token)?;
    println!("{:10} {:>4} | {:>27} | {:>27} | ratio of", "", "", "floor: CPU", "ours: CPU");
    println!("{:10} {:>4} | us each    /s   p50   p99 | us each    /s   p50   p99 |  CPU   rate", "route", "at");
    for (name, asks) in &routes {
        let mut sent = [0, 0];
        for host in &hosts {
            let start = Instant::now();
            let answer = asks.first().map(|ask| one(&agent(), host.port, ask)).transpose();
            let answer = answer.with_context(|| format!("{name} at port {}", host.port))?;
            let bytes = answer.map_or(0, |text| text.len());
            println!("{name}: first answer of {bytes} bytes after {:.1} ms", start.elapsed().as_secs_f64() * 1e3);
            let warm = shoot(host.port, host.runtime, asks, 0, 8, Duration::from_millis(700))?;
            sent = sent.map(|sent: usize| sent.max(warm.times.len() + 1));
        }
        for connections in CONNECTIONS {
            let mut found = [Shot::default(), Shot::default()];
            for (which, host) in [(0, floor), (1, ours), (1, ours), (0, floor)] {
                thread::sleep(Duration::from_millis(100));
                let shot = shoot(
                    host.port,
                    host.runtime,
                    asks,
                    sent.get(which).copied().unwrap_or_default(),
                    connections,
                    Duration::from_secs(options.seconds.clamp(1, 30)),
                )?;
                if let (Some(found), Some(sent)) = (found.get_mut(which), sent.get_mut(which)) {
                    *sent += shot.times.len() + connections;
                    *found = std::mem::take(found).join(shot);
                }
            }
            print_row(name, connections, &found);
        }
    }
    bench_export::export(ours.port, ours.runtime)
}

fn print_row(name: &str, connections: usize, [floor, ours]: &[Shot; 2]) {
    let one = |shot: &Shot| {
        let (p50, p99) = (shot.quantile(0.5), shot.quantile(0.99));
        format!("{:7.0} {:5.0} {p50:5.1} {p99:5.1}", shot.cpu_each(), shot.rate())
    };
    let (cpu, rate) = (ours.cpu_each() / floor.cpu_each(), ours.rate() / floor.rate());
    let failed = match (floor.failures, ours.failures) {
        (0, 0) => String::new(),
        (floor, ours) => format!("  failed: {floor} and {ours}"),
    };
    println!("{name:10} {connections:>4} | {} | {} | {cpu:5.2} {rate:5.2}{failed}", one(floor), one(ours));
}

/// Data with so many stories and somebody who may respond everywhere, made once: its folder and the account.
fn seeded(root: &Path, folder: &Path, stories: u32) -> Result<(PathBuf, Account)> {
    let state = folder.join(format!("state-{stories}"));
    let data = Data::new(root, Some(&state))?;
    data.prepare(false)?;
    let list = state.join("bench.json");
    if !list.exists() {
        seed::add(&data, stories, Some(KEY))?;
        let email = "bench@example.org".to_owned();
        let account = Account { email, role: "responder".into(), scope: "site".into(), token: random::token()? };
        data.execute(&accounts::statements(std::slice::from_ref(&account))?)?;
        fs::write(&list, serde_json::to_string(&account)?)?;
    }
    let account = serde_json::from_slice(&fs::read(list)?)?;
    Ok((state, account))
}

/// Two copies of the same data; answers the token of somebody who may respond everywhere.
fn prepare(root: &Path, folder: &Path, stories: u32) -> Result<String> {
    let (state, account) = seeded(root, folder, stories)?;
    for copy in ["ours", "floor"] {
        let copy = folder.join(copy);
        if copy.exists() {
            fs::remove_dir_all(&copy)?;
        }
        run::quiet(Command::new("cp").arg("-r").arg(&state).arg(&copy))?;
    }
    Ok(account.token)
}

fn get(port: u16, path: &str) -> Result<String> {
    let start = Instant::now();
    let text = one(&agent(), port, &Ask { path: path.to_owned(), body: None, token: String::new() })?;
    println!("first request of a fresh runtime: {:.1} ms", start.elapsed().as_secs_f64() * 1e3);
    Ok(text)
}

/// The references of all public stories, newest first.
fn all_stories(port: u16) -> Result<Vec<String>> {
    let mut all = Vec::new();
    for n in 1.. {
        let ask = Ask { path: format!("/sitemaps/stories/{n}"), body: None, token: String::new() };
        let Ok(map) = one(&agent(), port, &ask) else { break };
        let parts = map.split("/stories/").skip(1);
        all.extend(parts.filter_map(|part| part.split(['<', '"']).next()).map(str::to_owned));
    }
    if all.is_empty() {
        bail!("no map of the site lists a story");
    }
    all.reverse();
    Ok(all)
}

/// Words that stories have, alone and in pairs.
fn questions(items: &[Value]) -> Vec<String> {
    let bodies = items.iter().filter_map(|item| item.get("body").and_then(Value::as_str));
    let words = bodies.flat_map(|body| body.split(|c: char| !c.is_ascii_lowercase())).filter(|word| word.len() > 3);
    let mut seen = std::collections::BTreeSet::new();
    let words: Vec<&str> = words.filter(|word| seen.insert(*word)).collect();
    let alone = words.iter().map(|word| (*word).to_owned());
    let pairs = words.iter().zip(words.iter().rev()).map(|(one, other)| format!("{one}+{other}"));
    alone.zip(pairs).flat_map(|(one, pair)| [one, pair]).collect()
}

fn routes(listed: &Value, all: &[String], token: &str) -> Result<Vec<(&'static str, Vec<Ask>)>> {
    let items = listed.get("items").and_then(Value::as_array).context("no stories are listed")?;
    let mut stories = Vec::new();
    for item in items {
        let reference = item.get("ref").and_then(Value::as_str).context("a story without reference")?;
        let code = item.pointer("/services/0/code").and_then(Value::as_str).context("a story without service")?;
        stories.push((reference, code));
    }
    if stories.is_empty() {
        bail!("there is no story to measure with");
    }
    let ask = |path: String, body: Option<Value>| Ask { path, body, token: token.to_owned() };
    let fixed = |path: &str| vec![ask(path.to_owned(), None)];
    let each =
        |read: fn(&(&str, &str)) -> String| stories.iter().map(|story| ask(read(story), None)).collect::<Vec<_>>();
    let words: Vec<Ask> =
        WORDS.iter().map(|words| ask(format!("/stories?q={}", words.replace(' ', "+")), None)).collect();
    let text = "The nurse came back and told us where we stood. ".repeat(20);
    let tell = |(_, code): &(&str, &str)| {
        let body = json!({
            "title": "A long wait and a kind nurse", "body": text, "good": ["Kind"], "improve": [], "feelings": [],
            "author_role": "patient", "happened": clock::month_before(1), "services": [code],
            "consent": {"publish": true, "api": true},
        });
        ask("/api/v1/stories".to_owned(), Some(body))
    };
    let respond = |(reference, code): &(&str, &str)| {
        let body = json!({"service": code, "body": "Thank you for telling us. We look at it.", "signature": "Matron"});
        ask(format!("/api/v1/stories/{reference}/responses"), Some(body))
    };
    let pages = each(|(reference, _)| format!("/stories/{reference}"));
    let services = each(|(_, code)| format!("/services/{code}"));
    let every: Vec<Ask> = all.iter().map(|reference| ask(format!("/stories/{reference}"), None)).collect();
    let questions: Vec<Ask> =
        questions(items).into_iter().map(|words| ask(format!("/stories?q={words}"), None)).collect();
    let submissions: Vec<Ask> = stories.iter().map(tell).collect();
    Ok(vec![
        ("about", fixed("/about")),
        ("home", unlike(&fixed("/"))),
        ("story", unlike(&pages)),
        ("search", unlike(&words)),
        ("service", unlike(&services)),
        ("thread", unlike(&each(|(_, code)| format!("/services/{code}/thread")))),
        ("submit", submissions.clone()),
        ("respond", stories.iter().map(respond).collect()),
        ("hot story", pages.clone()),
        ("hot search", words.clone()),
        ("mix", mix(&every, &questions, &services, &submissions)),
    ])
}

/// The same requests, each with an address that nobody asked for before: none is answered from memory.
fn unlike(asks: &[Ask]) -> Vec<Ask> {
    let new = |(n, ask): (usize, &Ask)| {
        let sign = if ask.path.contains('?') { '&' } else { '?' };
        Ask { path: format!("{}{sign}new={n}", ask.path), ..ask.clone() }
    };
    asks.iter().cycle().take(UNLIKE).enumerate().map(new).collect()
}

/// What a day brings: of a hundred requests 70 for stories and 20 for words, 8 for services, 2 that tell a story. The
/// n-th of each kind is asked for n times as rarely as the first (Zipf).
fn mix(stories: &[Ask], words: &[Ask], services: &[Ask], submissions: &[Ask]) -> Vec<Ask> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move || {
        // xorshift64: the same day each time.
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        f64::from(u32::try_from(state >> 32).unwrap_or(0)) / f64::from(u32::MAX)
    };
    let mut all = Vec::with_capacity(MIXED);
    for _ in 0..MIXED {
        let (kind, place) = (random(), random());
        let of = match kind {
            kind if kind < 0.70 => stories,
            kind if kind < 0.90 => words,
            kind if kind < 0.98 => services,
            _ => submissions,
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "small"
        )]
        let chosen = ((of.len() as f64).powf(place) - 1.0).round() as usize;
        all.extend(of.get(chosen.min(of.len().saturating_sub(1))).cloned());
    }
    all
}
