//! What was escalated is for senior moderators; and who says who is one.

use serde_json::json;

use super::harmless;
use crate::app::{ADMINISTRATOR, Ask, MODERATOR, OTHER_MODERATOR, RESPONDER, TestApp};
use crate::pages::Browser;

#[test]
fn only_senior_moderators_see_and_decide_what_was_escalated() {
    let app = TestApp::new();
    let told = harmless(&app, "up");
    let mona = Browser::of(&app, MODERATOR);
    mona.post("/desk/on-call", &[("act", "seniors"), ("senior", OTHER_MODERATOR)])
        .leads_to("/desk/on-call?done=seniors");
    mona.get("/desk/on-call").is(403);
    app.decide(MODERATOR, &told.reference, json!({"action": "escalate"})).is(200);

    let path = format!("/desk/stories/{}", told.reference);
    mona.get(&path).is(403);
    assert!(!mona.get("/desk").is(200).has(&told.reference));
    mona.post("/desk/claims", &[]).leads_to("/desk?empty=1");
    app.send(Ask::get(&format!("/api/v1{path}")).by(MODERATOR)).is(403);
    assert_eq!(app.send(Ask::get("/api/v1/desk/stories").by(MODERATOR)).is(200).at("/items"), json!([]));
    app.decide(MODERATOR, &told.reference, json!({"action": "publish"})).is(403);

    let otto = Browser::of(&app, OTHER_MODERATOR);
    assert!(otto.get("/desk?stage=escalated").is(200).has(&told.reference));
    otto.post("/desk/claims", &[]).leads_to(&path);
    // It stays with them, whatever becomes of it, until it is public.
    app.decide(OTHER_MODERATOR, &told.reference, json!({"action": "ask", "reason": "Which ward?"})).is(200);
    mona.get(&path).is(403);
    app.decide(OTHER_MODERATOR, &told.reference, json!({"action": "publish"})).is(200);
    mona.get(&path).is(200);
}

#[test]
fn while_nobody_is_senior_everybody_is_and_nothing_is_stuck() {
    let app = TestApp::new();
    let told = harmless(&app, "all");
    app.decide(MODERATOR, &told.reference, json!({"action": "escalate"})).is(200);
    app.db.write("update accounts set senior = 1, ended_at = '2026-01-01T00:00:00Z' where id = 'otto'", vec![]);

    app.decide(MODERATOR, &told.reference, json!({"action": "publish"})).is(200);
}

#[test]
fn who_does_not_run_the_desk_changes_nothing_about_it() {
    let app = TestApp::new();
    for account in [RESPONDER, ADMINISTRATOR] {
        app.send(Ask::get("/desk/on-call").by(account)).is(403);
        let fields = [("act", "seniors"), ("senior", account)];
        app.send(Ask::post("/desk/on-call").by(account).form(&fields)).is(403);
    }
    app.db.write("update accounts set scope = 'site', scope_code = '' where id = ?1", vec![ADMINISTRATOR.into()]);
    app.send(Ask::get("/desk/on-call").by(ADMINISTRATOR)).is(200);
    let fields = [("act", "seniors"), ("senior", RESPONDER), ("senior", MODERATOR)];
    app.send(Ask::post("/desk/on-call").by(ADMINISTRATOR).form(&fields)).is(303);
    assert_eq!(app.db.rows("select id from accounts where senior = 1"), [MODERATOR]);
}

#[test]
fn who_acted_twice_is_not_told_that_somebody_was_faster() {
    let app = TestApp::new();
    let told = harmless(&app, "twice");
    let mona = Browser::of(&app, MODERATOR);
    let path = format!("/desk/stories/{}", told.reference);
    let version = mona.get(&path).is(200).value_of("version");
    mona.post(&path, &[("version", &version), ("action", "hold")]).leads_to("/desk?done=hold");

    let late = mona.post(&path, &[("version", &version), ("action", "publish"), ("note", "mine")]).is(409);

    assert!(late.has("You acted on this story already") && !late.has("Somebody was faster"), "{}", late.text);
    assert!(late.has(">\nmine</textarea>"));
}
