//! Big edits wait for the author: agreed to, objected to, written anew, or met with silence.

use caretold::domain::site::Site;
use caretold::flows::ports::{Config, Platform};
use caretold::flows::{offer, sweep};
use serde_json::{Value, json};

use super::{edit, form, mine, page};
use crate::app::{Answer, Ask, MODERATOR, OTHER_MODERATOR, TestApp, Told, run, story, together};
use crate::once::at_every_call;
use crate::pages::Browser;

const WEEK: i64 = 7 * 24 * 3_600;

/// One small edit and one that changes what the story says.
fn both() -> Value {
    json!([edit("Margaret", "M", "name"), edit("was kind", "was there", "moderator")])
}

/// A story whose edits are before its author.
fn offered(app: &TestApp, edits: &Value) -> Told {
    let told = app.tell(&story(), "offered");
    app.drain();
    let decided = app.decide(MODERATOR, &told.reference, json!({"action": "publish", "edits": edits})).is(200);
    assert_eq!(decided.text_at("/status"), "offered");
    app.drain();
    told
}

fn say(told: &Told, n: i64, word: &Value) -> Ask {
    Ask::post(&format!("/api/v1/mine/{}/edits/{n}", told.reference)).key(&told.key).json(word)
}

fn accept(app: &TestApp, told: &Told, n: i64) -> Answer {
    app.send(say(told, n, &json!({"decision": "accept"})))
}

/// The number of the edit that waits.
fn big(app: &TestApp, told: &Told) -> i64 {
    let changes = mine(app, told).at("/changes");
    let big = changes.as_array().unwrap().iter().find(|change| change["waits"] == true).unwrap();
    big["n"].as_i64().unwrap()
}

#[test]
fn an_edit_that_changes_the_story_waits_and_agreeing_publishes_it() {
    let app = TestApp::new();
    let told = offered(&app, &both());
    let public = format!("/stories/{}", told.reference);
    app.get(&public).is(404);
    assert!(app.post.letters().last().unwrap().subject.contains("Please look"));

    let seen = mine(&app, &told);
    assert_eq!(
        (seen.text_at("/status"), seen.at("/changes/1/waits"), seen.at("/changes/0/waits")),
        ("offered".into(), json!(true), json!(false))
    );
    assert!(seen.text_at("/body").contains("Margaret was kind"), "nothing is changed yet");
    let asked = page(&app, &told);
    for words in [
        "Changes that wait for you",
        "was there",
        "30 November 2026",
        "Another reason",
        "This is a small change",
        "we publish it with the changes",
    ] {
        assert!(asked.has(words), "{words}: {}", asked.text);
    }

    let form = form("/edits", &told, &[("n", "2"), ("version", &asked.value_of("version")), ("decision-2", "accept")]);
    assert!(app.send(form.clone()).is(200).has("We have your word"));
    assert!(app.send(form).is(200).has("We have your word"), "a second time is harmless");
    assert_eq!(accept(&app, &told, 2).is(200).text_at("/status"), "published");

    let shown = app.get(&public).is(200);
    assert!(
        shown.has("Nurse M was there to the") && shown.has("Moderators changed 2 things: a name and another reason")
    );
    let api = app.get(&format!("/api/v1/stories/{}", told.reference)).is(200);
    assert_eq!(api.at("/edit_reasons"), json!(["name", "moderator"]));
    assert!(page(&app, &told).has("What moderators changed"));
    app.drain();
    let subjects: Vec<String> = app.post.letters().into_iter().map(|letter| letter.subject).collect();
    assert_eq!(subjects, ["We have your story", "Please look at your story", "Your story is public"]);
}

#[test]
fn an_objection_brings_the_story_back_to_the_desk_and_nothing_is_published_meanwhile() {
    let app = TestApp::new();
    let told = offered(&app, &both());
    let object = json!({"decision": "object", "words": "She was kind. That is what I want to say."});

    assert_eq!(app.send(say(&told, 2, &object)).is(200).text_at("/status"), "waiting");
    assert_eq!(app.send(say(&told, 2, &object)).is(200).text_at("/status"), "waiting", "twice is once");
    accept(&app, &told, 2).is(409);

    app.wait(2 * WEEK);
    run(sweep::run(&app.platform)).unwrap();
    assert_eq!(app.status(&told.reference), "waiting");
    assert_eq!(
        app.db.rows("select author_words from edits where word = 'objected'"),
        [object["words"].as_str().unwrap()]
    );
    let again = app.decide(MODERATOR, &told.reference, json!({"action": "publish", "edits": both()})).is(200);
    assert_eq!(again.text_at("/status"), "offered", "what was objected to waits again");
    let only_small = json!({"action": "publish", "edits": [edit("Margaret", "M", "name")]});
    assert_eq!(app.decide(MODERATOR, &told.reference, only_small).is(200).text_at("/status"), "published");
}

