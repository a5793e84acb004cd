//! One story from the form to its answered page, and out again.

use serde_json::json;

use crate::http::wait_for;
use crate::seed::{ORGANISATION, service};
use crate::world::{bearer, fresh, story_key, world};

#[test]
fn a_story_is_told_screened_published_answered_found_and_withdrawn() {
    let (world, code, token) = (world(), service(0), fresh("walk"));
    let body = format!("I waited four hours, then Sandra was kind. {token}");
    let told = world.tell("Kind staff, long wait", &body, &code);

    // The queue's consumer puts it before a person; nobody else sees it.
    let private = world.at_the_desk(&told.reference);
    assert_eq!(private["body"], body);
    world.get(&format!("/stories/{}", told.reference)).with(404);
    world.post("/api/v1/desk/claims", &bearer("moderator"), &json!({})).with(200);
    let start = body.find("Sandra").unwrap();
    let edit =
        json!({ "field": "body", "start": start, "end": start + 6, "replacement": "the nurse", "reason": "name" });
    world.decide(&told.reference, json!({ "action": "publish", "edits": [edit], "tags": ["waiting"] }));

    let public = world.public(&told.reference);
    assert_eq!(public["body"], body.replace("Sandra", "the nurse"));
    assert_eq!(public["edits"], 1);

    let change = json!({ "state": "planned", "what": "More staff at weekends", "owner": "Ward manager" });
    let answer =
        json!({ "service": code, "body": "Thank you for telling us.", "signature": "Sam, matron", "change": change });
    world.answer(&told.reference, "responder0", &answer);
    let answered = wait_for("an answered story", || {
        let story = world.public(&told.reference);
        (story["progress"] == "change_planned" && story["responses"][0]["seq"].is_i64()).then_some(story)
    });
    assert_eq!(answered["responses"][0]["body"], "Thank you for telling us.");
    assert_eq!(answered["changes"][0]["what"], "More staff at weekends");

    let searches =
        [format!("q={token}"), format!("q={token}&service={code}"), format!("q={token}&organisation={ORGANISATION}")];
    for search in &searches {
        let found = world.get(&format!("/api/v1/stories?{search}")).with(200).json();
        assert_eq!(found["items"][0]["ref"], told.reference, "{search}");
    }
    wait_for("the answer on the page", || {
        let page = world.get(&format!("/stories/{}", told.reference)).with(200).text;
        assert!(!page.contains("Sandra"));
        page.contains("Thank you for telling us.").then_some(())
    });
    let kinds: Vec<_> = world.thread(&code).iter().map(|placed| placed.event.kind.name()).collect();
    assert_eq!(kinds, ["published", "response"]);

    let withdrawal = format!("/api/v1/mine/{}/withdrawal", told.reference);
    world.post(&withdrawal, "StoryKey amber-amber-amber-amber-amber-amber", &json!({})).with(401);
    world.post(&withdrawal, &story_key(&told), &json!({})).with(200);
    for path in [format!("/stories/{}", told.reference), format!("/api/v1/stories/{}", told.reference)] {
        world.get(&path).with(404);
    }
    for search in &searches {
        assert_eq!(world.get(&format!("/api/v1/stories?{search}")).with(200).json()["items"], json!([]));
        assert!(!world.get(&format!("/stories?{search}")).with(200).text.contains(&told.reference));
    }
    let events = wait_for("a tombstone", || Some(world.thread(&code)).filter(|events| events.len() == 3));
    assert!(events[2].event.kind.is_tombstone());
    for path in
        [format!("/services/{code}"), format!("/services/{code}/thread"), format!("/api/v1/services/{code}/thread")]
    {
        let text = world.get(&path).with(200).text;
        assert!(!text.contains(&token) && !text.contains("Kind staff, long wait"), "{path}");
    }
    world.post(&withdrawal, &story_key(&told), &json!({})).with(200);
}

#[test]
fn a_stranger_learns_nothing_about_an_unpublished_story() {
    let world = world();
    let told = world.tell("Not public yet", "Nobody should see this before it was read.", &service(1));
    let unknown = caretold::domain::ids::Reference::from_random(*b"unknown!").to_string();
    for path in ["/stories/", "/api/v1/stories/"] {
        let there = world.get(&format!("{path}{}", told.reference)).with(404);
        let mut nowhere = world.get(&format!("{path}{unknown}")).with(404);
        nowhere.text = nowhere.text.replace(&unknown, &told.reference);
        assert_eq!(without_number(&there.text), without_number(&nowhere.text));
        assert_eq!((there.status, there.kind), (nowhere.status, nowhere.kind));
    }
    world.get(&format!("/api/v1/desk/stories/{}", told.reference)).with(401);
    world.get_as(&format!("/api/v1/desk/stories/{}", told.reference), &bearer("responder0")).with(403);
    let answer = json!({ "service": service(1), "body": "Thank you." });
    world.post(&format!("/api/v1/stories/{}/responses", told.reference), &bearer("responder0"), &answer).with(404);
}

/// A page or an answer without its own number, which is another each time: twelve hexadecimal digits.
fn without_number(text: &str) -> String {
    let is_number = |word: &&str| word.len() == 12 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !is_number(word)).collect::<Vec<_>>().join(" ")
}
