//! The public form of a story: what is committed to in the thread, and the tokens by which the index filters it.

use serde::{Deserialize, Serialize};

use super::place::Point;
use super::response::{Answer, ChangeState};
use super::search::stem::words;
use super::search::stop_words::says_nothing;
use super::search::topics::named_in;
use super::search::{Kind, Topic};
use super::service::{ServiceCode, Setting};
use super::story::{AuthorRole, Consent, Use, Words};
use super::time::{Month, Timestamp};

/// What the index needs to know of a service.
#[derive(Debug, Clone, Deserialize)]
pub struct Located {
    /// The small number.
    pub id: i64,
    /// Kind of place.
    pub setting: Setting,
    /// Empty where the register does not know it.
    pub organisation_code: String,
    /// England, Scotland, …
    pub nation: String,
    /// Empty where the register has none.
    #[serde(default)]
    pub town: String,
    /// Degrees; none where the register has none.
    pub latitude: Option<f64>,
    /// Degrees.
    pub longitude: Option<f64>,
}

/// Token of a service. Every token ends in a digit, which keeps the stemmer of the index from touching it, and holds
/// letters and digits only, which keeps the tokeniser from splitting it.
#[must_use]
pub fn service_token(id: i64) -> String {
    format!("svc{id}")
}

/// Token of a setting.
#[must_use]
pub fn setting_token(setting: Setting) -> String {
    format!("set{}0", setting.name().replace('_', ""))
}

/// Token of an organisation.
#[must_use]
pub fn organisation_token(code: &str) -> String {
    format!("org{}0", super::ids::hex(code.as_bytes()))
}

/// Token of a nation.
#[must_use]
pub fn nation_token(nation: &str) -> String {
    let letters: String = nation.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    format!("nat{letters}0")
}

/// Token of the author's role.
#[must_use]
pub fn role_token(role: AuthorRole) -> String {
    format!("role{}0", role.name().replace('_', ""))
}

/// Token of stories that may be used so.
#[must_use]
pub fn use_token(of: Use) -> String {
    format!("use{}0", of.name())
}

/// Token of stories that other programs may have.
pub const API_TOKEN: &str = "api1";

/// The nation of most stories on the busiest site.
const MOST: &str = "England";
/// Token of stories that happened in no service of that nation.
pub const ELSEWHERE_TOKEN: &str = "elsewhere0";

/// Whether most stories are of this nation.
#[must_use]
pub fn is_of_most(nation: &str) -> bool {
    nation == MOST
}

/// Token of a town, in any case.
#[must_use]
pub fn town_token(town: &str) -> String {
    of_text("town", town)
}

/// Token of a tag as moderators write it, in any case.
#[must_use]
pub fn tag_token(tag: &str) -> String {
    of_text("tag", tag)
}

/// Token of a feeling, in any case.
#[must_use]
pub fn feeling_token(feeling: &str) -> String {
    of_text("feel", feeling)
}

fn of_text(kind: &str, text: &str) -> String {
    format!("{kind}{}0", super::ids::hex(text.trim().to_lowercase().as_bytes()))
}

/// Token of a condition or procedure.
#[must_use]
pub fn topic_token(topic: &Topic) -> String {
    let kind = if topic.kind == Kind::Condition { "cond" } else { "proc" };
    format!("{kind}{}0", topic.slug.replace('-', ""))
}

/// Token of how far a story has come, by its number.
#[must_use]
pub fn progress_token(rank: i64) -> String {
    format!("prog{rank}")
}

/// Token of the year of publication.
#[must_use]
pub fn year_token(at: Timestamp) -> String {
    format!("yr{}", at.month().numbers().0)
}

/// What the index knows a story by beside its words.
#[derive(Debug, Clone, Copy)]
pub struct Facets<'a> {
    /// Where it happened.
    pub services: &'a [Located],
    /// Who told it.
    pub role: AuthorRole,
    /// Whether other programs may have it, and what else it may be used for.
    pub consent: Consent,
    /// Moderators' tags.
    pub tags: &'a [String],
    /// As published.
    pub words: &'a Words,
    /// How far it has come, by its number.
    pub progress: i64,
    /// When it becomes public.
    pub published_at: Timestamp,
}

/// All tokens of a story, one space between two.
#[must_use]
pub fn facets(of: &Facets<'_>) -> String {
    let mut tokens = vec![role_token(of.role), progress_token(of.progress), year_token(of.published_at)];
    if of.consent.api {
        tokens.push(API_TOKEN.to_owned());
    }
    tokens.extend(of.consent.uses().into_iter().map(use_token));
    if !of.services.iter().any(|service| is_of_most(&service.nation)) {
        tokens.push(ELSEWHERE_TOKEN.to_owned());
    }
    for service in of.services {
        tokens.push(service_token(service.id));
        tokens.push(setting_token(service.setting));
        tokens.push(nation_token(&service.nation));
        if !service.town.is_empty() {
            tokens.push(town_token(&service.town));
        }
        if !service.organisation_code.is_empty() {
            tokens.push(organisation_token(&service.organisation_code));
        }
        let point = service.latitude.zip(service.longitude).and_then(|(lat, lon)| Point::new(lat, lon));
        tokens.extend(point.map(Point::cell));
    }
    tokens.extend(tokens_of_words(of.tags, of.words));
    tokens.sort_unstable();
    tokens.dedup();
    tokens.join(" ")
}

