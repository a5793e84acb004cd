//! The answer as JSON, written by hand: the library for it would be a tenth of the module.

use std::fmt::Write as _;

use screening::{Finding, needs_help};

use crate::units::Units;

/// The findings so far.
#[derive(Debug, Default)]
pub(crate) struct Json {
    findings: String,
    help: bool,
}

impl Json {
    /// Adds what was found in a piece of the text that starts at its character `from`.
    pub(crate) fn add(&mut self, findings: &[Finding], from: usize, units: &mut Units<'_>) {
        self.help |= needs_help(findings);
        // One after the other the starts are in order, and each end is near its start.
        for finding in findings {
            let start = units.at(from + finding.start);
            let mut ahead = units.clone();
            let end = ahead.at(from + finding.end);
            let comma = if self.findings.is_empty() { "" } else { "," };
            let (rule, severity) = (finding.rule.name(), finding.severity.name());
            let help = needs_help(std::slice::from_ref(finding));
            // Writing to a string cannot fail. Names are plain words.
            let _ = write!(
                self.findings,
                "{comma}{{\"rule\":\"{rule}\",\"severity\":\"{severity}\",\"start\":{start},\"end\":{end},\"help\":{help},\
                 \"reason\":"
            );
            self.quote(finding.reason());
            if let Some(suggestion) = &finding.suggestion {
                self.findings.push_str(",\"suggestion\":");
                self.quote(suggestion);
            }
            self.findings.push('}');
        }
    }

    /// The whole.
    pub(crate) fn close(self) -> String {
        format!("{{\"help\":{},\"findings\":[{}]}}", self.help, self.findings)
    }

    fn quote(&mut self, text: &str) {
        self.findings.push('"');
        for character in text.chars() {
            match character {
                '"' | '\\' => self.findings.extend(['\\', character]),
                control if u32::from(control) < 0x20 => {
                    let _ = write!(self.findings, "\\u{:04x}", u32::from(control));
                }
                other => self.findings.push(other),
            }
        }
        self.findings.push('"');
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::Json;

    proptest! {
        #[test]
        fn every_text_can_be_read_back(text in ".{0,40}", control in "[\u{0}-\u{1f}\"\\\\\u{2028}\u{7f}]{0,8}") {
            let text = text + &control;
            let mut json = Json::default();
            json.quote(&text);
            prop_assert_eq!(serde_json::from_str::<Value>(&json.findings).unwrap(), Value::String(text));
        }
    }
}
