//! A response, and whether it answered what the author asked.

use super::Day;

/// A response that the author is asked about. Posts to `/your-story/opinions` with `reference`, `key`, `response` and
/// `opinion`: `yes`, `partly` or `no`.
#[derive(Clone, Debug, Default)]
pub struct Rated {
    /// Id of the response.
    pub response: String,
    /// The name of the service that responded.
    pub service: String,
    /// When.
    pub at: Day,
    /// What the author said; nothing yet when empty.
    pub opinion: String,
}

impl Rated {
    /// What the author said, as a sentence; empty when nothing.
    #[must_use]
    pub fn said(&self) -> &'static str {
        match self.opinion.as_str() {
            "yes" => "You said: yes, it did.",
            "partly" => "You said: it did in part.",
            "no" => "You said: no, it did not.",
            _ => "",
        }
    }
}
