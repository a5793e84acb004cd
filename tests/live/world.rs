//! What everybody does in the walks: tell, publish, answer, withdraw, read.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use caretold::domain::service::ServiceCode;
use caretold::domain::signing::verify_head;
use caretold::domain::thread::{Event, Head, Placed, Tail, verify};
use caretold::domain::time::Timestamp;
use serde_json::{Value, json};

use crate::host::Host;
use crate::http::{Answer, Body, send, wait_for};
use crate::seed;

/// The one runtime of this binary, filled.
pub(crate) fn host() -> &'static Host {
    static HOST: OnceLock<Host> = OnceLock::new();
    HOST.get_or_init(filled)
}

/// A runtime with tables and seed.
pub(crate) fn filled() -> Host {
    let host = Host::start();
    host.ask("migrate", json!({}));
    host.ask("sql", json!({ "statements": seed::statements() }));
    host
}

/// Where the platform is asked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct World<'a> {
    /// Scheme, host and port.
    pub(crate) origin: &'a str,
}

/// The platform in the runtime of this binary.
pub(crate) fn world() -> World<'static> {
    World { origin: &host().origin }
}

/// A story that was told, and its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Told {
    /// Reference.
    pub(crate) reference: String,
    /// Key.
    pub(crate) key: String,
}

impl Told {
    /// From the answer to the telling.
    pub(crate) fn of(answer: &Answer) -> Self {
        let told = answer.json();
        let text = |name: &str| told[name].as_str().unwrap().to_owned();
        Self { reference: text("ref"), key: text("key") }
    }
}

/// Never the same again.
pub(crate) fn fresh(word: &str) -> String {
    static LAST: AtomicU64 = AtomicU64::new(0);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos();
    format!("{word}{now}x{}", LAST.fetch_add(1, Ordering::Relaxed))
}

/// A story as a program sends it.
pub(crate) fn draft(title: &str, body: &str, service: &str) -> Value {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let month = Timestamp::from_seconds(i64::try_from(now).unwrap()).day().to_string()[..7].to_owned();
    json!({
        "title": title, "body": body, "good": ["the nurses"], "improve": ["the wait"], "feelings": ["grateful"],
        "author_role": "patient", "happened": month, "services": [service],
        "consent": { "publish": true, "api": true },
    })
}

