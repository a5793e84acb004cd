//! Everything as files, and searches to be cited.

use caretold::domain::ids::sha256_hex_of;
use caretold::web::exports::files;
use serde_json::{Value, json};

use super::fill;
use crate::app::{Ask, TestApp, run, story};

/// The files as they are listed: address without origin, and hash.
fn listed(app: &TestApp) -> Vec<(String, Value)> {
    let list = app.get("/data/export.json").is(200).json();
    let files = list["distribution"].as_array().unwrap();
    let address = |file: &Value| {
        file["contentUrl"].as_str().unwrap().strip_prefix("https://caretold.example").unwrap().to_owned()
    };
    files.iter().map(|file| (address(file), file["sha256"].clone())).collect()
}

/// What the clock does, for as many files as there are.
fn renew(app: &TestApp) {
    for _ in 0..3 {
        run(files::renew(&app.platform)).unwrap();
    }
}

#[test]
fn files_hold_every_story_once_and_their_hashes_are_right() {
    let app = TestApp::new();
    assert_eq!(listed(&app), []);
    let all = fill(&app, 5_200);
    let told = app.published(&story(), "last");
    assert_eq!(listed(&app).len(), 4);
    assert!(listed(&app).iter().all(|(_, hash)| hash.is_null()));
    renew(&app);

    let mut lines = 0;
    for (address, hash) in listed(&app) {
        let file = app.get(&address).is(200);
        assert_eq!(hash, json!(sha256_hex_of(file.text.as_bytes())), "{address}");
        if address.ends_with("ndjson") {
            lines += file.text.lines().count();
        }
    }
    assert_eq!(lines, all.len() + 1);
    app.get("/data/export/3/stories.csv").is(404);
    app.get("/data/export/0/stories.csv").is(404);

    // A click changes a number in a file: then its hash is not known.
    app.send(Ask::post(&format!("/api/v1/stories/{}/similar", told.reference)).header("cf-connecting-ip", "10.0.0.9"));
    let known: Vec<bool> = listed(&app).iter().map(|(_, hash)| hash.is_string()).collect();
    assert_eq!(known, [true, true, false, false]);
}

#[test]
fn a_story_leaves_its_file_at_once_with_the_hash_of_what_was() {
    let app = TestApp::new();
    let told = app.published(&story(), "one");
    let mut alone = story();
    alone["consent"]["api"] = json!(false);
    let hidden = app.published(&alone, "alone");
    renew(&app);
    let (address, hash) = listed(&app).remove(0);
    assert!(hash.is_string());
    let file = app.get(&address).is(200);
    assert!(file.has(&told.reference) && !file.has(&hidden.reference));

    app.withdraw(&told).is(200);
    assert!(listed(&app).iter().all(|(_, hash)| hash.is_null()));
    for (address, _) in listed(&app) {
        assert!(!app.get(&address).is(200).has(&told.reference));
    }
    renew(&app);
    let (address, hash) = listed(&app).remove(0);
    assert_eq!(hash, json!(sha256_hex_of(app.get(&address).is(200).text.as_bytes())));
}

#[test]
fn a_hash_that_came_too_late_is_not_kept() {
    let app = TestApp::new();
    let told = app.published(&story(), "one");
    let due = run(caretold::store::export_parts::part_due(&*app.platform.db, app.platform.now())).unwrap();
    let (part, state) = due.unwrap();
    app.withdraw(&told).is(200);
    let row = caretold::store::export_parts::PartRow {
        part,
        stories: 1,
        ndjson_bytes: 1,
        ndjson_sha256: "old".to_owned(),
        csv_bytes: 1,
        csv_sha256: "old".to_owned(),
        made_at: app.platform.now(),
    };
    run(caretold::flows::open_data::keep_part(&app.platform, &row, &state)).unwrap();
    assert_eq!(app.db.count("select count(*) from export_parts"), 0);
}

#[test]
fn a_snapshot_says_what_was_found_and_what_became_of_it() {
    let app = TestApp::new();
    let (kept, gone) = (app.published(&story(), "kept"), app.published(&story(), "gone"));
    fill(&app, 5);
    let lines = app.get("/api/v1/stories.ndjson?q=wrist").is(200).text;
    let made = app.send(Ask::post("/api/v1/snapshots?q=wrist")).is(201);
    assert_eq!((made.at("/count"), made.text_at("/sha256")), (json!(2), sha256_hex_of(lines.as_bytes())));
    let again = app.send(Ask::post("/api/v1/snapshots?q=wrist")).is(201);
    assert_eq!(again.json(), made.json(), "the same twice is one");
    let address = made.header("location").to_owned();
    assert!(made.text_at("/citation").contains(&address));

    app.respond(&kept.reference, "answer", "Thank you.").is(201);
    app.withdraw(&gone).is(200);
    let now = app.get(&address).is(200);
    assert_eq!(now.at("/withdrawn"), json!([gone.reference]));
    assert_eq!(now.at("/changed"), json!([kept.reference]));
    assert_eq!(now.at("/sha256"), made.at("/sha256"));
    assert_eq!(app.db.holding("broken wrist").iter().filter(|place| place.starts_with("snapshots")).count(), 0);

    app.send(Ask::post("/api/v1/snapshots?limit=1")).is(422);
    for wrong in ["x", "%00", &"0".repeat(20)] {
        app.get(&format!("/api/v1/snapshots/{wrong}")).is(404);
    }
    let busy = || Ask::post("/api/v1/snapshots").header("cf-connecting-ip", "203.0.113.9");
    for _ in 0..30 {
        app.send(busy()).is(201);
    }
    app.send(busy()).is(429);
}
