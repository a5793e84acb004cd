//! Responses that a moderator reads first, and responses that are corrected: nobody outside sees what is not cleared, and
//! nothing public changes without a trace.

use serde_json::{Value, json};

use crate::app::{
    ADMINISTRATOR, Answer, Ask, MODERATOR, OTHER_MODERATOR, RESPONDER, STRANGER, SUBSCRIBER, TestApp, Told, respond,
    story, thank, together,
};
use crate::once::at_every_call;
use crate::pages::Browser;

/// Words that stand in a response that waits.
const WORDS: &str = "We mend the lift.";
const HALF_AN_HOUR: i64 = 30 * 60;

/// A public story and a response to it that claims a change, and waits.
fn waiting(app: &TestApp, key: &str) -> (Told, String) {
    let told = app.published(&story(), key);
    let sent = app.send(respond(&told.reference, key, WORDS)).is(201);
    assert_eq!(
        (sent.text_at("/status"), sent.at("/seq"), sent.at("/hash")),
        ("waiting".into(), json!(null), json!(null))
    );
    (told, sent.text_at("/id"))
}

/// A public story with a response that was published at once.
fn published(app: &TestApp, key: &str, words: &str) -> (Told, String) {
    let told = app.published(&story(), key);
    let sent = app.send(thank(&told.reference, key, words)).is(201);
    assert_eq!((sent.text_at("/status"), sent.at("/seq")), ("published".into(), json!(2)));
    (told, sent.text_at("/id"))
}

fn put(reference: &str, id: &str, by: &str, version: i64, body: &str) -> Ask {
    let words = json!({"version": version, "body": body, "signature": "Rosa, matron"});
    Ask::new("PUT", &format!("/api/v1/stories/{reference}/responses/{id}")).by(by).json(&words)
}

/// The same for a response that plans a change.
fn put_claim(reference: &str, id: &str, version: i64, body: &str, what: &str) -> Ask {
    let change = json!({"state": "planned", "what": what, "where": "Waiting room", "due": "2027-01-31"});
    let words = json!({"version": version, "body": body, "signature": "Rosa, matron", "change": change});
    Ask::new("PUT", &format!("/api/v1/stories/{reference}/responses/{id}")).by(RESPONDER).json(&words)
}

fn look(app: &TestApp, reference: &str, id: &str) -> Answer {
    app.send(Ask::get(&format!("/api/v1/stories/{reference}/responses/{id}")).by(RESPONDER)).is(200)
}

/// Everything that anybody outside can read, as one text: what waits must not be seen in it, nor counted.
fn outside(app: &TestApp, reference: &str) -> String {
    let paths = [
        format!("/stories/{reference}"),
        format!("/api/v1/stories/{reference}"),
        "/api/v1/stories?q=wrist&facets=1".into(),
        "/api/v1/stories?q=lift".into(),
        "/api/v1/stories.csv".into(),
        "/api/v1/stories.ndjson".into(),
        "/stories.atom".into(),
        "/api/v1/changes".into(),
        "/api/v1/services/RW3MR".into(),
        "/api/v1/services/RW3MR/thread".into(),
        "/api/v1/services/RW3MR/thread/head".into(),
        "/services/RW3MR".into(),
        "/services/RW3MR/thread".into(),
        "/api/v1/register".into(),
        "/sitemap.xml".into(),
        "/".into(),
    ];
    paths.iter().map(|path| app.get(path).is(200).text).collect::<Vec<_>>().join("\n")
}

