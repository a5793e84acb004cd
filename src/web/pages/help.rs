//! Help for people at risk: who to call, now.

/// One way to get help.
#[derive(Clone, Debug, Default)]
pub struct HelpLine {
    /// When to use it: "If a life is in danger".
    pub when: String,
    /// Who answers: "Samaritans".
    pub who: String,
    /// The number as it is written: "116 123".
    pub number: String,
}

/// Help for people at risk.
#[derive(Clone, Debug, Default)]
pub struct Help {
    /// The ways, most urgent first.
    pub lines: Vec<HelpLine>,
}

impl Help {
    /// For the United Kingdom.
    #[must_use]
    pub fn uk() -> Self {
        Self::of(&[
            ("If you or somebody else is in danger now", "Emergency services", "999"),
            ("If you need help today but it is not an emergency", "NHS 111", "111"),
            ("If you want to talk, day or night, about anything", "Samaritans, free to call", "116 123"),
        ])
    }

    /// For Ireland.
    #[must_use]
    pub fn ie() -> Self {
        Self::of(&[
            ("If you or somebody else is in danger now", "Emergency services", "112"),
            ("If you want to talk, day or night, about anything", "Samaritans, free to call", "116 123"),
        ])
    }

    /// For Australia.
    #[must_use]
    pub fn au() -> Self {
        Self::of(&[
            ("If you or somebody else is in danger now", "Emergency services", "000"),
            ("If you want to talk, day or night, about anything", "Lifeline", "13 11 14"),
        ])
    }

    fn of(lines: &[(&str, &str, &str)]) -> Self {
        let line = |&(when, who, number): &(&str, &str, &str)| HelpLine {
            when: when.into(),
            who: who.into(),
            number: number.into(),
        };
        Self { lines: lines.iter().map(line).collect() }
    }
}

impl HelpLine {
    /// The number for a `tel:` link.
    #[must_use]
    pub fn dial(&self) -> String {
        self.number.chars().filter(char::is_ascii_digit).collect()
    }
}
