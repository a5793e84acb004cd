//! The order of events: the code that the objects run, over ledgers in memory.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use caretold::domain::service::ServiceCode;
use caretold::domain::thread::{Event, Placed, Tail, response_of_event};
use caretold::flows::ports::{OutOfReach, Threads};
use caretold::flows::thread::{Appended, Ledger, append, project};

use super::run::run;
use super::sqlite::Sqlite;

/// One ledger for each service.
pub(crate) struct MemoryThreads {
    db: Arc<Sqlite>,
    ledgers: Mutex<BTreeMap<ServiceCode, Arc<Memory>>>,
    down: Mutex<bool>,
    cut_off: Mutex<Option<String>>,
}

impl MemoryThreads {
    /// They project into this database.
    pub(crate) fn over(db: Arc<Sqlite>) -> Self {
        Self { db, ledgers: Mutex::default(), down: Mutex::default(), cut_off: Mutex::default() }
    }

    /// Whether they can be reached.
    pub(crate) fn set_down(&self, down: bool) {
        *self.down.lock().unwrap() = down;
    }

    /// The object of one service cannot be reached, until they are rejoined.
    pub(crate) fn cut_off(&self, service: &str) {
        *self.cut_off.lock().unwrap() = Some(service.to_owned());
    }

    /// All can be reached again.
    pub(crate) fn rejoin(&self) {
        *self.cut_off.lock().unwrap() = None;
    }

    /// Every object's alarm rings.
    pub(crate) fn ring(&self) {
        let ledgers = self.ledgers.lock().unwrap().clone();
        for (service, ledger) in ledgers {
            run(project(&*ledger, &*self.db, &service, None)).unwrap();
        }
    }

    /// What the object of a service holds.
    pub(crate) fn events(&self, service: &str) -> Vec<Placed> {
        self.ledger(&ServiceCode::parse(service).unwrap()).placed()
    }

    fn ledger(&self, service: &ServiceCode) -> Arc<Memory> {
        Arc::clone(self.ledgers.lock().unwrap().entry(service.clone()).or_default())
    }

    fn reach(&self, service: &ServiceCode) -> Result<(), OutOfReach> {
        let cut_off = self.cut_off.lock().unwrap().as_deref() == Some(service.as_str());
        let down = cut_off || *self.down.lock().unwrap();
        if down { Err(OutOfReach { what: "threads", cause: "taken down by the test".to_owned() }) } else { Ok(()) }
    }
}

#[async_trait]
impl Threads for MemoryThreads {
    async fn append(&self, service: &ServiceCode, event: &Event) -> Result<Option<Appended>, OutOfReach> {
        self.reach(service)?;
        let ledger = self.ledger(service);
        let Ok(placed) = append(&*ledger, service, event.clone());
        let Some(placed) = placed else { return Ok(None) };
        let projected = project(&*ledger, &*self.db, service, None).await.is_ok();
        Ok(Some(Appended { seq: placed.seq, hash: placed.hash, projected }))
    }

    async fn reconcile(&self, service: &ServiceCode) -> Result<u64, OutOfReach> {
        self.reach(service)?;
        let ledger = self.ledger(service);
        let Ok(()) = ledger.mark_unprojected();
        let written = project(&*ledger, &*self.db, service, None).await;
        written.map_err(|error| OutOfReach { what: "threads", cause: error.to_string() })
    }
}

#[derive(Default)]
struct Memory(Mutex<Vec<(Placed, bool)>>);

impl Memory {
    fn placed(&self) -> Vec<Placed> {
        self.0.lock().unwrap().iter().map(|(placed, _)| placed.clone()).collect()
    }
}

impl Ledger for Memory {
    type Error = Infallible;

    fn tail(&self) -> Result<Tail, Infallible> {
        Ok(self.placed().last().map_or_else(Tail::empty, Tail::after))
    }

    fn find(&self, id: &str) -> Result<Option<Placed>, Infallible> {
        Ok(self.placed().into_iter().find(|placed| placed.event.id == id))
    }

    fn insert(&self, placed: &Placed) -> Result<(), Infallible> {
        self.0.lock().unwrap().push((placed.clone(), false));
        Ok(())
    }

    fn forget_salts(&self, story: &str) -> Result<(), Infallible> {
        for (placed, _) in self.0.lock().unwrap().iter_mut().filter(|(placed, _)| placed.event.story.as_str() == story)
        {
            placed.event.salt = None;
        }
        Ok(())
    }

    fn forget_salts_of_words(&self, story: &str) -> Result<(), Infallible> {
        for (placed, _) in self.0.lock().unwrap().iter_mut() {
            if placed.event.kind.is_story() && placed.event.story.as_str() == story {
                placed.event.salt = None;
            }
        }
        Ok(())
    }

    fn forget_salts_of_response(&self, _: &str, response: &str) -> Result<(), Infallible> {
        for (placed, _) in self.0.lock().unwrap().iter_mut() {
            if response_of_event(placed.event.kind, &placed.event.id) == Some(response) {
                placed.event.salt = None;
            }
        }
        Ok(())
    }

    fn unprojected(&self, most: u32) -> Result<Vec<Placed>, Infallible> {
        let rows = self.0.lock().unwrap();
        let left = rows.iter().filter(|(_, projected)| !projected).map(|(placed, _)| placed.clone());
        Ok(left.take(most as usize).collect())
    }

    fn mark_projected(&self, seq: u64) -> Result<(), Infallible> {
        for (placed, projected) in self.0.lock().unwrap().iter_mut() {
            *projected |= placed.seq <= seq;
        }
        Ok(())
    }

    fn mark_unprojected(&self) -> Result<(), Infallible> {
        for (_, projected) in self.0.lock().unwrap().iter_mut() {
            *projected = false;
        }
        Ok(())
    }
}
