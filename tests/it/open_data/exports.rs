//! A search, taken away whole.

use std::collections::BTreeSet;

use axum::body::BodyDataStream;
use futures_util::StreamExt;
use serde_json::{Value, json};

use super::fill;
use crate::app::{Ask, Fails, TestApp, run, story};

/// The rows of a table, by name of the column.
fn rows(text: &str) -> Vec<std::collections::HashMap<String, String>> {
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(Result::unwrap).collect()
}

fn references(ndjson: &str) -> Vec<String> {
    ndjson
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["ref"].as_str().unwrap().to_owned())
        .collect()
}

/// The next part of an answer; `Err` when it broke off.
fn part(stream: &mut BodyDataStream) -> Option<Result<String, ()>> {
    let part = run(stream.next())?;
    Some(part.map(|bytes| String::from_utf8(bytes.to_vec()).unwrap()).map_err(|_| ()))
}

#[test]
fn twelve_hundred_stories_come_whole_and_in_order_in_one_answer() {
    let app = TestApp::new();
    let mut expected = fill(&app, 1_200);

    let oldest = app.get("/api/v1/stories.ndjson?sort=oldest").is(200);
    assert_eq!(references(&oldest.text), expected);

    expected.reverse();
    let newest = app.get("/api/v1/stories.ndjson").is(200);
    assert_eq!(newest.header("content-type"), "application/x-ndjson");
    assert_eq!(references(&newest.text), expected);

    let table = app.get("/api/v1/stories.csv?q=words&sort=relevance").is(200);
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8; header=present");
    assert!(table.text.ends_with("\r\n"));
    let column: Vec<String> = rows(&table.text).iter().map(|row| row["ref"].clone()).collect();
    assert_eq!(column, expected);
    assert_eq!(rows(&app.get("/api/v1/stories.csv?q=nothing+like+it").is(200).text).len(), 0);
}

#[test]
fn what_is_published_and_withdrawn_on_the_way_neither_moves_nor_stays() {
    let app = TestApp::new();
    let early = app.published(&story(), "early");
    let old = fill(&app, 900);
    let mut stream = app.open(Ask::get("/api/v1/stories.ndjson")).into_body().into_data_stream();
    let mut text = part(&mut stream).unwrap().unwrap();

    app.withdraw(&early).is(200);
    let late = app.published(&story(), "late");
    while let Some(next) = part(&mut stream) {
        text.push_str(&next.unwrap());
    }

    let came = references(&text);
    let newest_first: Vec<String> = old.into_iter().rev().collect();
    assert_eq!(came, newest_first);
    assert!(!came.contains(&late.reference) && !came.contains(&early.reference));
}

#[test]
fn a_story_that_programs_may_not_have_is_in_no_form_of_it() {
    let app = TestApp::new();
    let told = app.published(&story(), "api");
    let mut alone = story();
    alone["consent"]["api"] = json!(false);
    alone["title"] = json!("Only for people");
    let hidden = app.published(&alone, "people");
    let waiting = app.tell(&story(), "waiting");
    let forms = ["csv", "ndjson", "atom", "feed.json"];
    let all = |reference: &str| {
        forms.iter().filter(|form| app.get(&format!("/api/v1/stories.{form}?q=wrist")).is(200).has(reference)).count()
    };

    assert_eq!((all(&told.reference), all(&hidden.reference), all(&waiting.reference)), (4, 0, 0));
    for form in ["atom", "feed.json"] {
        assert!(!app.get(&format!("/stories.{form}")).is(200).has("Only for people"));
    }
    // Not even where the index still says otherwise.
    app.db.write("update publications set consent_api = 0", vec![]);
    assert_eq!(all(&told.reference), 0);

    app.db.write("update publications set consent_api = 1", vec![]);
    app.withdraw(&told).is(200);
    assert_eq!(all(&told.reference), 0);
}