/// The same without what is another each time.
fn same_outside(app: &TestApp, reference: &str) -> String {
    let text = outside(app, reference);
    let is_number = |word: &&str| word.len() >= 12 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !is_number(word)).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_claims_a_change_is_nowhere_until_a_moderator_clears_it() {
    let app = TestApp::new();
    let told = app.published(&story(), "walk");
    let before = same_outside(&app, &told.reference);
    let id = app.send(respond(&told.reference, "walk", WORDS)).is(201).text_at("/id");
    app.drain();
    app.recover();

    assert_eq!(same_outside(&app, &told.reference), before, "to the outside nothing has happened");
    assert_eq!(app.db.rows("select count(*) from responses"), ["0"]);
    assert_eq!(app.threads.events("RW3MR").len(), 1);
    let own = look(&app, &told.reference, &id);
    assert_eq!((own.text_at("/status"), own.text_at("/body")), ("waiting".into(), WORDS.into()));
    for (by, status) in [(SUBSCRIBER, 200), (ADMINISTRATOR, 200), (STRANGER, 404), (MODERATOR, 403)] {
        app.send(Ask::get(&format!("/api/v1/stories/{}/responses/{id}", told.reference)).by(by)).is(status);
    }
    assert!(!Browser::of(&app, STRANGER).get("/staff?show=all").is(200).has("A moderator reads a response"));
    let mona = Browser::of(&app, MODERATOR);
    assert!(mona.get("/desk").is(200).has("Replies and responses that wait: 1"));
    let desk = mona.get("/desk/replies").is(200);
    assert!(desk.has(WORDS) && desk.has("More chairs") && desk.has("Signed: Rosa, matron"));
    let listed = app.send(Ask::get("/api/v1/desk/responses").by(MODERATOR)).is(200);
    assert_eq!((listed.text_at("/items/0/id"), listed.at("/items/0/version")), (id.clone(), json!(1)));

    app.wait(3 * 24 * 3_600);
    let mona = Browser::of(&app, MODERATOR);
    let (post, key) = ("/desk/replies", [("response", id.as_str()), ("version", "1"), ("action", "approve")]);
    mona.post(post, &key).leads_to("/desk/replies?done=cleared");
    mona.post(post, &key).leads_to("/desk/replies?done=cleared");
    app.drain();

    let shown = app.get(&format!("/api/v1/stories/{}", told.reference)).is(200);
    assert_eq!(
        (shown.text_at("/progress"), shown.text_at("/responses/0/body")),
        ("change_planned".into(), WORDS.into())
    );
    assert_eq!(shown.text_at("/responses/0/at"), "2026-11-26T09:08:00Z", "given when it was cleared");
    assert_eq!(app.threads.events("RW3MR").len(), 2);
    assert!(mona.get("/desk/replies").is(200).has("No reply and no response waits."));
    assert_eq!(app.db.rows("select act from response_acts order by version"), ["sent", "approved"]);
}

#[test]
fn what_screening_holds_waits_and_what_is_harmless_does_not() {
    let app = TestApp::new();
    let (told, _) = published(&app, "harmless", "Thank you for telling us. We are sorry.");
    let sent = app.send(thank(&told.reference, "held", "Ring our sister on 07700 900123.")).is(201);

    assert_eq!(sent.text_at("/status"), "waiting");
    assert!(!outside(&app, &told.reference).contains("900123"));
    assert!(Browser::of(&app, MODERATOR).get("/desk/replies").is(200).has("phone"));
    let signed = json!({"service": "RW3MR", "body": "Thank you.", "signature": "Rosa, rosa@example.org"});
    let ask = Ask::post(&format!("/api/v1/stories/{}/responses", told.reference)).by(RESPONDER).once("sign");
    assert_eq!(app.send(ask.json(&signed)).is(201).text_at("/status"), "waiting", "the signature is public too");
}

#[test]
fn one_that_is_at_risk_comes_first_among_replies_and_responses() {
    let app = TestApp::new();
    let (told, _) = waiting(&app, "first");
    app.wait(60);
    app.send(thank(&told.reference, "risk", "If you want to kill yourself tonight, ring us.")).is(201);

    let desk = Browser::of(&app, MODERATOR).get("/desk/replies").is(200);
    let (urgent, other) = (desk.text.find("kill yourself").unwrap(), desk.text.find(WORDS).unwrap());
    assert!(urgent < other && desk.has("Content note"));
    assert!(Browser::of(&app, MODERATOR).get("/desk").is(200).has("Urgent"));
}