#[test]
fn a_passage_in_the_authors_own_words_is_read_by_a_moderator_and_then_needs_no_second_yes() {
    let app = TestApp::new();
    let told = offered(&app, &both());
    let mine_now = "was very good";
    let rewrite = json!({"decision": "rewrite", "words": mine_now});

    assert_eq!(app.send(say(&told, 2, &rewrite)).is(200).text_at("/status"), "waiting");
    app.get(&format!("/stories/{}", told.reference)).is(404);

    let taken = json!([edit("Margaret", "M", "name"), edit("was kind", mine_now, "moderator")]);
    let decided = app.decide(MODERATOR, &told.reference, json!({"action": "publish", "edits": taken})).is(200);
    assert_eq!(decided.text_at("/status"), "published");
    assert!(app.get(&format!("/stories/{}", told.reference)).is(200).has("Nurse M was very good"));
}

#[test]
fn a_passage_in_the_authors_own_words_is_screened_like_the_first_words() {
    let app = TestApp::new();
    let told = offered(&app, &both());
    let words = "was called Sarah Patel, 07700 900123";

    app.send(say(&told, 2, &json!({"decision": "rewrite", "words": words}))).is(200);

    let desk = Browser::of(&app, MODERATOR).get(&format!("/desk/stories/{}", told.reference)).is(200);
    assert!(desk.has("Screening noted here:") && desk.has("“07700 900123”"), "{}", desk.text);
    let trail = app.db.rows("select detail from story_events where kind in ('word', 'disagree') order by version desc");
    assert!(trail[0].contains("\"phone\"") && !trail[0].contains("07700"), "{trail:?}");
}

#[test]
fn a_passage_that_may_put_somebody_at_risk_comes_first_at_the_desk() {
    let app = TestApp::new();
    let told = offered(&app, &both());
    assert_eq!(app.db.rows("select urgent from stories"), ["0"]);

    let risk = json!({"decision": "rewrite", "words": "hit me, and I want to kill myself"});
    assert_eq!(app.send(say(&told, 2, &risk)).is(200).at("/help"), json!(true));

    assert_eq!(app.db.rows("select urgent from stories"), ["1"]);
}

#[test]
fn silence_of_seven_days_publishes_here_and_not_a_minute_earlier() {
    let app = TestApp::new();
    let told = offered(&app, &both());
    app.wait(WEEK - 60);
    run(sweep::run(&app.platform)).unwrap();
    assert_eq!(app.status(&told.reference), "asked");

    app.wait(60);
    run(sweep::run(&app.platform)).unwrap();
    run(sweep::run(&app.platform)).unwrap();
    app.drain();

    assert_eq!(app.status(&told.reference), "published");
    assert_eq!(mine(&app, &told).text_at("/changes/1/word"), "silent");
}

#[test]
fn where_the_site_asks_a_moderator_again_silence_counts_as_heard() {
    let app = TestApp::new();
    let told = offered(&app, &both());
    app.wait(WEEK);
    let platform: &Platform = &app.platform;
    let irish = Platform { config: Config { site: Site::Ie, ..platform.config.clone() }, ..platform.clone() };

    assert_eq!(run(offer::end(&irish, 10)), Ok(1));
    assert_eq!(run(offer::end(&irish, 10)), Ok(0));

    assert_eq!(app.status(&told.reference), "waiting");
    let decided = app.decide(MODERATOR, &told.reference, json!({"action": "publish", "edits": both()})).is(200);
    assert_eq!(decided.text_at("/status"), "published", "the author had a week");
}

#[test]
fn silence_never_publishes_a_story_of_somebody_at_risk_and_never_against_an_objection() {
    let app = TestApp::new();
    let told = offered(&app, &both());
    app.db.write("update stories set urgent = 1", vec![]);
    app.wait(WEEK);
    run(sweep::run(&app.platform)).unwrap();
    assert_eq!(app.status(&told.reference), "waiting");

    let other = TestApp::new();
    let two = json!([edit("was kind", "was there", "moderator"), edit("broken wrist", "bad pain", "moderator")]);
    let told = offered(&other, &two);
    let object = json!({"decision": "object"});
    assert_eq!(other.send(say(&told, 1, &object)).is(200).text_at("/status"), "offered", "another edit still waits");
    other.wait(WEEK);
    run(sweep::run(&other.platform)).unwrap();
    assert_eq!(other.status(&told.reference), "waiting");
}

#[test]
fn the_author_and_a_moderator_at_once_never_publish_twice_or_against_each_other() {
    for action in [json!({"action": "publish"}), json!({"action": "reject", "reason": "No."})] {
        let app = TestApp::new();
        let told = offered(&app, &both());
        let mut decision = action.clone();
        decision["version"] = json!(app.version(&told.reference));
        let path = format!("/api/v1/desk/stories/{}/decisions", told.reference);
        let decide = Ask::post(&path).by(OTHER_MODERATOR).json(&decision);
        let asks =
            vec![say(&told, 2, &json!({"decision": "accept"})), decide, say(&told, 2, &json!({"decision": "accept"}))];

        let answers: Vec<Answer> = together(asks.into_iter().map(|ask| Box::pin(app.ask(ask)) as _));

        assert!(answers.iter().all(|answer| matches!(answer.status, 200 | 409)), "{answers:?}");
        assert!(answers.iter().any(|answer| answer.status == 200));
        app.recover();
        let acts = app.db.rows("select kind from story_events where kind in ('agree', 'publish', 'reject')");
        assert_eq!(acts.len(), 1, "{acts:?}");
        let public = app.db.count("select count(*) from publications");
        assert_eq!(public, i64::from(acts[0] != "reject"));
        assert_eq!(app.threads.events("RW3MR").len(), usize::try_from(public).unwrap());
    }
}

