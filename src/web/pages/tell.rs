//! `/tell`

use askama::Template;

use super::form::errors;
use super::words::{CONSENTS, FEELINGS, OUTCOMES, ROLES};
use super::{Choice, Field, FormError, Frame, Help, ServiceLine, filters};

/// `/tell`: the form, as it was first asked for or as it was typed so far.
///
/// It is one form that posts to `/tell`. Buttons: `step` = `find`, `check` or `remove:CODE`. The first button in the
/// page is a hidden `check`, because Enter in any field presses the first one.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "tell.html")]
pub struct Tell {
    /// What is around it.
    pub frame: Frame,
    /// Comes back as `idempotency_key`.
    pub idempotency_key: String,
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
    /// `service_text`: the service in words, when it is not found.
    pub service_text: Field,
    /// `screen_name`
    pub screen_name: Field,
    /// `outcome`: a code of [`OUTCOMES`].
    pub outcome: Field,
    /// `postcode`
    pub postcode: Field,
    /// Whether an e-mail address can be taken.
    pub offer_email: bool,
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
        errors(&[
            ("title", &self.title.error),
            ("title", &self.form_error),
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
        ])
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

#[cfg(test)]
mod tests {
    use super::Tell;
    use crate::web::pages::{Field, Help, html, samples};

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
        page.offer_email = true;
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
    fn a_line_break_at_the_start_of_a_text_is_kept() {
        let page = Tell { body: Field::new("\nfirst"), ..samples::tell() };
        assert!(html::check(&page).contains(">\n\nfirst</textarea>"));
    }
}
