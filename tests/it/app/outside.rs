//! The rest of the platform: a clock that is moved by hand, a queue and a log that remember, copies in a map, letters.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Mutex;

use async_trait::async_trait;
use caretold::domain::ids::Reference;
use caretold::domain::job::Job;
use caretold::domain::on_call::HookUrl;
use caretold::domain::passkey::Algorithm;
use caretold::domain::quota::{Counts, Policy, Standing};
use caretold::domain::time::Timestamp;
use caretold::flows::ports::{
    Alarms, Clock, Copies, Delivery, Hooks, Kept, Letter, Limiter, Log, Mail, OutOfReach, Parcel, Queue, Random,
    Signatures, Stretch,
};
use p256::ecdsa::signature::Verifier;
use p256::pkcs8::DecodePublicKey;
use sha2::{Digest, Sha256};

/// Everything that is one value.
pub(crate) struct Hands {
    now: Mutex<Timestamp>,
    drawn: Mutex<u64>,
    jobs: Mutex<Vec<Job>>,
    lines: Mutex<Vec<String>>,
    copies: Mutex<BTreeMap<String, String>>,
    copies_down: Mutex<bool>,
    flooded: Mutex<bool>,
    counts: Mutex<Counts>,
    alarms: Mutex<BTreeMap<Reference, Timestamp>>,
}

impl Hands {
    pub(crate) fn at(now: Timestamp) -> Self {
        Self {
            now: Mutex::new(now),
            drawn: Mutex::default(),
            jobs: Mutex::default(),
            lines: Mutex::default(),
            copies: Mutex::default(),
            copies_down: Mutex::default(),
            flooded: Mutex::default(),
            counts: Mutex::default(),
            alarms: Mutex::default(),
        }
    }

    pub(crate) fn wait(&self, seconds: i64) {
        let mut now = self.now.lock().unwrap();
        *now = now.plus(seconds);
    }

    /// The alarm of a story, if one is set.
    pub(crate) fn alarm(&self, story: &str) -> Option<Timestamp> {
        self.alarms.lock().unwrap().get(&Reference::parse(story).unwrap()).copied()
    }

    /// What the queue was reminded of since the last time.
    pub(crate) fn take_jobs(&self) -> Vec<Job> {
        std::mem::take(&mut *self.jobs.lock().unwrap())
    }

    pub(crate) fn note(&self, line: &str) {
        self.lines.lock().unwrap().push(line.to_owned());
    }

    pub(crate) fn lines(&self) -> Vec<String> {
        self.lines.lock().unwrap().clone()
    }

    /// The keys of all copies.
    pub(crate) fn copies(&self) -> Vec<String> {
        self.copies.lock().unwrap().keys().cloned().collect()
    }

    pub(crate) fn set_copies_down(&self, down: bool) {
        *self.copies_down.lock().unwrap() = down;
    }

    /// Whether the limiter says no to everybody.
    pub(crate) fn set_flooded(&self, flooded: bool) {
        *self.flooded.lock().unwrap() = flooded;
    }
}

impl Clock for Hands {
    fn now(&self) -> Timestamp {
        *self.now.lock().unwrap()
    }
}

impl Random for Hands {
    /// The same bytes in every run, and never the same twice.
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            let mut drawn = self.drawn.lock().unwrap();
            *drawn += 1;
            let hash = Sha256::digest(drawn.to_le_bytes());
            chunk.copy_from_slice(&hash[..chunk.len()]);
        }
    }
}

impl Queue for Hands {
    fn remind(&self, job: &Job) {
        self.jobs.lock().unwrap().push(job.clone());
    }
}

/// Remembers alarms, and rings none: a test rings itself, or lets the sweep do it.
#[async_trait]
impl Alarms for Hands {
    async fn wake(&self, story: &Reference, at: Timestamp) -> Result<(), OutOfReach> {
        self.alarms.lock().unwrap().insert(story.clone(), at);
        Ok(())
    }
}

impl Log for Hands {
    fn error(&self, line: &str) {
        self.note(line);
    }
}

#[async_trait]
impl Copies for Hands {
    async fn get(&self, key: &str) -> Option<String> {
        let down = *self.copies_down.lock().unwrap();
        if down { None } else { self.copies.lock().unwrap().get(key).cloned() }
    }

    fn keep(&self, key: &str, copy: String) {
        let down = *self.copies_down.lock().unwrap();
        if !down {
            self.copies.lock().unwrap().insert(key.to_owned(), copy);
        }
    }
}

#[async_trait]
impl Limiter for Hands {
    async fn allow(&self, _caller: &str) -> bool {
        !*self.flooded.lock().unwrap()
    }

    fn spend(&self, caller: &str, policy: Policy, now: Timestamp) -> Standing {
        self.counts.lock().unwrap().spend(caller, policy, now)
    }
}

#[async_trait]
impl Signatures for Hands {
    async fn verify(&self, how: Algorithm, key: &[u8], message: &[u8], signature: &[u8]) -> Result<bool, OutOfReach> {
        Ok(match how {
            Algorithm::Es256 => {
                let key = p256::ecdsa::VerifyingKey::from_public_key_der(key).unwrap();
                p256::ecdsa::Signature::from_slice(signature).is_ok_and(|made| key.verify(message, &made).is_ok())
            }
            Algorithm::EdDsa => {
                let key = ed25519_dalek::VerifyingKey::from_bytes(key[12..].try_into().unwrap()).unwrap();
                ed25519_dalek::Signature::from_slice(signature).is_ok_and(|made| key.verify(message, &made).is_ok())
            }
            Algorithm::Rs256 => panic!("no test signs so"),
        })
    }
}

