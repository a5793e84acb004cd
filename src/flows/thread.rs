//! What the object of a service does: gives an event its place, and writes what it holds into the database that pages
//! read. The object itself lends its own small store (a [`Ledger`]) and the alarm; everything else is here, so that it
//! runs in native tests.

use serde::{Deserialize, Serialize};

use crate::domain::service::ServiceCode;
use crate::domain::signing::{HeadKey, sign_head};
use crate::domain::thread::{
    Event, EventKind, Head, Placed, Tail, appearance_id, response_event_id, response_of_event, verify,
};
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
    /// Destroys the salts of the events that held a story's words until now; those of answers stay.
    fn forget_salts_of_words(&self, story: &str) -> Result<(), Self::Error>;
    /// Destroys the salts of the events that held the words of one response until now.
    fn forget_salts_of_response(&self, story: &str, response: &str) -> Result<(), Self::Error>;
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
/// The same id is the same place again. `None`: a tombstone or other words for a story that this thread never held.
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
    if event.kind == EventKind::Edited {
        if ledger.find(&appearance_id(&event.story))?.is_none() {
            return Ok(None);
        }
        ledger.forget_salts_of_words(event.story.as_str())?;
    }
    if let Some(response) = response_of_event(event.kind, &event.id).filter(|_| event.kind == EventKind::Corrected) {
        if ledger.find(&response_event_id(response))?.is_none() {
            return Ok(None);
        }
        ledger.forget_salts_of_response(event.story.as_str(), response)?;
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
    /// The database holds events that are no thread: a person must look before anything is appended.
    #[error("the database's events are no chain")]
    NoChain,
}

/// Takes over the thread that the database has, when the object has none: after a restore or an import into new objects.
/// Must come before the first append, or the object would begin a second thread at 1. So many events were taken over.
pub async fn adopt<L: Ledger>(ledger: &L, db: &dyn Db, service: &ServiceCode) -> Result<usize, ProjectError> {
    let failed = |error: L::Error| ProjectError::Ledger(error.to_string());
    if ledger.tail().map_err(failed)?.size > 0 {
        return Ok(0);
    }
    let events = threads::thread_placed(db, service).await?;
    // Another request may have been here meanwhile; from now on nothing comes between.
    if ledger.tail().map_err(failed)?.size > 0 {
        return Ok(0);
    }
    let Some(last) = events.last() else { return Ok(0) };
    if !verify(service, &Tail::empty(), &events) {
        return Err(ProjectError::NoChain);
    }
    for placed in &events {
        ledger.insert(placed).map_err(failed)?;
    }
    ledger.mark_projected(last.seq).map_err(failed)?;
    Ok(events.len())
}

