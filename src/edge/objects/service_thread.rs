//! The order of one service's public events. One object for each service; its name is the service's code.
//!
//! **Held**: in the object's own SQLite, every event in its place with hash and salt (never a word of a story), whether
//! the database has it yet, and whose thread this is (`ledger.rs`).
//!
//! **Invariant**: places are 1, 2, 3 … without hole or repeat, each event carries the hash of the one before, and an id
//! stands once. It holds because reading the end and writing the next event happen between two awaits, where nothing
//! else of this object runs, and because the platform lets no answer out before what was written is durable.
//!
//! **Messages** (`flows::thread::Ask`, answered by `Answer`):
//! - `append`: the event's place, the same one however often it is asked; `not_here` for a tombstone of a story that
//!   this thread never held.
//! - `head`: the signed head.
//! - `reconcile`: everything is written into the database again; how many events.
//! - the alarm: projects what is left, and comes again while anything is.
//!
//! **Awaits**, each safe because nothing that changes is kept in Rust across it:
//! - reading the question: before anything is touched;
//! - reading the database's events, only while the ledger is empty: afterwards it is looked at again before anything is
//!   taken over, and the taking over itself is without an await;
//! - setting the alarm: directly after the event is written, so both become durable together and a crash afterwards
//!   still projects;
//! - the batch to the database: others may append meanwhile. Two projections at once write the same rows, and a place
//!   that is taken is left alone;
//! - deleting the alarm: only when a look just before found nothing left. An event that is appended while the deletion
//!   is under way sets the alarm again after it, because the storage keeps the order of calls.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use worker::{DurableObject, Env, Request, Response, State, durable_object};

use super::answers::{Refusal, question, respond};
use super::ledger::{LedgerError, SqlLedger};
use crate::domain::service::ServiceCode;
use crate::domain::signing::{HeadKey, sign_head};
use crate::edge::database::D1;
use crate::edge::{bindings, config, log};
use crate::flows::thread::{self, Answer, Appended, Ask, Ledger};

/// The first alarm after an event.
const FIRST_WAIT: Duration = Duration::from_secs(5);
/// No alarm waits longer: the database has been away for a while, and may be back any moment.
const LONGEST_WAIT: Duration = Duration::from_mins(5);

/// The object.
#[durable_object(alarm)]
pub(crate) struct ServiceThread {
    state: State,
    env: Env,
    /// Whose thread this is, once the tables are there and it was looked up: neither ever changes.
    service: OnceLock<ServiceCode>,
    /// The ledger holds events, or there are none anywhere: nothing is left to take over.
    adopted: AtomicBool,
}

/// An open ledger and whose it is.
struct Open {
    ledger: SqlLedger,
    service: ServiceCode,
}

impl From<LedgerError> for Refusal {
    fn from(error: LedgerError) -> Self {
        Self::Failed(error.to_string())
    }
}

impl ServiceThread {
    async fn ask(&self, mut request: Request) -> Result<Answer, Refusal> {
        let ask: Ask = question(&mut request).await?;
        let open = self.open()?;
        let database = D1::new(bindings::database(&self.env).map_err(Refusal::Failed)?);
        if !self.adopted.load(Ordering::Relaxed) {
            let adopted = thread::adopt(&open.ledger, &database, &open.service).await;
            adopted.map_err(|error| Refusal::Failed(error.to_string()))?;
            self.adopted.store(open.ledger.tail()?.size > 0, Ordering::Relaxed);
        }
        match ask {
            Ask::Append { event } => {
                let Some(placed) = thread::append(&open.ledger, &open.service, event)? else {
                    return Ok(Answer::NotHere);
                };
                let projected = self.project(&open).await?.is_some();
                Ok(Answer::Appended(Appended { seq: placed.seq, hash: placed.hash, projected }))
            }
            Ask::Head => Ok(Answer::Head(sign_head(self.key()?.as_ref(), &open.service, &open.ledger.tail()?))),
            Ask::Reconcile => {
                open.ledger.mark_unprojected()?;
                let events = self.project(&open).await?;
                let unfinished = || Refusal::Failed("the database is out of reach; the alarm goes on".to_owned());
                events.map(|events| Answer::Reconciled { events }).ok_or_else(unfinished)
            }
        }
    }

    /// The object learns at the first question, from its name, whose thread it is, and serves no other ever after.
    fn open(&self) -> Result<Open, Refusal> {
        if let Some(service) = self.service.get() {
            return Ok(Open { ledger: SqlLedger::over(self.state.storage().sql()), service: service.clone() });
        }
        let ledger = SqlLedger::open(self.state.storage().sql())?;
        let named = self.state.id().name().as_deref().and_then(ServiceCode::parse);
        let service = match (ledger.service()?, named) {
            (Some(kept), None) => kept,
            (Some(kept), Some(named)) if kept == named => kept,
            (None, Some(named)) => {
                ledger.keep_service(&named)?;
                named
            }
            _ => return Err(Refusal::Wrong("not the object of this service")),
        };
        let service = self.service.get_or_init(|| service).clone();
        Ok(Open { ledger, service })
    }

    fn key(&self) -> Result<Option<HeadKey>, Refusal> {
        config::head_key(&self.env).map_err(Refusal::Failed)
    }

    /// Writes into the database what it has not: how many events, or `None` when it could not be done now and the alarm
    /// will. Must be called without an await after the ledger was changed.
    async fn project(&self, open: &Open) -> Result<Option<u64>, Refusal> {
        let Open { ledger, service } = open;
        if ledger.unprojected(1)?.is_empty() {
            return Ok(Some(0));
        }
        let storage = self.state.storage();
        let failures = ledger.failures()?;
        storage.set_alarm(wait(failures)).await?;
        let database = D1::new(bindings::database(&self.env).map_err(Refusal::Failed)?);
        match thread::project(ledger, &database, service, self.key()?.as_ref()).await {
            Ok(count) => {
                if failures > 0 {
                    ledger.keep_failures(0)?;
                }
                if ledger.unprojected(1)?.is_empty() {
                    storage.delete_alarm().await?;
                }
                Ok(Some(count))
            }
            Err(error) => {
                log::error(&format!("thread {service}: not projected, will try again: {error}"));
                ledger.keep_failures(failures.saturating_add(1))?;
                Ok(None)
            }
        }
    }
}

/// Doubled with every failure.
fn wait(failures: u32) -> Duration {
    FIRST_WAIT.saturating_mul(1_u32.checked_shl(failures).unwrap_or(u32::MAX)).min(LONGEST_WAIT)
}

impl DurableObject for ServiceThread {
    fn new(state: State, env: Env) -> Self {
        log::mute_panics();
        Self { state, env, service: OnceLock::new(), adopted: AtomicBool::new(false) }
    }

    async fn fetch(&self, request: Request) -> worker::Result<Response> {
        respond(self.ask(request).await)
    }

    /// Never fails: the platform would give up after six failures, and this goes on until it took.
    async fn alarm(&self) -> worker::Result<Response> {
        let done = match self.open() {
            Ok(open) => self.project(&open).await.map(|_| ()),
            Err(refusal) => Err(refusal),
        };
        if let Err(Refusal::Failed(cause)) = done {
            log::error(&format!("a thread's alarm failed: {cause}"));
            self.state.storage().set_alarm(LONGEST_WAIT).await?;
        }
        Response::empty()
    }
}
