//! Labelled stories from elsewhere: `.jsonl` files with `{text, labels}` on each line.
//!
//! A label is the name of a rule, or `{rule|label|type, start?, end?}`, or `[start, end, name]`. Other names for the same
//! things are understood from a small table; what is not understood is listed and left out.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use screening::Rule;
use serde_json::Value;

use super::story::{Half, Label, Level, Story};

/// Other names, in lower case with hyphens.
const OTHER_NAMES: &[(&str, Rule)] = &[
    ("e-mail", Rule::Email),
    ("email-address", Rule::Email),
    ("phone-number", Rule::Phone),
    ("telephone", Rule::Phone),
    ("telephonenum", Rule::Phone),
    ("mobile", Rule::Phone),
    ("url", Rule::Link),
    ("website", Rule::Link),
    ("username", Rule::Handle),
    ("social-handle", Rule::Handle),
    ("social-media", Rule::Handle),
    ("uk-nhs", Rule::NhsNumber),
    ("nhs", Rule::NhsNumber),
    ("chi", Rule::ChiNumber),
    ("ihi", Rule::IrishHealthNumber),
    ("ie-ihi", Rule::IrishHealthNumber),
    ("au-ihi", Rule::AustralianHealthNumber),
    ("pps", Rule::PpsNumber),
    ("ppsn", Rule::PpsNumber),
    ("medicare", Rule::MedicareNumber),
    ("au-medicare", Rule::MedicareNumber),
    ("tfn", Rule::TaxFileNumber),
    ("au-tfn", Rule::TaxFileNumber),
    ("nino", Rule::NationalInsurance),
    ("ni-number", Rule::NationalInsurance),
    ("national-insurance-number", Rule::NationalInsurance),
    ("uk-nino", Rule::NationalInsurance),
    ("passport-number", Rule::Passport),
    ("uk-passport", Rule::Passport),
    ("driver-license", Rule::DrivingLicence),
    ("driving-license", Rule::DrivingLicence),
    ("drivers-license", Rule::DrivingLicence),
    ("credit-card", Rule::PaymentCard),
    ("creditcardnumber", Rule::PaymentCard),
    ("card", Rule::PaymentCard),
    ("iban-code", Rule::Iban),
    ("sort-code", Rule::BankAccount),
    ("bank-account-number", Rule::BankAccount),
    ("vehicle", Rule::VehicleRegistration),
    ("licence-plate", Rule::VehicleRegistration),
    ("license-plate", Rule::VehicleRegistration),
    ("vrm", Rule::VehicleRegistration),
    ("hospital-number", Rule::CaseNumber),
    ("mrn", Rule::CaseNumber),
    ("complaint-number", Rule::CaseNumber),
    ("uk-postcode", Rule::Postcode),
    ("zipcode", Rule::Postcode),
    ("address", Rule::StreetAddress),
    ("street", Rule::StreetAddress),
    ("name", Rule::PersonName),
    ("person", Rule::PersonName),
    ("staff-name", Rule::PersonName),
    ("patient-name", Rule::PersonName),
    ("given-name", Rule::PersonName),
    ("surname", Rule::PersonName),
    ("signature", Rule::AuthorName),
    ("sign-off", Rule::AuthorName),
    ("dob", Rule::DateOfBirth),
    ("date-of-birth", Rule::DateOfBirth),
    ("date", Rule::ExactDate),
    ("time", Rule::ExactTime),
    ("description", Rule::StaffDescription),
    ("capitals", Rule::Shouting),
    ("caps", Rule::Shouting),
    ("swearing", Rule::Profanity),
    ("obscene", Rule::Profanity),
    ("slur", Rule::Hate),
    ("hate-speech", Rule::Hate),
    ("identity-attack", Rule::Hate),
    ("threats", Rule::Threat),
    ("suicide", Rule::Crisis),
    ("self-harm", Rule::Crisis),
    ("suicidal", Rule::Crisis),
    ("safeguarding", Rule::Abuse),
    ("neglect", Rule::Abuse),
    ("sexual-abuse", Rule::SexualAssault),
    ("rape", Rule::SexualAssault),
    ("harm", Rule::SeriousHarm),
    ("death", Rule::SeriousHarm),
    ("advert", Rule::Advertising),
    ("promotion", Rule::Advertising),
    ("nonsense", Rule::Gibberish),
    ("non-english", Rule::OtherLanguage),
    ("foreign-language", Rule::OtherLanguage),
    ("off-topic", Rule::NotAnExperience),
    ("not-experience", Rule::NotAnExperience),
    ("formal-complaint", Rule::Complaint),
    ("legal", Rule::LegalAction),
    ("litigation", Rule::LegalAction),
];

