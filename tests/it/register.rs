//! The register: what is kept from the public is entered once, in one order, and gives nobody away.

use caretold::domain::register::{Entry, Placed, Tail, verify};
use caretold::domain::signing::verify_text;
use caretold::flows::work;
use serde_json::{Value, json};

use crate::app::{Ask, CANARY, MODERATOR, TestApp, Told, run, story, together};

const DAY: i64 = 24 * 3_600;

fn rejected(app: &TestApp, key: &str, code: &str) -> Told {
    let told = app.tell(&story(), key);
    app.drain();
    let reason = format!("We cannot publish it, dear {CANARY}");
    let decision = json!({"action": "reject", "reason": reason, "code": code, "note": CANARY});
    app.decide(MODERATOR, &told.reference, decision).is(200);
    told
}

/// Reads the whole register as a stranger would.
fn placed(app: &TestApp) -> Vec<Placed> {
    let mut entries = Vec::new();
    loop {
        let page = app.get(&format!("/api/v1/register?limit=2&after={}", entries.len())).is(200);
        let items: Vec<Value> = serde_json::from_value(page.at("/entries")).unwrap();
        if items.is_empty() {
            return entries;
        }
        for mut item in items {
            if item["setting"] == "" {
                item["setting"] = Value::Null;
            }
            entries.push(serde_json::from_value(item).unwrap());
        }
    }
}

fn of(app: &TestApp) -> Vec<Entry> {
    placed(app).into_iter().map(|placed| placed.entry).collect()
}

#[test]
fn what_is_withheld_held_and_taken_down_is_entered_with_its_reason_on_the_day_after() {
    let app = TestApp::new();
    let one = rejected(&app, "one", "known");
    let held = app.tell(&story(), "two");
    let public = app.published(&story(), "three");
    app.decide(MODERATOR, &held.reference, json!({"action": "hold"})).is(200);
    app.decide(MODERATOR, &public.reference, json!({"action": "take_down", "reason": "It says who you are"})).is(200);
    app.drain();

    assert_eq!(of(&app), [], "nobody learns the hour by watching");
    assert!(app.get("/register").is(200).has("Nothing stands here yet"));
    assert_eq!(app.get("/api/v1/register/head").is(200).at("/size"), json!(0));
    app.wait(DAY);

    let entries = of(&app);
    let said: Vec<(&str, &str)> = entries.iter().map(|entry| (entry.kind.name(), entry.reason.name())).collect();
    assert_eq!(said, [("withheld", "known"), ("held", "provider"), ("taken_down", "other")]);
    let page = app.get("/register").is(200);
    assert!(page.has("Somebody could be known by it") && page.has("23 November 2026"));
    let api = app.get("/api/v1/register").is(200);
    for secret in [&one.reference, &held.reference, &public.reference, CANARY, "RW3MR", "R0A", "09:00", MODERATOR] {
        assert!(!page.has(secret) && !api.has(secret), "{secret}");
    }
    assert_eq!((api.at("/months/0/withheld"), api.at("/months/0/decisions")), (json!(1), json!(3)));
}

#[test]
fn anybody_can_check_that_nothing_is_missing_and_who_signed_it() {
    let app = TestApp::new();
    for n in 0..5 {
        rejected(&app, &n.to_string(), "old");
    }
    app.drain();
    app.wait(DAY);

    let placed = placed(&app);
    let head = app.get("/api/v1/register/head").is(200);
    assert!(verify(&Tail::empty(), &placed));
    let tail = Tail::after(placed.last().unwrap());
    assert_eq!((head.at("/size"), head.text_at("/hash")), (json!(5), tail.hash.clone()));
    assert!(verify_text(&head.text_at("/key"), &tail.canonical(), &head.text_at("/signature")));
    assert_eq!(head.text_at("/key"), app.platform.config.public_key);
    let ids: std::collections::BTreeSet<_> = placed.iter().map(|placed| &placed.entry.id).collect();
    assert_eq!(ids.len(), 5);
}

#[test]
fn an_act_is_entered_once_however_often_and_however_many_at_once() {
    let app = TestApp::new();
    let promised = |n: i32| {
        rejected(&app, &n.to_string(), "old");
        app.hands.take_jobs()
    };
    let jobs: Vec<_> = (0..6).flat_map(promised).filter(|job| job.id().starts_with("register:")).collect();
    assert_eq!(jobs.len(), 6);

    together(jobs.iter().chain(&jobs).map(|job| {
        let platform = &app.platform;
        Box::pin(async move { work::run(platform, job).await }) as _
    }));
    app.recover();
    for job in &jobs {
        run(work::run(&app.platform, job)).unwrap();
    }
    app.wait(DAY);

    assert_eq!(placed(&app).len(), 6);
    assert!(verify(&Tail::empty(), &placed(&app)));
}

#[test]
fn what_was_promised_is_entered_although_the_database_was_away() {
    let app = TestApp::new();
    rejected(&app, "one", "legal");
    app.hands.take_jobs();
    app.recover();
    app.wait(DAY);

    assert_eq!(of(&app).len(), 1);
}

#[test]
fn an_entry_outlives_its_story_and_says_no_more_than_before() {
    let app = TestApp::new();
    let told = rejected(&app, "gone", "abuse");
    app.drain();
    app.withdraw(&told).is(200);
    app.wait(DAY);

    assert_eq!(of(&app)[0].reason.name(), "abuse");
    assert_eq!(of(&app).len(), 1, "what its author took back is not withheld by us");
}

#[test]
fn the_page_is_narrowed_by_kind_and_year_and_nonsense_is_no_error() {
    let app = TestApp::new();
    for n in 0..51 {
        rejected(&app, &n.to_string(), "old");
    }
    app.drain();
    app.wait(DAY);

    let first = app.get("/register?kind=withheld&year=2026").is(200);
    assert!(first.has("entry-51") && first.has("entry-2\"") && !first.has("entry-1\""));
    assert!(first.has("/register?kind=withheld&#38;year=2026&#38;before=2"));
    assert!(app.get("/register?kind=withheld&year=2026&before=2").is(200).has("entry-1\""));
    assert!(app.get("/register?kind=held").is(200).has("There is no such entry"));
    assert!(app.get("/register?year=2025").is(200).has("There is no such entry"));
    for odd in ["kind=%27", "year=-1", "year=99999999999", "before=x", "before=-3", "before=99999999999999999999"] {
        app.get(&format!("/register?{odd}")).is(200);
    }
    app.get("/api/v1/register?after=-1").is(422);
    app.get("/api/v1/register?story=1").is(422);
    let tag = app.get("/api/v1/register").is(200).header("etag").to_owned();
    app.send(Ask::get("/api/v1/register").header("if-none-match", &tag)).is(304);
}
