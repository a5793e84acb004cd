//! `publications`: the only tables that public pages read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::ids::Reference;
use crate::domain::publication::{StoryContent, said, vocabulary};
use crate::domain::service::Setting;
use crate::domain::story::{AuthorRole, Consent, Use, Words};
use crate::domain::time::{Month, Timestamp};

use super::consents::uses_json;
use super::db::{Db, DbError, Statement, yes};

/// A story as everybody may see it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Published {
    /// Its public id.
    #[serde(rename = "ref")]
    pub reference: Reference,
    /// Of what is shown.
    pub version: i64,
    /// The words.
    #[serde(flatten)]
    pub words: Words,
    /// Moderators' tags.
    pub tags: Vec<String>,
    /// Who told it.
    pub author_role: AuthorRole,
    /// When it happened.
    pub happened: Month,
    /// How many replacements moderators made.
    pub edits: i64,
    /// Why: a reason code for each.
    #[serde(default)]
    pub edit_reasons: Vec<String>,
    /// 0 to 5, see [`crate::domain::progress::Progress`].
    pub progress: i64,
    /// How many readers have experienced the same.
    pub similar: i64,
    /// What else its author agreed to.
    #[serde(default)]
    pub uses: Vec<Use>,
    /// When it became public.
    pub published_at: Timestamp,
    /// Its tokens in the index, which say what it is about.
    #[serde(default)]
    pub facets: String,
    /// Where it happened.
    pub services: Vec<ServiceRef>,
    /// Answers, in order.
    #[serde(default)]
    pub responses: Vec<ResponseRow>,
}

/// A service as a story names it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServiceRef {
    /// The register's code.
    pub code: String,
    /// Its name; may be empty.
    pub name: String,
    /// Kind of place.
    pub setting: Setting,
    /// Name of the organisation; empty where unknown.
    pub organisation_name: String,
    /// Town.
    pub town: String,
    /// Code of the organisation; empty where unknown.
    #[serde(default)]
    pub organisation_code: String,
}

/// A public reply to an answer.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PublicReply {
    /// Its id.
    pub id: String,
    /// The words.
    pub body: String,
    /// When it was approved.
    pub at: Timestamp,
    /// Its position in the thread of the service.
    pub seq: Option<i64>,
    /// Its hash there.
    pub hash: Option<String>,
}

/// A public answer.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ResponseRow {
    /// Its id.
    pub id: String,
    /// Code of the service that answers.
    pub service: String,
    /// Its name; may be empty.
    pub service_name: String,
    /// The answer.
    pub body: String,
    /// Name and job.
    pub signature: String,
    /// Empty, `planned` or `made`.
    pub change: String,
    /// What changes.
    pub what: String,
    /// Where.
    #[serde(rename = "where")]
    pub place: String,
    /// Who sees to it.
    pub owner: String,
    /// By when, or empty.
    pub due: String,
    /// When it was given.
    pub created_at: Timestamp,
    /// When its words were last put right, or empty.
    #[serde(default)]
    pub corrected_at: String,
    /// Its position in the thread of its service.
    pub seq: Option<i64>,
    /// Its hash there.
    pub hash: Option<String>,
    /// What the author wrote back, in order.
    pub replies: Vec<PublicReply>,
}

const WORDS: &str = "'ref', p.ref, 'version', p.version, 'title', p.title, 'body', p.body, 'good', json(p.good),
  'improve', json(p.improve), 'feelings', json(p.feelings), 'screen_name', p.screen_name, 'tags', json(p.tags)";

/// What a subquery answers is text to `json_object`, also when it is JSON: hence `json(…)` round it.
const FACTS: &str = "'author_role', p.author_role, 'happened', p.happened, 'edits', p.edits,
  'edit_reasons', json(p.edit_reasons), 'progress', p.progress, 'similar', p.similar,
  'uses', json(p.uses), 'published_at', p.published_at, 'facets', p.facets, 'services', json((
    select json_group_array(json_object('code', s.code, 'name', s.name, 'setting', s.setting,
             'organisation_name', s.organisation_name, 'town', s.town,
             'organisation_code', s.organisation_code) order by ps.position)
    from publication_services ps join services s on s.id = ps.service where ps.publication = p.id))";

/// One object of 16 pairs or fewer is joined with another: D1 allows 32 arguments to a function.
pub(super) fn published_json() -> String {
    format!("json_patch(json_object({WORDS}), json_object({FACTS}))")
}

