//! Fills a local database with made-up published stories, their answers and their threads, straight into the file:
//! `cargo xtask seed` starts it while nothing else has the file open. The same database and number give the same rows.

#![allow(clippy::print_stdout, clippy::indexing_slicing, reason = "a task of the developer's own machine")]

mod words;

use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::path::Path;

use caretold::domain::ids::{Reference, hex, sha256_hex_of};
use caretold::domain::publication::{
    ChangeContent, Facets, Located, ResponseContent, StoryContent, facets, said, vocabulary,
};
use caretold::domain::response::ChangeState;
use caretold::domain::service::ServiceCode;
use caretold::domain::signing::{HeadKey, sign_head};
use caretold::domain::story::{AuthorRole, Consent, Use, Words};
use caretold::domain::thread::{Event, EventKind, Head, Placed, Tail};
use caretold::domain::time::Timestamp;
use rusqlite::{Connection, params};

use words::{FEELINGS, GOOD, IMPROVE, TAGS, Vocabulary};

/// Stories of one service at most, so that there are many threads.
const PER_SERVICE: usize = 40;

const ROLES: [AuthorRole; 4] =
    [AuthorRole::Patient, AuthorRole::Carer, AuthorRole::Relative, AuthorRole::ParentGuardian];

/// A plain sequence (splitmix64): made up is enough, and it must be the same each time.
pub(crate) struct Sequence(u64);

impl Sequence {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to 1, without it.
    pub(crate) fn part(&mut self) -> f64 {
        f64::from(u32::try_from(self.next() >> 32).unwrap_or(0)) / 4_294_967_296.0
    }

    pub(crate) fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most as u64).unwrap_or(0)
    }

    pub(crate) fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }
}

struct Service {
    code: ServiceCode,
    located: Located,
}

/// The first story is of this moment (November 2016), the last of the first run of that one (May 2026).
const FIRST: i64 = 1_478_000_000;
const LAST: i64 = 1_779_000_000;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("the database file is missing")?;
    let stories: usize = arguments.next().ok_or("the number of stories is missing")?.parse()?;
    let key = std::env::var("HEAD_SIGNING_KEY").ok().and_then(|key| HeadKey::from_hex(&key));
    let mut db = Connection::open(Path::new(&file))?;
    db.execute_batch("pragma cache_size = -200000; pragma temp_store = memory")?;
    let before: i64 = db.query_row("select count(*) from publications", [], |row| row.get(0))?;
    let newest: Option<String> = db.query_row("select max(published_at) from publications", [], |row| row.get(0))?;
    let newest = newest.and_then(|text| Timestamp::parse(&text)).map_or(FIRST, Timestamp::seconds);
    let services = services(&db, stories.div_ceil(PER_SERVICE))?;
    if services.is_empty() {
        return Err("every service has a thread already".into());
    }
    let account = account(&db)?;
    let mut maker = Maker {
        random: Sequence(u64::try_from(before)?.wrapping_mul(31).wrapping_add(7)),
        vocabulary: Vocabulary::new(),
        account,
        spellings: HashMap::new(),
        references: references(&db)?,
    };
    let step = ((LAST - newest) / i64::try_from(stories.max(1))?).max(1);
    let mut threads: Vec<Thread> = services.iter().map(|_| Thread::empty()).collect();
    // Publication is in the order of time, whatever service a story is about: some have many stories, most have few.
    for chunk in (0..stories).collect::<Vec<_>>().chunks(20_000) {
        let transaction = db.transaction()?;
        for number in chunk {
            let at = Timestamp::from_seconds(newest + step * i64::try_from(number + 1)?);
            let which = maker.skewed(services.len());
            story(&transaction, &services[which], &mut threads[which], &mut maker, at)?;
        }
        transaction.commit()?;
        println!("{} stories", chunk.last().map_or(0, |last| last + 1));
    }
    let transaction = db.transaction()?;
    for (service, thread) in services.iter().zip(&mut threads).filter(|(_, thread)| thread.tail.size > 0) {
        answers(&transaction, service, thread, None, &mut maker)?;
        write_head(&transaction, &sign_head(key.as_ref(), &service.code, &thread.tail))?;
    }
    write_spellings(&transaction, &maker.spellings)?;
    transaction.commit()?;
    println!("{stories} stories in {} threads", threads.iter().filter(|thread| thread.tail.size > 0).count());
    Ok(())
}

/// What makes stories up.
struct Maker {
    random: Sequence,
    vocabulary: Vocabulary,
    account: String,
    /// How many stories have each word.
    spellings: HashMap<String, u32>,
    /// Those that are taken.
    references: HashSet<String>,
}

impl Maker {
    /// One of so many, the first much more often than the last.
    fn skewed(&mut self, most: usize) -> usize {
        let one = self.random.below(most);
        if self.random.below(3) == 0 { one } else { self.random.below(one + 1) }
    }

