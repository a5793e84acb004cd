//! What is true: pure rules over values and the time. No I/O, no async, no clock, no platform.

pub mod access;
pub mod decision;
pub mod draft;
pub mod ids;
pub mod job;
pub mod key_words;
pub mod lifecycle;
pub mod place;
pub mod problem;
pub mod progress;
pub mod publication;
pub mod response;
pub mod screened;
pub mod search;
pub mod service;
pub mod session;
pub mod sign_in;
pub mod signing;
pub mod site;
pub mod stop;
pub mod story;
pub mod text;
pub mod thread;
pub mod time;
pub mod tries;
pub mod verdict;
