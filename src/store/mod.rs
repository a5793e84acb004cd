//! What is remembered: every SQL statement of the platform, as text, run through one small port.
//!
//! A statement that reads answers one column of JSON, built by SQLite itself: one value crosses into wasm for each row,
//! and a row needs no struct of its own for each engine. D1 allows 32 arguments to a function, so larger objects are
//! nested. Functions are named noun first: `story_find`, `outbox_due`.

pub mod accounts;
pub mod amend;
pub mod care;
pub mod changes;
pub mod consents;
pub mod db;
pub mod desk;
pub mod export_parts;
pub mod exports;
pub mod feedback;
pub mod figures;
pub mod findings;
pub mod fingerprints;
pub mod inbox;
pub mod invitations;
pub mod ledger;
pub mod letters;
pub mod on_call;
pub mod on_desk;
pub mod opinions;
pub mod outbox;
pub mod passkeys;
pub mod public_version;
pub mod publications;
pub mod quality;
pub mod queue;
pub mod readers;
pub mod receipts;
pub mod refusal;
pub mod register;
pub mod reopen;
pub mod replies;
pub mod responses;
pub mod reviews;
pub mod scopes;
pub mod screenings;
pub mod search;
pub mod services;
pub mod sessions;
pub mod sitemaps;
pub mod snapshots;
pub mod stories;
pub mod tellings;
pub mod threads;
pub mod vocabulary;
pub mod waiting;
pub mod webhooks;
