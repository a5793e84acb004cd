//! A form that is sent after the session has ended loses nothing, and gives nothing away.

use crate::app::{Answer, Ask, MODERATOR, OTHER_MODERATOR, RESPONDER, TestApp, story};
use crate::pages::Browser;

const BACK: &str = "Look at your words, then send them";
const KEPT: &str = "Nothing was sent, and your words are kept in this page";
/// Longer than a session may be idle.
const IDLE: i64 = 31 * 60;
const WORDS: &str = "Which ward <b>was</b> it?";
const SHOWN: &str = "Which ward &#60;b&#62;was&#60;/b&#62; it?";

/// The page of a story that waits, and a moderator before it.
fn on_the_desk<'a>(app: &'a TestApp, key: &str) -> (String, Browser<'a>) {
    let told = app.tell(&story(), key);
    app.drain();
    (format!("/desk/stories/{}", told.reference), Browser::of(app, MODERATOR))
}

/// Signs in on the pages that carry a form.
fn sign_in(app: &TestApp, account: &str, kept: &str) -> Answer {
    let email = format!("{account}@nhs.example");
    let asked = app.send(Ask::post("/staff/sign-in").form(&[("email", &email), ("kept", kept)])).is(200);
    assert_eq!(asked.value_of("kept"), kept, "the page of the code carries it on");
    let wrong = [("email", email.as_str()), ("code", "000"), ("kept", kept)];
    let wrong = app.send(Ask::post("/staff/sign-in/code").form(&wrong)).is(422);
    assert_eq!(wrong.value_of("kept"), kept, "and so does a wrong code");
    let code = app.post.code(&email).unwrap();
    app.send(Ask::post("/staff/sign-in/code").form(&[("email", &email), ("code", &code), ("kept", kept)]))
}

fn send(app: &TestApp, back: &Answer, path: &str, fields: &[(&str, &str)]) -> Answer {
    let cookie = back.header("set-cookie").split(';').next().unwrap().to_owned();
    let csrf = back.value_of("csrf");
    let whole: Vec<_> = [("csrf", csrf.as_str())].into_iter().chain(fields.iter().copied()).collect();
    app.send(Ask::post(path).header("cookie", &cookie).form(&whole))
}

#[test]
fn a_decision_outlives_the_session_and_is_sent_after_signing_in_again() {
    let app = TestApp::new();
    let (path, mona) = on_the_desk(&app, "kept");
    let version = mona.get(&path).is(200).value_of("version");
    let fields = [
        ("version", version.as_str()),
        ("action", "ask"),
        ("reason", "other"),
        ("message", WORDS),
        ("note", "first line\r\nsecond \"line\""),
    ];
    app.wait(IDLE);

    let out = mona.post(&path, &fields).is(401);
    assert!(out.has(KEPT) && !out.text.contains("Which ward"), "sealed, not shown: {}", out.text);
    assert_eq!((out.header("cache-control"), out.header("set-cookie"), out.header("location")), ("no-store", "", ""));
    assert!(app.db.holding("Which ward").is_empty(), "nothing of it is stored");
    let kept = out.value_of("kept");

    let back = sign_in(&app, MODERATOR, &kept).is(200);
    for words in [BACK, SHOWN, "second &#34;line&#34;", &format!("action=\"{path}\""), "name=\"action\" value=\"ask\""]
    {
        assert!(back.has(words), "{words}: {}", back.text);
    }
    assert_eq!(back.header("cache-control"), "no-store");
    assert_eq!(app.db.rows("select status from stories"), ["waiting"], "a press on the button is needed");

    let look: Vec<_> = [("action", "look")].into_iter().chain(fields).collect();
    assert!(send(&app, &back, &path, &look).is(200).has(SHOWN));
    send(&app, &back, &path, &fields).leads_to("/desk?done=ask");
    assert_eq!(app.db.rows("select status from stories"), ["asked"]);
    assert_eq!(send(&app, &back, &path, &fields).status, 303, "sent twice, it is one decision");
}

#[test]
fn a_kept_form_opens_for_its_own_account_and_for_a_week() {
    let app = TestApp::new();
    let (path, mona) = on_the_desk(&app, "kept");
    let version = mona.get(&path).is(200).value_of("version");
    app.wait(IDLE);
    let kept = mona.post(&path, &[("version", &version), ("message", WORDS)]).is(401).value_of("kept");

    for (account, state) in [(OTHER_MODERATOR, kept.as_str()), (MODERATOR, &kept[..kept.len() - 2]), (MODERATOR, "x")] {
        let other = sign_in(&app, account, state);
        other.leads_to("/desk");
        assert!(!other.text.contains("Which ward"));
    }
    app.wait(8 * 24 * 3_600);
    sign_in(&app, MODERATOR, &kept).leads_to("/desk");
}

#[test]
fn a_response_is_kept_too_and_a_form_without_words_leads_to_the_sign_in() {
    let app = TestApp::new();
    let told = app.published(&story(), "kept");
    let path = format!("/staff/stories/{}", told.reference);
    let rosa = Browser::of(&app, RESPONDER);
    let key = rosa.get(&path).is(200).value_of("idempotency_key");
    let fields =
        [("service", "RW3MR"), ("body", "We have ordered chairs."), ("signature", "Rosa"), ("idempotency_key", &key)];
    app.wait(IDLE);

    rosa.post(&path, &[("service", "RW3MR")]).leads_to("/staff/sign-in");
    let kept = rosa.post(&path, &fields).is(401).value_of("kept");
    let back = sign_in(&app, RESPONDER, &kept).is(200);
    assert!(back.has("We have ordered chairs."));
    for _ in 0..2 {
        assert_eq!(send(&app, &back, &path, &fields).status, 303);
    }
    app.drain();
    assert!(app.get(&format!("/stories/{}", told.reference)).is(200).has("We have ordered chairs."));
    assert_eq!(app.db.rows("select count(*) from responses"), ["1"]);
}

#[test]
fn who_has_signed_in_meanwhile_gets_the_form_back_at_once() {
    let app = TestApp::new();
    let (path, mona) = on_the_desk(&app, "kept");
    let version = mona.get(&path).is(200).value_of("version");
    let fields = [("csrf", "of the session before"), ("version", &*version), ("action", "ask"), ("message", WORDS)];

    let back = mona.post_bare(&path, &fields).is(403);
    assert!(back.has(BACK) && back.has(SHOWN));
    assert_eq!(app.db.rows("select status from stories"), ["waiting"]);
}

#[test]
fn nothing_is_kept_for_who_never_was_signed_in_or_comes_from_another_site() {
    let app = TestApp::new();
    let (path, mona) = on_the_desk(&app, "foreign");
    app.wait(IDLE);
    let fields = [("message", WORDS), ("action", "publish")];

    app.send(Ask::post(&path).form(&fields)).leads_to("/staff/sign-in");
    mona.post_bare(&path, &fields).leads_to("/staff/sign-in");
    let forged = Ask::post(&path).header("origin", "https://evil.example").form(&fields);
    assert!(!app.send(forged).is(403).has(KEPT));
    let huge = "é".repeat(40_000);
    let long = mona.post(&path, &[("message", &huge)]).is(409);
    assert!(long.has("Go back in your browser"), "{}", long.text);
}
