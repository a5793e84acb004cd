//! Webhooks: who is told of what, signed how, and what happens when the other side does not answer.

use caretold::domain::job::Job;
use caretold::flows::sweep;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};

use crate::app::{ADMINISTRATOR, Ask, RESPONDER, SUBSCRIBER, Sent, TestApp, run, story};

const HOOK: &str = "https://hooks.example.org/caretold?key=sesame";

fn made(app: &TestApp) -> (String, String) {
    let made = app.send(Ask::post("/api/v1/webhooks").by(ADMINISTRATOR).json(&json!({"url": HOOK}))).is(201);
    let secret = made.text_at("/secret");
    app.never_log(&secret);
    app.never_log("sesame");
    (made.text_at("/webhook/id"), secret)
}

/// What the next sweep sends.
fn swept(app: &TestApp) -> Vec<Sent> {
    let before = app.post.sent().len();
    run(sweep::run(&app.platform)).unwrap();
    app.drain();
    app.post.sent().split_off(before)
}

fn types(sent: &[Sent]) -> Vec<String> {
    let mut types: Vec<String> = sent.iter().map(|one| one.json()["type"].as_str().unwrap().to_owned()).collect();
    types.sort();
    types
}

/// By the words of the specification, with nothing of ours.
fn is_signed(sent: &Sent, secret: &str) -> bool {
    let bits = secret.trim_start_matches("whsec_").bytes().fold(String::new(), |bits, letter| {
        let all = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        bits + &format!("{:06b}", all.iter().position(|known| *known == letter).unwrap())
    });
    let key: Vec<u8> = bits
        .as_bytes()
        .chunks_exact(8)
        .map(|byte| u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap())
        .collect();
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(&key).unwrap();
    mac.update(format!("{}.{}.{}", sent.id, sent.at.seconds(), sent.body).as_bytes());
    let signed = mac.finalize().into_bytes();
    let bits = signed.iter().fold(String::new(), |bits, byte| bits + &format!("{byte:08b}")) + "00";
    let text: String = bits
        .as_bytes()
        .chunks(6)
        .map(|six| {
            let all = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
            char::from(all[usize::from_str_radix(std::str::from_utf8(six).unwrap(), 2).unwrap()])
        })
        .collect();
    sent.signature.split(' ').any(|one| one == format!("v1,{text}="))
}

#[test]
fn an_administrator_is_told_what_happens_in_public_signed_and_without_a_word_of_it() {
    let app = TestApp::new();
    let (id, secret) = made(&app);
    let told = app.published(&story(), "one");
    let first = swept(&app);
    assert_eq!(types(&first), ["story.published"]);
    assert_eq!(first[0].to, HOOK);
    assert!(is_signed(&first[0], &secret));
    assert!(!is_signed(&Sent { body: first[0].body.replace("RW3MR", "RW3MS"), ..first[0].clone() }, &secret));
    let thread = app.get("/api/v1/services/RW3MR/thread").is(200);
    assert_eq!(
        first[0].json(),
        json!({"type": "story.published", "timestamp": thread.text_at("/events/0/at"), "data": {
            "story": told.reference, "service": "RW3MR", "position": 1, "links": {
                "story": format!("https://caretold.example/api/v1/stories/{}", told.reference),
                "thread": "https://caretold.example/api/v1/services/RW3MR/thread?after=0"}}})
    );

    app.respond(&told.reference, "answer", "Thank you.").is(201);
    app.drain();
    assert_eq!(types(&swept(&app)), ["change.planned", "response.published"]);
    app.withdraw(&told).is(200);
    app.drain();
    let gone = swept(&app);
    assert_eq!(
        (types(&gone), gone[0].json()["data"]["position"].clone()),
        (vec!["story.withdrawn".to_owned()], json!(3))
    );
    assert_eq!(swept(&app).len(), 0, "once");

    let shown = app.send(Ask::get(&format!("/api/v1/webhooks/{id}")).by(ADMINISTRATOR)).is(200);
    assert_eq!(shown.at("/attempts").as_array().unwrap().len(), 4);
    assert_eq!(shown.text_at("/attempts/0/outcome"), "204");
    assert!(!shown.has("whsec_"));
}

