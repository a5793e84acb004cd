//! Wrong input: every word is kept, every fault is named beside its field and leads there.

use serde_json::{Value, json};

use crate::webdriver::Browser;
use crate::world::host;

/// Every control of the form that a person fills, as it stands.
const FILLED: &str = "return [...document.querySelectorAll('form.ct-form [name]:not([type=hidden], button)')]
    .map(({ name, type, value, checked }) => [name, value, /radio|checkbox/.test(type) ? checked : null].join())";
/// Each fault of the summary, with the control that its link leads to and what that control says of itself.
const FAULTS: &str = r"
    return [...document.querySelectorAll('.nhsuk-error-summary a')].map((link) => {
        const control = document.querySelector(link.hash);
        const own = control?.getAttribute('aria-describedby') ?? '';
        const group = control?.closest('fieldset')?.getAttribute('aria-describedby') ?? '';
        const said = `${own} ${group}`.trim().split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
        return { message: link.textContent, control: control?.name ?? '', said };
    });";

#[test]
fn wrong_input_keeps_every_word_and_names_each_field() {
    for browser in [Browser::with_javascript(&host().origin), Browser::without_javascript(&host().origin)] {
        mistakes(&browser);
    }
}

fn many(word: &str, count: usize) -> String {
    vec![word; count].join(" ")
}

fn mistakes(browser: &Browser) {
    browser.open("/tell/one-page");
    browser.fill("Give it a title", &many("much too long", 10));
    browser.fill("Your story", &many("word", 1_001));
    browser.fill("Something else that was good", &many("long", 40));
    browser.fill("Something else that could be better", &many("long", 40));
    browser.fill("Or in your own words, with commas between", &many("long", 40));
    browser.fill("I do not know, or it is not there (optional)", &many("long", 50));
    browser.tick("angry");
    browser.fill("Month", "Maytober");
    browser.fill("Year", "20x6");
    browser.tick("I would like an apology");
    browser.fill("A name to show with your story (optional)", "ann.smith");
    browser.fill("Your postcode (optional)", "not a postcode");
    browser.fill("Your e-mail address (optional)", "ann.smith at home");
    browser.tick("Let it be used in teaching");
    let typed = browser.run(FILLED, &Value::Null);
    browser.press("Check your story");

    assert_eq!(browser.run(FILLED, &Value::Null), typed, "what was typed");
    assert!(browser.run("return document.title", &Value::Null).as_str().unwrap().starts_with("Error: "));
    let first = "return document.querySelector('main').firstElementChild.matches('.nhsuk-error-summary[role=alert]')";
    assert_eq!(browser.run(first, &Value::Null), true, "the summary comes first");
    if browser.run("return document.querySelector('[data-count]').textContent", &Value::Null) != "" {
        let focused = "return document.activeElement.matches('.nhsuk-error-summary')";
        assert_eq!(browser.run(focused, &Value::Null), true, "the summary has the focus");
    }
    let faults = browser.run(FAULTS, &Value::Null);
    let faults = faults.as_array().unwrap();
    let named: Vec<&str> = faults.iter().map(|fault| fault["control"].as_str().unwrap()).collect();
    let wanted = [
        "title",
        "body",
        "good",
        "improve",
        "feelings",
        "service_text",
        "author_role",
        "happened_month",
        "postcode",
        "email",
        "consent",
    ];
    for name in wanted {
        assert!(named.contains(&name), "nothing leads to {name}: {faults:?}");
    }
    for fault in faults {
        let message = fault["message"].as_str().unwrap();
        let said = fault["said"].as_array().unwrap();
        let is_said = said.iter().any(|text| text.as_str().unwrap().contains(message));
        assert!(is_said && !message.is_empty(), "not said at its control: {fault}");
    }
}

#[test]
fn a_link_of_the_summary_puts_the_focus_into_its_field() {
    let browser = Browser::with_javascript(&host().origin);
    browser.open("/tell/one-page");
    browser.press("Check your story");
    let count = browser.all("//*[@class='nhsuk-error-summary__body']//a").len();
    assert!(count >= 5, "{count}");
    for n in 1..=count {
        let link = &browser.all("//*[@class='nhsuk-error-summary__body']//a")[n - 1];
        let hash = browser.attribute(link, "href");
        browser.click(link);
        let focused = browser.run("return document.activeElement.id", &Value::Null);
        assert_eq!(json!(hash.rsplit('#').next()), focused);
    }
}
