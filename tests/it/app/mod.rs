//! The application under test: everything is real but the platform.

mod answer;
mod ask;
mod gates;
mod outside;
mod run;
mod sqlite;
mod threads;
mod visitors;
mod world;

use std::sync::Arc;

use axum::Router;
use axum::body::to_bytes;
use caretold::domain::ids::Secret;
use caretold::domain::job::Job;
use caretold::domain::signing::HeadKey;
use caretold::domain::site::Site;
use caretold::domain::time::Timestamp;
use caretold::flows::ports::Config;
use caretold::flows::seal::Seals;
use caretold::flows::{Platform, sweep, work};
use tower::ServiceExt;

pub(crate) use answer::Answer;
pub(crate) use ask::Ask;
use gates::MemoryGates;
pub(crate) use outside::{Counter, Hands, Post, Sent};
pub(crate) use run::{run, together};
pub(crate) use sqlite::{Fails, Sqlite};
use threads::MemoryThreads;
pub(crate) use visitors::{
    ADMINISTRATOR, MODERATOR, OTHER_MODERATOR, RESPONDER, STRANGER, SUBSCRIBER, Told, respond, story, thank, withdraw,
};

/// A word that stands in every story told here, in names and in addresses; no log line may hold it.
pub(crate) const CANARY: &str = "zebrafinch";

/// When every test begins: Monday, 23 November 2026, nine in the morning.
pub(crate) const START: &str = "2026-11-23T09:00:00Z";

/// The application and its surroundings.
pub(crate) struct TestApp {
    pub(crate) platform: Arc<Platform>,
    router: Router,
    pub(crate) db: Arc<Sqlite>,
    pub(crate) threads: Arc<MemoryThreads>,
    pub(crate) hands: Arc<Hands>,
    pub(crate) post: Arc<Post>,
    /// Words that the log must never hold: keys that authors were given.
    secrets: std::sync::Mutex<Vec<String>>,
}

impl TestApp {
    /// Fresh, with a few services and one account for each role.
    pub(crate) fn new() -> Self {
        let db = Arc::new(Sqlite::migrated());
        world::settle(&db);
        let hands = Arc::new(Hands::at(Timestamp::parse(START).unwrap()));
        let threads = Arc::new(MemoryThreads::over(Arc::clone(&db)));
        let post = Arc::new(Post::default());
        let head_key = HeadKey::from_hex(&"07".repeat(32)).unwrap();
        let platform = Arc::new(Platform {
            db: Arc::clone(&db) as _,
            threads: Arc::clone(&threads) as _,
            queue: Arc::clone(&hands) as _,
            copies: Arc::clone(&hands) as _,
            clock: Arc::clone(&hands) as _,
            random: Arc::clone(&hands) as _,
            mail: Arc::clone(&post) as _,
            hooks: Arc::clone(&post) as _,
            alarms: Arc::clone(&hands) as _,
            gates: Arc::new(MemoryGates::at(Arc::clone(&hands))),
            limiter: Arc::clone(&hands) as _,
            stretch: Arc::clone(&hands) as _,
            signatures: Arc::clone(&hands) as _,
            reads: Arc::default(),
            watch: Arc::default(),
            log: Arc::clone(&hands) as _,
            config: Config {
                site: Site::Uk,
                seals: Seals::new(&Secret::from_hex(&"5e".repeat(32)).unwrap(), "").unwrap(),
                secret: Secret::from_hex(&"5e".repeat(32)).unwrap(),
                origin: "https://caretold.example".to_owned(),
                public_key: head_key.public_hex(),
                head_key: Some(head_key),
            },
        });
        let router = caretold::web::router(Arc::clone(&platform));
        Self { platform, router, db, threads, hands, post, secrets: std::sync::Mutex::default() }
    }

    /// Sends a request, as if a second had gone by.
    pub(crate) async fn ask(&self, ask: Ask) -> Answer {
        self.platform.watch.doubt();
        self.ask_at_once(ask).await
    }

    /// Sends a request within the same second as the one before: copies may still be believed.
    pub(crate) async fn ask_at_once(&self, ask: Ask) -> Answer {
        let response = self.router.clone().oneshot(ask.into_request()).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 16 << 20).await.unwrap();
        Answer::new(parts, &bytes)
    }

    /// Sends a request and leaves the answer's body to be read in parts.
    pub(crate) fn open(&self, ask: Ask) -> axum::response::Response {
        run(self.router.clone().oneshot(ask.into_request())).unwrap()
    }

    /// Sends a request and waits for the answer.
    pub(crate) fn send(&self, ask: Ask) -> Answer {
        run(self.ask(ask))
    }

    /// Reads an address.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.send(Ask::get(path))
    }

    /// Moves the time on.
    pub(crate) fn wait(&self, seconds: i64) {
        self.hands.wait(seconds);
    }

    /// Does everything that the queue was reminded of, and what comes of it, until nothing is left. Jobs that fail are
    /// left to the sweep.
    pub(crate) fn drain(&self) {
        for _ in 0..100 {
            let jobs = self.hands.take_jobs();
            if jobs.is_empty() {
                return;
            }
            self.work(&jobs);
        }
        panic!("the queue does not become quiet");
    }

    /// Does jobs in this order, as the queue's consumer does.
    pub(crate) fn work(&self, jobs: &[Job]) {
        for job in jobs {
            let message = Job::of_message(&job.to_message()).unwrap();
            if let Err(fault) = run(work::run(&self.platform, &message)) {
                self.hands.note(&format!("later: {fault}"));
            }
        }
    }

    /// What time and alarms bring about: objects go on projecting, the sweep reminds of what is due, the queue does it.
    pub(crate) fn recover(&self) {
        self.db.heal();
        for _ in 0..4 {
            self.threads.ring();
            self.drain();
            self.wait(120);
            run(sweep::run(&self.platform)).unwrap();
            self.drain();
        }
    }

    /// Remembers something that no log line may hold.
    pub(crate) fn never_log(&self, secret: &str) {
        self.secrets.lock().unwrap().push(secret.to_owned());
    }
}

impl Drop for TestApp {
    /// Whatever a test did: what was promised is done, and the log holds nobody's words.
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        self.recover();
        assert_eq!(self.db.rows("select id from outbox"), Vec::<String>::new(), "promised and not done");
        for line in self.hands.lines() {
            assert!(!line.contains(CANARY) && !line.contains('@'), "the log holds somebody's words: {line}");
            for secret in self.secrets.lock().unwrap().iter() {
                assert!(!line.contains(secret), "the log holds a key: {line}");
            }
        }
    }
}
