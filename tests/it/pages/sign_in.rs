//! Signing in and out.

use super::browser::Browser;
use crate::app::{Answer, Ask, MODERATOR, RESPONDER, SUBSCRIBER, TestApp};

fn ask_code(app: &TestApp, email: &str) -> Answer {
    app.send(Ask::post("/staff/sign-in").form(&[("email", email)]))
}

fn try_code(app: &TestApp, email: &str, code: &str) -> Answer {
    app.send(Ask::post("/staff/sign-in/code").form(&[("email", email), ("code", code)]))
}

#[test]
fn a_code_from_the_mailbox_opens_the_desk_once() {
    let app = TestApp::new();
    let email = format!("{MODERATOR}@nhs.example");
    let asked = ask_code(&app, &email).is(200);
    assert_eq!((asked.value_of("email"), asked.header("set-cookie")), (email.clone(), ""));
    let code = app.post.code(&email).unwrap();

    let wrong = try_code(&app, &email, "no code").is(422);
    assert!(wrong.has("The code is not right") && wrong.has(&email));
    let begun = try_code(&app, &email, &format!(" {code} "));
    begun.leads_to("/desk");
    let cookie = begun.header("set-cookie").to_owned();
    assert!(cookie.starts_with("__Host-") && cookie.contains("HttpOnly") && !cookie.contains('@'));
    try_code(&app, &email, &code).is(422);

    app.send(Ask::get("/desk").header("cookie", cookie.split(';').next().unwrap())).is(200);
}

#[test]
fn a_stranger_is_answered_like_staff() {
    let app = TestApp::new();
    let known = ask_code(&app, &format!("{RESPONDER}@nhs.example")).is(200);
    let stranger = ask_code(&app, "nobody@nhs.example").is(200);

    assert_eq!(known.text.replace(RESPONDER, "nobody"), stranger.text);
    assert_eq!(app.post.code("nobody@nhs.example"), None);
    assert!(ask_code(&app, "not an address").is(422).has("Enter your work e-mail address"));
}

#[test]
fn everybody_begins_where_their_work_is() {
    let app = TestApp::new();
    app.get("/desk").leads_to("/staff/sign-in");
    app.get("/staff").leads_to("/staff/sign-in");
    app.get("/staff/sign-in/code").leads_to("/staff/sign-in");

    Browser::of(&app, MODERATOR).get("/staff").leads_to("/desk");
    for listener in [RESPONDER, SUBSCRIBER] {
        let browser = Browser::of(&app, listener);
        browser.get("/staff").is(200);
        browser.get("/desk").is(403);
        browser.post("/desk/claims", &[]).is(403);
    }
}

#[test]
fn signing_out_ends_the_session_and_needs_the_token() {
    let app = TestApp::new();
    let browser = Browser::of(&app, RESPONDER);

    browser.post_bare("/staff/sign-out", &[]).is(403);
    browser.get("/staff").is(200);
    browser.post("/staff/sign-out", &[]).leads_to("/staff/sign-in");
    browser.get("/staff").leads_to("/staff/sign-in");
}

#[test]
fn the_mailbox_of_a_local_run_shows_the_code() {
    let app = TestApp::new();
    let email = format!("{RESPONDER}@nhs.example");
    ask_code(&app, &email).is(200);

    assert!(app.get("/dev/mail").is(200).has(&app.post.code(&email).unwrap()));
}
