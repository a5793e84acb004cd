//! Caretold: the public feedback platform for health and social care.

#[cfg(target_arch = "wasm32")]
mod edge;
