//! Pages about an organisation, a town, a condition, a procedure and the whole site, and what pages say to programs.

use serde_json::{Value, json};

use crate::app::{Ask, MODERATOR, RESPONDER, TestApp, story};

const PAGES: [&str; 6] = [
    "/services/RW3MR",
    "/organisations/R0A",
    "/places/manchester",
    "/conditions/asthma",
    "/procedures/x-ray",
    "/statistics",
];

/// A story that all of these pages are about.
fn about_all(title: &str) -> Value {
    let mut draft = story();
    draft["title"] = json!(title);
    draft["body"] = json!("My asthma was bad, so they took an x-ray, and the nurse was kind to me all the time.");
    draft
}

fn changed(app: &TestApp, reference: &str, key: &str, state: &str, what: &str) {
    let answer = json!({"service": "RW3MR", "body": "Thank you for telling us.", "signature": "Rosa, matron",
        "change": {"state": state, "what": what}});
    let path = format!("/api/v1/stories/{reference}/responses");
    let id = app.send(Ask::post(&path).by(RESPONDER).once(key).json(&answer)).is(201).text_at("/id");
    app.clear(MODERATOR, &id, "approve", "").is(200);
    app.drain();
}

#[test]
fn every_page_tells_its_stories_with_their_base_and_what_changed() {
    let app = TestApp::new();
    let first = app.published(&about_all("The first of two"), "a");
    app.published(&about_all("The second of two"), "b");
    app.wait(3_600 * 30);
    changed(&app, &first.reference, "r", "made", "Soft chairs in the waiting room");

    for path in PAGES {
        let page = app.get(path).is(200);
        for words in
            ["1 of 2", "Soft chairs in the waiting room", "The first of two", "The second of two", "kind staff"]
        {
            assert!(page.has(words), "{path} does not say {words}: {}", page.text);
        }
        assert!(page.has("too few answers yet"), "{path}");
        assert!(!page.has("Half of the answers"), "{path}");
    }
    for path in ["/organisations", "/places", "/conditions", "/procedures"] {
        assert!(app.get(path).is(200).has("2 stories"), "{path}");
    }
    let story = app.get(&format!("/stories/{}", first.reference)).is(200);
    for path in PAGES.iter().take(5) {
        assert!(story.has(&format!("href=\"{path}\"")), "{path}");
    }
    let sitemap = app.get("/sitemaps/scopes").is(200);
    for path in &PAGES[1..5] {
        assert!(sitemap.has(&format!("{path}</loc>")), "{path}: {}", sitemap.text);
    }
}

#[test]
fn five_answers_have_a_usual_time() {
    let app = TestApp::new();
    for n in 0..5 {
        let told = app.published(&about_all("One of five"), &format!("s{n}"));
        app.wait(3_600 * 50);
        changed(&app, &told.reference, &format!("r{n}"), "planned", "More chairs");
    }
    for path in PAGES {
        assert!(app.get(path).is(200).has("Half of the answers came within 3 days."), "{path}");
    }
    let numbers = app.get("/api/v1/organisations/R0A").is(200);
    assert_eq!(numbers.at("/figures/half_answered_within_hours"), 72);
    assert_eq!(numbers.at("/figures/changes_planned"), 5);
    assert_eq!(numbers.at("/services"), 2);
}

#[test]
fn what_is_not_public_is_on_no_page_and_in_no_number() {
    let app = TestApp::new();
    let before: Vec<String> = PAGES.iter().map(|path| app.get(path).is(200).text).collect();
    let waiting = app.tell(&about_all("Nobody may see this"), "a");
    app.drain();
    for (path, before) in PAGES.iter().zip(&before) {
        assert_eq!(&app.get(path).is(200).text, before, "{path}");
    }
    app.decide(MODERATOR, &waiting.reference, json!({"action": "publish"})).is(200);
    app.drain();
    assert!(app.get("/conditions/asthma").is(200).has("Nobody may see this"));
    app.withdraw(&waiting).is(200);
    app.drain();
    for (path, before) in PAGES.iter().zip(&before) {
        let after = app.get(path).is(200).text;
        assert!(!after.contains("Nobody may see this"), "{path}");
        assert!(*path == "/statistics" || *path == "/services/RW3MR" || &after == before, "{path}");
    }
    assert!(app.get("/statistics").is(200).has("1 story was taken back by its author."));
    assert!(!app.get("/sitemaps/scopes").is(200).has("asthma"));
}

