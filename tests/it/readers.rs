//! What anybody may see, and how odd questions are answered.

use crate::app::{Ask, MODERATOR, RESPONDER, TestApp, story};

#[test]
fn any_text_is_a_search_and_none_is_an_error() {
    let app = TestApp::new();
    app.published(&story(), "s");
    let long = "wrist+".repeat(900);

    for q in ["o%27brien", "%28", "foo+AND", "", "%22", "*", "NEAR%28", "a%00b", &long] {
        app.get(&format!("/api/v1/stories?q={q}")).is(200);
        app.get(&format!("/stories?q={q}")).is(200);
    }
}

#[test]
fn what_is_not_public_looks_like_what_never_was() {
    let app = TestApp::new();
    let told = app.tell(&story(), "hidden");
    app.drain();
    let plain = |text: String, reference: &str| {
        let text = text.replace(reference, "REF");
        text.split(|c: char| !c.is_ascii_hexdigit()).filter(|run| run.len() != 12).collect::<Vec<_>>().join(" ")
    };
    for path in ["/stories/", "/api/v1/stories/"] {
        let hidden = app.get(&format!("{path}{}", told.reference)).is(404);
        let never = app.get(&format!("{path}222222222")).is(404);
        assert_eq!(plain(hidden.text, &told.reference), plain(never.text, "222222222"));
    }
}

#[test]
fn nobody_comes_to_the_desk_or_the_inbox_without_the_role() {
    let app = TestApp::new();
    for path in ["/api/v1/desk/stories", "/api/v1/inbox"] {
        app.get(path).is(401);
    }
    app.get("/desk").is(303);
    app.get("/staff").is(303);
    app.send(Ask::get("/api/v1/desk/stories").by(RESPONDER)).is(403);
    app.send(Ask::get("/desk").by(RESPONDER)).is(403);
    app.send(Ask::get("/api/v1/desk/stories").by(MODERATOR)).is(200);
    app.send(Ask::post("/api/v1/desk/claims").by(RESPONDER)).is(403);
}

#[test]
fn a_session_needs_its_token_and_its_own_site() {
    let app = TestApp::new();
    let (cookie, csrf) = app.sign_in(MODERATOR);
    let claim = || Ask::post("/api/v1/desk/claims").header("cookie", &cookie);

    app.send(claim()).is(403);
    app.send(claim().header("x-csrf-token", &csrf).header("origin", "https://evil.example")).is(403);
    app.send(claim().header("x-csrf-token", &csrf)).is(204);
    app.wait(3_600);
    app.send(claim().header("x-csrf-token", &csrf)).is(401);
}

#[test]
fn bodies_that_cannot_be_read_are_told_so() {
    let app = TestApp::new();
    let post = || Ask::post("/api/v1/stories").once("k");
    app.send(post().bytes(b"{")).is(400);
    app.send(post().bytes(b"{\"nonsense\": 1}")).is(400);
    app.send(post().bytes(&vec![b' '; 256 * 1024 + 1])).is(413);
    app.send(Ask::post("/api/v1/stories").json(&story())).is(400);
    app.send(Ask::post("/tell").bytes(b"title=\xff")).is(400);
    app.db.take_down();
    let down = app.send(post().json(&story())).is(503);
    assert_eq!(down.header("retry-after"), "30");
}