#[test]
fn only_administrators_keep_webhooks_and_each_only_their_own_and_to_public_addresses() {
    let app = TestApp::new();
    for who in [RESPONDER, SUBSCRIBER] {
        app.send(Ask::post("/api/v1/webhooks").by(who).json(&json!({"url": HOOK}))).is(403);
    }
    app.send(Ask::get("/api/v1/webhooks")).is(401);
    let (id, _) = made(&app);
    app.db.write("update accounts set role = 'administrator' where id = ?1", vec![RESPONDER.into()]);
    app.send(Ask::get(&format!("/api/v1/webhooks/{id}")).by(RESPONDER)).is(404);
    app.send(Ask::post(&format!("/api/v1/webhooks/{id}/secret")).by(RESPONDER)).is(404);
    app.send(Ask::post(&format!("/api/v1/webhooks/{id}/test")).by(RESPONDER)).is(404);
    app.send(Ask::new("DELETE", &format!("/api/v1/webhooks/{id}")).by(RESPONDER)).is(204);
    app.send(Ask::get(&format!("/api/v1/webhooks/{id}")).by(ADMINISTRATOR)).is(200);
    for bad in [
        "http://hooks.example.org",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://a.internal",
        HOOK,
        "https://caretold.example/api/v1/session",
        "https://u@hooks.example.org",
        "https://hooks.example.org:8443/",
    ] {
        let refused = app.send(Ask::post("/api/v1/webhooks").by(ADMINISTRATOR).json(&json!({"url": bad}))).is(422);
        assert_eq!(refused.text_at("/errors/0/pointer"), "/url", "{bad}");
    }
    let more = |n: i32| {
        Ask::post("/api/v1/webhooks").by(ADMINISTRATOR).json(&json!({"url": format!("https://h{n}.example.org")}))
    };
    for n in 1..5 {
        app.send(more(n)).is(201);
    }
    assert_eq!(app.send(more(5)).is(422).text_at("/errors/0/code"), "too_many");
}

#[test]
fn a_name_that_leads_inside_is_never_called() {
    let app = TestApp::new();
    let (id, _) = made(&app);
    for address in ["10.0.0.1", "127.0.0.1", "169.254.169.254", "::ffff:192.168.0.1", "fd00::1"] {
        app.post.lead("hooks.example.org", &["1.1.1.1", address]);
        let test = app.send(Ask::post(&format!("/api/v1/webhooks/{id}/test")).by(ADMINISTRATOR)).is(200);
        assert_eq!(test.text_at("/outcome"), "not public", "{address}");
    }
    app.published(&story(), "one");
    assert_eq!(swept(&app).len(), 0);
    app.post.lead("hooks.example.org", &[]);
    let test = app.send(Ask::post(&format!("/api/v1/webhooks/{id}/test")).by(ADMINISTRATOR)).is(200);
    assert_eq!(test.text_at("/outcome"), "no address");
    app.post.lead("hooks.example.org", &["1.1.1.1"]);
    app.wait(120);
    assert_eq!(types(&swept(&app)), ["story.published"], "it was tried again");
}

#[test]
fn the_same_message_twice_late_or_out_of_order_is_one_try() {
    let app = TestApp::new();
    made(&app);
    let told = app.published(&story(), "one");
    app.respond(&told.reference, "answer", "Thank you.").is(201);
    app.drain();
    run(sweep::run(&app.platform)).unwrap();
    let mut jobs: Vec<Job> = app.hands.take_jobs();
    assert!(jobs.iter().all(|job| matches!(job, Job::Deliver { .. })) && jobs.len() == 3);
    jobs.reverse();
    let twice: Vec<Job> = jobs.iter().chain(&jobs).cloned().collect();
    app.work(&twice);
    assert_eq!(app.post.sent().len(), 3);
    app.wait(100_000);
    app.work(&jobs);
    assert_eq!((app.post.sent().len(), swept(&app).len()), (3, 0));
}

#[test]
fn a_receiver_that_fails_is_tried_for_three_days_under_one_id_then_paused_and_told() {
    let app = TestApp::new();
    let (id, _) = made(&app);
    app.post.answer(503);
    app.published(&story(), "one");
    let mut sent = Vec::new();
    for _ in 0..560 {
        sent.extend(swept(&app));
        app.wait(600);
    }
    assert_eq!(sent.len(), 10);
    assert!(sent.iter().all(|one| one.id == sent[0].id));
    let pauses: Vec<i64> = sent.windows(2).map(|two| two[1].at.seconds() - two[0].at.seconds()).collect();
    assert!(pauses.is_sorted(), "{pauses:?}");
    let shown = app.send(Ask::get(&format!("/api/v1/webhooks/{id}")).by(ADMINISTRATOR)).is(200);
    assert_eq!(shown.at("/webhook/paused"), json!(true));
    let letters = app.post.subjects("ada@nhs.example");
    assert_eq!(letters, ["A webhook is paused"]);

    // While it is paused nothing is promised; by hand it goes on, and what was missed is sent again.
    app.post.answer(204);
    app.published(&story(), "two");
    assert_eq!(swept(&app).len(), 0);
    let replay = || {
        Ask::post(&format!("/api/v1/webhooks/{id}/replay"))
            .by(ADMINISTRATOR)
            .json(&json!({"since": "2026-11-23T00:00:00Z"}))
    };
    app.send(replay()).is(409);
    let on = Ask::new("PATCH", &format!("/api/v1/webhooks/{id}")).by(ADMINISTRATOR).json(&json!({"paused": false}));
    assert_eq!(app.send(on).is(200).at("/paused"), json!(false));
    assert_eq!(app.send(replay()).is(202).json(), json!({"events": 2, "more": false}));
    let again = swept(&app);
    assert_eq!(types(&again), ["story.published", "story.published"]);
    assert!(again.iter().any(|one| one.id == sent[0].id), "the receiver can see that it is the same");
}

