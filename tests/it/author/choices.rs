//! Other uses, another address: chosen anew at any time, at once and everywhere.

use serde_json::{Value, json};

use super::{form, mine, page};
use crate::app::{Ask, CANARY, MODERATOR, TestApp, Told, story};
use crate::once::at_every_call;

fn uses(told: &Told, chosen: &[&str]) -> Ask {
    let fields: Vec<(&str, &str)> = chosen.iter().map(|one| ("uses", *one)).collect();
    form("/uses", told, &fields)
}

fn consent(app: &TestApp) -> Value {
    serde_json::from_str(&app.db.rows("select consent from stories")[0]).unwrap()
}

#[test]
fn a_use_that_is_taken_back_ends_at_once_everywhere_and_may_be_given_again() {
    let app = TestApp::new();
    let told = app.published(&story(), "uses");
    let own = format!("/api/v1/stories/{}", told.reference);
    let asks = app.send(form("", &told, &[("show", "uses")])).is(200);
    assert!(asks.has("value=\"api\" checked") && !asks.has("value=\"research\" checked"));
    app.get(&own).is(200);

    for _ in 0..2 {
        assert!(app.send(uses(&told, &["research"])).is(200).has("It counts from now"));
        app.get(&own).is(404);
        assert_eq!(app.get("/api/v1/stories?q=broken+wrist").is(200).at("/items"), json!([]));
        let thread = app.get("/api/v1/services/RW3MR/thread").is(200);
        assert_eq!((thread.at("/events/0/body/content"), thread.at("/size")), (json!(null), json!(1)));
        app.get(&format!("/stories/{}", told.reference)).is(200);
        assert!(app.get("/stories?q=broken+wrist").is(200).has(&told.reference));
    }
    assert_eq!(
        consent(&app),
        json!({"publish": true, "api": false, "research": true, "teaching": false, "training": false})
    );
    assert_eq!(app.db.rows("select count(*) from story_events where kind = 'consent'"), ["1"]);

    app.send(uses(&told, &["api"])).is(200);
    app.get(&own).is(200);
    assert_eq!(app.get("/api/v1/stories?q=broken+wrist").is(200).text_at("/items/0/ref"), told.reference);
    assert_eq!(mine(&app, &told).at("/consent/research"), json!(false));
}

#[test]
fn what_was_chosen_before_publication_counts_at_publication_and_nonsense_chooses_nothing() {
    let app = TestApp::new();
    let told = app.tell(&story(), "before");
    app.drain();
    app.send(uses(&told, &["publish", "everything", "<script>"])).is(200);
    app.decide(MODERATOR, &told.reference, json!({"action": "publish"})).is(200);
    app.drain();

    app.get(&format!("/api/v1/stories/{}", told.reference)).is(404);
    app.get(&format!("/stories/{}", told.reference)).is(200);
}

#[test]
fn a_changed_use_holds_whichever_call_fails() {
    at_every_call(
        |app| uses(&app.published(&story(), "fails"), &[]),
        |app| {
            assert_eq!(consent(app)["api"], json!(false));
            assert_eq!(app.db.rows("select consent_api from publications"), ["0"]);
            assert_eq!(
                app.db.rows("select count(*) from publications where ' ' || facets || ' ' like '% api1 %'"),
                ["0"]
            );
        },
    );
}

#[test]
fn a_moderator_who_reads_keeps_the_story_and_is_told_that_the_author_acted() {
    let app = TestApp::new();
    let told = app.tell(&story(), "reads");
    app.drain();
    app.send(Ask::post("/api/v1/desk/claims").by(MODERATOR)).is(200);
    let version = app.version(&told.reference);
    app.send(uses(&told, &[])).is(200);

    app.decide_on(MODERATOR, &told.reference, version, json!({"action": "publish"})).is(409);
    assert_eq!(app.db.rows("select claimed_by from stories"), [MODERATOR]);
    app.decide(MODERATOR, &told.reference, json!({"action": "publish"})).is(200);
}

fn letters(told: &Told, email: &str) -> Ask {
    form("/letters", told, &[("email", email)])
}