#[test]
fn a_response_that_is_sent_back_is_corrected_and_sent_again_with_every_word_kept() {
    let app = TestApp::new();
    let (told, id) = waiting(&app, "back");
    let mona = Browser::of(&app, MODERATOR);
    let decide = |version: &str, action: &str, reason: &str| {
        mona.post("/desk/replies", &[("response", &id), ("version", version), ("action", action), ("reason", reason)])
    };
    assert!(decide("1", "return", " ").is(422).has("Write why, for the responder"));
    decide("1", "return", "Say which lift.").leads_to("/desk/replies?done=return");
    decide("1", "return", "Say which lift.").leads_to("/desk/replies?done=return");
    assert!(decide("1", "return", "Another reason.").is(409).has("Sam mona"));
    app.recover();

    let rosa = Browser::of(&app, RESPONDER);
    assert!(rosa.get("/staff?show=sent_back").is(200).has("A response was sent back"));
    assert!(!Browser::of(&app, STRANGER).get("/staff?show=sent_back").is(200).has(&told.reference));
    let page = rosa.get(&format!("/staff/stories/{}", told.reference)).is(200);
    assert!(page.has("A moderator sent this response back.") && page.has("Say which lift."));
    let path = format!("/staff/stories/{}/responses/{id}", told.reference);
    let editor = rosa.get(&path).is(200);
    assert!(editor.has(WORDS) && editor.has("More chairs") && editor.has("Say which lift."));
    let (version, key) = (editor.value_of("version"), editor.value_of("idempotency_key"));
    let form = |body, what| {
        [
            ("version", version.as_str()),
            ("idempotency_key", key.as_str()),
            ("change", "planned"),
            ("body", body),
            ("signature", "Rosa"),
            ("what", what),
            ("where", ""),
            ("owner", ""),
            ("due", ""),
        ]
    };
    let wrong = rosa.post(&path, &form("We mend the north lift.", " ")).is(422);
    assert!(wrong.has("We mend the north lift.") && wrong.has("Say what changes"));
    let sent = format!("/staff/stories/{}?sent=correction-waits", told.reference);
    let good = form("We mend the north lift.", "The lift");
    rosa.post(&path, &good).leads_to(&sent);
    rosa.post(&path, &good).leads_to(&sent);
    assert!(rosa.get(&sent).is(200).has("We have your correction."));

    assert!(decide("2", "approve", "").is(409).has("Sam rosa"), "a moderator who read the old words is told");
    decide("3", "approve", "").leads_to("/desk/replies?done=cleared");
    app.drain();
    let shown = app.get(&format!("/api/v1/stories/{}", told.reference)).is(200);
    assert_eq!(shown.text_at("/responses/0/body"), "We mend the north lift.");
    assert_eq!(shown.text_at("/changes/0/what"), "The lift");
    assert_eq!(shown.at("/responses/0/corrected_at"), json!(null), "nobody has seen other words");
    assert_eq!(
        app.db.rows("select act from response_acts order by version"),
        ["sent", "returned", "corrected", "approved"]
    );
}

#[test]
fn public_words_are_corrected_for_thirty_minutes_and_the_page_and_the_thread_say_so() {
    let app = TestApp::new();
    let (told, id) = published(&app, "right", "Thank yuo.");
    app.get(&format!("/stories/{}", told.reference)).is(200);
    app.wait(HALF_AN_HOUR - 60);
    let rosa = Browser::of(&app, RESPONDER);
    let page = rosa.get(&format!("/staff/stories/{}", told.reference)).is(200);
    assert!(page.has("You can correct it until Monday 23 November 2026, 09:30."));

    let done = app.send(put(&told.reference, &id, RESPONDER, 1, "Thank you.").once("c")).is(200);
    assert_eq!(
        (done.text_at("/status"), done.at("/seq"), done.at("/version")),
        ("published".into(), json!(2), json!(2))
    );
    let again = app.send(put(&told.reference, &id, RESPONDER, 1, "Thank you.").once("c")).is(200);
    assert_eq!(again.text, done.text);
    app.send(put(&told.reference, &id, RESPONDER, 1, "Something else.").once("c")).is(422);
    app.drain();

    let shown = app.get(&format!("/api/v1/stories/{}", told.reference)).is(200);
    assert_eq!(shown.text_at("/responses/0/body"), "Thank you.");
    assert_eq!(shown.text_at("/responses/0/corrected_at"), "2026-11-23T09:29:00Z");
    let page = app.get(&format!("/stories/{}", told.reference)).is(200);
    assert!(page.has("corrected <time") && !page.has("yuo"));
    let thread = app.get("/api/v1/services/RW3MR/thread").is(200);
    assert_eq!((thread.text_at("/events/2/kind"), thread.at("/size")), ("corrected".into(), json!(3)));
    assert!(thread.text_at("/events/2/body/content").contains("Thank you."));
    assert_eq!((thread.at("/events/1/body/content"), thread.at("/events/1/body/salt")), (json!(null), json!(null)));
    assert!(app.threads.events("RW3MR")[1].event.salt.is_none(), "nor can the object test a guess");
    assert!(app.get("/services/RW3MR/thread").is(200).has("Service corrected its answer"));
    assert!(app.db.holding("yuo").is_empty());

    let second = app.send(put(&told.reference, &id, RESPONDER, 2, "Thank you so much.")).is(200);
    assert_eq!(second.at("/version"), json!(3));
    app.drain();
    let thread = app.get("/api/v1/services/RW3MR/thread").is(200);
    assert_eq!((thread.at("/events/2/body/salt"), thread.at("/size")), (json!(null), json!(4)));
    app.wait(60);
    let late = app.send(put(&told.reference, &id, RESPONDER, 3, "Too late.")).is(409);
    assert!(late.has("The 30 minutes"));
    assert!(!outside(&app, &told.reference).contains("Too late"));
    assert_eq!(app.db.rows("select count(*) from response_acts"), ["3"]);
}