/// The answers of a story that are public, in order.
pub(super) const RESPONSES: &str =
    "json((select json_group_array(json_object('id', r.id, 'service', s.code, 'service_name', s.name,
    'body', r.body, 'signature', r.signature, 'change', r.change, 'what', r.what, 'where', r.place, 'owner', r.owner,
    'due', r.due, 'created_at', r.created_at, 'corrected_at', r.corrected_at, 'seq', r.seq, 'hash', r.hash, 'replies', json((
      select json_group_array(json_object('id', a.id, 'body', a.body, 'at', d.at, 'seq', a.seq, 'hash', a.hash)
               order by a.seq)
      from replies a join reply_decisions d on d.reply = a.id where a.response = r.id and a.seq is not null))) order by r.created_at, r.id)
  from responses r join services s on s.id = r.service where r.story = p.ref and r.seq is not null))";

/// The version of what is shown of a story, and whether other programs may have it; `None` when it is not public.
pub async fn publication_version(db: &dyn Db, reference: &Reference) -> Result<Option<Shown>, DbError> {
    let sql = "select json_object('version', version, 'api', consent_api, 'restricted', 0)
               from publications where ref = ?1
               union all
               select json_object('version', version, 'api', 0, 'restricted', 1) from restrictions where story = ?1";
    db.query(Statement::new(sql, vec![reference.into()])).await?.one()
}

/// What is known of a public story without reading it.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Shown {
    /// Of what is shown.
    pub version: i64,
    /// Whether other programs may have it.
    #[serde(deserialize_with = "yes")]
    pub api: bool,
    /// Only who has its address finds it.
    #[serde(deserialize_with = "yes")]
    pub restricted: bool,
}

/// A public story with its services and answers, also one that is restricted.
pub async fn publication_find(db: &dyn Db, reference: &Reference) -> Result<Option<Published>, DbError> {
    Ok(publication_whole(db, reference).await?.map(|whole| whole.story))
}

/// A public story, and who may have it.
#[derive(Debug, Clone, Deserialize)]
pub struct Whole {
    /// With its services and answers.
    #[serde(flatten)]
    pub story: Published,
    /// Whether other programs may have it.
    #[serde(deserialize_with = "yes")]
    pub api: bool,
    /// Only who has its address finds it.
    #[serde(deserialize_with = "yes")]
    pub restricted: bool,
}

/// A public story and who may have it, in one question.
pub async fn publication_whole(db: &dyn Db, reference: &Reference) -> Result<Option<Whole>, DbError> {
    let published = published_json();
    let sql = format!(
        "select json_patch({published}, json_object('responses', {RESPONSES}, 'api', p.consent_api, 'restricted', 0,
                 'facets', p.facets))
         from publications p where p.ref = ?1
         union all
         select json_patch(p.shown, json_object('facets', p.facets, 'responses', {RESPONSES}, 'api', 0, 'restricted', 1))
         from (select story as ref, shown, facets from restrictions where story = ?1) p"
    );
    db.query(Statement::built(sql, vec![reference.into()])).await?.one()
}

/// How long the latest public stories took from their receipt, in seconds.
pub async fn publications_took(db: &dyn Db, cases: i64) -> Result<Vec<i64>, DbError> {
    let sql =
        "select json(cast(strftime('%s', p.published_at) as integer) - cast(strftime('%s', s.received_at) as integer))
               from (select ref, published_at from publications order by id desc limit ?1) p
               join stories s on s.ref = p.ref";
    db.query(Statement::new(sql, vec![cases.into()])).await?.all()
}

/// What publishing writes.
#[derive(Debug, Clone)]
pub struct NewPublication<'a> {
    /// The story.
    pub reference: &'a Reference,
    /// What everybody may see.
    pub content: &'a StoryContent,
    /// Moderators' tags.
    pub tags: &'a [String],
    /// Why moderators replaced what: a reason code for each edit.
    pub edit_reasons: &'a [String],
    /// 0 or 1: whether somebody listens.
    pub progress: i64,
    /// Whether other programs may have it, and what for.
    pub consent: Consent,
    /// When it becomes public.
    pub published_at: Timestamp,
    /// Tokens for the index.
    pub facets: &'a str,
    /// Its words, each once, for whoever misspells one.
    pub vocabulary: &'a [String],
}

