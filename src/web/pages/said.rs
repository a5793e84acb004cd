//! No public page has a text that is said in English alone. Every sample is written with marks around what goes through a
//! filter: what a person can read and stands outside the marks is a fault, and so is a text without a translation.

use scraper::{ElementRef, Html, Selector};

use super::{filters, samples};
use crate::domain::language::Language;
use crate::web::language::Speaking;

/// Pages of staff, who read English, that look like those of readers.
const OF_STAFF: [&str; 5] = ["code", "dev-mail", "mailbox", "review", "sign-in"];
/// Attributes that are read aloud or shown.
const ATTRIBUTES: [&str; 9] =
    ["alt", "aria-label", "content", "data-label", "placeholder", "title", "data-one", "data-many", "data-failed"];
/// Names that are the same in every language, of the site and in the samples.
const NAMES: [&str; 19] = [
    "A nurse",
    "I came in with a broken wrist",
    "I was left alone",
    "Nurse Margaret",
    "They left me there to die",
    "Two changes, so that nobody can be known by it",
    "Thank you. When do the chairs come",
    "was kind to me",
    "jane@example.org",
    "Caretold",
    "English",
    "Cymraeg",
    "Gaeilge",
    "Leeds General Infirmary",
    "Lady Of The Vale Care Home",
    "Leeds LS1",
    "The Light Surgery",
    "Leeds Teaching Hospitals NHS Trust",
    "k7m2x9",
];

fn written() -> Vec<(&'static str, String)> {
    let marked = Speaking { language: Language::Welsh, here: Some(String::new()), marked: true };
    filters::SAID.set(marked);
    let pages = samples::all();
    filters::SAID.take();
    let of_staff = |name: &str| OF_STAFF.iter().any(|staff| name.starts_with(staff));
    pages.into_iter().filter(|(name, html)| html.contains("<body class=\"ct-public\">") && !of_staff(name)).collect()
}

#[test]
fn nothing_on_a_public_page_is_said_in_english_alone() {
    let (pages, theirs) = (written(), theirs());
    let is_ours = |text: &str| {
        let text =
            text.strip_suffix(" – Caretold").unwrap_or(text).trim_matches(|letter: char| !letter.is_alphanumeric());
        let is_theirs = theirs.contains(text) && text.len() > 2 || NAMES.iter().any(|name| text.starts_with(name));
        // A letter of an alphabet is no word.
        text.chars().filter(|letter| letter.is_alphabetic()).count() > 1 && !is_theirs
    };
    assert!(pages.len() > 20);
    let mut faults = Vec::new();
    for (name, html) in pages {
        // What a script copies is read like the rest.
        let html = html.replace("<template", "<div").replace("</template", "</div");
        let page = Html::parse_document(&html);
        let mut read = Vec::new();
        texts(page.root_element(), &mut read);
        let whole = read.join("\u{1}");
        for outside in outside(&whole) {
            for text in outside.split('\u{1}').map(str::trim).filter(|text| is_ours(text)) {
                faults.push(format!("{name}: {text:?} goes through no filter"));
            }
        }
        for missing in whole.split("⟦∅").skip(1) {
            let text = missing.split(['⟧', '\u{1}']).next().unwrap_or_default();
            if is_ours(text) {
                faults.push(format!("{name}: {text:?} has no translation"));
            }
        }
    }
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{} texts:\n{}", faults.len(), faults.join("\n"));
}

/// Every text that a person can read: what stands in an element with a language of its own is somebody's words.
fn texts(element: ElementRef<'_>, read: &mut Vec<String>) {
    let name = element.value().name();
    if matches!(name, "script" | "style" | "code" | "textarea") || (name != "html" && element.attr("lang").is_some()) {
        return;
    }
    for attribute in ATTRIBUTES {
        let is_name = attribute == "content" && element.attr("name") != Some("description");
        if let Some(value) = element.attr(attribute).filter(|_| !is_name) {
            read.push(value.to_owned());
        }
    }
    for child in element.children() {
        if let Some(text) = child.value().as_text() {
            read.push(text.to_string());
        } else if let Some(element) = ElementRef::wrap(child) {
            texts(element, read);
        }
    }
}

/// What stands outside all marks.
fn outside(text: &str) -> Vec<String> {
    let (mut depth, mut all, mut piece) = (0_usize, Vec::new(), String::new());
    for letter in text.chars() {
        match letter {
            '⟦' => depth += 1,
            '⟧' => depth = depth.saturating_sub(1),
            _ if depth == 0 => {
                piece.push(letter);
                continue;
            }
            _ => {}
        }
        all.push(std::mem::take(&mut piece));
    }
    all.push(piece);
    all
}

/// What somebody wrote in the samples, where no element says so.
fn theirs() -> String {
    let (check, story, service, status) = (samples::check(), samples::story(), samples::service(), samples::status());
    let mut all = vec![check.title, check.screen_name, check.email, check.postcode, check.service_text];
    all.extend([story.title, story.screen_name, status.title, status.note, status.reference]);
    all.extend(check.body.lines().chain(status.body.lines()).map(str::to_owned));
    all.extend([check.good, check.improve, check.services, service.address, status.good, status.improve].concat());
    all.extend(story.services.into_iter().map(|service| service.name));
    all.join("\n")
}

#[test]
fn every_page_names_its_language_and_the_way_to_the_others() {
    for language in [Language::Welsh, Language::Irish] {
        filters::SAID.set(Speaking::plainly(language));
        let page = samples::home();
        let text = super::html::check(&page);
        filters::SAID.take();
        let page = Html::parse_document(&text);
        let code = page.root_element().attr("lang").unwrap();
        assert_eq!(code, language.code());
        let links = Selector::parse(".ct-tongues a").unwrap();
        assert_eq!(page.select(&links).count(), 2);
    }
}
