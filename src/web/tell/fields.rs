//! What was typed into the form so far, exactly as it was typed.

use serde::{Deserialize, Serialize};
use strum::IntoEnumIterator;

use crate::domain::draft::Draft;
use crate::domain::problem::FieldError;
use crate::domain::screened::{Beside, look};
use crate::domain::site::Site;
use crate::domain::story::{Consent, EmailAddress, Words};
use crate::domain::text::tidy_line;
use crate::domain::time::Month;
use crate::store::services::Service;
use crate::web::form::FormData;
use crate::web::pages::{Field, Frame, Hidden, Question, Tell};
use crate::web::view;

/// Every field of the form. Its names are stored in sealed states: a new one must be empty by default.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub(super) idempotency_key: String,
    pub(super) invitation: String,
    pub(super) title: String,
    pub(super) body: String,
    pub(super) good: String,
    pub(super) improve: String,
    pub(super) feelings: Vec<String>,
    pub(super) author_role: String,
    pub(super) happened_month: String,
    pub(super) happened_year: String,
    pub(super) services: Vec<String>,
    pub(super) find: String,
    pub(super) service_text: String,
    pub(super) screen_name: String,
    pub(super) outcome: String,
    pub(super) postcode: String,
    pub(super) email: String,
    pub(super) consent: Vec<String>,
}

impl Typed {
    /// Nothing typed yet. `key` is new for each story.
    pub(super) fn new(key: String) -> Self {
        Self { idempotency_key: key, ..Self::default() }
    }

    /// Its key and its invitation, without a word.
    pub(super) fn bare(&self) -> Self {
        Self { invitation: self.invitation.clone(), ..Self::new(self.idempotency_key.clone()) }
    }

    /// Reads the whole form.
    pub(super) fn read(form: &FormData) -> Self {
        let mut typed = Self::new(form.get("idempotency_key").to_owned());
        form.get("invitation").clone_into(&mut typed.invitation);
        for question in Question::iter() {
            typed.take(question, form);
        }
        typed
    }

    /// Takes what was typed on the page of one question; everything else stays.
    pub(super) fn take(&mut self, question: Question, form: &FormData) {
        let text = |name| form.get(name).to_owned();
        // Ticked suggestions and the field for one's own: one thing a line.
        let lines = |name| form.every(name).join("\n");
        match question {
            Question::Where => {
                (self.services, self.find) = (form.all("services"), text("find"));
                self.service_text = text("service_text");
            }
            Question::Story => (self.title, self.body) = (text("title"), text("body")),
            Question::Points => (self.good, self.improve) = (lines("good"), lines("improve")),
            Question::Feelings => self.feelings = form.listed("feelings"),
            Question::You => {
                (self.author_role, self.postcode) = (text("author_role"), text("postcode"));
                (self.happened_month, self.happened_year) = (text("happened_month"), text("happened_year"));
            }
            Question::Wish => self.outcome = text("outcome"),
            Question::Name => self.screen_name = text("screen_name"),
            Question::Consent => self.consent = form.all("consent"),
            Question::Email => self.email = text("email"),
        }
    }

    /// Only what the page of one question asks for.
    pub(super) fn only(&self, question: Question) -> Self {
        let of = Self::default();
        let this = self.clone();
        match question {
            Question::Where => Self { service_text: this.service_text, ..of },
            Question::Story => Self { title: this.title, body: this.body, ..of },
            Question::Points => Self { good: this.good, improve: this.improve, ..of },
            Question::Feelings => Self { feelings: this.feelings, ..of },
            Question::Name => Self { screen_name: this.screen_name, ..of },
            Question::You | Question::Wish | Question::Consent | Question::Email => of,
        }
    }

    fn pairs(&self) -> Vec<(&'static str, &str)> {
        let mut pairs = vec![
            ("idempotency_key", self.idempotency_key.as_str()),
            ("invitation", &self.invitation),
            ("title", &self.title),
            ("body", &self.body),
            ("good", &self.good),
            ("improve", &self.improve),
            ("author_role", &self.author_role),
            ("happened_month", &self.happened_month),
            ("happened_year", &self.happened_year),
            ("service_text", &self.service_text),
            ("screen_name", &self.screen_name),
            ("outcome", &self.outcome),
            ("postcode", &self.postcode),
            ("email", &self.email),
        ];
        for (name, values) in [("feelings", &self.feelings), ("services", &self.services), ("consent", &self.consent)] {
            pairs.extend(values.iter().map(|value| (name, value.as_str())));
        }
        pairs
    }

    /// Every field, to be carried on unseen.
    pub(super) fn hidden(&self) -> Vec<Hidden> {
        let hidden = |(name, value): (&str, &str)| Hidden { name: name.to_owned(), value: value.to_owned() };
        self.pairs().into_iter().map(hidden).collect()
    }

    /// Every name and value, to tell this form from another. Line ends count as one however they were sent.
    pub(super) fn all(&self) -> Vec<&str> {
        self.pairs().into_iter().flat_map(|(name, value)| [name, value]).collect()
    }

