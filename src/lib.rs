//! Caretold: the public feedback platform for health and social care.

pub mod domain;
pub mod flows;
pub mod store;

#[cfg(target_arch = "wasm32")]
mod edge;