impl World<'_> {
    /// Asks for something.
    #[track_caller]
    pub(crate) fn get(self, path: &str) -> Answer {
        self.get_as(path, "")
    }

    /// Asks for something with an `Authorization`.
    #[track_caller]
    pub(crate) fn get_as(self, path: &str, authorization: &str) -> Answer {
        let headers: &[_] = if authorization.is_empty() { &[] } else { &[("authorization", authorization)] };
        send("GET", &format!("{}{path}", self.origin), headers, Body::None).unwrap()
    }

    /// Sends JSON; the error is the connection's.
    pub(crate) fn try_post(self, path: &str, who: &str, key: &str, body: &Value) -> Result<Answer, ureq::Error> {
        let mut headers = vec![("content-type", "application/json"), ("idempotency-key", key)];
        if !who.is_empty() {
            headers.push(("authorization", who));
        }
        send("POST", &format!("{}{path}", self.origin), &headers, Body::Bytes(body.to_string().as_bytes()))
    }

    /// Sends JSON, as a new request.
    #[track_caller]
    pub(crate) fn post(self, path: &str, who: &str, body: &Value) -> Answer {
        self.try_post(path, who, &fresh("key"), body).unwrap()
    }

    /// Tells a story.
    #[track_caller]
    pub(crate) fn tell(self, title: &str, body: &str, service: &str) -> Told {
        Told::of(&self.post("/api/v1/stories", "", &draft(title, body, service)).with(201))
    }

    /// What moderators see of a story, once it is before them.
    #[track_caller]
    pub(crate) fn at_the_desk(self, reference: &str) -> Value {
        let path = format!("/api/v1/desk/stories/{reference}");
        wait_for("a story at the desk", || {
            let story = self.get_as(&path, &bearer("moderator")).with(200).json();
            (story["status"] == "waiting").then_some(story)
        })
    }

    /// Decides on a story as it stands.
    #[track_caller]
    pub(crate) fn decide(self, reference: &str, mut decision: Value) -> Value {
        let path = format!("/api/v1/desk/stories/{reference}/decisions");
        wait_for("a decision", || {
            let story = self.get_as(&format!("/api/v1/desk/stories/{reference}"), &bearer("moderator")).json();
            decision["version"] = story["version"].clone();
            let answer = self.post(&path, &bearer("moderator"), &decision);
            // Another test may have been given the story to read just now.
            (answer.status != 409).then(|| answer.with(200).json())
        })
    }

    /// Tells, waits for the desk and publishes.
    #[track_caller]
    pub(crate) fn publish(self, title: &str, service: &str) -> Told {
        let told = self.tell(title, "I was seen soon and they were kind to me.", service);
        self.at_the_desk(&told.reference);
        self.decide(&told.reference, json!({ "action": "publish" }));
        self.public(&told.reference);
        told
    }

    /// Staff answer a story; when a moderator has to read it first, one clears it.
    #[track_caller]
    pub(crate) fn answer(self, reference: &str, who: &str, answer: &Value) -> Value {
        let sent = self.post(&format!("/api/v1/stories/{reference}/responses"), &bearer(who), answer).with(201).json();
        if sent["status"] == "waiting" {
            self.clear(reference);
        }
        sent
    }

    /// A moderator clears every response to a story that waits.
    #[track_caller]
    pub(crate) fn clear(self, reference: &str) {
        let listed = self.get_as("/api/v1/desk/responses", &bearer("moderator")).with(200).json();
        for waiting in listed["items"].as_array().unwrap().iter().filter(|one| one["story"] == reference) {
            let path = format!("/api/v1/desk/responses/{}/decisions", waiting["id"].as_str().unwrap());
            let decision = json!({ "version": waiting["version"], "action": "approve" });
            self.post(&path, &bearer("moderator"), &decision).with(200);
        }
    }

    /// A story, once it is public.
    #[track_caller]
    pub(crate) fn public(self, reference: &str) -> Value {
        wait_for("a public story", || {
            let answer = self.get(&format!("/api/v1/stories/{reference}"));
            (answer.status == 200).then(|| answer.json())
        })
    }

    /// The thread of a service, after looking that it holds together: hashes, commitments, signature.
    #[track_caller]
    pub(crate) fn thread(self, service: &str) -> Vec<Placed> {
        let code = ServiceCode::parse(service).unwrap();
        let page = self.get(&format!("/api/v1/services/{service}/thread?limit=100")).with(200).json();
        let events: Vec<Placed> = page["events"].as_array().unwrap().iter().map(placed).collect();
        let head = self.get(&format!("/api/v1/services/{service}/thread/head")).with(200).json();
        let head: Head = serde_json::from_value(head).unwrap();
        assert!(verify(&code, &Tail::empty(), &events), "{page}");
        assert!(events.is_empty() || verify_head(&head), "{head:?}");
        events
    }
}

/// An event as it was hashed.
fn placed(event: &Value) -> Placed {
    let body = &event["body"];
    if let (Some(salt), Some(content)) = (body["salt"].as_str(), body["content"].as_str()) {
        assert_eq!(body["commitment"], caretold::domain::thread::commit(salt, content));
    }
    let inner: Event = serde_json::from_value(json!({
        "id": event["id"], "kind": event["kind"], "story": event["story"], "at": event["at"],
        "commitment": body["commitment"], "salt": body["salt"],
    }))
    .unwrap();
    let text = |name: &str| event[name].as_str().unwrap().to_owned();
    Placed { seq: event["seq"].as_u64().unwrap(), prev: text("prev"), hash: text("hash"), event: inner }
}

/// The `Authorization` of an account.
pub(crate) fn bearer(account: &str) -> String {
    format!("Bearer {}", seed::token(account))
}

/// The `Authorization` of an author.
pub(crate) fn story_key(told: &Told) -> String {
    format!("StoryKey {}", told.key)
}
