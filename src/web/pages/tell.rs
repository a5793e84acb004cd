//! `/tell`

use askama::Template;

use super::form::errors;
use super::words::{CONSENTS, FEELINGS, GOOD, IMPROVE, OUTCOMES, ROLES};
use super::{Choice, Field, FormError, Frame, Help, Question, ServiceLine, filters};

/// The form, as it was first asked for or as it was typed so far: all of it (`/tell/one-page`), or one question.
///
/// It posts to `/tell`. Buttons of both: `step` = `find` or `remove:CODE`. All of it: `check`, and `questions` for one
/// question at a time. One question: `next`, `back`, and `one` for all of it; beside its own controls it sends `page`,
/// the question's code, and `state`, everything else sealed. The first button in the page is a hidden `check` or `next`,
/// because Enter in any field presses the first one.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "tell.html")]
#[expect(clippy::struct_excessive_bools, reason = "independent")]
pub struct Tell {
    /// What is around it.
    pub frame: Frame,
    /// Somebody came to this page by its address: it is no answer to a form that was sent.
    pub first: bool,
    /// The one question that is shown; `None`: all of them.
    pub question: Option<Question>,
    /// Everything typed so far, sealed; for one question only.
    pub state: String,
    /// The author comes from the page where everything is checked and goes back there.
    pub changing: bool,
    /// Comes back as `idempotency_key`; for all questions.
    pub idempotency_key: String,
    /// The invitation that the author came by; comes back as `invitation`.
    pub invitation: String,
    /// What is wrong with the whole, when no single control is at fault.
    pub form_error: Option<String>,
    /// Help, shown at the top when the words call for it.
    pub help: Option<Help>,
    /// Help for the check on the author's device to show; none when it stands at the top already.
    pub help_later: Option<Help>,
    /// The jurisdiction as the rules know it: `uk`, `ie`, `au`.
    pub region: &'static str,
    /// `title`
    pub title: Field,
    /// `body`
    pub body: Field,
    /// `good`: one thing a line.
    pub good: Field,
    /// `improve`: one thing a line.
    pub improve: Field,
    /// `feelings`: sent several times, by check boxes and by one text with commas.
    pub feelings: Vec<String>,
    /// What is wrong with the feelings.
    pub feelings_error: Option<String>,
    /// `author_role`: a code of [`ROLES`].
    pub author_role: Field,
    /// `happened_month`: a number. An error about the date goes here, unless only the year is wrong.
    pub happened_month: Field,
    /// `happened_year`
    pub happened_year: Field,
    /// `services`: chosen so far; sent several times as codes.
    pub services: Vec<ServiceLine>,
    /// What is wrong with the services.
    pub services_error: Option<String>,
    /// `find`: what to look for.
    pub find: Field,
    /// What was found, as check boxes named `services`.
    pub found: Vec<ServiceLine>,
    /// Something was looked for, so say so if nothing was found.
    pub searched: bool,
    /// What was found does not have every word as it was typed.
    pub close: bool,
    /// `service_text`: the service in words, when it is not found.
    pub service_text: Field,
    /// `screen_name`
    pub screen_name: Field,
    /// `outcome`: a code of [`OUTCOMES`].
    pub outcome: Field,
    /// `postcode`
    pub postcode: Field,
    /// `email`
    pub email: Field,
    /// `consent`: codes of [`CONSENTS`]; sent several times.
    pub consent: Vec<String>,
    /// What is wrong with the consent.
    pub consent_error: Option<String>,
}