#[test]
fn hostile_words_are_data_in_every_cell() {
    let app = TestApp::new();
    let mut hostile = story();
    hostile["title"] = json!("=HYPERLINK(\"http://evil.example\")");
    hostile["body"] = json!("@SUM(1)\n\"quoted\", <b>bold</b> \u{e000}marked\u{e001} & ]]>\n\n+1");
    hostile["good"] = json!(["-2+3", "\"a\",b"]);
    hostile["screen_name"] = json!("quietriver");
    let told = app.published(&hostile, "hostile");
    app.respond(&told.reference, "answer", "=cmd|' /C calc'!A0 \"thank you\"").is(201);
    let page = app.get(&format!("/api/v1/stories/{}", told.reference)).is(200).json();

    let table = app.get("/api/v1/stories.csv").is(200).text;
    let row = &rows(&table)[0];
    for (name, cell) in row {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{name}: {cell}");
    }
    assert_eq!(row["title"], format!("'{}", page["title"].as_str().unwrap()));
    assert_eq!(row["body"].trim_start_matches('\''), page["body"].as_str().unwrap());
    assert_eq!(row["good"], "'-2+3\n\"a\",b");
    assert_eq!((row["responses"].as_str(), row["changes_planned"].as_str()), ("1", "1"));
    assert_eq!(row["services"], "RW3MR");

    let line: Value = serde_json::from_str(&app.get("/api/v1/stories.ndjson").is(200).text).unwrap();
    assert_eq!(line, page, "a line is what the API says of the story");
}

#[test]
fn a_failure_on_the_way_breaks_the_answer_off_and_one_lost_connection_does_not() {
    let app = TestApp::new();
    let expected: BTreeSet<String> = fill(&app, 900).into_iter().collect();
    let begin = || app.open(Ask::get("/api/v1/stories.csv")).into_body().into_data_stream();

    let mut stream = begin();
    part(&mut stream).unwrap().unwrap();
    app.db.fail(0, Fails::Before);
    let mut text = String::new();
    while let Some(next) = part(&mut stream) {
        text.push_str(&next.unwrap());
    }
    assert!(app.db.heal());
    assert!(text.lines().count() > 800 && expected.iter().filter(|one| text.contains(*one)).count() > 800);

    let mut stream = begin();
    part(&mut stream).unwrap().unwrap();
    app.db.take_down();
    assert_eq!(part(&mut stream), Some(Err(())), "it must not look complete");
    app.db.heal();

    app.db.take_down();
    let answer = app.get("/api/v1/stories.csv").is(503);
    assert_eq!(answer.header("retry-after"), "30");
    app.db.heal();
}

#[test]
fn a_parameter_that_nobody_knows_is_told_and_not_passed_over() {
    let app = TestApp::new();
    for wrong in ["limit=5", "cursor=n1", "settings=acute", "setting=moon", "service=NOWHERE", "near=zzz"] {
        app.get(&format!("/api/v1/stories.csv?{wrong}")).is(422);
    }
    for wrong in ["limit=5", "cursor=o1", "cursor=x", "setting=moon"] {
        app.get(&format!("/api/v1/stories.atom?{wrong}")).is(422);
        app.get(&format!("/stories.feed.json?{wrong}")).is(422);
    }
}

#[test]
fn the_table_is_described_as_it_is() {
    let app = TestApp::new();
    fill(&app, 3);
    let description = app.get("/api/v1/stories.csv-metadata.json").is(200).json();
    let named: Vec<&str> = description["tableSchema"]["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|column| column["name"].as_str().unwrap())
        .collect();
    let answer = app.get("/api/v1/stories.csv").is(200);
    let mut reader = csv::Reader::from_reader(answer.text.as_bytes());

    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), named);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.headers.get_all("link").iter().any(|link| link.to_str().unwrap().contains("csv-metadata.json")));
    assert!(description["dc:license"]["@id"].as_str().unwrap().starts_with("https://"));
}
