//! What people type is words, whatever it looks like. The policy against foreign scripts is taken off here, so that
//! nothing but the pages themselves protects.

use serde_json::{Value, json};

use crate::acts::{Tale, desk};
use crate::seed::service;
use crate::webdriver::Browser;
use crate::world::{host, world};

const N: usize = 9;

/// Markup that would leave a mark, short enough for every field, with the name of the field in it.
fn typed(field: &str) -> String {
    format!("'></textarea><img src=x onerror=marked=1><b typed>{field}&amp;</b>")
}

/// Longer, for fields that take more.
fn script(field: &str) -> String {
    format!("<script>marked=1;alert(1)</script><svg onload=marked=1>{}", typed(field))
}

/// Holds that nothing ran on the open page.
#[track_caller]
fn is_calm(browser: &Browser) {
    let mark = "return [typeof marked, document.querySelectorAll('[typed], [onerror], [onload]').length]";
    assert_eq!(browser.run(mark, &Value::Null), json!(["undefined", 0]));
}

/// The same, and that these words stand there as they were typed.
#[track_caller]
fn holds<S: AsRef<str>>(browser: &Browser, words: &[S]) {
    is_calm(browser);
    let shown = browser.words();
    for one in words {
        let one = one.as_ref();
        assert!(shown.contains(one), "no {one} in:\n{shown}");
    }
}

/// The same for what stands in a control.
#[track_caller]
fn holds_in(browser: &Browser, css: &str, words: &str) {
    is_calm(browser);
    let value = browser.run("return document.querySelector(arguments[0]).value", &json!(css));
    assert_eq!(value, words, "{css}");
}

#[test]
fn markup_in_every_field_is_shown_as_typed_and_never_runs() {
    let _alone = desk();
    let browser = Browser::with_javascript(&host().origin);
    browser.devtools("Page.enable", &json!({}));
    browser.devtools("Page.setBypassCSP", &json!({ "enabled": true }));
    browser.open("/");
    let inject = "const [words, done] = arguments; document.querySelector('main').innerHTML = words;
        addEventListener('error', () => setTimeout(() => done(typeof marked)), { capture: true, once: true })";
    assert_eq!(browser.run_later(inject, &json!(typed("proof"))), "number", "markup that is let in leaves its mark");

    let tale = Tale {
        title: typed("title"),
        body: script("body"),
        good: typed("good"),
        improve: typed("improve"),
        feelings: typed("feelings"),
        service_text: script("service text"),
        screen_name: "<b typed>heron</b>".to_owned(),
    };
    let told_words = [&tale.title, &tale.body, &tale.good, &tale.improve, &tale.feelings, &tale.screen_name];
    browser.open("/tell/one-page");
    browser.fill("Find the service", &typed("find"));
    browser.press("Find");
    holds(&browser, &[typed("find")]);
    browser.fills_the_form(&tale, N);
    holds(&browser, &told_words);
    holds(&browser, &[&tale.service_text]);
    browser.press("Change Title");
    holds_in(&browser, "#body", &tale.body);
    browser.press("Check your story");
    let told = browser.sends_the_story();

    browser.signs_in("moderator");
    world().at_the_desk(&told.reference);
    browser.open(&format!("/desk/stories/{}", told.reference));
    holds(&browser, &told_words);
    browser.fill("To the author, in your words", &script("message"));
    browser.fill("Note for colleagues", &script("note"));
    browser.fill("Tags, with commas", "<b typed>tag</b>");
    browser.fill("Add: name, town or postcode", &typed("find"));
    browser.press("Find");
    holds_in(&browser, "#note", &script("note"));
    holds_in(&browser, "#find", &typed("find"));
    browser.press("Ask the author");
    browser.comes_back_to(&told);
    holds(&browser, &[&script("message"), &tale.title, &tale.body]);
    browser.open(&format!("/desk/stories/{}", told.reference));
    browser.unfold("History");
    holds(&browser, &[&script("note"), &tale.service_text]);
    browser.publishes(&told, &tale.title);
    holds(&browser, &told_words);
    browser.open("/staff");
    browser.signs_out();

    let answer = answers(&browser, &tale.title);
    world().clear(&told.reference);
    for path in [format!("/stories/{}", told.reference), format!("/staff/stories/{}", told.reference)] {
        browser.open(&path);
        holds(&browser, &answer);
        holds(&browser, &[&tale.title, &tale.body]);
    }
    let place = format!("/services/{}", service(N));
    for path in
        [place.clone(), format!("{place}/thread"), "/".to_owned(), "/stories".to_owned(), "/staff?show=all".into()]
    {
        browser.open(&path);
        holds(&browser, &[&tale.title]);
    }
    searches(&browser);
}

/// Signs in as a responder and answers with markup in every field; gives what was typed.
fn answers(browser: &Browser, title: &str) -> Vec<String> {
    browser.signs_in("responder9");
    browser.press(title);
    holds(browser, &[title]);
    browser.tick("We plan a change");
    for (label, field) in
        [("What you want to say", "answer"), ("Where (optional)", "where"), ("Who sees to it (optional)", "owner")]
    {
        browser.fill(label, &script(field));
    }
    browser.fill("Signed", &typed("signed"));
    browser.press("Send the response");
    browser.sees("There is a problem");
    holds_in(browser, "#answer", &script("answer"));
    holds_in(browser, "#owner", &script("owner"));
    browser.fill("What changes", &script("what"));
    browser.press("Send the response");
    browser.sees("A moderator reads it before it is public.");
    vec![script("answer"), typed("signed"), script("what"), script("where"), script("owner")]
}

fn searches(browser: &Browser) {
    for (path, label, button) in
        [("/stories", "Words to look for", "Search"), ("/services", "Name, town or postcode", "Find")]
    {
        browser.open(path);
        browser.fill(label, &script("search"));
        browser.press(button);
        holds_in(browser, "#q", &script("search"));
    }
    browser.open("/stories");
    browser.fill("Near a town or postcode", &typed("near"));
    browser.press("Search");
    holds_in(browser, "#near", &typed("near"));
}

#[test]
fn what_a_page_says_to_programs_is_read_whole_and_breaks_no_policy() {
    let _alone = desk();
    let browser = Browser::with_javascript(&host().origin);
    let title = "</script><script>marked=1</script><!-- & \u{2028} '\"><img src=x onerror=marked=1>";
    let told = world().publish(title, &service(N));
    let read = "return JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)";
    browser.open(&format!("/stories/{}", told.reference));
    is_calm(&browser);
    let said = browser.run(read, &Value::Null);
    let kept = world().get(&format!("/api/v1/stories/{}", told.reference)).with(200).json();
    assert_eq!((&said["@type"], &said["name"]), (&json!("Review"), &kept["title"]));
    assert!(kept["title"].as_str().unwrap().starts_with("</script><script>"));
    for (path, kind) in
        [(format!("/services/{}", service(N)), "Hospital"), ("/organisations/RLV".into(), "MedicalOrganization")]
    {
        browser.open(&path);
        is_calm(&browser);
        assert_eq!(browser.run(read, &Value::Null)["@type"], kind);
    }
    let policy = |line: &Value| line["message"].as_str().is_some_and(|words| words.contains("Content Security Policy"));
    assert!(!browser.console().iter().any(policy));
}
