//! What a reader looks for, and how it is asked of the index. Any text is a query; none is an error.

use strum::{EnumString, IntoStaticStr};

use super::place::Area;
use super::publication;
use super::service::{ServiceCode, Setting};

/// The most words of a question that are looked up. The rest of a long message adds cost and little meaning.
pub const WORDS: usize = 24;

/// Words so common that they find everything and say nothing.
const STOP_WORDS: [&str; 60] = [
    "a", "about", "after", "all", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "did",
    "do", "for", "from", "had", "has", "have", "he", "her", "him", "how", "i", "if", "in", "is", "it", "me", "my",
    "not", "of", "on", "or", "our", "she", "so", "that", "the", "their", "them", "there", "they", "this", "to", "up",
    "us", "was", "we", "were", "what", "when", "which", "with", "you", "your",
];

/// In what order results come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Sort {
    /// The best match first.
    Relevance,
    /// The newest first.
    Newest,
    /// The oldest first.
    Oldest,
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
    /// As typed.
    pub words: String,
    /// About this service: its code, and its small number once it was looked up.
    pub service: Option<(ServiceCode, i64)>,
    /// About services of this organisation.
    pub organisation: Option<String>,
    /// About services of this setting.
    pub setting: Option<Setting>,
    /// About services in this nation.
    pub nation: Option<String>,
    /// About services in this area.
    pub area: Option<Area>,
    /// Only stories that other programs may have.
    pub api: bool,
    /// `None`: best match when there are words, else newest.
    pub sort: Option<Sort>,
}

impl Search {
    /// The order that applies: without words nothing is a better match than anything else.
    #[must_use]
    pub fn order(&self) -> Sort {
        match self.sort {
            Some(Sort::Oldest) => Sort::Oldest,
            _ if self.terms().is_empty() => Sort::Newest,
            sort => sort.unwrap_or(Sort::Relevance),
        }
    }

    /// The words that are looked up: in lower case, each once, the meaningless left out unless there is nothing else.
    #[must_use]
    pub fn terms(&self) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for word in self.words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let word = word.to_lowercase();
            if !all.contains(&word) {
                all.push(word);
            }
            if all.len() >= WORDS * 4 {
                break;
            }
        }
        let mut meaning: Vec<String> =
            all.iter().filter(|word| STOP_WORDS.binary_search(&word.as_str()).is_err()).cloned().collect();
        if meaning.is_empty() {
            meaning = all;
        }
        meaning.truncate(WORDS);
        meaning
    }

    /// The MATCH expression; `None` when everything matches. Words are quoted one by one, so that nothing typed is
    /// syntax, and looked up in the columns of words only, so that nobody can type a filter's token.
    #[must_use]
    pub fn expression(&self) -> Option<String> {
        let terms = self.terms();
        let mut groups: Vec<String> = Vec::new();
        if !terms.is_empty() {
            groups.push(format!("({{title body points}} : ({}))", any_of(&terms)));
        }
        let filters = [
            self.service.as_ref().map(|(_, id)| vec![publication::service_token(*id)]),
            self.organisation.as_deref().map(|code| vec![publication::organisation_token(code)]),
            self.setting.map(|setting| vec![publication::setting_token(setting)]),
            self.nation.as_deref().map(|nation| vec![publication::nation_token(nation)]),
            self.area.map(Area::cells),
            self.api.then(|| vec![publication::API_TOKEN.to_owned()]),
        ];
        groups.extend(filters.into_iter().flatten().map(|tokens| format!("(facets : ({}))", any_of(&tokens))));
        (!groups.is_empty()).then(|| groups.join(" AND "))
    }
}

fn any_of(tokens: &[String]) -> String {
    tokens.iter().map(|token| format!("\"{token}\"")).collect::<Vec<_>>().join(" OR ")
}

/// The words that somebody typed into the service finder, in lower case: at most eight.
#[must_use]
pub fn finder_words(typed: &str) -> Vec<String> {
    let words = typed.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(8).map(str::to_lowercase).collect()
}

/// The MATCH expression of the service finder: every word must be the start of a word in name, organisation, town or
/// postcode. `None` when nothing was typed.
#[must_use]
pub fn finder_expression(typed: &str) -> Option<String> {
    let words: Vec<Vec<String>> = finder_words(typed).into_iter().map(|word| vec![word]).collect();
    spelled_expression(&words, true)
}

