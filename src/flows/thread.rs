//! What the object of a service does: gives an event its place, and writes what it holds into the database that pages
//! read. The object itself lends its own small store (a [`Ledger`]) and the alarm; everything else is here, so that it
//! runs in native tests.

use serde::{Deserialize, Serialize};

use crate::domain::service::ServiceCode;
use crate::domain::signing::{HeadKey, sign_head};
use crate::domain::thread::{Event, Head, Placed, Tail, appearance_id};
use crate::store::db::{Db, DbError};
use crate::store::threads;

/// What can be asked of a thread. The body of each request to the object; pinned by a test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Ask {
    /// Give this event its place, once.
    Append {
        /// The event.
        event: Event,
    },
    /// How long is the thread, and how does it end?
    Head,
    /// Write everything into the database again.
    Reconcile,
}

/// The object's answer. Pinned by a test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    /// The event has this place.
    Appended(Appended),
    /// A tombstone for a story that was never here: nothing was appended.
    NotHere,
    /// The signed head.
    Head(Head),
    /// So many events were written again.
    Reconciled {
        /// How many.
        events: u64,
    },
}

/// The place of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appended {
    /// 1, 2, 3 …
    pub seq: u64,
    /// Its hash.
    pub hash: String,
    /// Whether the database has it too. When not, the object's alarm goes on trying.
    pub projected: bool,
}

/// The object's own store: synchronous, durable once the object answers.
pub trait Ledger {
    /// Why the store did not answer.
    type Error: std::fmt::Display;

    /// The end of the thread.
    fn tail(&self) -> Result<Tail, Self::Error>;
    /// The event with this id.
    fn find(&self, id: &str) -> Result<Option<Placed>, Self::Error>;
    /// Adds an event, not yet projected.
    fn insert(&self, placed: &Placed) -> Result<(), Self::Error>;
    /// Destroys the salts of a story's events.
    fn forget_salts(&self, story: &str) -> Result<(), Self::Error>;
    /// The first events that are not projected, in order, at most `most`.
    fn unprojected(&self, most: u32) -> Result<Vec<Placed>, Self::Error>;
    /// Notes that everything up to `seq` is projected.
    fn mark_projected(&self, seq: u64) -> Result<(), Self::Error>;
    /// Notes that nothing is projected.
    fn mark_unprojected(&self) -> Result<(), Self::Error>;
}

/// How many events are projected in one batch.
pub const PROJECTED_AT_ONCE: u32 = 20;

/// Gives an event its place. Synchronous: no other request can come between reading the tail and writing the event.
/// The same id is the same place again. `None`: a tombstone for a story that this thread never held.
pub fn append<L: Ledger>(ledger: &L, service: &ServiceCode, event: Event) -> Result<Option<Placed>, L::Error> {
    if let Some(known) = ledger.find(&event.id)? {
        return Ok(Some(known));
    }
    if event.kind.is_tombstone() {
        if ledger.find(&appearance_id(&event.story))?.is_none() {
            return Ok(None);
        }
        ledger.forget_salts(event.story.as_str())?;
    }
    let placed = ledger.tail()?.place(service, event);
    ledger.insert(&placed)?;
    Ok(Some(placed))
}

/// Why a projection did not finish.
#[derive(Debug, thiserror::Error)]
pub enum ProjectError {
    /// The object's own store.
    #[error("the ledger: {0}")]
    Ledger(String),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Writes what is not yet projected into the database, in order, batch by batch. Harmless twice and at any moment: a
/// place that is taken is left alone.
pub async fn project<L: Ledger>(
    ledger: &L,
    db: &dyn Db,
    service: &ServiceCode,
    key: Option<&HeadKey>,
) -> Result<u64, ProjectError> {
    let failed = |error: L::Error| ProjectError::Ledger(error.to_string());
    let mut count = 0;
    loop {
        let events = ledger.unprojected(PROJECTED_AT_ONCE).map_err(failed)?;
        let Some(last) = events.last() else { return Ok(count) };
        let head = sign_head(key, service, &Tail::after(last));
        let mut statements: Vec<_> = events.iter().flat_map(|placed| threads::event_project(service, placed)).collect();
        statements.push(threads::head_insert(&head));
        db.batch(statements).await?;
        ledger.mark_projected(last.seq).map_err(failed)?;
        count += events.len() as u64;
    }
}
