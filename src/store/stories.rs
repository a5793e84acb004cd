//! `stories`, `story_services`, `story_events`, `edits`: what was told and what was done with it. Nothing here is public.
//!
//! Every act adds one row to `story_events` under the story's next version. That key is the lock: two acts that start
//! from the same version cannot both be written, and the batch of the second is undone as a whole.

use serde::{Deserialize, Serialize};

use crate::domain::decision::{Edit, Made};
use crate::domain::ids::Reference;
use crate::domain::language::Language;
use crate::domain::lifecycle::Status;
use crate::domain::story::{AuthorRole, Consent, Outcome, Part, Words};
use crate::domain::time::{Month, Timestamp};

use super::db::{Db, DbError, Statement, Value, yes};
use super::opinions::opinions_forget;
use super::replies::replies_erase;
use super::waiting::waiting_erase;

/// A story as it is kept.
#[derive(Debug, Clone, Deserialize)]
pub struct Story {
    /// Its public id.
    #[serde(rename = "ref")]
    pub reference: Reference,
    /// Where it stands.
    pub status: Status,
    /// One more with every act.
    pub version: i64,
    /// Whether somebody may be at risk.
    #[serde(deserialize_with = "yes")]
    pub urgent: bool,
    /// As typed.
    pub words: Words,
    /// What is known around the words.
    pub about: About,
    /// Who reads it now, and the latest act.
    pub desk: Desk,
}

/// What is known around the words of a story.
#[derive(Debug, Clone, Deserialize)]
pub struct About {
    /// Who tells it.
    pub author_role: AuthorRole,
    /// When it happened.
    pub happened: Month,
    /// The author's words for a service that was not found.
    pub service_text: String,
    /// What the author wishes for.
    pub outcome: String,
    /// Outward half of the author's postcode.
    pub postcode: String,
    /// What the author agreed to.
    pub consent: Consent,
    /// Sealed address; empty when none was given.
    pub email: String,
    /// Why letters do not arrive; empty when they do, as far as we know. For the author alone.
    pub mail: String,
    /// In which language letters are written: `en`, `cy` or `ga`.
    pub language: String,
    /// When it came.
    pub received_at: Timestamp,
}

impl About {
    /// What the author wishes for.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.outcome.parse().ok()
    }
}

/// The desk's side of a story.
#[derive(Debug, Clone, Deserialize)]
pub struct Desk {
    /// Account that reads it, or empty.
    pub claimed_by: String,
    /// End of the lease, or empty.
    pub claimed_until: String,
    /// End of the hold, or empty.
    pub hold_until: String,
    /// Until when edits wait for the author, or empty.
    pub offer_until: String,
    /// 0 to 5.
    pub criticality: Option<u8>,
    /// Moderators' tags.
    pub tags: Vec<String>,
    /// Name of whoever acted last.
    pub decided_by: String,
    /// When.
    pub decided_at: String,
    /// It is for senior moderators.
    #[serde(deserialize_with = "yes")]
    pub senior: bool,
    /// Approved: it appears then, and can be taken back until then; empty when it appears at once or is on its way.
    pub publish_at: String,
    /// It is public, and only who has its address finds it.
    #[serde(deserialize_with = "yes")]
    pub restricted: bool,
}

/// The story with this reference.
pub async fn story_find(db: &dyn Db, reference: &Reference) -> Result<Option<Story>, DbError> {
    db.query(story_read(reference)).await?.one()
}

/// The question for a story.
pub(super) fn story_read(reference: &Reference) -> Statement {
    let sql = "select json_object(
        'ref', ref, 'version', version,
        'status', case when status = 'asked' and offer_until <> '' then 'offered' else status end, 'urgent', urgent,
        'words', json_object('title', title, 'body', body, 'good', json(good), 'improve', json(improve),
                             'feelings', json(feelings), 'screen_name', screen_name),
        'about', json_object('author_role', author_role, 'happened', happened, 'service_text', service_text,
                             'outcome', outcome, 'postcode', postcode, 'consent', json(consent), 'email', email,
                             'mail', mail, 'language', language, 'received_at', received_at),
        'desk', json_object('claimed_by', claimed_by, 'claimed_until', claimed_until, 'hold_until', hold_until,
                            'offer_until', offer_until, 'criticality', criticality, 'tags', json(tags),
                            'decided_by', decided_by, 'decided_at', decided_at, 'senior', senior,
                            'publish_at', publish_at,
                            'restricted', exists (select 1 from restrictions r where r.story = ref)))
      from stories where ref = ?1";
    Statement::new(sql, vec![reference.into()])
}

