//! Authors write back to a response; a moderator reads every word before anybody else does.

use serde_json::{Value, json};

use super::{answered, form, mine, page};
use crate::app::{Answer, Ask, MODERATOR, OTHER_MODERATOR, RESPONDER, STRANGER, TestApp, Told, story};
use crate::once::at_every_call;
use crate::pages::Browser;

const WORDS: &str = "Thank you. When do the chairs come?";

fn reply(told: &Told, key: &str, body: &Value) -> Ask {
    Ask::post(&format!("/api/v1/mine/{}/replies", told.reference)).key(&told.key).once(key).json(body)
}

/// A reply that waits, with its id.
fn waiting(app: &TestApp, key: &str) -> (Told, String) {
    let (told, response) = answered(app, key);
    let body = json!({"response": response, "body": WORDS, "publish": true});
    let taken = app.send(reply(&told, key, &body)).is(201);
    assert_eq!(taken.text_at("/status"), "waiting");
    (told, taken.text_at("/id"))
}

fn decide(app: &TestApp, moderator: &str, id: &str, action: &str, reason: &str) -> Answer {
    Browser::of(app, moderator).post("/desk/replies", &[("reply", id), ("action", action), ("reason", reason)])
}

/// Where the words of a reply could be read by anybody.
fn public(app: &TestApp, told: &Told) -> Vec<bool> {
    let story = [format!("/stories/{}", told.reference), format!("/api/v1/stories/{}", told.reference)];
    let paths = story.into_iter().chain(["/api/v1/services/RW3MR/thread".to_owned()]);
    paths.map(|path| app.get(&path).is(200).has("When do the chairs come?")).collect()
}

#[test]
fn a_reply_is_read_by_a_moderator_first_and_then_stands_below_the_response_for_everybody() {
    let app = TestApp::new();
    let (told, id) = waiting(&app, "walk");
    let mona = Browser::of(&app, MODERATOR);
    assert_eq!(public(&app, &told), [false; 3]);
    assert!(
        !Browser::of(&app, RESPONDER).get(&format!("/staff/stories/{}", told.reference)).is(200).has("chairs come")
    );
    assert!(mona.get("/desk").is(200).has("Replies and responses that wait: 1"));
    assert!(mona.get("/desk/replies").is(200).has(WORDS));
    assert!(page(&app, &told).has("Your reply waits for a moderator."));

    decide(&app, MODERATOR, &id, "approve", "").leads_to("/desk/replies?done=approve");
    app.drain();

    assert_eq!(public(&app, &told), [true; 3]);
    assert!(app.get("/services/RW3MR/thread").is(200).has("Author wrote back"));
    assert!(mona.get("/desk/replies").is(200).has("No reply and no response waits."));
    assert!(page(&app, &told).has("Your reply is published."));
    assert_eq!(mine(&app, &told).text_at("/replies/0/status"), "published");
    assert_eq!(app.threads.events("RW3MR").len(), 3);
    let event = app.get("/api/v1/services/RW3MR/thread").is(200);
    assert_eq!((event.text_at("/events/2/kind"), event.at("/events/2/seq")), ("reply".to_owned(), json!(3)));
}

#[test]
fn a_responder_finds_what_an_author_wrote_back_until_the_service_says_more() {
    let app = TestApp::new();
    let (told, id) = waiting(&app, "inbox");
    let found = || Browser::of(&app, RESPONDER).get("/staff?show=wrote_back").is(200).has(&told.reference);
    assert!(!found(), "no moderator has read it");
    decide(&app, MODERATOR, &id, "approve", "").is(303);
    app.drain();
    assert!(found());
    assert!(!Browser::of(&app, STRANGER).get("/staff?show=wrote_back").is(200).has(&told.reference));

    app.respond(&told.reference, "more", "They came today.").is(201);
    app.drain();

    assert!(!found());
}

