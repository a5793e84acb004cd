//! The pages of an author, from the first word to the last.

use serde_json::json;

use crate::acts::{Tale, desk};
use crate::eyes::Eyes;
use crate::seed::service;
use crate::webdriver::Browser;
use crate::world::{bearer, fresh, host, world};

const N: usize = 2;

fn tale(body: &str) -> Tale {
    Tale {
        title: "Six hours on a hard chair".to_owned(),
        body: body.to_owned(),
        good: "the nurse who brought tea\nthe tea".to_owned(),
        improve: "the chairs".to_owned(),
        feelings: "cold".to_owned(),
        service_text: "The room behind the X-ray".to_owned(),
        screen_name: String::new(),
    }
}

#[test]
fn every_step_of_telling_is_sound() {
    let browser = Browser::with_javascript(&host().origin);
    let mut eyes = Eyes::open();
    eyes.visit(&browser, "tell", "/tell/one-page");
    browser.press("Check your story");
    eyes.look(&browser, "tell-errors");
    browser.fill("Find the service", "nowhere at all");
    browser.press("Find");
    eyes.look(&browser, "tell-nothing-found");
    browser.fill("Find the service", "Liverwell");
    browser.press("Find");
    browser.tick("Liverwell Hospital 2");
    browser.press("Find");
    eyes.look(&browser, "tell-found");
    browser.sees("You chose:");

    browser.fills_the_form(&tale("Ring me on 07700 900123. I want to kill myself."), N);
    browser.sees("You do not have to be alone with this");
    eyes.look(&browser, "check-risk");
    browser.sends_the_story();
    eyes.look(&browser, "sent-risk");

    let key = fresh("again");
    let with_key = |body: &str| {
        browser.fills_the_form(&tale(body), N);
        browser.run("document.querySelector('[name=idempotency_key]').value = arguments[0]", &json!(key));
    };
    with_key("I waited.\n\nThen it was good.");
    eyes.look(&browser, "check");
    browser.sends_the_story();
    eyes.look(&browser, "sent");
    with_key("I waited long.");
    browser.press("Send my story");
    browser.sees("You sent this form before with other words");
    eyes.look(&browser, "tell-sent-before");
    eyes.close(9);
}

#[test]
fn every_page_of_a_told_story_is_sound() {
    let _alone = desk();
    let browser = Browser::with_javascript(&host().origin);
    let mut eyes = Eyes::open();
    let asked = world().tell("A story with a question", "I was seen soon.", &service(N));
    eyes.visit(&browser, "your-story", "/your-story");
    browser.press("Open my story");
    eyes.look(&browser, "your-story-error");
    browser.comes_back_to(&asked);
    eyes.look(&browser, "status-received");
    browser.press("Take my story back");
    eyes.look(&browser, "status-error");

    world().at_the_desk(&asked.reference);
    world().decide(&asked.reference, json!({ "action": "ask", "reason": "Which ward was it?\n\nPlease tell us." }));
    browser.comes_back_to(&asked);
    browser.sees("Which ward was it?");
    eyes.look(&browser, "status-asked");

    let told = world().publish("A story with an answer", &service(N));
    let answer = json!({ "service": service(N), "body": "Thank you.\n\nWe are glad.", "signature": "Sam, matron" });
    world().post(&format!("/api/v1/stories/{}/responses", told.reference), &bearer("responder2"), &answer).with(201);
    browser.comes_back_to(&told);
    browser.sees("We are glad.");
    eyes.look(&browser, "status-answered");
    browser.tick("Yes, take my story back for good");
    browser.press("Take my story back");
    eyes.look(&browser, "withdrawn");
    browser.comes_back_to(&told);
    eyes.look(&browser, "status-withdrawn");
    eyes.close(8);
}
