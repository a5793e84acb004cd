//! Copies of hot answers: they save the database its work, and none outlives what it shows.

use std::sync::Arc;

use caretold::domain::language::Language;
use caretold::flows::Platform;
use caretold::web::hot::{Hot, Looked, Question};

use axum::body::Body;
use axum::http::{HeaderMap, Request};
use axum::response::Response;
use serde_json::json;
use tower::ServiceExt;

use crate::app::{Ask, CANARY, MODERATOR, TestApp, run, story};

/// Another isolate over the same database, which was told nothing.
fn elsewhere(app: &TestApp) -> axum::Router {
    let platform = Platform { watch: Arc::default(), reads: Arc::default(), ..(*app.platform).clone() };
    caretold::web::router(Arc::new(platform))
}

fn status(router: &axum::Router, path: &str) -> u16 {
    run(router.clone().oneshot(Ask::get(path).into_request())).unwrap().status().as_u16()
}

#[test]
fn what_was_answered_this_second_is_answered_again_without_the_database() {
    let app = TestApp::new();
    let told = app.published(&story(), "s");
    let paths = [
        "/".to_owned(),
        format!("/stories/{}", told.reference),
        "/stories?q=wrist".to_owned(),
        "/services/RW3MR".to_owned(),
        "/api/v1/stories?q=wrist&facets=1".to_owned(),
    ];
    for path in paths {
        let first = app.get(&path).is(200);
        let asked = app.db.asked();
        let again = run(app.ask_at_once(Ask::get(&path))).is(200);
        assert_eq!(app.db.asked(), asked, "{path} asked the database again");
        assert_eq!((again.text, again.headers), (first.text, first.headers), "{path}");
    }
}

#[test]
fn each_language_has_its_own_copy_and_callers_with_keys_have_none() {
    let app = TestApp::new();
    app.published(&story(), "s");
    let spoken = |language: &str| {
        let ask = Ask::get("/stories").header("accept-language", language);
        run(app.ask_at_once(ask)).is(200).header("content-language").to_owned()
    };
    for _ in 0..2 {
        assert_eq!([spoken("en"), spoken("cy"), spoken("ga")], ["en", "cy", "ga"]);
    }
    for _ in 0..2 {
        let asked = app.db.asked();
        run(app.ask_at_once(Ask::get("/api/v1/stories").by(MODERATOR))).is(200);
        assert!(app.db.asked() > asked);
    }
}

#[test]
fn what_is_taken_back_is_gone_at_once_here_and_within_a_second_everywhere() {
    let app = TestApp::new();
    let told = app.published(&story(), "s");
    let page = format!("/stories/{}", told.reference);
    let other = elsewhere(&app);
    assert_eq!((run(app.ask_at_once(Ask::get(&page))).status, status(&other, &page)), (200, 200));
    assert!(run(app.ask_at_once(Ask::get("/stories?q=wrist"))).has(CANARY));

    let withdrawal = Ask::post(&format!("/api/v1/mine/{}/withdrawal", told.reference)).key(&told.key);
    run(app.ask_at_once(withdrawal)).is(200);
    run(app.ask_at_once(Ask::get(&page))).is(404);
    for list in ["/", "/stories", "/stories?q=wrist", "/services/RW3MR", "/api/v1/stories"] {
        assert!(!run(app.ask_at_once(Ask::get(list))).has(CANARY), "{list}");
    }
    app.wait(1);
    assert_eq!(status(&other, &page), 404);
}

#[test]
fn a_story_that_other_programs_may_not_have_is_gone_as_fast() {
    let app = TestApp::new();
    let mut told = story();
    told["consent"] = json!({"publish": true, "api": false, "research": false, "teaching": false, "training": false});
    let told = app.published(&told, "s");
    let (page, other) = (format!("/stories/{}", told.reference), elsewhere(&app));
    assert_eq!(status(&other, &page), 200);
    app.withdraw(&told).is(200);
    app.wait(1);
    assert_eq!(status(&other, &page), 404);
}

#[test]
fn with_the_database_down_no_copy_is_believed() {
    let app = TestApp::new();
    app.published(&story(), "s");
    app.get("/stories?q=wrist").is(200);
    app.db.take_down();
    run(app.ask_at_once(Ask::get("/stories?q=wrist"))).is(200);
    app.wait(1);
    run(app.ask_at_once(Ask::get("/stories?q=wrist"))).is(503);
    app.db.heal();
    run(app.ask_at_once(Ask::get("/stories?q=wrist"))).is(200);
}

