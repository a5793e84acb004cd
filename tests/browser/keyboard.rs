//! Telling a story with nothing but a keyboard.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::seed::service;
use crate::webdriver::Browser;
use crate::world::{fresh, host, world};

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const SPACE: &str = " ";
/// More controls than any page has.
const PATIENCE: usize = 120;

/// What has the focus, and whether that can be seen. NHS.UK draws radios and checkboxes, and their focus, on the label.
const FOCUS: &str = r"
    const one = document.activeElement;
    const parts = () => [[one, null], ...[...(one.labels ?? [])].flatMap((label) => [[label, '::before'], [label, '::after']])]
        .map(([part, pseudo]) => getComputedStyle(part, pseudo));
    const drawn = () => parts().map(({ outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor }) =>
        [outlineStyle === 'none' ? '' : outlineWidth + outlineColor, boxShadow, backgroundColor].join());
    const focused = drawn();
    const thick = parts().some(({ outlineStyle, outlineWidth, boxShadow }) =>
        (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none');
    const box = one.getClientRects()[0] ?? one.getBoundingClientRect();
    const within = (low, high, end) => (Math.max(low, 0) + Math.min(high, end)) / 2;
    const top = document.elementFromPoint(within(box.left, box.right, innerWidth), within(box.top, box.bottom, innerHeight));
    one.blur();
    const rest = drawn();
    one.focus();
    return {
        name: one.name ?? '', value: one.value ?? '', kind: one.type ?? '', tag: one.localName, id: one.id,
        words: one.textContent.trim(),
        shown: thick && focused.join() !== rest.join(),
        uncovered: one.contains(top) || [...(one.labels ?? [])].some((label) => label.contains(top)),
    };";

/// The next thing that Tab leads to, which must show that it has the focus, with nothing before it.
#[track_caller]
fn tab(browser: &Browser) -> Value {
    browser.key(TAB);
    let focus = browser.run(FOCUS, &Value::Null);
    let seen = focus["shown"] == true && focus["uncovered"] == true;
    assert!(focus["tag"] == "body" || seen, "no focus is seen: {focus}");
    focus
}

/// Goes on with Tab to a button or link with these words.
#[track_caller]
fn tab_to(browser: &Browser, words: &str) {
    let found = (0..PATIENCE).any(|_| tab(browser)["words"].as_str().is_some_and(|text| text.starts_with(words)));
    assert!(found, "Tab does not lead to {words}");
}

#[track_caller]
fn write(browser: &Browser, text: &str) {
    for letter in text.chars() {
        browser.key(&letter.to_string());
    }
}

#[track_caller]
fn enter(browser: &Browser) {
    let page = browser.there("html");
    browser.key(ENTER);
    browser.wait_for_page_after(&page);
}

#[test]
fn a_story_is_told_with_tab_enter_and_typing_alone() {
    let browser = Browser::with_javascript(&host().origin);
    browser.set_up(1280, "light");
    browser.open("/tell/one-page");
    let month = crate::world::draft("", "", &service(6))["happened"].as_str().unwrap().to_owned();
    let (year, month) = month.split_once('-').unwrap();
    let title = fresh("By keyboard ");
    let mut reached = BTreeSet::new();
    loop {
        let focus = tab(&browser);
        let (name, value) = (focus["name"].as_str().unwrap(), focus["value"].as_str().unwrap());
        if !name.is_empty() {
            reached.insert(name.to_owned());
        }
        match (name, value) {
            ("title", _) => write(&browser, &title),
            ("body", _) => write(&browser, "I was seen soon."),
            ("find", "") => {
                write(&browser, "Liverwell Hospital 6");
                enter(&browser);
            }
            ("services", code) if code == service(6) => browser.key(SPACE),
            ("author_role", "service_user") | ("consent", "publish") => browser.key(SPACE),
            ("happened_month", _) => write(&browser, month),
            ("happened_year", _) => write(&browser, year),
            ("step", "check") => break,
            _ => {}
        }
        assert!(reached.len() < PATIENCE && focus["tag"] != "body", "the form never ends");
    }
    let names = "return [...new Set([...document.querySelectorAll('form [name]:not([type=hidden], [aria-hidden])')]
        .map(({ name }) => name))]";
    let all = browser.run(names, &Value::Null);
    let all: BTreeSet<String> = all.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect();
    assert_eq!(reached, all, "what Tab reaches, and what there is");
    enter(&browser);
    browser.sees("I was seen soon.");
    tab_to(&browser, "Send my story");
    enter(&browser);
    browser.sees("We have your story");
    let rows = host().rows(&format!("select count(*) as told from stories where title = '{}'", title.trim()));
    assert_eq!(rows, [json!({ "told": 1 })]);
}

#[test]
fn the_first_tab_skips_to_the_words() {
    let browser = Browser::with_javascript(&host().origin);
    browser.set_up(360, "light");
    browser.open("/about");
    let first = tab(&browser);
    assert_eq!(first["words"], "Skip to main content");
    browser.key(ENTER);
    assert_eq!(browser.run("return document.activeElement.id", &Value::Null), "main");
    tab(&browser);
    assert_eq!(browser.run("return document.activeElement.closest('main') !== null", &Value::Null), true);

    let hide = "const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { outline: 0 !important; box-shadow: none !important }');
        document.adoptedStyleSheets = [sheet]";
    browser.run(hide, &Value::Null);
    assert_eq!(browser.run(FOCUS, &Value::Null)["shown"], false, "a focus that nothing shows is noticed");
}

#[test]
fn the_keys_of_the_desk_lead_through_the_queue_and_leave_typing_alone() {
    let _alone = crate::acts::desk();
    let browser = Browser::with_javascript(&host().origin);
    browser.set_up(1280, "light");
    let told = ["A first story for keys", "A second story for keys"]
        .map(|title| world().tell(title, "I was seen soon.", &service(7)));
    for told in &told {
        world().at_the_desk(&told.reference);
    }
    browser.signs_in("moderator3");
    browser.open("/desk");
    let here = || browser.run("return document.activeElement.href", &Value::Null);
    browser.key("j");
    let first = here();
    browser.key("j");
    assert_ne!(here(), first);
    browser.key("k");
    assert_eq!(here(), first);
    enter(&browser);
    assert!(browser.text_of("h1").starts_with("Story "));
    // The first in the queue may be somebody's at risk, behind its content note.
    browser.open(&format!("/desk/stories/{}", told[0].reference));
    browser.key("e");
    assert_eq!(browser.run("return document.activeElement.id", &Value::Null), "body");
    let before = browser.run("return document.activeElement.value", &Value::Null);
    write(&browser, "jp");
    let after = browser.run("return document.activeElement.value", &Value::Null);
    assert_eq!(after.as_str().unwrap().len(), before.as_str().unwrap().len() + 2);
    // Nothing on the way hides behind the bar with the buttons.
    tab_to(&browser, "Reject");
    tab_to(&browser, "Accessibility");
}
