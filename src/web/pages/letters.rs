//! `/letters/{token}`

use askama::Template;

use super::{Frame, filters};

/// `/letters/{token}`: stops letters about a story. Posts to its own address.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "letters.html")]
pub struct Letters {
    /// What is around it.
    pub frame: Frame,
    /// The token of the link; empty when it could not be read, or when all is done.
    pub token: String,
    /// Whether the letters are stopped.
    pub done: bool,
}

#[cfg(test)]
mod tests {
    use super::Letters;
    use crate::web::pages::{html, samples};

    #[test]
    fn the_page_asks_first_and_says_what_was_done() {
        let page = |token: &str, done| Letters { frame: samples::frame("Letters"), token: token.into(), done };
        let asks = html::check(&page(html::HOSTILE, false));
        assert!(asks.contains("<form") && asks.contains("method=\"post\""));
        let done = html::check(&page("", true));
        assert!(!done.contains("Stop these letters</button>") && done.contains("deleted"));
        assert!(html::check(&page("", false)).contains("/your-story"));
    }
}
