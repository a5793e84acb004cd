//! When a page cannot be given.

use askama::Template;

use super::{Frame, filters};

/// When a page cannot be given: what happened, what to do next, what to quote.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "error.html")]
pub struct ErrorPage {
    /// What is around it.
    pub frame: Frame,
    /// The status.
    pub status: u16,
    /// What happened, in one line.
    pub title: String,
    /// What to do next, a sentence each.
    pub next: Vec<String>,
    /// To quote when asking us; none when empty.
    pub request_id: String,
}

impl ErrorPage {
    /// A page for a status, in words that fit most cases.
    #[must_use]
    pub fn of(status: u16, request_id: impl Into<String>) -> Self {
        let (title, next): (_, &[&str]) = match status {
            404 | 410 => (
                "We cannot find this page",
                &["Check the address for mistakes.", "If it is a story, it may have been withdrawn by its author."],
            ),
            403 => ("You cannot open this page", &["Sign in with an account that may see it."]),
            413 => ("That was too long", &["Go back and shorten what you wrote. Your words are still there."]),
            429 => ("Please wait a moment", &["Too many tries came from your connection. Try again in a few minutes."]),
            503 => (
                "We cannot do this right now",
                &["Something we need is not working. Nothing was lost.", "Go back and try again in a few minutes."],
            ),
            400..=499 => ("We could not understand that", &["Go back and try again."]),
            _ => (
                "Something went wrong",
                &[
                    "It is our fault, not yours.",
                    "Go back and try again. What you sent is kept once, even if you send it twice.",
                ],
            ),
        };
        Self {
            frame: Frame { noindex: true, ..Frame::public(title, super::Nav::None) },
            status,
            title: title.into(),
            next: next.iter().map(|&line| line.into()).collect(),
            request_id: request_id.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ErrorPage;
    use crate::web::pages::html;

    #[test]
    fn every_status_says_what_to_do_next() {
        for status in [400, 403, 404, 409, 413, 422, 429, 500, 503] {
            let page = ErrorPage::of(status, html::HOSTILE);
            html::check(&page);
            assert!(!page.next.is_empty());
        }
    }
}
