//! Counts beside a search: of what kinds the stories are that it found, read off the tokens of the index.

use std::collections::HashMap;

use strum::{EnumIter, IntoEnumIterator, IntoStaticStr};

use crate::domain::progress::Progress;
use crate::domain::publication as token;
use crate::domain::service::Setting;
use crate::domain::story::AuthorRole;

use super::topics::TOPICS;
use super::{Kind, Topic};

/// Counts are over so many of the newest stories that were found.
pub const COUNTED: i64 = 1_000;
/// The most values of one facet.
const VALUES: usize = 12;

/// In what way stories differ. The names are those of the parameters that narrow a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Facet {
    /// Kind of place.
    Setting,
    /// What somebody has.
    Condition,
    /// What is done.
    Procedure,
    /// What moderators say it is about.
    Tag,
    /// What the author felt.
    Feeling,
    /// Who told it.
    Role,
    /// How far it has come.
    Progress,
    /// When it was published.
    Year,
    /// Of the country.
    Nation,
    /// The town of the service.
    Town,
    /// Who runs the service.
    Organisation,
    /// Where it happened.
    Service,
}

impl Facet {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// As sent to narrow the search. Of a service, its small number: the code must be looked up.
    pub value: String,
    /// How many stories have it.
    pub stories: u32,
}

/// The counts of each facet, most first; a facet that nothing has is left out.
pub type Counts = Vec<(Facet, Vec<Count>)>;

/// Counts the tokens of many stories, a space between two.
#[must_use]
pub fn count(tokens: &str) -> Counts {
    let mut counts: HashMap<&str, u32> = HashMap::new();
    for token in tokens.split_ascii_whitespace() {
        // Cells of the map are no facet, and the most frequent of what is none.
        if !token.starts_with("cell") {
            let count = counts.entry(token).or_default();
            *count = count.saturating_add(1);
        }
    }
    let mut found: HashMap<Facet, Vec<Count>> = HashMap::new();
    for (token, stories) in counts {
        if let Some((facet, value)) = read(token) {
            found.entry(facet).or_default().push(Count { value, stories });
        }
    }
    Facet::iter()
        .filter_map(|facet| {
            let mut values = found.remove(&facet)?;
            values.sort_by(|one, other| other.stories.cmp(&one.stories).then_with(|| one.value.cmp(&other.value)));
            values.truncate(VALUES);
            Some((facet, values))
        })
        .collect()
}

/// What a token says; `None` where it is no facet.
fn read(token: &str) -> Option<(Facet, String)> {
    let text = |prefix: &str| hex_text(token.strip_prefix(prefix)?.strip_suffix('0')?);
    let known = |facet, value: Option<&str>| value.map(|value| (facet, value.to_owned()));
    let topic = |facet, kind| {
        let is_it = |topic: &&Topic| topic.kind == kind && token::topic_token(topic) == token;
        known(facet, TOPICS.iter().find(is_it).map(|topic| topic.slug))
    };
    if let Some(id) = token.strip_prefix("svc") {
        return Some((Facet::Service, id.to_owned()));
    }
    match token.get(..3)? {
        "set" => {
            known(Facet::Setting, Setting::iter().find(|one| token::setting_token(*one) == token).map(Setting::name))
        }
        "rol" => {
            known(Facet::Role, AuthorRole::iter().find(|one| token::role_token(*one) == token).map(AuthorRole::name))
        }
        "nat" => known(Facet::Nation, NATIONS.into_iter().find(|one| token::nation_token(one) == token)),
        "con" => topic(Facet::Condition, Kind::Condition),
        "pro" if token.starts_with("proc") => topic(Facet::Procedure, Kind::Procedure),
        "pro" => {
            let rank = token.strip_prefix("prog")?.parse().ok()?;
            Some((Facet::Progress, Progress::of_rank(rank).name().to_owned()))
        }
        "yr1" | "yr2" => Some((Facet::Year, token.strip_prefix("yr")?.to_owned())),
        "tag" => Some((Facet::Tag, text("tag")?)),
        "fee" => Some((Facet::Feeling, text("feel")?)),
        "tow" => Some((Facet::Town, text("town")?)),
        "org" => Some((Facet::Organisation, text("org")?)),
        _ => None,
    }
}

/// The nations of the sites, as the registers name them.
pub const NATIONS: [&str; 6] = ["England", "Scotland", "Wales", "Northern Ireland", "Ireland", "Australia"];

fn hex_text(hex: &str) -> Option<String> {
    let bytes: Option<Vec<u8>> =
        hex.as_bytes().chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect();
    String::from_utf8(bytes?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::publication::{Facets, facets};
    use crate::domain::story::Consent;
    use crate::domain::story::Words;
    use crate::domain::time::Timestamp;

    #[test]
    fn what_is_written_into_the_index_is_read_out_again() {
        let words = Words {
            title: "My asthma".into(),
            body: "An x-ray, too.".into(),
            good: vec![],
            improve: vec![],
            feelings: vec!["Worried".into()],
            screen_name: String::new(),
        };
        let service = token::Located {
            id: 12,
            setting: Setting::MentalHealth,
            organisation_code: "RW3".into(),
            nation: "Wales".into(),
            town: "Ashton-under-Lyne".into(),
            latitude: Some(53.0),
            longitude: Some(-2.0),
        };
        let tokens = facets(&Facets {
            services: &[service],
            role: AuthorRole::Carer,
            consent: Consent { publish: true, api: true, research: true, ..Consent::default() },
            tags: &["Waiting times".to_owned()],
            words: &words,
            progress: 3,
            published_at: Timestamp::from_seconds(1_790_000_000),
        });

        let found: Vec<(&str, String)> = count(&format!("{tokens} {tokens}"))
            .into_iter()
            .map(|(facet, values)| (facet.name(), values[0].value.clone()))
            .collect();

        let expected = [
            ("setting", "mental_health"),
            ("condition", "asthma"),
            ("procedure", "x-ray"),
            ("tag", "waiting times"),
            ("feeling", "worried"),
            ("role", "carer"),
            ("progress", "responded"),
            ("year", "2026"),
            ("nation", "Wales"),
            ("town", "ashton-under-lyne"),
            ("organisation", "RW3"),
            ("service", "12"),
        ];
        assert_eq!(found, expected.map(|(name, value)| (name, value.to_owned())));
    }

    #[test]
    fn nothing_is_counted_that_is_no_facet() {
        assert_eq!(count("cell12x3 api1 elsewhere0 tagzz0 nonsense pro yr orgff0"), []);
    }
}
