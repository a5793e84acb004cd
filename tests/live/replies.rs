//! An author writes back on the real platform: read first, then in the thread, and gone with the story.

use serde_json::json;

use crate::http::{Answer, Body, send, wait_for};
use crate::seed::service;
use crate::world::{bearer, fresh, story_key, world};

/// A moderator's decision on a reply, as the form at the desk sends it.
fn decide(account: &str, id: &str, action: &str, reason: &str) -> Answer {
    let form = format!("reply={id}&action={action}&reason={reason}");
    let (who, kind) = (bearer(account), "application/x-www-form-urlencoded");
    let headers = [("content-type", kind), ("authorization", who.as_str())];
    send("POST", &format!("{}/desk/replies", world().origin), &headers, Body::Bytes(form.as_bytes())).unwrap()
}

#[test]
fn a_reply_is_read_first_gets_one_place_in_a_thread_that_holds_together_and_goes_with_the_story() {
    let (world, code, token) = (world(), service(10), fresh("reply"));
    let told = world.publish("A story that is talked about", &code);
    let answer = json!({ "service": code, "body": "Thank you for telling us." });
    let path = format!("/api/v1/stories/{}/responses", told.reference);
    let response = world.post(&path, &bearer("responder10"), &answer).with(201).json()["id"].clone();
    wait_for("an answered story", || world.public(&told.reference)["responses"][0]["seq"].is_i64().then_some(()));
    let replies = format!("/api/v1/mine/{}/replies", told.reference);
    let reply = json!({ "response": response, "body": format!("When do they come? {token}"), "publish": true });
    let key = fresh("key");
    let sent: Vec<_> = (0..2).map(|_| world.try_post(&replies, &story_key(&told), &key, &reply).unwrap()).collect();
    assert_eq!(sent[0].clone().with(201), sent[1]);
    assert!(!world.get(&format!("/stories/{}", told.reference)).with(200).text.contains(&token));

    let id = sent[0].json()["id"].as_str().unwrap().to_owned();
    decide("moderator", &id, "approve", "").with(303);
    decide("moderator", &id, "approve", "").with(303);
    decide("moderator1", &id, "reject", "No").with(409);

    let story = wait_for("a public reply", || {
        let story = world.public(&told.reference);
        story["responses"][0]["replies"][0]["seq"].is_i64().then_some(story)
    });
    assert_eq!(story["responses"][0]["replies"][0]["body"], reply["body"]);
    let kinds = || world.thread(&code).iter().map(|placed| placed.event.kind.name()).collect::<Vec<_>>();
    assert_eq!(kinds(), ["published", "response", "reply"]);
    wait_for("the reply on the page", || {
        world.get(&format!("/stories/{}", told.reference)).with(200).text.contains(&token).then_some(())
    });

    world.post(&format!("/api/v1/mine/{}/withdrawal", told.reference), &story_key(&told), &json!({})).with(200);
    wait_for("a tombstone", || (kinds().len() == 4).then_some(()));
    for path in [format!("/services/{code}/thread"), format!("/api/v1/services/{code}/thread")] {
        assert!(!world.get(&path).with(200).text.contains(&token), "{path}");
    }
    world.post(&replies, &story_key(&told), &reply).with(409);
}
