//! The object that rings for one story takes its time; what it does then is tested natively, with a clock to move.

use serde_json::json;

use crate::http::wait_for;
use crate::seed::service;
use crate::world::{host, world};

#[test]
fn a_held_story_and_one_for_office_hours_have_an_alarm_and_are_not_public() {
    let world = world();
    for decision in [json!({ "action": "hold" }), json!({ "action": "publish", "when": "office_hours" })] {
        let told = world.tell("A story that waits for its hour", "I was seen soon.", &service(6));
        world.at_the_desk(&told.reference);
        let decided = world.decide(&told.reference, decision);
        assert!(matches!(decided["status"].as_str(), Some("held" | "approved")), "{decided}");
        world.get(&format!("/api/v1/stories/{}", told.reference)).with(404);
    }
    let lines = wait_for("the log", || Some(format!("{}{}", host().printed.text(), host().ask("logs", json!({})))));
    assert!(!lines.contains("no alarm is set"), "{lines}");
}
