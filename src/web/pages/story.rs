//! `/stories/{ref}`

use askama::Template;

use super::words::{OUTCOMES, label};
use super::{Day, Frame, Progress, ServiceRef, Voice, filters, text};

/// A published story and the conversation below it.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "story.html")]
pub struct Story {
    /// What is around it.
    pub frame: Frame,
    /// Only who has its address finds it.
    pub restricted: bool,
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// The code of the author's role, or words.
    pub role: String,
    /// The month it happened: "2026-03" or words.
    pub happened: String,
    /// The name the author chose, or that we made up.
    pub screen_name: String,
    /// When it was published.
    pub published: Day,
    /// The services it is about.
    pub services: Vec<ServiceRef>,
    /// Pages about what it is about beside its services: address and name.
    pub about: Vec<[String; 2]>,
    /// The words.
    pub body: String,
    /// What was good.
    pub good: Vec<String>,
    /// What could be better.
    pub improve: Vec<String>,
    /// How it felt.
    pub feelings: Vec<String>,
    /// The code of what the author wishes for; not said when empty.
    pub outcome: String,
    /// How many times moderators edited it.
    pub edits: u32,
    /// How many readers have experienced the same.
    pub similar: u32,
    /// Why: each reason once, in words.
    pub edit_reasons: Vec<String>,
    /// How far it has come.
    pub progress: Progress,
    /// The conversation, in the order of the thread.
    pub voices: Vec<Voice>,
}

impl Story {
    fn wish(&self) -> &str {
        label(OUTCOMES, &self.outcome)
    }

    /// How many of the services answered.
    fn answered(&self) -> usize {
        let has_answer = |service: &&ServiceRef| {
            self.voices.iter().any(|voice| !voice.is_reply() && voice.service.code == service.code)
        };
        self.services.iter().filter(has_answer).count()
    }

    fn too(&self) -> String {
        text::counted(self.similar, "reader says that it did", "readers say that it did")
    }

    /// "Moderators changed 3 things:", before the reasons.
    fn edits_line(&self) -> String {
        match self.edits {
            1 => "Moderators changed 1 thing:".to_owned(),
            edits => format!("Moderators changed {edits} things:"),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{Change, Story, Voice, html, samples};

    #[test]
    fn a_story_is_sound_with_and_without_a_conversation() {
        let mut page = samples::story();
        let text = html::check(&page);
        assert!(text.contains("1 of 2 services answered"));
        assert!(text.contains("Moderators changed 2 things: a name and contact details"));
        page.voices.clear();
        html::check(&page);
        html::check(&Story { frame: samples::frame("t"), title: "t".into(), ..Story::default() });
    }

    #[test]
    fn nothing_anybody_wrote_is_markup() {
        let bad = || html::HOSTILE.to_owned();
        let mut page = samples::story();
        (page.title, page.body, page.screen_name) = (bad(), bad(), bad());
        (page.role, page.happened, page.outcome) = (bad(), bad(), bad());
        (page.good, page.improve, page.feelings) = (vec![bad()], vec![bad()], vec![bad()]);
        let change = Change { what: bad(), place: bad(), owner: bad(), due: bad(), ..Change::default() };
        page.voices = vec![Voice { who: bad(), job: bad(), body: bad(), change: Some(change), ..Voice::default() }];
        html::check(&page);
    }
}
