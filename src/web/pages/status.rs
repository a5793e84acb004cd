//! `/your-story`, with the right key

use askama::Template;

use super::{FormError, Frame, ServiceRef, Voice, filters, form};

/// Where an author's story is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// It is safe with us; nobody has read it yet.
    #[default]
    Received,
    /// A moderator reads it.
    Reading,
    /// We wait for the author, or for 72 hours to pass.
    Waiting,
    /// It is public.
    Published,
    /// It was not published.
    Rejected,
    /// The author took it back.
    Withdrawn,
}

/// An author's own story: where it is, what was said, how to take it back.
///
/// Withdrawal posts to `/your-story/withdrawal` with `reference`, `key` and `confirm` = `yes`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "status.html")]
pub struct Status {
    /// What is around it.
    pub frame: Frame,
    /// Its reference.
    pub reference: String,
    /// The key, carried on by the withdrawal form.
    pub key: String,
    /// Where it is.
    pub stage: Stage,
    /// More about it, from a moderator to the author; nothing when empty.
    pub note: String,
    /// Its title.
    pub title: String,
    /// The words, as they stand now.
    pub body: String,
    /// What was good.
    pub good: Vec<String>,
    /// What could be better.
    pub improve: Vec<String>,
    /// The services it is about.
    pub services: Vec<ServiceRef>,
    /// What was answered so far.
    pub voices: Vec<Voice>,
    /// What is wrong with the withdrawal form.
    pub confirm_error: Option<String>,
}

impl Status {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        form::errors(&[("confirm", &self.confirm_error)])
    }

    fn sentence(&self) -> &'static str {
        match self.stage {
            Stage::Received => "We have your story. It waits for a person to read it.",
            Stage::Reading => "A person is reading your story now.",
            Stage::Waiting => "Your story waits. Read the note to see what for.",
            Stage::Published if self.is_answered() => "Your story is published, and it was answered.",
            Stage::Published => "Your story is published. Anyone can read it.",
            Stage::Rejected => "We could not publish your story.",
            Stage::Withdrawn => "You took your story back. Nobody can read it here.",
        }
    }

    /// The walk of a story, each step with whether it is done, is now or is to come.
    fn steps(&self) -> Vec<(&'static str, std::cmp::Ordering)> {
        let at = match self.stage {
            Stage::Received => 1,
            Stage::Reading | Stage::Waiting | Stage::Rejected => 2,
            Stage::Published if self.is_answered() => 5,
            Stage::Published => 3,
            Stage::Withdrawn => 0,
        };
        let names = ["We have it", "A person reads it", "It is published", "The service answers"];
        (1_usize..).zip(names).map(|(step, name)| (name, step.cmp(&at))).collect()
    }

    fn is_answered(&self) -> bool {
        self.voices.iter().any(|voice| !voice.is_reply())
    }

    fn is_published(&self) -> bool {
        self.stage == Stage::Published
    }

    fn can_withdraw(&self) -> bool {
        self.stage != Stage::Withdrawn
    }
}

#[cfg(test)]
mod tests {
    use super::Stage;
    use crate::web::pages::{html, samples};

    #[test]
    fn every_stage_is_sound_and_says_where_the_story_is() {
        let stages =
            [Stage::Received, Stage::Reading, Stage::Waiting, Stage::Published, Stage::Rejected, Stage::Withdrawn];
        for stage in stages {
            let mut page = samples::status();
            page.stage = stage;
            assert!(html::check(&page).contains(page.sentence()));
        }
    }

    #[test]
    fn an_answered_story_has_no_step_to_come() {
        let mut page = samples::status();
        page.stage = Stage::Published;
        page.voices.clear();
        assert_eq!(page.steps().iter().filter(|(_, state)| state.is_gt()).count(), 1);
        page.voices = samples::story().voices;
        assert!(page.steps().iter().all(|(_, state)| state.is_lt()) && page.sentence().contains("answered"));
    }

    #[test]
    fn the_story_is_never_markup_and_the_withdrawal_asks_to_confirm() {
        let mut page = samples::status();
        let bad = || html::HOSTILE.to_owned();
        (page.title, page.body, page.note, page.key, page.reference) = (bad(), bad(), bad(), bad(), bad());
        page.confirm_error = Some("Tick the box".into());
        assert!(html::check(&page).contains("<title>Error: "));
    }
}
