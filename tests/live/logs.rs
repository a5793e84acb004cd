//! What the operator reads holds no person's words, addresses or keys.

use serde_json::json;

use crate::http::wait_for;
use crate::seed::service;
use crate::world::{bearer, draft, fresh, host, story_key, world};

#[test]
fn no_line_of_the_log_holds_a_word_of_a_story_an_address_or_a_key() {
    let (world, code, canary) = (world(), service(7), fresh("canary"));
    let mut story = draft(&format!("Title {canary}"), &format!("Body {canary}"), &code);
    story["email"] = json!(format!("{canary}@example.org"));
    let told = crate::world::Told::of(&world.post("/api/v1/stories", "", &story).with(201));
    world.at_the_desk(&told.reference);
    world.decide(&told.reference, json!({ "action": "publish", "note": canary }));
    world.public(&told.reference);

    // And where things go wrong.
    world.post("/api/v1/stories", "", &json!({ "title": canary, canary.clone(): 1 })).with(400);
    world.post("/api/v1/stories", &canary, &json!({ "title": canary })).with(422);
    world.get(&format!("/api/v1/stories?q={canary}")).with(200);
    world.get(&format!("/{canary}?{canary}")).with(404);
    world.get_as("/api/v1/inbox", &format!("Bearer {canary}")).with(401);
    world.post("/api/v1/session/codes", "", &json!({ "email": format!("{canary}@example.org") })).with(202);
    host().ask("queue", json!({ "binding": "PUBLISHING", "bodies": [canary, { canary.clone(): canary }] }));
    let hash = caretold::domain::ids::sha256_hex_of(canary.as_bytes());
    wait_for("the unreadable message", || {
        (!host().rows(&format!("select id from dead_letters where sha256 = '{hash}'")).is_empty()).then_some(())
    });
    let withdrawal = format!("/api/v1/mine/{}/withdrawal", told.reference);
    world.post(&withdrawal, &story_key(&told), &json!({})).with(200);
    world.get_as("/api/v1/desk/stories", &bearer("moderator")).with(200);

    let lines = format!("{}{}", host().printed.text(), host().ask("logs", json!({})));
    assert!(lines.contains("unreadable message in publishing"), "the log is not read: {lines}");
    for secret in ["canary", &told.key] {
        let line = lines.lines().find(|line| line.contains(secret));
        assert_eq!(line, None);
    }
}
