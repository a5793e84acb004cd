//! A story that is held: the provider looks, says something or nothing; the hold ends by alarm or sweep.

use caretold::domain::ids::Reference;
use caretold::flows::{alarm, sweep};
use serde_json::json;

use super::{at_risk, harmless};
use crate::app::{
    ADMINISTRATOR, Answer, Ask, MODERATOR, RESPONDER, STRANGER, SUBSCRIBER, TestApp, Told, run, together,
};
use crate::pages::Browser;

const HOURS: i64 = 3_600;

/// A story that is held, and the address that its provider was sent.
fn held(app: &TestApp, told: &Told) -> String {
    app.decide(MODERATOR, &told.reference, json!({"action": "hold"})).is(200);
    run(sweep::run(&app.platform)).unwrap();
    app.drain();
    let letters = app.post.letters();
    let letter = letters.iter().rev().find(|letter| letter.to.reveal() == "rosa@nhs.example").unwrap();
    let (_, rest) = letter.text.split_once("https://caretold.example").unwrap();
    rest.lines().next().unwrap().to_owned()
}

fn ring(app: &TestApp, told: &Told) {
    run(alarm::ring(&app.platform, &Reference::parse(&told.reference).unwrap())).unwrap();
}

fn object(app: &TestApp, by: &str, link: &str) -> Answer {
    app.send(Ask::post(link).by(by).form(&[("kind", "objection"), ("words", "She is the only one at night.")]))
}

#[test]
fn who_answers_for_the_service_is_told_once_and_nothing_of_the_story() {
    let app = TestApp::new();
    let told = harmless(&app, "told");
    let link = held(&app, &told);
    app.recover();

    let to = |account: &str| app.post.subjects(&format!("{account}@nhs.example"));
    for account in [RESPONDER, ADMINISTRATOR] {
        assert_eq!(to(account), ["A story waits for you to check it"], "{account}");
    }
    for account in [SUBSCRIBER, STRANGER, MODERATOR] {
        assert!(to(account).is_empty(), "{account}");
    }
    for letter in app.post.letters().iter().filter(|letter| letter.text.contains(&link)) {
        assert!(!letter.text.contains("calm") && !letter.subject.contains(&told.reference));
    }
}

#[test]
fn a_link_opens_this_story_for_its_provider_signed_in_while_it_is_held_and_for_nobody_else() {
    let app = TestApp::new();
    let told = harmless(&app, "open");
    let link = held(&app, &told);

    let page = app.send(Ask::get(&link).by(RESPONDER)).is(200);
    assert!(page.has("The ward was calm") && page.has("26 November 2026, 09:00"));
    for words in ["quietriver", "example.org", "M13", "version"] {
        assert!(!page.has(words), "{words} is nobody's business");
    }
    assert!(app.send(Ask::get("/staff/reviews").by(RESPONDER)).is(200).has(&link));
    let inbox = app.send(Ask::get("/staff").by(RESPONDER)).is(200);
    assert!(inbox.has("1 story to check") && inbox.has("/staff/reviews"), "{}", inbox.text);
    assert!(!app.send(Ask::get("/staff/reviews").by(STRANGER)).is(200).has(&link));

    assert!(app.get(&link).header("location").starts_with("/staff/sign-in"));
    for account in [STRANGER, SUBSCRIBER] {
        app.send(Ask::get(&link).by(account)).is(404);
        object(&app, account, &link).is(404);
    }
    let forged = link.replace(&told.reference, "222222222");
    app.send(Ask::get(&forged).by(RESPONDER)).is(404);
    app.send(Ask::get("/staff/reviews/nonsense").by(RESPONDER)).is(404);

    app.wait(72 * HOURS);
    app.send(Ask::get(&link).by(RESPONDER)).is(404);
    object(&app, RESPONDER, &link).is(404);
    // Another hold has another link.
    app.recover();
    assert_eq!(app.status(&told.reference), "published");
}

