//! A small memory in front of KV, for the pages that everybody reads. An isolate may have it; nothing depends on it.

use std::collections::{HashMap, VecDeque};

/// Bytes in all: an isolate has 128 MB for everything.
const BYTES: usize = 2 * 1024 * 1024;
/// A larger copy would push too many others out.
const BYTES_EACH: usize = BYTES / 8;
/// Copies are no staler here than KV itself may be.
const MILLISECONDS: f64 = 60_000.0;

/// Copies by key; the oldest goes first.
#[derive(Default)]
pub(crate) struct Memory {
    copies: HashMap<String, Copy>,
    order: VecDeque<String>,
    bytes: usize,
}

struct Copy {
    text: String,
    ends: f64,
}

impl Memory {
    /// The copy, if it is here and fresh.
    pub(crate) fn get(&self, key: &str, now: f64) -> Option<String> {
        self.copies.get(key).filter(|copy| now < copy.ends).map(|copy| copy.text.clone())
    }

    /// Keeps a copy, and lets go of others for it.
    pub(crate) fn keep(&mut self, key: &str, text: &str, now: f64) {
        self.remove(key);
        if text.len() > BYTES_EACH {
            return;
        }
        while self.bytes + text.len() > BYTES {
            let Some(oldest) = self.order.front().cloned() else { break };
            self.remove(&oldest);
        }
        self.bytes += text.len();
        self.order.push_back(key.to_owned());
        self.copies.insert(key.to_owned(), Copy { text: text.to_owned(), ends: now + MILLISECONDS });
    }

    /// Lets go of every copy whose key starts so.
    pub(crate) fn forget(&mut self, prefix: &str) {
        let found: Vec<String> = self.order.iter().filter(|key| key.starts_with(prefix)).cloned().collect();
        for key in found {
            self.remove(&key);
        }
    }

    fn remove(&mut self, key: &str) {
        if let Some(copy) = self.copies.remove(key) {
            self.bytes = self.bytes.saturating_sub(copy.text.len());
            self.order.retain(|other| other != key);
        }
    }
}
