//! Telling a story with the form, by either way through it.

mod finder;
mod invitations;
mod one_page;
mod paper;
mod questions;
mod register;
mod state;
