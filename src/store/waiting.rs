//! `waiting_responses` and `response_acts`: words of services that nobody has cleared yet, and what was done with every
//! response. What is cleared moves into `responses`, in the batch of the act.

use serde::{Deserialize, Serialize};

use crate::domain::ids::Reference;
use crate::domain::response::{Answer, Change, ChangeState};
use crate::domain::response_decision::{CORRECT_SECONDS, ResponseAct, ResponseState};
use crate::domain::service::ServiceCode;
use crate::domain::time::Timestamp;

use super::db::{Db, DbError, Statement, Value, yes};

/// What must hold in the database for an act to be written down; else the batch changes nothing.
#[derive(Debug, Clone, Copy)]
pub enum Guard<'a> {
    /// The story is public and about this service.
    Answerable(&'a Reference, &'a ServiceCode),
    /// Words of it wait or were sent back, and its story is public.
    Open,
    /// Words of it wait, and its story is public and still about the service.
    Waits,
    /// It has its place, was published at most so long before this moment, nothing of it waits, and its story is public.
    Correctable(Timestamp),
}

impl Guard<'_> {
    fn condition(self) -> (&'static str, Vec<Value>) {
        match self {
            Self::Answerable(reference, service) => (
                "exists (select 1 from publications p join publication_services ps on ps.publication = p.id
                         join services s on s.id = ps.service where p.ref = ?7 and s.code = ?8)",
                vec![reference.into(), service.as_str().into()],
            ),
            Self::Open => (
                "exists (select 1 from waiting_responses w join publications p on p.ref = w.story where w.id = ?1)",
                Vec::new(),
            ),
            Self::Waits => (
                "exists (select 1 from waiting_responses w join publications p on p.ref = w.story
                         join publication_services ps on ps.publication = p.id and ps.service = w.service
                         where w.id = ?1 and w.state = 'waiting')",
                Vec::new(),
            ),
            Self::Correctable(now) => (
                "exists (select 1 from responses r join publications p on p.ref = r.story
                         where r.id = ?1 and r.seq is not null
                           and coalesce(nullif(r.published_at, ''), r.created_at) > ?7)
                 and not exists (select 1 from waiting_responses w where w.id = ?1)",
                vec![now.plus(-CORRECT_SECONDS).into()],
            ),
        }
    }
}

/// One act on a response, with the version that it makes.
#[derive(Debug, Clone, Copy)]
pub struct Acted<'a> {
    /// Id of the response.
    pub response: &'a str,
    /// One more than the version that was read.
    pub version: i64,
}

/// Whether the act of this batch took effect, in the statements after it. The response is `?1`, the version `?2`.
const TOOK_EFFECT: &str = "exists (select 1 from response_acts where response = ?1 and version = ?2)";

