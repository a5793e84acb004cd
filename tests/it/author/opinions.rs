//! "Did this answer what you asked?": one word for each response, for the staff of the service alone.

use super::{answered, form, page};
use crate::app::{Ask, CANARY, RESPONDER, STRANGER, TestApp, Told, story};
use crate::once::at_every_call;
use crate::pages::Browser;

fn say(told: &Told, response: &str, opinion: &str) -> Ask {
    form("/opinions", told, &[("response", response), ("opinion", opinion)])
}

fn kept(app: &TestApp) -> Vec<String> {
    app.db.rows("select response || ' ' || opinion from opinions order by response")
}

#[test]
fn an_author_says_whether_a_response_answered_and_the_services_staff_read_it() {
    let app = TestApp::new();
    let (told, response) = answered(&app, "opinion");
    let public = app.get(&format!("/stories/{}", told.reference)).is(200).text;
    let rosa = Browser::of(&app, RESPONDER);
    let path = format!("/staff/stories/{}", told.reference);
    assert!(!rosa.get(&path).is(200).has("The author said whether"));
    assert!(page(&app, &told).has("Did this answer what you asked?"));

    let said = app.send(say(&told, &response, "partly")).is(200);

    assert!(said.has("You said: it did in part.") && said.has("We have what you said"));
    assert!(rosa.get(&path).is(200).has("0 yes, 1 in part, 0 no."));
    assert_eq!(app.get(&format!("/stories/{}", told.reference)).is(200).text, public, "nobody else reads it");
    for path in ["/api/v1/stories/{ref}", "/api/v1/services/RW3MR/thread"] {
        assert!(!app.get(&path.replace("{ref}", &told.reference)).is(200).has("partly"));
    }
}

#[test]
fn a_responder_finds_what_was_not_answered_until_the_service_says_more() {
    let app = TestApp::new();
    let (told, response) = answered(&app, "inbox");
    let found = || Browser::of(&app, RESPONDER).get("/staff?show=not_answered").is(200).has(&told.reference);
    for (opinion, wanted) in [("yes", false), ("partly", true), ("no", true)] {
        app.send(say(&told, &response, opinion)).is(200);
        assert_eq!(found(), wanted, "{opinion}");
    }
    assert!(!Browser::of(&app, STRANGER).get("/staff?show=not_answered").is(200).has(&told.reference));

    app.respond(&told.reference, "more", "The chairs are here.").is(201);
    app.drain();

    assert!(!found());
}

#[test]
fn the_same_word_twice_is_one_and_another_takes_its_place() {
    let app = TestApp::new();
    let (told, response) = answered(&app, "again");
    app.send(say(&told, &response, "yes")).is(200);
    let first = app.db.rows("select said_at from opinions");
    app.wait(60);

    app.send(say(&told, &response, "yes")).is(200);
    assert_eq!(app.db.rows("select said_at from opinions"), first);
    app.send(say(&told, &response, "no")).is(200);

    assert_eq!(kept(&app), [format!("{response} no")]);
    assert_ne!(app.db.rows("select said_at from opinions"), first);
    assert!(page(&app, &told).has("You said: no, it did not."));
}

#[test]
fn a_word_is_taken_only_with_the_key_of_the_story_that_was_answered() {
    let app = TestApp::new();
    let (told, response) = answered(&app, "own");
    let (other, elsewhere) = answered(&app, "other");

    app.send(say(&Told { key: other.key.clone(), ..told.clone() }, &response, "yes")).is(422);
    app.send(say(&told, &elsewhere, "yes")).is(409);
    for nothing in ["", "x", "' or 1=1 --", CANARY] {
        app.send(say(&told, nothing, "yes")).is(409);
    }
    for nonsense in ["", "maybe", "<script>"] {
        app.send(say(&told, &response, nonsense)).is(400);
    }

    assert_eq!(kept(&app), [""; 0]);
}

#[test]
fn what_an_author_says_goes_with_the_story_and_cannot_be_said_after() {
    let app = TestApp::new();
    let (told, response) = answered(&app, "gone");
    let waiting = app.tell(&story(), "waiting");
    app.send(say(&told, &response, "yes")).is(200);
    app.send(say(&waiting, &response, "yes")).is(409);

    app.withdraw(&told).is(200);
    assert_eq!(kept(&app), [""; 0]);

    app.send(say(&told, &response, "yes")).is(409);
    assert_eq!(kept(&app), [""; 0]);
}

#[test]
fn staff_of_another_service_read_nothing_of_it() {
    let app = TestApp::new();
    let (told, response) = answered(&app, "stranger");
    app.send(say(&told, &response, "yes")).is(200);

    Browser::of(&app, STRANGER).get(&format!("/staff/stories/{}", told.reference)).is(404);
}

#[test]
fn a_word_holds_whichever_call_fails() {
    at_every_call(
        |app| {
            let (told, response) = answered(app, "fails");
            say(&told, &response, "yes")
        },
        |app| assert_eq!(app.db.rows("select opinion from opinions"), ["yes"]),
    );
}
