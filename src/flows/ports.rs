//! What flows need of the world. At the edge the platform stands behind each of these, in native tests a plain value.

use std::net::IpAddr;
use std::sync::Arc;

use async_trait::async_trait;
use thiserror::Error;

use crate::domain::ids::{Reference, Secret};
use crate::domain::job::Job;
use crate::domain::on_call::HookUrl;
use crate::domain::passkey::Algorithm;
use crate::domain::quota::{Policy, Standing};
use crate::domain::service::ServiceCode;
use crate::domain::sign_in;
use crate::domain::signing::HeadKey;
use crate::domain::site::Site;
use crate::domain::story::EmailAddress;
use crate::domain::thread::Event;
use crate::domain::time::Timestamp;
use crate::domain::tries::Limit;
use crate::store::db::Db;

use super::reads::Readings;
use super::seal::Seals;
use super::watch::Watch;

/// Something of the platform did not answer. The cause is for the log; it never holds a person's words.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{what} is out of reach: {cause}")]
pub struct OutOfReach {
    /// What was asked: "threads", "mail".
    pub what: &'static str,
    /// What it said.
    pub cause: String,
}

/// Gives each public event of a service its place.
#[async_trait]
pub trait Threads: Send + Sync {
    /// Appends, or finds the event where it already stands. `None`: a tombstone for a story that this thread never
    /// held.
    async fn append(&self, service: &ServiceCode, event: &Event)
    -> Result<Option<super::thread::Appended>, OutOfReach>;

    /// Writes the database's copy of a thread anew from the object, which is what is right about order.
    async fn reconcile(&self, service: &ServiceCode) -> Result<u64, OutOfReach>;
}

/// Rings for one story at a time. May fail: the sweep does what no alarm did.
#[async_trait]
pub trait Alarms: Send + Sync {
    /// Rings (`flows::alarm`) for a story at this time, in place of the time set before.
    async fn wake(&self, story: &Reference, at: Timestamp) -> Result<(), OutOfReach>;
}

/// Signed calls to addresses outside.
#[async_trait]
pub trait Hooks: Send + Sync {
    /// Posts JSON with its signature. Redirects are not followed; any answer but success is an error, which never holds
    /// the address.
    async fn post(&self, to: &HookUrl, body: &str, signature: &str) -> Result<(), OutOfReach>;

    /// Every address that a name has now, of either kind. An error when that cannot be known.
    async fn resolve(&self, host: &str) -> Result<Vec<IpAddr>, OutOfReach>;

    /// Posts a message by the Standard Webhooks specification and gives back the status, whatever it is. Redirects are
    /// not followed and nothing of the answer's body is read. An error never holds the address.
    async fn deliver(&self, to: &HookUrl, parcel: &Parcel) -> Result<u16, OutOfReach>;
}

/// A message to a webhook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// `webhook-id`: the same whenever the same is sent again.
    pub id: String,
    /// `webhook-timestamp`: when it is sent.
    pub at: Timestamp,
    /// `webhook-signature`: one or two, with a space between.
    pub signature: String,
    /// JSON.
    pub body: String,
}

/// Reminds of work that the outbox already holds. May fail in silence: the sweep reminds again.
pub trait Queue: Send + Sync {
    /// Sends the message after the answer has gone out.
    fn remind(&self, job: &Job);
}

/// Copies of costly answers, shared by all isolates for about a minute. Losing one costs time and nothing else; none is
/// ever deleted: its key holds the number that moves with everything public, so nobody looks for it after a change.
#[async_trait]
pub trait Copies: Send + Sync {
    /// A copy, if there is one and it can be had.
    async fn get(&self, key: &str) -> Option<String>;

    /// Keeps a copy after the answer has gone out.
    fn keep(&self, key: &str, copy: String);
}

/// The time.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// Randomness for ids, salts and tokens.
pub trait Random: Send + Sync {
    /// Fills with bytes that nobody can guess.
    fn fill(&self, bytes: &mut [u8]);
}

/// A letter. Its subject never says anything of a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// To whom.
    pub to: EmailAddress,
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// The same as HTML; plain text alone when empty.
    pub html: String,
    /// Where a POST stops letters like this one (RFC 8058); empty for a letter that somebody asked for.
    pub stop: String,
}

impl Letter {
    /// A letter of plain text that somebody asked for this minute, like a code to sign in.
    #[must_use]
    pub fn plain(to: EmailAddress, subject: &str, text: String) -> Self {
        Self { to, subject: subject.to_owned(), text, html: String::new(), stop: String::new() }
    }
}

