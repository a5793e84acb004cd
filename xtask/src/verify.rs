//! Checking a chain of hashes: the register, or the thread of a service, as anybody can without this program (/data).
//! Nothing of the worker's code is used here: this is the rule written a second time.

use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use ed25519_dalek::{Signature, VerifyingKey};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Hash before the first link.
const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";
/// Entries asked for at once.
const PAGE: usize = 100;

/// What is checked.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Options {
    /// Saved pages in their order, or one address of a chain.
    pub(crate) sources: Vec<String>,
    /// A saved head; for an address it is asked for when not given.
    pub(crate) head: Option<String>,
}

/// Checks what was asked for; says what holds, or fails at what does not.
pub(crate) fn verify(options: &Options) -> Result<String> {
    let [first, rest @ ..] = options.sources.as_slice() else {
        bail!("name a saved page of /api/v1/register or of a thread, or the address of one");
    };
    let is_address = first.contains("://");
    ensure!(!is_address || rest.is_empty(), "name one address, or the files of its pages in their order");
    let mut chain = Chain::default();
    if is_address {
        chain.read_all(first)?;
    } else {
        for source in &options.sources {
            chain.read(&file(source)?).with_context(|| source.clone())?;
        }
    }
    let head = match &options.head {
        Some(saved) => Some(file(saved)?),
        None if is_address => Some(get(&format!("{first}/head"))?),
        None => None,
    };
    chain.report(head.as_ref())
}

fn file(path: &str) -> Result<Value> {
    let text = std::fs::read_to_string(Path::new(path)).with_context(|| path.to_owned())?;
    serde_json::from_str(&text).with_context(|| format!("{path} is not JSON"))
}

fn get(address: &str) -> Result<Value> {
    let mut response = ureq::get(address).call().with_context(|| address.to_owned())?;
    Ok(response.body_mut().read_json()?)
}

/// A chain as far as it was read.
#[derive(Debug)]
struct Chain {
    /// Code of the service; empty for the register.
    service: String,
    /// Position of the last link.
    last: u64,
    /// Its hash.
    hash: String,
    /// Its time or day.
    at: String,
    /// Links that were checked.
    links: u64,
    /// Contents that were compared with their commitment.
    opened: u64,
    /// How long the site says that it is.
    size: u64,
}

impl Default for Chain {
    fn default() -> Self {
        let (service, at) = (String::new(), String::new());
        Self { service, last: 0, hash: GENESIS.to_owned(), at, links: 0, opened: 0, size: 0 }
    }
}

impl Chain {
    fn read_all(&mut self, address: &str) -> Result<()> {
        loop {
            let before = self.links;
            self.read(&get(&format!("{address}?after={}&limit={PAGE}", self.last))?)?;
            if self.links == before || self.last >= self.size {
                return Ok(());
            }
        }
    }

    fn read(&mut self, page: &Value) -> Result<()> {
        let thread = page.get("events").is_some();
        let links = page.get(if thread { "events" } else { "entries" }).and_then(Value::as_array);
        let links = links.context("this is neither a page of the register nor of a thread")?;
        if thread {
            text(page, "service")?.clone_into(&mut self.service);
        }
        self.size = page.get("size").and_then(Value::as_u64).context("a page without its size")?;
        links.iter().try_for_each(|link| self.check(link, thread))
    }

    fn check(&mut self, link: &Value, thread: bool) -> Result<()> {
        let seq = link.get("seq").and_then(Value::as_u64).context("a link without its position")?;
        let next = self.last.saturating_add(1);
        ensure!(seq == next, "after position {} comes {seq}: something is missing or was moved", self.last);
        let (prev, hash) = (text(link, "prev")?, text(link, "hash")?);
        ensure!(prev == self.hash, "{seq}: `prev` is not the hash of the one before");
        let lines = if thread { self.event(seq, link)? } else { entry(seq, link)? };
        ensure!(hash == sha256(&lines), "{seq}: its hash is not that of what it says");
        text(link, if thread { "at" } else { "day" })?.clone_into(&mut self.at);
        hash.clone_into(&mut self.hash);
        (self.last, self.links) = (seq, self.links.saturating_add(1));
        Ok(())
    }

    fn event(&mut self, seq: u64, link: &Value) -> Result<String> {
        let body = link.get("body").context("an event without body")?;
        let commitment = text(body, "commitment")?;
        if let (Ok(salt), Ok(content)) = (text(body, "salt"), text(body, "content")) {
            let committed = format!("{}:{salt}\n{}:{content}\n", salt.len(), content.len());
            ensure!(commitment == sha256(&committed), "{seq}: its words are not those that it commits to");
            self.opened = self.opened.saturating_add(1);
        }
        let [id, kind, story, at, prev] = ["id", "kind", "story", "at", "prev"].map(|name| text(link, name));
        let (id, kind, story, at, prev) = (id?, kind?, story?, at?, prev?);
        let service = &self.service;
        Ok(format!("caretold-event-1\n{service}\n{seq}\n{id}\n{kind}\n{story}\n{at}\n{commitment}\n{prev}\n"))
    }