/// Writes what is not yet projected into the database, in order, batch by batch. Harmless twice and at any moment: a
/// place that is taken is left alone. What others append meanwhile, they project.
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
        if events.len() < PROJECTED_AT_ONCE as usize {
            return Ok(count);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::convert::Infallible;
    use std::sync::Mutex;

    use async_trait::async_trait;

    use super::*;
    use crate::domain::ids::Reference;
    use crate::domain::thread::GENESIS;
    use crate::domain::time::Timestamp;
    use crate::store::db::{Outcome, Statement, Value};

    fn service() -> ServiceCode {
        ServiceCode::parse("RW3MR").unwrap()
    }

    fn story(n: u8) -> Reference {
        Reference::from_random([n; 8])
    }

    fn published(n: u8) -> Event {
        let at = Timestamp::from_seconds(0);
        Event::of_words(EventKind::Published, story(n).as_str(), &story(n), at, "5a17".into(), "{}")
    }

    fn withdrawn(n: u8) -> Event {
        Event::tombstone(EventKind::Withdrawn, &story(n), Timestamp::from_seconds(60))
    }

    #[derive(Default)]
    struct Memory(RefCell<Vec<(Placed, bool)>>);

    impl Memory {
        fn events(&self) -> Vec<Placed> {
            self.0.borrow().iter().map(|(placed, _)| placed.clone()).collect()
        }
    }

    impl Ledger for Memory {
        type Error = Infallible;

        fn tail(&self) -> Result<Tail, Infallible> {
            Ok(self.events().last().map_or_else(Tail::empty, Tail::after))
        }

        fn find(&self, id: &str) -> Result<Option<Placed>, Infallible> {
            Ok(self.events().into_iter().find(|placed| placed.event.id == id))
        }

        fn insert(&self, placed: &Placed) -> Result<(), Infallible> {
            self.0.borrow_mut().push((placed.clone(), false));
            Ok(())
        }

        fn forget_salts(&self, story: &str) -> Result<(), Infallible> {
            for (placed, _) in self.0.borrow_mut().iter_mut().filter(|(placed, _)| placed.event.story.as_str() == story)
            {
                placed.event.salt = None;
            }
            Ok(())
        }

        fn forget_salts_of_words(&self, story: &str) -> Result<(), Infallible> {
            let meant = |event: &Event| event.kind.is_story() && event.story.as_str() == story;
            for (placed, _) in self.0.borrow_mut().iter_mut().filter(|(placed, _)| meant(&placed.event)) {
                placed.event.salt = None;
            }
            Ok(())
        }

        fn forget_salts_of_response(&self, _: &str, response: &str) -> Result<(), Infallible> {
            let meant = |event: &Event| response_of_event(event.kind, &event.id) == Some(response);
            for (placed, _) in self.0.borrow_mut().iter_mut().filter(|(placed, _)| meant(&placed.event)) {
                placed.event.salt = None;
            }
            Ok(())
        }

        fn unprojected(&self, most: u32) -> Result<Vec<Placed>, Infallible> {
            let rows = self.0.borrow();
            let left = rows.iter().filter(|(_, projected)| !projected).map(|(placed, _)| placed.clone());
            Ok(left.take(most as usize).collect())
        }

        fn mark_projected(&self, seq: u64) -> Result<(), Infallible> {
            for (placed, projected) in self.0.borrow_mut().iter_mut() {
                *projected |= placed.seq <= seq;
            }
            Ok(())
        }

        fn mark_unprojected(&self) -> Result<(), Infallible> {
            for (_, projected) in self.0.borrow_mut().iter_mut() {
                *projected = false;
            }
            Ok(())
        }
    }

    /// Notes the places that each batch writes; fails so many times first.
    #[derive(Default)]
    struct Notes {
        batches: Mutex<Vec<Vec<i64>>>,
        failures: Mutex<u32>,
        held: Vec<Placed>,
    }

    #[async_trait]
    impl Db for Notes {
        async fn query(&self, _statement: Statement) -> Result<Outcome, DbError> {
            let rows = self.held.iter().map(|placed| serde_json::to_string(placed).unwrap()).collect();
            Ok(Outcome { rows, changes: 0 })
        }

        async fn batch(&self, statements: Vec<Statement>) -> Result<Vec<Outcome>, DbError> {
            let mut failures = self.failures.lock().unwrap();
            if *failures > 0 {
                *failures -= 1;
                return Err(DbError::Unavailable("connection lost".into()));
            }
            let places = statements.iter().filter(|statement| statement.sql.starts_with("insert into thread_events"));
            let seq = |statement: &Statement| match statement.values[1] {
                Value::Int(seq) => seq,
                _ => panic!("the second value is the place"),
            };
            self.batches.lock().unwrap().push(places.map(seq).collect());
            Ok(vec![])
        }
    }

    fn run<F: Future>(future: F) -> F::Output {
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        match std::pin::pin!(future).poll(&mut context) {
            std::task::Poll::Ready(output) => output,
            std::task::Poll::Pending => panic!("nothing here waits"),
        }
    }

    #[test]
    fn the_bytes_of_each_question_are_pinned() {
        let commitment = published(0).commitment;
        for (ask, json) in [
            (
                Ask::Append { event: published(0) },
                format!(
                    r#"{{"ask":"append","event":{{"id":"published:222222222","kind":"published","story":"222222222","at":"1970-01-01T00:00:00Z","commitment":"{commitment}","salt":"5a17"}}}}"#
                ),
            ),
            (Ask::Head, r#"{"ask":"head"}"#.to_owned()),
            (Ask::Reconcile, r#"{"ask":"reconcile"}"#.to_owned()),
        ] {
            assert_eq!(serde_json::to_string(&ask).unwrap(), json);
            assert_eq!(serde_json::from_str::<Ask>(&json).unwrap(), ask);
        }
    }

    #[test]
    fn the_bytes_of_each_answer_are_pinned() {
        let appended = Appended { seq: 1, hash: "h".into(), projected: false };
        let head = sign_head(None, &service(), &Tail::empty());
        for (answer, json) in [
            (Answer::Appended(appended), r#"{"answer":"appended","seq":1,"hash":"h","projected":false}"#.to_owned()),
            (Answer::NotHere, r#"{"answer":"not_here"}"#.to_owned()),
            (
                Answer::Head(head),
                format!(
                    r#"{{"answer":"head","service":"RW3MR","size":0,"hash":"{GENESIS}","at":"1970-01-01T00:00:00Z","key":"","signature":""}}"#
                ),
            ),
            (Answer::Reconciled { events: 2 }, r#"{"answer":"reconciled","events":2}"#.to_owned()),
        ] {
            assert_eq!(serde_json::to_string(&answer).unwrap(), json);
            assert_eq!(serde_json::from_str::<Answer>(&json).unwrap(), answer);
        }
    }

    #[test]
    fn the_stored_form_of_an_event_is_pinned() {
        let placed = Tail::empty().place(&service(), withdrawn(0));
        let Placed { hash, event: Event { commitment, .. }, .. } = &placed;
        let json = format!(
            r#"{{"seq":1,"prev":"{GENESIS}","hash":"{hash}","id":"withdrawn:222222222","kind":"withdrawn","story":"222222222","at":"1970-01-01T00:01:00Z","commitment":"{commitment}","salt":null}}"#
        );

        assert_eq!(serde_json::to_string(&placed).unwrap(), json);
        assert_eq!(serde_json::from_str::<Placed>(&json).unwrap(), placed);
    }

    #[test]
    fn an_event_asked_for_twice_has_one_place() {
        let ledger = Memory::default();
        let first = append(&ledger, &service(), published(1)).unwrap().unwrap();
        let other = append(&ledger, &service(), published(2)).unwrap().unwrap();
        let again = append(&ledger, &service(), published(1)).unwrap().unwrap();

        assert_eq!((first.seq, other.seq), (1, 2));
        assert_eq!(first, again);
        assert!(verify(&service(), &Tail::empty(), &ledger.events()));
    }

    #[test]
    fn a_tombstone_takes_the_salt_and_leaves_the_chain_whole() {
        let ledger = Memory::default();
        append(&ledger, &service(), published(1)).unwrap();
        append(&ledger, &service(), withdrawn(1)).unwrap();

        let events = ledger.events();
        assert!(events.iter().all(|placed| placed.event.salt.is_none()));
        assert!(verify(&service(), &Tail::empty(), &events));
    }

    #[test]
    fn other_words_take_the_salt_of_those_before_and_leave_that_of_answers() {
        let ledger = Memory::default();
        let (one, at) = (story(1), Timestamp::from_seconds(60));
        let of = |kind, id: &str| Event::of_words(kind, id, &one, at, "5a17".into(), "{}");
        let edited = of(EventKind::Edited, &format!("{one}:5"));
        assert_eq!(append(&ledger, &service(), edited.clone()).unwrap(), None, "nothing of it was here");

        append(&ledger, &service(), published(1)).unwrap();
        append(&ledger, &service(), of(EventKind::Response, "r1")).unwrap();
        let first = append(&ledger, &service(), edited.clone()).unwrap();
        assert_eq!(append(&ledger, &service(), edited).unwrap(), first, "twice is once");

        let events = ledger.events();
        let salts: Vec<bool> = events.iter().map(|placed| placed.event.salt.is_some()).collect();
        assert_eq!(salts, [false, true, true]);
        assert!(verify(&service(), &Tail::empty(), &events));
    }

    #[test]
    fn a_tombstone_for_a_story_that_was_never_here_leaves_no_trace() {
        let ledger = Memory::default();

        assert_eq!(append(&ledger, &service(), withdrawn(1)).unwrap(), None);
        assert_eq!(ledger.events(), vec![]);
    }

    #[test]
    fn a_projection_that_failed_is_taken_up_where_it_stood_and_in_order() {
        let ledger = Memory::default();
        for n in 0..25 {
            append(&ledger, &service(), published(n)).unwrap();
        }
        let db = Notes { failures: Mutex::new(1), ..Notes::default() };

        assert!(run(project(&ledger, &db, &service(), None)).is_err());
        assert_eq!(run(project(&ledger, &db, &service(), None)).unwrap(), 25);
        assert_eq!(run(project(&ledger, &db, &service(), None)).unwrap(), 0);

        let batches = db.batches.lock().unwrap().clone();
        assert_eq!(batches.concat(), (1..=25).collect::<Vec<i64>>());
        assert_eq!(batches.len(), 2);
    }

    #[test]
    fn an_empty_object_goes_on_where_the_database_ends_and_an_object_with_events_does_not_look() {
        let before = Memory::default();
        append(&before, &service(), published(1)).unwrap();
        append(&before, &service(), published(2)).unwrap();
        let db = Notes { held: before.events(), ..Notes::default() };

        let ledger = Memory::default();
        assert_eq!(run(adopt(&ledger, &db, &service())).unwrap(), 2);
        assert_eq!(run(adopt(&ledger, &db, &service())).unwrap(), 0);
        let next = append(&ledger, &service(), published(3)).unwrap().unwrap();

        assert_eq!(next.seq, 3);
        assert!(verify(&service(), &Tail::empty(), &ledger.events()));
        assert_eq!(run(project(&ledger, &db, &service(), None)).unwrap(), 1);
    }

    #[test]
    fn a_thread_with_a_hole_is_not_taken_over() {
        let before = Memory::default();
        append(&before, &service(), published(1)).unwrap();
        append(&before, &service(), published(2)).unwrap();
        let db = Notes { held: before.events().split_off(1), ..Notes::default() };
        let ledger = Memory::default();

        assert!(matches!(run(adopt(&ledger, &db, &service())), Err(ProjectError::NoChain)));
        assert_eq!(ledger.events(), vec![]);
    }

    #[test]
    fn a_thread_that_is_reconciled_is_written_again_from_its_first_event() {
        let ledger = Memory::default();
        append(&ledger, &service(), published(1)).unwrap();
        append(&ledger, &service(), published(2)).unwrap();
        let db = Notes::default();
        run(project(&ledger, &db, &service(), None)).unwrap();

        ledger.mark_unprojected().unwrap();
        run(project(&ledger, &db, &service(), None)).unwrap();

        assert_eq!(*db.batches.lock().unwrap(), vec![vec![1, 2], vec![1, 2]]);
    }
}
