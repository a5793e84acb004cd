//! Caretold: the public feedback platform for health and social care.

pub mod domain;
pub mod flows;
pub mod store;
pub mod web;

#[cfg(target_arch = "wasm32")]
mod edge;

// The sample pages name this crate as the preview does.
#[cfg(test)]
extern crate self as caretold;
