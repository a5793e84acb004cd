//! Rendered copies in KV, with a small memory of the isolate in front.

use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use worker::js_sys::Date;
use worker::send::SendFuture;
use worker::{KvError, KvStore};

use super::log;
use super::memory::Memory;
use crate::flows::ports::{Copies, OutOfReach};

/// KV may answer with what it knew so long ago: its own minimum.
const CACHE_SECONDS: u64 = 60;
/// A copy that nobody renews goes by itself.
const KEEP_SECONDS: u64 = 3_600;

/// Copies in KV.
pub(crate) struct KvCopies {
    store: KvStore,
    memory: Mutex<Memory>,
    waiting: Mutex<Vec<(String, String)>>,
}

impl KvCopies {
    /// Over a namespace.
    pub(crate) fn new(store: KvStore) -> Self {
        Self { store, memory: Mutex::default(), waiting: Mutex::default() }
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

    async fn delete_all(&self, prefix: &str) -> Result<(), KvError> {
        let mut cursor = None;
        loop {
            let mut page = self.store.list().prefix(prefix.to_owned());
            if let Some(cursor) = cursor {
                page = page.cursor(cursor);
            }
            let page = page.execute().await?;
            for key in &page.keys {
                self.store.delete(&key.name).await?;
            }
            cursor = page.cursor;
            if page.list_complete || cursor.is_none() {
                return Ok(());
            }
        }
    }
}

#[async_trait]
impl Copies for KvCopies {
    async fn get(&self, key: &str) -> Option<String> {
        if let Some(copy) = held(&self.memory).get(key, Date::now()) {
            return Some(copy);
        }
        let found = SendFuture::new(self.store.get(key).cache_ttl(CACHE_SECONDS).text()).await;
        let copy = found.inspect_err(|error| log::error(&format!("a copy was not read: {error}"))).ok()??;
        held(&self.memory).keep(key, &copy, Date::now());
        Some(copy)
    }

    fn keep(&self, key: &str, copy: String) {
        held(&self.memory).keep(key, &copy, Date::now());
        held(&self.waiting).push((key.to_owned(), copy));
    }

    async fn forget(&self, prefix: &str) -> Result<(), OutOfReach> {
        held(&self.memory).forget(prefix);
        held(&self.waiting).retain(|(key, _)| !key.starts_with(prefix));
        SendFuture::new(self.delete_all(prefix))
            .await
            .map_err(|error| OutOfReach { what: "copies", cause: error.to_string() })
    }
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