#[test]
fn what_is_withdrawn_before_it_was_told_is_not_told_and_who_is_gone_hears_nothing() {
    let app = TestApp::new();
    made(&app);
    let told = app.published(&story(), "one");
    app.withdraw(&told).is(200);
    app.drain();
    assert_eq!(types(&swept(&app)), ["story.withdrawn"]);

    let mut shy = story();
    shy["consent"]["api"] = json!(false);
    let shy = app.published(&shy, "two");
    app.withdraw(&shy).is(200);
    app.drain();
    assert_eq!(swept(&app).len(), 0, "who could never have it hears nothing of its end");

    app.published(&story(), "three");
    app.db.write("update accounts set ended_at = '2026-11-23T09:00:00Z' where id = ?1", vec![ADMINISTRATOR.into()]);
    assert_eq!(swept(&app).len(), 0);
    app.published(&story(), "four");
    assert_eq!(app.db.rows("select event from webhook_deliveries where done_at = ''").len(), 0);
}

#[test]
fn another_organisation_is_told_nothing() {
    let app = TestApp::new();
    made(&app);
    let mut elsewhere = story();
    elsewhere["services"] = json!(["RH8-EX"]);
    app.published(&elsewhere, "one");
    assert_eq!(swept(&app).len(), 0);
}

#[test]
fn an_author_who_takes_the_use_back_is_heard() {
    let app = TestApp::new();
    made(&app);
    let told = app.published(&story(), "one");
    swept(&app);
    app.send(Ask::post("/your-story/uses").form(&[("reference", &told.reference), ("key", &told.key)])).is(200);
    let gone = swept(&app);
    assert_eq!(
        (types(&gone), gone[0].json()["data"]["position"].clone()),
        (vec!["story.withdrawn".to_owned()], Value::Null)
    );
}

#[test]
fn both_secrets_sign_for_a_day_and_they_are_sealed() {
    let app = TestApp::new();
    let (id, old) = made(&app);
    app.wait(1);
    let new =
        app.send(Ask::post(&format!("/api/v1/webhooks/{id}/secret")).by(ADMINISTRATOR)).is(201).text_at("/secret");
    app.never_log(&new);
    let test = || {
        let test = app.send(Ask::post(&format!("/api/v1/webhooks/{id}/test")).by(ADMINISTRATOR)).is(200);
        assert_eq!(test.text_at("/outcome"), "204");
        app.post.sent().pop().unwrap()
    };
    let both = test();
    assert!(is_signed(&both, &old) && is_signed(&both, &new));
    app.wait(86_400);
    let one = test();
    assert!(!is_signed(&one, &old) && is_signed(&one, &new));
    for row in app.db.rows("select secret || old_secret from webhooks") {
        assert!(row.starts_with("x2:") && !row.contains("whsec_"), "{row}");
    }
}

#[test]
fn a_delivery_of_which_nothing_was_noted_comes_again_under_the_same_id() {
    let app = TestApp::new();
    made(&app);
    app.published(&story(), "one");
    run(sweep::run(&app.platform)).unwrap();
    // The queue loses the message.
    app.hands.take_jobs();
    assert_eq!(swept(&app).len(), 0);
    app.wait(301);
    assert_eq!(swept(&app).len(), 1);
}

#[test]
fn on_the_page_an_administrator_adds_one_sees_its_secret_once_and_does_what_the_api_does() {
    let app = TestApp::new();
    let form = |path: &str, fields: &[(&str, &str)]| app.send(Ask::post(path).by(ADMINISTRATOR).form(fields));
    let wrong = form("/staff/webhooks", &[("url", "http://hooks.example.org")]).is(422);
    assert!(wrong.has("value=\"http://hooks.example.org\"") && wrong.has("Enter a public address"));
    let made = form("/staff/webhooks", &[("url", HOOK), ("events", "story.published")]).is(200);
    assert!(made.has("whsec_"));
    app.never_log("sesame");
    assert!(!form("/staff/webhooks", &[("url", HOOK)]).is(422).has("whsec_"));
    let id = app.db.rows("select id from webhooks").remove(0);
    let path = format!("/staff/webhooks/{id}");
    app.published(&story(), "one");
    assert_eq!(swept(&app).len(), 1);
    let page = app.send(Ask::get("/staff/webhooks").by(ADMINISTRATOR)).is(200);
    assert!(page.has("story.published") && page.has("204") && !page.has("whsec_"));
    assert!(form(&path, &[("act", "test")]).is(200).has("What came back: 204."));
    assert!(form(&path, &[("act", "replay"), ("since", "2026-11-01")]).is(200).has("1 events are sent again"));
    assert!(form(&path, &[("act", "replay"), ("since", "soon")]).is(200).has("Nothing was sent"));
    assert!(form(&path, &[("act", "secret")]).is(200).has("whsec_"));
    form(&path, &[("act", "nothing")]).is(400);
    form(&path, &[("act", "pause")]).is(303);
    form(&path, &[("act", "replay"), ("since", "2026-11-01")]).is(409);
    form(&path, &[("act", "resume")]).is(303);
    form(&path, &[("act", "remove")]).is(303);
    form(&path, &[("act", "remove")]).is(303);
    form(&path, &[("act", "test")]).is(404);
}
