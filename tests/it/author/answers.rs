//! A moderator asks or rejects, the author answers, and a moderator reads again.

use serde_json::json;

use super::{form, mine, page};
use crate::app::{Answer, Ask, MODERATOR, TestApp, Told, story, together};
use crate::once::at_every_call;

const WORDS: &str = "It was in May. The service is the one in Exeter.";

fn asked(app: &TestApp, action: &str) -> Told {
    let told = app.tell(&story(), "asked");
    app.drain();
    app.decide(MODERATOR, &told.reference, json!({"action": action, "reason": "Which month was it?"})).is(200);
    app.drain();
    told
}

fn send(told: &Told, words: &str) -> Ask {
    form("/answer", told, &[("answer", words)])
}

#[test]
fn a_question_is_answered_once_and_the_story_goes_before_a_moderator_again() {
    for (action, subject) in [("ask", "A question about your story"), ("reject", "We could not publish your story")] {
        let app = TestApp::new();
        let told = asked(&app, action);
        assert_eq!(app.post.letters().last().unwrap().subject, subject);
        let seen = page(&app, &told);
        assert!(seen.has("Which month was it?") && seen.has("Your answer"));
        assert_eq!(
            (mine(&app, &told).text_at("/note"), mine(&app, &told).at("/can_answer")),
            ("Which month was it?".into(), json!(true))
        );

        assert!(app.send(send(&told, WORDS)).is(200).has("We have your answer"));
        assert!(app.send(send(&told, WORDS)).is(200).has("We have your answer"), "twice is once");

        assert_eq!(app.status(&told.reference), "waiting");
        assert_eq!(app.db.rows("select words from answers"), [WORDS]);
        assert!(page(&app, &told).has(WORDS), "the author sees it");
        app.send(send(&told, "Something else.")).is(409);
        let claimed = app.send(Ask::post("/api/v1/desk/claims").by(MODERATOR)).is(200);
        assert_eq!(claimed.text_at("/answers/0/words"), WORDS);
        let desk = app.send(Ask::get(&format!("/desk/stories/{}", told.reference)).by(MODERATOR)).is(200);
        assert!(desk.has("What the author said") && desk.has(WORDS));
        assert_eq!(claimed.text_at("/ref"), told.reference);
    }
}

#[test]
fn an_empty_or_endless_answer_is_told_and_kept() {
    let app = TestApp::new();
    let told = asked(&app, "ask");
    assert!(app.send(send(&told, " ")).is(422).has("Write your answer"));
    let long = app.send(send(&told, &"word ".repeat(501))).is(422);
    assert!(long.has("Use 500 words or fewer") && long.has("word word word"));
    assert_eq!(app.status(&told.reference), "asked");
}

#[test]
fn an_answer_is_kept_once_whichever_call_fails() {
    at_every_call(
        |app| send(&asked(app, "ask"), WORDS),
        |app| {
            assert_eq!(app.db.rows("select words from answers"), [WORDS]);
            assert_eq!(app.db.rows("select status from stories"), ["waiting"]);
        },
    );
}

#[test]
fn an_answer_and_a_decision_at_once_leave_one_truth() {
    let app = TestApp::new();
    let told = asked(&app, "ask");
    let decision = json!({"action": "publish", "version": app.version(&told.reference)});
    let decide = Ask::post(&format!("/api/v1/desk/stories/{}/decisions", told.reference)).by(MODERATOR).json(&decision);

    let answers: Vec<Answer> = together(
        vec![send(&told, WORDS), decide, send(&told, WORDS)].into_iter().map(|ask| Box::pin(app.ask(ask)) as _),
    );

    app.recover();
    let answered = app.db.count("select count(*) from answers");
    let published = app.db.count("select count(*) from publications");
    assert_eq!(answered + published, 1, "{answers:?}");
}

#[test]
fn hostile_words_are_only_words() {
    let app = TestApp::new();
    let told = asked(&app, "ask");
    let words = "'); drop table stories; --\n<script>alert(1)</script>\u{0}\u{202e}";
    app.send(send(&told, words)).is(200);
    let seen = page(&app, &told);
    assert!(seen.has("drop table stories") && !seen.has("<script>alert"));
}

#[test]
fn the_waiting_time_is_said_from_ten_real_cases_on() {
    let app = TestApp::new();
    let told = app.tell(&story(), "waits");
    app.drain();
    assert!(!page(&app, &told).has("were public within"));
    for n in 0..10 {
        let mut other = story();
        other["title"] = json!(format!("Another story, number {n}"));
        let other = app.tell(&other, &format!("case{n}"));
        app.drain();
        app.wait(3_600);
        app.decide(MODERATOR, &other.reference, json!({"action": "publish"})).is(200);
        app.drain();
    }

    let seen = page(&app, &told);

    assert!(
        seen.has("Half of the last 10 stories were public within an hour. Nine of ten were public within an hour."),
        "{}",
        seen.text
    );
}