impl Acted<'_> {
    fn values(&self, more: Vec<Value>) -> Vec<Value> {
        [vec![self.response.into(), self.version.into()], more].concat()
    }

    /// Writes the act down, if the guard holds. Breaks on its key when another act made that version. Must be the first of
    /// its batch.
    #[must_use]
    pub fn insert(&self, act: ResponseAct, account: &str, reason: &str, now: Timestamp, guard: Guard<'_>) -> Statement {
        let (condition, more) = guard.condition();
        let own = vec![act.name().into(), account.into(), reason.into(), now.into()];
        Statement::built(
            format!(
                "insert into response_acts (response, version, act, account, reason, at)
                 select ?1, ?2, ?3, ?4, ?5, ?6 where {condition}"
            ),
            self.values([own, more].concat()),
        )
    }

    /// Puts words before a moderator: a new response, or a correction of a public one.
    #[must_use]
    pub fn wait(
        &self,
        story: &Reference,
        account: &str,
        answer: &Answer,
        marks: Marks<'_>,
        now: Timestamp,
    ) -> Statement {
        let about = vec![story.into(), account.into(), now.into(), answer.service.as_str().into()];
        Statement::built(
            format!(
                "insert into waiting_responses (id, story, service, account, sent_at, body, signature, change, what, place,
                   owner, due, rules, urgent)
                 select ?1, ?3, s.id, ?4, ?5, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15
                 from services s where s.code = ?6 and {TOOK_EFFECT}"
            ),
            self.values([about, words_of(answer), marks.values()].concat()),
        )
    }

    /// Puts other words in the place of those that wait or were sent back. What waits keeps its place in the order.
    #[must_use]
    pub fn rewrite(&self, answer: &Answer, marks: Marks<'_>, now: Timestamp) -> Statement {
        Statement::built(
            format!(
                "update waiting_responses
                 set sent_at = case state when 'returned' then ?3 else sent_at end, state = 'waiting', reason = '',
                     body = ?4, signature = ?5, change = ?6, what = ?7, place = ?8, owner = ?9, due = ?10, rules = ?11,
                     urgent = ?12
                 where id = ?1 and {TOOK_EFFECT}"
            ),
            self.values([vec![now.into()], words_of(answer), marks.values()].concat()),
        )
    }

    /// Sends the words back to who wrote them.
    #[must_use]
    pub fn send_back(&self, reason: &str) -> Statement {
        Statement::built(
            format!("update waiting_responses set state = 'returned', reason = ?3 where id = ?1 and {TOOK_EFFECT}"),
            self.values(vec![reason.into()]),
        )
    }

    /// Clears a response that was never public: it was given at this moment.
    #[must_use]
    pub fn clear(&self, now: Timestamp) -> Vec<Statement> {
        let cleared = format!(
            "insert into responses (id, story, service, account, body, signature, change, what, place, owner, due,
               created_at)
             select id, story, service, account, body, signature, change, what, place, owner, due, ?3
             from waiting_responses where id = ?1 and {TOOK_EFFECT}"
        );
        vec![Statement::built(cleared, self.values(vec![now.into()])), self.let_go()]
    }

    /// Clears other words for a response that is public.
    #[must_use]
    pub fn clear_correction(&self, story: &Reference, now: Timestamp) -> Vec<Statement> {
        let corrected = format!(
            "update responses
             set (body, signature, what, place, owner, due) =
                   (select w.body, w.signature, w.what, w.place, w.owner, w.due from waiting_responses w where w.id = ?1),
                 corrected_at = ?3
             where id = ?1 and exists (select 1 from waiting_responses where id = ?1) and {TOOK_EFFECT}"
        );
        let mut statements = vec![Statement::built(corrected, self.values(vec![now.into()])), self.let_go()];
        statements.extend(self.show(story));
        statements
    }

    /// Puts other words in the place of those that are public.
    #[must_use]
    pub fn correct(&self, story: &Reference, answer: &Answer, now: Timestamp) -> Vec<Statement> {
        let corrected = format!(
            "update responses
             set corrected_at = ?3, body = ?4, signature = ?5, change = ?6, what = ?7, place = ?8, owner = ?9, due = ?10
             where id = ?1 and {TOOK_EFFECT}"
        );
        let values = self.values([vec![now.into()], words_of(answer)].concat());
        let mut statements = vec![Statement::built(corrected, values)];
        statements.extend(self.show(story));
        statements
    }

    fn let_go(&self) -> Statement {
        let sql = format!("delete from waiting_responses where id = ?1 and {TOOK_EFFECT}");
        Statement::built(sql, self.values(Vec::new()))
    }

    /// The page changes, and nothing is left by which a guess at the words that stood there could be tested.
    fn show(&self, story: &Reference) -> [Statement; 2] {
        let with_story = || self.values(vec![story.into()]);
        [
            Statement::built(
                format!("update publications set version = version + 1 where ref = ?3 and {TOOK_EFFECT}"),
                with_story(),
            ),
            Statement::built(
                format!(
                    "update thread_events set salt = null
                     where story = ?3 and {TOOK_EFFECT}
                       and (id = 'response:' || ?1 or substr(id, 1, length(?1) + 11) = 'corrected:' || ?1 || ':')"
                ),
                with_story(),
            ),
        ]
    }
}

/// What screening said of words.
#[derive(Debug, Clone, Copy)]
pub struct Marks<'a> {
    /// Names of the rules that noted something.
    pub rules: &'a [&'a str],
    /// Whether somebody may be at risk.
    pub urgent: bool,
}

impl Marks<'_> {
    fn values(self) -> Vec<Value> {
        vec![serde_json::to_string(self.rules).unwrap_or_default().into(), self.urgent.into()]
    }
}

