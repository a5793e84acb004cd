//! What the API answers, as it is described.

use serde::Serialize;
use utoipa::ToSchema;

use std::collections::BTreeMap;

use crate::domain::progress::Progress;
use crate::domain::search::{Kind, topics};

use crate::domain::service::display_name;
use crate::store::publications::{PublicReply, Published, ResponseRow, ServiceRef};
use crate::store::services::Counts;

/// A list: one page of it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Page<T> {
    /// At most `limit` of them.
    pub items: Vec<T>,
    /// Cursor of the next page; null on the last.
    pub next: Option<String>,
    /// How many there are in all, counted up to 1,000; null beyond.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    /// Of what kinds they are, by the parameter that narrows to it: with `facets=1`, and counted in the newest 1,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facets: Option<BTreeMap<&'static str, Vec<FacetCount>>>,
    /// Words that no story has, with those that were looked for in their place.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub corrected: BTreeMap<String, String>,
}

impl<T> Page<T> {
    /// A page of a list that nothing is known of but its items and where it goes on.
    #[must_use]
    pub fn plain(items: Vec<T>, next: Option<String>) -> Self {
        Self { items, next, total: None, facets: None, corrected: BTreeMap::new() }
    }
}

/// One value of a facet.
#[derive(Debug, Serialize, ToSchema)]
pub struct FacetCount {
    /// As sent to narrow the search.
    pub value: String,
    /// As people read it, in English.
    pub label: String,
    /// How many stories have it.
    pub stories: u32,
}

/// A published story.
#[derive(Debug, Serialize, ToSchema)]
pub struct Story {
    /// Its public id.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Title.
    pub title: String,
    /// The story; paragraphs are separated by empty lines.
    pub body: String,
    /// What was good.
    pub good: Vec<String>,
    /// What could be improved.
    pub improve: Vec<String>,
    /// How it felt.
    pub feelings: Vec<String>,
    /// Moderators' tags.
    pub tags: Vec<String>,
    /// Conditions that it names, by the word that narrows a search to them.
    pub conditions: Vec<&'static str>,
    /// Procedures that it names, the same way.
    pub procedures: Vec<&'static str>,
    /// Who told it.
    pub author_role: String,
    /// When it happened, `YYYY-MM`.
    pub happened: String,
    /// The name shown with it.
    pub screen_name: String,
    /// How many replacements moderators made.
    pub edits: i64,
    /// Why: a code for each of them.
    pub edit_reasons: Vec<String>,
    /// `unheard`, `heard`, `read`, `responded`, `change_planned` or `change_made`.
    pub progress: &'static str,
    /// How many readers have experienced the same, each counted once a day.
    pub similar: i64,
    /// What else its author agreed to: `research`, `teaching`, `training` (of models). Use it for nothing else.
    pub uses: Vec<&'static str>,
    /// When it became public.
    #[schema(format = DateTime)]
    pub published_at: String,
    /// Where it happened.
    pub services: Vec<StoryService>,
    /// Answers, in order; left out of lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responses: Option<Vec<Response>>,
    /// Changes because of it, in order; left out of lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changes: Option<Vec<Change>>,
    /// Where to find it.
    pub links: Links,
}

/// Where to find something.
#[derive(Debug, Serialize, ToSchema)]
pub struct Links {
    /// The page for people.
    pub html: String,
    /// This answer.
    #[serde(rename = "self")]
    pub own: String,
}

/// A service as a story names it.
#[derive(Debug, Serialize, ToSchema)]
pub struct StoryService {
    /// The register's code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// `acute`, `community`, `primary_care`, `mental_health`, `social_care` or `prison`.
    pub setting: &'static str,
    /// Name of the organisation; empty where unknown.
    pub organisation: String,
    /// Town.
    pub town: String,
}

/// A public answer.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Response {
    /// Its id.
    pub id: String,
    /// Code of the service that answers.
    pub service: String,
    /// Its name.
    pub service_name: String,
    /// The answer.
    pub body: String,
    /// Name and job.
    pub signature: String,
    /// When.
    #[schema(format = DateTime)]
    pub at: String,
    /// When its words were last put right; null when they stand as they were sent.
    #[schema(format = DateTime)]
    pub corrected_at: Option<String>,
    /// Position in the thread of the service.
    pub seq: Option<i64>,
    /// Hash there.
    pub hash: Option<String>,
    /// What the author wrote back, in order.
    pub replies: Vec<Reply>,
}

/// What the author wrote back to an answer.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Reply {
    /// Its id.
    pub id: String,
    /// The words.
    pub body: String,
    /// When it became public.
    #[schema(format = DateTime)]
    pub at: String,
    /// Position in the thread of the service.
    pub seq: Option<i64>,
    /// Hash there.
    pub hash: Option<String>,
}

impl Reply {
    fn of(row: &PublicReply) -> Self {
        let PublicReply { id, body, at, seq, hash } = row.clone();
        Self { id, body, at: at.to_string(), seq, hash }
    }
}

