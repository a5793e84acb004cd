//! How long the real search takes over a seeded file: `cargo xtask bench --search` starts it while nothing else has the file
//! open. Times are of the whole flow, with every statement and the ranking, natively and warm.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "a task of the developer's own machine, which has a clock"
)]

#[path = "../support/engine.rs"]
mod engine;
#[path = "../support/native.rs"]
mod native;

use std::collections::HashMap;
use std::error::Error;
use std::sync::Mutex;
use std::time::Instant;

use caretold::domain::search::{Search, Sort};
use caretold::domain::service::Setting;
use caretold::flows::search::search;
use rusqlite::Connection;

use native::{Native, now};

const TIMES: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("the database file is missing")?;
    let connection = Connection::open(&file)?;
    connection.execute_batch("pragma cache_size = -400000; pragma mmap_size = 8000000000; pragma query_only = 1")?;
    let (stories, words) = vocabulary(&connection)?;
    let index: i64 = connection
        .query_row("select sum(pgsize) from dbstat where name like 'publications_fts%'", [], |row| row.get(0))
        .unwrap_or(0);
    println!("{stories} stories; index {} bytes a story", index / stories.max(1));
    let db = Native(Mutex::new(connection));
    println!("{:34} {:>9} {:>9} {:>9} {:>9}", "milliseconds", "best p50", "best p99", "new p50", "facets p50");
    for (name, questions) in classes(&words) {
        let mut cells = Vec::new();
        for (sort, facets) in [(Sort::Relevance, false), (Sort::Newest, false), (Sort::Newest, true)] {
            let mut times = Vec::new();
            for question in &questions {
                let asked = Search { sort: Some(sort), ..question.clone() };
                now(search(&db, &asked, None, 20, facets))?;
                for _ in 0..TIMES {
                    let start = Instant::now();
                    now(search(&db, &asked, None, 20, facets))?;
                    times.push(start.elapsed().as_secs_f64() * 1e3);
                }
            }
            times.sort_by(f64::total_cmp);
            cells.push(times);
        }
        let at = |times: &Vec<f64>, hundredths: usize| {
            times.get((times.len().saturating_sub(1)) * hundredths / 100).copied().unwrap_or_default()
        };
        let [best, new, facets] = cells.as_slice() else { continue };
        println!("{name:34} {:9.2} {:9.2} {:9.2} {:9.2}", at(best, 50), at(best, 99), at(new, 50), at(facets, 50));
    }
    capped(&db, &words)
}

/// Words, each with the part of all stories that have it.
type Shares = Vec<(String, f64)>;

/// Words with how many stories have them, from a sample of stories.
fn vocabulary(connection: &Connection) -> Result<(i64, Shares), Box<dyn Error>> {
    let stories: i64 = connection.query_row("select count(*) from publications", [], |row| row.get(0))?;
    let mut counts: HashMap<String, u32> = HashMap::new();
    let step = (stories / 4_000).max(1);
    let mut statement = connection.prepare("select body from publications where id % ?1 = 0")?;
    let mut rows = statement.query([step])?;
    let mut sampled = 0_u32;
    while let Some(row) = rows.next()? {
        for word in caretold::domain::publication::vocabulary(&row.get::<_, String>(0)?) {
            *counts.entry(word).or_default() += 1;
        }
        sampled += 1;
    }
    let mut words: Vec<(String, f64)> =
        counts.into_iter().map(|(word, count)| (word, f64::from(count) / f64::from(sampled.max(1)))).collect();
    words.sort_by(|one, other| one.1.total_cmp(&other.1).then_with(|| one.0.cmp(&other.0)));
    Ok((stories, words))
}

/// Ten words of which so large a part of the stories has each.
fn between(words: &[(String, f64)], low: f64, high: f64) -> Vec<&str> {
    let within: Vec<&str> =
        words.iter().filter(|(_, part)| (low..high).contains(part)).map(|(word, _)| word.as_str()).collect();
    let step = (within.len() / 10).max(1);
    within.into_iter().step_by(step).take(10).collect()
}

