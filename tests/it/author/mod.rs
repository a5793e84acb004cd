//! What authors do when they come back.

mod answers;
mod choices;
mod offers;
mod opinions;
mod replies;

use serde_json::{Value, json};

use crate::app::{Answer, Ask, TestApp, Told, story};

/// A form of `/your-story`, with reference and key in it.
fn form(path: &str, told: &Told, fields: &[(&str, &str)]) -> Ask {
    let own = [("reference", told.reference.as_str()), ("key", told.key.as_str())];
    let fields: Vec<(&str, &str)> = own.into_iter().chain(fields.iter().copied()).collect();
    Ask::post(&format!("/your-story{path}")).form(&fields)
}

/// A public story with a response, and the response's id.
pub(crate) fn answered(app: &TestApp, key: &str) -> (Told, String) {
    let told = app.published(&story(), key);
    let response = app.respond(&told.reference, key, "Thank you. We are sorry.").is(201).text_at("/id");
    (told, response)
}

/// What the author sees.
fn page(app: &TestApp, told: &Told) -> Answer {
    app.send(form("", told, &[])).is(200)
}

/// What the author's program sees.
fn mine(app: &TestApp, told: &Told) -> Answer {
    app.send(Ask::get(&format!("/api/v1/mine/{}", told.reference)).key(&told.key)).is(200)
}

/// An edit of the body of the usual story.
fn edit(before: &str, after: &str, reason: &str) -> Value {
    let body = crate::app::story()["body"].as_str().unwrap().to_owned();
    let start = body.find(before).unwrap();
    json!({"field": "body", "start": start, "end": start + before.len(), "replacement": after, "reason": reason})
}

/// Every act of an author on a story, complete enough to be taken.
fn acts(told: &Told) -> Vec<Ask> {
    vec![
        form("/edits", told, &[("n", "1"), ("version", "3"), ("decision-1", "accept")]),
        form("/answer", told, &[("answer", "It was in May.")]),
        form("/uses", told, &[("uses", "research")]),
        form("/letters", told, &[("email", "somebody@example.org")]),
        form("/letters", told, &[("remove", "yes")]),
    ]
}

#[test]
fn the_key_of_one_story_does_nothing_to_another() {
    let app = TestApp::new();
    let own = app.tell(&crate::app::story(), "own");
    let other = app.tell(&crate::app::story(), "other");
    app.drain();
    let before = app.db.rows("select consent || email || version from stories order by id");

    for key in [own.key.as_str(), "", "amber-amber-amber-amber-amber-amber", "x"] {
        let forged = Told { reference: other.reference.clone(), key: key.to_owned() };
        for act in acts(&forged) {
            let refused = app.send(act).is(422);
            assert!(refused.has("do not fit together") && !refused.has("Margaret"));
        }
        app.wait(3_601);
    }
    let nobodys = Told { reference: "222222222".to_owned(), key: own.key.clone() };
    for act in acts(&nobodys) {
        assert!(app.send(act).is(422).has("do not fit together"));
        app.wait(3_601);
    }

    assert_eq!(app.db.rows("select consent || email || version from stories order by id"), before);
}

#[test]
fn a_story_that_was_taken_back_takes_no_act_any_more() {
    let app = TestApp::new();
    let told = app.tell(&crate::app::story(), "gone");
    app.drain();
    let offer = json!({"action": "publish", "edits": [edit("was kind", "was there", "moderator")]});
    app.decide(crate::app::MODERATOR, &told.reference, offer).is(200);
    app.withdraw(&told).is(200);

    for act in acts(&told) {
        let refused = app.send(act).is(409);
        assert!(refused.has("This could not be done"), "{}", refused.text);
    }
    assert_eq!(app.status(&told.reference), "withdrawn");
    assert_eq!(app.db.holding("somebody@example.org"), Vec::<String>::new());
}

#[test]
fn the_key_stands_in_no_address_and_no_cookie() {
    let app = TestApp::new();
    let told = app.tell(&crate::app::story(), "places");
    app.drain();
    for act in
        acts(&told).into_iter().chain([form("", &told, &[("show", "uses")]), form("", &told, &[("show", "letters")])])
    {
        let answer = app.send(act);
        assert!(answer.header("location").is_empty() && answer.header("set-cookie").is_empty());
        assert!(answer.header("cache-control").contains("no-store"));
        for address in answer.text.split("href=\"").skip(1).chain(answer.text.split("action=\"").skip(1)) {
            let address = address.split('"').next().unwrap();
            assert!(!address.contains(&told.key) && !address.contains("key="), "{address}");
        }
    }
}
