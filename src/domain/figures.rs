//! Numbers that pages tell: of which stories, how soon answers came, and which groups are too small to be told.

use std::collections::{BTreeSet, HashMap};

use super::publication as token;
use super::search::Topic;
use super::service::Setting;
use super::story::AuthorRole;

/// Fewer answers than this have no usual time, and a group of fewer authors is not told.
pub const FEW: i64 = 5;

/// Whose numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// The whole site.
    Site,
    /// One service, by its small number.
    Service(i64),
    /// The services of an organisation, by its code.
    Organisation(String),
    /// The services of a town, with every way in which the register writes it.
    Place(Vec<String>),
    /// Stories that name a condition or a procedure.
    Topic(&'static Topic),
    /// One kind of care.
    Setting(Setting),
    /// Authors in one role.
    Role(AuthorRole),
}

/// The token under which the whole site is counted.
pub const SITE: &str = "all";

impl Scope {
    /// The tokens under which it is counted (migration 0029): usually one.
    #[must_use]
    pub fn tokens(&self) -> Vec<String> {
        match self {
            Self::Site => vec![SITE.to_owned()],
            Self::Service(id) => vec![token::service_token(*id)],
            Self::Organisation(code) => vec![token::organisation_token(code)],
            Self::Place(towns) => {
                let mut tokens: Vec<String> = towns.iter().map(|town| token::town_token(town)).collect();
                tokens.sort_unstable();
                tokens.dedup();
                tokens
            }
            Self::Topic(topic) => vec![token::topic_token(topic)],
            Self::Setting(setting) => vec![token::setting_token(*setting)],
            Self::Role(role) => vec![token::role_token(*role)],
        }
    }
}

/// Within how many hours half of the answers came, from how many came within each bound; the bounds rise, and 0 hours
/// stands for answers whose time nobody kept. `None` where fewer than [`FEW`] have a time.
#[must_use]
pub fn half_within(times: &[(i64, i64)]) -> Option<i64> {
    let known = || times.iter().filter(|(hours, stories)| *hours > 0 && *stories > 0);
    let all: i64 = known().map(|(_, stories)| stories).sum();
    if all < FEW {
        return None;
    }
    let mut so_far = 0_i64;
    for (hours, stories) in known() {
        so_far = so_far.saturating_add(*stories);
        if so_far.saturating_mul(2) >= all {
            return Some(*hours);
        }
    }
    None
}

/// Counts of groups that make up one whole, without those that are too small to be told. Where only one would be left
/// out, the others and the whole would give it away: then the next smallest goes with it. Nobody is a count that may be
/// told.
#[must_use]
pub fn told(groups: &[i64]) -> Vec<Option<i64>> {
    let mut told: Vec<Option<i64>> = groups.iter().map(|one| (*one == 0 || *one >= FEW).then_some(*one)).collect();
    if told.iter().filter(|one| one.is_none()).count() == 1 {
        let next = told.iter_mut().filter(|one| one.is_some_and(|one| one > 0)).min_by_key(|one| one.unwrap_or(0));
        if let Some(next) = next {
            *next = None;
        }
    }
    told
}

/// Words that come up in several stories, with how many, most first.
pub type Counted = Vec<(String, i64)>;

/// What people say: what was good, what could be better, feelings, tags.
pub type Said = [Counted; 4];

/// So many words of each kind are told.
const SAID: usize = 8;

/// Counts what stories say, from the lists of each: in any case, and in one story once. What only one story says is
/// nobody's common word.
#[must_use]
pub fn said_in(lists: &[Vec<Vec<String>>; 4]) -> Said {
    lists.each_ref().map(|stories| {
        let mut counts: HashMap<String, i64> = HashMap::new();
        for story in stories {
            let words: BTreeSet<String> = story.iter().map(|words| words.trim().to_lowercase()).collect();
            for words in words.into_iter().filter(|words| !words.is_empty()) {
                let count = counts.entry(words).or_default();
                *count = count.saturating_add(1);
            }
        }
        let mut common: Counted = counts.into_iter().filter(|(_, stories)| *stories > 1).collect();
        common.sort_unstable_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        common.truncate(SAID);
        common
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_several_stories_say_is_told_and_what_one_says_is_not() {
        let story = |words: &[&str]| words.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
        let good = vec![story(&["Kind staff", "kind staff", "my aunt Jane"]), story(&[" kind staff ", ""]), story(&[])];
        let said = said_in(&[good, vec![], vec![story(&["x"]), story(&["x"])], vec![]]);
        assert_eq!(said, [vec![("kind staff".to_owned(), 2)], vec![], vec![("x".to_owned(), 2)], vec![]]);
    }

    #[test]
    fn half_of_the_answers_came_within_the_bound_that_holds_the_middle_one() {
        assert_eq!(half_within(&[(24, 2), (48, 1), (72, 2)]), Some(48));
        assert_eq!(half_within(&[(24, 3), (48, 3)]), Some(24));
        assert_eq!(half_within(&[(0, 100), (24, 1), (8760, 4)]), Some(8760));
        assert_eq!(half_within(&[(24, 6), (48, -1)]), Some(24));
    }

    #[test]
    fn few_answers_have_no_usual_time() {
        assert_eq!(half_within(&[]), None);
        assert_eq!(half_within(&[(0, 40), (24, 4)]), None);
    }

    #[test]
    fn a_small_group_is_not_told_and_cannot_be_reckoned() {
        assert_eq!(told(&[40, 9, 4, 3]), [Some(40), Some(9), None, None]);
        assert_eq!(told(&[40, 9, 4, 0]), [Some(40), None, None, Some(0)]);
        assert_eq!(told(&[40, 9]), [Some(40), Some(9)]);
        assert_eq!(told(&[4]), [None]);
        assert_eq!(told(&[]), []);
    }

    #[test]
    fn a_town_is_counted_under_every_way_it_is_written() {
        let scope = Scope::Place(vec!["Leeds".into(), "LEEDS".into(), "St. Helens".into(), "St Helens".into()]);
        assert_eq!(scope.tokens().len(), 3);
    }
}