/// What is needed to check an author's key.
#[derive(Debug, Clone, Deserialize)]
pub struct KeyRow {
    /// Salt, in hexadecimal.
    pub salt: String,
    /// Slow hash, in hexadecimal.
    pub hash: String,
}

/// The key of a story.
pub async fn story_key(db: &dyn Db, reference: &Reference) -> Result<Option<KeyRow>, DbError> {
    let sql = "select json_object('salt', key_salt, 'hash', key_hash) from stories where ref = ?1";
    db.query(Statement::new(sql, vec![reference.into()])).await?.one()
}

/// A story that was just told.
#[derive(Debug, Clone)]
pub struct NewStory<'a> {
    /// Its public id.
    pub reference: &'a Reference,
    /// As typed.
    pub words: &'a Words,
    /// Who tells it.
    pub author_role: AuthorRole,
    /// When it happened.
    pub happened: Month,
    /// The author's words for the service.
    pub service_text: &'a str,
    /// What the author wishes for.
    pub outcome: Option<Outcome>,
    /// Outward half.
    pub postcode: &'a str,
    /// What the author agrees to.
    pub consent: Consent,
    /// Tags that it gets by an invitation.
    pub tags: &'a [String],
    /// Sealed, or empty.
    pub email: &'a str,
    /// In which letters are written.
    pub language: Language,
    /// Salt of the key, in hexadecimal.
    pub key_salt: &'a str,
    /// Slow hash of the key, in hexadecimal.
    pub key_hash: &'a str,
    /// Now.
    pub received_at: Timestamp,
}

fn json<T: Serialize>(value: &T) -> Value {
    serde_json::to_string(value).unwrap_or_default().into()
}

/// Writes a new story.
#[must_use]
pub fn story_insert(new: &NewStory<'_>) -> Statement {
    Statement::new(
        "insert into stories (ref, status, version, title, body, good, improve, feelings, author_role, happened,
           service_text, screen_name, outcome, postcode, consent, email, key_salt, key_hash, received_at, tags, language)
         values (?1, 'received', 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
        vec![
            new.reference.into(),
            (&new.words.title).into(),
            (&new.words.body).into(),
            json(&new.words.good),
            json(&new.words.improve),
            json(&new.words.feelings),
            new.author_role.name().into(),
            new.happened.to_string().into(),
            new.service_text.into(),
            (&new.words.screen_name).into(),
            new.outcome.map(Outcome::name).unwrap_or_default().into(),
            new.postcode.into(),
            json(&new.consent),
            new.email.into(),
            new.key_salt.into(),
            new.key_hash.into(),
            new.received_at.into(),
            json(&new.tags),
            new.language.code().into(),
        ],
    )
}

/// Links a story to services, in this order, in place of those it had.
#[must_use]
pub fn story_services_set(reference: &Reference, codes: &[String]) -> Vec<Statement> {
    let codes = serde_json::to_string(codes).unwrap_or_default();
    vec![
        Statement::new("delete from story_services where story = ?1", vec![reference.into()]),
        story_services_insert(reference, codes),
    ]
}

/// Links a new story to services given as a JSON array of codes.
#[must_use]
pub fn story_services_insert(reference: &Reference, codes: String) -> Statement {
    Statement::new(
        "insert into story_services (story, service, position)
         select ?1, s.id, wanted.key from json_each(?2) wanted join services s on s.code = wanted.value",
        vec![reference.into(), codes.into()],
    )
}

