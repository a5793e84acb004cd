//! `thread_events` and `thread_heads`: the database's copy of each service's thread.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::domain::ids::Reference;
use crate::domain::progress::Progress;
use crate::domain::publication::StoryContent;
use crate::domain::reply::ReplyContent;
use crate::domain::response::ChangeState;
use crate::domain::service::ServiceCode;
use crate::domain::thread::{EventKind, Head, Placed, response_of_event};

use super::db::{Db, DbError, Outcome, Statement, Value, yes};
use super::replies::reply_place;
use super::responses::Unplaced;

/// Writes one event with its consequences, harmlessly if it is there already:
/// the event itself, hidden behind its story while that is not public, without salt when the words are gone;
/// for a response or a reply, its place; for a response also the story's progress, which only moves forward.
#[must_use]
pub fn event_project(service: &ServiceCode, placed: &Placed) -> Vec<Statement> {
    let mut statements = vec![event_insert(service, placed)];
    match placed.event.kind {
        EventKind::Response => statements.extend(response_place(placed)),
        EventKind::Reply => {
            let Placed { seq, hash, event, .. } = placed;
            statements.extend(reply_place(&event.id, &event.story, *seq, hash));
        }
        EventKind::Withdrawn | EventKind::TakenDown => statements.push(salts_forget(&placed.event.story.to_string())),
        EventKind::Edited => statements.push(salts_forget_before(service, placed)),
        EventKind::Corrected => statements.extend(salts_of_response_forget_before(service, placed)),
        EventKind::Published => {}
    }
    statements
}

fn event_insert(service: &ServiceCode, placed: &Placed) -> Statement {
    let event = &placed.event;
    Statement::new(
        "insert into thread_events (service, seq, id, kind, story, at, commitment, salt, prev, hash, pending)
         select ?1, ?2, ?3, ?4, ?5, ?6, ?7,
                case when s.status in ('withdrawn', 'taken_down') then null else ?8 end,
                ?9, ?10,
                case when ?4 = 'published' and s.status = 'approved' then 1 else 0 end
         from (select 1) left join stories s on s.ref = ?5
         where true
         on conflict do nothing",
        vec![
            service.as_str().into(),
            Value::Int(i64::try_from(placed.seq).unwrap_or(i64::MAX)),
            (&event.id).into(),
            event.kind.name().into(),
            (&event.story).into(),
            event.at.into(),
            (&event.commitment).into(),
            event.salt.clone().into(),
            (&placed.prev).into(),
            (&placed.hash).into(),
        ],
    )
}

/// The story's page changes once: when the response gets its place, not when the same event is projected again.
fn response_place(placed: &Placed) -> Vec<Statement> {
    let id = placed.event.id.strip_prefix("response:").unwrap_or_default();
    let progress = "case r.change
                      when ?3 then ?4
                      when ?5 then ?6
                      else ?7 end";
    let values = vec![
        id.into(),
        (&placed.event.story).into(),
        ChangeState::Made.name().into(),
        Progress::ChangeMade.rank().into(),
        ChangeState::Planned.name().into(),
        Progress::ChangePlanned.rank().into(),
        Progress::Responded.rank().into(),
    ];
    let advance = format!(
        "update publications
         set version = version + 1,
             progress = max(progress, (select {progress} from responses r where r.id = ?1)),
             answered_hours = coalesce(answered_hours, (
               select max(0, (strftime('%s', r.created_at) - strftime('%s', publications.published_at)) / 3600)
               from responses r where r.id = ?1))
         where ref = ?2 and exists (select 1 from responses r where r.id = ?1 and r.seq is null)"
    );
    let place = Statement::new(
        "update responses set seq = ?2, hash = ?3 where id = ?1 and seq is null",
        vec![id.into(), Value::Int(i64::try_from(placed.seq).unwrap_or(i64::MAX)), (&placed.hash).into()],
    );
    vec![Statement::built(advance, values), place]
}