#[test]
fn a_correction_that_must_be_read_waits_and_the_public_reads_the_words_from_before() {
    let app = TestApp::new();
    let (told, id) = published(&app, "held", "Thank you.");
    let held = app.send(put(&told.reference, &id, RESPONDER, 1, "Ring 07700 900123.")).is(200);
    assert_eq!((held.text_at("/status"), held.at("/seq")), ("waiting".into(), json!(2)));
    app.recover();
    assert!(!outside(&app, &told.reference).contains("900123"));
    let desk = Browser::of(&app, MODERATOR).get("/desk/replies").is(200);
    assert!(desk.has("Correction of a public response") && desk.has("The words that are public now"));

    app.wait(2 * HALF_AN_HOUR);
    let own = Browser::of(&app, RESPONDER).get(&format!("/staff/stories/{}", told.reference)).is(200);
    assert!(own.has("This response is public as it was."));
    app.send(put(&told.reference, &id, RESPONDER, 2, "Ring the ward.")).is(200);
    app.clear(OTHER_MODERATOR, &id, "approve", "").is(200);
    app.clear(OTHER_MODERATOR, &id, "approve", "").is(409);
    app.drain();
    let shown = app.get(&format!("/api/v1/stories/{}", told.reference)).is(200);
    assert_eq!(shown.text_at("/responses/0/body"), "Ring the ward.");
    assert_eq!(shown.at("/responses").as_array().unwrap().len(), 1);
    assert_eq!(app.threads.events("RW3MR").len(), 3);
}

#[test]
fn a_correction_never_adds_takes_away_or_turns_a_change() {
    let app = TestApp::new();
    let (told, id) = published(&app, "plain", "Thank you.");
    let added = app.send(put_claim(&told.reference, &id, 1, "Thank you.", "Chairs")).is(422);
    assert_eq!(added.text_at("/errors/0/pointer"), "/change/state");
    let claim = app.respond(&told.reference, "claim", WORDS).text_at("/id");
    app.drain();
    app.send(put(&told.reference, &claim, RESPONDER, 2, "No change.")).is(422);

    let right = app.send(put_claim(&told.reference, &claim, 2, WORDS, "More chairs, and softer")).is(200);
    assert_eq!(right.text_at("/status"), "waiting", "what is claimed is read again");
    let shown = app.get(&format!("/api/v1/stories/{}", told.reference)).is(200);
    assert_eq!(
        (shown.text_at("/changes/0/what"), shown.text_at("/progress")),
        ("More chairs".into(), "change_planned".into())
    );
}

#[test]
fn only_who_wrote_it_or_an_administrator_corrects_a_response() {
    let app = TestApp::new();
    let (told, id) = published(&app, "whose", "Thank you.");
    for (by, status) in [(SUBSCRIBER, 403), (STRANGER, 404), (MODERATOR, 403)] {
        app.send(put(&told.reference, &id, by, 1, "Mine.")).is(status);
    }
    let other = app.published(&story(), "other");
    app.send(put(&other.reference, &id, RESPONDER, 1, "Mine.")).is(404);
    app.send(put(&told.reference, "0", RESPONDER, 1, "Mine.")).is(404);
    app.send(put(&told.reference, &id, RESPONDER, 7, "Mine.")).is(409);
    app.send(put(&told.reference, &id, ADMINISTRATOR, 1, "Thank you all.")).is(200);
}

#[test]
fn two_at_once_act_once_and_the_other_is_told_who_was_faster() {
    let app = TestApp::new();
    let (told, id) = waiting(&app, "race");
    let decide = |by: &str, action: &str, reason: &str| {
        let decision = json!({"version": 1, "action": action, "reason": reason});
        Ask::post(&format!("/api/v1/desk/responses/{id}/decisions")).by(by).json(&decision)
    };
    let asks = [
        decide(MODERATOR, "approve", ""),
        decide(OTHER_MODERATOR, "return", "No."),
        put_claim(&told.reference, &id, 1, "Other words.", "Chairs"),
        decide(MODERATOR, "approve", ""),
    ];
    let answers: Vec<Answer> = together(asks.into_iter().map(|ask| Box::pin(app.ask(ask)) as _));

    let won = answers.iter().filter(|answer| answer.status == 200).count();
    assert!((1..=2).contains(&won), "{:?}", answers.iter().map(|answer| answer.status).collect::<Vec<_>>());
    assert!(answers.iter().all(|answer| matches!(answer.status, 200 | 409)));
    assert_eq!(app.db.rows("select count(*) from response_acts"), ["2"]);
    app.drain();
}

