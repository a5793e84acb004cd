//! What happens: one file per act. A flow loads, lets `domain` decide, saves in one batch, and promises the rest.

pub mod ports;
pub mod thread;
