//! The store over a file or memory, without a platform.

use std::future::Future;
use std::path::Path;
use std::pin::pin;
use std::sync::Mutex;
use std::task::{Context, Poll, Waker};

use async_trait::async_trait;
use caretold::store::db::{Db, DbError, Outcome, Statement};
use rusqlite::Connection;

use crate::engine::{execute, in_one};

/// SQLite behind the port.
pub(crate) struct Native(pub(crate) Mutex<Connection>);

impl Native {
    /// The lock: nothing here panics while it is held.
    pub(crate) fn lock(&self) -> std::sync::MutexGuard<'_, Connection> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

#[async_trait]
impl Db for Native {
    async fn query(&self, statement: Statement) -> Result<Outcome, DbError> {
        execute(&self.lock(), &statement)
    }

    async fn batch(&self, statements: Vec<Statement>) -> Result<Vec<Outcome>, DbError> {
        in_one(&self.lock(), &statements)
    }
}

/// Runs a future that waits for nothing.
pub(crate) fn now<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}

/// Every migration, in order.
#[allow(dead_code, reason = "not every example begins with nothing")]
pub(crate) fn migrations() -> Result<Vec<String>, std::io::Error> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut paths =
        std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.sort();
    paths.iter().map(std::fs::read_to_string).collect()
}
