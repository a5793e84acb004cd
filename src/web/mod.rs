//! What is said: pages, forms and answers, as a plain axum router that runs natively in tests and at the edge.
//!
//! A handler reads, calls at most one flow that changes anything, and fills a page or an answer. What goes wrong is a
//! [`error::Halt`]; one middleware turns it into a page or into problem+json.

pub mod about_screening;
pub mod api;
pub mod author;
pub mod desk;
pub mod dev_mail;
pub mod discovery;
pub mod embed;
pub mod error;
pub mod exports;
pub mod extract;
pub mod facets;
pub mod feeds;
pub mod figures;
pub mod finish;
pub mod form;
pub mod home;
pub mod hot;
pub mod language;
pub mod letters;
pub mod linked;
pub mod open;
pub mod pages;
pub mod qr;
pub mod readers;
pub mod register;
pub mod reply;
pub mod routes;
pub mod scopes;
pub mod search;
pub mod services;
pub mod session;
pub mod staff;
pub mod statistics;
pub mod stories;
pub mod tell;
pub mod view;

pub use error::BodyTooLarge;
pub use routes::router;

use std::sync::Arc;

use crate::flows::Platform;

/// What every handler is given.
pub type App = Arc<Platform>;

/// The largest body of a request, in bytes: a story of 12,000 characters of four bytes each, percent-encoded, and room.
pub const BODY_BYTES: usize = 256 * 1024;
