//! `/tell`, step `check`

use askama::Template;

use super::words::{CONSENTS, OUTCOMES, label};
use super::{Frame, Help, Hidden, Question, filters, month_words, words};

/// Something worth a second look before the story is sent.
#[derive(Clone, Debug, Default)]
pub struct Noticed {
    /// The words in question; empty when it is the field as a whole.
    pub quote: String,
    /// Why, and what to do.
    pub reason: String,
}

/// What was noticed in one field.
#[derive(Clone, Debug, Default)]
pub struct NoticedIn {
    /// What the form calls the field.
    pub label: String,
    /// The id of its control.
    pub at: String,
    /// In the order of the text.
    pub noticed: Vec<Noticed>,
}

/// Check your answers: everything as it will be sent, with a way back to each.
///
/// Posts to `/tell` with all of `hidden`. Buttons: `step` = `send` or `back`. After the page with all questions, `back`
/// comes with the address `/tell#field`; after one question at a time, `go:QUESTION` leads to one of them.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "check.html")]
pub struct Check {
    /// What is around it.
    pub frame: Frame,
    /// Every control of the form, `idempotency_key` included, as it was typed; or the page and the sealed state.
    pub hidden: Vec<Hidden>,
    /// The author answered one question at a time.
    pub by_question: bool,
    /// What went wrong, as a sentence; nothing when empty.
    pub error: String,
    /// Help, when the words call for it.
    pub help: Option<Help>,
    /// What our rules noticed, by field; advice only.
    pub noticed: Vec<NoticedIn>,
    /// Its title.
    pub title: String,
    /// The story.
    pub body: String,
    /// What was good.
    pub good: Vec<String>,
    /// What could be better.
    pub improve: Vec<String>,
    /// Feelings.
    pub feelings: Vec<String>,
    /// The code of the role.
    pub author_role: String,
    /// "2026-03"
    pub happened: String,
    /// Names of the services.
    pub services: Vec<String>,
    /// Tags that the story gets by the invitation.
    pub tags: Vec<String>,
    /// The service in words.
    pub service_text: String,
    /// The name that will be shown.
    pub screen_name: String,
    /// The code of the wished outcome.
    pub outcome: String,
    /// The postcode, or its first half.
    pub postcode: String,
    /// The e-mail address; none when empty.
    pub email: String,
    /// Codes of what the author agrees to.
    pub consent: Vec<String>,
}

impl Check {
    /// What the button sends that leads back to a control.
    fn back_to(&self, at: &str) -> String {
        if self.by_question { format!("go:{}", Question::of_control(at).code()) } else { "back".to_owned() }
    }

    fn role(&self) -> &str {
        words::role(&self.author_role)
    }

    fn month(&self) -> String {
        month_words(&self.happened)
    }

    fn wish(&self) -> &str {
        label(OUTCOMES, &self.outcome)
    }

    fn agreed(&self) -> Vec<&str> {
        self.consent.iter().map(|code| label(CONSENTS, code)).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{Help, Hidden, html, samples};

    #[test]
    fn everything_typed_is_shown_carried_on_and_escaped() {
        let mut page = samples::check();
        html::check(&page);
        let bad = || html::HOSTILE.to_owned();
        (page.title, page.body, page.service_text) = (bad(), bad(), bad());
        (page.screen_name, page.postcode, page.email) = (bad(), bad(), bad());
        (page.author_role, page.outcome, page.happened) = (bad(), bad(), bad());
        page.good = vec![bad()];
        page.services = vec![bad()];
        page.consent = vec![bad()];
        page.help = Some(Help::uk());
        (page.error, page.tags) = (bad(), vec![bad()]);
        page.hidden.push(Hidden { name: "body".into(), value: bad() });
        html::check(&page);
    }

    #[test]
    fn a_change_leads_back_to_the_question_or_to_the_field() {
        let mut page = samples::check();
        assert!(html::check(&page).contains("value=\"back\" formaction=\"/tell#body\""));
        page.by_question = true;
        let text = html::check(&page);
        assert!(text.contains("value=\"go:story\" formaction=\"/tell#body\"") && text.contains("\"go:you\""));
    }
}
