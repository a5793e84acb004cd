//! What is kept for the life of an isolate: the platform behind its ports, and the router over it. Bindings may be used
//! by every request of an isolate; what one request waits for, no other ever waits for.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use std::sync::Arc;

use axum::Router;
use worker::{Context, Env};

use super::alarms::StoryClocks;
use super::bindings::{CLOCKS, PUBLISHING, SCREENING, SIGN_IN, THREADS, TRIES};
use super::caught::caught;
use super::copies::KvCopies;
use super::database::D1;
use super::gates::Objects;
use super::hooks::Calls;
use super::limiter::SoftLimiter;
use super::log::Console;
use super::mail::{Leaving, Sender};
use super::mailbox::Mailbox;
use super::queues::Reminders;
use super::signatures::SubtleSignatures;
use super::stretch::SubtleStretch;
use super::threads::ServiceThreads;
use super::time::{DateClock, SystemRandom};
use super::{bindings, config, log};
use crate::flows::ports::{Mail, Platform};
use crate::flows::{figures, reads, sweep};
use crate::web::exports::files;

thread_local! {
    static KEPT: OnceCell<Rc<Isolate>> = const { OnceCell::new() };
}

/// The isolate's own.
pub(crate) struct Isolate {
    platform: Arc<Platform>,
    router: Router,
    reminders: Arc<Reminders>,
    copies: Arc<KvCopies>,
    swept: Cell<bool>,
}

impl Isolate {
    /// Made at the first event; the error says what is missing, and the next event looks again.
    pub(crate) fn of(env: &Env) -> Result<Rc<Self>, String> {
        KEPT.with(|kept| {
            if let Some(isolate) = kept.get() {
                return Ok(Rc::clone(isolate));
            }
            let isolate = Rc::new(Self::new(env)?);
            Ok(Rc::clone(kept.get_or_init(|| isolate)))
        })
    }

    fn new(env: &Env) -> Result<Self, String> {
        let config = config::read(env)?;
        let reminders = Arc::new(Reminders::new(bindings::queue(env, SCREENING)?, bindings::queue(env, PUBLISHING)?));
        let copies = Arc::new(KvCopies::new(bindings::copies(env)?));
        let mail: Arc<dyn Mail> = if config::is_local(env) {
            Arc::new(Mailbox::new(bindings::copies(env)?))
        } else {
            Arc::new(Leaving::new(bindings::mail(env)?, Sender::of_origin(&config.origin)))
        };
        let platform = Arc::new(Platform {
            db: Arc::new(D1::new(bindings::database(env)?)),
            threads: Arc::new(ServiceThreads::new(bindings::objects(env, THREADS)?)),
            queue: Arc::clone(&reminders) as _,
            copies: Arc::clone(&copies) as _,
            clock: Arc::new(DateClock),
            random: Arc::new(SystemRandom),
            mail,
            hooks: Arc::new(Calls::new(config::resolver(env), config::sink(env))),
            alarms: Arc::new(StoryClocks::new(bindings::objects(env, CLOCKS)?)),
            gates: Arc::new(Objects::new(bindings::objects(env, SIGN_IN)?, bindings::objects(env, TRIES)?)),
            // Everybody on one machine has one address: there the rough limit would only be in the way.
            limiter: Arc::new(SoftLimiter::new(bindings::soft_limit(env).filter(|_| !config::is_local(env)))),
            stretch: Arc::new(SubtleStretch),
            signatures: Arc::new(SubtleSignatures),
            reads: Arc::default(),
            watch: Arc::default(),
            log: Arc::new(Console),
            config,
        });
        let router = crate::web::router(Arc::clone(&platform));
        Ok(Self { platform, router, reminders, copies, swept: Cell::new(false) })
    }

    /// What the flows use.
    pub(crate) fn platform(&self) -> &Platform {
        &self.platform
    }

    /// The routes; a clone shares the one table.
    pub(crate) fn router(&self) -> Router {
        self.router.clone()
    }

    /// Starts what was left for later. The first request of an isolate also starts a sweep: after a crash there may be
    /// work that nobody was reminded of.
    pub(crate) fn after_answer(self: &Rc<Self>, context: &Context) {
        let first = !self.swept.replace(true);
        if first || self.has_later() {
            let isolate = Rc::clone(self);
            context.wait_until(async move {
                if first {
                    isolate.sweep().await;
                } else {
                    isolate.finish().await;
                }
            });
        }
    }

    /// Does again whatever was promised and not done, and sends the reminders for it.
    pub(crate) async fn sweep(&self) {
        self.swept.set(true);
        match caught(sweep::run(&self.platform)).await {
            Some(Ok(_)) => {}
            Some(Err(fault)) => log::error(&format!("the sweep did not finish: {fault}")),
            None => log::error("the sweep panicked"),
        }
        self.finish().await;
    }

    /// Renews the hashes of one file of open data and looks at the figures of one month, every tenth minute.
    pub(crate) async fn renew(&self) {
        if self.platform.now().seconds() / 60 % 10 != 0 {
            return;
        }
        match caught(files::renew(&self.platform)).await {
            Some(Ok(())) => {}
            Some(Err(fault)) => log::error(&format!("a file of open data was not read: {fault}")),
            None => log::error("reading a file of open data panicked"),
        }
        match caught(figures::check(&self.platform)).await {
            Some(Ok(_)) => {}
            Some(Err(fault)) => log::error(&format!("figures were not looked at: {fault}")),
            None => log::error("looking at figures panicked"),
        }
    }

    /// Sends the reminders, keeps the copies and writes the readings that were left for later. Failing costs time, or a few
    /// readings, and nothing else. What was done here may have changed what is public.
    pub(crate) async fn finish(&self) {
        self.platform.watch.doubt();
        self.reminders.send().await;
        self.copies.put().await;
        if self.platform.reads.is_due(self.platform.now()) {
            match caught(reads::write(&self.platform)).await {
                Some(Ok(())) => {}
                Some(Err(fault)) => log::error(&format!("readings were not written: {fault}")),
                None => log::error("writing readings panicked"),
            }
        }
    }

    fn has_later(&self) -> bool {
        self.reminders.has_any() || self.copies.has_any() || self.platform.reads.is_due(self.platform.now())
    }
}