/// The same where each word may be spelled in several ways; without `every`, one of the words is enough.
#[must_use]
pub fn spelled_expression(words: &[Vec<String>], every: bool) -> Option<String> {
    let start = |word: &String| format!("\"{word}\"*");
    let one = |ways: &Vec<String>| format!("({})", ways.iter().map(start).collect::<Vec<_>>().join(" OR "));
    let groups: Vec<String> = words.iter().filter(|ways| !ways.is_empty()).map(one).collect();
    (!groups.is_empty()).then(|| groups.join(if every { " AND " } else { " OR " }))
}

/// Whether a word says nothing about which service is meant.
#[must_use]
pub fn says_nothing(word: &str) -> bool {
    STOP_WORDS.binary_search(&word).is_ok() || matches!(word, "near" | "around")
}

/// Where the next page starts. Opaque to clients; the first letter says of which order it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cursor {
    /// Newest first: what was published before this one.
    Before(i64),
    /// Oldest first: what was published after this one.
    Since(i64),
    /// Best match first: after so many of those that were public when the first page was read.
    After {
        /// The newest story that counted on the first page.
        newest: i64,
        /// How many were shown.
        shown: i64,
    },
}

/// Pages of best matches end here: who has read a thousand answers needs another question.
pub const DEEPEST: i64 = 1_000;

impl Cursor {
    /// As sent.
    #[must_use]
    pub fn to_text(self) -> String {
        match self {
            Self::Before(id) => format!("n{id}"),
            Self::Since(id) => format!("o{id}"),
            Self::After { newest, shown } => format!("r{newest}.{shown}"),
        }
    }

    /// Reads what was sent; `None` when it is not one of ours.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let number = |text: &str| text.parse::<i64>().ok().filter(|number| *number >= 0);
        if let Some(id) = text.strip_prefix('n') {
            return number(id).map(Self::Before);
        }
        if let Some(id) = text.strip_prefix('o') {
            return number(id).map(Self::Since);
        }
        let (newest, shown) = text.strip_prefix('r')?.split_once('.')?;
        Some(Self::After { newest: number(newest)?, shown: number(shown).filter(|shown| *shown <= DEEPEST)? })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn search(words: &str) -> Search {
        Search { words: words.into(), ..Search::default() }
    }

    #[test]
    fn what_is_typed_is_words_and_never_syntax() {
        assert_eq!(search("o'brien AND (").expression().unwrap(), r#"({title body points} : ("o" OR "brien"))"#);
        assert_eq!(search("facets : svc1 \"*").terms(), ["facets", "svc1"]);
        assert_eq!(search(" ( ").expression(), None);
    }

    #[test]
    fn filters_are_tokens_of_their_own_column() {
        let search = Search { setting: Some(Setting::Acute), api: true, ..search("kind nurse") };

        assert_eq!(
            search.expression().unwrap(),
            r#"({title body points} : ("kind" OR "nurse")) AND (facets : ("setacute0")) AND (facets : ("api1"))"#
        );
    }

    #[test]
    fn words_without_meaning_count_only_when_there_are_no_others() {
        assert_eq!(search("the wait was long").terms(), ["wait", "long"]);
        assert_eq!(search("what was it").terms(), ["what", "was", "it"]);
        assert!(STOP_WORDS.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn without_words_the_newest_come_first_whatever_was_asked() {
        assert_eq!(Search { sort: Some(Sort::Relevance), ..Search::default() }.order(), Sort::Newest);
        assert_eq!(search("pain").order(), Sort::Relevance);
    }

    #[test]
    fn cursors_read_back_and_their_form_is_pinned() {
        assert_eq!(Cursor::Before(12).to_text(), "n12");
        assert_eq!(Cursor::parse("o12"), Some(Cursor::Since(12)));
        assert_eq!(Cursor::After { newest: 9, shown: 20 }.to_text(), "r9.20");
        for wrong in ["", "n", "n-1", "x1", "r1", "r1.-2", "r1.1001", "n1x", "n99999999999999999999"] {
            assert_eq!(Cursor::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Cursor::parse("r9.20"), Some(Cursor::After { newest: 9, shown: 20 }));
    }

    proptest! {
        #[test]
        fn any_text_is_a_bounded_expression(words in any::<String>()) {
            let expression = search(&words).expression();
            let quotes = expression.as_deref().unwrap_or_default().matches('"').count();
            prop_assert!(quotes.is_multiple_of(2) && quotes <= WORDS * 2);
            let _ = (finder_expression(&words), Cursor::parse(&words));
        }
    }
}