#[test]
fn an_answer_from_a_copy_is_a_reading_and_one_that_is_known_already_is_none() {
    let app = TestApp::new();
    let told = app.published(&story(), "s");
    let page = Ask::get(&format!("/stories/{}", told.reference));
    let tag = app.get(&format!("/stories/{}", told.reference)).header("etag").to_owned();
    run(app.ask_at_once(page)).is(200);
    let known = Ask::get(&format!("/stories/{}", told.reference)).header("if-none-match", &tag);
    let known = run(app.ask_at_once(known)).is(304);
    assert_eq!((known.header("etag"), known.text.as_str()), (tag.as_str(), ""));
    run(caretold::flows::reads::write(&app.platform)).unwrap();
    assert_eq!(app.db.count("select reads from publications"), 2);
}

#[test]
fn what_was_read_before_a_change_is_not_kept_after_it() {
    let app = TestApp::new();
    app.published(&story(), "s");
    let hot = Hot::default();
    let look = || {
        let request = Request::get("/stories").body(Body::empty()).unwrap();
        let question = Question::of(&request, Language::default());
        run(hot.look(&app.platform, question, &HeaderMap::new()))
    };
    let answer = || {
        let mut response = Response::new(Body::from("as it was"));
        response.headers_mut().insert("cache-control", "public, no-cache".parse().unwrap());
        response
    };
    let Looked::Missing(Some(slow)) = look() else { panic!("there is nothing yet") };
    app.published(&story(), "t");
    let Looked::Missing(Some(later)) = look() else { panic!("there is nothing yet") };
    run(hot.keep(&app.platform, slow, answer()));
    assert!(matches!(look(), Looked::Missing(Some(_))), "an answer of before the change was kept");
    run(hot.keep(&app.platform, later, answer()));
    assert!(matches!(look(), Looked::Found(_)));
    app.wait(30);
    assert!(matches!(look(), Looked::Missing(Some(_))), "an answer was kept for more than half a minute");
}

#[test]
fn what_is_looked_for_again_is_shared_with_other_isolates_until_anything_changes() {
    let app = TestApp::new();
    let told = app.published(&story(), "s");
    let (search, other, third) = ("/stories?q=wrist", elsewhere(&app), elsewhere(&app));
    let text = |router: &axum::Router| {
        let response = run(router.clone().oneshot(Ask::get(search).into_request())).unwrap();
        let bytes = run(axum::body::to_bytes(response.into_body(), 1 << 20)).unwrap();
        String::from_utf8(bytes.to_vec()).unwrap()
    };
    let first = app.get(search).is(200).text;
    assert_eq!(app.hands.copies(), Vec::<String>::new(), "what was asked once is nobody else's business");
    app.wait(30);
    app.get(search).is(200);
    let copies = app.hands.copies();
    assert!(copies.len() == 1 && !copies[0].contains("wrist"), "{copies:?}");

    let asked = app.db.asked();
    assert_eq!(text(&other), first);
    assert_eq!(app.db.asked(), asked + 1, "more was asked than whether anything has changed");
    app.withdraw(&told).is(200);
    app.wait(1);
    for router in [&other, &third] {
        assert!(!text(router).contains(CANARY));
    }
    app.hands.set_copies_down(true);
    app.wait(30);
    assert!(!text(&third).contains(CANARY));
}

#[test]
fn long_questions_and_stories_are_never_shared() {
    let app = TestApp::new();
    let told = app.published(&story(), "s");
    for path in [format!("/stories/{}", told.reference), format!("/stories?q={}", "wrist+".repeat(10)), "/".to_owned()]
    {
        for _ in 0..3 {
            app.get(&path).is(200);
            app.wait(30);
        }
    }
    assert_eq!(app.hands.copies(), Vec::<String>::new());
}

#[test]
fn made_up_addresses_do_not_fill_the_memory() {
    let app = TestApp::new();
    app.published(&story(), "s");
    let hot = Hot::default();
    let body = "x".repeat(200_000);
    for n in 0..200 {
        let request = Request::get(format!("/stories?q={n}")).body(Body::empty()).unwrap();
        let question = Question::of(&request, Language::default());
        let Looked::Missing(Some(place)) = run(hot.look(&app.platform, question, &HeaderMap::new())) else {
            panic!("nobody asked this before")
        };
        let mut response = Response::new(Body::from(body.clone()));
        response.headers_mut().insert("cache-control", "public, no-cache".parse().unwrap());
        run(hot.keep(&app.platform, place, response));
    }
    assert!(hot.bytes() <= 16 << 20 && hot.bytes() > 8 << 20, "{} bytes", hot.bytes());
}