/// Destroys what would let anybody test a guess at a story's words.
#[must_use]
pub fn salts_forget(story: &str) -> Statement {
    Statement::new("update thread_events set salt = null, pending = 0 where story = ?1", vec![story.into()])
}

/// The same for the words that stood in a story until they were taken out, in every thread.
#[must_use]
pub fn salts_of_words_forget(story: &Reference) -> Statement {
    Statement::new(
        "update thread_events set salt = null where story = ?1 and kind in ('published', 'edited')",
        vec![story.into()],
    )
}

fn salts_forget_before(service: &ServiceCode, placed: &Placed) -> Statement {
    Statement::new(
        "update thread_events set salt = null
         where service = ?1 and story = ?2 and kind in ('published', 'edited') and seq < ?3",
        vec![
            service.as_str().into(),
            (&placed.event.story).into(),
            Value::Int(i64::try_from(placed.seq).unwrap_or(i64::MAX)),
        ],
    )
}

fn salts_of_response_forget_before(service: &ServiceCode, placed: &Placed) -> Option<Statement> {
    let response = response_of_event(placed.event.kind, &placed.event.id)?;
    Some(Statement::new(
        "update thread_events set salt = null
         where service = ?1 and story = ?2 and seq < ?3
           and (id = 'response:' || ?4 or substr(id, 1, length(?4) + 11) = 'corrected:' || ?4 || ':')",
        vec![
            service.as_str().into(),
            (&placed.event.story).into(),
            Value::Int(i64::try_from(placed.seq).unwrap_or(i64::MAX)),
            response.into(),
        ],
    ))
}

/// Keeps a signed head for good.
#[must_use]
pub fn head_insert(head: &Head) -> Statement {
    Statement::new(
        "insert into thread_heads (service, size, hash, at, key, signature) values (?1, ?2, ?3, ?4, ?5, ?6)
         on conflict do nothing",
        vec![
            head.service.as_str().into(),
            Value::Int(i64::try_from(head.size).unwrap_or(i64::MAX)),
            (&head.hash).into(),
            head.at.into(),
            (&head.key).into(),
            (&head.signature).into(),
        ],
    )
}

/// An event as readers see it, with what is needed to show its words while they are public.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EventRow {
    /// 1, 2, 3 …
    pub seq: i64,
    /// Given by the caller.
    pub id: String,
    /// What happened.
    pub kind: EventKind,
    /// To which story.
    pub story: String,
    /// When, in RFC 3339.
    pub at: String,
    /// SHA-256 over salt and words.
    pub commitment: String,
    /// Opens the commitment while the words are public.
    pub salt: Option<String>,
    /// Hash of the event before.
    pub prev: String,
    /// Its own hash.
    pub hash: String,
    /// Title of the story while it is public.
    pub title: Option<String>,
    /// The story is public, and only who has its address finds it.
    #[serde(deserialize_with = "yes")]
    pub restricted: bool,
    /// Whether the story is public and other programs may have it.
    #[serde(deserialize_with = "yes")]
    pub api: bool,
}

/// Events of a service after position `after`, in order. Readers stop before an event whose story is not public yet:
/// what they see is always the beginning of the one true order.
pub async fn thread_list(db: &dyn Db, service: &str, after: i64, limit: i64) -> Result<Vec<EventRow>, DbError> {
    let sql = "select json_object('seq', e.seq, 'id', e.id, 'kind', e.kind, 'story', e.story, 'at', e.at,
                      'commitment', e.commitment, 'salt', e.salt, 'prev', e.prev, 'hash', e.hash, 'title', p.title,
                      'api', coalesce(p.consent_api, 0),
                      'restricted', exists (select 1 from restrictions r where r.story = e.story))
               from thread_events e left join publications p on p.ref = e.story
               where e.service = ?1 and e.seq > ?2
                 and e.seq < coalesce((select min(seq) from thread_events where service = ?1 and pending = 1), 1e15)
               order by e.seq limit ?3";
    db.query(Statement::new(sql, vec![service.into(), after.into(), limit.into()])).await?.all()
}