#[test]
fn silence_publishes_by_alarm_or_sweep_once_and_a_comment_does_not_stop_it() {
    for by_alarm in [true, false] {
        let app = TestApp::new();
        let told = harmless(&app, "silence");
        let link = held(&app, &told);
        for _ in 0..2 {
            app.send(Ask::post(&link).by(RESPONDER).form(&[("kind", "comment"), ("words", "We know of it.")])).is(303);
        }
        let desk = Browser::of(&app, MODERATOR).get(&format!("/desk/stories/{}", told.reference)).is(200);
        assert_eq!(desk.text.matches("We know of it.").count(), 1);
        assert_eq!(app.hands.alarm(&told.reference).unwrap().to_string(), "2026-11-26T09:00:00Z");
        app.wait(71 * HOURS);
        ring(&app, &told);
        assert_eq!(app.status(&told.reference), "held", "the alarm rang too early");
        app.wait(HOURS);
        for _ in 0..3 {
            if by_alarm {
                ring(&app, &told);
            } else {
                run(sweep::run(&app.platform)).unwrap();
            }
            app.drain();
        }
        assert_eq!(app.status(&told.reference), "published");
        assert_eq!(app.threads.events("RW3MR").len(), 1);
    }
}

#[test]
fn a_story_at_risk_goes_back_before_a_person_when_its_hold_ends() {
    let app = TestApp::new();
    let told = at_risk(&app, "risk");
    held(&app, &told);
    app.wait(73 * HOURS);
    ring(&app, &told);
    ring(&app, &told);

    assert_eq!(app.status(&told.reference), "waiting");
    app.decide(MODERATOR, &told.reference, json!({"action": "reject", "reason": "No."})).is(200);
}

#[test]
fn an_objection_needs_words_stops_the_hold_and_goes_to_a_senior_moderator() {
    let app = TestApp::new();
    app.db.write("update accounts set senior = 1 where id = 'otto'", vec![]);
    let told = harmless(&app, "object");
    let link = held(&app, &told);
    let empty = app.send(Ask::post(&link).by(RESPONDER).form(&[("kind", "objection"), ("words", " ")])).is(422);
    assert!(empty.has("Say what our moderators should know"));
    let long = "x".repeat(2_001);
    let long = app.send(Ask::post(&link).by(RESPONDER).form(&[("kind", "comment"), ("words", &long)])).is(422);
    assert!(long.has("2,000 characters or fewer") && long.has("xxxx"));

    assert_eq!(object(&app, RESPONDER, &link).is(303).header("location"), "/staff/reviews?done=objection");
    object(&app, RESPONDER, &link).is(404);
    object(&app, ADMINISTRATOR, &link).is(404);
    assert_eq!(app.status(&told.reference), "escalated");
    app.wait(80 * HOURS);
    ring(&app, &told);
    app.recover();
    assert_eq!(app.status(&told.reference), "escalated", "silence publishes, an objection does not");

    app.send(Ask::get(&format!("/desk/stories/{}", told.reference)).by(MODERATOR)).is(403);
    let otto = Browser::of(&app, "otto").get(&format!("/desk/stories/{}", told.reference)).is(200);
    assert!(otto.has("She is the only one at night.") && otto.has("Objection"));
    app.withdraw(&told).is(200);
    assert!(app.db.holding("only one at night").is_empty(), "what may quote the story goes with it");
}

#[test]
fn an_objection_a_decision_and_the_end_of_the_hold_at_once_have_one_outcome() {
    for first in 0..3 {
        let app = TestApp::new();
        let told = harmless(&app, "race");
        let link = held(&app, &told);
        app.wait(72 * HOURS - 120);
        let decision = json!({"version": app.version(&told.reference), "action": "reject", "reason": "Told before."});
        let reject = Ask::post(&format!("/api/v1/desk/stories/{}/decisions", told.reference)).by(MODERATOR);
        let form = [("kind", "objection"), ("words", "No.")];
        let object = app.ask(Ask::post(&link).by(RESPONDER).form(&form));
        let reject = app.ask(reject.json(&decision));
        let story = Reference::parse(&told.reference).unwrap();
        let mut all: Vec<std::pin::Pin<Box<dyn Future<Output = u16> + '_>>> = vec![
            Box::pin(async { object.await.status }),
            Box::pin(async { reject.await.status }),
            Box::pin(async {
                alarm::ring(&app.platform, &story).await.unwrap();
                0
            }),
        ];
        all.rotate_left(first);
        let mut statuses = together(all);
        statuses.rotate_right(first);
        let kinds = "select kind from story_events where kind in ('object', 'reject', 'hold_ended')";
        assert_eq!(app.db.rows(kinds).len(), 1, "{first}: {statuses:?}");
        let done = statuses[..2].iter().filter(|status| matches!(status, 200 | 303)).count();
        assert_eq!(done, 1, "{first}: {statuses:?}");
        app.recover();
        app.decide(MODERATOR, &told.reference, json!({"action": "publish"}));
    }
}
