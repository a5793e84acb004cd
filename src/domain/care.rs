//! Care for who reads: stories that are hard to read open with a note, and each moderator says what they would rather
//! not be given, without a reason.

use screening::Rule;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoEnumIterator, IntoStaticStr};

use super::problem::FieldError;

/// What makes a story hard to read.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Topic {
    /// Suicide and self-harm.
    SelfHarm,
    /// Abuse or neglect of a child or an adult.
    Abuse,
    /// Violence and threats.
    Violence,
    /// Sexual assault.
    Sexual,
    /// A death or serious harm by care.
    Death,
    /// Hate.
    Hate,
}

impl Topic {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// What a moderator reads.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::SelfHarm => "Suicide or self-harm",
            Self::Abuse => "Abuse or neglect",
            Self::Violence => "Violence or threats",
            Self::Sexual => "Sexual assault",
            Self::Death => "Death or serious harm",
            Self::Hate => "Hate",
        }
    }

    /// The rules whose findings mean this topic.
    #[must_use]
    pub fn rules(self) -> &'static [Rule] {
        match self {
            Self::SelfHarm => &[Rule::Crisis],
            Self::Abuse => &[Rule::Abuse],
            Self::Violence => &[Rule::Violence, Rule::Threat],
            Self::Sexual => &[Rule::SexualAssault],
            Self::Death => &[Rule::SeriousHarm],
            Self::Hate => &[Rule::Hate],
        }
    }

    /// Whether a story of this topic opens with a content note.
    #[must_use]
    pub fn is_hard(self) -> bool {
        matches!(self, Self::SelfHarm | Self::Abuse | Self::Violence | Self::Sexual)
    }

    /// The topics of a story with findings of these rules.
    #[must_use]
    pub fn of(rules: &[Rule]) -> Vec<Self> {
        Self::iter().filter(|topic| topic.rules().iter().any(|rule| rules.contains(rule))).collect()
    }
}

/// Names of the rules that make a story hard to read.
#[must_use]
pub fn hard_rules() -> Vec<&'static str> {
    names(Topic::iter().filter(|topic| topic.is_hard()))
}

fn names(topics: impl Iterator<Item = Topic>) -> Vec<&'static str> {
    topics.flat_map(|topic| topic.rules().iter().map(Rule::name)).collect()
}

/// What a moderator asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Topics that "claim the next" leaves out.
    pub avoid: Vec<Topic>,
    /// Hard stories a day; no limit when `None`.
    pub daily: Option<u32>,
}

/// The largest number of hard stories a day that can be set.
pub const MOST_DAILY: u32 = 1_000;

impl Settings {
    /// Reads what a form sent. Topics that do not exist are left out.
    pub fn parse(topics: &[String], daily: &str) -> Result<Self, FieldError> {
        let avoid = topics.iter().filter_map(|topic| topic.parse().ok()).collect();
        let daily = match daily.trim() {
            "" => None,
            number => Some(number.parse().ok().filter(|number| *number <= MOST_DAILY).ok_or_else(|| {
                FieldError::new("daily", "not_a_number", "Enter a number from 0 to 1000, or leave it empty")
            })?),
        };
        Ok(Self { avoid, daily })
    }

    /// Names of the rules whose stories are left out, given how many hard ones were read today.
    #[must_use]
    pub fn left_out(&self, read_today: u32) -> Vec<&'static str> {
        let full = self.daily.is_some_and(|daily| read_today >= daily);
        names(Topic::iter().filter(|topic| self.avoid.contains(topic) || (full && topic.is_hard())))
    }
}

/// A break is spoken of after so many hard stories in [`BREAK_SECONDS`].
const BREAK_AFTER: u32 = 3;
/// Two hours.
pub const BREAK_SECONDS: i64 = 2 * 3_600;

/// What is said of a break; nothing when it is not time for one.
#[must_use]
pub fn rest(hard_of_late: u32) -> &'static str {
    if hard_of_late < BREAK_AFTER {
        return "";
    }
    "You have read several hard stories in the last two hours. This is a good moment to get up, drink something or talk \
     to somebody. Colleagues can take the next one."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_topics_of_a_story_are_those_of_its_findings() {
        assert_eq!(Topic::of(&[Rule::Hate, Rule::Crisis, Rule::Email]), [Topic::SelfHarm, Topic::Hate]);
        assert!(hard_rules().contains(&"crisis") && !hard_rules().contains(&"hate"));
    }

    #[test]
    fn what_is_left_out_is_what_was_asked_for_and_no_more() {
        let settings = Settings { avoid: vec![Topic::Hate], daily: Some(2) };

        assert_eq!(settings.left_out(1), ["hate"]);
        assert!(settings.left_out(2).contains(&"crisis"), "the day's number is reached");
        assert_eq!(Settings::default().left_out(900), Vec::<&str>::new());
        assert!(Settings { daily: Some(0), ..Settings::default() }.left_out(0).contains(&"abuse"));
    }

    #[test]
    fn a_number_is_a_number() {
        let topics = ["hate".to_owned(), "nonsense".to_owned()];
        let read = |daily| Settings::parse(&topics, daily);

        assert_eq!(read(" 5 ").unwrap(), Settings { avoid: vec![Topic::Hate], daily: Some(5) });
        assert_eq!(read("").unwrap().daily, None);
        for wrong in ["-1", "five", "1001", "99999999999"] {
            assert_eq!(read(wrong).unwrap_err().field, "daily", "{wrong}");
        }
    }

    #[test]
    fn a_break_is_spoken_of_gently_and_not_too_soon() {
        assert!(rest(2).is_empty() && !rest(3).is_empty());
    }
}