#[async_trait]
impl Stretch for Hands {
    async fn stretch(&self, words: &str, salt: &[u8], rounds: u32) -> Result<[u8; 32], OutOfReach> {
        let mut key = [0; 32];
        pbkdf2::pbkdf2_hmac::<Sha256>(words.as_bytes(), salt, rounds, &mut key);
        Ok(key)
    }
}

/// Letters that were sent, and what the post office says to the next one.
#[derive(Default)]
pub(crate) struct Post {
    letters: Mutex<Vec<Letter>>,
    counter: Mutex<Counter>,
    calls: Mutex<Vec<(String, String, String)>>,
    sent: Mutex<Vec<Sent>>,
    status: Mutex<Option<u16>>,
    names: Mutex<BTreeMap<String, Vec<IpAddr>>>,
}

/// How the post office is today.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Counter {
    /// It takes every letter.
    #[default]
    Open,
    /// It cannot be reached, and neither can anything outside.
    Closed,
    /// It says that nobody lives there.
    Refusing,
}

fn closed() -> OutOfReach {
    OutOfReach { what: "mail", cause: "taken down by the test".to_owned() }
}

/// A message to a webhook.
#[derive(Debug, Clone)]
pub(crate) struct Sent {
    pub(crate) to: String,
    pub(crate) id: String,
    pub(crate) at: Timestamp,
    pub(crate) signature: String,
    pub(crate) body: String,
}

impl Sent {
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

impl Post {
    pub(crate) fn letters(&self) -> Vec<Letter> {
        self.letters.lock().unwrap().clone()
    }

    /// Calls to addresses outside: address, body and signature.
    pub(crate) fn calls(&self) -> Vec<(String, String, String)> {
        self.calls.lock().unwrap().clone()
    }

    /// Messages to webhooks, oldest first.
    pub(crate) fn sent(&self) -> Vec<Sent> {
        self.sent.lock().unwrap().clone()
    }

    /// What every receiver of webhooks answers from now on.
    pub(crate) fn answer(&self, status: u16) {
        *self.status.lock().unwrap() = Some(status);
    }

    /// Where a name leads from now on.
    pub(crate) fn lead(&self, host: &str, addresses: &[&str]) {
        let addresses = addresses.iter().map(|one| one.parse().unwrap()).collect();
        self.names.lock().unwrap().insert(host.to_owned(), addresses);
    }

    pub(crate) fn set(&self, counter: Counter) {
        *self.counter.lock().unwrap() = counter;
    }

    /// The subjects of all letters to an address, oldest first.
    pub(crate) fn subjects(&self, to: &str) -> Vec<String> {
        self.letters().into_iter().filter(|letter| letter.to.reveal() == to).map(|letter| letter.subject).collect()
    }

    /// The six digits of the latest letter to an address.
    pub(crate) fn code(&self, to: &str) -> Option<String> {
        let letters = self.letters();
        let letter = letters.iter().rev().find(|letter| letter.to.reveal() == to)?;
        let digits = letter.text.split(|c: char| !c.is_ascii_digit());
        digits.into_iter().find(|run| run.len() == 6).map(str::to_owned)
    }
}

#[async_trait]
impl Mail for Post {
    async fn send(&self, letter: &Letter) -> Result<Delivery, OutOfReach> {
        match *self.counter.lock().unwrap() {
            Counter::Open => self.letters.lock().unwrap().push(letter.clone()),
            Counter::Closed => return Err(closed()),
            Counter::Refusing => return Ok(Delivery::Refused),
        }
        Ok(Delivery::Taken)
    }

    async fn mailbox(&self) -> Option<Vec<Kept>> {
        let kept = |letter: &Letter| Kept {
            to: letter.to.reveal().to_owned(),
            subject: letter.subject.clone(),
            text: letter.text.clone(),
            html: letter.html.clone(),
            stop: letter.stop.clone(),
            at: Timestamp::from_seconds(0),
        };
        Some(self.letters.lock().unwrap().iter().rev().map(kept).collect())
    }
}

#[async_trait]
impl Hooks for Post {
    async fn post(&self, to: &HookUrl, body: &str, signature: &str) -> Result<(), OutOfReach> {
        if *self.counter.lock().unwrap() == Counter::Closed {
            return Err(closed());
        }
        self.calls.lock().unwrap().push((to.reveal().to_owned(), body.to_owned(), signature.to_owned()));
        Ok(())
    }

    async fn resolve(&self, host: &str) -> Result<Vec<IpAddr>, OutOfReach> {
        let names = self.names.lock().unwrap();
        Ok(names.get(host).cloned().unwrap_or_else(|| vec!["1.1.1.1".parse().unwrap()]))
    }

    async fn deliver(&self, to: &HookUrl, parcel: &Parcel) -> Result<u16, OutOfReach> {
        if *self.counter.lock().unwrap() == Counter::Closed {
            return Err(closed());
        }
        let Parcel { id, at, signature, body } = parcel.clone();
        self.sent.lock().unwrap().push(Sent { to: to.reveal().to_owned(), id, at, signature, body });
        Ok(self.status.lock().unwrap().unwrap_or(204))
    }
}
