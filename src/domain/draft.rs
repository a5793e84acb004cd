//! What came in from a form or as JSON, still in raw strings, and its way to a [`Telling`]: every fault at once.

use serde::Deserialize;

use super::invitation::Slug;
use super::place::Outcode;
use super::problem::{Faults, FieldError};
use super::service::ServiceCode;
use super::site::Site;
use super::story::{AuthorRole, Consent, EmailAddress, Outcome, ScreenName, Telling};
use super::text;
use super::time::{Month, Timestamp};

/// The most services one story may be about.
pub const SERVICES: usize = 5;
/// The longest description of a service that was not found, in characters.
pub const SERVICE_TEXT_CHARS: usize = 200;

/// The fields of `POST /api/v1/stories` as they were sent.
#[derive(Debug, Clone, Default, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Draft {
    /// At most 120 characters.
    #[schema(example = "Kind staff, long wait")]
    pub title: String,
    /// At most 1,000 words.
    #[schema(example = "I came in with a broken wrist and was seen after four hours.")]
    pub body: String,
    /// What was good; at most 12 of 100 characters.
    pub good: Vec<String>,
    /// What could be improved; at most 12 of 100 characters.
    pub improve: Vec<String>,
    /// How it felt; at most 12 of 100 characters.
    pub feelings: Vec<String>,
    /// `service_user`, `patient`, `carer`, `parent_guardian`, `relative`, `friend`, `volunteer_advocate` or
    /// `staff_on_behalf`.
    #[schema(example = "patient")]
    pub author_role: String,
    /// `YYYY-MM`, within the last three years (two in Australia).
    #[schema(example = "2026-10")]
    pub happened: String,
    /// Codes of one to five services; may be empty when `service_text` is given.
    pub services: Vec<String>,
    /// The service in words, when it was not found.
    pub service_text: Option<String>,
    /// Never the author's own name; made up when empty.
    pub screen_name: Option<String>,
    /// `thanks`, `explanation`, `apology`, `change`, `contact` or `heard`.
    pub outcome: Option<String>,
    /// Where to write to; kept encrypted, never public.
    pub email: Option<String>,
    /// The author's own; only the first half is kept.
    pub postcode: Option<String>,
    /// What the author agrees to; `publish` must be true.
    #[schema(value_type = Object)]
    pub consent: Consent,
    /// The slug of the invitation that the author followed, or anything; programs do not send it.
    #[serde(skip)]
    pub invitation: String,
}

impl Draft {
    /// Reads every field. Whether the services exist and are open is for the flow to find out.
    pub fn parse(&self, now: Timestamp, site: Site) -> Result<Telling, Vec<FieldError>> {
        let mut faults = Faults::default();
        let title = faults.keep(text::line("title", &self.title, text::TITLE_CHARS, "Enter a title for your story"));
        let body = faults.keep(text::prose("body", &self.body, text::BODY_WORDS, "Tell us what happened"));
        let good = faults.keep(text::items("good", &self.good));
        let improve = faults.keep(text::items("improve", &self.improve));
        let feelings = faults.keep(text::items("feelings", &self.feelings));
        let author_role = faults.keep(read_role(&self.author_role));
        let happened = faults.keep(read_month(&self.happened, now, site));
        let service_text = faults.keep(text::optional_line(
            "service_text",
            self.service_text.as_deref().unwrap_or_default(),
            SERVICE_TEXT_CHARS,
        ));
        let described = service_text.as_deref().is_some_and(|text| !text.is_empty());
        let services = faults.keep(read_services(&self.services, described));
        let email = faults.keep(read_email(self.email.as_deref().unwrap_or_default()));
        let known_email = email.as_ref().and_then(Option::as_ref);
        let screen_name = faults.keep(ScreenName::parse(self.screen_name.as_deref().unwrap_or_default(), known_email));
        let outcome = faults.keep(read_outcome(self.outcome.as_deref().unwrap_or_default()));
        let postcode = faults.keep(read_postcode(self.postcode.as_deref().unwrap_or_default()));
        if !self.consent.publish {
            let message = "Tick the box to let us publish your story. Without it we cannot take it";
            faults.note(FieldError::new("consent/publish", "required", message));
        }
        let telling = (|| {
            Some(Telling {
                title: title?,
                body: body?,
                good: good?,
                improve: improve?,
                feelings: feelings?,
                author_role: author_role?,
                happened: happened?,
                services: services?,
                service_text: service_text?,
                screen_name: screen_name?,
                outcome: outcome?,
                postcode: postcode?,
                consent: self.consent,
                email: email?,
                invitation: Slug::parse(&self.invitation),
            })
        })();
        let faults = faults.into_inner();
        telling.filter(|_| faults.is_empty()).ok_or(faults)
    }
}

fn read_role(typed: &str) -> Result<AuthorRole, FieldError> {
    let code = if typed.is_empty() { "required" } else { "unknown" };
    typed.parse().map_err(|_| FieldError::new("author_role", code, "Choose who you are in this story"))
}

