//! How often stories are read, without knowing by whom: no cookie, no address. A browser that has the page asks only whether
//! it has changed, and that is not counted: so a reader who comes back counts once while the page is the same.
//!
//! Readings are gathered in the memory of the isolate and written together, at most one statement in ten seconds: the
//! story that everybody reads is one row then. What an isolate has not written when it ends is lost: a reading is counted
//! at most once.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::domain::ids::Reference;
use crate::domain::time::Timestamp;
use crate::store::db::DbError;
use crate::store::publications::publications_read;

use super::Platform;

/// For how many seconds readings are gathered.
const GATHERED_SECONDS: i64 = 10;
/// With so many stories they are written at once.
const STORIES: usize = 500;

/// Readings that are not written yet.
#[derive(Debug, Default)]
pub struct Readings(Mutex<Gathered>);

#[derive(Debug, Default)]
struct Gathered {
    counts: BTreeMap<String, i64>,
    since: Option<Timestamp>,
}

impl Readings {
    /// One more of this story.
    pub fn note(&self, story: &Reference, now: Timestamp) {
        let mut gathered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        gathered.since.get_or_insert(now);
        let count = gathered.counts.entry(story.as_str().to_owned()).or_default();
        *count = count.saturating_add(1);
    }

    /// Whether it is time to write them.
    #[must_use]
    pub fn is_due(&self, now: Timestamp) -> bool {
        let gathered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        gathered.counts.len() >= STORIES || gathered.since.is_some_and(|since| since.plus(GATHERED_SECONDS) <= now)
    }

    fn take(&self) -> BTreeMap<String, i64> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner)).counts
    }
}

/// Writes what was gathered. After an error it is lost rather than counted twice.
pub async fn write(platform: &Platform) -> Result<(), DbError> {
    let counts = platform.reads.take();
    if !counts.is_empty() {
        platform.db.query(publications_read(&counts)).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_are_due_after_some_seconds_or_when_they_are_of_many_stories() {
        let (readings, start) = (Readings::default(), Timestamp::from_seconds(1_000));
        assert!(!readings.is_due(start));
        readings.note(&Reference::from_random([1; 8]), start);
        readings.note(&Reference::from_random([1; 8]), start.plus(3));
        assert!(!readings.is_due(start.plus(9)) && readings.is_due(start.plus(10)));
        assert_eq!(readings.take().into_values().collect::<Vec<_>>(), [2]);
        assert!(!readings.is_due(start.plus(99)));
        for n in 0..STORIES {
            readings.note(&Reference::from_random(n.to_le_bytes()), start);
        }
        assert!(readings.is_due(start));
    }
}
