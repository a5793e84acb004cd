//! `/desk/quality`, and the second reading of a story.

use askama::Template;

use super::words::{CRITERIA, CRITICALITY};
use super::{Choice, Field, FormError, Frame, filters, form};

/// Agreement in one month.
#[derive(Clone, Debug, Default)]
pub struct AgreementMonth {
    /// "November 2026".
    pub month: String,
    /// "40 of 41": the same level.
    pub same: String,
    /// "41 of 41": the same level or the next.
    pub near: String,
    /// "40 of 41": the same decision.
    pub decided: String,
    /// "0.82 (0.70 to 0.94)", or why there is none.
    pub kappa: String,
}

/// Waiting times in one month.
#[derive(Clone, Debug, Default)]
pub struct WaitingMonth {
    /// "November 2026".
    pub month: String,
    /// How many stories.
    pub stories: String,
    /// Half waited no longer.
    pub half: String,
    /// Nine of ten waited no longer.
    pub nine_of_ten: String,
}

/// What one moderator did; for administrators of the site.
#[derive(Clone, Debug, Default)]
pub struct LoadLine {
    /// As shown to colleagues.
    pub name: String,
    /// How many decisions.
    pub decisions: String,
    /// On how many days.
    pub days: String,
}

/// `/desk/quality`: how far moderators agree, how long stories wait, how much there is to do.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "desk_quality.html")]
pub struct DeskQuality {
    /// What is around it.
    pub frame: Frame,
    /// Months with a second reading, latest first.
    pub agreement: Vec<AgreementMonth>,
    /// Months with a decision, latest first.
    pub waiting: Vec<WaitingMonth>,
    /// "412 decisions in 30 days, 14 a day, by 3 moderators".
    pub load: String,
    /// By moderator, in order of names; nobody but the site's administrators sees it.
    pub moderators: Vec<LoadLine>,
    /// How many stories wait for this person's second reading; `None` for who does not read.
    pub open: Option<u32>,
    /// What was just done; nothing when empty.
    pub notice: String,
}

/// `/desk/quality/reading`: one story, blind.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "desk_reading.html")]
pub struct DeskReading {
    /// What is around it.
    pub frame: Frame,
    /// Names the reading.
    pub reading: String,
    /// Who tells it and when it happened.
    pub byline: String,
    /// As typed.
    pub title: String,
    /// As typed.
    pub body: String,
    /// As typed.
    pub good: Vec<String>,
    /// As typed.
    pub improve: Vec<String>,
    /// `criticality`
    pub criticality: Field,
    /// `action`
    pub action: Field,
}

impl DeskReading {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        form::errors(&[("criticality", &self.criticality.error), ("action", &self.action.error)])
    }

    fn levels(&self) -> Vec<Choice> {
        let hint = |code: &str| CRITERIA.iter().find(|row| row.0 == code).map_or("", |row| row.2).to_owned();
        let levels = Choice::table(CRITICALITY, &[&self.criticality.value]);
        levels.into_iter().map(|level| Choice { hint: hint(&level.value), ..level }).collect()
    }

    fn actions(&self) -> Vec<Choice> {
        let actions = [
            ("publish", "Publish", ""),
            ("hold", "Hold for the provider", ""),
            ("reject", "Reject", ""),
            ("escalate", "Escalate", ""),
        ];
        Choice::table(&actions, &[&self.action.value])
    }
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{DeskQuality, DeskReading, Field, html, samples};

    #[test]
    fn quality_is_sound_full_and_empty() {
        html::check(&samples::desk_quality());
        html::check(&DeskQuality { frame: samples::desk_quality().frame, ..DeskQuality::default() });
    }

    #[test]
    fn a_second_reading_is_sound_and_the_story_is_no_markup() {
        html::check(&samples::desk_reading());
        let bad = || html::HOSTILE.to_owned();
        let wrong = || Field::wrong(bad(), bad());
        html::check(&DeskReading {
            reading: bad(),
            title: bad(),
            body: bad(),
            good: vec![bad()],
            improve: vec![bad()],
            criticality: wrong(),
            action: wrong(),
            ..samples::desk_reading()
        });
    }
}