/// What a service says it changes.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Change {
    /// Id of the response that says it.
    pub response: String,
    /// Code of the service.
    pub service: String,
    /// `planned` or `made`.
    pub state: String,
    /// What changes.
    pub what: String,
    /// Where; may be empty.
    #[serde(rename = "where")]
    pub place: String,
    /// Who sees to it; may be empty.
    pub owner: String,
    /// By when, `YYYY-MM-DD`; may be empty.
    pub due: String,
}

/// A service with its counts.
#[derive(Debug, Serialize, ToSchema)]
pub struct Service {
    /// The register's code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// `acute`, `community`, `primary_care`, `mental_health`, `social_care` or `prison`.
    pub setting: &'static str,
    /// The register's finer type.
    pub kind: String,
    /// Code of the organisation; empty where unknown.
    pub organisation_code: String,
    /// Name of the organisation; empty where unknown.
    pub organisation: String,
    /// Street.
    pub address: String,
    /// Town.
    pub town: String,
    /// County.
    pub county: String,
    /// Postcode.
    pub postcode: String,
    /// England, Scotland, …
    pub nation: String,
    /// `open` or `closed`.
    pub status: String,
    /// Stories, answers, changes and listeners; left out of lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts: Option<Counts>,
    /// Where to find it.
    pub links: Links,
}

impl Service {
    /// From its row.
    #[must_use]
    pub fn of(row: &crate::store::services::Service, counts: Option<Counts>) -> Self {
        let code = &row.code;
        Self {
            code: code.clone(),
            name: row.display_name(),
            setting: row.setting.name(),
            kind: row.kind.clone(),
            organisation_code: row.organisation_code.clone(),
            organisation: row.organisation_name.clone(),
            address: row.address.clone(),
            town: row.town.clone(),
            county: row.county.clone(),
            postcode: row.postcode.clone(),
            nation: row.nation.clone(),
            status: row.status.clone(),
            counts,
            links: Links { html: format!("/services/{code}"), own: format!("/api/v1/services/{code}") },
        }
    }
}

impl Story {
    /// Of a list: without its answers.
    #[must_use]
    pub fn in_list(row: &Published) -> Self {
        let reference = &row.reference;
        let words = row.words.clone();
        Self {
            reference: reference.to_string(),
            title: words.title,
            body: words.body,
            good: words.good,
            improve: words.improve,
            feelings: words.feelings,
            tags: row.tags.clone(),
            conditions: slugs(&row.facets, Kind::Condition),
            procedures: slugs(&row.facets, Kind::Procedure),
            uses: row.uses.iter().map(|of| of.name()).collect(),
            author_role: row.author_role.name().to_owned(),
            happened: row.happened.to_string(),
            screen_name: words.screen_name,
            edits: row.edits,
            edit_reasons: row.edit_reasons.clone(),
            progress: Progress::of_rank(row.progress).name(),
            similar: row.similar,
            published_at: row.published_at.to_string(),
            services: row.services.iter().map(StoryService::of).collect(),
            responses: None,
            changes: None,
            links: Links { html: format!("/stories/{reference}"), own: format!("/api/v1/stories/{reference}") },
        }
    }

    /// With its answers and changes.
    #[must_use]
    pub fn whole(row: &Published) -> Self {
        let changes = row.responses.iter().filter_map(Change::of).collect();
        let responses = row.responses.iter().map(Response::of).collect();
        Self { responses: Some(responses), changes: Some(changes), ..Self::in_list(row) }
    }
}

fn slugs(facets: &str, kind: Kind) -> Vec<&'static str> {
    topics::of_tokens(facets).filter(|topic| topic.kind == kind).map(|topic| topic.slug).collect()
}

impl StoryService {
    fn of(row: &ServiceRef) -> Self {
        Self {
            code: row.code.clone(),
            name: display_name(&row.name, &row.code),
            setting: row.setting.name(),
            organisation: row.organisation_name.clone(),
            town: row.town.clone(),
        }
    }
}

impl Response {
    fn of(row: &ResponseRow) -> Self {
        Self {
            id: row.id.clone(),
            service: row.service.clone(),
            service_name: display_name(&row.service_name, &row.service),
            body: row.body.clone(),
            signature: row.signature.clone(),
            at: row.created_at.to_string(),
            corrected_at: (!row.corrected_at.is_empty()).then(|| row.corrected_at.clone()),
            seq: row.seq,
            hash: row.hash.clone(),
            replies: row.replies.iter().map(Reply::of).collect(),
        }
    }
}

impl Change {
    fn of(row: &ResponseRow) -> Option<Self> {
        (!row.change.is_empty()).then(|| Self {
            response: row.id.clone(),
            service: row.service.clone(),
            state: row.change.clone(),
            what: row.what.clone(),
            place: row.place.clone(),
            owner: row.owner.clone(),
            due: row.due.clone(),
        })
    }
}
