//! `/data`

use askama::Template;

use super::{Frame, filters};
use crate::domain::quota::{EXPORTS, READS, TOKEN_EXPORTS, TOKEN_READS};

/// `/data`: how to re-use what is published.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "data.html")]
pub struct Data {
    /// What is around it.
    pub frame: Frame,
    /// Scheme and host of our addresses.
    pub origin: String,
    /// What somebody puts into a page of theirs.
    pub snippet: String,
    /// The public key that signs thread heads; not shown when empty.
    pub public_key: String,
}

/// Addresses to try, each with what it answers. A test asks every one.
const EXAMPLES: [(&str, &str); 7] = [
    ("/api/v1/stories?q=waiting+times&limit=3", "stories about waiting times, the best match first"),
    ("/api/v1/stories.csv?setting=mental_health", "all stories about mental health care, as a table"),
    ("/api/v1/stories.ndjson?nation=Wales&sort=oldest", "all stories from Wales, the oldest first, one on each line"),
    ("/stories.atom?q=kindness", "a feed of new stories about kindness"),
    ("/stories.feed.json", "a feed of all new stories, as JSON"),
    ("/api/v1/changes?after=0&limit=10", "the first ten changes, for a copy of your own"),
    ("/api/v1/services?q=manchester", "services in Manchester"),
];

/// A message to a webhook, as it is sent.
const WEBHOOK: &str = r#"{"type": "response.published", "timestamp": "2026-11-23T09:00:00Z", "data": {"story": "7KQ2M9XWD", "service": "RW3MR", "position": 12, "links": {"story": "https://…/api/v1/stories/7KQ2M9XWD", "thread": "https://…/api/v1/services/RW3MR/thread?after=11"}}}"#;

/// The kinds of problems an answer may name: `type` is this page with the kind after `#`.
const PROBLEMS: [(&str, &str); 15] = [
    ("bad-request", "We could not understand the request"),
    ("conflict", "Somebody else acted first"),
    ("forbidden", "Your account may not do this"),
    ("forged", "This request did not come from our own page"),
    ("idempotency-key-reused", "This Idempotency-Key was used for another request"),
    ("internal", "Something went wrong on our side"),
    ("invalid-fields", "Some of the fields need another look"),
    ("method-not-allowed", "This address does not take that method"),
    ("not-found", "There is nothing at this address"),
    ("not-now", "This cannot be done now"),
    ("not-signed-in", "Sign in first"),
    ("too-large", "That was too long"),
    ("too-many-requests", "Too many tries"),
    ("unavailable", "We cannot do this right now"),
    ("wrong-key", "The reference, key or code is not right"),
];

#[cfg(test)]
mod tests {
    use super::{Data, PROBLEMS};
    use crate::web::pages::{html, samples};

    fn page(public_key: &str) -> Data {
        let frame = samples::frame("Use our data");
        let snippet = "<iframe src=\"https://caretold.example/embed/services/RW3MR\"></iframe>".into();
        Data { frame, origin: "https://caretold.example".into(), snippet, public_key: public_key.into() }
    }

    #[test]
    fn the_data_page_is_sound() {
        html::check(&page(html::HOSTILE));
        let text = html::check(&page(""));
        assert!(text.contains("&#60;iframe"), "the snippet is shown, not run");
        for (kind, _) in PROBLEMS {
            assert!(text.contains(&format!("id=\"{kind}\"")), "{kind}");
        }
    }
}
