//! Telling by one question a page: with and without JavaScript, by keyboard alone, on the narrowest screen; the draft on
//! the device; a lost connection.

use serde_json::{Value, json};

use crate::eyes::Eyes;
use crate::http::wait_for;
use crate::seed::service;
use crate::webdriver::Browser;
use crate::world::{fresh, host};

const N: usize = 9;
/// What WCAG 1.4.10 asks for: text four times as large on an ordinary screen.
const NARROWEST: u32 = 320;
const STORED: &str = "return localStorage.getItem('caretold-draft')";

/// Answers the question that is open, by its heading, so that the next comes.
#[track_caller]
fn answer(browser: &Browser, title: &str, asked: &str) {
    match asked {
        "Where did it happen?" => {
            browser.fill("Find the service", &format!("Liverwel Hospitle {N}"));
            browser.press("Find");
            browser.sees("These come close.");
            browser.tick(&format!("Liverwell Hospital {N}"));
        }
        "What happened?" => {
            browser.fill("Give it a title", title);
            browser.fill("Your story", "I was seen soon.\n\nThen it was good.");
        }
        "What was good, and what could be better?" => {
            browser.tick("kind staff");
            browser.fill("Something else that could be better", "the chairs\nthe light");
        }
        "How did you feel?" => browser.tick("thankful"),
        "Who are you, and when was it?" => {
            browser.tick("I was a patient");
            let month = crate::world::draft("", "", &service(N))["happened"].as_str().unwrap().to_owned();
            let (year, month) = month.split_once('-').unwrap();
            browser.fill("Month", month);
            browser.fill("Year", year);
        }
        "What would you like to happen?" => browser.tick("Please pass on my thanks"),
        "What may we do with your story?" => browser.tick("Publish my story on this website"),
        _ => {}
    }
}

/// Goes through every question; what was seen at each is told to `look`.
#[track_caller]
fn walk(browser: &Browser, title: &str, mut look: impl FnMut(&str)) {
    browser.open("/tell");
    look("start");
    browser.press("Start");
    for n in 1..=9 {
        let asked = browser.text_of("h1");
        browser.sees(&format!("Question {n} of 9"));
        answer(browser, title, &asked);
        look(&format!("question-{n}"));
        browser.press("Continue");
    }
    assert_eq!(browser.text_of("h1"), "Check your story");
    look("questions-check");
}

#[test]
fn a_story_is_told_by_questions_with_javascript_and_every_page_is_sound() {
    let browser = Browser::with_javascript(&host().origin);
    let mut eyes = Eyes::open();
    let title = fresh("By questions ");
    walk(&browser, &title, |name| eyes.look(&browser, &format!("tell-{name}")));
    browser.press("Change Title");
    browser.sees("Save and go back to check");
    browser.fill("Give it a title", " ");
    browser.press("Save and go back to check");
    browser.sees("There is a problem");
    eyes.look(&browser, "tell-question-error");
    assert!(browser.run("return document.title", &Value::Null).as_str().unwrap().starts_with("Error: What happened?"));
    let focused = "return document.activeElement.matches('.nhsuk-error-summary')";
    assert_eq!(browser.run(focused, &Value::Null), true);
    browser.fill("Give it a title", &title);
    browser.press("Save and go back to check");
    for kept in [title.as_str(), "kind staff", "the light", "thankful", &format!("Liverwell Hospital {N}")] {
        browser.sees(kept);
    }
    browser.sends_the_story();
    browser.sees("Print");
    eyes.close(12);
}

#[test]
fn a_story_is_told_by_questions_without_javascript_and_back_keeps_every_word() {
    let browser = Browser::without_javascript(&host().origin);
    let title = fresh("Without scripts ");
    walk(&browser, &title, |_| {});
    browser.sees_no("Keep a draft on this device");
    for _ in 0..8 {
        browser.press("Back");
    }
    assert_eq!(browser.text_of("h1"), "What happened?");
    let value = |css: &str| browser.run("return document.querySelector(arguments[0]).value", &json!(css));
    assert_eq!(value("#title"), title.as_str());
    browser.press("See all questions on one page");
    assert_eq!(value("#improve"), "the chairs\nthe light");
    browser.press("Check your story");
    browser.sends_the_story();
    browser.sees_no("Print");
    browser.sees("Save as a text file");
}

#[test]
fn at_four_hundred_per_cent_nothing_hides_and_nothing_needs_scrolling_sideways() {
    let browser = Browser::with_javascript(&host().origin);
    browser.set_up(NARROWEST, "light");
    walk(&browser, &fresh("Narrow "), |name| {
        let wide = "const { scrollWidth, clientWidth } = document.documentElement; return scrollWidth - clientWidth";
        assert_eq!(browser.run(wide, &Value::Null), 0, "{name} is wider than the screen");
    });
}

#[test]
fn questions_are_answered_with_the_keyboard_alone() {
    let browser = Browser::with_javascript(&host().origin);
    browser.set_up(1280, "light");
    browser.open("/tell");
    let focus = |css: &str| {
        for _ in 0..60 {
            browser.key("\u{e004}");
            let there = "return document.activeElement.matches(arguments[0])";
            if browser.run(there, &json!(css)) == true {
                return;
            }
        }
        panic!("Tab does not lead to {css}");
    };
    let enter = || {
        let page = browser.there("html");
        browser.key("\u{e007}");
        browser.wait_for_page_after(&page);
    };
    focus("button[value=next].ct-button--big");
    enter();
    focus("#service_text");
    browser.key("a");
    // Enter in a field goes on, and not back.
    enter();
    assert_eq!(browser.text_of("h1"), "What happened?");
    focus("#title");
    browser.key("b");
    focus("#body");
    browser.key("c");
    focus("main button[value=next]");
    enter();
    assert_eq!(browser.text_of("h1"), "What was good, and what could be better?");
    focus("nav button[value=back]");
    enter();
    assert_eq!(browser.run("return document.querySelector('#title').value", &Value::Null), "b");
}