    fn reference(&mut self) -> Reference {
        loop {
            let reference = Reference::from_random(self.random.next().to_le_bytes());
            if self.references.insert(reference.as_str().to_owned()) {
                return reference;
            }
        }
    }

    fn some(&mut self, of: &[&str], most: usize) -> Vec<String> {
        let count = self.random.below(most + 1);
        let mut all: Vec<String> = (0..count).map(|_| of[self.skewed(of.len())].to_owned()).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

fn references(db: &Connection) -> Result<HashSet<String>, rusqlite::Error> {
    db.prepare("select ref from stories")?.query_map([], |row| row.get(0))?.collect()
}

/// Words that two stories have are offered to whoever misspells one.
fn write_spellings(db: &Connection, spellings: &HashMap<String, u32>) -> Result<(), Box<dyn Error>> {
    let mut words: Vec<_> = spellings.iter().collect();
    words.sort_unstable();
    let mut insert = db.prepare("insert into spellings (word) values (?1) on conflict do nothing")?;
    let mut again = db.prepare("update spellings set twice = 1 where word = ?1 and twice = 0")?;
    for (word, stories) in words {
        insert.execute([word])?;
        if *stories > 1 {
            again.execute([word])?;
        }
    }
    Ok(())
}

/// Services that have no thread yet, spread over the register: a thread that its object knows must not be touched.
fn services(db: &Connection, most: usize) -> Result<Vec<Service>, Box<dyn Error>> {
    let mut statement = db.prepare(
        "select id, code, setting, organisation_code, nation, latitude, longitude, town from services
         where status = 'open' and code not in (select service from thread_events)
         order by (id * 7919) % 21557, id limit ?1",
    )?;
    let rows = statement.query_map(params![i64::try_from(most)?], |row| {
        let texts: (String, String) = (row.get(1)?, row.get(2)?);
        Ok((row.get(0)?, texts, row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?, row.get(7)?))
    })?;
    let mut found = Vec::new();
    for row in rows {
        let (id, (code, setting), organisation_code, nation, latitude, longitude, town) = row?;
        let code = ServiceCode::parse(&code).ok_or("a code that does not read")?;
        let setting = setting.parse().map_err(|_| "a setting that nobody knows")?;
        let located = Located { id, setting, organisation_code, nation, town, latitude, longitude };
        found.push(Service { code, located });
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

/// A thread as it grows.
struct Thread {
    tail: Tail,
    /// Answers that will come: when, to which story, and how far they bring it.
    waiting: Vec<(Timestamp, Reference, i64)>,
}

impl Thread {
    fn empty() -> Self {
        Self { tail: Tail::empty(), waiting: Vec::new() }
    }
}

/// Writes the answers that came until then, or all of them, in order of time.
fn answers(
    db: &Connection,
    service: &Service,
    thread: &mut Thread,
    until: Option<Timestamp>,
    maker: &mut Maker,
) -> Result<(), Box<dyn Error>> {
    let (mut due, later): (Vec<_>, Vec<_>) =
        thread.waiting.drain(..).partition(|(at, ..)| until.is_none_or(|until| *at <= until));
    thread.waiting = later;
    due.sort_unstable_by_key(|(at, ..)| *at);
    for (at, reference, progress) in due {
        thread.tail = answer(db, service, &reference, &thread.tail, (at, progress), maker)?;
    }
    Ok(())
}

fn story(
    db: &Connection,
    service: &Service,
    thread: &mut Thread,
    maker: &mut Maker,
    at: Timestamp,
) -> Result<(), Box<dyn Error>> {
    answers(db, service, thread, Some(at), maker)?;
    let reference = maker.reference();
    let role = maker.random.pick(&ROLES);
    let words = Words {
        title: maker.vocabulary.title(&mut maker.random),
        body: maker.vocabulary.body(&mut maker.random),
        good: maker.some(&GOOD, 2),
        improve: maker.some(&IMPROVE, 2),
        feelings: maker.some(&FEELINGS, 2),
        screen_name: format!("seed{}", maker.random.below(10_000)),
    };
    let happened = at.month().minus(u32::try_from(1 + maker.random.below(3))?);
    let content = StoryContent { words, author_role: role, happened };
    let salt = hex(&maker.random.next().to_le_bytes());
    let json = content.to_json();
    let event = Event::of_words(EventKind::Published, reference.as_str(), &reference, at, salt, &json);
    let placed = thread.tail.place(&service.code, event);
    // Of stories without an answer, most were heard or read.
    let progress = match maker.random.below(20) {
        0..11 => 3,
        11..13 => 4,
        13..14 => 5,
        other => i64::try_from(other % 3)?,
    };
    let tags = maker.some(&TAGS, 4);
    for word in vocabulary(&said(&content.words)) {
        *maker.spellings.entry(word).or_default() += 1;
    }
    // From half a day to some weeks, most in the first days.
    let hours =
        (progress >= 3).then(|| (12 << maker.random.below(7)) + i64::try_from(maker.random.below(12)).unwrap_or(0));
    let shown = Shown { reference: &reference, content: &content, placed: &placed, progress, hours, tags: &tags };
    write_story(db, service, &shown, maker)?;
    write_event(db, &service.code, &placed)?;
    thread.tail = Tail::after(&placed);
    if let Some(hours) = hours {
        thread.waiting.push((placed.event.at.plus(hours * 3_600), reference, progress));
    }
    Ok(())
}

struct Shown<'a> {
    reference: &'a Reference,
    content: &'a StoryContent,
    placed: &'a Placed,
    progress: i64,
    /// Until the answer.
    hours: Option<i64>,
    tags: &'a [String],
}

/// Four in five let other programs have it, half agree to research and to teaching, one in five to the training of models.
fn consent(maker: &mut Maker) -> Consent {
    let mut agrees = |of_ten: usize| maker.random.below(10) < of_ten;
    Consent { publish: true, api: agrees(8), research: agrees(5), teaching: agrees(5), training: agrees(2) }
}

fn write_story(db: &Connection, service: &Service, shown: &Shown<'_>, maker: &mut Maker) -> Result<(), Box<dyn Error>> {
    let Shown { reference, content, placed, progress, hours, tags } = *shown;
    let words = &content.words;
    let consent = consent(maker);
    let lists = [&words.good, &words.improve, &words.feelings].map(serde_json::to_string);
    let [good, improve, feelings] = lists;
    let labels = serde_json::to_string(tags)?;
    let (good, improve, feelings) = (good?, improve?, feelings?);
    let (at, happened) = (placed.event.at.to_string(), content.happened.to_string());
    let mut story = db.prepare_cached(
        "insert into stories (ref, status, version, title, body, good, improve, feelings, author_role, happened,
           screen_name, consent, key_salt, key_hash, received_at)
         values (?1, 'published', 4, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?11, '', '', ?10)",
    )?;
    let role = content.author_role.name();
    let name = &words.screen_name;
    let text = reference.as_str();
    let agreed = serde_json::to_string(&consent)?;
    story.execute(params![text, words.title, words.body, good, improve, feelings, role, happened, name, at, agreed])?;
    let id = service.located.id;
    db.prepare_cached("insert into story_services (story, service, position) values (?1, ?2, 0)")?
        .execute(params![text, id])?;
    let mut publication = db.prepare_cached(
        "insert into publications (ref, version, title, body, points, good, improve, feelings, tags, author_role,
           happened, screen_name, edits, progress, consent_api, published_at, facets, reads, uses,
           answered_hours)
         values (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, ?14, ?8, ?9, ?10, 0, ?11, ?15, ?12, ?13, ?16, ?17, ?18)",
    )?;
    let points = format!("{}\n{}", words.good.join("\n"), words.improve.join("\n"));
    let located = [service.located.clone()];
    let facets = facets(&Facets {
        services: &located,
        role: content.author_role,
        consent,
        tags,
        words,
        progress,
        published_at: placed.event.at,
    });
    let reads = i64::try_from(maker.skewed(2_000))?;
    let uses = serde_json::to_string(&consent.uses().into_iter().map(Use::name).collect::<Vec<_>>())?;
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
        facets,
        labels,
        consent.api,
        reads,
        uses,
        hours
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
    (at, progress): (Timestamp, i64),
    maker: &mut Maker,
) -> Result<Tail, Box<dyn Error>> {
    let Maker { random, account, .. } = maker;
    let id = sha256_hex_of(&random.next().to_le_bytes()).get(..24).unwrap_or_default().to_owned();
    let body = "Thank you for telling us. We have read your story at our team meeting, and it is being looked at. "
        .repeat(1 + random.below(4));
    let content = ResponseContent {
        service: service.code.clone(),
        body: body.trim_end().to_owned(),
        signature: "Patient experience team".to_owned(),
        change: change(progress),
    };
    let salt = hex(&random.next().to_le_bytes());
    let event = Event::of_words(EventKind::Response, &id, reference, at, salt, &content.to_json());
    let placed = tail.place(&service.code, event);
    db.prepare_cached(
        "insert into responses (id, story, service, account, body, signature, created_at, seq, hash, change, what)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        id,
        reference.as_str(),
        service.located.id,
        account.as_str(),
        content.body,
        content.signature,
        at.to_string(),
        i64::try_from(placed.seq)?,
        placed.hash,
        content.change.as_ref().map_or("", |change| change.state.name()),
        content.change.as_ref().map_or("", |change| change.what.as_str()),
    ])?;
    write_event(db, &service.code, &placed)?;
    Ok(Tail::after(&placed))
}

fn change(progress: i64) -> Option<ChangeContent> {
    let state = match progress {
        4 => ChangeState::Planned,
        5 => ChangeState::Made,
        _ => return None,
    };
    let none = String::new;
    let what = "Letters say on which floor the clinic is.".to_owned();
    Some(ChangeContent { state, what, place: none(), owner: none(), due: none() })
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