#[test]
fn an_address_is_added_changed_and_removed_and_shown_to_nobody() {
    let app = TestApp::new();
    let mut without = story();
    without["email"] = json!("");
    let told = app.tell(&without, "address");
    app.drain();
    assert!(page(&app, &told).has("Get letters by e-mail"));

    let first = format!("one.{CANARY}@example.org");
    for _ in 0..2 {
        assert!(app.send(letters(&told, &first)).is(200).has("We write to this address"));
    }
    assert_eq!(app.db.rows("select count(*) from story_events where kind = 'address'"), ["1"]);
    assert_eq!(mine(&app, &told).text_at("/letters"), "on");
    let shown = app.send(form("", &told, &[("show", "letters")])).is(200);
    assert!(!shown.has(&first) && shown.has("Remove my address"));
    app.decide(MODERATOR, &told.reference, json!({"action": "ask", "reason": "When?"})).is(200);
    app.drain();
    assert_eq!(app.post.subjects(&first), ["A question about your story"]);
    let stop = app.post.letters()[0].stop.strip_prefix("https://caretold.example").unwrap().to_owned();

    let second = format!("two.{CANARY}@example.org");
    app.send(letters(&told, &second)).is(200);
    app.send(Ask::post(&stop).form(&[])).is(200);
    app.decide(MODERATOR, &told.reference, json!({"action": "publish"})).is(200);
    app.drain();
    assert_eq!(app.post.subjects(&second), ["Your story is public"], "an old letter stops no new address");

    for _ in 0..2 {
        assert!(app.send(form("/letters", &told, &[("remove", "yes")])).is(200).has("We deleted your address"));
    }
    assert_eq!(app.db.rows("select email from stories"), [""]);
    assert_eq!(mine(&app, &told).text_at("/letters"), "none");
}

#[test]
fn an_address_that_is_none_or_gives_the_name_away_is_told_and_kept() {
    let app = TestApp::new();
    let told = app.tell(&story(), "wrong");
    app.drain();
    for wrong in ["", "x", "a@b", "a b@example.org", "a@example.org\r\nbcc: b@example.org", "<script>@example.org"] {
        let refused = app.send(letters(&told, wrong)).is(422);
        assert!(refused.has("Enter an e-mail address") && refused.has("<title>Error: "), "{wrong}");
    }
    let like = app.send(letters(&told, "quietriver@example.org")).is(422);
    assert!(like.has("is part of this address") && like.has("quietriver@example.org"));
    assert_eq!(app.db.rows("select count(*) from story_events where kind = 'address'"), ["0"]);
}

#[test]
fn the_author_sees_that_letters_come_back_and_gives_another_address() {
    let app = TestApp::new();
    app.post.set(crate::app::Counter::Refusing);
    let told = app.tell(&story(), "bounces");
    app.drain();
    app.post.set(crate::app::Counter::Open);

    assert!(page(&app, &told).has("Letters to you do not arrive"));
    assert_eq!(mine(&app, &told).text_at("/letters"), "refused");
    app.send(letters(&told, &format!("new.{CANARY}@example.org"))).is(200);
    assert!(!page(&app, &told).has("Letters to you do not arrive"));
}

#[test]
fn what_else_an_author_agreed_to_goes_with_the_story_and_follows_a_change_of_mind() {
    let app = TestApp::new();
    let mut told = story();
    told["consent"] = json!({"publish": true, "api": true, "research": true, "teaching": true, "training": false});
    let told = app.published(&told, "s");
    let own = format!("/api/v1/stories/{}", told.reference);
    let found =
        |used: &str| app.get(&format!("/api/v1/stories?use={used}")).is(200).at("/items").as_array().unwrap().len();

    assert_eq!(app.get(&own).at("/uses"), json!(["research", "teaching"]));
    assert_eq!((found("research"), found("teaching"), found("training")), (1, 1, 0));
    assert!(app.get("/api/v1/stories.csv").is(200).has("\"research\nteaching\""));
    assert!(app.get("/stories?use=research").is(200).has("The author agreed to research"));
    app.get("/api/v1/stories?use=advertising").is(422);
    app.get("/stories?use=advertising").is(200);

    let since = app.get("/api/v1/changes?after=0").at("/next");
    for _ in 0..2 {
        app.send(uses(&told, &["api", "training"])).is(200);
    }
    assert_eq!(app.get(&own).at("/uses"), json!(["training"]));
    assert_eq!((found("research"), found("teaching"), found("training")), (0, 0, 1));
    let changes = app.get(&format!("/api/v1/changes?after={since}"));
    assert_eq!(changes.at("/items/0/story/uses"), json!(["training"]));
    assert_eq!(app.db.rows("select facets from publications")[0].matches("use").count(), 1);
}
