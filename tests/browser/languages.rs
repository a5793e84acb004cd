//! Every public page in every language, and the way from one to another.

use serde_json::{Value, json};

use crate::acts::desk;
use crate::eyes::Eyes;
use crate::seed::service;
use crate::webdriver::Browser;
use crate::world::{draft, host, world};

const LANGUAGES: [&str; 2] = ["cy", "ga"];

fn spoken(browser: &Browser) -> Value {
    browser.run("return document.documentElement.lang", &Value::Null)
}

#[test]
fn every_public_page_is_sound_in_every_language() {
    let _alone = desk();
    let told = world().publish("A story in another language", &service(3));
    let (story, place) = (format!("/stories/{}", told.reference), format!("/services/{}", service(3)));
    let (thread, flag) = (format!("{place}/thread"), format!("{story}/flag"));
    for language in LANGUAGES {
        let browser = Browser::with_javascript(&host().origin);
        let mut eyes = Eyes::open();
        browser.open(&format!("/?language={language}"));
        let pages = [
            ("home", "/"),
            ("about", "/about"),
            ("rules", "/about/rules"),
            ("screening", "/about/screening"),
            ("privacy", "/about/privacy"),
            ("accessibility", "/about/accessibility"),
            ("data", "/data"),
            ("register", "/register"),
            ("stories", "/stories?q=nurse&near=WA14&radius_km=10&setting=acute&sort=oldest"),
            ("stories-none", "/stories?q=zeppelin"),
            ("story", &story),
            ("flag", &flag),
            ("services", "/services?q=Liverwell"),
            ("services-none", "/services?q=zeppelin"),
            ("service", &place),
            ("thread", &thread),
            ("tell", "/tell"),
            ("tell-one-page", "/tell/one-page"),
            ("your-story", "/your-story"),
            ("not-found", "/nowhere"),
        ];
        for (name, path) in pages {
            eyes.visit(&browser, &format!("{language}-{name}"), path);
            assert_eq!(spoken(&browser), json!(language), "{path}");
        }
        eyes.close(20);
    }
}

#[test]
fn the_way_to_another_language_works_without_javascript_and_leads_back() {
    let browser = Browser::without_javascript(&host().origin);
    browser.open("/stories?q=nurse");

    for (language, name) in [("cy", "Cymraeg"), ("ga", "Gaeilge"), ("en", "English")] {
        let link = browser.all(&format!("//nav//a[text()='{name}']")).remove(0);
        browser.click(&link);
        browser.wait_for_page_after(&link);
        let html = browser.look(&format!("html[lang={language}]"));
        assert!(html.is_some(), "{name}");
        assert_eq!(browser.attribute(&browser.look("#q").unwrap(), "value"), "nurse");
    }
}

#[test]
fn what_is_half_typed_stays_when_the_language_changes() {
    let browser = Browser::without_javascript(&host().origin);
    browser.open("/tell/one-page");
    let draft = draft("Half a story", "", &service(3));
    let body = draft["body"].as_str().unwrap_or("I waited").lines().next().unwrap_or_default().to_owned();
    browser.type_into(&browser.look("#title").unwrap(), "Half a story");
    browser.type_into(&browser.look("#body").unwrap(), &body);

    let button = browser.all("//nav//button[text()='Gaeilge']").remove(0);
    browser.click(&button);
    browser.wait_for_page_after(&button);

    assert!(browser.look("html[lang=ga]").is_some());
    assert_eq!(browser.attribute(&browser.look("#title").unwrap(), "value"), "Half a story");
    assert_eq!(browser.text(&browser.look("#body").unwrap()), body);
    assert!(browser.look(".nhsuk-error-summary").is_none());
}
