//! Whole walks: the real router over a real SQLite database, with plain values in place of the platform.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that fails says where")]

#[allow(dead_code, unused_imports, reason = "more walks come")]
mod app;

mod access;
mod amend;
mod author;
mod contract;
mod critical;
mod desk;
mod figures;
mod flags;
mod hot;
mod house;
mod kept;
mod languages;
mod letters;
mod like;
mod once;
mod open_data;
mod pages;
mod passkeys;
mod plain_words;
mod quality;
mod readers;
mod register;
mod responses;
mod scopes;
mod screening;
mod search;
mod sessions;
mod telling;
mod whole_walk;
