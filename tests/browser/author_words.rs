//! The author's word on edits, an answer, other uses and letters: each page sound, and each act without JavaScript too.

use serde_json::json;

use crate::acts::desk;
use crate::eyes::Eyes;
use crate::seed::service;
use crate::webdriver::Browser;
use crate::world::{Told, host, world};

const N: usize = 2;
const BODY: &str = "The nurse was kind to me and then I waited.";

/// A story with one edit that waits for its author.
fn offered() -> Told {
    let told = world().tell("A story that a moderator would change", BODY, &service(N));
    world().at_the_desk(&told.reference);
    let start = BODY.find("was kind").unwrap();
    let edit = json!({ "field": "body", "start": start, "end": start + 8, "replacement": "was there",
        "reason": "moderator" });
    world().decide(&told.reference, json!({ "action": "publish", "edits": [edit] }));
    told
}

#[test]
fn edits_are_answered_and_published_without_javascript() {
    let _alone = desk();
    let told = offered();
    let browser = Browser::without_javascript(&host().origin);
    browser.comes_back_to(&told);
    browser.sees("Changes that wait for you");
    browser.tick("Yes, change it like this");
    browser.press("Save what I said (Change 1)");
    browser.sees("We have your word on this change.");
    browser.opens_until(&format!("/stories/{}", told.reference), "The nurse was there to me");
}

#[test]
fn every_page_of_an_author_who_comes_back_is_sound() {
    let _alone = desk();
    let told = offered();
    let browser = Browser::with_javascript(&host().origin);
    let mut eyes = Eyes::open();
    browser.comes_back_to(&told);
    eyes.look(&browser, "status-offered");
    browser.press("Save what I said (Change 1)");
    browser.sees("Choose what should happen to this change");
    eyes.look(&browser, "status-offered-error");
    browser.tick("I write this part myself");
    browser.fill("Why not, or this part in your own words", "was very good");
    browser.press("Save what I said (Change 1)");
    browser.sees("We have your word on this change.");
    eyes.look(&browser, "status-word");

    browser.press("Change what may be done with your story");
    eyes.look(&browser, "your-uses");
    browser.press("Save");
    browser.sees("It counts from now.");
    browser.press("Get letters by e-mail");
    eyes.look(&browser, "your-letters");
    browser.fill("E-mail address", "nobody at all");
    browser.press("Write to this address");
    eyes.look(&browser, "your-letters-error");
    browser.fill("E-mail address", "comes.back@example.org");
    browser.press("Write to this address");
    browser.sees("We write to this address");

    world().decide(&told.reference, json!({ "action": "ask", "reason": "Which ward was it?" }));
    browser.comes_back_to(&told);
    browser.fill("What do you want to say?", "It was ward nine.");
    browser.press("Send my answer");
    browser.sees("We have your answer.");
    eyes.look(&browser, "status-answer");
    eyes.close(7);
}
