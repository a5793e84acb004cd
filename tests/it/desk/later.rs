//! Publishing in office hours, and taking a decision back until somebody outside has seen it.

use caretold::domain::ids::Reference;
use caretold::flows::{alarm, sweep};
use serde_json::json;

use super::harmless;
use crate::app::{Answer, Ask, MODERATOR, OTHER_MODERATOR, TestApp, Told, run, together};
use crate::pages::Browser;

fn approve(app: &TestApp, told: &Told) -> Answer {
    app.decide(MODERATOR, &told.reference, json!({"action": "publish", "when": "office_hours"})).is(200)
}

fn reopen(app: &TestApp, by: &str, told: &Told) -> Answer {
    let version = app.version(&told.reference).to_string();
    let form = [("version", version.as_str()), ("action", "reopen")];
    app.send(Ask::post(&format!("/desk/stories/{}", told.reference)).by(by).form(&form))
}

fn ring(app: &TestApp, told: &Told) -> Option<String> {
    let story = Reference::parse(&told.reference).unwrap();
    run(alarm::ring(&app.platform, &story)).unwrap().map(|next| next.to_string())
}

fn is_public(app: &TestApp, told: &Told) -> bool {
    app.get(&format!("/stories/{}", told.reference)).status == 200
}

#[test]
fn a_story_approved_for_office_hours_appears_then_and_not_before_however_often_it_rings() {
    let app = TestApp::new();
    app.wait(9 * 3_600);
    let told = harmless(&app, "later");

    assert_eq!(approve(&app, &told).text_at("/status"), "approved");
    assert_eq!(app.hands.alarm(&told.reference).unwrap().to_string(), "2026-11-24T09:00:00Z");
    for _ in 0..2 {
        assert_eq!(ring(&app, &told).as_deref(), Some("2026-11-24T09:00:00Z"), "too early");
        run(sweep::run(&app.platform)).unwrap();
        app.drain();
        assert!(!is_public(&app, &told));
    }
    assert!(app.threads.events("RW3MR").is_empty());
    app.wait(15 * 3_600);
    for _ in 0..2 {
        assert_eq!(ring(&app, &told), None);
        assert!(is_public(&app, &told));
    }
    assert_eq!(app.threads.events("RW3MR").len(), 1);
}

#[test]
fn the_sweep_publishes_what_no_alarm_did() {
    let app = TestApp::new();
    let told = harmless(&app, "net");
    approve(&app, &told);
    app.wait(700);
    run(sweep::run(&app.platform)).unwrap();
    app.drain();

    assert!(is_public(&app, &told));
}

#[test]
fn until_it_appears_an_approval_is_taken_back_with_its_edits_and_nothing_is_left_of_it() {
    let app = TestApp::new();
    let told = harmless(&app, "undo");
    let edit = json!({"field": "body", "start": 0, "end": 3, "replacement": "Our", "reason": "description"});
    let decision = json!({"action": "publish", "when": "office_hours", "edits": [edit]});
    app.decide(MODERATOR, &told.reference, decision).is(200);
    let desk = Browser::of(&app, MODERATOR);
    let path = format!("/desk/stories/{}", told.reference);
    assert!(desk.get(&path).is(200).has("Take the decision back"));

    assert_eq!(reopen(&app, MODERATOR, &told).status, 303);
    app.wait(3_600);
    ring(&app, &told);
    run(sweep::run(&app.platform)).unwrap();
    app.drain();

    assert_eq!(app.status(&told.reference), "waiting");
    assert!(!is_public(&app, &told) && app.threads.events("RW3MR").is_empty());
    let page = Browser::of(&app, MODERATOR).get(&path).is(200);
    assert!(page.has("Our ward was calm") && page.has("As the author wrote it") && page.has("Took the decision back"));
}

#[test]
fn once_it_sets_out_it_can_only_be_taken_down() {
    let app = TestApp::new();
    let told = harmless(&app, "late");
    approve(&app, &told);
    app.wait(700);
    app.threads.cut_off("RW3MR");
    run(sweep::run(&app.platform)).unwrap();
    app.drain();
    assert_eq!(app.status(&told.reference), "approved");

    let late = reopen(&app, MODERATOR, &told);

    assert!(late.status == 409 && late.has("can only be taken down"), "{}", late.text);
    app.threads.rejoin();
    app.recover();
    assert!(is_public(&app, &told));
}

#[test]
fn taking_back_and_publishing_at_the_same_moment_have_one_outcome() {
    for wait in [598, 599, 600, 601] {
        for swap in [false, true] {
            let app = TestApp::new();
            let told = harmless(&app, "race");
            approve(&app, &told);
            app.wait(wait);
            let version = app.version(&told.reference).to_string();
            let form = [("version", version.as_str()), ("action", "reopen")];
            let undo = Ask::post(&format!("/desk/stories/{}", told.reference)).by(MODERATOR).form(&form);
            let story = Reference::parse(&told.reference).unwrap();
            let ask = async {
                app.ask(undo.clone()).await;
            };
            let publish = async {
                let _ = alarm::ring(&app.platform, &story).await;
            };
            let mut both: Vec<std::pin::Pin<Box<dyn Future<Output = ()>>>> = vec![Box::pin(ask), Box::pin(publish)];
            if swap {
                both.reverse();
            }
            together(both);
            app.recover();

            let public = is_public(&app, &told);
            assert_eq!(app.status(&told.reference), if public { "published" } else { "waiting" }, "{wait} {swap}");
            assert_eq!(app.threads.events("RW3MR").len(), usize::from(public), "{wait} {swap}");
        }
    }
}

#[test]
fn a_rejection_is_taken_back_by_who_made_it_or_a_senior_and_by_nobody_else() {
    let app = TestApp::new();
    let told = harmless(&app, "reject");
    app.decide(OTHER_MODERATOR, &told.reference, json!({"action": "reject", "reason": "Too long ago."})).is(200);
    app.db.write("update accounts set senior = 1 where id = ?1", vec![OTHER_MODERATOR.into()]);
    assert!(app.send(Ask::get("/desk?stage=rejected").by(MODERATOR)).is(200).has(&told.reference));

    let refused = reopen(&app, MODERATOR, &told);
    assert!(refused.status == 409 && refused.has("Only who decided, or a senior moderator"), "{}", refused.text);
    assert_eq!(reopen(&app, OTHER_MODERATOR, &told).status, 303);
    assert_eq!(app.status(&told.reference), "waiting");
    // The same again: it stands open already.
    assert_eq!(reopen(&app, OTHER_MODERATOR, &told).status, 409);
}

#[test]
fn a_preview_is_the_public_page_for_the_moderator_alone() {
    let app = TestApp::new();
    let told = harmless(&app, "preview");
    let desk = Browser::of(&app, MODERATOR);
    let path = format!("/desk/stories/{}", told.reference);
    let version = desk.get(&path).is(200).value_of("version");

    let fields = [("version", version.as_str()), ("action", "preview"), ("title", "As it will be")];
    let seen = desk.post(&path, &fields).is(200);

    assert!(seen.has("<h1>As it will be</h1>") && seen.header("cache-control") == "no-store");
    assert_eq!(app.status(&told.reference), "waiting");
    assert_eq!(app.db.rows("select count(*) from edits"), ["0"]);
}
