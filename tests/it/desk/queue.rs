//! Filters, stages, the clock and pages of the queue.

use serde_json::json;

use super::{at_risk, harmless};
use crate::app::{Ask, MODERATOR, OTHER_MODERATOR, TestApp, story};
use crate::pages::Browser;

#[test]
fn a_story_is_opened_in_few_trips_to_the_database() {
    let app = TestApp::new();
    let told = harmless(&app, "trips");
    let mona = Browser::of(&app, MODERATOR);
    let path = format!("/desk/stories/{}", told.reference);
    mona.get(&path).is(200);

    let before = app.db.asked();
    mona.get(&path).is(200);

    // Who it is, the story with all of it, the lease, its services, stories like it.
    assert!(app.db.asked() - before <= 6, "{}", app.db.asked() - before);
}

#[test]
fn each_filter_lets_through_what_it_says_and_comes_off_again() {
    let app = TestApp::new();
    let hard = at_risk(&app, "hard");
    let calm = harmless(&app, "calm");
    let mut other = story();
    other["services"] = json!(["RH8-EX"]);
    other["body"] = json!("Ring me on 07700 900123. I will write a formal complaint to the ombudsman.");
    let far = app.tell(&other, "far");
    app.drain();
    let desk = Browser::of(&app, MODERATOR);
    desk.post("/desk/claims", &[]).leads_to(&format!("/desk/stories/{}", hard.reference));

    let shown = |query: &str| {
        let page = desk.get(&format!("/desk{query}")).is(200);
        [&hard, &calm, &far].map(|told| page.has(&format!("/desk/stories/{}\"", told.reference)))
    };
    for (query, wanted) in [
        ("", [true, true, true]),
        ("?stage=waiting", [true, true, true]),
        ("?stage=held", [false, false, false]),
        ("?urgent=1", [true, false, false]),
        ("?q=wonford+exeter", [false, false, true]),
        ("?q=R0A", [true, true, false]),
        ("?q=%25", [false, false, false]),
        ("?q=%27%22%3B--", [false, false, false]),
        ("?held=me", [true, false, false]),
        ("?held=nobody", [false, true, true]),
        ("?kind=risk", [true, false, false]),
        ("?kind=contact", [false, false, true]),
        ("?kind=contact&held=me", [false, false, false]),
        ("?kind=nonsense&criticality=9&stage=x&urgent=2&held=all", [true, true, true]),
        ("?page=2", [false, false, false]),
        ("?page=99999999999999999999", [true, true, true]),
    ] {
        assert_eq!(shown(query), wanted, "{query}");
    }
    let page = desk.get("/desk?kind=contact&q=exeter").is(200);
    assert!(page.has("href=\"/desk?q=exeter\"") && page.has("href=\"/desk?kind=contact\""), "{}", page.text);
}

#[test]
fn stages_are_counted_and_the_longest_waiting_at_risk_stand_first_and_marked() {
    let app = TestApp::new();
    let calm = harmless(&app, "calm");
    let held = harmless(&app, "held");
    app.decide(MODERATOR, &held.reference, json!({"action": "hold"})).is(200);
    let hard = at_risk(&app, "hard");
    let desk = || Browser::of(&app, MODERATOR);
    let first = |text: &str| text.find(&hard.reference).unwrap() < text.find(&calm.reference).unwrap();

    let page = desk().get("/desk").is(200);
    assert!(first(&page.text) && page.has("<b class=\"ct-grave\">Urgent</b>") && !page.has("Waits too long"));
    assert!(page.has("Held for the provider <span class=\"ct-count\">1</span>"), "{}", page.text);
    assert!(page.has("Nobody is on call."));
    app.wait(3_600);
    let page = desk().get("/desk").is(200);
    assert!(page.has("Waits too long") && page.has("1 story at risk has waited longer than an hour"));
}

#[test]
fn a_long_queue_has_pages() {
    let app = TestApp::new();
    for n in 0..52 {
        harmless(&app, &format!("page {n}"));
    }
    let desk = Browser::of(&app, OTHER_MODERATOR);

    let first = desk.get("/desk").is(200);
    assert!(first.has("52 stories wait") && first.has("href=\"/desk?page=2\"") && first.has("page 49"));
    assert!(!first.has("page 50<"));
    let second = desk.get("/desk?page=2").is(200);
    assert!(second.has("page 51") && !second.has("page=3") && second.has("Back to the first page"));
}

#[test]
fn stories_alike_are_listed_with_how_alike() {
    let app = TestApp::new();
    let one = harmless(&app, "same");
    let mut again = story();
    again["body"] = json!("The ward was calm and the tea was hot. Thank you to everybody there.");
    let again = app.tell(&again, "again");
    app.drain();

    let page = app.send(Ask::get(&format!("/desk/stories/{}", again.reference)).by(MODERATOR)).is(200);
    assert!(page.has("Like this one") && page.has("word for word") && page.has(&one.reference), "{}", page.text);
}
