//! `/staff/webhooks`

use askama::Template;

use super::{Choice, Day, Field, FormError, Frame, filters, form};

/// A try to send.
#[derive(Clone, Debug, Default)]
pub struct WebhookTry {
    /// `story.published` …
    pub what: String,
    /// Reference of the story.
    pub story: String,
    /// Which try.
    pub n: String,
    /// When.
    pub at: Day,
    /// Status of the answer, or a word of ours.
    pub outcome: String,
}

/// An endpoint.
#[derive(Clone, Debug, Default)]
pub struct WebhookLine {
    /// Stands in the address of its forms.
    pub id: String,
    /// Where to.
    pub url: String,
    /// What it is told.
    pub events: Vec<String>,
    /// Nothing is sent.
    pub paused: bool,
    /// Since when it fails; it does not when its words are empty.
    pub failing: Day,
    /// The latest tries, latest first.
    pub tries: Vec<WebhookTry>,
}

/// `/staff/webhooks`: endpoints of one's own. A new one posts to the same address, and what is done with one to
/// `/staff/webhooks/{id}`. Buttons: `act` = `pause`, `resume`, `secret`, `test`, `replay`, `remove`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "webhooks.html")]
pub struct Webhooks {
    /// What is around it.
    pub frame: Frame,
    /// In the order in which they were made.
    pub lines: Vec<WebhookLine>,
    /// `url` of a new one.
    pub url: Field,
    /// `events` of a new one.
    pub events: Vec<Choice>,
    /// What is wrong with the events; nothing when empty.
    pub events_error: String,
    /// A secret that was just made; none when empty.
    pub secret: String,
    /// Today, to begin with in `since`.
    pub today: String,
    /// What was just done; nothing when empty.
    pub notice: String,
}

impl Webhooks {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        let events = Some(self.events_error.clone()).filter(|error| !error.is_empty());
        form::errors(&[("url", &self.url.error), ("events", &events)])
    }
}

#[cfg(test)]
mod tests {
    use super::{WebhookLine, WebhookTry, Webhooks};
    use crate::web::pages::{Choice, Day, Field, html, samples};

    #[test]
    fn the_webhooks_are_sound_full_empty_and_with_errors() {
        let frame = samples::account().frame;
        html::check(&Webhooks { frame: frame.clone(), ..Webhooks::default() });
        let bad = || html::HOSTILE.to_owned();
        let tried =
            WebhookTry { what: bad(), story: bad(), n: bad(), at: Day::of("2026-11-23T09:00:00Z"), outcome: bad() };
        let line = WebhookLine {
            id: bad(),
            url: bad(),
            events: vec![bad()],
            paused: false,
            failing: Day::of("2026-11-23T09:00:00Z"),
            tries: vec![tried],
        };
        let page = Webhooks {
            frame,
            lines: vec![line.clone(), WebhookLine { paused: true, ..line }],
            url: Field::wrong(bad(), bad()),
            events: vec![Choice::new("story.published", "A story is published", true)],
            events_error: bad(),
            secret: bad(),
            today: bad(),
            notice: bad(),
        };
        html::check(&page);
    }
}
