//! Telling a story with the form, by either way through it.

mod finder;
mod one_page;
mod paper;
mod questions;
mod state;
