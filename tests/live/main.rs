//! The platform as a whole: the built worker on the local runtime with D1, KV, Queues and Durable Objects, asked over
//! HTTP. `cargo xtask test` builds the worker and runs this suite; by hand `cargo test --features live --test live`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and runs on a machine with clocks and threads"
)]

mod host;
mod http;
mod kept;
mod seed;
mod world;

mod alarms;
mod amend;
mod bodies;
mod bursts;
mod crash;
mod exports;
mod faults;
mod finder;
mod languages;
mod logs;
mod messages;
mod replies;
mod walk;
