//! The pages of staff: signing in, the desk, the inbox.

use serde_json::json;

use crate::acts::desk;
use crate::eyes::Eyes;
use crate::seed::service;
use crate::webdriver::Browser;
use crate::world::{host, world};

const N: usize = 5;
const BODY: &str = "Ring me on 07700 900123 or write to ann@example.org.\n\nI WAITED FOR HOURS AND HOURS AND HOURS. \
                    I want to kill myself.\n\nThen it was good.";

#[test]
fn every_page_of_the_desk_is_sound() {
    let _alone = desk();
    let browser = Browser::with_javascript(&host().origin);
    let mut eyes = Eyes::open();
    browser.open("/staff/sign-in");
    browser.press("Send me a code");
    eyes.look(&browser, "sign-in-error");
    browser.fill("E-mail address", "stranger@example.org");
    browser.press("Send me a code");
    eyes.look(&browser, "code");
    browser.fill("Code", "000000");
    browser.press("Sign in");
    eyes.look(&browser, "code-error");

    let told = world().tell("A story with everything that can be found", BODY, &service(N));
    let other = world().tell("A story that nothing is found in", "I was seen soon.", &service(N));
    world().at_the_desk(&told.reference);
    world().at_the_desk(&other.reference);
    browser.signs_in("moderator");
    eyes.look(&browser, "desk");
    eyes.visit(&browser, "desk-story", &format!("/desk/stories/{}", told.reference));
    browser.press("Accept:");
    browser.unfold("Edit the words");
    browser.unfold("History");
    eyes.look(&browser, "desk-story-edited");
    browser.fill("Add: name, town or postcode", "nowhere at all");
    browser.press("Find");
    eyes.look(&browser, "desk-nothing-found");
    browser.fill("Add: name, town or postcode", "Liverwell");
    browser.press("Find");
    eyes.look(&browser, "desk-found");
    browser.unfold("Edit the words");
    browser.fill("Title", "");
    browser.press("Reject");
    eyes.look(&browser, "desk-errors");
    browser.fill("Title", "A story with everything");
    world().decide(&told.reference, json!({ "action": "publish", "criticality": 4, "note": "Read twice." }));
    browser.press("Publish");
    browser.sees("Somebody was faster");
    eyes.look(&browser, "desk-conflict");
    eyes.visit(&browser, "desk-published", &format!("/desk/stories/{}", told.reference));
    browser.open(&format!("/desk/stories/{}", other.reference));
    browser.press("Escalate");
    eyes.look(&browser, "desk-done");
    eyes.visit(&browser, "desk-rules", "/desk/rules");
    eyes.visit(&browser, "desk-quality", "/desk/quality");
    eyes.visit(&browser, "desk-flags", "/desk/flags");
    eyes.visit(&browser, "mailbox", "/dev/mail");
    eyes.close(16);
}

#[test]
fn every_page_of_the_inbox_is_sound() {
    let _alone = desk();
    let browser = Browser::with_javascript(&host().origin);
    let mut eyes = Eyes::open();
    let told = world().publish("A story for the inbox", &service(N));
    world().publish("Another story for the inbox", &service(N));
    browser.signs_in("responder5");
    eyes.look(&browser, "inbox");
    browser.press("A story for the inbox");
    eyes.look(&browser, "staff-story");
    browser.tick("We plan a change");
    browser.press("Publish the response");
    eyes.look(&browser, "staff-story-errors");
    browser.fill("What you want to say", "Thank you for telling us.");
    browser.fill("What changes", "More staff at weekends");
    browser.fill("By when", "12122027");
    browser.press("Publish the response");
    eyes.look(&browser, "staff-story-answered");
    eyes.visit(&browser, "inbox-all", "/staff?show=all");
    browser.open(&format!("/staff/stories/{}", told.reference));
    browser.sees("Responses so far");
    eyes.close(5);
}
