//! Demo stories for a new local run: told, screened, decided and answered over HTTP like any other, so that the order of
//! each thread is its object's own.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::accounts::Account;
use crate::demo_stories::{DemoStory, demo_stories};
use crate::import::Service;
use crate::random;
use crate::stamp::hex;

/// How long screening and publishing may take for one story.
const PATIENCE: Duration = Duration::from_mins(1);
const PAUSE: Duration = Duration::from_millis(100);

/// What is left to do, kept beside the data until it is done: what broke off is taken up again.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Plan {
    /// Makes the keys of this run's requests its own.
    id: String,
    /// Who answers for the services outside the organisation of the accounts that people use.
    pub(crate) voices: Vec<Account>,
}

impl Plan {
    /// For a database in which the accounts are new.
    pub(crate) fn make(services: &[Service], organisation: &str) -> Result<Self> {
        let mut voices: Vec<Account> = Vec::new();
        for story in demo_stories()? {
            let Some(code) = story.answering() else { continue };
            let scope = format!("service:{code}");
            let own = services.iter().any(|row| row.code == code && row.organisation_code == organisation);
            if own || voices.iter().any(|voice| voice.scope == scope) {
                continue;
            }
            let email = format!("responder.{}@example.org", hex(&random::bytes::<4>()?));
            voices.push(Account { email, role: "responder".to_owned(), scope, token: random::token()? });
        }
        Ok(Self { id: hex(&random::bytes::<8>()?), voices })
    }

    fn file(folder: &Path) -> PathBuf {
        folder.join("demo.json")
    }

    /// Notes what is left to do.
    pub(crate) fn keep(&self, folder: &Path) -> Result<()> {
        Ok(fs::write(Self::file(folder), serde_json::to_string(self)?)?)
    }

    /// What was noted.
    pub(crate) fn load(folder: &Path) -> Result<Option<Self>> {
        let file = Self::file(folder);
        if !file.exists() {
            return Ok(None);
        }
        Ok(Some(serde_json::from_slice(&fs::read(file)?)?))
    }

    /// Nothing is left.
    pub(crate) fn forget(folder: &Path) -> Result<()> {
        Ok(fs::remove_file(Self::file(folder))?)
    }
}

/// A story that was told.
struct Told {
    n: usize,
    story: DemoStory,
    reference: String,
}

/// Somebody who talks to the server.
pub(crate) struct Teller<'a> {
    pub(crate) origin: &'a str,
    pub(crate) plan: &'a Plan,
    pub(crate) accounts: &'a [Account],
    /// Raised by whoever does not want to wait.
    pub(crate) stop: &'a AtomicBool,
}

impl Teller<'_> {
    /// Does all that is left; harmless where it was done.
    pub(crate) fn tell_all(&self) -> Result<()> {
        let mut told = Vec::new();
        for (n, story) in demo_stories()?.into_iter().enumerate() {
            let answer = self.post("/api/v1/stories", None, &format!("{n}"), &story.draft())?;
            let reference = answer.get("ref").and_then(Value::as_str).context("a told story has no reference")?;
            told.push(Told { n, reference: reference.to_owned(), story });
        }
        for told in told.iter().filter(|told| !told.story.waits) {
            self.publish(told)?;
        }
        told.iter().try_for_each(|told| self.answer(told))
    }

    fn publish(&self, told: &Told) -> Result<()> {
        let (status, version) = self.wait(told, |status| status != "received")?;
        if status == "waiting" {
            let moderator = self.token("moderator", "site")?;
            let path = format!("/api/v1/desk/stories/{}/decisions", told.reference);
            self.post(&path, Some(moderator), &format!("{}-publish", told.n), &told.story.decision(version)?)?;
        }
        self.wait(told, |status| status == "published").map(|_| ())
    }

    fn answer(&self, told: &Told) -> Result<()> {
        let Some(service) = told.story.answering() else { return Ok(()) };
        let token = self.token("responder", &format!("service:{service}"))?;
        let path = format!("/api/v1/stories/{}/responses", told.reference);
        for (m, answer) in told.story.answers.iter().enumerate() {
            let sent = self.post(&path, Some(token), &format!("{}-answer-{m}", told.n), &answer.draft(service))?;
            self.clear(&sent)?;
        }
        Ok(())
    }

    /// Lets a moderator clear a response that waits for one.
    fn clear(&self, sent: &Value) -> Result<()> {
        if sent.get("status").and_then(Value::as_str) != Some("waiting") {
            return Ok(());
        }
        let id = sent.get("id").and_then(Value::as_str).context("a response has no id")?;
        let version = sent.get("version").context("a response has no version")?;
        let decision = json!({"version": version, "action": "approve"});
        let moderator = self.token("moderator", "site")?;
        self.post(
            &format!("/api/v1/desk/responses/{id}/decisions"),
            Some(moderator),
            &format!("{id}-clear"),
            &decision,
        )?;
        Ok(())
    }

    /// Status and version at the desk, once the status is as wished.
    fn wait(&self, told: &Told, is_wished: impl Fn(&str) -> bool) -> Result<(String, i64)> {
        let moderator = self.token("moderator", "site")?;
        let end = Instant::now() + PATIENCE;
        loop {
            self.check_stop()?;
            let address = format!("{}/api/v1/desk/stories/{}", self.origin, told.reference);
            let request = ureq::get(&address).header("authorization", format!("Bearer {moderator}"));
            let desk: Value = request.call().context("the desk does not answer")?.body_mut().read_json()?;
            let status = desk.get("status").and_then(Value::as_str).unwrap_or_default();
            if is_wished(status) {
                let version = desk.get("version").and_then(Value::as_i64).context("a story without version")?;
                return Ok((status.to_owned(), version));
            }
            if Instant::now() > end {
                bail!("a demo story is still {status} after {} s", PATIENCE.as_secs());
            }
            thread::sleep(PAUSE);
        }
    }

    /// The token of somebody with this scope, or else of the account that people use for the role.
    fn token(&self, role: &str, scope: &str) -> Result<&str> {
        let voice = self.plan.voices.iter().find(|voice| voice.scope == scope);
        let found = voice.or_else(|| self.accounts.iter().find(|account| account.role == role));
        found.map(|account| account.token.as_str()).with_context(|| format!("there is no {role}"))
    }

    fn post(&self, path: &str, token: Option<&str>, key: &str, body: &Value) -> Result<Value> {
        self.check_stop()?;
        let mut request = ureq::post(&format!("{}{path}", self.origin))
            .config()
            .http_status_as_error(false)
            .build()
            .header("idempotency-key", format!("demo-{}-{key}", self.plan.id));
        if let Some(token) = token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        let mut response = request.send_json(body)?;
        let status = response.status();
        let text = response.body_mut().read_to_string()?;
        if !status.is_success() {
            bail!("POST {path}: {status} {text}");
        }
        Ok(serde_json::from_str(&text)?)
    }

    fn check_stop(&self) -> Result<()> {
        if self.stop.load(Ordering::Relaxed) {
            bail!("stopped");
        }
        Ok(())
    }
}
