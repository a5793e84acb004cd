//! Calling out who is on call while a story at risk waits.

use caretold::flows::sweep;
use serde_json::{Value, json};

use super::{at_risk, harmless};
use crate::app::{Ask, Counter, MODERATOR, TestApp, run, together};
use crate::pages::Browser;

const URGENT: &str = "Urgent: a story waits to be read";

fn sweep(app: &TestApp) {
    run(sweep::run(&app.platform)).unwrap();
    app.drain();
}

fn on_call(app: &TestApp, name: &str, email: &str, webhook: &str) {
    let fields = [("act", "add"), ("name", name), ("email", email), ("webhook", webhook)];
    app.send(Ask::post("/desk/on-call").by(MODERATOR).form(&fields)).is(303);
}

fn rota(app: &TestApp) {
    on_call(app, "Ann", "ann@example.net", "");
    on_call(app, "Night desk", "", "https://hooks.example.net/s3cret");
}

/// The story is decided on, so that nothing is left that calls.
fn quiet(app: &TestApp, reference: &str) {
    app.decide(MODERATOR, reference, json!({"action": "reject", "reason": "Told before."})).is(200);
}

#[test]
fn one_after_the_other_is_called_until_somebody_claims_the_story() {
    let app = TestApp::new();
    app.never_log("s3cret");
    rota(&app);
    harmless(&app, "calm");
    let told = at_risk(&app, "risk");
    sweep(&app);
    assert!(app.post.subjects("ann@example.net").is_empty(), "ten minutes have not passed");

    app.wait(600);
    for _ in 0..3 {
        sweep(&app);
    }
    assert_eq!(app.post.subjects("ann@example.net"), [URGENT]);
    let letter = app.post.letters().into_iter().find(|letter| letter.subject == URGENT).unwrap();
    assert!(
        letter.text.contains("for 10 minutes") && letter.text.contains(&format!("/desk/stories/{}", told.reference))
    );
    for words in ["kill", "ward", "zebrafinch"] {
        assert!(!letter.text.contains(words), "{words}");
    }
    assert!(app.post.calls().is_empty());

    app.wait(900);
    sweep(&app);
    let calls = app.post.calls();
    let (address, body, signature) = &calls[0];
    assert_eq!((calls.len(), address.as_str()), (1, "https://hooks.example.net/s3cret"));
    let body: Value = serde_json::from_str(body).unwrap();
    let wanted = json!({"kind": "story_at_risk_waits", "reference": told.reference, "waiting_minutes": 25, "call": 2});
    assert_eq!(body, wanted);
    assert!(signature.starts_with("t=") && signature.contains(",v1="));

    // Claimed, it calls nobody; given back, it calls the next.
    app.send(Ask::post("/api/v1/desk/claims").by(MODERATOR)).is(200);
    app.wait(900);
    sweep(&app);
    assert_eq!((app.post.calls().len(), app.post.subjects("ann@example.net").len()), (1, 1));
    app.send(Ask::post(&format!("/desk/stories/{}/lease", told.reference)).by(MODERATOR).form(&[("act", "release")]));
    sweep(&app);
    assert_eq!(app.post.subjects("ann@example.net").len(), 2, "and round again");

    app.pass_note(&told.reference);
    let page = Browser::of(&app, MODERATOR).get(&format!("/desk/stories/{}", told.reference)).is(200);
    assert!(
        page.has("Called Ann by mail: call 1") && page.has("Called Night desk by webhook: call 2"),
        "{}",
        page.text
    );
    quiet(&app, &told.reference);
}

#[test]
fn sweeps_at_once_call_once() {
    let app = TestApp::new();
    rota(&app);
    let told = at_risk(&app, "once");
    app.wait(601);
    let sweeps: Vec<std::pin::Pin<Box<dyn Future<Output = ()> + '_>>> = (0..3)
        .map(|_| {
            let sweep: std::pin::Pin<Box<dyn Future<Output = ()> + '_>> = Box::pin(async {
                sweep::run(&app.platform).await.unwrap();
            });
            sweep
        })
        .collect();
    together(sweeps);
    app.drain();

    assert_eq!(app.db.rows("select n from page_outs"), ["1"]);
    assert_eq!(app.post.subjects("ann@example.net"), [URGENT]);
    quiet(&app, &told.reference);
}

#[test]
fn when_the_mail_is_down_the_call_is_made_later_and_the_next_is_called_all_the_same() {
    let app = TestApp::new();
    rota(&app);
    let told = at_risk(&app, "down");
    app.post.set(Counter::Closed);
    app.wait(600);
    sweep(&app);
    app.wait(900);
    sweep(&app);
    assert_eq!(app.db.rows("select n || channel || sent_at from page_outs order by n"), ["1mail", "2webhook"]);

    app.post.set(Counter::Open);
    app.wait(300);
    sweep(&app);
    assert_eq!((app.post.subjects("ann@example.net").len(), app.post.calls().len()), (1, 1));
    quiet(&app, &told.reference);
}

