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
    browser.sees("Content note: suicide or self-harm");
    eyes.visit(&browser, "desk-note", &format!("/desk/stories/{}", told.reference));
    browser.sees_no("07700");
    browser.press("Read it");
    eyes.look(&browser, "desk-story");
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
    // The program that decided acts for the same account.
    browser.sees("You acted on this story already");
    eyes.look(&browser, "desk-conflict");
    eyes.visit(&browser, "desk-published", &format!("/desk/stories/{}", told.reference));
    browser.open(&format!("/desk/stories/{}", other.reference));
    browser.press("Escalate");
    eyes.look(&browser, "desk-done");
    eyes.visit(&browser, "desk-rules", "/desk/rules");
    eyes.visit(&browser, "desk-quality", "/desk/quality");
    eyes.visit(&browser, "desk-flags", "/desk/flags");
    eyes.visit(&browser, "desk-filtered", "/desk?stage=rejected&kind=risk&q=liverwell");
    eyes.visit(&browser, "desk-settings", "/desk/settings");
    browser.fill("Hard stories a day, at most", "many");
    browser.press("Store");
    eyes.look(&browser, "desk-settings-error");
    eyes.visit(&browser, "desk-on-call", "/desk/on-call");
    browser.fill("Webhook (optional)", "http://10.0.0.1/");
    browser.press("Add");
    eyes.look(&browser, "desk-on-call-error");
    eyes.visit(&browser, "mailbox", "/dev/mail");
    eyes.close(22);
}

#[test]
fn every_page_of_a_review_is_sound() {
    let _alone = desk();
    let browser = Browser::with_javascript(&host().origin);
    let mut eyes = Eyes::open();
    let told = world().tell("A story to check", "I was seen soon, by the only nurse.", &service(N));
    world().at_the_desk(&told.reference);
    world().decide(&told.reference, json!({ "action": "hold" }));
    browser.signs_in("responder5");
    browser.press("1 story to check");
    eyes.look(&browser, "reviews");
    browser.press("Story ");
    browser.sees("by the only nurse");
    eyes.look(&browser, "review");
    browser.press("Object to it");
    eyes.look(&browser, "review-error");
    browser.fill("What our moderators should know", "She would be known by it.");
    browser.press("Object to it");
    browser.sees("Your objection is with a senior moderator");
    eyes.close(3);
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
    browser.press("Send the response");
    eyes.look(&browser, "staff-story-errors");
    browser.fill("What you want to say", "Thank you for telling us.");
    browser.fill("What changes", "More staff at weekends");
    browser.fill("By when", "12122027");
    browser.press("Send the response");
    eyes.look(&browser, "staff-story-answered");
    eyes.visit(&browser, "inbox-all", "/staff?show=all");
    browser.open(&format!("/staff/stories/{}", told.reference));
    browser.sees("A moderator reads this response before it is public.");
    browser.press("Correct it");
    eyes.look(&browser, "own-response");
    browser.fill("What you want to say", "");
    browser.fill("What changes", "");
    browser.press("Send the correction");
    eyes.look(&browser, "own-response-errors");
    browser.signs_out();

    browser.signs_in("moderator3");
    browser.open("/desk/replies");
    eyes.look(&browser, "desk-responses");
    let item = "//li[contains(., \"A story for the inbox\") and contains(., \"More staff at weekends\")]//";
    browser.type_into(&browser.all(&format!("{item}textarea"))[0], "Say which ward.");
    let page = browser.there("html");
    browser.click(&browser.all(&format!("{item}button[@value='return']"))[0]);
    browser.wait_for_page_after(&page);
    browser.sees("The response is sent back.");
    browser.signs_out();

    browser.signs_in("responder5");
    browser.press("Sent back");
    eyes.look(&browser, "inbox-sent-back");
    browser.press("A story for the inbox");
    browser.sees("Say which ward.");
    eyes.look(&browser, "staff-story-sent-back");
    browser.press("Correct it");
    browser.fill("What you want to say", "Thank you for telling us. It was ward 4.");
    browser.press("Send the correction");
    browser.sees("We have your correction.");
    eyes.close(10);
}
