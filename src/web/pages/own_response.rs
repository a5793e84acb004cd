//! `/staff/stories/{ref}/responses/{id}`

use askama::Template;

use super::{Field, FormError, Frame, filters, form};

/// A response that is not public yet, or that may still be corrected, on the page of its story.
#[derive(Clone, Debug, Default)]
pub struct OwnLine {
    /// Its id.
    pub id: String,
    /// The service that it answers for.
    pub service: String,
    /// Where it stands, in a sentence.
    pub state: String,
    /// Why it was sent back; empty otherwise.
    pub reason: String,
    /// The words, where they are not public.
    pub body: String,
    /// Whether this person may correct it.
    pub can_correct: bool,
}

/// `/staff/stories/{ref}/responses/{id}`: a response of one's own, to be put right.
///
/// Posts to its own address with `csrf`, `version` and `idempotency_key`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "own_response.html")]
pub struct OwnResponse {
    /// What is around it.
    pub frame: Frame,
    /// Reference of the story.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// How it stands.
    pub line: OwnLine,
    /// Comes back as `version`.
    pub version: String,
    /// Comes back as `idempotency_key`.
    pub idempotency_key: String,
    /// What is wrong with the whole.
    pub form_error: Option<String>,
    /// `body`
    pub answer: Field,
    /// `signature`
    pub signature: Field,
    /// `planned`, `made`, or empty: a correction cannot turn it. Comes back as `change`.
    pub change: String,
    /// `what` changes.
    pub what: Field,
    /// `where` it changes.
    pub place: Field,
    /// `owner`: the job of who sees to it.
    pub owner: Field,
    /// `due`: a date, "2026-06-30".
    pub due: Field,
}

impl OwnResponse {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        if !self.line.can_correct {
            return Vec::new();
        }
        form::errors(&[
            ("body", &self.form_error),
            ("body", &self.answer.error),
            ("signature", &self.signature.error),
            ("what", &self.what.error),
            ("where", &self.place.error),
            ("owner", &self.owner.error),
            ("due", &self.due.error),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::OwnResponse;
    use crate::web::pages::{Field, html, samples};

    #[test]
    fn a_response_to_be_corrected_is_sound_with_a_change_and_without() {
        let page = samples::own_response();
        assert!(html::check(&page).contains("The change that you plan"));
        assert!(!html::check(&OwnResponse { change: String::new(), ..page.clone() }).contains("What changes"));
        let bad = || Field::wrong(html::HOSTILE, html::HOSTILE);
        let mut wrong = OwnResponse { title: html::HOSTILE.into(), version: html::HOSTILE.into(), ..page };
        (wrong.answer, wrong.signature, wrong.what) = (bad(), bad(), bad());
        (wrong.place, wrong.owner, wrong.due) = (bad(), bad(), bad());
        (wrong.line.state, wrong.line.reason) = (html::HOSTILE.into(), html::HOSTILE.into());
        assert!(html::check(&wrong).contains("<title>Error: "));
        wrong.line.can_correct = false;
        assert!(!html::check(&wrong).contains("<textarea"));
    }
}