#[test]
fn agreeing_counts_once_whichever_call_fails() {
    at_every_call(
        |app| say(&offered(app, &both()), 2, &json!({"decision": "accept"})),
        |app| {
            assert_eq!(app.db.rows("select status from stories"), ["published"]);
            assert_eq!(app.db.rows("select word from edits where waits = 1"), ["accepted"]);
            assert_eq!(app.db.rows("select count(*) from story_events where kind = 'agree'"), ["1"]);
        },
    );
}

#[test]
fn a_word_with_an_idempotency_key_has_one_answer_and_one_effect() {
    let app = TestApp::new();
    let told = offered(&app, &both());
    let n = big(&app, &told);
    let accept = json!({"decision": "accept"});
    let first = app.send(say(&told, n, &accept).once("word")).is(200);
    for _ in 0..2 {
        assert_eq!(app.send(say(&told, n, &accept).once("word")).is(200).text, first.text, "the first answer again");
    }
    app.drain();
    assert_eq!(app.status(&told.reference), "published");
    assert_eq!(app.send(say(&told, n, &accept).once("word")).is(200).text, first.text);
    app.send(say(&told, n, &json!({"decision": "object", "words": "No"})).once("word")).is(422);
    app.send(say(&told, n + 7, &accept).once("word")).is(422);
    assert_eq!(app.db.rows("select count(*) from story_events where kind = 'agree'"), ["1"]);
}

#[test]
fn a_word_on_edits_that_were_replaced_is_not_taken_for_the_new_ones_and_keeps_what_was_typed() {
    let app = TestApp::new();
    let told = offered(&app, &both());
    let old = page(&app, &told).value_of("version");
    let new = json!([edit("was kind", "was in the room", "moderator")]);
    app.decide(MODERATOR, &told.reference, json!({"action": "publish", "edits": new})).is(200);

    let words = "My words <script>alert(1)</script>";
    let late = form("/edits", &told, &[("n", "1"), ("version", &old), ("decision-1", "rewrite"), ("words-1", words)]);
    let refused = app.send(late).is(409);

    assert!(refused.has("was not stored") && refused.has("My words &#60;script&#62;"), "{}", refused.text);
    assert_eq!(app.db.rows("select count(*) from edits where word <> ''"), ["0"]);
    app.send(say(&told, 1, &json!({"decision": "accept", "version": old.parse::<i64>().unwrap()}))).is(409);
    assert_eq!(big(&app, &told), 1);
}

#[test]
fn nonsense_is_told_field_by_field_and_loses_nothing() {
    let app = TestApp::new();
    let told = offered(&app, &both());
    let version = page(&app, &told).value_of("version");
    let none = app.send(form("/edits", &told, &[("n", "2"), ("version", &version), ("words-2", "kept <b>")])).is(422);
    assert!(none.has("Choose what should happen") && none.has("kept &#60;b&#62;") && none.has("<title>Error: "));
    let empty =
        app.send(form("/edits", &told, &[("n", "2"), ("version", &version), ("decision-2", "rewrite")])).is(422);
    assert!(empty.has("Write the passage in your own words") && empty.has("value=\"rewrite\" checked"));
    app.send(form("/edits", &told, &[("n", "99"), ("version", &version), ("decision-99", "accept")])).is(404);
    app.send(say(&told, 99, &json!({"decision": "accept"}))).is(404);
    app.send(say(&told, 1, &json!({"decision": "explode"}))).is(422);
    app.send(Ask::post(&format!("/api/v1/mine/{}/edits/x", told.reference)).key(&told.key).json(&json!({}))).is(404);
    let long = json!({"decision": "rewrite", "words": "word ".repeat(301)});
    assert_eq!(app.send(say(&told, 2, &long)).is(422).text_at("/errors/0/pointer"), "/words");
}

#[test]
fn words_that_call_for_help_show_it_and_bring_the_story_first() {
    let app = TestApp::new();
    let told = offered(&app, &both());
    let version = page(&app, &told).value_of("version");
    let words = "I cannot go on. I want to kill myself tonight.";
    let sent =
        form("/edits", &told, &[("n", "2"), ("version", &version), ("decision-2", "object"), ("words-2", words)]);

    assert!(app.send(sent).is(200).has("116 123"));
    assert_eq!(app.db.rows("select urgent from stories"), ["1"]);
}
