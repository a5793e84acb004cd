//! `/desk`

use askama::Template;

use super::{Chip, Choice, Day, Field, Frame, filters, text};

/// A story that waits.
#[derive(Clone, Debug, Default)]
pub struct DeskRow {
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// What it is about, shown in place of the title until its note was passed; the title is shown when empty.
    pub note: String,
    /// When it was received.
    pub received: Day,
    /// How long it has waited: "3 hours".
    pub age: String,
    /// It goes before the others.
    pub urgent: bool,
    /// Somebody may be at risk, and it has waited longer than the site's limit.
    pub late: bool,
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

/// Where stories stand, and how many.
#[derive(Clone, Debug, Default)]
pub struct DeskTab {
    /// "To read".
    pub label: String,
    /// How many; not counted when `None`.
    pub count: Option<u32>,
    /// Its address.
    pub address: String,
    /// It is the one that is shown.
    pub here: bool,
}

impl DeskTab {
    fn counted(&self) -> String {
        self.count.map(text::thousands).unwrap_or_default()
    }
}

/// `/desk`: what waits, urgent first.
///
/// "Claim the next story" posts `csrf` to `/desk/claims`. The filters are a form that gets `/desk`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "desk.html")]
pub struct Desk {
    /// What is around it.
    pub frame: Frame,
    /// Stories that wait for a person.
    pub waiting: u32,
    /// Of these, urgent.
    pub urgent: u32,
    /// Of these, so many that have waited longer than the site's limit.
    pub late: u32,
    /// How long the oldest has waited: "2 days"; nothing waits when empty.
    pub oldest: String,
    /// Replies of authors that wait for a person.
    pub replies: u32,
    /// Of these, those in which somebody may be at risk.
    pub replies_urgent: u32,
    /// Where stories stand.
    pub tabs: Vec<DeskTab>,
    /// `stage`: kept while other filters change.
    pub stage: String,
    /// `q`: words of a service or organisation.
    pub q: Field,
    /// `urgent`: only those where somebody may be at risk.
    pub urgent_only: bool,
    /// `criticality`
    pub criticality: Vec<Choice>,
    /// `held`: by whom.
    pub held: Vec<Choice>,
    /// `kind` of findings.
    pub kinds: Vec<Choice>,
    /// Filters that are on.
    pub chips: Vec<Chip>,
    /// The queue, in the order in which it is read.
    pub rows: Vec<DeskRow>,
    /// The address of the next page; none when empty.
    pub next: String,
    /// The address of the first page, when this is a later one; none when empty.
    pub first: String,
    /// What is said of a break; nothing when empty.
    pub rest: String,
    /// A story at risk waits and nobody is on call.
    pub unwatched: bool,
    /// The reader says who is on call.
    pub runs_desk: bool,
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

    fn late_sentence(&self) -> String {
        text::counted(
            self.late,
            "story at risk has waited longer than an hour",
            "stories at risk have waited longer than an hour",
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{Chip, Desk, Field, html, samples};

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
        (page.rows[1].note, page.q, page.tabs[0].label) = (bad(), Field::new(bad()), bad());
        page.chips = vec![Chip { label: bad(), remove: "/desk".into(), ..Chip::default() }];
        html::check(&page);
        page.rows.clear();
        html::check(&page);
    }
}
