//! Rendered copies in KV.

use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use worker::send::SendFuture;
use worker::{KvError, KvStore};

use super::log;
use crate::flows::ports::Copies;

/// KV may answer with what it knew so long ago: its own minimum.
const CACHE_SECONDS: u64 = 60;
/// A copy goes by itself: the shortest time that KV allows.
const KEEP_SECONDS: u64 = 60;

/// Copies in KV.
pub(crate) struct KvCopies {
    store: KvStore,
    waiting: Mutex<Vec<(String, String)>>,
}

impl KvCopies {
    /// Over a namespace.
    pub(crate) fn new(store: KvStore) -> Self {
        Self { store, waiting: Mutex::default() }
    }

    /// Whether copies wait to be put.
    pub(crate) fn has_any(&self) -> bool {
        !held(&self.waiting).is_empty()
    }

    /// Puts the copies that wait.
    pub(crate) async fn put(&self) {
        let waiting = std::mem::take(&mut *held(&self.waiting));
        for (key, copy) in waiting {
            if let Err(error) = self.put_one(&key, copy).await {
                log::error(&format!("a copy was not kept: {error}"));
            }
        }
    }

    async fn put_one(&self, key: &str, copy: String) -> Result<(), KvError> {
        self.store.put(key, copy)?.expiration_ttl(KEEP_SECONDS).execute().await
    }
}

#[async_trait]
impl Copies for KvCopies {
    async fn get(&self, key: &str) -> Option<String> {
        let found = SendFuture::new(self.store.get(key).cache_ttl(CACHE_SECONDS).text()).await;
        found.inspect_err(|error| log::error(&format!("a copy was not read: {error}"))).ok()?
    }

    fn keep(&self, key: &str, copy: String) {
        held(&self.waiting).push((key.to_owned(), copy));
    }
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
