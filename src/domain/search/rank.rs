//! The best order of what the index gave: how well the words fit, and how much of the title they are.
//!
//! Trials on judged health questions found the second to be worth more than any change to the first (0.63 to 0.70 nDCG at
//! ten for short questions): a title that the question covers names the same thing, whatever else the body says.

use serde::Deserialize;

use super::plan::Plan;
use super::stem::{stem, words};
use super::stop_words::says_nothing;

/// What the index gave.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Candidate {
    /// Its place in the order of publication.
    pub id: i64,
    /// As the index ranks: below zero, the lower the better.
    pub score: f64,
    /// Its title.
    pub title: String,
}

/// How much a title that is covered wholly counts beside the best fit of the words.
const TITLE: f64 = 0.5;
/// How much it counts that a title has all the words that were asked for.
const ASKED: f64 = 0.3;

/// The ids of the candidates, best first; of equals, the newer.
#[must_use]
pub fn rank(mut candidates: Vec<Candidate>, plan: &Plan) -> Vec<i64> {
    let Plan { weights, others, .. } = plan;
    // One story may come from two rankings: its better score counts.
    candidates.sort_by(|one, other| one.id.cmp(&other.id).then(one.score.total_cmp(&other.score)));
    candidates.dedup_by_key(|candidate| candidate.id);
    let best = candidates.iter().map(|candidate| -candidate.score).fold(0.0_f64, f64::max).max(f64::MIN_POSITIVE);
    let asked: f64 = weights.iter().map(|(_, weight)| weight).sum();
    let usual = if weights.is_empty() { 1.0 } else { asked / f64::from(u32::try_from(weights.len()).unwrap_or(1)) };
    let mut scored: Vec<(f64, i64)> = candidates
        .into_iter()
        .map(|candidate| {
            let (covered, whole) = cover(&candidate.title, [weights, others], usual);
            let title = if whole > 0.0 { covered / whole } else { 0.0 };
            let question = if asked > 0.0 { covered / asked } else { 0.0 };
            (-candidate.score / best + TITLE * title + ASKED * question, candidate.id)
        })
        .collect();
    scored.sort_by(|one, other| other.0.total_cmp(&one.0).then(other.1.cmp(&one.1)));
    scored.into_iter().map(|(_, id)| id).collect()
}

/// How much of a title's meaning the question has, and all of it. A word that was not asked for weighs as one that was, on
/// average.
fn cover(title: &str, weights: [&[(String, f64)]; 2], usual: f64) -> (f64, f64) {
    let (mut covered, mut whole) = (0.0, 0.0);
    let mut seen: Vec<String> = Vec::new();
    for word in words(title).take(40).filter(|word| !says_nothing(word)) {
        let stem = stem(&word);
        if seen.contains(&stem) {
            continue;
        }
        let weight = weights.into_iter().flatten().find(|(asked, _)| *asked == stem).map(|(_, weight)| *weight);
        covered += weight.unwrap_or(0.0);
        whole += weight.unwrap_or(usual);
        seen.push(stem);
    }
    (covered, whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(id: i64, score: f64, title: &str) -> Candidate {
        Candidate { id, score, title: title.into() }
    }

    fn weights(words: &[(&str, f64)]) -> Plan {
        let weights = words.iter().map(|(word, weight)| (stem(word), *weight)).collect();
        Plan { weights, ..Plan::default() }
    }

    #[test]
    fn a_title_that_the_question_covers_comes_before_one_that_says_more() {
        let weights = weights(&[("glaucoma", 6.0), ("treatment", 2.0)]);
        let given = vec![
            candidate(1, -5.0, "Glaucoma in children, and how it runs in families"),
            candidate(2, -5.0, "Treatments for glaucoma"),
            candidate(3, -5.2, "Treatment of a cold"),
        ];

        assert_eq!(rank(given, &weights), [2, 1, 3]);
    }

    #[test]
    fn each_story_comes_once_and_of_equals_the_newer_comes_first() {
        let given = vec![candidate(1, -1.0, "a"), candidate(9, -1.0, "b"), candidate(1, -3.0, "a")];
        assert_eq!(rank(given, &Plan::default()), [1, 9]);
        assert_eq!(rank(vec![candidate(1, -1.0, ""), candidate(2, -1.0, "")], &Plan::default()), [2, 1]);
    }
}