/// A line of the audit trail.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// The story's version after the act.
    pub version: i64,
    /// The act.
    pub kind: &'a str,
    /// Account id, `author` or `platform`.
    pub actor: &'a str,
    /// When.
    pub at: Timestamp,
    /// JSON without a word of the story.
    pub detail: String,
}

/// Adds a line of the audit trail. First in every batch: its key refuses a second act on the same version.
#[must_use]
pub fn story_event_insert(reference: &Reference, entry: &Entry<'_>) -> Statement {
    Statement::new(
        "insert into story_events (story, version, kind, actor, at, detail) values (?1, ?2, ?3, ?4, ?5, ?6)",
        vec![
            reference.into(),
            entry.version.into(),
            entry.kind.into(),
            entry.actor.into(),
            entry.at.into(),
            entry.detail.clone().into(),
        ],
    )
}

/// Moves a story on from `version`; who acted is kept for the next who comes.
#[must_use]
pub fn story_move(reference: &Reference, version: i64, to: Status, by: &str, at: Timestamp) -> Statement {
    Statement::new(
        "update stories set status = ?3, version = version + 1, decided_by = ?4, decided_at = ?5,
           claimed_by = '', claimed_until = '', offer_until = ''
         where ref = ?1 and version = ?2",
        vec![reference.into(), version.into(), to.stored().into(), by.into(), at.into()],
    )
}

/// Counts an act that leaves the story where it stands: who reads it keeps the lease.
#[must_use]
pub fn story_touch(reference: &Reference, version: i64) -> Statement {
    Statement::new(
        "update stories set version = version + 1 where ref = ?1 and version = ?2",
        vec![reference.into(), version.into()],
    )
}

/// What a decision sets beside the status.
#[derive(Debug, Clone, Default)]
pub struct Marks<'a> {
    /// Tags, when they change.
    pub tags: Option<&'a [String]>,
    /// Criticality, when it changes.
    pub criticality: Option<u8>,
    /// End of the hold; none when `None`.
    pub hold_until: Option<Timestamp>,
    /// When it appears; at once when `None`.
    pub publish_at: Option<Timestamp>,
    /// From now on it is for senior moderators.
    pub senior: bool,
}

/// Sets what a decision sets beside the status.
#[must_use]
pub fn story_mark(reference: &Reference, marks: &Marks<'_>) -> Statement {
    Statement::new(
        "update stories set tags = coalesce(?2, tags), criticality = coalesce(?3, criticality),
           hold_until = coalesce(?4, ''), publish_at = coalesce(?5, ''), senior = max(senior, ?6)
         where ref = ?1",
        vec![
            reference.into(),
            marks.tags.map(|tags| serde_json::to_string(tags).unwrap_or_default()).into(),
            marks.criticality.map(i64::from).into(),
            marks.hold_until.into(),
            marks.publish_at.into(),
            marks.senior.into(),
        ],
    )
}

/// Notes that somebody may be at risk.
#[must_use]
pub fn story_urgent(reference: &Reference, urgent: bool) -> Statement {
    Statement::new("update stories set urgent = ?2 where ref = ?1", vec![reference.into(), urgent.into()])
}

/// Empties every word of a story, here and in what was noted about its words.
#[must_use]
pub fn story_erase(reference: &Reference) -> Vec<Statement> {
    let of = |sql: &'static str| Statement::new(sql, vec![reference.into()]);
    let mut erased = vec![
        of("update stories set title = '', body = '', good = '[]', improve = '[]', feelings = '[]', service_text = '',
              screen_name = '', outcome = '', postcode = '', email = '', mail = '', tags = '[]' where ref = ?1"),
        of("update edits set before = '', replacement = '', author_words = '' where story = ?1"),
        of("delete from answers where story = ?1"),
        of("update findings set suggestion = null where story = ?1"),
        of("delete from screenings where story = ?1"),
        of("update review_words set body = '' where story = ?1"),
        opinions_forget(reference),
        of("update responses set body = '', signature = '', what = '', place = '', owner = '' where story = ?1"),
    ];
    erased.extend(waiting_erase(reference));
    erased.extend(replies_erase(reference));
    erased
}

/// A line of the edit ledger.
#[must_use]
pub fn edit_insert(
    reference: &Reference,
    version: i64,
    n: usize,
    made: &Made,
    actor: &str,
    at: Timestamp,
) -> Statement {
    let number = |value: usize| Value::Int(i64::try_from(value).unwrap_or(i64::MAX));
    Statement::new(
        "insert into edits (story, version, n, field, item, start, \"end\", before, replacement, reason, actor, at)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        vec![
            reference.into(),
            version.into(),
            number(n),
            made.edit.part.field().into(),
            number(made.edit.part.item()),
            number(made.edit.start),
            number(made.edit.end),
            (&made.before).into(),
            (&made.edit.replacement).into(),
            (&made.edit.reason).into(),
            actor.into(),
            at.into(),
        ],
    )
}

