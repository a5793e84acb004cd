//! A place or team that gives care, as the registers know it.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The register's own code of a service, and its public address: 1 to 64 letters, digits, hyphens, dots, underscores.
/// It names the service's Durable Object, so it is a key and never free text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ServiceCode(String);

impl ServiceCode {
    /// Reads a code; `None` for anything that no register would use.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let fits = (1..=64).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_'))
            && text.bytes().any(|b| b.is_ascii_alphanumeric());
        fits.then(|| Self(text.to_owned()))
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ServiceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for ServiceCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ServiceCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("not a service code"))
    }
}

/// The kind of place that care is given in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Setting {
    /// A hospital.
    Acute,
    /// Care at home or in a clinic nearby.
    Community,
    /// A family doctor, pharmacy, dentist or optician.
    PrimaryCare,
    /// Mental health care.
    MentalHealth,
    /// A care home or care at home.
    SocialCare,
    /// Health care in a prison.
    Prison,
}

impl Setting {
    /// The stable word in SQL, addresses and answers.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// As people read it.
    #[must_use]
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Acute => "Hospital",
            Self::Community => "Community care",
            Self::PrimaryCare => "GP or pharmacy",
            Self::MentalHealth => "Mental health care",
            Self::SocialCare => "Social care",
            Self::Prison => "Prison health care",
        }
    }
}

/// What a page calls a service: its name, or its code where the register has no name.
#[must_use]
pub fn display_name(name: &str, code: &str) -> String {
    if name.trim().is_empty() { format!("Service {code}") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_all_registers_are_read_and_nothing_else() {
        for code in ["RW3MR", "1-10079446273", "SOUTHERN-HEALTH-AND-SOCIAL-CARE-TRUST", "a"] {
            assert!(ServiceCode::parse(code).is_some(), "{code}");
        }
        for wrong in ["", "../x", "a b", "é", "-", "..", &"x".repeat(65), "a/b", "a\n"] {
            assert!(ServiceCode::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn a_setting_is_named_alike_in_sql_and_json() {
        assert_eq!(Setting::PrimaryCare.name(), "primary_care");
        assert_eq!(serde_json::to_string(&Setting::PrimaryCare).unwrap(), "\"primary_care\"");
        assert_eq!("mental_health".parse::<Setting>(), Ok(Setting::MentalHealth));
    }
}
