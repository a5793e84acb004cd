//! `/staff`

use askama::Template;

use super::words::CRITICALITY;
use super::{Choice, Day, Frame, Progress, filters, text, words};

/// A story in the inbox.
#[derive(Clone, Debug, Default)]
pub struct InboxRow {
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// The service it is about, or several in one line.
    pub service: String,
    /// When it was published.
    pub published: Day,
    /// How far it has come.
    pub progress: Progress,
    /// 0 to 5; not set yet when `None`.
    pub criticality: Option<u8>,
    /// Somebody of ours has answered.
    pub answered: bool,
    /// A response of ours waits for a moderator.
    pub waits: bool,
    /// A moderator sent a response of ours back.
    pub sent_back: bool,
}

impl InboxRow {
    fn level(&self) -> String {
        let Some(level) = self.criticality else {
            return "Not set".to_owned();
        };
        let code = level.to_string();
        format!("{level} {}", words::label(CRITICALITY, &code))
    }

    fn is_grave(&self) -> bool {
        self.criticality.is_some_and(|level| level >= 4)
    }
}

/// The parts of the inbox: `show`, what it is called, and what is said when nothing is in it.
const TABS: &[(&str, &str, &str)] = &[
    ("waiting", "Waiting", "Nothing waits for a response."),
    ("wrote_back", "Author wrote back", "No author has written back since your last response."),
    ("not_answered", "Not what was asked", "No author says that your last response did not answer."),
    ("sent_back", "Sent back", "No moderator has sent a response back."),
    ("all", "All", "No stories yet. You will see them here as they are published."),
];

/// `/staff`: stories in scope, those that wait for an answer first.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "inbox.html")]
pub struct Inbox {
    /// What is around it.
    pub frame: Frame,
    /// What the person listens to, in words: "Leeds General Infirmary".
    pub scope: String,
    /// `show`: `waiting`, `wrote_back`, `not_answered`, `sent_back` or `all`.
    pub show: String,
    /// `criticality`: only stories as critical as this or more; any when `None`.
    pub critical: Option<u8>,
    /// Stories in scope.
    pub total: u32,
    /// Of these, answered.
    pub answered: u32,
    /// Stories that are held for this person to check.
    pub held: u32,
    /// This page of them.
    pub rows: Vec<InboxRow>,
    /// The address of the next page; none when empty.
    pub next: String,
    /// What was just done; nothing when empty.
    pub notice: String,
}

impl Inbox {
    fn to_check(&self) -> String {
        text::counted(self.held, "story to check", "stories to check")
    }

    fn answered_line(&self) -> String {
        format!("{} of {} answered", text::thousands(self.answered), text::thousands(self.total))
    }

    fn levels(&self) -> Vec<Choice> {
        let chosen = self.critical.map(|level| level.to_string()).unwrap_or_default();
        Choice::table(CRITICALITY, &[&chosen])
    }

    /// What is added to the address of a part.
    fn kept(&self) -> String {
        self.critical.map(|level| format!("&criticality={level}")).unwrap_or_default()
    }

    fn nothing(&self) -> &'static str {
        if self.critical.is_some() {
            return "No story here is as critical as that.";
        }
        TABS.iter().find(|(show, ..)| *show == self.show).map_or("", |(.., nothing)| nothing)
    }
}

#[cfg(test)]
mod tests {
    use super::TABS;
    use crate::web::pages::{html, samples};

    #[test]
    fn the_inbox_is_sound_full_and_empty() {
        let mut page = samples::inbox();
        assert!(html::check(&page).contains("of"));
        page.rows[0].title = html::HOSTILE.into();
        page.rows[0].service = html::HOSTILE.into();
        (page.scope, page.notice) = (html::HOSTILE.into(), html::HOSTILE.into());
        html::check(&page);
        page.rows.clear();
        page.critical = Some(3);
        assert!(html::check(&page).contains("No story here is as critical as that."));
        page.critical = None;
        for (show, _, nothing) in TABS {
            (*show).clone_into(&mut page.show);
            assert!(html::check(&page).contains(nothing));
        }
    }
}