/// An edit as it was written down.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EditRow {
    /// The story's version after the act that made it.
    pub version: i64,
    /// `title`, `body`, `good`, …
    pub field: String,
    /// Which of a list.
    pub item: usize,
    /// First character that went.
    pub start: usize,
    /// First character that stayed.
    pub end: usize,
    /// What came instead.
    pub replacement: String,
    /// Why.
    pub reason: String,
}

impl EditRow {
    /// The edit, unless the row names a part that stories do not have.
    #[must_use]
    pub fn edit(self) -> Option<Edit> {
        let part = Part::of_columns(&self.field, self.item)?;
        let Self { start, end, replacement, reason, .. } = self;
        Some(Edit { part, start, end, replacement, reason })
    }
}

/// The edits of the latest decision: offsets are into the story as typed. Each decision states all its edits anew, so
/// one without any undoes those before it.
pub async fn edits_latest(db: &dyn Db, reference: &Reference) -> Result<Vec<EditRow>, DbError> {
    db.query(edits_latest_read(reference)).await?.all()
}

/// The question for the edits of its latest decision.
pub(super) fn edits_latest_read(reference: &Reference) -> Statement {
    let sql = "select json_object('version', version, 'field', field, 'item', item, 'start', start, 'end', \"end\",
                      'replacement', replacement, 'reason', reason)
               from edits
               where story = ?1
                 and version = (select max(version) from story_events
                                where story = ?1 and kind in ('publish', 'offer', 'ask', 'hold', 'reject', 'escalate',
                                             'redact'))
               order by n";
    Statement::new(sql, vec![reference.into()])
}

/// A line of the audit trail as it is shown.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EventRow {
    /// The story's version after the act.
    pub version: i64,
    /// The act.
    pub kind: String,
    /// Name of who acted; `author` and `platform` stand for themselves.
    pub actor: String,
    /// The account that acted: two people may have one name. Not for programs.
    #[serde(skip_serializing, default)]
    pub by: String,
    /// When.
    pub at: String,
    /// JSON.
    pub detail: serde_json::Value,
}

/// The audit trail of a story, oldest first.
pub async fn story_events(db: &dyn Db, reference: &Reference) -> Result<Vec<EventRow>, DbError> {
    db.query(story_events_read(reference)).await?.all()
}

/// The question for its audit trail.
pub(super) fn story_events_read(reference: &Reference) -> Statement {
    let sql = "select json_object('version', e.version, 'kind', e.kind, 'actor', coalesce(a.name, e.actor), 'by', e.actor, 'at', e.at,
                      'detail', json(e.detail))
               from story_events e left join accounts a on a.id = e.actor
               where e.story = ?1 order by e.version";
    Statement::new(sql, vec![reference.into()])
}

/// References of held stories whose time is over.
pub async fn stories_hold_over(db: &dyn Db, now: Timestamp, limit: i64) -> Result<Vec<Reference>, DbError> {
    let sql = "select json_quote(ref) from stories where status = 'held' and hold_until <= ?1
               order by hold_until limit ?2";
    db.query(Statement::new(sql, vec![now.into(), limit.into()])).await?.all()
}
