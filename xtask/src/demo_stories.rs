//! The demo stories: made up, about services that exist. `xtask/demo/*.json`.

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::clock;

const FILES: [(&str, &str); 3] = [
    ("hospitals.json", include_str!("../demo/hospitals.json")),
    ("nearby.json", include_str!("../demo/nearby.json")),
    ("waiting.json", include_str!("../demo/waiting.json")),
];

/// One made-up story with all that shall happen to it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DemoStory {
    /// Stays at the desk, for whoever tries it out.
    #[serde(default)]
    pub(crate) waits: bool,
    pub(crate) services: Vec<String>,
    service_text: Option<String>,
    role: String,
    /// Months before this one.
    ago: u32,
    title: String,
    pub(crate) body: String,
    good: Vec<String>,
    improve: Vec<String>,
    feelings: Vec<String>,
    outcome: Option<String>,
    email: Option<String>,
    #[serde(default)]
    edits: Vec<DemoEdit>,
    #[serde(default)]
    tags: Vec<String>,
    criticality: Option<u8>,
    #[serde(default)]
    pub(crate) answers: Vec<DemoAnswer>,
}

/// A replacement in the body.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoEdit {
    find: String,
    put: String,
    why: String,
}

/// An answer for the first service.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DemoAnswer {
    body: String,
    signature: String,
    change: Option<Value>,
}

impl DemoStory {
    /// What is sent to tell it.
    pub(crate) fn draft(&self) -> Value {
        json!({
            "title": self.title, "body": self.body, "good": self.good, "improve": self.improve,
            "feelings": self.feelings, "author_role": self.role, "happened": clock::month_before(self.ago),
            "services": self.services, "service_text": self.service_text, "outcome": self.outcome,
            "email": self.email,
            "consent": {"publish": true, "api": true, "research": true, "teaching": true, "training": false},
        })
    }

    /// What is sent to publish it, given the version that the desk showed.
    pub(crate) fn decision(&self, version: i64) -> Result<Value> {
        let edits = self.edits.iter().map(|edit| edit.value(&self.body)).collect::<Result<Vec<_>>>()?;
        Ok(json!({
            "version": version, "action": "publish", "edits": edits, "tags": self.tags,
            "criticality": self.criticality,
        }))
    }

    /// The service that answers.
    pub(crate) fn answering(&self) -> Option<&str> {
        self.services.first().filter(|_| !self.answers.is_empty()).map(String::as_str)
    }
}

impl DemoEdit {
    fn value(&self, body: &str) -> Result<Value> {
        let at = body.find(&self.find).with_context(|| format!("a demo story has no \"{}\"", self.find))?;
        let start = body.get(..at).unwrap_or_default().chars().count();
        let end = start + self.find.chars().count();
        Ok(json!({"field": "body", "start": start, "end": end, "replacement": self.put, "reason": self.why}))
    }
}

impl DemoAnswer {
    /// What is sent to answer.
    pub(crate) fn draft(&self, service: &str) -> Value {
        json!({"service": service, "body": self.body, "signature": self.signature, "change": self.change})
    }
}

/// All of them, in the order in which they are told.
pub(crate) fn demo_stories() -> Result<Vec<DemoStory>> {
    let mut stories = Vec::new();
    for (name, text) in FILES {
        let read: Vec<DemoStory> = serde_json::from_str(text).with_context(|| format!("xtask/demo/{name}"))?;
        stories.extend(read);
    }
    Ok(stories)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::path::Path;

    use super::*;
    use crate::{accounts, import};

    #[test]
    fn each_story_is_about_services_that_are_open_and_each_edit_has_its_place() -> Result<()> {
        let services = import::services(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join("data"))?;
        let open: HashMap<&str, &import::Service> = services
            .iter()
            .filter(|service| service.is_open())
            .map(|service| (service.code.as_str(), service))
            .collect();
        for story in demo_stories()? {
            assert!(story.services.iter().all(|code| open.contains_key(code.as_str())), "{}", story.title);
            assert!(!story.services.is_empty() || story.waits, "{}", story.title);
            assert!(story.edits.iter().all(|edit| story.body.matches(&edit.find).count() == 1), "{}", story.title);
            story.decision(2)?;
        }
        Ok(())
    }

    #[test]
    fn the_desk_and_the_inbox_have_work_and_the_site_has_answers() -> Result<()> {
        let services = import::services(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join("data"))?;
        let organisation = accounts::widest_organisation(&services).unwrap_or_default();
        let own = |story: &&DemoStory| {
            let is_own = |code: &String| {
                services.iter().any(|service| service.code == *code && service.organisation_code == organisation)
            };
            !story.waits && story.services.iter().any(is_own)
        };
        let stories = demo_stories()?;
        let (waiting, public): (Vec<_>, Vec<_>) = stories.iter().partition(|story| story.waits);
        assert!(waiting.len() >= 8 && public.len() >= 30);
        assert!(public.iter().filter(|story| !story.answers.is_empty()).count() >= 10);
        assert!(stories.iter().filter(own).filter(|story| story.answers.is_empty()).count() >= 3);
        Ok(())
    }
}
