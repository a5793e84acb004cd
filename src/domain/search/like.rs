//! Stories like one story: what is asked of the index for it, and which of what it gave is like it, with the terms that both
//! have. Conditions, procedures, tags and feelings count, and the words of the story that tell most.
//!
//! The work does not grow with the number of stories: of each term, only the newest [`PROBED`] stories that have it are
//! looked at, or all of them where there are few.

use std::collections::HashSet;

use crate::domain::publication::{feeling_token, said, tag_token};
use crate::domain::story::Words;

use super::Topic;
use super::plan::Probe;
use super::stem::{plain, stem, words};
use super::stop_words::says_nothing;
use super::topics;

/// How many of the newest stories with a term are looked at to tell how common it is.
pub const PROBED: i64 = 400;
/// So many stories are walked in all for the terms that are followed over the whole time.
const WALKED: f64 = 4_000.0;
/// The most words of a story that are looked up: those of its title, then the longest, which are the rarest as a rule.
const WORDS: usize = 32;
/// The most terms by which stories are looked for: the rarest.
const FOLLOWED: usize = 16;
/// A word that so large a part of all stories has tells nothing.
const COMMON: f64 = 0.05;
/// How many stories are compared as a whole.
pub const COMPARED: i64 = 16;
/// How many are shown.
const SHOWN: usize = 5;
/// The most terms that are shown with one story.
const TERMS: usize = 6;
/// A story of so many different words counts as it is; what a longer one shares by its length counts less.
const USUAL_WORDS: f64 = 60.0;

/// What two stories may have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// A condition or procedure.
    Topic(&'static Topic),
    /// A tag of moderators.
    Tag(String),
    /// A feeling.
    Feeling(String),
    /// A word that both authors used: as the first of them wrote it, and its stem.
    Word(String, String),
}

impl Term {
    /// As people read it.
    #[must_use]
    pub fn label(&self) -> &str {
        match self {
            Self::Topic(topic) => topic.label(),
            Self::Tag(text) | Self::Feeling(text) | Self::Word(text, _) => text,
        }
    }

    /// How it is asked of the index.
    #[must_use]
    pub fn expression(&self) -> String {
        match self {
            Self::Topic(topic) => token(&super::token::topic_token(topic)),
            Self::Tag(tag) => token(&tag_token(tag)),
            Self::Feeling(feeling) => token(&feeling_token(feeling)),
            Self::Word(word, _) => format!("{} : (\"{}\")", super::WORDS, plain(word).unwrap_or_default()),
        }
    }

    /// How much it counts beside how rare it is: what a story is about before how it is told.
    fn factor(&self) -> f64 {
        match self {
            Self::Topic(_) => 2.0,
            Self::Tag(_) => 1.2,
            Self::Feeling(_) => 0.4,
            Self::Word(..) => 0.7,
        }
    }
}

fn token(token: &str) -> String {
    format!("facets : (\"{token}\")")
}

/// A story as it is compared.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// As published.
    pub words: &'a Words,
    /// Moderators' tags.
    pub tags: &'a [String],
    /// Its tokens in the index.
    pub facets: &'a str,
}

/// What is worth looking for of a story. A word that never stands in small letters is a name as a rule, and is left out.
#[must_use]
pub fn terms(of: Side<'_>) -> Vec<Term> {
    let mut all: Vec<Term> = topics::of_tokens(of.facets).map(Term::Topic).collect();
    all.extend(of.tags.iter().cloned().map(Term::Tag));
    all.extend(of.words.feelings.iter().cloned().map(Term::Feeling));
    let mut known: Vec<String> = all.iter().flat_map(|term| words(term.label())).map(|word| stem(&word)).collect();
    for term in &all {
        if let Term::Topic(topic) = term {
            known.extend(topic.names.iter().flat_map(|name| words(name)).map(|word| stem(&word)));
        }
    }
    let mut rest: Vec<(bool, String, String)> = Vec::new();
    for (in_title, text) in [(true, of.words.title.as_str()), (false, &said(of.words))] {
        for written in text.split(|c: char| !c.is_alphanumeric()).filter(|word| tells(word)) {
            let stem = plain(written).map(|word| stem(&word)).unwrap_or_default();
            if !known.contains(&stem) {
                known.push(stem.clone());
                rest.push((in_title, written.to_owned(), stem));
            }
        }
    }
    rest.sort_by_key(|(in_title, word, _)| (!in_title, std::cmp::Reverse(word.len())));
    all.extend(rest.into_iter().take(WORDS).map(|(_, word, stem)| Term::Word(word, stem)));
    all
}

