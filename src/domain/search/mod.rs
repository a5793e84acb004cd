//! What a reader looks for, and how it is asked of the index. Any text is a query; none is an error.
//!
//! Newest and oldest first are walks along the order of publication and cost the same at any size. The best match is found
//! in two steps that do not grow with the number of matches: [`plan`] weighs the words by how thick they stand among the
//! newest stories and chooses which of them the index ranks; [`rank`] orders what it gave by title and words together.

use strum::{EnumIter, EnumString, IntoStaticStr};

use super::place::Area;
use super::progress::Progress;
use super::publication as token;
use super::service::{ServiceCode, Setting};
use super::story::{AuthorRole, Use};

pub mod asked;
pub mod cursor;
pub mod facets;
pub mod finder;
pub mod like;
pub mod plan;
pub mod rank;
pub mod snippet;
pub mod span;
pub mod stem;
pub mod stop_words;
pub mod topics;

pub use asked::{Asked, Term};
pub use cursor::Cursor;
pub use span::Span;
pub use topics::{Kind, Topic};

/// In what order results come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Sort {
    /// The best match first.
    Relevance,
    /// The newest first.
    Newest,
    /// The oldest first.
    Oldest,
    /// What was read most often first.
    MostRead,
}

impl Sort {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A question to the index.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// The words.
    pub asked: Asked,
    /// About this service: its code, and its small number once it was looked up.
    pub service: Option<(ServiceCode, i64)>,
    /// About services of this organisation.
    pub organisation: Option<String>,
    /// About services of this setting.
    pub setting: Option<Setting>,
    /// About services in this nation.
    pub nation: Option<String>,
    /// About services in this town, in any of the ways in which it is written; empty for anywhere.
    pub towns: Vec<String>,
    /// About services in this area.
    pub area: Option<Area>,
    /// That name this condition.
    pub condition: Option<&'static Topic>,
    /// That name this procedure.
    pub procedure: Option<&'static Topic>,
    /// With this tag.
    pub tag: Option<String>,
    /// With this feeling.
    pub feeling: Option<String>,
    /// Told by somebody in this role.
    pub role: Option<AuthorRole>,
    /// That came exactly this far.
    pub progress: Option<Progress>,
    /// That may be used so.
    pub used: Option<Use>,
    /// Published in this time.
    pub span: Span,
    /// Only stories that other programs may have.
    pub api: bool,
    /// `None`: best match when there are words, else newest.
    pub sort: Option<Sort>,
}

impl Search {
    /// A search for words, without filters.
    #[must_use]
    pub fn of_words(typed: &str) -> Self {
        Self { asked: Asked::read(typed), ..Self::default() }
    }

    /// The order that applies: without words nothing is a better match than anything else, and to weigh a beginning the
    /// index would have to walk every word that begins so.
    #[must_use]
    pub fn order(&self) -> Sort {
        match self.sort {
            None | Some(Sort::Relevance) if self.asked.is_empty() || self.asked.is_beginning() => Sort::Newest,
            sort => sort.unwrap_or(Sort::Relevance),
        }
    }

    /// Whether anything narrows the search but words.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        self.filters().next().is_some() || self.span != Span::default()
    }

    /// The filters as groups of tokens of the index, of which each story has one at least.
    fn filters(&self) -> impl Iterator<Item = Vec<String>> {
        let one = |token: Option<String>| token.map(|token| vec![token]);
        [
            one(self.service.as_ref().map(|(_, id)| token::service_token(*id))),
            one(self.organisation.as_deref().map(token::organisation_token)),
            one(self.setting.map(token::setting_token)),
            one(self.nation.as_deref().map(token::nation_token)),
            Some(self.towns.iter().map(|town| token::town_token(town)).collect::<Vec<_>>())
                .filter(|any| !any.is_empty()),
            self.area.map(Area::cells),
            one(self.condition.map(token::topic_token)),
            one(self.procedure.map(token::topic_token)),
            one(self.tag.as_deref().map(token::tag_token)),
            one(self.feeling.as_deref().map(token::feeling_token)),
            one(self.role.map(token::role_token)),
            one(self.progress.map(|progress| token::progress_token(progress.rank()))),
            one(self.used.map(token::use_token)),
        ]
        .into_iter()
        .flatten()
    }

    /// The MATCH expression for these words and all filters and phrases; `None` when everything matches. Words are looked
    /// up in the columns of words only, so that nobody can type a filter's token.
    #[must_use]
    pub fn expression(&self, words: Option<&str>) -> Option<String> {
        let mut groups: Vec<String> = self.asked.phrases.iter().map(|phrase| within(WORDS, phrase)).collect();
        groups.extend(words.map(|words| within(WORDS, words)));
        // The nation of most stories is asked for by what it is not: its own list would be walked for every ranking.
        let most = self.nation.as_deref().is_some_and(token::is_of_most) && !groups.is_empty();
        let own = most.then(|| self.nation.as_deref().map(token::nation_token)).flatten();
        for tokens in self.filters().filter(|tokens| own.as_ref().is_none_or(|own| tokens != &vec![own.clone()])) {
            groups.push(within("facets", &any_of(tokens.iter().map(|token| format!("\"{token}\"")))));
        }
        let joined = (!groups.is_empty()).then(|| groups.join(" AND "))?;
        Some(if most { format!("({joined}) NOT (facets : \"{}\")", token::ELSEWHERE_TOKEN) } else { joined })
    }

    /// The same for any of the words that were typed.
    #[must_use]
    pub fn any_word(&self) -> Option<String> {
        let words = any_of(self.asked.terms.iter().map(|term| term.expression.clone()));
        self.expression(Some(words.as_str()).filter(|words| !words.is_empty()))
    }
}

/// The columns of the index that hold words.
const WORDS: &str = "{title body points}";

fn within(columns: &str, expression: &str) -> String {
    format!("({columns} : ({expression}))")
}

/// Expressions of which one is enough.
pub(super) fn any_of(expressions: impl Iterator<Item = String>) -> String {
    expressions.collect::<Vec<_>>().join(" OR ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_tokens_of_their_own_column() {
        let search = Search { setting: Some(Setting::Acute), ..Search::of_words("kind nurse") };

        assert_eq!(
            search.any_word().unwrap(),
            r#"({title body points} : ("kind" OR "nurse")) AND (facets : ("setacute0"))"#
        );
        assert_eq!(Search::of_words(" ( ").any_word(), None);
    }

    #[test]
    fn the_nation_of_most_stories_is_asked_for_by_what_it_is_not() {
        let of = |nation: &str, words| Search { nation: Some(nation.into()), ..Search::of_words(words) };

        assert_eq!(
            of("England", "nurse").any_word().unwrap(),
            r#"(({title body points} : ("nurse"))) NOT (facets : "elsewhere0")"#
        );
        assert_eq!(of("England", "").any_word().unwrap(), r#"(facets : ("natengland0"))"#);
        assert!(of("Wales", "nurse").any_word().unwrap().contains("natwales0"));
    }

    #[test]
    fn without_words_the_newest_come_first_whatever_was_asked() {
        assert_eq!(Search { sort: Some(Sort::Relevance), ..Search::default() }.order(), Sort::Newest);
        assert_eq!(Search { sort: Some(Sort::MostRead), ..Search::default() }.order(), Sort::MostRead);
        assert_eq!(Search::of_words("pain").order(), Sort::Relevance);
    }
}
