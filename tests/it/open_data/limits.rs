//! How often, from where, and what a browser is told.

use crate::app::{Ask, SUBSCRIBER, TestApp};

const PHONE: &str = "203.0.113.9";

fn read(path: &str, address: &str) -> Ask {
    Ask::get(path).header("cf-connecting-ip", address)
}

#[test]
fn a_reader_is_told_how_often_more_and_refused_beyond() {
    let app = TestApp::new();
    let first = app.send(read("/api/v1/stories", PHONE)).is(200);
    assert_eq!(first.header("ratelimit-policy"), "\"reads\";q=600;w=60");
    assert_eq!(first.header("ratelimit"), "\"reads\";r=599;t=60");
    for _ in 1..600 {
        app.send(read("/api/v1/openapi.json", PHONE)).is(200);
    }
    let refused = app.send(read("/api/v1/stories", PHONE)).is(429);
    assert_eq!((refused.header("retry-after"), refused.header("ratelimit")), ("60", "\"reads\";r=0;t=60"));
    assert_eq!(refused.header("access-control-allow-origin"), "*", "a page of somebody else may read why");
    assert_eq!(refused.header("content-type"), "application/problem+json");

    app.send(read("/api/v1/stories", "203.0.113.10")).is(200);
    app.send(read("/stories", PHONE)).is(200);
    app.send(read("/api/v1/stories.csv", PHONE)).is(200);
    app.wait(60);
    app.send(read("/api/v1/stories", PHONE)).is(200);
}

#[test]
fn whole_tables_are_counted_apart_and_one_household_is_one_caller() {
    let app = TestApp::new();
    for n in 0..30 {
        app.send(read("/api/v1/stories.csv", &format!("2001:db8:1:2::{n}"))).is(200);
    }
    app.send(read("/api/v1/stories.ndjson", "2001:db8:1:2:ffff::1")).is(429);
    app.send(read("/api/v1/stories.ndjson", "2001:db8:1:3::1")).is(200);
}

#[test]
fn a_token_has_a_budget_of_its_own_and_a_made_up_one_has_none() {
    let app = TestApp::new();
    for _ in 0..600 {
        app.send(read("/api/v1/openapi.json", PHONE)).is(200);
    }
    app.send(read("/api/v1/stories", PHONE)).is(429);
    let known = app.send(read("/api/v1/stories", PHONE).by(SUBSCRIBER)).is(200);
    assert_eq!(known.header("ratelimit-policy"), "\"token-reads\";q=3000;w=60");
    assert_eq!(known.header("ratelimit"), "\"token-reads\";r=2999;t=60");
    let other = app.send(read("/api/v1/stories", "203.0.113.77").by(SUBSCRIBER)).is(200);
    assert_eq!(other.header("ratelimit"), "\"token-reads\";r=2998;t=60", "wherever it comes from");
    let table = app.send(read("/api/v1/stories.csv", PHONE).by(SUBSCRIBER)).is(200);
    assert_eq!(table.header("ratelimit-policy"), "\"token-exports\";q=120;w=3600");
    app.send(read("/api/v1/stories", PHONE).by("nobody")).is(429);
    app.db.write("update tokens set ended_at = '2026-11-23T09:00:00Z' where account = ?1", vec![SUBSCRIBER.into()]);
    app.send(read("/api/v1/stories", PHONE).by(SUBSCRIBER)).is(429);
    app.send(read("/api/v1/stories", "203.0.113.78").by(SUBSCRIBER)).is(200);
}

#[test]
fn pages_of_others_may_read_what_is_open_and_nothing_else() {
    let app = TestApp::new();
    let from = |ask: Ask| ask.header("origin", "https://other.example");
    for path in [
        "/api/v1/stories",
        "/api/v1/stories/222222222",
        "/api/v1/services/NONE",
        "/stories.atom",
        "/api/v1/changes?after=x",
    ] {
        let answer = app.send(from(Ask::get(path)));
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}: {}", answer.status);
        let asked = app.send(from(Ask::new("OPTIONS", path))).is(204);
        assert_eq!(asked.header("access-control-allow-origin"), "*");
        assert_eq!(asked.header("access-control-allow-methods"), "GET, HEAD");
        assert!(!asked.header("access-control-allow-headers").contains("authorization"));
        assert_eq!(asked.header("access-control-allow-credentials"), "");
    }
    for path in ["/api/v1/mine/222222222", "/api/v1/desk/stories", "/api/v1/inbox", "/stories", "/your-story"] {
        for method in ["GET", "OPTIONS"] {
            let answer = app.send(from(Ask::new(method, path)));
            assert_eq!(answer.header("access-control-allow-origin"), "", "{method} {path}");
        }
    }
    let posted = app.send(from(Ask::post("/api/v1/stories"))).is(403);
    assert_eq!(posted.header("access-control-allow-origin"), "");
}
