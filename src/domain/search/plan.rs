//! How the best matches are looked for without walking every match.
//!
//! How many stories have a word is not counted but read off how thick it stands among the newest: the two thousand newest
//! stories that have it reach back to some place in the order of publication, and the rest is proportion. The index then
//! ranks by the rarest words only, as many of them as are within [`BUDGET`] matches: a story without any of these cannot be
//! among the best, and what the common words add is added by [`super::rank`]. Where even the rarest word is common, stories
//! that have all the words, and stories that have them in the title, are ranked over the whole time, so that an old story
//! that fits best is not lost; beside them the newest matches.

use serde::Deserialize;

use super::{Asked, any_of};

/// How many of the newest matches of a word are looked at to tell how common it is.
pub const PROBED: i64 = 2_001;
/// So many matches may be ranked in one go: about a microsecond each.
const BUDGET: f64 = 8_000.0;
/// A word that so large a part of all stories has tells nothing.
const EVERYWHERE: f64 = 0.2;
/// The most words by which the index ranks; of a long message, the rarest.
const RANKED: usize = 12;
/// How many candidates one statement gives.
pub const CANDIDATES: i64 = 200;

/// What a look at the newest matches found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Probe {
    /// How many there are, at most [`PROBED`].
    pub count: i64,
    /// The oldest of them, by its place in the order of publication.
    pub low: i64,
}

impl Probe {
    /// About how many there are in all, when the newest story has this place.
    #[must_use]
    pub fn estimate(self, newest: i64) -> f64 {
        if self.count < PROBED {
            return real(self.count);
        }
        let reach = newest.saturating_sub(self.low).saturating_add(1).max(1);
        real(self.count) * (real(newest) / real(reach)).max(1.0)
    }
}

/// Counts of stories are far below what a float holds exactly.
#[expect(clippy::cast_precision_loss, reason = "see above")]
fn real(count: i64) -> f64 {
    count as f64
}

/// One ranking by the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranking {
    /// By these words, or by the phrases alone.
    pub words: Option<String>,
    /// Only stories from this place on in the order of publication.
    pub oldest: i64,
    /// Not by how well the words fit but the newest first: of words that every fifth story has, no fit tells anything, and
    /// to weigh them the index would walk all their matches.
    pub newest_first: bool,
}

/// What to ask of the index, and what each word is worth.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// At most three.
    pub rankings: Vec<Ranking>,
    /// For each word: its stem and how much it tells, the inverse document frequency ln(1 + N / n).
    pub weights: Vec<(String, f64)>,
    /// The same for the words of other names of what was asked for.
    pub others: Vec<(String, f64)>,
}

/// What is looked at before a plan is made, as words for [`super::Search::expression`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Probes {
    /// Each word alone, then, where there are several, all of them together; or the phrases alone.
    pub words: Vec<Option<String>>,
}

impl Probes {
    /// For a question.
    #[must_use]
    pub fn of(asked: &Asked) -> Self {
        let mut words: Vec<Option<String>> = asked.terms.iter().map(|term| Some(term.expression.clone())).collect();
        match words.len() {
            0 => words.push(None),
            1 => {}
            _ => words.push(Some(all(asked))),
        }
        Self { words }
    }
}

fn all(asked: &Asked) -> String {
    let own = asked.terms.iter().filter(|term| term.is_word || !term.stem.is_empty());
    let joined = own.map(|term| format!("({})", term.expression)).collect::<Vec<_>>().join(" AND ");
    if joined.is_empty() { any_of(asked.terms.iter().map(|term| term.expression.clone())) } else { joined }
}

fn titled(asked: &Asked) -> String {
    format!("{{title}} : ({})", all(asked))
}

/// Makes a plan out of what the probes found, in their order; `newest` is the place of the newest story.
#[must_use]
pub fn plan(asked: &Asked, found: &[Probe], newest: i64) -> Plan {
    if asked.terms.is_empty() {
        let ranking = found.first().map(|probe| ranking(None, *probe, newest));
        return Plan { rankings: ranking.into_iter().collect(), ..Plan::default() };
    }
    let mut known: Vec<(f64, usize)> = Vec::new();
    let (mut weights, mut others) = (Vec::new(), Vec::new());
    for (index, (term, probe)) in asked.terms.iter().zip(found).enumerate() {
        let stories = probe.estimate(newest);
        let weight = (1.0 + real(newest.max(1)) / stories.max(1.0)).ln();
        if !term.stem.is_empty() {
            weights.push((term.stem.clone(), weight));
        }
        others.extend(term.names.iter().map(|stem| (stem.clone(), weight)));
        if probe.count > 0 {
            known.push((stories, index));
        }
    }
    known.sort_by(|one, other| one.0.total_cmp(&other.0));
    known.truncate(RANKED);
    let mut matches = 0.0;
    let within = |&(stories, _): &(f64, usize)| {
        matches += stories;
        matches <= BUDGET
    };
    let essential = known.iter().copied().take_while(within).count();
    let expression = |terms: &[(f64, usize)]| {
        let chosen = terms.iter().filter_map(|(_, index)| asked.terms.get(*index));
        any_of(chosen.map(|term| term.expression.clone()))
    };
    let rankings = match known.get(..essential) {
        _ if known.is_empty() => Vec::new(),
        Some(rare) if essential > 0 => {
            vec![Ranking { words: Some(expression(rare)), oldest: 0, newest_first: false }]
        }
        _ => common(asked, found, newest, known.first().and_then(|(_, index)| Some((*index, found.get(*index)?)))),
    };
    Plan { rankings, weights, others }
}