/// Every event of a service in its place, for an object that has none.
pub async fn thread_placed(db: &dyn Db, service: &ServiceCode) -> Result<Vec<Placed>, DbError> {
    let sql = "select json_object('seq', seq, 'prev', prev, 'hash', hash, 'id', id, 'kind', kind, 'story', story,
                      'at', at, 'commitment', commitment, 'salt', salt)
               from thread_events where service = ?1 order by seq";
    db.query(Statement::new(sql, vec![service.as_str().into()])).await?.all()
}

/// The latest signed head that covers only what readers see; `None` for a thread without events.
pub async fn thread_head(db: &dyn Db, service: &str) -> Result<Option<Head>, DbError> {
    let sql = "select json_object('service', service, 'size', size, 'hash', hash, 'at', at, 'key', key,
                      'signature', signature)
               from thread_heads
               where service = ?1
                 and size < coalesce((select min(seq) from thread_events where service = ?1 and pending = 1), 1e15)
               order by size desc limit 1";
    db.query(Statement::new(sql, vec![service.into()])).await?.one()
}

/// The public words behind a page of events.
#[derive(Debug, Default)]
pub struct Contents {
    /// Of stories, by reference.
    pub stories: HashMap<String, StoryContent>,
    /// Of responses, by the id of the response.
    pub responses: HashMap<String, Unplaced>,
    /// Of replies, by the id of the event.
    pub replies: HashMap<String, ReplyContent>,
}

/// Reads the public words of events: stories that are public and may be given on, answers to these and
/// replies.
pub async fn event_contents(db: &dyn Db, events: &[EventRow]) -> Result<Contents, DbError> {
    let of = |is: fn(EventKind) -> bool, read: fn(&EventRow) -> String| {
        let chosen: Vec<String> = events.iter().filter(|event| is(event.kind) && event.api).map(read).collect();
        Value::from(serde_json::to_string(&chosen).unwrap_or_default())
    };
    let stories = Statement::new(
        "select json_array(p.ref, json_object('title', p.title, 'body', p.body, 'good', json(p.good),
                'improve', json(p.improve), 'feelings', json(p.feelings), 'screen_name', p.screen_name,
                'author_role', p.author_role, 'happened', p.happened))
         from json_each(?1) wanted join publications p on p.ref = wanted.value",
        vec![of(EventKind::is_story, |event| event.story.clone())],
    );
    let responses = Statement::new(
        "select json_array(r.id, json_object('service', s.code, 'body', r.body,
                'signature', r.signature, 'change', r.change, 'what', r.what, 'place', r.place, 'owner', r.owner,
                'due', r.due, 'created_at', r.created_at, 'seq', r.seq, 'hash', r.hash))
         from json_each(?1) wanted join responses r on r.id = wanted.value
         join services s on s.id = r.service",
        vec![of(
            |kind| matches!(kind, EventKind::Response | EventKind::Corrected),
            |event| response_of_event(event.kind, &event.id).unwrap_or_default().to_owned(),
        )],
    );
    let replies = Statement::new(
        "select json_array('reply:' || a.id, json_object('response', a.response, 'body', a.body))
         from json_each(?1) wanted join replies a on a.id = substr(wanted.value, 7)",
        vec![of(|kind| kind == EventKind::Reply, |event| event.id.clone())],
    );
    let outcomes = db.batch(vec![stories, responses, replies]).await?;
    let stories: Vec<(String, StoryContent)> = outcomes.first().map(Outcome::all).transpose()?.unwrap_or_default();
    let responses: Vec<(String, Unplaced)> = outcomes.get(1).map(Outcome::all).transpose()?.unwrap_or_default();
    let replies: Vec<(String, ReplyContent)> = outcomes.get(2).map(Outcome::all).transpose()?.unwrap_or_default();
    Ok(Contents {
        stories: stories.into_iter().collect(),
        responses: responses.into_iter().collect(),
        replies: replies.into_iter().collect(),
    })
}
