//! What is public is changed on the real platform: words go from D1, its index, copies and the object's salts.

use serde_json::json;

use crate::http::wait_for;
use crate::seed::service;
use crate::world::{fresh, world};

#[test]
fn words_that_are_taken_out_go_from_pages_search_and_thread_and_a_restricted_story_comes_back() {
    let (world, code, name) = (world(), service(11), fresh("Nurse"));
    let told = world.publish(&format!("{name} was kind on a long night"), &code);
    let page = || world.get(&format!("/stories/{}", told.reference)).with(200).text;
    assert!(page().contains(&name));
    let edit = json!({ "field": "title", "start": 0, "end": name.chars().count(), "replacement": "A nurse", "reason": "name" });
    world.decide(&told.reference, json!({ "action": "redact", "edits": [edit] }));
    wait_for("a page without the name", || (!page().contains(&name)).then_some(()));
    assert_eq!(world.get(&format!("/api/v1/stories?q={name}")).with(200).json()["items"], json!([]));
    let kinds = || world.thread(&code).iter().map(|placed| placed.event.kind.name()).collect::<Vec<_>>();
    wait_for("the thread's word on it", || (kinds() == ["published", "edited"]).then_some(()));
    let salts: Vec<bool> = world.thread(&code).iter().map(|placed| placed.event.salt.is_some()).collect();
    assert_eq!(salts, [false, true], "nobody can test a guess of what stood there");
    for path in [format!("/services/{code}/thread"), format!("/api/v1/services/{code}/thread")] {
        assert!(!world.get(&path).with(200).text.contains(&name), "{path}");
    }

    world.decide(&told.reference, json!({ "action": "restrict", "reason": "A court asked for it.", "code": "legal" }));
    wait_for("a page that says so", || page().contains("This story is restricted").then_some(()));
    world.get(&format!("/api/v1/stories/{}", told.reference)).with(404);
    world.decide(&told.reference, json!({ "action": "lift" }));
    assert_eq!(world.public(&told.reference)["title"], "A nurse was kind on a long night");
}
