//! The check on the author's own device: what is written is looked at before anything is sent.

use serde_json::{Value, json};

use crate::eyes::Eyes;
use crate::http::wait_for;
use crate::webdriver::Browser;
use crate::world::host;

const HELP: &str = "You do not have to be alone with this";
/// Everything that the page asked for since it was opened.
const ASKED: &str = "return performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)";
const VALUE: &str = "return document.querySelector(arguments[0]).value";

/// What the list below a field quotes.
fn quotes(browser: &Browser, field: &str) -> Vec<String> {
    let script = "return [...document.getElementById(arguments[0]).closest('.nhsuk-form-group')
        .querySelectorAll('.ct-noticed__list b')].map((one) => one.textContent)";
    serde_json::from_value(browser.run(script, &json!(field))).unwrap()
}

#[track_caller]
fn notices(browser: &Browser, field: &str, words: &[&str]) {
    let mut seen = Vec::new();
    let same = |seen: &Vec<String>| seen.iter().map(String::as_str).eq(words.iter().copied());
    wait_for(&format!("{words:?} below {field}"), || {
        seen = quotes(browser, field);
        same(&seen).then_some(())
    });
}

fn click(browser: &Browser, field: &str, what: &str) {
    let button = browser.there(&format!(".nhsuk-form-group:has(#{field}) [data-{what}]"));
    browser.click(&button);
}

#[test]
fn what_is_written_is_checked_and_help_is_shown_before_anything_is_sent() {
    let browser = Browser::with_javascript(&host().origin);
    browser.open("/tell/one-page");
    browser.sees_no("checked on your own device");
    let asked = browser.run(ASKED, &Value::Null).to_string();
    assert!(!asked.contains("check") && !asked.contains("screening"), "fetched before it is wanted: {asked}");

    browser.fill("Your story", "😀 Ring me on 07700 900123 or write to ann@example.org. Dr Sarah Patel was rude.");
    notices(&browser, "body", &["07700 900123", "ann@example.org", "Sarah Patel"]);
    browser.sees("Your words are checked on your own device as you write.");
    browser.sees("We noticed 3 things.");
    browser.sees_no(HELP);
    let mut eyes = Eyes::open();
    eyes.look(&browser, "tell-noticed");

    // From here on the line is cut: nothing is needed from elsewhere, and nothing can get there.
    browser.devtools("Network.enable", &json!({}));
    let cut = json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 });
    browser.devtools("Network.emulateNetworkConditions", &cut);
    click(&browser, "body", "use");
    notices(&browser, "body", &["ann@example.org", "Sarah Patel"]);
    let changed = "😀 Ring me on [phone number removed] or write to ann@example.org. Dr Sarah Patel was rude.";
    assert_eq!(browser.run(VALUE, &json!("#body")), changed);
    browser.run("document.execCommand('undo')", &Value::Null);
    notices(&browser, "body", &["07700 900123", "ann@example.org", "Sarah Patel"]);
    click(&browser, "body", "keep");
    notices(&browser, "body", &["ann@example.org", "Sarah Patel"]);
    let focus = "return document.activeElement.closest('li')?.querySelector('b').textContent";
    assert_eq!(browser.run(focus, &Value::Null), "ann@example.org", "the focus goes on to the next");
    click(&browser, "body", "show");
    let chosen = "const { value, selectionStart, selectionEnd } = document.activeElement;
        return value.slice(selectionStart, selectionEnd)";
    assert_eq!(browser.run(chosen, &Value::Null), "ann@example.org");

    browser.fill("Something else that could be better", "the tea\nI want to kill myself");
    wait_for("help", || browser.words().contains(HELP).then_some(()));
    notices(&browser, "improve", &[]);
    browser.sees("116 123");
    browser.fill("Something else that could be better", "the tea");
    notices(&browser, "improve", &[]);
    browser.sees(HELP);
    browser.devtools(
        "Network.emulateNetworkConditions",
        &json!({
            "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        }),
    );
    eyes.look(&browser, "tell-noticed-help");
    eyes.close(2);

    let asked = browser.run(ASKED, &Value::Null);
    for path in asked.as_array().unwrap() {
        assert!(path.as_str().unwrap().starts_with("/assets/"), "asked for {path}");
    }
    browser.fill("Something else that could be better", "I want to kill myself");
    browser.press("Check your story");
    browser.sees(HELP);
    browser.sees("There is a problem");
    let copies = browser.run("return document.querySelectorAll('.ct-help').length", &Value::Null);
    assert_eq!(copies, 1, "help is shown once");
    notices(&browser, "body", &["07700 900123", "ann@example.org", "Sarah Patel"]);
}

#[test]
fn a_screen_name_that_the_address_shows_is_noticed_and_without_scripts_the_form_says_nothing_of_a_check() {
    let browser = Browser::with_javascript(&host().origin);
    browser.open("/tell/one-page");
    browser.fill("A name to show with your story (optional)", "annheron");
    browser.fill("Your e-mail address (optional)", "ann.heron@example.org");
    browser.fill("Give it a title", "Dr Patel");
    notices(&browser, "title", &["Patel"]);
    notices(&browser, "screen_name", &["annheron"]);

    let browser = Browser::without_javascript(&host().origin);
    browser.open("/tell/one-page");
    browser.fill("Your story", "Ring me on 07700 900123. I want to kill myself.");
    browser.sees_no("checked on your own device");
    browser.sees_no(HELP);
    browser.press("Check your story");
    browser.sees(HELP);
}

#[test]
fn only_the_worker_that_screens_may_compile() {
    let browser = Browser::with_javascript(&host().origin);
    browser.open("/about");
    let policy = |path: &str| {
        let script = "const [path, done] = arguments;
            fetch(path).then(({ headers }) => done(headers.get('content-security-policy')))";
        browser.run_later(script, &json!(path)).as_str().unwrap_or_default().to_owned()
    };
    assert!(policy("/tell/one-page").contains("script-src 'self';"), "{}", policy("/tell/one-page"));
    let of_worker = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
    assert_eq!(policy("/assets/check-worker.js"), of_worker);
    assert_eq!(policy("/assets/check.js"), "");
}