#[test]
fn what_nobody_knows_is_not_found_and_says_nothing() {
    let app = TestApp::new();
    for path in [
        "/organisations/NOBODY",
        "/organisations/%00",
        "/organisations/..",
        "/places/atlantis",
        "/places/Post-Office-01933",
        "/places/%27%22--",
        "/conditions/x-ray",
        "/conditions/nonsense",
        "/procedures/asthma",
        "/procedures/%3Cscript%3E",
    ] {
        assert!(app.get(path).is(404).has("404"), "{path}");
        app.get(&format!("/api/v1{path}")).is(404);
    }
    for path in ["/organisations?q=zeppelin", "/places?q=zeppelin", "/places?q=%27%22%29", "/organisations?letter=z"] {
        assert!(app.get(path).is(200).has("Nothing found"), "{path}");
    }
    assert!(app.get("/places?q=manch").is(200).has("Manchester"));
    assert!(app.get("/places?q=MANCHESTER").is(200).has("Manchester"));
    assert!(app.get("/places/Manchester").is(200).has("/places/manchester"));
    assert!(app.get("/organisations?q=r0a").is(200).has("R0A Trust"));
    assert!(app.get("/organisations?letter=R&skip=99999").is(200).has("Nothing found"));
}

#[test]
fn a_town_is_one_place_however_the_register_writes_it() {
    let app = TestApp::new();
    app.db.write("update services set town = 'St. Helens' where code = 'RW3MR'", vec![]);
    app.db.write("update services set town = 'ST HELENS' where code = 'P84001'", vec![]);
    app.published(&story(), "a");
    let mut other = story();
    other["services"] = json!(["P84001"]);
    app.published(&other, "b");

    assert_eq!(app.get("/api/v1/places/st-helens").is(200).at("/figures/stories"), 2);
    assert_eq!(app.get("/api/v1/stories?town=st+helens").is(200).at("/items").as_array().unwrap().len(), 2);
    assert!(app.get("/places?letter=s").is(200).has("2 stories"));
}

#[test]
fn small_groups_of_authors_are_not_told() {
    let app = TestApp::new();
    let of = |role: &str, n: usize| {
        for n in 0..n {
            let mut draft = story();
            draft["author_role"] = json!(role);
            app.published(&draft, &format!("{role}{n}"));
        }
    };
    of("patient", 6);
    of("carer", 1);
    let statistics = app.get("/api/v1/statistics").is(200).json();
    let role = |code: &str| {
        statistics["roles"].as_array().unwrap().iter().find(|role| role["code"] == code).unwrap()["stories"].clone()
    };
    assert_eq!(statistics["figures"]["stories"], 7);
    assert_eq!((role("carer"), role("patient"), role("friend")), (Value::Null, Value::Null, json!(0)));
    assert!(app.get("/statistics").is(200).has("too few to tell"));
    of("relative", 2);
    let statistics = app.get("/statistics").is(200);
    assert!(statistics.has("6 of 9") && statistics.has("too few to tell"));
}

/// The data block of a page.
fn linked(page: &str) -> Option<Value> {
    let block = page.split("<script type=\"application/ld+json\">").nth(1)?.split("</script>").next()?;
    assert!(!block.contains(['<', '>', '&']), "{block}");
    Some(serde_json::from_str(block).unwrap())
}

#[test]
fn programs_read_what_a_page_is_about_as_far_as_its_author_agreed() {
    let app = TestApp::new();
    let hostile = "</script><script>alert(1)</script><!--&\u{2028}";
    let mut draft = story();
    draft["title"] = json!(hostile);
    let told = app.published(&draft, "a");
    let path = format!("/stories/{}", told.reference);
    let said = linked(&app.get(&path).is(200).text).unwrap();

    assert_eq!(said["@type"], "Review");
    assert_eq!(said["author"], json!({"@type": "Person", "name": "quietriver"}));
    assert_eq!(said["itemReviewed"][0]["@type"], "Hospital");
    assert!(said["license"].as_str().unwrap().contains("creativecommons.org") && said.get("reviewRating").is_none());
    assert!(said["name"].as_str().unwrap().starts_with("</script>"));
    assert_eq!(linked(&app.get("/services/RW3MR").is(200).text).unwrap()["parentOrganization"]["name"], "R0A Trust");
    assert_eq!(linked(&app.get("/organisations/R0A").is(200).text).unwrap()["@type"], "MedicalOrganization");

    let mut closed = story();
    closed["consent"]["api"] = json!(false);
    let told = app.published(&closed, "b");
    assert_eq!(linked(&app.get(&format!("/stories/{}", told.reference)).is(200).text), None);
    app.decide(MODERATOR, path.rsplit('/').next().unwrap(), json!({"action": "restrict", "reason": "known"})).is(200);
    app.drain();
    assert_eq!(linked(&app.get(&path).is(200).text), None);
}

#[test]
fn a_search_near_a_place_says_how_far_each_story_is() {
    let app = TestApp::new();
    app.published(&story(), "a");
    let mut other = story();
    other["services"] = json!(["P84001"]);
    app.published(&other, "b");

    for query in ["near=M13&radius_km=16", "near=M13&q=wrist", "near=M13&sort=oldest"] {
        let page = app.get(&format!("/stories?{query}")).is(200);
        assert_eq!(page.text.matches(" miles away").count(), 2, "{query}");
        assert!(page.has("In a straight line") || page.has("in a straight line from M13"), "{query}");
    }
    assert!(!app.get("/stories").is(200).has("miles away"));
}
