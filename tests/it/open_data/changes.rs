//! What changed, read on from where somebody stopped.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::fill;
use crate::app::{Ask, MODERATOR, TestApp, respond, story};

/// Somebody who keeps a copy by nothing but this feed.
#[derive(Default)]
struct Keeper {
    after: i64,
    copies: BTreeMap<String, Value>,
}

impl Keeper {
    /// Reads on; what came, as "kind".
    fn read(&mut self, app: &TestApp, limit: usize) -> Vec<String> {
        let mut came = Vec::new();
        loop {
            let page = app.get(&format!("/api/v1/changes?after={}&limit={limit}", self.after)).is(200).json();
            for item in page["items"].as_array().unwrap() {
                let reference = item["ref"].as_str().unwrap().to_owned();
                assert!(item["seq"].as_i64().unwrap() > self.after);
                came.push(item["kind"].as_str().unwrap().to_owned());
                match &item["story"] {
                    Value::Null => drop(self.copies.remove(&reference)),
                    story => drop(self.copies.insert(reference, story.clone())),
                }
            }
            self.after = page["next"].as_i64().unwrap();
            if page["more"] == json!(false) {
                return came;
            }
        }
    }
}

#[test]
fn a_copy_kept_by_the_feed_is_what_the_site_shows_at_every_step() {
    let app = TestApp::new();
    let mut keeper = Keeper::default();
    assert_eq!(keeper.read(&app, 1), Vec::<String>::new());

    let told = app.published(&story(), "one");
    let other = app.published(&story(), "other");
    assert_eq!(keeper.read(&app, 1), ["published", "published"]);
    let same = |keeper: &Keeper, reference: &str| {
        assert_eq!(keeper.copies[reference], app.get(&format!("/api/v1/stories/{reference}")).is(200).json());
    };
    same(&keeper, &told.reference);

    app.respond(&told.reference, "answer", "Thank you.").is(201);
    // The same answer again is no second change.
    app.send(respond(&told.reference, "answer", "Thank you.")).is(201);
    assert_eq!(keeper.read(&app, 1), ["changed"]);
    same(&keeper, &told.reference);

    app.send(Ask::post(&format!("/api/v1/stories/{}/similar", told.reference)).header("cf-connecting-ip", "10.0.0.9"));
    assert_eq!(keeper.read(&app, 1), Vec::<String>::new(), "a click is no change");

    app.withdraw(&told).is(200);
    app.decide(MODERATOR, &other.reference, json!({"action": "take_down", "reason": "legal"})).is(200);
    assert_eq!(keeper.read(&app, 1), ["withdrawn", "withdrawn"]);
    assert!(keeper.copies.is_empty());
    app.drain();
    assert_eq!(keeper.read(&app, 1), Vec::<String>::new());
    let late = Keeper::default().read(&app, 100);
    assert_eq!(late, ["withdrawn", "withdrawn"], "who comes late learns nothing of what was before");
}

#[test]
fn a_story_without_this_consent_never_shows_and_leaves_when_it_is_taken_back() {
    let app = TestApp::new();
    let mut keeper = Keeper::default();
    let mut alone = story();
    alone["consent"]["api"] = json!(false);
    let hidden = app.published(&alone, "hidden");
    app.respond(&hidden.reference, "answer", "Thank you.").is(201);
    app.withdraw(&hidden).is(200);
    assert_eq!(keeper.read(&app, 10), Vec::<String>::new());

    let told = app.published(&story(), "told");
    assert_eq!(keeper.read(&app, 10), ["published"]);
    let uses = |chosen: &str| {
        let fields = [("reference", told.reference.as_str()), ("key", told.key.as_str()), ("uses", chosen)];
        app.send(Ask::post("/your-story/uses").form(&fields)).is(200)
    };
    uses("teaching");
    assert_eq!(keeper.read(&app, 10), ["withdrawn"]);
    assert!(keeper.copies.is_empty());
    uses("api");
    assert_eq!(keeper.read(&app, 10), ["published"]);
}

#[test]
fn every_story_comes_once_whatever_the_size_of_the_page() {
    let app = TestApp::new();
    let all = fill(&app, 230);
    for limit in [7, 100] {
        let mut keeper = Keeper::default();
        assert_eq!(keeper.read(&app, limit).len(), all.len());
        assert_eq!(keeper.copies.len(), all.len());
    }
    for wrong in ["after=-1", "after=x", "after=99999999999999999999", "limit=0", "limit=101", "cursor=1"] {
        app.get(&format!("/api/v1/changes?{wrong}")).is(422);
    }
    let page = app.get("/api/v1/changes?limit=2").is(200);
    assert!(page.header("link").contains("rel=\"next\""));
    app.send(Ask::get("/api/v1/changes?limit=2").header("if-none-match", page.header("etag"))).is(304);
}

#[test]
fn words_that_go_are_a_change_and_a_restricted_story_is_gone_until_it_is_back() {
    let app = TestApp::new();
    let mut keeper = Keeper::default();
    let told = app.published(&story(), "told");
    assert_eq!(keeper.read(&app, 10), ["published"]);

    let body = story()["body"].as_str().unwrap().to_owned();
    let start = body.split_once("Nurse Margaret").unwrap().0.chars().count();
    let edit = json!({"field": "body", "start": start, "end": start + 14, "replacement": "A nurse", "reason": "name"});
    app.decide(MODERATOR, &told.reference, json!({"action": "redact", "edits": [edit]})).is(200);
    assert_eq!(keeper.read(&app, 10), ["changed"]);
    assert!(!keeper.copies[&told.reference].to_string().contains("Margaret"));

    let restrict = json!({"action": "restrict", "reason": "A court asked for it.", "code": "legal"});
    app.decide(MODERATOR, &told.reference, restrict).is(200);
    assert_eq!(keeper.read(&app, 10), ["withdrawn"]);
    assert!(keeper.copies.is_empty());
    app.get(&format!("/oembed?url=https://caretold.example/stories/{}", told.reference)).is(404);

    app.decide(MODERATOR, &told.reference, json!({"action": "lift"})).is(200);
    assert_eq!(keeper.read(&app, 10), ["published"]);
}
