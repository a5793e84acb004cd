//! What was typed into the form so far, exactly as it was typed.

use crate::domain::draft::Draft;
use crate::domain::problem::FieldError;
use crate::domain::screened::{Beside, look};
use crate::domain::site::Site;
use crate::domain::story::{Consent, EmailAddress, Words};
use crate::domain::text::tidy_line;
use crate::domain::time::Month;
use crate::store::services::Service;
use crate::web::form::FormData;
use crate::web::pages::{Field, Frame, Hidden, Tell};
use crate::web::view;

/// Every field of the form.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    pub(super) idempotency_key: String,
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
    /// Reads the form.
    pub(super) fn read(form: &FormData) -> Self {
        let text = |name| form.get(name).to_owned();
        Self {
            idempotency_key: text("idempotency_key"),
            title: text("title"),
            body: text("body"),
            good: text("good"),
            improve: text("improve"),
            feelings: form.listed("feelings"),
            author_role: text("author_role"),
            happened_month: text("happened_month"),
            happened_year: text("happened_year"),
            services: form.all("services"),
            find: text("find"),
            service_text: text("service_text"),
            screen_name: text("screen_name"),
            outcome: text("outcome"),
            postcode: text("postcode"),
            email: text("email"),
            consent: form.all("consent"),
        }
    }

    fn pairs(&self) -> Vec<(&'static str, &str)> {
        let mut pairs = vec![
            ("idempotency_key", self.idempotency_key.as_str()),
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
            frame,
            idempotency_key: self.idempotency_key.clone(),
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
            service_text: field("service_text", &self.service_text),
            screen_name: field("screen_name", &self.screen_name),
            outcome: field("outcome", &self.outcome),
            postcode: field("postcode", &self.postcode),
            offer_email: true,
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
        let body = "idempotency_key=k&title=t&body=b&good=g&improve=i&feelings=sad&author_role=patient&\
                    happened_month=3&happened_year=2026&services=A&services=B&service_text=x&screen_name=s&\
                    outcome=heard&postcode=M1&email=a%40b.ie&consent=publish&consent=api";
        let typed = Typed::read(&FormData::parse(body).unwrap());

        for (name, value) in FormData::parse(body).unwrap().iter() {
            assert!(typed.hidden().iter().any(|one| one.name == name && one.value == value), "{name}");
        }
    }
}
