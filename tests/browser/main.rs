//! The pages as people meet them: in a real Chromium, with and without JavaScript, by keyboard, on a phone, in the dark.
//! `cargo xtask test` builds the worker and runs this suite; by hand `cargo test --features live --test browser`.
//! `CARETOLD_SCREENSHOTS` names a folder for a picture of every page.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and runs on a machine with clocks and threads"
)]

#[expect(dead_code, reason = "the live suite uses the rest")]
#[path = "../live/host.rs"]
mod host;
#[expect(dead_code, reason = "the live suite uses the rest")]
#[path = "../live/http.rs"]
mod http;
#[path = "../live/seed.rs"]
mod seed;
#[expect(dead_code, reason = "the live suite uses the rest")]
#[path = "../live/world.rs"]
mod world;

mod acts;
mod eyes;
mod hands;
mod picture;
mod webdriver;

mod as_written;
mod author_pages;
mod author_words;
mod desk_keys;
mod device;
mod empty_pages;
mod invitations;
mod keyboard;
mod languages;
mod markup;
mod mistakes;
mod passkeys;

mod public_pages;
mod questions;
mod replies;
mod staff_pages;
mod walk;
mod weight;
