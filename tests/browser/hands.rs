//! What a person does on a page, by the words that they see there.

use serde_json::json;

use crate::http::wait_for;
use crate::webdriver::{Browser, Element};

impl Browser {
    /// Everything that is read on the page.
    #[track_caller]
    pub(crate) fn words(&self) -> String {
        self.text(&self.there("body"))
    }

    /// The element of a CSS selector, which is there or will be.
    #[track_caller]
    pub(crate) fn there(&self, css: &str) -> Element {
        wait_for(css, || self.look(css))
    }

    /// The text of the first element of a CSS selector.
    #[track_caller]
    pub(crate) fn text_of(&self, css: &str) -> String {
        self.text(&self.there(css))
    }

    /// Holds that words are on the page.
    #[track_caller]
    pub(crate) fn sees(&self, words: &str) {
        let all = self.words();
        assert!(all.contains(words), "no “{words}” in:\n{all}");
    }

    /// Holds that words are nowhere on the page.
    #[track_caller]
    pub(crate) fn sees_no(&self, words: &str) {
        let all = self.words();
        assert!(!all.contains(words), "“{words}” in:\n{all}");
    }

    /// Opens a page again and again until words are on it.
    #[track_caller]
    pub(crate) fn opens_until(&self, path: &str, words: &str) {
        wait_for(&format!("“{words}” at {path}"), || {
            self.open(path);
            self.words().contains(words).then_some(())
        });
    }

    #[track_caller]
    fn one(&self, xpath: &str) -> Element {
        let found = self.all(xpath);
        found.into_iter().next().unwrap_or_else(|| panic!("no {xpath} in:\n{}", self.words()))
    }

    /// The control of a label.
    #[track_caller]
    pub(crate) fn control(&self, label: &str) -> Element {
        let label = self.one(&format!("//label[normalize-space(.)=\"{label}\"]"));
        self.there(&format!("[id=\"{}\"]", self.attribute(&label, "for")))
    }

    /// Types into the field of a label.
    #[track_caller]
    pub(crate) fn fill(&self, label: &str, text: &str) {
        self.type_into(&self.control(label), text);
    }

    /// Clicks a choice by its label.
    #[track_caller]
    pub(crate) fn tick(&self, label: &str) {
        self.click(&self.one(&format!("//label[normalize-space(.)=\"{label}\"]")));
    }

    /// Clicks what unfolds.
    #[track_caller]
    pub(crate) fn unfold(&self, summary: &str) {
        self.click(&self.one(&format!("//summary[starts-with(normalize-space(.), \"{summary}\")]")));
    }

    /// Clicks the button or link with these words, or else the first whose words begin like this, and waits for the
    /// page that it leads to.
    #[track_caller]
    pub(crate) fn press(&self, words: &str) {
        let where_it = |what: &str| self.all(&format!("//button[not(@aria-hidden)]{what} | //a{what}"));
        let mut found = where_it(&format!("[normalize-space(.)=\"{words}\"]"));
        found.extend(where_it(&format!("[starts-with(normalize-space(.), \"{words}\")]")));
        let target = found.first().unwrap_or_else(|| panic!("no button “{words}” in:\n{}", self.words()));
        let page = self.there("html");
        self.click(target);
        self.wait_for_page_after(&page);
    }

    /// Makes the window so wide, in a light or dark scheme.
    #[track_caller]
    pub(crate) fn set_up(&self, width: u32, scheme: &str) {
        let metrics = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &metrics);
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.devtools("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }
}
