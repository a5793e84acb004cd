//! What readers say of a published story: it comes to the desk, is counted once, and leaves nothing of the reader.

use serde_json::{Value, json};

use crate::app::{Answer, Ask, CANARY, MODERATOR, OTHER_MODERATOR, RESPONDER, TestApp, story, together};

const DAY: i64 = 24 * 3_600;

fn flag(reference: &str, key: &str, body: &Value) -> Ask {
    Ask::post(&format!("/api/v1/stories/{reference}/flags")).once(key).json(body)
}

fn similar(reference: &str, address: &str) -> Ask {
    Ask::post(&format!("/api/v1/stories/{reference}/similar")).header("cf-connecting-ip", address)
}

fn answer(app: &TestApp, by: &str, fields: &[(&str, &str)]) -> Answer {
    app.send(Ask::post("/desk/flags").by(by).form(fields))
}

fn ids(app: &TestApp) -> Vec<String> {
    app.db.rows("select id from flags where state = 'open' order by at, id")
}

#[test]
fn a_flag_comes_back_to_the_desk_and_the_readers_words_go_with_the_decision() {
    let app = TestApp::new();
    let told = app.published(&story(), "flagged");
    let form = app.get(&format!("/stories/{}/flag", told.reference)).is(200);
    let key = form.value_of("idempotency_key");
    let path = format!("/stories/{}/flags", told.reference);
    let words = format!("I know her, she lives next door, {CANARY} <b>");

    let empty = app.send(Ask::post(&path).form(&[("words", &words), ("idempotency_key", &key)])).is(422);
    assert!(empty.has("Choose what is wrong") && empty.has("she lives next door"));
    let sent = [("reason", "known"), ("words", &words), ("idempotency_key", &key)];
    assert!(app.send(Ask::post(&path).form(&sent)).is(200).has("Thank you"));
    app.send(Ask::post(&path).form(&sent)).is(200);

    let desk = app.send(Ask::get("/desk/flags").by(MODERATOR)).is(200);
    assert!(desk.has("she lives next door") && desk.has("&#60;b&#62;") && !desk.has("2 open flags"));
    assert_eq!(ids(&app).len(), 1, "the same form twice is one flag");
    let id = ids(&app).remove(0);
    answer(&app, MODERATOR, &[("flag", &id), ("outcome", "no_action")]).leads_to("/desk/flags?done=no_action");
    let late = answer(&app, OTHER_MODERATOR, &[("flag", &id), ("outcome", "no_action")]).is(409);
    assert!(late.has("Somebody has decided"));

    assert_eq!(app.db.holding("she lives next door"), Vec::<String>::new());
    app.get(&format!("/stories/{}", told.reference)).is(200);
}

#[test]
fn taking_down_needs_a_reason_closes_every_flag_and_stands_in_the_register() {
    let app = TestApp::new();
    let told = app.published(&story(), "down");
    for (key, reason) in [("1", "known"), ("2", "risk"), ("3", "me")] {
        app.send(flag(&told.reference, key, &json!({"reason": reason, "words": CANARY}))).is(201);
    }
    let desk = app.send(Ask::get("/desk/flags").by(MODERATOR)).is(200);
    assert!(desk.has("3 open flags") && desk.text.find("Urgent") < desk.text.find("Somebody could be known"));
    let (id, version) = (desk.value_of("flag"), desk.value_of("version"));
    let down = |code| {
        let fields = [("flag", id.as_str()), ("version", version.as_str()), ("outcome", "taken_down"), ("code", code)];
        answer(&app, MODERATOR, &fields)
    };

    assert!(down("").is(409).has("Choose a reason"));
    down("known").leads_to("/desk/flags?done=taken_down");
    down("known").is(409);

    app.get(&format!("/stories/{}", told.reference)).is(404);
    assert_eq!(app.db.rows("select distinct state || words from flags"), ["taken_down"]);
    app.drain();
    app.wait(DAY);
    assert_eq!(app.get("/api/v1/register").is(200).text_at("/entries/0/reason"), "known");
}

#[test]
fn what_a_reader_quoted_goes_when_the_author_takes_the_story_back() {
    let app = TestApp::new();
    let told = app.published(&story(), "back");
    app.send(flag(&told.reference, "1", &json!({"reason": "me", "words": "a broken wrist, you say"}))).is(201);
    app.send(similar(&told.reference, "203.0.113.9")).is(200);

    app.withdraw(&told).is(200);

    assert_eq!(app.db.holding("broken wrist"), Vec::<String>::new());
    assert_eq!(app.db.rows("select state from flags"), ["gone"]);
    assert!(app.send(Ask::get("/desk/flags").by(MODERATOR)).is(200).has("No flag waits"));
}

