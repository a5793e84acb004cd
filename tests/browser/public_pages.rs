//! The pages that everybody reads.

use serde_json::{Value, json};

use crate::acts::desk;
use crate::eyes::Eyes;
use crate::http::wait_for;
use crate::seed::service;
use crate::webdriver::Browser;
use crate::world::{Told, World, draft, host, world};

/// Longer than a phone is wide, and without a place to break it.
const LONG: &str = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung";
const CLOSED: usize = 4;

#[test]
fn every_page_that_says_who_we_are_is_sound() {
    let browser = Browser::with_javascript(&host().origin);
    let mut eyes = Eyes::open();
    for (name, path) in [
        ("about", "/about"),
        ("rules", "/about/rules"),
        ("screening", "/about/screening"),
        ("privacy", "/about/privacy"),
        ("accessibility", "/about/accessibility"),
        ("data", "/data"),
        ("sign-in", "/staff/sign-in"),
        ("services", "/services"),
        ("not-found", "/nowhere"),
        ("method", "/your-story/withdrawal"),
    ] {
        eyes.visit(&browser, name, path);
    }
    eyes.close(10);
}

#[test]
fn every_page_to_find_and_read_stories_is_sound() {
    let _alone = desk();
    let browser = Browser::with_javascript(&host().origin);
    let mut eyes = Eyes::open();
    let told = answered_story(world());
    let gone = world().publish("A story that was taken back", &service(3));
    world().post(&format!("/api/v1/mine/{}/withdrawal", gone.reference), &crate::world::story_key(&gone), &json!({}));
    host().rows(&format!("update services set status = 'closed' where code = '{}'", service(CLOSED)));
    let (story, place) = (format!("/stories/{}", told.reference), format!("/services/{}", service(3)));
    let (thread, closed) = (format!("{place}/thread"), format!("/services/{}", service(CLOSED)));
    browser.opens_until(&thread, "The words are gone.");
    for (name, path) in [
        ("home", "/"),
        ("stories", "/stories"),
        ("stories-filtered", "/stories?q=nurse&near=WA14&radius_km=10&setting=acute&sort=oldest"),
        ("stories-nowhere", "/stories?q=nurse&near=ZZ99"),
        ("stories-none", "/stories?q=zeppelin"),
        ("story", &story),
        ("like", &format!("{story}/like")),
        ("services-found", "/services?q=Liverwell"),
        ("services-none", "/services?q=zeppelin"),
        ("service", &place),
        ("statistics", "/statistics"),
        ("organisations", "/organisations"),
        ("places", "/places"),
        ("places-none", "/places?q=zeppelin"),
        ("conditions", "/conditions"),
        ("procedures", "/procedures"),
        ("condition", "/conditions/broken-bone"),
        ("procedure-empty", "/procedures/x-ray"),
        ("organisation", "/organisations/RLV"),
        ("town", "/places/altrincham"),
        ("service-closed", &closed),
        ("thread", &thread),
    ] {
        eyes.visit(&browser, name, path);
    }
    eyes.close(22);
}

/// A published story with everything that a story can have.
fn answered_story(world: World<'_>) -> Told {
    let mut story = draft("Six hours on a hard chair, and then a kind nurse", "", &service(3));
    story["body"] = json!(format!("I waited.\nAnd waited.\n\n{LONG}.\n\nThen a nurse came."));
    story["services"] = json!([service(3), service(2)]);
    story["good"] = json!(["the nurse", "the tea", LONG]);
    story["outcome"] = json!("change");
    let told = Told::of(&world.post("/api/v1/stories", "", &story).with(201));
    world.at_the_desk(&told.reference);
    let edit = json!({ "field": "body", "start": 0, "end": 1, "replacement": "We", "reason": "moderator" });
    world.decide(&told.reference, json!({ "action": "publish", "edits": [edit], "criticality": 3 }));
    world.public(&told.reference);
    let planned = json!({ "state": "planned", "what": "More staff at weekends", "where": "Ward 3",
        "owner": "Ward manager", "due": "2027-12-31" });
    let made = json!({ "state": "made", "what": format!("Soft chairs. {LONG}") });
    for (n, change) in [(3, Value::Null), (2, planned), (3, made)] {
        let mut answer = json!({ "service": service(n), "signature": "Sam Green, matron",
            "body": "Thank you for telling us.\n\nWe are sorry that you waited." });
        if !change.is_null() {
            answer["change"] = change;
        }
        world.answer(&told.reference, "responder3", &answer);
    }
    wait_for("three answers on the page", || {
        let page = world.get(&format!("/stories/{}", told.reference)).with(200).text;
        (page.matches("We are sorry").count() == 3).then_some(())
    });
    told
}
