//! What stories, services and organisations are, in the words of schema.org: for search engines and other programs that
//! read pages. A review without stars: nobody is rated here. Of a story only what its author lets other programs have.

use serde_json::{Value, json};

use crate::domain::service::{Setting, display_name};
use crate::domain::story::address;
use crate::store::publications::{Published, ServiceRef};
use crate::store::scopes::Organisation;
use crate::store::services::Service;

use super::exports::LICENCE;
use super::pages::Linked;

const CONTEXT: &str = "https://schema.org";

/// What schema.org calls such a place. It has no word for a care home.
fn kind(setting: Setting, register: &str) -> &'static str {
    match (register, setting) {
        ("pharmacy", _) => "Pharmacy",
        ("hospital", _) | (_, Setting::Acute) => "Hospital",
        ("gp_practice", _) | (_, Setting::PrimaryCare | Setting::Community | Setting::MentalHealth) => "MedicalClinic",
        (_, Setting::SocialCare | Setting::Prison) => "MedicalOrganization",
    }
}

/// A story: a review of the services that it is about, by somebody of whom only the chosen name is known.
#[must_use]
pub fn story(origin: &str, story: &Published) -> Linked {
    let words = &story.words;
    let url = format!("{origin}{}", address(&story.reference));
    let mut said = json!({
        "@context": CONTEXT,
        "@type": "Review",
        "@id": url,
        "url": url,
        "name": words.title,
        "reviewBody": words.body,
        "datePublished": story.published_at.to_string(),
        "itemReviewed": story.services.iter().map(|service| reviewed(origin, service)).collect::<Vec<_>>(),
        "license": LICENCE,
        "publisher": publisher(origin),
    });
    if !words.screen_name.is_empty() {
        put(&mut said, "author", json!({ "@type": "Person", "name": words.screen_name }));
    }
    Linked::of(&said)
}

fn publisher(origin: &str) -> Value {
    json!({ "@type": "Organization", "name": "Caretold", "url": origin })
}

fn reviewed(origin: &str, service: &ServiceRef) -> Value {
    let url = format!("{origin}/services/{}", service.code);
    let mut said = json!({
        "@type": kind(service.setting, ""),
        "@id": url,
        "url": url,
        "name": display_name(&service.name, &service.code),
    });
    if !service.town.is_empty() {
        put(&mut said, "address", json!({ "@type": "PostalAddress", "addressLocality": service.town }));
    }
    said
}

/// A service.
#[must_use]
pub fn service(origin: &str, service: &Service) -> Linked {
    let url = format!("{origin}/services/{}", service.code);
    let mut address = json!({ "@type": "PostalAddress" });
    for (name, value) in [
        ("streetAddress", &service.address),
        ("addressLocality", &service.town),
        ("addressRegion", &service.county),
        ("postalCode", &service.postcode),
    ] {
        if !value.is_empty() {
            put(&mut address, name, json!(value));
        }
    }
    let mut said = json!({
        "@context": CONTEXT,
        "@type": kind(service.setting, &service.kind),
        "@id": url,
        "url": url,
        "name": service.display_name(),
        "address": address,
    });
    if !service.organisation_code.is_empty() {
        let parent = format!("{origin}/organisations/{}", service.organisation_code);
        let name = display_name(&service.organisation_name, &service.organisation_code);
        put(
            &mut said,
            "parentOrganization",
            json!({ "@type": "MedicalOrganization", "@id": parent, "url": parent, "name": name }),
        );
    }
    Linked::of(&said)
}

/// An organisation.
#[must_use]
pub fn organisation(origin: &str, organisation: &Organisation) -> Linked {
    let url = format!("{origin}/organisations/{}", organisation.code);
    Linked::of(&json!({
        "@context": CONTEXT,
        "@type": "MedicalOrganization",
        "@id": url,
        "url": url,
        "name": display_name(&organisation.name, &organisation.code),
    }))
}

fn put(value: &mut Value, name: &str, of: Value) {
    if let Value::Object(fields) = value {
        fields.insert(name.to_owned(), of);
    }
}