    fn report(&self, head: Option<&Value>) -> Result<String> {
        let what = if self.service.is_empty() { "The register".to_owned() } else { format!("Thread {}", self.service) };
        let mut said = format!("{what}: {} links hold, {} contents open their commitment.", self.links, self.opened);
        let Some(head) = head else {
            said.push_str(" No head was given: that nothing is missing at the end was not checked.");
            return Ok(said);
        };
        let size = head.get("size").and_then(Value::as_u64).context("a head without its size")?;
        ensure!(size == self.last, "the head says {size} links, {} were read", self.last);
        ensure!(text(head, "hash")? == self.hash, "the head ends in another hash");
        let (key, signature) = (text(head, "key")?, text(head, "signature")?);
        if signature.is_empty() {
            said.push_str(" The head fits and is not signed.");
            return Ok(said);
        }
        let lines = if self.service.is_empty() {
            format!("caretold-register-head-1\n{size}\n{}\n{}\n", self.hash, self.at)
        } else {
            format!("caretold-head-1\n{}\n{size}\n{}\n{}\n", self.service, self.hash, text(head, "at")?)
        };
        ensure!(is_signed(key, &lines, signature), "the signature of the head does not fit");
        Ok(format!("{said} The head fits and is signed by {key}."))
    }
}

fn entry(seq: u64, link: &Value) -> Result<String> {
    let [id, kind, reason, setting, day, prev] =
        ["id", "kind", "reason", "setting", "day", "prev"].map(|name| text(link, name));
    let (id, kind, reason, setting, day, prev) = (id?, kind?, reason?, setting?, day?, prev?);
    Ok(format!("caretold-register-1\n{seq}\n{id}\n{kind}\n{reason}\n{setting}\n{day}\n{prev}\n"))
}

fn text<'a>(value: &'a Value, name: &str) -> Result<&'a str> {
    value.get(name).and_then(Value::as_str).with_context(|| format!("there is no `{name}`"))
}

fn sha256(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

fn is_signed(key: &str, lines: &str, signature: &str) -> bool {
    let checked = || {
        let key = VerifyingKey::from_bytes(&bytes(key)?.try_into().ok()?).ok()?;
        let signature = Signature::from_bytes(&bytes(signature)?.try_into().ok()?);
        key.verify_strict(lines.as_bytes(), &signature).ok()
    };
    checked().is_some()
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    let digits = hex.as_bytes().chunks(2);
    digits.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::{Signer, SigningKey};
    use serde_json::json;

    use super::*;

    fn link(n: u64, prev: &str) -> Value {
        let mut link = json!({"seq": n, "id": format!("{n:016x}"), "kind": "withheld", "reason": "old", "setting": "",
            "day": "2026-11-23", "prev": prev});
        link["hash"] = json!(sha256(&entry(n, &link).unwrap()));
        link
    }

    fn register() -> Value {
        let mut entries: Vec<Value> = Vec::new();
        for n in 1..=3 {
            let prev = entries.last().map_or(GENESIS.to_owned(), |last| last["hash"].as_str().unwrap().to_owned());
            entries.push(link(n, &prev));
        }
        json!({"size": 3, "head": entries[2]["hash"], "entries": entries})
    }

    fn head(page: &Value) -> Value {
        let key = SigningKey::from_bytes(&[7; 32]);
        let hash = page["head"].as_str().unwrap();
        let signature = key.sign(format!("caretold-register-head-1\n3\n{hash}\n2026-11-23\n").as_bytes());
        json!({"size": 3, "hash": hash, "day": "2026-11-23", "key": hex(key.verifying_key().as_bytes()),
            "signature": hex(&signature.to_bytes())})
    }

    fn checked(page: &Value, head: &Value) -> Result<String> {
        let mut chain = Chain::default();
        chain.read(page)?;
        chain.report(Some(head))
    }

    #[test]
    fn a_whole_register_holds_and_any_change_is_told() {
        let page = register();
        let signed = head(&page);
        assert!(checked(&page, &signed).unwrap().contains("3 links hold"));
        for (pointer, value) in [
            ("/entries/1/reason", json!("known")),
            ("/entries/1/seq", json!(3)),
            ("/entries/2/prev", json!(GENESIS)),
            ("/entries/0/day", json!("2026-11-22")),
        ] {
            let mut other = page.clone();
            *other.pointer_mut(pointer).unwrap() = value;
            assert!(checked(&other, &signed).is_err(), "{pointer}");
        }
        let mut short = page.clone();
        short["entries"].as_array_mut().unwrap().pop();
        assert!(checked(&short, &signed).is_err(), "nothing may be missing at the end");
        for (name, value) in [("signature", json!("00".repeat(64))), ("key", json!("zz")), ("size", json!(2))] {
            let mut other = signed.clone();
            other[name] = value;
            assert!(checked(&page, &other).is_err(), "{name}");
        }
    }

    #[test]
    fn a_thread_is_checked_with_the_words_that_are_public() {
        let committed = "4:5a17\n2:{}\n";
        let mut event = json!({"seq": 1, "id": "published:k7m2x9abc", "kind": "published", "story": "k7m2x9abc",
            "at": "2026-11-23T09:00:00Z", "prev": GENESIS,
            "body": {"commitment": sha256(committed), "salt": "5a17", "content": "{}"}});
        let mut chain = Chain { service: "RW3MR".to_owned(), ..Chain::default() };
        event["hash"] = json!(sha256(&chain.event(1, &event).unwrap()));
        let page = json!({"service": "RW3MR", "size": 1, "head": event["hash"], "events": [event]});
        let said = |page: &Value| {
            let mut chain = Chain::default();
            chain.read(page).and_then(|()| chain.report(None))
        };
        assert!(said(&page).unwrap().contains("1 contents open"));
        let mut gone = page.clone();
        gone["events"][0]["body"]["salt"] = Value::Null;
        assert!(said(&gone).unwrap().contains("0 contents open"), "withdrawn words leave the chain whole");
        let mut other = page.clone();
        other["events"][0]["body"]["content"] = json!("{\"a\":1}");
        assert!(said(&other).is_err());
        let mut moved = page;
        moved["service"] = json!("RW3MS");
        assert!(said(&moved).is_err(), "it is the thread of its own service");
    }
}