#[test]
fn a_draft_is_kept_only_when_asked_for_and_goes_when_the_story_is_sent() {
    let browser = Browser::with_javascript(&host().origin);
    let title = fresh("A draft ");
    browser.open("/tell");
    browser.press("Start");
    answer(&browser, &title, "Where did it happen?");
    browser.press("Continue");
    assert_eq!(browser.run(STORED, &Value::Null), Value::Null, "nothing is kept unasked");
    browser.unfold("A draft on this device");
    browser.tick("Keep a draft on this device");
    browser.sees("A draft is kept on this device.");
    browser.fill("Your story", "Half of a story");
    wait_for("the draft", || {
        browser.run(STORED, &Value::Null).as_str().is_some_and(|kept| kept.contains("Half of a story")).then_some(())
    });

    // Somebody comes back later, in a new window.
    browser.run("sessionStorage.clear()", &Value::Null);
    browser.open("/tell");
    browser.sees("There is a draft on this device.");
    browser.press("Put it back");
    assert_eq!(browser.text_of("h1"), "What happened?");
    // In the same window too, from another page.
    browser.open("/stories");
    browser.open("/tell");
    browser.press("Put it back");
    assert_eq!(browser.run("return document.querySelector('#body').value", &Value::Null), "Half of a story");
    browser.press("Back");
    browser.sees(&format!("Liverwell Hospital {N}"));

    walk(&browser, &title, |_| {});
    browser.sends_the_story();
    assert_eq!(browser.run(STORED, &Value::Null), Value::Null, "a sent story leaves no draft");

    browser.open("/tell/one-page");
    browser.tick("Keep a draft on this device");
    browser.fill("Your story", "Another");
    browser.tick("Keep a draft on this device");
    browser.sees("The draft is deleted.");
    assert_eq!(browser.run(STORED, &Value::Null), Value::Null);
}

/// Takes the line away, or gives it back.
fn line(browser: &Browser, offline: bool) {
    browser.devtools("Network.enable", &json!({}));
    let throughput = if offline { 0 } else { -1 };
    let state =
        json!({ "offline": offline, "latency": 0, "downloadThroughput": throughput, "uploadThroughput": throughput });
    browser.devtools("Network.emulateNetworkConditions", &state);
}

/// Presses a button when the line is there for the question whether it is, and gone a moment later.
#[track_caller]
fn lose(browser: &Browser, button: &str) {
    // The answer takes its time, as answers do.
    let reached = "window.fetch = () => new Promise((done) => setTimeout(done, 50, new Response()))";
    browser.run(reached, &Value::Null);
    line(browser, true);
    browser.click(&browser.all(&format!("//button[normalize-space(.)='{button}']"))[0]);
    wait_for("the browser's own page", || {
        (browser.run("return location.protocol", &Value::Null) == "chrome-error:").then_some(())
    });
    line(browser, false);
}

#[test]
fn a_connection_that_is_lost_while_a_page_is_on_its_way_loses_no_word() {
    let browser = Browser::with_javascript(&host().origin);
    let title = fresh("On its way ");
    let offered = "We may not have your last page.";
    browser.open("/tell/one-page");
    browser.sees_no(offered);
    browser.fill("Your story", "Only here, and nowhere else.");
    lose(&browser, "Check your story");
    browser.open("/tell/one-page");
    browser.sees(offered);
    browser.press("Send that page again");
    browser.sees("There is a problem");
    browser.sees_no(offered);
    let kept = "return sessionStorage.getItem('caretold-on-its-way')";
    assert_eq!(
        browser.run("return document.querySelector('#body').value", &Value::Null),
        "Only here, and nowhere else."
    );
    assert_eq!(browser.run(kept, &Value::Null), Value::Null, "what has arrived is not kept");

    walk(&browser, &title, |_| {});
    assert_eq!(browser.run(kept, &Value::Null), Value::Null);
    lose(&browser, "Send my story");
    // By the browser's own button: to the page before, as it was, or to what is offered.
    browser.ask("POST", "/back", &json!({})).unwrap();
    let there = || browser.words().contains(title.trim()) || browser.words().contains(offered);
    if !there() {
        browser.open("/tell");
        browser.sees(offered);
    }
    browser.press(if browser.words().contains(offered) { "Send that page again" } else { "Send my story" });
    browser.sees("We have your story");
    let rows = host().rows(&format!("select count(*) as told from stories where title = '{}'", title.trim()));
    assert_eq!(rows, [json!({ "told": 1 })]);
    assert_eq!(browser.run(kept, &Value::Null), Value::Null);

    browser.open("/tell/one-page");
    browser.fill("Your story", "Nobody should have this.");
    lose(&browser, "Check your story");
    browser.open("/tell");
    browser.click(&browser.all("//button[.='Delete those words']")[0]);
    assert_eq!(browser.run(kept, &Value::Null), Value::Null);
}

#[test]
fn a_lost_connection_loses_no_word() {
    let browser = Browser::with_javascript(&host().origin);
    let title = fresh("Offline ");
    walk(&browser, &title, |_| {});
    line(&browser, true);
    let send = browser.all("//button[normalize-space(.)='Send my story']");
    browser.click(&send[0]);
    wait_for("the notice", || browser.words().contains("This was not sent.").then_some(()));
    browser.sees(&title);
    line(&browser, false);
    browser.press("Try again");
    browser.sees("We have your story");
    let rows = host().rows(&format!("select count(*) as told from stories where title = '{}'", title.trim()));
    assert_eq!(rows, [json!({ "told": 1 })]);
}
