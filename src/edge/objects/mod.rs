//! Durable Objects: one place in the world for each name. Thin shells: what they decide is in `domain` and `flows`.

mod answers;
mod kept;
mod ledger;
mod service_thread;
mod sign_in;
mod story_clock;
mod tries;
