//! Letters to authors: sent once, stopped by one click, and never to an address that takes none.

use caretold::domain::ids::{Reference, Secret};
use caretold::domain::story::EmailAddress;
use caretold::flows::ports::{Config, Platform};
use caretold::flows::seal::Seals;
use caretold::flows::{reseal, sweep};
use serde_json::json;

use crate::app::{Ask, CANARY, Counter, MODERATOR, TestApp, Told, run, story};

fn to() -> String {
    format!("jane.{CANARY}@example.org")
}

/// The address that stops the letters of a story, as the latest letter says it.
fn stop_of(app: &TestApp) -> String {
    let stop = app.post.letters().last().unwrap().stop.clone();
    stop.strip_prefix("https://caretold.example").unwrap().to_owned()
}

fn email(app: &TestApp, told: &Told) -> String {
    app.db.rows_of("select email from stories where ref = ?1", &[&told.reference]).remove(0)
}

fn mail(app: &TestApp) -> String {
    app.db.rows("select mail from stories").remove(0)
}

#[test]
fn nothing_of_the_story_stands_in_a_letter() {
    let app = TestApp::new();
    let told = app.published(&story(), "letters");
    app.respond(&told.reference, "answer", "Thank you. We have ordered chairs.").is(201);
    app.drain();

    let letters = app.post.letters();
    assert_eq!(app.post.subjects(&to()), ["We have your story", "Your story is public", "Your story has an answer"]);
    for letter in &letters {
        for words in [CANARY, "Kind staff", "broken wrist", "Margaret", "quietriver", "chairs", "Infirmary"] {
            for part in [&letter.subject, &letter.text, &letter.html, &letter.stop] {
                assert!(!part.contains(words), "{words} in {part}");
            }
        }
        assert!(letter.html.contains(&letter.stop) && letter.text.contains(&letter.stop));
        assert!(!letter.text.contains(&told.key) && !letter.html.contains(&told.key));
        assert!(!letter.subject.contains('\n') && !letter.stop.contains('@'));
    }
}

#[test]
fn one_click_stops_the_letters_and_deletes_the_address_and_may_come_twice() {
    let app = TestApp::new();
    let told = app.tell(&story(), "stop");
    app.drain();
    let stop = stop_of(&app);

    let asked = app.get(&stop).is(200);
    assert!(asked.has("Stop these letters") && asked.header("cache-control").contains("no-store"));
    assert_ne!(email(&app, &told), "", "looking changes nothing");

    let click = Ask::post(&stop).bytes(b"List-Unsubscribe=One-Click");
    let done = app.send(click.clone()).is(200);
    assert!(done.has("We deleted this address"));
    assert_eq!(email(&app, &told), "");
    assert_eq!(app.send(click).is(200).text, done.text);

    app.decide(MODERATOR, &told.reference, json!({"action": "publish"})).is(200);
    app.drain();
    assert_eq!(app.post.subjects(&to()), ["We have your story"]);
}

#[test]
fn a_token_opens_nothing_else_and_a_changed_one_nothing_at_all() {
    let app = TestApp::new();
    let told = app.tell(&story(), "token");
    let other = app.tell(&story(), "other");
    app.drain();
    let (first, second) = (app.post.letters()[0].stop.clone(), app.post.letters()[1].stop.clone());
    let token = |stop: &str| stop.rsplit('/').next().unwrap().to_owned();
    let (first, second) = (token(&first), token(&second));

    let mixed = format!("{}.{}", &second[..9], &first[10..]);
    for wrong in [mixed, format!("{first}0"), first[1..].to_owned(), "x".repeat(5_000), format!("{first}.{first}")] {
        app.send(Ask::post(&format!("/letters/{wrong}")).bytes(b"List-Unsubscribe=One-Click")).is(404);
        app.get(&format!("/letters/{wrong}")).is(404);
    }
    assert!(!email(&app, &told).is_empty() && !email(&app, &other).is_empty());
    for key in [&first, &second] {
        app.send(Ask::get(&format!("/api/v1/mine/{}", told.reference)).key(key)).is(401);
        app.send(Ask::post("/your-story").form(&[("reference", &told.reference), ("key", key)])).is(422);
    }
    app.send(Ask::post(&format!("/letters/{first}")).form(&[])).is(200);
    assert!(email(&app, &told).is_empty() && !email(&app, &other).is_empty(), "the other story keeps its letters");
}

#[test]
fn a_form_of_another_site_stops_nothing() {
    let app = TestApp::new();
    let told = app.tell(&story(), "foreign");
    app.drain();

    app.send(Ask::post(&stop_of(&app)).header("origin", "https://evil.example").form(&[])).is(403);
    assert_ne!(email(&app, &told), "");
}

#[test]
fn an_address_that_takes_no_mail_is_not_written_to_again_and_staff_see_nothing_of_it() {
    let app = TestApp::new();
    app.post.set(Counter::Refusing);
    let told = app.tell(&story(), "bounced");
    app.drain();
    assert_eq!(mail(&app), "refused");

    app.post.set(Counter::Open);
    app.decide(MODERATOR, &told.reference, json!({"action": "publish"})).is(200);
    app.drain();

    assert_eq!(app.post.subjects(&to()), Vec::<String>::new());
    let seen = app.send(Ask::get(&format!("/api/v1/desk/stories/{}", told.reference)).by(MODERATOR)).is(200);
    assert!(!seen.text.contains("refused") && !seen.text.contains(CANARY.to_uppercase().as_str()));
}

