//! `/services/{code}/thread`

use askama::Template;

use super::{Day, Frame, ServiceRef, filters};

/// What happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThreadKind {
    /// A story was published.
    #[default]
    Story,
    /// Words of a public story were taken out.
    Edited,
    /// A service answered.
    Response,
    /// A service put the words of its answer right.
    Corrected,
    /// An author wrote back.
    Reply,
    /// A change was promised or made.
    Change,
    /// Something was withdrawn or taken down; its place stays.
    Tombstone,
}

/// One event at its place.
#[derive(Clone, Debug, Default)]
pub struct ThreadEvent {
    /// Its place.
    pub seq: u32,
    /// What happened.
    pub kind: ThreadKind,
    /// When.
    pub at: Day,
    /// The reference of the story it belongs to.
    pub story: String,
    /// The story's title; empty when it is not public any more.
    pub title: String,
    /// It is public, but only who has its address finds it.
    pub restricted: bool,
    /// The hash of the event, in hexadecimal.
    pub hash: String,
}

impl ThreadEvent {
    /// What happened, in words.
    #[must_use]
    pub const fn label(&self) -> &'static str {
        match self.kind {
            ThreadKind::Story => "Story published",
            ThreadKind::Edited => "Words taken out",
            ThreadKind::Response => "Service answered",
            ThreadKind::Corrected => "Service corrected its answer",
            ThreadKind::Reply => "Author wrote back",
            ThreadKind::Change => "A change",
            ThreadKind::Tombstone => "Withdrawn",
        }
    }

    /// Enough of the hash to compare at a glance.
    #[must_use]
    pub fn short(&self) -> &str {
        self.hash.get(..8).unwrap_or(&self.hash)
    }
}

/// `/services/{code}/thread`: everything public that happened, in one order that can be checked.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "thread.html")]
pub struct Thread {
    /// What is around it.
    pub frame: Frame,
    /// Whose thread it is.
    pub service: ServiceRef,
    /// How many events there are.
    pub size: u32,
    /// This page of them, in order.
    pub events: Vec<ThreadEvent>,
    /// The hash of the last event; empty when there is none.
    pub head: String,
    /// The signature of the head; not signed yet when empty.
    pub signature: String,
    /// When it was signed.
    pub signed: Day,
    /// The address of earlier events; none when empty.
    pub earlier: String,
    /// The address of later events; none when empty.
    pub later: String,
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{Thread, html, samples};

    #[test]
    fn a_thread_is_sound_full_and_empty() {
        html::check(&samples::thread());
        html::check(&Thread { frame: samples::frame("Thread"), ..Thread::default() });
    }

    #[test]
    fn titles_are_never_markup() {
        let mut page = samples::thread();
        page.service.name = html::HOSTILE.into();
        for event in &mut page.events {
            event.title = html::HOSTILE.into();
        }
        html::check(&page);
    }
}
