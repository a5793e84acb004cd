//! The same request again: one effect, one answer, whatever fails in between.

use serde_json::json;

use crate::app::{Ask, Fails, MODERATOR, OTHER_MODERATOR, TestApp, story, thank, together, withdraw};

#[test]
fn the_same_story_five_times_at_once_is_one_story_with_one_key() {
    let app = TestApp::new();
    let ask = Ask::post("/api/v1/stories").once("five").json(&story());

    let answers: Vec<crate::app::Answer> = together((0..5).map(|_| Box::pin(app.ask(ask.clone())) as _));

    assert!(answers.iter().all(|answer| answer.status == 201 && answer.text == answers[0].text));
    assert_eq!(app.db.count("select count(*) from stories"), 1);
}

#[test]
fn another_story_under_the_same_key_is_refused() {
    let app = TestApp::new();
    app.tell(&story(), "one");
    let mut other = story();
    other["title"] = json!("Another");

    app.send(Ask::post("/api/v1/stories").once("one").json(&other)).is(422);
    assert_eq!(app.db.count("select count(*) from stories"), 1);
}

#[test]
fn two_moderators_never_hold_one_story_and_the_second_decision_is_told_who_came_first() {
    let app = TestApp::new();
    let told = app.tell(&story(), "conflict");
    app.drain();
    app.send(Ask::post("/api/v1/desk/claims").by(MODERATOR)).is(200);
    app.send(Ask::post("/api/v1/desk/claims").by(OTHER_MODERATOR)).is(204);
    let version = app.version(&told.reference);
    app.decide_on(MODERATOR, &told.reference, version, json!({"action": "publish"})).is(200);

    let late = app.decide_on(OTHER_MODERATOR, &told.reference, version, json!({"action": "publish"})).is(409);

    assert!(late.text_at("/detail").contains("Sam mona acted on this story at 2026-11-23T09:00:00Z"));
}

/// Fails each call of a request in turn, before and after it took effect; sends it again; looks at what there is.
pub(crate) fn at_every_call(prepare: impl Fn(&TestApp) -> Ask, check: impl Fn(&TestApp)) {
    for fails in [Fails::Before, Fails::After] {
        for call in 0..60 {
            let app = TestApp::new();
            let ask = prepare(&app);
            app.db.fail(call, fails);
            let first = app.send(ask.clone());
            let failed = app.db.heal();
            assert_ne!(first.status, 500, "{fails:?} {call}: {}", first.text);
            app.recover();
            let again = app.send(ask);
            assert!((200..400).contains(&again.status), "{fails:?} {call}: {}", again.text);
            app.recover();
            check(&app);
            if !failed {
                break;
            }
        }
    }
}

#[test]
fn a_story_is_stored_once_whichever_call_fails() {
    at_every_call(
        |_| Ask::post("/api/v1/stories").once("fails").json(&story()),
        |app| {
            assert_eq!(app.db.rows("select status from stories"), ["waiting"]);
            assert_eq!(app.db.rows("select count(*) from screenings"), ["1"]);
            assert_eq!(app.db.rows("select count(*) from fingerprints"), ["1"]);
        },
    );
}

/// A story about two services, read and ready to be published.
fn about_two_services() -> serde_json::Value {
    let mut both = story();
    both["services"] = json!(["RW3MR", "P84001"]);
    both
}

#[test]
fn a_story_about_two_services_is_published_once_in_both_whichever_call_fails() {
    at_every_call(
        |app| {
            let told = app.tell(&about_two_services(), "two");
            app.drain();
            let decision = json!({"version": app.version(&told.reference), "action": "publish"});
            let path = format!("/api/v1/desk/stories/{}/decisions", told.reference);
            Ask::post(&path).by(MODERATOR).once("publish").json(&decision)
        },
        |app| {
            assert_eq!(app.db.rows("select status from stories"), ["published"]);
            assert_eq!(app.db.rows("select progress from publications"), ["1"]);
            assert_eq!(app.db.rows("select count(*) from thread_events where pending = 1"), ["0"]);
            for service in ["RW3MR", "P84001"] {
                assert_eq!(app.threads.events(service).len(), 1);
                let thread = app.get(&format!("/api/v1/services/{service}/thread")).is(200);
                assert_eq!((thread.at("/size"), thread.text_at("/events/0/kind")), (json!(1), "published".into()));
            }
        },
    );
}

