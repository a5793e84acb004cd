//! What a character is made of, and which characters are marks on others.
//!
//! The tables weigh 60 kB compressed, a quarter of what the screening of a browser may weigh, and every browser has them
//! already: with the feature `browser` it is asked. Unicode never changes what an assigned character is made of, so an
//! older browser differs only in characters that are newer than itself.

#[cfg(all(feature = "browser", target_arch = "wasm32"))]
mod browser;

/// One character at a time, as `unicode_normalization::char` has it.
pub mod char {
    #[cfg(all(feature = "browser", target_arch = "wasm32"))]
    pub use crate::browser::{decompose_canonical, decompose_compatible, is_combining_mark};
    #[cfg(not(all(feature = "browser", target_arch = "wasm32")))]
    pub use unicode_normalization::char::{decompose_canonical, decompose_compatible, is_combining_mark};
}
