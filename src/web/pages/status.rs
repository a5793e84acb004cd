//! `/your-story`, with the right key

use askama::Template;

use super::{Day, Field, FormError, Frame, Help, Proposed, Rated, Refill, ServiceRef, Voice, filters, form};

/// Where an author's story is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// It is safe with us; nobody has read it yet.
    #[default]
    Received,
    /// A moderator reads it.
    Reading,
    /// We wait for the author.
    Asked,
    /// The service may read it first.
    Held,
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
    /// The way to another language, where words may have been begun that it would lose.
    pub below: Option<Refill>,
    /// Its reference.
    pub reference: String,
    /// The key, carried on by the withdrawal form.
    pub key: String,
    /// Where it is.
    pub stage: Stage,
    /// What was done just now; nothing when empty.
    pub done: &'static str,
    /// Why it was not done; nothing when empty.
    pub problem: String,
    /// What the author had typed for it.
    pub typed: String,
    /// Help, when what was written just now calls for it.
    pub help: Option<Help>,
    /// How long stories took lately, in two sentences.
    pub took: Option<(String, String)>,
    /// More about it, from a moderator to the author; nothing when empty.
    pub note: String,
    /// Whether the author can answer that.
    pub can_answer: bool,
    /// `answer`
    pub answer: Field,
    /// What the author answered before.
    pub answers: Vec<(Day, String)>,
    /// Whether edits wait for the author.
    pub offered: bool,
    /// The story's version with which they were proposed.
    pub offer_version: i64,
    /// Until when they wait.
    pub offer_until: Day,
    /// What happens when the author says nothing until then.
    pub silence: &'static str,
    /// The edits: proposed, or made.
    pub edits: Vec<Proposed>,
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
    /// The same answers, for the question whether they answered.
    pub rated: Vec<Rated>,
    /// Whether there is an address for letters.
    pub has_address: bool,
    /// Why letters do not arrive: `refused`, `failed`, `lost`, or empty.
    pub mail: String,
    /// What is wrong with the withdrawal form.
    pub confirm_error: Option<String>,
}

impl Status {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        let mut errors = form::errors(&[("answer", &self.answer.error)]);
        errors.extend(self.edits.iter().filter(|_| self.offered).flat_map(Proposed::errors));
        errors.extend(self.rated.iter().flat_map(Rated::errors));
        errors.extend(form::errors(&[("confirm", &self.confirm_error)]));
        errors
    }

    fn sentence(&self) -> &'static str {
        match self.stage {
            Stage::Received => "We have your story. It waits for a person to read it.",
            Stage::Reading => "A person is reading your story now.",
            Stage::Asked if self.offered => "A moderator would like to change something. Please look at it.",
            Stage::Asked => "A moderator has a question for you. Your story waits for your answer.",
            Stage::Held => {
                "The service may read your story first. It is published after 72 hours, unless a moderator decides \
                 otherwise."
            }
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
            Stage::Reading | Stage::Asked | Stage::Held | Stage::Rejected => 2,
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
    use crate::web::pages::{Field, html, samples};

    #[test]
    fn every_stage_is_sound_and_says_where_the_story_is() {
        let stages = [
            Stage::Received,
            Stage::Reading,
            Stage::Asked,
            Stage::Held,
            Stage::Published,
            Stage::Rejected,
            Stage::Withdrawn,
        ];
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
    fn edits_that_wait_can_be_answered_and_edits_that_were_made_are_told() {
        let mut page = samples::status_offered();
        let asks = html::check(&page);
        assert_eq!(asks.matches("action=\"/your-story/edits\"").count(), page.edits.len());
        page.edits[0].choice_error = Some("Choose".into());
        page.edits[0].words = Field::wrong(html::HOSTILE, "Write");
        (page.edits[0].before, page.edits[0].after) = (html::HOSTILE.into(), html::HOSTILE.into());
        (page.edits[0].lead, page.edits[0].trail) = (html::HOSTILE.into(), html::HOSTILE.into());
        assert!(html::check(&page).contains("<title>Error: "));
        page.offered = false;
        assert!(!html::check(&page).contains("/your-story/edits"));
    }

    #[test]
    fn each_answer_is_asked_about_and_says_what_was_said() {
        let mut page = samples::status();
        assert_eq!(html::check(&page).matches("action=\"/your-story/opinions\"").count(), page.rated.len());
        page.rated[0].service = html::HOSTILE.into();
        page.rated[0].response = html::HOSTILE.into();
        for (opinion, said) in [("yes", "yes, it did"), ("partly", "it did in part"), ("no", "no, it did not")] {
            page.rated[0].opinion = opinion.into();
            assert!(html::check(&page).contains(&format!("You said: {said}.")));
        }
        page.rated[0].reply = Field::wrong(html::HOSTILE, html::HOSTILE);
        page.rated[0].publish_error = Some("Tick".into());
        page.rated[0].replies[0].body = html::HOSTILE.into();
        page.rated[0].replies[0].reason = html::HOSTILE.into();
        assert!(html::check(&page).contains("<title>Error: "));
    }

    #[test]
    fn a_question_can_be_answered_and_what_could_not_be_done_keeps_the_words() {
        let mut page = samples::status();
        (page.stage, page.can_answer) = (Stage::Asked, true);
        page.answer = Field::wrong(html::HOSTILE, html::HOSTILE);
        (page.problem, page.typed) = (html::HOSTILE.into(), html::HOSTILE.into());
        page.answers = vec![(crate::web::pages::Day::default(), html::HOSTILE.into())];
        assert!(html::check(&page).contains("/your-story/answer"));
        for mail in ["", "refused", "failed"] {
            page.mail = mail.into();
            assert_eq!(html::check(&page).contains("Letters to you do not arrive"), !mail.is_empty());
        }
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