/// The tokens that change with the words and tags of a story: they begin with `tag`, `feel`, `cond` or `proc`.
#[must_use]
pub fn tokens_of_words(tags: &[String], words: &Words) -> Vec<String> {
    let mut tokens: Vec<String> = tags.iter().map(|tag| tag_token(tag)).collect();
    tokens.extend(words.feelings.iter().map(|feeling| feeling_token(feeling)));
    tokens.extend(named_in(&said(words)).into_iter().map(topic_token));
    tokens
}

/// Everything that an author says of what happened, as one text.
#[must_use]
pub fn said(words: &Words) -> String {
    let lists = [&words.good, &words.improve].into_iter().flatten().map(String::as_str);
    [words.title.as_str(), words.body.as_str()].into_iter().chain(lists).collect::<Vec<_>>().join("\n")
}

/// The words of a text that may be offered to somebody who misspells one: letters only, of four letters or more, each
/// once.
#[must_use]
pub fn vocabulary(text: &str) -> Vec<String> {
    let spells = |word: &String| (4..=24).contains(&word.chars().count()) && word.chars().all(char::is_alphabetic);
    let mut all: Vec<String> = words(text).filter(spells).filter(|word| !says_nothing(word)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Drops the items that edits have emptied: what is published is what still says something.
#[must_use]
pub fn published(mut words: Words) -> Words {
    for list in [&mut words.good, &mut words.improve, &mut words.feelings] {
        list.retain(|item| !item.is_empty());
    }
    words
}

/// What a `published` event commits to, as JSON with the fields in this order. The form is pinned: anybody may have
/// checked it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoryContent {
    /// The words.
    #[serde(flatten)]
    pub words: Words,
    /// Who told it.
    pub author_role: AuthorRole,
    /// When it happened.
    pub happened: Month,
}

impl StoryContent {
    /// The bytes that are committed to.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// What a `response` event commits to, as JSON with the fields in this order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResponseContent {
    /// Who answers.
    pub service: ServiceCode,
    /// The answer.
    pub body: String,
    /// Name and job.
    pub signature: String,
    /// What changes.
    pub change: Option<ChangeContent>,
}

/// The change in a [`ResponseContent`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeContent {
    /// Planned or made.
    pub state: ChangeState,
    /// What changes.
    pub what: String,
    /// Where.
    #[serde(rename = "where")]
    pub place: String,
    /// Who sees to it.
    pub owner: String,
    /// By when, `YYYY-MM-DD`, or empty.
    pub due: String,
}

impl ResponseContent {
    /// Of an answer.
    #[must_use]
    pub fn of(answer: &Answer) -> Self {
        let change = answer.change.as_ref().map(|change| ChangeContent {
            state: change.state,
            what: change.what.clone(),
            place: change.place.clone(),
            owner: change.owner.clone(),
            due: change.due.map(|due| due.to_string()).unwrap_or_default(),
        });
        let Answer { service, body, signature, .. } = answer.clone();
        Self { service, body, signature, change }
    }

    /// The bytes that are committed to.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator;

    use super::*;

    #[test]
    fn the_bytes_that_are_committed_to_are_pinned() {
        let words = Words {
            title: "T".into(),
            body: "B".into(),
            good: vec!["g".into()],
            improve: vec![],
            feelings: vec![],
            screen_name: "s".into(),
        };
        let story =
            StoryContent { words, author_role: AuthorRole::Patient, happened: Month::parse("2026-10").unwrap() };
        let change = ChangeContent {
            state: ChangeState::Made,
            what: "w".into(),
            place: String::new(),
            owner: String::new(),
            due: String::new(),
        };
        let service = ServiceCode::parse("RW3MR").unwrap();
        let response = ResponseContent { service, body: "b".into(), signature: "n".into(), change: Some(change) };

        assert_eq!(
            story.to_json(),
            r#"{"title":"T","body":"B","good":["g"],"improve":[],"feelings":[],"screen_name":"s","author_role":"patient","happened":"2026-10"}"#
        );
        assert_eq!(
            response.to_json(),
            r#"{"service":"RW3MR","body":"b","signature":"n","change":{"state":"made","what":"w","where":"","owner":"","due":""}}"#
        );
    }

    #[test]
    fn every_token_is_one_word_to_the_index_and_ends_in_a_digit() {
        let tokens = Setting::iter().map(setting_token).chain(AuthorRole::iter().map(role_token)).chain([
            service_token(12),
            organisation_token("RW3-a.b"),
            nation_token("Northern Ireland"),
            API_TOKEN.into(),
            ELSEWHERE_TOKEN.into(),
            town_token("Ashton-under-Lyne"),
            tag_token("Waiting times"),
            feeling_token("Worried"),
            progress_token(3),
            year_token(Timestamp::from_seconds(1_790_000_000)),
        ]);
        let tokens = tokens.chain(crate::domain::search::topics::TOPICS.iter().map(topic_token));
        for token in tokens {
            assert!(token.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()), "{token}");
            assert!(token.ends_with(|c: char| c.is_ascii_digit()), "{token}");
        }
    }
}
