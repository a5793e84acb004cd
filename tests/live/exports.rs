//! Long answers: a search taken away whole goes out in parts, and one that fails on the way is seen to have failed.

use std::io::Read;

use caretold::domain::ids::Reference;
use serde_json::json;
use ureq::Agent;

use crate::world::filled;

/// More than every buffer between the database and us holds.
const STORIES: usize = 12_000;
const BODY: usize = 3_000;

fn agent() -> Agent {
    Agent::config_builder().timeout_global(Some(std::time::Duration::from_mins(2))).build().into()
}

#[test]
fn an_export_goes_out_in_parts_and_breaks_where_the_database_fails() {
    let host = filled();
    for start in (0..STORIES).step_by(2_000) {
        let references: Vec<String> =
            (start..start + 2_000).map(|n| Reference::from_random((n as u64).to_le_bytes()).to_string()).collect();
        let sql = format!(
            "insert into publications (ref, version, title, body, points, good, improve, feelings, tags, author_role, \
             happened, screen_name, edits, progress, consent_api, published_at, facets) select value, 1, 'Story', \
             replace(hex(zeroblob({})), '00', 'ab '), '', '[]', '[]', '[]', '[]', 'patient', '2026-01', 'reader', 0, 0, \
             1, '2026-01-01T00:00:00Z', 'api1' from json_each('{}')",
            BODY / 3,
            json!(references)
        );
        host.ask("sql", json!({ "statements": [sql] }));
    }

    let table = format!("{}/api/v1/stories.csv", host.origin);
    let whole = agent().get(&table).call().unwrap().into_body().with_config().limit(1 << 30).read_to_string().unwrap();
    let count = csv::Reader::from_reader(whole.as_bytes()).records().map(Result::unwrap).count();
    assert_eq!(count, STORIES);
    assert!(whole.len() > STORIES * BODY);

    let mut stream = agent().get(&table).call().unwrap().into_body().into_with_config().limit(1 << 30).reader();
    let mut first = [0_u8; 4_096];
    stream.read_exact(&mut first).unwrap();
    host.ask("sql", json!({ "statements": ["alter table responses rename to lost"] }));
    let mut rest = Vec::new();
    let end = stream.read_to_end(&mut rest);
    host.ask("sql", json!({ "statements": ["alter table lost rename to responses"] }));
    assert!(rest.len() < whole.len() - first.len(), "it stops early: {} of {}", rest.len(), whole.len());
    assert!(end.is_err(), "it must not look complete");

    // What nobody reads to its end holds nothing up.
    drop(agent().get(&table).call().unwrap());
    agent().get(&format!("{}/api/v1/stories?limit=1", host.origin)).call().unwrap();
}