#[test]
fn what_was_promised_is_not_sent_for_a_story_that_was_claimed_meanwhile() {
    let app = TestApp::new();
    rota(&app);
    let told = at_risk(&app, "claimed");
    app.post.set(Counter::Closed);
    app.wait(600);
    sweep(&app);
    app.send(Ask::post("/api/v1/desk/claims").by(MODERATOR)).is(200);
    app.post.set(Counter::Open);
    app.wait(300);
    sweep(&app);

    assert!(app.post.subjects("ann@example.net").is_empty());
    assert_eq!(app.db.rows("select count(*) from outbox where kind like 'page_out%'"), ["0"]);
    quiet(&app, &told.reference);
}

#[test]
fn an_address_that_refuses_is_not_called_again_and_the_trail_says_so() {
    let app = TestApp::new();
    rota(&app);
    let told = at_risk(&app, "refused");
    app.post.set(Counter::Refusing);
    app.wait(600);
    sweep(&app);
    app.post.set(Counter::Open);
    app.wait(300);
    sweep(&app);

    assert!(app.post.subjects("ann@example.net").is_empty());
    app.pass_note(&told.reference);
    let page = Browser::of(&app, MODERATOR).get(&format!("/desk/stories/{}", told.reference)).is(200);
    assert!(page.has("Called Ann by mail: call 1") && page.has("not sent"));
    quiet(&app, &told.reference);
}

#[test]
fn the_rota_takes_no_private_address_and_keeps_what_was_typed() {
    let app = TestApp::new();
    let desk = Browser::of(&app, MODERATOR);
    for webhook in ["http://hooks.example.net", "https://10.0.0.1/", "https://localhost/x", "https://db.internal"] {
        let fields = [("act", "add"), ("name", "Night"), ("email", ""), ("webhook", webhook)];
        let wrong = desk.post("/desk/on-call", &fields).is(422);
        assert!(wrong.has("Enter a public address") && wrong.has(webhook) && wrong.has("value=\"Night\""), "{webhook}");
    }
    assert_eq!(app.db.rows("select count(*) from on_call"), ["0"]);

    for _ in 0..2 {
        rota(&app);
    }
    let names = || app.db.rows("select name from on_call order by position");
    assert_eq!(names(), ["Ann", "Night desk"], "the same form again is the same place");
    let id = app.db.rows("select id from on_call where name = 'Night desk'").remove(0);
    for _ in 0..2 {
        desk.post("/desk/on-call", &[("first", &id)]).leads_to("/desk/on-call?done=first");
    }
    assert_eq!(names(), ["Night desk", "Ann"]);
    for _ in 0..2 {
        desk.post("/desk/on-call", &[("remove", &id)]).leads_to("/desk/on-call?done=remove");
    }
    assert_eq!(names(), ["Ann"]);
}

#[test]
fn a_reply_at_risk_calls_at_any_hour_until_somebody_decides_on_it() {
    let app = TestApp::new();
    app.never_log("s3cret");
    let (told, response) = crate::author::answered(&app, "reply");
    rota(&app);
    app.wait(15 * 3_600);
    let body = json!({"response": response, "body": "I want to kill myself tonight.", "publish": true});
    let ask = Ask::post(&format!("/api/v1/mine/{}/replies", told.reference)).key(&told.key).once("risk").json(&body);
    let id = app.send(ask).is(201).text_at("/id");
    app.wait(599);
    sweep(&app);
    assert!(app.post.subjects("ann@example.net").is_empty(), "ten minutes have not passed");

    app.wait(1);
    for _ in 0..3 {
        sweep(&app);
    }
    assert_eq!(app.post.subjects("ann@example.net"), ["Urgent: a reply waits to be read"]);
    let letter = app.post.letters().into_iter().find(|letter| letter.subject.contains("a reply")).unwrap();
    assert!(letter.text.contains("for 10 minutes") && letter.text.contains("/desk/replies"));
    assert!(!letter.text.contains("kill"));
    app.wait(900);
    sweep(&app);
    let calls = app.post.calls();
    let body: Value = serde_json::from_str(&calls[0].1).unwrap();
    let wanted = json!({"kind": "reply_at_risk_waits", "reference": told.reference, "waiting_minutes": 25, "call": 2});
    assert_eq!((calls.len(), body), (1, wanted));
    assert_eq!(app.db.rows("select n || ' ' || name from page_outs order by n"), ["1 Ann", "2 Night desk"]);

    let fields = [("reply", id.as_str()), ("action", "reject"), ("reason", "We write to you.")];
    Browser::of(&app, MODERATOR).post("/desk/replies", &fields).leads_to("/desk/replies?done=reject");
    app.wait(3_600);
    sweep(&app);
    assert_eq!(app.db.rows("select count(*) from page_outs"), ["2"]);
}
