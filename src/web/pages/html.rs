//! What must hold on every page, checked on the text it renders to. For tests.

use std::collections::HashSet;

use askama::Template;
use scraper::{ElementRef, Html, Selector};

/// What somebody types who hopes that we forget to escape.
pub(super) const HOSTILE: &str = "<script>alert(1)</script>\"' onfocus=alert(1) x='";

/// Renders a page and checks what must hold on every page; gives back the text for more.
pub(super) fn check(page: &impl Template) -> String {
    let text = page.render().unwrap();
    let document = Html::parse_document(&text);
    assert!(!text.contains("<script>"), "somebody's words became markup");
    for (selector, why) in [
        ("script:not([src]):not([type='application/ld+json'])", "a script without an address breaks the policy"),
        ("style, [style]", "a style in the page breaks the policy"),
        ("[onclick], [onfocus], [onload]", "a handler in the page breaks the policy"),
        ("img:not([alt])", "a picture has no words"),
        ("a:not([href])", "a link leads nowhere"),
    ] {
        assert_eq!(all(&document, selector).len(), 0, "{why}");
    }
    for (selector, count) in
        [("h1", 1), ("main#main", 1), ("html[lang]", 1), (".nhsuk-skip-link", 1), ("head > title", 1)]
    {
        assert_eq!(all(&document, selector).len(), count, "{selector}");
    }
    ids_are_unique(&document);
    controls_have_labels(&document);
    references_lead_somewhere(&document);
    headings_do_not_jump(&document);
    text
}

fn all<'a>(document: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    document.select(&Selector::parse(selector).unwrap()).collect()
}

fn ids_are_unique(document: &Html) {
    let mut seen = HashSet::new();
    for element in all(document, "[id]") {
        let id = element.attr("id").unwrap();
        assert!(seen.insert(id), "the id {id:?} stands twice");
    }
}

fn controls_have_labels(document: &Html) {
    let labelled: HashSet<&str> = all(document, "label").iter().filter_map(|label| label.attr("for")).collect();
    for control in all(document, "input:not([type=hidden]), textarea, select") {
        let id = control.attr("id").unwrap_or_default();
        assert!(labelled.contains(id), "no label: {}", control.html());
    }
    for button in all(document, "button") {
        assert!(button.text().any(|text| !text.trim().is_empty()), "no words: {}", button.html());
    }
    for form in all(document, "form[method=post]") {
        assert!(form.attr("novalidate").is_some(), "the browser's own bubbles: {}", form.attr("action").unwrap());
    }
}

fn references_lead_somewhere(document: &Html) {
    let ids: HashSet<&str> = all(document, "[id]").iter().filter_map(|element| element.attr("id")).collect();
    for link in all(document, "a[href^='#']") {
        let id = link.attr("href").unwrap().trim_start_matches('#');
        assert!(ids.contains(id), "no place for the link {id:?}");
    }
    for described in all(document, "[aria-describedby]") {
        for id in described.attr("aria-describedby").unwrap().split_whitespace() {
            assert!(ids.contains(id), "nothing describes: {id:?}");
        }
    }
}

fn headings_do_not_jump(document: &Html) {
    // The error summary and the call for help stand above the first heading, as NHS.UK has it.
    let mut last = 1;
    for heading in all(document, "main h1, main h2, main h3, main h4") {
        let level = heading.value().name()[1..].parse::<u8>().unwrap();
        assert!(level <= last + 1, "a heading jumps: {}", heading.html());
        last = level;
    }
}