    /// The month, as the contract has it; what cannot be a month stays what was typed, to be told as an error.
    pub(super) fn happened(&self) -> String {
        let (month, year) = (self.happened_month.trim(), self.happened_year.trim());
        if month.is_empty() && year.is_empty() {
            return String::new();
        }
        match month.parse::<u32>() {
            Ok(month) => format!("{year}-{month:02}"),
            Err(_) => format!("{year}-{month}"),
        }
    }

    /// What goes to the domain.
    pub(super) fn draft(&self) -> Draft {
        let lines = |text: &str| text.lines().map(str::to_owned).collect();
        let agreed = |to: &str| self.consent.iter().any(|code| code == to);
        Draft {
            title: self.title.clone(),
            body: self.body.clone(),
            good: lines(&self.good),
            improve: lines(&self.improve),
            feelings: self.feelings.clone(),
            author_role: self.author_role.clone(),
            happened: self.happened(),
            services: self.services.clone(),
            service_text: Some(self.service_text.clone()),
            screen_name: Some(self.screen_name.clone()),
            outcome: Some(self.outcome.clone()),
            email: Some(self.email.clone()),
            postcode: Some(self.postcode.clone()),
            consent: Consent {
                publish: agreed("publish"),
                api: agreed("api"),
                research: agreed("research"),
                teaching: agreed("teaching"),
                training: agreed("training"),
            },
            invitation: self.invitation.clone(),
        }
    }

    /// The words so far, in the shape in which they will be sent.
    pub(super) fn words(&self) -> Words {
        let lines = |text: &str| text.lines().map(tidy_line).filter(|line| !line.is_empty()).collect();
        Words {
            title: self.title.clone(),
            body: self.body.clone(),
            good: lines(&self.good),
            improve: lines(&self.improve),
            feelings: self.feelings.clone(),
            screen_name: self.screen_name.clone(),
        }
    }

    /// What is known beside them.
    pub(super) fn beside(&self, site: Site, now: Month, chosen: &[Service]) -> Beside {
        Beside {
            email: EmailAddress::parse(&self.email),
            services: chosen.iter().map(|service| service.name.clone()).filter(|name| !name.is_empty()).collect(),
            service_text: self.service_text.clone(),
            ..Beside::new(site, now)
        }
    }

    /// Whether what was typed calls for help now.
    pub(super) fn calls_for_help(&self, site: Site, now: Month, chosen: &[Service]) -> bool {
        look(&self.words(), &self.beside(site, now, chosen)).needs_help()
    }

    /// The form with everything as typed, and each fault beside its control.
    pub(super) fn form(&self, frame: Frame, site: Site, now: Month, chosen: &[Service], faults: &[FieldError]) -> Tell {
        let of = |name: &str| faults.iter().find(|fault| fault.field == name).map(|fault| fault.message.clone());
        let field = |name: &str, value: &str| Field { value: value.to_owned(), error: of(name) };
        let risk = self.calls_for_help(site, now, chosen);
        Tell {
            first: false,
            frame,
            question: None,
            state: String::new(),
            changing: false,
            idempotency_key: self.idempotency_key.clone(),
            invitation: self.invitation.clone(),
            form_error: None,
            help: risk.then(|| view::help(site)),
            help_later: (!risk).then(|| view::help(site)),
            region: site.name(),
            title: field("title", &self.title),
            body: field("body", &self.body),
            good: field("good", &self.good),
            improve: field("improve", &self.improve),
            feelings: self.feelings.clone(),
            feelings_error: of("feelings"),
            author_role: field("author_role", &self.author_role),
            happened_month: field("happened", &self.happened_month),
            happened_year: Field::new(&self.happened_year),
            services: chosen.iter().map(view::service_line).collect(),
            services_error: of("services"),
            find: Field::new(&self.find),
            found: Vec::new(),
            searched: false,
            close: false,
            service_text: field("service_text", &self.service_text),
            screen_name: field("screen_name", &self.screen_name),
            outcome: field("outcome", &self.outcome),
            postcode: field("postcode", &self.postcode),
            email: field("email", &self.email),
            consent: self.consent.clone(),
            consent_error: of("consent/publish"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_however_it_is_typed() {
        let typed = |month: &str, year: &str| Typed {
            happened_month: month.into(),
            happened_year: year.into(),
            ..Typed::default()
        };

        assert_eq!(typed("3", " 2026 ").happened(), "2026-03");
        assert_eq!(typed("03", "2026").happened(), "2026-03");
        assert_eq!(typed("", "").happened(), "");
        assert_eq!(typed("May", "2026").happened(), "2026-May");
    }

    #[test]
    fn every_field_is_carried_on() {
        let body = "idempotency_key=k&invitation=v&title=t&body=b&good=g&improve=i&feelings=sad&author_role=patient&\
                    happened_month=3&happened_year=2026&services=A&services=B&service_text=x&screen_name=s&\
                    outcome=heard&postcode=M1&email=a%40b.ie&consent=publish&consent=api";
        let typed = Typed::read(&FormData::parse(body).unwrap());

        for (name, value) in FormData::parse(body).unwrap().iter() {
            assert!(typed.hidden().iter().any(|one| one.name == name && one.value == value), "{name}");
        }
    }
}
