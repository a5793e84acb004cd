//! A labelled story: what is measured against.

use screening::Rule;
use serde_json::{Value, json};

/// One of the two halves of the set: they share no carrier and no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Half {
    /// For those who write rules: its misses may be looked at.
    Dev,
    /// For the figures: nobody looks at it.
    HeldOut,
}

impl Half {
    /// As it is written.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::HeldOut => "held-out",
        }
    }

    /// Which half has the line of this number.
    pub(super) const fn of(number: usize) -> Self {
        if number.is_multiple_of(2) { Self::Dev } else { Self::HeldOut }
    }
}

/// How near the danger is of which a label speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Level {
    /// Somebody is needed tonight.
    Now,
    /// Recent, or a wish without a plan.
    Passive,
    /// Long over.
    Past,
    /// Only spoken of: may be found, need not be.
    Mention,
}

impl Level {
    pub(crate) const ALL: [Self; 4] = [Self::Now, Self::Passive, Self::Past, Self::Mention];

    /// As it is written.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Passive => "passive",
            Self::Past => "past",
            Self::Mention => "mention",
        }
    }

    /// The level of that name.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// What should be found in a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Label {
    pub(crate) rule: Rule,
    /// In Unicode scalar values; `None` when only the story as a whole is labelled.
    pub(crate) span: Option<(usize, usize)>,
    /// It may be found and need not be.
    pub(crate) optional: bool,
    pub(crate) level: Option<Level>,
}

impl Label {
    /// A label that must be found, in a place.
    pub(super) const fn new(rule: Rule, start: usize, end: usize) -> Self {
        Self { rule, span: Some((start, end)), optional: false, level: None }
    }

    /// Whether a finding in this place touches it.
    pub(super) fn touches(&self, start: usize, end: usize) -> bool {
        self.span.is_none_or(|(first, last)| start < last && first < end)
    }
}

/// A story with all that should be found in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Story {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) labels: Vec<Label>,
    /// By ISO 639-1.
    pub(crate) language: Option<String>,
    pub(crate) criticality: Option<u8>,
    pub(crate) half: Half,
    /// What it looks like and is not.
    pub(crate) near: Option<Rule>,
}

impl Story {
    /// Whether it may be published as it stands.
    pub(crate) fn is_clean(&self) -> bool {
        self.labels.iter().all(|label| label.optional)
    }

    /// As one line of a `.jsonl` file.
    pub(crate) fn json(&self) -> Value {
        let mut value = json!({"id": self.id, "text": self.text, "split": self.half.name()});
        let labels = self.labels.iter().map(|label| {
            let mut one = json!({"rule": label.rule.name()});
            if let Some((start, end)) = label.span {
                set(&mut one, "start", json!(start));
                set(&mut one, "end", json!(end));
            }
            if let Some(level) = label.level {
                set(&mut one, "level", json!(level.name()));
            }
            if label.optional {
                set(&mut one, "optional", json!(true));
            }
            one
        });
        let labels: Vec<Value> = labels.collect();
        set(&mut value, "labels", json!(labels));
        if let Some(language) = &self.language {
            set(&mut value, "language", json!(language));
        }
        if let Some(criticality) = self.criticality {
            set(&mut value, "criticality", json!(criticality));
        }
        if let Some(near) = self.near {
            set(&mut value, "near", json!(near.name()));
        }
        value
    }
}

fn set(object: &mut Value, key: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), value);
    }
}