fn read_month(typed: &str, now: Timestamp, site: Site) -> Result<Month, FieldError> {
    let fault = |code, message: String| Err(FieldError::new("happened", code, message));
    if typed.is_empty() {
        return fault("required", "Enter the month and the year when it happened".to_owned());
    }
    let Some(month) = Month::parse(typed) else {
        return fault("not_a_month", "Enter a real month and year, like 3 2026".to_owned());
    };
    let oldest = now.month().minus(site.months_back());
    if month > now.month() {
        return fault("in_future", "The month must be this month or before".to_owned());
    }
    if month < oldest {
        return fault("too_old", format!("We take stories since {}", oldest.in_words()));
    }
    Ok(month)
}

/// Codes of at most five services; none is a fault unless the service is described.
pub(super) fn read_services(typed: &[String], described: bool) -> Result<Vec<ServiceCode>, FieldError> {
    let fault = |code, message: String| Err(FieldError::new("services", code, message));
    let mut services = Vec::new();
    for code in typed.iter().filter(|code| !code.trim().is_empty()) {
        let Some(code) = ServiceCode::parse(code.trim()) else {
            return fault("unknown", "We do not know that service. Search for it again".to_owned());
        };
        if !services.contains(&code) {
            services.push(code);
        }
    }
    if services.is_empty() && !described {
        return fault("required", "Choose the service, or describe it in your own words".to_owned());
    }
    if services.len() > SERVICES {
        return fault("too_many", format!("Choose {SERVICES} services or fewer"));
    }
    Ok(services)
}

fn read_email(typed: &str) -> Result<Option<EmailAddress>, FieldError> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let message = "Enter an e-mail address like name@example.org, or leave it empty";
    EmailAddress::parse(typed).map(Some).ok_or_else(|| FieldError::new("email", "not_an_address", message))
}

fn read_outcome(typed: &str) -> Result<Option<Outcome>, FieldError> {
    if typed.is_empty() {
        return Ok(None);
    }
    typed.parse().map(Some).map_err(|_| FieldError::new("outcome", "unknown", "Choose one of the answers"))
}

fn read_postcode(typed: &str) -> Result<String, FieldError> {
    if typed.trim().is_empty() {
        return Ok(String::new());
    }
    let message = "Enter a postcode, or only its first half, like M33";
    Outcode::of_postcode(typed)
        .map(|outcode| outcode.as_str().to_owned())
        .ok_or_else(|| FieldError::new("postcode", "not_a_postcode", message))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        Timestamp::parse("2026-11-23T09:00:00Z").unwrap()
    }

    fn draft() -> Draft {
        Draft {
            title: "Kind staff".into(),
            body: "I was seen soon.".into(),
            author_role: "patient".into(),
            happened: "2026-10".into(),
            services: vec!["RW3MR".into()],
            consent: Consent { publish: true, ..Consent::default() },
            ..Draft::default()
        }
    }

    fn codes(draft: &Draft) -> Vec<(&'static str, &'static str)> {
        draft.parse(now(), Site::Uk).unwrap_err().into_iter().map(|error| (error.field, error.code)).collect()
    }

    #[test]
    fn a_whole_draft_becomes_a_telling() {
        let telling = Draft { postcode: Some("m33 4rz".into()), ..draft() }.parse(now(), Site::Uk).unwrap();

        assert_eq!(telling.postcode, "M33");
        assert_eq!(telling.services[0].as_str(), "RW3MR");
    }

    #[test]
    fn an_empty_draft_is_told_every_fault_at_once() {
        let expected = ["title", "body", "author_role", "happened", "services", "consent/publish"];
        let found: Vec<_> = codes(&Draft::default()).into_iter().map(|(field, _)| field).collect();

        assert_eq!(found, expected);
    }

    #[test]
    fn a_story_is_from_the_last_three_years_and_not_from_tomorrow() {
        let with = |month: &str| Draft { happened: month.into(), ..draft() };

        assert!(with("2023-11").parse(now(), Site::Uk).is_ok());
        assert_eq!(codes(&with("2023-10")), [("happened", "too_old")]);
        assert_eq!(codes(&with("2026-12")), [("happened", "in_future")]);
        assert_eq!(codes(&with("soon")), [("happened", "not_a_month")]);
        assert!(with("2024-10").parse(now(), Site::Au).is_err());
    }

    #[test]
    fn a_service_may_be_described_in_words() {
        let described = Draft { services: vec![], service_text: Some("the clinic by the bridge".into()), ..draft() };

        assert!(described.parse(now(), Site::Uk).is_ok());
        assert_eq!(codes(&Draft { services: vec!["../x".into()], ..draft() }), [("services", "unknown")]);
    }

    #[test]
    fn a_field_that_nobody_knows_is_an_error_and_not_lost_in_silence() {
        assert!(serde_json::from_str::<Draft>(r#"{"titel":"x"}"#).is_err());
        assert!(serde_json::from_str::<Draft>(r#"{"title":"x","email":null}"#).is_ok());
    }
}
