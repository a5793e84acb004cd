//! Whether somebody may be at risk, and how grave the worst of it is.
//!
//! This is about recall: a person reads every one, and help is shown at once. `Urgent` speaks of now and of somebody;
//! `Hold` of what is recent or passive; `Warn` mentions the subject: years ago, other people, services, denials.

pub(crate) mod criticality;
mod pages;
mod weigh;

use crate::hit::Hit;
use crate::text::Text;

/// One list for each rule; they may overlap.
pub(crate) fn find(text: &Text<'_>) -> Vec<Vec<Hit>> {
    weigh::all(&text.words, &pages::BOOK.read(&text.words))
}
