//! Conditions and procedures, each with the names that people and clinicians use for it. They widen a search to the
//! other names of what was typed, and are recognised in stories, so that stories can be narrowed to them.

use std::sync::LazyLock;

use strum::{EnumString, IntoStaticStr};

use super::stem::{stem, words};
use super::token::topic_token;

mod list;

pub use list::{TOPICS, VERSION};

/// What kind of thing a topic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// What somebody has: asthma.
    Condition,
    /// What is done: a hip replacement.
    Procedure,
}

/// A condition or a procedure.
#[derive(Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its stable word in addresses and tokens: letters and hyphens.
    pub slug: &'static str,
    /// What it is.
    pub kind: Kind,
    /// Its names in lower case: first the one that is shown.
    pub names: &'static [&'static str],
}

impl Topic {
    /// The topic of this kind with this stable word.
    #[must_use]
    pub fn find(kind: Kind, slug: &str) -> Option<&'static Self> {
        TOPICS.iter().find(|topic| topic.kind == kind && topic.slug == slug)
    }

    /// The name that is shown.
    #[must_use]
    pub fn label(&self) -> &'static str {
        let spelt = SPELT.iter().find(|(slug, _)| *slug == self.slug).map(|(_, spelt)| *spelt);
        spelt.or_else(|| self.names.first().copied()).unwrap_or(self.slug)
    }
}

/// How names are written that are no ordinary words: of people, and of letters.
const SPELT: [(&str, &str); 13] = [
    ("adhd", "ADHD"),
    ("alzheimers", "Alzheimer’s disease"),
    ("copd", "COPD"),
    ("covid", "COVID-19"),
    ("crohns", "Crohn’s disease"),
    ("ct-scan", "CT scan"),
    ("ecg", "ECG"),
    ("hiv", "HIV"),
    ("ivf", "IVF"),
    ("mri-scan", "MRI scan"),
    ("parkinsons", "Parkinson’s disease"),
    ("pre-eclampsia", "pre-eclampsia"),
    ("x-ray", "X-ray"),
];

/// The names of each topic as the index knows them, made once.
static NAMES: LazyLock<Vec<Vec<String>>> =
    LazyLock::new(|| TOPICS.iter().map(|topic| topic.names.iter().map(|name| stems(name)).collect()).collect());

/// The topics that a text names, in the order of the list.
#[must_use]
pub fn named_in(text: &str) -> Vec<&'static Topic> {
    let text = stems(text);
    let is_named = |names: &Vec<String>| names.iter().any(|name| text.contains(name.as_str()));
    TOPICS.iter().zip(NAMES.iter()).filter(|(_, names)| is_named(names)).map(|(topic, _)| topic).collect()
}

/// The topics that a story's tokens in the index name.
pub fn of_tokens(facets: &str) -> impl Iterator<Item = &'static Topic> + '_ {
    facets.split_ascii_whitespace().filter_map(|token| {
        let named = token.starts_with("cond") || token.starts_with("proc");
        named.then(|| TOPICS.iter().find(|topic| topic_token(topic) == token)).flatten()
    })
}

/// Whether a text has this name in it, in any number or ending.
#[must_use]
pub fn says(text: &str, name: &str) -> bool {
    stems(text).contains(&stems(name))
}

/// The stems of a text with a space round each.
fn stems(text: &str) -> String {
    let mut all = String::from(" ");
    for word in words(text) {
        all.push_str(&stem(&word));
        all.push(' ');
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_that_is_spelt_in_its_own_way_is_one_of_the_list() {
        for (slug, spelt) in SPELT {
            let topic = TOPICS.iter().find(|topic| topic.slug == slug).unwrap();
            assert_eq!((topic.label(), named_in(spelt)), (spelt, vec![topic]));
        }
    }

    #[test]
    fn every_topic_has_a_plain_slug_of_its_own_and_no_name_stands_twice() {
        let mut slugs: Vec<_> = TOPICS.iter().map(|topic| topic.slug).collect();
        let mut names: Vec<_> = TOPICS.iter().flat_map(|topic| topic.names).map(|name| stems(name)).collect();
        let counts = (slugs.len(), names.len());
        slugs.sort_unstable();
        slugs.dedup();
        names.sort_unstable();
        let twice: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone()).collect();
        assert_eq!((slugs.len(), twice.as_slice()), (counts.0, [].as_slice()));
        for topic in TOPICS {
            assert!(topic.slug.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{}", topic.slug);
            assert!(topic.names.iter().all(|name| name.chars().all(|c| c.is_alphanumeric() || c == ' ')), "{topic:?}");
        }
    }

    #[test]
    fn a_topic_is_named_by_any_of_its_names_and_as_whole_words() {
        let slugs = |text| named_in(text).into_iter().map(|topic| topic.slug).collect::<Vec<_>>();

        assert_eq!(slugs("He had a Heart Attack at work"), ["heart-attack"]);
        assert_eq!(slugs("two knee replacements"), ["knee-replacement"]);
        assert_eq!(slugs("the astronaut petted a cat"), Vec::<&str>::new());
        assert_eq!(slugs(""), Vec::<&str>::new());
    }
}
