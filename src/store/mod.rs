//! What is remembered: every SQL statement of the platform, as text, run through one small port.
//!
//! A statement that reads answers one column of JSON, built by SQLite itself: one value crosses into wasm for each row,
//! and a row needs no struct of its own for each engine. Functions are named noun first: `story_find`, `outbox_due`.

pub mod db;
pub mod threads;