fn tells(word: &str) -> bool {
    (4..=24).contains(&word.chars().count()) && word.chars().all(char::is_lowercase) && !says_nothing(word)
}

/// How stories are looked for: expressions, each with what it weighs and from which place in the order of publication it is
/// followed.
pub type Followed = Vec<(String, f64, i64)>;

/// Terms with what each weighs: the inverse document frequency, and what kind of term it is.
pub type Weighed = Vec<(Term, f64)>;

/// Weighs terms by what the probes found, in their order; `newest` is the place of the newest story. Terms that no other
/// story has are left out, and words that tell nothing.
#[must_use]
pub fn weigh(terms: Vec<Term>, found: &[Probe], newest: i64) -> (Weighed, Followed) {
    let all = real(newest.max(1));
    let mut known: Vec<(Term, f64, f64, i64)> = Vec::new();
    for (term, probe) in terms.into_iter().zip(found) {
        let stories = estimate(*probe, newest);
        let tells = !matches!(term, Term::Word(..)) || stories <= (all * COMMON).max(8.0);
        if probe.count > 1 && tells {
            let weight = (1.0 + all / stories).ln() * term.factor();
            known.push((term, weight, stories, probe.low));
        }
    }
    known.sort_by(|one, other| other.1.total_cmp(&one.1));
    let mut walked = 0.0;
    let followed = known.iter().take(FOLLOWED).map(|(term, weight, stories, low)| {
        let whole = walked + stories <= WALKED;
        walked += if whole { *stories } else { 0.0 };
        (term.expression(), *weight, if whole { 0 } else { *low })
    });
    let followed = followed.collect();
    (known.into_iter().map(|(term, weight, ..)| (term, weight)).collect(), followed)
}

fn estimate(probe: Probe, newest: i64) -> f64 {
    let count = real(probe.count.max(1));
    if probe.count < PROBED {
        return count;
    }
    let reach = newest.saturating_sub(probe.low).saturating_add(1).max(1);
    count * (real(newest) / real(reach)).max(1.0)
}

/// Counts of stories are far below what a float holds exactly.
#[expect(clippy::cast_precision_loss, reason = "see above")]
fn real(count: i64) -> f64 {
    count as f64
}

/// What a story has of these terms, the weightiest first, and how like it is; `None` where it is not: feelings and one
/// word are not enough.
#[must_use]
pub fn compare(weighed: &Weighed, other: Side<'_>) -> Option<(f64, Vec<Term>)> {
    let stems = stems(weighed, other.words);
    let in_facets = |wanted: &str| other.facets.split_ascii_whitespace().any(|token| token == wanted);
    let length = real(i64::try_from(stems.different).unwrap_or(i64::MAX));
    let damping = (USUAL_WORDS / length.max(USUAL_WORDS)).sqrt();
    let mut shared: Vec<(f64, &Term)> = Vec::new();
    for (term, weight) in weighed {
        let (has, weight) = match term {
            Term::Topic(topic) => (in_facets(&super::token::topic_token(topic)), *weight),
            Term::Tag(tag) => (in_facets(&tag_token(tag)), *weight),
            Term::Feeling(feeling) => (in_facets(&feeling_token(feeling)), *weight),
            Term::Word(_, stem) => (stems.found.contains(stem), weight * damping),
        };
        if has {
            shared.push((weight, term));
        }
    }
    let is_about = shared.iter().any(|(_, term)| matches!(term, Term::Topic(_) | Term::Tag(_)));
    let words = shared.iter().filter(|(_, term)| matches!(term, Term::Word(..))).count();
    (is_about || words > 1).then(|| {
        let score = shared.iter().map(|(weight, _)| weight).sum();
        (score, shared.into_iter().take(TERMS).map(|(_, term)| term.clone()).collect())
    })
}

struct Stems {
    /// Those of the words that were looked for.
    found: HashSet<String>,
    /// How many different words the story has, at most.
    different: usize,
}

/// Only words that begin like one that is looked for are cut to their stems: an ending changes no beginning.
fn stems(weighed: &Weighed, of: &Words) -> Stems {
    let beginning = |word: &str| word.chars().take(3).collect::<String>();
    let wanted: Vec<String> = weighed
        .iter()
        .filter_map(|(term, _)| if let Term::Word(_, stem) = term { Some(beginning(stem)) } else { None })
        .collect();
    let mut different: Vec<String> = words(&said(of)).filter(|word| !says_nothing(word)).collect();
    different.sort_unstable();
    different.dedup();
    let alike = different.iter().filter(|word| wanted.contains(&beginning(word)));
    Stems { found: alike.map(|word| stem(word)).collect(), different: different.len() }
}

