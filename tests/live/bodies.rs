//! What anybody may send: too much, without a length, not text, nonsense.

use std::io::Read;

use crate::http::{Answer, Body, send};
use crate::seed::service;
use crate::world::{Told, draft, fresh, world};

fn post(body: Body<'_>) -> Answer {
    let key = fresh("key");
    let headers = [("content-type", "application/json"), ("idempotency-key", key.as_str())];
    send("POST", &format!("{}/api/v1/stories", world().origin), &headers, body).unwrap()
}

#[test]
fn ten_megabytes_are_refused_and_the_next_request_is_fine() {
    let large = vec![b'a'; 10 * 1024 * 1024];
    for _ in 0..3 {
        assert_eq!(post(Body::Bytes(&large)).with(413).kind, "application/problem+json");
        assert_eq!(post(Body::Stream(&mut large.as_slice())).with(413).kind, "application/problem+json");
        world().get("/").with(200);
    }
}

#[test]
fn a_body_in_chunks_without_a_length_is_read_like_any_other() {
    let text = draft("In chunks", "I was seen soon.", &service(6)).to_string();
    let (start, end) = text.as_bytes().split_at(40);
    let told = Told::of(&post(Body::Stream(&mut start.chain(end))).with(201));
    world().at_the_desk(&told.reference);
}

#[test]
fn what_is_not_text_or_not_json_is_a_bad_request() {
    for body in [&b"{\"title\":\"\xff\xfe\"}"[..], b"{", b"", b"null", b"\xc3"] {
        let answer = post(Body::Bytes(body)).with(400);
        assert_eq!(answer.kind, "application/problem+json");
    }
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let address = format!("{}/tell", world().origin);
    send("POST", &address, &form, Body::Bytes(b"title=\xff")).unwrap().with(400);
    world().get("/tell").with(200);
}

#[test]
fn any_text_is_a_search() {
    for typed in
        ["o%27brien", "%28", "foo+AND", "", "%22", "*", "-", "NEAR(", "a:b", "%00", "%ff", "title%3Ax", "%F0%9F%98%80"]
    {
        for path in ["/stories", "/api/v1/stories", "/services", "/api/v1/services"] {
            world().get(&format!("{path}?q={typed}")).with(200);
        }
    }
}
