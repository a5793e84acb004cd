//! How much findings of each rule may weigh.

use super::Rule;
use crate::Severity;

impl Rule {
    /// The least and the most that a finding of it weighs; everything between may occur.
    #[must_use]
    pub const fn severities(&self) -> (Severity, Severity) {
        use Severity::{Hold, Note, Urgent, Warn};
        match self {
            Self::Age | Self::ExactTime | Self::Shouting => (Note, Note),
            Self::Link | Self::ExactDate | Self::OtherLanguage => (Note, Warn),
            Self::PersonName | Self::Profanity | Self::SeriousHarm | Self::LegalAction => (Note, Hold),
            Self::Crisis => (Note, Urgent),
            Self::StaffDescription
            | Self::Recognisable
            | Self::NotAnExperience
            | Self::TooLong
            | Self::TooOld
            | Self::Duplicate => (Warn, Warn),
            Self::Threat | Self::Abuse | Self::Violence | Self::SexualAssault => (Warn, Urgent),
            Self::Email => (Hold, Hold),
            _ => (Warn, Hold),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Severity, screen};

    #[test]
    fn no_finding_weighs_less_or_more() {
        let texts = [
            include_str!("../../tests/texts/wordings.txt"),
            include_str!("../../tests/texts/long_stories.txt"),
            include_str!("../../tests/texts/crisis_urgent.txt"),
            include_str!("../../tests/texts/crisis_held.txt"),
            include_str!("../../tests/texts/risk_none.txt"),
            include_str!("../../tests/texts/threat.txt"),
            include_str!("../../tests/texts/terms.txt"),
            include_str!("../../tests/left_alone/places_and_things.txt"),
        ];
        for text in texts.iter().flat_map(|texts| texts.lines()) {
            for finding in screen(text) {
                let (least, most) = finding.rule.severities();
                assert!((least..=most).contains(&finding.severity), "{}: {:?}", finding.rule.name(), finding.severity);
            }
        }
        assert!(super::Rule::all().iter().all(|rule| rule.severities().0 <= rule.severities().1));
        assert_eq!(super::Rule::Crisis.severities().1, Severity::Urgent);
    }
}