/// Words of an answer in the order of the columns: body, signature, change, what, place, owner, due.
pub(super) fn words_of(answer: &Answer) -> Vec<Value> {
    let part = |read: fn(&Change) -> String| answer.change.as_ref().map(read).unwrap_or_default().into();
    vec![
        (&answer.body).into(),
        (&answer.signature).into(),
        part(|change| change.state.name().to_owned()),
        part(|change| change.what.clone()),
        part(|change| change.place.clone()),
        part(|change| change.owner.clone()),
        part(|change| change.due.map(|due| due.to_string()).unwrap_or_default()),
    ]
}

/// Lets go of the words that wait for a story, and of why they were sent back.
#[must_use]
pub fn waiting_erase(reference: &Reference) -> Vec<Statement> {
    let of = |sql: &'static str| Statement::new(sql, vec![reference.into()]);
    vec![
        of("update response_acts set reason = '' where reason <> '' and response in
              (select id from waiting_responses where story = ?1 union select id from responses where story = ?1)"),
        of("delete from waiting_responses where story = ?1"),
    ]
}

/// The words of a response.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct WordsRow {
    /// The answer.
    pub body: String,
    /// Name and job.
    pub signature: String,
    /// Empty, `planned` or `made`.
    pub change: String,
    /// What changes.
    pub what: String,
    /// Where.
    pub place: String,
    /// Who sees to it.
    pub owner: String,
    /// By when, or empty.
    pub due: String,
}

/// Words that nobody has cleared.
#[derive(Debug, Clone, Deserialize)]
pub struct WaitingRow {
    /// The words.
    #[serde(flatten)]
    pub words: WordsRow,
    /// `waiting` or `returned`.
    pub state: String,
    /// Why they were sent back.
    pub reason: String,
    /// Names of the rules that noted something.
    pub rules: Vec<String>,
    /// Whether somebody may be at risk.
    #[serde(deserialize_with = "yes")]
    pub urgent: bool,
    /// Since when they wait.
    pub sent_at: Timestamp,
}

/// What everybody can read, or soon can.
#[derive(Debug, Clone, Deserialize)]
pub struct ClearedRow {
    /// The words.
    #[serde(flatten)]
    pub words: WordsRow,
    /// Its position in the thread, once it has one.
    pub seq: Option<u64>,
    /// Its hash there.
    pub hash: Option<String>,
    /// When it was published; when it was cleared, until that is known.
    pub at: Timestamp,
}

/// A response, wherever it stands.
#[derive(Debug, Clone, Deserialize)]
pub struct Standing {
    /// Its id.
    pub id: String,
    /// To which story.
    pub story: Reference,
    /// Title of the story while it is public.
    pub title: Option<String>,
    /// Code of the service.
    pub service: ServiceCode,
    /// Its name; may be empty.
    pub service_name: String,
    /// Code of its organisation; may be empty.
    pub organisation: String,
    /// The account that wrote it.
    pub account: String,
    /// Whose that is.
    pub writer: String,
    /// How many acts there were on it.
    pub version: i64,
    /// The latest of them, or empty.
    pub act: String,
    /// The account that did it.
    pub act_account: String,
    /// Whose that is.
    pub act_by: String,
    /// Why, for a return.
    pub act_reason: String,
    /// When, or empty.
    pub act_at: String,
    /// Words that wait.
    pub waiting: Option<WaitingRow>,
    /// Words that are cleared.
    pub cleared: Option<ClearedRow>,
}

impl Standing {
    /// Where it stands: what waits is what its responder has to know of.
    #[must_use]
    pub fn state(&self) -> ResponseState {
        match (&self.waiting, &self.cleared) {
            (Some(waiting), _) if waiting.state == "returned" => ResponseState::Returned,
            (Some(_), _) => ResponseState::Waiting,
            (None, Some(cleared)) if cleared.seq.is_some() => ResponseState::Published,
            (None, _) => ResponseState::Pending,
        }
    }

    /// Until when a public one may be corrected; `None` for what is not public yet.
    #[must_use]
    pub fn correctable_until(&self) -> Option<Timestamp> {
        let cleared = self.cleared.as_ref().filter(|cleared| cleared.seq.is_some())?;
        Some(cleared.at.plus(CORRECT_SECONDS))
    }

    /// The words that its responder sent last.
    #[must_use]
    pub fn latest(&self) -> Option<&WordsRow> {
        self.waiting.as_ref().map(|waiting| &waiting.words).or(self.cleared.as_ref().map(|cleared| &cleared.words))
    }

