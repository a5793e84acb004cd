//! Stories like one story: what they have in common is shown, and none that is not public now.

use serde_json::{Value, json};

use crate::app::{MODERATOR, TestApp, Told, story};

const HIP: &str = "After the hip replacement the physiotherapist lent me a walker, and the corridor was my racetrack.";

fn told(app: &TestApp, key: &str, title: &str, body: &str, tags: &[&str]) -> Told {
    let mut draft = story();
    (draft["title"], draft["body"]) = (json!(title), json!(body));
    (draft["good"], draft["improve"]) = (json!([]), json!([]));
    let told = app.tell(&draft, key);
    app.drain();
    app.decide(MODERATOR, &told.reference, json!({"action": "publish", "tags": tags})).is(200);
    app.drain();
    told
}

fn like(app: &TestApp, told: &Told) -> Vec<(String, Vec<String>)> {
    let page = app.get(&format!("/api/v1/stories/{}/like", told.reference)).is(200);
    let items = page.at("/items").as_array().unwrap().clone();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let terms = |item: &Value| item["terms"].as_array().unwrap().iter().map(text).collect();
    items.iter().map(|item| (text(&item["story"]["ref"]), terms(item))).collect()
}

#[test]
fn a_story_leads_to_those_about_the_same_with_what_they_have_in_common() {
    let app = TestApp::new();
    let first = told(&app, "a", "My new hip", HIP, &["kind staff"]);
    let other = "A new hip for mum: the walker was too low and Margaret said so. The corridor is long and cold.";
    let second = told(&app, "b", "Hip replaced at last", &format!("{other} Margaret did."), &["Kind staff"]);
    told(&app, "c", "No phone", "I rang the surgery all morning and nobody picked up the phone to speak to me.", &[]);
    let third = told(
        &app,
        "d",
        "Bad food",
        "The soup was as thin as water and the bread was as hard as wood.",
        &["kind staff"],
    );

    assert_eq!(
        like(&app, &first),
        [
            (
                second.reference.clone(),
                vec![
                    "hip replacement".into(),
                    "kind staff".into(),
                    "corridor".into(),
                    "walker".into(),
                    "relieved".into()
                ]
            ),
            (third.reference.clone(), vec!["kind staff".into(), "relieved".into()])
        ]
    );
    let page = app.get(&format!("/stories/{}/like", first.reference)).is(200);
    assert!(
        page.has("2 stories") && page.has("Hip replaced at last") && page.has("hip replacement, kind staff, corridor")
    );
    assert!(!page.has("margaret") && page.has("My new hip"));
    let shown = app.get(&format!("/stories/{}", first.reference)).is(200);
    assert!(shown.has(&format!("/stories/{}/like", first.reference)) && shown.has("/procedures/hip-replacement"));
    let whole = app.get(&format!("/api/v1/stories/{}", first.reference)).is(200);
    assert_eq!((whole.at("/conditions"), whole.at("/procedures")), (json!([]), json!(["hip-replacement"])));
}

#[test]
fn what_is_not_public_or_not_for_programs_is_like_nothing() {
    let app = TestApp::new();
    let first = told(&app, "a", "My new hip", HIP, &[]);
    let withdrawn = told(&app, "b", "Her new hip", HIP, &[]);
    let restricted = told(&app, "c", "His new hip", HIP, &[]);
    let mut draft = story();
    (draft["body"], draft["consent"]["api"]) = (json!(HIP), json!(false));
    let closed = app.published(&draft, "d");
    app.tell(&draft, "e");
    app.drain();
    let pages = |told: &Told| {
        let pages = ["", "/api/v1"].map(|root| app.get(&format!("{root}/stories/{}/like", told.reference)));
        pages.map(|page| page.status)
    };
    assert_eq!(like(&app, &first).len(), 2);

    app.withdraw(&withdrawn).is(200);
    let restrict = json!({"action": "restrict", "reason": "A court asked for it.", "code": "legal"});
    app.decide(MODERATOR, &restricted.reference, restrict).is(200);
    assert_eq!(like(&app, &first), []);
    let page = app.get(&format!("/stories/{}/like", first.reference)).is(200);
    assert!(page.has(&closed.reference) && page.has("1 story"), "people may read it");
    assert!(![&withdrawn, &restricted].iter().any(|told| page.has(&told.reference)));
    assert_eq!(pages(&closed), [200, 404]);
    assert_eq!(pages(&withdrawn), [404, 404]);
    assert_eq!(pages(&restricted), [404, 404]);

    app.withdraw(&closed).is(200);
    let page = app.get(&format!("/stories/{}/like", first.reference)).is(200);
    assert!(page.has("Nobody has told a story here that is much like this one"));
}

#[test]
fn words_that_were_taken_out_join_no_stories() {
    let app = TestApp::new();
    let body = "The quokkaward was quiet and the zebracurtain was drawn around me all through the night.";
    let first = told(&app, "a", "At night", body, &[]);
    let second = told(&app, "b", "By day", body, &[]);
    assert_eq!(like(&app, &first)[0].0, second.reference.clone());
    assert!(like(&app, &first)[0].1.contains(&"quokkaward".to_owned()));

    let edit = json!({"field": "body", "start": 4, "end": 14, "replacement": "ward", "reason": "name"});
    app.decide(MODERATOR, &second.reference, json!({"action": "redact", "edits": [edit]})).is(200);
    app.drain();
    for side in [&first, &second] {
        assert!(like(&app, side).iter().all(|(_, terms)| !terms.contains(&"quokkaward".to_owned())));
        assert_eq!(like(&app, side).len(), 1);
    }
}
