//! `/about/screening`

use askama::Template;

use super::{Frame, filters};

/// What one rule finds.
#[derive(Clone, Debug, Default)]
pub struct MeasuredRule {
    /// The rule, in words.
    pub rule: String,
    /// "145 of 148".
    pub found: String,
    /// "98%"
    pub share: String,
    /// "94%" and "99%"
    pub between: (String, String),
    /// "3 of 852"
    pub alarms: String,
    /// "99%"; nothing is aimed at when empty.
    pub aim: String,
    /// Whether the aim is reached.
    pub reached: bool,
}

/// How sure screening is where it speaks of suicide.
#[derive(Clone, Debug, Default)]
pub struct MeasuredLevel {
    /// What the stories speak of: "Stories of wanting to die now".
    pub what: String,
    /// "50 of 104"
    pub found: String,
    /// "42 of 104"
    pub urgent: String,
}

/// `/about/screening`: what the rules see, measured, and what they do not see.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "about_screening.html")]
pub struct AboutScreening {
    /// What is around it.
    pub frame: Frame,
    /// The version of the rules.
    pub version: String,
    /// How many stories they were measured on.
    pub stories: String,
    /// How many of these have nothing that should be found.
    pub clean: String,
    /// How many of those are kept for a person all the same.
    pub held: String,
    /// "49 of 51": how often the language was named rightly.
    pub language: String,
    /// "90 of 260": how often the suggested level is that of a person; "150 of 260": at most one off.
    pub criticality: (String, String),
    /// What was measured.
    pub rules: Vec<MeasuredRule>,
    /// Suicide and self-harm, by how near it is.
    pub levels: Vec<MeasuredLevel>,
    /// Rules for which the set holds no case, in words.
    pub unmeasured: Vec<String>,
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{html, samples};

    #[test]
    fn the_table_is_sound_and_each_number_has_its_base() {
        let text = html::check(&samples::about_screening());
        assert!(text.contains("<caption") && text.contains("scope=\"row\"") && text.contains("145 of 148"));
    }
}