    /// What it claims to change.
    #[must_use]
    pub fn claim(&self) -> Option<ChangeState> {
        self.latest().and_then(|words| words.change.parse().ok())
    }
}

/// One object of 16 pairs or fewer is joined with another: D1 allows 32 arguments to a function.
fn facts(which: &str) -> String {
    let words = |of: &str| {
        format!(
            "'body', {of}.body, 'signature', {of}.signature, 'change', {of}.change, 'what', {of}.what, 'place', {of}.place,
             'owner', {of}.owner, 'due', {of}.due"
        )
    };
    let (waits, stands) = (words("w"), words("r"));
    format!(
        "select json_patch(json_patch(
           json_object('id', x.id, 'story', x.story, 'title', p.title, 'service', s.code, 'service_name', s.name,
             'organisation', s.organisation_code, 'account', x.account, 'writer', coalesce(author.name, ''),
             'version', coalesce(a.version, 0), 'act', coalesce(a.act, ''), 'act_account', coalesce(a.account, ''),
             'act_by', coalesce(actor.name, ''), 'act_reason', coalesce(a.reason, ''), 'act_at', coalesce(a.at, '')),
           json(case when w.id is null then '{{}}' else json_object('waiting', json_object({waits}, 'state', w.state,
             'reason', w.reason, 'rules', json(w.rules), 'urgent', w.urgent, 'sent_at', w.sent_at)) end)),
           json(case when r.id is null then '{{}}' else json_object('cleared', json_object({stands}, 'seq', r.seq,
             'hash', r.hash, 'at', coalesce(nullif(r.published_at, ''), r.created_at))) end))
         from ({which}) x
         join services s on s.id = x.service
         left join waiting_responses w on w.id = x.id
         left join responses r on r.id = x.id
         left join publications p on p.ref = x.story
         left join accounts author on author.id = x.account
         left join response_acts a on a.response = x.id
           and a.version = (select max(version) from response_acts where response = x.id)
         left join accounts actor on actor.id = a.account"
    )
}

/// The response with this id.
pub async fn standing_find(db: &dyn Db, id: &str) -> Result<Option<Standing>, DbError> {
    let sql = facts(
        "select id, story, service, account from waiting_responses where id = ?1
         union select id, story, service, account from responses where id = ?1",
    );
    db.query(Statement::built(sql, vec![id.into()])).await?.one()
}

/// The responses to a public story that wait, were sent back, or may still be corrected, oldest first.
pub async fn standing_of_story(db: &dyn Db, reference: &Reference, now: Timestamp) -> Result<Vec<Standing>, DbError> {
    let sql = facts(
        "select id, story, service, account from waiting_responses where story = ?1
         union select id, story, service, account from responses
               where story = ?1 and coalesce(nullif(published_at, ''), created_at) > ?2",
    );
    let sql = format!("{sql} where p.ref is not null order by coalesce(w.sent_at, r.created_at), x.id");
    db.query(Statement::built(sql, vec![reference.into(), now.plus(-CORRECT_SECONDS).into()])).await?.all()
}

/// Responses that wait for a moderator: those at risk first, then in order of receipt.
pub async fn standing_waiting(db: &dyn Db, limit: i64) -> Result<Vec<Standing>, DbError> {
    let sql = facts("select id, story, service, account from waiting_responses where state = 'waiting'");
    let sql = format!("{sql} where p.ref is not null order by w.urgent desc, w.sent_at, x.id limit ?1");
    db.query(Statement::built(sql, vec![Value::Int(limit)])).await?.all()
}

/// How many wait, and whether somebody may be at risk in one of them.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub struct Waits {
    /// All of them.
    pub all: i64,
    /// Those at risk.
    pub urgent: i64,
}

/// Counts what waits for a moderator to be put below a story: replies of authors and responses of services.
pub async fn waits_count(db: &dyn Db) -> Result<Waits, DbError> {
    let sql = "select json_object('all', count(*), 'urgent', coalesce(sum(urgent), 0)) from (
                 select a.urgent from replies a join publications p on p.ref = a.story
                 where not exists (select 1 from reply_decisions d where d.reply = a.id)
                 union all
                 select w.urgent from waiting_responses w join publications p on p.ref = w.story
                 where w.state = 'waiting')";
    Ok(db.query(Statement::new(sql, Vec::new())).await?.one()?.unwrap_or_default())
}