#[test]
fn a_story_that_goes_takes_the_words_that_wait_along() {
    for down in [false, true] {
        let app = TestApp::new();
        let (told, id) = waiting(&app, "gone");
        let back = app.send(respond(&told.reference, "back", "A second lift.")).is(201).text_at("/id");
        app.clear(MODERATOR, &back, "return", "Which lift was it?").is(200);
        if down {
            app.decide(MODERATOR, &told.reference, json!({"action": "take_down", "reason": "A court asked."})).is(200);
        } else {
            app.withdraw(&told).is(200);
        }
        assert_eq!(app.db.holding("lift").is_empty(), !down, "{:?}", app.db.holding("lift"));
        app.clear(MODERATOR, &id, "approve", "").is(if down { 409 } else { 404 });
        app.send(put_claim(&told.reference, &id, 1, "Again.", "Chairs")).is(404);
        app.recover();
        assert_eq!(app.db.rows("select count(*) from thread_events where kind = 'response'"), ["0"]);
        assert!(Browser::of(&app, MODERATOR).get("/desk/replies").is(200).has("No reply and no response waits."));
    }
}

#[test]
fn a_job_that_comes_for_what_is_not_cleared_places_nothing() {
    let app = TestApp::new();
    let (told, id) = waiting(&app, "early");
    let job = caretold::domain::job::Job::Respond {
        story: caretold::domain::ids::Reference::parse(&told.reference).unwrap(),
        response: id.clone(),
    };
    app.work(&[job.clone(), job.clone()]);
    assert_eq!(app.threads.events("RW3MR").len(), 1);
    app.clear(MODERATOR, &id, "return", "No.").is(200);
    app.work(std::slice::from_ref(&job));
    assert_eq!(app.threads.events("RW3MR").len(), 1);
    app.send(put_claim(&told.reference, &id, 2, WORDS, "Chairs")).is(200);
    app.clear(MODERATOR, &id, "approve", "").is(200);
    app.work(&[job.clone(), job]);
    assert_eq!(app.threads.events("RW3MR").len(), 2);
}

#[test]
fn a_restricted_story_keeps_its_waiting_responses_for_when_it_comes_back() {
    let app = TestApp::new();
    let (told, id) = waiting(&app, "restricted");
    let restrict: Value = json!({"action": "restrict", "reason": "A court asked for time.", "code": "legal"});
    app.decide(MODERATOR, &told.reference, restrict).is(200);
    app.drain();
    app.clear(MODERATOR, &id, "approve", "").is(409);
    assert!(Browser::of(&app, MODERATOR).get("/desk/replies").is(200).has("No reply and no response waits."));
    app.decide(OTHER_MODERATOR, &told.reference, json!({"action": "lift"})).is(200);
    app.drain();
    app.clear(MODERATOR, &id, "approve", "").is(200);
}

#[test]
fn a_response_is_cleared_once_whichever_call_fails() {
    at_every_call(
        |app| {
            let (_, id) = waiting(app, "fails");
            let decision = json!({"version": 1, "action": "approve"});
            Ask::post(&format!("/api/v1/desk/responses/{id}/decisions")).by(MODERATOR).json(&decision)
        },
        |app| {
            assert_eq!(app.db.rows("select seq from responses"), ["2"]);
            assert_eq!(app.db.rows("select count(*) from waiting_responses"), ["0"]);
            assert_eq!(app.threads.events("RW3MR").len(), 2);
        },
    );
}

#[test]
fn a_response_waits_once_whichever_call_fails() {
    at_every_call(
        |app| respond(&app.published(&story(), "s").reference, "fails", WORDS),
        |app| {
            assert_eq!(app.db.rows("select state from waiting_responses"), ["waiting"]);
            assert_eq!(app.db.rows("select count(*) from responses"), ["0"]);
            assert_eq!(app.threads.events("RW3MR").len(), 1);
        },
    );
}

#[test]
fn a_response_is_corrected_once_whichever_call_fails() {
    at_every_call(
        |app| {
            let (told, id) = published(app, "fails", "Thank yuo.");
            put(&told.reference, &id, RESPONDER, 1, "Thank you.").once("k")
        },
        |app| {
            assert_eq!(app.db.rows("select body from responses"), ["Thank you."]);
            let kinds: Vec<&str> = app.threads.events("RW3MR").iter().map(|placed| placed.event.kind.name()).collect();
            assert_eq!(kinds, ["published", "response", "corrected"]);
        },
    );
}
