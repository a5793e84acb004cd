//! One story from the first word to the last.

use serde_json::json;

use crate::app::{Ask, CANARY, MODERATOR, RESPONDER, TestApp, story};

#[test]
fn a_story_is_told_read_published_answered_and_taken_back() {
    let app = TestApp::new();
    let told = app.tell(&story(), "walk");
    let (page, own) = (format!("/stories/{}", told.reference), format!("/api/v1/stories/{}", told.reference));
    app.get(&page).is(404);
    app.drain();

    let claimed = app.send(Ask::post("/api/v1/desk/claims").by(MODERATOR)).is(200);
    assert_eq!(claimed.text_at("/ref"), told.reference);
    app.get(&page).is(404);

    let body = story()["body"].as_str().unwrap().to_owned();
    let start = body.find("Margaret").unwrap();
    let edit = json!({"field": "body", "start": start, "end": start + 8, "replacement": "M", "reason": "name"});
    let decided = app.decide(MODERATOR, &told.reference, json!({"action": "publish", "edits": [edit]})).is(200);
    assert_eq!(decided.text_at("/status"), "published");

    let shown = app.get(&page).is(200);
    assert!(shown.has("Nurse M was kind") && !shown.has("Margaret"));
    assert_eq!(app.get(&own).is(200).at("/edits"), json!(1));

    let inbox = app.send(Ask::get("/api/v1/inbox").by(RESPONDER)).is(200);
    assert_eq!(inbox.text_at("/items/0/ref"), told.reference);
    let answer = app.respond(&told.reference, "answer", "Thank you. We have ordered chairs.").is(201);
    assert_eq!(
        (answer.at("/seq"), answer.text_at("/status")),
        (json!(null), "waiting".to_owned()),
        "it claims a change"
    );

    assert!(app.get(&page).is(200).has("We have ordered chairs."));
    let api = app.get(&own).is(200);
    assert_eq!(
        (api.text_at("/progress"), api.text_at("/changes/0/state")),
        ("change_planned".into(), "planned".into())
    );
    assert_eq!(app.get("/api/v1/stories?q=broken+wrist").is(200).text_at("/items/0/ref"), told.reference);
    assert!(app.get("/stories?q=broken+wrist").is(200).has(&told.reference));
    assert!(app.get("/services/RW3MR").is(200).has(&told.reference));
    let thread = app.get("/api/v1/services/RW3MR/thread").is(200);
    assert!(thread.text_at("/events/0/body/content").contains(CANARY));
    assert_eq!((thread.at("/size"), thread.text_at("/events/1/kind")), (json!(2), "response".into()));
    assert!(app.get("/services/RW3MR/thread").is(200).has(&told.reference));

    assert_eq!(app.withdraw(&told).is(200).text_at("/status"), "withdrawn");
    app.withdraw(&told).is(200);

    app.get(&page).is(404);
    app.get(&own).is(404);
    assert_eq!(app.get("/api/v1/stories?q=broken+wrist").is(200).at("/items"), json!([]));
    assert!(!app.get("/stories?q=broken+wrist").is(200).has(&told.reference));
    let thread = app.get("/api/v1/services/RW3MR/thread").is(200);
    assert_eq!((thread.at("/size"), thread.text_at("/events/2/kind")), (json!(3), "withdrawn".into()));
    for event in 0..3 {
        assert_eq!(thread.at(&format!("/events/{event}/body/content")), json!(null));
        assert_eq!(thread.at(&format!("/events/{event}/body/salt")), json!(null));
    }
    app.drain();
    for words in [CANARY, "broken wrist", "Margaret", "ordered chairs", "More chairs", "quietriver"] {
        assert_eq!(app.db.holding(words), Vec::<String>::new(), "{words}");
    }
}
