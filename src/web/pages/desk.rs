//! `/desk`

use askama::Template;

use super::{Day, Frame, filters, text};

/// A story that waits.
#[derive(Clone, Debug, Default)]
pub struct DeskRow {
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// When it was received.
    pub received: Day,
    /// How long it has waited: "3 hours".
    pub age: String,
    /// It goes before the others.
    pub urgent: bool,
    /// Where it is: "To read", "Held", "Asked the author".
    pub stage: String,
    /// Who holds it; nobody when empty.
    pub holder: String,
    /// The reader holds it themselves.
    pub mine: bool,
    /// How many findings there are.
    pub findings: u32,
    /// The services, in one line.
    pub service: String,
}

/// `/desk`: what waits, urgent first.
///
/// "Claim the next story" posts `csrf` to `/desk/claims`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "desk.html")]
pub struct Desk {
    /// What is around it.
    pub frame: Frame,
    /// Stories that wait for a person.
    pub waiting: u32,
    /// Of these, urgent.
    pub urgent: u32,
    /// How long the oldest has waited: "2 days"; nothing waits when empty.
    pub oldest: String,
    /// The queue, in the order in which it is read.
    pub rows: Vec<DeskRow>,
    /// The address of the next page; none when empty.
    pub next: String,
    /// What was just done, or why not; nothing when empty.
    pub notice: String,
}

impl Desk {
    fn summary(&self) -> String {
        if self.waiting == 0 {
            return "No stories wait".to_owned();
        }
        let waiting = text::counted(self.waiting, "story waits", "stories wait");
        let mut sentence = format!("{waiting}, {} urgent", text::thousands(self.urgent));
        if !self.oldest.is_empty() {
            sentence = format!("{sentence}. The oldest has waited {}", self.oldest);
        }
        sentence
    }
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{Desk, html, samples};

    #[test]
    fn an_empty_queue_is_told_in_one_sentence() {
        assert_eq!(Desk::default().summary(), "No stories wait");
    }

    #[test]
    fn the_queue_is_sound_full_and_empty() {
        let mut page = samples::desk();
        html::check(&page);
        let bad = || html::HOSTILE.to_owned();
        (page.rows[0].title, page.rows[0].holder, page.notice) = (bad(), bad(), bad());
        html::check(&page);
        page.rows.clear();
        html::check(&page);
    }
}