/// Every word is common: those that have all of them, or in the title, of the whole time; and the newest.
fn common(asked: &Asked, found: &[Probe], newest: i64, rarest: Option<(usize, &Probe)>) -> Vec<Ranking> {
    // Of one word, its own probe is that of all.
    let all_probe = found.get(if asked.terms.len() == 1 { 0 } else { asked.terms.len() });
    let mut rankings = Vec::new();
    if let Some(probe) = all_probe.filter(|probe| probe.count > 0) {
        let mut together = ranking(Some(all(asked)), *probe, newest);
        // To weigh words the index walks each of them whole, however few stories have them all.
        together.newest_first |= together.oldest > 0 && rarest.is_some_and(|(_, probe)| is_everywhere(*probe, newest));
        // A title has few words: also those that have a common one are soon ranked.
        rankings.push(Ranking { words: Some(titled(asked)), oldest: 0, newest_first: together.newest_first });
        rankings.push(together);
    }
    // Where stories with all the words abound, those with one of them are not among the best.
    let abound = all_probe.is_some_and(|probe| probe.count >= PROBED);
    if let Some((index, probe)) = rarest.filter(|_| !abound)
        && let Some(term) = asked.terms.get(index)
    {
        rankings.push(ranking(Some(term.expression.clone()), *probe, newest));
    }
    rankings
}

/// Of everything, where that is within the budget; else of the newest matches.
fn ranking(words: Option<String>, probe: Probe, newest: i64) -> Ranking {
    let stories = probe.estimate(newest);
    let oldest = if stories <= BUDGET { 0 } else { probe.low };
    Ranking { words, oldest, newest_first: is_everywhere(probe, newest) }
}

fn is_everywhere(probe: Probe, newest: i64) -> bool {
    let stories = probe.estimate(newest);
    stories > BUDGET && stories > real(newest) * EVERYWHERE
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEWEST: i64 = 350_000;

    fn rare(count: i64) -> Probe {
        Probe { count, low: 1 }
    }

    /// A word of which the newest two thousand are within so many stories.
    fn within(reach: i64) -> Probe {
        Probe { count: PROBED, low: NEWEST - reach + 1 }
    }

    #[test]
    fn how_common_a_word_is_is_told_by_how_thick_it_stands() {
        assert!((rare(40).estimate(NEWEST) - 40.0).abs() < 0.1);
        assert!((within(20_010).estimate(NEWEST) - 35_000.0).abs() < 1.0);
        assert!(within(1).estimate(1).is_finite() && Probe { count: PROBED, low: 0 }.estimate(0).is_finite());
    }

    #[test]
    fn the_index_ranks_by_rare_words_and_common_ones_only_weigh() {
        let asked = Asked::read("long wait for a wheelchair");
        let plan = plan(&asked, &[within(4_000), within(9_000), rare(300), rare(7)], NEWEST);

        assert_eq!(
            plan.rankings[0],
            Ranking { words: Some(asked.terms[2].expression.clone()), oldest: 0, newest_first: false }
        );
        assert_eq!((plan.rankings.len(), plan.weights.len()), (1, 3));
        assert!(plan.weights[2].1 > plan.weights[0].1);
    }

    #[test]
    fn where_all_words_are_common_old_stories_with_all_of_them_are_not_lost() {
        let asked = Asked::read("kind nurse");
        let plan = plan(&asked, &[within(6_000), within(4_000), rare(900)], NEWEST);

        let oldest: Vec<i64> = plan.rankings.iter().map(|ranking| ranking.oldest).collect();
        assert_eq!(oldest, [0, 0, NEWEST - 6_000 + 1]);
        assert_eq!(plan.rankings[1].words.as_deref(), Some(r#"("kind") AND ("nurse")"#));
        assert_eq!(plan.rankings[0].words.as_deref(), Some(r#"{title} : (("kind") AND ("nurse"))"#));
    }

    #[test]
    fn words_that_are_everywhere_are_not_weighed() {
        let asked = Asked::read("nurse");
        let plan = plan(&asked, &[within(5_000)], NEWEST);

        assert_eq!(plan.rankings.iter().map(|one| one.newest_first).collect::<Vec<_>>(), [true, true]);
    }

    #[test]
    fn words_that_nobody_wrote_are_not_asked_for() {
        assert_eq!(plan(&Asked::read("zzyzx"), &[rare(0)], NEWEST).rankings, []);
        let asked = Asked::read("zzyzx pain");
        let plan = plan(&asked, &[rare(0), rare(5), rare(0)], NEWEST);
        assert_eq!(plan.rankings[0].words.as_deref(), Some("\"pain\""));
    }

    #[test]
    fn a_phrase_alone_is_ranked_where_it_is_rare_and_else_among_the_newest() {
        let asked = Asked::read("\"chest pain\"");
        assert_eq!(
            plan(&asked, &[rare(30)], NEWEST).rankings,
            [Ranking { words: None, oldest: 0, newest_first: false }]
        );
        assert_eq!(plan(&asked, &[within(5_000)], NEWEST).rankings[0].oldest, NEWEST - 5_000 + 1);
        assert_eq!(Probes::of(&asked).words, [None]);
    }
}
