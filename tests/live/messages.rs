//! Messages as a queue may deliver them: twice, in any order, and some that nobody can read.

use serde_json::{Value, json};

use crate::http::wait_for;
use crate::seed::service;
use crate::world::{fresh, host, world};

#[test]
fn the_same_batch_twice_and_shuffled_changes_nothing_and_a_malformed_message_harms_no_other() {
    let (world, code) = (world(), service(4));
    let told: Vec<_> = (0..4).map(|n| world.tell(&format!("Batch {n}"), "I was seen soon.", &code)).collect();
    for told in &told {
        world.at_the_desk(&told.reference);
    }
    let events = || {
        let list = told.iter().map(|told| format!("'{}'", told.reference)).collect::<Vec<_>>().join(",");
        host().rows(&format!("select story, version, kind from story_events where story in ({list}) order by 1, 2"))
    };
    let before = events();

    let unreadable = fresh("not a message ");
    let screen = |told: &crate::world::Told| {
        json!(format!(r#"{{"v":1,"kind":"screen","story":"{}","version":1}}"#, told.reference))
    };
    let mut bodies: Vec<Value> = told.iter().map(screen).collect();
    bodies.insert(2, json!(unreadable));
    bodies.insert(1, json!({ "not": unreadable }));
    push(&bodies);
    bodies.reverse();
    push(&bodies);
    // A story that comes after them all is screened as ever.
    let last = world.tell("After the batch", "I was seen soon.", &code);
    world.at_the_desk(&last.reference);
    let hash = caretold::domain::ids::sha256_hex_of(unreadable.as_bytes());
    let noted = wait_for("the unreadable message", || {
        let rows = host().rows(&format!("select reason, bytes from dead_letters where sha256 = '{hash}'"));
        (!rows.is_empty()).then_some(rows)
    });
    assert_eq!(noted, [json!({ "reason": "not a message of ours", "bytes": unreadable.len() })]);
    assert_eq!(events(), before);
    for told in &told {
        assert_eq!(world.at_the_desk(&told.reference)["status"], "waiting");
    }
}

#[test]
fn a_published_story_whose_messages_come_again_keeps_its_one_place() {
    let (world, code) = (world(), service(5));
    let told = world.publish("Published once", &code);
    let events = world.thread(&code);
    let version =
        host().rows(&format!("select version from stories where ref = '{}'", told.reference))[0]["version"].clone();
    let message =
        |kind: &str| json!(format!(r#"{{"v":1,"kind":"{kind}","story":"{}","version":{version}}}"#, told.reference));
    host().ask(
        "queue",
        json!({ "binding": "PUBLISHING", "bodies": [message("publish"), message("remove"), message("publish")] }),
    );
    let next = world.publish("Published after", &code);
    let after = wait_for("both events", || Some(world.thread(&code)).filter(|events| events.len() == 2));
    assert_eq!(after[..1], events);
    world.get(&format!("/stories/{}", told.reference)).with(200);
    world.get(&format!("/stories/{}", next.reference)).with(200);
}

fn push(bodies: &[Value]) {
    host().ask("queue", json!({ "binding": "SCREENING", "bodies": bodies }));
}
