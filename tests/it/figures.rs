//! The numbers of pages: what they count, and that they stay right whatever happens to a story.

use caretold::flows::figures;
use serde_json::json;

use crate::app::{Ask, MODERATOR, RESPONDER, TestApp, run, story};

/// Every sum that is not what the public stories add up to.
fn wrong(app: &TestApp) -> Vec<String> {
    let counted = "select token, kind, hours, month, count(*) as stories from publication_figures group by 1, 2, 3, 4";
    let kept = "select token, kind, hours, month, stories from figures where kind <> 'withdrawn'";
    app.db.rows(&format!(
        "select token || ' ' || kind || ' ' || hours || ' ' || month from (select * from ({counted}) except {kept})
         union all
         select token || ' ' || kind || ' ' || hours || ' ' || month from (select * from ({kept}) except {counted})"
    ))
}

fn sum(app: &TestApp, token: &str, kind: &str) -> i64 {
    app.db.count(&format!("select coalesce(sum(stories), 0) from figures where token = '{token}' and kind = '{kind}'"))
}

/// The address of what the service has to say for itself.
const COUNTS: &str = "/api/v1/services/RW3MR";

#[test]
fn a_story_counts_from_publication_to_withdrawal_and_not_a_moment_longer() {
    let app = TestApp::new();
    let waiting = app.tell(&story(), "w");
    app.drain();
    assert_eq!(app.db.count("select count(*) from figures"), 0, "nothing unpublished is counted");

    let told = app.published(&story(), "a");
    assert_eq!((sum(&app, "all", "told"), sum(&app, "roles", "told"), sum(&app, "rolepatient0", "told")), (1, 0, 1));
    app.wait(30 * 3_600);
    app.respond(&told.reference, "r", "Thank you. We will put more chairs there.");
    app.respond(&told.reference, "r", "Thank you. We will put more chairs there.");
    app.drain();
    assert_eq!(
        app.db.rows("select hours || ' ' || stories from figures where token = 'all' and kind = 'answered'"),
        ["48 1"]
    );
    let counts = app.get(COUNTS).is(200).at("/counts");
    assert_eq!(counts["stories"], 1);
    assert_eq!(
        (&counts["answered"], &counts["changes_planned"], &counts["changes_made"]),
        (&json!(1), &json!(1), &json!(0))
    );
    assert_eq!(wrong(&app), Vec::<String>::new());

    app.withdraw(&told).is(200);
    app.withdraw(&told).is(200);
    app.drain();
    assert_eq!(app.db.rows("select kind || ' ' || stories from figures"), ["withdrawn 1"], "only that it is gone");
    app.withdraw(&waiting).is(200);
    app.drain();
    assert_eq!(sum(&app, "all", "withdrawn"), 1, "what was never public is not counted when it goes");
}

#[test]
fn a_second_answer_changes_neither_the_time_nor_the_number() {
    let app = TestApp::new();
    let told = app.published(&story(), "a");
    app.wait(3_600 * 3);
    for (key, state) in [("1", "planned"), ("2", "made")] {
        let answer = json!({"service": "RW3MR", "body": "Thank you for telling us.", "signature": "Rosa, matron",
            "change": {"state": state, "what": "More chairs"}});
        let path = format!("/api/v1/stories/{}/responses", told.reference);
        let id = app.send(Ask::post(&path).by(RESPONDER).once(key).json(&answer)).is(201).text_at("/id");
        app.clear(MODERATOR, &id, "approve", "").is(200);
        app.drain();
        app.wait(3_600 * 100);
    }

    assert_eq!((sum(&app, "all", "answered"), sum(&app, "all", "planned"), sum(&app, "all", "made")), (1, 0, 1));
    assert_eq!(app.db.rows("select hours from figures where token = 'all' and kind = 'answered'"), ["4"]);
    assert_eq!(wrong(&app), Vec::<String>::new());
}

#[test]
fn a_restricted_story_is_in_no_number_and_comes_back_as_it_was() {
    let app = TestApp::new();
    let told = app.published(&story(), "a");
    app.wait(3_600 * 3);
    app.respond(&told.reference, "r", "Thank you for telling us.");
    app.drain();
    let before = app.db.rows("select token || kind || hours || month || stories from figures");

    app.decide(MODERATOR, &told.reference, json!({"action": "restrict", "reason": "known"})).is(200);
    app.drain();
    assert_eq!(app.db.count("select count(*) from figures"), 0);
    app.db.write("update accounts set senior = 1 where id = ?1", vec![MODERATOR.into()]);
    app.decide(MODERATOR, &told.reference, json!({"action": "lift"})).is(200);
    app.drain();
    assert_eq!(app.db.rows("select token || kind || hours || month || stories from figures"), before);
}

#[test]
fn a_condition_that_is_taken_out_of_a_story_is_taken_out_of_its_numbers() {
    let app = TestApp::new();
    let mut draft = story();
    draft["body"] = json!("My asthma was bad that night, and the nurse stayed with me until the morning.");
    let told = app.published(&draft, "a");
    assert_eq!(sum(&app, "condasthma0", "told"), 1);

    let edit = json!({"field": "body", "start": 3, "end": 9, "replacement": "illness", "reason": "description"});
    let decided = app.decide(MODERATOR, &told.reference, json!({"action": "redact", "edits": [edit]}));
    assert_eq!(decided.status, 200, "{}", decided.text);
    app.drain();
    assert_eq!(sum(&app, "condasthma0", "told"), 0);
    assert_eq!(sum(&app, "all", "told"), 1);
    assert_eq!(wrong(&app), Vec::<String>::new());
}

#[test]
fn figures_that_are_wrong_are_told_in_the_log_and_counted_anew() {
    let app = TestApp::new();
    let told = app.published(&story(), "a");
    app.respond(&told.reference, "r", "Thank you for telling us.");
    app.drain();
    assert_eq!(run(figures::check(&app.platform)).unwrap(), 0);

    app.db.write("update figures set stories = 7 where kind = 'told' and token = 'all'", vec![]);
    app.db.write("delete from figures where kind = 'answered'", vec![]);
    app.db.write(
        "insert into figures values ('condacne0', 'told', 0, (select substr(published_at, 1, 7) from publications), 3)",
        vec![],
    );
    let mut checked = 0;
    for _ in 0..2 {
        checked += run(figures::check(&app.platform)).unwrap();
        app.wait(figures::EVERY_SECONDS);
    }
    assert!(checked >= 3, "{checked}");
    assert_eq!(wrong(&app), Vec::<String>::new());
    assert!(app.hands.lines().iter().any(|line| line.contains("were wrong and are counted anew")));
    assert_eq!(run(figures::check(&app.platform)).unwrap(), 0);
}