/// What a folder holds.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) stories: Vec<Story>,
    /// Names of labels that are no rule, with how often they stand there.
    pub(super) ignored: BTreeMap<String, usize>,
    /// Lines that are no story.
    pub(super) broken: usize,
}

/// Reads a file, or all files of a folder and of those in it.
pub(super) fn read(path: &Path) -> Result<Found> {
    let mut found = Found::default();
    let mut waiting = vec![path.to_path_buf()];
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).with_context(|| path.display().to_string())?;
            let mut inside = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
            inside.sort();
            inside.reverse();
            inside.retain(|path| path.is_dir() || path.extension().is_some_and(|extension| extension == "jsonl"));
            waiting.extend(inside);
        } else {
            let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            found.add(&name, &text);
        }
    }
    Ok(found)
}

impl Found {
    fn add(&mut self, file: &str, text: &str) {
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let value: Value = serde_json::from_str(line).unwrap_or_default();
            let Some(text) = value.get("text").and_then(Value::as_str) else {
                self.broken += 1;
                continue;
            };
            let mut labels = Vec::new();
            for label in value.get("labels").and_then(Value::as_array).into_iter().flatten() {
                let (name, span) = named(label);
                let Some(rule) = rule(&name) else {
                    *self.ignored.entry(name).or_default() += 1;
                    continue;
                };
                let level = label.get("level").and_then(Value::as_str).and_then(Level::from_name);
                let optional = label.get("optional").and_then(Value::as_bool).unwrap_or(false);
                labels.push(Label { rule, span, optional, level });
            }
            let text_of = |key: &str| value.get(key).and_then(Value::as_str);
            let number_of = |key: &str| value.get(key).and_then(Value::as_u64);
            let own = value.get("id").map(|id| id.as_str().map_or_else(|| id.to_string(), str::to_owned));
            self.stories.push(Story {
                id: own.unwrap_or_else(|| format!("{file}:{}", number + 1)),
                text: text.to_owned(),
                labels,
                language: text_of("language").filter(|language| *language != "en").map(str::to_owned),
                criticality: number_of("criticality").and_then(|level| u8::try_from(level).ok()),
                half: if text_of("split") == Some(Half::HeldOut.name()) { Half::HeldOut } else { Half::Dev },
                near: text_of("near").and_then(rule),
            });
        }
    }
}

/// The name of a label and its place.
fn named(label: &Value) -> (String, Option<(usize, usize)>) {
    let place = |value: Option<&Value>| value.and_then(Value::as_u64).and_then(|place| usize::try_from(place).ok());
    let span = |start: Option<usize>, end: Option<usize>| start.zip(end).filter(|(start, end)| start < end);
    if let Some(name) = label.as_str() {
        return (name.to_owned(), None);
    }
    if let Some([start, end, name]) = label.as_array().map(Vec::as_slice) {
        let name = name.as_str().unwrap_or_default().to_owned();
        return (name, span(place(Some(start)), place(Some(end))));
    }
    let name = ["rule", "label", "type", "name"].iter().find_map(|key| label.get(*key).and_then(Value::as_str));
    let name = name.map_or_else(|| label.to_string(), str::to_owned);
    (name, span(place(label.get("start")), place(label.get("end"))))
}

/// The rule of that name, or of another name for the same.
fn rule(name: &str) -> Option<Rule> {
    let plain = name.trim().to_lowercase().replace(['_', ' '], "-");
    let other = || OTHER_NAMES.iter().find(|(other, _)| *other == plain).map(|(_, rule)| *rule);
    Rule::from_name(&plain).or_else(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_understood_in_several_forms() {
        let mut found = Found::default();
        found.add(
            "set",
            r#"{"text": "a", "labels": ["email", "EMAIL_ADDRESS", "colour"]}
            {"id": 7, "text": "b", "labels": [{"type": "Phone Number", "start": 0, "end": 1}, [0, 1, "dob"]]}
            {"text": "c"}
            no story"#,
        );
        let labels: Vec<_> = found.stories.iter().flat_map(|story| &story.labels).map(|label| label.rule).collect();
        assert_eq!(labels, [Rule::Email, Rule::Email, Rule::Phone, Rule::DateOfBirth]);
        assert_eq!(found.stories[1].labels[0].span, Some((0, 1)));
        assert_eq!((found.stories[0].id.as_str(), found.stories[1].id.as_str()), ("set:1", "7"));
        assert_eq!((found.ignored.get("colour"), found.broken), (Some(&1), 1));
    }
}