#[test]
fn a_letter_is_sent_once_however_often_the_post_office_was_closed() {
    let app = TestApp::new();
    app.post.set(Counter::Closed);
    app.tell(&story(), "closed");
    app.drain();
    assert_eq!(app.db.count("select count(*) from outbox where kind = 'notify_received'"), 1);
    for _ in 0..3 {
        app.wait(600);
        run(sweep::run(&app.platform)).unwrap();
        app.drain();
    }
    assert_eq!(app.post.letters().len(), 0);

    app.post.set(Counter::Open);
    app.recover();

    assert_eq!(app.post.subjects(&to()), ["We have your story"]);
    assert_eq!(mail(&app), "");
}

#[test]
fn a_letter_that_cannot_be_sent_for_two_days_is_given_up_and_the_next_one_is_tried() {
    let app = TestApp::new();
    app.post.set(Counter::Closed);
    let told = app.tell(&story(), "given up");
    for _ in 0..60 {
        app.drain();
        app.wait(3_900);
        run(sweep::run(&app.platform)).unwrap();
    }
    app.drain();
    assert_eq!((app.db.count("select count(*) from outbox"), mail(&app)), (0, "failed".to_owned()));

    app.post.set(Counter::Open);
    app.decide(MODERATOR, &told.reference, json!({"action": "publish"})).is(200);
    app.drain();

    assert_eq!(app.post.subjects(&to()), ["Your story is public"]);
    assert_eq!(mail(&app), "");
}

/// The same platform with other keys.
fn with_keys(app: &TestApp, list: &str) -> Platform {
    let secret = Secret::from_hex(&"5e".repeat(32)).unwrap();
    let seals = Seals::new(&secret, list).unwrap();
    let platform: &Platform = &app.platform;
    Platform { config: Config { seals, ..platform.config.clone() }, ..platform.clone() }
}

#[test]
fn a_new_key_seals_every_address_anew_and_the_old_one_can_go() {
    let app = TestApp::new();
    let told: Vec<Told> = (0..3).map(|n| app.tell(&story(), &format!("seal{n}"))).collect();
    app.drain();
    let before: Vec<String> = told.iter().map(|told| email(&app, told)).collect();
    let (one, two) = ("07".repeat(32), "08".repeat(32));
    let newer = with_keys(&app, &one);

    assert_eq!(run(reseal::run(&newer)), Ok(3));
    assert_eq!(run(reseal::run(&newer)), Ok(0), "a second time there is nothing to do");

    let newest = with_keys(&app, &format!("{two},{one}"));
    assert_eq!(run(reseal::run(&newest)), Ok(3));
    let only = with_keys(&app, &two);
    for (told, before) in told.iter().zip(&before) {
        let reference = Reference::parse(&told.reference).unwrap();
        let sealed = email(&app, told);
        assert!(sealed != *before && sealed.starts_with(&only.config.seals.newest()));
        assert_eq!(only.config.seals.open(&reference, &sealed), EmailAddress::parse(&to()));
        assert_eq!(newer.config.seals.open(&reference, &sealed), None);
    }
    assert_eq!(mail(&app), "");
}

#[test]
fn an_address_whose_key_is_gone_is_set_aside_and_the_others_go_on() {
    let app = TestApp::new();
    app.tell(&story(), "lost");
    app.drain();
    app.db.write("update stories set email = replace(email, 'x2:', 'x2:ffff')", vec![]);
    let other = app.tell(&story(), "kept");
    app.drain();
    let newer = with_keys(&app, &"07".repeat(32));

    run(reseal::run(&newer)).unwrap();

    assert_eq!(app.db.rows("select mail from stories order by id"), ["lost", ""]);
    assert!(email(&app, &other).starts_with(&newer.config.seals.newest()));
    assert!(app.hands.lines().iter().any(|line| line.contains("names a key that is not there")));
}

#[test]
fn a_withdrawal_takes_the_address_with_it_and_old_links_say_no_more() {
    let app = TestApp::new();
    let told = app.tell(&story(), "gone");
    app.drain();
    let stop = stop_of(&app);
    let before = app.send(Ask::post(&stop).form(&[])).is(200).text;
    app.withdraw(&told).is(200);

    assert_eq!(app.send(Ask::post(&stop).form(&[])).is(200).text, before);
    assert_eq!(app.db.holding(CANARY), Vec::<String>::new());
}

#[test]
fn letters_are_in_the_language_in_which_the_story_was_told() {
    let app = TestApp::new();
    let heads =
        [("accept-language", "cy-GB,en;q=0.8", "cy"), ("cookie", "lang=ga", "ga"), ("accept-language", "fr", "en")];
    for (name, value, code) in heads {
        let ask = Ask::post("/api/v1/stories").once(code).json(&story()).header(name, value);
        let first = app.send(ask.clone()).is(201);
        // The same again in another language is the same story.
        let again = Ask::post("/api/v1/stories").once(code).json(&story());
        assert_eq!(app.send(again).is(201).text_at("/ref"), first.text_at("/ref"));
        assert!(first.text_at("/status") == "received", "programs are answered in English");
        app.drain();
        app.decide(MODERATOR, &first.text_at("/ref"), json!({"action": "publish"})).is(200);
        app.drain();
    }
    let letters = app.post.letters();
    let subjects: Vec<&str> = letters.iter().map(|letter| letter.subject.as_str()).collect();
    assert_eq!(
        subjects,
        [
            "Mae’ch stori gennym",
            "Mae’ch stori’n gyhoeddus",
            "Tá do scéal againn",
            "Tá do scéal poiblí",
            "We have your story",
            "Your story is public"
        ]
    );
    for (letter, code) in letters.iter().zip(["cy", "cy", "ga", "ga", "en", "en"]) {
        assert!(letter.html.contains(&format!("<html lang=\"{code}\">")), "{}", letter.html);
    }
}
