//! Fills a local database with made-up published stories, their answers and their threads, straight into the file:
//! `cargo xtask seed` starts it while nothing else has the file open. The same database and number give the same rows.

#![allow(clippy::print_stdout, clippy::indexing_slicing, reason = "a task of the developer's own machine")]

mod words;

use std::error::Error;
use std::path::Path;

use caretold::domain::ids::{Reference, hex, sha256_hex_of};
use caretold::domain::publication::{Located, ResponseContent, StoryContent, facets};
use caretold::domain::service::ServiceCode;
use caretold::domain::signing::{HeadKey, sign_head};
use caretold::domain::story::{AuthorRole, Words};
use caretold::domain::thread::{Event, EventKind, Head, Placed, Tail};
use caretold::domain::time::{Month, Timestamp};
use rusqlite::{Connection, params};

use words::{ENDINGS, MIDDLES, OPENINGS, TITLES};

/// Stories of one service at most, so that there are many threads.
const PER_SERVICE: usize = 40;

const ROLES: [AuthorRole; 4] =
    [AuthorRole::Patient, AuthorRole::Carer, AuthorRole::Relative, AuthorRole::ParentGuardian];

/// A plain sequence (splitmix64): made up is enough, and it must be the same each time.
struct Sequence(u64);

impl Sequence {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most as u64).unwrap_or(0)
    }

    fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }
}

struct Service {
    code: ServiceCode,
    located: Located,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("the database file is missing")?;
    let stories: usize = arguments.next().ok_or("the number of stories is missing")?.parse()?;
    let key = std::env::var("HEAD_SIGNING_KEY").ok().and_then(|key| HeadKey::from_hex(&key));
    let mut db = Connection::open(Path::new(&file))?;
    let before: i64 = db.query_row("select count(*) from publications", [], |row| row.get(0))?;
    let services = services(&db, stories.div_ceil(PER_SERVICE))?;
    let mut random = Sequence(u64::try_from(before)?.wrapping_mul(31).wrapping_add(7));
    let account = account(&db)?;
    let transaction = db.transaction()?;
    for (number, service) in services.iter().enumerate() {
        let count = PER_SERVICE.min(stories.saturating_sub(number * PER_SERVICE));
        let mut tail = Tail::empty();
        for _ in 0..count {
            tail = story(&transaction, service, &tail, &mut random, &account)?;
        }
        write_head(&transaction, &sign_head(key.as_ref(), &service.code, &tail))?;
    }
    transaction.commit()?;
    println!("{stories} stories in {} threads", services.len());
    Ok(())
}

/// Services that have no thread yet, spread over the register: a thread that its object knows must not be touched.
fn services(db: &Connection, most: usize) -> Result<Vec<Service>, Box<dyn Error>> {
    let mut statement = db.prepare(
        "select id, code, setting, organisation_code, nation, latitude, longitude from services
         where status = 'open' and code not in (select service from thread_events)
         order by (id * 7919) % 21557, id limit ?1",
    )?;
    let rows = statement.query_map(params![i64::try_from(most)?], |row| {
        let texts: (String, String) = (row.get(1)?, row.get(2)?);
        Ok((row.get(0)?, texts, row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?))
    })?;
    let mut found = Vec::new();
    for row in rows {
        let (id, (code, setting), organisation_code, nation, latitude, longitude) = row?;
        let code = ServiceCode::parse(&code).ok_or("a code that does not read")?;
        let setting = setting.parse().map_err(|_| "a setting that nobody knows")?;
        found.push(Service { code, located: Located { id, setting, organisation_code, nation, latitude, longitude } });
    }
    Ok(found)
}

/// Who signs the answers.
fn account(db: &Connection) -> Result<String, Box<dyn Error>> {
    db.execute(
        "insert into accounts (id, email, name, role, scope, scope_code, created_at, ended_at)
         values ('seed', 'seed@example.org', 'Seed', 'responder', 'site', '', '2026-01-01T00:00:00Z',
                 '2026-01-01T00:00:00Z') on conflict do nothing",
        [],
    )?;
    Ok("seed".to_owned())
}

fn story(
    db: &Connection,
    service: &Service,
    tail: &Tail,
    random: &mut Sequence,
    account: &str,
) -> Result<Tail, Box<dyn Error>> {
    let reference = Reference::from_random(random.next().to_le_bytes());
    let role = random.pick(&ROLES);
    let at = Timestamp::from_seconds(1_760_000_000 + i64::try_from(random.below(30_000_000))?);
    let at = at.max(tail.at);
    let mut sentences = vec![random.pick(&OPENINGS)];
    for _ in 0..6 + random.below(22) {
        sentences.push(random.pick(&MIDDLES));
    }
    sentences.push(random.pick(&ENDINGS));
    let words = Words {
        title: random.pick(&TITLES).to_owned(),
        body: sentences.chunks(5).map(|chunk| chunk.join(" ")).collect::<Vec<_>>().join("\n\n"),
        good: vec!["Kind staff".to_owned()],
        improve: vec!["Waiting times".to_owned()],
        feelings: vec!["listened to".to_owned()],
        screen_name: format!("seed{}", random.below(10_000)),
    };
    let content = StoryContent { words, author_role: role, happened: Month::parse("2026-05").ok_or("a month")? };
    let salt = hex(&random.next().to_le_bytes());
    let json = content.to_json();
    let event = Event::of_words(EventKind::Published, reference.as_str(), &reference, at, salt, &json);
    let placed = tail.place(&service.code, event);
    let answered = random.below(10) < 7;
    write_story(db, service, &reference, &content, &placed, answered)?;
    write_event(db, &service.code, &placed)?;
    let tail = Tail::after(&placed);
    if answered { answer(db, service, &reference, &tail, random, account) } else { Ok(tail) }
}