#[test]
fn words_that_nobody_decided_on_go_after_ninety_days_and_the_flag_stays() {
    let app = TestApp::new();
    let told = app.published(&story(), "old");
    app.send(flag(&told.reference, "1", &json!({"reason": "other", "words": "between us"}))).is(201);

    app.wait(90 * DAY - 3_600);
    app.recover();
    assert!(app.send(Ask::get("/desk/flags").by(MODERATOR)).is(200).has("between us"));
    app.wait(3_600);
    app.recover();

    assert_eq!(app.db.holding("between us"), Vec::<String>::new());
    assert_eq!(ids(&app).len(), 1);
}

#[test]
fn nobody_flags_or_counts_what_is_not_public() {
    let app = TestApp::new();
    let hidden = app.tell(&story(), "hidden").reference;
    app.drain();
    for reference in [hidden.as_str(), "222222222", "nonsense"] {
        app.send(flag(reference, "k", &json!({"reason": "me"}))).is(404);
        app.send(similar(reference, "203.0.113.9")).is(404);
        app.get(&format!("/stories/{reference}/flag")).is(404);
        app.send(Ask::post(&format!("/stories/{reference}/flags")).form(&[("reason", "me")])).is(404);
        app.send(Ask::post(&format!("/stories/{reference}/similar")).form(&[])).is(404);
    }
    assert_eq!(app.db.rows("select id from flags"), Vec::<String>::new());
    answer(&app, RESPONDER, &[("flag", "x"), ("outcome", "no_action")]).is(403);
}

#[test]
fn a_flag_without_a_key_is_one_flag_for_each_network_and_day_and_nobody_buries_the_desk() {
    let app = TestApp::new();
    let told = app.published(&story(), "many");
    let path = format!("/api/v1/stories/{}/flags", told.reference);
    let from = |address: &str| {
        app.send(Ask::post(&path).header("cf-connecting-ip", address).json(&json!({"reason": "advert"})))
    };
    for address in ["2001:db8::1", "2001:db8::2", "2001:db8::1"] {
        from(address).is(201);
    }
    assert_eq!(ids(&app).len(), 1);

    for n in 0..29 {
        from(&format!("203.0.113.{n}")).is(201);
    }
    assert_eq!(from("198.51.100.1").is(429).header("retry-after"), "3600");
    app.send(flag(&told.reference, "k", &json!({"reason": "why", "nothing": 1}))).is(400);
    app.send(flag(&told.reference, "k", &json!({"reason": "why"}))).is(422);
}

#[test]
fn a_reader_is_counted_once_a_day_and_forgotten() {
    let app = TestApp::new();
    let told = app.published(&story(), "too");
    let page = format!("/stories/{}", told.reference);
    assert!(!app.get(&page).is(200).has("readers say"));

    let counted = |address: &str| app.send(similar(&told.reference, address)).is(200).at("/similar");
    assert_eq!([counted("203.0.113.9"), counted("203.0.113.9"), counted("198.51.100.7")], [1, 1, 2].map(Value::from));
    assert!(app.get(&page).is(200).has("2 readers say"), "the kept copy is not shown again");
    assert_eq!(app.get(&format!("/api/v1{page}")).is(200).at("/similar"), json!(2));
    app.send(Ask::post(&format!("{page}/similar")).form(&[])).leads_to(&format!("{page}#too"));
    assert!(app.get(&page).is(200).has("3 readers say"));
    assert_eq!(app.db.holding("203.0.113"), Vec::<String>::new());

    app.wait(DAY);
    app.recover();
    assert_eq!(app.db.rows("select reader from similar_today"), Vec::<String>::new());
    assert_eq!(counted("203.0.113.9"), json!(4), "yesterday is forgotten");
}

#[test]
fn the_same_reader_at_once_is_one_and_a_flood_moves_the_number_slowly() {
    let app = TestApp::new();
    let told = app.published(&story(), "flood");
    let ask = async |_| app.ask(similar(&told.reference, "203.0.113.9")).await;
    let answers: Vec<Answer> = together((0..5).map(|n| Box::pin(ask(n)) as _));
    for answer in answers {
        answer.is(200);
    }
    assert_eq!(app.send(similar(&told.reference, "203.0.113.9")).at("/similar"), json!(1));

    let flood: Vec<u16> =
        (0..130).map(|n| app.send(similar(&told.reference, &format!("198.51.{n}.1"))).status).collect();
    assert!(flood.contains(&429));
    let count = app.send(similar(&told.reference, "203.0.113.9")).at("/similar").as_i64().unwrap();
    assert!((90..=100).contains(&count), "{count}");
}
