//! A page with a form, as a browser without JavaScript holds it: every control with its value, and the buttons.

use scraper::{ElementRef, Html, Selector};

use crate::app::{Answer, Ask, TestApp};

/// The page that is open, and what is filled in on it.
#[derive(Clone)]
pub(crate) struct Paper<'a> {
    app: &'a TestApp,
    pub(crate) page: Answer,
    fields: Vec<(String, String)>,
}

impl<'a> Paper<'a> {
    /// Opens an address.
    #[track_caller]
    pub(crate) fn open(app: &'a TestApp, path: &str) -> Self {
        Self::of(app, app.get(path).is(200))
    }

    pub(crate) fn of(app: &'a TestApp, page: Answer) -> Self {
        assert_eq!(page.header("cache-control"), "no-store", "{}", page.text);
        let fields = fields(&page.text);
        Self { app, page, fields }
    }

    /// The page without what is around it.
    fn main(&self) -> &str {
        self.page.text.split("<main").nth(1).unwrap_or(&self.page.text)
    }

    /// What a control holds now.
    pub(crate) fn value(&self, name: &str) -> String {
        let values = self.fields.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str());
        values.collect::<Vec<_>>().join("|")
    }

    /// Types into a field, in place of what is there.
    pub(crate) fn fill(mut self, name: &str, text: &str) -> Self {
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), text.to_owned()));
        self
    }

    /// Ticks one of several.
    #[track_caller]
    pub(crate) fn tick(mut self, name: &str, value: &str) -> Self {
        let there = format!("name=\"{name}\" value=\"{value}\"");
        assert!(self.page.has(&there), "nothing to tick: {there} in {}", self.page.text);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Presses a button; the page that comes.
    #[track_caller]
    pub(crate) fn press(&self, step: &str) -> Self {
        assert!(self.page.has(&format!("name=\"step\" value=\"{step}\"")), "no button {step}: {}", self.page.text);
        let step = ("step".to_owned(), step.to_owned());
        let fields: Vec<(&str, &str)> =
            [&step].into_iter().chain(&self.fields).map(|(name, value)| (name.as_str(), value.as_str())).collect();
        Self::of(self.app, self.app.send(Ask::post("/tell").form(&fields)))
    }

    /// Holds what the heading says and the status of the answer.
    #[track_caller]
    pub(crate) fn shows(self, heading: &str, status: u16) -> Self {
        let heading = format!(">{heading}</h1>");
        assert!(self.page.status == status && self.page.has(&heading), "{} {}", self.page.status, self.main());
        self
    }

    /// Holds that words are on the page.
    #[track_caller]
    pub(crate) fn has(self, words: &str) -> Self {
        assert!(self.page.has(words), "no “{words}” in {}", self.main());
        self
    }
}

fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

/// The controls of the page that have a value to send.
fn fields(page: &str) -> Vec<(String, String)> {
    let html = Html::parse_document(page);
    let mut fields = Vec::new();
    for control in select(&html, "form[action='/tell'] [name]") {
        let name = control.attr("name").unwrap().to_owned();
        let value = control.attr("value").unwrap_or_default().to_owned();
        match (control.value().name(), control.attr("type").unwrap_or_default()) {
            // As browsers send it.
            ("textarea", _) => fields.push((name, control.text().collect::<String>().replace('\n', "\r\n"))),
            ("input", "radio" | "checkbox") if control.attr("checked").is_none() => {}
            ("input", _) => fields.push((name, value)),
            _ => {}
        }
    }
    fields
}