impl Tell {
    /// Every error on the page, in its order, for the summary.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        let mut all = errors(&[
            ("title", &self.title.error),
            ("tell", &self.form_error),
            ("body", &self.body.error),
            ("good", &self.good.error),
            ("improve", &self.improve.error),
            ("feelings", &self.feelings_error),
            ("find", &self.services_error),
            ("find", &self.find.error),
            ("service_text", &self.service_text.error),
            ("author_role", &self.author_role.error),
            ("happened_month", &self.happened_month.error),
            ("happened_year", &self.happened_year.error),
            ("outcome", &self.outcome.error),
            ("screen_name", &self.screen_name.error),
            ("postcode", &self.postcode.error),
            ("email", &self.email.error),
            ("consent", &self.consent_error),
        ]);
        all.retain(|error| error.id == "tell" || self.shows(Question::of_control(&error.id)));
        all
    }

    fn roles(&self) -> Vec<Choice> {
        Choice::table(ROLES, &[&self.author_role.value])
    }

    fn outcomes(&self) -> Vec<Choice> {
        Choice::table(OUTCOMES, &[&self.outcome.value])
    }

    fn consents(&self) -> Vec<Choice> {
        Choice::table(CONSENTS, &self.consent)
    }

    /// Whether the part with this question is on the page.
    fn shows(&self, question: Question) -> bool {
        self.question.is_none_or(|shown| shown == question)
    }

    /// Whether it is a page of one question.
    fn one(&self) -> bool {
        self.question.is_some()
    }

    /// The names of the chosen services, for the check on the author's device.
    fn chosen(&self) -> String {
        self.services.iter().map(|service| service.name.as_str()).collect::<Vec<_>>().join("\n")
    }

    fn suggested_good(&self) -> Vec<Choice> {
        suggested(GOOD, &self.good.value)
    }

    fn suggested_improve(&self) -> Vec<Choice> {
        suggested(IMPROVE, &self.improve.value)
    }

    fn own_good(&self) -> Field {
        Field { value: own(GOOD, &self.good.value), error: self.good.error.clone() }
    }

    fn own_improve(&self) -> Field {
        Field { value: own(IMPROVE, &self.improve.value), error: self.improve.error.clone() }
    }

    fn suggested_feelings(&self) -> Vec<Choice> {
        let chosen = |word: &str| self.feelings.iter().any(|feeling| feeling == word);
        FEELINGS.iter().map(|&word| Choice::new(word, word, chosen(word))).collect()
    }

    /// Feelings in the author's own words.
    fn own_feelings(&self) -> String {
        let own = self.feelings.iter().filter(|feeling| !FEELINGS.contains(&feeling.as_str()));
        own.map(String::as_str).collect::<Vec<_>>().join(", ")
    }

    fn happened_error(&self) -> &str {
        if self.happened_month.error.is_some() { self.happened_month.error() } else { self.happened_year.error() }
    }

    fn find_error(&self) -> &str {
        self.services_error.as_deref().unwrap_or_else(|| self.find.error())
    }
}

/// Suggestions to tick, those ticked that stand on a line of their own in the text.
fn suggested(table: &[&str], text: &str) -> Vec<Choice> {
    table.iter().map(|&one| Choice::new(one, one, text.lines().any(|line| line.trim() == one))).collect()
}

/// The lines that are no suggestion, as they were typed.
fn own(table: &[&str], text: &str) -> String {
    text.split('\n').filter(|line| !table.contains(&line.trim())).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator;

    use super::Tell;
    use crate::web::pages::{Field, Help, Question, html, samples};

    #[test]
    fn the_empty_form_is_sound() {
        html::check(&Tell { frame: samples::frame("Tell your story"), ..Tell::default() });
    }

    #[test]
    fn every_error_is_summed_up_beside_its_control_and_in_the_title() {
        let page = samples::tell_with_errors();
        let text = html::check(&page);
        assert!(text.contains("<title>Error: "));
        for error in page.errors() {
            assert!(text.matches(&error.message).count() >= 2, "{error:?} is not beside its control");
        }
    }

    #[test]
    fn what_was_typed_is_kept_and_escaped() {
        let mut page = samples::tell();
        page.help = Some(Help::uk());
        let hostile = || Field::wrong(html::HOSTILE, html::HOSTILE);
        (page.title, page.body, page.good, page.improve) = (hostile(), hostile(), hostile(), hostile());
        (page.find, page.service_text, page.screen_name) = (hostile(), hostile(), hostile());
        (page.postcode, page.email, page.happened_year) = (hostile(), hostile(), hostile());
        page.feelings = vec!["worried".into(), html::HOSTILE.into()];
        let text = html::check(&page);
        assert!(text.contains("value=\"worried\" checked"));
    }

    #[test]
    fn each_question_alone_is_sound_with_errors_and_without() {
        for question in Question::iter() {
            let page = Tell { question: Some(question), state: "f1:00".into(), ..samples::tell() };
            let text = html::check(&page);
            assert!(text.contains("value=\"f1:00\"") && text.contains(question.asks()), "{question:?}");
            html::check(&Tell { question: Some(question), ..samples::tell_with_errors() });
        }
    }

    #[test]
    fn suggestions_are_ticked_and_what_else_was_typed_stays_in_the_field() {
        let page = Tell { good: Field::new("kind staff\nthe  tea \n\nclean rooms"), ..Tell::default() };
        let ticked: Vec<String> =
            page.suggested_good().into_iter().filter(|one| one.checked).map(|one| one.value).collect();

        assert_eq!(ticked, ["kind staff", "clean rooms"]);
        assert_eq!(page.own_good().value, "the  tea \n");
    }

    #[test]
    fn a_line_break_at_the_start_of_a_text_is_kept() {
        let page = Tell { body: Field::new("\nfirst"), ..samples::tell() };
        assert!(html::check(&page).contains(">\n\nfirst</textarea>"));
    }
}
