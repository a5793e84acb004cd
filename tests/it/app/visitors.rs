//! Who comes: authors, moderators, staff, readers.

use serde_json::{Value, json};

use super::{Answer, Ask, CANARY, TestApp};

/// Reads for the site.
pub(crate) const MODERATOR: &str = "mona";
/// Reads for the site too.
pub(crate) const OTHER_MODERATOR: &str = "otto";
/// Answers for RW3MR.
pub(crate) const RESPONDER: &str = "rosa";
/// Answers for a service that no story here is about unless it says so.
pub(crate) const STRANGER: &str = "stan";
/// Listens for the organisation of RW3MR.
pub(crate) const SUBSCRIBER: &str = "sue";
/// Sees to the accounts of the organisation of RW3MR.
pub(crate) const ADMINISTRATOR: &str = "ada";

/// A story as its author was told of it.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) reference: String,
    pub(crate) key: String,
}

/// A story about RW3MR, complete and harmless.
pub(crate) fn story() -> Value {
    json!({
        "title": format!("Kind staff, long wait, {CANARY}"),
        "body": format!("I came in with a broken wrist.\n\nNurse Margaret was kind to the {CANARY} and to me."),
        "good": ["kind staff"],
        "improve": ["the wait"],
        "feelings": ["relieved"],
        "author_role": "patient",
        "happened": "2026-10",
        "services": ["RW3MR"],
        "screen_name": "quietriver",
        "outcome": "change",
        "email": format!("jane.{CANARY}@example.org"),
        "postcode": "M13 9WL",
        "consent": {"publish": true, "api": true, "research": false, "teaching": false, "training": false},
    })
}

impl TestApp {
    /// An author tells a story.
    #[track_caller]
    pub(crate) fn tell(&self, story: &Value, key: &str) -> Told {
        let answer = self.send(Ask::post("/api/v1/stories").once(key).json(story)).is(201);
        let told = Told { reference: answer.text_at("/ref"), key: answer.text_at("/key") };
        self.never_log(&told.key);
        told
    }

    /// A moderator acts on a story as it stands.
    pub(crate) fn decide(&self, by: &str, reference: &str, decision: Value) -> Answer {
        let version = self.version(reference);
        self.decide_on(by, reference, version, decision)
    }

    /// A moderator acts on a version of a story.
    pub(crate) fn decide_on(&self, by: &str, reference: &str, version: i64, mut decision: Value) -> Answer {
        decision["version"] = json!(version);
        self.send(Ask::post(&format!("/api/v1/desk/stories/{reference}/decisions")).by(by).json(&decision))
    }

    /// The version that a story has.
    pub(crate) fn version(&self, reference: &str) -> i64 {
        self.db.rows_of("select version from stories where ref = ?1", &[reference])[0].parse().unwrap()
    }

    /// Where a story stands.
    pub(crate) fn status(&self, reference: &str) -> String {
        self.db.rows_of("select status from stories where ref = ?1", &[reference]).remove(0)
    }

    /// A story that everybody can read.
    #[track_caller]
    pub(crate) fn published(&self, story: &Value, key: &str) -> Told {
        let told = self.tell(story, key);
        self.drain();
        self.decide(MODERATOR, &told.reference, json!({"action": "publish"})).is(200);
        self.drain();
        assert_eq!(self.status(&told.reference), "published");
        told
    }

    /// Both moderators pass the note that stands before a hard story.
    pub(crate) fn pass_note(&self, reference: &str) {
        for account in [MODERATOR, OTHER_MODERATOR] {
            let pass = Ask::post(&format!("/desk/stories/{reference}/lease")).by(account).form(&[("act", "pass")]);
            self.send(pass).is(303);
        }
    }

    /// Staff answer for RW3MR and plan a change; a moderator clears it.
    #[track_caller]
    pub(crate) fn respond(&self, reference: &str, key: &str, body: &str) -> Answer {
        let answer = self.send(respond(reference, key, body)).is(201);
        if answer.text_at("/status") == "waiting" {
            self.clear(MODERATOR, &answer.text_at("/id"), "approve", "").is(200);
        }
        answer
    }

    /// A moderator decides on a response as it stands.
    pub(crate) fn clear(&self, by: &str, response: &str, action: &str, reason: &str) -> Answer {
        let sql = "select coalesce(max(version), 0) from response_acts where response = ?1";
        let version: i64 = self.db.rows_of(sql, &[response])[0].parse().unwrap();
        let decision = json!({"version": version, "action": action, "reason": reason});
        self.send(Ask::post(&format!("/api/v1/desk/responses/{response}/decisions")).by(by).json(&decision))
    }

    /// The author takes the story back.
    pub(crate) fn withdraw(&self, told: &Told) -> Answer {
        self.send(withdraw(told))
    }

    /// Signs in by mail; the cookie and the token against forged requests.
    pub(crate) fn sign_in(&self, account: &str) -> (String, String) {
        let email = format!("{account}@nhs.example");
        self.send(Ask::post("/api/v1/session/codes").json(&json!({"email": email}))).is(202);
        let code = self.post.code(&email).unwrap();
        let begun = self.send(Ask::post("/api/v1/session").json(&json!({"email": email, "code": code}))).is(200);
        let cookie = begun.header("set-cookie").split(';').next().unwrap().to_owned();
        (cookie, begun.text_at("/csrf"))
    }
}

/// The request by which staff answer for RW3MR and claim nothing.
pub(crate) fn thank(reference: &str, key: &str, body: &str) -> Ask {
    let answer = json!({"service": "RW3MR", "body": body, "signature": "Rosa, matron"});
    Ask::post(&format!("/api/v1/stories/{reference}/responses")).by(RESPONDER).once(key).json(&answer)
}

/// The request by which staff answer for RW3MR and plan a change.
pub(crate) fn respond(reference: &str, key: &str, body: &str) -> Ask {
    let answer = json!({"service": "RW3MR", "body": body, "signature": "Rosa, matron",
        "change": {"state": "planned", "what": "More chairs", "where": "Waiting room", "due": "2027-01-31"}});
    Ask::post(&format!("/api/v1/stories/{reference}/responses")).by(RESPONDER).once(key).json(&answer)
}

/// The request by which an author takes a story back.
pub(crate) fn withdraw(told: &Told) -> Ask {
    Ask::post(&format!("/api/v1/mine/{}/withdrawal", told.reference)).key(&told.key)
}