fn write_story(
    db: &Connection,
    service: &Service,
    reference: &Reference,
    content: &StoryContent,
    placed: &Placed,
    answered: bool,
) -> Result<(), Box<dyn Error>> {
    let words = &content.words;
    let lists = [&words.good, &words.improve, &words.feelings].map(serde_json::to_string);
    let [good, improve, feelings] = lists;
    let (good, improve, feelings) = (good?, improve?, feelings?);
    let (at, happened) = (placed.event.at.to_string(), content.happened.to_string());
    let mut story = db.prepare_cached(
        "insert into stories (ref, status, version, title, body, good, improve, feelings, author_role, happened,
           screen_name, consent, key_salt, key_hash, received_at)
         values (?1, 'published', 4, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, '{\"publish\":true,\"api\":true}', '', '', ?10)",
    )?;
    let role = content.author_role.name();
    let name = &words.screen_name;
    let text = reference.as_str();
    story.execute(params![text, words.title, words.body, good, improve, feelings, role, happened, name, at])?;
    let id = service.located.id;
    db.prepare_cached("insert into story_services (story, service, position) values (?1, ?2, 0)")?
        .execute(params![text, id])?;
    let mut publication = db.prepare_cached(
        "insert into publications (ref, version, title, body, points, good, improve, feelings, tags, author_role,
           happened, screen_name, edits, progress, consent_api, published_at, facets)
         values (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, '[]', ?8, ?9, ?10, 0, ?11, 1, ?12, ?13)",
    )?;
    let points = format!("{}\n{}", words.good.join("\n"), words.improve.join("\n"));
    let located = service.located.clone();
    let (progress, facets) = (if answered { 3 } else { 0 }, facets(&[located], content.author_role, true));
    publication.execute(params![
        text,
        words.title,
        words.body,
        points,
        good,
        improve,
        feelings,
        role,
        happened,
        name,
        progress,
        at,
        facets
    ])?;
    db.prepare_cached("insert into publication_services (publication, service, position) values (?1, ?2, 0)")?
        .execute(params![db.last_insert_rowid(), id])?;
    Ok(())
}

fn answer(
    db: &Connection,
    service: &Service,
    reference: &Reference,
    tail: &Tail,
    random: &mut Sequence,
    account: &str,
) -> Result<Tail, Box<dyn Error>> {
    let id = sha256_hex_of(&random.next().to_le_bytes()).get(..24).unwrap_or_default().to_owned();
    let body = "Thank you for telling us. We have read your story at our team meeting, and it is being looked at. "
        .repeat(1 + random.below(4));
    let content = ResponseContent {
        service: service.code.clone(),
        body: body.trim_end().to_owned(),
        signature: "Patient experience team".to_owned(),
        change: None,
    };
    let salt = hex(&random.next().to_le_bytes());
    let at = tail.at;
    let event = Event::of_words(EventKind::Response, &id, reference, at, salt, &content.to_json());
    let placed = tail.place(&service.code, event);
    db.prepare_cached(
        "insert into responses (id, story, service, account, body, signature, created_at, seq, hash)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        id,
        reference.as_str(),
        service.located.id,
        account,
        content.body,
        content.signature,
        at.to_string(),
        i64::try_from(placed.seq)?,
        placed.hash
    ])?;
    write_event(db, &service.code, &placed)?;
    Ok(Tail::after(&placed))
}

fn write_event(db: &Connection, service: &ServiceCode, placed: &Placed) -> Result<(), Box<dyn Error>> {
    let Placed { seq, prev, hash, event } = placed;
    db.prepare_cached(
        "insert into thread_events (service, seq, id, kind, story, at, commitment, salt, prev, hash)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        service.as_str(),
        i64::try_from(*seq)?,
        event.id,
        event.kind.name(),
        event.story.as_str(),
        event.at.to_string(),
        event.commitment,
        event.salt,
        prev,
        hash
    ])?;
    Ok(())
}

fn write_head(db: &Connection, head: &Head) -> Result<(), Box<dyn Error>> {
    db.prepare_cached("insert into thread_heads (service, size, hash, at, key, signature) values (?1,?2,?3,?4,?5,?6)")?
        .execute(params![
            head.service.as_str(),
            i64::try_from(head.size)?,
            head.hash,
            head.at.to_string(),
            head.key,
            head.signature
        ])?;
    Ok(())
}
