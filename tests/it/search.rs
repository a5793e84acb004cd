//! Searching as readers and programs do: words, phrases, filters, counts, pages.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use caretold::flows::reads;

use crate::app::{Ask, MODERATOR, OTHER_MODERATOR, TestApp, run, story};

/// A public story with these words, told to one of two services.
fn told(app: &TestApp, key: &str, title: &str, body: &str) -> String {
    let mut draft = story();
    draft["title"] = json!(title);
    draft["body"] = json!(body);
    app.published(&draft, key).reference
}

fn found(app: &TestApp, query: &str) -> Vec<String> {
    let page = app.get(&format!("/api/v1/stories?{query}")).is(200);
    refs(&page.json())
}

fn refs(page: &Value) -> Vec<String> {
    page["items"].as_array().unwrap().iter().map(|item| item["ref"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_title_that_names_what_was_asked_for_comes_first() {
    let app = TestApp::new();
    let passing =
        told(&app, "a", "A long day", "We had the hip replacement talk, the parking and the food. The nurse was kind.");
    let named = told(&app, "b", "My hip replacement", "They had me walking the next morning and the nurse was kind.");

    assert_eq!(found(&app, "q=hip+replacement"), [named, passing]);
}

#[test]
fn a_phrase_must_be_there_and_a_beginning_finds_longer_words() {
    let app = TestApp::new();
    let pain = told(&app, "a", "At night", "I had chest pain and they came quickly to the house.");
    let both = told(&app, "b", "At day", "The pain was bad and my chest was X-rayed by the physiotherapist there.");

    assert_eq!(found(&app, "q=%22chest+pain%22"), [pain]);
    assert_eq!(found(&app, "q=physio*"), [both]);
    assert_eq!(found(&app, "q=%22chest+of+drawers%22"), Vec::<String>::new());
}

#[test]
fn a_condition_is_found_under_its_other_names_and_narrows() {
    let app = TestApp::new();
    let clinical =
        told(&app, "a", "On the ward", "After the myocardial infarction the rehabilitation nurse rang each week.");
    told(&app, "b", "Elsewhere", "The parking was poor and the nurse was kind all the same to us.");

    assert_eq!(found(&app, "q=heart+attack"), std::slice::from_ref(&clinical));
    assert_eq!(found(&app, "condition=heart-attack"), [clinical]);
    app.get("/api/v1/stories?condition=nonsense").is(422);
}

#[test]
fn a_word_that_nobody_wrote_is_looked_for_as_the_one_that_was_meant() {
    let app = TestApp::new();
    for key in ["a", "b"] {
        told(&app, key, "Every week", "The physiotherapist came every week and it helped me to walk again.");
    }

    let page = app.get("/api/v1/stories?q=physiotherpist").is(200);
    assert_eq!(page.at("/corrected/physiotherpist"), json!("physiotherapist"));
    assert_eq!(refs(&page.json()).len(), 2);
    let page = app.get("/stories?q=physiotherpist").is(200);
    assert!(page.has("physiotherapist") && page.has("physiotherpist"));
    assert_eq!(
        app.get("/api/v1/stories?q=physiotherpist&sort=newest").is(200).at("/items").as_array().unwrap().len(),
        2
    );
}

#[test]
fn no_word_is_offered_that_only_withdrawn_stories_had() {
    let app = TestApp::new();
    let mut kept = Vec::new();
    for key in ["a", "b"] {
        let mut draft = story();
        draft["body"] = json!("The quokkaward was quiet and the nurse was kind to me all through the night.");
        kept.push(app.published(&draft, key));
    }
    assert_eq!(app.get("/api/v1/stories?q=quokkawird").is(200).at("/corrected/quokkawird"), json!("quokkaward"));

    for told in &kept {
        app.withdraw(told).is(200);
    }
    app.drain();

    let page = app.get("/api/v1/stories?q=quokkawird").is(200);
    assert_eq!((page.json().get("corrected"), refs(&page.json()).len()), (None, 0));
    assert_eq!(app.db.holding("quokkaward"), Vec::<String>::new());
}

#[test]
fn a_word_is_offered_again_once_its_stories_are_lifted() {
    let app = TestApp::new();
    app.db.write("update accounts set senior = 1 where id = 'otto'", vec![]);
    let told = ["a", "b"].map(|key| {
        let mut draft = story();
        draft["body"] = json!("The quokkaward was quiet and Nurse Margaret was kind to me all through the night.");
        app.published(&draft, key)
    });
    let offered = || app.get("/api/v1/stories?q=quokkawird").is(200).json().get("corrected").is_some();
    assert!(offered());
    for told in &told {
        let restrict = json!({"action": "restrict", "reason": "A court asked for it.", "code": "legal"});
        app.decide(MODERATOR, &told.reference, restrict).is(200);
        assert_eq!(app.db.count("select count(*) from spellings where word = 'quokkaward'"), i64::from(offered()));
    }
    assert!(!offered());

    let edit = json!({"field": "body", "start": 29, "end": 43, "replacement": "a nurse", "reason": "name"});
    app.decide(MODERATOR, &told[0].reference, json!({"action": "redact", "edits": [edit]})).is(200);
    for told in &told {
        app.decide(OTHER_MODERATOR, &told.reference, json!({"action": "lift"})).is(200);
        app.drain();
    }
    assert!(offered(), "both have it again");
    assert_eq!(app.db.count("select twice from spellings where word = 'margaret'"), 0, "one has it still");
}

#[test]
fn facets_count_what_was_found_and_each_narrows_to_its_count() {
    let app = TestApp::new();
    for key in ["a", "b", "c"] {
        told(&app, key, "At night", "The ward was loud and the lights stayed on the whole night through.");
    }
    let answered = told(&app, "d", "By day", "My asthma was bad and the ward was loud, but they came quickly.");
    app.respond(&answered, "r", "Thank you, we look at it.").is(201);
    app.drain();

    let page = app.get("/api/v1/stories?q=ward&facets=1").is(200);
    let facets = page.at("/facets");
    assert_eq!(facets["condition"], json!([{"value": "asthma", "label": "asthma", "stories": 1}]));
    for (name, values) in facets.as_object().unwrap() {
        let name = if name == "year" { "from" } else { name };
        for value in values.as_array().unwrap() {
            let text = value["value"].as_str().unwrap().replace(' ', "+");
            let narrowed = found(&app, &format!("q=ward&{name}={text}"));
            assert_eq!(json!(narrowed.len()), value["stories"], "{name} {text}");
        }
    }
    assert_eq!(found(&app, "progress=change_planned"), [answered]);
    assert!(app.get("/stories?q=ward").is(200).has("condition=asthma"));
}

#[test]
fn pages_neither_skip_nor_repeat_while_stories_arrive() {
    for sort in ["relevance", "newest", "oldest", "most_read"] {
        let app = TestApp::new();
        let mut all = BTreeSet::new();
        for n in 0..9 {
            all.insert(told(
                &app,
                &format!("k{n}"),
                &format!("Ward {n}"),
                "The ward was loud and the lights stayed on all night.",
            ));
        }
        let (mut seen, mut next, mut n) = (Vec::new(), String::new(), 0);
        loop {
            let page = app.get(&format!("/api/v1/stories?q=ward+loud&sort={sort}&limit=2&cursor={next}")).is(200);
            seen.extend(refs(&page.json()));
            let Some(cursor) = page.at("/next").as_str().map(str::to_owned) else { break };
            next = cursor;
            if n < 3 {
                told(
                    &app,
                    &format!("late{n}"),
                    "Late ward",
                    "The ward was loud and the lights stayed on all night, again.",
                );
            }
            n += 1;
        }
        let distinct: BTreeSet<String> = seen.iter().cloned().collect();
        assert_eq!(distinct.len(), seen.len(), "{sort} repeats");
        assert!(all.is_subset(&distinct), "{sort} skips");
    }
}

#[test]
fn a_cursor_from_beyond_what_the_database_counts_is_refused_or_ignored() {
    let app = TestApp::new();
    for cursor in ["n9223372036854775807", "o9007199254740991", "r9007199254740991.0"] {
        app.get(&format!("/api/v1/stories?cursor={cursor}")).is(422);
        app.get(&format!("/stories?q=ward&cursor={cursor}")).is(200);
    }
    app.get("/api/v1/stories?cursor=o9007199254740990").is(200);
    app.get("/api/v1/stories?q=ward&cursor=r9007199254740990.0").is(200);
}

#[test]
fn a_search_is_narrowed_by_when_stories_were_published() {
    let app = TestApp::new();
    let first = told(&app, "a", "First", "The ward was loud and the lights stayed on all through the night.");
    app.wait(40 * 24 * 3600);
    let second = told(&app, "b", "Second", "The ward was loud and the lights stayed on all through the night.");

    assert_eq!(found(&app, "from=2026-12"), std::slice::from_ref(&second));
    assert_eq!(found(&app, "to=2026-11-23&q=ward"), std::slice::from_ref(&first));
    assert_eq!(found(&app, "from=2026&to=2027&sort=oldest"), [first, second]);
    assert_eq!(found(&app, "from=2030"), Vec::<String>::new());
    app.get("/api/v1/stories?from=soon").is(422);
    app.get("/stories?from=soon&role=nobody&progress=9&feeling=%00").is(200);
}

#[test]
fn a_filter_that_anybody_types_is_only_ever_a_value() {
    let app = TestApp::new();
    told(&app, "a", "First", "The ward was loud and the lights stayed on all through the night.");
    for typed in ["%22)+OR+*", "x%22+OR+facets+:+api1", "%F0%9F%98%80", "%00", "a%0Ab"] {
        for name in ["tag", "feeling", "town", "organisation"] {
            assert_eq!(found(&app, &format!("{name}={typed}")), Vec::<String>::new(), "{name} {typed}");
        }
    }
    app.get(&format!("/api/v1/stories?tag={}", "x".repeat(2_000))).is(200);
}

#[test]
fn what_may_not_be_used_elsewhere_is_in_no_count() {
    let app = TestApp::new();
    let mut draft = story();
    draft["consent"]["api"] = json!(false);
    app.published(&draft, "private");

    let page = app.get("/api/v1/stories?q=wrist&facets=1").is(200);
    assert_eq!((page.at("/total"), page.at("/facets")), (json!(0), json!({})));
}

#[test]
fn a_reading_is_counted_once_and_coming_back_to_the_same_page_is_none() {
    let app = TestApp::new();
    let (quiet, loud) = (
        told(&app, "a", "Quiet ward", "The ward was quiet and the lights were off all through the night."),
        told(&app, "b", "Loud ward", "The ward was loud and the lights stayed on all through the night."),
    );
    let page = app.get(&format!("/stories/{quiet}")).is(200);
    let tag = page.header("etag").to_owned();
    app.send(Ask::get(&format!("/stories/{quiet}")).header("if-none-match", &tag)).is(304);
    app.get("/stories/222222222").is(404);
    assert_eq!(app.db.count("select sum(reads) from publications"), 0, "written together, later");
    for _ in 0..2 {
        run(reads::write(&app.platform)).unwrap();
    }

    assert_eq!(app.db.rows_of("select reads from publications where ref = ?1", &[&quiet]), ["1"]);
    assert_eq!(found(&app, "sort=most_read"), [quiet.clone(), loud.clone()]);
    assert_eq!(found(&app, "sort=newest"), [loud, quiet]);
}