#[test]
fn a_rejected_reply_is_never_public_and_its_author_reads_why() {
    let app = TestApp::new();
    let (told, id) = waiting(&app, "rejected");
    assert!(decide(&app, MODERATOR, &id, "reject", "  ").is(422).has("Write why, for the author"));

    decide(&app, MODERATOR, &id, "reject", "It could hurt a nurse.").leads_to("/desk/replies?done=reject");
    app.drain();

    assert_eq!(public(&app, &told), [false; 3]);
    let own = page(&app, &told);
    assert!(own.has("We could not publish your reply.") && own.has("It could hurt a nurse."));
    assert_eq!(app.db.rows("select count(*) from thread_events where kind = 'reply'"), ["0"]);
}

#[test]
fn the_same_reply_twice_is_one_and_another_under_its_key_is_refused() {
    let app = TestApp::new();
    let (told, response) = answered(&app, "twice");
    let ask = |body: &str| reply(&told, "k", &json!({"response": response, "body": body, "publish": true}));
    let first = app.send(ask(WORDS)).is(201);

    assert_eq!(app.send(ask(WORDS)).is(201).text, first.text);
    app.send(ask("Something else.")).is(422);

    assert_eq!(app.db.rows("select count(*) from replies"), ["1"]);
}

#[test]
fn two_moderators_decide_once_and_the_second_is_told_who_came_first() {
    let app = TestApp::new();
    let (told, id) = waiting(&app, "two");
    decide(&app, MODERATOR, &id, "approve", "").is(303);
    decide(&app, MODERATOR, &id, "approve", "").is(303);

    let late = decide(&app, OTHER_MODERATOR, &id, "reject", "No.").is(409);
    app.drain();
    app.drain();

    assert!(late.has("Sam mona"));
    assert_eq!(app.db.rows("select action from reply_decisions"), ["approve"]);
    assert_eq!(app.db.rows("select count(*) from thread_events where kind = 'reply'"), ["1"]);
    assert_eq!(public(&app, &told), [true; 3]);
}

#[test]
fn a_reply_is_taken_only_with_the_key_of_a_public_story_for_a_response_to_it() {
    let app = TestApp::new();
    let (told, response) = answered(&app, "own");
    let (other, elsewhere) = answered(&app, "other");
    let unread = app.tell(&story(), "unread");
    let body = |response: &str| json!({"response": response, "body": WORDS, "publish": true});

    app.send(reply(&Told { key: other.key.clone(), ..told.clone() }, "a", &body(&response))).is(401);
    app.send(reply(&told, "b", &body(&elsewhere))).is(409);
    app.send(reply(&told, "c", &body("' or 1=1 --"))).is(409);
    app.send(reply(&unread, "d", &body(&response))).is(409);
    app.send(reply(&told, "e", &json!({"response": response, "body": WORDS}))).is(422);
    app.send(reply(&told, "f", &json!({"response": response, "body": " ", "publish": true}))).is(422);

    assert_eq!(app.db.rows("select count(*) from replies"), ["0"]);
}

#[test]
fn a_story_that_is_taken_back_takes_its_replies_along_before_and_after_they_are_public() {
    let app = TestApp::new();
    let (told, id) = waiting(&app, "gone");
    let body = json!({"response": app.db.rows("select id from responses")[0], "body": "Another.", "publish": true});
    let second = app.send(reply(&told, "second", &body)).is(201).text_at("/id");
    let third = app.send(reply(&told, "third", &body)).is(201).text_at("/id");
    decide(&app, MODERATOR, &id, "approve", "").is(303);
    app.drain();
    // Approved, and taken back before it has its place.
    decide(&app, MODERATOR, &second, "approve", "").is(303);
    app.withdraw(&told).is(200);

    decide(&app, MODERATOR, &third, "approve", "").is(409);
    app.send(reply(&told, "late", &body)).is(409);
    app.drain();

    assert_eq!(app.db.rows("select distinct body || rules from replies"), ["[]"]);
    assert_eq!(app.db.rows("select count(*) from thread_events where kind = 'reply'"), ["1"]);
    assert_eq!(app.db.rows("select count(*) from thread_events where salt is not null"), ["0"]);
    assert!(Browser::of(&app, MODERATOR).get("/desk/replies").is(200).has("No reply and no response waits."));
    assert!(!app.get("/api/v1/services/RW3MR/thread").is(200).has("chairs come"));
}

