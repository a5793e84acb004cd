//! Agreement: a story is read twice, the second time by somebody who cannot know what the first decided.

use caretold::domain::agreement::is_sampled;
use caretold::domain::ids::Reference;
use caretold::domain::site::Site;
use serde_json::json;

use crate::app::{ADMINISTRATOR, Answer, Ask, MODERATOR, OTHER_MODERATOR, TestApp, Told, story};

fn quality(app: &TestApp, by: &str) -> Answer {
    app.send(Ask::get("/desk/quality").by(by)).is(200)
}

fn reading(app: &TestApp, by: &str) -> Answer {
    app.send(Ask::get("/desk/quality/reading").by(by))
}

fn keep(app: &TestApp, by: &str, reading: &str, level: &str, action: &str) -> Answer {
    let fields = [("reading", reading), ("criticality", level), ("action", action)];
    app.send(Ask::post("/desk/quality/reading").by(by).form(&fields))
}

/// A story is told and marked for a second reading, as if it had been drawn.
fn decided(app: &TestApp, key: &str, level: u8) -> Told {
    let told = app.tell(&story(), key);
    app.drain();
    app.decide(MODERATOR, &told.reference, json!({"action": "publish", "criticality": level, "tags": ["secret tag"]}))
        .is(200);
    let now = app.platform.now().to_string();
    app.db.write(
        "insert into second_readings (story, decided_at, first_account, first_action, first_criticality)
         values (?1, ?2, ?3, 'publish', ?4) on conflict do nothing",
        vec![told.reference.as_str().into(), now.into(), MODERATOR.into(), i64::from(level).into()],
    );
    told
}

#[test]
fn the_second_reader_sees_the_story_as_it_came_and_nothing_of_the_first() {
    let app = TestApp::new();
    let told = decided(&app, "one", 4);
    assert!(quality(&app, MODERATOR).has("No story waits for your second reading"), "nobody reads their own twice");
    assert!(quality(&app, OTHER_MODERATOR).has("1 wait for you"));

    let page = reading(&app, OTHER_MODERATOR).is(200);
    assert!(page.has("Nurse Margaret was kind") && !page.has(" checked"));
    for hint in [told.reference.as_str(), "secret tag", "Sam mona", "published"] {
        assert!(!page.has(hint), "{hint}");
    }

    let token = page.value_of("reading");
    let empty = keep(&app, OTHER_MODERATOR, &token, "", "take_down").is(422);
    assert!(empty.has("Choose how critical") && empty.has("Choose what you would decide"));
    keep(&app, OTHER_MODERATOR, &token, "9", "publish").is(422);
    keep(&app, MODERATOR, &token, "3", "publish").leads_to("/desk/quality?done=late");
    keep(&app, OTHER_MODERATOR, &token, "3", "publish").leads_to("/desk/quality?done=kept");
    keep(&app, OTHER_MODERATOR, &token, "0", "reject").leads_to("/desk/quality?done=late");

    let page = quality(&app, MODERATOR);
    assert!(page.has("0 of 1") && page.has("1 of 1") && page.has("too few to tell: it takes 30"));
    assert_eq!(app.status(&told.reference), "published", "a second reading changes nothing");
}

#[test]
fn a_story_that_is_taken_back_waits_for_no_reader() {
    let app = TestApp::new();
    let told = decided(&app, "one", 2);
    let token = reading(&app, OTHER_MODERATOR).is(200).value_of("reading");
    app.withdraw(&told).is(200);

    keep(&app, OTHER_MODERATOR, &token, "2", "publish").leads_to("/desk/quality?done=late");
    reading(&app, OTHER_MODERATOR).leads_to("/desk/quality?done=none");
}

#[test]
fn what_is_drawn_is_marked_with_the_decision_and_what_is_not_is_not() {
    let app = TestApp::new();
    let secret = app.platform.config.secret.clone();
    let drawn = |reference: &str| is_sampled(&secret, Site::Uk, &Reference::parse(reference).unwrap());
    let mut found = Vec::new();
    for n in 0..60 {
        let told = app.tell(&story(), &n.to_string());
        app.drain();
        app.decide(MODERATOR, &told.reference, json!({"action": "publish", "criticality": 1})).is(200);
        if drawn(&told.reference) {
            found.push(told.reference);
        }
    }
    found.sort();
    assert_eq!(app.db.rows("select story from second_readings order by story"), found);
}

#[test]
fn waiting_and_load_are_told_with_their_base_and_names_to_the_sites_administrators_alone() {
    let app = TestApp::new();
    for n in 0..10 {
        let told = app.tell(&story(), &n.to_string());
        app.drain();
        app.wait(3_600);
        app.decide(MODERATOR, &told.reference, json!({"action": "hold"})).is(200);
        app.decide(MODERATOR, &told.reference, json!({"action": "publish"})).is(200);
    }
    let page = quality(&app, MODERATOR);
    assert!(page.has("November 2026") && page.has("1 hour") && page.has(">10<"), "{}", page.text);
    assert!(page.has("20 decisions by 1 moderator, about 1 decision a day") && !page.has("By moderator"));
    assert!(!quality(&app, ADMINISTRATOR).has("By moderator"), "an organisation's, not the site's");
    app.db.write("update accounts set scope = 'site', scope_code = '' where id = ?1", vec![ADMINISTRATOR.into()]);
    let page = quality(&app, ADMINISTRATOR);
    assert!(page.has("By moderator") && page.has("Sam mona") && !page.has("wait for you"));
}