/// What became of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// It is on its way.
    Taken,
    /// The address takes no mail, now or later: it bounced before, or its owner complained.
    Refused,
}

/// Sends letters.
#[async_trait]
pub trait Mail: Send + Sync {
    /// Sends one. An error means: again later.
    async fn send(&self, letter: &Letter) -> Result<Delivery, OutOfReach>;

    /// The letters of a local run, newest first; `None` where letters really leave.
    async fn mailbox(&self) -> Option<Vec<Kept>>;
}

/// A letter in the mailbox of a local run.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Kept {
    /// To whom.
    pub to: String,
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// The same as HTML, or empty.
    #[serde(default)]
    pub html: String,
    /// Where a POST stops such letters, or empty.
    #[serde(default)]
    pub stop: String,
    /// When.
    pub at: Timestamp,
}

/// Counts that must hold: one place in the world for each name.
#[async_trait]
pub trait Gates: Send + Sync {
    /// Asks the sign-in state of one address, by a keyed hash of the address.
    async fn sign_in(&self, address: &str, ask: &sign_in::Ask) -> Result<bool, OutOfReach>;

    /// Counts one try under a name; whether it is allowed.
    async fn allow(&self, name: &str, limit: Limit) -> Result<bool, OutOfReach>;

    /// Forgets the tries under a name: the last one was right.
    async fn forgive(&self, name: &str) -> Result<(), OutOfReach>;
}

/// Limits that may be roughly right: they keep a flood out, nothing else hangs on them.
#[async_trait]
pub trait Limiter: Send + Sync {
    /// Whether this caller, known by a keyed hash of its address, may do this now. Yes when the limiter is down.
    async fn allow(&self, caller: &str) -> bool;

    /// Counts one reading of open data. Each isolate counts for itself.
    fn spend(&self, caller: &str, policy: Policy, now: Timestamp) -> Standing;
}

/// Makes a hash slow: PBKDF2 with HMAC-SHA-256 (RFC 8018).
#[async_trait]
pub trait Stretch: Send + Sync {
    /// 32 bytes from words and salt.
    async fn stretch(&self, words: &str, salt: &[u8], rounds: u32) -> Result<[u8; 32], OutOfReach>;
}

/// Checks signatures of passkeys.
#[async_trait]
pub trait Signatures: Send + Sync {
    /// Whether a key made a signature over a message. The key is SPKI of the algorithm's own form, an ECDSA signature
    /// is two numbers of 32 bytes.
    async fn verify(
        &self,
        algorithm: Algorithm,
        key: &[u8],
        message: &[u8],
        signature: &[u8],
    ) -> Result<bool, OutOfReach>;
}

/// Says for the operator what went wrong inside. Never a person's words, addresses or keys.
pub trait Log: Send + Sync {
    /// One line.
    fn error(&self, line: &str);
}

/// What is fixed for one deployment.
#[derive(Debug, Clone)]
pub struct Config {
    /// The jurisdiction.
    pub site: Site,
    /// The root of every keyed hash.
    pub secret: Secret,
    /// The keys of sealed addresses.
    pub seals: Seals,
    /// Scheme and host of public addresses, without a slash at the end.
    pub origin: String,
    /// Public half of the key that signs thread heads, in hexadecimal; empty where the site has none.
    pub public_key: String,
    /// The key itself; `None` where the site has none. The register is signed with it too.
    pub head_key: Option<HeadKey>,
}

/// Everything that a flow may use.
#[derive(Clone)]
pub struct Platform {
    /// The truth.
    pub db: Arc<dyn Db>,
    /// The order.
    pub threads: Arc<dyn Threads>,
    /// Reminders.
    pub queue: Arc<dyn Queue>,
    /// Rendered copies.
    pub copies: Arc<dyn Copies>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub random: Arc<dyn Random>,
    /// Letters.
    pub mail: Arc<dyn Mail>,
    /// Signed calls.
    pub hooks: Arc<dyn Hooks>,
    /// Alarms.
    pub alarms: Arc<dyn Alarms>,
    /// Counts that hold.
    pub gates: Arc<dyn Gates>,
    /// Counts that may be rough.
    pub limiter: Arc<dyn Limiter>,
    /// Slow hashes.
    pub stretch: Arc<dyn Stretch>,
    /// Signatures of passkeys.
    pub signatures: Arc<dyn Signatures>,
    /// Readings of stories that are not written yet.
    pub reads: Arc<Readings>,
    /// Whether anything public has changed.
    pub watch: Arc<Watch>,
    /// What the operator reads.
    pub log: Arc<dyn Log>,
    /// What is fixed.
    pub config: Config,
}