#[test]
fn between_two_threads_nothing_of_the_story_is_visible() {
    let app = TestApp::new();
    let told = app.tell(&about_two_services(), "between");
    app.drain();
    app.threads.cut_off("P84001");

    let decided = app.decide(MODERATOR, &told.reference, json!({"action": "publish"})).is(200);

    assert_eq!(decided.text_at("/status"), "approved");
    app.get(&format!("/stories/{}", told.reference)).is(404);
    assert_eq!(app.get("/api/v1/stories").is(200).at("/items"), json!([]));
    for service in ["RW3MR", "P84001"] {
        let thread = app.get(&format!("/api/v1/services/{service}/thread")).is(200);
        assert_eq!(thread.at("/events"), json!([]), "{service}");
        assert!(!app.get(&format!("/services/{service}/thread")).is(200).has(&told.reference));
    }

    app.threads.rejoin();
    app.recover();

    app.get(&format!("/stories/{}", told.reference)).is(200);
}

#[test]
fn an_answer_is_public_once_whichever_call_fails() {
    at_every_call(
        |app| thank(&app.published(&story(), "s").reference, "fails", "Thank you."),
        |app| {
            assert_eq!(app.db.rows("select seq from responses"), ["2"]);
            assert_eq!(app.threads.events("RW3MR").len(), 2);
        },
    );
}

#[test]
fn a_story_taken_back_is_gone_whichever_call_fails() {
    at_every_call(
        |app| withdraw(&app.published(&story(), "s")),
        |app| {
            assert_eq!(app.db.holding(crate::app::CANARY), Vec::<String>::new());
            for table in ["fingerprints", "fingerprint_keys", "screenings"] {
                assert_eq!(app.db.rows(&format!("select count(*) from {table}")), ["0"], "{table}");
            }
            assert_eq!(app.threads.events("RW3MR").len(), 2);
        },
    );
}

/// A story with something to take out, on the desk.
fn on_desk(app: &TestApp) -> String {
    let mut risky = story();
    risky["title"] = json!("Ring me on 07700 900123");
    let told = app.tell(&risky, "desk");
    app.drain();
    told.reference
}

#[test]
fn a_word_on_screening_is_counted_once_whichever_call_fails() {
    at_every_call(
        |app| {
            let path = format!("/desk/stories/{}", on_desk(app));
            let page = app.send(Ask::get(&path).by(MODERATOR)).is(200);
            let fields = [("version", page.value_of("version")), ("dismiss", page.value_of("dismiss"))];
            Ask::post(&path).by(MODERATOR).form(&fields.each_ref().map(|(name, value)| (*name, value.as_str())))
        },
        |app| {
            assert_eq!(app.db.rows("select verdict from screening_feedback"), ["dismissed"]);
            assert_eq!(app.db.rows("select sum(dismissed) from rule_counts"), ["1"]);
        },
    );
}

#[test]
fn what_a_decision_changes_is_counted_once_whichever_call_fails() {
    at_every_call(
        |app| {
            let reference = on_desk(app);
            let edit =
                json!({"field": "title", "start": 11, "end": 23, "replacement": "", "reason": "contact-details"});
            let decision = json!({"version": app.version(&reference), "action": "publish", "edits": [edit]});
            Ask::post(&format!("/api/v1/desk/stories/{reference}/decisions")).by(MODERATOR).once("k").json(&decision)
        },
        |app| {
            assert_eq!(app.db.rows("select rule || accepted from rule_counts where accepted > 0"), ["phone1"]);
            assert_eq!(app.db.rows("select status from stories"), ["published"]);
        },
    );
}

#[test]
fn messages_twice_and_in_any_order_do_their_work_once() {
    let app = TestApp::new();
    let told = app.tell(&story(), "twice");
    let mut jobs = app.hands.take_jobs();
    jobs.extend(jobs.clone());
    jobs.reverse();
    app.work(&jobs);

    assert_eq!(app.status(&told.reference), "waiting");
    let to = format!("jane.{}@example.org", crate::app::CANARY);
    assert_eq!(app.post.subjects(&to), ["We have your story"]);
}
