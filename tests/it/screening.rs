//! What screening says of a story, from the queue to the desk, and what people say of screening.

use serde_json::{Value, json};

use crate::app::{Ask, CANARY, Fails, MODERATOR, TestApp, run, story, together};

/// Twenty words that no other story here has.
const TWICE: &str = "The porter pushed my bed along three corridors and sang an old sailing song until the pain \
                     in my shoulder was nearly forgotten.";

fn with(changes: &[(&str, Value)]) -> Value {
    let mut story = story();
    for (name, value) in changes {
        story[*name] = value.clone();
    }
    story
}

/// The private view of a story that was told and screened.
fn private(app: &TestApp, reference: &str) -> Value {
    app.send(Ask::get(&format!("/api/v1/desk/stories/{reference}")).by(MODERATOR)).is(200).at("")
}

fn found(private: &Value, field: &str) -> Vec<String> {
    let all = private["findings"].as_array().unwrap().iter();
    let of = all.filter(|finding| finding["field"] == field);
    of.map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_part_is_screened_with_what_is_known_beside_it() {
    let app = TestApp::new();
    let told = app.tell(
        &with(&[
            ("title", json!("Ring 07700 900123")),
            ("good", json!(["write to a.b@example.org"])),
            ("service_text", json!("the one at www.example.org")),
            ("services", json!([])),
            ("email", json!(format!("wilhelmina.{CANARY}@example.org"))),
            ("body", json!("They left my mother in a wet bed for nine hours. Wilhelmina asked for help all day.")),
        ]),
        "parts",
    );
    app.drain();

    let seen = private(&app, &told.reference);
    assert_eq!(found(&seen, "title"), ["phone"]);
    assert_eq!(found(&seen, "good"), ["email"]);
    assert_eq!(found(&seen, "service_text"), ["link"]);
    assert!(found(&seen, "body").contains(&"author-name".to_owned()), "{seen}");
    let whole = &seen["screening"];
    assert!(whole["criticality"].as_u64().unwrap() >= 3 && whole["language"] == "en", "{whole}");
    assert_eq!((&whole["sentence"]["field"], &whole["sentence"]["start"]), (&json!("body"), &json!(0)));
    let change = whole["change"].as_u64().unwrap();
    assert!(seen["findings"].as_array().unwrap().iter().any(|finding| finding["n"] == change));
    assert_eq!(whole["rules"], seen["findings"][0]["rules"]);
    assert_eq!(seen["criticality"], Value::Null, "a suggestion is no decision");
}

#[test]
fn a_screen_name_that_may_be_somebodys_waits_for_a_person() {
    let app = TestApp::new();
    let told = app.tell(&with(&[("screen_name", json!("Priya"))]), "name");
    app.drain();

    let seen = private(&app, &told.reference);
    for finding in seen["findings"].as_array().unwrap().iter().filter(|one| one["field"] == "screen_name") {
        assert_eq!(finding["severity"], "hold");
    }
    assert_eq!(app.status(&told.reference), "waiting");
}

#[test]
fn one_urgent_finding_makes_a_story_urgent() {
    let app = TestApp::new();
    let calm = app.tell(&with(&[("body", json!("The tea was warm."))]), "calm");
    let risk = app.tell(&with(&[("improve", json!(["I want to kill myself tonight"]))]), "risk");
    app.drain();

    assert!(!private(&app, &calm.reference)["urgent"].as_bool().unwrap());
    assert!(private(&app, &risk.reference)["urgent"].as_bool().unwrap());
    let next = app.send(Ask::post("/api/v1/desk/claims").by(MODERATOR)).is(200);
    assert_eq!(next.text_at("/ref"), risk.reference);
}

#[test]
fn a_story_told_again_is_noted_and_nothing_is_done_by_itself() {
    let app = TestApp::new();
    let first = app.tell(&with(&[("body", json!(TWICE))]), "first");
    app.drain();
    let changed = TWICE.replace("three corridors", "four corridors") + " Thank you.";
    let second = app.tell(&with(&[("body", json!(changed)), ("title", json!("Told again"))]), "second");
    let other = app.tell(&story(), "other");
    app.drain();

    let seen = private(&app, &second.reference);
    let duplicate = seen["findings"].as_array().unwrap().iter().find(|one| one["rule"] == "duplicate").unwrap();
    assert_eq!((&duplicate["other"], &duplicate["severity"]), (&json!(first.reference), &json!("warn")));
    assert_eq!((&duplicate["start"], &duplicate["end"]), (&json!(0), &json!(changed.chars().count())));
    for told in [&first, &other] {
        assert!(!found(&private(&app, &told.reference), "body").contains(&"duplicate".to_owned()));
    }
    assert_eq!(app.status(&second.reference), "waiting");
    assert!(
        !app.send(Ask::get(&format!("/api/v1/mine/{}", second.reference)).key(&second.key)).is(200).has("duplicate")
    );
}

#[test]
fn the_same_text_a_hundred_times_is_bounded_work() {
    let app = TestApp::new();
    for n in 0..40 {
        app.tell(&with(&[("body", json!(TWICE)), ("title", json!(format!("Number {n}")))]), &format!("n{n}"));
    }
    app.drain();

    let most = "select max(n) from (select count(*) n from findings where rule = 'duplicate' group by story)";
    assert_eq!(app.db.rows(most), ["3"]);
}

#[test]
fn few_words_repeat_nobody() {
    let app = TestApp::new();
    for key in ["a", "b"] {
        app.tell(&with(&[("body", json!("Thank you all so much."))]), key);
    }
    app.drain();

    assert_eq!(app.db.rows("select count(*) from findings where rule = 'duplicate'"), ["0"]);
    assert_eq!(app.db.rows("select count(*) from fingerprints"), ["0"]);
}

#[test]
fn withdrawal_takes_the_fingerprint_and_all_that_was_said_of_the_words() {
    let app = TestApp::new();
    let told = app.tell(&with(&[("body", json!(TWICE))]), "gone");
    app.drain();
    assert_eq!(app.db.rows("select count(*) from fingerprint_keys"), ["10"]);
    app.withdraw(&told).is(200);

    for table in ["fingerprints", "fingerprint_keys", "screenings"] {
        assert_eq!(app.db.rows(&format!("select count(*) from {table}")), ["0"], "{table}");
    }
    let again = app.tell(&with(&[("body", json!(TWICE))]), "again");
    app.drain();
    assert!(!found(&private(&app, &again.reference), "body").contains(&"duplicate".to_owned()));
}

#[test]
fn messages_that_come_twice_or_late_leave_one_screening() {
    let app = TestApp::new();
    app.tell(&with(&[("body", json!(TWICE))]), "once");
    let jobs = app.hands.take_jobs();
    let all: Vec<_> = jobs.iter().chain(&jobs).cloned().collect();
    together(all.iter().map(|job| Box::pin(caretold::flows::work::run(&app.platform, job)) as _));
    app.recover();
    let counts = app.db.rows("select rule || found from rule_counts order by rule");
    app.work(&jobs);

    assert_eq!(app.db.rows("select count(*) from screenings"), ["1"]);
    assert_eq!(app.db.rows("select rule || found from rule_counts order by rule"), counts);
    let sums = "select rule || count(*) from findings group by rule order by rule";
    assert_eq!(app.db.rows(sums), counts);
}

#[test]
fn a_screening_is_whole_or_not_there_whichever_call_fails() {
    for fails in [Fails::Before, Fails::After] {
        for call in 0..20 {
            let app = TestApp::new();
            app.tell(&with(&[("body", json!(TWICE))]), "first");
            app.drain();
            let told = app.tell(&with(&[("body", json!(TWICE)), ("title", json!("Again"))]), "second");
            let jobs = app.hands.take_jobs();
            app.db.fail(call, fails);
            app.work(&jobs);
            let failed = app.db.heal();
            app.recover();

            assert_eq!(app.status(&told.reference), "waiting", "{fails:?} {call}");
            let own = |sql: &str| app.db.rows_of(sql, &[&told.reference]);
            assert_eq!(own("select count(*) from screenings where story = ?1"), ["1"]);
            assert_eq!(own("select count(*) from findings where story = ?1 and rule = 'duplicate'"), ["1"]);
            let sums = "select rule || count(*) from findings group by rule order by rule";
            assert_eq!(app.db.rows("select rule || found from rule_counts order by rule"), app.db.rows(sums));
            if !failed {
                break;
            }
        }
    }
}

#[test]
fn a_screening_that_was_given_up_says_nothing_of_the_whole() {
    let app = TestApp::new();
    let told = app.tell(&story(), "given-up");
    let jobs = app.hands.take_jobs();
    let screen = jobs.iter().find(|job| job.is_screening()).unwrap();
    run(caretold::flows::work::give_up(&app.platform, screen)).unwrap();

    let seen = private(&app, &told.reference);
    assert_eq!((&seen["screening"], &seen["urgent"]), (&Value::Null, &json!(true)));
}

#[test]
fn tags_are_screened_when_they_are_set() {
    let app = TestApp::new();
    let told = app.tell(&story(), "tags");
    app.drain();
    let tag = |tag: &str| json!({"action": "hold", "tags": ["waiting", tag]});

    let refused = app.decide(MODERATOR, &told.reference, tag("ann@example.org")).is(422);
    assert_eq!(refused.text_at("/errors/0/pointer"), "/tags");
    app.decide(MODERATOR, &told.reference, tag("Nurse Beverley Okafor")).is(200);
    assert_eq!(found(&private(&app, &told.reference), "tags"), ["person-name"]);
    app.decide(MODERATOR, &told.reference, json!({"action": "publish", "tags": ["waiting"]})).is(200);
    assert_eq!(found(&private(&app, &told.reference), "tags"), Vec::<String>::new());
}

#[test]
fn a_text_is_screened_with_what_a_program_knows_beside_it() {
    let app = TestApp::new();
    let ask = |body: Value| app.send(Ask::post("/api/v1/screen").json(&body));
    let rules = |body: Value| -> Vec<String> {
        let findings = ask(body).is(200).at("/findings");
        findings.as_array().unwrap().iter().map(|one| one["rule"].as_str().unwrap().to_owned()).collect()
    };

    let email = "wilhelmina.okonkwo@example.org";
    let name = |email: &str| json!({"text": "Wilhelmina", "context": {"field": "screen_name", "email": email}});
    assert_eq!(rules(name(email)), ["author-name"]);
    let ward = |services: Value| json!({"text": "I saw Doctor Fleming Ward.", "context": {"services": services}});
    assert_eq!(rules(ward(json!(["Doctor Fleming Ward"]))), Vec::<String>::new());
    for field in ["title", "body", "good/0", "screen_name", "service_text"] {
        assert_eq!(rules(json!({"text": "Ring 07700 900123", "context": field})), ["phone"], "{field}");
    }
    let answer = ask(json!({"text": "They left me in a wet bed all night. I want to die."})).is(200);
    let names: Vec<String> = answer.at("").as_object().unwrap().keys().cloned().collect();
    assert_eq!(names, ["findings", "help"], "how critical it seems is for staff");

    for (context, pointer) in [
        (json!("colour"), "/context/field"),
        (json!({"region": "fr"}), "/context/region"),
        (json!({"services": vec!["a"; 6]}), "/context/services"),
        (json!({"services": ["a".repeat(201)]}), "/context/services"),
        (json!({"email": "a".repeat(255)}), "/context/email"),
        (json!({"screen_name": "a".repeat(41)}), "/context/screen_name"),
    ] {
        let wrong = ask(json!({"text": "a", "context": context})).is(422);
        assert_eq!(wrong.text_at("/errors/0/pointer"), pointer);
    }
    ask(json!({"text": "a", "context": {"colour": "red"}})).is(400);
    ask(json!({"text": "a".repeat(120_001)})).is(413);
    let told: i64 = app.db.count("select count(*) from stories");
    assert_eq!(told, 0);
}

#[test]
fn the_author_reads_before_sending_what_was_noticed_by_field() {
    let app = TestApp::new();
    let fields = [
        ("step", "check"),
        ("title", "Ring 07700 900123"),
        ("body", "All was calm on that day, and I can only thank the people on the ward."),
        ("feelings", "safe"),
        ("services", "RW3MR"),
        ("author_role", "patient"),
        ("happened_month", "10"),
        ("happened_year", "2026"),
        ("consent", "publish"),
        ("good", "write to a.b@example.org"),
    ];
    let check = app.send(Ask::post("/tell").form(&fields)).is(200);
    assert!(check.has("Look at this first") && check.has("/tell#title") && check.has("/tell#good"));
    assert!(check.has("This looks like a phone number") && check.has("07700 900123"));
    assert!(!check.has("You do not have to be alone"));

    let mut risk = fields;
    risk[9] = ("good", "I want to kill myself tonight");
    assert!(app.send(Ask::post("/tell").form(&risk)).is(200).has("You do not have to be alone"));
}

#[test]
fn what_screening_does_not_see_is_public() {
    let app = TestApp::new();
    let page = app.get("/about/screening").is(200);
    assert!(page.has("What it does not see") && page.has("E-mail address") && page.has("<caption"));
    assert!(app.get("/about").is(200).has("/about/screening") && app.get("/tell").is(200).has("/about/screening"));
}
