//! A moderator reads, judges, edits and publishes with nothing but keys.

use serde_json::Value;

use crate::seed::service;
use crate::webdriver::Browser;
use crate::world::{fresh, host, world};

const ENTER: &str = "\u{e007}";

/// Presses a key that loads the page again.
#[track_caller]
fn press(browser: &Browser, key: &str) {
    let page = browser.there("html");
    browser.key(key);
    browser.wait_for_page_after(&page);
}

#[test]
fn a_story_is_read_judged_and_published_by_keys_alone() {
    let _alone = crate::acts::desk();
    let browser = Browser::with_javascript(&host().origin);
    browser.set_up(1280, "light");
    let title = fresh("By keys ");
    let told = world().tell(&title, "Ring me on 07700 900123 or write to ann@example.org.", &service(8));
    world().at_the_desk(&told.reference);
    browser.signs_in("moderator2");
    browser.open(&format!("/desk/stories/{}", told.reference));
    let here = || browser.run("return document.activeElement.id", &Value::Null);

    browser.key("j");
    assert_eq!(here(), "finding-1");
    browser.key("j");
    assert_eq!(here(), "finding-2");
    browser.key("k");
    assert_eq!(here(), "finding-1");
    press(&browser, "d");
    browser.sees("not a problem. It is counted");
    browser.key("j");
    press(&browser, "u");
    browser.sees("taken back.");
    browser.key("j");
    press(&browser, "a");
    browser.sees("Changed so far (1)");
    browser.key("?");
    assert_eq!(browser.run("return document.querySelector('.ct-keys').open", &Value::Null), true);
    browser.key("?");
    assert_eq!(browser.run("return document.querySelector('.ct-keys').open", &Value::Null), false);
    browser.key("p");
    assert_eq!(browser.run("return document.activeElement.value", &Value::Null), "publish");
    press(&browser, ENTER);
    browser.opens_until(&format!("/stories/{}", told.reference), title.trim());
    browser.sees_no("07700");
}