/// The most alike first, at most five; of equals, the newer, which comes first among what is given.
#[must_use]
pub fn best<T>(mut compared: Vec<(f64, T)>) -> Vec<T> {
    compared.sort_by(|one, other| other.0.total_cmp(&one.0));
    compared.into_iter().take(SHOWN).map(|(_, story)| story).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::publication::tokens_of_words;

    fn told(title: &str, body: &str, feelings: &[&str]) -> Words {
        Words {
            title: title.into(),
            body: body.into(),
            good: vec![],
            improve: vec![],
            feelings: feelings.iter().map(|feeling| (*feeling).to_owned()).collect(),
            screen_name: "bluebird".into(),
        }
    }

    fn labels(terms: &[Term]) -> Vec<&str> {
        terms.iter().map(Term::label).collect()
    }

    #[test]
    fn a_story_is_looked_for_by_what_it_is_about_and_by_words_that_are_no_names() {
        let words =
            told("My new hip", "After the hip replacement Margaret moved my walker. Walkers are good.", &["safe"]);
        let tags = ["kind staff".to_owned()];
        let facets = tokens_of_words(&tags, &words).join(" ");
        let terms = terms(Side { words: &words, tags: &tags, facets: &facets });

        assert_eq!(labels(&terms), ["hip replacement", "kind staff", "safe", "walker", "moved", "good"]);
        assert_eq!(terms[0].expression(), "facets : (\"prochipreplacement0\")");
        assert_eq!(terms[3].expression(), "{title body points} : (\"walker\")");
    }

    #[test]
    fn what_no_other_story_has_and_words_that_many_have_are_not_followed() {
        let word = |word: &str| Term::Word(word.into(), word.into());
        let terms = vec![word("walker"), word("alone"), word("nurse"), Term::Tag("kind".into())];
        let many = Probe { count: PROBED, low: 349_000 };
        let probes = [Probe { count: 30, low: 5 }, Probe { count: 1, low: 7 }, many, many];
        let (weighed, followed) = weigh(terms, &probes, 350_000);

        assert_eq!(weighed.iter().map(|(term, _)| term.label()).collect::<Vec<_>>(), ["walker", "kind"]);
        assert_eq!(followed.iter().map(|(.., oldest)| *oldest).collect::<Vec<_>>(), [0, 349_000]);
    }

    #[test]
    fn stories_are_like_by_what_they_are_about_and_not_by_feelings_and_one_word() {
        let weighed: Weighed = vec![
            (Term::Tag("waiting".into()), 2.0),
            (Term::Word("walker".into(), stem("walker")), 3.0),
            (Term::Word("trolley".into(), stem("trolley")), 3.0),
            (Term::Feeling("safe".into()), 1.0),
        ];
        let like = |body: &str, tags: &[String], feelings: &[&str]| {
            let words = told("A title", body, feelings);
            let facets = tokens_of_words(tags, &words).join(" ");
            compare(&weighed, Side { words: &words, tags, facets: &facets })
        };

        let (score, terms) = like("Two walkers, one trolley", &["Waiting".to_owned()], &[]).unwrap();
        assert!((score - 8.0).abs() < 1e-9, "{score}");
        assert_eq!(labels(&terms), ["waiting", "walker", "trolley"]);
        assert!(like("A walker", &[], &[]).is_none() && like("Nothing", &[], &["safe"]).is_none());
        assert!(like("A walker", &[], &["safe"]).is_none() && like("", &["waiting".to_owned()], &[]).is_some());
        assert!(like("A trolley and a walker", &[], &[]).is_some());
    }

    #[test]
    fn the_most_alike_come_first_and_no_more_than_five() {
        assert_eq!(best((0..9).map(|n| (f64::from(n % 7), n)).collect()), [6, 5, 4, 3, 2]);
    }

    proptest! {
        #[test]
        fn any_story_has_bounded_terms(title in any::<String>(), body in any::<String>(), tag in any::<String>()) {
            let (words, tags) = (told(&title, &body, &[]), [tag]);
            let facets = tokens_of_words(&tags, &words).join(" ");
            let side = Side { words: &words, tags: &tags, facets: &facets };
            let terms = terms(side);
            prop_assert!(terms.len() <= WORDS + 1 + topics::TOPICS.len());
            for term in &terms {
                prop_assert!(term.expression().matches('"').count() == 2);
            }
            let weighed = terms.into_iter().map(|term| (term, 1.0)).collect();
            let _ = compare(&weighed, side);
        }
    }
}