fn classes(words: &[(String, f64)]) -> Vec<(&'static str, Vec<Search>)> {
    let rare = between(words, 0.0, 0.000_6);
    let medium = between(words, 0.005, 0.012);
    let common = between(words, 0.06, 0.15);
    let very = between(words, 0.3, 0.9);
    let alone = |words: &[&str]| words.iter().map(|word| Search::of_words(word)).collect::<Vec<_>>();
    let pairs = |one: &[&str], other: &[&str]| {
        one.iter().zip(other.iter().rev()).map(|(one, other)| Search::of_words(&format!("{one} {other}"))).collect()
    };
    let narrowed = |words: &[&str], narrow: &dyn Fn(Search) -> Search| {
        words.iter().map(|word| narrow(Search::of_words(word))).collect::<Vec<_>>()
    };
    let one = |search: Search| Search { setting: Some(Setting::Acute), ..search };
    let three = |search: Search| Search {
        setting: Some(Setting::PrimaryCare),
        tag: Some("parking".into()),
        nation: Some("England".into()),
        ..search
    };
    let misspelt = common.iter().chain(&medium).filter(|word| word.len() > 6).map(|word| {
        let (start, end) = word.split_at(4);
        Search::of_words(&format!("{start}{}", end.get(1..).unwrap_or_default()))
    });
    let phrases = ["parking machine", "small that I", "ward was loud", "physiotherapist noticed", "listened to"];
    vec![
        ("rare word", alone(&rare)),
        ("medium word", alone(&medium)),
        ("common word", alone(&common)),
        ("very common word", alone(&very)),
        ("two medium words", pairs(&medium, &medium)),
        ("medium and common", pairs(&medium, &common)),
        ("two common words", pairs(&common, &common)),
        ("two very common words", pairs(&very, &very)),
        ("common word, kind of care", narrowed(&common, &one)),
        ("common word, three filters", narrowed(&common, &three)),
        ("rare word, three filters", narrowed(&rare, &three)),
        ("phrase", phrases.iter().map(|phrase| Search::of_words(&format!("\"{phrase}\""))).collect()),
        (
            "beginning of three letters",
            common.iter().map(|word| Search::of_words(&format!("{}*", word.get(..3).unwrap_or(word)))).collect(),
        ),
        ("misspelt word", misspelt.collect()),
        ("long message", vec![Search::of_words(&[rare.join(" "), medium.join(" "), common.join(" ")].join(" "))]),
        ("no words", vec![Search::default()]),
    ]
}

/// How many of the ten best by a ranking of every match are among our first twenty, beside those of the newest two thousand.
fn capped(db: &Native, words: &[(String, f64)]) -> Result<(), Box<dyn Error>> {
    let (common, very) = (between(words, 0.06, 0.15), between(words, 0.3, 0.9));
    let pairs: Vec<String> = common
        .iter()
        .zip(common.iter().rev())
        .chain(very.iter().zip(&common))
        .map(|(one, other)| format!("{one} {other}"))
        .collect();
    let (mut ours, mut newest, mut all) = (0_usize, 0_usize, 0_usize);
    for pair in pairs.iter().filter(|pair| pair.split(' ').collect::<std::collections::HashSet<_>>().len() == 2) {
        let asked = Search::of_words(pair);
        let Some(expression) = asked.any_word() else { continue };
        let ids = |sql: &str| -> Result<Vec<i64>, rusqlite::Error> {
            let connection = db.lock();
            let mut statement = connection.prepare(sql)?;
            statement.query_map([&expression], |row| row.get(0))?.collect()
        };
        let whole = ids("select rowid from publications_fts where publications_fts match ?1 order by rank limit 10")?;
        let recent = ids("select rowid from publications_fts where publications_fts match ?1 and rowid >= (
            select min(id) from (select rowid as id from publications_fts where publications_fts match ?1
            order by rowid desc limit 2000)) order by rank limit 20")?;
        let found = now(search(db, &asked, None, 20, false))?;
        ours += whole.iter().filter(|id| found.hits.iter().any(|hit| hit.id == **id)).count();
        newest += whole.iter().filter(|id| recent.contains(id)).count();
        all += whole.len();
    }
    println!(
        "two common words: of {all} best by a ranking of every match, {ours} are on our first page, {newest} are among the best of the newest 2,000"
    );
    Ok(())
}