/// Makes an approved story public, with its services: only while it is still approved, and only once.
#[must_use]
pub fn publication_insert(new: &NewPublication<'_>) -> Vec<Statement> {
    let json = |value: &Vec<String>| serde_json::to_string(value).unwrap_or_default();
    let words = &new.content.words;
    let points = [words.good.join("\n"), words.improve.join("\n")].join("\n");
    vec![
        Statement::new(
            "insert into publications (ref, version, title, body, points, good, improve, feelings, tags, author_role,
               happened, screen_name, edits, progress, consent_api, published_at, facets, edit_reasons, uses)
             select ?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18
             from stories where ref = ?1 and status = 'approved'
             on conflict do nothing",
            vec![
                new.reference.into(),
                (&words.title).into(),
                (&words.body).into(),
                points.into(),
                json(&words.good).into(),
                json(&words.improve).into(),
                json(&words.feelings).into(),
                serde_json::to_string(new.tags).unwrap_or_default().into(),
                new.content.author_role.name().into(),
                new.content.happened.to_string().into(),
                (&words.screen_name).into(),
                i64::try_from(new.edit_reasons.len()).unwrap_or(i64::MAX).into(),
                new.progress.into(),
                new.consent.api.into(),
                new.published_at.into(),
                new.facets.into(),
                serde_json::to_string(new.edit_reasons).unwrap_or_default().into(),
                uses_json(new.consent).into(),
            ],
        ),
        publication_services_insert(new.reference),
        spellings_insert(new.reference, new.vocabulary),
        Statement::new(
            "update thread_events set pending = 0
             where story = ?1 and pending = 1 and exists (select 1 from publications where ref = ?1)",
            vec![new.reference.into()],
        ),
    ]
}

/// Links a public story to its services, in the author's order.
pub(super) fn publication_services_insert(reference: &Reference) -> Statement {
    Statement::new(
        "insert into publication_services (publication, service, position)
         select p.id, ss.service, ss.position from publications p join story_services ss on ss.story = p.ref
         where p.ref = ?1
         on conflict do nothing",
        vec![reference.into()],
    )
}

/// Takes a story out of every list: pages, index, counts. In the batch of every removal, with `restriction_delete`. Of its words,
/// those that no other public story has are offered to nobody any more.
#[must_use]
pub fn publication_delete(reference: &Reference, words: &Words) -> Vec<Statement> {
    vec![
        Statement::new(
            "delete from publication_services where publication = (select id from publications where ref = ?1)",
            vec![reference.into()],
        ),
        Statement::new("delete from publications where ref = ?1", vec![reference.into()]),
        spellings_forget(words),
    ]
}

/// Adds readings, each with its story's reference; of stories that are public no more they are nobody's.
#[must_use]
pub fn publications_read(counts: &BTreeMap<String, i64>) -> Statement {
    Statement::new(
        "update publications set reads = reads + (select value from json_each(?1) where key = ref)
         where ref in (select key from json_each(?1))",
        vec![serde_json::to_string(counts).unwrap_or_default().into()],
    )
}

/// The words of a story that has become public may be offered to whoever misspells one; those that another has had, at once.
#[must_use]
pub(super) fn spellings_insert(reference: &Reference, vocabulary: &[String]) -> Statement {
    Statement::new(
        "insert into spellings (word)
         select value from json_each(?2) where exists (select 1 from publications where ref = ?1)
         on conflict (word) do update set twice = 1 where twice = 0",
        vec![reference.into(), serde_json::to_string(vocabulary).unwrap_or_default().into()],
    )
}

/// Of these words, those that no public story has are offered to nobody any more.
#[must_use]
pub(super) fn spellings_forget(words: &Words) -> Statement {
    Statement::new(
        "delete from spellings where word in (select value from json_each(?1))
         and not exists (select 1 from publications_fts where publications_fts match '\"' || spellings.word || '\"')",
        vec![serde_json::to_string(&vocabulary(&said(words))).unwrap_or_default().into()],
    )
}

/// Moves a story's progress forward, never back; its page changes only when the progress does.
#[must_use]
pub fn publication_advance(reference: &Reference, progress: i64) -> Statement {
    Statement::new(
        "update publications set progress = ?2, version = version + 1 where ref = ?1 and progress < ?2",
        vec![reference.into(), progress.into()],
    )
}
