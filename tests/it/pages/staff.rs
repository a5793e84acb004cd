//! Staff who listen read and answer.

use super::browser::Browser;
use crate::app::{ADMINISTRATOR, MODERATOR, RESPONDER, STRANGER, SUBSCRIBER, TestApp, story};

const PLANNED: [(&str, &str); 7] = [
    ("service", "RW3MR"),
    ("body", "Thank you. We have ordered chairs."),
    ("signature", "Rosa, matron"),
    ("change", "planned"),
    ("what", "More chairs"),
    ("where", "Waiting room"),
    ("due", "2027-01-31"),
];

#[test]
fn a_story_is_read_and_answered_with_a_planned_change() {
    let app = TestApp::new();
    let told = app.published(&story(), "answer");
    let (rosa, path) = (Browser::of(&app, RESPONDER), format!("/staff/stories/{}", told.reference));
    let inbox = rosa.get("/staff").is(200);
    assert!(inbox.has("0 of 1 answered") && inbox.has("Manchester Royal Infirmary") && inbox.has(&path));

    let opened = rosa.get(&path).is(200);
    assert!(opened.has("I would like something to change") && opened.has("value=\"Sam rosa\""));
    assert_eq!(progress(&app), "2", "it is read");
    let key = opened.value_of("idempotency_key");
    let form: Vec<_> = [("idempotency_key", key.as_str())].into_iter().chain(PLANNED).collect();
    let sent = format!("{path}?sent=waits");
    rosa.post(&path, &form).leads_to(&sent);
    rosa.post(&path, &form).leads_to(&sent);

    let after = rosa.get(&sent).is(200);
    assert!(after.has("A moderator reads it before it is public.") && after.has("We have ordered chairs."));
    assert_eq!(progress(&app), "2", "nobody else knows of it");
    assert!(rosa.get("/staff").is(200).has("A moderator reads a response"));
    let id = app.db.rows("select id from waiting_responses").remove(0);
    app.clear(MODERATOR, &id, "approve", "").is(200);
    let after = rosa.get(&path).is(200);
    assert!(after.has("This response is public.") && after.has("31 January 2027") && after.has("Waiting room"));
    assert_eq!(app.db.rows("select count(*) from responses"), ["1"]);
    assert_eq!(progress(&app), "4");
    let inbox = rosa.get("/staff").is(200);
    assert!(inbox.has("1 of 1 answered") && inbox.has("Nothing waits for a response."));
    assert!(rosa.get("/staff?show=all").is(200).has(&path));
    assert!(app.get(&format!("/stories/{}", told.reference)).is(200).has("We have ordered chairs."));
}

fn progress(app: &TestApp) -> String {
    app.db.rows("select progress from publications").remove(0)
}

#[test]
fn a_second_answer_from_the_same_form_is_asked_about_first() {
    let app = TestApp::new();
    let told = app.published(&story(), "twice");
    let (rosa, path) = (Browser::of(&app, RESPONDER), format!("/staff/stories/{}", told.reference));
    let key = rosa.get(&path).is(200).value_of("idempotency_key");
    let say = |key: &str, body| rosa.post(&path, &[("idempotency_key", key), ("service", "RW3MR"), ("body", body)]);
    say(&key, "First.").leads_to(&format!("{path}?sent=1"));

    let asked = say(&key, "Second, changed.").is(422);

    assert!(asked.has("A response from this form was sent already") && asked.has("Second, changed."));
    say(&asked.value_of("idempotency_key"), "Second, changed.").leads_to(&format!("{path}?sent=1"));
    assert_eq!(app.db.rows("select count(*) from responses"), ["2"]);
}

#[test]
fn faults_of_an_answer_keep_every_word() {
    let app = TestApp::new();
    let told = app.published(&story(), "faults");
    let (rosa, path) = (Browser::of(&app, RESPONDER), format!("/staff/stories/{}", told.reference));
    let fields = [
        ("idempotency_key", "k"),
        ("service", "RW3MR"),
        ("body", " "),
        ("signature", "Rosa of ward 3"),
        ("change", "made"),
        ("what", ""),
        ("where", "Ward 3"),
        ("due", "soon"),
    ];

    let wrong = rosa.post(&path, &fields).is(422);

    for words in ["Write your response", "Say what changes", "Enter a real day", "Rosa of ward 3", "Ward 3"] {
        assert!(wrong.has(words), "{words}: {}", wrong.text);
    }
    assert!(wrong.has("value=\"made\" checked") && wrong.value_of("idempotency_key") == "k");
    rosa.post(&path, &[("service", "RW3MR"), ("body", "No key.")]).is(400);
    assert_eq!(app.db.rows("select count(*) from responses"), ["0"]);
}

#[test]
fn only_who_may_answers_and_only_in_their_scope() {
    let app = TestApp::new();
    let told = app.published(&story(), "scope");
    let path = format!("/staff/stories/{}", told.reference);
    let form: Vec<_> = [("idempotency_key", "k")].into_iter().chain(PLANNED).collect();

    let sue = Browser::of(&app, SUBSCRIBER);
    assert!(sue.get("/staff").is(200).has("R0A Trust"));
    assert!(!sue.get(&path).is(200).has("<textarea"));
    sue.post(&path, &form).is(403);
    Browser::of(&app, MODERATOR).get(&path).is(403);
    Browser::of(&app, MODERATOR).post(&path, &form).is(403);
    let stan = Browser::of(&app, STRANGER);
    assert!(stan.get("/staff?show=all").is(200).has("0 of 0 answered"));
    stan.get(&path).is(404);
    stan.post(&path, &form).is(404);
    Browser::of(&app, RESPONDER).post_bare(&path, &form).is(403);
    assert_eq!(app.db.rows("select count(*) from responses"), ["0"]);

    Browser::of(&app, ADMINISTRATOR).post(&path, &form).leads_to(&format!("{path}?sent=waits"));
}

#[test]
fn a_story_that_is_not_public_is_not_there_for_those_who_listen() {
    let app = TestApp::new();
    let told = app.tell(&story(), "unpublished");
    app.drain();
    let rosa = Browser::of(&app, RESPONDER);

    rosa.get(&format!("/staff/stories/{}", told.reference)).is(404);
    rosa.get("/staff/stories/ABCDEFGHJ").is(404);
    assert!(!rosa.get("/staff?show=all").is(200).has(&told.reference));
}

#[test]
fn a_thread_out_of_reach_keeps_the_answer_for_later() {
    let app = TestApp::new();
    let told = app.published(&story(), "later");
    let (rosa, path) = (Browser::of(&app, RESPONDER), format!("/staff/stories/{}", told.reference));
    rosa.get(&path).is(200);
    app.threads.set_down(true);
    let form = [("idempotency_key", "k"), ("service", "RW3MR"), ("body", "Thank you. We have ordered chairs.")];

    rosa.post(&path, &form).leads_to(&format!("{path}?sent=soon"));
    assert!(rosa.get(&format!("{path}?sent=soon")).is(200).has("It appears in a minute."));
    app.threads.set_down(false);
    app.recover();

    assert!(rosa.get(&path).is(200).has("We have ordered chairs."));
}
