//! Measures the real search on judged questions: `cargo xtask search-eval` starts it. The documents are published stories of
//! a database in memory with every migration; each question goes through the same flow as a reader's.

#![allow(clippy::print_stdout, reason = "a task of the developer's own machine")]

#[path = "../support/engine.rs"]
mod engine;
mod judged;
#[path = "../support/native.rs"]
mod native;

use std::collections::HashMap;
use std::error::Error;
use std::fmt::Write as _;
use std::sync::Mutex;

use caretold::domain::ids::Reference;
use caretold::domain::publication::{Facets, facets, said, vocabulary};
use caretold::domain::search::Search;
use caretold::domain::story::{AuthorRole, Consent, Words};
use caretold::domain::time::Timestamp;
use caretold::flows::search::search;
use caretold::store::db::{Db, Statement};
use rusqlite::Connection;

use judged::{Document, Judged, documents, judgements, questions};
use native::{Native, migrations, now};

/// How many answers to a question count, and are written to a run file.
const DEPTH: i64 = 100;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [first, second, third, rest @ ..] = arguments.as_slice() else {
        return Err("wanted: documents, queries, judgements, and perhaps a file for the run".into());
    };
    let (documents, questions, judgements) = (documents(first)?, questions(second)?, judgements(third)?);
    let connection = Connection::open_in_memory()?;
    for sql in migrations()? {
        connection.execute_batch(&sql)?;
    }
    let db = Native(Mutex::new(connection));
    let names = publish(&db, &documents)?;
    let (mut ndcg, mut reciprocal, mut empty, mut judged) = (0.0, 0.0, 0_u32, 0_u32);
    let mut run = String::new();
    for (id, text) in &questions {
        let found = now(search(&db, &Search::of_words(text), None, DEPTH, false))?;
        let answers: Vec<&str> =
            found.hits.iter().filter_map(|hit| names.get(hit.story.reference.as_str()).map(String::as_str)).collect();
        for (rank, document) in answers.iter().enumerate() {
            writeln!(run, "{id} Q0 {document} {} {} caretold", rank + 1, answers.len() - rank)?;
        }
        if let Some(grades) = judgements.get(id) {
            let judged_answers = Judged { grades };
            ndcg += judged_answers.ndcg(&answers, 10);
            reciprocal += judged_answers.reciprocal_rank(&answers);
            judged += 1;
        }
        empty += u32::from(answers.is_empty());
    }
    if let [file] = rest {
        std::fs::write(file, run)?;
    }
    let count = f64::from(judged.max(1));
    println!("nDCG@10 {:.4}\nMRR {:.4}\nempty {empty}", ndcg / count, reciprocal / count);
    Ok(())
}

/// Makes stories of documents, in their order; answers which document a reference stands for.
fn publish(db: &Native, documents: &[Document]) -> Result<HashMap<String, String>, Box<dyn Error>> {
    let mut names = HashMap::new();
    for (number, document) in documents.iter().enumerate() {
        let reference =
            Reference::from_random(u64::try_from(number)?.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes());
        let words = Words {
            title: document.title.clone(),
            body: document.body.clone(),
            good: vec![],
            improve: vec![],
            feelings: vec![],
            screen_name: String::new(),
        };
        let published_at = Timestamp::from_seconds(1_600_000_000 + i64::try_from(number)?);
        let tokens = facets(&Facets {
            services: &[],
            role: AuthorRole::Patient,
            consent: Consent { publish: true, api: true, ..Consent::default() },
            tags: &[],
            words: &words,
            progress: 0,
            published_at,
        });
        let insert = Statement::new(
            "insert into publications (ref, version, title, body, points, good, improve, feelings, tags, author_role,
               happened, screen_name, edits, progress, consent_api, published_at, facets)
             values (?1, 1, ?2, ?3, '', '[]', '[]', '[]', '[]', 'patient', '2026-01', '', 0, 0, 1, ?4, ?5)",
            vec![(&reference).into(), (&words.title).into(), (&words.body).into(), published_at.into(), tokens.into()],
        );
        let spellings = Statement::new(
            "insert into spellings (word) select value from json_each(?1) where 1
             on conflict (word) do update set twice = 1 where twice = 0",
            vec![serde_json::to_string(&vocabulary(&said(&words)))?.into()],
        );
        now(db.batch(vec![insert, spellings]))?;
        names.insert(reference.as_str().to_owned(), document.id.clone());
    }
    Ok(names)
}