#[test]
fn hostile_words_are_words_and_words_of_danger_show_help_and_come_first() {
    let app = TestApp::new();
    let (told, response) = answered(&app, "hostile");
    let send = |key: &str, body: &str| {
        app.send(reply(&told, key, &json!({"response": response, "body": body, "publish": true}))).is(201)
    };
    send("markup", "<script>alert(1)</script>");

    assert_eq!(send("risk", "I want to kill myself tonight.").at("/help"), json!(true));

    let desk = Browser::of(&app, MODERATOR).get("/desk/replies").is(200);
    assert!(!desk.has("<script>alert") && desk.has("&lt;script") || desk.has("&#60;script"));
    let (note, words) = (desk.text.find("Content note: somebody may be in danger"), desk.text.find("kill myself"));
    assert!(note.is_some() && note < words && desk.text.matches("Content note").count() == 1);
    assert_eq!(app.db.rows("select urgent from replies order by created_at, rowid"), ["0", "1"]);
}

#[test]
fn the_form_asks_for_words_and_consent_keeps_what_was_typed_and_is_one_reply_when_sent_twice() {
    let app = TestApp::new();
    let (told, response) = answered(&app, "form");
    let key = page(&app, &told).value_of("idempotency_key");
    let send = |words: &str, publish: &str| {
        let fields = [("response", response.as_str()), ("n", "1"), ("idempotency_key", key.as_str())];
        let typed = [("reply-1", words), ("publish-1", publish)];
        app.send(form("/replies", &told, &fields.into_iter().chain(typed).collect::<Vec<_>>()))
    };
    assert!(send(WORDS, "").is(422).has(WORDS));
    assert!(send("", "yes").is(422).has("Write your reply"));

    for _ in 0..2 {
        assert!(send(WORDS, "yes").is(200).has("We have your reply."));
    }

    assert_eq!(app.db.rows("select body from replies"), [WORDS]);
}

#[test]
fn a_reply_is_kept_once_whichever_call_fails() {
    at_every_call(
        |app| {
            let (told, response) = answered(app, "fails");
            reply(&told, "fails", &json!({"response": response, "body": WORDS, "publish": true}))
        },
        |app| assert_eq!(app.db.rows("select body from replies"), [WORDS]),
    );
}

#[test]
fn an_approved_reply_gets_one_place_whichever_call_fails() {
    at_every_call(
        |app| {
            let (_, id) = waiting(app, "place");
            Ask::post("/desk/replies").by(MODERATOR).form(&[("reply", id.as_str()), ("action", "approve")])
        },
        |app| {
            assert_eq!(app.db.rows("select seq from replies"), ["3"]);
            assert_eq!(app.db.rows("select count(*) from thread_events where kind = 'reply'"), ["1"]);
            assert_eq!(app.threads.events("RW3MR").len(), 3);
        },
    );
}

#[test]
fn staff_who_answered_are_told_once_that_the_author_wrote_back_and_nobody_else_is() {
    let app = TestApp::new();
    let (_, id) = waiting(&app, "told");
    let letters = |account: &str| {
        let subjects = app.post.subjects(&format!("{account}@nhs.example"));
        subjects.into_iter().filter(|subject| subject == "An author wrote back").count()
    };
    app.recover();
    assert_eq!(letters(RESPONDER), 0, "no moderator has read it");
    decide(&app, MODERATOR, &id, "approve", "").is(303);
    app.recover();
    app.recover();

    assert_eq!(letters(RESPONDER), 1);
    for other in [STRANGER, MODERATOR, "sue", "ada"] {
        assert_eq!(letters(other), 0, "{other}");
    }
    let letter = app.post.letters().into_iter().find(|letter| letter.subject == "An author wrote back").unwrap();
    assert!(letter.text.contains("/staff/stories/") && !letter.text.contains("chairs"));

    // Who does not answer for the service any more is not told.
    let (_, id) = waiting(&app, "later");
    app.db.rows("update accounts set role = 'subscriber' where id = 'rosa' returning id");
    decide(&app, MODERATOR, &id, "approve", "").is(303);
    app.recover();
    assert_eq!(letters(RESPONDER), 1);
}
