//! `/organisations/{code}`, `/places/{slug}`, `/conditions/{slug}`, `/procedures/{slug}`, and the lists of them.

use askama::Template;

use super::figures::Figures;
use super::{Frame, ServiceLine, filters, text};

/// What a page is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScopeKind {
    /// Who runs services.
    #[default]
    Organisation,
    /// A town.
    Place,
    /// What somebody has.
    Condition,
    /// What is done.
    Procedure,
}

impl ScopeKind {
    /// Where the list of all is.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Organisation => "/organisations",
            Self::Place => "/places",
            Self::Condition => "/conditions",
            Self::Procedure => "/procedures",
        }
    }

    /// What stands above the list of all.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Organisation => "Organisations",
            Self::Place => "Towns",
            Self::Condition => "Conditions",
            Self::Procedure => "Procedures and tests",
        }
    }

    const fn lead(self) -> &'static str {
        match self {
            Self::Organisation => "Who runs the services, what people told about them, and what came of it.",
            Self::Place => "What people told about care in a town, and what came of it.",
            Self::Condition => "Stories by the illness or condition that they name.",
            Self::Procedure => "Stories by the operation, treatment or test that they name.",
        }
    }

    const fn back(self) -> &'static str {
        match self {
            Self::Organisation => "All organisations",
            Self::Place => "All towns",
            Self::Condition => "All conditions",
            Self::Procedure => "All procedures and tests",
        }
    }
}

/// What people told about an organisation, a town, a condition or a procedure.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "scope.html")]
pub struct Scope {
    /// What is around it.
    pub frame: Frame,
    /// What it is about.
    pub kind: ScopeKind,
    /// Its name.
    pub name: String,
    /// Other names by which it is found.
    pub others: Vec<String>,
    /// Several towns have this name.
    pub several: bool,
    /// How many services there are.
    pub services: u32,
    /// Some of them.
    pub some: Vec<ServiceLine>,
    /// The address where all of them are found.
    pub finder: String,
    /// Staff who listen.
    pub listening: u32,
    /// The numbers, and what people say.
    pub figures: Figures,
}

impl Scope {
    fn has_services(&self) -> bool {
        matches!(self.kind, ScopeKind::Organisation | ScopeKind::Place)
    }

    fn listeners(&self) -> String {
        match (self.kind, self.listening) {
            (ScopeKind::Organisation, 0) => "Nobody from this organisation listens here yet.".to_owned(),
            (ScopeKind::Organisation, some) => {
                text::counted(some, "person from this organisation listens.", "people from this organisation listen.")
            }
            (_, 0) => "Nobody from the services here listens yet.".to_owned(),
            (_, some) => {
                text::counted(some, "person from the services here listens.", "people from the services here listen.")
            }
        }
    }

    fn all_services(&self) -> String {
        text::counted(self.services, "service", "services")
    }
}

/// One of a list.
#[derive(Clone, Debug, Default)]
pub struct ScopeLine {
    /// Its address.
    pub address: String,
    /// Its name.
    pub name: String,
    /// How many services it has; none are counted for a condition.
    pub services: Option<u32>,
    /// Published stories.
    pub stories: u32,
}

impl ScopeLine {
    fn counts(&self) -> Vec<String> {
        let services = self.services.map(|number| text::counted(number, "service", "services"));
        services.into_iter().chain([text::counted(self.stories, "story", "stories")]).collect()
    }
}

/// The list of all organisations, towns, conditions or procedures: a page of it.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "scopes.html")]
pub struct Scopes {
    /// What is around it.
    pub frame: Frame,
    /// What is listed.
    pub kind: ScopeKind,
    /// `q`: what was looked for; there is no search where the whole list is on one page.
    pub q: super::Field,
    /// First letters, each with its address and whether it is chosen.
    pub letters: Vec<(char, String, bool)>,
    /// This page of them.
    pub lines: Vec<ScopeLine>,
    /// The address of the first page, when this is a later one; none when empty.
    pub first: String,
    /// The address of the next page; none when empty.
    pub next: String,
}

impl Scopes {
    fn has_search(&self) -> bool {
        matches!(self.kind, ScopeKind::Organisation | ScopeKind::Place)
    }

    fn label(&self) -> &'static str {
        if self.kind == ScopeKind::Place { "Name of a town" } else { "Name of an organisation" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::pages::{Field, html, samples};

    #[test]
    fn a_page_about_anything_is_sound_full_and_empty() {
        for kind in [ScopeKind::Organisation, ScopeKind::Place, ScopeKind::Condition, ScopeKind::Procedure] {
            let page = Scope { kind, ..samples::scope() };
            let text = html::check(&page);
            assert!(text.contains(&format!("{} of {}", page.figures.answered, page.figures.stories)));
            let empty = Scope { figures: Figures::default(), listening: 0, some: vec![], ..page };
            assert!(html::check(&empty).contains("No stories yet"));
        }
    }

    #[test]
    fn nothing_that_anybody_wrote_is_markup() {
        let bad = || html::HOSTILE.to_owned();
        let mut page =
            Scope { name: bad(), others: vec![bad()], some: vec![samples::hostile_service()], ..samples::scope() };
        page.figures.filter = bad();
        page.figures.data = bad();
        page.figures.latest = vec![samples::hostile_card()];
        for list in &mut page.figures.said {
            for one in &mut list.words {
                (one.words, one.address) = (bad(), bad());
            }
        }
        for change in &mut page.figures.changes {
            (change.what, change.title, change.story, change.service.name) = (bad(), bad(), bad(), bad());
        }
        for month in &mut page.figures.trend {
            month.month = bad();
        }
        html::check(&page);
    }

    #[test]
    fn a_list_is_sound_full_and_empty() {
        let mut page = samples::scopes();
        assert!(html::check(&page).contains("12 services"));
        page.q = Field::new(html::HOSTILE);
        page.lines.clear();
        assert!(html::check(&page).contains("Nothing found"));
        page.q = Field::default();
        page.kind = ScopeKind::Condition;
        html::check(&page);
    }
}
