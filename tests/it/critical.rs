//! How critical a story is: a filter for staff, and nothing to anybody else.

use serde_json::{Value, json};

use crate::app::{Ask, MODERATOR, RESPONDER, TestApp, story};
use crate::pages::Browser;

fn refs(page: &Value) -> Vec<String> {
    page["items"].as_array().unwrap().iter().map(|item| item["ref"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn staff_narrow_their_lists_to_what_is_critical_and_the_public_cannot() {
    let app = TestApp::new();
    let [calm, grave] = [("calm", 1), ("grave", 4)].map(|(key, level)| {
        let told = app.tell(&story(), key);
        app.drain();
        app.decide(MODERATOR, &told.reference, json!({"action": "publish", "criticality": level})).is(200);
        app.drain();
        told.reference
    });
    let listed = |query: &str| refs(&app.send(Ask::get(&format!("/api/v1/inbox{query}")).by(RESPONDER)).is(200).json());
    assert_eq!(listed(""), [grave.clone(), calm.clone()]);
    assert_eq!(listed("?criticality=0"), [grave.clone(), calm.clone()]);
    assert_eq!(listed("?criticality=4"), std::slice::from_ref(&grave));
    assert_eq!(listed("?criticality=5"), Vec::<String>::new());
    for wrong in ["6", "-1", "high", "4.5"] {
        app.send(Ask::get(&format!("/api/v1/inbox?criticality={wrong}")).by(RESPONDER)).is(422);
        app.send(Ask::get(&format!("/api/v1/desk/stories?criticality={wrong}")).by(MODERATOR)).is(422);
    }

    let rosa = Browser::of(&app, RESPONDER);
    let page = rosa.get("/staff?show=all&criticality=3").is(200);
    assert!(page.has(&grave) && !page.has(&calm) && page.has("/staff?show=waiting&#38;criticality=3"), "{}", page.text);
    assert!(rosa.get("/staff?criticality=5").is(200).has("No story here is as critical as that."));
    assert!(rosa.get("/staff?criticality=9").is(200).has(&calm), "nonsense filters nothing");

    let main = |path: &str| app.get(path).is(200).text.split_once("<main").unwrap().1.to_owned();
    let all = main("/stories");
    for level in ["0", "4", "5", "x"] {
        assert_eq!(main(&format!("/stories?criticality={level}")), all);
        app.get(&format!("/api/v1/stories?criticality={level}")).is(422);
    }
}

#[test]
fn the_desk_narrows_by_what_a_moderator_found_or_screening_suggests() {
    let app = TestApp::new();
    let held = app.tell(&story(), "held");
    let other = app.tell(&story(), "other");
    app.drain();
    app.decide(MODERATOR, &held.reference, json!({"action": "hold", "criticality": 4})).is(200);
    app.db.write("update screenings set criticality = 2", vec![]);
    let listed = |level: u8| {
        let ask = Ask::get(&format!("/api/v1/desk/stories?criticality={level}")).by(MODERATOR);
        let mut refs = refs(&app.send(ask).is(200).json());
        refs.sort();
        refs
    };
    let mut both = vec![held.reference.clone(), other.reference.clone()];
    both.sort();
    assert_eq!((listed(2), listed(3), listed(5)), (both, vec![held.reference.clone()], vec![]));
    let desk = Browser::of(&app, MODERATOR);
    let page = desk.get("/desk?criticality=3").is(200);
    assert!(page.has(&held.reference) && !page.has(&other.reference) && page.has("Criticality 3 or more"));
}
