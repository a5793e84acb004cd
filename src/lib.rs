//! Caretold: the public feedback platform for health and social care.

pub mod domain;

#[cfg(target_arch = "wasm32")]
mod edge;
